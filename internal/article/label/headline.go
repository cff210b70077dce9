package label

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// A text that was copied whole opens with lines of its site: menus, the names of
// sections, a letterhead. chooseTitle finds the headline among them. It compares all lines
// above the article's first paragraph by what speaks for and against each of them, because
// no single sign is certain.

// The weights. A line is the headline if its sum is the highest, and above zero without
// what the lines above say.
const (
	topLine     = 4    // the first line of all; less with lines of the site, and if the article repeats none of its words
	wordOfTitle = 0.5  // for each word, to four
	repeated    = 3.5  // times the share of its words that the article repeats
	opensText   = 1    // for each word, to three: the article begins with the same words
	documentOf  = 2    // says what kind of document this is: "Minutes of …"
	aboveMeta   = 1.5  // stands over a byline, a date or a line under the headline
	underTitle  = -2   // for each line above that may be a headline
	underByline = -2   // below a byline
	underProse  = -2   // for each sentence of prose above
	menuLine    = -2   // one of many short lines
	overMenu    = -1   // for each name of a section right below, as below a site's name
	twice       = 2    // stands in the head twice
	speakerLine = 2    // the name of a speaker
	trailLine   = -4   // "Home > News > Europe"
	sectionLine = -4   // the name of a section or of a kind of page
	letterhead  = -5   // the name of an office or a company
	addressLine = -4   // an address, a telephone number, a number of a document
	personLine  = -4   // a person whom the article does not name at once
	stopped     = -3   // ends like a sentence
	longLine    = -0.1 // for each word above thirty
	fading      = 0.9  // what is left, a line further down, of what the lines above say
)

// chooseTitle returns the block above body that reads most like the headline, or -1.
func chooseTitle(d *doc.Document, body int) int {
	const good = 2 // the score of a line that may well be a headline
	h := headScan{Document: d, body: body, words: wordsBelow(d, body), menus: shortRuns(d, body)}
	title, best := -1, math.Inf(-1)
	above := 0.0    // what the lines above say
	signed := false // a byline is above
	for i := range d.Blocks[:body] {
		b := d.Blocks[i]
		s := b.In(d.Text)
		switch {
		case !b.Kept || b.Kind == doc.Separator:
		case isMeta(d, i):
			if b.Kind != doc.Date && !signed {
				above, signed = above+underByline, true
			}
			continue // the next line may be the first
		default:
			if isProse(d, i) || isRemark(s) && !clue.IsDocumentNumber(s) {
				above += underProse
			}
			if !mayBeTitle(d, i) {
				break
			}
			score := h.score(i)
			if score > 0 && score+above > best {
				title, best = i, score+above
			}
			if score+above > good {
				above += underTitle
			}
		}
		h.lines++
		above *= fading
	}
	return title
}

// A headScan holds what the lines of a head are compared with.
type headScan struct {
	*doc.Document
	body  int
	words textWords
	menus map[int]bool
	lines int // above the line
}

// score judges a line by its place, and by its words.
func (h *headScan) score(i int) float64 {
	s := h.Blocks[i].In(h.Text)
	score := h.words.score(s)
	if h.lines == 0 {
		score += topLine * (0.4 + 0.6*min(1, 2*h.words.shared(s))) / float64(1+h.countFurniture())
	}
	if h.menus[i] {
		score += menuLine
	}
	if clue.CountWords(s) >= 4 && h.isTwice(i) {
		score += twice
	}
	if overMeta(h.Document, i) || overByline(h.Document, i) || overDeck(h.Document, i, h.body) || overName(h.Document, i, h.body) {
		score += aboveMeta
	}
	score += overMenu * float64(min(countLabels(h.Document, i, h.body), 3))
	if clue.CountWords(s) <= 4 && slices.ContainsFunc(h.Blocks[h.body:], func(b doc.Block) bool { return strings.EqualFold(b.Speaker, s) }) {
		score += speakerLine
	}
	if clue.EndsSentence(s) && !isShout(s) && !isStoppedTitle(h.Document, i) && !clue.IsTitleCase(s) {
		score += stopped
	}
	return score
}

