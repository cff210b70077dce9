package fit

import (
	"math"

	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/eval"
	"standfirst/internal/summary"
	"standfirst/internal/summary/porter"
	"standfirst/internal/summary/trees"
)

// Example is one article with the targets of its sentences, words and pairs.
type Example struct {
	Article *corpora.Article
	Part    int // all examples of an article have the same part
	study   *summary.Study
	weight  float32
	again   bool // a second example of the same article
	words   []string
	entries []int
	pairs   [][2]int

	sentenceY, wordY, pairY []float32
	// Output of models that were not trained on this example, as features of the next
	// model.
	score, prob []float32
	askedY      []float32             // targets of the pairs that the model is asked about
	own         map[string][2]float64 // what this example contributed to the priors
}

// Options are the hyperparameters of training. Start from Defaults; the zero value is of
// no use.
type Options struct {
	Jackknife            int // number of parts
	Sentence, Word, Pair boosting
}

// Defaults are the options that the shipped models are trained with.
func Defaults() Options {
	return Options{
		Jackknife: 3,
		Sentence:  boosting{trees: 120, rate: 0.08, ridge: 20, sample: 0.6, part: 0.5, values: true, seed: 1},
		Word:      boosting{trees: 150, rate: 0.12, ridge: 20, sample: 0.4, part: 0.4, seed: 2},
		Pair:      boosting{trees: 120, rate: 0.12, ridge: 20, sample: 0.4, part: 0.5, seed: 3},
	}
}

const lexiconSize = 7000

// Stems returns the stems of a list of words, most frequent first, without duplicates.
func Stems(vocabulary []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, w := range vocabulary {
		plain := w != ""
		for i := range len(w) {
			plain = plain && 'a' <= w[i] && w[i] <= 'z'
		}
		if !plain {
			continue
		}
		if len(w) > 3 {
			w = porter.Stem(w)
		}
		if !seen[w] {
			seen[w] = true
			out = append(out, w)
			if len(out) == lexiconSize {
				break
			}
		}
	}
	return out
}

// lexicon makes a lexicon with the given priors, all zero if nil.
func lexicon(stems []string, prior map[string]int8) *summary.Lexicon {
	rarity := make([]byte, len(stems))
	priors := make([]int8, len(stems))
	for i, s := range stems {
		rarity[i] = byte(math.Round(255 * math.Log1p(float64(i)) / math.Log1p(lexiconSize)))
		priors[i] = prior[s]
	}
	return summary.NewLexicon(stems, rarity, priors)
}

// Examples computes the training targets of the articles.
func Examples(stems []string, articles []*corpora.Article) []*Example {
	l := lexicon(stems, nil)
	var out []*Example
	part := 0
	for _, a := range articles {
		e := &Example{Article: a, Part: part, weight: weight(a), study: summary.NewStudy(l, &a.Document, a.Split, nil)}
		e.words, e.entries, e.pairs = e.study.Words(), e.study.Entries(), e.study.Pairs()
		e.answer()
		if len(e.sentenceY) == 0 {
			continue
		}
		part++
		out = append(out, e)
		if !e.study.HasDateline() {
			continue
		}
		without := *e
		without.study = summary.NewStudy(l, &a.Document, a.Split, nil)
		without.study.HideDateline()
		without.again = true
		without.weight *= withoutDateline
		out = append(out, &without)
	}
	return out
}

// withoutDateline is the weight of the second copy of an article that has a dateline; the
// copy hides it. The dateline gives away outlets that write short summaries, but readers
// often paste an article without it, so the models must also work without.
const withoutDateline = 0.2

// weight balances the corpora: most articles are from CNN.
func weight(a *corpora.Article) float32 {
	if a.Genre != "" || a.Publisher == "dailymail" {
		return 2
	}
	return 1
}

// answer sets the training targets. For a sentence: its own ROUGE score, with ROUGE-2
// counting as much as the other two together. For a word: whether ROUGE-1 and ROUGE-Lsum
// credit it. For a pair: whether ROUGE-2 does.
func (e *Example) answer() {
	share := 1 / float32(len(e.Article.Summary))
	e.wordY, e.pairY = make([]float32, len(e.words)), make([]float32, len(e.pairs))
	candidates := e.study.Candidates()
	e.sentenceY = make([]float32, len(candidates))
	for _, reference := range e.Article.Summary {
		ref := eval.RougeWords(reference)
		in, pairs := map[string]bool{}, map[[2]string]bool{}
		for i, w := range ref {
			in[w] = true
			if i > 0 {
				pairs[[2]string{ref[i-1], w}] = true
			}
		}
		best := map[string]float32{} // value of the best sentence that has the word
		disordered := map[string]bool{}
		for i, c := range candidates {
			line := e.Article.Lines([]int{c})
			x := eval.RougeScore(reference, line)
			value := float32(x.One.F+2*x.Two.F+x.Lsum.F) / 4
			e.sentenceY[i] += share * value
			ordered := eval.InOrder(reference, line)
			for _, w := range eval.RougeWords(line) {
				if v, ok := best[w]; !ok || value > v {
					best[w], disordered[w] = value, !ordered[w]
				}
			}
		}
		for i, w := range e.words {
			switch {
			case in[w] && disordered[w]: // only ROUGE-1 credits it
				e.wordY[i] += share / 2
			case in[w]:
				e.wordY[i] += share
			}
		}
		for i, p := range e.pairs {
			if pairs[[2]string{e.words[p[0]], e.words[p[1]]}] {
				e.pairY[i] += share
			}
		}
	}
}

