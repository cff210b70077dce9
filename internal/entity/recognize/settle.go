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
	functionWords    = lang.English.Set("function-words")
	attributionVerbs = lang.English.Set("attribution-verbs")
	companyNouns     = lang.English.Set("companies/nouns")
	ampersands       = lang.English.Set("ampersands")
)

// cue gives a name the kind of a noun beside it, "the ferry Petrel", and says so of all its
// mentions.
func (d *draft) cue() {
	for i, m := range d.mentions {
		if m.Kind == entity.Group {
			continue
		}
		name := m.In(d.text)
		k, ok := cue(d.text, m, d.sentences[m.Sentence].Span)
		if !ok || kindByWords(name, k) != k || m.Kind == entity.Person && k != entity.Person && firmly(d.text, m) {
			continue
		}
		if d.mentions[i].Kind = k; !names.IsNation(name) {
			d.said[name] = k
			d.cued[name]++
		}
	}
	d.mentions = overlay(d.mentions, d.introducedRuns())
}

// introducedRuns finds what the model left out and the text says is a body or a work, as it opens
// a sentence: "Orrvi is a start-up".
func (d *draft) introducedRuns() (found []entity.Mention) {
	for _, r := range d.runs {
		s := d.sentences[r.sentence]
		m := entity.Mention{Span: doc.Span{Start: s.Tokens[r.from].Start, End: s.Tokens[r.to-1].End}, Sentence: r.sentence}
		name := m.In(d.text)
		if r.from > 0 || r.to > 1 || !isStrange(name) || strings.HasSuffix(name, "ing") {
			continue
		}
		k, ok := cue(d.text, m, s.Span)
		if _, taken := overlapped(d.mentions, m.Span); ok && !taken && k != entity.Person {
			m.Kind = k
			found = append(found, m)
			d.said[name] = k
			d.cued[name]++
		}
	}
	return found
}

// learnPersons counts the persons, and forgets what a noun says of a name that is a person's far
// more often: "the film Frost" does not make the man a film.
func (d *draft) learnPersons() {
	for _, m := range d.mentions {
		if name := m.In(d.text); m.Kind == entity.Person {
			d.persons[name]++
			if _, last, ok := strings.Cut(name, " "); ok {
				d.families[last] = true
			}
		}
	}
	for name, k := range d.said {
		if k != entity.Person && d.persons[name] > 3*d.cued[name] {
			delete(d.said, name)
		}
	}
}

// households makes groups of families: "the Marls".
func (d *draft) households() {
	for i, m := range d.mentions {
		name := m.In(d.text)
		family, plural := strings.CutSuffix(name, "s")
		if plural && (m.Kind == entity.Person || m.Kind == entity.Organization) && d.families[family] && !d.families[name] && isDeterminer(lastWord(strings.TrimSuffix(d.text[max(0, m.Start-5):m.Start], " "))) {
			d.mentions[i].Kind = entity.Group
		}
	}
}

// define gives the short form of a name that the text defines the kind of that name, and makes
// bodies of those that it says have initials: "Paris Saint-Germain, or PSG,".
func (d *draft) define() {
	for _, m := range d.mentions {
		short := ""
		switch m.Kind {
		case entity.Group:
		case entity.Person:
			short = monogram(d.text, m)
		default:
			short = definedShort(d.text, m)
		}
		if short != "" && !names.IsNation(short) {
			d.said[short] = m.Kind
		}
	}
	for i := 1; i < len(d.mentions); i++ {
		a, b := &d.mentions[i-1], d.mentions[i]
		if between := d.text[a.End:b.Start]; a.Kind == entity.Person && b.Kind == entity.Organization && (between == ", or " || between == " (") && allCapitals(b.In(d.text)) && abbreviates(b.In(d.text), a.In(d.text)) && !initialled(b.In(d.text), a.In(d.text)) {
			a.Kind = entity.Organization
		}
	}
}

// agree gives all mentions of a name the kind that the text says.
func (d *draft) agree() {
	for i, m := range d.mentions {
		name := m.In(d.text)
		if k, ok := d.said[name]; ok && m.Kind != entity.Group && !(m.Kind == entity.Person && d.families[name]) {
			d.mentions[i].Kind = k
		}
	}
}

// located makes places of the single words that are taken for places as often as not and
// that mostly follow a preposition: "from Norra", "the road to Norra".
func located(text string, mentions []entity.Mention) {
	type count struct{ all, places, within int }
	counts := map[string]*count{}
	mixed := false
	for _, m := range mentions {
		name := m.In(text)
		if m.Kind > entity.Place || strings.Contains(name, " ") {
			continue
		}
		c := counts[name]
		if c == nil {
			c = &count{}
			counts[name] = c
		}
		c.all++
		if m.Kind == entity.Place {
			c.places++
		}
		if within(text[:m.Start]) {
			c.within++
		}
		mixed = mixed || c.places > 0 && c.places < c.all
	}
	if !mixed {
		return
	}
	for i, m := range mentions {
		if c := counts[m.In(text)]; c != nil && m.Kind <= entity.Place && 2*c.places >= c.all && c.within > c.places {
			mentions[i].Kind = entity.Place
		}
	}
}

