package clue

import (
	"cmp"
	"slices"
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
	if name, post, ok := strings.Cut(rest, ", "); ok && IsPerson(name) && CountWords(post) <= 6 && !EndsSentence(s) {
		return true // "By Ana Lima, News 9"
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
		case unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) || r == '@' || hasParticle(f):
			names++
		case bylineWords()[f]:
		default:
			return false
		}
	}
	return names >= 1 && names <= 16 && !(EndsSentence(s) && names > 6) && !IsNotice(&Line{Text: s})
}

// IsNobody recognises what stands for the name of a writer and is none: "admin", "Name", an
// address, or "Posted on" without more.
func IsNobody(s string) bool {
	s = strings.Trim(s, " .:")
	low := strings.ToLower(s)
	return nobodies()[low] || bylineWords()[s[strings.LastIndexByte(s, ' ')+1:]] || slices.Contains(bylineStarts(), s) || strings.Contains(low, "[at]") || HasAddress(low)
}

var nobodies = lang.English.Set("bylines/nobodies")

var bylineWords = lang.World.Set("byline-words")

// StripBy removes "By" from a byline.
func StripBy(s string) string {
	if words, rest, ok := strings.Cut(s, " and "); ok && !strings.Contains(words, " ") && pictureCredit(" "+rest) == 0 {
		if at := strings.IndexAny(rest, ": "); at > 0 {
			if names := StripBy(words + rest[at:]); len(names) < len(rest)-at {
				return names // "Words and pictures: Ana Lima"
			}
		}
	}
	for _, by := range bylineStarts() {
		if len(by) >= len(s) || s[len(by)] != ' ' && s[len(by)] != ':' {
			continue
		}
		if start := s[:len(by)]; start == by || strings.EqualFold(start, by) && IsUpper(start) {
			if rest := strings.TrimPrefix(s[len(by):], ":"); strings.HasPrefix(rest, " ") {
				if rest = strings.TrimSpace(rest); isAdvocate(rest) {
					return s
				}
				return rest
			}
		}
	}
	return s
}

// isAdvocate recognises who appeared for a party in an Indian court: "ADVS. ANA LIMA, JO ROE".
func isAdvocate(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	return advocates()[strings.ToLower(first)]
}

var advocates = lang.English.Set("bylines/advocates")

var bylineStarts = lang.World.Lines("byline-starts")

// MetaLine reads a line of only a byline and a date. They are separated by bars or dots,
// or the date follows the names: "Le Monde | 04.05.2015 | Par Martin Untersinger", "By
// Laura June July 10, 2015".
func MetaLine(s string) (byline, date string, ok bool) {
	if len(s) > 200 {
		return "", "", false
	}
	s = strings.ReplaceAll(s, "●", "•")
	if i := strings.LastIndex(s, "@"); i > 1 && (s[i-1] == ' ' || s[i-2:i] == " (") && !strings.Contains(s[i:], " ") {
		s = strings.TrimRight(s[:i], " (/|-–—") // the writer's handle
	}
	if i := pictureCredit(s); i > 0 {
		head := strings.TrimRight(s[:i], " ,;&–—-/|·•")
		if label, name, ok := strings.Cut(head, ": "); ok && CountWords(label) == 1 && IsPerson(name) {
			return name, "", true // "Interview: Ana Lima | Photographs: Jo Roe"
		}
		if IsByline(s[:i]) {
			s = strings.TrimSuffix(head, ".")
		}
	}
	if name, day, ok := postedBy(s); ok {
		if IsNobody(name) {
			name = ""
		}
		return name, day, true
	}
	alone := ""
	if strings.Contains(s, " | ") && strings.Contains(s, "@") {
		s = WithoutAddresses(s)
	}
	parts := metaParts(s)
	for _, p := range parts {
		p = strings.TrimSpace(p)
		head, tail := splitStamp(p)
		if day, name, ok := strings.Cut(p, " by "); ok && byline == "" && IsDate(day) && (IsNames(name) || IsNames(NamesAlone(name)) || BareDate(day) != day && !strings.Contains(name, " ")) {
			date, byline = cmp.Or(date, day), NamesAlone(name)
			continue
		}
		switch {
		case date == "" && IsDate(p):
			date = p
		case byline == "" && IsByline(head):
			byline = NamesAlone(StripBy(head))
			if date == "" {
				date = tail
			}
		case byline == "" && StripBy(head) != head && strings.Contains(Writers(StripBy(head)), ", "):
			byline = Writers(StripBy(head))
			date = cmp.Or(date, tail)
		case byline == "" && StripBy(head) != head && BeforePost(StripBy(head)) != "":
			byline = BeforePost(StripBy(head)) // "By Ana Lima Rural affairs reporter"
			date = cmp.Or(date, tail)
		case alone == "" && len(parts) > 1 && IsAuthors(p):
			alone = p // "Ana Lima and Jo Roe | 5 May 2019"
		case alone == "" && len(parts) > 1 && IsPerson(p) && !IsVenue(p) && !IsPageLabel(p) && !IsLetterhead(p):
			alone = p // "Ana Lima | 5 May 2019"
		}
	}
	if byline == "" && date != "" {
		byline = alone
	}
	return byline, date, byline != "" && (len(parts) > 1 || date != "" || IsByline(s) || StripBy(s) != s && BeforePost(StripBy(s)) != "" || strings.Contains(byline, ", ")) || date != "" && len(parts) > 1
}

