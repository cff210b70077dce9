package recognize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	courtesyTitles  = lang.English.Set("courtesy-titles")
	partyLetters    = lang.English.Set("party-letters")
	parliamentNames = lang.English.Set("parliament-names")
)

// withMissed adds the persons that the model missed, and then the surnames of those.
func withMissed(text string, sentences []doc.Sentence, mentions []entity.Mention, families map[string]bool, said map[string]entity.Kind) []entity.Mention {
	for range 2 {
		found := missedPersons(text, sentences, mentions, families, said)
		if len(found) == 0 {
			break
		}
		for _, m := range found {
			if i := strings.LastIndexByte(m.In(text), ' '); i > 0 {
				families[m.In(text)[i+1:]] = true
			}
		}
		mentions = overlay(mentions, found)
	}
	return mentions
}

// missedPersons finds the persons that the model missed, as it does where their names are
// words: those with a title, "Mr Page", and those with a given name or initials, "lent Grace
// Field a spade". families are the surnames of the persons that it found.
func missedPersons(text string, sentences []doc.Sentence, mentions []entity.Mention, families map[string]bool, said map[string]entity.Kind) (found []entity.Mention) {
	var begin [256]bool // the first bytes of surnames
	for name := range families {
		if name != "" {
			begin[name[0]] = true
		}
	}
	for i, s := range sentences {
		for k := 0; k+1 < len(s.Tokens); k++ {
			c := text[s.Tokens[k].Start]
			known := begin[c]
			if !known && c < utf8.RuneSelf && (c < 'A' || c > 'Z') {
				continue // most tokens
			}
			first, next := s.Tokens[k].In(text), s.Tokens[k+1]
			if known && families[first] && (k == 0 && (finite(next.In(text)) || !names.IsCommon(strings.ToLower(first)) && unicode.IsLower(firstRune(next.In(text)))) || isFamily(text, s, k)) {
				if _, taken := overlapped(mentions, s.Tokens[k].Span); !taken {
					found = append(found, entity.Mention{Span: s.Tokens[k].Span, Sentence: i, Kind: entity.Person})
				}
				continue
			}
			if !unicode.IsUpper(firstRune(first)) || !unicode.IsUpper(firstRune(next.In(text))) || text[next.Start-1] != ' ' {
				continue
			}
			m := entity.Mention{Span: next.Span, Sentence: i, Kind: entity.Person}
			switch {
			case courtesyTitles()[first] && (isSurname(next.In(text)) || lang.Look(months(), next.In(text)) != ""):
				for end := k + 2; end < len(s.Tokens) && end < k+4 && isSurname(s.Tokens[end].In(text)) && text[s.Tokens[end].Start-1] == ' '; end++ {
					m.End = s.Tokens[end].End // "Mr Grace Field"
				}
			case names.IsHonorific(first) && isTitled(text, s, k+1):
				m.End = s.Tokens[k+2].End // "Judge Rich Law"
			case families[next.In(text)] && names.IsHonorific(first):
			case (k > 0 || first != "An" || !strings.ContainsAny(next.In(text)[:1], "AEIOUH")) && koreanGiven(first, text[next.Start:s.End]) > 0: // the tokenizer may split it
				m.Start, m.End = s.Tokens[k].Start, next.Start+koreanGiven(first, text[next.Start:s.End])
			case k > 0 && isBearer(text, s, k):
				m.Start = s.Tokens[k].Start
			default:
				continue
			}
			if _, taken := overlapped(mentions, m.Span); !taken && said[m.In(text)] == entity.Person { // it is no company
				found = append(found, m)
			}
		}
	}
	return found
}

// isFamily reports whether token k, a surname in the text, is one here though it may be a month
// or another word: "a lawyer for May said", "May's lawyer", but not "in May", "May 5".
func isFamily(text string, s doc.Sentence, k int) bool {
	t := s.Tokens[k]
	if k == 0 {
		return isPossessive(s.Tokens[1].In(text))
	}
	before, after := s.Tokens[k-1].In(text), s.Tokens[k+1].In(text)
	if !unicode.IsLower(firstRune(before)) || isDeterminer(before) || !standsAlone(text, s, t.Start, t.End) || digit(after[0]) {
		return false
	}
	return lang.Look(months(), t.In(text)) == "" || before == "for" || before == "and" || finite(after) && !rolePrepositions()[before]
}

