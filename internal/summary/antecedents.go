package summary

import (
	"cmp"
	"slices"

	"standfirst/internal/entity"
	"standfirst/internal/sorting"
)

// This file finds the possible antecedents of a sentence: the earlier sentences
// that a reader may need to understand it. They are the sentences just before
// it, the first one, and those that introduce what it points back to: a person
// named by surname alone, or "the bill" after "a bill".

// The features of a sentence (the later one) and a possible antecedent (the
// earlier one).
const (
	aDistance = iota // in sentences
	aSameParagraph
	aParagraphs   // paragraphs between them
	aShort        // short names in the later one that the earlier one introduces
	aPronoun      // pronouns in the later one for a person named in the earlier one
	aDefinite     // "the N" in the later one where the earlier one has N first
	aDefiniteLast // "the N" in the later one where the earlier one has N last
	aShared       // share of the later one's weight that is also in the earlier one
	aNeed         // NeedKind of the later one
	aEarlierNeed  // NeedKind of the earlier one
	aEarlierIndex
	aOpening // class of the first word of the later one, see opening
	aQuoted  // share of the later one in quotation marks
	aEarlierQuoted
	aEarlierNames
	aEarlierQuestion
	aOptions     // number of possible antecedents
	aPronouns    // third-person pronouns in the later one
	aShortAll    // short names in the later one that any earlier sentence introduces
	aDefiniteAll // "the N" in the later one, with N in any earlier sentence
	aKind        // gKind of the later one
	// What the later one takes as known: words that an earlier sentence has and the
	// headline does not.
	aKnown             // as a share of its weight
	aKnownShared       // share of that which the earlier one has
	aKnownIntroduced   // share of that which the earlier one has first
	aSubjectIntroduced // the earlier one has the later one's first content word first
	aSubjectLast       // ... and is the last to have it
	aShortOther        // short names of others than persons that the earlier one introduces
	aThisFirst         // words before the later one's first demonstrative
	aEarlierHeadline
	aEarlierOverlap
	aEarlierWithin
	numAntecedent = iota // number of features
)

// NumAntecedentFeatures is the length of Antecedent.Row.
const NumAntecedentFeatures = numAntecedent

// maxAntecedents limits the antecedents of one sentence.
const maxAntecedents = 11

// pointers collects what one sentence points back to.
type pointers struct {
	list              []pointer // sorted
	shorts, definites int       // short names, and "the N"
	definiteEarly     int       // "the N" among the first seven words
	shortOthers       int       // short names of others than persons
	indefinites       int       // "the N" after "a N"
}

// A pointer is a word or name that points back to a candidate.
type pointer struct {
	pointerKind
	to int
}

type pointerKind uint8

// The kinds of pointer. If there are too many antecedents, the first kinds win.
const (
	shortName pointerKind = iota
	pronounName
	otherShortName
	lastDefinite
	firstDefinite
)

func (a pointer) compare(b pointer) int {
	return cmp.Or(cmp.Compare(a.pointerKind, b.pointerKind), cmp.Compare(a.to, b.to))
}

// count returns the number of pointers of a kind to a candidate.
func (p *pointers) count(kind pointerKind, to int) float32 {
	n := 0
	for _, x := range p.list {
		if x.pointerKind == kind && x.to == to {
			n++
		}
	}
	return float32(n)
}

// introduced records where an entity was named before the current candidate.
type introduced struct {
	next        int // index of the first mention that is not before it
	intro, last int // candidates that introduce it and name it last, or -1
}

// candidateOf returns the candidate that a mention stands in, or -1.
func (r *Ranking) candidateOf(m *entity.Mention) int {
	if m.Sentence < 0 || m.Sentence >= len(r.at) {
		return -1
	}
	return r.at[m.Sentence]
}

// advance reads the mentions of entity e before candidate i.
func (r *Ranking) advance(e int, in *introduced, i int) {
	x := &r.entities[e]
	for ; in.next < len(x.Mentions); in.next++ {
		m := &x.Mentions[in.next]
		k := r.candidateOf(m)
		if k >= i {
			return
		}
		if k < 0 || m.Form != entity.Name {
			continue
		}
		if in.intro < 0 || m.Len() >= len(x.Name) && r.fullAt[e] == k {
			in.intro = k
		}
		in.last = k
	}
}

// pointersOf finds what candidate i points back to. It appends the pointers to list,
// which all candidates share, and must be called for the candidates in order, so
// that each mention is read once.
func (r *Ranking) pointersOf(i int, before []introduced, list []pointer) (pointers, []pointer) {
	from := len(list)
	p := pointers{}
	for _, e := range r.named[i] {
		r.advance(int(e), &before[e], i)
		list = r.pointByName(&p, i, &r.entities[e], before[e], list)
	}
	list = r.pointByNoun(&p, i, list)
	p.list = list[from:len(list):len(list)]
	sorting.Stable(p.list, pointer.compare)
	return p, list
}

