package summary

import "math"

// similarities compares each sentence of a document with what comes before and after
// it. It moves words from the centroid of what is ahead to that of what is behind,
// so that a sentence costs time in proportion to its own words only.
type similarities struct {
	r                  *reading
	idf                []float32 // for each term, its squared rarity; 0 for function words
	all, ahead, behind centroid
	inFirst            []bool
	inLead             []int8  // bit set of the first three sentences that contain the term
	mark               []int32 // for each term, the last candidate that marked it, plus one
}

// centroid is a sum of sentence vectors, with the square of its norm.
type centroid struct {
	at   []float64
	norm float64
}

func (c *centroid) add(words []occurrence, idf []float32, sign float64) {
	for _, o := range words {
		x := sign * float64(idf[o.term])
		c.norm += x * (2*c.at[o.term] + x)
		c.at[o.term] += x
	}
}

func (r *reading) similarities() *similarities {
	n := len(r.terms)
	s := &similarities{r: r, idf: make([]float32, n), inFirst: make([]bool, n), inLead: make([]int8, n), mark: make([]int32, n)}
	for _, c := range []*centroid{&s.all, &s.ahead, &s.behind} {
		c.at = make([]float64, n)
	}
	for i := range r.terms {
		if t := &r.terms[i]; !t.function {
			s.idf[i] = t.rarity * t.rarity
		}
	}
	for i := range r.candidates {
		for _, o := range r.candidates[i].words {
			s.all.at[o.term] += float64(s.idf[o.term])
		}
	}
	for i, x := range s.all.at {
		s.all.norm += x * x
		s.ahead.at[i] = x
	}
	s.ahead.norm = s.all.norm
	for i := range min(3, len(r.candidates)) {
		for _, o := range r.candidates[i].words {
			if i == 0 {
				s.inFirst[o.term] = true
			}
			s.inLead[o.term] |= 1 << i
		}
	}
	return s
}

// row fills in the similarity features of a candidate. Call it for the candidates in
// order, and pass after each.
func (s *similarities) row(f []float32, i int) {
	words := s.r.candidates[i].words
	s.ahead.add(words, s.idf, -1)
	for _, o := range words {
		s.mark[o.term] = int32(i) + 1
	}
	var own, ofFirst, ofLead, dotAll, dotAhead, dotBehind, normOwn float64
	for _, o := range words {
		if s.r.terms[o.term].function {
			continue
		}
		x := float64(s.idf[o.term])
		own += x
		normOwn += x * x
		dotAll += x * s.all.at[o.term]
		dotAhead += x * s.ahead.at[o.term]
		dotBehind += x * s.behind.at[o.term]
		if i > 0 && s.inFirst[o.term] {
			ofFirst += x
		}
		if l := s.inLead[o.term]; l != 0 && (i > 2 || l != 1<<i) {
			ofLead += x
		}
	}
	cosine := func(dot, norm float64) float32 {
		if dot <= 0 || norm <= 1e-9 || normOwn <= 0 {
			return 0
		}
		return float32(dot / math.Sqrt(norm*normOwn))
	}
	own = math.Max(own, 1e-9)
	f[sCosineAll] = cosine(dotAll, s.all.norm)
	f[sCosineAhead] = cosine(dotAhead, s.ahead.norm)
	f[sCosineBehind] = cosine(dotBehind, s.behind.norm)
	f[sOfFirst] = float32(ofFirst / own)
	f[sOfLead] = float32(ofLead / own)
	f[sOfPrevious] = float32(s.shared(i, i-1) / own)
	f[sOfNext] = float32(s.shared(i, i+1) / own)
}

// pass adds a candidate to what is behind.
func (s *similarities) pass(i int) { s.behind.add(s.r.candidates[i].words, s.idf, 1) }

// shared is the weight of the words of candidate k that are also in candidate i,
// whose words row has marked.
func (s *similarities) shared(i, k int) (sum float64) {
	if k < 0 || k >= len(s.r.candidates) {
		return 0
	}
	for _, o := range s.r.candidates[k].words {
		if s.mark[o.term] == int32(i)+1 {
			sum += float64(s.idf[o.term])
		}
	}
	return sum
}

// titleWeight is the weight of the headline's content words.
func (r *reading) titleWeight() (sum float32) {
	for i := range r.terms {
		if t := &r.terms[i]; t.title && !t.function {
			sum += t.rarity
		}
	}
	return sum
}

// headline returns the share of the headline's weight that is also in a candidate,
// and the share of the candidate's weight that is also in the headline.
func (r *reading) headline(i int, title float32, met *marks) (has, of float32) {
	if title == 0 {
		return 0, 0
	}
	var both, own float32
	met.clear()
	for _, o := range r.candidates[i].words {
		t := &r.terms[o.term]
		if t.function || !met.add(o.term) {
			continue
		}
		own += t.rarity
		if t.title {
			both += t.rarity
		}
	}
	return both / title, both / max(own, 1e-6)
}
