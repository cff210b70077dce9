package describe

import (
	"math"
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
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
		s.compareTitle(x, e, s.names[i])
		describeKind(x, e)
		_, isCountry := names.CountryOf(s.names[i].bare())
		x[country] = float64(count(isCountry))
		x[nested] = float64(count(s.nested(s.names[i])))
		x[namedNested] = x[nested] * x[named]
	}
	return out
}

// documentSurvey is what the features of one entity need to know of the whole
// document.
type documentSurvey struct {
	d          *doc.Document
	sentences  []doc.Sentence
	first      int    // the first sentence of running text
	title      string // folded, with a space before and after
	titleWords float64
	blocks     int                     // of running text
	total, top int                     // mentions of all entities, and of the one with the most
	entities   int                     // with proper names
	names      []foldedName            // of those, by their place in the list
	holding    map[string][]foldedName // those of several words, by each word
	centrality []float64               // of each sentence
}

// foldedName is an entity's name as package names folds it.
type foldedName struct {
	words []string
	line  string // the words, with a space before each and after the last
}

func foldName(name string) foldedName {
	words := names.Fold(name)
	return foldedName{words, " " + strings.Join(words, " ") + " "}
}

// bare is the words with spaces between.
func (n foldedName) bare() string { return n.line[1 : len(n.line)-1] }

func survey(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) *documentSurvey {
	s := &documentSurvey{d: d, sentences: sentences, first: firstProse(d, sentences), centrality: centrality(d.Text, sentences)}
	s.title = foldName(d.Title[:min(len(d.Title), 500)]).line // longer is no title
	s.titleWords = float64(max(1, len(strings.Fields(s.title))))
	blocks := map[int]bool{}
	for _, s := range sentences {
		if d.Blocks[s.Block].Kind.Prose() {
			blocks[s.Block] = true
		}
	}
	s.blocks = max(1, len(blocks))
	s.names, s.holding = make([]foldedName, len(list)), map[string][]foldedName{}
	for i, e := range list {
		if e.Kind.Named() {
			s.total += len(e.Mentions)
			s.top = max(s.top, len(e.Mentions))
			s.entities++
			n := foldName(e.Name)
			if s.names[i] = n; strings.Contains(n.bare(), " ") {
				for w := range strings.SplitSeq(n.bare(), " ") {
					s.holding[w] = append(s.holding[w], n)
				}
			}
		}
	}
	return s
}

