package summary

import "strings"

// This file weighs signs that are too rare for the trees to learn from a few hundred
// graded texts. Most weights are about the mean by which editors' grades of sentences with
// that sign exceed what cross-validated trees expect of them. Stories and pledges weigh
// more: pages as readers paste them have more of them than the graded texts.

const (
	claimSign        = 0.55  // draws a conclusion
	changeSign       = 0.3   // says what changes, or when
	moneySign        = 0.35  // says what something costs
	illustrationSign = -0.45 // gives an example, raises a question, refers to a figure or a note
	mostIllustration = 2     // cues that count
	resultSign       = 0.35  // stands in a section on what was found
	conclusionSign   = 0.4   // opens one
	before           = 2     // sentences of an introduction with what was known
	backgroundSign   = -0.45
	promiseSign      = 0.6  // says what will be done, with a sum
	abstractResult   = 0.4  // gives a result after the background of an abstract
	storySign        = -2.8 // is in a paragraph at the start that tells a story in the first person
	tellingSign      = -0.4 // only tells what happened, in a text in the first person
	memorySign       = -0.7 // does so of the writer
	kinSign          = -0.6 // speaks of a relative
	viewSign         = 0.6  // says what the writer or speaker thinks or proposes
	dutySign         = 0.4  // says what somebody should do
	referenceSign    = 0.6  // stands above the sections of an article of reference
	detailSign       = -1.6 // gives a detail of such an article: early life, other names, administration
	extremeSign      = 0.4  // says there what is the first or the largest
	announcedSign    = 0.5  // comes back there to what the first sentence said
	announced        = 0.2  // share of its weight that is also in that sentence
	pledgeSign       = 1.0  // says in a debate what the speaker asks, promises or supports
	askSign          = 1.0  // says what the writer or speaker asks, proposes or announces
	originSign       = -0.6 // says after the first sentence where a person or a word comes from
	lateSign         = -0.5 // stands in the last third, where there is most detail, but not at the very end
	lateFrom         = 0.7  // share of the sentences before it
	ending           = 2    // sentences
)

// abstractSigns are the weights of the first sentences of an abstract: background and aim.
var abstractSigns = []float64{-0.7, -0.45}

// findSigns fills in the sum of the signs of each candidate, in sign.
func (r *Ranking) findSigns() {
	n := len(r.candidates)
	r.sign = make([]float64, n)
	block, section := -1, cueCounts{}
	from, labelled := 0, false // the first candidate of the section; a label opens it
	stories, debate, personal := r.stories(), r.debate(), r.personal()
	for i := range r.candidates {
		c, f := &r.cues[i], r.gradeRow(i)
		if b := r.sentences[r.candidates[i].sentence].Block; b != block {
			if title := r.d.Blocks[b].Section; block < 0 || labelled || title != r.d.Blocks[block].Section {
				section, from, labelled = titleCues(title), i-int(f[gSectionIndex]), false
			}
			block = b
		}
		if label := r.labelCues(i); label[backgroundSection]+label[resultSection] > 0 {
			section, from, labelled = label, i, true
		}
		at := i - from
		weigh := func(weight float64, sign bool) {
			if sign {
				r.sign[i] += weight
			}
		}
		weigh(claimSign, claims(c))
		weigh(changeSign, c[changeCue] > 0)
		weigh(moneySign, c[moneyCue] > 0 && f[gSums] > 0)
		r.sign[i] += illustrationSign * float64(min(c[illustrationCue], mostIllustration))
		weigh(promiseSign, c[promiseCue] > 0 && f[gSums] > 0)
		weigh(askSign, r.asks(i))
		weigh(originSign, i > 0 && c[originCue] > 0)
		states := f[gDigits] > 0 || c[findingCue] > 0 || claims(c)
		weigh(resultSign, section[resultSection] > 0 && (states || section[conclusionSection] > 0))
		weigh(conclusionSign, section[conclusionSection] > 0 && at == 0)
		weigh(backgroundSign, section[backgroundSection] > 0 && at < before)
		if section[abstractSection] > 0 {
			switch {
			case at < len(abstractSigns):
				r.sign[i] += abstractSigns[at]
			case states:
				r.sign[i] += abstractResult
			}
		}
		weigh(storySign, stories[i])
		tells := r.tells(i)
		weigh(tellingSign, tells && personal)
		weigh(memorySign, tells && f[gFirstSingular] > 0)
		weigh(kinSign, c[kinCue] > 0)
		weigh(viewSign, c[viewCue] > 0)
		weigh(dutySign, r.tellsDuty(i))
		weigh(lateSign, float64(i) >= lateFrom*float64(n) && i < n-ending)
		weigh(pledgeSign, debate && c[pledgeCue] > 0)
		if r.topic >= 0 && i > r.topic {
			weigh(referenceSign, f[gSections] > 1 && r.d.Blocks[block].Section == "")
			weigh(detailSign, c[detailCue] > 0)
			weigh(extremeSign, c[extremeCue] > 0)
			weigh(announcedSign, f[gOfFirst] > announced)
		}
	}
}

// labelCues returns the cues in the label that a candidate opens with, as parts of an
// abstract do: "Methods: We asked …".
func (r *Ranking) labelCues(i int) cueCounts {
	text := r.sentences[r.candidates[i].sentence].In(r.d.Text)
	if !opensWithLabel(text) {
		return cueCounts{}
	}
	label, _, _ := strings.Cut(text, ":")
	return titleCues(label)
}

// tellsDuty reports whether a sentence says what others than the reader and the writer should
// do.
func (r *Ranking) tellsDuty(i int) bool {
	f := r.gradeRow(i)
	return r.cues[i][dutyCue] > 0 && f[gSecondPerson]+f[gFirstSingular] == 0 && !r.spoken()
}

// asks reports whether a candidate asks, proposes or announces something, or says "please" in
// a letter.
func (r *Ranking) asks(i int) bool {
	const addressed = 0.008 // share of the words of a letter that are "you"
	c := &r.cues[i]
	return c[askCue] > 0 && !r.spoken() || c[pointCue]+c[furnitureCue] == 0 && r.personal() && r.gradeRow(i)[gDocumentSecond] > addressed && r.saysPlease(i)
}

// claims reports whether a sentence draws a conclusion that is not from earlier work.
func claims(c *cueCounts) bool { return c[claimCue] > 0 && c[earlierCue] == 0 }

// signText says what sign speaks for a candidate, or "".
func (r *Ranking) signText(i int) string {
	switch c := &r.cues[i]; {
	case claims(c):
		return "draws a conclusion"
	case c[changeCue] > 0:
		return "says what changes"
	case c[promiseCue] > 0 && r.gradeRow(i)[gSums] > 0:
		return "says what will be done"
	case c[moneyCue] > 0 && r.gradeRow(i)[gSums] > 0:
		return "says what it costs"
	}
	return ""
}
