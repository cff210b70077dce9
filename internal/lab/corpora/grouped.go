package corpora

import (
	"encoding/json"
	"fmt"
	"io"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// Grouped is a document whose mentions are grouped into entities.
type Grouped struct {
	Document  doc.Document
	Sentences []doc.Sentence
	Mentions  []entity.Mention
	Entities  [][]doc.Span // mentions of each entity
}

// ReadGrouped reads JSON Lines with tokens, and entities whose mentions are token ranges.
// A mention listed under several entities stays with the first.
func ReadGrouped(r io.Reader) ([]*Grouped, error) {
	var out []*Grouped
	lines := json.NewDecoder(r)
	for {
		var row struct {
			Sentences [][]string `json:"sentences"`
			Entities  []struct {
				Type     string `json:"type"`
				Mentions []struct {
					Sentence int `json:"sentence"`
					Start    int `json:"start"`
					End      int `json:"end"`
				} `json:"mentions"`
			} `json:"entities"`
		}
		if err := lines.Decode(&row); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("document %d: %w", len(out)+1, err)
		}
		g := &Grouped{}
		g.Document.Text, g.Sentences = LayOut(row.Sentences)
		g.Document.Blocks = []doc.Block{{Span: doc.Span{End: len(g.Document.Text)}, Kind: doc.Paragraph, Kept: true}}
		seen := map[doc.Span]bool{}
		for _, e := range row.Entities {
			var spans []doc.Span
			for _, m := range e.Mentions {
				tokens := g.Sentences[m.Sentence].Tokens
				at := doc.Span{Start: tokens[m.Start].Start, End: tokens[m.End-1].End}
				if seen[at] {
					continue
				}
				seen[at] = true
				spans = append(spans, at)
				g.Mentions = append(g.Mentions, entity.Mention{Span: at, Sentence: m.Sentence, Kind: KindOf[e.Type]})
			}
			g.Entities = append(g.Entities, spans)
		}
		entity.Sort(g.Mentions)
		out = append(out, g)
	}
}

// KindOf maps CoNLL tags to kinds.
var KindOf = map[string]entity.Kind{"PER": entity.Person, "ORG": entity.Organization, "LOC": entity.Place, "MISC": entity.Other}
