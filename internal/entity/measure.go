package entity

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/lazy"
)

// Measures finds dates, sums of money, percentages and quantities by rule, and
// returns them with the given mentions, in the order of the text. Where a
// measure overlaps a name, the name stays: the "2016 Olympics" are no date.
func Measures(text string, sentences []doc.Sentence, names []Mention) []Mention {
	out := slices.Clone(names)
	next := 0
	var pieces []piece
	for i, s := range sentences {
		pieces = appendPieces(pieces[:0], text, s.Span)
		for k := 0; k < len(pieces); {
			kind, n, _ := measure(pieces[k:], before(pieces, k))
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
				out = append(out, Mention{Span: span, Sentence: i, Kind: kind})
			}
			k += n
		}
	}
	Sort(out)
	return out
}

// valueOf is the normalised value of a measure, "" where it is not certain.
func valueOf(text string, m Mention) string {
	p := appendPieces(nil, text, m.Span)
	if _, n, value := measure(p, ""); n == len(p) {
		return value
	}
	if m.Kind == Date && len(p) == 1 && p[0].isYear() {
		return p[0].text // found by the word before it
	}
	return ""
}

// piece is a number, a word or a mark. Unlike a token it never joins digits
// and letters, so that "$1.2bn" and "5km" need no rules of their own.
type piece struct {
	doc.Span
	text  string
	lower string // of a word
	digit bool   // it is a number
	glued bool   // nothing stands between it and the piece before
}

// measure reads what begins at the first piece: its kind, how many pieces it
// has, and its value. before is the word before it.
func measure(p []piece, before string) (Kind, int, string) {
	if n, value := date(p, before); n > 0 {
		return Date, n, value
	}
	return amount(p)
}

// appendPieces cuts the slice of text at s.
func appendPieces(out []piece, text string, s doc.Span) []piece {
	for i := s.Start; i < s.End; {
		r, size := utf8.DecodeRuneInString(text[i:s.End])
		j := i + size
		p := piece{glued: len(out) > 0 && out[len(out)-1].End == i}
		switch {
		case unicode.IsSpace(r):
			i = j
			continue
		case r >= '0' && r <= '9':
			p.digit = true
			for j < s.End && (isDigit(text[j]) || (text[j] == ',' || text[j] == '.') && j+1 < s.End && isDigit(text[j+1])) {
				j++
			}
		case !unicode.IsLetter(r): // a run of one mark is one piece
			for strings.HasPrefix(text[j:s.End], text[i:i+size]) {
				j += size
			}
		default:
			for j < s.End {
				r, size := utf8.DecodeRuneInString(text[j:s.End])
				if !unicode.IsLetter(r) && !unicode.IsMark(r) {
					break
				}
				j += size
			}
		}
		p.Span = doc.Span{Start: i, End: j}
		p.text = text[i:j]
		p.lower = p.text
		if !p.digit {
			p.lower = strings.ToLower(p.text)
		}
		out = append(out, p)
		i = j
	}
	return out
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func before(p []piece, k int) string {
	if k == 0 {
		return ""
	}
	return p[k-1].lower
}

// at is piece i, or an empty one.
func at(p []piece, i int) piece {
	if i < 0 || i >= len(p) {
		return piece{}
	}
	return p[i]
}

// number reads an amount in digits or in words, with "million" and its like:
// how many pieces, and the amount as digits, "" if it cannot be told.
func number(p []piece) (int, string) {
	var value float64
	n, exact := 0, true
	switch first := at(p, 0); {
	case first.digit:
		v, ok := digits(first.text)
		value, n, exact = v, 1, ok
	default:
		v, ok := numerals()[first.lower]
		if !ok {
			return 0, ""
		}
		value, n = v, 1
		if mark, unit := at(p, 1), at(p, 2); v >= 20 && v < 100 && mark.text == "-" && mark.glued && numerals()[unit.lower] > 0 && numerals()[unit.lower] < 10 {
			value, n = v+numerals()[unit.lower], 3
		}
		if (first.lower == "a" || first.lower == "an") && scales()[at(p, n).lower] == 0 {
			return 0, ""
		}
	}
	for {
		k := n
		if at(p, k).text == "-" && at(p, k).glued && scales()[at(p, k+1).lower] > 0 {
			k++ // "$5-million"
		}
		w := at(p, k)
		scale, ok := scales()[w.lower]
		if !ok || len(w.lower) <= 3 && !w.glued { // "5m", but not "5 m"
			break
		}
		value *= scale
		n = k + 1
	}
	if !exact {
		return n, ""
	}
	return n, strconv.FormatFloat(math.Round(value*1e6)/1e6, 'f', -1, 64)
}

// digits is the value of "1,234.5". A comma that parts no thousands may be a
// decimal comma, or not: then it has none.
func digits(s string) (float64, bool) {
	whole, fraction, _ := strings.Cut(s, ".")
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		if i > 0 && len(g) != 3 || i == 0 && len(groups) > 1 && len(g) > 3 {
			return 0, false
		}
	}
	if strings.ContainsAny(fraction, ".,") || len(s) > 18 {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.Join(groups, "")+"."+fraction, 64)
	return v, err == nil
}

var numerals = lazy.Value(func() map[string]float64 {
	return map[string]float64{
		"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
		"twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
		"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	}
})

var scales = lazy.Value(func() map[string]float64 {
	return map[string]float64{
		"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12,
	}
})