// recase gives a name in capitals the kind that it has where the text writes it as a name:
// "NORHAM, Ohio", "HOLM TARN" with "Holm Tarn Ltd".
func recase(text string, mentions []entity.Mention) {
	kinds := map[string]entity.Kind{} // of the names in capitals, in lower case
	var begin [256]bool               // the first bytes of these names
	for _, m := range mentions {
		if name := m.In(text); isCapitalLine(name) {
			kinds[strings.ToLower(name)] = m.Kind
			begin[name[0]] = true
		}
	}
	if len(kinds) == 0 {
		return
	}
	twins := map[string]entity.Kind{}
	for _, m := range mentions {
		name := m.In(text)
		if m.Kind == entity.Group || 'A' <= name[0] && name[0] <= 'Z' && !begin[name[0]] || isCapitalLine(name) || !m.Kind.Named() {
			continue
		}
		lower := strings.ToLower(name)
		if last := lastWord(name); last != name && isForm(last) {
			lower = strings.TrimSpace(strings.TrimSuffix(lower, strings.ToLower(last)))
		}
		if _, ok := kinds[lower]; ok {
			twins[lower] = m.Kind
		}
	}
	for i, m := range mentions {
		if m.Kind == entity.Group || !isCapitalLine(m.In(text)) {
			continue
		}
		if k, ok := twins[strings.ToLower(m.In(text))]; ok {
			mentions[i].Kind = k
		}
	}
}

// isCapitalLine reports whether a name is in capitals, and too long for an acronym.
func isCapitalLine(name string) bool {
	return len(name) > 4 && lang.IsUpper(name) && strings.IndexFunc(name, unicode.IsUpper) >= 0
}

// dropWords drops the first word of a sentence that is the name of a company elsewhere in
// the text, if it may as well be the common noun that the text also has: "Orange is the
// juice she likes".
func dropWords(text string, sentences []doc.Sentence, mentions []entity.Mention) []entity.Mention {
	inside := map[string]bool{} // names inside a sentence, in lower case
	var begin [256]bool         // their first bytes
	for _, m := range mentions {
		if (m.Kind == entity.Organization || m.Kind == entity.Other) && m.Start > sentences[m.Sentence].Start {
			if name := lang.Lower(m.In(text)); names.IsCommon(name) {
				inside[name] = false
				begin[name[0]] = true
			}
		}
	}
	if len(inside) == 0 {
		return mentions
	}
	for _, s := range sentences {
		for _, t := range s.Tokens {
			if w := t.In(text); begin[w[0]] && unicode.IsLower(firstRune(w)) {
				if _, ok := inside[w]; ok {
					inside[w] = true
				}
			}
		}
	}
	return slices.DeleteFunc(mentions, func(m entity.Mention) bool {
		if m.Kind != entity.Organization && m.Kind != entity.Other || m.Start != sentences[m.Sentence].Start || !inside[strings.ToLower(m.In(text))] {
			return false
		}
		switch firstWord(text[m.End:sentences[m.Sentence].End]) {
		case "is", "are", "was", "were":
			return true
		}
		return false
	})
}

// foundedWith returns the single words that a text joins to a company that somebody founded:
// "founded Tarn and Ellerby".
func foundedWith(text string, mentions []entity.Mention, said map[string]entity.Kind) map[string]bool {
	out := map[string]bool{}
	for i := 1; i < len(mentions); i++ {
		a, b := mentions[i-1], mentions[i]
		if text[a.End:b.Start] != " and " || said[a.In(text)] != entity.Organization || b.Kind == entity.Organization || b.Kind == entity.Group {
			continue
		}
		before := strings.TrimSpace(text[max(0, a.Start-16):a.Start])
		if (strings.HasSuffix(before, "founded") || strings.HasSuffix(before, "founder of")) && !names.IsNation(b.In(text)) && !strings.Contains(b.In(text), " ") {
			out[b.In(text)] = true
		}
	}
	return out
}

// speakers returns the programmes and projects that do what only a body does.
func speakers(text string, mentions []entity.Mention) map[string]bool {
	out := map[string]bool{}
	for _, m := range mentions {
		if m.Kind == entity.Other && speaks(text, m) {
			out[m.In(text)] = true
		}
	}
	return out
}

