package measure

import (
	"standfirst/internal/entity"
	"standfirst/internal/lang"
)

var (
	units          = lang.English.Table("measures/units")
	codes          = lang.English.Set("currencies/codes")
	currencies     = lang.English.Table("currencies/names")
	currencySigns  = lang.English.Table("currencies/signs")
	dollarPrefixes = lang.English.Table("currencies/dollar-prefixes")
	letters        = lang.English.Table("currencies/letters")
	singleLetters  = lang.English.Table("currencies/single-letters")
)

// amount reads money, a percentage or a quantity at the first piece, with what it is for:
// "€14/MWh". before is the preceding word.
func amount(p []piece, before string) (entity.Kind, int, string) {
	kind, n, value := plainAmount(p, before)
	slash, per := at(p, n), at(p, n+1)
	if n == 0 || slash.text != "/" || !slash.glued || !per.glued || !per.isWord() {
		return kind, n, value
	}
	unit := units()[per.lower]
	if unit == "" {
		value = ""
	}
	n, value = n+2, with(value, "/"+unit)
	if mark := power(at(p, n)); mark != "" {
		n, value = n+1, with(value, mark)
	}
	return kind, n, value
}

// plainAmount reads an amount without what it is for.
func plainAmount(p []piece, before string) (entity.Kind, int, string) {
	if n, value := moneyBefore(p); n > 0 {
		if m := scaledLater(p, n, before); m > 0 {
			return entity.Money, m, "" // "€5 to €6 million"
		}
		return entity.Money, n, value
	}
	n, value := number(p)
	if n == 0 {
		return 0, 0, ""
	}
	if m := rangeEnd(p, n, before); m > 0 {
		n, value = m, "" // "10-15 million euros"
	}
	k := n
	if at(p, k).text == "-" && at(p, k).glued && at(p, k+1).glued {
		k++ // "a 30-kilometre march"
	}
	if m, value := percentage(p, k, value); m > 0 {
		return entity.Percent, m, value
	}
	unit := at(p, k)
	switch {
	case unit.lower == "p" && len(at(p, 0).text) < 3 && n == 1 && unit.glued && k == n: // "20p"
		return entity.Money, k + 1, ""
	case n == 1 && (at(p, 0).lower == "a" || at(p, 0).lower == "an"):
		return 0, 0, ""
	case (unit.lower == "pounds" || unit.lower == "won") && scales()[at(p, k-1).lower] >= 1e6:
		return entity.Money, k + 1, "" // too much for a weight, so pounds are money
	}
	if m, code := currency(p[min(k, len(p)):]); m > 0 {
		return entity.Money, k + m, with(value, " "+code)
	}
	if m, value := quantity(p, k, value); m > 0 {
		return entity.Quantity, m, value
	}
	return 0, 0, ""
}

// percentage reads the words at piece k that make a percentage of the number before them. It
// returns the end of the amount, or 0.
func percentage(p []piece, k int, value string) (int, string) {
	switch next := at(p, k+1).lower; at(p, k).lower {
	case "%", "percent", "pc":
		return k + 1, with(value, "%")
	case "per":
		if next == "cent" {
			return k + 2, with(value, "%")
		}
	case "percentage":
		if next == "points" || next == "point" {
			return k + 2, ""
		}
	}
	return 0, ""
}

// quantity reads the unit at piece k. It returns the end of the amount, or 0.
func quantity(p []piece, k int, value string) (int, string) {
	unit, next := at(p, k), at(p, k+1)
	if u, ok := units()[unit.lower]; ok && (len(unit.lower) > 2 || unit.text == unit.lower || unit.text == u) {
		return unitOf(p, k+1, u, value)
	}
	switch unit.lower {
	case "nautical":
		if next.lower == "miles" || next.lower == "mile" {
			return k + 2, with(value, " nmi")
		}
	case "square", "cubic", "sq":
		if u, ok := units()[next.lower]; ok {
			power := "²"
			if unit.lower == "cubic" {
				power = "³"
			}
			if u != "" {
				u = " " + u + power
			}
			return k + 2, with(value, u)
		}
	case "m": // a metre only with its mark, for it may be a million or a minute
		if mark := power(next); mark != "" {
			return k + 2, with(value, " m"+mark)
		}
	case "degrees", "degree", "°":
		switch next.lower {
		case "c", "celsius":
			return k + 2, with(value, " °C")
		case "f", "fahrenheit":
			return k + 2, with(value, " °F")
		}
	}
	return 0, ""
}

// unitOf reads what follows the unit u that ends before piece m: "²", "per hour".
func unitOf(p []piece, m int, u, value string) (int, string) {
	if u != "" {
		u = " " + u
	}
	next, after := at(p, m), at(p, m+1).lower
	if mark := power(next); mark != "" && u != "" { // "km²"
		return m + 1, with(value, u+mark)
	}
	if next.lower == "per" && after == "hour" || next.text == "/" && after == "h" { // "miles per hour"
		return m + 2, with(value, perHour(u))
	}
	return m, with(value, u)
}

// power returns the mark of a square or a cube that is joined to a unit: "m²", "m3".
func power(p piece) string {
	switch {
	case !p.glued:
	case p.text == "²" || p.text == "2":
		return "²"
	case p.text == "³" || p.text == "3":
		return "³"
	}
	return ""
}

// isMinus recognises the sign of the number that follows.
func isMinus(p piece) bool { return p.text == "-" || p.text == "−" }