// countMentions fills the features that are counts over an entity's mentions.
func (s *documentSurvey) countMentions(x []float64, e entity.Entity) {
	var byName, pronouns, starts, places, owners, lists, brackets, outside, early10th, says, first3, first3Starts, labels, questions, items, reports, parties int
	in := map[int]bool{} // blocks of running text
	sentences := map[int]bool{}
	begin := len(s.sentences)
	for _, m := range e.Mentions {
		sentence := s.sentences[m.Sentence]
		kind := s.d.Blocks[sentence.Block].Kind
		switch kind {
		case doc.Headline:
			x[titled] = 1
		case doc.Subhead:
			x[headlined] = 1
		}
		if kind.Prose() {
			in[sentence.Block] = true
			begin = min(begin, max(0, m.Sentence-s.first))
		}
		if m.Form == entity.Pronoun {
			pronouns++
			continue
		}
		byName++
		sentences[m.Sentence] = true
		items += count(kind == doc.ListItem)
		early10th += count(m.Sentence-s.first <= len(s.sentences)/10)
		x[central] = max(x[central], s.centrality[m.Sentence])
		before := s.d.Text[max(sentence.Start, m.Start-lookAround):m.Start]
		brackets += count(inBrackets(before))
		outside += count(!kind.Prose() && kind != doc.Headline)
		opens := m.Start-sentence.Start <= 4
		starts += count(opens)
		if kind.Prose() && m.Sentence-s.first < 3 {
			first3++
			first3Starts += count(opens)
		}
		after := s.d.Text[m.End:min(len(s.d.Text), m.End+lookAround/4)]
		if opens && strings.HasPrefix(after, ":") {
			labels++
			questions += count(strings.HasSuffix(strings.TrimSpace(s.d.Blocks[sentence.Block].In(s.d.Text)), "?"))
		}
		reports += count(source(before, after))
		parties += count(partyTo(before, after))
		if m.Sentence == s.first && opens && datelined(after) {
			x[dateline] = 1
		}
		if m.Sentence == s.first && opens {
			x[leads] = 1
		}
		says += count(speaking(s.d.Text, sentence.Span, m.Span))
		places += count(locating(before))
		owners += count(strings.HasPrefix(s.d.Text[m.End:], "'s") || strings.HasPrefix(s.d.Text[m.End:], "’s"))
		lists += count(enumerated(s.d.Text, m))
	}
	n := float64(max(byName, 1))
	x[named] = math.Log1p(float64(byName))
	x[referred] = math.Log1p(float64(pronouns))
	x[share] = float64(len(e.Mentions)) / float64(s.total)
	x[most] = float64(len(e.Mentions)) / float64(s.top)
	x[once] = float64(count(len(e.Mentions) == 1))
	x[early] = 1 / math.Log2(2+float64(begin))
	x[opening] = float64(count(begin == 0))
	x[soon] = math.Log1p(float64(early10th))
	x[spread] = float64(len(in)) / float64(s.blocks)
	x[lasting] = float64(e.Mentions[len(e.Mentions)-1].Start) / float64(len(s.d.Text))
	x[subject] = math.Log1p(float64(starts))
	x[located] = float64(places) / n
	x[owning] = float64(owners) / n
	x[listed] = float64(lists) / n
	x[parenthetical] = float64(brackets) / n
	x[aside] = float64(outside) / n
	x[speaks] = float64(says) / n
	x[lead] = math.Log1p(float64(first3))
	x[leadSubject] = math.Log1p(float64(first3Starts))
	x[speakers] = float64(labels) / n
	x[asks] = float64(questions) / n
	x[inList] = float64(items) / n
	x[sources] = float64(reports) / n
	x[party] = math.Log1p(float64(parties))
	x[sentenceful] = float64(len(sentences)) / float64(len(s.sentences))
}

// nested reports whether the entity's name is a part of another's.
func (s *documentSurvey) nested(n foldedName) bool {
	first, _, _ := strings.Cut(n.bare(), " ")
	for _, other := range s.holding[first] {
		if len(other.line) > len(n.line) && strings.Contains(other.line, n.line) {
			return true
		}
	}
	return false
}

// datelined reports whether a sentence that begins with a place goes on as
// after a dateline: "HULL (AP) -".
func datelined(after string) bool {
	for _, mark := range [...]string{"(", "—", "–", "--", " - "} {
		if i := strings.Index(after, mark); i >= 0 && i < 20 {
			return true
		}
	}
	return false
}

var (
	partyNouns  = lang.English.Set("party-nouns")
	reportVerbs = lang.English.Set("report-verbs")
)

// source reports whether the text says that it has something from the mention.
func source(before, after string) bool {
	before = strings.TrimSuffix(strings.TrimRight(before, " "), " the")
	if strings.HasSuffix(before, " told") || strings.HasSuffix(before, "ccording to") {
		return true
	}
	verb, _, _ := strings.Cut(strings.TrimLeft(after, " "), " ")
	return reportVerbs()[verb]
}

// partyTo reports whether a mention stands by a word for a party to a lawsuit.
func partyTo(before, after string) bool {
	last := before[strings.LastIndexByte(strings.TrimRight(before, " ,"), ' ')+1:]
	next := strings.TrimLeft(after, " ,(")
	if i := strings.IndexAny(next, " ,.;)"); i >= 0 {
		next = next[:i]
	}
	return partyNouns()[strings.ToLower(strings.Trim(last, " ,."))] || partyNouns()[strings.ToLower(next)]
}

