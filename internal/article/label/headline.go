package label

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// A text that was copied whole opens with lines of its site: menus, the names of
// sections, a letterhead. chooseTitle finds the headline among them. It compares all lines
// above the article's first paragraph by what speaks for and against each of them, because
// no single sign is certain.

// What speaks for and against a line.
const (
	base         = iota
	underLines   // lines above that are not of a menu, in tens, to four
	words        // to four
	moreWords    // four to eight
	repeated     // share of its words that the prose repeats
	repeatedSoon // share of its words that the first paragraph repeats
	opensText    // words, to three: the article begins with the same
	documentOf   // says what kind of document this is: "Minutes of …"
	overDate     // stands over a byline or a date
	overLong     // stands over a line under the headline
	underGood    // a line above may well be the headline; less, the farther it is
	rightUnder   // right under such a line
	deckLine     // a longer line between another and the byline, the date or the text; twice that if it is long
	overDeckLine // right over such a line
	upperOver    // a few capitals right over a line that is not in capitals
	lastLine     // right over the text, and not the first line
	belowDate    // a date is above
	belowHead    // a line that may well be the headline is above that
	belowByline  // a byline is above
	menuLine     // one of many short lines
	overTurnLine // right over the first speaker of a record
	overMenu     // names of sections right below, as below a site's name
	trailLine    // "Home > News > Europe"
	sectionLine  // the name of a section or of a kind of page
	letterhead   // the name of an office or a company
	addressLine  // an address, a telephone number, a number of a document
	personLine   // a person whom the article does not name at once
	authorsLine  // several people
	postLine     // "Minister of Fisheries"
	formLine     // a label and a value, beside another
	lowLine      // begins with a small letter
	oneWord
	stopped   // ends like a sentence
	siteShare // share of its words that name parts of a site
	numSigns
)

type signs [numSigns]float64

// The weights were fitted once, to the heads of the editor's texts with the tops of pages put
// above them, and are kept by hand since: the corpus has too few lists of authors, offices and
// menus to learn those. The heads in head_test.go say what must hold after a change.
var signWeights = signs{
	base:         0.7,
	underLines:   -2,
	words:        0.7,
	moreWords:    0.7,
	repeated:     2.9,
	repeatedSoon: 2.3,
	opensText:    2.1,
	documentOf:   3.8,
	overDate:     1.6,
	overLong:     0.6,
	underGood:    -1.3,
	rightUnder:   -1.4,
	deckLine:     -2.4,
	overDeckLine: 2,
	upperOver:    -1.5,
	lastLine:     -0.8,
	belowDate:    -0.2,
	belowHead:    -1.5,
	belowByline:  -2.4,
	menuLine:     -0.1,
	overTurnLine: 1.5,
	overMenu:     -1.3,
	trailLine:    -1.8,
	sectionLine:  -1.3,
	letterhead:   -2.4,
	addressLine:  -1.1,
	personLine:   -0.3,
	authorsLine:  -3,
	postLine:     -3.5,
	formLine:     -2.5,
	lowLine:      -1,
	oneWord:      2.4,
	stopped:      -1.1,
	siteShare:    -3,
}

func (x *signs) sum() float64 {
	sum := 0.0
	for k, v := range x {
		sum += v * signWeights[k]
	}
	return sum
}

// chooseTitle returns the block above body that reads most like the headline, or -1.
func chooseTitle(d *doc.Document, body int) int {
	if body == 0 {
		return -1
	}
	h := headScan{Document: d, body: body, words: wordsBelow(d, body), menus: shortRuns(d, body)}
	title, best := -1, 0.0
	first, section := true, false
	for i := range d.Blocks[:body] {
		b := d.Blocks[i]
		switch {
		case !b.Kept || b.Kind == doc.Separator:
			continue
		case b.Kind == doc.Subhead && (section || clue.IsSectionName(b.In(d.Text))):
			section = true // "== Attendance ==", and what is marked like it
			continue
		case isMeta(d, i):
			h.dated, h.headed, h.signed = true, h.headed || h.seen, h.signed || b.Kind != doc.Date
			continue // the next line may be the first
		case mayBeTitle(d, i):
			x := h.read(i)
			sentence := first && x[stopped] > 0 && x[words] >= 4 && x[overDate]+x[overLong]+x[documentOf] == 0 && !overName(d, i, body)
			if first = false; sentence {
				break // a text without a headline, whose first sentence is short
			}
			if score := x.sum(); score > best {
				title, best = i, score
			}
			if h.isGood(&x) {
				h.good, h.seen = 1, true
			} else if x[rightUnder] > 0 && isName(h.Blocks[i].In(h.Text)) {
				h.signed = true
			}
		}
		if !h.menus[i] {
			h.lines++
		}
		if s := b.In(d.Text); clue.IsTrail(s) {
			if at := strings.LastIndexAny(s, ">»›"); at > 0 {
				h.trail = strings.TrimLeft(s[at:], ">»› ")
			}
		}
		h.good *= fading
	}
	if title > 0 && h.isAttendee(title) && !overMeta(d, title) && (h.isAttendee(title-1) || title+1 < body && h.isAttendee(title+1) && clue.CountWords(d.Blocks[title-1].In(d.Text)) == 1) {
		return -1 // a list of who was there
	}
	return title
}