// finite reports whether a word is a verb that a surname at the start of a sentence may
// have, where the surname is also a common noun: "Field dug the bed".
func finite(w string) bool {
	return pastTenses()[w] || attributionVerbs()[w] || auxiliaries()[w] || len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "s")) && unicode.IsLower(firstRune(w))
}

var auxiliaries = lang.English.Set("auxiliaries")

// isTitled reports whether tokens k and k+1, which follow a title, are a given name and a
// surname with nothing after them.
func isTitled(text string, s doc.Sentence, k int) bool {
	if k+1 >= len(s.Tokens) || !names.IsGivenName(s.Tokens[k].In(text)) || !isSurname(s.Tokens[k].In(text)) || !isSurname(s.Tokens[k+1].In(text)) || text[s.Tokens[k+1].Start-1] != ' ' {
		return false
	}
	return k+2 >= len(s.Tokens) || !unicode.IsUpper(firstRune(s.Tokens[k+2].In(text)))
}

// isSurname reports whether a capitalised word after a title is a name and no office: not
// "Mr Speaker".
func isSurname(w string) bool {
	lower := strings.ToLower(w)
	return joinable(w) && !names.IsRole(lower) && kindNouns()[lower] == "" && !allCapitals(w)
}

// isCalled reports whether a title is before a mention: "Inspector Dane".
func isCalled(text string, m entity.Mention) bool {
	before, ok := strings.CutSuffix(text[max(0, m.Start-16):m.Start], " ")
	w := lastWord(before)
	return ok && unicode.IsUpper(firstRune(w)) && names.IsHonorific(w)
}

// isBearer reports whether tokens k and k+1 inside a sentence are a given name and a
// surname, and no part of a longer run of capitals.
func isBearer(text string, s doc.Sentence, k int) bool {
	if text[s.Tokens[k].Start-1] != ' ' || !unicode.IsLower(firstRune(s.Tokens[k-1].In(text))) {
		return false
	}
	given, surname := s.Tokens[k].In(text), s.Tokens[k+1].In(text)
	initials := areInitials(given) && !names.IsListed(given) && !isKnown(surname)
	april := (lang.Look(months(), given) != "" || lang.Has(auxiliaries(), given)) && names.IsSurname(surname) && !rolePrepositions()[s.Tokens[k-1].In(text)] && s.Tokens[k-1].In(text) != "last" && s.Tokens[k-1].In(text) != "since"
	if !initials && !(names.IsGivenName(given) && (isSurname(given) || april)) || !isSurname(surname) || names.IsNation(surname) || isDeterminer(s.Tokens[k-1].In(text)) {
		return false
	}
	if k+2 < len(s.Tokens) {
		if after := s.Tokens[k+2].In(text); unicode.IsUpper(firstRune(after)) || after == "-" || after == "&" || after == "/" {
			return false
		}
	}
	return isCased(text, s)
}

// koreanGiven returns the length of the Korean given name that follows a surname, as in "An
// Se-young", or 0.
func koreanGiven(surname, after string) int {
	if !koreanSurnames()[surname] {
		return 0
	}
	given := names.WithoutPossessive(strings.TrimRight(firstWord(after), ".,;:?!)"))
	a, b, ok := strings.Cut(given, "-")
	if !ok || len(a) < 2 || len(b) < 2 || !unicode.IsUpper(firstRune(a)) || strings.IndexFunc(a[1:]+b, func(r rune) bool { return r < 'a' || r > 'z' }) >= 0 {
		return 0
	}
	return len(given)
}

var koreanSurnames = lang.English.Set("korean-surnames")

// isMember reports whether a mention is the party in brackets after a member's name:
// "Ann Lee (Con, Upper Tees)".
func isMember(text string, m entity.Mention) bool {
	if m.Start < 2 || text[m.Start-1] != '(' && !strings.HasSuffix(text[:m.Start], ", ") || !partyLetters()[m.In(text)] {
		return false
	}
	after := text[m.End:]
	return strings.HasPrefix(after, ")") || strings.HasPrefix(after, ",") || strings.HasPrefix(after, ".)")
}

// peer makes a person of a mention that begins with a peer's title: "Baroness Quill".
func peer(name string, kind entity.Kind) entity.Kind {
	if kind != entity.Group && kind != entity.Place && isPeer(name) {
		return entity.Person
	}
	return kind
}

func isPeer(name string) bool {
	title, rest, ok := strings.Cut(name, " ")
	if !ok || !unicode.IsUpper(firstRune(rest)) {
		return false
	}
	return ranks()[title] != "" && !strings.Contains(rest, " the ") && kindOfHead(strings.Fields(rest)) == ""
}
