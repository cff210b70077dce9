package summary

import (
	"math"
	"strings"
)

// The features that the models see, in the order of the model file. None asks
// for the entities: the ranking does not change when names are read better or
// are corrected by the reader, and it can be learned anew without them.

// SentenceFeatures of a sentence.
var SentenceFeatures = []string{
	"index", "index/n", "n", "words", "words/mean", "mean log tf", "mean tf.idf", "cosine to all", "of the first", "of the lead",
	"cosine ahead", "cosine behind", "of the previous", "of the next", "numbers", "names", "names/words", "quoted", "asks", "lean",
	"leant on", "new", "new and recurring", "rarity", "says", "I or you", "commas", "document's I or you", "document's quotes",
	"mean words", "ends", "starts quoted", "top tf", "content", "upper case", "prior", "colon", "says next", "dateline",
}

// WordFeatures of a word of the document.
var WordFeatures = []string{
	"first sentence", "first place", "first place/all", "count", "sentences", "sentences/n", "in first 3", "in first 10", "rarity", "function",
	"capital", "number", "quoted", "length", "best sentence", "first sentence's", "mean sentence", "mass of sentences", "shortest sentence", "n",
	"words", "upper case", "place in sentence", "place in sentence/words", "last sentence/n", "by place", "in 1st", "in 2nd", "in 3rd", "phrase",
	"tf.idf/top", "tf.idf", "prior", "document's I or you", "document's quotes", "mean words", "second sentence", "neighbour before", "neighbour after", "first sentence quoted", "dateline",
}

// WordPrior is the place of the lexicon's prior among the features of a word.
const WordPrior = 32

// PairFeatures of two neighbouring words.
var PairFeatures = []string{
	"chance of a", "chance of b", "product", "count", "sentences", "first sentence", "function a", "function b", "capital a", "capital b",
	"number", "best sentence", "count a", "count b", "of a", "of b", "rarity a", "rarity b", "n", "in first 3", "quoted",
	"prior a", "prior b", "place in sentence", "last in sentence", "dateline",
}

const (
	numSentence = 39
	numWord     = 41
	numPair     = 26
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
	idf := make([]float32, len(r.terms)) // 0 for function words
	top := 0.0
	for i := range r.terms {
		t := &r.terms[i]
		if !t.function {
			idf[i] = t.rarity * t.rarity
			top = max(top, float64(t.count))
		}
	}
	// The centroid of what is ahead shrinks as that of what is behind grows,
	// so each sentence costs its own words alone.
	all := make([]float64, len(r.terms))
	ahead := make([]float64, len(r.terms))
	behind := make([]float64, len(r.terms))
	var normAll, normAhead, normBehind float64
	for i := range r.candidates {
		for _, o := range r.candidates[i].words {
			all[o.term] += float64(idf[o.term])
		}
	}
	for i, x := range all {
		normAll += x * x
		ahead[i] = x
	}
	normAhead = normAll
	inFirst, inLead := make([]bool, len(r.terms)), make([]int8, len(r.terms))
	for i := range min(3, len(r.candidates)) {
		for _, o := range r.candidates[i].words {
			if i == 0 {
				inFirst[o.term] = true
			}
			inLead[o.term] |= 1 << i
		}
	}
	mark := make([]int32, len(r.terms)) // candidate+1 that marked it last
	for i := range r.candidates {
		c := &r.candidates[i]
		f := out[i*numSentence : (i+1)*numSentence]
		add := func(centroid []float64, norm *float64, sign float64) {
			for _, o := range c.words {
				x := sign * float64(idf[o.term])
				*norm += x * (2*centroid[o.term] + x)
				centroid[o.term] += x
			}
		}
		add(ahead, &normAhead, -1)
		text := r.sentences[c.sentence].In(r.d.Text)
		var tf, tfidf, rarity, prior, own, ofFirst, ofLead, ofPrevious, ofNext, dotAll, dotAhead, dotBehind, normOwn float64
		var content, numbers, names, uppers, persons, fresh, recurring, maxTF, says int
		for _, o := range c.words {
			mark[o.term] = int32(i) + 1
		}
		neighbour := func(k int) (sum float64) {
			if k < 0 || k >= len(r.candidates) {
				return 0
			}
			for _, o := range r.candidates[k].words {
				if mark[o.term] == int32(i)+1 {
					sum += float64(idf[o.term])
				}
			}
			return sum
		}
		ofPrevious, ofNext = neighbour(i-1), neighbour(i+1)
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
			x := float64(idf[o.term])
			own += x
			normOwn += x * x
			dotAll += x * all[o.term]
			dotAhead += x * ahead[o.term]
			dotBehind += x * behind[o.term]
			if i > 0 && inFirst[o.term] {
				ofFirst += x
			}
			if l := inLead[o.term]; l != 0 && (i > 2 || l != 1<<i) {
				ofLead += x
			}
			if t.first == int32(i) {
				fresh++
				if t.sentences > 1 {
					recurring++
				}
			}
		}
		nw, nc := float64(len(c.words)), math.Max(float64(content), 1)
		cosine := func(dot, norm float64) float32 {
			if dot <= 0 || norm <= 1e-9 || normOwn <= 0 {
				return 0
			}
			return float32(dot / math.Sqrt(norm*normOwn))
		}
		own = math.Max(own, 1e-9)
		set := func(k int, x float64) { f[k] = float32(x) }
		set(0, float64(i))
		set(1, float64(i)/float64(p.n))
		f[2] = p.n
		set(3, nw)
		set(4, nw/float64(p.meanWords))
		set(5, tf/nc)
		set(6, tfidf/nc)
		f[7] = cosine(dotAll, normAll)
		set(8, ofFirst/own)
		set(9, ofLead/own)
		f[10] = cosine(dotAhead, normAhead)
		f[11] = cosine(dotBehind, normBehind)
		set(12, ofPrevious/own)
		set(13, ofNext/own)
		set(14, float64(numbers))
		set(15, float64(names))
		set(16, float64(names)/nw)
		f[17] = c.share
		f[18] = flag(strings.HasSuffix(text, "?"))
		f[19] = float32(c.lean.Lean)
		f[20] = flag(i+1 < len(r.candidates) && r.candidates[i+1].lean.Lean != Upright)
		set(21, float64(fresh)/nc)
		set(22, float64(recurring)/nc)
		set(23, rarity/nc)
		set(24, float64(says))
		set(25, float64(persons))
		set(26, float64(strings.Count(text, ",")))
		f[27], f[28], f[29] = p.persons, p.quotes, p.meanWords
		f[30] = flag(endsSentence(text))
		f[31] = flag(startsQuoted(text))
		set(32, float64(maxTF)/math.Max(top, 1))
		set(33, nc/nw)
		set(34, float64(uppers)/nw)
		set(35, prior/nc)
		f[36] = flag(strings.Contains(text, ":"))
		f[37] = flag(i+1 < len(r.candidates) && r.candidates[i+1].share > 0.5)
		f[38] = flag(r.dateline)
		add(behind, &normBehind, 1)
	}
	return out
}

