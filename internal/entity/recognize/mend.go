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

var (
	postnominals = lang.English.Set("postnominals")
	generations  = lang.English.Set("generations")
	compassWords = lang.English.Set("compass-words")
	namedAfter   = lang.English.Set("companies/named-after")
	headVerbs    = lang.English.Set("headline-verbs")
	legalForms   = lang.English.Set("legal-forms/suffixes")
	partners     = lang.English.Set("companies/partners")
	shopNouns    = lang.English.Set("companies/shops")

	counselLetters = lang.English.Set("counsel-letters")
)

// mend corrects the model's mentions by rule: where a name ends, which mentions
// belong together, and what kind the words of a name imply. Mentions are in
// text order and do not overlap, before and after.
func mend(text string, sentences []doc.Sentence, mentions []entity.Mention) []entity.Mention {
	surnames := map[string]bool{}
	for _, m := range mentions {
		if name := m.In(text); m.Kind == entity.Person {
			if i := strings.LastIndexByte(name, ' '); i > 0 {
				surnames[name[i+1:]] = true
				surnames[capitalised(name[i+1:])] = true
			}
		}
	}
	var out []entity.Mention
	for i := 0; i < len(mentions); i++ {
		m := mentions[i]
		if name := m.In(text); m.Kind == entity.Group && surnames[name] && !names.IsPeople(name) {
			m.Kind = entity.Person // "Fox" is also a people
		} else if m.Kind == entity.Person && !surnames[name] && !strings.Contains(name, " ") && names.IsCountry(name) && !names.IsPeople(name) && !names.IsGivenName(name) && !names.IsSurname(name) {
			m.Kind = entity.Place
		}
		end := sentences[m.Sentence].End // a name cannot run into the next one
		if i+1 < len(mentions) && mentions[i+1].Sentence == m.Sentence {
			end = mentions[i+1].Start
		}
		next := func() (entity.Mention, bool) {
			if i+1 < len(mentions) && mentions[i+1].Sentence == m.Sentence {
				return mentions[i+1], true
			}
			return entity.Mention{}, false
		}
		if n, ok := next(); ok && joins(text, m, n) && !(surnames[m.In(text)] && surnames[n.In(text)]) {
			mentions[i+1] = joined(text, m, n)
			continue
		}
		if n, ok := next(); ok && m.Kind == entity.Person && n.Kind == entity.Person && (m.In(text) == "Prince" || m.In(text) == "Princess") && text[m.End:n.Start] == " " {
			mentions[i+1].Start = m.Start
			continue
		}
		if n, ok := next(); ok && m.Kind != entity.Group && isForm(n.In(text)) && text[m.End:n.Start] == ", " && strings.Contains(n.In(text), ".") {
			n.Start, n.Kind = m.Start, entity.Organization // "Marl e Filhos, S.A."
			mentions[i+1] = n
			continue
		}
		if n, ok := next(); ok && m.Kind == entity.Person && nicknamed(text, m, n) {
			n.Start = m.Start
			n.Kind = entity.Person
			mentions[i+1] = n
			continue
		}
		m.Span = trimSpan(text, m)
		if seat, ok := strings.CutPrefix(m.In(text), "Parliament for "); ok {
			m.Start, m.Kind = m.End-len(seat), entity.Place // "Member of Parliament for Norham"
		}
		start := sentences[m.Sentence].Start
		if len(out) > 0 && out[len(out)-1].Sentence == m.Sentence {
			start = out[len(out)-1].End
		}
		m = extendBack(text, m, start)
		m = royal(text, m, start)
		m = extend(text, m, end)
		if n := bracketForm(text[m.End:sentences[m.Sentence].End]); n > 0 && m.Kind != entity.Group {
			m.End, m.Kind = m.End+n, entity.Organization // "Marl Mills (Pty) Ltd"
			m = extend(text, m, sentences[m.Sentence].End)
			for i+1 < len(mentions) && mentions[i+1].Start < m.End {
				i++
			}
			out = append(out, m)
			continue
		}
		m = possessed(text, wholeRun(text, sentences[m.Sentence], m, start, end), end)
		m = beforeHeadVerb(text, m)
		if name := m.In(text); m.End == sentences[m.Sentence].End && strings.HasSuffix(strings.ToLower(name), " ltd.") {
			m.End-- // the sentence's full stop
		}
		if !hasMark(m.In(text)) {
			m.Kind = kindAt(text, m)
		}
		whole := len(out)
		out = appendParts(out, text, m)
		if whole > 0 && whole < len(out) && out[whole-1].Sentence == m.Sentence && partner(text, out[whole-1], out[whole]) {
			out[whole].Start = out[whole-1].Start
			out = slices.Delete(out, whole-1, whole)
			whole--
		}
		out = append(out[:whole], slices.DeleteFunc(out[whole:], func(part entity.Mention) bool { return isScrap(part.In(text)) })...)
	}
	out = lists(text, citations(text, sentences, owners(text, out)))
	markTeams(text, out)
	return dropCommon(text, settle(text, sentences, out))
}

