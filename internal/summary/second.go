package summary

// The second look judges whole sets. The decoder takes words for independent
// and every article for alike; a forest over what a set is like as a whole
// learns where that errs, as in MatchSum (Zhong et al. 2020,
// https://arxiv.org/abs/2004.08795), whose point is that the best summary is
// seldom made of the best sentences.

// SetFeatures of a set of sentences.
var SetFeatures = []string{
	"value", "to the best", "words", "pairs", "size", "size/reference", "sentences", "mean score", "best score", "worst score",
	"first", "mean place", "last", "has 1st", "has 2nd", "has 3rd", "overlap", "words/size", "quoted", "n",
	"reference", "coverage", "mean worth", "worst worth", "neighbours", "content/size", "names/size", "numbers/size", "leaning", "shortest",
}

const numSet = 30

// setRow are the features of one choice.
func (r *Ranking) setRow(c choice, best float64) []float32 {
	f := make([]float32, numSet)
	w := float64(c.size) + r.reference
	n := float64(len(c.set))
	var scores, places, alone, quoted, worth, content, contentSize, names, numbers, leaning float64
	top, low, lowWorth := float32(-1e9), float32(1e9), 1e9
	shortest := 1 << 30
	var neighbours float32
	for k, i := range c.set {
		cand := &r.candidates[i]
		s := r.sentence[i]
		scores += float64(s)
		top, low = max(top, s), min(low, s)
		places += float64(i)
		quoted += float64(cand.share)
		worth += r.worth[i]
		lowWorth = min(lowWorth, r.worth[i])
		shortest = min(shortest, len(cand.words))
		if k > 0 && c.set[k-1] == i-1 {
			neighbours++
		}
		if cand.lean.Lean != Upright {
			leaning++
		}
		for _, g := range r.expectation.words[i] {
			alone += float64(g.p)
			t := &r.terms[g.id]
			if !t.function {
				content += float64(g.p)
				contentSize++
			}
		}
		for _, o := range cand.words {
			if o.traits&number != 0 {
				numbers++
			}
			if o.traits&(capital|inside) == capital|inside {
				names++
			}
		}
		switch i {
		case 0:
			f[13] = 1
		case 1:
			f[14] = 1
		case 2:
			f[15] = 1
		}
	}
	size := float64(c.size)
	set := func(k int, x float64) { f[k] = float32(x) }
	set(0, c.value)
	set(1, c.value-best)
	set(2, 2*c.c1/w)
	set(3, 2*c.c2/w)
	set(4, size)
	set(5, size/r.reference)
	set(6, n)
	set(7, scores/n)
	f[8], f[9] = top, low
	set(10, float64(c.set[0]))
	set(11, places/n)
	set(12, float64(c.set[len(c.set)-1]))
	set(16, c.c1/max(alone, 1e-9))
	set(17, c.c1/size)
	set(18, quoted/n)
	set(19, float64(len(r.candidates)))
	set(20, r.reference)
	set(21, c.c1*referencePerChance/r.reference)
	set(22, worth/n)
	set(23, lowWorth)
	f[24] = neighbours
	set(25, content/max(contentSize, 1))
	set(26, names/size)
	set(27, numbers/size)
	set(28, leaning)
	set(29, float64(shortest))
	return f
}

// second returns the choice that looks best after all.
func (r *Ranking) second(kept []choice) []int {
	best, top := -1, 0.0
	for k, c := range kept {
		v := c.value
		if r.models.Set != nil {
			v += Tune.WLen * float64(r.models.Set.Sum(r.setRow(c, kept[0].value)))
		}
		if best < 0 || v > top+1e-12 {
			best, top = k, v
		}
	}
	if best < 0 {
		return nil
	}
	return kept[best].set
}

// setWeight is how far the second look is trusted.
const setWeight = 1
