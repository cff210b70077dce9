package ner

import (
	"strings"

	"standfirst/internal/lang"
)

// stats is what the occurrences of one word in the document have in common.
type stats struct {
	seen cue
	long struct{ first, last uint64 } // for an acronym, the first and last word of its long form
	// opens is the last word of the first run that begins with this word, and
	// ends is the first word of the first run that ends with it.
	opens, ends *word
	// beside has the words around the runs that contain this word, the first few
	// distinct ones at each place.
	beside [places][contexts]context
	after  pronouns
	runs   int // how many runs contain this word
	alone  int // how many have no other word
	// The votes (see there) on the word where it has a capital, the last on Outside, and on it
	// in names of two or more words.
	votes  [NumClasses + 1]int32
	longer [NumClasses]int32
}

// statsTable finds the stats of words by their hashes in lower case. It has room for all of
// them, and is faster than a map.
type statsTable []struct {
	lower uint64
	*stats
}

func newStatsTable(words int) statsTable {
	size := 1
	for size < 2*words {
		size *= 2
	}
	return make(statsTable, size)
}

// at returns the place for the stats of a word, which may be nil.
func (t statsTable) at(lower uint64) **stats {
	i := lower & uint64(len(t)-1)
	for t[i].stats != nil && t[i].lower != lower {
		i = (i + 1) & uint64(len(t)-1)
	}
	t[i].lower = lower
	return &t[i].stats
}

type cue uint16

// Cues about a word, over the whole document. Where the context of one mention
// gives a name away, the other mentions benefit.
const (
	cueLower      cue = 1 << iota // also occurs in lower case
	cueCapital                    // occurs with a capital inside a sentence
	cueSurname                    // ends a run that begins with a given name
	cueTitle                      // follows a title or job
	cueIn                         // follows "in", "at" or another of locatives
	cuePlaceAfter                 // precedes a comma and a country
	cueAcronym                    // is the initials of some run
	cueSays                       // precedes a verb of saying
	cueThe                        // follows "the"
)

var locatives = lang.English.Set("locatives")

// count collects the statistics of a document's words.
func (v *vocabulary) count(doc []*sentence) {
	words := 0
	for m := range v.words {
		words += len(v.words[m].words)
	}
	v.stats = newStatsTable(words)
	short := map[string]*stats{} // possible acronyms, without dots
	var subject []*word
	for _, s := range doc {
		for i, w := range s.words {
			if !w.letter {
				continue
			}
			if w.stats == nil {
				w.stats = v.statsOf(w)
			}
			if s.mode == plain {
				s.learn(i)
				if w.capital && w.allCaps && len(w.text) >= 2 && len(w.text) <= 7 {
					short[strings.ReplaceAll(w.text, ".", "")] = w.stats
				}
			}
		}
		if s.mode == plain {
			subject = s.readContexts(subject)
		}
	}
	if len(short) > 0 {
		markAcronyms(doc, short)
	}
}

// statsOf returns what is known of a word, as it is written in lower case.
func (v *vocabulary) statsOf(w *word) *stats {
	at := v.stats.at(w.lower)
	if *at == nil {
		if len(v.counted) == 0 {
			v.counted = make([]stats, 64)
		}
		*at, v.counted = &v.counted[0], v.counted[1:]
	}
	return *at
}

// learn notes what stands around word i.
func (s *sentence) learn(i int) {
	w := s.words[i]
	st := w.stats
	if !w.capital {
		st.seen |= cueLower
		return
	}
	if i > 0 {
		st.seen |= cueCapital
	}
	before, after := s.word(i-1), s.word(i+1)
	r := s.runs[i]
	if r.to > r.from {
		st.note(rightBefore, s.word(r.from-1))
		st.note(rightAfter, s.word(r.to))
	}
	if r.to-r.from > 1 {
		if i == r.from && st.opens == nil {
			st.opens = s.words[r.to-1]
		}
		if i == r.to-1 && st.ends == nil {
			st.ends = s.words[r.from]
		}
	}
	if before.text == "the" || before.text == "The" {
		st.seen |= cueThe
	}
	if r.to-r.from > 1 && i == r.to-1 && s.words[r.from].in&InFirst != 0 {
		st.seen |= cueSurname
	}
	if before.in&(InTitle|InJob) != 0 && before.letter {
		st.seen |= cueTitle
	}
	if i == r.from && locatives()[before.text] {
		st.seen |= cueIn
	}
	if after.text == "," && s.word(i+2).in&InCountry != 0 {
		st.seen |= cuePlaceAfter
	}
	if after.text == "said" || after.text == "says" || after.text == "told" {
		st.seen |= cueSays
	}
}

// markAcronyms marks the words whose initials are an acronym of the document.
func markAcronyms(doc []*sentence, short map[string]*stats) {
	for _, s := range doc {
		if s.mode != plain {
			continue
		}
		for i := 0; i < len(s.words); i++ {
			if r := s.runs[i]; r.to > r.from && i == r.from {
				markAcronym(short, s.words[r.from:])
				i = r.to - 1
			}
		}
	}
}

// markAcronym records the acronyms that the initials of the first words spell,
// skipping linking words: "Organization of Petroleum Exporting Countries".
func markAcronym(short map[string]*stats, words []*word) {
	var letters [7]byte
	n := 0
	for i, w := range words {
		if i > 10 || n == len(letters) {
			return
		}
		switch {
		case w.capital && w.text[0] < 0x80:
			letters[n] = w.text[0]
			n++
		case w.text == "of" || w.text == "for" || w.text == "the" || w.text == "and" || w.text == "in" || w.text == "-" || w.text == "&" || w.text == "on":
			continue
		default:
			return
		}
		if n > 1 {
			if st := short[string(letters[:n])]; st != nil {
				st.seen |= cueAcronym
				st.long.first, st.long.last = words[0].lower, w.lower
			}
		}
	}
}
