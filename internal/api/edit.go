package api

import (
	"standfirst/internal/doc"
	"standfirst/internal/entity/edit"
	"standfirst/internal/summary"
)

type editParams struct {
	Edits   []edit.Edit     `json:"edits"`
	Options summary.Options `json:"options"`
}

type editResult struct {
	Entities []entityView `json:"entities"`
	Quotes   []quoteView  `json:"quotes"`
	Summary  summaryView  `json:"summary"`
}

// applyEdits replays all corrections on the original list, so undo just sends a shorter
// list of corrections.
func applyEdits(s *Session, params, _ []byte) (any, []byte, error) {
	var p editParams
	if err := decode(params, &p); err != nil {
		return nil, nil, err
	}
	if s.last == nil {
		return nil, nil, errNothingAnalysed
	}
	if err := s.correct(p.Edits); err != nil {
		return nil, nil, err
	}
	return editResult{s.entityViews(), s.quoteViews(), s.summary(p.Options)}, nil, nil
}

// correct replays edits, whose spans are in UTF-16 units. If one fails, the list stays
// unchanged.
func (s *Session) correct(edits []edit.Edit) error {
	inBytes := make([]edit.Edit, len(edits))
	for i, e := range edits {
		e.Span = s.offsets.toBytes(e.Span)
		e.Spans = make([]doc.Span, len(edits[i].Spans))
		for j, m := range edits[i].Spans {
			e.Spans[j] = s.offsets.toBytes(m)
		}
		inBytes[i] = e
	}
	list, err := edit.Apply(&s.last.Document, s.last.Sentences, s.last.Entities, inBytes)
	if err != nil {
		return err
	}
	s.entities = list
	return nil
}
