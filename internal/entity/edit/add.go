package edit

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/describe"
)

// add makes every occurrence of the selected words a mention. It replaces
// mentions that lie within an occurrence. An occurrence that overlaps another
// mention without containing it is skipped, unless it is the one that the
// reader selected.
func add(d *doc.Document, sentences []doc.Sentence, list []entity.Entity, e Edit) ([]entity.Entity, error) {
	if int(e.Kind) >= entity.NumKinds {
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

	found, gone := claim(d.Text, sentences, allMentions(list), chosen, e.Kind)
	home := slices.IndexFunc(list, func(x entity.Entity) bool {
		return x.Kind == e.Kind && (x.Name == name || slices.Contains(x.Aliases, name))
	})
	for i := range list {
		list[i].Mentions = slices.DeleteFunc(list[i].Mentions, func(m entity.Mention) bool { return gone[m.Span] })
		if i == home {
			list[i].Mentions = append(list[i].Mentions, found...)
			entity.Sort(list[i].Mentions)
		}
		list[i].Aliases = slices.DeleteFunc(list[i].Aliases, func(a string) bool {
			return !slices.ContainsFunc(list[i].Mentions, func(m entity.Mention) bool { return m.In(d.Text) == a })
		})
	}
	if home >= 0 {
		list[home].Aliases = entity.Aliases(d.Text, list[home].Name, list[home].Mentions)
	}
	for i := len(list) - 1; i >= 0; i-- {
		if len(list[i].Mentions) == 0 {
			list = remove(list, i)
		}
	}
	if home < 0 {
		x := entity.Entity{Name: name, Kind: e.Kind, Of: -1, Mentions: found}
		list = insert(list, describe.Added(d, sentences, list, x))
	}
	return list, nil
}

// claim finds all occurrences of the chosen words that are not part of a longer mention, and the
// mentions that they replace.
func claim(text string, sentences []doc.Sentence, taken []entity.Mention, chosen doc.Span, kind entity.Kind) (found []entity.Mention, gone map[doc.Span]bool) {
	gone = map[doc.Span]bool{}
	next := 0
	for i, s := range sentences {
		for _, o := range occurrences(text, s.Span, chosen.In(text), chosen) {
			for next < len(taken) && taken[next].End <= o.Start {
				next++
			}
			free, end := true, next
			for ; end < len(taken) && taken[end].Start < o.End; end++ {
				free = free && (o.Contains(taken[end].Span) || o == chosen)
			}
			if !free {
				continue
			}
			for _, m := range taken[next:end] {
				gone[m.Span] = true
			}
			found = append(found, entity.Mention{Span: o, Sentence: i, Kind: kind, Form: entity.Name})
		}
	}
	return found, gone
}

// occurrences returns where name occurs as a whole word in text[within]. The
// chosen place counts even inside a word.
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

// whole reports whether s begins and ends at word boundaries. Scripts without
// spaces between words have none, so any span of theirs is whole.
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

func allMentions(list []entity.Entity) []entity.Mention {
	var out []entity.Mention
	for _, x := range list {
		out = append(out, x.Mentions...)
	}
	entity.Sort(out)
	return out
}

// clamp limits s to the text. A selection may run past the end.
func clamp(text string, s doc.Span) doc.Span {
	return doc.Span{Start: min(max(s.Start, 0), len(text)), End: max(min(s.End, len(text)), 0)}
}

// trim strips spaces from both ends of s.
func trim(text string, s doc.Span) doc.Span {
	t := strings.TrimLeftFunc(s.In(text), unicode.IsSpace)
	s.Start = s.End - len(t)
	s.End = s.Start + len(strings.TrimRightFunc(t, unicode.IsSpace))
	return s
}

// insert puts x before the first entity that is less salient.
func insert(list []entity.Entity, x entity.Entity) []entity.Entity {
	i := sort.Search(len(list), func(i int) bool { return list[i].Salience < x.Salience })
	for j := range list {
		if list[j].Of >= i {
			list[j].Of++
		}
	}
	return slices.Insert(list, i, x)
}
