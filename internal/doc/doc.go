// Package doc holds the types that travel through the whole engine: a
// Document and the spans that point into it. It is the leaf of the import
// graph and uses the standard library alone.
//
// # The span invariant
//
// Every Span is a half-open byte range into Document.Text, it begins and ends
// on the boundary of a code point, and
//
//	d.Text[s.Start:s.End]
//
// is the thing itself: a block, a sentence, a token, a mention. No stage
// analyses a rewritten copy of the text. Fuzz targets in every package hold
// this, and Check says where it is broken.
//
// Cross-references are indexes into flat slices, never pointers, so every
// value prints as JSON. Offsets leave the engine converted, in one place for
// each audience: UTF-16 units toward the page (package api), Unicode code
// points in downloaded files (package export).
//
// Read document.go first.
package doc