// splitStamp splits a date off the end of a line, with a few words behind it that are none: "By Ana Lima 8
// May 2019, 3:51 pm 11 Edit".
func splitStamp(s string) (head, date string) {
	const most = 3 // words
	head, date = SplitDate(s)
	if date != "" || StripBy(s) == s {
		return head, date
	}
	day := DateIn(s)
	if at := strings.Index(s, day); day != "" && CountWords(s[at+len(day):]) <= most {
		return strings.TrimRight(s[:at], " ,-–—"), day
	}
	return s, ""
}

// metaParts splits a line of names, dates and the like at its bars and dots, or at dashes: "Ana Lima
// - May 5, 2019 - 4 min".
func metaParts(s string) []string {
	for _, dash := range []string{" - ", " – ", " — "} {
		parts := strings.Split(s, dash)
		if slices.ContainsFunc(parts, isCount) && slices.ContainsFunc(parts, IsDate) {
			return parts
		}
	}
	return rowParts(s)
}

// WithoutAddresses removes the mail addresses of a byline: "By Ana Lima | alima@x.example
// and Jo Roe | jroe@x.example | The Herald".
func WithoutAddresses(s string) string {
	var out []string
	for f := range strings.FieldsSeq(s) {
		switch {
		case strings.Contains(f, "@"):
		case (f == "and" || f == "|") && len(out) > 0 && out[len(out)-1] == "|":
			out[len(out)-1] = f
		default:
			out = append(out, f)
		}
	}
	return strings.Join(out, " ")
}

// postedBy reads the line under or over a post: "Posted by Ana Lima at 10:00", "Submitted by
// alima on Tue, 05/25/2021 - 10:14 in News".
func postedBy(s string) (name, date string, ok bool) {
	rest := StripBy(s)
	posted := len(rest) < len(s)
	for _, mark := range []string{" on ", " at ", ", ", " » "} {
		head, tail, cut := strings.Cut(rest, mark)
		head, _, _ = strings.Cut(head, ", last ") // "Created by Ana Lima, last modified by Jo Roe on May 4, 2021"
		// Who posts may have a name of one word in small letters.
		if !cut || !posted || !(IsNames(head) && CountWords(head) <= 6 || !strings.Contains(head, " ") && (mark == " » " || !startsWithBy(s))) || CountWords(tail) > 12 {
			continue
		}
		fields := strings.Fields(tail)
		for n := len(fields); n > 0; n-- {
			part := strings.Join(fields[:n], " ")
			if !IsTime(part) && !IsClock(part) && !IsDate(part) {
				continue
			}
			if n < len(fields) && !strings.HasPrefix(fields[n], "in") && Digits(fields[n]) == 0 && !strings.HasSuffix(fields[n], ":") {
				break // the line goes on
			}
			if IsDate(part) && Day(part) != "" || mark != " at " && IsDate(part) {
				date = part
			}
			return NamesAlone(head), date, true
		}
		if date := DateIn(tail); mark == " on " && date != "" {
			return NamesAlone(head), date, true // "posted by alima on a rainy sunday, 5 may 2019 · filed under: boats"
		}
	}
	return "", "", false
}

// startsWithBy reports whether a byline begins with the bare word, which may begin a
// heading, too: "By invitation".
func startsWithBy(s string) bool { return len(s) > 2 && strings.EqualFold(s[:3], "by ") }

// pictureCredit returns where a byline begins to name the photographer, or -1: "Ana Lima;
// photographs by Jo Roe".
func pictureCredit(s string) int {
	low := strings.ToLower(s)
	for _, w := range pictureMakers() {
		if i := strings.Index(low, " "+w); i >= 0 && len(low) == len(s) {
			return i
		}
	}
	return -1
}

