package article

import "strings"

// preferHTML decides which flavour of a clipboard is read.
func preferHTML(html, text string) bool {
	return strings.TrimSpace(html) != ""
}
