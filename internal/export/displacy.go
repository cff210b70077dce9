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

// writeDisplacy writes input for spaCy's visualizer, displacy.render(data, style="ent",
// manual=True): https://spacy.io/usage/visualizers#manual-usage. displaCy needs sorted
// entities that do not overlap. It escapes the text but inserts the title as HTML, so we
// escape the title.
func writeDisplacy(w io.Writer, r Result) error {
	at := newOffsets(r.Document.Text)
	out := displacy{
		Text: r.Document.Text, Ents: []displacyEnt{},
		Title: strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(plain(r.Document.Title)),
	}
	for _, m := range marks(r) {
		out.Ents = append(out.Ents, displacyEnt{at.span(m.Span), kinds[r.Entities[m.entity].Kind].displacy})
	}
	return encode(w, out)
}
