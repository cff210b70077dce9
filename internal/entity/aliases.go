package entity

import (
	"strings"
	"unicode"
)

// linkAliases joins a name to the one before it where the text itself says
// that they are one: "Beyoncé Knowles, also known as Queen Bey", "Kingstown
// (Irish: Dún Laoghaire)".
func linkAliases(text string, names []name, nameAt []int, mentions []Mention, parent []int) {
	for k := 1; k < len(mentions); k++ {
		a, b := mentions[k-1], mentions[k]
		i, j := nameAt[k], nameAt[k-1]
		if a.Sentence != b.Sentence || a.End >= b.Start || b.Start-a.End > 60 || i == j || parent[i] != i ||
			names[i].kind != names[j].kind || names[i].country >= 0 || leadsTo(parent, j, i) {
			continue
		}
		if between := text[a.End:b.Start]; saysAlias(between) || bracketed(text, between, b) && names[i].mentions[0] == k &&
			(b.Kind != Place && b.Kind != Person || latin(a.In(text)) != latin(b.In(text))) {
			parent[i] = j
		}
	}
}

// saysAlias reports whether the words between two names say that the second
// is another name for the first. Every word must be of the kind used for that.
func saysAlias(between string) bool {
	cue, open := false, false
	table := countries()
	for _, w := range strings.FieldsFunc(between, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || isQuote(r) }) {
		for strings.HasPrefix(w, "(") || strings.HasPrefix(w, "[") {
			w, open = w[1:], true
		}
		language := strings.HasSuffix(w, ":")
		w = strings.ToLower(strings.TrimRight(w, ":;)"))
		switch w {
		case "":
			cue = cue || open && language // "Chinese" and ":" apart, as tokenizers leave them
		case "known", "formerly", "aka", "a.k.a.", "born", "née", "nee", "alias", "nicknamed", "abbreviated", "renamed", "pseudonym", "abbreviation", "simply", "spelled", "spelt", "stylized", "stylised":
			cue = true
		case "or", "now", "latin", "literally", "lit.", "called":
			cue = cue || open
		case "also", "as", "is", "was", "better", "commonly", "sometimes", "often", "usually", "officially", "originally",
			"previously", "the", "by", "to", "referred", "its", "name", "stage", "real", "full", "short", "for", "then", "later", "popularly", "locally", "more", "widely", "professionally", "i.e.":
		default:
			if c, ok := table[w]; !ok || !c.people {
				return false
			}
			cue = cue || open && language
		}
	}
	return cue
}

// bracketed reports whether brackets hold the mention b alone. An organisation
// or a work is so given its other name; a place, where it lies, unless the
// name is in another script.
func bracketed(text, between string, b Mention) bool {
	mark := func(r rune) bool { return r == ' ' || r == ',' || isQuote(r) }
	return strings.TrimFunc(between, mark) == "(" && strings.HasPrefix(strings.TrimLeftFunc(text[b.End:min(len(text), b.End+6)], mark), ")")
}

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
