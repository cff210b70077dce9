package entity

import (
	"fmt"
	"slices"

	"standfirst/internal/doc"
)

// Kind classifies an entity.
type Kind uint8

// The kinds. The first five are names that the model reads; the rest are
// found by rule. A new kind goes here and into kindNames; the compiler and the
// tests then name the other files that list all kinds.
const (
	Person Kind = iota
	Organization
	Place
	Group // nationalities, religions, parties' people
	Other // events, works, products, laws
	Date
	Money
	Percent
	Quantity
	numKinds
)

var kindNames = [numKinds]string{"person", "organization", "place", "group", "other", "date", "money", "percent", "quantity"}

func (k Kind) String() string { return kindNames[k] }

// NumKinds is how many kinds there are.
const NumKinds = int(numKinds)

// Kinds lists every kind, in the order in which they are declared.
func Kinds() []Kind {
	all := make([]Kind, NumKinds)
	for i := range all {
		all[i] = Kind(i)
	}
	return all
}

// Named reports whether things of this kind have names, which the model reads;
// the others are found by rule.
func (k Kind) Named() bool { return k <= Other }

// MarshalText writes the kind as the exports spell it.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(b []byte) error {
	for i, n := range kindNames {
		if n == string(b) {
			*k = Kind(i)
			return nil
		}
	}
	return fmt.Errorf("entity: unknown kind %q", b)
}

// Form is how a mention names its entity.
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

// Mention is one place where the text names something.
type Mention struct {
	doc.Span
	Sentence int  `json:"sentence"` // index into the document's sentences
	Kind     Kind `json:"-"`        // as recognised here; the entity's kind may differ
	Form     Form `json:"form"`
}

// Sort puts mentions in the order of the text, the longer first of two that
// begin together.
func Sort(mentions []Mention) {
	slices.SortStableFunc(mentions, func(a, b Mention) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
}

// Entity is everything that the text calls by one name.
type Entity struct {
	Name     string    `json:"name"` // the fullest form in the text, an exact mention of it
	Kind     Kind      `json:"kind"`
	Role     string    `json:"role,omitempty"`    // "Saudi Foreign Minister", a slice of the text; "" if none
	Aliases  []string  `json:"aliases,omitempty"` // other forms that occur, by first occurrence
	Of       int       `json:"of"`                // a group's place ("Syrian" -> Syria), an index into the list; -1 if none
	Value    string    `json:"value,omitempty"`   // normalised, only where certain: ISO 8601 for dates
	Salience float64   `json:"salience"`          // 0..1, how much the article is about it
	Telling  int       `json:"telling"`           // the sentence that tells most about it
	Mentions []Mention `json:"mentions"`          // in the order of the text
}

// Find reads the entities of a document, the most salient first.
func Find(d *doc.Document, sentences []doc.Sentence) []Entity {
	return Resolve(d, sentences, Measures(d.Text, sentences, Recognize(d.Text, sentences)))
}
