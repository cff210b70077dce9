package decode

// speakerPenalty is the penalty for a speaker in a debate who has a chosen sentence.
const speakerPenalty = 1.0

// variety spreads the summary of a debate over its speakers: it knows which of them have no
// chosen sentence yet.
type variety struct {
	speakers []string         // of each candidate, or nil
	unheard  map[string][]int // the candidates of each speaker, nil after one is chosen
}

func newVariety(speakers []string) *variety {
	v := &variety{speakers: speakers}
	if speakers != nil {
		v.unheard = map[string][]int{}
	}
	for i, who := range speakers {
		if who != "" {
			v.unheard[who] = append(v.unheard[who], i)
		}
	}
	return v
}

func (v *variety) penalty(i int) float64 {
	if v.speakers != nil && v.speakers[i] != "" && v.unheard[v.speakers[i]] == nil {
		return speakerPenalty
	}
	return 0
}

// choose marks the speaker of a candidate as heard, and appends the candidates whose penalty
// changes.
func (v *variety) choose(changed []int, i int) []int {
	if v.speakers == nil {
		return changed
	}
	if who := v.speakers[i]; len(v.unheard[who]) > 0 {
		changed = append(changed, v.unheard[who]...)
		v.unheard[who] = nil
	}
	return changed
}