// pointByName appends where candidate i points by a short name or a pronoun for an entity.
func (r *Ranking) pointByName(p *pointers, i int, x *entity.Entity, before introduced, list []pointer) []pointer {
	full, pronoun, named := false, false, false
	intro, last := before.intro, before.last
	for j := before.next; j < len(x.Mentions); j++ {
		m := &x.Mentions[j]
		k := r.candidateOf(m)
		if k > i {
			break
		}
		switch {
		case k < i: // not in a candidate
		case m.Form != entity.Name:
			pronoun = true
		default:
			named = true
			full = full || m.Len() >= len(x.Name)
		}
	}
	if named && !full && intro >= 0 {
		if x.Kind == entity.Person {
			list = append(list, pointer{shortName, intro})
			p.shorts++
		} else {
			list = append(list, pointer{otherShortName, intro})
			p.shortOthers++
		}
	}
	if pronoun && !named && last >= 0 {
		list = append(list, pointer{pronounName, last})
		if intro != last {
			list = append(list, pointer{pronounName, intro})
		}
	}
	return list
}

// pointByNoun appends where candidate i points by a noun after "the" that the text has had.
func (r *Ranking) pointByNoun(p *pointers, i int, list []pointer) []pointer {
	words := r.candidates[i].words
	for k, o := range words {
		if k == 0 || o.traits&capital != 0 {
			continue
		}
		t := &r.terms[o.term]
		if t.function || t.title || r.vocabulary.stem(words[k-1].term) != "the" || t.first >= int32(i) {
			continue
		}
		p.definites++
		if t.newIn >= 0 && t.newIn < int32(i) {
			p.indefinites++
		}
		if k < 7 {
			p.definiteEarly++
		}
		list = append(list, pointer{firstDefinite, int(t.first)})
		if l := r.before(o.term, i); l >= 0 {
			list = append(list, pointer{lastDefinite, l})
		}
	}
	return list
}

// before returns the last candidate before i that contains a term, or -1.
func (r *Ranking) before(term int32, i int) int {
	h := r.holders[term]
	k, _ := slices.BinarySearch(h, int32(i))
	if k == 0 {
		return -1
	}
	return int(h[k-1])
}

// Antecedent is a candidate that another may need, with the features of the two.
type Antecedent struct {
	Candidate int
	Row       []float32
}

// Antecedents returns the possible antecedents of candidate i, in order.
func (r *Ranking) Antecedents(i int) []Antecedent {
	w := r.newWeighing(1)
	w.weigh(i)
	out := make([]Antecedent, len(w.candidates))
	for k, c := range w.candidates {
		out[k] = Antecedent{c, w.rows[k*numAntecedent : (k+1)*numAntecedent]}
	}
	return out
}

// A weighing collects the antecedents of one candidate after another.
type weighing struct {
	*Ranking
	candidates []int
	rows       []float32
	ends       []int // for each candidate, the end of its antecedents
	own, both  *marks
	room       [maxAntecedents]int

	// Of the candidate that is being weighed: the weight of its words, of those that are known,
	// and the first content word, or -1.
	weight, known float32
	subject       int32
}

func (r *Ranking) newWeighing(n int) *weighing {
	const usual = 6
	return &weighing{Ranking: r, candidates: make([]int, 0, usual*n), rows: make([]float32, 0, usual*n*numAntecedent), ends: make([]int, 0, n),
		own: newMarks(len(r.terms)), both: newMarks(len(r.terms))}
}

// weigh adds the antecedents of candidate i.
func (w *weighing) weigh(i int) {
	list := w.options(i)
	w.readOwn(i)
	for _, k := range list {
		w.candidates = append(w.candidates, k)
		w.rows = append(w.rows, make([]float32, numAntecedent)...)
		f := w.rows[len(w.rows)-numAntecedent:]
		f[aOptions] = float32(len(list))
		w.placeFeatures(f, i, k)
		w.wordFeatures(f, i, k)
	}
	w.ends = append(w.ends, len(w.candidates))
}

// options returns the candidates that candidate i may need, in text order.
func (w *weighing) options(i int) []int {
	list := w.room[:0]
	add := func(k int) {
		if k >= 0 && k < i && !slices.Contains(list, k) && len(list) < maxAntecedents {
			list = append(list, k)
		}
	}
	const near = 3
	for d := 1; d <= near; d++ {
		add(i - d)
	}
	for _, x := range w.pointing[i].list {
		add(x.to)
	}
	add(0)
	add(i - w.Ranking.candidates[i].within)
	add(i - near - 1)
	slices.Sort(list)
	return list
}

