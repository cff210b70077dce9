package ner

import "standfirst/internal/lang"

// sentence is the tokens of one sentence with everything that contextKeys
// reads.
type sentence struct {
	mode    mode
	words   []*word
	phrases []phraseTag
	runs    []run
	chains  []run  // runs joined by small words: "Bank of England"
	open    []byte // for each token, the bracket or quotation mark around it
	edge    *word  // stands in for the word before the first and after the last
	line    line
	defines []definition
	opens   []*word // for the first token of a run inside a list, the word before the list
	clear   []bool  // for each token, whether it is clearly in no name
}

// phraseTag says which lists have the phrase that a token is in, and the
// position of the token in it.
type phraseTag struct {
	in       List
	position uint8
}

// run is a stretch of capitalised words.
type run struct{ from, to int }

func (s *sentence) word(i int) *word {
	if i < 0 || i >= len(s.words) {
		return s.edge
	}
	return s.words[i]
}

// findClear marks the tokens that are clearly in no name: ordinary words without
// capitals near them. More than half of all tokens are, and one in five hundred of those
// would be labelled otherwise, mostly in error. So we do not ask, for speed.
func (s *sentence) findClear() {
	if s.mode != plain {
		return
	}
	capital := -3 // the last token with a capital
	for i, w := range s.words {
		s.clear[i] = w.ordinary && i-capital > 2
		if w.capital {
			capital = i
			s.clear[max(0, i-1)], s.clear[max(0, i-2)] = false, false
		}
	}
}

// stretch returns the next part of the sentence, from token i on, where names may be,
// with the clear token on each side of it. It is empty if there is none.
func (s *sentence) stretch(i int) (from, to int) {
	n := len(s.words)
	for i < n && s.clear[i] {
		i++
	}
	if i == n {
		return n, n
	}
	from = max(0, i-1)
	for i < n && !s.clear[i] {
		i++
	}
	return from, min(n, i+1)
}

// vocabulary creates the words of a document, each only once.
type vocabulary struct {
	lexicon *Lexicon
	words   [numModes]wordList
	stats   statsTable
	made    []word  // what is left of the last block allocated
	counted []stats // the same
	edge    *word
}

// wordList has the words of one mode, by their numbers.
type wordList struct {
	numbers *lang.Distinct
	words   []*word
}

func newVocabulary(l *Lexicon) *vocabulary {
	v := &vocabulary{lexicon: l, edge: &word{lower: 1, shape: 1}}
	return v
}

func (v *vocabulary) word(text string, m mode) *word {
	list := &v.words[m]
	n := lang.Number(list.numbers, text)
	if n == len(list.words) {
		if len(v.made) == 0 {
			v.made = make([]word, 64)
		}
		list.words = append(list.words, &v.made[0])
		v.made = v.made[1:]
		list.words[n].read(v.lexicon, text, m)
	}
	return list.words[n]
}

// document prepares the sentences of a document.
func (v *vocabulary) document(sentences [][]string) []*sentence {
	n := 0
	for _, tokens := range sentences {
		n += len(tokens)
	}
	for m := range v.words {
		v.words[m].numbers = lang.NewDistinct(0)
	}
	v.words[plain].numbers = lang.NewDistinct(n / 4)
	// Allocate once for all sentences; each takes its part.
	words, phrases, runs, chains, open := make([]*word, n), make([]phraseTag, n), make([]run, n), make([]run, n), make([]byte, n)
	defines, opens, clear := make([]definition, n), make([]*word, n), make([]bool, n)
	all, out := make([]sentence, len(sentences)), make([]*sentence, len(sentences))
	for i, tokens := range sentences {
		s := &all[i]
		s.mode, s.edge = modeOf(tokens), v.edge
		n := len(tokens)
		s.words, words = words[:n:n], words[n:]
		s.phrases, phrases = phrases[:n:n], phrases[n:]
		s.runs, runs = runs[:n:n], runs[n:]
		s.chains, chains = chains[:n:n], chains[n:]
		s.open, open = open[:n:n], open[n:]
		for j, t := range tokens {
			s.words[j] = v.word(t, s.mode)
		}
		s.findPhrases(v.lexicon)
		s.findRuns()
		s.findChains()
		s.findBrackets()
		s.line = lineOf(tokens)
		s.defines, defines = defines[:n:n], defines[n:]
		s.findDefinitions()
		s.opens, opens = opens[:n:n], opens[n:]
		s.clear, clear = clear[:n:n], clear[n:]
		s.findClear()
		out[i] = s
	}
	v.count(out)
	return out
}

