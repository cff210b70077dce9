package label

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// A turn is a block that begins with the label of a speaker.
type turn struct {
	block int
	name  string // empty if we cannot tell who speaks
	alone bool   // the block is only the label
	timed bool   // with the time at which the turn begins
	clock int    // the block of that time, if it has one of its own
	sure  bool   // it is numbered as a question, or names a seat or a party: "ANA ROE (Green):"
}

// labelSpeakers finds the speakers in transcripts and interviews. One line with a colon
// is not enough: a transcript has several labels and repeats them.
func labelSpeakers(d *doc.Document) {
	turns := findTurns(d)
	if turns == nil {
		turns = findNames(d)
	}
	if turns == nil {
		turns = findDashed(d)
	}
	if turns == nil {
		labelQuestions(d)
		return
	}
	speaker := ""
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if !b.Kept {
			continue
		}
		begins := len(turns) > 0 && turns[0].block == i
		if begins {
			t := turns[0]
			turns = turns[1:]
			switch {
			case t.alone:
				b.Kind, speaker = doc.Subhead, t.name
				if t.clock > 0 {
					setAside(&d.Blocks[t.clock])
				}
				continue
			case b.Kind == doc.ListItem:
				b.Speaker = t.name // in minutes, the next item may be somebody else's
				continue
			}
			speaker = t.name
		}
		switch b.Kind {
		case doc.Headline, doc.Subhead, doc.Separator, doc.Byline, doc.Date:
			speaker = ""
		case doc.Paragraph, doc.ListItem, doc.Quotation:
			if s := b.In(d.Text); speaker != "" && (clue.IsRecord(s) || !begins && clue.IsField(s)) {
				speaker = ""
			}
			b.Speaker = speaker
		}
	}
}

// findTurns returns the turns of a transcript, or nil.
func findTurns(d *doc.Document) []turn {
	var turns []turn
	count := map[string]int{}
	spoken := 0 // turns that end like a sentence
	for i, b := range d.Blocks {
		t, ok := readTurn(d, i, len(turns) > 0)
		if !ok {
			continue
		}
		turns = append(turns, t)
		if t.name != "" {
			count[voice(t.name)]++
		}
		if t.alone || clue.EndsSentence(b.In(d.Text)) {
			spoken++
		}
	}
	if spoken*4 < len(turns) || areFields(d, turns) {
		return nil // the fields of a form: "Claimant: in person"
	}
	if sure := sureTurns(turns, count); sure != nil {
		return sure
	}
	return fewTurns(d, turns, count)
}

// areFields recognises labels that are what each section tells of its subject, once and in the same
// order: "Advantages:", "Accuracy:". People who talk have more than one turn.
func areFields(d *doc.Document, turns []turn) bool {
	const sections = 3 // at least, with two labels or more each
	place := map[string]int{}
	full, here, last := 0, 0, -1
	block := 0
	for _, t := range turns {
		for ; block < t.block; block++ {
			if d.Blocks[block].Kind == doc.Subhead {
				here, last = 0, -1
			}
		}
		at, known := place[t.name]
		if !known {
			at = len(place)
			place[t.name] = at
		}
		if at <= last || t.alone || t.sure || t.timed || strings.Count(t.name, " ") > 1 || clue.IsAsker(t.name) || strings.ToUpper(t.name) == t.name {
			return false
		}
		if last, here = at, here+1; here == 2 {
			full++
		}
	}
	return full >= sections && (len(place) > 2 || allPlural(place))
}

// allPlural reports whether all labels are plural: "Pros", "Cons".
func allPlural(labels map[string]int) bool {
	for l := range labels {
		if !strings.HasSuffix(l, "s") {
			return false
		}
	}
	return true
}

// readTurn reads the label at the start of block i. Once a transcript has begun, any line that looks
// like a label is one.
func readTurn(d *doc.Document, i int, begun bool) (t turn, ok bool) {
	b := d.Blocks[i]
	line := b.Kind == doc.Paragraph || b.Kind == doc.Subhead
	if !b.Kept || !line && b.Kind != doc.ListItem && b.Kind != doc.Quotation && b.Kind != doc.Headline {
		return t, false
	}
	s := b.In(d.Text)
	if b.Kind == doc.ListItem {
		if n := clue.ListMarker(s); n < len(s) {
			s = s[n:]
		}
	}
	if name, n := clue.Speaker(s); n > 0 && !clue.IsIssueTitle(s) && (begun || !isQuoted(strings.TrimSpace(s[n:]))) {
		sure := clue.IsNumberedQuestion(s) || b.Kind != doc.ListItem && (clue.IsTitled(name) || isSure(strings.TrimSpace(s[:n])))
		return turn{block: i, name: name, alone: n == len(s), timed: clue.IsStamped(s[:n]), sure: sure}, true
	}
	if !line {
		return t, false
	}
	name := clue.TimedSpeaker(s)
	if below := keptBelow(d, i); name == "" && below < len(d.Blocks) && clue.IsTime(d.Blocks[below].In(d.Text)) {
		// The time is on a line of its own.
		name = clue.TimedSpeaker(s + " " + d.Blocks[below].In(d.Text))
		return turn{block: i, name: name, alone: true, timed: true, clock: below}, name != "" && isSpoken(d, below)
	}
	return turn{block: i, name: name, alone: true, timed: name != ""}, (name != "" || begun && clue.LooksLikeLabel(s)) && isSpoken(d, i)
}

