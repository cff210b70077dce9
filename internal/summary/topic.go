package summary

import (
	"slices"
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/lang"
	"standfirst/internal/summary/decode"
)

// This file says whom "she" and what "it" stands for in an article on one subject, such as a
// biography. The sentence that says who or what the subject is introduces them, however far up
// it stands.

// genders are those of the personal pronouns.
var genders = lang.English.Table("pronouns")

// topic is the subject of an article of reference.
type topic struct {
	*Ranking
	names  []string // words that stand for it
	kind   []string // words that say what it is: "the town" stands for it, too
	person int32    // its entity, if it is a person, else -1
	gender string   // of its pronouns, as far as it is known
}

// linkTopic makes the sentence that introduces the subject the antecedent of those that need
// another only because they have a pronoun for it.
func (r *Ranking) linkTopic() {
	at := r.topic
	if at < 0 {
		return
	}
	const most = 24 // words of the title and of the definition
	kind := bareWords(r.candidates[at].span.In(r.d.Text))
	t := topic{Ranking: r, names: titleNames(r.d.Title), kind: kind[:min(len(kind), most)], person: r.firstPerson(at)}
	t.names = t.names[:min(len(t.names), most)]
	for i, on := at+1, true; i < len(r.candidates); i++ {
		pronoun := false
		if on, pronoun = t.follow(i, on || r.candidates[i].within == 0); pronoun && r.gradeRow(i)[gPointing]+r.gradeRow(i)[gContinuing] == 0 {
			r.antecedents[i] = []decode.Link{{Candidate: at, Prob: 1}}
		}
	}
}

// follow reports whether the subject is still spoken of after candidate i, and whether the
// candidate has a pronoun for it and not its name, given whether it was spoken of before.
func (t *topic) follow(i int, on bool) (still, pronoun bool) {
	const near = 4 // words, as in "In May 1904 it …"
	others := t.othersIn(i)
	words := bareWords(t.candidates[i].span.In(t.d.Text))
	for k, w := range words {
		if slices.Contains(t.names, w) {
			return on || k < near, pronoun
		}
		if !on || others > 0 && k >= near {
			continue
		}
		if t.person < 0 {
			pronoun = pronoun || k < near && (thingPronouns()[w] || w == "the" && k+1 < len(words) && slices.Contains(t.kind, words[k+1]))
		} else if g := genders()[w]; g != "" {
			if t.gender == "" {
				t.gender = g
			}
			pronoun = pronoun || g == t.gender
		}
	}
	return on && (pronoun || others == 0 && t.person >= 0), pronoun
}

// firstPerson returns the person whom a candidate names at its start, or -1.
func (r *Ranking) firstPerson(i int) int32 {
	start := r.candidates[i].span.Start
	for _, e := range r.named[i] {
		x := &r.entities[e]
		if x.Kind == entity.Person && slices.ContainsFunc(x.Mentions, func(m entity.Mention) bool { return m.Start-start >= 0 && m.Start-start < 8 }) {
			return e
		}
	}
	return -1
}

// othersIn returns how many other persons a candidate names.
func (t *topic) othersIn(i int) (n int) {
	for _, e := range t.named[i] {
		if e != t.person && t.entities[e].Kind == entity.Person {
			n++
		}
	}
	return n
}

// bareWords returns the words of a text in lower case, without marks and the possessive.
func bareWords(text string) (words []string) {
	for w := range strings.FieldsSeq(text) {
		w, _, _ = strings.Cut(strings.ReplaceAll(strings.ToLower(w), "’", "'"), "'")
		words = append(words, strings.Trim(w, ",;:.()\"“”"))
	}
	return words
}

// titleNames returns the words of a title that may stand for all of it.
func titleNames(title string) (names []string) {
	const shortest = 3 // bytes
	for _, w := range bareWords(title) {
		if len(w) > shortest && !functionWords()[w] {
			names = append(names, w)
		}
	}
	return names
}
