package summary

// This file spreads a summary over several sections and, in a debate, several speakers.

const (
	sectionPenalty  = 0.2 // for a section that has a chosen sentence
	speakerPenalty  = 1.0 // for a speaker in a debate who has one
	fewestOfADebate = 4   // speakers
)

// variety knows which sections and speakers the chosen sentences of a growth are from.
type variety struct {
	r       *Ranking
	section []int // of each candidate
	visited map[int]bool
	unheard map[string][]int // in a debate, the candidates of each speaker, nil after one is chosen
}

func (r *Ranking) newVariety() variety {
	v := variety{r: r, section: make([]int, len(r.candidates)), visited: map[int]bool{}, unheard: r.debate()}
	for i := range v.section {
		v.section[i] = r.section(i)
	}
	return v
}

// debate returns the candidates of each speaker in a debate, and nil for other texts.
func (r *Ranking) debate() map[string][]int {
	if !r.spoken() {
		return nil
	}
	out := map[string][]int{}
	for i := range r.candidates {
		if who := r.speaker(i); who != "" {
			out[who] = append(out[who], i)
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

// section returns the number of a candidate's section, or 0 if the text has only one.
func (r *Ranking) section(i int) int {
	if f := r.gradeRow(i); f[gSections] > 1 {
		return int(f[gSection])
	}
	return 0
}

// penalty is the penalty for coming from where a chosen sentence comes from.
func (v *variety) penalty(i int) float64 {
	x := 0.0
	if s := v.section[i]; s > 0 && v.visited[s] {
		x += sectionPenalty
	}
	if v.unheard != nil {
		if who := v.r.speaker(i); who != "" && v.unheard[who] == nil {
			x += speakerPenalty
		}
	}
	return x
}

// choose marks where a candidate comes from, and appends the candidates whose penalty
// changes.
func (v *variety) choose(changed []int, i int) []int {
	r := v.r
	if s := v.section[i]; s > 0 && !v.visited[s] {
		v.visited[s] = true
		for k := i; k >= 0 && v.section[k] == s; k-- {
			changed = append(changed, k)
		}
		for k := i + 1; k < len(v.section) && v.section[k] == s; k++ {
			changed = append(changed, k)
		}
	}
	if who := r.speaker(i); len(v.unheard[who]) > 0 {
		changed = append(changed, v.unheard[who]...)
		v.unheard[who] = nil
	}
	return changed
}