// NamesAlone cuts posts, employers and places off the end of a byline: "Ana Lima in Paris",
// "Jo Roe, Minister of Trade".
func NamesAlone(s string) string {
	if name := BeforePost(s); name != "" {
		return name
	}
	if strings.Contains(s, " IN ") {
		s = capitalJoints.Replace(s)
	}
	if _, rest, ok := strings.Cut(s, " in "); ok && (strings.Contains(rest, " and ") || strings.Contains(rest, ", ")) {
		if names := People(s); len(names) > 1 {
			return strings.Join(names, ", ") // "Ana Lima in Paris and Jo Roe"
		}
	}
	s = nameJoints.Replace(s)
	for _, mark := range []string{", as told to ", " as told to ", " in ", " for ", " For ", " at ", " on ", " - ", " – ", " — "} {
		if head, _, ok := strings.Cut(s, mark); ok && (IsPerson(head) || IsAuthors(head) || !strings.Contains(head, " ")) {
			s = head
		}
	}
	head, rest, ok := strings.Cut(s, ", ")
	for w := range strings.FieldsFuncSeq(strings.ToLower(rest), func(r rune) bool { return !WordRune(r) && r != '-' }) {
		if ok && !strings.Contains(rest, ", ") && (roles()[w] || roles()[strings.TrimSuffix(w, "s")] || honorifics()[w]) {
			return head
		}
	}
	if ok && (IsAgency(rest) || IsPerson(head) && !IsVenue(head) && !strings.ContainsAny(rest, ",0123456789") && IsVenue(rest) || IsPerson(head) && CountWords(rest) <= 2 && strings.ContainsAny(rest, "0123456789") || postnominals()[rest] || IsLetterhead(rest)) {
		return head
	}
	for employer := range employers() {
		if i := len(s) - len(employer); i > 1 && s[i-1] == ' ' && strings.EqualFold(s[i:], employer) && IsPerson(s[:i-1]) {
			return s[:i-1]
		}
	}
	return s
}

var nameJoints = strings.NewReplacer(" · ", ", ", " • ", ", ", " And ", " and ")

var betweenPeople = strings.NewReplacer(" & ", " and ", ", and ", " and ", "; ", " and ")

// People returns the persons in a byline that gives posts or places too: "Ana Lima in Paris
// and Jo Roe". It returns nil if anything else is in it.
func People(s string) (names []string) {
	s = betweenPeople.Replace(s)
	parts := strings.Split(s, " and ")
	if strings.Contains(s, " in ") {
		parts = strings.Split(strings.ReplaceAll(s, ", ", " and "), " and ") // "Ana Lima in Paris, Jo Roe in Rome and agencies"
	}
	for _, part := range parts {
		part = NamesAlone(strings.TrimSpace(part))
		switch {
		case len(names) > 0 && (part == "agencies" || part == "agency"):
		case IsPerson(part) && !IsVenue(part):
			names = append(names, part)
		case IsAuthors(part):
			names = append(names, strings.Split(part, ", ")...)
		default:
			return nil
		}
	}
	return names
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

// IsPost recognises the line under a writer's name that says who that is: "City
// columnist", "Special to the Ledger", "School of Law, University of Leeds".
func IsPost(s string) bool {
	low := strings.ToLower(s)
	if CountWords(s) > 12 || EndsSentence(s) {
		return false
	}
	return IsAgency(s) || strings.HasPrefix(low, "special to ") || slices.ContainsFunc(slices.Collect(Words(low)), func(w string) bool {
		return roles()[w] || letterheadNouns()[w]
	})
}

// WithoutNotes removes what stands in brackets after names: "Ana Lima (now) and Jo Roe
// (earlier)".
func WithoutNotes(s string) string {
	for {
		i := strings.Index(s, " (")
		n := strings.IndexByte(s[max(i, 0):], ')')
		if i < 0 || n < 0 {
			return s
		}
		s = s[:i] + s[i+n+1:]
	}
}

var employers = lang.English.Set("bylines/employers")

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
	return NamesAlone(from)
}

// SpeechBy returns the speaker named in the title of a speech: "Remarks by Ana Lima at
// …".
func SpeechBy(title string) string {
	const most = 2 // words before: "Farewell address by"
	low := strings.ToLower(title)
	for _, p := range speechTitles() {
		at := strings.Index(" "+low, " "+p+" ")
		if at < 0 || len(low) != len(title) || CountWords(title[:at]) > most {
			continue
		}
		rest := title[at+len(p)+1:]
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

var (
	pictureMakers = lang.English.Lines("captions/makers")
	postnominals  = lang.English.Set("postnominals")
	authorGroups  = lang.English.Set("bylines/groups")
	nameSuffixes  = lang.English.Set("bylines/name-suffixes")
	speechTitles  = lang.English.Lines("speech-titles")
	speechStops   = lang.English.Lines("bylines/speech-stops")
)
