package recognize

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
	"standfirst/internal/sorting"
)

var (
	judgeTitles = lang.English.Set("courts/judge-titles")
	caseStops   = lang.English.Set("courts/case-stops")
	partyRoles  = lang.English.Set("courts/party-roles")
)

// citations mends what the model reads in legal and scientific references: it makes one
// name of each case, drops reporters ("331 U.S. 519") and courts in brackets, makes
// persons of judges in capitals ("BAKER and BAILEY, JJ.") and of cited authors ("Snow and
// Reed, 1962").
func citations(text string, sentences []doc.Sentence, mentions []entity.Mention) []entity.Mention {
	var found []entity.Mention
	judgment, versus := strings.Contains(text, "v. ") && strings.Contains(text, " v. "), lang.Alone(text, 'v')
	for i, s := range sentences {
		found = captioned(text, i, s, found)
		if found = judges(text, i, s, found); judgment {
			found = cases(text, i, s, " v. ", found)
		}
		if versus {
			found = cases(text, i, s, " v ", found)
		}
	}
	mentions = slices.DeleteFunc(mentions, func(m entity.Mention) bool { return inReporter(text, m) })
	for i, m := range mentions {
		switch {
		case m.Kind == entity.Group || m.Kind == entity.Person && !strings.HasPrefix(text[m.End:], " §"):
		case strings.HasPrefix(text[m.End:], " §"):
			mentions[i].Kind = entity.Other
		case judgment && (m.Kind == entity.Organization || m.Kind == entity.Place) && isInitials(m.In(text)):
			mentions[i].Kind = entity.Person
		}
	}
	return overlay(splitAuthors(text, mentions), found)
}

// isInitials reports whether a name is the initials of a person, as courts call children:
// "J.W."
func isInitials(name string) bool {
	if len(name) != 4 && len(name) != 6 || names.State(strings.ToLower(strings.ReplaceAll(name, ".", ""))) != "" || names.IsListed(name) {
		return false
	}
	for i := 0; i < len(name); i += 2 {
		if !isInitial(name[i : i+2]) {
			return false
		}
	}
	return true
}

// overlay puts new mentions in place of those that they overlap.
func overlay(mentions, found []entity.Mention) []entity.Mention {
	if len(found) == 0 {
		return mentions
	}
	sorting.Stable(found, func(a, b entity.Mention) int { return a.Start - b.Start })
	end := 0
	found = slices.DeleteFunc(found, func(m entity.Mention) bool {
		if m.Start < end {
			return true
		}
		end = m.End
		return false
	})
	mentions = slices.DeleteFunc(mentions, func(m entity.Mention) bool {
		i, _ := slices.BinarySearchFunc(found, m.Start, func(f entity.Mention, at int) int { return f.End - at - 1 })
		return i < len(found) && found[i].Start < m.End
	})
	out := append(mentions, found...)
	sorting.Stable(out, func(a, b entity.Mention) int { return a.Start - b.Start })
	return out
}

// inReporter reports whether a mention stands between the volume and the page of a law
// report, or ends a bracket that holds a court and a year: "(Ind. Ct. App. 2007)".
func inReporter(text string, m entity.Mention) bool {
	before, after := text[:m.Start], text[m.End:]
	if len(before) < 2 || len(after) < 2 {
		return false
	}
	if strings.Contains(m.In(text), ".") && digit(before[len(before)-2]) && before[len(before)-1] == ' ' {
		after = strings.TrimLeft(after, " .")
		return after != "" && (digit(after[0]) || strings.HasPrefix(after, "§") || strings.HasPrefix(after, "at ") || nameWords()[after[:1+strings.IndexByte(after, '.')]] == "report")
	}
	open := strings.LastIndexByte(before[max(0, len(before)-24):], '(')
	shut := strings.IndexByte(after[:min(len(after), 24)], ')')
	if open < 0 || shut < 4 || !strings.Contains(m.In(text)+after[:shut], ".") {
		return false
	}
	inner := before[max(0, len(before)-24)+open+1:] + m.In(text) + after[:shut]
	for w := range strings.FieldsSeq(inner) {
		if !strings.HasSuffix(w, ".") && strings.Trim(w, "0123456789") != "" {
			return false
		}
	}
	return strings.Trim(after[shut-4:shut], "0123456789") == ""
}

