package describe

import (
	"math"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// Salience estimates the probability that somebody who summarises the article
// would name the entity. It is a logistic regression over counts of its
// mentions, as in Dunietz and Gillick 2014, fitted on the five human summaries
// of each article in GUM and on the editor's corpus ("train salience" writes
// weights.go).

// The features. Each is between 0 and about 5. Those that grow with the length
// of the text grow with its logarithm.
const (
	Bias          = iota // 1, or 0 for an entity that is only in a letterhead
	named                // log of mentions by name
	share                // share of all mentions of all entities
	most                 // its mentions divided by those of the entity with the most
	early                // 1 / log of the first sentence that mentions it
	opening              // named in the first sentence
	titled               // named in the title or headline
	listed               // share of mentions in an enumeration
	lengthy              // log of the number of words in its name
	parenthetical        // share of mentions in brackets
	aside                // share of mentions outside running text: captions, tables, bylines
	once                 // mentioned only once
	partTitled           // the title has some of its words
	central              // the highest centrality of its sentences
	headlined            // named in a subhead
	roled                // has a role
	country              // a country or its people
	lead                 // log of mentions in the first three sentences of running text
	speakers             // share of mentions before a colon at the start of a sentence
	inList               // share of mentions in list items
	sources              // share of mentions that the text cites as a source: "told X", "X reported"
	dateline             // the place in the dateline of the first sentence
	party                // log of mentions next to "plaintiff", "v." and the like
	variety              // log of the number of its other names
	inHeads              // log of the number of subheads that name it
	bylined              // named in the byline: an author is seldom what the text is about
	late                 // how late in their sentences its mentions stand, on average
	within               // share of mentions that say where another place is: "Norham, Germany"
	called               // share of mentions in addresses: "Yes, Ann."
	personCrowd          // log of the number of persons, for a person
	headings             // never named in running text
	titledRole           // the title has a word of its role
	titledNoun           // in the title before a noun: "Paris court"
	again                // log of mentions of a place by its last noun: "the airport"
	interviews           // speaks under a label, and less than others do
	met                  // a body in the title or the letterhead of minutes
	minuted              // a person in minutes
	reported             // in the title of an interview or a transcript
	issued               // in the title, before a date: "Beige Book – June 2019"
	akin                 // a word of the title begins as one of its name does: "Okapi", "Okapia johnstoni"
	acting               // log of mentions before a verb
	heading              // share of mentions at the start of a sentence
	kindRows             // for each of byKind, its value in the column of the entity's kind
)

// byKind are the features that say more of one kind of name than of another. For the bias, that is
// the kind itself.
var byKind = [...]int{Bias, titled, named, share, lead}

// kinds is how many kinds of names there are.
const kinds = int(entity.Other) + 1

// NumFeatures is how many features an entity has.
const NumFeatures = kindRows + len(byKind)*kinds

// Features returns the feature values of each entity in a list.
func Features(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) [][]float64 {
	list = inArticle(d, sentences, list)
	s := survey(d, sentences, list)
	out := make([][]float64, len(list))
	for i, e := range list {
		x := make([]float64, NumFeatures)
		out[i] = x
		if !counts(e) {
			continue
		}
		x[Bias] = 1
		s.countMentions(x, e)
		s.compareTitle(x, e)
		s.describeKind(x, e)
	}
	return out
}

// describeKind sets the features about what the entity is. Call it after the
// counts are set.
func (s *documentSurvey) describeKind(x []float64, e entity.Entity) {
	x[roled] = float64(count(e.Role != ""))
	x[lengthy] = math.Log1p(float64(len(strings.Fields(e.Name))))
	x[variety] = math.Log1p(float64(len(e.Aliases)))
	x[reported] = x[titled] * float64(count(s.interview))
	switch e.Kind {
	case entity.Person:
		x[personCrowd] = math.Log(float64(s.persons))
		x[titledRole] = float64(count(s.titles(e.Role)))
		x[minuted] = float64(count(s.minutes))
	case entity.Organization:
		x[met] = x[titled] * float64(count(s.minutes))
	}
	for row, f := range byKind {
		x[kindRows+row*kinds+int(e.Kind)] = x[f]
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// leastSalience puts a name that only a letterhead has below the others, and above measures.
const leastSalience = 0.001

// weigh sets the salience of each entity, from 0 to 1.
func weigh(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) {
	for i, x := range Features(d, sentences, list) {
		list[i].Salience = salienceOf(x)
		if list[i].Kind.Named() {
			list[i].Salience = max(list[i].Salience, leastSalience)
		}
	}
}

func salienceOf(x []float64) float64 {
	if x[Bias] == 0 { // a measure, or only in a letterhead
		return 0
	}
	z := 0.0
	for k, w := range weights {
		z += w * x[k]
	}
	return 1 / (1 + math.Exp(-z))
}
