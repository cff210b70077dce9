package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/draft"
	"standfirst/internal/article/label"
	"standfirst/internal/doc"
)

// isMarkdown recognises Markdown pasted as plain text: it starts with a heading, or has
// too many Markdown marks for a coincidence.
func isMarkdown(s string, lines []line) bool {
	const most = 2000 // lines to look at
	heads, links, strong, fences := 0, 0, 0, 0
	for _, l := range lines[:min(len(lines), 20)] {
		if !l.blank() {
			if heading(l.In(s)) > 0 {
				return true
			}
			break
		}
	}
	for _, l := range lines[:min(len(lines), most)] {
		t := l.In(s)
		if len(t) > 20_000 {
			t = t[:20_000]
		}
		switch {
		case heading(t) > 0:
			heads++
		case strings.HasPrefix(t, "```"):
			fences++
		}
		if strings.Contains(t, "](http") || strings.Contains(t, "](/") {
			links++
		}
		if strings.Count(t, "**") >= 2 {
			strong++
		}
	}
	kinds := 0
	for _, n := range []int{heads, links, strong, fences / 2} {
		if n > 0 {
			kinds++
		}
	}
	return kinds >= 2 || heads >= 2 || links >= 2 || strong >= 3 || fences >= 2
}

// heading returns the level of an ATX heading or of a wiki's, "== Budget ==", or 0.
func heading(s string) int {
	n := 0
	for n < len(s) && s[n] == s[0] && (s[0] == '#' || s[0] == '=') {
		n++
	}
	if n < 1 || n > 6 || n >= len(s) || s[n] != ' ' || s[0] == '=' && (len(s) < 2*n+3 || s[len(s)-n-1:] != " "+s[:n]) {
		return 0
	}
	return n
}

// ReadMarkdown reads Markdown (https://spec.commonmark.org/). Its marks are not
// part of the text; the shifts skip them.
func ReadMarkdown(s string) doc.Document { return readMarkdown(s, CutLines(s)) }

func readMarkdown(s string, lines []line) doc.Document {
	m := &markdown{s: s, w: &draft.Draft{}}
	known := m.frontMatter(&lines)
	var open []line
	flush := func() {
		if len(open) > 0 {
			m.paragraph(open)
		}
		open = nil
	}
	fence := ""
	wiki := slices.ContainsFunc(lines, func(l line) bool { return strings.HasPrefix(l.In(s), "==") && heading(l.In(s)) > 0 }) // each line is a paragraph
	for i, l := range lines {
		t := l.In(s)
		mark := t[:min(len(t), 3)]
		switch {
		case fence != "":
			if mark == fence {
				fence = ""
			} else if !l.blank() {
				m.w.Begin(doc.TableRow, true)
				l.Indent(m.w)
				m.w.Copy(t, l.Start)
			}
		case mark == "```" || mark == "~~~":
			flush()
			fence = mark
		case l.blank():
			flush()
		case heading(t) > 0:
			flush()
			n := heading(t)
			kind := doc.Subhead
			if n == 1 {
				kind = doc.Headline
			}
			m.line(kind, doc.Span{Start: l.Start + n + 1, End: l.Start + len(strings.TrimRight(t, t[:1]+" "))}, true)
		case len(open) > 0 && underline(t) && l.quote == 0:
			// A setext heading: its text is above the rule.
			kind := doc.Subhead
			if t[0] == '=' {
				kind = doc.Headline
			}
			m.w.Begin(kind, true)
			for _, o := range open {
				m.inline(o.Span)
				m.w.Gap()
			}
			open = nil
		case isRule(t):
			flush()
			m.line(doc.Separator, l.Span, false)
		case t[0] == '|':
			flush()
			m.row(l.Span)
		default:
			if len(open) > 0 && (clue.ListMarker(t) > 0 || l.quote != open[0].quote && l.quote > 0) {
				flush()
			}
			open = append(open, l)
			if wiki || i+1 == len(lines) {
				flush()
			}
		}
	}
	flush()
	d := m.w.Document()
	label.Blocks(&d, known)
	return d
}

type markdown struct {
	s string
	w *draft.Draft
}

