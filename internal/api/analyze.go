package api

import (
	"runtime"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/entity/edit"
	"standfirst/internal/summary"
)

type analyzeParams struct {
	Text     string          `json:"text"`
	HTML     string          `json:"html"`
	Name     string          `json:"name"`  // of the file in the payload
	Plain    bool            `json:"plain"` // the payload is the text itself
	Override map[int]bool    `json:"override"`
	Edits    []edit.Edit     `json:"edits"`
	Options  summary.Options `json:"options"`
}

func analyze(s *Session, params, payload []byte) (any, []byte, error) {
	var p analyzeParams
	if err := decode(params, &p); err != nil {
		return nil, nil, err
	}
	if p.Plain {
		p.Text, payload = string(payload), nil
	}
	in := article.Input{Text: p.Text, HTML: p.HTML, File: payload, Name: p.Name, Override: p.Override, Decode: s.Decode}
	d, err := article.Parse(in)
	if err != nil {
		return nil, nil, err
	}
	if len(p.Edits) == 0 {
		s.letGo() // nothing can fail from here on
	}
	a := analysis.Of(d)
	fresh := Session{Decode: s.Decode, last: a, entities: a.Entities, offsets: newOffsets(a.Document.Text), input: in}
	if err := fresh.correct(p.Edits); err != nil {
		return nil, nil, err // the last article is still in place
	}
	*s = fresh
	return s.view(p.Options), nil, nil
}

// large is the size in bytes from which we garbage-collect an article before the next
// analysis. WebAssembly memory never shrinks, and the collector sizes the heap by what
// was live last time: analysing 1 MB three times takes 204 MB with this, 349 MB without.
const large = 256 << 10

// letGo frees the last article's memory before the next analysis.
func (s *Session) letGo() {
	wasLarge := s.last != nil && len(s.last.Document.Text) >= large
	*s = Session{Decode: s.Decode}
	if wasLarge {
		runtime.GC()
	}
}
