package summary

import (
	"slices"

	"standfirst/internal/entity"
	"standfirst/internal/lang"
)

// Which sentence does another need? The one before it, or the one that
// introduced somebody or something that it only points to: a person by surname
// alone, "the bill" where an earlier sentence has "a bill". These are the
// antecedents that are weighed.

// The features of a sentence and one that it may need.
const (
	aDistance        = iota // in sentences
	aSameParagraph          //
	aParagraphs             // between them
	aShort                  // names that only i introduces in full
	aPronoun                // pronouns of the later one for somebody whom the earlier names
	aDefinite               // "the N" of the later one whose N the earlier has first
	aDefiniteLast           // ... has last
	aShared                 // share of the later one's weight that the earlier has
	aNeed                   // NeedKind of the later one
	aEarlierNeed            // ... of the earlier one
	aEarlierIndex           //
	aOpening                // see opening
	aQuoted                 // share of the later one within quotation marks
	aEarlierQuoted          //
	aEarlierNames           //
	aEarlierQuestion        //
	aOptions                // how many antecedents are weighed
	aPronouns               // of the later one
	aShortAll               // its names that some earlier sentence introduces
	aDefiniteAll            // its "the N"
	aKind                   // list item
	numAntecedent    = iota // how many there are
)

// NumAntecedentFeatures is how long a row of Antecedents is.
const NumAntecedentFeatures = numAntecedent

// maxAntecedents is how many are weighed for one sentence.
const maxAntecedents = 10

// pointer is what one sentence points back to, by earlier candidate.
type pointers struct {
	short, pronoun, first, last map[int]int
	shorts, definites           int
	definiteEarly               int // "the N" among the first words
}

// pointersOf finds what a candidate points back to.
func (r *Ranking) pointersOf(i int) *pointers {
	if p := r.pointing[i]; p != nil {
		return p
	}
	p := &pointers{short: map[int]int{}, pronoun: map[int]int{}, first: map[int]int{}, last: map[int]int{}}
	c := &r.candidates[i]
	for _, e := range r.named[i] {
		x := &r.entities[e]
		full, pronoun := false, false
		intro, last := -1, -1
		for _, m := range x.Mentions {
			k := -1
			if m.Sentence >= 0 && m.Sentence < len(r.at) {
				k = r.at[m.Sentence]
			}
			if k == i {
				if m.Form == entity.Name && m.Len() >= len(x.Name) {
					full = true
				}
				if m.Form != entity.Name {
					pronoun = true
				}
			}
			if k >= 0 && k < i && m.Form == entity.Name {
				if intro < 0 || m.Len() >= len(x.Name) && r.fullAt[e] == k {
					intro = k
				}
				last = k
			}
		}
		named := slices.ContainsFunc(x.Mentions, func(m entity.Mention) bool {
			return m.Form == entity.Name && m.Sentence == c.sentence
		})
		if named && !full && intro >= 0 && x.Kind == entity.Person {
			p.short[intro]++
			p.shorts++
		}
		if pronoun && !named && last >= 0 {
			p.pronoun[last]++
			if intro != last {
				p.pronoun[intro]++
			}
		}
	}
	for k, o := range c.words {
		if k == 0 || o.traits&capital != 0 {
			continue
		}
		t := &r.terms[o.term]
		if t.function || t.title || r.vocabulary.stems[c.words[k-1].term] != "the" || t.first >= int32(i) {
			continue
		}
		p.definites++
		if k < 7 {
			p.definiteEarly++
		}
		p.first[int(t.first)]++
		if l := r.before(o.term, i); l >= 0 {
			p.last[l]++
		}
	}
	r.pointing[i] = p
	return p
}

// before is the last candidate before i that holds a term, of those that
// holders keeps.
func (r *Ranking) before(term int32, i int) int {
	h := r.holders[term]
	k, _ := slices.BinarySearch(h, int32(i))
	if k == 0 {
		return -1
	}
	return int(h[k-1])
}

// Antecedent is a candidate that another may need.
type Antecedent struct {
	Candidate int
	Row       []float32
}

