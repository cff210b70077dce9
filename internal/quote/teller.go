package quote

import (
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// reference reads "he", "the mayor" or "a spokesman for the Harbour Board" at a token. It
// returns whom that means, and the token after it.
func (f *finder) reference(at int) (m mention, next int, ok bool) {
	if f.isPronoun(at) {
		if m, ok := f.mentionAt(f.tokens[at].Start); ok && f.only(m) {
			return m, at + 1, true
		}
		m, ok = f.antecedent(at)
		return m, at + 1, ok
	}
	if m, next, ok = f.holder(at); !ok {
		m, next, ok = f.body(at)
	}
	return m, next, ok
}

func (f *finder) isPronoun(at int) bool { return f.lower(at) == "he" || f.lower(at) == "she" }

const (
	farthestSentence = 4   // how many sentences, besides those of quotations, "he" may be from a name
	farthestToken    = 200 // the same in tokens
)

// antecedent finds whom the "he" or "she" that says something means: the subject of the
// nearest sentence before that names a person who may be meant, if it names nobody else who
// may be, and if nobody without a name comes in between.
//
//	Ann Lee told the council that staff would be paid. "We have the money," she said.
//	"We have the money," Ann Lee said. "It is in the bank," she added.
func (f *finder) antecedent(at int) (mention, bool) {
	pronoun := f.tokens[at]
	g := names.GenderOfPronoun(lang.Lower(pronoun.In(f.text)))
	from := f.tokens[max(0, at-farthestToken)].Start
	last := f.sentenceAt(pronoun.Start)
	end := pronoun.Start
	for s, told := last, 0; told < farthestSentence && s >= 0 && f.sentences[s].Start >= from; s-- {
		if s < last && !f.precedes(s) || f.sentences[s].Block+2 < f.sentences[last].Block {
			break
		}
		who, clear := f.focus(doc.Span{Start: f.sentences[s].Start, End: end}, g, s < last)
		if !clear || who.Len() > 0 {
			who.Span, who.named = pronoun.Span, who.who()
			return who, clear
		}
		if s > 0 {
			end = f.sentences[s-1].End
		}
		if !f.quoted(f.sentences[s].Start) || !f.quoted(f.sentences[s].End-1) {
			told++
		}
	}
	return mention{}, false
}

// sentenceAt returns the index of the sentence that has a position.
func (f *finder) sentenceAt(at int) int {
	i, _ := slices.BinarySearchFunc(f.sentences, at+1, func(s doc.Sentence, at int) int { return s.Start - at })
	return max(0, i-1)
}

// focus returns the person of a gender whom a sentence, or its beginning, is about: who says a
// quotation in it, or else its subject. If it has nobody of the gender, that is an empty
// mention; if it may be about others, clear is false. whole says that it has its verb.
func (f *finder) focus(s doc.Span, g names.Gender, whole bool) (who mention, clear bool) {
	first := true // all names so far are the first one's
	k, _ := slices.BinarySearchFunc(f.mentions, s.Start, func(m mention, at int) int { return m.Start - at })
	for ; k < len(f.mentions) && f.mentions[k].Start < s.End; k++ {
		m := f.mentions[k]
		switch {
		case m.kind != entity.Person || m.form != entity.Name || f.quoted(m.Start) || f.gender(m.of) == g.Opposite():
		case f.says(m):
			return m, true
		case who.Len() == 0:
			who = m
		case m.of != who.of:
			first = false
		}
	}
	if who.Len() == 0 {
		return f.unnamed(s, g)
	}
	verb := f.lower(f.adverbs(f.from(who.End)))
	switch {
	case !f.heads(who), !whole && (verb == "asked" || verb == "told"): // "When Lee asked what it cost, he"
		return who, false
	}
	return who, first || whole && attributionVerbs()[verb] && who.Start == s.Start
}

// says reports whether a mention names the speaker of a quotation found so far.
func (f *finder) says(m mention) bool {
	i, _ := slices.BinarySearchFunc(f.found, m.Start, func(c candidate, at int) int { return c.marked.Start - at })
	return i > 0 && f.found[i-1].said == m.Span || i < len(f.found) && f.found[i].said == m.Span
}

// heads reports whether a mention is the subject of a clause, and no more than explains another
// noun: "Ann Lee left", but not "a friend of Tom's mother, Ann Lee, left".
func (f *finder) heads(m mention) bool {
	at, next := f.from(m.Start), f.from(m.End)
	switch w := f.lower(next); {
	case w == "'s" || w == "’s" || w == "'" || w == "’":
		return false
	case f.lower(at-1) == "," && (w == "," || w == "."):
		return names.IsRole(f.lower(at-2)) && f.opens(at-2)
	}
	if f.opens(at) {
		return true
	}
	if w := f.lower(at - 1); strings.HasSuffix(w, "-old") {
		at--
	}
	return f.lower(at-1) == "was" || f.lower(at-1) == "is" // "the first to leave was 25-year-old Ann Lee"
}

// unnamed returns the person of a gender whom a sentence without such a name is about as "the
// mayor". If it speaks of somebody else without a name, outside of quotations, clear is false.
func (f *finder) unnamed(s doc.Span, g names.Gender) (who mention, clear bool) {
	for i := f.from(s.Start); i < len(f.tokens) && f.tokens[i].Start < s.End; i++ {
		if m, ok := f.mentionAt(f.tokens[i].Start); ok && m.form == entity.Name {
			i = f.from(m.End) - 1 // "Women's Institute"
			continue
		}
		w := f.lower(i)
		if f.quoted(f.tokens[i].Start) || w != "the" && !names.IsRole(w) && !personNouns()[w] {
			continue
		}
		if m, next, ok := f.holder(i); ok {
			if f.gender(m.of) != g.Opposite() && f.opens(i) {
				return m, true
			}
			i = next - 1
		} else if w != "the" && !f.names(i+1) {
			return mention{}, false
		}
	}
	return mention{}, true
}

// names reports whether a person's name follows a role, perhaps after a comma.
func (f *finder) names(at int) bool {
	if f.lower(at) == "," {
		at++
	}
	m, ok := f.mentionAt(f.tokens[min(at, len(f.tokens)-1)].Start)
	return ok && m.kind == entity.Person && m.form == entity.Name
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
// the paragraph before, and is no turn of a transcript.
func (f *finder) precedes(sentence int) bool {
	at := f.sentences[sentence].Block
	b := f.blocks[at]
	if !b.Kept || !b.Kind.Prose() || b.Speaker != "" {
		return false
	}
	for at++; at < f.sentences[sentence+1].Block; at++ {
		if k := f.blocks[at].Kind; k.Prose() || k == doc.Subhead {
			return false // a caption may stand between
		}
	}
	return true
}