// signBefore reports whether piece k-1 is the minus of the amount at piece k: "−3 per cent",
// "minus 80 degrees", but not "10 - 3" or "plus or minus 3 per cent".
func signBefore(p []piece, k int) bool {
	sign, before := at(p, k-1), at(p, k-2)
	if sign.lower == "minus" {
		return !before.digit && numerals()[before.lower] == 0 && (before.lower != "or" || at(p, k-3).lower != "plus")
	}
	return isMinus(sign) && !before.digit && at(p, k).glued && (!sign.glued || opensDate(before.text))
}

// scaledLater returns the number of pieces in a range of money whose scale follows the
// second amount, after the first of n pieces, or 0 if there is no such range.
func scaledLater(p []piece, n int, before string) int {
	mark := at(p, n)
	if !at(p, n-1).digit || mark.lower != "to" && mark.text != "-" && mark.text != "–" && (mark.lower != "and" || before != "between") {
		return 0
	}
	rest := p[min(n+1, len(p)):]
	m, _ := moneyBefore(rest)
	if m == 0 && at(rest, 0).digit {
		m, _ = number(rest)
	}
	if m < 2 || at(rest, m-1).digit {
		return 0
	}
	return n + 1 + m
}

// with returns a value with its unit, or "" if either is unknown.
func with(value, unit string) string {
	if value == "" || unit == "" || unit == " " {
		return ""
	}
	return value + unit
}

func perHour(unit string) string {
	if unit == "" {
		return ""
	}
	return unit + "/h"
}

// moneyBefore reads "$5 million", "US$3bn", "€4.50", "USD 20".
func moneyBefore(p []piece) (int, string) {
	k, code := 0, ""
	switch w := at(p, 0); {
	case w.text != "" && w.text[0] >= 'a' && w.text[0] <= 'z': // a fast path: most words are in lower case, and no currency sign is
		return 0, ""
	case !at(p, 1).digit && at(p, 1).text != "$" && !(isMinus(at(p, 1)) && at(p, 1).glued && at(p, 2).digit && at(p, 2).glued) && !(at(p, 1).text == "." && at(p, 2).digit): // no number follows, so skip the table lookups
		return 0, ""
	case codes()[w.text] && at(p, 1).digit:
		k, code = 1, w.text
	case len(w.text) == 1 && isLetter(w.text) && at(p, 1).digit && at(p, 1).glued: // "R75 million"
		k, code = 1, singleLetters()[w.text]
	case isLetters(w.text) && at(p, 1).digit:
		k, code = 1, letters()[w.text]
	case isLetters(w.text) && at(p, 1).text == "." && at(p, 1).glued && at(p, 2).digit: // "Rs. 500"
		k, code = 2, letters()[w.text]
	case dollarPrefixes()[w.text] != "" && at(p, 1).text == "$" && at(p, 1).glued:
		k, code = 2, dollarPrefixes()[w.text]
	case w.text == "$" || w.text == "¥": // the sign does not say which country's dollar or yen it is
		k = 1
	case currencySigns()[w.text] != "":
		k, code = 1, currencySigns()[w.text]
	default:
		return 0, ""
	}
	sign := ""
	if isMinus(at(p, k)) {
		k, sign = k+1, "-" // "€-5"
	}
	if !at(p, k).digit {
		return 0, ""
	}
	n, value := number(p[k:])
	if n == 0 {
		return 0, ""
	}
	if m := rangeEnd(p[k:], n, "from"); m > 0 {
		return k + m, "" // "€10-15 million" is neither 10 nor 15 million
	}
	if code == "" || value == "" {
		return k + n, ""
	}
	return k + n, sign + value + " " + code
}

func isLetter(w string) bool {
	_, ok := singleLetters()[w]
	return ok
}

func isLetters(w string) bool {
	_, ok := letters()[w]
	return ok
}

// rangeEnd returns the number of pieces in a range whose first number has n
// pieces: "10-15 million", "10 to 15 million", but not after "from". It returns 0 if there
// is no range.
func rangeEnd(p []piece, n int, before string) int {
	mark, second := at(p, n), at(p, n+1)
	dash := (mark.text == "-" || mark.text == "–") && mark.glued && second.glued
	word := mark.lower == "to" && before != "from" || mark.lower == "and" && before == "between"
	if !dash && !(word && n == 1) || !second.digit {
		return 0
	}
	m, _ := number(p[n+1:])
	return n + 1 + m
}

// currency reads "euros", "U.S. dollars" or "pounds sterling" after an amount.
// It returns the number of pieces and, if certain, the ISO 4217 code.
func currency(p []piece) (int, string) {
	w := at(p, 0)
	if codes()[w.text] {
		return 1, w.text
	}
	if code, ok := currencies()[w.lower+" "+at(p, 1).lower]; ok && upper(w.text) {
		return 2, code // "Swiss francs"
	}
	if code := currencySigns()[w.text]; code != "" {
		return 1, code // "20 €"
	}
	if code, ok := currencies()[w.lower]; ok {
		return 1, code
	}
	switch {
	case w.text == "US" && (at(p, 1).lower == "dollars" || at(p, 1).lower == "dollar"):
		return 2, "USD"
	case w.text == "U" && at(p, 1).text == "." && at(p, 2).text == "S" && at(p, 3).text == "." && at(p, 4).lower == "dollars":
		return 5, "USD"
	case w.lower == "pounds" && at(p, 1).lower == "sterling":
		return 2, "GBP"
	}
	return 0, ""
}
