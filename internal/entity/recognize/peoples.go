package recognize

import (
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	peopleNouns = lang.English.Set("people-nouns/firm")
	likelyNouns = lang.English.Set("people-nouns/likely")
)

// peoples finds the peoples that no list has, "Marl elders", where the text does not say that the
// name is a place's, and says so of all mentions.
func (d *draft) peoples() {
	text := d.text
	placed := map[string]bool{} // "in Marl"
	for _, m := range d.mentions {
		if within(text[:m.Start]) && !d.isPeoples(m.Span, true) {
			placed[m.In(text)] = true
		}
	}
	for i := 1; i < len(d.mentions); i++ {
		a, b := d.mentions[i-1], d.mentions[i]
		after := text[b.End:min(len(text), b.End+2)]
		if between := text[a.End:b.Start]; a.Kind == entity.Group && b.Kind != entity.Group && (between == " and " || between == " or ") && len(after) == 2 && after[0] == ' ' && unicode.IsLower(rune(after[1])) && !finite(firstWord(text[b.End:])) && !placed[b.In(text)] && !isKnown(b.In(text)) && joinable(b.In(text)) {
			d.said[b.In(text)] = entity.Group // "Syrian and Marl children"
		}
	}
	for _, r := range d.runs {
		s, k := d.sentences[r.sentence], r.from
		at := s.Tokens[k].Span
		name := at.In(text)
		if r.to > k+1 || !d.isPeoples(at, true) || placed[name] || allCapitals(name) || !joinable(name) || isKnown(name) || names.IsGivenName(name) || names.IsCommon(strings.ToLower(name)) || names.IsCompany(name) {
			continue
		}
		m, taken := overlapped(d.mentions, at)
		article := k > 0 && (strings.EqualFold(s.Tokens[k-1].In(text), "a") || strings.EqualFold(s.Tokens[k-1].In(text), "an"))
		if taken && m.Span != at || !d.isPeoples(at, taken && m.Kind == entity.Other || !taken && article) {
			continue
		}
		d.said[name] = entity.Group
	}
}

// isPeoples reports whether a noun for people follows a name: one for any persons, where the
// model takes the name for that of neither a person, a place nor a body.
func (d *draft) isPeoples(at doc.Span, any bool) bool {
	rest := d.text[at.End:min(len(d.text), at.End+40)]
	if len(rest) < 2 || rest[0] != ' ' || !unicode.IsLower(firstRune(rest[1:])) {
		return false
	}
	noun := strings.TrimRight(firstWord(rest[1:]), ".,;:)")
	one := strings.TrimSuffix(noun, "s")
	return peopleNouns()[noun] || any && (likelyNouns()[noun] || names.IsRole(one)) && !leaders()[one]
}
