package clue

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// AuthorList returns the names in a list of authors with the marks that lead to their
// addresses: "Ana Lima 1,*, Jo Roe a and Li Wei 1,2". It returns "" if there are no such
// marks, or if anything else is in the line.
func AuthorList(s string) string {
	if len(s) > 2000 || strings.ContainsAny(s, "?!:/\"“”") {
		return ""
	}
	var names []string
	marks := 0
	for part := range strings.FieldsFuncSeq(commasForAnd.Replace(partMarked(s)), func(r rune) bool { return strings.ContainsRune(",;·•|", r) }) {
		var name []string
		fields := strings.Fields(part)
		for k, w := range fields {
			bare := withoutMarks(w)
			if len(bare) == 1 && bare[0] >= 'a' && bare[0] <= 'z' && k+1 < len(fields) && len(fields[k+1]) > 1 {
				return "" // "Roe v Lima"
			}
			if len(bare) < len(w) || len(bare) == 1 && bare[0] >= 'a' && bare[0] <= 'z' {
				marks++
			}
			if bare == "" && (len(name) == 0 && strings.TrimSpace(part) != w || len(w) > 3 && Digits(w) == len(w)) {
				return "" // a number before words, or a year: "4 School Street", "May 2019 Issue"
			}
			if len(bare) > 1 || len(bare) == 1 && (bare[0] < 'a' || bare[0] > 'z') {
				name = append(name, bare)
			}
		}
		full := strings.Join(name, " ")
		switch {
		case full == "" || nameSuffixes()[full] || postnominals()[full]:
		case isPerson(full) || len(names) > 0 && authorGroups()[strings.ToLower(name[len(name)-1])]:
			names = append(names, full)
		default:
			return ""
		}
	}
	if marks == 0 || len(names) == 0 || SiteShare(s) > 0.4 {
		return ""
	}
	last := len(names) - 1
	if head := strings.Join(names[:last], ", "); head != "" && commasForAnd.Replace(s) != s {
		return head + " and " + names[last]
	}
	return strings.Join(names, ", ")
}

var commasForAnd = strings.NewReplacer(" and ", ",", " & ", ",")

var betweenAuthors = strings.NewReplacer(" and ", ",", " AND ", ",", " & ", ",", ", and ", ",")

const authorMarks = "0123456789*†‡§¶#⁰¹²³⁴⁵⁶⁷⁸⁹()[]♠♣♦♥∗⋆^✉ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿ"

// withoutMarks removes the marks at the end of a word: "Lima1,*" and "Lima^a".
func withoutMarks(w string) string {
	if i := strings.IndexByte(w, '^'); i > 0 && len(w)-i <= len("^ab") {
		w = w[:i]
	}
	return strings.TrimRight(w, authorMarks)
}

// partMarked puts commas between names that only their marks part: "Ana Lima† Jo Roe1,2".
func partMarked(s string) string {
	var b strings.Builder
	marked := false
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); marked && unicode.IsUpper(r) {
			b.WriteByte(',')
		}
		b.WriteString(" " + w)
		bare := strings.TrimRight(w, authorMarks+",")
		marked = len(bare) < len(w) && bare != "" && !strings.HasSuffix(w, ",")
	}
	return b.String()
}

// Author returns the name in a line that gives a writer's post or address too: "Ana Lima,
// Minister of Trade", "Jo Roe jo at example.org". It returns "" for any other line.
func Author(s string) string {
	if name := ListSender(s); IsPerson(name) {
		return name
	}
	if strings.Contains(s, "@") && len(s) <= 160 {
		if name := strings.TrimRight(WithoutAddresses(s), " |,·:"); IsPerson(name) && !IsVenue(name) {
			return name // "ANA LIMA alima@example.org"
		}
	}
	if i := strings.LastIndex(s, ", "); i > 0 && len(s) <= 160 && IsAuthors(s[:i]) && IsLetterhead(s[i+2:]) {
		return s[:i] // "Ana Lima and Jo Roe, The Harbour Post"
	}
	if name, _, ok := strings.Cut(s, ", "); ok && len(s) <= 160 && IsPerson(name) && NamesAlone(s) == name {
		return name
	}
	return ""
}

// BeforePost returns the name in a line that goes on with a post: "Ana Lima Southern
// Correspondent". It returns "" for any other line.
func BeforePost(s string) string {
	words := strings.Fields(s)
	if len(words) < 3 || len(words) > 6 || !roles()[strings.ToLower(words[len(words)-1])] || !unicode.IsUpper(FirstLetter(words[2])) {
		return ""
	}
	name := strings.Join(words[:2], " ")
	if !IsPerson(name) || IsVenue(name) || honorifics()[strings.ToLower(words[0])] {
		return ""
	}
	return name
}

// IsAuthors recognises a line that lists two or more people and nothing else, as under
// the title of a paper: "Ana Lima, J. R. Roe and Li Wei et al.".
func IsAuthors(s string) bool {
	names, dotted := 0, strings.ContainsAny(s, "·•")
	s = strings.TrimSuffix(strings.TrimRight(s, " ."), " et al")
	if len(s) > 2000 || strings.ContainsAny(s, "?!:|/\"“”()0123456789") {
		return false
	}
	for _, part := range strings.FieldsFunc(betweenAuthors.Replace(s), func(r rune) bool { return strings.ContainsRune(",;·•", r) }) {
		part = strings.TrimSpace(part)
		if nameSuffixes()[part] || part == "" {
			continue
		}
		if !isPerson(part) || dotted && givenNames()[firstField(strings.ToLower(part))] == "" {
			return false // "Ana Lima · Harbour Radio"
		}
		names++
	}
	return names >= 2
}

// IsJournal recognises the line of a paper that gives the journal and year: "Annals of
// Botany, 2009".
func IsJournal(s string) bool {
	head, year, ok := strings.Cut(s, ", ")
	if i := strings.LastIndex(s, ", "); ok && i > len(head) {
		head, year = s[:i], s[i+2:]
	}
	for w := range strings.FieldsSeq(head) {
		if StartsLow(w) && !functionWords()[w] && !bylineWords()[w] {
			return false // "Rana aurora Roe & Lima, 2006"
		}
	}
	return ok && len(year) == 4 && isYear(year) && !IsDate(s) && CountWords(head) <= 9 && !EndsSentence(head) && !strings.ContainsAny(head, "0123456789")
}
