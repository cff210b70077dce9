// Package article turns what people paste, drop or open into a doc.Document:
// the article's text, its title, byline and date, and for each block what part
// it plays. It is the only user of goquery.
//
// Nothing is lost: every non-space character of the input's visible text
// stands in exactly one block, kept or set aside. Read parse.go first.
package article
