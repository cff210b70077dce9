// Package measure finds dates, amounts of money, percentages and quantities by
// rule, with normalised values. Start with Add. Measures are parsed from pieces
// (piece.go), which are finer than tokens.
package measure

import (
	"slices"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/lazy"
)

// Add returns the given names together with the measures in the text, in text
// order. Where a measure overlaps a name, the name wins: there is no date in
// "2016 Olympics".
func Add(text string, sentences []doc.Sentence, names []entity.Mention) []entity.Mention {
	out := slices.Clone(names)
	next := 0
	var pieces []piece
	for i, s := range sentences {
		pieces = appendPieces(pieces[:0], text, s.Span)
		for k := 0; k < len(pieces); {
			if !pieces[k].mayOpen() {
				k++
				continue
			}
			kind, n, _ := read(pieces[k:], wordBefore(pieces, k))
			if n == 0 {
				k++
				continue
			}
			span := doc.Span{Start: pieces[k].Start, End: pieces[k+n-1].End}
			for next < len(names) && names[next].End <= span.Start {
				next++
			}
			free := true
			for j := next; j < len(names) && names[j].Start < span.End; j++ {
				free = false
			}
			if free {
				out = append(out, entity.Mention{Span: span, Sentence: i, Kind: kind})
			}
			k += n
		}
	}
	entity.Sort(out)
	return out
}

// Value returns the normalised value of a measure, or "" if it is not certain.
func Value(text string, m entity.Mention) string {
	p := appendPieces(nil, text, m.Span)
	if _, n, value := read(p, ""); n == len(p) {
		return value
	}
	if m.Kind == entity.Date && len(p) == 1 && p[0].isYear() {
		return p[0].text // a bare year, recognised in the text by the word before it
	}
	return ""
}

// openers are the lower-case words that a measure may begin with.
var openers = lazy.Value(func() map[string]bool {
	out := map[string]bool{"half": true}
	for w := range numerals() {
		out[w] = true
	}
	for w := range seasons() {
		out[w] = true
	}
	return out
})

// mayOpen reports whether a measure may begin with this piece. It is a fast
// filter: most words are in lower case, and few of those begin a measure.
func (p piece) mayOpen() bool {
	return p.text[0] < 'a' || p.text[0] > 'z' || openers()[p.lower]
}

// read parses the measure that begins at the first piece. It returns its kind,
// the number of pieces and the value. before is the preceding word.
func read(p []piece, before string) (entity.Kind, int, string) {
	if n, value := date(p, before); n > 0 {
		return entity.Date, n, value
	}
	return amount(p)
}
