package summary

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// A reading is a document as the models see it: the candidates, their words as
// numbers, and what is known of each word.
type reading struct {
	d          *doc.Document
	sentences  []doc.Sentence
	entities   []entity.Entity
	vocabulary *vocabulary
	terms      []term
	candidates []candidate
	at         []int // for each sentence, its candidate or -1
	words      int   // of all candidates, as a reader counts them
	dateline   bool  // the document has a dateline
	// named lists, for each candidate, the entities that it mentions in any form.
	named    [][]int32
	pairs    []pair
	pairID   []int32 // see pairAt
	pairFrom []int32
}

// candidate is a sentence that can be in a summary.
type candidate struct {
	sentence  int
	span      doc.Span // without its item number and label
	words     []occurrence
	length    int // in words, as a reader counts them
	paragraph int // index among the paragraphs with candidates
	within    int // index in its paragraph
	of        int // candidates in that paragraph
	need      Need
	rides     bool // so short that it can only be shown with the one before it
	quoting
	kind doc.BlockKind
}

// term is a distinct word of the document.
type term struct {
	function  bool
	title     bool
	entry     int32   // index in the lexicon, or -1
	rarity    float32 // see Lexicon
	prior     float32
	person    bool // I, you, we
	pronoun   pronounClass
	tense     tense
	says      bool // a verb of reporting
	auxiliary bool
	decision  decisionWords
	cues      cueSet
	phrases   int32 // number, plus one, of the cues of several words that start with it
	count     int32
	sentences int32 // candidates that contain it
	first     int32 // first candidate that contains it
	place     int32 // word offset of its first occurrence
	inFirst3  int32 // how many of the first three candidates contain it
	newIn     int32 // first candidate that introduces it: "a pier", "an old pier"; or -1
	last      int32 // last candidate that contains it
	capital   int32 // occurrences with a capital, not at the start of a sentence
	quoted    int32
	number    bool
	logCount  float64
	weight    float32 // tf-idf, 0 for function words
	entity    int32   // whose name contains it, the most mentioned one, or -1
}

func read(l *Lexicon, d *doc.Document, sentences []doc.Sentence, entities []entity.Entity) *reading {
	r := &reading{d: d, sentences: sentences, entities: entities}
	r.vocabulary = newVocabulary(len(d.Text)/24 + 16)
	r.dateline = slices.ContainsFunc(d.Blocks, func(b doc.Block) bool { return b.Kind == doc.Dateline })
	quotes, spans := readQuotes(d, sentences)
	needs := needsOf(d, sentences, quotes)
	r.at = make([]int, len(sentences))
	r.candidates = make([]candidate, 0, len(sentences))
	buffer := make([]occurrence, 0, len(d.Text)/5)
	block, paragraph := -1, -1
	least := minWords
	if !slices.ContainsFunc(sentences, func(s doc.Sentence) bool {
		return d.Blocks[s.Block].Kind.Prose() && wordCount(s.In(d.Text)) >= minWords
	}) {
		least = 2 // "Two banks merged. Shares rose."
	}
	for i, s := range sentences {
		r.at[i] = -1
		kind := d.Blocks[s.Block].Kind
		if !kind.Prose() {
			continue
		}
		from := len(buffer)
		shown := shownSpan(d, s)
		buffer = r.vocabulary.read(buffer, d.Text, shown.Start, shown.End)
		words := buffer[from:len(buffer):len(buffer)]
		rides := false
		if len(words) < least {
			if rides = i > 0 && r.at[i-1] >= 0 && sentences[i-1].Block == s.Block && turnsSense(shown.In(d.Text)) && english(d); !rides {
				buffer = buffer[:from]
				continue
			}
		}
		if s.Block != block {
			block = s.Block
			paragraph++
		}
		r.at[i] = len(r.candidates)
		c := candidate{sentence: i, words: words, span: shown, length: wordCount(shown.In(d.Text)), paragraph: paragraph, need: needs[i], rides: rides, quoting: quotes[i], kind: kind}
		r.words += c.length
		r.candidates = append(r.candidates, c)
	}
	for i := 0; i < len(r.candidates); {
		j := i
		for j < len(r.candidates) && r.candidates[j].paragraph == r.candidates[i].paragraph {
			r.candidates[j].within = j - i
			j++
		}
		for k := i; k < j; k++ {
			r.candidates[k].of = j - i
		}
		i = j
	}
	r.count(l, spans)
	return r
}

// minWords is the least number of words of a candidate. Shorter sentences are labels
// and interjections, except those that turn the sense of the one before.
const minWords = 4

// outcomes are the verbs of those: "It failed."
var outcomes = lang.English.Set("motions/outcomes")

// turnsSense reports whether a short sentence says what became of a motion: "Carried
// unanimously.", but not "All agreed?" or "He carried on.".
func turnsSense(text string) bool {
	if !strings.HasSuffix(text, ".") {
		return false
	}
	words := strings.Fields(strings.ToLower(strings.TrimSuffix(text, ".")))
	for len(words) > 1 && strings.HasSuffix(words[len(words)-1], "ly") {
		words = words[:len(words)-1]
	}
	return len(words) > 0 && outcomes()[words[len(words)-1]]
}

