package summary

import (
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// A Reminder names whom a pronoun or a short form of a name refers to, if the summary has
// not given that name before. It is shown beside the words of the sentence, never as part of
// them.
type Reminder struct {
	At   int // byte offset in the document's text, after the pronoun or name and its contraction
	Name string
}

// Reminders returns, for each chosen sentence in order, the names that its reader
// lacks. It adds a person's name if a pronoun for that person is the subject or
// opens the sentence ("He said", "Her lawyer said"), and the full name with the role if the
// sentence has only part of the name ("Mr Roe") and the headline does not have it; likewise
// what initials stand for. Each is named once.
func Reminders(d *doc.Document, sentences []doc.Sentence, entities []entity.Entity, chosen []int) [][]Reminder {
	out := make([][]Reminder, len(chosen))
	place := make(map[int]int, len(chosen))
	for k, i := range chosen {
		place[i] = k
	}
	for e := range entities {
		x := &entities[e]
		if x.Kind != entity.Person && x.Kind != entity.Organization {
			continue
		}
		for k, m := range x.Mentions { // in the order of the text, as the summary is
			at, shown := place[m.Sentence]
			if !shown {
				continue
			}
			name, in := "", sentences[m.Sentence].Span
			if n := naming(x, k); n >= 0 {
				m = x.Mentions[n]
				in = shownSpan(d, sentences[m.Sentence])
				name = fullName(d, x, m.In(d.Text), in.In(d.Text))
			} else if x.Kind == entity.Person {
				name = nameFor(m.In(d.Text), m.Start == in.Start, x.Name)
			}
			if name != "" && in.Start <= m.Start && m.End <= in.End {
				out[at] = insert(out[at], Reminder{At: contractionEnd(d.Text, m.End), Name: name})
			}
			if name != "" || m.Form == entity.Name {
				break
			}
		}
	}
	return out
}

// naming returns the longest mention by name in the sentence of mention k of an entity, which
// is the first in it, or -1 if there is none.
func naming(x *entity.Entity, k int) int {
	longest := -1
	for n := k; n < len(x.Mentions) && x.Mentions[n].Sentence == x.Mentions[k].Sentence; n++ {
		if m := &x.Mentions[n]; m.Form == entity.Name && (longest < 0 || m.Len() > x.Mentions[longest].Len()) {
			longest = n
		}
	}
	return longest
}

// fullName returns the name that a reader lacks who is shown a short form in a sentence, or
// "". Initials alone tell nobody more.
func fullName(d *doc.Document, x *entity.Entity, short, sentence string) string {
	const longest = 40 // bytes of a role
	words := strings.Fields(x.Name)
	switch {
	case len(strings.Fields(short)) >= len(words) || strings.Contains(d.Title, x.Name) || strings.HasPrefix(x.Name, short+", "):
		return ""
	case x.Kind != entity.Person:
		if strings.ToUpper(short) != short {
			return ""
		}
	case len(strings.TrimRight(words[0], ".")) < 3:
		return ""
	case x.Role != "" && len(x.Role) <= longest && !strings.Contains(sentence, x.Role):
		return x.Name + ", " + x.Role
	}
	return x.Name
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
