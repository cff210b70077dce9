package recognize

import (
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	months       = lang.English.Table("months")
	shipPrefixes = lang.English.Set("ship-prefixes")
	stateCodes   = lang.English.Set("state-codes")
)

// wholeRun extends a name over the capitalised words next to it that the model left out,
// if the last of them says what the whole is: "Japanese Parliament", "Quayside Fish
// Exchange".
func wholeRun(text string, s doc.Sentence, m entity.Mention, start, end int) entity.Mention {
	m = inState(text, backward(text, m, start), start)
	n, kind := headAfter(text[m.End:end])
	k, ok := kindNamed(kind)
	company := k == entity.Organization && !strings.Contains(m.In(text), " ") && isCompany(text[m.Start:m.End+n]) && !isCalled(text, m) // "Tamsin Foods"
	if !ok || !isProse(text, s) || m.Kind == entity.Person && k != entity.Place && !company {
		return m
	}
	m.End += n
	if m.Kind == entity.Group || m.Kind == entity.Person {
		m.Kind = k
	}
	return m
}

// headAfter returns how much of a text, from its start, belongs to the name before it, and
// the kind of the whole, "" if nothing does. What belongs ends in a word that decides the
// kind, and has only words with capitals and "and".
func headAfter(s string) (n int, kind string) {
	for at, count := 0, 0; count < 7; count++ {
		word, stop := wordAfter(s, at, len(s))
		if word == "" || s[at] != ' ' {
			break
		}
		if k := lang.Look(kindNouns(), word); joinable(word) && k != "" {
			n, kind = stop, k
		} else if !joinable(word) && (word != "and" || count > 3) {
			break
		}
		at = stop
	}
	return n, kind
}

// backward adds what belongs to a name before it: a direction ("North Ohio"), the initials
// of a person, or "MV".
func backward(text string, m entity.Mention, start int) entity.Mention {
	for m.Start > start && text[m.Start-1] == ' ' {
		before := text[start : m.Start-1]
		at := strings.LastIndexAny(before, " \n(") + 1
		word := before[at:]
		switch {
		case m.Kind == entity.Place && compassWords()[word]:
		case m.Kind != entity.Group && clubPrefixes()[word] && !strings.Contains(m.In(text), " "):
			m.Kind = entity.Organization // "Real Norham"
		case m.Kind == entity.Place && word == "of" && beforeState(text[m.End:]):
			king := strings.LastIndexAny(strings.TrimSuffix(before, " of"), " \n") + 1
			if king == 0 || !unicode.IsUpper(firstRune(before[king:])) || !leadsToPlace(before[:king-1]) {
				return m
			}
			at = king
		case m.Kind == entity.Person && nameWords()[word] == "saint" && !strings.Contains(m.In(text), " "):
		case m.Kind == entity.Person && at == 0 && !strings.Contains(m.In(text), " ") && names.IsGivenName(word) && (!lang.Has(functionWords(), word) || finite(firstWord(text[m.End:]))): // "Hope Lee" may begin a sentence, and so may "Will Lee will"
		case m.Kind == entity.Person && at == 0 && unicode.IsLower(firstRune(m.In(text))) && joinable(word) && !names.IsCommon(strings.ToLower(word)): // "Orrvi al-Marl"
		case m.Kind == entity.Person && at > 0 && leadsName(word, before[:at-1]): // "the guard, Believe Marl"
		case m.Kind == entity.Person && (isInitial(word) && at > 0 || areInitials(word)) && unicode.IsUpper(firstRune(m.In(text))):
		case m.Kind != entity.Group && lang.Has(shipPrefixes(), word) && strings.ToUpper(word) == word:
			m.Kind = entity.Other // "MV Marl"
		default:
			return m
		}
		m.Start = start + at
	}
	return m
}

// leadsName reports whether a word that the model left out begins the name of the person after
// it: it has a capital though the words before it have none, and is no title.
func leadsName(word, before string) bool {
	w := lastWord(before)
	bare := strings.TrimSuffix(w, ",")
	if !joinable(word) || strings.LastIndexFunc(word, unicode.IsUpper) > 0 || bare == "" || w == "of" || w == "for" || w == "and" || !unicode.IsLower(firstRune(bare)) || names.IsRole(strings.ToLower(word)) || names.IsTitle(strings.ToLower(word)) || names.IsNation(word) {
		return false
	}
	return !names.IsListed(word) || names.IsGivenName(word) || names.IsCommon(strings.ToLower(word)) && bare != w
}

