// Package article turns what people paste, drop or open into a doc.Document:
// the article's text, its title, byline and date, and for each block what part
// it plays. It is the only user of goquery.
//
// Nothing is lost: every non-space character of the input's visible text
// stands in exactly one block, kept or set aside. What a program draws by
// itself is markup and no text: HTML's tags, Markdown's marks, the > of quoted
// mail, the hyphen that broke a word at a line's end. From plain text the
// document's Shifts lead back to the input past all of these.
//
// Time and memory are linear in the input, whatever it is. Where the parser
// would not be, survey.go refuses it the markup, and the tags alone are read.
//
// Read parse.go first. Then there are two ways in and one way out:
//
//	text.go    lines, wrap.go paragraphs, hyphen.go, furniture.go page numbers, markdown.go
//	html.go    survey.go what it may cost, tree.go a page laid flat, clean.go what is not shown, score.go and
//	           prune.go the main content, write.go its blocks, page.go and meta.go
//	           its title, byline and date, known.go and flavour.go clipboards
//	file.go    kinds of file: charset.go, docx.go, mail.go; fault.go what is wrong
//	label.go   the part that each block plays: date.go, byline.go, dateline.go,
//	           notice.go
//
// draft.go writes the text that all of them share.
package article
