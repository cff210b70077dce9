package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/sorting"
)

// blocks joins the rows of all pages into paragraphs.
func blocks(pages [][]row) []Block {
	size := bodySize(pages)
	furniture := markFurniture(pages, size)
	var out, after []Block
	open := builder{size: size}
	for n, page := range pages {
		lead := leading(page)
		var before *row
		for i := range page {
			r := &page[i]
			r.page = n
			switch {
			case furniture[place{n, i}]:
				after = append(after, Block{Furniture, []string{r.text}})
				continue
			}
			if open.ends(before, r, lead) {
				out = open.flush(out)
				out, after = append(out, after...), nil
			}
			open.rows = append(open.rows, *r)
			before = r
		}
	}
	out = open.flush(out)
	out = append(out, after...)
	titles(out, open.sizes, size)
	return out
}

type place struct{ page, row int }

// bodySize returns the type size of most of the text.
func bodySize(pages [][]row) float64 {
	count := map[int]int{}
	for _, p := range pages {
		for _, r := range p {
			count[int(r.size*4+0.5)] += len(r.text)
		}
	}
	best := 0
	for s, n := range count {
		if n > count[best] || n == count[best] && s > best {
			best = s
		}
	}
	return float64(best) / 4
}

// leading returns the usual line spacing of a page.
func leading(rows []row) float64 {
	var gaps []float64
	for i := 1; i < len(rows); i++ {
		if d := rows[i-1].y - rows[i].y; d > 0 && d < 4*rows[i].size {
			gaps = append(gaps, d)
		}
	}
	if len(gaps) == 0 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/3]
}

// markFurniture finds what is repeated at the top or bottom of pages, ignoring numbers,
// and what the file itself marks as furniture.
func markFurniture(pages [][]row, size float64) map[place]bool {
	const edge = 3
	seen := map[string]int{}
	found := map[place]bool{}
	each := func(do func(at place, r row, key string)) {
		for n, page := range pages {
			order := make([]int, 0, len(page))
			for i := range page {
				order = append(order, i)
			}
			sorting.Stable(order, func(a, b int) int { return cmp.Compare(page[b].y, page[a].y) })
			for k, i := range order {
				if k < edge || k >= len(order)-edge {
					do(place{n, i}, page[i], withoutNumbers(page[i].text))
				}
			}
		}
	}
	each(func(at place, r row, key string) { seen[key]++ })
	each(func(at place, r row, key string) {
		if len(pages) > 1 && (key == "#" || seen[key] >= 3 || seen[key] >= 2 && len(pages) <= 4) && len(r.text) < 200 {
			found[at] = true
		}
	})
	for n, page := range pages {
		for i, r := range page {
			if r.artifact && len(r.text) < 200 {
				found[place{n, i}] = true
			}
		}
	}
	return found
}

// withoutNumbers replaces each number by "#", so that "Page 3 of 12" is the same on each
// page.
func withoutNumbers(s string) string {
	var out strings.Builder
	number := false
	for _, r := range s {
		if unicode.IsDigit(r) {
			if !number {
				out.WriteByte('#')
			}
			number = true
			continue
		}
		number = false
		if !unicode.IsSpace(r) && r != '-' && r != '–' && r != '|' {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// builder collects the rows of one paragraph.
type builder struct {
	rows  []row
	size  float64
	sizes []float64 // type size of each finished block
}

// ends reports whether the open paragraph ends before the next row.
func (b *builder) ends(before, r *row, lead float64) bool {
	if len(b.rows) == 0 {
		return false
	}
	last := b.rows[len(b.rows)-1]
	if math.Abs(last.size-r.size) > 0.08*max(last.size, r.size) || last.bold != r.bold && (b.heading() || isHeading(*r, b.size)) {
		return true
	}
	if isItem(r.text) || strings.Contains(last.text, "\t") || strings.Contains(r.text, "\t") {
		return true
	}
	if last.page != r.page || last.column != r.column || r.y > last.y {
		// A sentence may continue on the next page or column.
		return endsSentence(last.text) || !startsLow(r.text) && last.words < 4
	}
	if before == nil {
		return false
	}
	gap := last.y - r.y
	if lead > 0 && gap > 1.35*lead && gap > 1.35*r.size {
		return true
	}
	width := b.right() - b.left()
	// An indented first line, after a line that ends a sentence or is short.
	indent := r.x0 - b.left()
	short := last.x1 < max(b.right(), r.x1)-0.2*width
	if indent > 0.8*r.size && indent < 6*r.size && (endsSentence(last.text) || short && startsHigh(r.text)) && !isItem(b.rows[0].text) {
		return true
	}
	return len(b.rows) > 1 && endsSentence(last.text) && last.x1 < b.right()-0.25*width && startsHigh(r.text)
}

func (b *builder) left() float64 {
	x := math.Inf(1)
	for _, r := range b.rows[max(0, len(b.rows)-4):] {
		x = min(x, r.x0)
	}
	return x
}

func (b *builder) right() float64 {
	x := math.Inf(-1)
	for _, r := range b.rows[max(0, len(b.rows)-4):] {
		x = max(x, r.x1)
	}
	return x
}

func (b *builder) heading() bool { return isHeading(b.rows[0], b.size) }

// flush makes a block of the open paragraph.
func (b *builder) flush(out []Block) []Block {
	if len(b.rows) == 0 {
		return out
	}
	block := Block{}
	first := b.rows[0]
	for _, r := range b.rows {
		block.Lines = append(block.Lines, r.text)
	}
	switch {
	case isHeading(first, b.size) && len(b.rows) <= 4 && !strings.Contains(first.text, "\t"):
		block.Kind = Heading
	case isItem(first.text):
		block.Kind = Item
	case first.size < 0.9*b.size && startsWithMark(first.text):
		block.Kind = Note
	}
	for len(b.sizes) < len(out) {
		b.sizes = append(b.sizes, 0)
	}
	b.sizes = append(b.sizes, first.size)
	b.rows = nil
	return append(out, block)
}

// isHeading recognises a line that is larger than the body text, or bold and short.
func isHeading(r row, size float64) bool {
	if len(r.text) > 200 || !hasLetter(r.text) {
		return false
	}
	if r.size > 1.12*size {
		return true
	}
	return r.bold && r.size > 0.95*size && r.words <= 14 && !endsSentence(r.text)
}

// titles makes the largest heading among the first blocks the title.
func titles(out []Block, sizes []float64, size float64) {
	best := -1
	for i, b := range out[:min(len(out), 12)] {
		if b.Kind == Heading && i < len(sizes) && sizes[i] > 1.12*size && (best < 0 || sizes[i] > sizes[best]) {
			best = i
		}
	}
	if best >= 0 {
		out[best].Kind = Title
	}
}

func isItem(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("•‣⁃◦▪▫●○·*–■□", r) {
		return n < len(s) && s[n] == ' '
	}
	i := 0
	for i < len(s) && i < 3 && isDigit(s[i]) {
		i++
	}
	return i > 0 && i+1 < len(s) && (s[i] == '.' || s[i] == ')') && s[i+1] == ' '
}

func startsWithMark(s string) bool {
	return s != "" && (isDigit(s[0]) || strings.HasPrefix(s, "*") || strings.HasPrefix(s, "†"))
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’)]")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, ";")
}

func startsLow(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func startsHigh(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘(["))
	return unicode.IsUpper(r)
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