// beforeState reports whether a comma and a state of the United States follow.
func beforeState(after string) bool {
	rest, ok := strings.CutPrefix(after, ", ")
	w := strings.TrimRight(firstWord(rest), ".,;)")
	return ok && (names.State(strings.ToLower(w)) != "" || names.IsState(strings.ToLower(w)))
}

// leadsToPlace reports whether a text ends in a preposition after which "Queen of Marl"
// without an article is a town.
func leadsToPlace(before string) bool {
	switch lastWord(before) {
	case "to", "in", "from", "at", "near", "of":
		return true
	}
	return false
}

// inState makes a place of "De Marl" in "to De Marl, LA", and of what stands in an address
// or a dateline.
func inState(text string, m entity.Mention, start int) entity.Mention {
	first, _, _ := strings.Cut(m.In(text), " ")
	rest, ok := strings.CutPrefix(text[m.End:], ", ")
	if !ok || m.Kind != entity.Person && (m.Kind != entity.Organization || strings.Contains(m.In(text), " ")) {
		return m
	}
	if zipped(rest) || m.Start == start && allCapitals(m.In(text)) && (beforeState(text[m.End:]) || names.IsKnownPlace(strings.TrimRight(firstWord(rest), ".,;)"))) {
		m.Kind = entity.Place // "Norham, OH 44001", "NORHAM, Ohio —"
		return m
	}
	if nameWords()[first] == "saint" {
		return m
	}
	if land := nationAt(rest); land != "" && !strings.Contains(m.In(text), " ") && !names.IsGivenName(first) && !allCapitals(first) && (leadsToPlace(strings.TrimSuffix(text[start:m.Start], " ")) || strings.HasSuffix(text[:m.Start], ", ")) {
		m.Kind = entity.Place // "born in Marl, Norway,"
		return m
	}
	if land := nationAt(rest); m.Kind == entity.Person && land != "" && strings.HasPrefix(rest[len(land):], ",") && !strings.Contains(m.In(text), " ") && names.IsState(strings.ToLower(land)) && !names.IsGivenName(land) {
		m.Kind = entity.Place // "Lincoln, Nebraska, is"
		return m
	}
	code := strings.TrimRight(firstWord(rest[:min(len(rest), 8)]), ".,;)")
	if m.Kind == entity.Organization && !stateCodes()[code] {
		return m
	}
	if len(code) == 2 && allCapitals(code) && !postnominals()[code] && !(names.IsGivenName(first) && m.Kind == entity.Person) && leadsToPlace(strings.TrimSuffix(text[start:m.Start], " ")) {
		m.Kind = entity.Place
	}
	return m
}

// nationAt returns the country that a text begins with, if the phrase ends there.
func nationAt(s string) string {
	n := strings.IndexFunc(s[:min(len(s), 32)], func(r rune) bool { return strings.ContainsRune(".,;)\n", r) })
	if n < 0 || !names.IsCountry(s[:n]) && !names.IsState(strings.ToLower(s[:n])) {
		return ""
	}
	return s[:n]
}

// zipped reports whether a text begins with the code of a state and a postal code: "OH 44001".
func zipped(s string) bool {
	return len(s) >= 8 && stateCodes()[s[:2]] && s[2] == ' ' && strings.Trim(s[3:8], "0123456789") == ""
}

// isInitial reports whether a word is an initial of a name: "J.".
func isInitial(w string) bool {
	return len(w) == 2 && w[1] == '.' && unicode.IsUpper(rune(w[0]))
}

// areInitials reports whether a word is two or more initials of a name: "J.R.R.".
func areInitials(w string) bool {
	for i := 0; i < len(w); i += 2 {
		if i+2 > len(w) || !isInitial(w[i:i+2]) {
			return false
		}
	}
	return len(w) > 3 && len(w) < 9 && !names.IsHonorific(w) && names.State(strings.ToLower(strings.ReplaceAll(w, ".", ""))) == "" && !names.IsNation(w)
}

// joinable reports whether a word may be part of a longer name.
func joinable(w string) bool {
	return len(w) > 1 && unicode.IsUpper(firstRune(w)) && strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) < 0 && !names.IsHonorific(w) && !lang.Has(functionWords(), w) && lang.Look(months(), w) == ""
}

// isProse reports whether most words of a sentence are in lower case, so that a capital
// says something.
func isProse(text string, s doc.Sentence) bool {
	lower, upper := 0, 0
	for _, t := range s.Tokens {
		switch r := firstRune(t.In(text)); {
		case unicode.IsLower(r):
			lower++
		case unicode.IsUpper(r):
			upper++
		}
	}
	return lower >= upper
}