// Antecedents are those that candidate i may need, in order.
func (r *Ranking) Antecedents(i int) []Antecedent {
	p := r.pointersOf(i)
	var list []int
	add := func(k int) {
		if k >= 0 && k < i && !slices.Contains(list, k) && len(list) < maxAntecedents {
			list = append(list, k)
		}
	}
	for d := 1; d <= 3; d++ {
		add(i - d)
	}
	for _, m := range []map[int]int{p.short, p.pronoun, p.last, p.first} {
		var keys []int
		for k := range m {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		for _, k := range keys {
			add(k)
		}
	}
	add(0)
	slices.Sort(list)
	c := &r.candidates[i]
	own := map[int32]bool{}
	weight := float32(1e-6)
	for _, o := range c.words {
		if t := &r.terms[o.term]; !t.function && !own[o.term] {
			own[o.term] = true
			weight += t.rarity
		}
	}
	out := make([]Antecedent, 0, len(list))
	for _, k := range list {
		e := &r.candidates[k]
		f := make([]float32, numAntecedent)
		f[aDistance] = float32(i - k)
		f[aSameParagraph] = flag(e.paragraph == c.paragraph)
		f[aParagraphs] = float32(c.paragraph - e.paragraph)
		f[aShort], f[aPronoun], f[aDefinite], f[aDefiniteLast] = float32(p.short[k]), float32(p.pronoun[k]), float32(p.first[k]), float32(p.last[k])
		both := float32(0)
		seen := map[int32]bool{}
		for _, o := range e.words {
			if own[o.term] && !seen[o.term] {
				seen[o.term] = true
				both += r.terms[o.term].rarity
			}
		}
		f[aShared] = both / weight
		f[aNeed], f[aEarlierNeed] = float32(c.need.Kind), float32(e.need.Kind)
		f[aEarlierIndex] = float32(k)
		f[aOpening] = float32(r.opens(i))
		f[aQuoted], f[aEarlierQuoted] = c.share, e.share
		f[aEarlierNames] = float32(len(r.named[k]))
		f[aEarlierQuestion] = r.grades[k*numGrade+gQuestion]
		f[aOptions] = float32(len(list))
		f[aPronouns] = r.grades[i*numGrade+gPronouns]
		f[aShortAll], f[aDefiniteAll] = float32(p.shorts), float32(p.definites)
		f[aKind] = r.grades[i*numGrade+gKind]
		out = append(out, Antecedent{k, f})
	}
	return out
}

// opening classes the first word of a sentence.
type opening uint8

const (
	otherOpening opening = iota
	articleOpening
	demonstrativeOpening
	pronounOpening
	speakerOpening // "I", "we", "you"
	connectiveOpening
	prepositionOpening
	quantityOpening
	expletiveOpening // "It was agreed"
)

var openingNames = map[string]opening{"article": articleOpening, "demonstrative": demonstrativeOpening, "pronoun": pronounOpening,
	"speaker": speakerOpening, "connective": connectiveOpening, "preposition": prepositionOpening, "quantity": quantityOpening}

// openings are the classes by stem.
var openings = stemTable(lang.English.Table("opening-classes"), openingNames)

// opens is the class of a candidate's first word.
func (r *Ranking) opens(i int) opening {
	if r.expletive(i) {
		return expletiveOpening
	}
	return openings()[r.vocabulary.stems[r.candidates[i].words[0].term]]
}

// expletive reports whether a candidate opens with an "it" that stands for
// nothing: "It was agreed to write".
func (r *Ranking) expletive(i int) bool {
	c := &r.candidates[i]
	return r.vocabulary.stems[c.words[0].term] == "it" && c.need.Kind == Standalone
}

// index fills holders and fullAt, and makes room for pointing.
func (r *Ranking) index() {
	r.pointing = make([]*pointers, len(r.candidates))
	r.holders = make([][]int32, len(r.terms))
	for i := range r.candidates {
		for _, o := range r.candidates[i].words {
			if h := r.holders[o.term]; len(h) == 0 || h[len(h)-1] != int32(i) {
				r.holders[o.term] = append(h, int32(i))
			}
		}
	}
	r.fullAt = make([]int, len(r.entities))
	for e := range r.entities {
		r.fullAt[e] = -1
		for _, m := range r.entities[e].Mentions {
			if m.Form == entity.Name && m.Len() >= len(r.entities[e].Name) && m.Sentence >= 0 && m.Sentence < len(r.at) && r.at[m.Sentence] >= 0 {
				r.fullAt[e] = r.at[m.Sentence]
				break
			}
		}
	}
}
