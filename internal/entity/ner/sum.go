package ner

// scores has a score for each label, in Steps.
type scores [NumLabels]int32

// rows stores a row of weights for each feature. In row i, first has four bits
// for each of the first sixteen labels (eight bytes), and last has a byte for
// the seventeenth. Weights are stored plus 8, so they range from -8 to 7. A row
// with larger weights has its index into wide in the first four bytes instead,
// and 16 in last.
type rows struct {
	first []uint64
	last  []byte
	wide  string // NumLabels signed bytes a row
}

const (
	narrow = 8  // weights from -narrow to narrow-1 do not need a wide row
	isWide = 16 // in last: the row is wide
)

// sum adds up rows of weights. Each lane holds the sums of four labels, 16 bits
// each.
type sum struct {
	lanes [4]uint64 // of labels 0, 4, 8, 12; of 1, 5, 9, 13; and so on
	last  int32     // of the seventeenth label
	rows  int32     // number of rows added
}

const (
	fourth  = 0x000f000f000f000f
	maxRows = 240                                     // how many rows fit, even if all are wide (TestRowsFit)
	above   = 30 << 10                                // added to each sum at the end, so that none is negative
	aboves  = above * 0x0001000100010001              // above for all four sums of a lane
	_       = uint(NumLabels-17) + uint(17-NumLabels) // fails to compile unless there are 17 labels
)

// add adds the rows of the keys that the layer has.
func (s *sum) add(y *layer, keys []uint64) {
	a, b, c, d := s.lanes[0], s.lanes[1], s.lanes[2], s.lanes[3]
	last, rows := s.last, s.rows
	for _, k := range keys {
		i, end, print := y.features.bucket(k)
		for i < end && y.features.prints[i] != print {
			i++
		}
		if i == end {
			continue
		}
		rows++
		l := y.rows.last[i]
		if l == isWide {
			w := y.rows.spread(int(i))
			a, b, c, d = a+w.lanes[0], b+w.lanes[1], c+w.lanes[2], d+w.lanes[3]
			last += w.last
			continue
		}
		w := y.rows.first[i]
		a += w & fourth
		b += w >> 4 & fourth
		c += w >> 8 & fourth
		d += w >> 12 & fourth
		last += int32(l)
	}
	s.lanes, s.last, s.rows = [4]uint64{a, b, c, d}, last, rows
}

// spread returns wide row i as a sum. A negative part borrows from the next;
// that is undone at the end, when above makes all parts positive.
func (r *rows) spread(i int) (s sum) {
	wide := r.wide[int(r.first[i])*NumLabels:][:NumLabels]
	for j := range 16 {
		s.lanes[j%4] += uint64(int(int8(wide[j]))+narrow) << (j / 4 * 16)
	}
	s.last = int32(int8(wide[16])) + narrow
	return s
}

// join adds the sum t.
func (s *sum) join(t *sum) {
	s.lanes[0] += t.lanes[0]
	s.lanes[1] += t.lanes[1]
	s.lanes[2] += t.lanes[2]
	s.lanes[3] += t.lanes[3]
	s.last += t.last
	s.rows += t.rows
}

// onto adds the sums to out.
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

// columns are the bytes in which the file has the weights of two labels for every
// row: those that say most of each other. It has the rows of a column grouped by
// their bytes in an earlier column, which compresses better than one row after the
// other, and the last weights by those in the first column.
var columns = [8]struct {
	low, high uint // labels
	by        int  // an earlier column
}{{12, 8, 0}, {0, 1, 0}, {4, 3, 0}, {5, 9, 1}, {7, 11, 2}, {2, 10, 1}, {13, 15, 4}, {14, 6, 1}}

// column returns column j of all rows.
func column(first []uint64, j int) []uint16 {
	low, high := 4*columns[j].low&63, 4*columns[j].high&63
	out := make([]uint16, len(first))
	for i, row := range first {
		out[i] = uint16(row>>low&15 | row>>high&15<<4)
	}
	return out
}

// split returns what the file has of rows. joined is its inverse.
func split(first []uint64, last []byte) (columnsOf, lastOf []byte) {
	n := len(first)
	columnsOf, lastOf = make([]byte, len(columns)*n), make([]byte, n)
	for j, c := range columns {
		places := grouped(column(first, c.by), oneByte)
		for i, b := range column(first, j) {
			if j == 0 {
				columnsOf[i] = byte(b)
			} else {
				columnsOf[j*n+int(places[i])] = byte(b)
			}
		}
	}
	for i, at := range grouped(column(first, 0), oneByte) {
		lastOf[at] = last[i]
	}
	return columnsOf, lastOf
}

func joined(columnsOf, lastOf string) (first []uint64, last []byte) {
	n := len(lastOf)
	first, last = make([]uint64, n), make([]byte, n)
	c := func(j int) string { return columnsOf[j*n:][:n] }
	c0, c1, c2, c3, c4, c5, c6, c7 := c(0), c(1), c(2), c(3), c(4), c(5), c(6), c(7)
	by0, by1, by2, by4 := startsOf(c0), startsOf(c1), startsOf(c2), startsOf(c4)
	for i := range first {
		b0 := c0[i]
		at := by0.take(b0)
		b1, b2 := c1[at], c2[at]
		last[i] = lastOf[at]
		at = by1.take(b1)
		b3, b5, b7 := c3[at], c5[at], c7[at]
		b4 := c4[by2.take(b2)]
		b6 := c6[by4.take(b4)]
		first[i] = cellOf(b0, 0) | cellOf(b1, 1) | cellOf(b2, 2) | cellOf(b3, 3) | cellOf(b4, 4) | cellOf(b5, 5) | cellOf(b6, 6) | cellOf(b7, 7)
	}
	return first, last
}

// cellOf returns what a byte of column j adds to its row.
func cellOf(b byte, j int) uint64 {
	return uint64(b&15)<<(4*columns[j].low&63) | uint64(b>>4)<<(4*columns[j].high&63)
}

// layOut encodes weights in the layout of rows.
func layOut(weights [][NumLabels]int8) (first []uint64, last, wide []byte) {
	for _, r := range weights {
		row := uint64(0)
		l := byte(r[16] + narrow)
		fits := true
		for _, w := range r {
			fits = fits && w >= -narrow && w < narrow
		}
		if fits {
			for j, w := range r[:16] {
				row |= uint64(w+narrow) << (4 * j)
			}
		} else {
			row, l = uint64(len(wide)/NumLabels), isWide
			for _, w := range r {
				wide = append(wide, byte(w))
			}
		}
		first, last = append(first, row), append(last, l)
	}
	return first, last, wide
}
