package pdf

import (
	"math"
)

// inOrder sorts the rows of a page into reading order: column by column, with whatever
// spans the columns (a title, a wide table) in its place between them.
func inOrder(rows []row) []row {
	var furniture, text []row
	for _, r := range rows {
		if r.artifact {
			furniture = append(furniture, r)
		} else {
			text = append(text, r)
		}
	}
	return append(columns(text, 0), furniture...)
}

// columns splits rows at one gutter, then each side again.
func columns(rows []row, depth int) []row {
	gutter, ok := findGutter(rows)
	if !ok || depth > 3 {
		return lines(rows)
	}
	var out, left, right []row
	flush := func() {
		if len(left) > 0 || len(right) > 0 {
			out = append(out, inColumn(columns(left, depth+1), 0)...)
			out = append(out, inColumn(columns(right, depth+1), 1)...)
		}
		left, right = nil, nil
	}
	for _, r := range rows {
		switch {
		case r.x1 <= gutter:
			left = append(left, r)
		case r.x0 >= gutter:
			right = append(right, r)
		default:
			flush()
			out = append(out, r)
		}
	}
	flush()
	return out
}

// inColumn gives the columns of a band different numbers, so that paragraphs are not
// joined across them without a check.
func inColumn(rows []row, column int) []row {
	for i := range rows {
		rows[i].column = rows[i].column*2 + column + 1
	}
	return rows
}

// findGutter returns the position that the fewest rows cross, if it separates two columns
// of running text. The cells of a table are short, and most of its rows have cells on
// both sides.
func findGutter(rows []row) (float64, bool) {
	if len(rows) < 8 {
		return 0, false
	}
	low, high, size := math.Inf(1), math.Inf(-1), 0.0
	for _, r := range rows {
		low, high, size = min(low, r.x0), max(high, r.x1), size+r.size
	}
	size /= float64(len(rows))
	const steps = 200
	step := (high - low) / steps
	if step <= 0 || math.IsInf(step, 0) || math.IsNaN(step) {
		return 0, false
	}
	var crossing [steps + 1]int
	for _, r := range rows {
		from, to := int(math.Ceil((r.x0-low)/step)), int((r.x1-low)/step)
		for i := max(0, from); i <= min(steps, to); i++ {
			crossing[i]++
		}
	}
	// The window with the fewest crossings; of several, the nearest to the middle.
	window := max(1, int(math.Ceil(0.6*size/step)))
	best, least := -1, math.MaxInt
	for i := steps / 10; i+window < steps*9/10; i++ {
		sum := 0
		for _, c := range crossing[i : i+window] {
			sum += c
		}
		if sum < least || sum == least && abs(2*i+window-steps) < abs(2*best+window-steps) {
			best, least = i, sum
		}
	}
	if best < 0 {
		return 0, false
	}
	x := low + (float64(best)+float64(window)/2)*step
	var left, right, across, leftWords, rightWords int
	for _, r := range rows {
		switch {
		case r.x1 <= x:
			left++
			leftWords += r.words
		case r.x0 >= x:
			right++
			rightWords += r.words
		default:
			across++
		}
	}
	sides := left + right
	if left < 4 || right < 4 || across*2 > sides || leftWords < 3*left || rightWords < 3*right {
		return 0, false
	}
	return x, true
}
