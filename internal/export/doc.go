// Package export writes an analysed article to files: one format per Go file.
//
// What always holds: offsets in files count Unicode code points (converted in
// one place, offsets.go); equal Results give equal bytes; and strings from the
// article, however hostile, are never more than text to the program that opens
// the file (escape.go, csv.go and brat.go say how for each syntax).
//
// Text, Markdown and Word share one structure, report.go. kinds.go has the
// words for each kind of entity. Read export.go first, then json.go: the JSON
// export holds everything, the other formats a part of it.
package export
