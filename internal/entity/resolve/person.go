package resolve

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	nicknames     = lang.English.Table("nicknames")
	generations   = lang.English.Set("generations")
	particles     = lang.English.Set("surname-particles")
	relationNouns = lang.English.Set("relation-nouns")
	ranks         = lang.English.Table("ranks")
	soleOffices   = lang.English.Set("role-words/sole-offices") // offices with one holder at a time
)

// persons indexes each longer name of a person by its parts, so that a lookup
// does not scan all names.
type persons struct {
	names    []name
	pairs    map[[2]string][]int // any two words, in order
	initials map[[2]string][]int // the initials of the given names, and the surname
	ends     map[string][]int    // how it ends: "al jubeir", "jubeir"
	starts   map[string][]int    // how it begins: "mary jane", "mary"
	middles  map[string][]int    // a word in the middle
	surnames map[string][]int    // last word
	letters  map[byte][]int      // first letter
}

// maxWords: longer names are indexed by their first and last few words only.
const maxWords = 8

// maxCandidates caps each list of candidates. With forty namesakes in one text,
// more candidates would not help to tell them apart.
const maxCandidates = 40

// people finds the persons whom a name may stand for.
func (r *resolver) people() finder {
	index := &persons{r.names, map[[2]string][]int{}, map[[2]string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}, map[byte][]int{}}
	for i := range r.names {
		if n := &r.names[i]; n.kind == entity.Person && len(n.words) > 1 {
			index.enter(i, n.words, r.hyphened(n))
		}
	}
	return func(i int, add func(int, evidence)) {
		if r.names[i].kind != entity.Person {
			return
		}
		index.fuller(i, r.names, func(j int, e evidence) {
			if r.together(i, j) {
				e |= otherHolder
			}
			add(j, e)
		})
		own := r.names[i].words
		if r.names[i].title != "" {
			own = own[1:]
		}
		only := len(index.ends[strings.Join(own, " ")]) == 1
		index.bearers(own, func(j int, e evidence) {
			if j == i {
				return
			}
			if e&lessParticle != 0 && names.GenderOfGivenName(own[0]) != names.Unknown && strings.Contains(r.names[i].text, " ") && !unicode.IsLower(firstRune(r.names[i].text)) {
				return // "Ben Marl" is not short for "Olive Marl"
			}
			if r.isOther(i, j) || e&givenName != 0 && r.otherMonarch(i, j) || only && r.otherRelative(i, j) {
				e |= otherHolder
			}
			add(j, e)
		})
	}
}

// hyphened tells for each word of a name whether a hyphen joins it to the one before: nobody
// is called by the second half of "Shu-chen" or "Garcia-Lund". A particle is no half.
func (r *resolver) hyphened(n *name) []bool {
	for _, k := range n.mentions[:min(len(n.mentions), 5)] {
		if !strings.Contains(r.mentions[k].In(r.text), "-") {
			return nil
		}
	}
	out := make([]bool, len(n.words))
	at := len(n.words)
	for _, field := range slices.Backward(strings.Fields(n.text)) {
		parts := names.Fold(field)
		for k := len(parts) - 1; k >= 0 && at > 0; k-- {
			at--
			out[at] = k > 0 && !particles()[parts[k-1]]
		}
	}
	return out
}

// together reports whether a text first names somebody and a relative by two full names
// that differ in an initial or a generation: "Hans Weber and his son Hans Weber Jr.",
// "Their cousin, Peter J. Hollis".
func (r *resolver) together(i, j int) bool {
	a, b := r.first(i), r.first(j)
	if a.Start > b.Start {
		a, b = b, a
	}
	before := strings.TrimRight(r.text[max(0, b.Start-24):b.Start], " ,")
	w := before[strings.LastIndexAny(before, " \n")+1:]
	return lang.Has(relationNouns(), w)
}

