package recognize

import (
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// appendParts splits a name at a verb or a mark, and a person's name at a comma or a slash
// that separates two names.
func appendParts(out []entity.Mention, text string, m entity.Mention) []entity.Mention {
	if strings.ContainsAny(m.In(text), marks) {
		return append(out, betweenMarks(text, m)...)
	}
	if at, size := verbWithin(m.In(text)); at > 0 && m.Kind != entity.Other {
		a, b := m, m
		a.End = m.Start + at - 1
		b.Start = m.Start + at + size + 1
		a.Kind, b.Kind = kindByWords(a.In(text), m.Kind), kindByWords(b.In(text), m.Kind)
		return appendParts(append(out, a), text, b)
	}
	if a, b, ok := partisans(text, m); ok {
		return append(out, a, b)
	}
	if a, b, ok := twoBodies(text, m); ok {
		return append(out, a, b)
	}
	if m.Kind != entity.Person {
		return append(out, m)
	}
	name := m.In(text)
	if i := strings.Index(name, ", "); i > 0 && !surnameFirst(text, m, name[:i], name[i+2:]) {
		a, b := m, m
		a.End = m.Start + i
		b.Start = a.End + len(", ")
		return appendParts(append(out, a), text, b)
	}
	for _, mark := range [...]string{" / ", "/"} {
		if i := strings.Index(name, mark); i > 0 && i+len(mark) < len(name) {
			a, b := m, m
			a.End = m.Start + i
			b.Start = a.End + len(mark)
			if mark == "/" && strings.ContainsAny(b.In(text), "@_") {
				return append(out, a) // "Ann Lee/Acme@Mail", as mail programs write it
			}
			return appendParts(appendParts(out, text, a), text, b)
		}
	}
	return append(out, m)
}

// surnameFirst reports whether a comma stands within one person's name, "Marl, Ann" or "Ann
// Marl, Jr.", and not between two of a roll: "Present: Marl, Lee, Tarn". What follows the
// comma must be known to be a given name, or the name must stand in a list of such names or
// before an address or a year.
func surnameFirst(text string, m entity.Mention, family, given string) bool {
	first := firstWord(given)
	return strings.HasSuffix(first, ".") || names.IsGivenName(first) || strings.HasPrefix(text[m.End:], " (") || strings.HasSuffix(text[:m.Start], "From: ") ||
		strings.Contains(text, given+" "+family)
}

// partisans splits "Democratic Senate" and "House Republicans", as in "Democratic Senate
// candidate Ann Lee", into the party's and the house.
func partisans(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	first, second, found := strings.Cut(m.In(text), " ")
	if !found || m.Kind == entity.Person {
		return a, b, false
	}
	house := func(w string) bool { return w == "Senate" || w == "House" }
	a, b = m, m
	a.End, b.Start = m.Start+len(first), m.End-len(second)
	switch {
	case (first == "Democratic" || first == "Republican") && house(second):
		a.Kind, b.Kind = entity.Group, entity.Organization
	case house(first) && (second == "Democrats" || second == "Republicans"):
		a.Kind, b.Kind = entity.Organization, entity.Group
	default:
		return a, b, false
	}
	return a, b, true
}

// verbWithin finds a lower-case word with a verb ending between two capitalised
// words: "Northern Group owns Northern Bank". It returns 0, 0 if there is none.
func verbWithin(name string) (at, size int) {
	if strings.Count(name, " ") < 2 {
		return 0, 0
	}
	words := strings.Split(name, " ")
	for i, w := range words {
		if i > 0 && i < len(words)-1 && len(w) > 2 && unicode.IsLower(firstRune(w)) && unicode.IsUpper(firstRune(words[i-1])) {
			size := len(w)
			if next := words[i+1]; i+2 < len(words) && isPreposition(next) || next == "to" || next == "with" || next == "against" {
				size += 1 + len(next) // "lent to"
				if i+2 == len(words) || !unicode.IsUpper(firstRune(words[i+2])) {
					size = 0
				}
			} else if !unicode.IsUpper(firstRune(next)) {
				size = 0
			}
			if size > 0 && isVerb(w) {
				return at, size
			}
		}
		at += len(w) + 1
	}
	return 0, 0
}

// isVerb reports whether a lower-case word between two names is shaped like a verb, or is
// a past tense of its own.
func isVerb(w string) bool {
	if strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLower(r) }) >= 0 || w == "sans" || w == "dels" {
		return false
	}
	return len(w) > 3 && (strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ed")) || pastTenses()[w]
}

var pastTenses = lang.English.Set("past-tenses")

// twoBodies splits "Harbour School and Reed College", which are both called by what they
// are. "Food and Drug Agency" stays whole.
func twoBodies(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	left, right, found := strings.Cut(m.In(text), " and ")
	if !found || m.Kind == entity.Person || m.Kind == entity.Group {
		return a, b, false
	}
	same := firstWord(left) == firstWord(right) && strings.Contains(left, " ") && strings.Contains(right, " ") // "Tarn Bank and Tarn Homes"
	if !same && (!headed(left) || !headed(right) || isCompany(left)) {
		return a, b, false
	}
	a, b = m, m
	a.End = m.Start + len(left)
	b.Start = m.End - len(right)
	a.Kind, b.Kind = kindByWords(left, m.Kind), kindByWords(right, m.Kind)
	return a, b, true
}

// headed reports whether a name of two words or more ends in a word that says what it is.
func headed(name string) bool {
	i := strings.LastIndexByte(name, ' ')
	return i > 0 && unicode.IsUpper(firstRune(name)) && unicode.IsUpper(firstRune(name[i+1:])) && kindNouns()[strings.ToLower(name[i+1:])] != ""
}

// marks never stand in a name.
const marks = "•◦▪■●♦♣♠★☆|¶†‡→»«"

// betweenMarks splits a name at the marks in it: "Ann Lee • Norham". The digits after a
// mark number a paragraph.
func betweenMarks(text string, m entity.Mention) (out []entity.Mention) {
	at := m.Start
	for part := range strings.FieldsFuncSeq(m.In(text), func(r rune) bool { return strings.ContainsRune(marks, r) }) {
		at += strings.Index(text[at:m.End], part)
		a := m
		a.Span = doc.Span{Start: at, End: at + len(part)}
		at = a.End
		for a.Start > m.Start && a.Start < a.End && (text[a.Start] == ' ' || digit(text[a.Start])) {
			a.Start++
		}
		a.Start += len(a.In(text)) - len(strings.TrimPrefix(a.In(text), "The "))
		if a.End = a.Start + len(strings.TrimRight(a.In(text), " ")); a.Start < a.End {
			a.Kind = kindByWords(a.In(text), m.Kind)
			out = append(out, a)
		}
	}
	return out
}
