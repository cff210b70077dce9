package entity

import (
	"standfirst/internal/doc"
	"standfirst/internal/sorting"
)

// Form is how a mention refers to its entity.
type Form uint8

const (
	Name    Form = iota // "John Kerry"
	Pronoun             // "he", resolved only where it is safe
)

func (f Form) String() string { return [...]string{"name", "pronoun"}[f] }

// MarshalText writes the form as exports spell it.
func (f Form) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// Mention is one place where the text names or refers to an entity.
type Mention struct {
	doc.Span
	Sentence int  `json:"sentence"` // index into the document's sentences
	Kind     Kind `json:"-"`        // as recognised here; the entity's kind may differ
	Form     Form `json:"form"`
}

// Sort sorts mentions in text order. Of two with the same start, the longer
// comes first.
func Sort(mentions []Mention) {
	sorting.Stable(mentions, func(a, b Mention) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
}

// Entity is a person, organisation, place or other thing, with all its
// mentions.
type Entity struct {
	Name        string    `json:"name"` // the fullest form in the text, the exact text of one mention
	Kind        Kind      `json:"kind"`
	Role        string    `json:"role,omitempty"`    // "Saudi Foreign Minister", a slice of the text; "" if none
	Aliases     []string  `json:"aliases,omitempty"` // other forms in the text, by first occurrence
	Of          int       `json:"of"`                // for a people ("Syrian"), the index of its country (Syria) in the list; -1 if none
	Value       string    `json:"value,omitempty"`   // normalised, only if certain; dates in ISO 8601
	Salience    float64   `json:"salience"`          // 0..1, how central it is to the article
	KeySentence int       `json:"keySentence"`       // index of the sentence that says most about it
	Mentions    []Mention `json:"mentions"`          // in text order
}

// Aliases lists the distinct forms of the mentions by name, except name itself,
// by first occurrence.
func Aliases(text, name string, mentions []Mention) []string {
	var out []string
	seen := map[string]bool{name: true}
	for _, m := range mentions {
		if f := m.In(text); m.Form == Name && !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}
