package summary

// marks is a set of terms that can be emptied in constant time.
type marks struct {
	turns []int32 // for each term, the turn in which it was added
	turn  int32
}

func newMarks(terms int) *marks { return &marks{turns: make([]int32, terms), turn: 1} }

// clear empties the set.
func (m *marks) clear() { m.turn++ }

func (m *marks) has(term int32) bool { return m.turns[term] == m.turn }

// add adds a term and reports whether it is new.
func (m *marks) add(term int32) bool {
	if m.has(term) {
		return false
	}
	m.turns[term] = m.turn
	return true
}
