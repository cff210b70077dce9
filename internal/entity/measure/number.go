package measure

import (
	"math"
	"strconv"
	"strings"

	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

var (
	numerals = lazy.Value(func() map[string]float64 { return values(lang.English.Table("measures/numerals")()) })
	scales   = lazy.Value(func() map[string]float64 { return values(lang.English.Table("measures/scales")()) })
)

var fractions = map[string]float64{"¼": .25, "½": .5, "¾": .75}

func values(table map[string]string) map[string]float64 {
	out := make(map[string]float64, len(table))
	for w, s := range table {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil {
			panic("measure: the value of " + w + ": " + err.Error())
		}
		out[w] = v
	}
	return out
}

// number reads an amount in digits or words, including "million" and the like.
// It returns the number of pieces and the amount in digits, or "" if that is
// uncertain.
func number(p []piece) (int, string) {
	var value float64
	n, exact := 0, true
	switch first := at(p, 0); {
	case first.digit:
		v, ok := digits(first.text)
		value, n, exact = v, 1, ok
		if f := fractions[at(p, 1).text]; f > 0 && at(p, 1).glued {
			value, n = v+f, 2 // "5¼"
		}
	case first.lower == "half" && at(p, 1).lower == "a" && scales()[at(p, 2).lower] >= 1000:
		value, n = .5, 2 // "half a million"
	case first.lower == "a" && at(p, 1).lower == "quarter" && at(p, 2).lower == "of" && at(p, 3).lower == "a" && scales()[at(p, 4).lower] >= 1000:
		value, n = .25, 4
	default:
		if value, n = inWords(p); n == 0 {
			return 0, ""
		}
		if n == 1 && (first.lower == "a" || first.lower == "an") && scales()[at(p, n).lower] == 0 {
			return 0, ""
		}
	}
	if at(p, n).lower == "and" && at(p, n+1).lower == "a" && at(p, n+2).lower == "half" && scales()[at(p, n+3).lower] >= 1000 {
		value, n = value+.5, n+3 // "two and a half million"
	}
	for {
		k := n
		if at(p, k).text == "-" && at(p, k).glued && scales()[at(p, k+1).lower] > 0 {
			k++ // "$5-million"
		}
		w := at(p, k)
		scale, ok := scales()[w.lower]
		if !ok || len(w.lower) == 1 && (!w.glued || power(at(p, k+1)) != "") { // "5m", but not "5 m" or "5m²"
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

// inWords reads "twenty-five", "two hundred and fifty thousand", "a million".
func inWords(p []piece) (value float64, n int) {
	part := 0.0     // since the last thousand or million
	scaled := false // the last word is "hundred", "thousand" and so on
	for {
		w := at(p, n)
		v, ok := numerals()[w.lower]
		scale := scales()[w.lower]
		switch {
		case ok && n > 0 && (w.lower == "a" || w.lower == "an"):
			return value + part, n
		case ok && (part == 0 || scaled):
			part, scaled = part+v, false
			n++
			mark, unit := at(p, n), at(p, n+1)
			if u := numerals()[unit.lower]; v >= 20 && mark.text == "-" && mark.glued && u > 0 && u < 10 {
				part += u
				n += 2
			}
		case scale > 0 && len(w.lower) > 2 && part > 0:
			if part *= scale; scale > 100 {
				value, part = value+part, 0
			}
			scaled = true
			n++
		case w.lower == "and" && scaled && numerals()[at(p, n+1).lower] > 0 && at(p, n+1).lower != "a" && at(p, n+1).lower != "an":
			n++
		default:
			return value + part, n
		}
	}
}

// digits parses "1,234.5". It fails if a comma does not separate thousands, as
// that may be a decimal comma.
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
