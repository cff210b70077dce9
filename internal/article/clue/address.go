package clue

import (
	"strings"

	"standfirst/internal/lang"
)

// IsAddress recognises a line that is only a web address, a mail address or a user name.
func IsAddress(s string) bool {
	s = strings.Trim(s, "<>()[]. ")
	return s != "" && !strings.ContainsAny(s, " \t") && HasAddress(strings.ToLower(s)) && len(s) > 5
}

// HasAddress reports whether a text contains a web address, a mail address or a user
// name.
func HasAddress(low string) bool {
	if !mayHaveAddress(low) {
		return false
	}
	for f := range strings.FieldsSeq(low) {
		if !mayHaveAddress(f) {
			continue
		}
		f = strings.Trim(f, "<>()[].,;:!?\"'“”")
		if strings.Contains(f, "://") || strings.HasPrefix(f, "www.") || len(f) > 2 && f[0] == '@' || strings.Index(f, "@") > 0 {
			return true
		}
		f, _, _ = strings.Cut(f, "/")
		i := strings.LastIndexByte(f, '.')
		if i > 0 && i+2 < len(f) && domainEndings()[f[i+1:]] {
			return true
		}
	}
	return false
}

// mayHaveAddress is a cheap test that most texts without an address fail: one has an @, a
// colon before a slash, or a stop within a word or after a w.
func mayHaveAddress(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case '@':
			return true
		case ':':
			if i+1 < len(s) && s[i+1] == '/' {
				return true
			}
		case '.':
			if i > 0 && s[i-1] == 'w' || i+1 < len(s) && isPartOfWord[s[i+1]] {
				return true
			}
		}
	}
	return false
}

var domainEndings = lang.World.Set("domain-endings")
