package recognize

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	locatives = lang.English.Set("locatives")
	trust     = lang.English.Set("name-surroundings/trust")
	posts     = lang.English.Set("name-surroundings/posts")
	leaders   = lang.English.Set("name-surroundings/leaders")
)

// unknown corrects persons and bodies that no list has, by where their names stand and how they
// are written, in all mentions of a name together: "in Orrvi" is no person, nor are "ORV said",
// "OrrDOT" and, wherever it stands, "the Orrva".
func (d *draft) unknown() {
	d.mentions = overlay(d.mentions, d.unmarked())
	seen := map[string]*standing{}
	for i, m := range d.mentions {
		name := m.In(d.text)
		if m.Kind > entity.Place || d.families[name] || names.IsNation(name) {
			continue
		}
		s := seen[name]
		if s == nil {
			s = &standing{}
			seen[name] = s
		}
		s.look(d, i)
	}
	initials := d.initials()
	for name, s := range seen {
		if _, ok := d.said[name]; ok {
			continue
		}
		if k, ok := s.kind(d, name, initials); ok {
			d.said[name] = k
		}
	}
}

// unmarked finds the places that the model left out: "They live in Orrvi." A word that the text
// has in small letters too is none.
func (d *draft) unmarked() (found []entity.Mention) {
	small := map[string]bool{} // whether the text has a word in small letters
	for _, r := range d.runs {
		s, k := d.sentences[r.sentence], r.from
		if k == 0 || r.to > k+1 || !lang.Has(locatives(), s.Tokens[k-1].In(d.text)) {
			continue
		}
		m := entity.Mention{Span: s.Tokens[k].Span, Sentence: r.sentence, Kind: entity.Place}
		if _, taken := overlapped(d.mentions, m.Span); taken || d.text[m.Start-1] != ' ' || !isStrange(m.In(d.text)) || !standsAlone(d.text, s, m.Start, m.End) || !isCased(d.text, s) {
			continue
		}
		small[strings.ToLower(m.In(d.text))] = false
		found = append(found, m)
	}
	if len(found) == 0 {
		return nil
	}
	for _, s := range d.sentences {
		for _, t := range s.Tokens {
			w := t.In(d.text)
			if _, ok := small[w]; ok {
				small[w] = true
			}
		}
	}
	return slices.DeleteFunc(found, func(m entity.Mention) bool { return small[strings.ToLower(m.In(d.text))] })
}

// isStrange reports whether a word is a name that no list has, and no field of study.
func isStrange(w string) bool {
	for _, end := range [...]string{"ics", "logy", "ism"} {
		if strings.HasSuffix(w, end) {
			return false
		}
	}
	return joinable(w) && !names.IsListed(w) && strings.LastIndexFunc(w, unicode.IsUpper) == 0 && kindOfHead([]string{w}) == ""
}

// standing counts where the mentions of a name stand.
type standing struct {
	all, persons, places, bodies int
	within                       int  // "in Orrvi", "Orrvi-based", "from Norham to Orrvi"
	definite                     int  // "the Orrva"
	labels                       int  // "Orrvi: I did", "A clerk of the court, Orrvi Marl, said"
	speaks                       int  // "told Orrvi", "the Orrvi coach Ann Lee"
	human                        bool // "Mr Orrvi"
}

// look counts mention i.
func (s *standing) look(d *draft, i int) {
	m := d.mentions[i]
	s.all++
	switch m.Kind {
	case entity.Person:
		s.persons++
	case entity.Organization:
		s.bodies++
	case entity.Place:
		s.places++
	}
	before := strings.TrimRight(d.text[max(0, m.Start-20):m.Start], " ")
	after := d.text[m.End:min(len(d.text), m.End+20)]
	w := lastWord(before)
	switch {
	case w == "in" && !lang.Has(trust(), lastWord(strings.TrimRight(strings.TrimSuffix(before, "in"), " "))), w == "near", w == "At" && len(after) > 1 && after[0] == ' ' && isDeterminer(firstWord(after)), w == "the" && isSite(after), strings.HasPrefix(after, "-based"), strings.HasPrefix(after, "-born"), d.route(i):
		s.within++
	case (w == "the" || w == "The") && len(after) > 1 && (after[0] == ',' || after[0] == ' ' && (finite(firstWord(after)) || functionWords()[firstWord(after)])):
		s.definite++
	case m.Kind != entity.Person && strings.HasPrefix(after, ", said") && d.introduced(m):
		s.labels++
	case len(after) > 2 && after[:2] == ": " && unicode.IsUpper(firstRune(after[2:])) && strings.Count(m.In(d.text), " ") < 2 && (before == "" || strings.ContainsAny(before[len(before)-1:], ".?!\n”\"]")):
		s.labels++
	case w == "told" && m.Kind == entity.Place, m.Kind == entity.Person && d.coached(i):
		s.speaks++
	case names.IsHonorific(w):
		s.human = true
	}
}

