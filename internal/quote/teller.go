package quote

import (
	"slices"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// teller finds who says quotation i where the text says only "he" or "she": the person
// who is the subject of the sentence just before, if that names nobody else who may be
// meant.
//
//	Ann Lee told the council that staff would be paid. "We have the money," she said.
//	"We have the money," Ann Lee said. "It is in the bank," she added.
func (f *finder) teller(i int) (who mention, pronoun doc.Span, ok bool) {
	at, ok := f.saidBy(i)
	before := f.found[i].Sentence - 1
	if !ok || before < 0 || !f.precedes(before) {
		return mention{}, doc.Span{}, false
	}
	pronoun = f.tokens[at].Span
	g := names.GenderOfPronoun(pronoun.In(f.text))
	s := f.sentences[before]
	k, _ := slices.BinarySearchFunc(f.mentions, s.Start, func(m mention, at int) int { return m.Start - at })
	named := false
	for ; k < len(f.mentions) && f.mentions[k].Start < pronoun.Start; k++ {
		m := f.mentions[k]
		switch {
		case m.kind != entity.Person || m.form != entity.Name || f.quoted(m.Start):
		case f.gender(m.of) == g.Opposite():
		case !named:
			who, named = m, true
		case m.of != who.of:
			return mention{}, doc.Span{}, false
		}
	}
	return who, pronoun, named && f.tells(i, who)
}

// gender returns the gender of an entity. It works all of them out at the first call.
func (f *finder) gender(of int) names.Gender {
	if f.genders == nil {
		f.genders = make([]names.Gender, len(f.entities))
		for i, e := range f.entities {
			if e.Kind == entity.Person {
				f.genders[i] = names.GenderOf(f.text, e)
			}
		}
	}
	return f.genders[of]
}

// precedes reports whether a sentence stands in the same paragraph as the next one, or in
// the paragraph just before, and is no turn of a transcript.
func (f *finder) precedes(sentence int) bool {
	at := f.sentences[sentence].Block
	b := f.blocks[at]
	return b.Kept && b.Kind.Prose() && b.Speaker == "" && f.sentences[sentence+1].Block <= at+1
}

// tells reports whether a person is the speaker of the quotation before i, or the subject
// of a clause.
func (f *finder) tells(i int, m mention) bool {
	if i > 0 && f.found[i-1].Speaker == m.Span {
		return true
	}
	next := f.lower(f.from(m.End))
	return next != "'s" && next != "’s" && next != "'" && next != "’" && f.opens(f.from(m.Start))
}

// saidBy returns the token that is the subject of quotation i's verb of speech, if that
// is "he" or "she": "...," she said; "...," said she; She added: "...".
func (f *finder) saidBy(i int) (int, bool) {
	c := f.found[i]
	at := f.from(c.marked.End)
	if f.lower(at) == "," {
		at++
	}
	if at < len(f.tokens) && f.near(i, at) && (last(c.In(f.text)) != '.' || f.lower(at-1) == ",") {
		switch {
		case f.isPronoun(at) && attributionVerbs()[f.lower(f.adverbs(at+1))]:
			return at, true
		case attributionVerbs()[f.lower(at)] && f.isPronoun(at+1):
			return at + 1, true
		}
	}
	verb := f.from(c.marked.Start) - 1
	if w := f.lower(verb); w == "," || w == ":" {
		verb--
	}
	return verb - 1, attributionVerbs()[f.lower(verb)] && f.isPronoun(verb-1) && f.tokens[verb].sentenceEnd >= c.marked.Start
}

func (f *finder) isPronoun(at int) bool { return f.lower(at) == "he" || f.lower(at) == "she" }
