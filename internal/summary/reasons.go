package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/entity"
)

// What a sentence is expected to match is a sum, and its reasons are what the
// parts of that sum are due to:
//
//   - its place: what it would lose if the words that first stand in
//     it first stood in the middle of the article;
//   - of what is left, the share that comes from words of the headline, from
//     names, from figures, and from words that other sentences hold too.
//
// What the other words give has no words of its own.

// places is how many of the first sentences may owe something to their place.
const places = 3

// maxReasons and leastShare keep the list to what matters.
const (
	maxReasons = 3
	leastShare = 0.07
)

// contribution is what part of the worth one kind of words gave.
type contribution struct {
	total float64
	words []credit // the words or entities that gave it
}

type credit struct {
	id    int32 // a term, or an entity
	value float64
}

func (c *contribution) add(id int32, value float64) {
	c.total += value
	for i := range c.words {
		if c.words[i].id == id {
			c.words[i].value += value
			return
		}
	}
	if len(c.words) < maxCredits {
		c.words = append(c.words, credit{id, value})
	}
}

// maxCredits bounds the list of a sentence that is as long as a book.
const maxCredits = 100

// top are the n that gave most.
func (c *contribution) top(n int) []int32 {
	slices.SortStableFunc(c.words, func(a, b credit) int {
		switch {
		case a.value > b.value:
			return -1
		case a.value < b.value:
			return 1
		}
		return 0
	})
	var out []int32
	for _, w := range c.words[:min(n, len(c.words))] {
		out = append(out, w.id)
	}
	return out
}

// account is a sentence's worth, taken apart.
type account struct {
	place                        float64
	headline, names, rest, count contribution
}

// account takes the worth of a candidate apart.
func (r *Ranking) account(i int) account {
	var a account
	a.place = r.shares(i, func(id int32, value float64) { r.credit(&a, i, id, value) })
	return a
}

// shares gives what each word of a candidate adds to its worth, less what it
// owes to the place; that it returns.
func (r *Ranking) shares(i int, give func(id int32, value float64)) (place float64) {
	w := 2 / (float64(len(r.candidates[i].words)) + r.reference)
	var here, there float64
	for _, g := range r.expectation.words[i] {
		p := float64(g.p)
		if q := r.elsewhere[g.id]; q > 0 {
			here += p
			there += min(p, float64(q))
			p = min(p, float64(q))
		}
		give(g.id, p*w)
	}
	for _, g := range r.expectation.pairs[i] {
		p := r.pairs[g.id]
		give(p.a, pairWeight*float64(g.p)*w/2)
		give(p.b, pairWeight*float64(g.p)*w/2)
	}
	if i < places {
		return (here - there) * w
	}
	return 0
}

// sharer is the candidate that owes most to words which others hold too.
func (r *Ranking) sharer() int {
	best, most := -1, 0.0
	for i := range r.candidates {
		total := 0.0
		r.shares(i, func(id int32, value float64) {
			if r.due(i, &r.terms[id]) == toRest {
				total += value
			}
		})
		if best < 0 || total > most {
			best, most = i, total
		}
	}
	return best
}

// chancesElsewhere are the chances that the words of the first sentences would have
// if they first stood in the middle of the article; 0 for the others. The rows
// are not kept.
func (r *Ranking) chancesElsewhere(m *Models, rows []float32) []float32 {
	out := make([]float32, len(r.terms))
	if len(r.candidates) < 2*places {
		return out
	}
	n := float32(len(r.candidates))
	asked := rows[:0]
	var which []int
	for t := range r.terms {
		if r.terms[t].count == 0 || r.terms[t].first >= places {
			continue
		}
		asked = append(asked, rows[t*numWord:(t+1)*numWord]...)
		row := asked[len(asked)-numWord:]
		row[WordFirst], row[wPlaceShare] = n/2, 0.5
		row[wPlace] = logOf(row[wDocumentWords] / 2)
		row[wInFirst3], row[wInFirst10], row[wIn1st], row[wIn2nd], row[wIn3rd] = 0, 0, 0, 0, 0
		row[wByPlace] = 2 * row[WordSentences] / n
		row[wSecond] = max(row[wSecond], n/2)
		which = append(which, t)
	}
	for i, x := range m.Word.Sums(asked, numWord) {
		out[which[i]] = m.chance(&r.terms[which[i]], x)
	}
	return out
}

