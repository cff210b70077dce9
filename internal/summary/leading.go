package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// This file finds the sentences for whose sake some kinds of page exist: the definition
// that opens an article of reference, the death that an obituary reports, the list of what
// happened on a page that grew all day, and the accepted answer to a question.

var (
	acceptedMarks = lang.English.Set("digests/accepted")
	answerEnds    = lang.English.Lines("digests/answer-ends")
	replyLabels   = lang.English.Lines("digests/reply-labels")
	heldMarks     = lang.English.Lines("digests/held")
	digestLeads   = lang.English.Lines("digests/leads")
)

const (
	leadingBonus = 2.0 // for the sentence that such a page exists for
	itemBonus    = 1.0 // for the others of its list or answer
	outside      = 1.5 // penalty for what stands outside the accepted answer, after the question
	wasKnown     = 6.0 // penalty for the labelled background of an abstract, so that it does not come along either
	leadingNeed  = 0.5 // factor on the probability that such a sentence needs another
)

// findLeading fills in the bonuses of such sentences, in lead.
func (r *Ranking) findLeading() {
	r.lead, r.topic = make([]float64, len(r.candidates)), -1
	const near = 30 // candidates: tables and boxes may come first
	title := strings.ToLower(r.d.Title)
	defined, died := title == "", false
	for i := range r.candidates[:min(near, len(r.candidates))] {
		text := r.candidates[i].span.In(r.d.Text)
		switch {
		case !defined && defines(text, r.d.Title):
			defined = true
		case !died && reportsDeath(text):
			died = true
		default:
			// What was spoken of before is not defined now.
			defined = defined || strings.Contains(strings.ToLower(text), title)
			continue
		}
		r.lead[i] = leadingBonus
		if r.topic < 0 && !r.spoken() {
			r.topic = i
		}
	}
	r.leadDigest()
	r.leadAnswer()
	r.leadAbstract()
	r.leadHeld()
	r.leadResults()
}

// leadResults passes over the background of an abstract whose parts are labelled, if a later
// part has the results. A label may be a line of its own that ends with a colon.
func (r *Ranking) leadResults() {
	before := -1 // the background
	for i := range r.candidates {
		text := r.candidates[i].span.In(r.d.Text)
		label, _, ok := strings.Cut(text[:min(len(text), longestLabel)], ": ")
		if b := r.sentences[r.candidates[i].sentence].Block; !ok && b > 0 && r.candidates[i].within == 0 {
			label, ok = strings.CutSuffix(strings.TrimSpace(r.d.Blocks[b-1].In(r.d.Text)), ":")
		}
		if !ok {
			continue // most sentences
		}
		switch label = strings.ToLower(label); {
		case label == "background" || label == "introduction" || label == "context":
			before = i
		case before >= 0 && pointLabels()[label]:
			r.lead[before] = -wasKnown
			return
		}
	}
}

// leadHeld finds what the head of a law report says that the court held: the sentences after
// "Held:" in its paragraph, or in the next if it stands alone.
func (r *Ranking) leadHeld() {
	for s, x := range r.sentences {
		text := x.In(r.d.Text)
		if !slices.ContainsFunc(heldMarks(), func(s string) bool { return strings.HasPrefix(text, s) }) {
			continue
		}
		bonus := leadingBonus
		for k := s + 1; k < len(r.sentences) && (r.sentences[k].Block == x.Block || r.sentences[k].Block == r.sentences[s+1].Block); k++ {
			if i := r.at[k]; i >= 0 {
				r.lead[i] = max(r.lead[i], bonus)
				bonus = itemBonus
			}
		}
		return
	}
}

// leadAbstract finds the abstract below a heading with letters set apart, as journals print
// it. The line may run on from the keywords beside it.
func (r *Ranking) leadAbstract() {
	const heading = "A B S T R A C T"
	b := slices.IndexFunc(r.d.Blocks, func(x doc.Block) bool { return strings.HasSuffix(strings.TrimSpace(x.In(r.d.Text)), heading) })
	if b < 0 {
		return
	}
	from, to := -1, len(r.candidates) // the abstract
	for i := range r.candidates {
		at := r.sentences[r.candidates[i].sentence].Block
		if from < 0 && at > b {
			from = i
		}
		if from >= 0 && at > r.sentences[r.candidates[from].sentence].Block {
			to = i
			break
		}
	}
	if from < 0 {
		return
	}
	for i := from + (to-from)/3; i < to; i++ { // background, aim and method come first
		r.lead[i] = max(r.lead[i], itemBonus)
	}
}

