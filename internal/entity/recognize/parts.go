package recognize

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var memberLetters = lang.English.Set("member-letters")

// cuts split a mention that is two names. An empty part is no name.
var cuts = [...]func(text string, m entity.Mention) (a, b entity.Mention, ok bool){
	atVerb, afterForm, partisans, twoBodies, twoActs, memberFor, ofTown, personOf, fromTo, atComma, atMark,
}

// appendParts appends the names in a mention, which may be several.
func appendParts(out []entity.Mention, text string, m entity.Mention) []entity.Mention {
	if m.Start >= m.End {
		return out
	}
	if hasMark(m.In(text)) {
		return append(out, betweenMarks(text, m)...)
	}
	for _, cut := range cuts {
		if a, b, ok := cut(text, m); ok {
			return appendParts(appendParts(out, text, a), text, b)
		}
	}
	return append(out, m)
}

// atVerb splits "Northern Group owns Northern Bank", and the sides of a match: "Marl lost to
// Norham".
func atVerb(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	at, size := verbWithin(m.In(text))
	if at == 0 {
		return a, b, false
	}
	if m.Kind == entity.Other {
		if !matchVerbs()[m.In(text)[at:at+size]] {
			return a, b, false
		}
		m.Kind = entity.Organization
	}
	a, b = m, m
	a.End = m.Start + at - 1
	b.Start = m.Start + at + size + 1
	a.Kind, b.Kind = kindByWords(a.In(text), m.Kind), kindByWords(b.In(text), m.Kind)
	return a, b, true
}

// fromTo splits two places at a hyphen: "the Rome-Naples express".
func fromTo(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	from, to, dash := strings.Cut(m.In(text), "-")
	if !dash || m.Kind != entity.Place || from == to || !isKnown(from) || !isKnown(to) || names.IsListed(m.In(text)) || names.IsCommon(strings.ToLower(to)) {
		return a, b, false
	}
	a, b = m, m
	a.End = m.Start + len(from)
	b.Start = m.End - len(to)
	return a, b, isDeterminer(lastWord(strings.TrimSuffix(text[max(0, m.Start-6):m.Start], " ")))
}

// atComma splits a roll of persons: "Marl, Lee".
func atComma(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	name := m.In(text)
	i := strings.Index(name, ", ")
	if m.Kind != entity.Person || i < 1 || surnameFirst(text, m, name[:i], name[i+2:]) {
		return a, b, false
	}
	a, b = m, m
	a.End = m.Start + i
	b.Start = a.End + len(", ")
	return a, b, true
}

// atMark splits two persons at a slash, or at a dash at the end of a line, as in a list of
// attendees, and a person from an office.
func atMark(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	if m.Kind != entity.Person {
		return a, b, false
	}
	for _, mark := range [...]string{" / ", "/", " - ", " – "} {
		i := strings.Index(m.In(text), mark)
		if i < 1 || m.Start+i+len(mark) == m.End || mark == "/" && i > 1 && m.In(text)[i-2] == ' ' && unicode.IsLower(rune(m.In(text)[i-1])) { // "Ann s/o Lee"
			continue
		}
		a, b = m, m
		a.End = m.Start + i
		b.Start = a.End + len(mark)
		if mark == "/" && strings.ContainsAny(b.In(text), "@_") {
			b.Start = b.End // "Ann Lee/Acme@Mail", as mail programs write it
			return a, b, true
		}
		if left := strings.Fields(a.In(text)); mark != "/" && (len(left) < 2 || !unicode.IsUpper(firstRune(left[len(left)-1]))) {
			continue // "Abd al - Rahman", as tokenizers leave it
		}
		if slices.ContainsFunc(strings.Fields(b.In(text)), func(w string) bool { return names.IsRole(lang.Lower(w)) }) {
			b.Start = b.End // "Ann Lee - Reader in Law"
			return a, b, true
		}
		if strings.Contains(mark, "/") || unicode.IsUpper(firstRune(b.In(text))) && (b.End == len(text) || text[b.End] == '\n') {
			return a, b, true
		}
	}
	return a, b, false
}

// afterForm splits "Marl Ltd. Norham", which is a company and the first word of the next
// sentence.
func afterForm(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	name := m.In(text)
	form, next, found := strings.Cut(name, ". ")
	if !found || !isForm(lastWord(form)) || len(lastWord(form)) < 3 || !strings.Contains(form, " ") || isForm(firstWord(next)) || !unicode.IsUpper(firstRune(next)) {
		return a, b, false
	}
	a, b = m, m
	a.End = m.Start + len(form)
	b.Start = m.End - len(next)
	a.Kind = entity.Organization
	if isForm(lastWord(next)) {
		b.Kind = entity.Organization
	}
	return a, b, true
}

// surnameFirst reports whether a comma stands within one person's name, "Marl, Ann" or "Ann
// Marl, Jr.", and not between two of a roll: "Present: Marl, Lee, Tarn". What follows the
// comma must be known to be a given name, or the name must stand in a list of such names or
// before an address or a year.
func surnameFirst(text string, m entity.Mention, family, given string) bool {
	first, after := firstWord(given), text[m.End:]
	switch {
	case strings.HasSuffix(first, "."), lang.Has(generations(), first), postnominals()[first], counselLetters()[first]:
		return true
	case names.IsGivenName(first) && (!names.IsGivenName(firstWord(family)) || !strings.HasPrefix(after, ",") && !strings.HasSuffix(text[:m.Start], ", ")):
		return true
	case strings.HasPrefix(after, ";"), strings.HasPrefix(after, " <"), strings.HasPrefix(after, " ("), strings.HasSuffix(text[:m.Start], "; "), inMailField(text[max(0, m.Start-12):m.Start]):
		return true
	}
	return strings.Contains(text, given+" "+family)
}

