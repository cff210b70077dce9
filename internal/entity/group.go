package entity

import (
	"unicode"
	"unicode/utf8"

	"standfirst/internal/entity/ner"
)

// isDemonym reports whether a token names a people or a faith by itself:
// "Syrian", "Greeks", "Sunni". Words that are places too ("Hong Kong", "Niger")
// are left to the model.
func isDemonym(token string) bool {
	r, n := utf8.DecodeRuneInString(token)
	if !unicode.IsUpper(r) || n == len(token) {
		return false
	}
	model, err := ner.Default()
	if err != nil {
		return false
	}
	in := model.Lists(token)
	if IsPeople(token) {
		return in&ner.InFirst == 0
	}
	return in&ner.InDemonym != 0 && in&(ner.InPlace|ner.InCountry|ner.InTitle|ner.InFirst|ner.InDate) == 0
}
