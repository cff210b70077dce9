package label

import (
	"slices"
	"strings"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// textWords holds words of an article, shortened so that "announces" and "announced" are
// one.
type textWords struct {
	all   map[string]bool
	first []string        // those that open it
	soon  map[string]bool // those of its first paragraph
}

// wordsBelow collects the words of the prose from block body on.
func wordsBelow(d *doc.Document, body int) textWords {
	const enough = 6000 // bytes
	w := textWords{all: map[string]bool{}, soon: map[string]bool{}}
	read := 0
	for i := body; i < len(d.Blocks) && read < enough; i++ {
		if i > body && !isProse(d, i) {
			continue
		}
		s := d.Blocks[i].In(d.Text)
		s = s[:min(len(s), enough)]
		read += len(s)
		for word := range contentWords(s) {
			w.all[word] = true
			if i == body {
				w.soon[word] = true
			}
			if len(w.first) < 12 {
				w.first = append(w.first, word)
			}
		}
	}
	return w
}

// contentWords yields the words of a text that are no function words, shortened.
func contentWords(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for f := range clue.Words(s) {
			f = strings.ToLower(f)
			if len(f) < 2 || functionWords()[f] {
				continue
			}
			const longest = 5
			if len(f) > longest {
				n := longest
				for !utf8.RuneStart(f[n]) {
					n--
				}
				f = f[:n]
			}
			if !yield(f) {
				return
			}
		}
	}
}

// compare finds the signs of a line's own words, and of those that the article repeats.
func (w textWords) compare(s string, x *signs) {
	n := clue.CountWords(s)
	x[words], x[moreWords] = float64(min(n, 4)), float64(max(min(n, 8)-4, 0))
	shared, all, soon := 0.0, 0.0, 0.0
	opens := len(w.first) > 0
	last := -1
	for word := range contentWords(s) {
		all++
		if w.all[word] {
			shared++
		}
		if w.soon[word] {
			soon++
		}
		k := slices.Index(w.first, word)
		opens = opens && k >= 0 && k <= last+3
		last = max(last, k)
	}
	// A line of one word proves less than one of three.
	x[repeated], x[repeatedSoon] = shared/max(all, 2), soon/max(all, 2)
	if opens {
		x[opensText] = min(all, 3)
	}
	low := strings.ToLower(s)
	first, rest, _ := strings.Cut(low, " ")
	switch {
	case clue.IsTrail(s):
		x[trailLine] = 1
	case clue.IsPageLabel(s):
		x[sectionLine] = 1
	case isDocumentKind(low):
		x[documentOf] = 1
	case clue.IsLetterhead(s):
		x[letterhead], x[opensText] = 1, 0 // a release opens with its company's name
	case clue.IsDocumentNumber(s) && !clue.IsCaseTitle(s), clue.IsContact(&clue.Line{Text: s}), clue.IsAddress(s):
		x[addressLine] = 1
	case soon < all && clue.IsPerson(s):
		x[personLine] = 1
	case clue.IsAuthors(s), w.isReporter(s):
		x[authorsLine] = 1
	case strings.HasPrefix(rest, "of ") && n <= 7 && clue.IsPost(first):
		x[postLine] = 1
	}
}

// isReporter recognises a person with a place whom the article does not name: "Ana Lima at the Palace, Leeds".
func (w textWords) isReporter(s string) bool {
	name := clue.NamesAlone(s)
	if name == s || !isName(name) {
		return false
	}
	for word := range contentWords(name) {
		if w.all[word] {
			return false
		}
	}
	return true
}
