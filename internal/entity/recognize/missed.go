package recognize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
	"standfirst/internal/sorting"
)

// definedShort returns the short form in brackets after a name, if the name's initials
// or its words say that it is one: "Calder Quarry Board (CQB)",
// `Calder Quarry Board, Inc. (hereinafter "Calder Quarry")`.
func definedShort(text string, m entity.Mention) string {
	rest, ok := strings.CutPrefix(text[m.End:min(len(text), m.End+80)], " (")
	name := m.In(text)
	if square, is := strings.CutPrefix(text[m.End:min(len(text), m.End+16)], " ["); is && strings.Contains(name, " ") {
		if short, _, closed := strings.Cut(square, "]"); closed && len(short) > 1 && abbreviates(short, name) {
			return short // "Calder Quarry Board [CQB]"
		}
	}
	if !ok || !strings.Contains(name, " ") {
		return ""
	}
	inner, _, ok := strings.Cut(rest, ")")
	if !ok {
		return ""
	}
	if from := strings.IndexAny(inner, "\"“"); from >= 0 {
		_, size := utf8.DecodeRuneInString(inner[from:])
		inner = inner[from+size:]
		if to := strings.IndexAny(inner, "\"”"); to > 0 {
			if inner = inner[:to]; strings.HasPrefix(name, inner) && !bareNouns()[inner] {
				return inner
			}
		}
		if to := strings.IndexAny(inner, "\"”"); to > 0 {
			inner = inner[:to]
		}
	}
	if len(inner) < 2 || len(inner) > 8 || strings.Contains(inner, " ") || !abbreviates(inner, name) {
		return ""
	}
	return inner
}

// monogram returns the initials in brackets after a person's name: "Ann Lee (chair, AL)".
func monogram(text string, m entity.Mention) string {
	rest, opens := strings.CutPrefix(text[m.End:min(len(text), m.End+40)], " (")
	inner, _, closes := strings.Cut(rest, ")")
	if !opens || !closes {
		return ""
	}
	for w := range strings.FieldsFuncSeq(inner, func(r rune) bool { return r == ',' || r == ' ' }) {
		if initialled(w, m.In(text)) {
			return w
		}
	}
	return ""
}

// initialled reports whether letters are the initials of a person rather than of a body: "AL" for
// "Ann Lee".
func initialled(letters, name string) bool {
	return allCapitals(letters) && (len(letters) == 2 || names.IsGivenName(firstWord(name))) && abbreviates(letters, name)
}

// abbreviates reports whether the capitals of short are initials of the name's words, in
// order, from the first word on.
func abbreviates(short, name string) bool {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '/' })
	at, capitals := 0, 0
	for _, r := range short {
		if !unicode.IsUpper(r) {
			continue
		}
		capitals++
		for at < len(words) && unicode.ToUpper(firstRune(words[at])) != r {
			if at == 0 {
				return false
			}
			at++
		}
		if at == len(words) {
			return false
		}
		at++
	}
	return capitals > 1
}

// knownNames has the names that addMissed looks for.
type knownNames struct {
	counts map[string]*[entity.Other + 1]int // how often each is of which kind
	first  map[string][]string               // the names, by first word, the longest first
	quoted map[string]bool                   // single words that are works, looked for in quotation marks
	begin  [256]bool                         // the first bytes of these
}

// namesToFind returns the names of two words or more, short forms that the text defines, and
// words that are written like nothing but a name ("OpenSSF", "18F").
func namesToFind(text string, mentions []entity.Mention, said map[string]entity.Kind) *knownNames {
	n := &knownNames{counts: map[string]*[entity.Other + 1]int{}, first: map[string][]string{}, quoted: map[string]bool{}}
	for _, m := range mentions {
		if name := m.In(text); m.Kind == entity.Other && !strings.Contains(name, " ") && inQuotes(text, m.Start) && said[name] == 0 && !isDistinct(name) {
			n.quoted[name] = true
			n.learn(name, m.Kind, 1)
		}
		if name := m.In(text); m.Kind.Named() && m.Kind != entity.Group && (strings.Contains(name, " ") && !strings.ContainsAny(name, "\n,") || isDistinct(name)) {
			n.learn(name, m.Kind, 1)
		}
	}
	for name, k := range said {
		n.learn(name, k, len(mentions)+1)
	}
	for _, list := range n.first {
		sorting.Stable(list, func(a, b string) int { return len(b) - len(a) })
	}
	return n
}

