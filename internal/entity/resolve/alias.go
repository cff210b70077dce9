package resolve

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// aliasWords are the words that may stand between two names of one thing.
var aliasWords = lang.English.Table("alias-words")

var locatives = lang.English.Set("locatives")

// definingCues are the words before the short form in "(hereinafter called "Calder")".
var definingCues = lang.English.Lines("defining-cues")

// aliases finds names that the text itself equates with a later one: "Beyoncé
// Knowles, also known as Queen Bey", "Kingstown (Irish: Dún Laoghaire)". A
// language or a country may stand between them: "Arjuna (in Devanagari:
// अर्जुन)".
func (r *resolver) aliases() finder {
	other := map[int][]candidate{}
	latest := -1 // the last mention found to be an alias
	for k := 1; k < len(r.mentions); k++ {
		b, i := r.mentions[k], r.nameOf[k]
		between := ""
		for p := k - 1; p >= 0 && p >= k-3; p-- {
			a, j := r.mentions[p], r.nameOf[p]
			if a.Sentence != b.Sentence || a.End >= r.mentions[p+1].Start || b.Start-a.End > 80 {
				break
			}
			gap := r.text[a.End:r.mentions[p+1].Start]
			between = gap + between
			if i != j && r.names[i].country < 0 {
				e := r.alias(p, k, between, gap)
				if p == k-1 && e == 0 && r.names[i].kind == r.names[j].kind && r.further(p, k, gap, p == latest) {
					e = said
				}
				if e != 0 {
					other[i] = append(other[i], candidate{name: j, evidence: e})
					if e == said {
						latest = k
					}
					break
				}
			}
			if r.names[j].country < 0 && !(r.names[j].kind == entity.Other && len(r.names[j].words) == 1) {
				break
			}
			between = " " + between // skip a language or a country
		}
	}
	return func(i int, add func(int, evidence)) {
		for _, c := range other[i] {
			add(c.name, c.evidence)
		}
	}
}

// alias returns the evidence that mention k is another name for mention p. gap
// is the text between p and the next mention.
func (r *resolver) alias(p, k int, between, gap string) evidence {
	a, b, i, j := r.mentions[p], r.mentions[k], r.nameOf[k], r.nameOf[p]
	if p == k-1 && r.names[j].kind == entity.Organization && defines(r.text, gap, b.Span) && slices.Equal(r.names[i].words, r.names[j].words[:min(len(r.names[i].words), len(r.names[j].words))]) {
		return said
	}
	alike := r.names[i].kind == r.names[j].kind
	if (alike || r.names[j].kind == entity.Person && r.names[i].kind == entity.Other) && saysAlias(between) && !r.within(a, between) {
		return said
	}
	if !alike || p != k-1 {
		return 0
	}
	if short, full := b.In(r.text), &r.names[j]; full.kind == entity.Organization && len(full.words) > 2 && (isAcronym(short) || len(short) > 3 && spells(acronymLetters(short), full.words)) && bracketedAlone(r.text, gap, b.Span) {
		return bracketedName
	}
	if r.names[i].mentions[0] == k && (b.Kind != entity.Place && b.Kind != entity.Person && bracketedAlone(r.text, gap, b.Span) || otherScript(r.text, gap, a.Span, b.Span)) {
		return bracketedName
	}
	return 0
}

// within reports whether mention a only says where the thing is that "known as" names: "a hill
// near Ashmoor, known as the Corvin". "Now known as" does name the place.
func (r *resolver) within(a entity.Mention, between string) bool {
	if a.Kind != entity.Place || !strings.HasPrefix(strings.TrimLeft(between, ", "), "known as") {
		return false
	}
	before := strings.Fields(r.text[max(0, a.Start-20):a.Start])
	return len(before) > 0 && locatives()[before[len(before)-1]]
}

