package article

import (
	"strings"

	"standfirst/internal/doc"
)

// readFile reads a file of a kind told by its name and its first bytes.
func readFile(name string, b []byte) (doc.Document, error) {
	low := strings.ToLower(name)
	s := valid(string(b))
	if strings.HasSuffix(low, ".html") || strings.HasSuffix(low, ".htm") || looksHTML(s) {
		return readHTML(s), nil
	}
	return readText(s), nil
}

func looksHTML(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s[:min(len(s), 512)]))
	return strings.HasPrefix(s, "<!doctype html") || strings.HasPrefix(s, "<html") || strings.HasPrefix(s, "<head") || strings.HasPrefix(s, "<body")
}