// isAttendee recognises a block that is a person's name, whose last word the article
// repeats.
func (h *headScan) isAttendee(i int) bool {
	s := h.Blocks[i].In(h.Text)
	if !h.Blocks[i].Kept || clue.CountWords(s) > 3 || !clue.IsPerson(s) || clue.IsVenue(s) {
		return false
	}
	last := ""
	for word := range contentWords(s) {
		last = word
	}
	return h.words.all[last]
}

const fading = 0.85

// A headScan holds what the lines of a head are compared with.
type headScan struct {
	*doc.Document
	body  int
	words textWords
	menus map[int]bool

	trail  string  // the page's own name in the line that says where it is
	lines  int     // above the line
	good   float64 // what the lines above say
	dated  bool    // a date or a byline is above
	headed bool    // a line that may well be the headline is above that
	seen   bool    // such a line is above
	signed bool    // a byline is above
}

// isGood recognises a line that would do as a headline if no better one followed.
func (h *headScan) isGood(x *signs) bool {
	return x[words] >= 3 && x[repeated] > 0.3 && x[trailLine]+x[sectionLine]+x[letterhead]+x[addressLine]+x[menuLine]+x[personLine]+x[stopped]+x[upperOver]+x[formLine] == 0 && x[siteShare] < 0.5
}

// read finds the signs of a line.
func (h *headScan) read(i int) (x signs) {
	s := h.Blocks[i].In(h.Text)
	x[base] = 1
	x[underLines] = float64(min(h.lines, 40)) / 10
	h.words.compare(s, &x)
	if h.lines == 0 && strings.Contains(s, " | ") {
		x[trailLine] = 1 // the names of a site
	}
	x[rightUnder] = is(h.good > fading*fading)
	if h.isDeck(i) {
		x[deckLine] = 1 + is(clue.CountWords(s) >= longDeck)
	}
	if k := keptBelow(h.Document, i); k < h.body {
		x[overDeckLine] = is(h.isDeck(k) && !clue.IsIssueTitle(h.Blocks[k].In(h.Text)))
		x[upperOver] = is(x[words] <= 3 && clue.IsUpper(s) && !clue.IsUpper(h.Blocks[k].In(h.Text)) && clue.CountWords(h.Blocks[k].In(h.Text)) >= 4 && mayBeTitle(h.Document, k))
	}
	x[lastLine] = is(h.lines > 0 && h.isLast(i))
	x[underGood], x[belowDate], x[belowByline] = h.good, is(h.dated), is(h.signed)
	x[overTurnLine] = is(overTurn(h.Document, i))
	x[formLine] = is(h.isField(i) && (h.isField(i-1) || h.isField(i+1)) || clue.IsScore(s))
	x[belowHead] = is(h.headed)
	x[menuLine] = is(h.menus[i])
	x[lowLine] = is(clue.StartsLow(s))
	x[siteShare] = max(0, clue.SiteShare(s)-0.2)
	if h.signed {
		x[opensText] = 0 // a heading of the text
	}
	x[oneWord] = is(x[words] == 1 && (!h.menus[i] || x[overTurnLine] > 0))
	if h.menus[i] {
		x[opensText] /= 2
	}
	x[overDate] = is(overMeta(h.Document, i) || overByline(h.Document, i))
	x[overLong] = is(overDeck(h.Document, i, h.body))
	x[overMenu] = float64(min(countLabels(h.Document, i, h.body), 3))
	if first, _, _ := strings.Cut(s, " "); (h.good == 0 || clue.IsUpper(first)) && clue.IsCaseTitle(s) {
		x[letterhead], x[documentOf] = 0, 1
	}
	if h.good > 0 && clue.SpeechBy(s) != "" && strings.Contains(s, ",") {
		x[documentOf] = 0 // who gave the speech of the line above
	}
	if strings.EqualFold(s, h.trail) {
		x[lowLine], x[documentOf] = 0, 2
	}
	if clue.IsIssueTitle(s) {
		x[deckLine], x[documentOf] = 0, 1
	}
	if x[stopped] = is(clue.EndsSentence(s) && !isShout(s) && !clue.IsTitleCase(s)); x[stopped] > 0 {
		x[documentOf] = 0 // "Minutes of the last meeting were approved."
	}
	return x
}

