package summary

// marks is a set of terms that is emptied at no cost.
type marks struct {
	turns []int32 // of each term, the turn in which it was added
	turn  int32
}

func newMarks(terms int) *marks { return &marks{turns: make([]int32, terms), turn: 1} }

// forget empties the set.
func (m *marks) forget() { m.turn++ }

func (m *marks) has(term int32) bool { return m.turns[term] == m.turn }

// add reports whether the set did not have the term.
func (m *marks) add(term int32) bool {
	if m.has(term) {
		return false
	}
	m.turns[term] = m.turn
	return true
}
