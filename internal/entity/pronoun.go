package entity

import (
	"slices"
	"strings"

	"standfirst/internal/doc"
)

// gender is how a text speaks of a person, as far as it is known.
type gender byte

const (
	unknown gender = iota
	male
	female
)

// pronouns gives persons the mentions "he", "her" and their like, only where
// it is safe: outside quotations, where one person alone is named in the same
// sentence before it and in the sentence before that of the same paragraph,
// where no other person is spoken of in between ("his lawyer said he …"), and
// where the text never speaks of that person in the other gender. Recall is
// left to those who need it; a reader's list must not be wrong.
func pronouns(d *doc.Document, sentences []doc.Sentence, list []Entity) {
	type named struct {
		entity int
		span   doc.Span
	}
	in := make([][]named, len(sentences))
	genders := make([]gender, len(list))
	for i, e := range list {
		if e.Kind != Person {
			continue
		}
		for _, m := range e.Mentions {
			in[m.Sentence] = append(in[m.Sentence], named{i, m.Span})
			if genders[i] == unknown {
				genders[i] = addressedIn(d.Text, m)
			}
		}
	}
	var last named // the person named in the sentence before, if only one is
	alone, quoted := false, false
	for i, s := range sentences {
		if i == 0 || sentences[i-1].Block != s.Block {
			alone, quoted = false, false
		}
		here := in[i]
		slices.SortFunc(here, func(a, b named) int { return a.span.Start - b.span.Start })
		who, one, many := last, alone, false
		next, other, spoken := 0, false, false // other: somebody else is spoken of since
		for _, t := range s.Tokens {
			for next < len(here) && here[next].span.Start < t.End {
				if one && here[next].entity != who.entity {
					many = true
				}
				who, one, other = here[next], true, false
				next++
			}
			w := t.In(d.Text)
			switch w {
			case "\"":
				quoted = !quoted
			case "“":
				quoted = true
			case "”":
				quoted = false
			}
			g := pronounOf(w)
			if g == unknown {
				if personal(w) && (next == 0 || here[next-1].span.End <= t.Start) && !apposed(d.Text, who.span.End, t.Start) {
					other = true
				}
				continue
			}
			if !one || many || other || quoted || genders[who.entity] != unknown && genders[who.entity] != g {
				continue
			}
			genders[who.entity] = g
			e := &list[who.entity]
			e.Mentions = append(e.Mentions, Mention{Span: t.Span, Sentence: i, Kind: Person, Form: Pronoun})
			spoken = true
		}
		switch {
		case len(here) > 0:
			last, alone = who, one && !many && !other
		case !spoken || other: // who was named before is too far away now
			alone = false
		}
	}
	for i := range list {
		Sort(list[i].Mentions)
	}
}

func pronounOf(w string) gender {
	switch w {
	case "he", "him", "his", "himself", "He", "His":
		return male
	case "she", "her", "hers", "herself", "She", "Her":
		return female
	}
	return unknown
}

// other is the other gender.
func other(g gender) gender {
	switch g {
	case male:
		return female
	case female:
		return male
	}
	return unknown
}

// addressedIn is the gender that the title of a person tells, before the name
// or the first word of it.
func addressedIn(text string, m Mention) gender {
	if title, _, more := strings.Cut(m.In(text), " "); more {
		if g := addressed(title); g != unknown {
			return g
		}
	}
	return addressed(text[max(0, m.Start-nearby):m.Start])
}

// addressed is the gender that the last word before a name tells.
func addressed(before string) gender {
	before = strings.TrimRight(before, " ")
	switch strings.TrimSuffix(before[strings.LastIndexAny(before, " \n\t(\"“")+1:], ".") {
	case "Mr", "Sir", "Lord", "King", "Prince", "Duke", "Earl", "Baron", "Viscount", "Pope", "Father", "Brother", "actor", "spokesman", "chairman", "Chairman", "businessman", "congressman",
		"Congressman", "husband", "son", "brother", "father", "uncle", "nephew", "grandson", "grandfather":
		return male
	case "Mrs", "Ms", "Miss", "Dame", "Lady", "Queen", "Princess", "Duchess", "Countess", "Baroness", "Sister", "Mother", "actress", "spokeswoman", "chairwoman", "Chairwoman", "businesswoman",
		"congresswoman", "Congresswoman", "wife", "widow", "daughter", "sister", "mother", "aunt", "niece", "granddaughter", "grandmother":
		return female
	}
	return unknown
}

// personal reports whether a word is for a person who has no name here.
func personal(w string) bool {
	switch w {
	case "man", "woman", "boy", "girl", "men", "women", "lady", "guy", "person", "someone", "somebody", "anyone", "everyone", "nobody", "who", "teenager", "child", "baby", "suspect", "gunman", "attacker", "jihadist", "militant", "civilian", "patient", "passenger", "customer", "wife", "husband":
		return true
	}
	return !upper(w) && roleNouns()[w]
}

// apposed reports whether the words from a name on to at only tell who that
// is: "Jane Doe, a lawyer" and "Jane Doe is a lawyer".
func apposed(text string, from, at int) bool {
	if from > at || at-from > 60 {
		return false
	}
	switch first, _, _ := strings.Cut(strings.TrimLeft(text[from:at], " "), " "); first {
	case ",", "is", "was", "(":
		return !strings.ContainsAny(text[from:at], ".;:")
	}
	return strings.HasPrefix(text[from:at], ",") && !strings.ContainsAny(text[from:at], ".;:")
}