// speaks reports whether a programme or a project does what only a body does: "the World
// Harvest Programme said".
func speaks(text string, m entity.Mention) bool {
	switch strings.ToLower(lastWord(m.In(text))) {
	case "programme", "program", "project", "initiative", "survey", "line", "fellowship":
		rest := firstWord(text[m.End:min(len(text), m.End+16)])
		return rest == "said" || rest == "announced" || rest == "told" || rest == "warned"
	}
	return false
}

// christened finds the storms and ships that their kind precedes, "Cyclone Vera", and says
// that "Vera" is one too.
func (d *draft) christened() {
	text, mentions := d.text, d.mentions
	var found []entity.Mention
	for i, s := range d.sentences {
		for k := 1; k < len(s.Tokens); k++ {
			if small(text, s.Tokens[k-1]) || small(text, s.Tokens[k]) {
				continue
			}
			kind, name := s.Tokens[k-1].In(text), s.Tokens[k].In(text)
			if !unicode.IsUpper(firstRune(kind)) || !unicode.IsUpper(firstRune(name)) || len(name) < 3 || text[s.Tokens[k].Start-1] != ' ' || lang.Look(kindPrefixes(), kind) != "other" || names.IsNation(name) {
				continue
			}
			m := entity.Mention{Span: doc.Span{Start: s.Tokens[k-1].Start, End: s.Tokens[k].End}, Sentence: i, Kind: entity.Other}
			if j := slices.IndexFunc(mentions, func(o entity.Mention) bool { return o.End > m.Start }); j >= 0 && mentions[j].Start < m.Start {
				m.Start = mentions[j].Start // "Tropical Cyclone Vera"
			} else if _, n := wordAfter(text, m.End, s.End); j >= 0 && mentions[j].Start < m.End && mentions[j].End > m.End || n > m.End && text[m.End] == ' ' && unicode.IsUpper(firstRune(text[m.End+1:])) {
				continue // "Hurricane Vera Relief Fund"
			}
			found = append(found, m)
			d.sayOther(name)
		}
	}
	d.mentions = overlay(mentions, found)
}

// firstWords returns what a text uses as names after a company that begins with them, or after a
// case to which it is a party, and never of a person: "Orion Foods", "Orion". What is also the name
// of a place must speak once: "Orion said".
func firstWords(text string, mentions []entity.Mention, persons map[string]int) map[string]bool {
	begun, out, placed := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, m := range mentions {
		name := m.In(text)
		first, _, longer := strings.Cut(name, " ")
		switch {
		case longer && m.Kind == entity.Other && isCase(strings.Fields(name)):
			for side := range strings.SplitSeq(strings.Replace(name, " vs. ", " v. ", 1), " v. ") {
				if isCompany(side) {
					begun[strings.TrimSuffix(side, " "+lastWord(side))] = true
				}
			}
		case longer && m.Kind == entity.Organization && isCompany(name) && (!names.IsNation(first) || names.IsState(strings.ToLower(first))):
			begun[first] = true
		case !longer && begun[name] && names.IsNation(name) && within(text[:m.Start]):
			placed[name] = true // "in Ohio" with "Ohio Foods"
		case (m.Kind == entity.Place || m.Kind == entity.Other) && begun[name] && persons[name] == 0:
			if !isKnown(name) || attributionVerbs()[firstWord(text[m.End:])] {
				out[name] = true
			}
		}
	}
	for name := range placed {
		delete(out, name)
	}
	return out
}

// householders returns the single words that the model takes for persons and that are
// nothing but the name of a company in the text: "Ellerby" with "Kaufhaus Ellerby GmbH" or
// "Pekara Ellerby".
func householders(text string, mentions []entity.Mention, families map[string]bool) map[string]bool {
	houses := map[string]bool{}
	for _, m := range mentions {
		if m.Kind != entity.Organization {
			continue
		}
		words := strings.Fields(m.In(text))
		switch n := len(words); {
		case n > 1 && n < 4 && lang.Look(kindPrefixes(), words[0]) == "organization":
			houses[words[n-1]] = true
		case n > 1 && n < 4 && isForm(words[n-1]):
			houses[words[n-2]] = true
		}
	}
	if len(houses) == 0 {
		return nil
	}
	out := map[string]bool{}
	for _, m := range mentions {
		if name := m.In(text); houses[name] && m.Kind == entity.Person {
			out[name] = true
		}
	}
	for _, m := range mentions {
		if name := m.In(text); out[name] && (m.Kind != entity.Person || families[name] || names.IsGivenName(name) || names.IsHonorific(lastWord(strings.TrimRight(text[max(0, m.Start-16):m.Start], " ")))) {
			delete(out, name)
		}
	}
	return out
}

// isCompany reports whether the last word of a name is a company's.
func isCompany(name string) bool {
	last := lastWord(name)
	return lang.Has(legalForms(), strings.TrimSuffix(last, ".")) || companyNouns()[last]
}
