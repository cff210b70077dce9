package ner

import "encoding/binary"

// scores are one for each label, in Steps.
type scores [NumLabels]int32

// rows are those of weights: of row i four bits for each of the first sixteen
// labels, in eight bytes, and a byte for the last. A weight stands there with
// 8 added, and so is from -8 to 7. A row with others has its number among wide
// in its first four bytes instead, and 16 in its last.
type rows struct {
	first, last string
	wide        string // of row i, NumLabels bytes: its weights, signed
}

const (
	narrow = 8  // from -narrow to narrow-1 a weight needs no wide row
	isWide = 16 // in the last byte
)

// sum adds up rows of weights, four labels at a time: the sum of each takes 16
// bits of a lane.
type sum struct {
	lanes [4]uint64 // of labels 0, 4, 8, 12; of 1, 5, 9, 13; of 2 and 3, and so on
	last  int32     // of the seventeenth
	rows  int32     // how many were added
}

const (
	fourth  = 0x000f000f000f000f
	maxRows = 240                                     // that a sum has room for (TestRowsFit), were they all wide
	above   = 30 << 10                                // added to each sum in the end, so that none is below 0
	aboves  = above * 0x0001000100010001              // in each lane
	_       = uint(NumLabels-17) + uint(17-NumLabels) // a lane more for more labels
)

// add adds the rows of those of the keys that the layer knows.
func (s *sum) add(y *layer, keys []uint64) {
	a, b, c, d := s.lanes[0], s.lanes[1], s.lanes[2], s.lanes[3]
	last, rows := s.last, s.rows
	for _, k := range keys {
		i := y.features.find(k)
		if i < 0 {
			continue
		}
		rows++
		l := y.rows.last[i]
		if l == isWide {
			w := y.rows.spread(i)
			a, b, c, d = a+w.lanes[0], b+w.lanes[1], c+w.lanes[2], d+w.lanes[3]
			last += w.last
			continue
		}
		w := load64(y.rows.first, 8*i)
		a += w & fourth
		b += w >> 4 & fourth
		c += w >> 8 & fourth
		d += w >> 12 & fourth
		last += int32(l)
	}
	s.lanes, s.last, s.rows = [4]uint64{a, b, c, d}, last, rows
}

// spread is a wide row as a sum. A lane below zero borrows from the next, which
// has it back once all is added and above zero.
func (r *rows) spread(i int) (s sum) {
	wide := r.wide[int(load32(r.first, 8*i))*NumLabels:][:NumLabels]
	for j := range 16 {
		s.lanes[j%4] += uint64(int(int8(wide[j]))+narrow) << (j / 4 * 16)
	}
	s.last = int32(int8(wide[16])) + narrow
	return s
}

// join adds the rows that t has.
func (s *sum) join(t *sum) {
	s.lanes[0] += t.lanes[0]
	s.lanes[1] += t.lanes[1]
	s.lanes[2] += t.lanes[2]
	s.lanes[3] += t.lanes[3]
	s.last += t.last
	s.rows += t.rows
}

// onto adds the sums to scores.
func (s *sum) onto(out *scores) {
	added := narrow * s.rows
	base := added + above
	a, b, c, d := s.lanes[0]+aboves, s.lanes[1]+aboves, s.lanes[2]+aboves, s.lanes[3]+aboves
	for i := range 4 {
		at := 16 * i
		out[4*i] += int32(a>>at&0xffff) - base
		out[4*i+1] += int32(b>>at&0xffff) - base
		out[4*i+2] += int32(c>>at&0xffff) - base
		out[4*i+3] += int32(d>>at&0xffff) - base
	}
	out[16] += s.last - added
}

// layOut is the inverse of what rows is read by.
func layOut(weights [][NumLabels]int8) (first, last, wide []byte) {
	for _, r := range weights {
		var row [8]byte
		l := byte(r[16] + narrow)
		fits := true
		for _, w := range r {
			fits = fits && w >= -narrow && w < narrow
		}
		if fits {
			for j, w := range r[:16] {
				row[j/2] |= byte(w+narrow) << (j % 2 * 4)
			}
		} else {
			binary.LittleEndian.PutUint32(row[:], uint32(len(wide)/NumLabels))
			l = isWide
			for _, w := range r {
				wide = append(wide, byte(w))
			}
		}
		first, last = append(first, row[:]...), append(last, l)
	}
	return first, last, wide
}
