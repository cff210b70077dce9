package editor

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/eval"
)

// scored reports whether entities of a kind count. Groups and others are annotated,
// because confusing them with people is a fault, but they are not scored themselves.
func scored(kind string) bool {
	return kind == "person" || kind == "organization" || kind == "place"
}

// places returns where the text names each annotated entity, in characters. Where names
// overlap, the longest wins.
func (j *judge) places() []map[doc.Span]bool {
	type form struct {
		s      string
		entity int
	}
	var forms []form
	index := map[string]int{}
	for i, e := range j.Entities {
		index[e.Name] = i
		for _, s := range e.Strings {
			forms = append(forms, form{s, i})
		}
	}
	slices.SortStableFunc(forms, func(a, b form) int {
		return cmp.Compare(utf8.RuneCountInString(b.s), utf8.RuneCountInString(a.s))
	})
	except := map[string][]corpora.Exception{}
	for _, x := range j.Except {
		except[x.String] = append(except[x.String], x)
	}
	out := make([]map[doc.Span]bool, len(j.Entities))
	taken := make([]bool, len(j.Text.Text))
	for _, f := range forms {
		for _, s := range occurrences(j.Text.Text, f.s) {
			if slices.Contains(taken[s.Start:s.End], true) {
				continue
			}
			for q := s.Start; q < s.End; q++ {
				taken[q] = true
			}
			to := f.entity
			for _, x := range except[f.s] {
				if x.Sentence != j.sentenceAt(s.Start) {
					continue
				}
				to = -1
				if x.To != nil {
					to = index[*x.To]
				}
			}
			if to >= 0 {
				if out[to] == nil {
					out[to] = map[doc.Span]bool{}
				}
				out[to][j.span(s)] = true
			}
		}
	}
	return out
}

// sentenceAt returns the annotated sentence at a byte offset, or -1.
func (j *judge) sentenceAt(i int) int {
	return slices.IndexFunc(j.Sentences, func(s corpora.Sentence) bool { return s.Start <= i && i < s.End })
}

// occurrences returns where s occurs in the text as whole words.
func occurrences(text, s string) []doc.Span {
	var out []doc.Span
	first, size := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	for i := 0; ; {
		k := strings.Index(text[i:], s)
		if k < 0 {
			return out
		}
		at := doc.Span{Start: i + k, End: i + k + len(s)}
		before, _ := utf8.DecodeLastRuneInString(text[:at.Start])
		after, _ := utf8.DecodeRuneInString(text[at.End:])
		if !(alphanumeric(before) && alphanumeric(first)) && !(alphanumeric(after) && alphanumeric(last)) {
			out = append(out, at)
		}
		i = at.Start + size
	}
}

func alphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// named is an entity of the answer with the places that name it.
type named struct {
	*entity.Entity
	index  int // in the answer
	kind   string
	places map[doc.Span]bool
}

// pair matches an entity of the answer with an annotated one.
type pair struct {
	ours, gold int
	alike      float64
}

