package pdf

import (
	"cmp"
	"math"
	"strings"
	"unicode"

	"standfirst/internal/sorting"
)

// lines sorts the rows of one column from top to bottom, and joins the cells of a table
// row with tabs. Not all that stands side by side is a table: a line beside a picture has
// wide spaces if it is set flush, and words of the picture or its caption behind it. Those
// come after its paragraph.
func lines(rows []row) []row {
	sorting.Stable(rows, func(a, b row) int { return cmp.Compare(b.y, a.y) })
	text, beside := cutBeside(rows)
	var out []row
	flush := func(y float64) {
		for len(beside) > 0 && beside[0].y >= y {
			r := beside[0]
			r.column += besideColumn
			out, beside = append(out, r), beside[1:]
		}
	}
	all := sameLines(text)
	for k, cells := range all {
		r, gap := cells[0], "\t"
		if k > 0 && !goesOnBelow(all[k-1][0], r) {
			flush(r.y)
		}
		if len(cells) > 1 && isFlush(all, k) {
			gap = " "
		} else if len(cells) > 1 && isBesidePicture(all, k) {
			beside = append(beside, cells[1:]...)
			sorting.Stable(beside, func(a, b row) int { return cmp.Compare(b.y, a.y) })
			cells = cells[:1]
		}
		for _, cell := range cells[1:] {
			if cell.x0-r.x1 < columnGap*r.size {
				r.text += " " + cell.text
			} else {
				r.text += gap + cell.text
			}
			r.x1 = max(r.x1, cell.x1)
			r.words += cell.words
		}
		out = append(out, r)
	}
	flush(math.Inf(-1))
	return out
}

// cutBeside takes out of the sorted rows those that stand beside two lines of a paragraph and
// between their baselines.
func cutBeside(rows []row) (text, beside []row) {
	for i, r := range rows {
		if isBetween(rows, i) {
			beside = append(beside, r)
		} else {
			text = append(text, r)
		}
	}
	return text, beside
}

// isBetween reports whether row i stands right of two lines of a paragraph, or is a label left of
// them with no line of its own left edge near it.
func isBetween(rows []row, i int) bool {
	const near = 8 // rows
	c := rows[i]
	label := !isText(c)
	above, below := rows[max(0, i-near):i], rows[i+1:min(len(rows), i+1+near)]
	for _, r := range above {
		label = label && !goesOnBelow(r, c)
	}
	for _, r := range below {
		label = label && !goesOnBelow(c, r)
	}
	for _, a := range above {
		right := a.x1 <= c.x0
		if !right && !(label && a.x0 >= c.x1) || a.y-c.y < sameLine*a.size || a.y-c.y > 1.6*a.size {
			continue
		}
		for _, b := range below {
			if (right && b.x1 <= c.x0 || !right && b.x0 >= c.x1) && c.y-b.y >= sameLine*a.size && goesOnBelow(a, b) {
				return true
			}
		}
	}
	return false
}

const besideColumn = 1 << 16 // keeps what is beside the lines apart from them

// sameLines puts the sorted rows of one line together, from left to right.
func sameLines(rows []row) (out [][]row) {
	for i := 0; i < len(rows); {
		j := i + 1
		for j < len(rows) && rows[i].y-rows[j].y < sameLine*max(rows[i].size, rows[j].size) {
			j++
		}
		sorting.Stable(rows[i:j], func(a, b row) int { return cmp.Compare(a.x0, b.x0) })
		out = append(out, rows[i:j])
		i = j
	}
	return out
}

// isFlush recognises a line that was stretched to the width of a line near it that has no cells.
// The cells of a table begin below each other, or are numbers.
func isFlush(all [][]row, k int) bool {
	const near, widest = 3, 8 // lines, gap in type sizes
	cells := all[k]
	last := cells[len(cells)-1]
	for i := range cells[1:] {
		if cells[i+1].x0-cells[i].x1 > widest*cells[i].size {
			return false
		}
	}
	if !strings.ContainsFunc(last.text, unicode.IsLetter) {
		return false
	}
	flush := false
	for _, step := range []int{-1, 1} {
		for j := k + step; j >= 0 && j < len(all) && j >= k-near && j <= k+near && isNear(all[j], all[j-step]); j += step {
			r := all[j][0]
			if len(all[j]) > 1 && math.Abs(all[j][1].x0-cells[1].x0) < 0.3*r.size {
				return false
			}
			flush = flush || len(all[j]) == 1 && isText(r) && r.x1-r.x0 > 10*r.size && math.Abs(r.x0-cells[0].x0) < 0.5*r.size && math.Abs(r.x1-last.x1) < 0.5*r.size
		}
	}
	return flush
}

// isBesidePicture recognises a line of text with words behind it that are not of its paragraph: two
// lines near it have the same left edge and none. The number behind an entry is no such
// word.
func isBesidePicture(all [][]row, k int) bool {
	const least, most = 2, 4 // lines
	first := all[k][0]
	if !isText(first) {
		return false
	}
	words := 0
	for _, cell := range all[k][1:] {
		words += cell.words
		if !strings.ContainsFunc(cell.text, unicode.IsLetter) || strings.ContainsFunc(cell.text, unicode.IsDigit) && cell.words == 1 {
			return false
		}
	}
	alone := 0
	for j := k; j > 0 && j > k-most && goesOnBelow(all[j-1][0], all[j][0]); j-- {
		alone += count(len(all[j-1]) == 1 && isText(all[j-1][0]))
	}
	for j := k; j+1 < len(all) && j < k+most && goesOnBelow(all[j][0], all[j+1][0]); j++ {
		alone += count(len(all[j+1]) == 1 && isText(all[j+1][0]))
	}
	return alone >= least && words <= first.words
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// goesOnBelow reports whether a line has the left edge of the one above, and no wide gap to it.
func goesOnBelow(above, r row) bool {
	return math.Abs(above.x0-r.x0) < 0.3*r.size && above.y-r.y < 1.6*r.size && math.Abs(above.size-r.size) < 0.05*r.size
}

// isText recognises a line of running text.
func isText(r row) bool { return r.words >= 5 }

// isNear reports whether one line is right above or below another.
func isNear(a, b []row) bool { return math.Abs(a[0].y-b[0].y) < 2*b[0].size }
