package recognize

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	vesselNouns = lang.English.Set("vessel-nouns")
	weekdays    = lang.English.Set("weekdays")
	determiners = lang.English.Set("determiners")

	rolePrepositions = lang.English.Set("role-prepositions")
)

// called adds the names that the model missed after a noun that says what they are ("the
// charity Ellerby") or before their legal form ("Ellerby AB"), and makes ships of what
// follows a word for a ship, "the ferry Isle of Marl", and says so.
func (d *draft) called() {
	text, mentions := d.text, d.mentions
	var found []entity.Mention
	next := 0
	for i, s := range d.sentences {
		for next < len(mentions) && mentions[next].Sentence < i {
			next++
		}
		within := mentions[next:]
		prose := -1 // not known
		for k := 1; k < len(s.Tokens); k++ {
			w := s.Tokens[k].In(text)
			if small(text, s.Tokens[k]) && w[0] != 'p' && k+1 < len(s.Tokens) && small(text, s.Tokens[k+1]) {
				continue // nearly all words
			}
			var m entity.Mention
			ok := false
			if unicode.IsLower(firstRune(w)) && !writtenForms()[w] {
				if k+1 == len(s.Tokens) || !unicode.IsUpper(firstRune(s.Tokens[k+1].In(text))) {
					continue
				}
				if kind, is := kindNamed(kindCues()[w]); is && (kind == entity.Organization || kind == entity.Other) {
					m, ok = afterCue(text, s, k, kind, within)
				}
			} else if next := k + 1; clubPrefixes()[w] && next < len(s.Tokens) && joinable(s.Tokens[next].In(text)) && !names.IsCommon(strings.ToLower(s.Tokens[next].In(text))) && text[s.Tokens[next].Start-1] == ' ' && standsAlone(text, s, s.Tokens[k].Start, s.Tokens[next].End) {
				m = entity.Mention{Span: doc.Span{Start: s.Tokens[k].Start, End: s.Tokens[next].End}, Kind: entity.Organization}
				if _, taken := overlapped(within, m.Span); !taken {
					ok = true // "Real Norham"
				}
			} else if isForm(w) || strings.HasSuffix(w, "s") && companyNouns()[w] || nameWords()[w] == "division" {
				m, ok = beforeForm(text, s, k, within)
			}
			if !ok {
				continue
			}
			if prose < 0 {
				if prose = 0; isCased(text, s) {
					prose = 1
				}
			}
			if prose == 1 || isForm(w) && !allCapitals(m.In(text)) {
				m.Sentence = i
				found = append(found, m)
				if vesselNouns()[w] {
					d.sayOther(m.In(text))
				}
			}
		}
	}
	d.mentions = overlay(mentions, found)
}

// overlapped returns the mention that shares text with a span, if any. Mentions are in text
// order.
func overlapped(mentions []entity.Mention, s doc.Span) (entity.Mention, bool) {
	i, _ := slices.BinarySearchFunc(mentions, s.Start, func(m entity.Mention, at int) int { return m.End - at - 1 })
	if i < len(mentions) && mentions[i].Start < s.End {
		return mentions[i], true
	}
	return entity.Mention{}, false
}

// afterCue returns the name that follows the noun at token k.
func afterCue(text string, s doc.Sentence, k int, kind entity.Kind, mentions []entity.Mention) (m entity.Mention, ok bool) {
	if text[s.Tokens[k].End] != ' ' || !isNoun(s.Tokens[k].In(text), s.Tokens[k-1].In(text)) {
		return m, false
	}
	ship := vesselNouns()[s.Tokens[k].In(text)]
	end := k + 1
	for ; end < len(s.Tokens) && end < k+5; end++ {
		w := s.Tokens[end].In(text)
		if ship && (w == "of" || w == "the") && end > k+1 && end+1 < len(s.Tokens) && (w == "the" && s.Tokens[end-1].In(text) == "of" || w == "of" && (unicode.IsUpper(firstRune(s.Tokens[end+1].In(text))) || s.Tokens[end+1].In(text) == "the")) {
			continue
		}
		if !unicode.IsUpper(firstRune(w)) || text[s.Tokens[end].Start-1] != ' ' {
			break
		}
	}
	if end == k+1 || end == k+5 {
		return m, false
	}
	first := s.Tokens[k+1].In(text)
	if lower := strings.ToLower(first); len(first) < 2 || months()[lower] != "" || weekdays()[lower] || !(ship && end > k+2) && (names.IsHonorific(first) || names.IsRole(lower) || functionWords()[lower]) {
		return m, false
	}
	m = entity.Mention{Span: doc.Span{Start: s.Tokens[k+1].Start, End: s.Tokens[end-1].End}, Kind: kind}
	if end > k+3 && !ship && !slices.ContainsFunc(s.Tokens[k+1:end], func(t doc.Token) bool { return !names.IsCommon(strings.ToLower(t.In(text))) }) {
		return m, false // "website Search Engine Optimisation"
	}
	o, taken := overlapped(mentions, m.Span)
	switch {
	case !taken:
		return m, !names.IsNation(m.In(text))
	case !ship || o.Kind == entity.Group:
		return m, false
	case o.Span == m.Span:
		return m, o.Kind == entity.Person
	}
	return m, o.Start >= m.Start && o.End <= m.End
}