// enter indexes the longer name i by its parts.
func (p *persons) enter(i int, words []string, hyphened []bool) {
	half := func(k int) bool { return k < len(hyphened) && hyphened[k] }
	if len(words) > maxWords {
		hyphened = nil
		words = append(append([]string(nil), words[:maxWords/2]...), words[len(words)-maxWords/2:]...)
	}
	base := words
	if len(base) > 2 && generations()[base[len(base)-1]] {
		base = base[:len(base)-1]
	}
	for a := range words {
		for b := a + 1; b < len(words); b++ {
			put(p.pairs, [2]string{words[a], words[b]}, i)
		}
	}
	last := len(base) - 1
	put(p.surnames, base[last], i)
	put(p.letters, words[0][0], i)
	letters := ""
	for _, w := range base[:last] {
		letters += firstLetter(w)
		put(p.initials, [2]string{letters, base[last]}, i)
	}
	for a := 1; a < len(base); a++ {
		if half(a) {
			continue
		}
		put(p.ends, strings.Join(base[a:], " "), i)
		if a == last-1 && particles()[base[a]] {
			put(p.ends, base[a]+base[last], i) // "DeMarl" for "Ann De Marl"
		}
		put(p.starts, strings.Join(base[:a], " "), i)
		if a < last && !half(a+1) {
			put(p.middles, base[a], i)
		}
	}
}

func put[K, V comparable](m map[K][]V, k K, v V) {
	if list := m[k]; len(list) < maxCandidates && (len(list) == 0 || list[len(list)-1] != v) {
		m[k] = append(list, v)
	}
}

// fuller finds longer names of the same person: "John Forbes Kerry" for "John
// Kerry", "Newell Convers Wyeth" for "N. C. Wyeth".
func (p *persons) fuller(i int, list []name, add func(int, evidence)) {
	words := list[i].words
	last := len(words) - 1
	if last == 0 {
		return
	}
	for _, j := range p.pairs[[2]string{words[0], words[last]}] {
		if j != i && longer(list[j].words, words) && within(words, list[j].words) {
			add(j, fewerWords)
		}
	}
	for _, j := range p.surnames[words[last]] { // "Max Huber", "Maximilian Huber"
		if j != i && cutShortGiven(words[0], list[j].words[0]) && within(words[1:], list[j].words[1:]) {
			add(j, shortGiven)
		}
		if j != i && last > 1 && len(words[0]) == 1 && longer(list[j].words, words) && within(words, list[j].words) {
			add(j, initialsOnly)
		}
	}
	if f := nicknames()[words[0]]; f != "" { // "Bob Taylor", "Robert William Taylor"
		full := append([]string{f}, words[1:]...)
		for _, j := range p.pairs[[2]string{f, words[last]}] {
			if j != i && longer(list[j].words, words) && within(full, list[j].words) {
				add(j, shortGiven)
			}
		}
	}
	if last == 1 && initials(list[i].text, words[0]) {
		for _, j := range p.initials[[2]string{words[0], words[1]}] {
			if j != i && !initials(list[j].text, list[j].words[0]) {
				add(j, initialsOnly)
			}
		}
	}
}

// bearers finds the longer names that have the short one as their surname,
// given name or middle name.
func (p *persons) bearers(words []string, add func(int, evidence)) {
	for less := evidence(0); len(words) > 0; less = lessParticle {
		s := strings.Join(words, " ")
		found := false
		for k, index := range [...]map[string][]int{p.ends, p.starts, p.middles} {
			for _, j := range index[s] {
				add(j, surname<<k|less)
				found = true
			}
		}
		if !found && less == 0 && len(words) == 1 {
			p.shortGivens(words[0], add)
		}
		if !found && len(words) == 2 {
			for _, j := range p.ends[words[0]+words[1]] { // "Mc Marl" for "Ann McMarl"
				add(j, surname|less)
			}
		}
		if found || !particles()[words[0]] {
			break
		}
		words = words[1:] // "al-Assad" for "Bashar Assad"
	}
}

