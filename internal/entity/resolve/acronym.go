package resolve

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var acronymFillers = lang.English.Set("acronym-fillers")

// acronyms finds what acronyms stand for: "European Union" for "EU" by its
// initials, and "Cominco Mining" for "Comin" because it follows in brackets.
func (r *resolver) acronyms() finder {
	x := r.acronymIndex()
	return func(i int, add func(int, evidence)) {
		n := &r.names[i]
		if len(n.words) > 1 && hasAcronym(n.text) {
			for _, j := range x.partly[n.key()] {
				if r.names[j].kind == n.kind {
					add(j, acronym)
				} else if r.names[j].kind != entity.Person {
					add(j, acronym|otherKind)
				}
			}
		}
		if n.country >= 0 || len(n.words) > 1 && !isAcronym(n.text) {
			return
		}
		letters := acronymLetters(n.text)
		if len(n.words) == 1 && letters == n.words[0] && initials(n.text, letters) { // "U. N."
			for _, j := range x.full[letters] {
				if r.names[j].kind == n.kind {
					add(j, acronym)
				}
			}
		}
		if isAcronym(n.text) {
			r.spelledOut(i, letters, x, add)
		}
	}
}

// acronymIndex holds names by the acronyms that may stand for them.
type acronymIndex struct {
	full     map[string][]int // by all initials
	national map[string][]int // by the initials without the country before the name
	within   map[string][]int // by runs of three or more letters within longer initials
	partly   map[string][]int // with their first or last words as an acronym
	begins   map[byte][]int   // organisations of three or more words, by first letter
}

func (r *resolver) acronymIndex() *acronymIndex {
	x := &acronymIndex{map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}, map[byte][]int{}}
	for i := range r.names {
		n := &r.names[i]
		if n.kind == entity.Organization && len(n.words) > 2 {
			put(x.begins, n.words[0][0], i)
			if large := largeInitials(n.words); len(large) > 3 && len(large) <= 12 {
				for a := range large {
					for b := a + 3; b <= len(large) && b-a < len(large); b++ {
						put(x.within, large[a:b], i)
					}
				}
			}
		}
		if n.kind.Named() && n.kind != entity.Person && len(n.words) > 1 {
			words := n.words
			if w := n.last(); len(words) > 2 && w[0] != 'c' && isLegalForm(w) { // "IBM" has no letter for "Inc.", but may have one for "Corporation"
				words = n.bare()
				if len(w) > len("llp") && formWords()[w] { // "Marl Water Group (MWG)"
					for _, a := range initialsOf(n.words) {
						put(x.full, a, i)
					}
				}
			}
			for _, a := range initialsOf(words) {
				put(x.full, a, i)
			}
			if rest := withoutCountry(n.words); len(rest) > 2 { // "U.S. Food Safety Agency (FSA)"
				for _, a := range initialsOf(rest) {
					put(x.national, a, i)
				}
			}
			if a := initialsAround(n.text); a != "" {
				put(x.full, a, i)
			}
			for _, s := range partlyShort(n.words) {
				put(x.partly, s, i)
			}
		}
	}
	return x
}

// spelledOut adds what an acronym stands for.
func (r *resolver) spelledOut(i int, letters string, x *acronymIndex, add func(int, evidence)) {
	n := &r.names[i]
	byInitials := func(list []int, otherKinds bool) {
		for _, j := range list {
			switch {
			case n.kind == entity.Person || j == i:
			case r.names[j].kind == n.kind:
				add(j, acronym)
			case otherKinds:
				add(j, acronym|otherKind)
			}
		}
	}
	byInitials(x.full[letters], len(letters) > 2 || strings.Contains(n.text, "&"))
	for _, k := range n.mentions {
		if j := r.beforeBracket(k); j >= 0 && j != i && (r.names[j].kind != entity.Person || n.kind == entity.Person) && spells(letters, r.names[j].words) {
			add(j, bracketed)
		}
	}
	if len(x.full[letters]) == 0 {
		byInitials(x.national[letters], len(letters) > 2)
	}
	if n.kind != entity.Organization {
		return
	}
	if len(x.full[letters]) == 0 {
		for _, j := range x.within[letters] {
			if j != i {
				add(j, fewLetters)
			}
		}
	}
	if len(letters) > 3 {
		for _, j := range x.begins[letters[0]] {
			if j != i && stretches(letters, r.names[j].words) {
				add(j, manyLetters)
			}
		}
	}
}

// beforeBracket returns the name before a bracket that opens on mention k, or
// -1.
func (r *resolver) beforeBracket(k int) int {
	if k == 0 {
		return -1
	}
	a, b := r.mentions[k-1], r.mentions[k]
	if a.End > b.Start || b.Start-a.End > 4 || !opensBracket(r.text[a.End:b.Start]) {
		return -1
	}
	return r.nameOf[k-1]
}