// frontMatter reads the fields between two --- at the start of a file, and sets them
// aside.
func (m *markdown) frontMatter(lines *[]line) (known label.Known) {
	ls := *lines
	if len(ls) < 3 || ls[0].In(m.s) != "---" || !strings.Contains(ls[1].In(m.s), ":") {
		return known
	}
	for i := 1; i < len(ls) && i < 60; i++ {
		if ls[i].In(m.s) != "---" {
			continue
		}
		for _, l := range ls[1:i] {
			if l.blank() {
				continue
			}
			m.w.Begin(doc.Boilerplate, false)
			m.w.Copy(l.In(m.s), l.Start)
			key, value, _ := strings.Cut(l.In(m.s), ":")
			value = strings.Trim(value, " \"'[]")
			switch strings.ToLower(key) {
			case "title":
				known.Title = value
			case "author", "authors", "byline":
				known.Byline = value
			case "date":
				known.Date = value
			}
		}
		*lines = ls[i+1:]
		return known
	}
	return known
}

func (m *markdown) line(kind doc.BlockKind, s doc.Span, inline bool) {
	m.w.Begin(kind, true)
	if inline {
		m.inline(s)
	} else if s.Start < s.End {
		m.w.Copy(s.In(m.s), s.Start)
	}
}

// paragraph writes lines that belong together.
func (m *markdown) paragraph(lines []line) {
	kind := doc.Paragraph
	first := lines[0].In(m.s)
	if n := clue.ListMarker(first); n > 0 {
		kind = doc.ListItem
		if strings.IndexByte("*-+", first[0]) >= 0 {
			lines[0].Start += n
		}
	} else if lines[0].quote > 0 {
		kind = doc.Quotation
	}
	m.w.Begin(kind, true)
	for _, l := range lines {
		m.inline(l.Span)
		m.w.Gap()
	}
}

// underline recognises the rule below a setext heading.
func underline(t string) bool {
	return len(t) >= 2 && (strings.Trim(t, "=") == "" || strings.Trim(t, "-") == "")
}

func isRule(t string) bool {
	t = strings.ReplaceAll(t, " ", "")
	return len(t) >= 3 && strings.IndexByte("-*_", t[0]) >= 0 && strings.Trim(t, t[:1]) == ""
}

// inline writes a line without the marks for emphasis, code, links and pictures.
func (m *markdown) inline(span doc.Span) {
	s, from := m.s[:span.End], span.Start
	put := func(to int) {
		if from < to {
			m.w.Copy(s[from:to], from)
		}
	}
	for i := span.Start; i < span.End; {
		skip := 0
		switch c := s[i]; c {
		case '\\':
			if i+1 < span.End && strings.IndexByte("\\`*_{}[]()#+-.!|>~", s[i+1]) >= 0 {
				put(i)
				from = i + 1
				i += 2
				continue
			}
		case '*', '~':
			for i+skip < span.End && s[i+skip] == c {
				skip++
			}
			if c == '~' && skip < 2 || skip > 3 || loose(s, i, skip, span) {
				skip = 0
			}
		case '_':
			for i+skip < span.End && s[i+skip] == c {
				skip++
			}
			if skip > 3 || wordBefore(s, i, span.Start) && wordAfter(s, i+skip, span.End) || loose(s, i, skip, span) {
				skip = 0
			}
		case '`':
			skip = 1
		case '!':
			if i+1 < span.End && s[i+1] == '[' {
				if _, end := link(s[i+1:]); end > 0 {
					skip = 1 + end // the alternative text of a picture is not shown
				}
			}
		case '[':
			if text, end := link(s[i:]); end > 0 {
				put(i)
				m.inline(doc.Span{Start: i + 1, End: i + 1 + text})
				i += end
				from = i
				continue
			}
		}
		if skip > 0 {
			put(i)
			i += skip
			from = i
			continue
		}
		i++
	}
	put(span.End)
}

// loose reports whether marks have spaces on both sides, which makes them literal.
func loose(s string, i, n int, span doc.Span) bool {
	before := i == span.Start || s[i-1] == ' '
	after := i+n >= span.End || s[i+n] == ' '
	return before && after
}

func wordBefore(s string, i, from int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[from:i])
	return i > from && clue.WordRune(r)
}

func wordAfter(s string, i, to int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:to])
	return i < to && clue.WordRune(r)
}

// link reads "[text](address)" at the start of s and returns the lengths of the text and
// of the whole. It ignores anything longer than a few lines.
func link(s string) (text, end int) {
	const longest = 1000
	s = s[:min(len(s), longest)]
	text = strings.IndexByte(s, ']') - 1
	if text < 0 || strings.IndexByte(s[1:text+1], '[') >= 0 || text+2 >= len(s) || s[text+2] != '(' {
		return 0, 0
	}
	n := strings.IndexByte(s[text+3:], ')')
	if n < 0 {
		return 0, 0
	}
	return text, text + 3 + n + 1
}