// mayBeTitle excludes the lines that cannot be a headline.
func mayBeTitle(d *doc.Document, i int) bool {
	b := d.Blocks[i]
	s := b.In(d.Text)
	switch {
	case b.Speaker != "" || b.Kind != doc.Paragraph && b.Kind != doc.Subhead || len(s) > 300:
		return false
	case strings.HasSuffix(s, ",") || strings.HasSuffix(s, ":") || isProse(d, i):
		return false // "Dear reader," opens a letter
	case clue.IsMoment(s), clue.IsStatus(s), isFormLine(d, i):
		return false
	case clue.IsDateField(s) || clue.IsJournal(s) || clue.IsSectionName(s) || clue.IsField(clue.StripReply(s)):
		return false
	}
	return strings.ContainsFunc(s, unicode.IsLetter)
}

// isFormLine reports whether block i is one of several lines of a form: "Judge: Ana Lima".
func isFormLine(d *doc.Document, i int) bool {
	const several = 3
	n := 0
	for k := max(i-several+1, 0); k < min(i+several, len(d.Blocks)); k++ {
		label, value, ok := strings.Cut(d.Blocks[k].In(d.Text), ":")
		if ok = ok && clue.CountWords(label) <= 2 && !strings.ContainsAny(label, "0123456789") && clue.CountWords(value) <= 8; ok {
			n++
		} else if n = 0; k >= i {
			return false
		}
		if n >= several && k >= i {
			return true
		}
	}
	return false
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
	i++
	for i < body && !d.Blocks[i].Kept {
		i++
	}
	if i >= body {
		return false
	}
	return clue.CountWords(d.Blocks[i].In(d.Text)) >= 8 && (overMeta(d, i) || i+1 >= body || overName(d, i, body))
}

// isTwice reports whether another line has the words of line i, as the last part of a
// trail or the title of the page.
func (h *headScan) isTwice(i int) bool {
	for k, b := range h.Blocks[:h.body] {
		if k != i && strings.Contains(b.In(h.Text), h.Blocks[i].In(h.Text)) {
			return true
		}
	}
	return false
}

// countFurniture counts the lines at the top that belong to the site by their own words.
func (h *headScan) countFurniture() int {
	n := 0
	for i, b := range h.Blocks[:h.body] {
		s := b.In(h.Text)
		if isMeta(h.Document, i) || isRemark(s) || clue.IsSectionName(s) {
			break // what follows is the article's own
		}
		if !b.Kept || h.menus[i] || clue.IsTrail(s) || clue.IsPageLabel(s) || clue.IsLetterhead(s) {
			n++
		}
	}
	return n
}

// countLabels counts the names of sections right below block i.
func countLabels(d *doc.Document, i, body int) int {
	const most = 12 // lines
	n := 0
	for k, b := range d.Blocks[i+1 : min(body, i+1+most)] {
		s := b.In(d.Text)
		switch {
		case clue.IsMenu(s):
			return n + 3
		case clue.CountWords(s) > 3 || b.Kind == doc.Date:
			return n
		case clue.IsTrail(s) && !isMeta(d, i+1+k):
			n += 2
		case clue.IsPageLabel(s), clue.IsDocumentNumber(s):
			n++
		}
	}
	return n
}

// overByline reports whether the block after i is a byline.
func overByline(d *doc.Document, i int) bool {
	for k := i + 1; k < len(d.Blocks); k++ {
		if d.Blocks[k].Kept {
			return isMeta(d, k)
		}
	}
	return false
}

// overName reports whether the block after i names people and nothing else.
func overName(d *doc.Document, i, body int) bool {
	for _, b := range d.Blocks[i+1 : body] {
		if b.Kept {
			s := b.In(d.Text)
			return clue.IsPerson(s) && !clue.IsVenue(s) || clue.IsAuthors(s) || clue.AuthorList(s) != ""
		}
	}
	return false
}

