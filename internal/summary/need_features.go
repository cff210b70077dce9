package summary

import (
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/lang"
)

// The features by which the model of needs judges a sentence, in row order, after those of
// needColumns. The reader is assumed to see the headline. "Known" words and names are those
// that an earlier sentence has and the headline does not: the sentence takes for granted
// that the reader knows them.
const (
	nPersonal       = iota // "he", "her" and the like with no person named before them in the sentence
	nPersonalFirst         // words before the first of them; like the next of its kind, at most farthest
	nPersonalTied          // "he", "her" and the like with a person named before them
	nThings                // "it", "they" and their forms
	nThingsFirst           // words before the first of them
	nThingsNouns           // content words before the first of them
	nThingsNames           // names before the first of them
	nThe                   // opens with "the N", N known
	nTheFirst              // words before the first "the N", N known
	nTheRarity             // rarity of the rarest such N
	nTheDistance           // sentences since the last of the nearest such N, at most 20
	nAnaphoricFirst        // words before the first "the N" with a noun that points back
	nThisNoun              // demonstratives with a noun
	nThisFirst             // words before the first demonstrative
	nFirst                 // words before the first word of any kind that points back
	nPersonsShort          // known persons by a short name
	nOthersShort           // other known names by a short form
	nNamesKnown
	nNamesNew    // names that are first here
	nNamesTitle  // names that the headline has
	nCapitals    // known words in capitals
	nBracketed   // known words that were put in brackets at first: "the Board of Trade (the Board)"
	nAgeTitle    // share of its weight that is in the headline
	nAgeNew      // ... that is first here
	nAgeLast     // ... that is first in the sentence before
	nAgeRecent   // ... that is first in the four before that
	nSubjectAge  // sentences since the first content word was new, at most 20
	nSubjectName // the first content word has a capital, and is not the first word
	nSubjectTitle
	nTurn          // sentences since the speaker changed, at most 20
	nSameParagraph // as the sentence before
	nInList        // its number in its list
	nTitleWords    // content words in the headline
	numOwnNeed     = iota
)

// needColumns are the features of grading that the model of needs reads, too.
var needColumns = []int{
	gIndex, gIndexShare, gParagraph, gWithin, gOf, gSection, gSectionIndex, gSpeakerShare, gKind, gWords, gQuoted, gStartsQuoted, gAnswer, gCommas,
	gNeed, gNeedsPrev, gNextNeeds, gPronouns, gFirstSingular, gFirstPlural, gSecondPerson, gDemonstrative, gNamesShare, gFunctionShare, gHeadline, gOfHeadline,
	gCosineAll, gCosineAhead, gCosineBehind, gOfFirst, gOfPrevious, gOfNext, gNew, gPrior, gRarity, gEntities, gSalience, gFirstNaming, gOverlap, gNewsScore,
	gOpening, gShortNames, gDefinites, gDefiniteEarly, gPointing, gComparing, gContinuing, gPrevColon, gFirstPronoun, gShortOthers, gIndefinites, gVerbs,
	gDocument, gDocumentSentences, gDocumentMeanWords, gDocumentLists, gDocumentFirst, gDocumentPlural, gDocumentThird, gDocumentNames, gDocumentSpoken,
	gCues + int(definitionCue), gCues + int(decisionCue), gCues + int(findingCue), gCues + int(aimCue), gDocumentCues + int(decisionCue), gDocumentCues + int(findingCue),
}

// NumNeedFeatures is the length of a row of EditorStudy.NeedRows.
var NumNeedFeatures = len(needColumns) + numOwnNeed

const (
	farthest = 50 // words
	oldest   = 20 // sentences
)

// needRow returns the features of a candidate that only the model of needs reads.
func (r *Ranking) needRow(i int) []float32 {
	return r.needs[i*NumNeedFeatures+len(needColumns) : (i+1)*NumNeedFeatures]
}

// needRows fills in the features of all candidates, row after row.
func (r *Ranking) needRows() {
	r.needs = make([]float32, NumNeedFeatures*len(r.candidates))
	x := needReader{Ranking: r, introduced: make([]bool, len(r.entities)), inTitle: make([]bool, len(r.entities)), next: make([]int, len(r.entities)),
		bracketed: newMarks(len(r.terms))}
	title := strings.ToLower(r.d.Title)
	for e := range r.entities {
		x.inTitle[e] = r.entities[e].Kind <= entity.Other && r.namedIn(title, e)
	}
	titleWords := float32(0)
	for t := range r.terms {
		titleWords += flag(r.terms[t].title && !r.terms[t].function)
	}
	for i := range r.candidates {
		g, f := r.gradeRow(i), r.needRow(i)
		for k, c := range needColumns {
			r.needs[i*NumNeedFeatures+k] = g[c]
		}
		f[nTitleWords] = titleWords
		x.names(f, i)
		x.words(f, i)
		x.place(f, i)
	}
}

