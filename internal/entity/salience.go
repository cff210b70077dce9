package entity

import (
	"math"
	"slices"
	"strings"

	"standfirst/internal/doc"
)

// Salience is how likely a person who sums the article up is to name the
// entity: a logistic regression over what can be seen of its mentions, in the
// way of Dunietz and Gillick 2014, fitted on the five summaries that people
// wrote of each article of GUM (make it again with "train salience").

// The features. Each is between 0 and about 5; those that grow with the text
// grow with its logarithm.
const (
	bias     = iota
	named    // log of the mentions by name
	referred // log of the pronouns
	share    // its part of all mentions
	most     // its mentions over those of the entity with the most
	early    // 1 / log of the sentence it first stands in
	opening  // named in the first sentence
	titled   // named in the title or headline
	spread   // over how many of the blocks its mentions spread
	lasting  // how far down the text it is last named
	subject  // log of the mentions that begin a sentence
	located  // share of its mentions after "in", "at", "from", "near"
	owning   // share of its mentions with a possessive
	listed   // share of its mentions in an enumeration
	lengthy  // log of the words of its name
	isPerson // kinds
	isOrganization
	isPlace
	isGroup
	isOther
	namedPlace // kinds that are often named without being what it is about
	namedGroup
	namedPerson
	parenthetical // share of its mentions within brackets
	aside         // share of its mentions outside the text proper: captions, tables, bylines
	crowd         // log of how many entities the text names
	once          // named once only
	partTitled    // some of its words are in the title
	rankNamed     // 1 / its rank by mentions
	rankFirst     // 1 / its rank by first mention
	soon          // log of the mentions in the first tenth of the sentences
	central       // the best score of its sentences by the frequency of their words
	headlined     // named in a subhead
	leads         // begins the first sentence of the text
	speaks        // share of its mentions next to "said", "says", "told"
	roled         // the text says what it is
	NumFeatures
)