func flag(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// wordRows are the features of all terms, row after row, given each
// candidate's score by the sentence model.
func (r *reading) wordRows(score []float32) []float32 {
	out := make([]float32, len(r.terms)*numWord)
	p := r.profile()
	n := float64(len(r.candidates))
	type sums struct {
		best, sum, mass, place    float32
		firstScore                float32
		shortest, uppers, first10 int32
		position                  int32
		firstLen                  int32
		phrase                    int32
		seen                      int32
		in                        uint8
		second                    int32
		before, after             float32
		firstShare                float32
	}
	acc := make([]sums, len(r.terms))
	for i := range acc {
		acc[i].seen = -1
		acc[i].second = -1
	}
	pairs := r.pairCounts()
	top := float32(0)
	for i := range r.terms {
		top = max(top, r.terms[i].weight())
	}
	place := int32(0)
	for i := range r.candidates {
		c := &r.candidates[i]
		mass := float32(math.Exp(float64(score[i])))
		for j, o := range c.words {
			a := &acc[o.term]
			if o.traits&uppercase != 0 {
				a.uppers++
			}
			if place < int32(p.words/10)+1 {
				a.first10++
			}
			place++
			if k := r.pairAt(i, j); k > 0 {
				a.phrase = max(a.phrase, pairs[k-1].count)
			}
			if k := r.pairAt(i, j+1); k > 0 {
				a.phrase = max(a.phrase, pairs[k-1].count)
			}
			if a.seen == int32(i) {
				continue
			}
			if a.seen < 0 {
				a.best, a.firstScore = score[i], score[i]
				a.position, a.firstLen, a.shortest = int32(j), int32(len(c.words)), int32(len(c.words))
				a.firstShare = c.share
				if j > 0 {
					a.before = r.terms[c.words[j-1].term].weight()
				}
				if j+1 < len(c.words) {
					a.after = r.terms[c.words[j+1].term].weight()
				}
			} else if a.second < 0 {
				a.second = int32(i)
			}
			a.seen = int32(i)
			a.best = max(a.best, score[i])
			a.sum += score[i]
			a.mass += mass
			a.shortest = min(a.shortest, int32(len(c.words)))
			a.place += 1 / float32(1+i)
			if i < 3 {
				a.in |= 1 << i
			}
		}
	}
	for i := range r.terms {
		t := &r.terms[i]
		if t.count == 0 {
			continue
		}
		a := &acc[i]
		f := out[i*numWord : (i+1)*numWord]
		set := func(k int, x float64) { f[k] = float32(x) }
		set(0, float64(t.first))
		set(1, math.Log1p(float64(t.place)))
		f[2] = float32(t.place) / p.words
		f[3], f[4] = float32(t.count), float32(t.sentences)
		set(5, float64(t.sentences)/n)
		f[6], f[7] = float32(t.inFirst3), float32(a.first10)
		f[8], f[9] = t.rarity, flag(t.function)
		f[10] = float32(t.capital) / float32(t.count)
		f[11] = flag(t.number)
		f[12] = float32(t.quoted) / float32(t.count)
		f[13] = float32(len(r.vocabulary.stems[i]))
		f[14], f[15] = a.best, a.firstScore
		f[16] = a.sum / float32(t.sentences)
		set(17, math.Log(float64(a.mass)))
		f[18] = float32(a.shortest)
		f[19], f[20] = p.n, p.words
		f[21] = float32(a.uppers) / float32(t.count)
		f[22] = float32(a.position)
		f[23] = float32(a.position) / float32(a.firstLen)
		set(24, float64(t.last)/n)
		f[25] = a.place
		f[26], f[27], f[28] = float32(a.in&1), float32(a.in>>1&1), float32(a.in>>2&1)
		f[29] = float32(a.phrase)
		if top > 0 {
			f[30] = t.weight() / top
		}
		f[31] = t.weight()
		f[WordPrior] = t.prior
		f[33], f[34], f[35] = p.persons, p.quotes, p.meanWords
		f[36] = float32(a.second)
		f[37], f[38] = a.before, a.after
		f[39] = a.firstShare
		f[40] = flag(r.dateline)
	}
	return out
}