// cases finds the names of court cases in a sentence, whatever the model made of the
// parties: "Andrick v. Town of Calder". Without the dot it may as well be a match, so one
// party must be a company.
func cases(text string, sentence int, s doc.Sentence, versus string, found []entity.Mention) []entity.Mention {
	for at := s.Start; ; {
		i := strings.Index(text[at:s.End], versus)
		if i < 0 {
			return found
		}
		v := at + i
		at = v + len(versus)
		from, to := partyBefore(text, s.Start, v), partyAfter(text, at, s.End)
		if versus == " v " && !isForm(lastWord(text[from:v])) && !isForm(lastWord(text[at:max(at, to)])) {
			continue
		}
		whole := from == s.Start && to+1 >= s.End // a line of its own is the head of a judgment, with its parties
		if rest, ok := strings.CutPrefix(text[from:v], "CASE OF "); ok {
			from, whole = v-len(rest), false
		}
		if from < v && to > at && !whole {
			found = append(found, entity.Mention{Span: doc.Span{Start: from, End: to}, Sentence: sentence, Kind: entity.Other})
		}
	}
}

// partyBefore returns where the party that ends at end begins; end if there is none.
func partyBefore(text string, start, end int) int {
	from := end
	for at := end; at > start; {
		before := text[start:at]
		i := strings.LastIndexAny(before, " \n(\"“[") + 1
		if i > 1 && before[i-1] != ' ' { // the name cannot run across this mark
			start += i
			before, i = before[i:], 0
		}
		w := before[i:]
		bare := strings.TrimRight(w, ",.")
		switch {
		case w == "" || caseStops()[w] || lang.Has(partyRoles(), bare) || strings.ContainsAny(w, ";:"):
			return from
		case strings.HasSuffix(w, ",") && (at == end || !lang.Has(legalForms(), strings.Trim(firstWord(text[at:]), ".,"))):
			return from
		case unicode.IsUpper(firstRune(w)):
			from = start + i
		case !isSmall(w):
			return from
		}
		at = start + max(0, i-1)
	}
	return from
}

// partyAfter returns where the party that begins at start ends; start if there is none.
func partyAfter(text string, start, end int) int {
	to := start
	for at := start; at < end; {
		w := text[at:end]
		if i := strings.IndexAny(w, " \n"); i >= 0 {
			w = w[:i]
		}
		bare := strings.TrimRight(w, ",;:)\"”'’]")
		switch {
		case bare == "" || caseStops()[bare] || lang.Has(partyRoles(), bare):
			return to
		case unicode.IsUpper(firstRune(bare)):
			to = at + len(bare)
		case !isSmall(bare) || bare != w:
			return to
		}
		at += len(w) + 1
		if next := strings.Trim(firstWord(text[min(at, end):end]), ".,;)"); bare != w && !(strings.HasSuffix(w, ",") && lang.Has(legalForms(), next)) {
			return to
		}
		if strings.HasSuffix(bare, ".") && (!isShortened(bare) || at >= end && len(bare) > 4 && strings.IndexByte(bare, '.') == len(bare)-1 && !isForm(bare)) {
			return to - 1 // the end of the sentence
		}
	}
	return to
}

// isShortened reports whether a word with a dot at its end is an abbreviation.
func isShortened(w string) bool {
	return len(w) < 8 || strings.Contains(w[:len(w)-1], ".")
}

func firstWord(s string) string {
	for w := range strings.FieldsSeq(s) {
		return w
	}
	return ""
}

// isSmall reports whether a word may stand inside the name of a party.
func isSmall(w string) bool {
	switch w {
	case "of", "the", "&", "and", "for", "ex", "rel.", "de", "la", "del", "d/b/a":
		return true
	}
	return false
}

// judges finds names in capitals before the title of a judge: "BAKER and BAILEY, JJ.",
// "FISHER, Associate Judge".
func judges(text string, sentence int, s doc.Sentence, found []entity.Mention) []entity.Mention {
	part := s.In(text)
	for at := 0; ; {
		i := strings.Index(part[at:], ", ")
		if i < 0 {
			return found
		}
		comma := at + i
		at = comma + 2
		if comma > 2 && unicode.IsUpper(rune(part[comma-1])) && isJudgeTitle(part[at:]) {
			found = capitalsBefore(text, sentence, s, s.Start+comma, found)
		}
	}
}

