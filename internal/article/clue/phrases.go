package clue

import "standfirst/internal/lazy"

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
			k := uint16(s[0])<<8 | uint16(s[1])
			p.starts[k/64] |= 1 << (k % 64)
			p.phrases[k] = append(p.phrases[k], s)
		}
		return p
	})
}

// in reports whether a lower-case text contains one of the phrases, from the start of a
// word.
func (p *phraseSet) in(low string) bool { return p.find(low, false) }

// words reports whether a lower-case text contains one of the phrases as whole words,
// perhaps with an s.
func (p *phraseSet) words(low string) bool { return p.find(low, true) }

func (p *phraseSet) find(low string, whole bool) bool {
	for i := 0; i+1 < len(low); {
		if k := uint(low[i])<<8 | uint(low[i+1]); p.starts[k/64]&(1<<(k%64)) != 0 {
			for _, s := range p.phrases[uint16(k)] {
				if end := i + len(s); end <= len(low) && low[i:end] == s && (!whole || end == len(low) || !isPartOfWord[low[end]] || low[end] == 's') {
					return true
				}
			}
		}
		i++
		for isPartOfWord[low[i-1]] && i < len(low) && isPartOfWord[low[i]] {
			i++ // to the end of the word
		}
	}
	return false
}
