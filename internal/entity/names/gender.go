package names

import (
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/entity/ner"
	"standfirst/internal/lang"
)

// Gender is the gender that a text uses for a person, if known.
type Gender byte

const (
	Unknown Gender = iota
	Male
	Female
)

// Opposite returns the other gender, and Unknown for Unknown.
func (g Gender) Opposite() Gender {
	switch g {
	case Male:
		return Female
	case Female:
		return Male
	}
	return Unknown
}

var (
	givenNames     = lang.English.Table("given-names")
	genderedTitles = lang.English.Table("gendered-titles")
	pronouns       = lang.English.Table("pronouns")
)

func parseGender(s string) Gender {
	switch s {
	case "male":
		return Male
	case "female":
		return Female
	}
	return Unknown
}

// GenderOfGivenName looks up a folded given name, and returns Unknown unless
// nearly everyone with that name has the same gender.
func GenderOfGivenName(w string) Gender { return parseGender(givenNames()[w]) }

// GenderOfPronoun returns the gender of "he", "her" and the like, in lower case
// or with a capital.
func GenderOfPronoun(w string) Gender {
	if w == "" || w[0]|0x20 != 'h' && w[0]|0x20 != 's' { // a fast path: most words begin otherwise
		return Unknown
	}
	return parseGender(pronouns()[w])
}

// nearby is how many bytes before a name we look at. It bounds the cost of very
// long sentences.
const nearby = 200

// GenderOfTitle returns the gender implied by the title before text[start:end]
// or at its start.
func GenderOfTitle(text string, start, end int) Gender {
	if title, _, more := strings.Cut(text[start:end], " "); more {
		if g := genderOfLastWord(title); g != Unknown {
			return g
		}
	}
	return genderOfLastWord(text[max(0, start-nearby):start])
}

// GenderOf returns the gender that a person's titles or given name imply.
func GenderOf(text string, person entity.Entity) Gender {
	for _, m := range person.Mentions {
		if g := GenderOfTitle(text, m.Start, m.End); g != Unknown {
			return g
		}
	}
	if words := Fold(person.Name); len(words) > 1 {
		return GenderOfGivenName(words[0])
	}
	return Unknown
}

func genderOfLastWord(before string) Gender {
	before = strings.TrimRight(before, " ")
	if noun, apposed := strings.CutSuffix(before, ","); apposed { // "her husband, Lee", but not "Sir, Lee"
		if before = noun; strings.LastIndexFunc(before, unicode.IsUpper) > strings.LastIndexByte(before, ' ') {
			return Unknown
		}
	}
	word := before[strings.LastIndexAny(before, " \n\t(\"“")+1:]
	return parseGender(genderedTitles()[strings.TrimSuffix(word, ".")])
}

// IsGivenName reports whether w is in the lists of given names.
func IsGivenName(w string) bool {
	return lists(w)&ner.InFirst != 0 || lang.Look(givenNames(), w) != ""
}
