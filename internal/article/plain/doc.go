// Package plain reads plain text and Markdown.
//
// Read text.go first, which splits the text into lines. wrap.go joins lines into
// paragraphs, row.go finds table rows, hyphen.go rejoins words broken at line ends,
// furniture.go finds page numbers and running heads, markdown.go reads Markdown.
package plain
