package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// This file recognises decisions by the forms in which minutes and judgments record
// them: "RESOLVED, by four votes to one, that …", "Motion by Roe, second by Lima, to
// close …", "the motion is DENIED", "I would therefore allow the appeal".

var (
	motionOpeners   = lang.English.Lines("motions/openers")
	askOpeners      = lang.English.Lines("motions/asked")
	routineBusiness = lang.English.Lines("motions/routine")
	orderVerbs      = lang.English.Set("motions/order-verbs")
	disposingVerbs  = lang.English.Set("motions/disposing-verbs")
	carries         = lang.English.Set("motions/carries")
	disposed        = lang.English.Set("motions/disposed")
	proceedings     = lang.English.Set("motions/proceedings")
	conditions      = lang.English.Set("motions/conditions")
)

// decisionWords are kinds of words without which a sentence has none of some forms. Most have
// few, so that we need not read them.
type decisionWords uint8

const (
	inCapitals decisionWords = 1 << iota
	saysWould
	saysMoved // or "proposed", or "made" a motion
	saysIs    // or "are" or "be", or that something succeeds or fails
	aProceeding
	aDisposal

	ofRulings = saysIs | aProceeding | aDisposal
	allWords  = inCapitals | saysWould | saysMoved | ofRulings
)

var decisionStems = []struct {
	stems func() map[string]bool
	decisionWords
}{
	{stems(func() []string { return []string{"would"} }), saysWould},
	{stems(func() []string { return []string{"proposed", "moved", "made"} }), saysMoved},
	{stems(func() []string { return []string{"is", "are", "be"} }), saysIs},
	{stems(func() []string { return []string{"succeeds", "fails"} }), saysIs | aDisposal},
	{stems(lang.English.Lines("motions/proceedings")), aProceeding},
	{stems(lang.English.Lines("motions/disposed")), aDisposal},
}

// decisionWords returns the kinds of words that a candidate has.
func (r *reading) decisionWords(i int) (has decisionWords) {
	for _, o := range r.candidates[i].words {
		has |= r.terms[o.term].decision
		if o.traits&uppercase != 0 {
			has |= inCapitals
		}
		if o.traits&number != 0 {
			return allWords // "appeal2", with the number of a note
		}
	}
	return has
}

// isDecision reports whether a sentence that is no motion has such a form.
func isDecision(text string, has decisionWords) bool {
	return has&inCapitals != 0 && (strings.HasPrefix(text, "THAT ") || ordersInCapitals(text)) || has&saysWould != 0 && disposes(text)
}

// isMotion reports whether a sentence records what was moved.
func isMotion(text string) bool {
	const (
		longest = 140 // bytes before "to" or "that": the names of those who moved it
		opening = 32  // that hold the longest opener
	)
	if text == "" || text[0] < utf8.RuneSelf && !slices.ContainsFunc(motionOpeners(), func(s string) bool { return s[0] == text[0]|' ' }) {
		return false // most sentences
	}
	if start := lang.Lower(text[:min(len(text), opening)]); !strings.HasPrefix(start, "moved ") && !slices.ContainsFunc(motionOpeners(), func(s string) bool { return strings.HasPrefix(start, s) }) {
		return false
	}
	head := lang.Lower(text[:min(len(text), longest)])
	seconded := strings.HasPrefix(head, "moved ") && strings.Contains(head, ", seconded ") // "Moved Cr Roe, seconded Cr Lima, that …"
	if !seconded && !slices.ContainsFunc(motionOpeners(), func(s string) bool { return strings.HasPrefix(head, s) && !isWordRune(head[len(s):]) }) {
		return false
	}
	return strings.Contains(head, " to ") || strings.Contains(head, " that ")
}

// proposes reports whether a candidate says what somebody proposed. It is a motion if the
// text soon says what became of it.
func (r *Ranking) proposes(i int, has decisionWords) bool {
	if has&saysMoved == 0 {
		return false
	}
	text := r.candidates[i].span.In(r.d.Text)
	for _, s := range []string{" proposed that ", " proposed to ", " moved that ", " moved to ", " made a motion "} {
		if strings.Contains(text, s) {
			return true
		}
	}
	return false
}

// opensOutcome reports whether a short sentence opens with what became of a motion:
// "Carried by 3 votes to 2."
func opensOutcome(text string) bool {
	const longest = 60 // bytes
	first, _, ok := strings.Cut(text, " ")
	return ok && len(text) <= longest && lang.Has(outcomes(), first)
}

// onlyCarried reports whether an outcome says nothing that readers of the motion do not take
// for granted: "Motion carried 6-0.", but not "The motion was carried by 9 votes to 8."
func onlyCarried(text string) bool {
	const most = 4 // words
	words := bareWords(strings.TrimRight(text, "0123456789-. "))
	for len(words) > 1 && (strings.HasSuffix(words[len(words)-1], "ly") || words[len(words)-1] == "vote") {
		words = words[:len(words)-1]
	}
	return len(words) > 0 && len(words) <= most && carries()[words[len(words)-1]] && !contested(text)
}

// ordersInCapitals reports whether a sentence sets the verb of its decision in capitals.
// If all of the sentence is in capitals, they say nothing, unless the verb is its first word.
func ordersInCapitals(text string) bool {
	if !hasCapitals(text) {
		return false
	}
	verb, first, lower := false, false, false
	for i, w := range strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) }) {
		low := strings.ToLower(w)
		if w != low && w == strings.ToUpper(w) && orderVerbs()[low] {
			verb, first = true, first || i == 0
		}
		lower = lower || len(w) > 1 && w == low
	}
	return verb && (lower || first)
}

