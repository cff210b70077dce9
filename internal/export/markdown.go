package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// writeMarkdown writes the report as CommonMark.
func writeMarkdown(w io.Writer, r Result) error {
	var b bytes.Buffer
	out := newReport(r)
	if out.title != "" {
		fmt.Fprintf(&b, "# %s\n\n", escapeMarkdown(out.title))
	}
	for i, c := range out.credit {
		if i > 0 {
			b.WriteString(" · ")
		}
		b.WriteString(escapeMarkdown(c))
	}
	if len(out.credit) > 0 {
		b.WriteString("\n\n")
	}
	for i, c := range out.chapters {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "## %s\n", c.title)
		for j, l := range c.lines {
			if !l.item || j == 0 {
				b.WriteByte('\n')
			}
			switch {
			case l.note:
				fmt.Fprintf(&b, "*%s*\n", escapeMarkdown(l.text))
			case l.bold != "":
				fmt.Fprintf(&b, "- **%s**%s%s%s\n", escapeMarkdown(l.bold), l.gap, escapeMarkdown(l.text), l.tail)
			case l.item:
				fmt.Fprintf(&b, "- %s\n", escapeMarkdown(l.text))
			default:
				fmt.Fprintln(&b, escapeMarkdown(l.text))
			}
		}
	}
	if out.citation != "" {
		fmt.Fprintf(&b, "\n%s%s\n", cite, escapeMarkdown(out.citation))
	}
	_, err := w.Write(b.Bytes())
	return err
}

// escapeMarkdown escapes s as text on a Markdown line. The result is inert in CommonMark
// and in dialects with tables, strikethrough, maths and bare links. We escape only what
// could be syntax at its position, so that the file reads well unrendered.
// https://spec.commonmark.org/0.31.2/#backslash-escapes
func escapeMarkdown(s string) string {
	s = plain(s)
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if syntax(s, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

// syntax reports whether byte i of s could be Markdown syntax if it were not escaped.
func syntax(s string, i int) bool {
	next := byte(0)
	if i+1 < len(s) {
		next = s[i+1]
	}
	switch s[i] {
	case '\\', '`', '*', '_', '[', ']', '<', '~', '|', '$', '{', '}', '^':
		return true
	case '&': // "&lt;" is a character reference, "AT&T" is not
		return isEntity(s[i+1:])
	case ':': // http://…, mailto:…, or a definition
		return i == 0 || next == '/' || endsFold(s[:i], "mailto") || endsFold(s[:i], "xmpp")
	case '@': // an address
		return i > 0 && s[i-1] != ' ' && next != 0 && next != ' '
	case '=', '%': // highlighting or a comment in some dialects
		return i == 0 || next == s[i] || s[i-1] == s[i]
	case '#': // the start or end of a heading
		return i == 0 || s[i-1] == ' '
	case '+', '-', '>':
		return i == 0
	case '.', ')': // "1." and "1)" begin a list at the start of a line
		return endsFold(s[:i], "www") || 0 < i && i <= 9 && strings.Trim(s[:i], "0123456789") == ""
	}
	return false
}

// isEntity reports whether s, the text after an ampersand, completes a character
// reference. The longest name has 31 letters.
func isEntity(s string) bool {
	for i := 0; i < len(s) && i < 33; i++ {
		if s[i] == ';' {
			return i > 0
		}
		if !isAlnum(s[i]) && !(i == 0 && s[i] == '#') {
			return false
		}
	}
	return false
}

func endsFold(s, end string) bool {
	return len(s) >= len(end) && strings.EqualFold(s[len(s)-len(end):], end)
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}
