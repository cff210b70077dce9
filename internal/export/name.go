package export

import (
	"strings"
	"unicode"

	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// maxSlug is the maximum length of a file name without its ending.
const maxSlug = 60

// folded maps Latin letters with accents to ASCII for file names. Any other letter
// separates words.
var folded = lazy.Value(func() map[rune]string {
	m := map[rune]string{}
	for letters, plain := range plainLetters() {
		for _, r := range letters {
			m[r] = plain
		}
	}
	return m
})

var plainLetters = lang.World.Table("plain-letters")

// slug returns the base name of r's files: the title, or else the first sentence, reduced
// by Slug.
func slug(r Result) string {
	s := Slug(r.Document.Title)
	if s == "" && len(r.Sentences) > 0 {
		s = Slug(r.Sentences[0].In(r.Document.Text))
	}
	if s == "" {
		return "article"
	}
	return safe(s)
}

// Slug reduces s to at most 60 characters of [a-z0-9-], cut between words if
// possible. It returns "" if nothing is left.
func Slug(s string) string {
	var b strings.Builder
	cut, gap := 0, false // cut is the end of the last whole word
	put := func(plain string) bool {
		if gap && b.Len() > 0 {
			cut = b.Len()
			b.WriteByte('-')
		}
		gap = false
		b.WriteString(plain)
		return b.Len() <= maxSlug
	}
	for _, c := range s {
		c = unicode.ToLower(c)
		ok := true
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
			ok = put(string(c))
		} else if plain, known := folded()[c]; known {
			if plain != "" {
				ok = put(plain)
			}
		} else if !unicode.Is(unicode.Mn, c) {
			gap = true
		}
		if !ok {
			if cut >= maxSlug/2 {
				return b.String()[:cut]
			}
			return b.String()[:maxSlug]
		}
	}
	return b.String()
}

// safe prefixes names that Windows reserves for devices with any extension:
// https://learn.microsoft.com/windows/win32/fileio/naming-a-file.
func safe(name string) string {
	base, _, _ := strings.Cut(name, ".")
	switch base {
	case "con", "prn", "aux", "nul":
		return "article-" + name
	}
	if len(base) == 4 && (base[:3] == "com" || base[:3] == "lpt") && '0' <= base[3] && base[3] <= '9' {
		return "article-" + name
	}
	return name
}
