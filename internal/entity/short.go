package entity

import "strings"

// linkShort joins short forms of names that are no persons' to the fuller
// form before them: "Enron" to "Enron Corporation", "the Navy" to "United
// States Navy". What a text may shorten so is, for each kind, what it was
// seen to in Re-DocRED; a short form that two longer ones begin or end with
// is left alone.
func linkShort(names []name, parent []int) {
	type seen struct {
		name int
		many bool
	}
	starts, ends := map[string]seen{}, map[string]seen{}
	plural := map[string]int{}
	bare := map[string]int{} // without what companies put behind their names
	root := func(i int) int {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	enter := func(m map[string]seen, key string, i int) {
		s, ok := m[key]
		m[key] = seen{i, ok && (s.many || root(s.name) != root(i))}
	}
	for i := range names {
		n := &names[i]
		if !n.kind.Named() || n.kind == Person || n.people {
			continue
		}
		kind := n.kind.String()
		if parent[i] == i {
			key := kind + n.key()
			for _, other := range []string{key + "s", strings.TrimSuffix(key, "s")} {
				if j, ok := plural[other]; ok && n.country < 0 && n.kind == Organization && root(j) != i {
					parent[i] = j // "Muslims" and "Muslim"
				}
			}
			plural[key] = i
			if s, ok := starts[key]; ok && !s.many && shortened(n.kind, names[s.name].words[len(n.words):]) {
				parent[i] = s.name
			} else if s, ok := ends[key]; ok && !s.many && n.country < 0 && headed(n.kind, n.words) {
				parent[i] = s.name
			} else if n.kind == Organization {
				b := strings.Join(withoutForm(n.words), " ")
				if j, ok := bare[b]; ok && j != i {
					parent[i] = j
				} else {
					bare[b] = i
				}
			}
		}
		if len(n.words) <= 2*maxWords {
			for a := 1; a < len(n.words); a++ {
				enter(starts, kind+strings.Join(n.words[:a], " "), i)
				enter(ends, kind+strings.Join(n.words[a:], " "), i)
			}
		}
	}
}

// shortened reports whether a name may be shortened by its last words.
func shortened(k Kind, rest []string) bool {
	switch k {
	case Organization:
		return true
	case Place:
		switch rest[0] {
		case "river", "bridge", "palace", "castle", "tower", "hotel", "building", "gallery", "museum", "gardens", "stadium", "hall", "abbey", "city":
			return true
		}
	}
	return false
}

// headed reports whether words are what a longer name may be called by after
// its first words are left out.
func headed(k Kind, words []string) bool {
	switch k {
	case Organization:
		return true
	case Other:
		switch words[len(words)-1] {
		case "games", "agreement", "treaty", "charter", "contest", "gala", "resistance", "tour", "prize", "award", "cup", "festival", "act", "bill", "order", "accord", "accords":
			return true
		}
	}
	return false
}

// withoutForm leaves off a company's legal form.
func withoutForm(words []string) []string {
	for len(words) > 1 {
		switch words[len(words)-1] {
		case "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "gmbh", "ag", "ab", "sa", "nv", "spa", "group", "holdings", "bhd", "pty":
			words = words[:len(words)-1]
			continue
		}
		break
	}
	return words
}