// isRemark recognises a short sentence above an article: "Not to be confused with …".
func isRemark(s string) bool {
	return strings.HasSuffix(s, ".") && clue.CountWords(s) >= 4 && !clue.EndsInAbbreviation(s)
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

// textWords holds words of an article, shortened so that "announces" and "announced" are
// one.
type textWords struct {
	all   map[string]bool
	first []string        // those that open it
	soon  map[string]bool // those of its first paragraph
}

// wordsBelow collects the words of the prose from block body on.
func wordsBelow(d *doc.Document, body int) textWords {
	const enough = 6000 // bytes
	w := textWords{all: map[string]bool{}, soon: map[string]bool{}}
	if body == len(d.Blocks) {
		return w
	}
	for word := range contentWords(d.Blocks[body].In(d.Text)) {
		w.soon[word] = true
	}
	s := d.Text[d.Blocks[body].Start:]
	s = s[:min(len(s), enough)]
	for word := range contentWords(s) {
		w.all[word] = true
		if len(w.first) < 12 {
			w.first = append(w.first, word)
		}
	}
	return w
}

// contentWords yields the words of a text that are no function words, shortened.
func contentWords(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for f := range strings.FieldsFuncSeq(s, func(r rune) bool { return !clue.WordRune(r) }) {
			f = strings.ToLower(f)
			if len(f) < 2 || functionWords()[f] {
				continue
			}
			const longest = 5
			if len(f) > longest {
				n := longest
				for !utf8.RuneStart(f[n]) {
					n--
				}
				f = f[:n]
			}
			if !yield(f) {
				return
			}
		}
	}
}

// shared returns the share of a line's words that the article repeats.
func (w textWords) shared(s string) float64 {
	shared, words := 0.0, 0.0
	for word := range contentWords(s) {
		words++
		if w.all[word] {
			shared++
		}
	}
	return shared / max(words, 1)
}

// score judges a line by its own words and those of the article.
func (w textWords) score(s string) float64 {
	n := clue.CountWords(s)
	score := wordOfTitle * float64(min(n, 4))
	if n > 30 {
		score += longLine * float64(n-30)
	}
	shared, words, soon := 0.0, 0.0, 0.0
	opens := len(w.first) > 0
	last := -1
	for word := range contentWords(s) {
		words++
		if w.all[word] {
			shared++
		}
		if w.soon[word] {
			soon++
		}
		k := slices.Index(w.first, word)
		opens = opens && k >= 0 && k <= last+3
		last = max(last, k)
	}
	if words > 0 {
		// A line of one word proves less than one of three.
		score += repeated * shared / max(words, 2)
	}
	if opens {
		score += opensText * min(words, 3)
	}
	low := strings.ToLower(s)
	switch {
	case clue.IsTrail(s):
		score += trailLine
	case clue.IsPageLabel(s):
		score += sectionLine
	case isDocumentKind(low):
		score += documentOf
	case clue.IsLetterhead(s):
		score += letterhead
	case clue.IsDocumentNumber(s), clue.IsContact(&clue.Line{Text: s}), clue.IsAddress(s):
		score += addressLine
	case soon < words && (clue.IsPerson(s) || clue.IsAuthors(s)):
		score += personLine
	}
	return score
}

// isDocumentKind reports whether a line begins or ends with the name of a kind of document.
func isDocumentKind(low string) bool {
	low, _ = clue.SplitDate(low)
	low = strings.TrimRight(low, " 0123456789")
	low = strings.TrimSuffix(strings.TrimSuffix(low, " no."), " number") // "Progress Report No. 3"
	return slices.ContainsFunc(documentKinds(), func(p string) bool { return strings.HasPrefix(low, p+" ") || strings.HasSuffix(low, " "+p) })
}

var (
	functionWords = lang.English.Set("function-words")
	documentKinds = lazy.Value(func() []string {
		return append(lang.English.Lines("document-kinds")(), lang.English.Lines("speech-titles")()...)
	})
)
