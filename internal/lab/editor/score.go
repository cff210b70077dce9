package editor

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"standfirst/internal/analysis"
	"standfirst/internal/doc"
	"standfirst/internal/lab/corpora"
)

// Fault is one difference between a system's answer and the annotations.
type Fault struct{ Text, What, Detail string }

func (f Fault) String() string { return f.Text + "\t" + f.What + "\t" + f.Detail }

// Score scores the output of analyze on every text; nil stands for a refusal. It calls
// analyze from several goroutines.
func Score(texts []*corpora.Text, analyze func(text string) *analysis.Analysis) Counts {
	var all Counts
	for _, c := range Each(texts, func(t *corpora.Text) Counts { return Judge(t, Of(analyze(t.Text)), nil) }) {
		all.Add(c)
	}
	return all
}

// Each calls f for each text, on all processors, and returns the results in order.
func Each[T any](texts []*corpora.Text, f func(*corpora.Text) T) []T {
	out := make([]T, len(texts))
	next := make(chan int)
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := range next {
				out[i] = f(texts[i])
			}
		})
	}
	for i := range texts {
		next <- i
	}
	close(next)
	wait.Wait()
	return out
}

// A judge compares one answer with the annotations of one text.
type judge struct {
	*corpora.Text
	flat
	answer *Answer
	theirs flat // the answer's text
	shift  shift
	gold   []doc.Span // the annotated sentences, in characters of flat
	counts Counts
	report func(Fault)
}

// Judge compares an answer with the annotations. It passes each fault to report unless
// that is nil. A nil answer is a refusal.
func Judge(t *corpora.Text, a *Answer, report func(Fault)) Counts {
	if a == nil {
		if report != nil {
			report(Fault{t.ID, "refused", ""})
		}
		return Counts{Texts: 1}
	}
	j := newJudge(t, a)
	j.report = report
	if !t.NamesOnly {
		j.summary()
		j.lengths()
		j.page()
	}
	j.names()
	return j.counts
}

func newJudge(t *corpora.Text, a *Answer) *judge {
	j := &judge{Text: t, answer: a, flat: flatten(t.Text), theirs: flatten(a.Document.Text), counts: Counts{Texts: 1}}
	if !slices.Equal(j.runes, j.theirs.runes) {
		j.shift = shiftBetween(j.theirs.runes, j.runes)
	}
	for _, s := range t.Sentences {
		j.gold = append(j.gold, j.span(s.Span))
	}
	return j
}

// Match returns for each sentence of an answer the annotated sentence that it covers most
// of, or -1.
func Match(t *corpora.Text, a *Answer) []int {
	j := newJudge(t, a)
	out := make([]int, len(a.Sentences))
	for i := range out {
		out[i] = -1
		for _, p := range j.chosen([]int{i})[0] {
			if p.ofGold >= .6 {
				out[i] = p.sentence
			}
		}
	}
	return out
}

func (j *judge) fault(what, format string, args ...any) {
	if j.report != nil {
		j.report(Fault{j.ID, what, fmt.Sprintf(format, args...)})
	}
}

// place maps a span of the answer to characters of the annotated text.
func (j *judge) place(s doc.Span) doc.Span { return j.shift.span(j.theirs.span(s)) }

// show returns the beginning of a sentence, for fault reports.
func (j *judge) show(k int) string { return first(j.Sentences[k].In(j.Text.Text), 90) }

func first(s string, n int) string {
	r := []rune(s)
	return string(r[:min(n, len(r))])
}

// summary scores the summary of the default length.
func (j *judge) summary() {
	c := &j.counts
	found := j.chosen(j.answer.Summary(0))
	size := max(1, len(found))
	c.Worth, c.BestWorth = j.worth(found), j.best(size)
	ours := found.whole()
	essential := 0
	for k, s := range j.Sentences {
		if s.Grade == 3 {
			essential++
			if ours[k] {
				c.Essential++
			}
		}
	}
	c.MostEssential = min(essential, size)
	for _, parts := range found {
		for _, p := range parts {
			if s := j.Sentences[p.sentence]; s.Grade < 0 && p.ofOurs >= .5 {
				c.Never = 1
				j.fault("never", "S%d (%s) %s", p.sentence+1, s.Role, j.show(p.sentence))
			}
		}
	}
	for k := range j.Sentences {
		if ours[k] && Dangles(j.Text, k, ours) {
			c.Dangling = 1
			j.fault("dangles", "S%d %s", k+1, j.show(k))
		}
	}
	longer := len(found) - j.Auto
	c.Longer, c.Off = longer, max(longer, -longer)
}

