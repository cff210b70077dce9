// Package pdf reads the text of a PDF file (ISO 32000-2): its paragraphs in
// reading order, with headings and page furniture told apart, and the title and
// authors that the file declares.
//
// The way through it:
//
//	object.go   bytes into objects: names, numbers, strings, dictionaries
//	file.go     all objects of a file, found by scanning it from start to end
//	filter.go   streams decoded
//	font.go     codes of a font into Unicode, and their widths (cmap.go, names.go)
//	content.go  a page's instructions into glyphs with places
//	line.go     glyphs into words and lines
//	column.go   lines in the order in which one reads them
//	block.go    lines into paragraphs, headings and furniture
//
// Files found in practice are often broken, so Read never uses a file's table
// of offsets: it scans for the objects themselves, and the last one with a
// number counts. Everything has a bound that grows linearly with the file's
// size, so hostile files end in an error or in less text, not in a hang.
//
// Why not a library: of those that can be had, github.com/ledongthuc/pdf is the
// one that is maintained. It follows /Prev links in a circle for ever, refuses
// PDF 2.0, and gives no places for text set with Td; README.md has the figures.
package pdf
