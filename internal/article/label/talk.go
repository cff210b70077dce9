package label

import (
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// An interview need not name who speaks. Its turns may begin with dashes, only one side may
// have a label, or nothing but the questions tells it from an article.

// The speakers of an interview whose turns have no labels.
const (
	asker    = "Question"
	answerer = "Answer"
)

// A talk is an interview that has no labels, with what tells it from headings that ask.
type talk struct {
	questions             []int
	end, blocks, answered int
	asked                 int // questions to "you"
	personal, own         int // answers in the first person, in the singular
}

// readTalk finds the questions from block i on, and counts what follows them.
func readTalk(d *doc.Document, i int) talk {
	t := talk{end: len(d.Blocks)}
	for ; i < len(d.Blocks); i++ {
		b := d.Blocks[i]
		n := len(t.questions)
		if !b.Kept || b.Kind != doc.Paragraph && b.Kind != doc.Quotation {
			if b.Kept && b.Kind == doc.Subhead && n > 0 {
				t.end = min(t.end, i)
			}
			continue
		}
		s := b.In(d.Text)
		switch {
		case b.Kind == doc.Paragraph && strings.HasSuffix(s, "?") && clue.CountWords(s) <= 60:
			if n > 0 && t.questions[n-1] == i-1 {
				continue // it goes on
			}
			t.questions = append(t.questions, i)
			t.asked += count(clue.SecondPerson(s))
		case n > 0:
			t.blocks++
			if t.questions[n-1] == i-1 {
				t.answered++
				t.personal += count(clue.FirstPerson(s))
				t.own += count(clue.SaysI(s))
			}
		}
	}
	return t
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// isLikely recognises three questions or more, most of them with answers in the first person. A
// firm that answers questions never says "I".
func (t *talk) isLikely() bool {
	n := len(t.questions)
	return n >= 3 && t.own > 0 && t.answered >= n-1 && (t.personal*2 >= t.answered || t.personal*3 >= t.answered && t.asked*2 >= n) && t.blocks <= 5*n
}

// isClear recognises two questions or more, put to one who answers "I".
func (t *talk) isClear() bool {
	n := len(t.questions)
	return n >= 2 && t.answered == n && t.own*3 >= n*2 && t.own+t.asked >= 2*n-1 && t.blocks <= 2*n
}

// labelQuestions finds the turns of an interview that has no labels: questions, and
// answers in the first person between them. The first may stand where a headline does.
func labelQuestions(d *doc.Document) {
	from := firstBody(d)
	t := readTalk(d, max(from-1, 0))
	if !t.isClear() {
		if t = readTalk(d, from); !t.isClear() && !t.isLikely() {
			return
		}
	}
	speaker, questions := "", t.questions
	for i := questions[0]; i < t.end; i++ {
		b := &d.Blocks[i]
		if len(questions) > 0 && questions[0] == i {
			speaker, questions = asker, questions[1:]
		} else if b.Kept && !strings.HasSuffix(b.In(d.Text), "?") {
			speaker = answerer
			if name, n := clue.Speaker(b.In(d.Text)); n > 0 && clue.EndsSentence(b.In(d.Text)) {
				speaker = name
			}
		}
		if b.Kept && (b.Kind == doc.Paragraph || b.Kind == doc.Quotation) {
			b.Speaker = speaker
		}
	}
}

// fewTurns returns the turns of a short exchange whose labels are initials, "Q: … A: …", or of an
// interview in which only one side has a label. It returns nil if there is neither.
func fewTurns(d *doc.Document, turns []turn, names map[string]int) []turn {
	const least = 2
	if len(turns) < least {
		return nil
	}
	var at []int
	initialled, asking, asked := true, 0, 0
	for _, t := range turns {
		at = append(at, t.block)
		initialled = initialled && clue.IsInitials(t.name)
		asking += count(asks(d, t.block))
		asked += count(asks(d, keptAbove(d, t.block)))
	}
	switch n := len(turns); {
	case len(names) > 1 && initialled && asks(d, at[0]):
		return turns
	case len(names) > 1 || turns[0].alone:
		return nil
	case asking == n:
		return answered(d, at, turns[0].name)
	case asked == n:
		var all []turn
		for _, t := range turns {
			all = append(all, turn{block: keptAbove(d, t.block), name: asker}, t)
		}
		return all
	}
	return nil
}

// findDashed returns the turns of an interview that begin with a dash, those of both sides or
// the questions alone. It returns nil if there are none: a list asks no questions, and a story
// says who speaks.
func findDashed(d *doc.Document) []turn {
	const least = 2 // questions
	var at []int
	first, questions, even, between, personal := -1, 0, 0, 0, 0
	for i, b := range d.Blocks {
		if !b.Kept || b.Kind != doc.Paragraph && b.Kind != doc.ListItem {
			continue
		}
		s := b.In(d.Text)
		switch {
		case clue.Dash(s) == 0:
			if len(at) > 0 {
				between++
				personal += count(clue.SaysI(s))
			}
			continue
		case clue.IsToldTurn(s):
			return nil
		case asks(d, i):
			if questions++; first < 0 {
				first = len(at)
			}
			even += count((len(at)-first)%2 == 0)
			personal += count(clue.SecondPerson(s))
		}
		at = append(at, i)
	}
	n := len(at)
	var turns []turn
	switch {
	case questions < least || first > 1:
		return nil
	case questions == n && personal*2 >= n:
		turns = answered(d, at, asker)
	case even*5 >= questions*4 && even*4 >= n-first && between <= 2*n:
		for k, i := range at {
			name := answerer
			if (k-first)%2 == 0 {
				name = asker
			}
			turns = append(turns, turn{block: i, name: name})
		}
	}
	for _, t := range turns {
		d.Blocks[t.block].Kind = doc.Paragraph
	}
	return turns
}

// answered returns the questions as turns, with the answers below them, or nil if two questions
// have none.
func answered(d *doc.Document, questions []int, name string) (turns []turn) {
	missing := 0
	for k, i := range questions {
		turns = append(turns, turn{block: i, name: name})
		below := keptBelow(d, i)
		switch {
		case below >= len(d.Blocks), k+1 < len(questions) && below >= questions[k+1], !d.Blocks[below].Kind.Prose():
			missing++
		default:
			turns = append(turns, turn{block: below, name: answerer})
		}
	}
	if missing > 1 {
		return nil
	}
	return turns
}

// asks reports whether block i is a question, -1 is none.
func asks(d *doc.Document, i int) bool {
	const longest = 60 // words
	if i < 0 {
		return false
	}
	b := d.Blocks[i]
	s := b.In(d.Text)
	return b.Kept && (b.Kind.Prose() || b.Kind == doc.Subhead) && strings.HasSuffix(s, "?") && clue.CountWords(s) <= longest
}
