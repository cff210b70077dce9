package label

import (
	"cmp"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/furniture"
	"standfirst/internal/doc"
)

// labelFurniture sets aside what publishers put around the text: calls to read on, notes
// about the article, disclaimers, contacts, sections such as "References". Some of it can
// be recognised by its words, some only by its position. What the rules leave is judged by
// learnt weights.
func labelFurniture(d *doc.Document, known Known, mail bool, read lines) {
	labelComments(d)
	labelTools(d)
	splitCalls(d)
	labelCalls(d, read)
	labelAddresses(d)
	labelFarewell(d)
	labelBetween(d)
	labelNotes(d)
	labelEnd(d, false)
	labelAbout(d)
	labelAfterEnd(d)
	labelClock(d)
	labelPageHeads(d)
	labelVotes(d)
	labelSigned(d)
	if !known.Unjudged {
		furniture.Judge(d, mail)
		restoreNumbered(d)
		labelRemains(d)
	}
}

// labelTail calls label with the last turn of a transcript, without its first block, as if nobody
// said it: what follows there may be the speaker's or the site's.
func labelTail(d *doc.Document, label func()) {
	last := len(d.Blocks) - 1
	for ; last > 0 && !(d.Blocks[last].Speaker != "" && beginsTurn(d, last)); last-- {
	}
	speaker, from, to := "", 0, 0
	for i := last + 1; i < len(d.Blocks); i++ {
		if b := &d.Blocks[i]; b.Speaker != "" {
			speaker, from, to = b.Speaker, d.Blocks[last].End, b.End
			b.Speaker = ""
		}
	}
	label()
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Start >= from && b.End <= to && b.Kept && b.Kind.Prose() {
			b.Speaker = speaker
		}
	}
}

// beginsTurn reports whether a block has its speaker's label, or follows it.
func beginsTurn(d *doc.Document, i int) bool {
	_, n := clue.Speaker(d.Blocks[i].In(d.Text))
	above := i - 1
	for above > 0 && !d.Blocks[above].Kept {
		above--
	}
	return n > 0 || above >= 0 && d.Blocks[above].Speaker != d.Blocks[i].Speaker
}

// splitCalls splits the last sentence off a paragraph if it only sends the reader
// elsewhere, and sets it aside.
func splitCalls(d *doc.Document) {
	var out []doc.Block
	last := lastKept(d)
	for i, b := range d.Blocks {
		n := 0
		if b.Kept && b.Kind == doc.Paragraph && b.Speaker == "" {
			n = callAtEnd(b.In(d.Text), i+3 > last && i > 1)
		}
		if n > 0 && clue.LastSentence(b.In(d.Text)[:n]) == 0 && leadsToCall(strings.TrimSpace(b.In(d.Text)[:n])) {
			setAside(&d.Blocks[i])
			b, n = d.Blocks[i], 0
		}
		if n > 0 && out == nil {
			out = append(make([]doc.Block, 0, len(d.Blocks)+8), d.Blocks[:i]...)
		}
		if n > 0 {
			call := b
			b.End = b.Start + len(strings.TrimRight(b.In(d.Text)[:n], " "))
			call.Start = call.Start + n
			setAside(&call)
			out = append(out, b, call)
		} else if out != nil {
			out = append(out, b)
		}
	}
	if out != nil {
		d.Blocks = out
	}
}

// callAtEnd returns the start of the last sentences of a paragraph if they only send the
// reader elsewhere or, at the end of the article, are notes about it. Otherwise it
// returns 0.
func callAtEnd(s string, late bool) int {
	at := 0
	for end := len(s); ; {
		i := clue.LastSentence(s[:end])
		if i <= 0 {
			return at
		}
		t := strings.TrimSpace(s[i:end])
		if !(at > 0 && leadsToCall(t)) && !(strings.HasSuffix(t, ",") && clue.IsFarewell(t)) && !clue.IsTrailingCall(t) && !(late && clue.IsTrailingNote(t)) {
			return at
		}
		at, end = i, len(strings.TrimRight(s[:i], " "))
	}
}

