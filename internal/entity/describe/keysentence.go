package describe

import (
	"math"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// findKeySentences sets each entity's key sentence: the one that says most about
// it. The best is a sentence of running text that has the full name, preferably
// as the subject, and says what the entity is. Early sentences score higher;
// very short or long ones and lists of names score lower.
func findKeySentences(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) {
	names := make([]int, len(sentences)) // number of names in each sentence
	for _, e := range list {
		for _, m := range e.Mentions {
			if e.Kind.Named() && m.Form == entity.Name {
				names[m.Sentence]++
			}
		}
	}
	for i := range list {
		e := &list[i]
		best := math.Inf(-1)
		for k, m := range e.Mentions {
			if s := keySentenceScore(d, sentences, e, m, k, names[m.Sentence]); s > best {
				best, e.KeySentence = s, m.Sentence
			}
		}
	}
}

// copulas are what may follow a name if the sentence says something about it.
var copulas = []string{" is ", " was ", " are ", " were ", ", a ", ", an ", ", the ", ", who", ", which", " has ", " had "}

// keySentenceScore scores the sentence of mention m, the k-th of e.
func keySentenceScore(d *doc.Document, sentences []doc.Sentence, e *entity.Entity, m entity.Mention, k, names int) float64 {
	s := sentences[m.Sentence]
	text := d.Text[max(s.Start, m.Start-lookAround):min(s.End, m.End+lookAround)]
	score := -0.3 * math.Log1p(float64(k))
	if !d.Blocks[s.Block].Kind.Prose() {
		score -= 5
	}
	if m.Form == entity.Pronoun {
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
	for _, cue := range copulas {
		if strings.HasPrefix(after, cue) {
			score += 0.7
			break
		}
	}
	words := float64(len(s.Tokens))
	score -= math.Abs(math.Log((words + 1) / 26)) // about 25 words is best
	if names > 5 {
		score -= 0.2 * float64(names-5)
	}
	return score
}
