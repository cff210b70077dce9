package summary

import (
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// Reminder is the name of the person for whom a pronoun stands in a summary
// that has not named that person before. It is shown beside the sentence's own
// words, never among them.
type Reminder struct {
	At   int // byte offset in the document's text, right behind the pronoun and what it is contracted with
	Name string
}

// Reminders are for each chosen sentence, in order, the names that its reader
// lacks: of persons for whom a pronoun is the subject or opens the sentence
// ("He said", "Her lawyer said"), where entity knows for certain who that is.
// A person is named once.
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
			if m.Form == entity.Nominal {
				continue
			}
			if named(x, m.Sentence) {
				break
			}
			if name := stands(m.In(d.Text), m.Start == sentences[m.Sentence].Start, x.Name); name != "" {
				out[k] = insert(out[k], Reminder{At: wordEnd(d.Text, m.End), Name: name})
				break
			}
		}
	}
	return out
}

// named reports whether a sentence names somebody.
func named(x *entity.Entity, sentence int) bool {
	return slices.ContainsFunc(x.Mentions, func(m entity.Mention) bool { return m.Sentence == sentence && m.Form == entity.Name })
}

// stands is a name in the form of the pronoun that it stands for; "" for one
// that is neither the subject nor the sentence's first word.
func stands(pronoun string, opens bool, name string) string {
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

// wordEnd passes over what a pronoun is contracted with: "He’d".
func wordEnd(text string, at int) int {
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

// insert keeps reminders in the order of their places.
func insert(list []Reminder, r Reminder) []Reminder {
	list = append(list, r)
	for k := len(list) - 1; k > 0 && list[k].At < list[k-1].At; k-- {
		list[k], list[k-1] = list[k-1], list[k]
	}
	return list
}
