package ner

// scores are one for each label, in Steps.
type scores [NumLabels]int32

// sum adds up rows of weights, eight labels at a time: the sum of each takes 16
// bits of a lane. A weight is added with 128 to it, so that no sum is negative
// or reaches into its neighbour: no token has so many features (TestRowsFit).
type sum struct {
	lanes [4]uint64 // of labels 0, 2, 4, 6; of 1, 3, 5, 7; of the next eight
	last  uint32    // of the seventeenth
	rows  int32     // how many were added
}

const (
	bias    = 0x8080808080808080 // makes of each signed byte that plus 128
	even    = 0x00ff00ff00ff00ff
	maxRows = 1 << 16 / 255                           // that a sum has room for
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
		row := y.rows[i*NumLabels:][:NumLabels]
		first, second := load64(row, 0)^bias, load64(row, 8)^bias
		a += first & even
		b += first >> 8 & even
		c += second & even
		d += second >> 8 & even
		last += uint32(row[16] ^ 0x80)
		rows++
	}
	s.lanes, s.last, s.rows = [4]uint64{a, b, c, d}, last, rows
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
	base := 128 * s.rows
	for i := range 4 {
		at := 16 * i
		out[2*i] += int32(s.lanes[0]>>at&0xffff) - base
		out[2*i+1] += int32(s.lanes[1]>>at&0xffff) - base
		out[2*i+8] += int32(s.lanes[2]>>at&0xffff) - base
		out[2*i+9] += int32(s.lanes[3]>>at&0xffff) - base
	}
	out[16] += int32(s.last) - base
}
