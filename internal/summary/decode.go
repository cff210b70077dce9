package summary

// Choosing sentences is expected-ROUGE decoding. For a set of sentences with
// w words, of which c are expected to stand in a good summary of r words, the
// expected F1 is near 2c/(w+r), for words and for pairs of words alike. The
// best set of up to maxExact sentences is found by trying all sets of the best
// few; a longer one greedily.

// expectation is what the decoder needs of a document.
type expectation struct {
	words  [][]gain // by candidate: its terms, each once
	pairs  [][]gain // its pairs of neighbouring words
	length []int    // in words
	needs  [][]int  // candidates that must be shown too; nil if upright
	alone  []bool   // needs another sentence, and none can help
	broken []bool   // is no whole sentence
	asks   []bool   // is a question, which needs its answer
	label  []bool   // is no more than a label
	nWords int      // number of different terms
	nPairs int
}

// gain is how likely one more occurrence of a word is to be matched.
type gain struct {
	id int32
	n  int32 // occurrences in the sentence
	p  float32
}

type decoder struct {
	*expectation
	r            float64 // words of the assumed reference
	seenW, seenP []uint8
	c1, c2       float64
	size         int
	set          []int
	in           []bool
	focus        []float64 // how well each candidate matches a query, or nil
}

func (e *expectation) decoder(r float64) *decoder {
	return &decoder{expectation: e, r: r, seenW: make([]uint8, e.nWords), seenP: make([]uint8, e.nPairs), in: make([]bool, len(e.words))}
}

func (x *decoder) gains(i int) (c1, c2 float64) {
	for _, g := range x.words[i] {
		c1 += matched(g, x.seenW[g.id])
	}
	for _, g := range x.pairs[i] {
		if x.seenP[g.id] == 0 {
			c2 += float64(g.p)
		}
	}
	return
}

func matched(g gain, seen uint8) float64 {
	p := float64(g.p)
	if seen == 0 {
		if g.n > 1 {
			return p + p*again
		}
		return p
	}
	if seen == 1 {
		return p * again
	}
	return 0
}

func (x *decoder) push(i int) {
	c1, c2 := x.gains(i)
	x.c1 += c1
	x.c2 += c2
	for _, g := range x.words[i] {
		x.seenW[g.id] += uint8(min(g.n, 4))
	}
	for _, g := range x.pairs[i] {
		x.seenP[g.id]++
	}
	x.size += x.length[i]
	x.set = append(x.set, i)
	x.in[i] = true
}

func (x *decoder) pop(c1, c2 float64) {
	i := x.set[len(x.set)-1]
	x.set = x.set[:len(x.set)-1]
	for _, g := range x.words[i] {
		x.seenW[g.id] -= uint8(min(g.n, 4))
	}
	for _, g := range x.pairs[i] {
		x.seenP[g.id]--
	}
	x.size -= x.length[i]
	x.in[i] = false
	x.c1, x.c2 = c1, c2
}

// expected is what the set is expected to match, before anything is held
// against it.
func (x *decoder) expected() float64 {
	return 2 * (x.c1 + pairWeight*x.c2) / (float64(x.size) + x.r)
}

func (x *decoder) value() float64 {
	if len(x.set) == 0 {
		return 0
	}
	v := x.expected()
	for _, i := range x.set {
		if x.broken[i] {
			v -= brokenPenalty
		}
		if !x.stands(i) {
			v -= needPenalty
		}
		if x.label[i] || x.asks[i] && !x.stands(i) {
			v -= unfitPenalty
		}
	}
	if x.focus != nil {
		sum := 0.0
		for _, i := range x.set {
			sum += x.focus[i]
		}
		v += focusWeight * sum / float64(len(x.set))
	}
	return v
}

// stands reports whether a chosen sentence has all that it needs.
func (x *decoder) stands(i int) bool {
	for _, j := range x.needs[i] {
		if !x.in[j] {
			return false
		}
	}
	return !x.alone[i]
}

// What the decoder was tuned to, five-fold, in units of ROUGE.
const (
	again         = 0.1  // how likely a second occurrence is matched, to a first
	pairWeight    = 1.6  // what ROUGE-2 counts beside ROUGE-1
	needPenalty   = 0.06 // for a sentence that needs one which is not there
	brokenPenalty = 0.03 // for a caption or another piece that ends without a mark
	unfitPenalty  = 0.3  // for a label, or a question without its answer: not tuned, it is not to happen
	focusWeight   = 0.5  // for a sentence about the focus
)

// bounds of a selection.
type bounds struct {
	least, most int // sentences
	words       int // at most, as a reader counts; 0 for any
	atLeast     int // words as ROUGE counts
	readerWords []int
}

// exact tries all sets of the pool and returns the best; of equals, the one
// that stands first.
func (x *decoder) exact(pool []int, b bounds) []int {
	var best []int
	top := 0.0
	words := 0
	var try func(from int)
	try = func(from int) {
		if n := len(x.set); n >= b.least && n > 0 && x.size >= b.atLeast {
			if v := x.value(); best == nil || v > top {
				best, top = append(best[:0], x.set...), v
			}
		}
		if len(x.set) == b.most {
			return
		}
		for k := from; k < len(pool); k++ {
			i := pool[k]
			more := 0
			if b.words > 0 {
				more = b.readerWords[i]
			}
			if words+more > b.words {
				continue
			}
			c1, c2 := x.c1, x.c2
			x.push(i)
			words += more
			try(k + 1)
			words -= more
			x.pop(c1, c2)
		}
	}
	try(0)
	return best
}
