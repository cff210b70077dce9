package names

import (
	"strings"

	"standfirst/internal/entity/ner"
	"standfirst/internal/lang"
)

// Gender is how a text speaks of a person, as far as it is known.
type Gender byte

// The genders that English has pronouns for.
const (
	Unknown Gender = iota
	Male
	Female
)

// Opposite is the other gender, Unknown for Unknown.
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

// GenderOfGivenName looks up a folded given name that nearly all bearers share
// a gender in.
func GenderOfGivenName(w string) Gender { return parseGender(givenNames()[w]) }

// GenderOfPronoun is the gender of "he", "her" and their like, as they are
// written within and at the start of a sentence.
func GenderOfPronoun(w string) Gender { return parseGender(pronouns()[w]) }

// nearby is how many bytes before a name are looked at, so that sentences
// without end cost no more than others.
const nearby = 200

// GenderOfTitle is the gender that the title before text[start:end], or at its
// start, tells.
func GenderOfTitle(text string, start, end int) Gender {
	if title, _, more := strings.Cut(text[start:end], " "); more {
		if g := genderOfLastWord(title); g != Unknown {
			return g
		}
	}
	return genderOfLastWord(text[max(0, start-nearby):start])
}

func genderOfLastWord(before string) Gender {
	before = strings.TrimRight(before, " ")
	word := before[strings.LastIndexAny(before, " \n\t(\"“")+1:]
	return parseGender(genderedTitles()[strings.TrimSuffix(word, ".")])
}

// IsGivenName reports whether the lists have w as a given name.
func IsGivenName(w string) bool {
	return lists(w)&ner.InFirst != 0 || givenNames()[strings.ToLower(w)] != ""
}
