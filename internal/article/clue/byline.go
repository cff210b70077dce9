package clue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// IsByline recognises a line that is only a byline: "By John Smith and JANE DOE,
// Associated Press".
func IsByline(s string) bool {
	rest := StripBy(s)
	if len(rest) == len(s) || len(s) > 160 {
		return false
	}
	return IsNames(rest)
}

// IsNames reports whether every word may be part of a person's name.
func IsNames(s string) bool {
	names := 0
	for _, f := range strings.Fields(s) {
		f = strings.Trim(f, ",;|/()[]•·–—-.'’\"")
		r, _ := utf8.DecodeRuneInString(f)
		switch {
		case f == "":
		case unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) || r == '@':
			names++
		case bylineWords()[f]:
		default:
			return false
		}
	}
	return names >= 1 && names <= 16 && !(EndsSentence(s) && names > 6) && !IsNotice(&Line{Text: s})
}

var bylineWords = lang.World.Set("byline-words")

// StripBy removes "By" from a byline.
func StripBy(s string) string {
	for _, by := range bylineStarts() {
		if rest, ok := strings.CutPrefix(s, by); ok && strings.HasPrefix(rest, " ") {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

var bylineStarts = lang.World.Lines("byline-starts")

// MetaLine reads a line of only a byline and a date. They are separated by bars or dots,
// or the date follows the names: "Le Monde | 04.05.2015 | Par Martin Untersinger", "By
// Laura June July 10, 2015".
func MetaLine(s string) (byline, date string, ok bool) {
	if len(s) > 200 {
		return "", "", false
	}
	if i := strings.LastIndex(s, " @"); i > 0 && !strings.Contains(s[i+1:], " ") {
		s = s[:i] // the writer's handle
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '•' || r == '·' })
	for _, p := range parts {
		p = strings.TrimSpace(p)
		head, tail := SplitDate(p)
		switch {
		case date == "" && IsDate(p):
			date = p
		case byline == "" && IsByline(head):
			byline = StripBy(head)
			if date == "" {
				date = tail
			}
		}
	}
	return byline, date, byline != "" && (len(parts) > 1 || date != "" || IsByline(s)) || date != "" && len(parts) > 1
}

// SplitDate splits a date off the end of a short line.
func SplitDate(s string) (head, date string) {
	for i := 1; i < len(s); i++ {
		if s[i-1] == ' ' && s[i] != ' ' && IsDate(s[i:]) {
			return strings.TrimRight(s[:i], " ,-–—"), s[i:]
		}
	}
	return s, ""
}

func IsMetaLine(s string) bool {
	_, _, ok := MetaLine(s)
	return ok
}

// IsAgency recognises the line under a byline that names the writers' employer.
func IsAgency(s string) bool {
	s, _, _ = strings.Cut(s, ",") // "BBC News, Taipei"
	return employers()[strings.ToLower(strings.Trim(s, " .|"))]
}

var employers = lang.English.Set("byline-employers")

// Sender returns the name in a From field.
func Sender(from string) string {
	if i := strings.IndexAny(from, "<["); i > 0 {
		from = from[:i]
	}
	if i := strings.Index(from, " on "); i > 0 && Digits(from[i+4:]) > 0 {
		from = from[:i] // Notes: "Ann Roe on 08/15/2000 01:37 PM"
	}
	from = strings.Trim(from, " \"'<>")
	if strings.Contains(from, "@") {
		return ""
	}
	if last, rest, ok := strings.Cut(from, ", "); ok && IsSignature(last) && IsSignature(rest) && !strings.Contains(last, " ") {
		return rest + " " + last // Outlook: "Roe, Ann"
	}
	return from
}

// IsAuthors recognises a line that lists two or more people and nothing else, as under
// the title of a paper: "Ana Lima, J. R. Roe and Li Wei et al.".
func IsAuthors(s string) bool {
	names := 0
	s = strings.TrimSuffix(strings.TrimRight(s, " ."), " et al")
	if len(s) > 2000 || strings.ContainsAny(s, "?!:|/\"“”()0123456789") {
		return false
	}
	for _, part := range strings.FieldsFunc(strings.NewReplacer(" and ", ",", " & ", ",", ", and ", ",").Replace(s), func(r rune) bool { return r == ',' || r == ';' }) {
		part = strings.TrimSpace(part)
		if nameSuffixes()[part] || part == "" {
			continue
		}
		if !isPerson(part) {
			return false
		}
		names++
	}
	return names >= 2
}

// isPerson recognises words that look like the full name of one person.
func isPerson(s string) bool {
	words := strings.Fields(s)
	capitals, long := 0, 0
	for _, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r):
			capitals++
			if n < len(strings.TrimRight(w, ".")) {
				long++
			}
		case bylineWords()[w] && !strings.ContainsAny(w[:1], "0123456789"):
			if w == "the" || w == "and" || w == "in" || w == "for" || w == "at" || w == "with" || w == "of" || w == "on" {
				return false
			}
		default:
			return false
		}
	}
	return capitals >= 2 && long >= 1 && len(words) <= 6
}

// IsPerson recognises a line that is the full name of one person.
func IsPerson(s string) bool {
	return len(s) < 60 && isPerson(s) && !strings.ContainsAny(s, ":;,?!/()0123456789")
}

// SpeechBy returns the speaker named in the title of a speech: "Remarks by Ana Lima at
// …".
func SpeechBy(title string) string {
	low := strings.ToLower(title)
	for _, p := range speechTitles() {
		if !strings.HasPrefix(low, p+" ") || len(low) != len(title) {
			continue
		}
		rest := title[len(p)+1:]
		end := len(rest)
		for _, stop := range speechStops() {
			if i := strings.Index(rest, " "+stop+" "); i > 0 {
				end = min(end, i)
			}
		}
		for _, stop := range []string{",", ":", " – ", " — ", " - "} {
			if i := strings.Index(rest, stop); i > 0 {
				end = min(end, i)
			}
		}
		if name := rest[:end]; CountWords(name) >= 2 && IsNames(name) && CountWords(name) <= 8 {
			return name
		}
	}
	return ""
}

// IsJournal recognises the line of a paper that gives the journal and year: "Annals of
// Botany, 2009".
func IsJournal(s string) bool {
	head, year, ok := strings.Cut(s, ", ")
	if i := strings.LastIndex(s, ", "); ok && i > len(head) {
		head, year = s[:i], s[i+2:]
	}
	return ok && len(year) == 4 && isYear(year) && !IsDate(s) && CountWords(head) <= 9 && !EndsSentence(head) && !strings.ContainsAny(head, "0123456789")
}

var (
	nameSuffixes = lang.English.Set("name-suffixes")
	speechTitles = lang.English.Lines("speech-titles")
	speechStops  = lang.English.Lines("speech-stops")
)
