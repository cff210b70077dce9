package article

import (
	"errors"
	"strings"

	"standfirst/internal/article/draft"
	"standfirst/internal/article/label"
	"standfirst/internal/article/pdf"
	"standfirst/internal/article/plain"
	"standfirst/internal/doc"
)

// readPDF reads the paragraphs of a PDF file and joins words hyphenated at line ends.
func readPDF(b []byte) (doc.Document, error) {
	p, err := pdf.Read(b)
	switch {
	case errors.Is(err, pdf.ErrEncrypted):
		return doc.Document{}, ErrEncrypted
	case errors.Is(err, pdf.ErrNoText):
		return doc.Document{}, ErrScan
	case err != nil:
		return doc.Document{}, ErrBroken
	}
	var all []string
	for _, block := range p.Blocks {
		all = append(all, block.Lines...)
	}
	text := strings.Join(all, "\n")
	if len(text) > maxText {
		return doc.Document{}, ErrLarge
	}
	lines := plain.CutLines(text)
	words := plain.FindCompounds(text, lines)
	w := &draft.Draft{}
	for _, block := range p.Blocks {
		n := min(len(block.Lines), len(lines))
		kind := pdfKinds[block.Kind]
		if strings.Contains(block.Lines[0], "\t") && kind == doc.Paragraph {
			kind = doc.TableRow
		}
		w.Begin(kind, kind != doc.Boilerplate)
		plain.CopyLines(w, text, lines[:n], words, false)
		lines = lines[n:]
	}
	d := w.Document()
	label.Blocks(&d, label.Known{Title: declaredTitle(p.Title), Byline: declaredAuthor(p.Author)})
	return d, nil
}

var pdfKinds = [...]doc.BlockKind{
	pdf.Body: doc.Paragraph, pdf.Title: doc.Headline, pdf.Heading: doc.Subhead, pdf.Item: doc.ListItem,
	pdf.Furniture: doc.Boilerplate, pdf.Note: doc.Boilerplate,
}

// declaredTitle returns the declared title, unless it is a file name.
func declaredTitle(s string) string {
	low := strings.ToLower(s)
	for _, ending := range []string{".doc", ".docx", ".dvi", ".tex", ".indd", ".pdf", ".rtf", ".odt", ".qxd", ".qxp"} {
		if strings.HasSuffix(low, ending) {
			return ""
		}
	}
	if strings.HasPrefix(low, "microsoft word - ") || strings.HasPrefix(low, "untitled") {
		return ""
	}
	return s
}

// declaredAuthor returns the declared author, unless it is a login or a program.
func declaredAuthor(s string) string {
	if !strings.Contains(s, " ") || strings.ContainsAny(s, "0123456789@/\\") {
		return ""
	}
	return s
}
