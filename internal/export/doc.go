// Package export turns an analysed article into the files that a reader takes
// home, one format in each file of the package.
//
// What always holds: offsets in every file count Unicode code points of the
// article's text, converted once, in offsets.go; the same Result gives the
// same bytes; and no string of the article, however hostile, is anything but
// text to the program that opens the file (escape.go, csv.go, brat.go say how
// for each syntax).
//
// Read export.go first, then json.go: the JSON export is the contract from
// which the others take a part.
package export
