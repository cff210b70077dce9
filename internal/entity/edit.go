package entity

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
)

// Edit is one correction by the reader. Entity and Into are indexes into the
// list as it stands before that edit.
type Edit struct {
	Op     string `json:"op"`     // merge, rename, kind, drop or add
	Entity int    `json:"entity"` // what is merged, renamed, given a kind or dropped
	Into   int    `json:"into"`   // merge: what it becomes part of
	Name   string `json:"name"`   // rename: the new name
	Kind   Kind   `json:"kind"`   // kind, add
	doc.Span
}

// Apply makes the reader's edits, one after the other, and returns the new
// list. The given list and its mentions stay as they are, so that an undo is
// the same call with a shorter list of edits. The list keeps its order: what
// is merged takes the earlier of the two places, what is added the place of
// its salience.
func Apply(d *doc.Document, sentences []doc.Sentence, entities []Entity, edits []Edit) ([]Entity, error) {
	out := slices.Clone(entities)
	for i := range out {
		out[i].Mentions = slices.Clone(out[i].Mentions)
		out[i].Aliases = slices.Clone(out[i].Aliases)
	}
	for i, e := range edits {
		var err error
		if out, err = apply(d, sentences, out, e); err != nil {
			return nil, fmt.Errorf("entity: edit %d (%s): %w", i, e.Op, err)
		}
	}
	return out, nil
}

// apply makes one edit. It owns list.
func apply(d *doc.Document, sentences []doc.Sentence, list []Entity, e Edit) ([]Entity, error) {
	exists := func(i int) error {
		if i < 0 || i >= len(list) {
			return fmt.Errorf("no entity %d in a list of %d", i, len(list))
		}
		return nil
	}
	if e.Op == "add" {
		return add(d, sentences, list, e)
	}
	if err := exists(e.Entity); err != nil {
		return nil, err
	}
	x := &list[e.Entity]
	switch e.Op {
	case "merge":
		if err := exists(e.Into); err != nil {
			return nil, err
		}
		if e.Into == e.Entity {
			return nil, fmt.Errorf("entity %d into itself", e.Into)
		}
		return merge(d.Text, list, e.Entity, e.Into), nil
	case "rename":
		name := strings.TrimSpace(e.Name)
		if name == "" {
			return nil, fmt.Errorf("an empty name")
		}
		x.Name = name
		x.Aliases = forms(d.Text, name, x.Mentions)
	case "kind":
		if e.Kind >= numKinds {
			return nil, fmt.Errorf("no kind %d", e.Kind)
		}
		if e.Kind != x.Kind {
			x.Value = "" // it was read as another kind
		}
		if e.Kind != Group {
			x.Of = -1
		}
		x.Kind = e.Kind
	case "drop":
		return remove(list, e.Entity), nil
	default:
		return nil, fmt.Errorf("unknown operation")
	}
	return list, nil
}

// merge makes entity from a part of entity into.
func merge(text string, list []Entity, from, into int) []Entity {
	x, y := &list[into], &list[from]
	for i := range list {
		if list[i].Of == from {
			list[i].Of = into
		}
	}
	x.Mentions = append(x.Mentions, y.Mentions...)
	Sort(x.Mentions)
	x.Aliases = forms(text, x.Name, x.Mentions)
	if x.Role == "" {
		x.Role = y.Role
	}
	if x.Of == into {
		x.Of = -1
	}
	if y.Salience > x.Salience {
		x.Salience, x.Telling = y.Salience, y.Telling
	}
	if from < into { // the earlier place, so that the list stays in order of salience
		list[from], list[into] = list[into], list[from]
		for i := range list {
			switch list[i].Of {
			case from:
				list[i].Of = into
			case into:
				list[i].Of = from
			}
		}
		from = into
	}
	return remove(list, from)
}

// remove takes entity i out of the list and mends the indexes of the others.
func remove(list []Entity, i int) []Entity {
	list = slices.Delete(list, i, i+1)
	for j := range list {
		switch of := &list[j].Of; {
		case *of == i:
			*of = -1
		case *of > i:
			*of--
		}
	}
	return list
}

// insert puts x before the first entity that is less salient.
func insert(list []Entity, x Entity) []Entity {
	i := sort.Search(len(list), func(i int) bool { return list[i].Salience < x.Salience })
	for j := range list {
		if list[j].Of >= i {
			list[j].Of++
		}
	}
	return slices.Insert(list, i, x)
}

