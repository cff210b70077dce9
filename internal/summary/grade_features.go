package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// The features that the editor's models read, in row order. Those of the
// document are the same in all its rows; they show its genre.
const (
	// Position.
	gIndex        = iota
	gIndexShare   // index / sentences
	gFromEnd      // sentences after it
	gParagraph    // index of its paragraph
	gParagraphs   // paragraphs in the document
	gWithin       // index in its paragraph
	gOf           // sentences in its paragraph
	gSection      // index of its section
	gSections     // sections in the document
	gSectionIndex // index in its section
	gSectionMain  // cues in its section title for the main points
	gSpeaker      // the text names its speaker
	gSpeakerShare // share of the sentences that are the speaker's
	gSpeakerAsks  // share of the speaker's sentences that are questions
	// Form.
	gKind        // 0 paragraph, 1 list item, 2 quotation
	gWords       // number of words
	gWordsToMean // words / the document's mean
	gDigits      // words with a digit
	gSums        // currency and per cent signs, "percent", "million" and the like
	gQuoted      // share in quotation marks
	gStartsQuoted
	gQuestion
	gAnswer      // sentences since a paragraph that is a question, at most 9
	gColonEnd    // ends with a colon
	gEnds        // ends like a sentence
	gStartsLower // starts with a lower-case letter
	gStartsMark  // starts with a digit, a mark or an item number, but not a quotation mark
	gLabelOnly   // is nothing but a label
	gBrackets    // opening brackets
	gCommas
	gNeed          // NeedKind
	gNeedsPrev     // needs exactly one other sentence, as a rule the one before
	gNextNeeds     // the next sentence needs another
	gPronouns      // third-person pronouns
	gFirstSingular // I, me, my
	gFirstPlural   // we, us, our
	gSecondPerson
	gDemonstrative // this, that, these, those, such
	gNamesShare    // share of words with a capital, not counting the first word
	gUppercase     // share of words in capitals
	gFunctionShare // share of function words
	// Content.
	gHeadline   // share of the headline's weight that is also in it
	gPreface    // weight in common with the headline and the deck / the document's highest
	gOfHeadline // share of its weight that is also in the headline
	gCosineAll  // this and the next ten: see sentence_features.go
	gCosineAhead
	gCosineBehind
	gOfFirst
	gOfPrevious
	gOfNext
	gTFIDF // mean
	gTopTF
	gNew
	gPrior
	gRarity
	gEntities // number of entities that it mentions
	gSalience // highest salience among them
	gSalienceSum
	gFirstNaming   // first to mention one of the two most salient entities
	gOverlap       // expected overlap / the document's highest
	gOverlapRank   // share of the sentences with a higher one
	gNewsScore     // score of the sentence model less the document's mean
	gOpening       // class of its first word, see opening
	gShortNames    // persons by a short name, introduced earlier
	gDefinites     // "the N" where an earlier sentence, but not the headline, has N
	gDefiniteEarly // "the N" among its first seven words
	gPointing      // this, these, those, such, unless about time: "this week"
	gComparing     // other, both, each, the latter
	gContinuing    // therefore, next, second, instead
	gPrevColon     // the sentence before ends with a colon
	gFirstPronoun  // index of its first third-person pronoun, at most 50
	gShortOthers   // other entities by a short name, introduced earlier
	gIndefinites   // "the N" where an earlier sentence has "a N"
	gVerbs         // auxiliaries and reporting verbs
	gPast          // this and the next five: words of a tense
	gPresent
	gFuture
	gNegations
	gDays
	gYears
	gDeck         // first sentence and alone in its paragraph
	gRepeatedSoon // if so: largest share of its weight that one of the next four repeats
	gAfterDate    // if so: it follows a date or byline
	gCues         // numCues counts
)

const (
	gPrevDecision = gCues + numCues + iota // decision and request cues in the sentence before
	gDocument                              // words in the document
	gDocumentSentences
	gDocumentMeanWords
	gDocumentMeanParagraph // sentences per paragraph
	gDocumentLists         // share of list items
	gDocumentQuestions     // share of questions
	gDocumentLabels        // share of sentences that open with a label
	gDocumentQuotes        // mean share in quotation marks
	gDocumentFirst         // share of words that are I, me, my
	gDocumentPlural        // share of words that are we, us, our
	gDocumentSecond        // share of words that are you
	gDocumentThird         // share of words that are he, she, they
	gDocumentBrackets      // brackets per sentence
	gDocumentDigits        // words with digits per sentence
	gDocumentNames         // share of words that look like names
	gDocumentSpoken        // share of sentences with a named speaker
	gDocumentCues          // numCues shares: of sentences with such a cue
	numGrade               = gDocumentCues + numCues
)

// NumGradeFeatures is the length of a row of EditorStudy.Rows.
const NumGradeFeatures = numGrade

