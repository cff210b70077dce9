package ner

import "unicode"

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// mix spreads the bits of h. The tables use the high bits first.
func mix(h uint64) uint64 {
	h ^= h >> 32
	h *= 0x9e3779b97f4a7c15
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>32
}

// hashLower hashes s, ignoring case. Digits count as 0 and curly apostrophes as
// straight ones, so "2016" and "1998" are the same word.
func hashLower(s string) uint64 {
	h := uint64(fnvOffset)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 0x80:
			return hashLowerUnicode(s)
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case '0' <= c && c <= '9':
			c = '0'
		}
		h = (h ^ uint64(c)) * fnvPrime
	}
	return mix(h)
}

func hashLowerUnicode(s string) uint64 {
	h := uint64(fnvOffset)
	for _, r := range s {
		r = unicode.ToLower(r)
		switch {
		case r == '’' || r == '‘':
			r = '\''
		case '0' <= r && r <= '9':
			r = '0'
		}
		for ; r > 0xff; r >>= 8 {
			h = (h ^ uint64(r&0xff)) * fnvPrime
		}
		h = (h ^ uint64(r)) * fnvPrime
	}
	return mix(h)
}

func hashString(s string) uint64 {
	h := uint64(fnvOffset)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return mix(h)
}

// key hashes a template and its value.
func key(template, value uint64) uint64 { return mix(value ^ template*0xd6e8feb86659fd93) }

func pair(a, b uint64) uint64 { return mix(a*3 ^ b*0xa0761d6478bd642f) }
