// Package plain reads plain text and Markdown.
//
// Read text.go first: it cuts the text into lines, wrap.go joins lines into
// paragraphs, hyphen.go mends words broken at the end of a line, furniture.go
// finds page numbers and running heads, markdown.go reads Markdown.
package plain
