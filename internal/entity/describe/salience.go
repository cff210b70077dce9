package describe

import (
	"math"
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// Salience estimates the probability that somebody who summarises the article
// would name the entity. It is a logistic regression over counts of its
// mentions, as in Dunietz and Gillick 2014, fitted on the five human summaries
// of each article in GUM and on the editor's corpus ("train salience" writes
// weights.go).

// The features. Each is between 0 and about 5. Those that grow with the length
// of the text grow with its logarithm.
const (
	Bias     = iota // 1, or 0 for an entity that is only in a letterhead
	named           // log of mentions by name
	referred        // log of pronouns
	share           // share of all mentions of all entities
	most            // its mentions divided by those of the entity with the most
	early           // 1 / log of the first sentence that mentions it
	opening         // named in the first sentence
	titled          // named in the title or headline
	spread          // share of the text blocks that mention it
	lasting         // relative position of its last mention
	subject         // log of mentions that begin a sentence
	located         // share of mentions after "in", "at", "from", "near"
	owning          // share of mentions with a possessive
	listed          // share of mentions in an enumeration
	lengthy         // log of the number of words in its name
	isPerson        // its kind
	isOrganization
	isPlace
	isGroup
	isOther
	namedPlace // mentions by name, by kind: some kinds are often named without being the topic
	namedGroup
	namedPerson
	parenthetical // share of mentions in brackets
	aside         // share of mentions outside running text: captions, tables, bylines
	crowd         // log of the number of entities
	once          // mentioned only once
	partTitled    // the title has some of its words
	rankNamed     // 1 / rank by mentions
	rankFirst     // 1 / rank by first mention
	soon          // log of mentions in the first tenth of the sentences
	central       // the highest centrality of its sentences
	headlined     // named in a subhead
	leads         // begins the first sentence of running text
	speaks        // share of mentions next to "said", "says", "told"
	roled         // has a role
	country       // a country or its people
	titleStart    // the title begins with it
	titleCover    // its share of the words of the title
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
	lead        // log of mentions in the first three sentences of running text
	leadSubject // log of those mentions that begin a sentence
	speakers    // share of mentions before a colon at the start of a sentence
	inList      // share of mentions in list items
	sources     // share of mentions that the text cites as a source: "told X", "X reported"
	dateline    // the place in the dateline of the first sentence
	party       // log of mentions next to "plaintiff", "v." and the like
	variety     // log of the number of its other names
	nested      // its name is part of another entity's name
	sentenceful // share of the sentences that name it
	asks        // share of mentions that label a question, as an interviewer's do
	asker       // speaks under a label, mostly in questions
	answerer    // speaks under a label, mostly not in questions
	titleFirst  // the first name in the title
	proseFirst  // the first name in running text, except places in a dateline
	inHeads     // log of the number of subheads that name it
	namedNested // log of mentions, if its name is part of another's
	bylined     // named in the byline: an author is seldom what the text is about
	NumFeatures
)

// Features returns the feature values of each entity in a list.
func Features(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) [][]float64 {
	list = inArticle(d, sentences, list)
	s := survey(d, sentences, list)
	byCount := rank(list, func(e entity.Entity) int { return -len(e.Mentions) })
	byFirst := rank(list, func(e entity.Entity) int { return e.Mentions[0].Start })
	out := make([][]float64, len(list))
	opens, at := -1, len(s.title) // the entity whose name comes first in the title, and where
	for i, e := range list {
		x := make([]float64, NumFeatures)
		out[i] = x
		if !counts(e) {
			continue
		}
		x[Bias] = 1
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

// describeKind sets the features about what the entity is. Call it after the
// counts are set.
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

// rank returns, for each named entity, how many others come before it.
func rank(list []entity.Entity, key func(entity.Entity) int) []int {
	order, keys := make([]int, 0, len(list)), make([]int, len(list))
	for i := range list {
		if counts(list[i]) {
			order = append(order, i)
			keys[i] = key(list[i])
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if d := keys[a] - keys[b]; d != 0 {
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
