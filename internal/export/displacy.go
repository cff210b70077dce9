package export

import (
	"io"
	"strings"

	"standfirst/internal/doc"
)

type displacy struct {
	Text  string        `json:"text"`
	Ents  []displacyEnt `json:"ents"`
	Title string        `json:"title,omitempty"`
}

type displacyEnt struct {
	doc.Span
	Label string `json:"label"`
}

// writeDisplacy writes the names as spaCy's visualizer reads them, with
// displacy.render(data, style="ent", manual=True):
// https://spacy.io/usage/visualizers#manual-usage. They are in order and do not
// overlap, since it copies the text between them. It escapes the text, but
// puts the title into its page as HTML: so the title is HTML here.
func writeDisplacy(w io.Writer, r Result) error {
	at := newOffsets(r.Document.Text)
	out := displacy{
		Text: r.Document.Text, Ents: []displacyEnt{},
		Title: strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(plain(r.Document.Title)),
	}
	for _, m := range marks(r, isName) {
		out.Ents = append(out.Ents, displacyEnt{at.span(m.Span), kinds[r.Entities[m.entity].Kind].displacy})
	}
	return encode(w, out)
}
