package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
)

// citation returns the length of a reference or omission in square brackets at the start
// of s, including the space before it: "[6]", " [17]", "[...]". It belongs to the
// preceding sentence, as in Wikipedia.
func citation(s string) int {
	i := 0
	if strings.HasPrefix(s, " ") {
		i = 1
	}
	if i >= len(s) || s[i] != '[' {
		return 0
	}
	for _, omission := range []string{"[...]", "[…]"} {
		if strings.HasPrefix(s[i:], omission) {
			return i + len(omission)
		}
	}
	if k := strings.IndexByte(s[i:min(len(s), i+reach)], ']'); k > 0 && strings.HasSuffix(s[:i+k], " needed") {
		return i + k + 1 // [citation needed]
	}
	j := i + 1
	if strings.HasPrefix(s[j:], "^") {
		j++ // Markdown
	}
	from := j
	for j < len(s) && j < i+8 && (s[j] >= '0' && s[j] <= '9' || s[j] == ',' || s[j] == '-') {
		j++
	}
	if j == from || j >= len(s) || s[j] != ']' {
		return 0
	}
	return j + 1
}

// note returns the length of a smiley, or of the mark of a footnote, at the start of s. A
// number may have lost its superscript: "rights. 4 Even though". Both belong to the
// preceding sentence.
func note(s string) int {
	if n := len(s) - len(strings.TrimLeft(s[:min(len(s), 12)], "⁰¹²³⁴⁵⁶⁷⁸⁹†‡")) - max(0, len(s)-12); n > 0 && (n == len(s) || s[n] == ' ') {
		return n
	}
	if s == "" || s[0] != ' ' {
		return 0
	}
	if f := firstField(s[1:min(len(s), 8)]); smile(f) {
		return 1 + len(f)
	}
	j := 1
	for j < len(s) && j < 3 && digitAt(s, j) {
		j++
	}
	if j > 1 && j < len(s) && s[j] == ' ' {
		word := wordAfter(s, j+1)
		if _, next, ok := strings.Cut(s[j+1:min(len(s), j+1+reach)], " "); ok && starter(word) && startsLower(next) {
			return j
		}
	}
	return 0
}

// gluedNote returns the length of a footnote number that has lost its superscript after
// the stop of an ordinary word: "rights.4 Few know".
func gluedNote(g *gap) int {
	if !g.plain() || g.end != g.mark || len(g.word) < 3 || !allLower(strings.ToLower(g.word)) || classOf(g.word) != none {
		return 0
	}
	n := 0
	for n < 3 && digitAt(g.text, g.end+n) {
		n++
	}
	rest := g.text[g.end+n:]
	if n == 0 || rest != "" && !(rest[0] == ' ' && startsUpper(rest[1:])) || !allLower(g.word) && rest != "" && !starter(wordAfter(rest, 1)) {
		return 0
	}
	return n
}

// terminal reports whether r can end a sentence in some script
// (Sentence_Terminal, UAX #44, and the ellipsis).
func terminal(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '․', '⁉', '⁈', '⁇', '‽', '‼', '｡':
		return true
	}
	return r >= utf8.RuneSelf && unicode.Is(unicode.STerm, r)
}

// closes reports whether r is a closing bracket, or a quotation mark that always or
// usually closes (Close in UAX #29, SB9).
func closes(r rune) bool {
	switch r {
	case ')', ']', '}', '”', '’', '»', '›':
		return true
	}
	return r >= utf8.RuneSelf && (unicode.Is(unicode.Pe, r) || unicode.Is(unicode.Pf, r))
}

// opens reports whether r is an opening bracket or quotation mark, or ¿ or ¡.
func opens(r rune) bool {
	switch r {
	case '(', '[', '{', '“', '‘', '«', '‹', '¿', '¡', '„', '‚':
		return true
	}
	return r >= utf8.RuneSelf && (unicode.Is(unicode.Ps, r) || unicode.Is(unicode.Pi, r))
}

// ambiguousQuote reports whether r is a quotation mark that can open or close.
func ambiguousQuote(r rune) bool { return r == '"' || r == '\'' || r == '`' || r == '*' || r == '_' }

func digitAt(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

func trim(text string, start, end int) doc.Span {
	s := text[start:end]
	start = end - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	return doc.Span{Start: start, End: start + len(strings.TrimSpace(s))}
}
