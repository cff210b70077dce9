package recognize

import (
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var dividedBodies = lang.English.Set("bodies/divided")

// bodies finds organisations by the word that says what they are, where the model missed
// them or found a part: "the Highlands Water and Sewer Board", "the Department for Rivers,
// Food and Rural Affairs".
func bodies(text string, sentences []doc.Sentence, mentions []entity.Mention) []entity.Mention {
	var found []entity.Mention
	for i, s := range sentences {
		cased := -1 // not known
		for k := 0; k < len(s.Tokens); k++ {
			if small(text, s.Tokens[k]) {
				continue
			}
			w := s.Tokens[k].In(text)
			if !unicode.IsUpper(firstRune(w)) || lang.Look(kindNouns(), w) != "organization" {
				continue
			}
			from, to := k, enumerated(text, s, k)
			if to == 0 {
				from, to = bodyTo(text, s, k), k+1
			}
			if from+1 == to {
				continue
			}
			if cased < 0 {
				if cased = 0; isCased(text, s) {
					cased = 1
				}
			}
			m := entity.Mention{Span: doc.Span{Start: s.Tokens[from].Start, End: s.Tokens[to-1].End}, Sentence: i, Kind: entity.Organization}
			if cased == 1 && newBody(text, m, mentions) {
				found = append(found, m)
			}
		}
	}
	return overlay(mentions, found)
}

// enumerated returns the end of a body that enumerates what it is for and whose noun is
// token k, or 0.
func enumerated(text string, s doc.Sentence, k int) int {
	word := func(i int) string {
		if i >= len(s.Tokens) {
			return ""
		}
		return s.Tokens[i].In(text)
	}
	if !dividedBodies()[word(k)] || word(k+1) != "of" && word(k+1) != "for" {
		return 0
	}
	field := func(i int) int { // the end of a field: "Rural Affairs"
		for ; joinable(word(i)) && names.IsCommon(strings.ToLower(word(i))) && !names.IsRole(lang.Lower(word(i))); i++ {
		}
		return i
	}
	i := k + 2
	if word(i) == "the" {
		i++
	}
	end := field(i)
	if end == i {
		return 0
	}
	for word(end) == "," {
		next := end + 1
		if word(next) == "and" {
			next++
		}
		to := field(next)
		if to == next || word(next-1) == "," && word(to) != "," && word(to) != "and" {
			return 0 // the comma ends the name, or the enumeration goes on with another
		}
		if end = to; word(next-1) == "and" {
			return end
		}
	}
	if word(end) == "and" {
		if to := field(end + 1); to > end+1 {
			return to
		}
		return 0
	}
	return end
}

// bodyTo returns the first word of the body whose noun is token k.
func bodyTo(text string, s doc.Sentence, k int) int {
	from := k
	for from > 0 && from > k-6 && text[s.Tokens[from].Start-1] == ' ' {
		w := s.Tokens[from-1].In(text)
		if joinable(w) && !isForm(w) && !names.IsRole(lang.Lower(w)) {
			from--
		} else if (w == "and" || w == "&") && from < k && from > 1 && joinable(s.Tokens[from-2].In(text)) {
			from -= 2
		} else {
			break
		}
	}
	return from
}

// newBody reports whether a body is not in the mentions yet, and no more than one that is
// a part of it is.
func newBody(text string, m entity.Mention, mentions []entity.Mention) bool {
	before := strings.TrimSuffix(text[max(0, m.Start-5):m.Start], " ")
	definite := strings.HasSuffix(before, "the") || strings.HasSuffix(before, "The")
	o, taken := overlapped(mentions, m.Span)
	switch {
	case !taken:
		return definite
	case o.Span == m.Span || o.Start < m.Start || o.End > m.End || o.Kind == entity.Person || o.Kind == entity.Group:
		return false
	case strings.Contains(m.In(text), ","):
		return true
	}
	return definite && !strings.HasPrefix(text[o.End:], " and ") && !strings.HasSuffix(text[:o.Start], " and ")
}
