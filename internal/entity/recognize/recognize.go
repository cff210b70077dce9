// Package recognize finds the names in a document: the model labels tokens, and passes of rules
// correct the result. Start with Mentions, then passes.go, which has the passes in their order;
// "eval names FILE" prints what each of them changes in a text.
//
//	split.go      names that run on into a compound
//	trim.go       what is not part of a name: titles, articles, possessives
//	mend.go       each mention by itself, with
//	  join.go       two mentions that are one name
//	  begin.go      where a name begins
//	  extend.go     where a name ends
//	  run.go        the words before and after a name that belong to it
//	  court.go      courts and universities with their places
//	  parts.go      one mention that is two names
//	  kinds.go      the kind that a name's words, or those beside it, say
//	owner.go      a possessive or "and" between two names
//	citations.go  court cases, law reports, judges and cited authors
//	caption.go    the companies at the head of a judgment
//	list.go       the members of an enumeration agree
//	teams.go      places that are teams
//	settle.go     the mentions of a document agree
//	missed.go     other occurrences of names, and the short forms that a text defines
//	acts.go       statutes and bills
//	bodies.go     organisations that the model missed, by what they are
//	persons.go    persons that the model missed
//	called.go     names after "the charity", and before "plc"
//	unknown.go    names that no list has, by where they stand
//	peoples.go    peoples, by what a text says of them
//	company.go    companies, by what a text says of them
//	common.go     mentions that are no names
//	office.go     offices that are no names
//	foreign.go    texts in other languages
package recognize

import (
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/entity/ner"
)

// Mentions finds the names in the sentences of one document. They are in text
// order and do not overlap.
func Mentions(text string, sentences []doc.Sentence) []entity.Mention {
	return mend(text, sentences, label(text, sentences))
}

// label returns the names that the model finds, trimmed.
func label(text string, sentences []doc.Sentence) []entity.Mention {
	model, err := ner.Default()
	if err != nil { // the data is embedded and tested
		panic(err)
	}
	tokens := make([][]string, len(sentences))
	count := 0
	for _, s := range sentences {
		count += len(s.Tokens)
	}
	all := make([]string, 0, count)
	for i, s := range sentences {
		from := len(all)
		for _, t := range s.Tokens {
			all = append(all, t.In(text))
		}
		tokens[i] = all[from:len(all):len(all)]
	}
	demonyms := map[string]bool{} // caches IsDemonym for capitalised words
	isDemonym := func(w string) bool {
		if w[0] >= 'a' && w[0] <= 'z' {
			return false
		}
		is, ok := demonyms[w]
		if !ok {
			is = names.IsDemonym(w)
			demonyms[w] = is
		}
		return is
	}
	var out []entity.Mention
	for i, labels := range model.Tag(tokens) {
		at := 0
		add := func(n ner.Name, k entity.Kind) {
			span := doc.Span{Start: sentences[i].Tokens[n.From].Start, End: sentences[i].Tokens[n.To-1].End}
			out = append(out, entity.Mention{Span: span, Sentence: i, Kind: k})
		}
		addDemonyms := func(to int) {
			for ; at < to; at++ {
				if isDemonym(tokens[i][at]) {
					add(ner.Name{From: at, To: at + 1}, entity.Group)
				}
			}
		}
		for _, n := range cutCompounds(ner.Names(labels), tokens[i], sentences[i].Tokens) {
			end := n.To
			n = trim(n, tokens[i])
			addDemonyms(n.From)
			if at = end; n.From < n.To {
				add(n, kindOf(n, tokens[i]))
			}
		}
		addDemonyms(len(labels))
	}
	return out
}

// kindOf turns the model's class into a kind. Some of the corpora label
// nationalities and some do not, so a word list decides which words are groups.
func kindOf(n ner.Name, tokens []string) entity.Kind {
	people := n.To-n.From == 1 && names.IsDemonym(tokens[n.From])
	switch {
	case people && (n.Class == ner.Misc || n.Class == ner.Loc && !names.IsKnownPlace(tokens[n.From]) || n.Class == ner.Per && (!names.IsGivenName(tokens[n.From]) || names.IsPeople(tokens[n.From]))):
		return entity.Group
	case n.Class == ner.Per:
		return entity.Person
	case n.Class == ner.Org:
		return entity.Organization
	case n.Class == ner.Loc:
		return entity.Place
	}
	return entity.Other
}