func (n *knownNames) learn(name string, k entity.Kind, times int) {
	c := n.counts[name]
	if c == nil {
		c = new([entity.Other + 1]int)
		n.counts[name] = c
		word, _, _ := strings.Cut(name, " ")
		n.first[word] = append(n.first[word], name)
		if word != "" {
			n.begin[word[0]] = true
		}
	}
	c[k] += times
}

// at returns the name that begins at a token and ends at limit or before.
func (n *knownNames) at(text string, s doc.Sentence, t doc.Token, limit int) (doc.Span, entity.Kind, bool) {
	if n.begin[text[t.Start]] {
		for _, name := range n.first[t.In(text)] {
			if end := t.Start + len(name); end <= limit && text[t.Start:end] == name && standsAlone(text, s, t.Start, end) && (!n.quoted[name] || inQuotes(text, t.Start)) {
				return doc.Span{Start: t.Start, End: end}, commonest(n.counts[name]), true
			}
		}
	}
	return doc.Span{}, 0, false
}

// addMissed adds the other occurrences of names that are found at least once.
func addMissed(text string, sentences []doc.Sentence, mentions []entity.Mention, said map[string]entity.Kind) []entity.Mention {
	known := namesToFind(text, mentions, said)
	out := make([]entity.Mention, 0, len(mentions))
	next := 0
	ampersand := strings.Contains(text, "&")
	for i, s := range sentences {
		at := s.Start
		for _, t := range s.Tokens {
			for next < len(mentions) && mentions[next].Start <= t.Start {
				at = max(at, mentions[next].End)
				out = append(out, mentions[next])
				next++
			}
			if t.Start < at {
				continue
			}
			limit := s.End
			if next < len(mentions) {
				limit = min(limit, mentions[next].Start)
			}
			span, kind, ok := known.at(text, s, t, limit)
			if ampersand && isAmpersand(t.In(text)) && t.End <= limit && standsAlone(text, s, t.Start, t.End) {
				span, kind, ok = t.Span, entity.Organization, true
			}
			if ok {
				out = append(out, entity.Mention{Span: span, Sentence: i, Kind: kind})
				at = span.End
			}
		}
	}
	return append(out, mentions[next:]...)
}

// inQuotes reports whether a quotation mark opens before a place in the text.
func inQuotes(text string, at int) bool {
	before := strings.TrimSuffix(text[:at], " ")
	return strings.HasSuffix(before, "“") || strings.HasSuffix(before, "\"") || strings.HasSuffix(before, "‘")
}

// commonest returns the kind with the highest count.
func commonest(c *[entity.Other + 1]int) (best entity.Kind) {
	for k, n := range c {
		if n > c[best] {
			best = entity.Kind(k)
		}
	}
	return best
}

// isDistinct reports whether a single word is written like nothing but a name: with
// capitals inside, or with a capital and digits.
func isDistinct(w string) bool {
	lower, inner, digit := false, false, false
	for i, r := range w {
		switch {
		case unicode.IsLower(r):
			lower = true
		case unicode.IsUpper(r):
			inner = inner || i > 0
		case unicode.IsDigit(r):
			digit = true
		default:
			return false
		}
	}
	return len(w) > 3 && inner && (lower || digit) && strings.ToUpper(strings.TrimSuffix(w, "s")) != strings.TrimSuffix(w, "s")
}

// isAmpersand reports whether a word is two initials of a company: "H&M". Other words like
// that are a matter of business: "Q&A".
func isAmpersand(w string) bool {
	if 'a' <= w[0] && w[0] <= 'z' {
		return false // most words
	}
	a, b, ok := strings.Cut(w, "&")
	return ok && a != "" && b != "" && allCapitals(a+b) && !strings.ContainsFunc(a+b, func(r rune) bool { return !unicode.IsLetter(r) }) && !ampersands()[w]
}

// standsAlone reports whether a stretch of text is not part of a longer run of
// capitalised words.
func standsAlone(text string, s doc.Sentence, from, to int) bool {
	after := text[to:s.End]
	if r, _ := utf8.DecodeRuneInString(after); unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_' || r == '@' {
		return false
	}
	if rest, ok := strings.CutPrefix(after, " "); ok && unicode.IsUpper(firstRune(rest)) {
		office := strings.Contains(text[from:to], " ") && names.IsRole(lang.Lower(firstWord(rest))) // "Marl Mills Founder Ann Lee"
		if !office {
			return false
		}
	}
	before := text[s.Start:from]
	if r, _ := utf8.DecodeLastRuneInString(before); unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_' || r == '@' || r == '/' {
		return false
	}
	if before, ok := strings.CutSuffix(before, " "); ok {
		word := lastWord(before)
		return word == before || !unicode.IsUpper(firstRune(word)) || lang.Has(functionWords(), word)
	}
	return true
}
