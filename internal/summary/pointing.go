package summary

import (
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// auxiliaries are the stems of verbs that only full sentences have.
var auxiliaries = stems(lang.English.Lines("auxiliaries"))

// pointingWords counts a candidate's verbs, and its words that refer to other
// sentences.
func (r *Ranking) pointingWords(f []float32, i int) {
	words := r.candidates[i].words
	stem := func(k int) string {
		if k < 0 || k >= len(words) {
			return ""
		}
		return r.vocabulary.stem(words[k].term)
	}
	for k, o := range words {
		t := &r.terms[o.term]
		switch t.pronoun {
		case demonstrative:
			f[gPointing] += flag(points(stem(k), stem(k+1), k == 0 || behindPreposition(stem(k-1))))
		case comparing:
			f[gComparing]++
		case continuing:
			f[gContinuing]++
		}
		f[gVerbs] += flag(t.auxiliary || t.says)
		if t.tense > 0 {
			f[gPast+int(t.tense-past)]++
		}
	}
}

// behindPreposition reports whether a word is a preposition. A "that" after one is a
// demonstrative, not a conjunction: "as a result of that", "with that engagement".
func behindPreposition(word string) bool {
	return thatPrepositions()[word]
}

var thatPrepositions = lang.English.Set("openings/that-prepositions")

// points reports whether a demonstrative refers to something said earlier. "This
// week" and "those who" do not, nor does the conjunction "that".
func points(word, next string, opens bool) bool {
	switch word {
	case "that":
		return opens
	case "those":
		return next != "who" && next != "with" && next != "in" && next != "of"
	case "such":
		return next != "as"
	}
	return !timeNouns()[next]
}

// opening classifies the first word of a sentence.
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

// openings maps stems to their classes.
var openings = stemTable(lang.English.Table("openings/classes"), openingNames)

// openingOf returns the class of the first word of candidate i.
func (r *Ranking) openingOf(i int) opening {
	if r.expletive(i) {
		return expletiveOpening
	}
	return openings()[r.vocabulary.stem(r.candidates[i].words[0].term)]
}

// expletive reports whether a candidate opens with an "it" that refers to nothing:
// "It was agreed to write".
func (r *Ranking) expletive(i int) bool {
	c := &r.candidates[i]
	return r.vocabulary.stem(c.words[0].term) == "it" && c.need.Kind == Standalone
}

// deckShare is the share of its weight that the text must repeat for a line to be a
// deck.
const deckShare = 0.42

// isDeck reports whether a candidate is a deck: a line under the headline that the
// text then says again, or that is no sentence.
func (r *Ranking) isDeck(i int) bool {
	const (
		longest  = 20   // words of a line that is no sentence
		shortest = 30   // bytes that are not repeated by chance
		last     = 3    // candidate that may belong to a deck
		near     = 5000 // bytes
	)
	f, c := r.gradeRow(i), &r.candidates[i]
	text := c.span.In(r.d.Text)
	switch {
	case c.paragraph > 0:
		return false
	case i <= last && len(text) > shortest && strings.Contains(r.d.Text[c.span.End:min(len(r.d.Text), c.span.End+near)], text):
		return true
	}
	return f[gAfterDate] > 0 && (f[gRepeatedSoon] >= deckShare || english(r.d) && len(c.words) <= longest && verbless(text))
}

// deck fills in the features that tell a deck from the first sentence of an article:
// the sentences after a deck repeat it.
func (r *Ranking) deck(f []float32, i int) {
	c := &r.candidates[i]
	if i > 0 || c.of > 1 || c.kind != doc.Paragraph {
		return
	}
	f[gDeck] = 1
	own, weight := newMarks(len(r.terms)), float32(1e-6)
	for _, o := range c.words {
		if t := &r.terms[o.term]; !t.function && own.add(o.term) {
			weight += t.rarity
		}
	}
	const near = 4
	for k := 1; k <= near && k < len(r.candidates); k++ {
		both, met := float32(0), newMarks(len(r.terms))
		for _, o := range r.candidates[k].words {
			if own.has(o.term) && met.add(o.term) {
				both += r.terms[o.term].rarity
			}
		}
		f[gRepeatedSoon] = max(f[gRepeatedSoon], both/weight)
	}
	if b := r.sentences[c.sentence].Block; b > 0 {
		before := r.d.Blocks[b-1].Kind
		f[gAfterDate] = flag(before == doc.Date || before == doc.Byline)
	}
}
