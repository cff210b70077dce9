package summary

import (
	"math"
	"strings"
)

// The features of a sentence, in the order of its row. None asks for the
// entities: the model does not change when names are read better or are
// corrected by the reader, and can be trained without them.
const (
	sIndex        = iota
	sIndexShare   // index / sentences
	sSentences    // of the document
	sWords        // words of the sentence
	sWordsToMean  // words / the document's mean
	sLogTF        // mean logarithm of its words' counts
	sTFIDF        // mean tf.idf of its words
	sCosineAll    // to the whole document
	sOfFirst      // share of its weight that the first sentence has too
	sOfLead       // ... that the first three have
	sCosineAhead  // to what comes after
	sCosineBehind // to what came before
	sOfPrevious   // share of its weight that the previous sentence has too
	sOfNext       // ... that the next has
	sNumbers      // words with a digit
	sNames        // words with a capital inside the sentence
	sNamesShare   // names / words
	sQuoted       // share within quotation marks
	sQuestion     // ends with a question mark
	sNeed         // its NeedKind
	sNextNeeds    // the next sentence needs another
	sNew          // share of words that no earlier sentence has
	sNewRecurring // ... and that a later one has
	sRarity       // mean rarity of its words
	sReporting    // verbs of reporting
	sPersons      // "I", "you", "we"
	sCommas
	sDocumentPersons          // share of the document's words
	sDocumentQuotes           // mean share within quotation marks
	sDocumentMeanWords        // words to a sentence
	sEnds                     // ends as a sentence does
	sStartsQuoted             // starts with a quotation mark
	sTopTF                    // the highest count of its words / the document's highest
	sContentShare             // of words that are not grammar
	sUppercaseShare           // of words in capitals
	sPrior                    // mean prior of its words
	sColon                    // has a colon
	sNextQuoted               // the next sentence is mostly quotation
	sDateline                 // the document has a dateline
	numSentence        = iota // how many there are
)

// profile is what the features say of a whole document.
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

// weight is a word's tf-idf.
func (t *term) weight() float32 {
	if t.function {
		return 0
	}
	return float32(math.Log1p(float64(t.count))) * t.rarity
}

// sentenceRows are the features of all candidates, row after row.
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

// topCount is how often the most frequent content word stands in the document.
func (r *reading) topCount() float64 {
	top := 0.0
	for i := range r.terms {
		if t := &r.terms[i]; !t.function {
			top = max(top, float64(t.count))
		}
	}
	return max(top, 1)
}

// wordFeatures fills in what a candidate's words are: counts and means.
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
		tf += math.Log(float64(t.count))
		tfidf += float64(t.weight())
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

// textFeatures fills in the place of a candidate, how its text looks, and
// what is the same for the whole document.
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
	f[sEnds] = flag(endsSentence(text))
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
