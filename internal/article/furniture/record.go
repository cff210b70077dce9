package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// A list below the text may be part of it: works, members, results, what is to be done. Its
// entries are of one form, which the titles of other articles are not, and its heading follows
// the text.

// The forms of an entry.
const (
	figureFirst = 1 << iota // "41 metres from bank to bank"
	yearFirst               // "1968: the lock opens"
	valued                  // "Length: 41 metres"
	parted                  // "Steel – Pavel to obtain three quotes"
	figureLast              // "The Long Thaw (1971)"
	placed                  // "Ana Lima, Harlow North"
	quoted                  // "“More ducks.” – Ada"
)

// formsOf returns the forms that an entry has.
func formsOf(s string) (forms int) {
	if n := clue.Digits(s); n == 4 && (s[0] == '1' || s[0] == '2') {
		forms |= yearFirst | figureFirst
	} else if n > 0 {
		forms |= figureFirst
	}
	if i := strings.Index(s, ": "); i > 0 && clue.CountWords(s[:i]) <= 5 {
		forms |= valued
	}
	if strings.Contains(s, " – ") || strings.Contains(s, " - ") || strings.Contains(s, " — ") {
		forms |= parted
	}
	if end := strings.TrimSuffix(s, ")"); end != "" && unicode.IsDigit(rune(end[len(end)-1])) {
		forms |= figureLast
	}
	if strings.Count(s, ", ") == 1 {
		forms |= placed
	}
	if r, _ := utf8.DecodeRuneInString(s); r == '"' || r == '“' || r == '‘' {
		forms |= quoted
	}
	return forms
}

// markRecords marks the blocks of such lists with their headings.
func markRecords(d *doc.Document, traits []clue.Traits) []bool {
	const least, longest = 3, 120 // entries, bytes
	marked := make([]bool, len(d.Blocks))
	for i := 0; i < len(marked); {
		forms, words, furnish := -1, 0, 0
		k := i
		for ; k < len(marked); k++ {
			b := d.Blocks[k]
			s := b.In(d.Text)
			if !b.Kept || b.Kind != doc.Paragraph && b.Kind != doc.ListItem && b.Kind != doc.Subhead || b.Len() > longest || forms&formsOf(s) == 0 || clue.EndsSentence(s) && formsOf(s)&quoted == 0 || clue.HasAddress(s) {
				break
			}
			forms &= formsOf(s)
			words, furnish = words+traits[k].Words, furnish+traits[k].Furnish
		}
		n := k - i
		years := forms&yearFirst != 0 && words >= 4*n
		if years && n > 1 || n >= least && furnish*5 <= words && isHeadOf(d, i-1) {
			for j := i - 1; j < k; j++ {
				marked[max(j, 0)] = true
			}
		}
		i = max(k, i+1)
	}
	return marked
}

// isHeadOf recognises the heading of a list below the text.
func isHeadOf(d *doc.Document, i int) bool {
	if i < 1 || !d.Blocks[i].Kept || !d.Blocks[i-1].Kept {
		return false
	}
	s := d.Blocks[i].In(d.Text)
	return clue.CountWords(s) <= 6 && !clue.EndsSentence(s) && !clue.IsEndHead(s) && !clue.IsTeaserHead(s) && clue.EndsSentence(d.Blocks[i-1].In(d.Text))
}