// defines reports whether a sentence says what the thing is that the title names: "The
// Holt Light Railway (HLR) was a narrow line …", "Sir Ivo Roe (1901–1977) is a retired …".
func defines(text, title string) bool {
	const (
		longestTitle = 7  // words
		head         = 24 // words
	)
	title, _, _ = strings.Cut(title, " (") // "Roe (footballer)"
	names, words := bareWords(title), bareWords(text)
	if len(names) == 0 || len(names) > longestTitle || len(words) < 2 {
		return false
	}
	words = words[:min(len(words), head)]
	if isArticle(words[0]) {
		words = words[1:]
	}
	if names[0] == "the" {
		names = names[1:]
	}
	// A person's other names may stand before and between those of the title, and "Sir".
	at := 0
	for k, name := range names {
		n := slices.IndexFunc(words[at:], func(w string) bool { return w == name || w == name+"s" || len(name) == 1 && strings.HasPrefix(w, name) })
		if n < 0 || n > 2 || k == 0 && n >= len(names) {
			return false
		}
		at += n + 1
	}
	for k := at; k+1 < len(words); k++ {
		switch words[k] {
		case "is", "was", "are", "were":
			next := words[k+1]
			if strings.HasSuffix(next, "ly") && k+2 < len(words) {
				next = words[k+2]
			}
			return isArticle(next) || next == "one" || next == "any"
		}
	}
	return false
}

func isArticle(w string) bool { return w == "a" || w == "an" || w == "the" }

// reportsDeath reports whether a sentence is that of an obituary: "Ana Roe, who built
// bridges, died on Tuesday."
func reportsDeath(text string) bool {
	name, rest, ok := strings.Cut(text, ", ")
	if first, _ := utf8.DecodeRuneInString(name); !ok || len(strings.Fields(name)) > 6 || !unicode.IsUpper(first) {
		return false
	}
	apposed := false
	for _, s := range []string{"who ", "whose ", "a ", "an ", "the ", "one "} {
		apposed = apposed || strings.HasPrefix(rest, s)
	}
	_, after, died := strings.Cut(rest, ", died")
	if !died {
		_, after, died = strings.Cut(rest, ", has died")
	}
	return apposed && died && (after == "" || !isWordRune(after))
}

// leadDigest finds the list of the main points.
func (r *Ranking) leadDigest() {
	const most = 4 // items
	for s, x := range r.sentences {
		text := x.In(r.d.Text)
		if !strings.HasSuffix(text, ":") {
			continue
		}
		text = strings.ToLower(text)
		if !slices.ContainsFunc(digestLeads(), func(p string) bool { return strings.Contains(text, p) }) {
			continue
		}
		bonus := leadingBonus
		for k := s + 1; k < len(r.sentences) && k <= s+most; k++ {
			i := r.at[k]
			if i < 0 || r.sentences[k].Block == x.Block || r.candidates[i].within > 0 {
				break
			}
			r.lead[i] = bonus
			bonus = itemBonus
		}
		return
	}
}

// leadAnswer finds the accepted answer, else the first below the number of answers.
func (r *Ranking) leadAnswer() {
	const longest = 40 // bytes of a line above an answer
	from, accepted := -1, false
	for b := range r.d.Blocks {
		if r.d.Blocks[b].Len() > longest {
			continue
		}
		switch text := strings.ToLower(strings.TrimSpace(r.d.Blocks[b].In(r.d.Text))); {
		case from >= 0 && !accepted && acceptedMarks()[text]:
			from, accepted = b, true
		case from < 0 && countsAnswers(text):
			from = b
		}
	}
	if from < 0 {
		r.leadReply()
		return
	}
	to := len(r.d.Blocks)
	bonus := leadingBonus + itemBonus
	for i := range r.candidates {
		b := r.sentences[r.candidates[i].sentence].Block
		if b <= from || r.unfitByRule(i) {
			continue
		}
		if bonus > itemBonus { // the first of the answer
			to = r.answerEnd(b)
		}
		if b >= to {
			r.lead[i] = -outside
			continue
		}
		r.lead[i] = bonus
		bonus = itemBonus
	}
}

// leadReply passes over a reader's letter, which an article that is labelled as the answer
// prints first.
func (r *Ranking) leadReply() {
	reply := slices.IndexFunc(r.candidates, func(c candidate) bool { return replyLabel(r.sentences[c.sentence].In(r.d.Text)) > 0 })
	for i := range r.lead[:max(0, reply)] {
		r.lead[i] = -outside
	}
}

// replyLabel returns the length of the label that opens the answer to a letter, with the space
// after it, or 0.
func replyLabel(s string) int {
	for _, label := range replyLabels() {
		if strings.HasPrefix(s, label+" ") {
			return len(label) + 1
		}
	}
	return 0
}

// countsAnswers reports whether a line is the head of the answers: "3 Answers".
func countsAnswers(line string) bool {
	number, noun, ok := strings.Cut(line, " ")
	return ok && (noun == "answers" || noun == "answer") && strings.Trim(number, "0123456789") == ""
}

// answerEnd returns the block after an answer that starts at block b.
func (r *Ranking) answerEnd(b int) int {
	for k := b + 1; k < len(r.d.Blocks); k++ {
		x := &r.d.Blocks[k]
		line := strings.ToLower(strings.TrimSpace(x.In(r.d.Text)))
		if slices.ContainsFunc(answerEnds(), func(s string) bool { return line == s || strings.HasPrefix(line, s+" ") }) || x.Kind == doc.Subhead && strings.Trim(line, "-0123456789") == "" {
			return k
		}
	}
	return len(r.d.Blocks)
}
