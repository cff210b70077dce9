package entity

import (
	"fmt"
	"slices"

	"standfirst/internal/doc"
)

// Form is how a mention refers to its entity.
type Form uint8

// The forms.
const (
	Name    Form = iota // "John Kerry"
	Nominal             // "the Secretary of State"
	Pronoun             // "he", resolved only where it is safe
)

var formNames = [...]string{"name", "nominal", "pronoun"}

func (f Form) String() string { return formNames[f] }

// MarshalText writes the form as the exports spell it.
func (f Form) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (f *Form) UnmarshalText(b []byte) error {
	for i, n := range formNames {
		if n == string(b) {
			*f = Form(i)
			return nil
		}
	}
	return fmt.Errorf("entity: unknown form %q", b)
}

// Mention is one place where the text names or refers to an entity.
type Mention struct {
	doc.Span
	Sentence int  `json:"sentence"` // index into the document's sentences
	Kind     Kind `json:"-"`        // as recognised here; the entity's kind may differ
	Form     Form `json:"form"`
}

// Sort puts mentions in text order, the longer first of two that start
// together.
func Sort(mentions []Mention) {
	slices.SortStableFunc(mentions, func(a, b Mention) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
}

// Entity is one person, organisation, place or other thing, with all its
// mentions.
type Entity struct {
	Name        string    `json:"name"` // the fullest form in the text, an exact mention of it
	Kind        Kind      `json:"kind"`
	Role        string    `json:"role,omitempty"`    // "Saudi Foreign Minister", a slice of the text; "" if none
	Aliases     []string  `json:"aliases,omitempty"` // other forms that occur, by first occurrence
	Of          int       `json:"of"`                // a group's place ("Syrian" -> Syria), an index into the list; -1 if none
	Value       string    `json:"value,omitempty"`   // normalised, only where certain: ISO 8601 for dates
	Salience    float64   `json:"salience"`          // 0..1, how much the article is about it
	KeySentence int       `json:"keySentence"`       // the sentence that says most about it
	Mentions    []Mention `json:"mentions"`          // in text order
}

// Aliases lists the forms of the mentions by name, without name itself, by
// first occurrence.
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
