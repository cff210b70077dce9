package recognize

import (
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// begin moves the start of a name to where it begins, and trims what is no part of it.
func begin(text string, m entity.Mention, start int) entity.Mention {
	m = trimSpan(text, m)
	if body, seat, ok := strings.Cut(m.In(text), " for "); ok && nameWords()[body] == "seat" {
		m.Start, m.Kind = m.End-len(seat), entity.Place // "Member of Parliament for Norham"
	}
	m = fieldOf(text, m, start)
	return royal(text, firstHalf(text, extendBack(text, m, start), start), start)
}

// firstHalf adds the first half of a compound that the model cut: "Tarn-Ohio Mining Company".
func firstHalf(text string, m entity.Mention, start int) entity.Mention {
	before, ok := strings.CutSuffix(text[start:m.Start], "-")
	at := strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) }) + 1
	if ok && m.Kind == entity.Organization && strings.Contains(m.In(text), " ") && joinable(before[at:]) && !names.IsRole(strings.ToLower(before[at:])) {
		m.Start = start + at
	}
	return m
}

// fieldOf adds the noun of a body whose field the model took for the name: "Institute for Cold
// Seas".
func fieldOf(text string, m entity.Mention, start int) entity.Mention {
	if m.Kind != entity.Organization && m.Kind != entity.Other || !strings.Contains(m.In(text), " ") {
		return m
	}
	before := strings.TrimSuffix(text[start:m.Start], "the ")
	for _, joint := range [...]string{" of ", " for "} {
		head, ok := strings.CutSuffix(before, joint)
		noun := lastWord(head)
		if ok && joinable(noun) && kindNouns()[strings.ToLower(noun)] == "organization" {
			m.Start, m.Kind = start+len(head)-len(noun), entity.Organization
		}
	}
	return m
}

// royal adds the title that is part of a monarch's or a pope's name: "Queen
// Elizabeth II", "Pope Francis".
func royal(text string, m entity.Mention, start int) entity.Mention {
	first, number, _ := strings.Cut(m.In(text), " ")
	if m.Kind != entity.Person || first == "" || strings.Trim(number, "IVX") != "" {
		return m
	}
	before, ok := strings.CutSuffix(text[start:m.Start], " ")
	title := before[strings.LastIndexAny(before, " \n\"“")+1:]
	rank := nameWords()[title]
	definite := strings.HasSuffix(before[:len(before)-len(title)], "the ")
	if ok && (rank == "king" || rank == "sovereign") && (number != "" || names.IsGivenName(first) || rank == "sovereign" && !definite) {
		m.Start -= len(title) + 1
	}
	return m
}

// isBearing reports whether a name is a given name and a surname, and nothing says that it is
// a body's.
func isBearing(name string) bool {
	given, surname, ok := strings.Cut(name, " ")
	return ok && (names.IsGivenName(given) || !names.IsListed(given)) && joinable(surname) && !names.IsCommon(strings.ToLower(surname)) && kindOfHead([]string{surname}) == "" && !isCompany(name)
}