func is(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// isLast reports whether the text follows block i.
func (h *headScan) isLast(i int) bool { return keptBelow(h.Document, i) >= h.body }

// mayBeTitle excludes the lines that cannot be a headline.
func mayBeTitle(d *doc.Document, i int) bool {
	b := d.Blocks[i]
	s := b.In(d.Text)
	switch {
	case i > 0 && d.Blocks[i-1].Kept && clue.IsSectionName(d.Blocks[i-1].In(d.Text)) && clue.EndsSentence(s) && !isShout(s):
		return false // the sentence below "Background"
	case b.Kind != doc.Paragraph && b.Kind != doc.Subhead && !(b.Kind == doc.ListItem && overMeta(d, i) && !clue.IsPerson(s[clue.ListMarker(s):])) || len(s) > 300:
		return false
	case strings.HasSuffix(s, ",") || strings.HasSuffix(s, ":") && !(clue.CountWords(s) >= 4 && goesOn(d, i)) || isProse(d, i) && !(clue.CountWords(s) <= 16 && headGoesOn(d, i)):
		return false // "Dear reader," opens a letter
	case isTwoSentences(s), clue.IsPointer(s), clue.IsPostal(s), i > 1 && isLabel(d.Blocks[i-1].In(d.Text)):
		return false // notes of a site, an address, or what a label announces
	case strings.HasPrefix(s, "←"), strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]"): // to another page, or a note
		return false
	case strings.HasPrefix(s, "As ") && clue.SpeechBy(s) != "", isRolls(d, i), clue.HasCount(s), isContents(s), isTurnLabel(d, i), clue.IsHomeTrail(s), isFromSite(s), isPartyField(s), strings.Contains(s, ":") && clue.IsDocumentNumber(s) && !clue.IsCaseTitle(s):
		return false // "Claimant: In person", "Case Number: 12/2014"
	case clue.IsJournal(s) || clue.IsSectionName(s) || clue.IsField(clue.StripTitleLabel(clue.StripReply(s))) && !overTurn(d, i):
		return false
	}
	return slices.ContainsFunc(strings.Fields(s), func(w string) bool { // no postcode, but "Board/Minutes/2016-05-05"
		return strings.ContainsFunc(w, unicode.IsLetter) && (!strings.ContainsAny(w, "0123456789") || strings.Contains(w, "/") && !clue.IsAddress(w))
	})
}

// isTwoSentences recognises a long line with a stop in it that ends no abbreviation.
func isTwoSentences(s string) bool {
	const least, letters = 16, 3 // words, and letters of the word before the stop
	head, next, ok := strings.Cut(s, ". ")
	word := head[strings.LastIndexByte(head, ' ')+1:]
	return ok && len(word) >= letters && clue.StartsLow(word) && !strings.Contains(word, ".") && !clue.StartsLow(next) && clue.CountWords(s) > least
}

// isLabel recognises a line that is only the name of a field: "Subject:".
func isLabel(s string) bool { return strings.HasSuffix(s, ":") && clue.CountWords(s) == 1 }

// isField recognises a line of a form: "Judge: Ana Lima".
func (h *headScan) isField(i int) bool {
	if i < 0 || i >= len(h.Blocks) {
		return false
	}
	label, value, ok := strings.Cut(h.Blocks[i].In(h.Text), ": ")
	return ok && clue.CountWords(label) <= 2 && !strings.ContainsAny(label, "0123456789") && clue.CountWords(value) <= 8
}

