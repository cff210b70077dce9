package summary

import (
	"slices"
	"strings"

	"standfirst/internal/summary/decode"
)

// These are added to the worth of what is said at a meeting or in an interview when we decide
// the length: each item or answer says little, and editors take as many as of other texts.
const (
	itemLift   = 0.7
	answerLift = 1.4
)

// choices gives the decoder what it needs to know of the candidates.
func (r *Ranking) choices() *decode.Text {
	t := decode.Text{
		Grade: r.grade, Need: r.need, Antecedents: r.antecedents, Barred: r.barred, Point: r.point, Length: r.length,
		Next: make([]int, len(r.candidates)), Words: make([]int, len(r.candidates)), Repetition: r.repetition(),
	}
	for i := range r.candidates {
		t.Words[i] = r.candidates[i].length
		next := r.outcome[i]
		if next == 0 && i+1 < len(r.candidates) && r.candidates[i+1].rides {
			next = i + 1
		}
		if !r.barred[next] {
			t.Next[i] = next
		}
	}
	switch {
	case r.spoken():
		t.Lift = answerLift
	case r.record:
		t.Lift = itemLift
	}
	if r.notes {
		t.Point = slices.Clone(r.point)
		for i := range t.Point {
			if r.need[i] > aloneNote && t.Point[i] < rulingBonus {
				t.Point[i] = 0
			}
		}
	}
	if r.debate() {
		t.Speakers = make([]string, len(r.candidates))
		for i := range r.candidates {
			t.Speakers[i] = strings.ToLower(r.speaker(i))
		}
	}
	if r.bare() {
		t.Opening = r.bestSet
	}
	return decode.New(t)
}

// debate reports whether the text is a debate: several speak.
func (r *Ranking) debate() bool {
	const fewest = 4 // speakers
	if !r.spoken() {
		return false
	}
	speakers := map[string]bool{}
	for i := range r.candidates {
		if who := r.speaker(i); who != "" {
			speakers[strings.ToLower(who)] = true
		}
	}
	return len(speakers) >= fewest
}

// speaker returns the speaker of a candidate, or "".
func (r *Ranking) speaker(i int) string {
	return r.d.Blocks[r.sentences[r.candidates[i].sentence].Block].Speaker
}

// repetition returns the words by which repetition is measured, with their weights.
// It reads at most 200 words of a sentence, so that a sentence as long as a book
// stays cheap.
func (r *Ranking) repetition() decode.Repetition {
	const (
		longest = 200
		common  = 100 // terms in more sentences than this do not count as repetition
	)
	n := len(r.candidates)
	x := decode.Repetition{Telling: make([][]int32, n), Weight: make([]float64, n), Rarity: make([]float64, len(r.terms)), Holders: r.holders}
	for t := range r.terms {
		x.Rarity[t] = float64(r.terms[t].rarity)
	}
	all := make([]int32, 0, len(r.pairID))
	met := newMarks(len(r.terms))
	for i := range r.candidates {
		met.clear()
		from := len(all)
		words := r.candidates[i].words
		for _, o := range words[:min(len(words), longest)] {
			if t := &r.terms[o.term]; !t.function && len(r.holders[o.term]) <= common && met.add(o.term) {
				all = append(all, o.term)
				x.Weight[i] += float64(t.rarity)
			}
		}
		x.Telling[i] = all[from:len(all):len(all)]
	}
	return x
}