// findPhrases marks the longest listed phrase at each position, left to right.
func (s *sentence) findPhrases(l *Lexicon) {
	for i := 0; i < len(s.words); {
		w := s.words[i]
		if !w.letter || s.mode != lower && !w.capital {
			i++
			continue
		}
		h := phraseStep(phraseStart, w.lower)
		end, in := i, List(0)
		for j := i + 1; j < len(s.words) && j < i+maxPhrase; j++ {
			h = phraseStep(h, s.words[j].lower)
			if f := l.phrase(mix(h)); f != 0 {
				end, in = j, f
			}
		}
		for j := i; j <= end && in != 0; j++ {
			p := Inside
			switch j {
			case i:
				p = Begin
			case end:
				p = End
			}
			s.phrases[j] = phraseTag{in, uint8(p)}
		}
		i = end + 1
	}
}

// findRuns marks the runs of capitalised words in a plain sentence. A common
// word at the start of the sentence is left out, since it would be capitalised
// anyway.
func (s *sentence) findRuns() {
	if s.mode != plain {
		return
	}
	for i := 0; i < len(s.words); {
		if !s.words[i].capital || i == 0 && s.words[i].in&(InCommon|InProper) == InCommon && !s.words[i].allCaps {
			i++
			continue
		}
		j := i + 1
		for j < len(s.words) && s.words[j].capital {
			j++
		}
		for k := i; k < j; k++ {
			s.runs[k] = run{i, j}
		}
		i = j
	}
}

// findChains joins runs separated by one or two linking words: "Ministry of
// Foreign Affairs", "Bank of the West", "Johnson & Johnson".
func (s *sentence) findChains() {
	for i := 0; i < len(s.words); {
		if s.runs[i].to == 0 {
			i++
			continue
		}
		r := s.runs[i]
		for r.to-r.from < maxChain {
			next := r.to
			for next < len(s.words) && next < r.to+2 && s.words[next].joins() {
				next++
			}
			if next == r.to || next == len(s.words) || s.runs[next].to == 0 {
				break
			}
			r.to = s.runs[next].to
		}
		for k := r.from; k < r.to; k++ {
			s.chains[k] = r
		}
		i = r.to
	}
}

const maxChain = 16

// joins reports whether a word can link the parts of a name.
func (w *word) joins() bool {
	return len(w.text) <= maxJoiner && nameJoiners()[w.text]
}

// maxJoiner is the length of the longest joiner in bytes.
const maxJoiner = 4

var nameJoiners = lang.World.Set("name-joiners")

// findBrackets records the bracket or quotation mark around each token, and
// whether the token is alone in brackets: "European Union (EU)".
func (s *sentence) findBrackets() {
	open, from := byte(0), 0
	for i, w := range s.words {
		switch w.text {
		case "(", "[", "-LRB-":
			open, from = 1, i+1
			continue
		case ")", "]", "-RRB-":
			if open == 1 && i-from == 1 {
				s.open[from] = 3
			}
			open = 0
			continue
		case "\"", "``", "''", "“", "”":
			if open == 2 {
				open = 0
			} else if open == 0 {
				open, from = 2, i+1
			}
			continue
		}
		s.open[i] = open
	}
}

// textOf hashes the words of a run.
func (s *sentence) textOf(r run) uint64 {
	h := uint64(phraseStart)
	for _, w := range s.words[r.from:r.to] {
		h = phraseStep(h, w.lower)
	}
	return mix(h)
}

// shapesOf hashes the shapes of the words of a run.
func (s *sentence) shapesOf(r run) uint64 {
	h := uint64(phraseStart)
	for _, w := range s.words[r.from:r.to] {
		h = phraseStep(h, w.shape)
	}
	return mix(h)
}
