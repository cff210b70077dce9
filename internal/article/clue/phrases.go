package clue

import (
	"strings"

	"standfirst/internal/lazy"
)

// phraseSet finds whether a text contains any of many phrases in one pass. At each byte
// it compares only the phrases that start with the next two bytes.
type phraseSet struct {
	starts  [1 << 16 / 64]uint64 // bit set of the first two bytes of all phrases
	phrases map[uint16][]string
}

// phraseSetOf makes a set of a list of phrases at its first use.
//
//go:noinline
func phraseSetOf(list func() []string) func() *phraseSet {
	return lazy.Value(func() *phraseSet {
		p := &phraseSet{phrases: map[uint16][]string{}}
		for _, s := range list() {
			k := twoBytes(s, 0)
			p.starts[k/64] |= 1 << (k % 64)
			p.phrases[k] = append(p.phrases[k], s)
		}
		return p
	})
}

func twoBytes(s string, i int) uint16 { return uint16(s[i])<<8 | uint16(s[i+1]) }

// in reports whether a lower-case text contains one of the phrases, from the start of a
// word.
func (p *phraseSet) in(low string) bool { return p.find(low, false) }

// words reports whether a lower-case text contains one of the phrases as whole words,
// perhaps with an s.
func (p *phraseSet) words(low string) bool { return p.find(low, true) }

func (p *phraseSet) find(low string, whole bool) bool {
	for i := 0; i+1 < len(low); {
		if k := twoBytes(low, i); p.starts[k/64]&(1<<(k%64)) != 0 {
			for _, s := range p.phrases[k] {
				if !strings.HasPrefix(low[i:], s) {
					continue
				}
				if end := i + len(s); !whole || end == len(low) || !wordByte(low[end]) || low[end] == 's' {
					return true
				}
			}
		}
		i++
		for i < len(low) && wordByte(low[i]) && wordByte(low[i-1]) {
			i++ // to the end of the word
		}
	}
	return false
}
