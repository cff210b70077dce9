package summary

import (
	"math"
	"slices"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
	"standfirst/internal/summary/decode"
	"standfirst/internal/summary/trees"
)

// Editor holds the models trained on an editor's judgments of sentences.
type Editor struct {
	Grade      *trees.Forest // how much a sentence belongs in a summary, about -1 to 3
	Unfit      *trees.Forest // log-odds that it must never be in one
	Need       *trees.Forest // log-odds that it needs another sentence
	Antecedent *trees.Forest // which one: a softmax over its Antecedents
	Length     *trees.Forest // how many sentences a text deserves; any of its rows will do
}

func (e *Editor) forests() []**trees.Forest {
	return []**trees.Forest{&e.Grade, &e.Unfit, &e.Need, &e.Antecedent, &e.Length}
}

const (
	unfitPenalty  = 9.0 // for the probability that a sentence must never be in a summary
	pointBonus    = 2.0 // for a sentence that states what a paper finds
	rulingBonus   = 3.0 // for one that states what a judgment orders or a meeting resolves
	decisionBonus = 4.0 // for one that does so in a form kept for decisions
	pointDoubt    = 0.2 // factor on the unfit penalty of such sentences
	decisionNeed  = 0.4 // factor on the probability that a decision in such a form needs another sentence
	fullDecision  = 8   // words from which such a decision says what it is about
	ruledOut      = 4.5 // penalty for a sentence that a rule excludes
	scenePenalty  = 1.0 // for a sentence that only sets the scene
)

// judge grades the candidates and grows the order.
func (r *Ranking) judge(e *Editor) {
	n := len(r.candidates)
	r.editor = e
	r.grade, r.need = make([]float64, n), make([]float64, n)
	r.antecedents = make([][]decode.Link, n)
	r.point, r.barred = make([]float64, n), make([]bool, n)
	r.findDecisions()
	r.findLeading()
	if english(r.d) {
		r.judgeEnglish(e)
	} else {
		r.judgeOther()
	}
	for i := range r.candidates {
		if r.barred[i] = r.unfitByRule(i) || r.isDeck(i); r.barred[i] {
			r.grade[i] -= ruledOut
		}
	}
	r.choice = r.choices()
	r.grown = r.choice.Grow(decode.Focus{}, nil, nil, usualSummary)
	r.top = 0
	for i := range r.candidates {
		r.top = max(r.top, r.choice.Alone(i))
	}
}

// judgeEnglish grades with the models.
func (r *Ranking) judgeEnglish(e *Editor) {
	grades := e.Grade.Sums(r.grades, numGrade)
	unfit := e.Unfit.Sums(r.grades, numGrade)
	need := e.Need.Sums(r.needs, NumNeedFeatures)
	r.findSigns()
	r.notes = r.isNotes()
	for i := range r.candidates {
		r.need[i] = float64(trees.Logistic(need[i]))
		against := unfitPenalty * float64(trees.Logistic(unfit[i]))
		if r.lead[i] > itemBonus {
			against *= pointDoubt
		}
		if r.point[i] = r.pointOf(i); r.point[i] > 0 {
			against = against*pointDoubt - r.point[i]
			if r.decides[i] {
				against = -r.point[i]
			}
		}
		r.grade[i] = float64(grades[i]) - against + r.lead[i] + r.sign[i]
	}
	scene := r.sceneLength()
	for i := range scene {
		r.grade[i] -= scenePenalty
	}
	if r.record = r.isRecord(); r.record {
		r.weighRecord()
	}
	r.linkAntecedents(e)
	r.linkTopic()
	r.needByRule(scene)
	r.length = float64(e.Length.Sums(r.grades[:numGrade], numGrade)[0])
}

// pointOf returns the bonus of a candidate that states the point of a judgment, minutes
// or a paper, or 0.
func (r *Ranking) pointOf(i int) float64 {
	c := &r.candidates[i]
	if who := r.speaker(i); who != "" && !clue.IsJudge(who) {
		return 0 // reported speech decides nothing, except a judge's
	}
	switch {
	case r.routine[i] || i >= r.dissent:
		return 0
	case r.decides[i]:
		return decisionBonus
	case r.cues[i][rulingCue] > 0:
		return rulingBonus
	case r.cues[i][pointCue] > 0:
		return pointBonus
	}
	text := c.span.In(r.d.Text)
	label, _, ok := strings.Cut(text[:min(len(text), 20)], ":")
	if ok && lang.Has(pointLabels(), label) {
		return pointBonus
	}
	if r.notes {
		return r.noteOf(i)
	}
	return 0
}

// linkAntecedents fills in which candidates each one may need.
func (r *Ranking) linkAntecedents(e *Editor) {
	w := r.newWeighing(len(r.candidates))
	for i := range r.candidates {
		w.weigh(i)
	}
	probs := e.Antecedent.Sums(w.rows, numAntecedent)
	links := make([]decode.Link, len(w.candidates))
	from := 0
	for i, to := range w.ends {
		sum := 0.0
		for k := from; k < to; k++ {
			probs[k] = float32(math.Exp(float64(probs[k])))
			sum += float64(probs[k])
		}
		for k := from; k < to; k++ {
			links[k] = decode.Link{Candidate: w.candidates[k], Prob: float64(probs[k]) / sum}
		}
		r.antecedents[i] = links[from:to:to]
		from = to
	}
}

