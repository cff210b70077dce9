package ner

import (
	"strings"

	"standfirst/internal/lang"
)

// stats is what the document says of one word, wherever it stands there.
type stats struct {
	seen cue
	long struct{ first, last uint64 } // the first and last word that it shortens
	// opens is the last word of a run that the word opens, and ends the first
	// word of one that it ends.
	opens, ends *word
	// beside are the outlooks of the words right before and after the runs that
	// the word stands in, the first few of each.
	beside [2][contexts]uint16
}

const contexts = 4

// note adds an outlook to those that are seen on one side of a word.
func (st *stats) note(side int, outlook uint16) {
	for k, o := range st.beside[side] {
		if o == outlook {
			return
		}
		if o == 0 {
			st.beside[side][k] = outlook
			return
		}
	}
}

type cue uint16

// What is seen of a word in a document. A name that is told by its context in
// one place is known by it in all others.
const (
	cueLower      cue = 1 << iota // it also stands without a capital
	cueCapital                    // it stands with a capital inside a sentence
	cueSurname                    // it stands last in a run that a given name opens
	cueTitle                      // it stands after a title or job
	cueIn                         // it stands after "in", "at", "from", "near"
	cuePlaceAfter                 // it stands before a comma and a country
	cueAcronym                    // its letters open the words of some run
	cueSays                       // a verb of saying follows it
	cueThe                        // "the" stands before it
)

var locatives = lang.English.Set("locatives")

// count fills in the statistics of a document's words.
func (v *vocabulary) count(doc []*sentence) {
	short := map[string]*stats{} // words in capitals that may be acronyms
	for _, s := range doc {
		for i, w := range s.words {
			if !w.letter {
				continue
			}
			st := w.stats
			if st == nil {
				if st = v.stats[w.lower]; st == nil {
					if len(v.counted) == 0 {
						v.counted = make([]stats, 64)
					}
					st, v.counted = &v.counted[0], v.counted[1:]
					v.stats[w.lower] = st
				}
				w.stats = st
			}
			if s.mode != plain {
				continue
			}
			if !w.capital {
				st.seen |= cueLower
				continue
			}
			if i > 0 {
				st.seen |= cueCapital
			}
			if w.allCaps && len(w.text) >= 2 && len(w.text) <= 7 {
				short[strings.ReplaceAll(w.text, ".", "")] = st
			}
			before, after := s.word(i-1), s.word(i+1)
			r := s.runs[i]
			if r.to > r.from {
				st.note(0, s.word(r.from-1).outlook)
				st.note(1, s.word(r.to).outlook)
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
	}
	if len(short) == 0 {
		return
	}
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

// markAcronym marks the acronym that the words spell from the first on, small
// words aside: "Organization of Petroleum Exporting Countries".
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
