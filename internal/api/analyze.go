package api

import (
	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/entity"
	"standfirst/internal/summary"
)

type analyzeParams struct {
	Text     string          `json:"text"`
	HTML     string          `json:"html"`
	Name     string          `json:"name"` // of the file whose bytes are the payload
	Override map[int]bool    `json:"override"`
	Edits    []entity.Edit   `json:"edits"`
	Options  summary.Options `json:"options"`
}

func analyze(s *Session, params, payload []byte) (any, []byte, error) {
	var p analyzeParams
	if err := decode(params, &p); err != nil {
		return nil, nil, err
	}
	in := article.Input{Text: p.Text, HTML: p.HTML, File: payload, Name: p.Name, Override: p.Override, Decode: s.Decode}
	a, err := analysis.Run(in)
	if err != nil {
		return nil, nil, err
	}
	fresh := Session{Decode: s.Decode, last: a, entities: a.Entities, offsets: newOffsets(a.Document.Text), digest: in.SHA256()}
	if err := fresh.correct(p.Edits); err != nil {
		return nil, nil, err
	}
	*s = fresh
	return s.view(p.Options), nil, nil
}
