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

// Country is an entry in the table of countries.
type Country struct {
	Line   int  // identifies the country
	People bool // "Syrian", not "Syria"
}

// countries maps folded names to a line of the table: "us", "united states" and
// "america" to the same line, and "american" and "americans" to that line with
// People set.
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

// IsCountry reports whether s names a country or its people, or is its
// adjective.
func IsCountry(s string) bool {
	_, ok := CountryOf(strings.Join(Fold(s), " "))
	return ok
}

// IsPeople reports whether s names a country's people, or is its adjective:
// "Syrian".
func IsPeople(s string) bool {
	c, ok := CountryOf(strings.Join(Fold(s), " "))
	return ok && c.People
}

// IsDemonym reports whether a token on its own names a people or a faith:
// "Syrian", "Greeks", "Sunni". It leaves words that are also places ("Hong
// Kong", "Niger") to the model.
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

// IsNation reports whether the model's word lists have s as a country, a
// capital or a people.
func IsNation(s string) bool { return lists(s)&(ner.InCountry|ner.InDemonym) != 0 }

// IsListed reports whether a word is in any of the model's lists.
func IsListed(w string) bool { return lists(w) != 0 }

// IsKnownPlace reports whether the model's lists have w as a town, province or
// country.
func IsKnownPlace(w string) bool { return lists(w)&(ner.InCountry|ner.InPlace) != 0 }

// IsCommon reports whether the model's lists have a word written without a capital.
func IsCommon(w string) bool { return lists(w)&ner.InCommon != 0 }

// IsSurname reports whether a word is in the lists of surnames.
func IsSurname(w string) bool { return lists(w)&ner.InSurname != 0 }

// IsCompany reports whether the model's lists have w as a company.
func IsCompany(w string) bool { return lists(w)&ner.InCompany != 0 }

// IsOnlyCompany reports whether the model's lists have w as a company and as nothing else.
func IsOnlyCompany(w string) bool { return lists(w)&^ner.InProper == ner.InCompany }

func lists(w string) ner.List {
	model, err := ner.Default()
	if err != nil { // the data is embedded and tested
		panic(err)
	}
	return model.Lists(w)
}

var stateAbbreviations = lang.English.Table("state-abbreviations")

// State spells out a folded abbreviation: "mass" is "massachusetts". It returns
// "" for other words.
func State(abbreviation string) string { return stateAbbreviations()[abbreviation] }

// IsState reports whether a folded name is that of a state or a province.
func IsState(name string) bool {
	for _, full := range stateAbbreviations() {
		if full == name {
			return true
		}
	}
	return false
}