// pairs matches each named entity of the answer with the annotated entity that shares
// most of its places, best matches first. gold is -1 for entities without a match.
func (j *judge) pairs(gold []map[doc.Span]bool) (ours []named, of []pair) {
	for i := range j.answer.Entities {
		e := &j.answer.Entities[i]
		kind := e.Kind.String()
		if !scored(kind) && kind != "group" && kind != "other" {
			continue
		}
		places := map[doc.Span]bool{}
		for _, m := range e.Mentions {
			if m.Form == entity.Name {
				places[j.place(m.Span)] = true
			}
		}
		if len(places) > 0 {
			ours = append(ours, named{e, i, kind, places})
		}
	}
	var all []pair
	for i, e := range ours {
		for n, places := range gold {
			if both := common(e.places, places); both > 0 {
				all = append(all, pair{i, n, float64(both) / float64(len(e.places)+len(places)-both)})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int { return cmp.Compare(b.alike, a.alike) })
	of = make([]pair, len(ours))
	for i := range of {
		of[i].gold = -1
	}
	taken := make([]bool, len(gold))
	for _, p := range all {
		if of[p.ours].gold < 0 && !taken[p.gold] {
			of[p.ours], taken[p.gold] = p, true
		}
	}
	return ours, of
}

// MatchNames returns for each entity of an answer the annotated one that it matches, or
// -1.
func MatchNames(t *corpora.Text, a *Answer) []int {
	j := newJudge(t, a)
	out := make([]int, len(a.Entities))
	for i := range out {
		out[i] = -1
	}
	ours, of := j.pairs(j.places())
	for i, e := range ours {
		out[e.index] = of[i].gold
	}
	return out
}

// names scores the entities.
func (j *judge) names() {
	gold := j.places()
	ours, of := j.pairs(gold)
	j.found(gold, ours, of)
	j.expected(gold, ours)
	if !j.NamesOnly {
		j.first(gold, ours, of)
		j.roles(ours, of)
	}
}

// found scores the kinds of our entities, and those that name two things.
func (j *judge) found(gold []map[doc.Span]bool, ours []named, of []pair) {
	c := &j.counts
	owner := map[doc.Span]int{} // entity named at each place
	for n, places := range gold {
		for p := range places {
			owner[p] = n
		}
	}
	for i, e := range ours {
		if !scored(e.kind) {
			continue
		}
		c.Ours++
		switch p := of[i]; {
		case p.gold >= 0 && p.alike >= .5 && j.Entities[p.gold].Kind == e.kind:
			c.Right++
		case p.gold >= 0:
			j.fault("name", "%s as %s, is %s (%s), %.2f of its places", e.Name, e.kind, j.Entities[p.gold].Name, j.Entities[p.gold].Kind, p.alike)
		default:
			j.fault("name", "%s as %s, no name there", e.Name, e.kind)
		}
		var several []string
		for p := range e.places {
			if n, ok := owner[p]; ok && !slices.Contains(several, j.Entities[n].Name) {
				several = append(several, j.Entities[n].Name)
			}
		}
		if len(several) > 1 {
			c.Merged++
			slices.Sort(several)
			j.fault("merged", "%s: %s", e.Name, strings.Join(several, " + "))
		}
	}
}

// expected counts the annotated entities, those missed and those split.
func (j *judge) expected(gold []map[doc.Span]bool, ours []named) {
	c := &j.counts
	for n, places := range gold {
		if len(places) == 0 || !scored(j.Entities[n].Kind) {
			continue
		}
		c.Gold++
		var pieces []string
		for _, e := range ours {
			if common(e.places, places) > 0 {
				pieces = append(pieces, e.Name)
			}
		}
		if len(pieces) == 0 {
			j.fault("missed", "%s (%s)", j.Entities[n].Name, j.Entities[n].Kind)
		}
		if len(pieces) > 1 {
			c.Split++
			j.fault("split", "%s: %s", j.Entities[n].Name, strings.Join(pieces, " | "))
		}
	}
}

// first scores whether our first entity is one that the text is about.
func (j *judge) first(gold []map[doc.Span]bool, ours []named, of []pair) {
	c := &j.counts
	var about []string
	for n, places := range gold {
		if len(places) > 0 && j.Entities[n].Salience == 3 {
			about = append(about, j.Entities[n].Name)
		}
	}
	if len(about) > 0 && len(ours) > 0 {
		c.Firsts = 1
		top := max(0, slices.IndexFunc(ours, func(e named) bool { return e.kind != "group" }))
		if n := of[top].gold; n >= 0 && j.Entities[n].Salience == 3 {
			c.FirstsRight = 1
		} else {
			j.fault("first", "%s before %s", ours[top].Name, strings.Join(about, ", "))
		}
	}
}

// roles scores the roles of people.
func (j *judge) roles(ours []named, of []pair) {
	c := &j.counts
	for _, e := range j.Entities {
		if e.Kind == "person" && e.Role != "" {
			c.GoldRoles++
		}
	}
	for i, e := range ours {
		if e.kind != "person" || e.Role == "" {
			continue
		}
		c.OurRoles++
		wanted := ""
		if n := of[i].gold; n >= 0 && j.Entities[n].Kind == "person" {
			wanted = j.Entities[n].Role
		}
		if wanted != "" && alike(e.Role, wanted) >= .6 {
			c.RightRoles++
		} else {
			j.fault("role", "%s: %s <> %s", e.Name, e.Role, wanted)
		}
	}
}

func common(a, b map[doc.Span]bool) int {
	n := 0
	for p := range a {
		if b[p] {
			n++
		}
	}
	return n
}

// alike is the share of words that two phrases have in common (Dice coefficient).
func alike(a, b string) float64 {
	x, y := content(a), content(b)
	return eval.Counts{Right: eval.Overlap(x, y), Predicted: len(x), Gold: len(y)}.F1()
}

// content returns the words of a phrase without articles and the like.
func content(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !alphanumeric(r) && r != '_' })
	return slices.DeleteFunc(words, func(w string) bool {
		switch w {
		case "the", "a", "an", "of", "for", "in", "and", "his", "her", "their", "its":
			return true
		}
		return false
	})
}

// plain lower-cases a phrase and drops everything but its words.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !alphanumeric(r) }), " ")
}
