package ner

// votes counts the first pass's labels for each word and name in the document.
// Within a document, a name usually means one thing: Krishnan and Manning 2006,
// https://aclanthology.org/P06-1141.
//
// The votes by word are in the word's stats.
type votes struct {
	names    map[uint64]*[NumClasses]int32 // by whole name
	acronyms map[string]*[NumClasses]int32 // by initials of names of two or more words
}

// Feature templates of the second pass.
const (
	sWord = iota
	sWordLabel
	sWordMargin
	sName
	sLonger
	sAcronym
	sMode
)

const none = NumClasses + 1 // no votes

func countVotes(doc []*sentence, labels [][]Label) *votes {
	// There are about as many names as sentences.
	v := &votes{make(map[uint64]*[NumClasses]int32, len(doc)), map[string]*[NumClasses]int32{}}
	for i, s := range doc {
		if s.mode != plain {
			continue
		}
		for t, w := range s.words {
			if voter(s, t) {
				w.stats.votes[classAt(labels[i][t])]++
			}
		}
		for _, n := range Names(labels[i]) {
			count(v.names, nameHash(s, n), n.Class)
			if n.To-n.From < 2 {
				continue
			}
			for t := n.From; t < n.To; t++ {
				if s.words[t].capital {
					s.words[t].stats.longer[n.Class]++
				}
			}
			if a := initials(s.words[n.From:n.To]); a != "" {
				count(v.acronyms, a, n.Class)
			}
		}
	}
	return v
}

func count[K comparable](m map[K]*[NumClasses]int32, k K, c Class) {
	p := m[k]
	if p == nil {
		p = new([NumClasses]int32)
		m[k] = p
	}
	p[c]++
}

// voter reports whether token t takes part in the voting. If so, its word has stats.
func voter(s *sentence, t int) bool {
	w := s.words[t]
	return w.letter && (w.capital || s.mode == lower) && w.in&InDate == 0
}

// classAt returns the class of a label, NumClasses for Outside.
func classAt(l Label) Class {
	if l == Outside {
		return NumClasses
	}
	return l.Class()
}

func nameHash(s *sentence, n Name) uint64 {
	h := uint64(phraseStart)
	for _, w := range s.words[n.From:n.To] {
		h = phraseStep(h, w.lower)
	}
	return h
}

// initials returns the initials of the capitalised words, or "" if they cannot
// be an acronym.
func initials(words []*word) string {
	var letters [8]byte
	n := 0
	for _, w := range words {
		if !w.capital {
			continue
		}
		if n == len(letters) || w.text[0] >= 0x80 {
			return ""
		}
		letters[n] = w.text[0]
		n++
	}
	if n < 2 {
		return ""
	}
	return string(letters[:n])
}

// judged is a sentence after the first pass.
type judged struct {
	*sentence
	labels []Label
	emit   []scores
	names  []Name
	hashes []uint64 // of names
	of     []int32  // for each token, its index in names, or -1
}

func judge(s *sentence, labels []Label, emit []scores) *judged {
	j := &judged{sentence: s, labels: labels, emit: emit, names: Names(labels), of: make([]int32, len(labels))}
	for i := range j.of {
		j.of[i] = -1
	}
	j.hashes = make([]uint64, 0, len(j.names))
	for k, n := range j.names {
		j.hashes = append(j.hashes, nameHash(s, n))
		for i := n.From; i < n.To; i++ {
			j.of[i] = int32(k)
		}
	}
	return j
}

// keys appends the second-pass features of token t. There are none if the rest
// of the document has no votes on it.
func (v *votes) keys(out []uint64, s *judged, t int) []uint64 {
	if !voter(s.sentence, t) {
		return out
	}
	w, own := s.words[t], s.labels[t]
	class := classAt(own)
	counted := s.mode == plain // the votes include this token's own

	others := w.stats.votes
	if counted {
		others[class]--
	}
	if to, strength := majority(others[:]); to != none {
		said := uint64(class)<<16 | uint64(to)<<8 | uint64(strength)
		margin := uint64(margin(&s.emit[t], own))
		out = append(out,
			key(sWord, said),
			key(sWordLabel, uint64(own)<<8|uint64(to)),
			key(sWordMargin, said<<8|margin),
			key(sMode, uint64(s.mode)<<32|uint64(class)<<8|uint64(to)))
	}
	if k := s.of[t]; k >= 0 {
		n := s.names[k]
		to, strength := none, 0
		if c := v.names[s.hashes[k]]; c != nil {
			others := *c
			if counted {
				others[n.Class]--
			}
			to, strength = majority(others[:])
		}
		if to != none {
			out = append(out, key(sName, uint64(n.Class)<<24|uint64(to)<<16|uint64(strength)<<8|uint64(own)))
		}
	}
	longer := w.stats.longer
	if counted && own != Outside && own.Position() != Single {
		longer[class]--
	}
	if to, strength := majority(longer[:]); to != none {
		out = append(out, key(sLonger, uint64(own)<<16|uint64(to)<<8|uint64(strength)))
	}
	if w.allCaps {
		if c := v.acronyms[w.text]; c != nil {
			to, _ := majority(c[:])
			out = append(out, key(sAcronym, uint64(own)<<8|uint64(to)))
		}
	}
	return out
}

// majority returns the class with the most votes, or none, and a code for how
// many votes there are and whether they agree.
func majority(counts []int32) (Class, int) {
	top, sum := 0, int32(0)
	for c, n := range counts {
		sum += n
		if n > counts[top] {
			top = c
		}
	}
	if sum <= 0 {
		return none, 0
	}
	strength := int(min(sum, 3))
	if counts[top] < sum {
		strength += 4
	}
	return Class(top), strength
}

// margin grades, from 0 to 6, how much better own scores than any label of
// another class.
func margin(emit *scores, own Label) int {
	second := int32(-1 << 29)
	for l, v := range emit {
		if classAt(Label(l)) != classAt(own) {
			second = max(second, v)
		}
	}
	return int(max(-2, min(4, (emit[own]-second)/15)) + 2)
}