// gradeRows fills in the features of all candidates, row after row, and their means.
func (r *Ranking) gradeRows() {
	r.grades = make([]float32, len(r.candidates)*numGrade)
	r.placeFeatures()
	for i := range r.candidates {
		f := r.gradeRow(i)
		r.form(f, i, r.candidates[i].span.In(r.d.Text))
		r.pointingWords(f, i)
		r.deck(f, i)
	}
	r.contentFeatures()
	r.overlapFeatures()
	r.prefaceFeatures()
	r.documentFeatures()
	r.means = make([]float32, numGrade)
	for i := range r.candidates {
		for k, x := range r.gradeRow(i) {
			r.means[k] += x / float32(len(r.candidates))
		}
	}
}

func (r *Ranking) gradeRow(i int) []float32 { return r.grades[i*numGrade : (i+1)*numGrade] }

// placeFeatures fills in where the candidates are: in the document, its paragraphs,
// sections and lists.
func (r *Ranking) placeFeatures() {
	n := len(r.candidates)
	sectionOf := r.sections()
	section, sectionAt, sectionCues := -1, -1, cueCounts{}
	block := -1
	for i := range r.candidates {
		c, f := &r.candidates[i], r.gradeRow(i)
		if b := r.sentences[c.sentence].Block; b != block {
			block = b
			if k := sectionOf[b]; k != section {
				section, sectionAt = k, i
				sectionCues = titleCues(r.d.Blocks[b].Section)
			}
		}
		f[gIndex], f[gIndexShare], f[gFromEnd] = float32(i), float32(i)/float32(n), float32(n-1-i)
		f[gParagraph], f[gParagraphs] = float32(c.paragraph), float32(r.candidates[n-1].paragraph+1)
		f[gWithin], f[gOf] = float32(c.within), float32(c.of)
		f[gSection], f[gSections] = float32(section), float32(sectionOf[len(sectionOf)-1])
		f[gSectionIndex] = float32(i - sectionAt)
		f[gSectionMain] = float32(sectionCues[mainSection])
		switch c.kind {
		case doc.ListItem:
			f[gKind] = 1
		case doc.Quotation:
			f[gKind] = 2
		}
	}
}

// contentFeatures fills in what the candidates' words, names and cues say.
func (r *Ranking) contentFeatures() {
	first := r.firstNamings()
	title, met := r.titleWeight(), newMarks(len(r.terms))
	var previous cueCounts
	r.cues = make([]cueCounts, len(r.candidates))
	for i := range r.candidates {
		f := r.gradeRow(i)
		s := r.rows[i*numSentence : (i+1)*numSentence]
		f[gWords], f[gWordsToMean] = s[sWords], s[sWordsToMean]
		f[gNamesShare], f[gUppercase], f[gFunctionShare] = s[sNamesShare], s[sUppercaseShare], 1-s[sContentShare]
		f[gHeadline], f[gOfHeadline] = r.headline(i, title, met)
		f[gCosineAll], f[gCosineAhead], f[gCosineBehind] = s[sCosineAll], s[sCosineAhead], s[sCosineBehind]
		f[gOfFirst], f[gOfPrevious], f[gOfNext] = s[sOfFirst], s[sOfPrevious], s[sOfNext]
		f[gTFIDF], f[gTopTF], f[gNew], f[gPrior], f[gRarity] = s[sTFIDF], s[sTopTF], s[sNew], s[sPrior], s[sRarity]
		f[gEntities] = float32(len(r.named[i]))
		for _, e := range r.named[i] {
			x := float32(r.entities[e].Salience)
			f[gSalience] = max(f[gSalience], x)
			f[gSalienceSum] += x
		}
		f[gFirstNaming] = flag(first[i])
		p := &r.pointing[i]
		f[gOpening] = float32(r.openingOf(i))
		f[gShortNames] = float32(p.shorts)
		f[gShortOthers], f[gIndefinites] = float32(p.shortOthers), float32(p.indefinites)
		f[gDefinites], f[gDefiniteEarly] = float32(p.definites), float32(p.definiteEarly)
		cues := r.cuesOf(r.candidates[i].words)
		r.cues[i] = cues
		for k := range numCues {
			f[gCues+k] = float32(cues[k])
		}
		f[gPrevDecision] = float32(previous[decisionCue] + previous[requestCue])
		previous = cues
	}
}

// overlapFeatures fills in what the models of newspapers' summaries say.
func (r *Ranking) overlapFeatures() {
	n := len(r.candidates)
	top := float32(0)
	for i := range r.candidates {
		top = max(top, float32(r.matched[i]))
	}
	mean := float32(0)
	for _, x := range r.sentence {
		mean += x / float32(n)
	}
	for k, i := range sorted(r.matched) {
		r.gradeRow(i)[gOverlapRank] = float32(k) / float32(n)
	}
	for i := range r.candidates {
		f := r.gradeRow(i)
		if top > 0 {
			f[gOverlap] = float32(r.matched[i]) / top
		}
		f[gNewsScore] = r.sentence[i] - mean
	}
}