// count fills in the terms.
func (r *reading) count(l *Lexicon, quoted []doc.Span) {
	title := r.vocabulary.read(nil, r.d.Title, 0, len(r.d.Title))
	r.terms = make([]term, r.vocabulary.stems.Len())
	known := knownStems()
	for i := range r.terms {
		s := r.vocabulary.stem(int32(i))
		t := &r.terms[i]
		if k := lang.Find(known.stems, s); k >= 0 {
			*t = known.terms[k]
		}
		if isYear(s) {
			t.tense = year
		}
		e := l.Find(s)
		t.first, t.last, t.newIn, t.entity, t.entry, t.rarity, t.prior = -1, -1, -1, -1, int32(e), l.rarityOf(e), l.priorOf(e)
	}
	for _, o := range title {
		r.terms[o.term].title = true
	}
	r.name()
	place := int32(0)
	for i := range r.candidates {
		for j := range r.candidates[i].words {
			o := &r.candidates[i].words[j]
			for len(quoted) > 0 && quoted[0].End <= int(o.start) {
				quoted = quoted[1:]
			}
			if len(quoted) > 0 && quoted[0].Start <= int(o.start) {
				o.traits |= inQuotes
			}
			r.countWord(i, j, place)
			place++
		}
	}
	if !english(r.d) {
		r.foreign()
	}
	for i := range r.terms {
		t := &r.terms[i]
		t.logCount = math.Log(float64(t.count))
		if !t.function {
			t.weight = float32(math.Log1p(float64(t.count))) * t.rarity
		}
	}
}

// countWord counts word j of candidate i, the word of the document at a place.
func (r *reading) countWord(i, j int, place int32) {
	words := r.candidates[i].words
	o := &words[j]
	t := &r.terms[o.term]
	if o.traits&inQuotes != 0 {
		t.quoted++
	}
	if t.first < 0 {
		t.first, t.place = int32(i), place
	}
	if t.last != int32(i) {
		t.last = int32(i)
		t.sentences++
		if i < 3 {
			t.inFirst3++
		}
	}
	t.count++
	if o.traits&(capital|inside) == capital|inside {
		t.capital++
	}
	t.number = t.number || o.traits&number != 0
	if t.newIn < 0 && !t.function && r.introduces(words[:j]) {
		t.newIn = int32(i)
	}
}

// knownStems has what the lists say of each stem in one place, so that one lookup is enough.
var knownStems = lazy.Value(func() (x struct {
	stems   *lang.Distinct
	terms   []term
	phrases [][]cuePhrase
}) {
	x.stems = lang.NewDistinct(len(cueWords().words) + len(functionWords()))
	at := func(stem string) *term {
		n := lang.Number(x.stems, stem)
		if n == len(x.terms) {
			x.terms = append(x.terms, term{})
		}
		return &x.terms[n]
	}
	for _, list := range []struct {
		stems map[string]bool
		mark  func(*term)
	}{
		{functionWords(), func(t *term) { t.function = true }},
		{personWords(), func(t *term) { t.person = true }},
		{reportingWords(), func(t *term) { t.says = true }},
		{auxiliaries(), func(t *term) { t.auxiliary = true }},
	} {
		for s := range list.stems {
			list.mark(at(s))
		}
	}
	for _, list := range decisionStems {
		for s := range list.stems() {
			at(s).decision |= list.decisionWords
		}
	}
	for s, class := range pronounClasses() {
		at(s).pronoun = class
	}
	for s, class := range tenses() {
		at(s).tense = class
	}
	for s, cues := range cueWords().words {
		at(s).cues = cues
	}
	for s, phrases := range cueWords().phrases {
		x.phrases = append(x.phrases, phrases)
		at(s).phrases = int32(len(x.phrases))
	}
	return x
})

// introduces reports whether the words before a noun introduce it: "a", "an old".
func (r *reading) introduces(before []occurrence) bool {
	for _, o := range before[max(0, len(before)-2):] {
		if s := r.vocabulary.stem(o.term); s == "a" || s == "an" {
			return true
		}
	}
	return false
}

// foreign replaces what is known of English words if the document is in another
// language: short and frequent words count as function words, and all others as
// equally rare.
func (r *reading) foreign() {
	total := int32(0)
	for i := range r.terms {
		total += r.terms[i].count
	}
	for i := range r.terms {
		t := &r.terms[i]
		letters := utf8.RuneCountInString(r.vocabulary.stem(int32(i)))
		t.function = letters > 1 && letters <= 3 && t.count > 1 && t.capital == 0 || t.count > 2 && t.count > total/50 && t.capital == 0
		t.rarity, t.prior, t.person, t.says, t.cues, t.phrases = 0.8, 0, false, false, 0, 0
		if t.function {
			t.rarity = 0.3
		}
	}
}

// name finds which candidates and words name which entities. It skips dates and
// amounts.
func (r *reading) name() {
	r.named = make([][]int32, len(r.candidates))
	if !english(r.d) {
		return // entities are only recognized in English
	}
	for e := range r.entities {
		x := &r.entities[e]
		if x.Kind > entity.Other {
			continue
		}
		for _, m := range x.Mentions {
			if m.Sentence < 0 || m.Sentence >= len(r.at) || r.at[m.Sentence] < 0 {
				continue
			}
			i := r.at[m.Sentence]
			if k := len(r.named[i]); k == 0 || r.named[i][k-1] != int32(e) {
				r.named[i] = append(r.named[i], int32(e))
			}
			words := r.candidates[i].words
			for j := sort.Search(len(words), func(j int) bool { return int(words[j].start) >= m.Start }); j < len(words) && int(words[j].start) < m.End; j++ {
				t := &r.terms[words[j].term]
				if !t.function && m.Form == entity.Name && (t.entity < 0 || len(r.entities[t.entity].Mentions) < len(x.Mentions)) {
					t.entity = int32(e)
				}
			}
		}
	}
}