// leadsToCall recognises a question before a call: "Were you there? Write to us."
func leadsToCall(s string) bool {
	return strings.HasSuffix(s, "?") && clue.SecondPerson(s) && clue.CountWords(s) <= 12
}

// labelCalls tests each block by itself. List items that only send the reader elsewhere
// are set aside if most items of the list do.
func labelCalls(d *doc.Document, read lines) {
	const label = 24 // bytes of "Disclosure: "
	last, body := lastKept(d), headEnd(d)
	calls, items := 0, 0 // of the list with block i
	after := false       // the previous block sent the reader elsewhere
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != doc.ListItem {
			items = 0
		} else if items == 0 {
			calls, items = countCalls(d, i)
		}
		if !b.Kept {
			continue
		}
		line := read.of(d, b)
		s := line.Text
		if b.Kind == doc.ListItem {
			if n := clue.ListMarker(s); n > 0 && n < len(s) {
				line = &clue.Line{Text: s[n:]}
				s = line.Text
			}
			if clue.IsTicked(s) {
				setLetterhead(b)
				continue
			}
		}
		if b.Speaker != "" {
			continue
		}
		late := i*3 >= last*2 || i+3 > last // in the last third
		early := i < max(6, body) || i < body+3 && !clue.EndsSentence(s)
		call := clue.IsCall(line) && !(strings.HasSuffix(s, ":") && overList(d, i))
		switch {
		case b.Kind == doc.ListItem:
			alone := clue.CountWords(s) <= 20 && (clue.IsForMore(line) || late && clue.IsContact(line) || clue.IsContactField(s) || clue.IsPointer(s)) || i == last && i > 3 && clue.IsAboutOrganization(line)
			if !alone && (!call || calls*2 < items) {
				continue
			}
		case b.Kind != doc.Paragraph && b.Kind != doc.Subhead:
			continue
		case call, clue.IsPointer(s),
			(late || early || i*2 > last && strings.Contains(s[:min(len(s), label)], ": ")) && clue.IsProvenance(line),
			late && clue.IsDisclaimer(line) && !clue.HasQuote(s),
			clue.IsStageDirection(s), clue.IsToSign(s),
			late && i > 3 && clue.IsAppeal(line),
			i+3 > last && i > 3 && clue.IsAboutOrganization(line),
			i+4 > last && i > 3 && clue.IsAuthorLine(s) && !isMember(d, i),
			i+3 > last && i > 3 && presentsAuthor(d, i),
			late && clue.IsReference(line),
			after && i*2 > last && clue.CountWords(s) <= 16 && !clue.EndsSentence(s) && (strings.ContainsAny(s, "0123456789") || !overText(d, i)): // the titles that it points to
		case late && clue.IsContact(line), early && clue.IsPresented(s):
			setLetterhead(b)
			continue
		default:
			after = false
			continue
		}
		after = call || after
		setAside(b)
	}
}

// countCalls counts the items of the list that begins at block i, and those of them that
// only send the reader elsewhere.
func countCalls(d *doc.Document, i int) (calls, items int) {
	for ; i < len(d.Blocks) && d.Blocks[i].Kind == doc.ListItem; i++ {
		s := d.Blocks[i].In(d.Text)
		items++
		if clue.IsCall(&clue.Line{Text: s[clue.ListMarker(s):]}) {
			calls++
		}
	}
	return calls, items
}

// overList reports whether a list follows block i. A line that introduces a list in the
// text is part of the text.
func overList(d *doc.Document, i int) bool {
	k := keptBelow(d, i)
	return k < len(d.Blocks) && d.Blocks[k].Kind == doc.ListItem
}

