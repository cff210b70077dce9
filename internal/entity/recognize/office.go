package recognize

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// dropOffices drops offices that the model took for names: "Ann Lee, Area Finance
// Controller,", "LEE, District Judge", "Sir Tom Lee, 3rd Baronet".
func dropOffices(text string, mentions []entity.Mention) []entity.Mention {
	labels := map[int]bool{} // where labels begin
	for i, m := range mentions {
		if isLabel(text, m, mentions[i+1:]) {
			labels[m.Start] = true
		}
	}
	var last doc.Span // of the last person
	return slices.DeleteFunc(mentions, func(m entity.Mention) bool {
		if labels[m.Start] || isOffice(text, m, last) {
			return true
		}
		if m.Kind == entity.Person {
			last = m.Span
		}
		return false
	})
}

// isLabel reports whether a mention labels what follows a colon: a code in "LEI: 2138X" or a
// person who fills the line in "Prokurist: Ann Lee | Tax no. 7".
func isLabel(text string, m entity.Mention, next []entity.Mention) bool {
	rest, ok := strings.CutPrefix(text[m.End:], ": ")
	if !ok || m.Kind != entity.Person && m.Kind != entity.Organization || strings.Contains(m.In(text), " ") {
		return false
	}
	if code := strings.TrimRight(firstWord(rest[:min(len(rest), 40)]), ".,;"); allCapitals(m.In(text)) && len(code) > 5 {
		return !strings.ContainsFunc(code, func(r rune) bool { return !unicode.IsUpper(r) && !unicode.IsDigit(r) }) && strings.ContainsAny(code, "0123456789")
	}
	if len(next) == 0 || next[0].Start != m.End+len(": ") || next[0].Kind != entity.Person {
		return false
	}
	return strings.HasPrefix(text[next[0].End:], " |")
}

// isOffice reports whether a mention is an office. A person that a comma separates from it
// ends at the end of last.
func isOffice(text string, m entity.Mention, last doc.Span) bool {
	if m.Kind == entity.Group {
		return false
	}
	if isBrief(text[max(0, m.Start-16):m.Start], m.In(text)) {
		return true
	}
	if m.Kind == entity.Place {
		return false
	}
	words := strings.Fields(m.In(text))
	if len(words) == 0 {
		return false
	}
	head := words[len(words)-1]
	if i := slices.Index(words, "of"); i > 0 {
		head = words[i-1]
	}
	before := strings.TrimRight(text[:m.Start], " ")
	if m.Kind == entity.Organization && len(words) > 2 && isPreposition(words[1]) && names.IsHonorific(words[0]) && names.IsRole(lang.Lower(words[0])) {
		return true // "Minister for Rivers"
	}
	lower := strings.ToLower(head)
	if !names.IsRole(lower) && !names.IsTitle(lower) {
		return false
	}
	after := strings.TrimLeft(text[m.End:], " ")
	ends := after == "" || !unicode.IsLetter(firstRune(after))
	switch {
	case m.Kind == entity.Person && len(words) > 1 && head == words[len(words)-1]:
		return names.IsHonorific(head) && !names.IsGivenName(words[0]) && !isInitial(words[0])
	case m.Kind == entity.Person && len(words) > 1:
		return head == words[0] && (strings.HasSuffix(before, ",") || strings.HasSuffix(before, "(") || strings.HasSuffix(before, "then") || strings.HasSuffix(before, "later"))
	case m.Kind == entity.Person:
		return names.IsHonorific(head) && !names.IsSurname(head) && !names.IsGivenName(head) // "The Chairlady"
	}
	return len(words) > 1 && ends && last.End > 0 && last.End < m.Start && strings.TrimSpace(text[last.End:m.Start]) == ","
}

// isBrief reports whether a name is what a minister is responsible for: "the Minister for
// Transport and Rivers".
func isBrief(before, name string) bool {
	if nameWords()[lastTwo(before)] != "office" {
		return false
	}
	words := strings.Fields(name)
	return kindOfHead(words) != "organization" && !slices.ContainsFunc(words, func(w string) bool {
		return w != "and" && w != "&" && !names.IsCommon(strings.ToLower(strings.Trim(w, ",")))
	})
}

// inOffice reports whether a mention begins within the name of an office: "Secretary of State
// for Rivers".
func inOffice(text string, m entity.Mention) bool {
	const longest = 24 // bytes of the words before it
	if !strings.Contains(m.In(text), "for") {
		return false // most
	}
	words := strings.Fields(m.In(text))
	return len(words) > 2 && words[1] == "for" && nameWords()[lastTwo(text[max(0, m.Start-longest):m.Start])+" "+words[0]+" for"] == "office"
}

// lastTwo returns the last two words of a text, without what a hyphen joins to the first:
// "Secretary of" in "Under-Secretary of".
func lastTwo(before string) string {
	words := strings.Fields(before)
	if len(words) < 2 {
		return ""
	}
	first := words[len(words)-2]
	return first[strings.LastIndexByte(first, '-')+1:] + " " + words[len(words)-1]
}
