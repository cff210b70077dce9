package entity

import (
	"math"
	"strings"

	"standfirst/internal/doc"
)

// telling sets for each entity the sentence that tells most about it: one of
// the text proper that has its full name, as its subject if it can be, and
// says what it is, early rather than late and neither short nor a list.
func telling(d *doc.Document, sentences []doc.Sentence, list []Entity) {
	names := make([]int, len(sentences)) // how many names each sentence has
	for _, e := range list {
		for _, m := range e.Mentions {
			if e.Kind.Named() && m.Form == Name {
				names[m.Sentence]++
			}
		}
	}
	for i := range list {
		e := &list[i]
		best := math.Inf(-1)
		for k, m := range e.Mentions {
			if s := worth(d, sentences, e, m, k, names[m.Sentence]); s > best {
				best, e.Telling = s, m.Sentence
			}
		}
	}
}

// worth scores the sentence of mention m, the k-th of e.
func worth(d *doc.Document, sentences []doc.Sentence, e *Entity, m Mention, k, names int) float64 {
	s := sentences[m.Sentence]
	text := d.Text[max(s.Start, m.Start-nearby):min(s.End, m.End+nearby)]
	score := -0.3 * math.Log1p(float64(k))
	if !d.Blocks[s.Block].Kind.Prose() {
		score -= 5
	}
	if m.Form == Pronoun {
		score -= 1
	} else if m.In(d.Text) == e.Name {
		score++
	}
	if e.Role != "" && strings.Contains(text, e.Role) {
		score += 1.5
	}
	if m.Start-s.Start <= 5 {
		score += 0.7
	}
	after := d.Text[m.End:min(len(d.Text), m.End+12)]
	for _, cue := range []string{" is ", " was ", " are ", " were ", ", a ", ", an ", ", the ", ", who", ", which", " has ", " had "} {
		if strings.HasPrefix(after, cue) {
			score += 0.7
			break
		}
	}
	words := float64(len(s.Tokens))
	score -= math.Abs(math.Log((words + 1) / 26)) // some 25 words are best
	if names > 5 {
		score -= 0.2 * float64(names-5)
	}
	return score
}
