package ner

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// keys is a set of hashed keys, read in place. It numbers the keys 0..n-1, as
// indexes into parallel arrays of values.
//
// The top bits of a hash select a bucket, and the next eight are stored as a
// fingerprint. A key takes little more than a byte, and the probability of a
// false positive is n / 2^(bits+8).
//
// Layout: bits (1 byte); for every group of 64 buckets, the number of keys
// before it (4 bytes each); for every bucket, its number of keys (4 bits each,
// low nibble first); the fingerprints, in order of hash.
type keys struct {
	bits    uint
	before  string
	counts  string
	prints  string
	buckets int
}

// group is the number of buckets that share one count of the keys before them.
const group = 64

func readKeys(s string) (keys, error) {
	if len(s) < 1 || s[0] < 6 || s[0] > 28 {
		return keys{}, fmt.Errorf("ner: bad key table")
	}
	k := keys{bits: uint(s[0]), buckets: 1 << s[0]}
	s = s[1:]
	groups := k.buckets / group
	if len(s) < 4*groups+k.buckets/2 {
		return keys{}, fmt.Errorf("ner: key table of %d bytes is too short", len(s))
	}
	k.before, s = s[:4*groups], s[4*groups:]
	k.counts, k.prints = s[:k.buckets/2], s[k.buckets/2:]
	n := 0
	for i := range groups {
		if int(load32(k.before, 4*i)) != n {
			return keys{}, fmt.Errorf("ner: key table does not add up at bucket %d", group*i)
		}
		n += k.within(uint(group*i), group)
	}
	if n != len(k.prints) {
		return keys{}, fmt.Errorf("ner: key table has %d fingerprints for %d keys", len(k.prints), n)
	}
	return k, nil
}

// within counts the keys in the n buckets from first on.
func (k *keys) within(first, n uint) int {
	const low, even = 0x0f0f0f0f0f0f0f0f, 0x00ff00ff00ff00ff
	at := int(first / 2)
	var lanes uint64 // 8-bit sums, sixteen buckets at a time
	for ; n >= 16; n -= 16 {
		c := load64(k.counts, at)
		lanes += c&low + c>>4&low
		at += 8
	}
	if n > 0 {
		c := load64(k.counts, at) & (1<<(4*n) - 1)
		lanes += c&low + c>>4&low
	}
	return int((lanes&even + lanes>>8&even) * 0x0001000100010001 >> 48)
}

func (k *keys) len() int { return len(k.prints) }

// find returns the number of the key with this hash, or -1.
func (k *keys) find(hash uint64) int {
	b := uint(hash >> (64 - k.bits))
	n := int(k.counts[b/2] >> (b % 2 * 4) & 15)
	if n == 0 {
		return -1
	}
	at := int(load32(k.before, int(b/group*4))) + k.within(b&^(group-1), b%group)
	print := byte(hash >> (64 - k.bits - 8))
	for j := at; j < at+n; j++ {
		if k.prints[j] == print {
			return j
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