// judgeOther grades by expected overlap, for languages that the models were not
// trained on.
func (r *Ranking) judgeOther() {
	top := slices.Max(r.matched)
	for i := range r.candidates {
		c := &r.candidates[i]
		r.grade[i] = 2 * r.matched[i] / max(top, 1e-9)
		if c.need.Kind == Standalone {
			continue
		}
		r.need[i] = 1
		for _, s := range c.need.On {
			if k := r.at[s]; k >= 0 {
				r.antecedents[i] = append(r.antecedents[i], decode.Link{Candidate: k, Prob: 1 / float64(len(c.need.On))})
			}
		}
	}
	r.length = min(4, 1+math.Log2(1+float64(r.words)/150))
}

// spoken reports whether the text is an interview or a transcript: half of its sentences have
// a speaker.
func (r *Ranking) spoken() bool { return r.grades[gDocumentSpoken] >= 0.5 }

// longestLabel is the greatest length of a label in bytes.
const longestLabel = 40

// isRecord reports whether the text is the record of a meeting: it says who came or how
// the meeting was opened, and what was resolved, or is headed as one, or is notes.
func (r *Ranking) isRecord() bool {
	if r.notes {
		return true
	}
	if slices.Max(r.point) == 0 && !isOfMeeting(r.d.Title) {
		return false
	}
	for i := range r.candidates {
		if r.cues[i][routineCue] > 0 {
			return true
		}
	}
	return slices.ContainsFunc(r.sentences, func(s doc.Sentence) bool {
		text := s.In(r.d.Text)
		return clue.IsRoll(text) || len(text) <= longestLabel && clue.IsRollLabel(text)
	})
}

// needByRule corrects what the models say of sentences that are rare in the texts that
// they were trained on. scene is the number of candidates that only set the scene.
func (r *Ranking) needByRule(scene int) {
	const (
		sure, likely = 0.95, 0.65
		dutyNeed     = 0.7 // factor on that of a sentence that says what somebody should do
		nameNeed     = 0.4 // factor on that of one that lacks a name which a scene has: a reminder gives it
	)
	said := r.speechAbove()
	for i := range r.candidates {
		r.need[i] = max(r.need[i], r.goesOn(i))
		switch c := &r.candidates[i]; {
		case i > 0 && (c.rides || r.cues[i][outcomeCue] > 0):
			r.need[i], r.antecedents[i] = sure, []decode.Link{{Candidate: r.motionOf(i), Prob: sure}}
		case r.decides[i] && len(c.words) >= fullDecision:
			r.need[i] *= decisionNeed
		case r.tellsDuty(i):
			r.need[i] *= dutyNeed
		case scene > 0 && i == scene && r.pointing[i].shorts > 0 && c.need.Kind == Standalone:
			r.need[i] *= nameNeed
		case r.lead[i] > 0 || r.cues[i][askCue] > 0 && !r.spoken():
			r.need[i] *= leadingNeed
		}
		if said[r.candidates[i].sentence] {
			r.need[i] = max(r.need[i], likely)
		}
		if r.candidates[i].rides {
			r.grade[i] = riding
		}
	}
}

// opensDecision reports whether a candidate opens with "It was agreed" or the like.
func (r *Ranking) opensDecision(c *candidate) bool {
	const words = 3
	if len(c.words) < words || !r.follows(c.words, []string{"it", "was"}) {
		return false
	}
	t := &r.terms[c.words[words-1].term]
	return t.cues&(1<<decisionCue|1<<requestCue|1<<procedureCue) != 0
}

// riding is the grade of a sentence that can only follow the one before it.
const riding = -20

// unfitByRule reports whether a candidate must never be in a summary, whatever the
// models say: a label, a question, a sentence that introduces a list, a roll of
// names, a fragment, or one about how a meeting was opened or closed.
func (r *Ranking) unfitByRule(i int) bool {
	c := &r.candidates[i]
	text := r.sentences[c.sentence].In(r.d.Text)
	if f := r.grades[i*numGrade:]; f[gQuestion] > 0 && !r.saysPlease(i) || f[gColonEnd] > 0 || f[gLabelOnly] > 0 && r.point[i] == 0 {
		return true
	}
	longest := longestRoutine
	if r.spoken() || r.d.Blocks[r.sentences[c.sentence].Block].Speaker != "" {
		longest = longestGreeting
	}
	if r.cues[i][routineCue] > 0 && len(c.words) <= longest || slices.ContainsFunc(askOpeners(), func(s string) bool { return strings.HasPrefix(text, s+" ") }) {
		return true
	}
	if r.routine[i] || r.answersWhy(c) || r.point[i] == 0 && r.completesLead(c) {
		return true
	}
	shown := c.span.In(r.d.Text) // without the note marks after its stop
	return clue.IsRoll(shown) || inBrackets(shown) || addresses(shown) || c.kind != doc.ListItem && !r.decides[i] && isFragment(shown, c.kind)
}

// saysPlease reports whether a candidate asks for something: "Could you please send it?"
func (r *Ranking) saysPlease(i int) bool {
	return !r.spoken() && strings.Contains(lang.Lower(r.candidates[i].span.In(r.d.Text)), "please ")
}

// answersWhy reports whether a sentence is half of one, whose other half is a question or
// a heading: "Because the bank refused me a job."
func (r *Ranking) answersWhy(c *candidate) bool {
	text := c.span.In(r.d.Text)
	if opensWithLabel(text) {
		_, text, _ = strings.Cut(text, ": ")
	}
	issue := strings.TrimLeft(text, "IVX. ")
	listed := c.kind == doc.ListItem || len(issue) < len(text)
	return (strings.HasPrefix(text, "Because ") || listed && strings.HasPrefix(issue, "Whether ")) && !strings.Contains(text, ",")
}

// longestRoutine is the number of words above which a sentence says more than how a
// meeting was opened or closed, and longestGreeting the same for one that is spoken, since
// a host says at length who the guest is.
const (
	longestRoutine  = 25
	longestGreeting = 35
)
