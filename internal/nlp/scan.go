package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reach limits how far the scanner looks around a mark, so that it reads each byte only a
// fixed number of times.
const reach = 48

// A gap is a place where a sentence might end: after a run of marks and the closing
// quotes and brackets that follow, at the end of a line, or before the marker of a list
// item.
type gap struct {
	text string
	from int // start of the sentence that may end here
	stop int // start of the run of marks; equal to mark for a gap without marks
	mark int // end of the run of marks
	end  int // end of the sentence: after closing quotes, brackets and citations
	open int // first character after the white space that follows
	next int // first letter or digit there, after opening quotes and brackets

	dots     int  // number of full stops in the run
	spaced   bool // the run is ". . ."
	ellipsis bool // the run is an ellipsis
	asks     bool // the run has a question or exclamation mark
	full     bool // the run has a mark that can only end a sentence: 。 ؟ ।
	line     bool // a line ends here
	edge     bool // a sentence ends here without a mark; see edges
	quoted   bool // a quotation or bracket closed after the marks
	closed   rune // the last of those, 0 if none
	apart    bool // there is white space before the marks

	word   string // word before the marks, without opening quotes, at most reach bytes
	follow string // word after the gap

	style *style
}

// style describes how a block as a whole is written.
type style struct {
	lower     bool // sentences begin in lower case, as in chats
	list      bool // lines are items: there are several, none ending with a mark
	fullStops bool // it has full stops of another script: 。 । ։
}

// A scanner moves from gap to gap.
type scanner struct {
	gap     gap
	text    string
	at      int
	from    int // start of the current sentence
	style   style
	items   itemizer
	address bool // the word before at is a web or mail address
	quote   bool // an odd number of straight double quotes precedes at
}

func newScanner(text string) *scanner {
	sc := &scanner{text: text}
	sc.style = styleOf(text)
	sc.items = newItemizer(text)
	return sc
}

// next moves to the next gap and reports whether there is one.
func (sc *scanner) next() bool {
	for sc.at < len(sc.text) {
		i := sc.at
		c := sc.text[i]
		if c|0x20 >= 'a' && c|0x20 <= 'z' && !sc.items.seeks() { // a fast path: most characters
			sc.at++
			continue
		}
		if c < utf8.RuneSelf {
			switch {
			case c == '.' || c == '!' || c == '?':
				sc.marks(i)
				return true
			case c == '\n' || c == '\r' || c == '\v' || c == '\f':
				sc.lineEnd(i)
				return true
			case c == '"':
				sc.quote = !sc.quote
			case c == ':':
				sc.items.colon(i)
			case c == ';' && greekBefore(sc.text[:i]):
				sc.marks(i) // the Greek question mark
				return true
			case c == '@', c == '/' && i > 0 && sc.text[i-1] == '/':
				sc.address = true
			case c == ' ':
				address := sc.address
				if sc.address = false; edgeAt(sc.text, sc.from, i, address) {
					sc.edge(i)
					return true
				}
			case sc.items.opens(i):
				sc.edge(i)
				return true
			}
			sc.at++
			continue
		}
		r, n := utf8.DecodeRuneInString(sc.text[i:])
		switch {
		case terminal(r):
			sc.marks(i)
			return true
		case r == '\u2028' || r == '\u2029' || r == '\u0085':
			sc.lineEnd(i)
			return true
		case sc.items.opens(i):
			sc.edge(i)
			return true
		}
		sc.at += n
	}
	return false
}