// compareTitle looks for the entity's names in the title.
func (s *documentSurvey) compareTitle(x []float64, e entity.Entity, own foldedName) {
	start := strings.TrimPrefix(s.title, " the")
	compare := func(n foldedName) {
		if strings.Contains(s.title, n.line) {
			x[titled] = 1
			x[titleCover] = max(x[titleCover], float64(len(n.words))/s.titleWords)
		}
		if strings.HasPrefix(start, n.line) {
			x[titleStart] = 1
		}
	}
	compare(own)
	for _, alias := range e.Aliases {
		compare(foldName(alias))
	}
	for _, w := range own.words {
		if len(w) > 3 && strings.Contains(s.title, " "+w+" ") {
			x[partTitled] = 1
		}
	}
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

// firstProse is the first sentence of the text proper.
func firstProse(d *doc.Document, sentences []doc.Sentence) int {
	for i, s := range sentences {
		if d.Blocks[s.Block].Kind.Prose() {
			return i
		}
	}
	return 0
}

// lookAround is how many bytes before or after a mention are read, so that sentences
// without end cost no more than others.
const lookAround = 200

// locating reports whether the last word says where something is.
func locating(before string) bool {
	before = strings.TrimRight(before, " \n\t")
	before = strings.TrimRight(strings.TrimSuffix(before, " the"), " \n\t")
	switch before[strings.LastIndexAny(before, " \n\t(,")+1:] {
	case "in", "In", "at", "At", "from", "From", "near", "Near":
		return true
	}
	return false
}

// speaking reports whether a mention stands right by a word of saying.
func speaking(text string, s, m doc.Span) bool {
	before, after := text[max(s.Start, m.Start-12):m.Start], text[m.End:min(s.End, m.End+12)]
	for _, w := range [...]string{"said", "says", "told"} {
		if strings.Contains(before, w) || strings.Contains(after, w) {
			return true
		}
	}
	return false
}

// inBrackets reports whether a bracket is still open after s.
func inBrackets(s string) bool {
	return strings.LastIndexByte(s, '(') > strings.LastIndexByte(s, ')') || strings.LastIndexByte(s, '[') > strings.LastIndexByte(s, ']')
}

// enumerated reports whether a mention stands between commas, or a comma and
// an "and".
func enumerated(text string, m entity.Mention) bool {
	before := strings.TrimRight(text[max(0, m.Start-6):m.Start], " \n")
	after := text[m.End:min(len(text), m.End+6)]
	left := strings.HasSuffix(before, ",") || strings.HasSuffix(before, " and") || strings.HasSuffix(before, " or")
	right := strings.HasPrefix(after, ",") || strings.HasPrefix(after, " and ") || strings.HasPrefix(after, " or ")
	return left && right
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

// centrality scores each sentence by how often the text uses its longer words,
// the best one 1.
func centrality(text string, sentences []doc.Sentence) []float64 {
	number := map[string]int{}
	var times, words []int // of each word by its number, and the numbers of all longer words in order
	for _, s := range sentences {
		for _, t := range s.Tokens {
			if t.Len() <= 3 {
				continue
			}
			w := strings.ToLower(t.In(text))
			n, ok := number[w]
			if !ok {
				n = len(times)
				number[w] = n
				times = append(times, 0)
			}
			times[n]++
			words = append(words, n)
		}
	}
	weights := make([]float64, len(times))
	for i, n := range times {
		weights[i] = math.Log(float64(n))
	}
	out := make([]float64, len(sentences))
	best := 1e-9
	for i, s := range sentences {
		n := 3.0
		for _, t := range s.Tokens {
			if t.Len() > 3 {
				out[i] += weights[words[0]]
				words = words[1:]
				n++
			}
		}
		out[i] /= n
		best = max(best, out[i])
	}
	for i := range out {
		out[i] /= best
	}
	return out
}
