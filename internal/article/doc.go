// Package article turns what people paste, drop or open into a doc.Document: the
// article's text, its title, byline and date, and the kind of each block.
//
// Nothing is lost: every non-space character of the visible text is in exactly one block,
// kept or set aside. Markup is not text. That includes HTML tags, Markdown marks, the >
// of quoted mail, and the hyphen of a word broken at a line end. For plain text, the
// document's Shifts map each byte back to the input.
//
// Time and memory are linear in the input.
//
// Read parse.go first. These packages do the work:
//
//	plain      plain text and Markdown: lines, paragraphs, page numbers
//	page       HTML: the main content, the page's metadata, its blocks
//	label      headline, byline, date and datelines among the blocks of either
//	furniture  judges by learnt weights what is no part of the article
//	clue       what a single line is, by its words: a date, a byline, a notice
//	draft      builds the text of the document
//
// This package itself reads files: file.go detects their kind; docx.go, odt.go (with their
// styles in style.go and the numbers of their lists in number.go), rtf.go, pdf.go, mail.go
// and mime.go read them; charset.go decodes them; fault.go lists the errors.
package article
