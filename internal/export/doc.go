// Package export writes an analysed article to files: one format per Go file.
//
// Three rules hold: offsets in files count Unicode code points (converted in one place,
// offsets.go); equal Results give equal bytes; and the program that opens a file sees
// strings from the article as mere text, however hostile they are (escape.go, csv.go and
// brat.go say how for each syntax).
//
// Text, Markdown and Word share one structure, report.go. kinds.go names the kinds of
// entities. Read export.go first, then json.go: the JSON export has everything, the other
// formats a part.
package export