// namedIn reports whether a line in lower case has one of the names of entity e.
func (r *Ranking) namedIn(line string, e int) bool {
	return line != "" && slices.ContainsFunc(r.entities[e].Mentions, func(m entity.Mention) bool {
		return m.Form == entity.Name && m.Len() > 2 && strings.Contains(line, strings.ToLower(m.In(r.d.Text)))
	})
}

// needReader reads the candidates in order.
type needReader struct {
	*Ranking
	introduced []bool // for each entity, whether an earlier candidate names it
	inTitle    []bool // for each entity, whether the headline names it
	next       []int  // for each entity, the first mention that is not before the candidate
	bracketed  *marks // words that earlier candidates put in brackets
	persons    []int  // where the candidate names persons, and
	others     []int  // others
	turn       int    // the first candidate of the speaker
	list       int    // candidates in the list so far
}

// names fills in the features of names.
func (x *needReader) names(f []float32, i int) {
	x.persons, x.others = x.persons[:0], x.others[:0]
	for _, e := range x.named[i] {
		m := &x.entities[e]
		k := x.next[e]
		for k < len(m.Mentions) && x.candidateOf(&m.Mentions[k]) < i {
			k++
		}
		named, full := false, false
		for ; k < len(m.Mentions) && x.candidateOf(&m.Mentions[k]) == i; k++ {
			if n := &m.Mentions[k]; n.Form == entity.Name {
				named, full = true, full || n.Len() >= len(m.Name)
				if m.Kind == entity.Person {
					x.persons = append(x.persons, n.Start)
				} else {
					x.others = append(x.others, n.Start)
				}
			}
		}
		x.next[e] = k
		switch {
		case !named:
			continue
		case x.inTitle[e]:
			f[nNamesTitle]++
		case !x.introduced[e]:
			f[nNamesNew]++
		default:
			f[nNamesKnown]++
			if !full && m.Kind == entity.Person {
				f[nPersonsShort]++
			} else if !full {
				f[nOthersShort]++
			}
		}
		x.introduced[e] = true
	}
}

// countBefore returns how many of some offsets are before another.
func countBefore(offsets []int, at int) (n int) {
	for _, o := range offsets {
		if o < at {
			n++
		}
	}
	return n
}

// pointedOut are the stems of the words before "below" in "the form described below".
var pointedOut = stems(lang.English.Lines("openings/pointed-out"))

// thingPronouns are the stems of the pronouns that may stand for things.
var thingPronouns = stems(lang.English.Lines("openings/thing-pronouns"))

// words fills in the features of words.
func (x *needReader) words(f []float32, i int) {
	for _, k := range []int{nPersonalFirst, nThingsFirst, nThingsNouns, nTheFirst, nAnaphoricFirst, nThisFirst} {
		f[k] = farthest
	}
	f[nTheDistance] = oldest
	words := x.candidates[i].words
	stem := func(k int) string {
		if k < 0 || k >= len(words) {
			return ""
		}
		return x.vocabulary.stem(words[k].term)
	}
	nouns, weight := 0, float32(1e-6)
	for k, o := range words {
		t := &x.terms[o.term]
		known := t.first < int32(i) && !t.title
		if !t.function {
			if nouns == 0 {
				f[nSubjectAge] = min(oldest, float32(int32(i)-t.first))
				f[nSubjectTitle], f[nSubjectName] = flag(t.title), flag(o.traits&capital != 0 && k > 0)
			}
			nouns++
			weight += t.rarity
			if age := ageOf(t, i); age >= 0 {
				f[age] += t.rarity
			}
		}
		f[nCapitals] += flag(known && o.traits&uppercase != 0)
		f[nBracketed] += flag(known && x.bracketed.has(o.term))
		switch {
		case t.pronoun == thirdPerson && (k > 0 || !x.expletive(i)):
			x.pronoun(f, int(o.start), k, nouns, thingPronouns()[stem(k)])
		case t.pronoun == demonstrative && points(stem(k), stem(k+1), k == 0 || behindPreposition(stem(k-1))):
			f[nThisFirst] = min(f[nThisFirst], float32(k))
			f[nThisNoun] += flag(k+1 < len(words) && !x.terms[words[k+1].term].function && !x.gap(words, k+1))
		}
		if stem(k) == "the" {
			x.definite(f, i, k+1)
		}
	}
	for _, k := range []int{nAgeTitle, nAgeNew, nAgeLast, nAgeRecent} {
		f[k] /= weight
	}
	f[nFirst] = min(f[nPersonalFirst], f[nThingsFirst], f[nTheFirst], f[nAnaphoricFirst], f[nThisFirst])
	x.readBrackets(words)
}

