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
	r.reference = referenceLength(sum)
	r.matched = make([]float64, len(r.candidates))
	c := r.newCover()
	for i := range r.candidates {
		gain := c.add(i)
		r.matched[i] = c.expected()
		c.remove(i, gain)
	}
}

// cover is what some sentences are expected to share with a good summary.
type cover struct {
	r     *Ranking
	words []uint8 // how often each term is there
	pairs []uint8
	sum   float64 // of words and pairs that are expected to match
	size  int     // in words
}

func (r *Ranking) newCover() *cover {
	return &cover{r: r, words: make([]uint8, len(r.terms)), pairs: make([]uint8, len(r.pairCounts()))}
}

// add puts candidate i there, and returns what that adds to the sum.
func (c *cover) add(i int) (gain float64) {
	words := c.r.candidates[i].words
	for j, o := range words {
		switch c.words[o.term] {
		case 0:
			gain += float64(c.r.word[o.term])
		case 1:
			gain += again * float64(c.r.word[o.term])
		}
		if c.words[o.term]++; c.words[o.term] == 0 {
			c.words[o.term]-- // so often that it does not matter
		}
		if k := c.r.pairAt(i, j); k > 0 {
			if c.pairs[k-1] == 0 {
				gain += pairWeight * float64(c.r.pair[k-1])
			}
			if c.pairs[k-1]++; c.pairs[k-1] == 0 {
				c.pairs[k-1]--
			}
		}
	}
	c.sum += gain
	c.size += len(words)
	return gain
}

// remove undoes the last add.
func (c *cover) remove(i int, gain float64) {
	words := c.r.candidates[i].words
	for j, o := range words {
		c.words[o.term] -= min(1, c.words[o.term])
		if k := c.r.pairAt(i, j); k > 0 {
			c.pairs[k-1] -= min(1, c.pairs[k-1])
		}
	}
	c.sum -= gain
	c.size -= len(words)
}

// expected is the F1 that is expected.
func (c *cover) expected() float64 { return 2 * c.sum / (float64(c.size) + c.r.reference) }
