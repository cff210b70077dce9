package nlp

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// An itemizer finds where list items begin within one block: at bullets, or at markers
// that continue the numbering with which the block, or the text after a colon, began.
type itemizer struct {
	text   string
	bullet rune
	want   string // the marker of the next item: "2.", "b)", "(3)"
	form   form
	value  int
	end    int // the end of the last marker found
}

// A form is a style of numbering: 1. 1) 1.) (1) a. …
type form struct {
	before, after string
	letter        bool
	upper         bool
}

// newItemizer reads the marker at the start of text.
func newItemizer(text string) itemizer {
	it := itemizer{text: text, value: -1}
	i := len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	if r, n := utf8.DecodeRuneInString(text[i:]); isBullet(r) {
		it.bullet = r
		return it
	} else if n == 0 {
		return it
	}
	it.begin(i)
	return it
}

// begin starts the numbering at the marker at i, if there is one.
func (it *itemizer) begin(i int) bool {
	f, value, n := readMarker(it.text[i:])
	if n == 0 || value > 1 {
		return false
	}
	it.form, it.value = f, value
	it.end = i + n
	it.want = f.marker(value + 1)
	return true
}

// colon checks whether a list begins after the colon at i: a first marker with the second
// one nearby.
func (it *itemizer) colon(i int) {
	if it.bullet != 0 || it.want != "" {
		return
	}
	rest := strings.TrimLeft(it.text[i+1:min(len(it.text), i+1+2000)], " ")
	f, value, n := readMarker(rest)
	if n == 0 || value != 1 || f.letter {
		return
	}
	k := strings.Index(rest, " "+f.marker(2)+" ")
	if k <= 0 || strings.IndexByte(".!?\")", rest[k-1]) < 0 {
		return // "two things: 1) this and 2) that" is one sentence
	}
	it.form, it.value = f, 0
	it.want = f.marker(1)
}

// seeks reports whether there may be another item.
func (it *itemizer) seeks() bool { return it.bullet != 0 || it.want != "" }

// opens reports whether an item begins at i.
func (it *itemizer) opens(i int) bool {
	if i == 0 || !it.seeks() {
		return false
	}
	if before, _ := utf8.DecodeLastRuneInString(it.text[:i]); !unicode.IsSpace(before) {
		return false
	}
	if it.bullet != 0 {
		r, n := utf8.DecodeRuneInString(it.text[i:])
		it.end = i + n
		return r == it.bullet
	}
	rest, ok := strings.CutPrefix(it.text[i:], it.want)
	if !ok || !unicode.IsSpace(first(rest)) {
		return false
	}
	it.end = i + len(it.want)
	it.value++
	it.want = it.form.marker(it.value + 1)
	return true
}

func (f form) marker(value int) string {
	s := strconv.Itoa(value)
	if f.letter {
		if value > 26 {
			return ""
		}
		base := 'a'
		if f.upper {
			base = 'A'
		}
		s = string(base + rune(value) - 1)
	}
	return f.before + s + f.after
}

// readMarker reads a marker and the space after it at the start of s.
func readMarker(s string) (f form, value, length int) {
	i := 0
	if strings.HasPrefix(s, "(") {
		f.before, i = "(", 1
	}
	j := i
	for j < len(s) && j < i+3 && digitAt(s, j) {
		j++
	}
	switch {
	case j > i:
		value, _ = strconv.Atoi(s[i:j])
	case j < len(s) && s[j] >= 'a' && s[j] <= 'z':
		f.letter, value = true, int(s[j]-'a')+1
		j++
	case j < len(s) && s[j] >= 'A' && s[j] <= 'Z':
		f.letter, f.upper, value = true, true, int(s[j]-'A')+1
		j++
	default:
		return f, 0, 0
	}
	for _, after := range []string{".)", ".", ")"} {
		if strings.HasPrefix(s[j:], after) && (f.before == "" || after == ")") {
			f.after = after
			if rest := s[j+len(after):]; rest != "" && unicode.IsSpace(first(rest)) {
				return f, value, j + len(after)
			}
			break
		}
	}
	return f, 0, 0
}

func isBullet(r rune) bool {
	switch r {
	case '•', '⁃', '‣', '◦', '▪', '●', '■', '∙', '·':
		return true
	}
	return false
}

// marker returns the length of the bullet or number at the start of a list item. It is
// not part of the item's first sentence.
func marker(item string) int {
	const longest = 12
	if n := strings.IndexByte(item[:min(len(item), longest)], '\t'); n > 0 {
		return n + 1 // a number that is not in the input
	}
	r, n := utf8.DecodeRuneInString(item)
	if strings.ContainsRune("•‣⁃◦▪▫●○·∙*-–+✓✔➢►▶■□", r) && strings.HasPrefix(item[n:], " ") {
		return n
	}
	if f, _, n := readMarker(item); n > 0 {
		if f.upper {
			return 0 // "A. Roth won" may be an item
		}
		return n
	}
	if i := strings.IndexAny(item[:min(len(item), longest)], ".)"); i > 0 && strings.Trim(strings.TrimPrefix(item[:i], "("), "ivx") == "" && strings.HasPrefix(item[i+1:], " ") {
		return i + 1
	}
	return 0
}

// itemLine reports whether a line begins a list item.
func itemLine(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if isBullet(r) || (r == '-' || r == '*') && strings.HasPrefix(s[n:], " ") {
		return true
	}
	f, _, n := readMarker(s)
	return n > 0 && !f.letter
}

// isMarker reports whether s, without its full stop, is only the marker of a list item:
// "1", "a", "• 9", "iv".
func isMarker(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if isBullet(r) {
		s = strings.TrimLeft(s[n:], " ")
	}
	s = strings.TrimPrefix(s, "(")
	if s == "" || len(s) > 5 {
		return false
	}
	if len(s) == 4 && !strings.Contains(s, ".") && digitAt(s, 0) {
		return false // a year
	}
	if strings.Trim(s, "0123456789.") == "" || strings.Trim(s, "ivx") == "" {
		return true
	}
	return len(s) == 1 && unicode.IsLetter(rune(s[0]))
}

// styleOf determines the style of a block.
func styleOf(text string) style {
	var st style
	t := strings.TrimSpace(text)
	st.lower = startsLower(strings.TrimLeftFunc(t, func(r rune) bool { return !unicode.IsLetter(r) })) || lang.Alone(t, 'i')
	for _, r := range t {
		st.fullStops = st.fullStops || r >= utf8.RuneSelf && strings.ContainsRune("。।։።။។", r)
	}
	st.list = strings.Contains(t, "\n")
	for line := range strings.Lines(t) {
		line = strings.TrimRightFunc(line, func(r rune) bool { return unicode.IsSpace(r) || closes(r) || ambiguousQuote(r) })
		if r, _ := utf8.DecodeLastRuneInString(line); terminal(r) {
			st.list = false
			break
		}
	}
	return st
}