// inMailField reports whether a text ends in the name of a field of a mail: "From: ".
func inMailField(before string) bool {
	field, ok := strings.CutSuffix(before, ": ")
	return ok && lang.Has(mailFields(), field[strings.LastIndexAny(field, " \n")+1:])
}

// partisans splits "Democratic Senate" and "House Republicans", as in "Democratic Senate
// candidate Ann Lee", into the party's and the house.
func partisans(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	first, second, found := strings.Cut(m.In(text), " ")
	if !found || m.Kind == entity.Person {
		return a, b, false
	}
	a, b = m, m
	a.End, b.Start = m.Start+len(first), m.End-len(second)
	switch nameWords()[first] + " " + nameWords()[second] {
	case "party house":
		a.Kind, b.Kind = entity.Group, entity.Organization
	case "house partisans":
		a.Kind, b.Kind = entity.Organization, entity.Group
	default:
		return a, b, false
	}
	return a, b, true
}

// personOf splits "Ann Lee of the Harbour Review" in two where the model read it as
// one name.
func personOf(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	name := m.In(text)
	head, tail, found := strings.Cut(name, " of ")
	if !found || m.Kind == entity.Group {
		return a, b, false
	}
	tail = strings.TrimPrefix(tail, "the ")
	words := strings.Fields(head)
	if len(words) != 2 || !names.IsGivenName(words[0]) && !(m.Kind == entity.Person && kindByWords(tail, entity.Person) != entity.Person) || lang.Look(kindNouns(), words[1]) != "" || !unicode.IsUpper(firstRune(tail)) {
		return a, b, false
	}
	a, b = m, m
	a.End = m.Start + len(head)
	b.Start = m.End - len(tail)
	a.Kind, b.Kind = entity.Person, kindByWords(tail, m.Kind)
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
	return len(w) > 3 && (strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ed")) || pastTenses()[w] || meets(w)
}

var pastTenses = lang.English.Set("past-tenses")

// twoBodies splits "Harbour School and Reed College", which are both called by what they
// are, and "Ministry for Food and the Land Office". "Food and Drug Agency" stays whole.
func twoBodies(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	left, right, found := strings.Cut(m.In(text), " and ")
	if !found || m.Kind == entity.Person || m.Kind == entity.Group {
		return a, b, false
	}
	if firstWord(left) == firstWord(right) && strings.Contains(left, " ") && strings.Contains(right, " ") {
		// "Tarn Bank and Tarn Homes"
	} else if !isForm(lastWord(left)) && (!headed(left) || !headed(right) || isCompany(left)) {
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
	return i > 0 && unicode.IsUpper(firstRune(name)) && unicode.IsUpper(firstRune(name[i+1:])) && lang.Look(kindNouns(), name[i+1:]) != ""
}

// marks never stand in a name.
const marks = "•◦▪■●♦♣♠★☆|¶†‡→»«\t"

func hasMark(name string) bool {
	for i := range len(name) {
		if name[i] == '|' || name[i] == '\t' || name[i] >= utf8.RuneSelf {
			return strings.ContainsAny(name, marks) || strings.Contains(name, " · ") // a dot may stand in a Catalan word
		}
	}
	return false
}

// betweenMarks splits a name at the marks in it: "Ann Lee • Norham". The digits after a
// mark number a paragraph.
func betweenMarks(text string, m entity.Mention) (out []entity.Mention) {
	at := m.Start
	for part := range strings.FieldsFuncSeq(m.In(text), func(r rune) bool { return r == '·' || strings.ContainsRune(marks, r) }) {
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

// twoActs splits "Housing Act 1988 and the Rent Act 1977".
func twoActs(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	name := m.In(text)
	at := strings.Index(name, " and ")
	if i := strings.Index(name, " the "); at < 0 && i > 0 {
		at = strings.LastIndexByte(name[:i], ' ') // "amends the"
	}
	if m.Kind != entity.Other || at < 1 || !digit(name[at-1]) || !hasStatute(name[:at]) || !hasStatute(name[at:]) {
		return a, b, false
	}
	a, b = m, m
	a.End = m.Start + at
	b.Start = a.End + strings.IndexFunc(name[at:], unicode.IsUpper)
	return a, b, true
}

func hasStatute(name string) bool {
	for w := range strings.FieldsSeq(name) {
		if nameWords()[w] == "statute" {
			return true
		}
	}
	return false
}

// memberFor splits "Labour MP for Norham", which is no name, into the party and the place.
func memberFor(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	party, seat, found := strings.Cut(m.In(text), " for ")
	i := strings.LastIndexByte(party, ' ') + 1
	if !found || !memberLetters()[party[i:]] || !unicode.IsUpper(firstRune(seat)) {
		return a, b, false
	}
	a, b = m, m
	if a.End = m.Start + max(0, i-1); nameWords()[firstWord(party)] == "independent" {
		a.End = a.Start
	}
	b.Start, b.Kind = m.End-len(seat), entity.Place
	return a, b, true
}

// ofTown splits "Marl Optics of Norham", a company and its town. What bears the name of
// its town stays whole: "Bank of Norham", "Museum of Norham".
func ofTown(text string, m entity.Mention) (a, b entity.Mention, ok bool) {
	head, town, found := strings.Cut(m.In(text), " of ")
	if !found || m.Kind != entity.Organization || strings.Contains(town, " ") || !isCompany(head) || !isKnown(town) {
		return a, b, false
	}
	a, b = m, m
	a.End = m.Start + len(head)
	b.Start, b.Kind = m.End-len(town), entity.Place
	return a, b, true
}
