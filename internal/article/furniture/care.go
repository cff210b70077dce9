package furniture

import (
	"strings"
	"unicode"

	"standfirst/internal/article/clue"
	"standfirst/internal/lang"
)

// Prose that is lost is worse than furniture that is kept. A short block, or one in the
// place of furniture, is therefore left alone unless something in it, or around it, is of
// furniture; and a whole sentence needs more than any other line.

// Least is the probability from which on a block is set aside.
const Least = 0.5

// need returns the probability from which on a block is set aside, by its evidence and by
// the values of the second look.
func need(v, x []float64, strength int) float64 {
	follows := x[before] > 0.6 // comes after furniture
	switch {
	case v[stamped] > 0 && v[underEnd] == 0:
		if x[before] > 0.8 {
			return sure
		}
		return never
	case v[listed] > 0 && strength < 3, v[item] > 0 && strength < 2 && x[before] < 0.5:
		return never // the next item of a list of the text
	case v[head] > 0 && strength < 2 && x[after] < 0.4:
		return sure // over text
	case v[underEnd] > 0 || strength > 2:
		return Least
	case strength == 2 && v[whole] > 0 && !follows && v[furnished] < 0.7:
		return (Least + sure) / 2
	case strength == 2:
		return Least
	case v[whole] > 0 && follows && v[short]+v[medium]+v[long]+v[past]+v[says]+v[they] == 0:
		return (Least + sure) / 2
	case v[whole] > 0 && strength > 0:
		return sure
	case v[whole] > 0, strength == 0 && !follows && x[after] <= 0.6:
		return never
	case strength == 0:
		return 0.6
	}
	return Least
}

// speaksOfReaders reports whether a block is furniture by more than its place and the
// subjects of its words.
func (c *Case) speaksOfReaders() bool {
	v := c.Values
	return v[linked]+v[phoned]+v[owned]+v[cited]+v[biography]+v[company]+v[tagged]+v[itself]+v[repeated]+v[underEnd]+v[underAbout]+v[barred] > 0 || (v[you] > 0 || v[we] > 0) && v[furnished] > 0.5
}

// isScrap recognises a line of a few words without a final stop beside furniture.
func (c *Case) isScrap(x []float64) bool {
	v := c.Values
	return (!c.heads || v[labelled] > 0) && v[whole]+v[item]+v[cells] == 0 && v[ending]+v[opening] > 0 && max(x[before], x[after]) > 0.6 && v[oneOrTwo]+v[few]+v[several] > 0
}

const (
	never = 2
	sure  = 0.9
)

// strengthOf counts what in a block is of furniture: 2 is enough by itself.
func strengthOf(v []float64, t *clue.Traits) int {
	n := min(2, t.Furnish)
	if v[says] > 0 || v[past] > 0 || v[they] > 0 { // tells of something
		n = min(1, n)
	}
	if v[linked]+v[phoned]+v[owned]+v[cited]+v[biography]+v[company]+v[tagged]+v[itself]+v[repeated]+v[underAbout]+v[betweenCounted]+v[cells] > 0 {
		n += 2
	}
	if v[names]*float64(t.Words) == float64(t.Words) && v[figures] > 0.5 || t.Words == 0 {
		n += 2 // a mark or a number
	}
	if v[barred]+v[shouted]*v[open] > 0 || v[labelled]*v[open] > 0 && t.Furnish > 0 {
		n++
	}
	return n
}

var pronouns = lang.English.Set("hanging-pronouns")

// hangs recognises a sentence that begins with a pronoun.
func hangs(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return pronouns()[strings.ToLower(word)]
}

// isStamped recognises a heading with the time: "5h ago Union walks out", "27:30 Your
// letters". A time alone is none, and neither is a date.
func isStamped(s string) bool {
	n := clue.Digits(s)
	if n == 0 || n > 2 {
		return false
	}
	rest := s[n:]
	if clock := strings.TrimLeft(rest, ":."); len(clock) < len(rest) {
		k := clue.Digits(clock)
		if k != 2 {
			return false
		}
		rest = clock[k:]
		if strings.HasPrefix(rest, ":") && clue.Digits(rest[1:]) == 2 {
			rest = rest[3:]
		}
	} else {
		unit, after, found := strings.Cut(rest, "ago ")
		if unit = strings.TrimSpace(unit); !found || unit == "" || len(unit) > 7 || strings.Contains(unit, " ") {
			return false
		}
		rest = after
	}
	rest = strings.TrimLeft(rest, " -–—|")
	return len(rest) < len(s) && strings.IndexFunc(rest, unicode.IsUpper) == 0
}
