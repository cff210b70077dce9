package eval

import (
	"slices"
	"strings"
	"unicode"
)

// CompareBoundaries compares the sentence boundaries of two splits of a document. A
// boundary is given by the number of non-space characters before it, so white space does
// not matter. The end of the document does not count, since nobody can miss it.
func CompareBoundaries(gold, found []string) Counts {
	g, f := inner(gold), inner(found)
	c := Counts{Gold: len(g), Predicted: len(f)}
	for len(g) > 0 && len(f) > 0 {
		switch {
		case g[0] == f[0]:
			c.Right++
			g, f = g[1:], f[1:]
		case g[0] < f[0]:
			g = g[1:]
		default:
			f = f[1:]
		}
	}
	return c
}

// inner returns the distinct boundaries in order, without the end of the document.
func inner(sentences []string) []int {
	var ends []int
	n := 0
	for _, s := range sentences {
		for _, r := range s {
			if !unicode.IsSpace(r) {
				n++
			}
		}
		ends = append(ends, n)
	}
	for len(ends) > 0 && (ends[len(ends)-1] == n || n == 0) {
		ends = ends[:len(ends)-1]
	}
	return slices.Compact(ends)
}

// SameSentences reports whether two splits are equal apart from white space.
func SameSentences(gold, found []string) bool {
	same := func(a, b string) bool { return slices.Equal(strings.Fields(a), strings.Fields(b)) }
	return slices.EqualFunc(gold, found, same)
}

// DiffBoundaries lists the boundaries that only found has (+) and those that only gold
// has (-), one a line, with the text around them.
func DiffBoundaries(gold, found []string) string {
	const reach = 50
	var flat []rune // the non-space characters, and a space where gold has one
	var at []int    // at[n] is the index in flat after n non-space characters
	at = append(at, 0)
	for _, r := range strings.Join(gold, " ") {
		if flat = append(flat, r); !unicode.IsSpace(r) {
			at = append(at, len(flat))
		}
	}
	g, f := inner(gold), inner(found)
	var out strings.Builder
	line := func(sign string, n int) {
		if n < len(at) {
			i := at[n]
			out.WriteString("  " + sign + " " + string(flat[max(0, i-reach):i]) + " ¦" + string(flat[i:min(len(flat), i+reach)]) + "\n")
		}
	}
	for len(g) > 0 || len(f) > 0 {
		switch {
		case len(f) == 0 || len(g) > 0 && g[0] < f[0]:
			line("-", g[0])
			g = g[1:]
		case len(g) == 0 || f[0] < g[0]:
			line("+", f[0])
			f = f[1:]
		default:
			g, f = g[1:], f[1:]
		}
	}
	return out.String()
}
