package eval

// Sums holds the numerators and denominators of precision and recall, to be added up over
// documents.
type Sums struct {
	Precise, Answered float64 // precision is their ratio
	Recalled, Asked   float64 // recall is their ratio
}

// Add adds the sums of another document.
func (s *Sums) Add(o Sums) {
	s.Precise += o.Precise
	s.Answered += o.Answered
	s.Recalled += o.Recalled
	s.Asked += o.Asked
}

// Precision is the share of the system's answers that are right.
func (s Sums) Precision() float64 { return share(s.Precise, s.Answered) }

// Recall is the share of the gold answers that were found.
func (s Sums) Recall() float64 { return share(s.Recalled, s.Asked) }

// F1 is the harmonic mean of precision and recall.
func (s Sums) F1() float64 {
	p, r := s.Precision(), s.Recall()
	return share(2*p*r, p+r)
}

func share(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// BCubed compares two clusterings of mentions (Bagga and Baldwin 1998). For each mention,
// precision is the share of its system cluster that is also in its gold cluster, and
// recall the share of its gold cluster that is also in its system cluster. A mention that
// only one side has counts as wrong on that side, so the measure also works end to end.
func BCubed[M comparable](gold, system [][]M) Sums {
	goldOf, systemOf := home(gold), home(system)
	s := Sums{Answered: float64(len(systemOf)), Asked: float64(len(goldOf))}
	shared := map[[2]int]int{} // mentions shared by a gold and a system cluster
	for m, g := range goldOf {
		if c, ok := systemOf[m]; ok {
			shared[[2]int{g, c}]++
		}
	}
	sizes := func(of map[M]int) map[int]int {
		out := map[int]int{}
		for _, c := range of {
			out[c]++
		}
		return out
	}
	goldSize, systemSize := sizes(goldOf), sizes(systemOf)
	for i := range gold { // in order, so that every run gives the same floating-point sums
		for j := range system {
			n := float64(shared[[2]int{i, j}])
			if n > 0 {
				s.Precise += n * n / float64(systemSize[j])
				s.Recalled += n * n / float64(goldSize[i])
			}
		}
	}
	return s
}

// CEAFe compares two clusterings entity by entity (Luo 2005, φ4). Each gold cluster is
// paired with at most one system cluster so as to maximise the sum of their similarities
// 2|g∩s| / (|g|+|s|).
func CEAFe[M comparable](gold, system [][]M) Sums {
	systemOf := home(system)
	similarity := make([][]float64, len(gold))
	for i, g := range gold {
		similarity[i] = make([]float64, len(system))
		for _, m := range g {
			if j, ok := systemOf[m]; ok {
				similarity[i][j] += 2 / float64(len(g)+len(system[j]))
			}
		}
	}
	total := assignment(similarity, len(system))
	return Sums{Precise: total, Answered: float64(len(system)), Recalled: total, Asked: float64(len(gold))}
}

// home maps each mention to its cluster, or to the first if there are several.
func home[M comparable](clusters [][]M) map[M]int {
	out := map[M]int{}
	for i, c := range clusters {
		for _, m := range c {
			if _, ok := out[m]; !ok {
				out[m] = i
			}
		}
	}
	return out
}

// assignment returns the largest sum of weights that uses each row and each
// column at most once: the Hungarian method with potentials, in cubic time.
func assignment(weight [][]float64, columns int) float64 {
	rows := len(weight)
	if rows == 0 || columns == 0 {
		return 0
	}
	n := max(rows, columns)
	cost := func(i, j int) float64 {
		if i < rows && j < columns {
			return -weight[i][j]
		}
		return 0
	}
	const none = -1
	rowOf := make([]int, n+1) // column -> row; searches start at column n
	for j := range rowOf {
		rowOf[j] = none
	}
	u, v := make([]float64, n), make([]float64, n+1)
	for i := range n {
		rowOf[n] = i
		from, least, done := make([]int, n), make([]float64, n), make([]bool, n+1)
		for j := range least {
			least[j] = 1e18
			from[j] = n
		}
		at := n
		for rowOf[at] != none {
			done[at] = true
			r, delta, next := rowOf[at], 1e18, none
			for j := range n {
				if done[j] {
					continue
				}
				if c := cost(r, j) - u[r] - v[j]; c < least[j] {
					least[j], from[j] = c, at
				}
				if least[j] < delta {
					delta, next = least[j], j
				}
			}
			for j := range n + 1 {
				if done[j] {
					u[rowOf[j]] += delta
					v[j] -= delta
				} else if j < n {
					least[j] -= delta
				}
			}
			at = next
		}
		for at != n {
			rowOf[at] = rowOf[from[at]]
			at = from[at]
		}
	}
	total := 0.0
	for j := range columns {
		if i := rowOf[j]; i != none && i < rows {
			total += weight[i][j]
		}
	}
	return total
}