// isJudgeTitle reports whether a text begins with the title of one or more judges.
func isJudgeTitle(rest string) bool {
	first, after, _ := strings.Cut(rest, " ")
	second, _, _ := strings.Cut(after, " ")
	trim := func(w string) string { return strings.TrimRight(w, ",;:)*") }
	if judgeTitles()[trim(first)] || judgeTitles()[trim(first)+"."] {
		return true
	}
	return judgeTitles()[strings.TrimSuffix(trim(first+" "+strings.TrimRight(second, ".,;:)*")), "s")]
}

// capitalsBefore adds as persons the names in capitals that end at end, joined by commas
// and "and".
func capitalsBefore(text string, sentence int, s doc.Sentence, end int, found []entity.Mention) []entity.Mention {
	to, from := end, end // of the name being read
	add := func() {
		if to-from > 2 {
			found = append(found, entity.Mention{Span: doc.Span{Start: from, End: to}, Sentence: sentence, Kind: entity.Person})
		}
	}
	for at := end; at > s.Start; {
		before := text[s.Start:at]
		i := strings.LastIndexAny(before, " \n") + 1
		w := before[i:]
		bare := strings.TrimSuffix(w, ",")
		switch {
		case w == "and" || w == "AND":
			add()
			to, from = s.Start+max(0, i-1), s.Start+max(0, i-1)
			if strings.HasSuffix(text[s.Start:to], ",") {
				to, from = to-1, to-1
			}
		case isCapitals(bare) && !judgeTitles()[bare]:
			if bare != w && at != to { // a comma ends the name before
				add()
				to, from = s.Start+i+len(bare), s.Start+i
				break
			}
			from = s.Start + i
		default:
			add()
			return found
		}
		at = s.Start + max(0, i-1)
	}
	add()
	return found
}

// isCapitals reports whether a word is in capitals, as a judge's name is.
func isCapitals(w string) bool {
	return w != "" && unicode.IsUpper(firstRune(w)) && strings.ToUpper(w) == w && strings.Trim(w, ".") != ""
}

// splitAuthors makes persons of the authors of a paper where the model read them as one
// name, or as another kind: "Snow and Reed, 1962", "Lee et al."
func splitAuthors(text string, mentions []entity.Mention) []entity.Mention {
	out := make([]entity.Mention, 0, len(mentions)+4)
	for _, m := range mentions {
		after := text[m.End:min(len(text), m.End+12)]
		switch {
		case m.Kind == entity.Group:
		case citedIn(text, m):
			out = append(out, authors(text, m)...)
			continue
		case strings.HasPrefix(after, " et al"):
			m.Kind = entity.Person
		}
		out = append(out, m)
	}
	return out
}

// citedIn reports whether a mention is a reference in brackets, with its year: "(Snow and
// Reed 1962; Holm 1970)".
func citedIn(text string, m entity.Mention) bool {
	name := m.In(text)
	if len(name) < 7 || name[len(name)-5] != ' ' || !isYear(", "+name[len(name)-4:]) {
		return false
	}
	before := text[:m.Start]
	return strings.HasSuffix(before, "(") || strings.HasSuffix(before, "; ") || strings.HasSuffix(before, " and ")
}

// authors returns the authors that a reference names.
func authors(text string, m entity.Mention) (out []entity.Mention) {
	at := m.Start
	name := m.In(text)
	for _, a := range strings.Split(name[:len(name)-5], " and ") {
		if a != "" && unicode.IsUpper(firstRune(a)) {
			out = append(out, entity.Mention{Span: doc.Span{Start: at, End: at + len(a)}, Sentence: m.Sentence, Kind: entity.Person})
		}
		at += len(a) + len(" and ")
	}
	return out
}

// isYear reports whether a text begins with a year after a comma or a bracket, as after
// cited authors.
func isYear(s string) bool {
	if !strings.HasPrefix(s, ", ") && !strings.HasPrefix(s, " (") || len(s) < 6 {
		return false
	}
	return strings.Trim(s[2:6], "0123456789") == "" && (s[2] == '1' || s[2] == '2')
}