// labelBetween sets aside up to three short lines between lines that were set aside: a
// name among telephone numbers, a network among buttons.
func labelBetween(d *doc.Document) {
	const most = 3
	for i := 1; i < len(d.Blocks); i++ {
		from := i
		for i < len(d.Blocks) && i-from < most && isScrap(d, i) {
			i++
		}
		if i == from || i == len(d.Blocks) || d.Blocks[from-1].Kept || d.Blocks[i].Kept {
			continue
		}
		words := clue.CountWords(d.Text[d.Blocks[from].Start:d.Blocks[i-1].End])
		if late := from*2 > len(d.Blocks); late || words <= 2 {
			for k := from; k < i; k++ {
				setAside(&d.Blocks[k])
			}
		}
	}
}

// isScrap recognises a line of a few words without a full stop.
func isScrap(d *doc.Document, i int) bool {
	b := d.Blocks[i]
	s := b.In(d.Text)
	return b.Kept && (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && b.Speaker == "" && !clue.EndsSentence(s) && clue.CountWords(s) <= 5 && (len(s) < 12 && d.Blocks[i-1].Len() < 20 || !overText(d, i))
}

// overText reports whether block i is a heading: a list, a table or sentences follow.
func overText(d *doc.Document, i int) bool {
	for _, b := range d.Blocks[i+1:] {
		if b.Kept && b.Kind != doc.Separator {
			s := b.In(d.Text)
			return b.Kind != doc.Paragraph && b.Kind != doc.Subhead || clue.EndsSentence(s) && clue.CountWords(s) > 8 || clue.CountWords(s) > 16
		}
	}
	return false
}

// isMember recognises one of three or more who are listed with where they are from.
func isMember(d *doc.Document, i int) bool {
	const least = 3
	from, to := i, i+1
	for ; from > 0 && i-from < least && isListed(d.Blocks[from-1].In(d.Text)); from-- {
	}
	for ; to < len(d.Blocks) && to-i < least && isListed(d.Blocks[to].In(d.Text)); to++ {
	}
	return to-from >= least
}

func isListed(s string) bool {
	name, from, ok := strings.Cut(s, ", ")
	return ok && isName(name) && clue.CountWords(from) <= 4 && !clue.EndsSentence(s)
}

// presentsAuthor reports whether block i introduces an author: the byline has the name,
// or no earlier block does.
func presentsAuthor(d *doc.Document, i int) bool {
	name := clue.AuthorOf(d.Blocks[i].In(d.Text))
	if name == "" {
		return false
	}
	surname := name[strings.LastIndexByte(name, ' ')+1:]
	return strings.Contains(d.Byline, name) || !strings.Contains(d.Text[:d.Blocks[i].Start], surname)
}

// labelFarewell sets aside the closings of letters: "Sincerely," and the names and offices below
// it. A postscript is text.
func labelFarewell(d *doc.Document) {
	const most = 5 // lines below it
	for i := range d.Blocks {
		s := d.Blocks[i].In(d.Text)
		if i == 0 || d.Blocks[i].Speaker != "" || !clue.IsFarewell(s) || !strings.Contains(s, ",") && salutation(d, i) < 0 {
			continue
		}
		end := i + 1
		for end < len(d.Blocks) && end <= i+most && isSigned(d, end, end == i+1) {
			end++
		}
		if end == i+1 && end < len(d.Blocks) {
			continue
		}
		if name := d.Blocks[min(i+1, end-1)].In(d.Text); end > i+1 && d.Byline == "" && salutation(d, len(d.Blocks)) >= 0 && clue.IsPerson(name) {
			d.Byline = cmp.Or(clue.BeforePost(name), name) // "Ana Lima Harbour Clerk", from lines that were joined
		}
		for j := i; j < end; j++ {
			setLetterhead(&d.Blocks[j])
		}
	}
}

// isSigned recognises the lines of a closing: a name first, then offices, addresses and the like.
func isSigned(d *doc.Document, i int, first bool) bool {
	s := d.Blocks[i].In(d.Text)
	if n := clue.CountWords(s); d.Blocks[i].Speaker != "" || n > 14 || strings.HasPrefix(s, "P.S") || strings.HasPrefix(s, "PS") {
		return false
	}
	return !d.Blocks[i].Kept || clue.IsSignature(s) || clue.IsTitleCase(s) || !first && clue.CountWords(s) <= 10 && !clue.EndsSentence(s)
}

// labelAddresses sets aside the lines of a postal address that ends in a telephone number
// or the like.
func labelAddresses(d *doc.Document) {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if !b.Kept || b.Kind != doc.Paragraph && b.Kind != doc.Subhead || !clue.IsContactField(b.In(d.Text)) {
			continue
		}
		setLetterhead(b)
		for j := i - 1; j >= 0 && j >= i-6; j-- {
			b := &d.Blocks[j]
			s := b.In(d.Text)
			if !b.Kept || b.Kind != doc.Paragraph && b.Kind != doc.Subhead || clue.CountWords(s) > 6 || clue.EndsSentence(s) && clue.CountWords(s) > 2 {
				break
			}
			setLetterhead(b)
		}
	}
}

