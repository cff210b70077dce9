package summary

import "math"

// The features of a word of the document, in row order. A word's first sentence
// is the first one that contains it.
const (
	WordFirst   = iota // index of its first sentence
	wPlace             // log of the word offset of its first occurrence
	wPlaceShare        // that offset / the document's words
	wCount
	WordSentences   // number of sentences that contain it
	wSentencesShare // share of sentences that contain it
	wInFirst3       // how many of the first three sentences contain it
	wInFirst10      // occurrences in the first tenth of the document
	wRarity
	wFunction     // is a function word
	wCapital      // share of occurrences with a capital, not at the start of a sentence
	wNumber       // has a digit
	wQuoted       // share of occurrences in quotation marks
	wLength       // of the stem, in bytes
	wBestScore    // best score of its sentences
	wFirstScore   // score of its first sentence
	wMeanScore    // mean score of its sentences
	wMassOfScores // log of the sum of their exponentials
	wShortest     // words in the shortest of its sentences
	wDocumentSentences
	wDocumentWords
	wUppercase     // share of occurrences in capitals
	wPosition      // position in its first sentence
	wPositionShare // position / words of that sentence
	wLastShare     // index of its last sentence / sentences
	wByPlace       // sum of 1/(1+index) over its sentences
	wIn1st         // is in the first sentence
	wIn2nd         // ... in the second
	wIn3rd         // ... in the third
	wPhrase        // count of its most frequent pair with a neighbour
	wTFIDFShare    // tf-idf / the document's highest
	wTFIDF
	wPrior
	wDocumentPersons          // share of "I", "you", "we" in the document
	wDocumentQuotes           // mean share in quotation marks
	wDocumentMeanWords        // words per sentence
	wSecond                   // index of its second sentence, or -1
	wBefore                   // tf-idf of the word before it in its first sentence
	wAfter                    // ... of the word after it
	wFirstQuoted              // share of its first sentence in quotation marks
	wDateline                 // the document has a dateline
	numWord            = iota // number of features
)

// use records how a word is used in the document.
type use struct {
	best, first, sum, mass float32 // scores of its sentences
	byPlace                float32
	before, after          float32 // tf-idf of its neighbours in its first sentence
	firstQuoted            float32
	seen, second           int32 // last and second sentence so far that contain it, or -1
	shortest, firstWords   int32
	uppers, first10        int32
	position, phrase       int32
	inLead                 uint8 // bit set of the first three sentences that contain it
}

// uses returns the use of every word.
func (r *reading) uses(score []float32, p profile) []use {
	uses := make([]use, len(r.terms))
	for i := range uses {
		uses[i].seen, uses[i].second = -1, -1
	}
	pairs := r.pairCounts()
	place := int32(0)
	for i := range r.candidates {
		c := &r.candidates[i]
		mass := float32(math.Exp(float64(score[i])))
		for j, o := range c.words {
			u := &uses[o.term]
			if o.traits&uppercase != 0 {
				u.uppers++
			}
			if place < int32(p.words/10)+1 {
				u.first10++
			}
			place++
			if k := r.pairAt(i, j); k > 0 {
				u.phrase = max(u.phrase, pairs[k-1].count)
			}
			if k := r.pairAt(i, j+1); k > 0 {
				u.phrase = max(u.phrase, pairs[k-1].count)
			}
			if u.seen == int32(i) {
				continue
			}
			if u.seen < 0 {
				r.introduce(u, c, j, score[i])
			} else if u.second < 0 {
				u.second = int32(i)
			}
			u.seen = int32(i)
			u.best = max(u.best, score[i])
			u.sum += score[i]
			u.mass += mass
			u.shortest = min(u.shortest, int32(len(c.words)))
			u.byPlace += 1 / float32(1+i)
			if i < 3 {
				u.inLead |= 1 << i
			}
		}
	}
	return uses
}

// introduce records the first occurrence of a word, at position j of a candidate.
func (r *reading) introduce(u *use, c *candidate, j int, score float32) {
	u.best, u.first = score, score
	u.position, u.firstWords, u.shortest = int32(j), int32(len(c.words)), int32(len(c.words))
	u.firstQuoted = c.share
	if j > 0 {
		u.before = r.terms[c.words[j-1].term].weight
	}
	if j+1 < len(c.words) {
		u.after = r.terms[c.words[j+1].term].weight
	}
}

// wordRows returns the features of some terms, row after row, given the candidates'
// scores from the sentence model.
func (r *reading) wordRows(score []float32, which []int) []float32 {
	out := make([]float32, len(which)*numWord)
	p := r.profile()
	uses := r.uses(score, p)
	top := float32(0)
	for i := range r.terms {
		top = max(top, r.terms[i].weight)
	}
	for k, i := range which {
		if r.terms[i].count == 0 {
			continue
		}
		f := out[k*numWord : (k+1)*numWord]
		r.countFeatures(f, i, p)
		useFeatures(f, &uses[i], r.terms[i].sentences)
		if top > 0 {
			f[wTFIDFShare] = r.terms[i].weight / top
		}
	}
	return out
}

// countFeatures fills in the features from a word's counts, its form and the
// document.
func (r *reading) countFeatures(f []float32, i int, p profile) {
	t := &r.terms[i]
	n := float64(len(r.candidates))
	count := float32(t.count)
	f[WordFirst] = float32(t.first)
	f[wPlace] = float32(math.Log1p(float64(t.place)))
	f[wPlaceShare] = float32(t.place) / p.words
	f[wCount], f[WordSentences] = count, float32(t.sentences)
	f[wSentencesShare] = float32(float64(t.sentences) / n)
	f[wInFirst3] = float32(t.inFirst3)
	f[wRarity], f[wFunction] = t.rarity, flag(t.function)
	f[wCapital] = float32(t.capital) / count
	f[wNumber] = flag(t.number)
	f[wQuoted] = float32(t.quoted) / count
	f[wLength] = float32(len(r.vocabulary.stem(int32(i))))
	f[wLastShare] = float32(float64(t.last) / n)
	f[wTFIDF], f[wPrior] = t.weight, t.prior
	f[wDocumentSentences], f[wDocumentWords] = p.n, p.words
	f[wDocumentPersons], f[wDocumentQuotes], f[wDocumentMeanWords] = p.persons, p.quotes, p.meanWords
	f[wDateline] = flag(r.dateline)
}

// useFeatures fills in the features from the sentences that contain the word.
func useFeatures(f []float32, u *use, sentences int32) {
	f[wInFirst10] = float32(u.first10)
	f[wBestScore], f[wFirstScore] = u.best, u.first
	f[wMeanScore] = u.sum / float32(sentences)
	f[wMassOfScores] = float32(math.Log(float64(u.mass)))
	f[wShortest] = float32(u.shortest)
	f[wUppercase] = float32(u.uppers) / f[wCount]
	f[wPosition] = float32(u.position)
	f[wPositionShare] = float32(u.position) / float32(u.firstWords)
	f[wByPlace] = u.byPlace
	f[wIn1st], f[wIn2nd], f[wIn3rd] = float32(u.inLead&1), float32(u.inLead>>1&1), float32(u.inLead>>2&1)
	f[wPhrase] = float32(u.phrase)
	f[wSecond] = float32(u.second)
	f[wBefore], f[wAfter] = u.before, u.after
	f[wFirstQuoted] = u.firstQuoted
}