// Train fits the models to the examples.
func Train(stems []string, examples []*Example, o Options) *summary.Models {
	p := newPriors(examples)
	m := &summary.Models{Lexicon: lexicon(stems, p.all(stems))}
	for _, e := range examples {
		e.own = nil
		e.study.SetPriors(func(entry int) float32 { return p.without(e, m.Lexicon, entry) })
	}
	rows := make([][]float32, len(examples))
	for i, e := range examples {
		rows[i] = e.study.SentenceRows()
	}
	m.Sentence = jackknife(examples, o, o.Sentence, rows,
		func(e *Example) []float32 { return e.sentenceY },
		func(e *Example, sums []float32) { e.score = sums })
	for i, e := range examples {
		rows[i] = e.study.WordRows(e.score)
	}
	m.Word = jackknife(examples, o, o.Word, rows,
		func(e *Example) []float32 { return e.wordY },
		func(e *Example, sums []float32) {
			for i, x := range sums {
				sums[i] = trees.Logistic(x)
			}
			e.prob = sums
		})
	m.Title = titleOdds(examples)
	for i, e := range examples {
		var asked []int
		rows[i], asked = e.study.PairRows(e.score, e.prob)
		e.askedY = e.askedY[:0]
		for _, k := range asked {
			e.askedY = append(e.askedY, e.pairY[k])
		}
	}
	m.Pair = grow(tableOf(examples, rows, func(e *Example) []float32 { return e.askedY }, -1, 1), o.Pair)
	return m
}

// titleOdds returns what to add to the log-odds of headline words so that their expected
// number in summaries matches the actual number (Newton's method in one variable).
func titleOdds(examples []*Example) float32 {
	b := 0.0
	for range 20 {
		g, h := 0.0, 1.0
		for _, e := range examples {
			title := e.study.InTitle()
			for i, p := range e.prob {
				if !title[i] || e.words[i] == "" {
					continue
				}
				p := float64(p)
				q := 1 / (1 + math.Exp(-math.Log(p/(1-p))-b))
				g += float64(e.wordY[i]) - q
				h += q * (1 - q)
			}
		}
		b += g / h
	}
	return float32(b)
}

// jackknife gives each example the output of a forest grown without it, then grows a
// forest on all examples.
func jackknife(examples []*Example, o Options, b boosting, rows [][]float32, y func(*Example) []float32, give func(e *Example, sums []float32)) *trees.Forest {
	for part := range o.Jackknife {
		f := grow(tableOf(examples, rows, y, part, o.Jackknife), b)
		for i, e := range examples {
			if e.Part%o.Jackknife == part {
				give(e, f.Sums(rows[i], len(rows[i])/max(1, len(y(e)))))
			}
		}
	}
	return grow(tableOf(examples, rows, y, -1, 1), b)
}

// tableOf concatenates the rows of all examples except those of one part.
func tableOf(examples []*Example, rows [][]float32, y func(*Example) []float32, without, parts int) *table {
	t := &table{}
	for i, e := range examples {
		answers := y(e)
		if e.Part%parts == without || len(answers) == 0 {
			continue
		}
		width := len(rows[i]) / len(answers)
		t.features = width
		for k, a := range answers {
			t.x = append(t.x, rows[i][k*width:(k+1)*width]...)
			t.y = append(t.y, a)
			t.w = append(t.w, e.weight)
			t.group = append(t.group, int32(e.Part))
		}
	}
	return t
}

// Folds trains n sets of models, each on the examples outside one fold. An example is in
// fold Part mod n. The editor's models are taken as given, because they were trained on
// other texts.
func Folds(stems []string, examples []*Example, o Options, n int, e summary.Editor) []*summary.Models {
	var out []*summary.Models
	for k := range n {
		var rest []*Example
		for _, e := range examples {
			if e.Part%n != k {
				rest = append(rest, e)
			}
		}
		m := Train(stems, rest, o)
		m.Editor = e
		out = append(out, m)
	}
	return out
}
