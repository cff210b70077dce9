package summary

import "math"

// Expected overlap is one piece of evidence among others: for a sentence with
// w words, of which c are expected to stand in a good summary of r words, the
// expected F1 is near 2c/(w+r), for words and for pairs of words alike.

const (
	again      = 0.1 // how likely a second occurrence of a word is matched, to a first
	pairWeight = 1.6 // what ROUGE-2 counts beside ROUGE-1
)

// The sum of the words' chances is how many of the article's words a summary
// is expected to have. Its length is more than that, since some of its words
// are not the article's and some stand twice, and differs more between
// articles: chances are drawn to their mean.
const (
	referencePerChance = 1.5
	usualChances       = 30 // their sum in an article of news
	steepness          = 0.4
)

func referenceLength(chances float64) float64 {
	unusual := max(0.5, min(2, chances/usualChances))
	return max(10, referencePerChance*chances*math.Pow(unusual, steepness))
}

// overlap fills in the expected overlap of each candidate.
func (r *Ranking) overlap() {
	sum := 0.0
	for _, p := range r.word {
		sum += float64(p)
	}
	reference := referenceLength(sum)
	r.matched = make([]float64, len(r.candidates))
	count := make([]uint8, len(r.terms))
	seen := make([]int32, len(r.pairCounts()))
	for i := range r.candidates {
		c := &r.candidates[i]
		words, pairs := 0.0, 0.0
		for j, o := range c.words {
			switch count[o.term] {
			case 0:
				words += float64(r.word[o.term])
			case 1:
				words += again * float64(r.word[o.term])
			}
			count[o.term] = min(count[o.term]+1, 2)
			if k := r.pairAt(i, j); k > 0 && seen[k-1] != int32(i)+1 {
				seen[k-1] = int32(i) + 1
				pairs += float64(r.pair[k-1])
			}
		}
		for _, o := range c.words {
			count[o.term] = 0
		}
		r.matched[i] = 2 * (words + pairWeight*pairs) / (float64(len(c.words)) + reference)
	}
}
