package entity

import "fmt"

// Kind classifies an entity.
type Kind uint8

// The kinds. The model recognises the first five; rules find the rest. A new
// kind goes here and into kindNames; the compiler and the tests then name the
// other files that list all kinds.
const (
	Person Kind = iota
	Organization
	Place
	Group // nationalities, religions, members of a party
	Other // events, works, products, laws
	Date
	Money
	Percent
	Quantity
	numKinds
)

var kindNames = [numKinds]string{"person", "organization", "place", "group", "other", "date", "money", "percent", "quantity"}

func (k Kind) String() string { return kindNames[k] }

// NumKinds is the number of kinds.
const NumKinds = int(numKinds)

// Kinds lists every kind in the order declared.
func Kinds() []Kind {
	all := make([]Kind, NumKinds)
	for i := range all {
		all[i] = Kind(i)
	}
	return all
}

// Named reports whether entities of this kind have proper names. The other
// kinds are measures.
func (k Kind) Named() bool { return k <= Other }

// MarshalText writes the kind as exports spell it.
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
