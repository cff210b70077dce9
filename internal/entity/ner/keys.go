package ner

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// keys is a set of hashed keys. It numbers the keys 0..n-1, as indexes into
// parallel arrays of values.
//
// The top bits of a hash select a bucket, and the next eight are stored as a
// fingerprint. A key takes little more than a byte, and the probability of a
// false positive is n / 2^(bits+8).
//
// Layout: bits (1 byte); for every group of 64 buckets, the number of keys
// before it (4 bytes each); for every bucket, its number of keys (4 bits each,
// low nibble first); the fingerprints, in order of hash.
type keys struct {
	shift  uint // leaves a hash's bucket and fingerprint
	blocks []block
	prints string // read in place
}

// block is sixteen buckets. A lookup reads one, so it is faster than the file's
// layout, which is smaller.
type block struct {
	counts uint64 // the number of keys in each bucket, four bits each
	before uint32 // the number of keys in all blocks before
}

// group is the number of buckets, and perBlock that of blocks, that share one
// count in the file of the keys before them.
const group, perBlock = 64, 16

func readKeys(s string) (keys, error) {
	if len(s) < 1 || s[0] < 6 || s[0] > 28 {
		return keys{}, fmt.Errorf("ner: bad key table")
	}
	k := keys{shift: 64 - 8 - uint(s[0])}
	buckets := 1 << s[0]
	s = s[1:]
	before := 4 * buckets / group
	if len(s) < before+buckets/2 {
		return keys{}, fmt.Errorf("ner: key table of %d bytes is too short", len(s))
	}
	counts := s[before:]
	k.prints = counts[buckets/2:]
	k.blocks = make([]block, buckets/perBlock)
	n := uint32(0)
	for i := range k.blocks {
		if first := perBlock * i; first%group == 0 && load32(s, 4*(first/group)) != n {
			return keys{}, fmt.Errorf("ner: key table does not add up at bucket %d", first)
		}
		c := load64(counts, 8*i)
		k.blocks[i] = block{c, n}
		n += inBuckets(c)
	}
	if int(n) != len(k.prints) {
		return keys{}, fmt.Errorf("ner: key table has %d fingerprints for %d keys", len(k.prints), n)
	}
	return k, nil
}

// inBuckets adds up the counts of a block: sixteen numbers of four bits.
func inBuckets(counts uint64) uint32 {
	const low = 0x0f0f0f0f0f0f0f0f
	c := counts&low + counts>>4&low // eight sums of up to 30
	return uint32(c * 0x0101010101010101 >> 56)
}

func (k *keys) len() int { return len(k.prints) }

// bucket returns what to search for a hash: the keys [first, end) of its
// bucket, for the fingerprint. It is small, so that the compiler inlines it.
func (k *keys) bucket(hash uint64) (first, end uint, print byte) {
	h := hash >> (k.shift & 63)
	b := &k.blocks[h>>12]
	at := h >> 8 % perBlock * 4
	first = uint(b.before + inBuckets(b.counts&(1<<at-1)))
	return first, first + uint(b.counts>>at&15), byte(h)
}

// find returns the number of the key with this hash, or -1.
func (k *keys) find(hash uint64) int {
	first, end, print := k.bucket(hash)
	for i := first; i < end; i++ {
		if k.prints[i] == print {
			return int(i)
		}
	}
	return -1
}

// slot is the part of a hash that a key table stores. Keys with the same slot
// are the same key.
func slot(hash uint64, bits uint) uint32 { return uint32(hash >> (64 - bits - 8)) }

// writeKeys encodes a table of slots, which must be sorted and distinct.
func writeKeys(slots []uint32, bits uint) ([]byte, error) {
	if !slices.IsSorted(slots) {
		return nil, fmt.Errorf("ner: slots are not sorted")
	}
	counts := make([]byte, 1<<bits)
	prints := make([]byte, len(slots))
	for i, s := range slots {
		if i > 0 && s == slots[i-1] {
			return nil, fmt.Errorf("ner: slot %x stands twice", s)
		}
		if counts[s>>8]++; counts[s>>8] > 15 {
			return nil, fmt.Errorf("ner: bucket %x overflows", s>>8)
		}
		prints[i] = byte(s)
	}
	out := []byte{byte(bits)}
	n := uint32(0)
	packed := make([]byte, len(counts)/2)
	for i, c := range counts {
		if i%group == 0 {
			out = binary.LittleEndian.AppendUint32(out, n)
		}
		n += uint32(c)
		packed[i/2] |= c << (i % 2 * 4)
	}
	out = append(out, packed...)
	return append(out, prints...), nil
}

// sections splits data into n parts. The data begins with their lengths, four
// bytes each.
func sections(data string, n int) ([]string, error) {
	if len(data) < 4*n {
		return nil, fmt.Errorf("ner: data of %d bytes is too short", len(data))
	}
	out := make([]string, n)
	at := 4 * n
	for i := range out {
		size := int(load32(data, 4*i))
		if size < 0 || size > len(data)-at {
			return nil, fmt.Errorf("ner: section %d of %d bytes leaves the data", i, size)
		}
		out[i] = data[at : at+size]
		at += size
	}
	if at != len(data) {
		return nil, fmt.Errorf("ner: %d bytes after the last section", len(data)-at)
	}
	return out, nil
}

// joinSections is the inverse of sections.
func joinSections(parts ...[]byte) []byte {
	var out []byte
	for _, p := range parts {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(p)))
	}
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}
