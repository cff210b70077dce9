package entity

import (
	"strings"
	"unicode"

	"standfirst/internal/doc"
)

// linkAliases joins a name to one before it where the text itself says that
// they are one: "Beyoncé Knowles, also known as Queen Bey", "Kingstown
// (Irish: Dún Laoghaire)". What stands between may name a language or a
// country: "Arjuna (in Devanagari: अर्जुन)".
func linkAliases(text string, names []name, nameAt []int, mentions []Mention, parent []int) {
	said := -1 // the mention that was last said to be an alias
	for k := 1; k < len(mentions); k++ {
		b, i := mentions[k], nameAt[k]
		between := ""
		for p := k - 1; p >= 0 && p >= k-3; p-- {
			a, j := mentions[p], nameAt[p]
			if a.Sentence != b.Sentence || a.End >= mentions[p+1].Start || b.Start-a.End > 80 {
				break
			}
			gap := text[a.End:mentions[p+1].Start]
			between = gap + between
			if i != j && parent[i] == i && names[i].country < 0 && !leadsTo(parent, j, i) {
				first, alike := names[i].mentions[0] == k, names[i].kind == names[j].kind
				says := (alike || names[j].kind == Person && names[i].kind == Other) && (saysAlias(between) || p == said && further(gap))
				if says || alike && p == k-1 && (otherwise(text, gap, b.Span) || first && b.Kind != Place && b.Kind != Person && bracketed(text, gap, b.Span) ||
					first && otherScript(text, gap, a.Span, b.Span)) {
					parent[i] = j
					if says {
						said = k
					}
					break
				}
			}
			if names[j].country < 0 && !(names[j].kind == Other && len(names[j].words) == 1) {
				break
			}
			between = tongue + between
		}
	}
}

// tongue stands for a country or a language between two names.
const tongue = " \x00"

// saysAlias reports whether the words between two names say that the second
// is another name for the first. Every word must be of the kind used for that.
func saysAlias(between string) bool {
	cue, open, also := false, false, false
	table := countries()
	for _, w := range strings.FieldsFunc(between, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' || r == '—' || isQuote(r) }) {
		for strings.HasPrefix(w, "(") || strings.HasPrefix(w, "[") {
			w, open = w[1:], true
		}
		language := strings.HasSuffix(w, ":")
		w = strings.ToLower(strings.TrimRight(w, ":;)"))
		switch w {
		case "":
			cue = cue || open && language // "Chinese" and ":" apart, as tokenizers leave them
		case "known", "formerly", "aka", "a.k.a.", "born", "née", "nee", "alias", "nicknamed", "abbreviated", "renamed", "pseudonym", "abbreviation", "acronym", "initials", "simply", "short", "translates", "spelled", "spelt", "stylized", "stylised":
			cue = true
		case "or", "now", "latin", "literally", "lit.", "meaning":
			cue = cue || open
		case "called", "referred":
			cue = cue || open || also
		case "also":
			also = true
		case "as", "is", "was", "better", "commonly", "sometimes", "often", "usually", "officially", "originally", "informally",
			"previously", "the", "by", "to", "its", "name", "stage", "real", "full", "for", "then", "later", "popularly", "locally", "more", "widely", "professionally", "i.e.", "in",
			"both", "her", "his", "their", "currently", "current", "translated", "which", "pronounced", "variously", "alternatively":
		case "\x00":
			cue = cue || open && language
		default:
			if c, ok := table[w]; !ok || !c.people {
				return false
			}
			cue = cue || open && language
		}
	}
	return cue
}

// further reports whether one more alias follows: "called A and B".
func further(gap string) bool {
	switch strings.Join(strings.Fields(gap), " ") {
	case "and", "or", "and the", "or the", "/":
		return true
	}
	return false
}

// otherwise reports whether the gap and what follows say "X, or Y,".
func otherwise(text, gap string, b doc.Span) bool {
	switch strings.Join(strings.Fields(gap), " ") {
	case ", or", ", or the":
		return strings.HasPrefix(strings.TrimLeft(text[b.End:min(len(text), b.End+4)], " "), ",")
	}
	return false
}

// bracketed reports whether brackets hold the mention b alone. An organisation
// or a work is so given its other name; a place, where it lies.
func bracketed(text, between string, b doc.Span) bool {
	return opens(between) && strings.HasPrefix(strings.TrimLeftFunc(text[b.End:min(len(text), b.End+6)], isMark), ")")
}

// otherScript reports whether brackets open on the same name in other letters.
func otherScript(text, between string, a, b doc.Span) bool {
	return opens(between) && latin(a.In(text)) != latin(b.In(text))
}

func opens(between string) bool { return strings.TrimFunc(between, isMark) == "(" }

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