// form fills in the features of how a candidate is written.
func (r *Ranking) form(f []float32, i int, text string) {
	c := &r.candidates[i]
	const late = 50
	f[gFirstPronoun] = late
	for k, o := range c.words {
		if r.terms[o.term].pronoun == thirdPerson && k < int(f[gFirstPronoun]) {
			f[gFirstPronoun] = float32(k)
		}
		if o.traits&number != 0 {
			f[gDigits]++
		}
		switch r.terms[o.term].pronoun {
		case thirdPerson:
			f[gPronouns]++
		case firstSingular:
			f[gFirstSingular]++
		case firstPlural:
			f[gFirstPlural]++
		case secondPerson:
			f[gSecondPerson]++
		case demonstrative:
			f[gDemonstrative]++
		}
	}
	if r.expletive(i) {
		f[gPronouns]--
	}
	countMarks(f, text)
	f[gQuoted] = c.share
	f[gStartsQuoted] = flag(startsQuoted(text))
	f[gQuestion] = flag(strings.HasSuffix(text, "?"))
	f[gAnswer] = 9
	if i > 0 {
		p := &r.candidates[i-1]
		if f[gAnswer] = min(9, r.gradeRow(i - 1)[gAnswer]+1); p.of == 1 && strings.HasSuffix(p.span.In(r.d.Text), "?") {
			f[gAnswer] = 0
		}
	}
	f[gColonEnd] = flag(strings.HasSuffix(text, ":"))
	if s := c.sentence; s > 0 {
		f[gPrevColon] = flag(strings.HasSuffix(r.sentences[s-1].In(r.d.Text), ":"))
	}
	f[gEnds] = flag(endsSentence(text))
	first, _ := utf8.DecodeRuneInString(text)
	f[gStartsLower] = flag(unicode.IsLower(first))
	f[gStartsMark] = flag((!unicode.IsLetter(first) || c.span.Start > r.sentences[c.sentence].Start && r.d.Blocks[r.sentences[c.sentence].Block].Speaker == "") && !startsQuoted(text))
	whole := r.sentences[c.sentence].In(r.d.Text)
	f[gLabelOnly] = flag(isLabel(whole))
	f[gNeed] = float32(c.need.Kind)
	f[gNextNeeds] = flag(i+1 < len(r.candidates) && r.candidates[i+1].need.Kind != Standalone)
	f[gNeedsPrev] = flag(len(c.need.On) == 1)
}

// opensWithLabel reports whether a sentence opens with up to four words and a colon:
// "Smith: Yes.", "DR. OKAFOR: We do."
func opensWithLabel(text string) bool {
	k := strings.IndexByte(text, ':')
	return k > 0 && k < 40 && k+1 < len(text) && text[k+1] == ' ' && strings.Count(text[:k], " ") < 4
}

// sections returns, for each block, the number of sections up to it.
func (r *reading) sections() []int {
	out := make([]int, len(r.d.Blocks))
	n, section := 0, ""
	for i, b := range r.d.Blocks {
		if b.Kind.Prose() && b.Section != section {
			n, section = n+1, b.Section
		}
		out[i] = n
	}
	return out
}

// speakers fills in the features of the speakers.
func (r *Ranking) speakers() {
	type voice struct{ sentences, questions float32 }
	voices := map[string]voice{}
	name := func(i int) string { return r.d.Blocks[r.sentences[r.candidates[i].sentence].Block].Speaker }
	for i := range r.candidates {
		v := voices[name(i)]
		v.sentences++
		v.questions += r.grades[i*numGrade+gQuestion]
		voices[name(i)] = v
	}
	for i := range r.candidates {
		s := name(i)
		if s == "" {
			continue
		}
		f := r.grades[i*numGrade:]
		f[gSpeaker] = 1
		f[gSpeakerShare] = voices[s].sentences / float32(len(r.candidates))
		f[gSpeakerAsks] = voices[s].questions / voices[s].sentences
	}
}

// firstNamings marks the candidates that are first to mention one of the two most
// salient entities.
func (r *reading) firstNamings() []bool {
	out := make([]bool, len(r.candidates))
	left := 2
	for e := range r.entities {
		if r.entities[e].Kind > entity.Other {
			continue
		}
		for i := range r.candidates {
			if r.mentions(i, int32(e)) {
				out[i] = true
				break
			}
		}
		if left--; left == 0 {
			break
		}
	}
	return out
}

// mentions reports whether a candidate mentions an entity.
func (r *reading) mentions(i int, e int32) bool {
	_, ok := slices.BinarySearch(r.named[i], e)
	return ok
}
