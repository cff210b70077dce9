package ner

// Places, seen from a run of capitalised words, where a word tells what the run
// is the name of.
const (
	rightBefore = iota
	rightAfter
	apposition  // the noun in "Calder, a maker of" and in "Calder is a maker of"
	beforeComma // "the maker, Calder"
	predicate   // the verb in "Calder has not paid"
	owned       // "Calder's shares"
	listed      // what opens a list: "including Ellerby and Calder"
	resumed     // the noun in "Calder fell. The company"
	places
)

// contexts is how many distinct words we keep for one place.
const contexts = 4

// context is what we keep of a word: its middle cluster and its outlook.
type context struct{ middle, outlook uint16 }

// note adds a word to those at one place.
func (st *stats) note(place int, w *word) {
	c := context{w.middle, w.outlook}
	beside := &st.beside[place]
	for k := range beside {
		if beside[k] == c {
			return
		}
		if beside[k] == (context{}) {
			beside[k] = c
			return
		}
	}
}

// pronouns is a set of pronouns that follow a name somewhere in the document.
type pronouns uint8

const (
	personal pronouns = 1 << iota
	neuter
	plural
	who
	which
)

// pronounOf returns the set of one word, empty if it is no pronoun.
func pronounOf(w *word) pronouns {
	if len(w.text) > len("himself") {
		return 0
	}
	switch w.text {
	case "he", "she", "his", "her", "him", "himself", "herself", "He", "She", "His", "Her":
		return personal
	case "it", "its", "itself", "It", "Its":
		return neuter
	case "they", "their", "They", "Their":
		return plural
	}
	return 0
}

// readContexts notes what stands around each run of a plain sentence. subject is
// the first run of the sentence before: what a pronoun at the start, or "The
// company", most often stands for. It returns the first run of this sentence.
func (s *sentence) readContexts(subject []*word) []*word {
	var first, last []*word
	for i := 0; i < len(s.words); {
		r := s.runs[i]
		if r.to == 0 || r.to-r.from == 1 && s.words[i].text == "I" {
			if p := pronounOf(s.words[i]); p != 0 {
				of := last
				if of == nil {
					of = subject
				}
				follow(of, p)
			}
			i++
			continue
		}
		words := s.words[r.from:r.to]
		for _, w := range words {
			w.stats.runs++
			if len(words) == 1 {
				w.stats.alone++
			}
		}
		s.readBefore(words, r.from)
		s.readAfter(words, r.to)
		if first == nil {
			first = words
		}
		last = words
		i = r.to
	}
	if len(s.words) > 2 && s.words[0].text == "The" {
		noteFor(subject, resumed, s.words[1])
	}
	return first
}

// readBefore notes what stands before a run, which begins at token at.
func (s *sentence) readBefore(run []*word, at int) {
	before := s.word(at - 1)
	if before.text == "," {
		noteFor(run, beforeComma, s.word(at-2))
	}
	if !before.coordinates() {
		return
	}
	k := at - 2
	if k > 0 && s.words[k].text == "," { // "Ellerby, Marl, and Calder"
		k--
	}
	if k < 0 || s.runs[k].to == 0 {
		return
	}
	opens := s.opens[s.runs[k].from]
	if opens == nil {
		opens = s.word(s.runs[k].from - 1)
	}
	s.opens[at] = opens
	for _, w := range run {
		w.stats.note(listed, opens)
	}
}

// readAfter notes what stands after a run, from token at on.
func (s *sentence) readAfter(run []*word, at int) {
	next := s.word(at + 1)
	switch s.word(at).text {
	case "'s", "’s", "'", "’":
		noteFor(run, owned, next)
	case ",":
		switch next.text {
		case "a", "an", "the":
			s.readHead(run, at+2)
		case "who", "whose":
			follow(run, who)
		case "which":
			follow(run, which)
		}
	case "who", "whose":
		follow(run, who)
	case "is", "was", "are", "were":
		switch next.text {
		case "a", "an", "the":
			s.readHead(run, at+2)
		default:
			s.readPredicate(run, at+1)
		}
	case "has", "have", "had", "will", "would", "can", "could", "may", "might", "should", "must", "also", "did", "does", "do":
		s.readPredicate(run, at+1)
	}
}

// readPredicate notes the verb after an auxiliary.
func (s *sentence) readPredicate(run []*word, at int) {
	for range 3 {
		switch w := s.word(at); w.text {
		case "be", "been", "not", "n't", "n’t", "also", "have", "already", "now", "to":
			at++
		default:
			noteFor(run, predicate, w)
			return
		}
	}
}

// readHead notes the last word of the noun phrase that begins at a token.
func (s *sentence) readHead(run []*word, at int) {
	var head *word
phrase:
	for k := at; k < at+6 && s.word(k).letter; k++ {
		w := s.word(k)
		switch w.text {
		case "of", "in", "for", "at", "who", "which", "that", "and", "with", "to", "on", "by", "from", "based", "whose", "where", "as", "or", "than", "is", "was":
			break phrase
		}
		if !w.capital {
			head = w
		}
	}
	if head != nil {
		noteFor(run, apposition, head)
	}
}

// coordinates reports whether a word may stand between the items of a list.
func (w *word) coordinates() bool {
	switch w.text {
	case ",", "and", "or", ";":
		return true
	}
	return false
}

// noteFor notes a word for all words of a run, if it may be a noun or a verb.
func noteFor(run []*word, place int, w *word) {
	if !w.letter || w.capital || len(w.text) < 3 {
		return
	}
	for _, o := range run {
		o.stats.note(place, w)
	}
}

func follow(run []*word, p pronouns) {
	for _, w := range run {
		w.stats.after |= p
	}
}
