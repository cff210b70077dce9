package summary

import "math"

// The expected overlap with a good summary is one feature among others. For a
// sentence of w words, of which c are expected to be in a summary of r words,
// the expected F1 is about 2c/(w+r). The same holds for pairs of words.

const (
	secondWeight = 0.1 // weight of a second occurrence of a word, relative to the first
	pairWeight   = 1.6 // weight of ROUGE-2 relative to ROUGE-1
)

// The sum of the word probabilities is the expected number of the article's
// words in the summary. Its length is greater, since some of its words are not in
// the article and some occur twice. It also varies more between articles,
// because the predicted probabilities shrink towards their mean.
const (
	referencePerMatch = 1.5
	usualMatches      = 30 // sum of the probabilities in a typical news article
	steepness         = 0.4
)

func referenceLength(probs float64) float64 {
	unusual := max(0.5, min(2, probs/usualMatches))
	return max(10, referencePerMatch*probs*math.Pow(unusual, steepness))
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

// cover tracks what a set of sentences is expected to share with a good summary.
type cover struct {
	r     *Ranking
	words []uint8 // occurrences of each term
	pairs []uint8 // and of each pair
	sum   float64 // expected number of matching words and pairs, weighted
	size  int     // in words
}

func (r *Ranking) newCover() *cover {
	return &cover{r: r, words: make([]uint8, len(r.terms)), pairs: make([]uint8, len(r.pairCounts()))}
}

// add adds candidate i and returns what it adds to the sum.
func (c *cover) add(i int) (gain float64) {
	words := c.r.candidates[i].words
	for j, o := range words {
		switch c.words[o.term] {
		case 0:
			gain += float64(c.r.word[o.term])
		case 1:
			gain += secondWeight * float64(c.r.word[o.term])
		}
		if c.words[o.term]++; c.words[o.term] == 0 {
			c.words[o.term]-- // saturate: such counts do not matter
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

// expected is the expected F1.
func (c *cover) expected() float64 { return 2 * c.sum / (float64(c.size) + c.r.reference) }
