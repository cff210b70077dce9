// Package pdf reads the text of a PDF file (ISO 32000-2): its paragraphs in reading
// order, with headings and page furniture labelled, and the declared title and authors.
//
// Data flows through the files like this:
//
//	object.go   bytes into objects: names, numbers, strings, dictionaries
//	file.go     all objects of a file, found by scanning it from start to end
//	crypt.go    decrypts files that open without a password (crypt256.go, aes.go)
//	filter.go   decodes streams
//	font.go     codes of a font into Unicode, and their widths (cmap.go, names.go)
//	content.go  a page's instructions into positioned glyphs
//	line.go     glyphs into words and lines
//	column.go   lines into reading order
//	beside.go   what stands on one line: cells of a table, or text beside a picture
//	block.go    lines into paragraphs, headings and furniture
//
// Start with Read (read.go). Real files are often broken, so Read never uses the table of offsets in a file. It
// scans for the objects themselves, and the last one with a given number counts. Every
// limit grows linearly with the size of the file, so hostile files end in an error or in
// less text, not in a hang.
//
// Why not a library? The only maintained one, github.com/ledongthuc/pdf, follows circular
// /Prev links for ever, rejects PDF 2.0, and gives no positions for text placed with Td;
// README.md has the figures.
package pdf
