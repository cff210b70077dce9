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
	writtenForms = lang.English.Set("legal-forms/written")
	legalForms   = lang.English.Set("legal-forms/suffixes")
	partners     = lang.English.Set("companies/partners")
	shopNouns    = lang.English.Set("companies/shops")

	nameWords  = lang.English.Table("name-words")
	mailFields = lang.English.Set("mail/fields")
	ranks      = lang.English.Table("ranks")

	counselLetters = lang.English.Set("counsel-letters")
)

// mendEach corrects each mention by itself and with those beside it: which are one name or two,
// where it begins and ends, and what kind its words imply.
func (d *draft) mendEach() {
	text, mentions, surnames := d.text, d.mentions, surnamesIn(d.text, d.mentions)
	var out []entity.Mention
	for i := 0; i < len(mentions); i++ {
		m := mentions[i]
		if m.Kind = familyKind(m.In(text), m.Kind, surnames); m.Kind == entity.Group && isCalled(text, m) {
			m.Kind = entity.Person // "Inspector Dane"
		}
		s := d.sentences[m.Sentence].Span
		start, end := s.Start, s.End // a name cannot run into those beside it
		if i+1 < len(mentions) && mentions[i+1].Sentence == m.Sentence {
			if n, ok := united(text, m, mentions[i+1], surnames); ok {
				mentions[i+1] = n
				continue
			}
			end = mentions[i+1].Start
		}
		if len(out) > 0 && out[len(out)-1].Sentence == m.Sentence {
			start = out[len(out)-1].End
		}
		m = begin(text, m, start)
		m = extend(text, m, end)
		if n := bracketForm(text[m.End:s.End]); n > 0 && m.Kind != entity.Group {
			m.End, m.Kind = m.End+n, entity.Organization // "Marl Mills (Pty) Ltd"
			m = extend(text, m, s.End)
			for i+1 < len(mentions) && mentions[i+1].Start < m.End {
				i++
			}
			out = append(out, m)
			continue
		}
		m = wholeRun(text, d.sentences[m.Sentence], m, start, end)
		m = possessed(text, m, end)
		m = beforeHeadVerb(text, m)
		if m.End == s.End && strings.HasSuffix(strings.ToLower(m.In(text)), " ltd.") {
			m.End-- // the sentence's full stop
		}
		if !hasMark(m.In(text)) {
			m.Kind = kindAt(text, m)
		}
		out = appendNames(out, text, m)
	}
	d.mentions = out
}

// surnamesIn returns the last words of persons with two names or more.
func surnamesIn(text string, mentions []entity.Mention) map[string]bool {
	out := map[string]bool{}
	for _, m := range mentions {
		if name := m.In(text); m.Kind == entity.Person {
			if i := strings.LastIndexByte(name, ' '); i > 0 {
				out[name[i+1:]] = true
				out[capitalised(name[i+1:])] = true
			}
		}
	}
	return out
}

// familyKind corrects the kind of what is a surname here and may be a people or a country
// elsewhere, "Fox", and of a country that is no surname here.
func familyKind(name string, kind entity.Kind, surnames map[string]bool) entity.Kind {
	switch {
	case kind == entity.Group && surnames[name] && !names.IsPeople(name):
		return entity.Person
	case kind == entity.Person && !surnames[name] && !strings.Contains(name, " ") && names.IsCountry(name) && !names.IsPeople(name) && !names.IsGivenName(name) && !names.IsSurname(name):
		return entity.Place
	}
	return kind
}

// appendNames appends the names in a mention, unless they are scraps, and joins the first to a
// partner before it: "Marl, Lee & Tarn LLP".
func appendNames(out []entity.Mention, text string, m entity.Mention) []entity.Mention {
	whole := len(out)
	out = appendParts(out, text, m)
	if whole > 0 && whole < len(out) && out[whole-1].Sentence == m.Sentence && partner(text, out[whole-1], out[whole]) {
		out[whole].Start = out[whole-1].Start
		out = slices.Delete(out, whole-1, whole)
		whole--
	}
	return append(out[:whole], slices.DeleteFunc(out[whole:], func(part entity.Mention) bool { return isScrap(part.In(text)) })...)
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
	n := 0
	for n < len(t) && ('a' <= t[n] && t[n] <= 'z' || t[n] == '.') {
		n++ // most words
	}
	if more := strings.IndexFunc(t[n:], func(r rune) bool { return !unicode.IsLetter(r) && r != '.' }); more >= 0 {
		n += more
	} else {
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
	return lang.Has(legalForms(), bare) && len(bare) > 1
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
