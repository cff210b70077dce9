package export

import (
	"strings"
	"unicode"
)

// plain returns s on one line. Each run of white space becomes one space, and control
// characters, which a terminal would obey, become replacement characters.
func plain(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			gap = b.Len() > 0
			continue
		case unicode.IsControl(r):
			r = unicode.ReplacementChar
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// escapeHTML escapes s for an HTML element or a quoted attribute. Control
// characters, which HTML forbids, are replaced.
func escapeHTML(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '"':
			b.WriteString("&quot;")
		case '\'':
			b.WriteString("&#39;")
		default:
			if unicode.IsControl(r) && !unicode.IsSpace(r) {
				r = unicode.ReplacementChar
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}
