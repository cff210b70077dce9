package lang

// Distinct numbers the distinct words of a text in order of first occurrence. A lookup
// takes a third of the time of one in a map.
type Distinct struct {
	slots []int32 // by hash, the number of a word plus one, or 0
	words []hashed
	// sizes has a bit for each length of the words with a first byte, by the last five bits of
	// that: few words have both in common with a list.
	sizes [1 << 5]uint32
}

// size returns the bit of a word's length in sizes.
func size(n int) uint32 { return 1 << min(n, 31) }

type hashed struct {
	hash uint32
	text string
}

// NewDistinct makes room for some words. There may be more.
func NewDistinct(words int) *Distinct {
	size := 16
	for size < 2*words {
		size *= 2
	}
	return &Distinct{slots: make([]int32, size), words: make([]hashed, 0, words)}
}

// Keys returns the entries of a table as a set.
func Keys(table map[string]string) map[string]bool {
	set := make(map[string]bool, len(table))
	for word := range table {
		set[word] = true
	}
	return set
}

// In reports whether a word in any case is among words in lower case.
//
//go:noinline
func In(d *Distinct, word string) bool {
	var room [32]byte
	return Find(d, AppendLower(room[:0], word)) >= 0
}

// Union returns the words of some sets, in any order.
//
//go:noinline
func Union(sets ...map[string]bool) *Distinct {
	n := 0
	for _, s := range sets {
		n += len(s)
	}
	d := NewDistinct(n)
	for _, s := range sets {
		for word := range s {
			Number(d, word)
		}
	}
	return d
}

// Number returns the number of a word. The word is new if that is d.Len() before the call.
func Number[W string | []byte](d *Distinct, word W) int {
	k, h, at := find(d, word)
	if k >= 0 {
		return k
	}
	d.words = append(d.words, hashed{h, string(word)})
	if len(word) > 0 {
		d.sizes[word[0]%32] |= size(len(word))
	}
	d.slots[at] = int32(len(d.words))
	if 2*len(d.words) > len(d.slots) {
		d.grow()
	}
	return len(d.words) - 1
}

// Find returns the number of a word, or -1 if there is no such word.
//
//go:noinline
func Find[W string | []byte](d *Distinct, word W) int {
	if len(word) > 0 && d.sizes[word[0]%32]&size(len(word)) == 0 {
		return -1
	}
	k, _, _ := find(d, word)
	return k
}

// find returns the number of a word or -1, its hash and its slot.
//
//go:noinline
func find[W string | []byte](d *Distinct, word W) (number int, hash, slot uint32) {
	long := uint64(14695981039346656037) // WebAssembly has no shorter registers
	for i := range len(word) {
		long = (long ^ uint64(word[i])) * 1099511628211
	}
	h := uint32(long ^ long>>32)
	mask := uint32(len(d.slots) - 1)
	at := h & mask
	for d.slots[at] > 0 {
		k := int(d.slots[at] - 1)
		if w := &d.words[k]; w.hash == h && w.text == string(word) {
			return k, h, at
		}
		at = (at + 1) & mask
	}
	return -1, h, at
}

// Len returns the number of distinct words so far.
func (d *Distinct) Len() int { return len(d.words) }

// Word returns the word with a number.
func (d *Distinct) Word(number int) string { return d.words[number].text }

func (d *Distinct) grow() {
	d.slots = make([]int32, 2*len(d.slots))
	mask := uint32(len(d.slots) - 1)
	for k := range d.words {
		at := d.words[k].hash & mask
		for d.slots[at] > 0 {
			at = (at + 1) & mask
		}
		d.slots[at] = int32(k) + 1
	}
}
