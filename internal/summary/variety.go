package summary

import "strings"

// This file spreads the summary of a debate over its speakers.

const (
	speakerPenalty  = 1.0 // for a speaker in a debate who has a chosen sentence
	fewestOfADebate = 4   // speakers
)

// variety knows which speakers of a debate have no chosen sentence yet.
type variety struct {
	r       *Ranking
	unheard map[string][]int // the candidates of each speaker, nil after one is chosen; nil for other texts
}

func (r *Ranking) newVariety() variety { return variety{r: r, unheard: r.debate()} }

// debate returns the candidates of each speaker in a debate, and nil for other texts.
func (r *Ranking) debate() map[string][]int {
	if !r.spoken() {
		return nil
	}
	out := map[string][]int{}
	for i := range r.candidates {
		if who := r.speaker(i); who != "" {
			out[strings.ToLower(who)] = append(out[strings.ToLower(who)], i)
		}
	}
	if len(out) < fewestOfADebate {
		return nil
	}
	return out
}

// speaker returns the speaker of a candidate, or "".
func (r *Ranking) speaker(i int) string {
	return r.d.Blocks[r.sentences[r.candidates[i].sentence].Block].Speaker
}

// penalty is the penalty for a speaker who has a chosen sentence.
func (v *variety) penalty(i int) float64 {
	if v.unheard == nil {
		return 0
	}
	if who := strings.ToLower(v.r.speaker(i)); who != "" && v.unheard[who] == nil {
		return speakerPenalty
	}
	return 0
}

// choose marks the speaker of a candidate as heard, and appends the candidates whose penalty
// changes.
func (v *variety) choose(changed []int, i int) []int {
	if v.unheard == nil {
		return changed
	}
	who := strings.ToLower(v.r.speaker(i))
	if len(v.unheard[who]) > 0 {
		changed = append(changed, v.unheard[who]...)
		v.unheard[who] = nil
	}
	return changed
}
