package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// a topic holds which words of a text are in more than one block.
type topic struct{ block [1 << 15]uint16 }

const many = 1<<16 - 1

func (t *topic) add(words []uint32, i int) {
	for _, h := range words {
		at := &t.block[h%uint32(len(t.block))]
		if id := uint16(i%(many-1) + 1); *at == 0 {
			*at = id
		} else if *at != id {
			*at = many
		}
	}
}

// strange returns the share of the words that only one block has.
func (t *topic) strange(words []uint32) float64 {
	n := 0
	for _, h := range words {
		if t.block[h%uint32(len(t.block))] != many {
			n++
		}
	}
	return share(n, len(words))
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

func is(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// mayBeFurniture reports whether block i can be judged by its evidence. A row is judged
// only if it is alone: "Print | Share".
func mayBeFurniture(d *doc.Document, i int, t *clue.Traits) bool {
	b := d.Blocks[i]
	switch b.Kind {
	case doc.Separator:
		return b.In(d.Text)[0] == '#' // ends a press release
	case doc.Paragraph, doc.Subhead, doc.ListItem, doc.Boilerplate:
		return b.Speaker == "" && t.Words <= most && !clue.IsJudge(b.In(d.Text)) && !isRecord(b.In(d.Text))
	case doc.TableRow:
		return t.Furnish > 0 && !isRow(d, i-1) && !isRow(d, i+1)
	}
	return false
}

// isRecord recognises what only looks like furniture: those who attended a meeting, the dates of
// a life.
func isRecord(s string) bool {
	return clue.IsRoll(s) || strings.Contains(s, ", born ") && strings.Contains(s, "; died ")
}

func isRow(d *doc.Document, i int) bool {
	return i >= 0 && i < len(d.Blocks) && d.Blocks[i].Kind == doc.TableRow
}

const (
	most   = 160 // words that a block may have to be judged
	little = 4   // paragraphs of running text, which do not tell yet what the text is about
)

// isRunning recognises running text: a paragraph of whole sentences with few words that
// are common in furniture.
func isRunning(b doc.Block, s string, t *clue.Traits) bool {
	if b.Kind == doc.Boilerplate || !b.Kept {
		return false
	}
	if b.Speaker != "" || b.Kind == doc.Quotation {
		return true
	}
	return (b.Kind == doc.Paragraph || b.Kind == doc.ListItem) && t.Words >= 14 && clue.EndsSentence(s) && t.Furnish*7 < t.Words+7
}

// isPlain recognises whole sentences without a word of furniture. What stands between such
// blocks and is one itself is text: most of an article, which is not judged further.
func isPlain(b doc.Block, s string, t *clue.Traits) bool {
	return b.Kept && b.Kind == doc.Paragraph && t.Furnish == 0 && t.Words > 4 && clue.EndsSentence(s) && !clue.StartsLow(s)
}

// A Case is the evidence for and against a block.
type Case struct {
	Values []float64 // one for each kind of evidence
	Words  []uint16  // numbers of its words in the list of furniture

	strength int  // how much in it is of furniture
	small    bool // the text has only a few paragraphs
	heads    bool // it is a heading with text below it
}

// Evidence returns the case of each block, without values for those that cannot be
// judged.
func Evidence(d *doc.Document) []Case {
	v := surveyOf(d)
	out := make([]Case, len(d.Blocks))
	var p place
	for i := range d.Blocks {
		v.enter(&p, i)
		if v.follow[0] > 0 && !v.betweenPlain(i) && !v.records[i] && mayBeFurniture(d, i, &v.traits[i]) {
			out[i] = v.caseAt(i, p)
		}
	}
	return out
}

// A survey has what the evidence for each block needs to know of the others.
type survey struct {
	d              *doc.Document
	traits         []clue.Traits
	running, plain []bool         // for each block
	records        []bool         // the same: it is an entry of a record
	follow         []int          // blocks of running text from each block on
	forms          map[string]int // short blocks without their numbers
	runs           []int
	words          topic
	speakers       bool
	proseShare     float64
}

func surveyOf(d *doc.Document) *survey {
	n := len(d.Blocks)
	v := &survey{d: d, traits: make([]clue.Traits, n), running: make([]bool, n), plain: make([]bool, n), follow: make([]int, n+1), forms: map[string]int{}, runs: runsOf(d)}
	total, prose := 0, 0
	for i, b := range d.Blocks {
		s := b.In(d.Text)
		v.traits[i] = clue.TraitsOf(s)
		v.words.add(v.traits[i].Long, i)
		v.running[i] = isRunning(b, s, &v.traits[i])
		v.plain[i] = isPlain(b, s, &v.traits[i])
		v.speakers = v.speakers || b.Speaker != ""
		if b.Kept {
			total++
			prose += int(is(v.running[i]))
		}
		if b.Len() < shortForm {
			v.forms[withoutNumbers(s)]++
		}
	}
	v.records = markRecords(d, v.traits)
	for i := n - 1; i >= 0; i-- {
		v.follow[i] = v.follow[i+1] + int(is(v.running[i]))
	}
	v.proseShare = share(prose, total)
	return v
}

// shortForm is the length of a block, in bytes, from which it is no form that repeats.
const shortForm = 120

// betweenPlain reports whether a block stands in plain prose, where nothing is furniture.
func (v *survey) betweenPlain(i int) bool {
	return i > 0 && i+1 < len(v.plain) && v.plain[i-1] && v.plain[i] && v.plain[i+1]
}

// A place is where in a text we are, as the blocks above say.
type place struct {
	since     int  // blocks since the last running text
	announced bool // in a list that a sentence introduces
	// The heading above ends the article, is about its author or publisher, or stands over
	// the titles of other articles.
	under, about, teasers bool
}

// enter brings p to block i.
func (v *survey) enter(p *place, i int) {
	b := &v.d.Blocks[i]
	s := b.In(v.d.Text)
	if b.Kind == doc.Subhead || b.Len() < 60 && !clue.EndsSentence(s) {
		_, title, _ := strings.Cut(s, ": ") // "Related: Lead found in the silt" announces nothing more
		if isEnd, isAbout := clue.IsEndHead(s) || clue.IsTeaserHead(s) && title == "", clue.IsAboutHead(s); isEnd || isAbout || b.Kind == doc.Subhead {
			p.under, p.about, p.teasers = isEnd, isAbout, clue.IsTeaserHead(s)
		}
	}
	if v.plain[i] && (p.teasers && v.follow[0] < little || 2*v.follow[i] > v.follow[0]) {
		p.under = false // the text goes on below the titles of others, or buttons
	}
	if p.since++; v.running[i] {
		p.since = 0
	}
	switch {
	case clue.IsSignedHead(s):
		p.announced = b.Kept // "Signed by:", over the names
	case strings.HasSuffix(s, ":"):
		p.announced = b.Kept && v.traits[i].Words >= 4 && v.traits[i].Furnish <= 1
	case !isOpen(v.d, i):
		p.announced = false
	}
}

// caseAt returns the evidence for block i.
func (v *survey) caseAt(i int, p place) Case {
	d, n := v.d, len(v.d.Blocks)
	b, t := d.Blocks[i], &v.traits[i]
	s := b.In(d.Text)
	x := make([]float64, NumEvidence)
	formEvidence(x, s, t)
	x[strange] = v.words.strange(t.Long)
	x[last] = is(i == n-1)
	x[late] = is(i+4 > n)
	x[ending] = is(v.follow[i+1] == 0)
	x[nearEnd] = is(v.follow[i+1] == 1 || v.follow[i+1] == 2)
	x[opening] = is(v.follow[i] == v.follow[0])
	x[overText] = is(i+1 < n && v.running[i+1])
	x[underText] = is(i > 0 && v.running[i-1])
	x[openRun] = is(i > 0 && i+1 < n && isOpen(d, i-1) && isOpen(d, i+1))
	x[item] = is(b.Kind == doc.ListItem)
	x[head] = is(b.Kind == doc.Subhead)
	x[headOver] = x[head] * x[overText]
	x[underEnd] = is(p.under)
	x[underAbout] = is(p.about)
	x[turns] = is(v.speakers)
	x[listy] = 1 - v.proseShare
	if b.Len() < shortForm {
		times := v.forms[withoutNumbers(s)]
		x[repeated], x[often] = is(times > 1), is(times > 2)
	}
	x[run] = float64(min(v.runs[i], 20)) / 10
	x[below] = x[ending] * float64(min(p.since, 20)) / 10
	r, _ := utf8.DecodeRuneInString(s)
	x[marked] = is(!unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("\"'“‘«(", r))
	x[listed] = is(p.announced && isOpen(d, i))
	x[cells] = is(b.Kind == doc.TableRow)
	combine(x)
	heads := b.Kind == doc.Subhead && i+1 < n && d.Blocks[i+1].Kept && d.Blocks[i+1].Kind.Prose() && v.traits[i+1].Words >= 8
	return Case{Values: x, Words: t.Known, small: v.follow[0] < little, heads: heads, strength: strengthOf(x, t)}
}

// runsOf returns for each block the length of the run of open lines that it is in.
func runsOf(d *doc.Document) []int {
	runs := make([]int, len(d.Blocks))
	for i := 0; i < len(runs); {
		k := i
		for k < len(runs) && isOpen(d, k) {
			k++
		}
		for j := i; j < k; j++ {
			runs[j] = k - i
		}
		i = k + 1
	}
	return runs
}

// withoutNumbers returns a line without what changes from page to page.
func withoutNumbers(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

func isOpen(d *doc.Document, i int) bool {
	s := d.Blocks[i].In(d.Text)
	return len(s) < 120 && !clue.EndsSentence(s)
}

// formEvidence sets the evidence of a block's length, form and words.
func formEvidence(x []float64, s string, t *clue.Traits) {
	x[bias] = 1
	for k, most := range []int{2, 5, 10, 20, 40, 80, 1 << 30} {
		if t.Words <= most {
			x[oneOrTwo+k] = 1
			break
		}
	}
	l := &clue.Line{Text: s}
	x[open] = is(!clue.EndsSentence(s))
	x[question] = is(strings.HasSuffix(s, "?"))
	x[leading] = is(strings.HasSuffix(s, ":"))
	x[excited] = is(strings.HasSuffix(s, "!"))
	x[titled] = is(clue.IsTitleCase(s))
	x[shouted] = is(clue.IsUpper(s))
	x[lowered] = is(clue.StartsLow(s))
	x[quoting] = is(clue.HasQuote(s))
	x[linked] = is(clue.HasAddress(s))
	x[phoned] = is(clue.IsContact(l))
	colon := strings.IndexByte(s, ':')
	x[labelled] = is(colon > 0 && colon < 40 && colon+1 < len(s) && clue.CountWords(s[:colon]) <= 4)
	x[owned] = is(strings.Contains(s, "©") || strings.Contains(s, "(c)"))
	digits, marks := 0, false // marks: other bytes than those of plain English
	for i := range len(s) {
		c := s[i]
		if c >= '0' && c <= '9' {
			digits++
		}
		marks = marks || c >= utf8.RuneSelf || c == '|'
	}
	x[barred] = is(marks && strings.ContainsAny(s, "|•·»«→←›▼►…") && !strings.HasPrefix(s, "•"))
	x[figures] = share(digits, len(s))
	x[dated] = is(strings.Contains(s, "19") && digits >= 4 || strings.Contains(s, "20") && digits >= 4)
	x[names] = share(t.Capitals, t.Words)
	x[function] = share(t.Small, t.Words)
	x[past] = is(t.Past)
	x[you] = is(t.You)
	x[we] = is(t.We)
	x[they] = is(t.They)
	x[says] = is(t.Says)
	x[numbered] = is(clue.Digits(strings.TrimLeft(s, "([")) > 0)
	end := strings.TrimRight(s, ".)] ")
	x[counted] = is(end != "" && end[len(end)-1] >= '0' && end[len(end)-1] <= '9')
	x[listing] = is(strings.HasSuffix(s, ","))
	x[itself] = is(t.Self)
	x[cited] = is(strings.HasPrefix(s, "^") || strings.HasPrefix(s, "↑"))
	x[biography] = is(clue.AuthorOf(s) != "")
	x[company] = is(clue.IsAboutOrganization(l))
	x[tagged] = is(clue.IsAuthorLine(s))
	for f, n := range t.Of {
		x[hasField+f] = is(n > 0)
		x[shareField+f] = min(1, 2*share(n, t.Words))
		x[firstField+f] = is(t.First[f])
		x[mixed] += is(n > 0) / 2
	}
	x[whole] = is((clue.EndsSentence(s) && t.Words > 1 || t.Words >= 14 && (strings.Contains(s, ". ") || t.Words >= 20 && t.Small*4 >= t.Words)) && !clue.StartsLow(s))
	x[bare] = is(t.Furnish == 0)
	x[hanging] = is(hangs(s))
	x[stamped] = is(isStamped(s))
	x[furnished] = min(1.5, 2*share(t.Furnish, t.Words))
}