// shortGivens finds the names whose given name w is short for: "Max", "Dan".
func (p *persons) shortGivens(w string, add func(int, evidence)) {
	if w == "" {
		return // the name is of marks alone
	}
	for _, j := range p.letters[w[0]] {
		if b := p.names[j].words[0]; cutShortGiven(w, b) || nicknames()[w] == b || nicknames()[b] == w {
			add(j, givenName)
		}
	}
}

// cutShortGiven reports whether one given name is cut short from another, as
// "Max" is from "Maximilian".
func cutShortGiven(short, long string) bool {
	g := names.GenderOfGivenName(short)
	return len(short) > 2 && len(long) > len(short)+2 && strings.HasPrefix(long, short) && (g == names.Unknown || g != names.GenderOfGivenName(long).Opposite())
}

// otherOffice reports whether the text first has the short name with an office
// ("President Obama") and only later the full name, without the office
// ("Michelle Obama"). Then they are two people; the first needed no
// introduction.
func (r *resolver) otherOffice(short, full *name) bool {
	m := r.mentions[short.mentions[0]]
	before := strings.Fields(r.text[max(0, m.Start-12):m.Start])
	if len(before) == 0 || full.mentions[0] < short.mentions[0] {
		return false
	}
	office := before[len(before)-1]
	if !soleOffices()[office] {
		return false
	}
	for _, k := range full.mentions[:min(len(full.mentions), 5)] {
		f := r.mentions[k]
		around := r.text[max(0, f.Start-60):f.Start]
		around = around[strings.LastIndex(around, ". ")+1:] + r.text[f.End:min(len(r.text), f.End+60)]
		if strings.Contains(around, office) || strings.HasSuffix(strings.ToLower(r.text[max(0, f.Start-12):f.Start]), strings.ToLower(office)+" ") {
			return false
		}
	}
	return true
}

// otherRank reports whether one of two names has a peer's title and the other a
// knight's: Sir Alistair Wynne is not Lord Wynne.
func (r *resolver) otherRank(a, b *name) bool {
	x := r.rank(a)
	if x == "" {
		return false
	}
	y := r.rank(b)
	return y != "" && x != y
}

// rank returns the rank that the title of a name's first mentions shows, or "".
func (r *resolver) rank(n *name) string {
	for _, t := range r.titles(n) {
		if s := ranks()[t]; s != "" {
			return s
		}
	}
	return ""
}

// genderOf returns the gender of a person's title, or else of the given name.
func (r *resolver) genderOf(n *name) names.Gender {
	for _, k := range n.mentions[:min(len(n.mentions), 5)] {
		if g := r.genderOfTitle(r.mentions[k]); g != names.Unknown {
			return g
		}
	}
	return names.GenderOfGivenName(n.words[0])
}

func (r *resolver) genderOfTitle(m entity.Mention) names.Gender {
	return names.GenderOfTitle(r.text, m.Start, m.End)
}

// longer reports whether a has more words than b or, with as many, more
// letters.
func longer(a, b []string) bool {
	if len(a) != len(b) {
		return len(a) > len(b)
	}
	letters := func(words []string) (n int) {
		for _, w := range words {
			n += len(w)
		}
		return n
	}
	return letters(a) > letters(b)
}

// within reports whether long contains all words of short in that order. An
// initial matches a word that begins with it.
func within(short, long []string) bool {
	k := 0
	for _, w := range long {
		if k < len(short) && (short[k] == w || len(short[k]) == 1 && strings.HasPrefix(w, short[k])) {
			k++
		}
	}
	return k == len(short)
}

// initials reports whether text begins with the letters of word, written as
// initials: "J.K.", "J. K." or "JK".
func initials(text, word string) bool {
	k := 0
	for _, r := range text {
		switch {
		case k == len(word):
			return !unicode.IsLetter(r)
		case r == '.' || r == ' ':
		case r < 128 && unicode.IsUpper(r) && byte(unicode.ToLower(r)) == word[k]:
			k++
		default:
			return false
		}
	}
	return false
}

func firstLetter(w string) string {
	for _, r := range w {
		return string(r)
	}
	return ""
}
