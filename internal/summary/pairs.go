package summary

import "math/bits"

// The features of a pair of adjacent words, in row order.
const (
	pProbA     = iota // probability that the first word is in a good summary
	pProbB            // ... the second
	pProduct          // of the two probabilities
	pCount            // occurrences of the pair
	pSentences        // sentences that contain it
	pFirst            // index of the first of them
	pFunctionA        // the first is a function word
	pFunctionB
	pCapitalA // share of the first word's occurrences with a capital
	pCapitalB
	pNumbers   // how many of the two have a digit
	pBestScore // best score of its sentences
	pCountA    // occurrences of the first word
	pCountB
	pOfA // share of the first word's occurrences that are in this pair
	pOfB
	pRarityA
	pRarityB
	pDocumentSentences
	pInFirst3 // how many of the first three sentences contain it
	pQuoted   // share of occurrences in quotation marks
	pPriorA
	pPriorB
	pPosition        // position in its first sentence
	pEnds            // ends its first sentence
	pDateline        // the document has a dateline
	numPair   = iota // number of features
)

// pair is two words that are adjacent in some sentence.
type pair struct {
	a, b             int32
	count, sentences int32
	first, last      int32 // candidates
	inFirst3         int32
	quoted           int32
	position         int32 // in the first sentence
	ends             bool  // it ends the first sentence
	best             float32
}

// leastProduct is the least product of the word probabilities for which the pair
// model is worth asking.
const leastProduct = 0.015

// pairCounts returns the pairs of the document. pairAt says where they are.
func (r *reading) pairCounts() []pair {
	if r.pairs != nil {
		return r.pairs
	}
	total := 0
	for i := range r.candidates {
		total += len(r.candidates[i].words)
	}
	// A hash table with open addressing, which takes a third of the time of a map: the
	// number of a pair plus one, or 0.
	size := bits.Len(uint(2 * total))
	slots := make([]int32, 1<<size)
	r.pairs = make([]pair, 0, total)
	r.pairID = make([]int32, total+1)
	r.pairFrom = make([]int32, len(r.candidates))
	k := 0
	for i := range r.candidates {
		c := &r.candidates[i]
		r.pairFrom[i] = int32(k)
		for j := range c.words {
			if j > 0 {
				a, b := c.words[j-1].term, c.words[j].term
				key := uint64(uint32(a))<<32 | uint64(uint32(b))
				slot := key * 0x9e3779b97f4a7c15 >> (64 - size)
				for slots[slot] > 0 && (r.pairs[slots[slot]-1].a != a || r.pairs[slots[slot]-1].b != b) {
					slot = (slot + 1) & (1<<size - 1)
				}
				if slots[slot] == 0 {
					slots[slot] = int32(len(r.pairs)) + 1
					r.pairs = append(r.pairs, pair{a: a, b: b, first: int32(i), last: -1, position: int32(j), ends: j == len(c.words)-1})
				}
				id := slots[slot] - 1
				p := &r.pairs[id]
				p.count++
				if p.last != int32(i) {
					p.last = int32(i)
					p.sentences++
					if i < 3 {
						p.inFirst3++
					}
				}
				if c.words[j].traits&inQuotes != 0 {
					p.quoted++
				}
				r.pairID[k] = id + 1
			}
			k++
		}
	}
	return r.pairs
}

// pairAt returns the index, plus one, of the pair that ends at word j of candidate
// i, or 0.
func (r *reading) pairAt(i, j int) int32 {
	if j < 1 || j >= len(r.candidates[i].words) {
		return 0
	}
	return r.pairID[int(r.pairFrom[i])+j]
}

// pairRows returns the features of the pairs that are worth asking about, row after row,
// given the scores of the sentences and the probabilities of the words, and their indexes.
func (r *reading) pairRows(score, prob []float32) (rows []float32, which []int) {
	pairs := r.pairCounts()
	for i := range r.candidates {
		for j := range r.candidates[i].words {
			if k := r.pairAt(i, j); k > 0 {
				p := &pairs[k-1]
				if p.first == int32(i) || score[i] > p.best {
					p.best = score[i]
				}
			}
		}
	}
	for i := range pairs {
		if p := &pairs[i]; prob[p.a]*prob[p.b] >= leastProduct {
			which = append(which, i)
		}
	}
	rows = make([]float32, len(which)*numPair)
	n := float32(len(r.candidates))
	for k, i := range which {
		p := &pairs[i]
		a, b := &r.terms[p.a], &r.terms[p.b]
		f := rows[k*numPair : (k+1)*numPair]
		f[pProbA], f[pProbB] = prob[p.a], prob[p.b]
		f[pProduct] = f[pProbA] * f[pProbB]
		f[pCount], f[pSentences], f[pFirst] = float32(p.count), float32(p.sentences), float32(p.first)
		f[pFunctionA], f[pFunctionB] = flag(a.function), flag(b.function)
		f[pCapitalA], f[pCapitalB] = float32(a.capital)/float32(a.count), float32(b.capital)/float32(b.count)
		f[pNumbers] = flag(a.number) + flag(b.number)
		f[pBestScore] = p.best
		f[pCountA], f[pCountB] = float32(a.count), float32(b.count)
		f[pOfA], f[pOfB] = f[pCount]/f[pCountA], f[pCount]/f[pCountB]
		f[pRarityA], f[pRarityB] = a.rarity, b.rarity
		f[pDocumentSentences] = n
		f[pInFirst3] = float32(p.inFirst3)
		f[pQuoted] = float32(p.quoted) / f[pCount]
		f[pPriorA], f[pPriorB] = a.prior, b.prior
		f[pPosition] = float32(p.position)
		f[pEnds] = flag(p.ends)
		f[pDateline] = flag(r.dateline)
	}
	return rows, which
}