func opensBracket(s string) bool {
	s = strings.TrimSpace(s)
	return s == "(" || s == "["
}

// partlyShort lists the forms of a name in which two or more of its words at one end are an
// acronym: "Kelly AFB" for "Kelly Air Force Base", "UC Berkeley".
func partlyShort(words []string) []string {
	if len(words) < 3 || len(words) > maxWords {
		return nil
	}
	var out []string
	for a := 1; a < len(words); a++ {
		if len(words)-a > 1 {
			out = append(out, strings.Join(words[:a], " ")+" "+largeInitials(words[a:]))
		}
		if a > 1 {
			rest := words[a:]
			for len(rest) > 1 && acronymFillers()[rest[0]] {
				rest = rest[1:]
			}
			out = append(out, largeInitials(words[:a])+" "+strings.Join(rest, " "))
		}
	}
	return out
}

// hasAcronym reports whether the first or the last word of a name is an acronym.
func hasAcronym(name string) bool {
	words := strings.Fields(name)
	return len(words) > 1 && (isAcronym(words[0]) || isAcronym(words[len(words)-1]))
}

// withoutCountry strips the country that an organisation's name begins with,
// and returns nil if there is none.
func withoutCountry(words []string) []string {
	for n := min(2, len(words)); n > 0; n-- {
		if _, ok := names.CountryOf(strings.Join(words[:n], " ")); ok {
			return words[n:]
		}
	}
	return nil
}

// isAcronym reports whether s looks like an acronym: "EU", "U.N.", "NGOs",
// "UNESCO", "BfV", but not "Syria" or "Ohio State".
func isAcronym(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		case r == '.' || r == '-' || r == '&' || unicode.IsDigit(r):
		default:
			return false
		}
	}
	return upper >= 2 && upper+lower <= 10 && upper > lower
}

// acronymLetters returns an acronym's letters and digits, folded, without a
// plural "s".
func acronymLetters(s string) string {
	var b strings.Builder
	for _, r := range strings.TrimSuffix(s, "s") {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// initialsOf lists the possible acronyms of a name: with and without filler
// words, up to the last "of", and up to the first "and".
func initialsOf(words []string) []string {
	if len(words) > 12 {
		return nil
	}
	var all, large, head strings.Builder
	and := ""
	for k, w := range words {
		all.WriteString(firstLetter(w))
		if !acronymFillers()[w] {
			large.WriteString(firstLetter(w))
		} else if w == "and" && and == "" && large.Len() > 2 {
			and = large.String() // "International Association of Machinists and Aerospace Workers"
		} else if k > 2 && w == "of" {
			head.Reset()
			head.WriteString(large.String())
		}
	}
	out := []string{all.String()}
	for _, s := range []string{large.String(), head.String(), and} {
		if len(s) > 1 && s != out[0] {
			out = append(out, s)
		}
	}
	return out
}

// largeInitials returns the initials without those of filler words, or "" if a
// word begins with a non-ASCII letter.
func largeInitials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if w[0] >= 0x80 {
			return ""
		}
		if !acronymFillers()[w] {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// initialsAround returns the acronym of a name that contains one: "CBBC" for
// "Children's BBC".
func initialsAround(name string) string {
	words := strings.Fields(names.WithoutPossessive(name))
	if !slices.ContainsFunc(words, isAcronym) {
		return ""
	}
	var b strings.Builder
	for _, w := range words {
		switch {
		case isAcronym(w):
			b.WriteString(acronymLetters(w))
		case unicode.IsUpper(firstRune(w)):
			b.WriteString(firstLetter(strings.ToLower(w)))
		}
	}
	return b.String()
}

// stretches reports whether the letters take one or more from each word, in
// order, skipping fillers: "IGAD" for "Intergovernmental Authority on
// Development".
func stretches(letters string, words []string) bool {
	for len(words) > 0 && acronymFillers()[words[0]] {
		words = words[1:]
	}
	if len(words) == 0 || letters == "" || len(words) > maxWords {
		return letters == "" && len(words) == 0
	}
	w := words[0]
	if letters[0] != w[0] {
		return false
	}
	for w, letters = w[1:], letters[1:]; ; letters = letters[1:] {
		if stretches(letters, words[1:]) {
			return true
		}
		if letters == "" {
			return false
		}
		at := strings.IndexByte(w, letters[0])
		if at < 0 {
			return false
		}
		w = w[at+1:]
	}
}

// spells reports whether the letters occur in the words in that order,
// beginning with the first letter.
func spells(letters string, words []string) bool {
	joined := strings.Join(words, "")
	if letters == "" || !strings.HasPrefix(joined, letters[:1]) {
		return false
	}
	for _, r := range letters {
		i := strings.IndexRune(joined, r)
		if i < 0 {
			return false
		}
		joined = joined[i+len(string(r)):]
	}
	return true
}
