package summary

// pair is two words that stand side by side somewhere.
type pair struct {
	a, b             int32
	count, sentences int32
	first, last      int32 // candidates
	inFirst3         int32
	quoted           int32
	position         int32 // in its first sentence
	ends             bool  // stands at the end of its first sentence
	best             float32
}

// leastProduct is from where on a pair is worth asking for: the chances of its
// two words, multiplied.
const leastProduct = 0.005

// Likely reports whether a pair with these features is worth asking for.
func Likely(row []float32) bool { return row[2] >= leastProduct }

// pairCounts numbers the document's pairs. pairAt tells which stand where.
func (r *reading) pairCounts() []pair {
	if r.pairs != nil {
		return r.pairs
	}
	total := 0
	for i := range r.candidates {
		total += len(r.candidates[i].words)
	}
	number := make(map[uint64]int32, total)
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
				id, ok := number[key]
				if !ok {
					id = int32(len(r.pairs))
					number[key] = id
					r.pairs = append(r.pairs, pair{a: a, b: b, first: int32(i), last: -1, position: int32(j), ends: j == len(c.words)-1})
				}
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

// pairAt is one more than the number of the pair that ends at word j of
// candidate i, or 0.
func (r *reading) pairAt(i, j int) int32 {
	if j < 1 || j >= len(r.candidates[i].words) {
		return 0
	}
	return r.pairID[int(r.pairFrom[i])+j]
}

// pairRows are the features of all pairs, row after row, given the scores of
// the sentences and the chances of the words.
func (r *reading) pairRows(score, chance []float32) []float32 {
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
	out := make([]float32, len(pairs)*numPair)
	n := float32(len(r.candidates))
	for i := range pairs {
		p := &pairs[i]
		a, b := &r.terms[p.a], &r.terms[p.b]
		f := out[i*numPair : (i+1)*numPair]
		f[0], f[1] = chance[p.a], chance[p.b]
		f[2] = f[0] * f[1]
		f[3], f[4], f[5] = float32(p.count), float32(p.sentences), float32(p.first)
		f[6], f[7] = flag(a.function), flag(b.function)
		f[8], f[9] = float32(a.capital)/float32(a.count), float32(b.capital)/float32(b.count)
		f[10] = flag(a.number) + flag(b.number)
		f[11] = p.best
		f[12], f[13] = float32(a.count), float32(b.count)
		f[14], f[15] = f[3]/f[12], f[3]/f[13]
		f[16], f[17] = a.rarity, b.rarity
		f[18] = n
		f[19] = float32(p.inFirst3)
		f[20] = float32(p.quoted) / f[3]
		f[21], f[22] = a.prior, b.prior
		f[23] = float32(p.position)
		f[24] = flag(p.ends)
		f[25] = flag(r.dateline)
	}
	return out
}
