package editor

import (
	"unicode"

	"standfirst/internal/doc"
)

// flat is a text without its white space. Positions count its characters, so that a
// system may lay the text out as it likes.
type flat struct {
	runes []rune
	at    []int // number of characters before each byte of the text and before its end
}

func flatten(text string) flat {
	f := flat{at: make([]int, len(text)+1)}
	last := 0
	for i, r := range text {
		for ; last <= i; last++ {
			f.at[last] = len(f.runes)
		}
		if !unicode.IsSpace(r) && !(r >= 0x1c && r <= 0x1f) {
			f.runes = append(f.runes, r)
		}
	}
	for ; last <= len(text); last++ {
		f.at[last] = len(f.runes)
	}
	return f
}

func (f flat) span(s doc.Span) doc.Span { return doc.Span{Start: f.at[s.Start], End: f.at[s.End]} }

// A shift maps positions in one flat text to another that differs slightly, say by a
// repaired hyphen. nil is the identity.
type shift map[int]int

func (m shift) place(i int) int {
	if to, ok := m[i]; ok {
		return to
	}
	return i
}

func (m shift) span(s doc.Span) doc.Span {
	return doc.Span{Start: m.place(s.Start), End: m.place(s.End)}
}

// shiftBetween aligns two texts as Ratcliff and Obershelp (1988) do: by their longest
// common substring, then likewise before and after it.
func shiftBetween(from, to []rune) shift {
	where := map[rune][]int{}
	for j, r := range to {
		where[r] = append(where[r], j)
	}
	m := shift{}
	lengths, next := make([]int, len(to)+1), make([]int, len(to)+1)
	var match func(aLow, aHigh, bLow, bHigh int)
	match = func(aLow, aHigh, bLow, bHigh int) {
		a, b, n := aLow, bLow, 0
		clear(lengths)
		for i := aLow; i < aHigh; i++ {
			clear(next)
			for _, j := range where[from[i]] {
				if j < bLow {
					continue
				}
				if j >= bHigh {
					break
				}
				k := lengths[j] + 1
				next[j+1] = k
				if k > n {
					a, b, n = i-k+1, j-k+1, k
				}
			}
			lengths, next = next, lengths
		}
		if n == 0 {
			return
		}
		match(aLow, a, bLow, b)
		for q := 0; q <= n; q++ {
			m[a+q] = b + q
		}
		match(a+n, aHigh, b+n, bHigh)
	}
	match(0, len(from), 0, len(to))
	m[len(from)] = len(to)
	return m
}
