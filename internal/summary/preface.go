package summary

import (
	"strings"

	"standfirst/internal/doc"
)

// prefaceFeatures says how much of what stands above the text, a headline and its deck, a
// candidate repeats, compared with the others. The point of a text that opens with a scene
// is the sentence that takes up the deck.
func (r *Ranking) prefaceFeatures() {
	const shortest = 3 // words of a line; shorter ones are names and menus
	met := newMarks(len(r.terms))
	v := newVocabulary(64)
	for _, b := range r.d.Blocks[:r.sentences[r.candidates[0].sentence].Block] {
		text := b.In(r.d.Text)
		if b.Kind == doc.Byline || b.Kind == doc.Date || b.Kind == doc.Caption || strings.Count(text, " ")+1 < shortest {
			continue
		}
		for _, o := range v.read(nil, text, 0, len(text)) {
			if t := r.vocabulary.find(v.stem(o.term)); t >= 0 && !r.terms[t].function {
				met.add(t)
			}
		}
	}
	top, shares := float32(0), make([]float32, len(r.candidates))
	own := newMarks(len(r.terms))
	for i := range r.candidates {
		own.clear()
		for _, o := range r.candidates[i].words {
			if met.has(o.term) && own.add(o.term) {
				shares[i] += r.terms[o.term].rarity
			}
		}
		top = max(top, shares[i])
	}
	for i, x := range shares {
		if top > 0 {
			r.gradeRow(i)[gPreface] = x / top
		}
	}
}

// sceneLength returns how many candidates at the start only set the scene: they repeat
// little of the headline and the deck, until one takes them up.
func (r *Ranking) sceneLength() int {
	const (
		longest  = 8    // candidates
		shortest = 10   // candidates in a text that may open with a scene
		little   = 0.25 // of what the sentence repeats that repeats most
		enough   = 0.5
	)
	if len(r.candidates) < shortest || r.gradeRow(0)[gPreface] >= little {
		return 0
	}
	for i := 1; i < longest; i++ {
		if r.gradeRow(i)[gPreface] >= enough {
			return i
		}
	}
	return 0
}