// keptBelow returns the next block below i that is kept, or the number of blocks.
func keptBelow(d *doc.Document, i int) int {
	for i++; i < len(d.Blocks) && !d.Blocks[i].Kept; {
		i++
	}
	return i
}

// keptAbove returns the last kept block before block i, or -1.
func keptAbove(d *doc.Document, i int) int {
	for i--; i >= 0 && !d.Blocks[i].Kept; {
		i--
	}
	return i
}

func lastKept(d *doc.Document) int {
	for i := len(d.Blocks) - 1; i >= 0; i-- {
		if d.Blocks[i].Kept {
			return i
		}
	}
	return 0
}

// labelComments sets aside the comments of readers, which end a page.
func labelComments(d *doc.Document) {
	last, body := lastKept(d), headEnd(d) // a button above the text is no heading
	comments := false
	for i := range d.Blocks {
		s := d.Blocks[i].In(d.Text)
		wrote := i > body && clue.IsCommenter(s)
		comments = comments || i > body && i*2 > last && (clue.IsCommentHead(s) || wrote && strings.Contains(s, " says:"))
		if (comments || wrote) && d.Blocks[i].Kept {
			setAside(&d.Blocks[i])
		}
	}
}

// labelClock sets aside the times at which a speech began and ended, and the word that
// ends a press release.
func labelClock(d *doc.Document) {
	last := lastKept(d)
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Kept && (i < 6 || i+3 > last) && clue.IsClock(b.In(d.Text)) {
			setAside(b)
		}
	}
}

// isOverWorks recognises a heading over a list of works: nearly each item has a year.
func isOverWorks(d *doc.Document, i int) bool {
	const least = 3
	works, all := 0, 0
	for i++; i < len(d.Blocks) && d.Blocks[i].Kind != doc.Subhead; i++ {
		if s := d.Blocks[i].In(d.Text); d.Blocks[i].Kept && clue.CountWords(s) > 4 {
			all++
			works += count(clue.HasYear(s))
		}
	}
	return works >= least && works*5 >= all*4
}

// labelReferences turns the works listed below an article on a page into table rows: they
// are part of it but are not sentences.
func labelReferences(d *doc.Document) {
	head := 0 // index of the last heading
	for i, b := range d.Blocks {
		if b.Kept && b.Kind == doc.Subhead {
			head = i
		}
	}
	under := false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		switch {
		case !b.Kept:
			under = under || i*2 > len(d.Blocks) && clue.IsReferenceHead(b.In(d.Text))
		case b.Kind == doc.Subhead && under && clue.IsReferenceHead(d.Blocks[i-1].In(d.Text)) && strings.HasSuffix(b.In(d.Text), ":"):
			// how the works are marked
		case b.Kind == doc.Subhead:
			under = i > 1 && clue.IsReferenceHead(b.In(d.Text)) && (i == head || i*2 > len(d.Blocks) || isOverWorks(d, i))
		case under && (b.Kind == doc.Paragraph || b.Kind == doc.ListItem):
			b.Kind = doc.TableRow
		}
	}
}
