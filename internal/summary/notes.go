package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/lang"
)

// This file reads notes of meetings in telegram style. They have no forms for decisions, but
// say in a word what was agreed, and what somebody will do by naming them first: "CONSENSUS:
// keep it", "ACTION: Roe to ask the bank", "Lima and Roe will write the report".

var (
	taskLabels    = lang.English.Set("motions/task-labels")
	settledLabels = lang.English.Set("motions/settled-labels")
	noteSections  = lang.English.Set("motions/note-sections")
	noteWords     = lang.English.Lines("motions/note-words")
	meetingBodies = lang.English.Set("motions/bodies")
	undertakings  = lang.English.Set("motions/undertakings")
)

const (
	settledNote = 2.5 // for an item of notes that says what was agreed
	labelNote   = 1.5 // for one with the label of a task
	taskNote    = 1.0 // for one that says what somebody will do
	aloneNote   = 0.2 // need up to which the latter count, and any makes a summary longer: items often lack what the heading says
)

// isNotes reports whether the text is such notes: a line or the title shows that people met,
// and most of it is lists or several items have labels.
func (r *Ranking) isNotes() bool {
	const (
		mostly  = 0.5 // of the sentences
		several = 2
	)
	labelled := 0
	for i := range r.candidates {
		if _, colon, _ := noteLabel(r.candidates[i].span.In(r.d.Text)); colon {
			labelled++
		}
	}
	if r.grades[gDocumentLists] < mostly && labelled < several {
		return false
	}
	return isOfMeeting(r.d.Title) || slices.ContainsFunc(r.d.Blocks, func(b doc.Block) bool {
		text := strings.Trim(b.In(r.d.Text), ": \n")
		return clue.IsRoll(text) || len(text) <= longestLabel && clue.IsRollLabel(text)
	})
}

// noteOf returns the bonus of an item of notes, or 0.
func (r *Ranking) noteOf(i int) float64 {
	c := &r.candidates[i]
	text := strings.TrimLeft(c.span.In(r.d.Text), "-* ")
	low := lang.Lower(text)
	label, _, rest := noteLabel(text)
	switch {
	case strings.HasSuffix(text, "?"):
		return 0
	case lang.Has(settledLabels(), label),
		c.kind == doc.ListItem && lang.Has(noteSections(), r.d.Blocks[r.sentences[c.sentence].Block].Section),
		slices.ContainsFunc(noteWords(), func(s string) bool { return strings.Contains(low, s) }):
		return settledNote
	case r.need[i] > aloneNote:
		return 0
	case label != "":
		return labelNote
	case r.undertakes(i, rest):
		return taskNote
	}
	return 0
}

// noteLabel returns the label of one or two words that an item opens with, or "", whether a
// colon follows, and the rest: "ACTION (Roe): ask", "Action item Roe to ask".
func noteLabel(text string) (label string, colon bool, rest string) {
	isLabel := func(s string) bool { return lang.Has(taskLabels(), s) || lang.Has(settledLabels(), s) }
	if head, _, ok := strings.Cut(text[:min(len(text), longestLabel)], ":"); ok {
		if label, _, _ := strings.Cut(head, " ("); isLabel(label) {
			return label, true, strings.TrimLeft(text[len(head)+1:], " ")
		}
	}
	first, rest, _ := strings.Cut(text, " ")
	second, after, _ := strings.Cut(rest, " ")
	switch {
	case isLabel(first + " " + second):
		return first + " " + second, false, after
	case isLabel(first):
		return first, false, rest
	}
	return "", false, text
}

// undertakes reports whether the rest of an item opens with a body or names, then says what
// they will do.
func (r *Ranking) undertakes(i int, rest string) bool {
	const most = 8 // words of the names
	words := strings.Fields(rest)
	for k, w := range words[:min(len(words), most)] {
		bare := lang.Lower(strings.Trim(w, ":,()"))
		switch first, _ := utf8.DecodeRuneInString(w); {
		case k == 0:
			if !meetingBodies()[bare] && !r.namesAt(i, r.candidates[i].span.End-len(rest)) {
				return false
			}
		case undertakings()[bare]:
			return bare != "to" || k+1 < len(words) && !plainWords()[words[k+1]]
		case bare != "and" && unicode.IsLower(first):
			return false
		}
	}
	return false
}

// namesAt reports whether the name of somebody that a candidate mentions begins at an offset.
func (r *Ranking) namesAt(i, at int) bool {
	return slices.ContainsFunc(r.named[i], func(e int32) bool {
		x := &r.entities[e]
		return x.Kind <= entity.Organization && slices.ContainsFunc(x.Mentions, func(m entity.Mention) bool { return m.Start == at })
	})
}
