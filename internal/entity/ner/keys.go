package ner

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// keys is a set of hashed keys, read in place. It gives every key a number,
// 0..n-1, by which its values are found in arrays beside it.
//
// The top bits of a hash choose a bucket; the next eight are kept as a
// fingerprint. So a key costs little more than a byte, and a key that is not
// in the set is taken for one that is with a chance of n / 2^(bits+8).
//
// Layout: bits (1 byte), for every 32 buckets the number of keys before them
// (4 bytes each), for every bucket its number of keys (1 byte each), the
// fingerprints in order of hash.
type keys struct {
	bits    uint
	before  string
	counts  string
	prints  string
	buckets int
}

func readKeys(s string) (keys, error) {
	if len(s) < 1 || s[0] < 5 || s[0] > 28 {
		return keys{}, fmt.Errorf("ner: bad key table")
	}
	k := keys{bits: uint(s[0]), buckets: 1 << s[0]}
	s = s[1:]
	if len(s) < k.buckets/8+k.buckets {
		return keys{}, fmt.Errorf("ner: key table of %d bytes is too short", len(s))
	}
	k.before, s = s[:k.buckets/8], s[k.buckets/8:]
	k.counts, k.prints = s[:k.buckets], s[k.buckets:]
	n := 0
	for i := range k.buckets {
		if i%32 == 0 && int(load32(k.before, i/8)) != n {
			return keys{}, fmt.Errorf("ner: key table does not add up at bucket %d", i)
		}
		n += int(k.counts[i])
	}
	if n != len(k.prints) {
		return keys{}, fmt.Errorf("ner: key table has %d fingerprints for %d keys", len(k.prints), n)
	}
	return k, nil
}

func (k *keys) len() int { return len(k.prints) }

// find returns the number of the key with this hash, or -1.
func (k *keys) find(hash uint64) int {
	b := int(hash >> (64 - k.bits))
	n := int(k.counts[b])
	if n == 0 {
		return -1
	}
	// Add up the counts of the buckets before it among its 32, eight at a time,
	// in lanes of 16 bits.
	at := int(load32(k.before, b>>5<<2))
	var lanes uint64
	from := b &^ 31
	for ; from+8 <= b; from += 8 {
		c := load64(k.counts, from)
		lanes += c&even + c>>8&even
	}
	c := load64(k.counts, from) & (1<<(8*(b-from)) - 1)
	lanes += c&even + c>>8&even
	at += int(lanes * 0x0001000100010001 >> 48)
	print := byte(hash >> (64 - k.bits - 8))
	for j := at; j < at+n; j++ {
		if k.prints[j] == print {
			return j
		}
	}
	return -1
}

// slot is what a key table keeps of a hash: equal slots are one key.
func slot(hash uint64, bits uint) uint32 { return uint32(hash >> (64 - bits - 8)) }

// writeKeys lays out a table of slots, which must be sorted and distinct.
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
		if counts[s>>8]++; counts[s>>8] == 0 {
			return nil, fmt.Errorf("ner: bucket %x overflows", s>>8)
		}
		prints[i] = byte(s)
	}
	out := []byte{byte(bits)}
	n := uint32(0)
	for i, c := range counts {
		if i%32 == 0 {
			out = binary.LittleEndian.AppendUint32(out, n)
		}
		n += uint32(c)
	}
	out = append(out, counts...)
	return append(out, prints...), nil
}

// sections splits data into n parts: n lengths of four bytes, then the parts.
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