// voice is the same for the labels of one speaker: "ANA LIMA, HOST" and "LIMA".
func voice(name string) string {
	name, _, _ = strings.Cut(name, ", ")
	if strings.ToUpper(name) == name {
		name = name[strings.LastIndexByte(name, ' ')+1:]
	}
	return strings.ToLower(name)
}

// sureTurns returns the turns whose labels repeat, or nil if too few do. If most labels repeat, one
// that ends in capitals and occurs only once is a speaker too, and so is whoever asks a numbered
// question. Any other label of the same form may be one: what follows it is not the last speaker's.
func sureTurns(turns []turn, names map[string]int) []turn {
	const many = 3 // turns with their times
	again, all, alone, timed, surely := 0, 0, 0, 0, 0
	for _, t := range turns {
		alone += count(t.alone)
		timed += count(t.timed)
		surely += count(t.sure)
	}
	for _, n := range names {
		if n > 1 {
			again++
			all += n
		}
	}
	marked := max(timed, surely) == len(turns) && len(turns) >= many && len(names) > 1
	if (again < 2 || all < 4) && !marked {
		return nil
	}
	kept := turns[:0]
	for _, t := range turns {
		last := t.name[strings.LastIndexByte(t.name, ' ')+1:]
		if t.name != "" && (names[voice(t.name)] > 1 || t.sure || t.timed && timed >= many || names[strings.ToLower(initials(t.name))] > 1 || !t.alone && all*2 > len(turns) && strings.ToUpper(last) == last && strings.ToLower(last) != last) {
			kept = append(kept, t)
		} else if t.alone == (alone*2 > len(turns)) {
			t.name = ""
			kept = append(kept, t)
		}
	}
	return kept
}

// isSure recognises a label with a seat or an office: "ANA ROE (Green):", "Ana Roe, rapporteur. –".
func isSure(label string) bool {
	return strings.HasSuffix(label, "):") || strings.HasSuffix(label, ". –")
}

// isQuoted recognises words that are all in quotation marks, as in a headline: Ana Lima:
// "I never had a plan".
func isQuoted(s string) bool {
	for _, marks := range [][2]string{{"“", "”"}, {"\"", "\""}, {"‘", "’"}} {
		if inner, ok := strings.CutPrefix(s, marks[0]); ok && strings.HasSuffix(inner, marks[1]) {
			return true
		}
	}
	return false
}

// initials returns those of a name, by which an interview calls its speakers later.
func initials(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(r)
	}
	return b.String()
}

// findNames returns the turns of a record that gives speakers lines of their own, without
// a colon: "Mr Doyle", "THE CHAIRMAN", or "Ana Lima" if two such names return. It returns nil if
// there are no such.
func findNames(d *doc.Document) []turn {
	const least = 3
	var turns []turn
	members := findMembers(d)
	count := map[string]int{} // by the last word
	again := 0
	for i, b := range d.Blocks {
		s := b.In(d.Text)
		if !b.Kept || b.Kind != doc.Subhead && b.Kind != doc.Paragraph && b.Kind != doc.ListItem || !clue.IsSpeakerLine(s) && members[s] == "" || !isSpoken(d, i) {
			continue
		}
		name := cmp.Or(members[s], s)
		turns = append(turns, turn{block: i, name: name, alone: true})
		last := strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
		if count[last]++; count[last] == 2 {
			again++
		}
	}
	if len(turns) < least || again == 0 {
		return nil
	}
	return turns
}

// findMembers returns the lines over what is said that name a member of a parliament, with
// the name: "Ana Roe (Leith) (Labour)", "The Minister for Roads (Ana Roe)", and "Ana Roe" if
// another line has the name with a seat, a party or an office, or if two such names return. One
// such name is a heading.
func findMembers(d *doc.Document) map[string]string {
	lines, times := map[string]string{}, map[string]int{}
	seated := map[string]bool{}
	for i, b := range d.Blocks {
		if !b.Kept || b.Kind != doc.Subhead && b.Kind != doc.Paragraph || b.Len() > 80 {
			continue
		}
		s := b.In(d.Text)
		name, seat := clue.Member(s)
		if name == "" || !isSpoken(d, i) {
			continue
		}
		lines[s] = name
		times[name]++
		seated[name] = seated[name] || seat
	}
	again, returning := 0, 0
	for name, n := range times {
		again += count(n > 1 && seated[name])
		returning += count(n > 1 && isName(name))
	}
	if (again == 0 || len(lines) < 3) && returning < 2 {
		return nil
	}
	for s, name := range lines {
		if !seated[name] && (returning < 2 || times[name] < 2 || !isName(name)) {
			delete(lines, s)
		}
	}
	return lines
}

// isSpoken reports whether the next block is prose.
func isSpoken(d *doc.Document, i int) bool {
	for i++; i < len(d.Blocks); i++ {
		if b := d.Blocks[i]; b.Kept {
			return b.Kind.Prose() && clue.EndsSentence(b.In(d.Text))
		}
	}
	return false
}

// isTurnLabel recognises a line that names who says what is below it.
func isTurnLabel(d *doc.Document, i int) bool {
	k := keptBelow(d, i)
	return k < len(d.Blocks) && d.Blocks[k].Speaker != "" && strings.Contains(d.Blocks[i].In(d.Text), d.Blocks[k].Speaker)
}

// overTurn reports whether a line that names a speaker follows block i.
func overTurn(d *doc.Document, i int) bool {
	k := keptBelow(d, i)
	return k < len(d.Blocks) && isTurnLabel(d, k)
}
