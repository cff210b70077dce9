package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/entity/ner"
	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

var countryLines = lang.English.Lines("countries")

// Country is what the table of countries says of a name.
type Country struct {
	Line   int  // which country
	People bool // "Syrian", not "Syria"
}

// countries maps folded names to their line: "us", "united states" and
// "america" to one, and "american" and "americans" to the same with People.
var countries = lazy.Value(func() map[string]Country {
	table := map[string]Country{}
	for i, l := range countryLines() {
		forms, peoples, _ := strings.Cut(l, ";")
		for f := range strings.SplitSeq(forms, ", ") {
			if f != "" {
				table[strings.Join(Fold(f), " ")] = Country{Line: i}
			}
		}
		for p := range strings.SplitSeq(peoples, ",") {
			if p = strings.Join(Fold(p), " "); p == "" {
				continue
			}
			for _, form := range []string{p, p + "s"} {
				if _, ok := table[form]; !ok {
					table[form] = Country{Line: i, People: true}
				}
			}
		}
	}
	return table
})

// CountryOf looks up a folded name, its words joined by spaces.
func CountryOf(folded string) (Country, bool) {
	c, ok := countries()[folded]
	return c, ok
}

// IsCountry reports whether s names a country, its people or its things.
func IsCountry(s string) bool {
	_, ok := CountryOf(strings.Join(Fold(s), " "))
	return ok
}

// IsPeople reports whether s names a country's people or things: "Syrian".
func IsPeople(s string) bool {
	c, ok := CountryOf(strings.Join(Fold(s), " "))
	return ok && c.People
}

// IsDemonym reports whether a token by itself names a people or a faith:
// "Syrian", "Greeks", "Sunni". Words that are places too ("Hong Kong", "Niger")
// are left to the model.
func IsDemonym(token string) bool {
	r, n := utf8.DecodeRuneInString(token)
	if !unicode.IsUpper(r) || n == len(token) {
		return false
	}
	in := lists(token)
	if IsPeople(token) {
		return in&ner.InFirst == 0
	}
	return in&ner.InDemonym != 0 && in&(ner.InPlace|ner.InCountry|ner.InTitle|ner.InFirst|ner.InDate) == 0
}

// IsNation reports whether s is a country, its capital or its people, by the
// model's word lists.
func IsNation(s string) bool { return lists(s)&(ner.InCountry|ner.InDemonym) != 0 }

// IsListed reports whether a word stands in any of the model's lists.
func IsListed(w string) bool { return lists(w) != 0 }

// IsKnownPlace reports whether a word is a town's, a province's or a country's
// name in the model's lists.
func IsKnownPlace(w string) bool { return lists(w)&(ner.InCountry|ner.InPlace) != 0 }

func lists(w string) ner.List {
	model, err := ner.Default()
	if err != nil { // the data is embedded and tested
		panic(err)
	}
	return model.Lists(w)
}

var stateAbbreviations = lang.English.Table("state-abbreviations")

// State spells out a folded abbreviation: "mass" is "massachusetts"; "" if it
// is none.
func State(abbreviation string) string { return stateAbbreviations()[abbreviation] }

// IsState reports whether a folded name is a state's or a province's.
func IsState(name string) bool {
	for _, full := range stateAbbreviations() {
		if full == name {
			return true
		}
	}
	return false
}