// due is what a word's share of the worth is put down to.
type due int

const (
	toNothing due = iota // that could be said in words
	toHeadline
	toNames
	toCount
	toRest
)

func (r *Ranking) due(i int, t *term) due {
	switch {
	case t.function:
	case t.title:
		return toHeadline
	case t.entity >= 0 && r.names(i, t.entity):
		return toNames
	case t.number:
		return toCount
	case t.sentences > 1:
		return toRest
	}
	return toNothing
}

func (r *Ranking) credit(a *account, i int, id int32, value float64) {
	switch t := &r.terms[id]; r.due(i, t) {
	case toHeadline:
		a.headline.add(id, value)
	case toNames:
		a.names.add(t.entity, value)
	case toCount:
		a.count.add(id, value)
	case toRest:
		a.rest.add(id, value)
	}
}

// names reports whether a candidate mentions an entity.
func (r *Ranking) names(i int, e int32) bool {
	_, ok := slices.BinarySearch(r.named[i], e)
	return ok
}

// reasons are a candidate's account in words.
func (r *Ranking) reasons(i int) []Reason {
	a := r.account(i)
	worth := max(r.matched[i], r.top*leastScore)
	var out []Reason
	var slight Reason // the strongest of those below leastShare
	say := func(value float64, text string) {
		switch share := value / worth; {
		case text == "":
		case share >= leastShare:
			out = append(out, Reason{Text: text, Weight: min(1, share)})
		case share > slight.Weight:
			slight = Reason{Text: text, Weight: share}
		}
	}
	if i == 0 {
		say(a.place, "opens the report")
	} else {
		say(a.place, "stands near the start")
	}
	if words := r.quote(i, a.headline.top(3)); words != "" {
		say(a.headline.total, "takes up "+words+" from the headline")
	}
	say(a.names.total, r.naming(a.names.top(2)))
	if words := r.quote(i, a.rest.top(3)); words != "" {
		if i == r.most {
			say(a.rest.total, "shares most with the rest: "+words)
		} else {
			say(a.rest.total, "shares "+words+" with the rest")
		}
	}
	say(a.count.total, "gives figures")
	if len(out) == 0 && slight.Weight > 0 {
		return []Reason{slight}
	}
	slices.SortStableFunc(out, func(x, y Reason) int {
		switch {
		case x.Weight > y.Weight:
			return -1
		case x.Weight < y.Weight:
			return 1
		}
		return 0
	})
	return out[:min(len(out), maxReasons)]
}

// naming says which entities a sentence names, and that they are the most
// mentioned if they are.
func (r *Ranking) naming(ids []int32) string {
	if len(ids) == 0 {
		return ""
	}
	least := len(r.entities[ids[0]].Mentions)
	names := []string{}
	for _, e := range ids {
		names = append(names, r.entities[e].Name)
		least = min(least, len(r.entities[e].Mentions))
	}
	text := "names " + strings.Join(names, " and ")
	above := 0
	for e := range r.entities {
		x := &r.entities[e]
		if x.Kind <= entity.Other && len(x.Mentions) >= least && !slices.Contains(ids, int32(e)) {
			above++
		}
	}
	if above == 0 && least > 1 {
		if len(ids) == 1 {
			return text + ", the most mentioned"
		}
		return text + ", the two most mentioned"
	}
	return text
}

// quote lists words as they stand in a candidate, a compound whole.
func (r *Ranking) quote(i int, ids []int32) string {
	var words []string
	for _, id := range ids {
		for _, o := range r.candidates[i].words {
			if o.term == id {
				if w := "“" + wordAt(r.d.Text, int(o.start)) + "”"; !slices.Contains(words, w) {
					words = append(words, w)
				}
				break
			}
		}
	}
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// wordAt is the word at a place, with what hyphens tie to it.
func wordAt(text string, at int) string {
	start, end := at, at
	for start > 1 && text[start-1] == '-' {
		r, _ := utf8.DecodeLastRuneInString(text[:start-1])
		if !isWordPart(r) {
			break
		}
		for start--; start > 0; {
			r, size := utf8.DecodeLastRuneInString(text[:start])
			if !isWordPart(r) {
				break
			}
			start -= size
		}
	}
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isWordPart(r) && !(r == '-' && isWordRune(text[end+1:])) {
			break
		}
		end += size
	}
	return text[start:end]
}

func isWordPart(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