// saysAlias reports whether the words between two names say that the second is
// another name for the first. Any word not in aliasWords rules that out, except
// the name of a people or its language.
func saysAlias(between string) bool {
	cue, open, also := false, false, false
	for _, w := range strings.FieldsFunc(between, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' || r == '—' || isQuote(r) }) {
		for strings.HasPrefix(w, "(") || strings.HasPrefix(w, "[") {
			w, open = w[1:], true
		}
		language := strings.HasSuffix(w, ":")
		w = strings.ToLower(strings.TrimRight(w, ":;)"))
		switch w {
		case "":
			cue = cue || open && language // "Chinese" and ":" apart, as tokenizers leave them
		default:
			c, country := names.CountryOf(w)
			switch said := aliasWords()[w]; {
			case said == "cue":
				cue = true
			case said == "bracket":
				cue = cue || open
			case said == "often":
				also = true
			case said == "also":
				cue = cue || open || also
			case said == "filler":
			case country && c.People:
				cue = cue || open && language
			default:
				return false
			}
		}
	}
	return cue
}

// further reports whether mention k is one more name after an alias, "called A or B", or the
// second name of what a line defines: "The A or B (C) is a river", "A, or B, is".
func (r *resolver) further(p, k int, gap string, alias bool) bool {
	after := strings.TrimLeft(r.text[r.mentions[k].End:], " ")
	listed := strings.Contains(gap, ",")
	switch strings.Join(strings.FieldsFunc(gap, func(c rune) bool { return isMark(c) || c == '\n' }), " ") {
	case "and", "and the", "/":
		return alias && (!listed || r.inBracket(k))
	case "or", "or the":
		return alias || r.defined(p, k) || listed && strings.HasPrefix(after, ",")
	case "":
		return alias && listed && (strings.HasPrefix(strings.TrimLeftFunc(after, isMark), "or ") || r.inBracket(k))
	}
	return false
}

// inBracket reports whether a bracket is open before mention k.
func (r *resolver) inBracket(k int) bool {
	at := r.mentions[k].Start
	before := r.text[max(0, at-200):at] // bounds the cost of very long sentences
	return strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')')
}

// defined reports whether mention p begins a line and what follows k says what p is, both
// mentioned for the first time.
func (r *resolver) defined(p, k int) bool {
	a, b := r.mentions[p], r.mentions[k]
	before := r.text[max(0, a.Start-8):a.Start]
	before = strings.TrimFunc(before[strings.LastIndexByte(before, '\n')+1:], isMark)
	after := strings.TrimLeftFunc(r.text[b.End:min(len(r.text), b.End+8)], isMark)
	return (before == "" || before == "The") && r.names[r.nameOf[k]].mentions[0] == k && r.names[r.nameOf[p]].mentions[0] == p &&
		(strings.HasPrefix(after, "(") || strings.HasPrefix(after, "is a") || strings.HasPrefix(after, "was a"))
}

// bracketedAlone reports whether b stands alone in brackets. After an
// organisation or a work, that is another name for it; after a place, it is
// only the location.
func bracketedAlone(text, between string, b doc.Span) bool {
	return opens(between) && strings.HasPrefix(strings.TrimLeftFunc(text[b.End:min(len(text), b.End+6)], isMark), ")")
}

// otherScript reports whether brackets open on a name in another script.
func otherScript(text, between string, a, b doc.Span) bool {
	return opens(between) && latin(a.In(text)) != latin(b.In(text))
}

// defines reports whether b stands in brackets and quotation marks: `Calder
// Tools, Inc. (hereinafter "Calder")`.
func defines(text, gap string, b doc.Span) bool {
	open := strings.LastIndexByte(gap, '(')
	if open < 0 || open > 8 {
		return false
	}
	rest := gap[open+1:]
	after := text[b.End:min(len(text), b.End+6)]
	for _, cue := range definingCues() {
		rest = strings.TrimPrefix(rest, cue+" ")
	}
	return rest != "" && strings.TrimFunc(strings.TrimPrefix(rest, "the "), isMark) == "" && strings.HasPrefix(strings.TrimLeftFunc(after, isMark), ")")
}

func opens(between string) bool {
	between = strings.TrimFunc(between, isMark)
	return between == "(" || between == "(the"
}

func isMark(r rune) bool { return r == ' ' || r == ',' || isQuote(r) }

func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.Is(unicode.Latin, r)
		}
	}
	return true
}

func isQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '‘', '’', '\'', '«', '»', '„':
		return true
	}
	return false
}