// marks reads the run of marks at i and its surroundings.
func (sc *scanner) marks(i int) {
	text := sc.text
	g := gap{text: text, from: sc.from, stop: i, style: &sc.style}
	j := i
	for j < len(text) {
		r, n := utf8.DecodeRuneInString(text[j:])
		switch {
		case r == '.' || r == '․':
			g.dots++
		case r == '…':
			g.dots += 3
			g.ellipsis = true
		case r == '!' || r == '?' || r == '‽' || r == '⁇' || r == '⁈' || r == '⁉' || r == '‼':
			g.asks = true
		case terminal(r):
			g.full = true
		case r == ';' && j == i:
			g.asks = true
		case r == ' ' && g.dots > 0 && !g.asks && j+1 < len(text) && text[j+1] == '.' && !digitAt(text, j+2):
			g.spaced = true
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		j += n
	}
	g.mark = j
	g.ellipsis = g.ellipsis || g.dots > 1
	g.word, g.apart = wordBefore(text, sc.from, i)
	if g.spaced && g.dots == 4 && !g.apart {
		// The first stop ends its sentence. The other three mark an omission before the
		// next one (Chicago Manual of Style, 13.53).
		if next := strings.TrimLeft(text[j:min(len(text), j+4)], " "); startsUpper(next) {
			sc.gap = gap{text: text, from: sc.from, stop: i, mark: i + 1, end: i + 1, open: i + 2, next: i + 2, edge: true, style: &sc.style}
			sc.at = j
			return
		}
	}
	g.end = j
	if g.spaced && strings.HasSuffix(text[i:j], "...") && !g.apart {
		g.ellipsis = false // a full stop and an omission: "it. ... They"
	}
	for g.end < len(text) {
		n := sc.closer(g.end)
		if n > 0 {
			g.end += n
			g.quoted = true
			g.closed, _ = utf8.DecodeLastRuneInString(text[:g.end])
		} else if n = citation(text[g.end:]); n > 0 {
			g.end += n
		} else if n = note(text[g.end:]); n > 0 {
			g.end += n
		} else if n = gluedNote(&g); n > 0 {
			g.end += n
		} else {
			break
		}
	}
	sc.around(&g)
	sc.gap = g
	sc.at = max(g.end, i+1)
}

// closer returns the length of the quotation mark or bracket at i that closes with the
// sentence, including a space before it, or 0.
func (sc *scanner) closer(i int) int {
	r, n := utf8.DecodeRuneInString(sc.text[i:])
	switch {
	case closes(r):
		return n
	case (r == '“' || r == '‘' || r == '«') && !wordy(sc.text[i+n:]):
		return n // „Ja.“
	case r == '"' && (sc.quote || !wordy(sc.text[i+n:])), ambiguousQuote(r) && r != '"' && !wordy(sc.text[i+n:]):
		if r == '"' {
			sc.quote = !sc.quote
		}
		return n
	case r == ' ' || r == '\u00A0' || r == '\u202F':
		// « Oui. », and tokenised text: he said . "
		c, m := utf8.DecodeRuneInString(sc.text[i+n:])
		if rest := sc.text[i+n+m:]; rest != "" && !unicode.IsSpace(first(rest)) {
			return 0
		}
		if c == ')' || c == ']' || c == '»' || c == '”' || c == '\'' || c == '"' && sc.quote {
			if c == '"' {
				sc.quote = false
			}
			return n + m
		}
	}
	return 0
}

// lineEnd reads the line breaks at i.
func (sc *scanner) lineEnd(i int) {
	g := gap{text: sc.text, from: sc.from, stop: i, mark: i, end: i, line: true, style: &sc.style}
	g.word, g.apart = wordBefore(sc.text, sc.from, i)
	sc.around(&g)
	sc.gap = g
	sc.at = max(g.open, i+1)
}

// edge reads the edge at i.
func (sc *scanner) edge(i int) {
	sc.gap = gap{text: sc.text, from: sc.from, stop: i, mark: i, end: i, open: i, next: i, edge: true, style: &sc.style}
	sc.at = max(sc.items.end, i+1)
}

// around fills in what surrounds the gap.
func (sc *scanner) around(g *gap) {
	text := sc.text
	j := g.end
	for j < len(text) {
		r, n := utf8.DecodeRuneInString(text[j:])
		if !unicode.IsSpace(r) {
			break
		}
		j += n
	}
	g.open = j
	for k := 0; j < len(text) && k < 8; k++ {
		r, n := utf8.DecodeRuneInString(text[j:])
		if !opens(r) && !ambiguousQuote(r) {
			break
		}
		j += n
	}
	g.next = j
	g.follow = wordAfter(text, j)
}

func greekBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.Is(unicode.Greek, r)
}

// wordBefore returns the word that ends at i, skipping quotes and brackets that close
// before the marks. apart reports whether white space separates them.
func wordBefore(text string, from, i int) (word string, apart bool) {
	low := max(from, i-reach)
	end := i
	for end > low {
		r, n := utf8.DecodeLastRuneInString(text[:end])
		if unicode.IsSpace(r) {
			apart = true
		} else if !closes(r) && !ambiguousQuote(r) {
			break
		}
		end -= n
	}
	start := end
	for start > low {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if unicode.IsSpace(r) || opens(r) || closes(r) || r == '"' || r == '—' || r == '–' {
			break
		}
		start -= n
	}
	for start < end && !utf8.RuneStart(text[start]) {
		start++
	}
	return strings.TrimLeft(text[start:end], "'"), apart
}

// wordAfter returns the letters and digits at i, with the apostrophes, hyphens
// and dots inside them.
func wordAfter(text string, i int) string {
	j := i
	for j < len(text) && j-i < reach {
		r, n := utf8.DecodeRuneInString(text[j:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) {
			if r != '\'' && r != '’' && r != '-' && r != '.' && r != '&' || j == i {
				break
			}
			if s, _ := utf8.DecodeRuneInString(text[j+n:]); !unicode.IsLetter(s) && !unicode.IsDigit(s) {
				if r == '.' {
					j += n // the dot of an abbreviation is part of the word
				}
				break
			}
		}
		j += n
	}
	return text[i:j]
}
