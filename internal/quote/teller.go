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
		m, ok := f.mentionAt(f.tokens[at].Start)
		if ok && f.only(m) && !(f.inTag(at) && slices.Contains(f.cast(f.upTo(at)), m.of)) {
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
	last := f.sentenceAt(pronoun.Start)
	from, end := f.tokens[max(0, at-farthestToken)].Start, pronoun.Start
	var told []int // the persons in what "he" says
	for s, passed := last, 0; passed < farthestSentence && s >= 0 && f.sentences[s].End > from; s-- {
		if s < last && !f.precedes(s) || f.sentences[s].Block+2 < f.sentences[last].Block {
			break
		}
		span := doc.Span{Start: max(from, f.sentences[s].Start), End: end}
		if s == last && f.inTag(at) {
			told = f.cast(span)
			span.End = span.Start
		}
		who, clear := f.focus(span, g, s < last)
		if slices.Contains(told, who.of) && who.Len() > 0 {
			clear = false
		}
		if !clear || who.Len() > 0 {
			who.Span, who.named = pronoun.Span, who.who()
			return who, clear
		}
		if s > 0 {
			end = f.sentences[s-1].End
		}
		if !f.quoted(f.sentences[s].Start) || !f.quoted(f.sentences[s].End-1) {
			passed++
		}
	}
	return mention{}, false
}

// inTag reports whether a pronoun follows what it says, outside of quotations or in one: in "Lee
// had left, he said", Lee is somebody else.
func (f *finder) inTag(at int) bool {
	s := f.upTo(at)
	before := f.tokens[max(0, at-1)].In(f.text)
	if s.Len() == 0 || before != "," && !isQuoteMark(before) || !f.speaks(f.adverbs(at+1)) {
		return false
	}
	return !clauseOpeners()[f.lower(f.from(s.Start))] && !strings.Contains(s.In(f.text), ": ") // "Lee was sad: "...," he said"
}

// upTo returns what stands before a token in its sentence, as far as we look back.
func (f *finder) upTo(at int) doc.Span {
	t := f.tokens[at]
	return doc.Span{Start: max(f.sentences[f.sentenceAt(t.Start)].Start, f.tokens[max(0, at-farthestToken)].Start), End: t.Start}
}

// cast returns the persons whom a text names outside of quotations, but for those who say one.
func (f *finder) cast(s doc.Span) (out []int) {
	k, _ := slices.BinarySearchFunc(f.mentions, s.Start, func(m mention, at int) int { return m.Start - at })
	for ; k < len(f.mentions) && f.mentions[k].Start < s.End; k++ {
		if m := f.mentions[k]; m.kind == entity.Person && m.form == entity.Name && !f.quoted(m.Start) && !f.says(m) {
			out = append(out, m.of)
		}
	}
	return out
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
		switch {
		case f.quoted(f.tokens[i].Start), w == "nobody", w == "everyone", w == "anyone", w == "who":
			continue
		case w != "the" && !names.IsRole(w) && !personNouns()[w]:
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