// readOwn reads the words of candidate i.
func (w *weighing) readOwn(i int) {
	w.own.clear()
	w.weight, w.known, w.subject = 1e-6, 1e-6, -1
	for _, o := range w.Ranking.candidates[i].words {
		if t := &w.terms[o.term]; !t.function && w.own.add(o.term) {
			w.weight += t.rarity
			if w.subject < 0 {
				w.subject = o.term
			}
			if !t.title && t.first < int32(i) {
				w.known += t.rarity
			}
		}
	}
}

// placeFeatures fills in where candidate k is, as seen from candidate i, and what either is
// like.
func (w *weighing) placeFeatures(f []float32, i, k int) {
	r, p := w.Ranking, &w.pointing[i]
	c, e := &r.candidates[i], &r.candidates[k]
	own, earlier := r.gradeRow(i), r.gradeRow(k)
	f[aDistance] = float32(i - k)
	f[aSameParagraph] = flag(e.paragraph == c.paragraph)
	f[aParagraphs] = float32(c.paragraph - e.paragraph)
	f[aShort], f[aPronoun] = p.count(shortName, k), p.count(pronounName, k)
	f[aDefinite], f[aDefiniteLast] = p.count(firstDefinite, k), p.count(lastDefinite, k)
	f[aShortOther] = p.count(otherShortName, k)
	f[aThisFirst] = r.needRow(i)[nThisFirst]
	f[aEarlierHeadline], f[aEarlierOverlap], f[aEarlierWithin] = earlier[gHeadline], earlier[gOverlap], float32(e.within)
	f[aNeed], f[aEarlierNeed] = float32(c.need.Kind), float32(e.need.Kind)
	f[aEarlierIndex] = float32(k)
	f[aOpening] = own[gOpening]
	f[aQuoted], f[aEarlierQuoted] = c.share, e.share
	f[aEarlierNames] = float32(len(r.named[k]))
	f[aEarlierQuestion] = earlier[gQuestion]
	f[aPronouns] = own[gPronouns]
	f[aShortAll], f[aDefiniteAll] = float32(p.shorts), float32(p.definites)
	f[aKind] = own[gKind]
}

// wordFeatures fills in what the words of candidates i and k have in common.
func (w *weighing) wordFeatures(f []float32, i, k int) {
	both, shared, introduces := float32(0), float32(0), float32(0)
	w.both.clear()
	for _, o := range w.Ranking.candidates[k].words {
		if w.own.has(o.term) && w.both.add(o.term) {
			t := &w.terms[o.term]
			both += t.rarity
			if !t.title {
				shared += t.rarity
				if t.first == int32(k) {
					introduces += t.rarity
				}
			}
		}
	}
	f[aKnown], f[aKnownShared], f[aKnownIntroduced] = w.known/w.weight, shared/w.known, introduces/w.known
	f[aShared] = both / w.weight
	if w.subject >= 0 {
		f[aSubjectIntroduced], f[aSubjectLast] = flag(w.terms[w.subject].first == int32(k)), flag(w.before(w.subject, i) == k)
	}
}

// index fills holders, fullAt and pointing.
func (r *Ranking) index() {
	r.holders = make([][]int32, len(r.terms))
	total := 0
	for _, t := range r.terms {
		total += int(t.sentences)
	}
	room := make([]int32, total)
	for t := range r.terms {
		n := r.terms[t].sentences
		r.holders[t], room = room[:0:n], room[n:]
	}
	for i := range r.candidates {
		for _, o := range r.candidates[i].words {
			if h := r.holders[o.term]; len(h) == 0 || h[len(h)-1] != int32(i) {
				r.holders[o.term] = append(h, int32(i))
			}
		}
	}
	r.fullAt = make([]int, len(r.entities))
	for e := range r.entities {
		r.fullAt[e] = -1
		for _, m := range r.entities[e].Mentions {
			if m.Form == entity.Name && m.Len() >= len(r.entities[e].Name) && m.Sentence >= 0 && m.Sentence < len(r.at) && r.at[m.Sentence] >= 0 {
				r.fullAt[e] = r.at[m.Sentence]
				break
			}
		}
	}
	r.pointing = make([]pointers, len(r.candidates))
	before := make([]introduced, len(r.entities))
	for e := range before {
		before[e] = introduced{intro: -1, last: -1}
	}
	var list []pointer
	for i := range r.candidates {
		r.pointing[i], list = r.pointersOf(i, before, list)
	}
}
