package resolve

// union is a union-find over names. The root of a set is its fullest name:
// join always hangs the shorter form under the fuller one.
type union []int

func newUnion(n int) union {
	u := make(union, n)
	for i := range u {
		u[i] = i
	}
	return u
}

func (u union) root(i int) int {
	for u[i] != i {
		i = u[i]
	}
	return i
}

// isRoot reports whether no fuller name of i is known.
func (u union) isRoot(i int) bool { return u[i] == i }

// join makes i, which must be a root, a form of the fuller name.
func (u union) join(i, fuller int) { u[i] = fuller }