// trimSpan strips what is no part of a name: a year before it, a ticker after it, "née".
func trimSpan(text string, m entity.Mention) entity.Mention {
	s := m.Span
	if name := s.In(text); m.Kind == entity.Person && strings.Count(name, " ") > 1 && ranks()[firstWord(name)] == "knight" {
		s.Start += strings.IndexByte(name, ' ') + 1
	}
	if name := s.In(text); m.Kind == entity.Person || m.Kind == entity.Place {
		if first, rest, ok := strings.Cut(name, " "); ok && (yearOf(first) || isSum(first) || len(first) == 5 && strings.Trim(first, "0123456789") == "") && unicode.IsUpper(firstRune(rest)) {
			s.Start += len(first) + 1 // "1933 Winter", "R214m Limpopo", "49001 Norham"
		}
	}
	if first, rest, ok := strings.Cut(s.In(text), " "); ok && m.Kind != entity.Other && weekdays()[strings.ToLower(first)] && unicode.IsUpper(firstRune(rest)) && strings.HasSuffix(strings.ToLower(text[max(0, s.Start-4):s.Start]), "on ") {
		s.Start += len(first) + 1 // "on Friday Norham"
	}
	if name := s.In(text); m.Kind == entity.Person && strings.HasSuffix(name, ".") {
		if last := strings.ToLower(strings.TrimSuffix(lastWord(name), ".")); len(last) > 2 && strings.Contains(name, " ") && !strings.Contains(last, ".") && !lang.Has(generations(), last) && !lang.Has(legalForms(), last) && !postnominals()[lastWord(name)] {
			s.End-- // "Min Lee." read as an abbreviation
		}
	}
	if first, rest, ok := strings.Cut(s.In(text), " "); ok && strings.Contains(rest, " ") && unicode.IsUpper(firstRune(rest)) && names.IsRole(strings.ToLower(first)) && !isPeer(s.In(text)) && (m.Kind == entity.Person && !(names.IsSurname(first) && strings.Count(rest, " ") != 1) && !names.IsGivenName(first) || m.Kind == entity.Organization && isBearing(rest)) {
		s.Start += len(first) + 1 // "Sprinter Ann Lee"
		m.Kind = entity.Person
	}
	if name := s.In(text); m.Kind == entity.Organization && digit(name[0]) {
		if first, rest, ok := strings.Cut(name, " "); ok && len(first) < 3 && strings.Trim(first, "0123456789") == "" && lang.Look(kindNouns(), firstWord(rest)) == "organization" {
			s.Start += len(first) + 1 // "2 Department of Botany", in a list of affiliations
		}
	}
	if i := strings.LastIndexByte(s.In(text), ' '); i > 0 && m.Kind == entity.Person && lang.Look(months(), s.In(text)[i+1:]) != "" && dayAfter(text[s.End:]) {
		s.End = s.Start + i // "V. Lee Jun" in "V. Lee Jun 18"
	}
	if name, me := strings.CutSuffix(s.In(text), " I"); me && m.Kind == entity.Person && strings.Count(text, " I ") > 4 && len(text) > s.End+1 && unicode.IsLower(rune(text[s.End+1])) {
		s.End = s.Start + len(name) // "With Orla I felt at home"
	}
	if name := s.In(text); m.Kind == entity.Person && strings.Contains(name, " ") && strings.Trim(lastWord(name), "0123456789") == "" {
		s.End -= len(lastWord(name)) + 1 // "Lee 4", who scored
	}
	if m.Kind == entity.Person {
		s.End = s.Start + len(withoutOffice(s.In(text), text[s.End:]))
	}
	if m.Kind == entity.Person || m.Kind == entity.Organization {
		s.End = s.Start + len(strings.TrimRight(s.In(text), "§*†‡¹²³"))
		if i := strings.IndexByte(s.In(text), '^'); i > 0 {
			s.End = s.Start + i // "Ann Lee^a"
		}
	}
	for _, start := range [...]string{"nee ", "née ", "d/b/a ", "JUDGMENT OF THE "} {
		if strings.HasPrefix(s.In(text), start) {
			s.Start += len(start)
		}
	}
	m.Span = s
	return m
}

// withoutOffice strips an office that follows a longer name of a person in a roll: "Ann Orla Lee
// Tarn Deputy Dean (Arts)".
func withoutOffice(name, after string) string {
	words := strings.Fields(name)
	n := len(words)
	if n < 4 || !names.IsRole(strings.ToLower(words[n-1])) {
		return name
	}
	for n > 2 && (names.IsRole(strings.ToLower(words[n-1])) || roleModifiers()[strings.ToLower(words[n-1])]) {
		n--
	}
	if listed := strings.HasPrefix(after, " (") || strings.HasPrefix(after, " /") || strings.HasPrefix(after, ", ") && len(after) > 2 && unicode.IsUpper(firstRune(after[2:])); !listed && n == len(words)-1 && names.IsSurname(words[n]) {
		return name
	}
	return name[:strings.LastIndex(name, " "+words[n])]
}

// isSum reports whether a word is a sum of money in one piece: "R214m".
func isSum(w string) bool {
	const sign = 3 // letters at most
	i := strings.IndexAny(w, "0123456789")
	if i < 0 || i > sign {
		return false
	}
	scale := strings.TrimLeft(w[i:], "0123456789.,")
	return scale == "m" || scale == "bn"
}

// dayAfter reports whether the number of a day follows: "Jun 18".
func dayAfter(after string) bool {
	return len(after) > 1 && after[0] == ' ' && digit(after[1])
}

// extendBack adds the word before an ampersand, where the model left it out:
// "Marks & Spencer".
func extendBack(text string, m entity.Mention, start int) entity.Mention {
	before, ok := strings.CutSuffix(text[start:m.Start], " & ")
	if !ok && m.Kind == entity.Organization && strings.Contains(m.In(text), " & ") && isForm(lastWord(m.In(text))) {
		if before, ok = strings.CutSuffix(text[start:m.Start], ", "); ok { // "Marl, Lee & Tarn LLP"
			at := strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) + 1
			if word := before[at:]; at > 0 && joinable(word) && !isKnown(word) && (at < 2 || before[at-2] != '.') {
				m.Start = start + at
			}
			return m
		}
	}
	if !ok || m.Kind == entity.Group {
		return m
	}
	if name := m.In(text); strings.Contains(name, " ") {
		at := strings.LastIndexAny(before, " \n") + 1
		if word := before[at:]; m.Kind == entity.Organization && joinable(word) && kindOfHead(strings.Fields(name)) == "organization" && !unicode.IsUpper(firstRune(lastWord(strings.TrimRight(before[:at], " ")))) {
			m.Start = start + at // "Marl & Tarn Housing Association"
		}
		return m
	}
	at := strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) + 1
	if word := before[at:]; len(word) > 1 && unicode.IsUpper(firstRune(word)) && !cited(text[m.End:]) {
		m.Start, m.Kind = start+at, entity.Organization
	}
	return m
}