// hasCapitals reports whether as many capitals stand side by side as the shortest order verb
// has.
func hasCapitals(text string) bool {
	const shortest = 6
	run := 0
	for i := range len(text) {
		if run++; text[i] < 'A' || text[i] > 'Z' {
			run = 0
		} else if run == shortest {
			return true
		}
	}
	return false
}

// disposes reports whether a judge says in a sentence what becomes of a case: "I would
// therefore dismiss both appeals."
func disposes(text string) bool {
	const near = 5           // words after "would"
	left, speaks := 0, false // words still near, and whether the last one is "I" or "we"
	for w := range strings.FieldsSeq(text) {
		bare := strings.Trim(w, ",")
		if left--; speaks && strings.EqualFold(bare, "would") {
			left = near
		} else if left >= 0 && lang.Has(disposingVerbs(), bare) {
			return true
		}
		speaks = strings.EqualFold(w, "i") || strings.EqualFold(w, "we")
	}
	return false
}

// statesRuling reports whether a sentence says in the present tense what becomes of a case, as
// judgments do and reports of them do not: "The application is therefore refused.", "The claim
// for holiday pay succeeds." If should is true, what must or should become of it counts, too.
func statesRuling(text string, should bool) bool {
	const near = 12 // words from the case to "is"
	words := strings.FieldsFunc(lang.Lower(text), func(c rune) bool { return !unicode.IsLetter(c) && c != '-' })
	named := -near
	for i, w := range words {
		switch {
		case conditions()[w]:
			return false
		case proceedings()[w]:
			named = i
		case (w == "succeeds" || w == "fails") && i-named < near:
			return true
		case (w == "is" || w == "are" || should && w == "be") && i-named < near:
			next := words[i+1:]
			if len(next) > 0 && (strings.HasSuffix(next[0], "ly") || next[0] == "therefore") {
				next = next[1:]
			}
			if len(next) > 0 && disposed()[next[0]] || len(next) > 1 && disposed()[next[0]+" "+next[1]] {
				return true
			}
		}
	}
	return false
}

// isRoutine reports whether a decision only keeps a meeting in order.
func isRoutine(text string) bool {
	const near = 60 // bytes of what is decided
	low := strings.ToLower(text)
	for _, s := range []string{" to ", " that "} {
		if _, after, ok := strings.Cut(low, s); ok {
			low = after
			break
		}
	}
	low = low[:min(len(low), near)]
	return slices.ContainsFunc(routineBusiness(), func(s string) bool { return strings.Contains(low, s) })
}

// findDecisions fills in which candidates state a decision, and for each motion, where the
// text says what became of it.
func (r *Ranking) findDecisions() {
	const near = 3 // sentences from a motion to its outcome
	n := len(r.candidates)
	r.dissent = r.dissentAt()
	r.decides, r.routine, r.outcome = make([]bool, n), make([]bool, n), make([]int, n)
	ruled := false
	for i := range r.candidates {
		text := r.candidates[i].span.In(r.d.Text)
		has := r.decisionWords(i)
		motion := isMotion(text)
		r.decides[i] = motion || isDecision(text, has)
		if has&ofRulings == ofRulings && statesRuling(text, false) {
			r.cues[i][rulingCue] = max(r.cues[i][rulingCue], 1)
		}
		ruled = ruled || r.decides[i] || r.cues[i][rulingCue] > 0
		r.routine[i] = r.routine[i] || (r.decides[i] || r.opensDecision(&r.candidates[i])) && isRoutine(text)
		if !motion && !r.proposes(i, has) {
			continue
		}
		for k := i + 1; k < n && k <= i+near; k++ {
			next := r.candidates[k].span.In(r.d.Text)
			if opensOutcome(next) {
				r.cues[k][outcomeCue] = max(r.cues[k][outcomeCue], 1)
			}
			if r.cues[k][outcomeCue] > 0 || r.candidates[k].rides {
				r.decides[i] = true
				r.outcome[i], r.routine[k] = k, r.routine[i] || onlyCarried(next)
				break
			}
			if isMotion(next) || r.proposes(k, r.decisionWords(k)) {
				break
			}
		}
	}
	for i := n - 1; i >= 0 && !ruled; i-- { // "For this error the judgment should be reversed."
		if r.decisionWords(i)&ofRulings == ofRulings && statesRuling(r.candidates[i].span.In(r.d.Text), true) {
			r.decides[i], ruled = true, true
		}
	}
}

// dissentAt returns the first candidate of a dissenting opinion, which decides nothing, or
// the number of candidates. Its head is a line or the start of a sentence: "ROE, J.,
// dissenting:", "DISSENTING OPINION OF JUDGE ROE".
func (r *Ranking) dissentAt() int {
	const head = 60 // bytes
	for b := len(r.d.Blocks) - 1; b > 0; b-- {
		x := &r.d.Blocks[b]
		text := strings.TrimSpace(x.In(r.d.Text))
		label, _, ok := strings.Cut(text, ":")
		if !ok && len(text) > head || len(label) > head || !strings.Contains(strings.ToLower(label), "dissenting") {
			if who := strings.ToLower(x.Speaker); !strings.Contains(who, "dissenting") {
				continue
			}
		}
		for i := range r.candidates {
			if r.sentences[r.candidates[i].sentence].Block >= b {
				return i
			}
		}
	}
	return len(r.candidates)
}

// motionOf returns the candidate whose outcome candidate i gives: a motion, else the
// sentence before it.
func (r *Ranking) motionOf(i int) int {
	if k := slices.Index(r.outcome, i); k >= 0 {
		return k
	}
	return i - 1
}
