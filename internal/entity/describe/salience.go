package describe

import (
	"math"
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// Salience estimates how likely a person who sums the article up is to name the
// entity. It is a logistic regression over counts of its mentions, as in
// Dunietz and Gillick 2014, fitted on the five summaries that people wrote of
// each article of GUM ("train salience" makes weights.go).

// The features. Each is between 0 and about 5; those that grow with the text
// grow with its logarithm.
const (
	bias     = iota
	named    // log of the mentions by name
	referred // log of the pronouns
	share    // its part of all mentions
	most     // its mentions over those of the entity with the most
	early    // 1 / log of the sentence it first stands in
	opening  // named in the first sentence
	titled   // named in the title or headline
	spread   // over how many of the blocks its mentions spread
	lasting  // how far down the text it is last named
	subject  // log of the mentions that begin a sentence
	located  // share of its mentions after "in", "at", "from", "near"
	owning   // share of its mentions with a possessive
	listed   // share of its mentions in an enumeration
	lengthy  // log of the words of its name
	isPerson // kinds
	isOrganization
	isPlace
	isGroup
	isOther
	namedPlace // kinds that are often named without being what it is about
	namedGroup
	namedPerson
	parenthetical // share of its mentions within brackets
	aside         // share of its mentions outside the text proper: captions, tables, bylines
	crowd         // log of how many entities the text names
	once          // named once only
	partTitled    // some of its words are in the title
	rankNamed     // 1 / its rank by mentions
	rankFirst     // 1 / its rank by first mention
	soon          // log of the mentions in the first tenth of the sentences
	central       // the best score of its sentences by the frequency of their words
	headlined     // named in a subhead
	leads         // begins the first sentence of the text
	speaks        // share of its mentions next to "said", "says", "told"
	roled         // the text says what it is
	country       // a country or its people
	titleStart    // the title begins with it
	titleCover    // share of the title's words that are its name
	titledPerson  // in the title, by kind
	titledOrganization
	titledPlace
	titledGroup
	titledOther
	openingPerson // in the first sentence, by kind
	openingOrganization
	openingPlace
	openingGroup
	openingOther
	namedOrganization
	namedOther
	lead        // log of the mentions in the first three sentences of running text
	leadSubject // log of those that begin a sentence
	speakers    // share of its mentions before a colon at the start of a sentence
	inList      // share of its mentions in items of lists
	sources     // share of its mentions that a text is attributed to: "told X", "X reported"
	dateline    // names the place that the first sentence is reported from
	party       // log of the mentions next to "plaintiff", "v." and the like
	variety     // log of its other names
	nested      // its name is a part of another entity's name
	sentenceful // share of the sentences that name it
	asks        // share of its mentions that begin a question, as an interviewer's
	asker       // most of what it says under its label are questions
	answerer    // it speaks under its label, and most of that is no question
	titleFirst  // the first name in the title
	proseFirst  // the first name of the text proper, places of a dateline left out
	inHeads     // log of the subheads that name it
	namedNested // log of the mentions if its name is a part of another's
	NumFeatures
)

// Features returns, for each entity of a list, the values that salience is
// computed from.
func Features(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) [][]float64 {
	s := survey(d, sentences, list)
	byCount := rank(list, func(e entity.Entity) int { return -len(e.Mentions) })
	byFirst := rank(list, func(e entity.Entity) int { return e.Mentions[0].Start })
	out := make([][]float64, len(list))
	opens, at := -1, len(s.title) // whose name comes first in the title, and where
	for i, e := range list {
		x := make([]float64, NumFeatures)
		out[i] = x
		if !e.Kind.Named() {
			continue
		}
		x[bias] = 1
		x[crowd] = math.Log(float64(s.entities))
		x[rankNamed] = 1 / (1 + float64(byCount[i]))
		x[rankFirst] = 1 / (1 + float64(byFirst[i]))
		s.countMentions(x, e)
		if first := s.compareTitle(x, e, s.names[i]); e.Kind != entity.Group && first < len(s.title) && (first < at || first == at && len(e.Name) > len(list[opens].Name)) {
			opens, at = i, first
		}
		x[proseFirst] = float64(count(s.firstInProse == i+1))
		describeKind(x, e)
		_, isCountry := names.CountryOf(s.names[i].bare())
		x[country] = float64(count(isCountry))
		x[nested] = float64(count(s.nested(s.names[i])))
		x[namedNested] = x[nested] * x[named]
	}
	if opens >= 0 {
		out[opens][titleFirst] = 1
	}
	return out
}

// describeKind fills the features that tell what the entity is. It reads the
// counts.
func describeKind(x []float64, e entity.Entity) {
	x[roled] = float64(count(e.Role != ""))
	x[lengthy] = math.Log1p(float64(len(strings.Fields(e.Name))))
	x[isPerson+int(e.Kind)] = 1
	x[titledPerson+int(e.Kind)] = x[titled]
	x[openingPerson+int(e.Kind)] = x[opening]
	x[variety] = math.Log1p(float64(len(e.Aliases)))
	switch e.Kind {
	case entity.Place:
		x[namedPlace] = x[named]
	case entity.Group:
		x[namedGroup] = x[named]
	case entity.Person:
		x[namedPerson] = x[named]
	case entity.Organization:
		x[namedOrganization] = x[named]
	case entity.Other:
		x[namedOther] = x[named]
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// weigh sets the salience of each entity, from 0 to 1.
func weigh(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) {
	for i, x := range Features(d, sentences, list) {
		list[i].Salience = salienceOf(x)
	}
}

func salienceOf(x []float64) float64 {
	if x[bias] == 0 { // found by rule
		return 0
	}
	z := 0.0
	for k, w := range weights {
		z += w * x[k]
	}
	return 1 / (1 + math.Exp(-z))
}

// rank says for each entity how many of the named ones stand before it.
func rank(list []entity.Entity, key func(entity.Entity) int) []int {
	order := make([]int, 0, len(list))
	for i := range list {
		if list[i].Kind.Named() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if d := key(list[a]) - key(list[b]); d != 0 {
			return d
		}
		return list[a].Mentions[0].Start - list[b].Mentions[0].Start
	})
	out := make([]int, len(list))
	for r, i := range order {
		out[i] = r
	}
	return out
}
