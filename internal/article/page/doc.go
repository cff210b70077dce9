// Package page reads HTML: a web page, or a piece of one from a clipboard. It is the only
// user of goquery.
//
// Read html.go first, which runs these steps:
//
//	survey.go     decides whether to build a tree; if not, reads only the tags
//	meta.go       title, byline and date as the page declares them; linked.go reads its JSON-LD,
//	              writers.go its names of writers, and titles.go finds the title that it prints
//	clean.go      drops what a browser does not show; css.go reads the page's own style sheet for that
//	tree.go       flattens the tree, with sums for each subtree
//	score.go      finds the main content; words.go has the class names, aside.go what is never in it
//	prune.go      sets aside what does not belong in it; so does known.go
//	write.go      writes the blocks; kind.go says of what kind each is, number.go numbers list items
//	main.go       what a page declares as its main content
//	drop.go       menus, pull quotes and names of sections around the text
//	headline.go   finds headline, byline and date by their elements
//
// flavour.go chooses between the two flavours of a clipboard. matcher.go finds elements
// without CSS selectors.
package page
