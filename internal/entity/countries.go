package entity

import (
	_ "embed"
	"strings"

	"standfirst/internal/lazy"
)

//go:embed data/countries.txt
var countryList string

// countryName is what the table says of a form.
type countryName struct {
	country int  // the line of the table
	people  bool // "Syrian", not "Syria"
}

// countries maps folded names to their line: "us", "united states" and
// "america" to one, and "american" and "americans" to the same with people.
var countries = lazy.Value(func() map[string]countryName {
	table := map[string]countryName{}
	line := 0
	for l := range strings.Lines(countryList) {
		if strings.HasPrefix(l, "#") {
			continue
		}
		forms, peoples, _ := strings.Cut(strings.TrimSpace(l), ";")
		for f := range strings.SplitSeq(forms, ", ") {
			if f != "" {
				table[strings.Join(fold(f), " ")] = countryName{country: line}
			}
		}
		for p := range strings.SplitSeq(peoples, ",") {
			if p = strings.Join(fold(p), " "); p == "" {
				continue
			}
			for _, form := range []string{p, p + "s"} {
				if _, ok := table[form]; !ok {
					table[form] = countryName{country: line, people: true}
				}
			}
		}
		line++
	}
	return table
})

// countryKey is the key that all forms of one country share, its peoples'
// forms another. A folded name cannot begin so.
func countryKey(c countryName) string {
	if c.people {
		return "\x01" + string(rune(c.country))
	}
	return "\x02" + string(rune(c.country))
}

// IsPeople reports whether s names a country's people or things: "Syrian".
func IsPeople(s string) bool {
	c, ok := countries()[strings.Join(fold(s), " ")]
	return ok && c.people
}
