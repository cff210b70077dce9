package summary

import (
	"math"
	"strings"
)

// The features of a sentence, in row order. None depends on the entities. The
// model can therefore be trained without them, and its scores do not change
// when recognition improves or a reader corrects a name.
const (
	sIndex        = iota
	sIndexShare   // index / sentences
	sSentences    // sentences in the document
	sWords        // words in the sentence
	sWordsToMean  // words / the document's mean
	sLogTF        // mean log count of its content words in the document
	sTFIDF        // mean tf-idf of its content words
	sCosineAll    // to the whole document
	sOfFirst      // share of its weight that is also in the first sentence
	sOfLead       // ... in the first three
	sCosineAhead  // to all that follows
	sCosineBehind // to all that precedes
	sOfPrevious   // share of its weight that is also in the previous sentence
	sOfNext       // ... in the next sentence
	sNumbers      // words with a digit
	sNames        // words with a capital, not counting the first
	sNamesShare   // names / words
	sQuoted       // share in quotation marks
	sQuestion     // ends with a question mark
	sNeed         // NeedKind
	sNextNeeds    // the next sentence needs another
	sNew          // share of content words that no earlier sentence has
	sNewRecurring // ... and that later ones have again
	sRarity       // mean rarity of its content words
	sReporting    // reporting verbs
	sPersons      // "I", "you", "we"
	sCommas
	sDocumentPersons          // share of "I", "you", "we" in the document
	sDocumentQuotes           // mean share in quotation marks
	sDocumentMeanWords        // words per sentence
	sEnds                     // ends like a sentence
	sStartsQuoted             // starts with a quotation mark
	sTopTF                    // highest count of its content words / the document's highest
	sContentShare             // share of content words
	sUppercaseShare           // share of words in capitals
	sPrior                    // mean prior of its content words
	sColon                    // has a colon
	sNextQuoted               // the next sentence is mostly a quotation
	sDateline                 // the document has a dateline
	numSentence        = iota // number of features
)

// profile holds the features of a whole document.
type profile struct {
	n, meanWords, persons, quotes float32
	words                         float32
}

func (r *reading) profile() profile {
	var p profile
	total, persons, quotes := 0, 0, float32(0)
	for i := range r.candidates {
		c := &r.candidates[i]
		total += len(c.words)
		quotes += c.share
		for _, o := range c.words {
			if r.terms[o.term].person {
				persons++
			}
		}
	}
	p.n = float32(len(r.candidates))
	p.words = float32(total)
	if total > 0 {
		p.meanWords = p.words / p.n
		p.persons = float32(persons) / p.words
		p.quotes = quotes / p.n
	}
	return p
}

// sentenceRows returns the features of all candidates, row after row.
func (r *reading) sentenceRows() []float32 {
	out := make([]float32, len(r.candidates)*numSentence)
	p := r.profile()
	s := r.similarities()
	top := r.topCount()
	for i := range r.candidates {
		f := out[i*numSentence : (i+1)*numSentence]
		s.row(f, i)
		r.wordFeatures(f, i, p, top)
		r.textFeatures(f, i, p)
		s.pass(i)
	}
	return out
}

// topCount is the count of the most frequent content word, or 1.
func (r *reading) topCount() float64 {
	top := 0.0
	for i := range r.terms {
		if t := &r.terms[i]; !t.function {
			top = max(top, float64(t.count))
		}
	}
	return max(top, 1)
}

// wordFeatures fills in the features that come from the words of a candidate.
func (r *reading) wordFeatures(f []float32, i int, p profile, top float64) {
	c := &r.candidates[i]
	var tf, tfidf, rarity, prior float64
	var content, numbers, names, uppers, persons, fresh, recurring, maxTF, says int
	for _, o := range c.words {
		t := &r.terms[o.term]
		if o.traits&number != 0 {
			numbers++
		}
		if o.traits&(capital|inside) == capital|inside {
			names++
		}
		if o.traits&uppercase != 0 {
			uppers++
		}
		if t.person {
			persons++
		}
		if t.says {
			says++
		}
		if t.function {
			continue
		}
		content++
		tf += t.logCount
		tfidf += float64(t.weight)
		rarity += float64(t.rarity)
		prior += float64(t.prior)
		maxTF = max(maxTF, int(t.count))
		if t.first == int32(i) {
			fresh++
			if t.sentences > 1 {
				recurring++
			}
		}
	}
	nw, nc := float64(len(c.words)), math.Max(float64(content), 1)
	set := func(k int, x float64) { f[k] = float32(x) }
	set(sWords, nw)
	set(sWordsToMean, nw/float64(p.meanWords))
	set(sLogTF, tf/nc)
	set(sTFIDF, tfidf/nc)
	set(sNumbers, float64(numbers))
	set(sNames, float64(names))
	set(sNamesShare, float64(names)/nw)
	set(sNew, float64(fresh)/nc)
	set(sNewRecurring, float64(recurring)/nc)
	set(sRarity, rarity/nc)
	set(sReporting, float64(says))
	set(sPersons, float64(persons))
	set(sTopTF, float64(maxTF)/top)
	set(sContentShare, nc/nw)
	set(sUppercaseShare, float64(uppers)/nw)
	set(sPrior, prior/nc)
}

// textFeatures fills in the position of a candidate, the features of its text, and
// those of the document.
func (r *reading) textFeatures(f []float32, i int, p profile) {
	c := &r.candidates[i]
	text := r.sentences[c.sentence].In(r.d.Text)
	f[sIndex] = float32(i)
	f[sIndexShare] = float32(float64(i) / float64(p.n))
	f[sSentences] = p.n
	f[sQuoted] = c.share
	f[sQuestion] = flag(strings.HasSuffix(text, "?"))
	f[sNeed] = float32(c.need.Kind)
	f[sNextNeeds] = flag(i+1 < len(r.candidates) && r.candidates[i+1].need.Kind != Standalone)
	f[sCommas] = float32(strings.Count(text, ","))
	f[sDocumentPersons], f[sDocumentQuotes], f[sDocumentMeanWords] = p.persons, p.quotes, p.meanWords
	f[sEnds] = flag(endsSentence(c.span.In(r.d.Text)))
	f[sStartsQuoted] = flag(startsQuoted(text))
	f[sColon] = flag(strings.Contains(text, ":"))
	f[sNextQuoted] = flag(i+1 < len(r.candidates) && r.candidates[i+1].share > 0.5)
	f[sDateline] = flag(r.dateline)
}

func flag(b bool) float32 {
	if b {
		return 1
	}
	return 0
}