// add makes every occurrence of the selected words a mention. What lies within
// an occurrence gives way to it; an occurrence that lies within another
// entity's longer mention is left alone, but for the one that the reader
// selected.
func add(d *doc.Document, sentences []doc.Sentence, list []Entity, e Edit) ([]Entity, error) {
	if e.Kind >= numKinds {
		return nil, fmt.Errorf("no kind %d", e.Kind)
	}
	if err := doc.CheckSpan(d.Text, clamp(d.Text, e.Span)); err != nil {
		return nil, err
	}
	chosen := trim(d.Text, clamp(d.Text, e.Span))
	at := sort.Search(len(sentences), func(i int) bool { return sentences[i].End > chosen.Start })
	if chosen.Len() == 0 || at == len(sentences) || !sentences[at].Contains(chosen) {
		return nil, fmt.Errorf("the selection does not lie within one sentence of the article")
	}
	name := chosen.In(d.Text)

	taken := allMentions(list)
	var found []Mention
	gone := map[doc.Span]bool{} // mentions that give way
	next := 0
	for i, s := range sentences {
		for _, o := range occurrences(d.Text, s.Span, name, chosen) {
			for next < len(taken) && taken[next].End <= o.Start {
				next++
			}
			free := true
			for j := next; j < len(taken) && taken[j].Start < o.End; j++ {
				if !o.Contains(taken[j].Span) && o != chosen {
					free = false
				}
			}
			if !free {
				continue
			}
			for j := next; j < len(taken) && taken[j].Start < o.End; j++ {
				gone[taken[j].Span] = true
			}
			found = append(found, Mention{Span: o, Sentence: i, Kind: e.Kind, Form: Name})
		}
	}

	home := -1 // an entity of this kind that already goes by the selected words
	for i := range list {
		if list[i].Kind == e.Kind && (list[i].Name == name || slices.Contains(list[i].Aliases, name)) {
			home = i
			break
		}
	}
	for i := range list {
		list[i].Mentions = slices.DeleteFunc(list[i].Mentions, func(m Mention) bool { return gone[m.Span] })
		if i == home {
			list[i].Mentions = append(list[i].Mentions, found...)
			Sort(list[i].Mentions)
		}
		list[i].Aliases = slices.DeleteFunc(list[i].Aliases, func(a string) bool {
			return !slices.ContainsFunc(list[i].Mentions, func(m Mention) bool { return m.In(d.Text) == a })
		})
	}
	if home >= 0 {
		list[home].Aliases = forms(d.Text, list[home].Name, list[home].Mentions)
	}
	for i := len(list) - 1; i >= 0; i-- {
		if len(list[i].Mentions) == 0 {
			list = remove(list, i)
		}
	}
	if home < 0 {
		x := []Entity{{Name: name, Kind: e.Kind, Of: -1, Mentions: found}}
		roles(d.Text, sentences, x)
		telling(d, sentences, x)
		x[0].Salience = logistic(Features(d, sentences, append(slices.Clone(list), x[0]))[len(list)])
		list = insert(list, x[0])
	}
	return list, nil
}

// occurrences lists where name stands as a whole word in text[within]. The
// chosen place counts even if it is a part of a word.
func occurrences(text string, within doc.Span, name string, chosen doc.Span) []doc.Span {
	var out []doc.Span
	for from := within.Start; ; {
		i := strings.Index(text[from:within.End], name)
		if i < 0 {
			return out
		}
		o := doc.Span{Start: from + i, End: from + i + len(name)}
		if o == chosen || whole(text, o) && !o.Overlaps(chosen) {
			out = append(out, o)
			from = o.End
		} else {
			_, size := utf8.DecodeRuneInString(text[o.Start:])
			from = o.Start + size
		}
	}
}

// whole reports whether no word runs over an edge of s. Scripts that set no
// spaces between words have no such edges.
func whole(text string, s doc.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	first, _ := utf8.DecodeRuneInString(text[s.Start:])
	last, _ := utf8.DecodeLastRuneInString(text[:s.End])
	after, _ := utf8.DecodeRuneInString(text[s.End:])
	return !(inWord(before) && inWord(first)) && !(inWord(last) && inWord(after))
}

func inWord(r rune) bool {
	if r == utf8.RuneError {
		return false
	}
	if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// forms lists the names that mentions go by, without name itself, by first
// occurrence.
func forms(text, name string, mentions []Mention) []string {
	var out []string
	seen := map[string]bool{name: true}
	for _, m := range mentions {
		if f := m.In(text); m.Form == Name && !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}

func allMentions(list []Entity) []Mention {
	var out []Mention
	for _, x := range list {
		out = append(out, x.Mentions...)
	}
	Sort(out)
	return out
}

// clamp keeps s within text, so that a selection that runs over the end can
// be looked at.
func clamp(text string, s doc.Span) doc.Span {
	return doc.Span{Start: min(max(s.Start, 0), len(text)), End: max(min(s.End, len(text)), 0)}
}

// trim leaves the spaces at both ends out of s.
func trim(text string, s doc.Span) doc.Span {
	t := strings.TrimLeftFunc(s.In(text), unicode.IsSpace)
	s.Start = s.End - len(t)
	s.End = s.Start + len(strings.TrimRightFunc(t, unicode.IsSpace))
	return s
}
