package describe

import (
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
	"standfirst/internal/lazy"
	"standfirst/internal/sorting"
)

var personNouns = lang.English.Set("person-nouns")

// addPronouns adds "he", "her" and the like to the mentions of persons, but
// only where that is safe: outside quotations; where only one person is named
// in the paragraph, as the subject of this sentence or the one before; where
// nobody else is referred to in between ("his lawyer said he …") or named later
// in the sentence ("In his book, Lee …"); and where the text never uses the
// other gender for that person; or where all whom the paragraph names are of known genders
// and only one is of the pronoun's. It misses many on purpose: a wrong link is
// worse than none.
func addPronouns(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) {
	p := newPronounReader(d, sentences, list)
	for i, s := range sentences {
		if i == 0 || sentences[i-1].Block != s.Block {
			p.alone, p.quoted, p.cast, p.strangers = false, false, p.cast[:0], false
		}
		p.read(i, s)
	}
	for i := range list {
		entity.Sort(list[i].Mentions)
	}
}

// A pronounReader reads the sentences in order, to find the pronouns of persons.
type pronounReader struct {
	text    string
	list    []entity.Entity
	persons [][]personNamed // those that each sentence names
	genders []names.Gender  // of the entities
	// doubtful has where single-word names start that may be misread persons, and known
	// where words of mentions start.
	doubtful, known []bool

	last      personNamed // the person last named before this sentence
	alone     bool        // nobody else has been named or referred to since
	quoted    bool        // a quotation is open
	cast      []int       // the persons whom the paragraph has named
	strangers bool        // it has referred to others
}

type personNamed struct {
	entity  int
	span    doc.Span
	subject bool // the name begins its sentence and is not a possessive
}

func newPronounReader(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) *pronounReader {
	p := &pronounReader{
		text: d.Text, list: list,
		persons:  make([][]personNamed, len(sentences)),
		genders:  make([]names.Gender, len(list)),
		doubtful: make([]bool, len(d.Text)),
		known:    make([]bool, len(d.Text)+1),
	}
	for i, e := range list {
		for _, m := range e.Mentions {
			p.known[m.Start] = true
			for k, r := range m.In(d.Text) {
				if r == ' ' || r == '-' {
					p.known[m.Start+k+1] = true
				}
			}
			switch {
			case e.Kind != entity.Person:
				p.doubtful[m.Start] = p.doubtful[m.Start] || e.Kind.Named() && mayBePerson(d.Text, m, e.Kind)
			case d.Blocks[sentences[m.Sentence].Block].Kept:
				p.persons[m.Sentence] = append(p.persons[m.Sentence], personNamed{i, m.Span, isSubject(d.Text, sentences[m.Sentence], m)})
			}
		}
		if e.Kind == entity.Person {
			p.genders[i] = names.GenderOf(d.Text, e)
		}
	}
	for _, here := range p.persons {
		sorting.Stable(here, func(a, b personNamed) int { return a.span.Start - b.span.Start })
	}
	return p
}

// mayBePerson reports whether a single-word name of another kind may be a misread person.
func mayBePerson(text string, m entity.Mention, kind entity.Kind) bool {
	w := m.In(text)
	return kind != entity.Group && !strings.Contains(w, " ") && !names.IsKnownPlace(w) && !names.IsCountry(w) && !(kind == entity.Place && locating(text[max(0, m.Start-lookAround):m.Start]))
}

