package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// writeMarkdown writes the summary and the names as CommonMark.
func writeMarkdown(w io.Writer, r Result) error {
	var b bytes.Buffer
	if title := markdown(r.Document.Title); title != "" {
		fmt.Fprintf(&b, "# %s\n\n", title)
	}
	for i, c := range credit(r.Document) {
		if i > 0 {
			b.WriteString(" · ")
		}
		b.WriteString(markdown(c))
	}
	if b.Len() > 0 && !bytes.HasSuffix(b.Bytes(), []byte("\n\n")) {
		b.WriteString("\n\n")
	}
	b.WriteString("## Summary\n")
	for _, s := range summarySentences(r) {
		fmt.Fprintf(&b, "\n%s\n", markdown(s))
	}
	for _, n := range notes(r) {
		fmt.Fprintf(&b, "\n*%s*\n", markdown(n))
	}
	for _, s := range sections(r) {
		fmt.Fprintf(&b, "\n## %s\n\n", s.title)
		for _, e := range s.entities {
			fmt.Fprintf(&b, "- **%s**", markdown(e.Name))
			if role := plain(e.Role); role != "" {
				fmt.Fprintf(&b, ", %s", markdown(role))
			}
			fmt.Fprintf(&b, " (%d)\n", len(e.Mentions))
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// markdown is s as text of a Markdown line, inert in CommonMark and in the
// dialects with tables, strikethrough, mathematics and links made of bare
// addresses. It escapes what could be read as syntax where it stands, and no
// more: the file should read well as it is, too.
// https://spec.commonmark.org/0.31.2/#backslash-escapes
func markdown(s string) string {
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

// syntax reports whether the byte at i, left alone, could mean something.
func syntax(s string, i int) bool {
	next := byte(0)
	if i+1 < len(s) {
		next = s[i+1]
	}
	switch s[i] {
	case '\\', '`', '*', '_', '[', ']', '<', '~', '|', '$', '{', '}', '^':
		return true
	case '&': // "&lt;" is a sign, "AT&T" is a name
		return isEntity(s[i+1:])
	case ':': // http://…, mailto:…, and a definition
		return i == 0 || next == '/' || endsFold(s[:i], "mailto") || endsFold(s[:i], "xmpp")
	case '@': // an address
		return i > 0 && s[i-1] != ' ' && next != 0 && next != ' '
	case '=', '%': // a mark or a comment in some dialects
		return i == 0 || next == s[i] || s[i-1] == s[i]
	case '#': // a heading, or the end of one
		return i == 0 || s[i-1] == ' '
	case '+', '-', '>':
		return i == 0
	case '.', ')': // "1." and "1)" open a list where a line begins with them
		return endsFold(s[:i], "www") || 0 < i && i <= 9 && strings.Trim(s[:i], "0123456789") == ""
	}
	return false
}

// isEntity reports whether s, which stands after an ampersand, is the rest of
// a character reference. The longest has 31 letters.
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