// pronoun fills in what a pronoun of the third person says, the word number k of its sentence
// after a number of nouns.
func (x *needReader) pronoun(f []float32, at, k, nouns int, thing bool) {
	switch persons := countBefore(x.persons, at); {
	case thing:
		if f[nThings]++; f[nThings] == 1 {
			f[nThingsFirst], f[nThingsNouns] = float32(k), float32(nouns)
			f[nThingsNames] = float32(persons + countBefore(x.others, at))
		}
	case persons > 0:
		f[nPersonalTied]++
	default:
		f[nPersonal]++
		f[nPersonalFirst] = min(f[nPersonalFirst], float32(k))
	}
}

// readBrackets notes the short forms in brackets.
func (x *needReader) readBrackets(words []occurrence) {
	const longest = 25 // bytes of a short form
	for _, o := range words {
		if s := x.d.Text[o.start-min(1, o.start):]; o.traits&capital != 0 && s[0] == '(' && strings.IndexByte(s[:min(len(s), longest)], ')') > 0 {
			x.bracketed.add(o.term)
		}
	}
}

// ageOf returns the feature that counts a content word of candidate i, or -1.
func ageOf(t *term, i int) int {
	const recent = 5
	switch {
	case t.title:
		return nAgeTitle
	case t.first >= int32(i):
		return nAgeNew
	case t.first == int32(i-1):
		return nAgeLast
	case t.first >= int32(i-recent):
		return nAgeRecent
	}
	return -1
}

// gap reports whether a mark stands before word k.
func (x *needReader) gap(words []occurrence, k int) bool {
	before := x.d.Text[:words[k].start]
	rest, spaced := strings.CutSuffix(before, " ")
	return spaced && rest != "" && strings.IndexByte(",;:.)\"", rest[len(rest)-1]) >= 0
}

// nounDefinitions are words after a noun that say which one is meant: "the end of", "the
// people who".
var nounDefinitions = lang.English.Set("openings/noun-definitions")

// definite reads the noun phrase after "the", which starts at word k of candidate i. It
// passes over names, and phrases that are defined where they stand.
func (x *needReader) definite(f []float32, i, k int) {
	const longest = 4 // words
	words := x.candidates[i].words
	from, known := k, int32(-1)
	rarity := float32(0)
	for ; k < len(words) && k < from+longest; k++ {
		t := &x.terms[words[k].term]
		if t.function || k > from && x.gap(words, k) {
			break
		}
		if t.title || words[k].traits&capital != 0 {
			return
		}
		if t.first < int32(i) {
			rarity = max(rarity, t.rarity)
			if known < 0 {
				known = words[k].term
			}
		}
	}
	if k == from || k < len(words) && !x.gap(words, k) && nounDefinitions()[x.vocabulary.stem(words[k].term)] {
		return
	}
	if known >= 0 {
		f[nThe] += flag(from == 1)
		f[nTheFirst] = min(f[nTheFirst], float32(from))
		f[nTheRarity] = max(f[nTheRarity], rarity)
		f[nTheDistance] = min(f[nTheDistance], float32(i-x.before(known, i)))
	}
	w := strings.ToLower(wordAt(x.d.Text, int(words[from].start)))
	if anaphoricNouns()[w] || anaphoricNouns()[strings.TrimSuffix(w, "s")] {
		f[nAnaphoricFirst] = min(f[nAnaphoricFirst], float32(from))
	}
}

// place fills in the features of where a candidate stands.
func (x *needReader) place(f []float32, i int) {
	c := &x.candidates[i]
	if i > 0 {
		p := &x.candidates[i-1]
		f[nSameParagraph] = flag(p.paragraph == c.paragraph)
		if x.speaker(i-1) != x.speaker(i) {
			x.turn = i
		}
	}
	f[nTurn] = min(oldest, float32(i-x.turn))
	if c.kind != doc.ListItem {
		x.list = 0
		return
	}
	x.list++
	f[nInList] = float32(x.list)
}