// isContents recognises a line of a table of contents: "2 What failed at Orrin 19".
func isContents(s string) bool {
	n := clue.Digits(s)
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return n > 0 && n < 3 && len(last) < 4 && len(last) < len(s) && clue.Digits(last) == len(last)
}

// isPartyField recognises a line that says who or where a party of a case is.
func isPartyField(s string) bool {
	label, _, ok := strings.Cut(s, ":")
	return ok && clue.CountWords(label) <= 2 && clue.IsParty(label)
}

// isMeta recognises a block that is only a byline or a date.
func isMeta(d *doc.Document, i int) bool {
	b := d.Blocks[i]
	if !b.Kept {
		return false
	}
	if b.Kind == doc.Date || b.Kind == doc.Byline {
		return true
	}
	s := b.In(d.Text)
	return (b.Kind == doc.Paragraph || b.Kind == doc.Subhead) && (clue.IsMetaLine(s) || clue.IsByline(s))
}

// overDeck reports whether the block after i is a longer line, over the first paragraph or
// the byline.
func overDeck(d *doc.Document, i, body int) bool {
	k := keptBelow(d, i)
	return k < body && clue.CountWords(d.Blocks[k].In(d.Text)) >= 8 && (overMeta(d, k) || overByline(d, k) || k+1 >= body || overName(d, k, body))
}

// countLabels counts the names of sections right below block i.
func countLabels(d *doc.Document, i, body int) int {
	const most = 12 // lines
	n := 0
	for _, b := range d.Blocks[i+1 : min(body, i+1+most)] {
		s := b.In(d.Text)
		switch {
		case clue.IsMenu(s), clue.IsIndex(s):
			return n + 3
		case clue.CountWords(s) > 3 || b.Kind == doc.Date:
			return n
		case clue.IsPageLabel(s):
			n++
		}
	}
	return n
}

// overByline reports whether the block after i is a byline.
func overByline(d *doc.Document, i int) bool {
	k := keptBelow(d, i)
	return k < len(d.Blocks) && isMeta(d, k)
}

// overName reports whether the block after i names people and nothing else.
func overName(d *doc.Document, i, body int) bool {
	k := keptBelow(d, i)
	if k >= body {
		return false
	}
	s := d.Blocks[k].In(d.Text)
	return isName(s) || clue.IsAuthors(s) || clue.AuthorList(s) != ""
}

// isRemark recognises a short sentence above an article: "Not to be confused with …".
func isRemark(s string) bool {
	return strings.HasSuffix(s, ".") && clue.CountWords(s) >= 4
}

// shortRuns marks the lines of up to three words that stand among at least two others.
func shortRuns(d *doc.Document, body int) map[int]bool {
	const least = 3
	runs := map[int]bool{}
	var run []int
	flush := func() {
		if len(run) >= least {
			for _, i := range run {
				runs[i] = true
			}
		}
		run = run[:0]
	}
	for i, b := range d.Blocks[:body] {
		if clue.CountWords(b.In(d.Text)) <= 3 && b.Kind != doc.Date {
			run = append(run, i)
		} else {
			flush()
		}
	}
	if len(run) > 0 {
		run = run[:len(run)-1] // a heading of the text
	}
	flush()
	return runs
}

// isDocumentKind reports whether a line begins or ends with the name of a kind of document.
func isDocumentKind(low string) bool {
	if !strings.Contains(low, " ") {
		low = strings.ReplaceAll(low, "/", " ") // "Board/Minutes/2016-05-05"
	}
	low, _ = clue.SplitDate(low)
	low = strings.TrimRight(low, " 0123456789")
	low = strings.TrimSuffix(strings.TrimSuffix(low, " no."), " number") // "Progress Report No. 3"
	return slices.ContainsFunc(documentKinds(), func(p string) bool {
		if rest, ok := strings.CutPrefix(low, p); ok && strings.HasPrefix(rest, " ") {
			return true
		}
		head, ok := strings.CutSuffix(low, p)
		return ok && len(head) > 1 && head[len(head)-1] == ' ' && !isDigit(head[len(head)-2]) // not "6 minutes"
	})
}

var (
	functionWords = lang.English.Set("function-words")
	documentKinds = lazy.Value(func() []string {
		return append(lang.English.Lines("document-kinds")(), lang.English.Lines("speech-titles")()...)
	})
)