// royal adds the title that is part of a monarch's or a pope's name: "Queen
// Elizabeth II", "Pope Francis".
func royal(text string, m entity.Mention, start int) entity.Mention {
	first, number, _ := strings.Cut(m.In(text), " ")
	if m.Kind != entity.Person || first == "" || strings.Trim(number, "IVX") != "" {
		return m
	}
	for _, title := range [...]string{"Queen ", "King ", "Pope "} {
		if before, ok := strings.CutSuffix(text[start:m.Start], title); ok && (number != "" || names.IsGivenName(first) || title != "King " && !strings.HasSuffix(before, "the ")) {
			m.Start -= len(title)
		}
	}
	return m
}

// trimSpan strips what is no part of a name: a year before it, a ticker after it, "née".
func trimSpan(text string, m entity.Mention) doc.Span {
	s := m.Span
	if name := s.In(text); m.Kind == entity.Person && strings.Count(name, " ") > 1 && (strings.HasPrefix(name, "Sir ") || strings.HasPrefix(name, "Dame ")) {
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
	if name := s.In(text); m.Kind == entity.Organization && digit(name[0]) {
		if first, rest, ok := strings.Cut(name, " "); ok && len(first) < 3 && strings.Trim(first, "0123456789") == "" && lang.Look(kindNouns(), firstWord(rest)) == "organization" {
			s.Start += len(first) + 1 // "2 Department of Botany", in a list of affiliations
		}
	}
	if i := strings.LastIndexByte(s.In(text), ' '); i > 0 && m.Kind == entity.Person && lang.Look(months(), s.In(text)[i+1:]) != "" && dayAfter(text[s.End:]) {
		s.End = s.Start + i // "V. Lee Jun" in "V. Lee Jun 18"
	}
	if m.Kind == entity.Person || m.Kind == entity.Organization {
		s.End = s.Start + len(strings.TrimRight(s.In(text), "§*†‡¹²³"))
	}
	for _, start := range [...]string{"nee ", "née ", "d/b/a "} {
		if strings.HasPrefix(s.In(text), start) {
			s.Start += len(start)
		}
	}
	return s
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

// extend adds what follows a name and belongs to it, such as "Jr." or "Inc.",
// but nothing past end. It strips degrees and honours.
func extend(text string, m entity.Mention, end int) entity.Mention {
	if name := m.In(text); m.Kind == entity.Person || m.Kind == entity.Organization && names.IsHonorific(firstWord(name)) {
		if last := name[len(strings.TrimRightFunc(name, func(r rune) bool { return !unicode.IsSpace(r) })):]; postnominals()[last] && len(strings.Fields(name)) > 2 || counselLetters()[last] && last != name {
			m.End -= len(last)
			m.End = m.Start + len(strings.TrimRight(m.In(text), " ,"))
		}
	}
	if m.Kind == entity.Person && strings.Contains(m.In(text), " ") && strings.HasPrefix(text[m.End:end], " ") {
		if word, stop := wordAfter(text, m.End, end); len(word) > 2 && joinable(word) && !allCapitals(word) && !postnominals()[word] && !names.IsCommon(strings.ToLower(word)) && !names.IsKnownPlace(word) && !isForm(word) && lang.Look(kindNouns(), word) == "" && !lang.Has(roleNouns(), word) && stop < end && (strings.ContainsAny(text[stop:stop+1], ",;)") || text[stop] == ' ' && pastTenses()[firstWord(text[stop:end])]) {
			m.End = stop // "Aung Min Thu,"
		}
	}
	if family, given, two := strings.Cut(m.In(text), " "); two && m.Kind == entity.Person && m.End < end && text[m.End] == '-' {
		if n := koreanGiven(family, text[m.End-len(given):end]); n > len(given) {
			m.End += n - len(given) // "Park Ji" of "Park Ji-won"
		}
	}
	if n := toBracket(text, m, end); n > 0 {
		m.End += n
		if k, ok := kindNamed(kindOfHead(strings.Fields(m.In(text)))); ok {
			m.Kind = k
		} else if m.Kind != entity.Other {
			m.Kind = entity.Organization
		}
	}
	if after := text[m.End:end]; strings.HasPrefix(after, " & ") && m.Kind != entity.Group {
		word, stop := wordAfter(text, m.End+2, end)
		if word != "" && unicode.IsUpper(firstRune(word)) && (!strings.Contains(m.In(text), " ") || partners()[strings.TrimSuffix(word, ".")]) {
			m.End, m.Kind = stop, entity.Organization // "Harmon & Sons"
			if next, after := wordAfter(text, m.End, end); partners()[word] && joinable(next) && text[m.End] == ' ' {
				m.End = after // "Harmon & Sons Haulage"
			}
		}
	}
	if n := onRiver(text[m.End:end]); n > 0 && (m.Kind == entity.Place || !strings.Contains(m.In(text), " ")) {
		m.End, m.Kind = m.End+n, entity.Place
	}
	if open := strings.LastIndexAny(m.In(text), "()"); open > 0 && m.In(text)[open] == '(' {
		if strings.HasPrefix(text[m.End:end], ")") {
			m.End++
		} else {
			m.End = m.Start + len(strings.TrimRight(m.In(text)[:open], " "))
		}
	}
	if rest := text[m.End:end]; (strings.HasPrefix(rest, " A/S") || strings.HasSuffix(m.In(text), " A") && strings.HasPrefix(rest, "/S")) && m.Kind != entity.Group {
		m.End, m.Kind = m.End+strings.IndexByte(rest, 'S')+1, entity.Organization
	}
	word, stop := wordAfter(text, m.End, end)
	bare := strings.TrimSuffix(strings.ToLower(word), ".")
	if len(word) == 2 && allCapitals(word) && text[m.End] == ',' {
		word = "" // "Reno, NV"
	}
	switch {
	case word == "" || !unicode.IsUpper(firstRune(word)) && word != "plc":
	case m.Kind == entity.Person && generations()[bare] && strings.Contains(m.In(text), " "):
		m.End = stop
	case m.Kind == entity.Person && strings.Contains(m.In(text), " ") && namedAfter()[word] && text[m.End] == ' ':
		m.End, m.Kind = stop, entity.Organization // "the James Reed Charity"
	case legalForms()[bare] && (len(bare) > 2 || allCapitals(strings.TrimSuffix(word, ".")) || strings.HasSuffix(word, ".") || bare == "co" || bare == "oy") && m.Kind != entity.Group && !strings.HasSuffix(m.In(text), word):
		m.End, m.Kind = stop, entity.Organization
		if isCase(strings.Fields(m.In(text))) {
			m.Kind = entity.Other
		}
	}
	return m
}

// bracketForm returns the length of a legal form after a bracket, with the bracket: " (Pty) Ltd".
func bracketForm(after string) int {
	after = after[:min(len(after), 32)]
	inner, ok := strings.CutPrefix(after, " (")
	to := strings.Index(inner, ") ")
	if !ok || to < 1 || strings.Contains(inner[:to], " ") {
		return 0
	}
	form := strings.TrimRight(firstWord(inner[to+1:]), ".,;:")
	if !isForm(form) {
		return 0
	}
	return len(" (") + to + len(") ") + len(form)
}

// toBracket returns the length of the rest of a name whose initials follow in brackets:
// "Marl Rail" in "Marl Rail Users' Group (MRUG)".
func toBracket(text string, m entity.Mention, end int) int {
	const most = 48 // bytes
	rest := text[m.End:min(len(text), m.End+most)]
	n := strings.Index(rest, " (")
	short, _, ok := strings.Cut(rest[max(0, n):], ")")
	if short = strings.TrimPrefix(short, " ("); n < 2 || !ok || m.End+n > end || rest[0] != ' ' || len(short) < 3 || !allCapitals(short) {
		return 0
	}
	at := 0
	for w := range strings.FieldsSeq(text[m.Start : m.End+n]) {
		switch first := firstRune(w); {
		case at < len(short) && first == rune(short[at]):
			at++
		case unicode.IsLower(first) && functionWords()[w]:
		default:
			return 0
		}
	}
	if at < len(short) {
		return 0
	}
	return n
}

// possessed adds the possessive ending to the name of a saint's church or school, "at St
// Mary's", and of a shop, "at Orrin's in Norham".
func possessed(text string, m entity.Mention, end int) entity.Mention {
	after := text[m.End:min(len(text), m.End+24)]
	if !strings.HasPrefix(after, "'s") && !strings.HasPrefix(after, "’s") {
		return m
	}
	s := strings.IndexByte(after, 's') + 1
	first, rest, two := strings.Cut(m.In(text), " ")
	next := firstWord(strings.TrimPrefix(after[s:], " "))
	if to := m.End + s + 1 + len(next); !two && m.Kind != entity.Place && m.Kind != entity.Group && after[s:] != "" && after[s] == ' ' && to <= end && shopNouns()[strings.TrimRight(next, ".,;:")] && !joinable(firstWord(strings.TrimPrefix(text[to:end], " "))) {
		m.End, m.Kind = to-len(next)+len(strings.TrimRight(next, ".,;:")), entity.Organization // "Marl's Bakery"
		return m
	}
	if m.End+s > end || next != "" && (unicode.IsLetter(rune(after[s])) || after[s] == ' ') && !functionWords()[next] && !pastTenses()[next] {
		return m // what they have follows
	}
	saint := (first == "St" || first == "St.") && two && !strings.Contains(rest, " ") && m.Kind != entity.Person
	shop := !two && m.Kind != entity.Group && !isKnown(first) && strings.HasSuffix(text[:m.Start], " at ")
	if saint || shop {
		m.End += s
	}
	if shop {
		m.Kind = entity.Organization
	}
	return m
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

// partner reports whether a is the first partner of the firm b: "Marl, Lee & Tarn LLP".
func partner(text string, a, b entity.Mention) bool {
	name := b.In(text)
	return text[a.End:b.Start] == ", " && b.Kind == entity.Organization && a.Kind != entity.Group && a.Kind != entity.Place && !strings.Contains(a.In(text), " ") && strings.Contains(name, " & ") && isForm(lastWord(name))
}

// wordAfter returns the word that follows at after a space or a comma, with a
// final dot if it has one, and the end of that word.
func wordAfter(text string, at, end int) (string, int) {
	rest := text[at:end]
	s := strings.TrimPrefix(rest, ",")
	t := strings.TrimLeft(s, " ")
	if len(t) == len(s) {
		return "", 0
	}
	n := strings.IndexFunc(t, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })
	if n < 0 {
		n = len(t)
	}
	if strings.HasPrefix(t[n:], "-") {
		return "", 0 // "Co-Founder"
	}
	start := len(rest) - len(t)
	word := t[:n]
	if strings.HasSuffix(word, ".") && start+n == len(rest) && at+start+n == end {
		word = strings.TrimSuffix(word, ".") // the sentence's full stop
	}
	return word, at + start + len(word)
}

// beforeHeadVerb ends a name before the verb of a headline in title case:
// "Calder Tools Completes Sale of Mill".
func beforeHeadVerb(text string, m entity.Mention) entity.Mention {
	at := 0
	for w := range strings.SplitSeq(m.In(text), " ") {
		if at > 0 && headVerbs()[w] {
			m.End = m.Start + at - 1
			return m
		}
		at += len(w) + 1
	}
	return m
}

// isScrap reports whether a mention is not a name at all: a legal form on its own, a party
// and state ("D-Ohio"), or the number of a page.
func isScrap(name string) bool {
	bare := strings.Trim(name, "., ")
	if bare == "I" {
		return true
	}
	if len(name) > 2 && (name[0] == 'D' || name[0] == 'R') && name[1] == '-' && len(name) <= 8 && unicode.IsUpper(rune(name[2])) {
		return true
	}
	if strings.Trim(name, "ivxl") == "" {
		return true // the number of a page
	}
	if tail := strings.TrimLeft(bare, "0123456789"); tail != bare && tail != "" && len(tail) < 3 && strings.Trim(tail, "abcdefghijklmnopqrstuvwxyz") == "" {
		return true // "3f", "12th"
	}
	return lang.Has(legalForms(), bare) && len(bare) > 1 && !strings.EqualFold(bare, "group")
}

// small reports whether a token begins with a letter from a to z. Most do, and no name among
// them: what reads all tokens asks this first, as it costs least.
func small(text string, t doc.Token) bool { return text[t.Start]-'a' < 26 }

//go:noinline
func firstRune(s string) rune {
	if s != "" && s[0] < utf8.RuneSelf { // the fast path
		return rune(s[0])
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
