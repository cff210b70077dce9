// Package page reads HTML: a web page, or a piece of one from a clipboard. It
// is the only user of goquery.
//
// Read html.go first, which runs these steps:
//
//	survey.go     is a tree affordable? If not, only the tags are read
//	meta.go       title, byline and date as the page declares them
//	clean.go      drops what a browser does not show
//	tree.go       lays the tree flat, with sums for each subtree
//	score.go      finds the main content; words.go has the class names
//	prune.go      sets aside what is foreign within it; known.go likewise
//	write.go      writes the blocks
//	headline.go   finds headline, byline and date by their elements
//
// flavour.go chooses between the two flavours of a clipboard.
package page
