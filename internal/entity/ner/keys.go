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
// Layout: bits (1 byte); the number of keys (4 bytes); the gaps between the
// slots, which are sorted: the low bytes of all, then what remains of each. That
// compresses to nearly the least size that a set of random numbers can have.
type keys struct {
	shift  uint // leaves a hash's bucket and fingerprint
	blocks []block
	prints []byte // in order of hash
}

// block is sixteen buckets. A lookup reads one.
type block struct {
	counts uint64 // the number of keys in each bucket, four bits each
	before uint32 // the number of keys in all blocks before
}

// perBlock is the number of buckets in a block, and perBucket the most keys that a
// bucket can have.
const perBlock, perBucket = 16, 15

func readKeys(s string) (keys, error) {
	if len(s) < 5 || s[0] < 6 || s[0] > maxBits {
		return keys{}, fmt.Errorf("ner: bad key table")
	}
	bits, n := uint(s[0]), int(load32(s, 1))
	s = s[5:]
	if n > len(s)/2 {
		return keys{}, fmt.Errorf("ner: %d bytes are too short for %d keys", len(s), n)
	}
	k := keys{64 - 8 - bits, make([]block, 1<<bits/perBlock), make([]byte, n)}
	low, high := s[:n], s[n:]
	slot, at := uint64(0), 0 // at is the place in high
	counts, current := uint64(0), uint64(0)
	for i := range k.prints {
		for at < len(high) && high[at] == more {
			slot += more << 8
			at++
		}
		if at >= len(high) {
			return keys{}, fmt.Errorf("ner: no gap before key %d", i)
		}
		slot += uint64(high[at])<<8 | uint64(low[i])
		at++
		if b := slot >> 12; b != current {
			if b >= uint64(len(k.blocks)) {
				return keys{}, fmt.Errorf("ner: key %d lies beyond the table", i)
			}
			k.blocks[current].counts = counts
			counts, current = 0, b
		}
		bucket := slot >> 8 % perBlock * 4
		if counts>>bucket&15 == perBucket {
			return keys{}, fmt.Errorf("ner: bucket %x overflows", slot>>8)
		}
		counts += 1 << bucket
		k.prints[i] = byte(slot)
	}
	k.blocks[current].counts = counts
	if at < len(high) {
		return keys{}, fmt.Errorf("ner: %d bytes after the last key", len(high)-at)
	}
	before := uint32(0)
	for i := range k.blocks {
		k.blocks[i].before = before
		before += inBuckets(k.blocks[i].counts)
	}
	return k, nil
}

const (
	maxBits = 24  // a slot has 32 bits
	more    = 255 // in the rest of a gap: add this and the next byte
)

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
	out := binary.LittleEndian.AppendUint32([]byte{byte(bits)}, uint32(len(slots)))
	var high []byte
	last := uint32(0)
	for i, s := range slots {
		if i > 0 && s == last {
			return nil, fmt.Errorf("ner: slot %x stands twice", s)
		}
		if i >= perBucket && slots[i-perBucket]>>8 == s>>8 {
			return nil, fmt.Errorf("ner: bucket %x overflows", s>>8)
		}
		gap := s - last
		last = s
		out = append(out, byte(gap))
		for gap >>= 8; gap >= more; gap -= more {
			high = append(high, more)
		}
		high = append(high, byte(gap))
	}
	return append(out, high...), nil
}

// groups are the places in the file of the next value of each group (see grouped), by
// the low byte that the group has in common.
type groups [oneByte + 1]uint32

// startsOf returns where the groups begin, given the low bytes in any order.
func startsOf(bytes string) *groups {
	var of groups
	for i := range len(bytes) {
		of[bytes[i]]++
	}
	at := uint32(0)
	for b, n := range of {
		of[b] = at
		at += n
	}
	return &of
}

// take returns the place of the next value in the group of b.
func (g *groups) take(b byte) uint32 {
	at := g[b]
	g[b]++
	return at
}

// grouped returns where the file has what belongs to each of some values: it has that
// together for all values with the same bits, since what belongs to them is alike,
// and so compresses well.
func grouped(values []uint16, bits uint16) []uint32 {
	next := make([]uint32, int(bits)+2) // for each group, the place of its next value
	for _, v := range values {
		next[v&bits+1]++
	}
	for g := range bits {
		next[g+1] += next[g]
	}
	places := make([]uint32, len(values))
	for i, v := range values {
		places[i] = next[v&bits]
		next[v&bits]++
	}
	return places
}

const oneByte = 0xff

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