// isNoun reports whether a word that says what a name is is a noun after another word: "the
// storm", "from charity", but not "to storm" or "Troops storm".
func isNoun(w, before string) bool {
	switch {
	case isDeterminer(before):
		return true
	case lang.Has(functionWords(), before):
		return before != "to" && rolePrepositions()[before]
	}
	switch w {
	case "ship", "storm", "probe", "label", "shuttle", "ferry", "bank", "film", "tug", "band", "boat":
		return unicode.IsLower(firstRune(before)) && !strings.HasSuffix(before, "s")
	}
	return true
}

func isDeterminer(w string) bool { return lang.Has(determiners(), w) }

// isForm reports whether a word is the legal form of a company, and nothing else.
func isForm(w string) bool {
	bare := strings.TrimRight(w, ".,")
	if len(bare) < 2 || !lang.Has(legalForms(), bare) {
		return false
	}
	return writtenForms()[bare] || unicode.IsUpper(firstRune(bare)) && (len(bare) > 2 || allCapitals(bare))
}

// beforeForm returns the company whose legal form is token k, if nothing of its name is a
// mention, or only what follows an ampersand: "Marl & Lee LLP".
func beforeForm(text string, s doc.Sentence, k int, mentions []entity.Mention) (m entity.Mention, ok bool) {
	if k+1 < len(s.Tokens) && text[s.Tokens[k].End] == ' ' && unicode.IsUpper(firstRune(s.Tokens[k+1].In(text))) && !isForm(s.Tokens[k+1].In(text)) {
		return m, false
	}
	from := k
	for from > 0 && from > k-5 && text[s.Tokens[from].Start-1] == ' ' {
		w := s.Tokens[from-1].In(text)
		if from < k && names.IsRole(lang.Lower(w)) {
			break // "Coordinator Tarn Corp."
		}
		if !joinable(w) && w != "&" && !(w == "of" && from < k && from > 1) && !(from == k && unicode.IsUpper(firstRune(w)) && lang.Has(functionWords(), w) && !isDeterminer(w)) {
			break // but "Next plc"
		}
		from--
	}
	if s.Tokens[from].In(text) == "of" {
		from++
	}
	if from > 0 && !isForm(s.Tokens[k].In(text)) {
		if before := s.Tokens[from-1].In(text); before == "a" || before == "an" || from > 1 && unicode.IsUpper(firstRune(before)) {
			return m, false // "a Dedicated Team"
		}
	}
	if from == k || !isForm(s.Tokens[k].In(text)) && from+1 == k && (names.IsCommon(s.Tokens[from].In(text)) && from == 0 || names.IsNation(s.Tokens[from].In(text))) {
		return m, false
	}
	m = entity.Mention{Span: doc.Span{Start: s.Tokens[from].Start, End: s.Tokens[k].End}, Kind: entity.Organization}
	if o, ok := overlapped(mentions, s.Tokens[k].Span); ok && strings.Contains(m.In(text), " & ") && o.Start > m.Start && o.End == m.End {
		return m, true
	}
	_, taken := overlapped(mentions, m.Span)
	return m, !taken
}

// isCased reports whether a sentence has a word that a headline would write with a capital.
func isCased(text string, s doc.Sentence) bool {
	for _, t := range s.Tokens {
		if w := t.In(text); len(w) > 2 && unicode.IsLower(firstRune(w)) && (!functionWords()[w] || auxiliaries()[w] || pastTenses()[w]) {
			return true
		}
	}
	return false
}
