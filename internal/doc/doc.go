// Package doc holds the types that every stage of the engine uses: a Document and the
// spans that point into it. It imports only the standard library.
//
// # The span invariant
//
// Every Span is a half-open byte range into Document.Text. It begins and ends on a code
// point boundary, and
//
//	d.Text[s.Start:s.End]
//
// is the thing itself: a block, a sentence, a token, a mention. No stage analyses a
// rewritten copy of the text. Fuzz targets in every package check this, and Check reports
// where it is broken.
//
// Cross-references are indexes into flat slices, never pointers, so every value prints as
// JSON. Offsets are converted in two places: to UTF-16 units for the page (package api),
// to Unicode code points for downloaded files (package export).
//
// Read document.go first.
package doc
