package api

import (
	"runtime"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/entity"
	"standfirst/internal/summary"
)

type analyzeParams struct {
	Text     string          `json:"text"`
	HTML     string          `json:"html"`
	Name     string          `json:"name"`  // of the file whose bytes are the payload
	Plain    bool            `json:"plain"` // the payload is the text itself
	Override map[int]bool    `json:"override"`
	Edits    []entity.Edit   `json:"edits"`
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
	s.letGo()
	a := analysis.Of(d)
	fresh := Session{Decode: s.Decode, last: a, entities: a.Entities, offsets: newOffsets(a.Document.Text), digest: in.SHA256()}
	if err := fresh.correct(p.Edits); err != nil {
		return nil, nil, err
	}
	*s = fresh
	return s.view(p.Options), nil, nil
}

// large is from how many bytes on an article is collected before the next one
// is read. WebAssembly memory never shrinks, and the collector plans it by
// what was alive when it last looked: 1 MB read three times took 349 MB of it,
// and takes 204 so.
const large = 256 << 10

// letGo forgets the last article before another takes its room.
func (s *Session) letGo() {
	wasLarge := s.last != nil && len(s.last.Document.Text) >= large
	*s = Session{Decode: s.Decode}
	if wasLarge {
		runtime.GC()
	}
}