// Dangles reports whether sentence k of a summary needs a sentence that is not in it.
func Dangles(t *corpora.Text, k int, summary map[int]bool) bool {
	s := t.Sentences[k]
	for _, n := range s.Needs {
		if !summary[n] {
			return true
		}
	}
	return s.Dangles && len(s.Needs) == 0
}

// lengths scores summaries of one, two, three and five sentences.
func (j *judge) lengths() {
	usable := 0
	for _, s := range j.Sentences {
		if s.Grade >= 0 {
			usable++
		}
	}
	before, last := []int(nil), 0
	for _, n := range []int{1, 2, 3, 5} {
		if n >= usable {
			break
		}
		set := j.answer.Summary(n)
		if n == 1 {
			j.counts.OneSentence = 1
			for k := range j.chosen(set).whole() {
				if j.Sentences[k].Grade == 3 {
					j.counts.TopOne = 1
				}
			}
			if j.counts.TopOne == 0 {
				var text []string
				for _, i := range set {
					text = append(text, j.answer.Sentences[i].In(j.answer.Document.Text))
				}
				wanted := ""
				if len(j.Order) > 0 {
					wanted = j.show(j.Order[0])
				}
				j.fault("top1", "%s <> %s", first(strings.Join(text, " "), 90), wanted)
			}
		} else {
			j.counts.Pairs++
			if slices.ContainsFunc(before, func(i int) bool { return !slices.Contains(set, i) }) {
				j.fault("not nested", "%d and %d", last, n)
			} else {
				j.counts.Nested++
			}
		}
		before, last = set, n
	}
}

// A part is the overlap of a chosen sentence with an annotated one.
type part struct {
	sentence       int
	ofGold, ofOurs float64 // as shares of the two sentences
}

// A choice is a summary: the parts of each of its sentences.
type choice [][]part

func (j *judge) chosen(set []int) choice {
	out := make(choice, 0, len(set))
	for _, i := range set {
		ours := j.place(j.answer.Sentences[i])
		var parts []part
		for k, gold := range j.gold {
			if n := min(ours.End, gold.End) - max(ours.Start, gold.Start); n > 0 {
				parts = append(parts, part{k, float64(n) / float64(max(1, gold.Len())), float64(n) / float64(max(1, ours.Len()))})
			}
		}
		out = append(out, parts)
	}
	return out
}

// whole returns the annotated sentences that the summary covers most of.
func (c choice) whole() map[int]bool {
	out := map[int]bool{}
	for _, parts := range c {
		for _, p := range parts {
			if p.ofGold >= .6 {
				out[p.sentence] = true
			}
		}
	}
	return out
}

// worth is the sum of the grades in a summary. A piece of a sentence is worth nothing,
// but a piece of one graded "never" does the full harm.
func (j *judge) worth(c choice) float64 {
	total := 0.0
	for _, parts := range c {
		one := 0.0
		for _, p := range parts {
			grade := float64(j.Sentences[p.sentence].Grade)
			if p.ofGold < .6 {
				grade = min(grade, 0)
			}
			one += p.ofOurs * grade
		}
		total += one
	}
	return total
}

// best returns the worth of the best n sentences.
func (j *judge) best(n int) float64 {
	var grades []int
	for _, s := range j.Sentences {
		grades = append(grades, max(0, s.Grade))
	}
	slices.Sort(grades)
	sum := 0
	for _, g := range grades[max(0, len(grades)-n):] {
		sum += g
	}
	return float64(sum)
}

// page scores the title, the byline and what was set aside.
func (j *judge) page() {
	c, d := &j.counts, &j.answer.Document
	if j.Title != "" {
		c.Titles = 1
		if plain(d.Title) == plain(j.Title) {
			c.TitlesRight = 1
		} else {
			j.fault("title", "%q <> %q", d.Title, j.Title)
		}
	}
	if j.Byline != "" {
		c.Bylines = 1
		if strings.Contains(plain(d.Byline), plain(j.Byline)) {
			c.BylinesRight = 1
		} else {
			j.fault("byline", "%q <> %q", d.Byline, j.Byline)
		}
	}
	aside := make([]bool, len(j.runes))
	for _, b := range d.Blocks {
		if !b.Kept {
			s := j.place(b.Span)
			for q := s.Start; q < min(len(aside), s.End); q++ {
				aside[q] = true
			}
		}
	}
	for k, s := range j.gold {
		set := 0
		for q := s.Start; q < s.End; q++ {
			if aside[q] {
				set++
			}
		}
		switch j.Sentences[k].Role {
		case "aside":
			c.Furniture += s.Len()
			c.Kept += s.Len() - set
		case "prose", "list":
			c.Prose += s.Len()
			c.Lost += set
			if 2*set > s.Len() {
				j.fault("lost", "%s", j.show(k))
			}
		}
	}
}
