// Package measure finds dates, amounts of money, percentages and quantities by
// rule, with normalised values. Start with Add. Measures are parsed from pieces
// (piece.go), which are finer than tokens.
package measure

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

var moneyWords = lang.English.Set("measures/money")

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
			if !mayOpen(pieces[k:]) {
				k++
				continue
			}
			kind, n, _ := read(pieces[k:], wordBefore(pieces, k))
			if n == 0 {
				k++
				continue
			}
			span := doc.Span{Start: pieces[k].Start, End: pieces[k+n-1].End}
			if kind != entity.Date && signBefore(pieces, k) {
				span.Start = pieces[k-1].Start
			}
			for next < len(names) && names[next].End <= span.Start {
				next++
			}
			free := true
			for j := next; j < len(names) && names[j].Start < span.End; j++ {
				swiss := names[j].Kind == entity.Group && names[j].Start > span.Start && names[j].End < span.End
				free = kind == entity.Money && (swiss || names[j].Span == span && (codes()[pieces[k].text] || dollarPrefixes()[pieces[k].text] != ""))
				if free { // "Swiss" in "5 Swiss francs", "CAD 200", "C$2bn"
					out = slices.DeleteFunc(out, func(m entity.Mention) bool { return m.Span == names[j].Span })
				}
			}
			if kind == entity.Quantity && strings.HasSuffix(span.In(text), "pounds") && moneySaid(text[max(s.Start, span.Start-40):span.Start]) {
				kind = entity.Money
			}
			if kind == entity.Money && isLetter(pieces[k].text) && pieces[k+n-1].digit {
				free = moneySaid(text[max(s.Start, span.Start-16):span.Start]) // "R75" may as well be a road
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
	if len(p) > 1 && m.Kind != entity.Date && (isMinus(p[0]) || p[0].lower == "minus") {
		if kind, n, value := read(p[1:], ""); kind == m.Kind && n == len(p)-1 && value != "" {
			return "-" + value
		}
		return ""
	}
	if kind, n, value := read(p, ""); n == len(p) {
		if kind != m.Kind {
			return ""
		}
		return value
	}
	if m.Kind == entity.Date && len(p) == 1 && p[0].isYear() {
		return p[0].text // a bare year, recognised in the text by the word before it
	}
	if m.Kind == entity.Date && len(p) == 3 && p[0].isYear() && p[1].lower == "and" {
		return p[0].text + "/" + p[2].text
	}
	return ""
}

// moneySaid reports whether the words before "12 pounds" are about money.
func moneySaid(before string) (said bool) {
	for w := range strings.FieldsFuncSeq(before, func(r rune) bool { return !unicode.IsLetter(r) && r != '£' && r != '€' }) {
		switch {
		case moneyWords()[w] || strings.ContainsAny(w, "£€"):
			said = true
		case strings.HasPrefix(w, "weigh"):
			said = false
		}
	}
	return said
}

// The words that a measure may begin with, if they are in lower case and if they are not.
var (
	openers = lazy.Value(func() *lang.Distinct {
		return opening("half")
	})
	capitalOpeners = lazy.Value(func() *lang.Distinct {
		return opening("half q h fy fiscal ad", lang.Keys(lang.English.Table("months")()), weekdays())
	})
)

// opening returns numerals, parts of the year and more words.
func opening(more string, sets ...map[string]bool) *lang.Distinct {
	d := lang.Union(append(sets, seasons(), lang.Keys(parts()), lang.Keys(lang.English.Table("measures/numerals")()))...)
	for w := range strings.FieldsSeq(more) {
		lang.Number(d, w)
	}
	return d
}

// mayOpen reports whether a measure may begin at the first piece. It is a fast filter:
// few words begin a measure, and marks do only before a number.
func mayOpen(p []piece) bool {
	first := &p[0]
	switch c := first.text[0]; {
	case first.digit:
		return true
	case 'a' <= c && c <= 'z':
		return lang.Find(openers(), first.lower) >= 0
	case len(p) > 1 && (p[1].digit || p[1].text == "$" || p[1].text == "." || isMinus(p[1]) && p[1].glued):
		return true
	default:
		return ('A' <= c && c <= 'Z' || c >= utf8.RuneSelf) && lang.Find(capitalOpeners(), first.lower) >= 0
	}
}

// read parses the measure that begins at the first piece. It returns its kind,
// the number of pieces and the value. before is the preceding word.
func read(p []piece, before string) (entity.Kind, int, string) {
	if n, value := date(p, before); n > 0 {
		return entity.Date, n, value
	}
	return amount(p, before)
}