// Features returns, for each entity of a list, the values that salience is
// computed from.
func Features(d *doc.Document, sentences []doc.Sentence, list []Entity) [][]float64 {
	blocks := map[int]bool{}
	for _, s := range sentences {
		if d.Blocks[s.Block].Kind.Prose() {
			blocks[s.Block] = true
		}
	}
	first := firstProse(d, sentences)
	title := " " + strings.Join(fold(d.Title[:min(len(d.Title), 500)]), " ") + " " // longer is no title
	total, top, entities := 0, 0, 0
	for _, e := range list {
		if e.Kind.Named() {
			total += len(e.Mentions)
			top = max(top, len(e.Mentions))
			entities++
		}
	}
	central1 := centrality(d.Text, sentences)
	byCount := rank(list, func(e Entity) int { return -len(e.Mentions) })
	byFirst := rank(list, func(e Entity) int { return e.Mentions[0].Start })
	out := make([][]float64, len(list))
	for i, e := range list {
		x := make([]float64, NumFeatures)
		out[i] = x
		if !e.Kind.Named() {
			continue
		}
		x[bias] = 1
		in := map[int]bool{}
		names, pronouns, starts, after, owns, lists, brackets, asides, soon1, says := 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
		begin := len(sentences)
		for _, m := range e.Mentions {
			kind := d.Blocks[sentences[m.Sentence].Block].Kind
			if kind == doc.Headline {
				x[titled] = 1
			}
			if kind == doc.Subhead {
				x[headlined] = 1
			}
			if kind.Prose() {
				in[sentences[m.Sentence].Block] = true
				begin = min(begin, max(0, m.Sentence-first))
			}
			if m.Form == Pronoun {
				pronouns++
				continue
			}
			names++
			soon1 += count(m.Sentence-first <= len(sentences)/10)
			x[central] = max(x[central], central1[m.Sentence])
			near := max(sentences[m.Sentence].Start, m.Start-nearby)
			brackets += count(inBrackets(d.Text[near:m.Start]))
			asides += count(!kind.Prose() && kind != doc.Headline)
			starts += count(m.Start-sentences[m.Sentence].Start <= 4)
			if m.Sentence == first && m.Start-sentences[first].Start <= 4 {
				x[leads] = 1
			}
			says += count(speaking(d.Text, sentences[m.Sentence].Span, m.Span))
			after += count(locating(d.Text[near:m.Start]))
			owns += count(strings.HasPrefix(d.Text[m.End:], "'s") || strings.HasPrefix(d.Text[m.End:], "’s"))
			lists += count(enumerated(d.Text, m))
		}
		for _, f := range append([]string{e.Name}, e.Aliases...) {
			if strings.Contains(title, " "+strings.Join(fold(f), " ")+" ") {
				x[titled] = 1
			}
		}
		for _, w := range fold(e.Name) {
			if len(w) > 3 && strings.Contains(title, " "+w+" ") {
				x[partTitled] = 1
			}
		}
		x[rankNamed] = 1 / (1 + float64(byCount[i]))
		x[rankFirst] = 1 / (1 + float64(byFirst[i]))
		x[soon] = math.Log1p(float64(soon1))
		n := float64(max(names, 1))
		x[named] = math.Log1p(float64(names))
		x[referred] = math.Log1p(float64(pronouns))
		x[share] = float64(len(e.Mentions)) / float64(total)
		x[most] = float64(len(e.Mentions)) / float64(top)
		x[early] = 1 / math.Log2(2+float64(begin))
		x[opening] = float64(count(begin == 0))
		x[spread] = float64(len(in)) / float64(max(1, len(blocks)))
		x[lasting] = float64(e.Mentions[len(e.Mentions)-1].Start) / float64(len(d.Text))
		x[subject] = math.Log1p(float64(starts))
		x[located] = float64(after) / n
		x[owning] = float64(owns) / n
		x[parenthetical] = float64(brackets) / n
		x[aside] = float64(asides) / n
		x[listed] = float64(lists) / n
		x[speaks] = float64(says) / n
		x[roled] = float64(count(e.Role != ""))
		x[lengthy] = math.Log1p(float64(len(strings.Fields(e.Name))))
		x[isPerson+int(e.Kind)] = 1
		switch e.Kind {
		case Place:
			x[namedPlace] = x[named]
		case Group:
			x[namedGroup] = x[named]
		case Person:
			x[namedPerson] = x[named]
		}
		x[crowd] = math.Log(float64(entities))
		x[once] = float64(count(len(e.Mentions) == 1))
	}
	return out
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// firstProse is the first sentence of the text proper.
func firstProse(d *doc.Document, sentences []doc.Sentence) int {
	for i, s := range sentences {
		if d.Blocks[s.Block].Kind.Prose() {
			return i
		}
	}
	return 0
}

// nearby is how many bytes before a mention are looked at, so that sentences
// without end cost no more than others.
const nearby = 200

// locating reports whether the last word says where something is.
func locating(before string) bool {
	before = strings.TrimRight(before, " \n\t")
	before = strings.TrimRight(strings.TrimSuffix(before, " the"), " \n\t")
	switch before[strings.LastIndexAny(before, " \n\t(,")+1:] {
	case "in", "In", "at", "At", "from", "From", "near", "Near":
		return true
	}
	return false
}

// speaking reports whether a mention stands right by a word of saying.
func speaking(text string, s, m doc.Span) bool {
	before, after := text[max(s.Start, m.Start-12):m.Start], text[m.End:min(s.End, m.End+12)]
	for _, w := range [...]string{"said", "says", "told"} {
		if strings.Contains(before, w) || strings.Contains(after, w) {
			return true
		}
	}
	return false
}

// inBrackets reports whether a bracket is still open after s.
func inBrackets(s string) bool {
	return strings.LastIndexByte(s, '(') > strings.LastIndexByte(s, ')') || strings.LastIndexByte(s, '[') > strings.LastIndexByte(s, ']')
}

// enumerated reports whether a mention stands between commas, or a comma and
// an "and".
func enumerated(text string, m Mention) bool {
	before := strings.TrimRight(text[max(0, m.Start-6):m.Start], " \n")
	after := text[m.End:min(len(text), m.End+6)]
	left := strings.HasSuffix(before, ",") || strings.HasSuffix(before, " and") || strings.HasSuffix(before, " or")
	right := strings.HasPrefix(after, ",") || strings.HasPrefix(after, " and ") || strings.HasPrefix(after, " or ")
	return left && right
}

// weigh sets the salience of each entity, from 0 to 1.
func weigh(d *doc.Document, sentences []doc.Sentence, list []Entity) {
	for i, x := range Features(d, sentences, list) {
		list[i].Salience = logistic(x)
	}
}

func logistic(x []float64) float64 {
	if x[bias] == 0 { // found by rule
		return 0
	}
	z := 0.0
	for k, w := range weights {
		z += w * x[k]
	}
	return 1 / (1 + math.Exp(-z))
}

// rank says for each entity how many of the named ones stand before it.
func rank(list []Entity, key func(Entity) int) []int {
	order := make([]int, 0, len(list))
	for i := range list {
		if list[i].Kind.Named() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if d := key(list[a]) - key(list[b]); d != 0 {
			return d
		}
		return list[a].Mentions[0].Start - list[b].Mentions[0].Start
	})
	out := make([]int, len(list))
	for r, i := range order {
		out[i] = r
	}
	return out
}

// centrality scores each sentence by how often the text uses its longer words,
// the best one 1.
func centrality(text string, sentences []doc.Sentence) []float64 {
	number := map[string]int{}
	var times, words []int // of each word by its number, and the numbers of all longer words in order
	for _, s := range sentences {
		for _, t := range s.Tokens {
			if t.Len() <= 3 {
				continue
			}
			w := strings.ToLower(t.In(text))
			n, ok := number[w]
			if !ok {
				n = len(times)
				number[w] = n
				times = append(times, 0)
			}
			times[n]++
			words = append(words, n)
		}
	}
	weights := make([]float64, len(times))
	for i, n := range times {
		weights[i] = math.Log(float64(n))
	}
	out := make([]float64, len(sentences))
	best := 1e-9
	for i, s := range sentences {
		n := 3.0
		for _, t := range s.Tokens {
			if t.Len() > 3 {
				out[i] += weights[words[0]]
				words = words[1:]
				n++
			}
		}
		out[i] /= n
		best = max(best, out[i])
	}
	for i := range out {
		out[i] /= best
	}
	return out
}