// read adds the pronouns in sentence i.
func (p *pronounReader) read(i int, s doc.Sentence) {
	here := p.persons[i]
	who, one, many := p.last, p.alone, false
	next, other, spoken := 0, false, false // other: somebody else has been referred to since
	// A quotation begins the sentence or goes on in it.
	opened := p.quoted || strings.HasPrefix(s.In(p.text), "\"") || strings.HasPrefix(s.In(p.text), "“")
	after := 0     // the end of the last pronoun
	stranger := -1 // the token that refers to somebody without a name
	for k, t := range s.Tokens {
		for ; next < len(here) && here[next].span.Start < t.End; next++ {
			if one && here[next].entity != who.entity {
				many = true
			}
			if stranger >= 0 && k-stranger > 1 && s.Tokens[k-1].In(p.text) != "," { // "a man attacked Ann Lee", not "the lawyer, Ann Lee"
				many = true
			}
			if !slices.Contains(p.cast, here[next].entity) {
				p.cast = append(p.cast, here[next].entity)
			}
			p.strangers = p.strangers || strings.HasSuffix(p.text[:here[next].span.Start], ": ") // who is spoken to: "PM: Tom, he"
			who, one, other = here[next], true, false
		}
		w := t.In(p.text)
		p.readMark(w, t.Start)
		if len(here) == 0 && !one && len(p.cast) == 0 {
			p.strangers = p.strangers || !p.quoted && strings.IndexByte("hHsS", w[0]) >= 0 && names.GenderOfPronoun(w) != names.Unknown
			continue // there is nobody whom a pronoun could stand for
		}
		if p.quoted && next == 0 && one && who.subject {
			continue // whoever is quoted may speak of others, and is still the one who speaks
		}
		other = other || p.doubtful[t.Start] || k > 0 && t.Len() > 3 && upper(w) && !p.known[t.Start] && !isRole(w) && !isDay(lang.Lower(w))
		g := names.GenderOfPronoun(w)
		if g == names.Unknown {
			if personal(w) && (next == 0 || here[next-1].span.End <= t.Start) && !apposed(p.text, who.span.End, t.Start) && !(after > 0 && apposed(p.text, after, t.Start)) {
				other = true
				stranger = k
			}
			p.strangers = p.strangers || other
			continue
		}
		p.strangers = p.strangers || other
		e := who.entity
		sure := one && who.subject && !many && len(p.cast) == 1 && next == len(here) && !other && !p.quoted && (p.genders[e] == names.Unknown || p.genders[e] == g)
		if !sure && (p.strangers || p.quoted || next < len(here)) {
			p.strangers = p.strangers || !p.quoted
			continue
		}
		if !sure {
			if e = p.only(g); e < 0 {
				p.strangers = true
				continue
			}
		}
		p.genders[e] = g
		p.list[e].Mentions = append(p.list[e].Mentions, entity.Mention{Span: t.Span, Sentence: i, Kind: entity.Person, Form: entity.Pronoun})
		spoken, after = spoken || e == who.entity, t.End
	}
	switch {
	case len(here) > 0:
		p.last, p.alone = who, one && !many && !other
	case p.quoted && opened && !other: // the quotation goes on, and may end with "he said"
	case !spoken || other: // the person named before is too far back
		p.alone = false
	}
}

// only returns the one person of a gender whom the paragraph has named, if the genders of all
// others are known, or -1: "Ann Lee wrote to Tom Hay. He".
func (p *pronounReader) only(g names.Gender) int {
	found := -1
	for _, e := range p.cast {
		switch {
		case p.genders[e] == names.Unknown, p.genders[e] == g && found >= 0, !strings.Contains(p.list[e].Mentions[0].In(p.text), " "):
			return -1
		case p.genders[e] == g:
			found = e
		}
	}
	return found
}

// readMark opens or closes a quotation at a quotation mark. Each mark is a token.
func (p *pronounReader) readMark(w string, at int) {
	switch c := w[0] | 0x20; {
	case 'a' <= c && c <= 'z': // most tokens
	case w == "\"":
		p.quoted = !p.quoted
	case w == "“", strings.HasPrefix(p.text[at:], "``"):
		p.quoted = true
	case w == "”", strings.HasPrefix(p.text[at:], "''"):
		p.quoted = false
	}
}

// farthestSubject is how many bytes of a title or an office may stand before the
// name that is the subject.
const farthestSubject = 80

// isSubject reports whether a mention begins its sentence, apart from a title,
// and is not a possessive.
func isSubject(text string, s doc.Sentence, m entity.Mention) bool {
	after := text[m.End:]
	if strings.HasPrefix(after, "'") || strings.HasPrefix(after, "’") || m.Start-s.Start > farthestSubject {
		return false
	}
	// "Solvane's chief executive, Ann Lee", "The member for Dunmore Ann Lee"
	office, other := false, false
	for _, w := range strings.Fields(text[s.Start:m.Start]) {
		bare := strings.Trim(w, ".,")
		lower := strings.ToLower(bare)
		switch {
		case isRole(bare) || names.IsTitle(lower):
			office = true
		case isDeterminer(w) || roleModifiers()[lower]:
		case upper(bare) && !clauseWords()[lower], office && (lower == "of" || lower == "for" || lower == "and" || lower == "the"):
			other = true
		default:
			return false
		}
	}
	return office || !other
}

// personal reports whether w refers to a person without naming one.
func personal(w string) bool { return lang.Find(personals(), w) >= 0 }

var personals = lazy.Value(func() *lang.Distinct { return lang.Union(personNouns(), roleNouns()) })

// apposed reports whether the text between a name and at only describes that
// person: "Jane Doe, a lawyer" or "Jane Doe is a lawyer".
func apposed(text string, from, at int) bool {
	if from > at || at-from > 60 {
		return false
	}
	switch first, _, _ := strings.Cut(strings.TrimLeft(text[from:at], " "), " "); first {
	case ",", "is", "was", "became", "remains", "(":
		return !strings.ContainsAny(text[from:at], ".;:")
	}
	return strings.HasPrefix(text[from:at], ",") && !strings.ContainsAny(text[from:at], ".;:")
}

// isDay reports whether a lower-case word is a month or a day of the week.
func isDay(w string) bool { return months()[w] != "" || weekdays()[w] }