// introduced reports whether what a person is opens the sentence of a mention and ends before it:
// "A clerk of the court, Orrvi Marl, said".
func (d *draft) introduced(m entity.Mention) bool {
	s := d.sentences[m.Sentence]
	words := strings.Fields(d.text[s.Start:m.Start])
	return len(words) > 1 && strings.HasSuffix(words[len(words)-1], ",") && isDeterminer(words[0]) && slices.ContainsFunc(words[1:min(len(words), 4)], func(w string) bool { return names.IsRole(strings.TrimSuffix(w, ",")) })
}

// isSite reports whether a noun for a place follows that nothing goes on: "the Orrvi quarter."
func isSite(after string) bool {
	noun, rest := "", ""
	if s, ok := strings.CutPrefix(after, " "); ok {
		noun = strings.TrimRight(firstWord(s), ".,;:)")
		rest = strings.TrimPrefix(s, noun)
	}
	k, ok := kindNamed(kindCues()[noun])
	return ok && k == entity.Place && (rest == "" || rest[0] != ' ' || functionWords()[firstWord(rest)] || finite(firstWord(rest)))
}

// coached reports whether mention i is the team of the person after it: "Orrvi coach Ann Lee".
func (d *draft) coached(i int) bool {
	if i+1 == len(d.mentions) || d.mentions[i+1].Kind != entity.Person {
		return false
	}
	return posts()[strings.TrimSpace(d.text[d.mentions[i].End:d.mentions[i+1].Start])]
}

// route reports whether mention i is the end or the start of a way whose other end is a place:
// "from Norham to Orrvi".
func (d *draft) route(i int) bool {
	way := func(a, b entity.Mention, other entity.Kind) bool {
		between := d.text[a.End:b.Start]
		before := lastWord(strings.TrimRight(d.text[max(0, a.Start-10):a.Start], " "))
		return other == entity.Place && (between == " to " && before == "from" || between == " and " && before == "between")
	}
	m := d.mentions[i]
	return i > 0 && way(d.mentions[i-1], m, d.mentions[i-1].Kind) || i+1 < len(d.mentions) && way(m, d.mentions[i+1], d.mentions[i+1].Kind)
}

// kind returns what a name is, where that is not what the model says.
func (s *standing) kind(d *draft, name string, initials map[string]bool) (k entity.Kind, ok bool) {
	first, last, longer := strings.Cut(name, " ")
	if s.human || names.IsGivenName(first) || names.IsHonorific(name) || names.IsListed(name) && !isKnown(name) || strings.Contains(name, ".") || !unicode.IsUpper(firstRune(name)) {
		return 0, false
	}
	switch {
	case s.speaks > 0 && s.within == 0:
		return entity.Organization, !isKnown(name)
	case longer:
		return entity.Person, (s.labels > 0 || d.families[last] && !allCapitals(first)) && s.persons < s.all && !names.IsListed(first) && kindByWords(name, entity.Person) == entity.Person
	case s.labels > 1 && !isKnown(name):
		return entity.Person, true
	case allCapitals(name):
		return entity.Organization, s.persons > s.places && len(name) > 2 && len(name) < 6 && !initials[name]
	case inCapitals(name):
		return entity.Organization, s.bodies < s.all && s.persons == 0
	case s.within > 0 && s.places < s.all && 2*s.within >= s.all-s.places:
		return entity.Place, !names.IsCompany(name)
	case s.definite > 0 && s.definite == s.persons && s.persons == s.all && !strings.HasSuffix(name, "s"):
		return entity.Organization, true
	}
	return 0, false
}

// inCapitals reports whether a word has small letters and two or more capitals inside, as the
// names of bodies and products have: "OrrDOT".
func inCapitals(w string) bool {
	inner, small := 0, false
	for i, r := range w {
		switch {
		case unicode.IsUpper(r) && i > 0:
			inner++
		case unicode.IsLower(r):
			small = true
		case !unicode.IsLetter(r):
			return false
		}
	}
	return inner > 1 && small && !strings.HasSuffix(w, "s")
}

// initials returns the initials of the persons of the text: "ABL" for "Ann Berit Lee".
func (d *draft) initials() map[string]bool {
	out := map[string]bool{}
	for _, m := range d.mentions {
		if m.Kind != entity.Person || !strings.Contains(m.In(d.text), " ") {
			continue
		}
		var letters []rune
		for w := range strings.FieldsSeq(m.In(d.text)) {
			letters = append(letters, unicode.ToUpper(firstRune(w)))
		}
		out[string(letters)] = true
	}
	return out
}
