package summary

import (
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// A Reminder names the person whom a pronoun refers to, if the summary has not named
// that person before. It is shown beside the words of the sentence, never as part of
// them.
type Reminder struct {
	At   int // byte offset in the document's text, after the pronoun and its contraction
	Name string
}

// Reminders returns, for each chosen sentence in order, the names that its reader
// lacks. It adds a person's name if a pronoun for that person is the subject or
// opens the sentence ("He said", "Her lawyer said"). Each person is named once.
func Reminders(d *doc.Document, sentences []doc.Sentence, entities []entity.Entity, chosen []int) [][]Reminder {
	out := make([][]Reminder, len(chosen))
	place := make(map[int]int, len(chosen))
	for k, i := range chosen {
		place[i] = k
	}
	for e := range entities {
		x := &entities[e]
		if x.Kind != entity.Person {
			continue
		}
		for _, m := range x.Mentions { // in the order of the text, as the summary is
			k, shown := place[m.Sentence]
			if !shown {
				continue
			}
			if named(x, m.Sentence) {
				break
			}
			if name := nameFor(m.In(d.Text), m.Start == sentences[m.Sentence].Start, x.Name); name != "" {
				out[k] = insert(out[k], Reminder{At: contractionEnd(d.Text, m.End), Name: name})
				break
			}
		}
	}
	return out
}

// named reports whether a sentence mentions an entity by name.
func named(x *entity.Entity, sentence int) bool {
	return slices.ContainsFunc(x.Mentions, func(m entity.Mention) bool { return m.Sentence == sentence && m.Form == entity.Name })
}

// nameFor returns the name in the grammatical form of the pronoun, or "" if the
// pronoun needs no reminder.
func nameFor(pronoun string, opens bool, name string) string {
	switch pronoun {
	case "He", "She", "he", "she":
		return name
	case "His", "Her":
		if !opens {
			return ""
		}
		if strings.HasSuffix(name, "s") {
			return name + "’"
		}
		return name + "’s"
	}
	return ""
}

// contractionEnd returns the offset after a contraction that follows a pronoun, if
// any: "He’d".
func contractionEnd(text string, at int) int {
	end := at
	for _, mark := range []string{"'", "’"} {
		if strings.HasPrefix(text[at:], mark) {
			for end = at + len(mark); end < len(text) && 'a' <= text[end] && text[end] <= 'z'; {
				end++
			}
		}
	}
	return end
}

// insert adds a reminder and keeps the list sorted by offset.
func insert(list []Reminder, r Reminder) []Reminder {
	list = append(list, r)
	for k := len(list) - 1; k > 0 && list[k].At < list[k-1].At; k-- {
		list[k], list[k-1] = list[k-1], list[k]
	}
	return list
}
