package pdf

import (
	"bytes"
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/sorting"
)

// row is a run of text on one baseline, without a gap wide enough to separate columns.
type row struct {
	text         string
	x0, x1, y    float64
	size         float64 // of most of its characters
	bold         bool
	artifact     bool
	words        int
	column, page int
}

// As fractions of the type size:
const (
	wordGap   = 0.17 // the smallest gap between words
	narrowGap = 0.5  // the smallest gap between columns, unless painted in one go
	columnGap = 1.1  // the smallest gap between columns or cells in any case
	numberGap = 2    // the smallest gap between the number of a heading and another column
	sameLine  = 0.3  // baselines closer than this are one line
)

// rows joins the glyphs of a page. The glyphs of one instruction are already in a line,
// but the pieces of a line may be painted at different times, so we first sort all of
// them by position.
func rows(glyphs []glyph) []row {
	pieces := runs(glyphs)
	// Lines from top to bottom: pieces with nearby baselines.
	sorting.Stable(pieces, func(a, b *run) int { return cmp.Compare(b.y, a.y) })
	var out []row
	for i := 0; i < len(pieces); {
		j := i + 1
		base := pieces[i]
		for j < len(pieces) && base.y-pieces[j].y < sameLine*max(base.size, pieces[j].size) {
			if pieces[j].size > base.size*1.2 {
				base = pieces[j]
			}
			j++
		}
		out = append(out, join(pieces[i:j])...)
		i = j
	}
	return out
}

// run is glyphs painted one after another along a line.
type run struct {
	row
	letters     []byte
	count       int
	bolds       int
	first, last int // its place in painting order
}

// runs splits the glyphs, in painting order, where they leave the line.
func runs(glyphs []glyph) []*run {
	var out []*run
	var open *run
	seen := map[[3]int]bool{}
	for _, g := range glyphs {
		// Some programs paint text twice, slightly shifted, to make it bold.
		if strings.TrimSpace(g.text) != "" {
			at := [3]int{int(g.x * 2 / 3), int(g.y * 2 / 3), int(hash(g.text))}
			if seen[at] {
				continue
			}
			seen[at] = true
		}
		if open != nil {
			gap := g.x - open.x1
			same := math.Abs(g.y-open.y) < 0.05*open.size && math.Abs(g.size-open.size) < 0.2*open.size && g.artifact == open.artifact
			if same && gap > -0.4*open.size && gap < columnGap*open.size {
				open.add(g, gap)
				continue
			}
		}
		n := len(out)
		open = &run{row: row{x0: g.x, x1: g.x, y: g.y, size: g.size, artifact: g.artifact}, first: n, last: n}
		open.add(g, 0)
		out = append(out, open)
	}
	return slices.DeleteFunc(out, func(r *run) bool { return len(bytes.TrimSpace(r.letters)) == 0 })
}

func hash(s string) (h int32) {
	for i := range len(s) {
		h = h*31 + int32(s[i])
	}
	return h
}

func (r *run) add(g glyph, gap float64) {
	r.space(gap > wordGap*r.size, g.text)
	r.letters = append(r.letters, g.text...)
	r.x1 = max(r.x1, g.x+g.width)
	if strings.TrimSpace(g.text) != "" {
		r.count++
		if g.bold {
			r.bolds++
		}
	}
}

// space adds the space between the text so far and the next, unless there is one.
func (r *run) space(due bool, next string) {
	if n := len(r.letters); due && n > 0 && r.letters[n-1] != ' ' && !strings.HasPrefix(next, " ") {
		r.letters = append(r.letters, ' ')
	}
}

// join joins the pieces of one line, from left to right.
func join(pieces []*run) []row {
	sorting.Stable(pieces, func(a, b *run) int { return cmp.Compare(a.x0, b.x0) })
	var out []row
	var open *run
	flush := func() {
		if open == nil {
			return
		}
		open.text = tidy(string(open.letters))
		open.bold = open.bolds*2 > open.count
		open.words = len(strings.Fields(open.text))
		if open.text != "" {
			out = append(out, open.row)
		}
	}
	for _, p := range pieces {
		if open != nil {
			limit := narrowGap
			if p.first == open.last+1 {
				limit = columnGap
			}
			if isSectionNumber(string(open.letters)) && p.first == open.last+1 && math.Abs(open.size-p.size) < 0.1*p.size && startsUpper(p.letters) {
				limit = numberGap
			}
			gap := p.x0 - open.x1
			if gap < limit*min(open.size, p.size) && open.artifact == p.artifact {
				open.space(gap > wordGap*min(open.size, p.size), string(p.letters[:1]))
				if p.count > open.count {
					open.size, open.y = p.size, p.y
				}
				open.letters = append(open.letters, p.letters...)
				open.x1 = max(open.x1, p.x1)
				open.count += p.count
				open.bolds += p.bolds
				open.last = p.last
				continue
			}
		}
		flush()
		open = p
	}
	flush()
	return out
}

// isSectionNumber recognises the number before a heading: "2", "3.1".
func isSectionNumber(s string) bool {
	return len(s) > 0 && len(s) <= 6 && s[0] != '.' && strings.Trim(s, "0123456789. ") == ""
}

func startsUpper(letters []byte) bool {
	r, _ := utf8.DecodeRune(letters)
	return unicode.IsUpper(r)
}

var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "\u00A0", " ", "\u2028", " ", "\u2029", " ")

// tidy replaces ligatures by letters and drops what is not a character: control codes and
// the private-use codes of symbol fonts, except their bullets.
func tidy(s string) string {
	s = ligatures.Replace(s)
	s = strings.Map(func(r rune) rune {
		switch {
		case r == 0xF0B7 || r == 0xF0A7 || r == 0x7F:
			return '•'
		case r >= 0xE000 && r <= 0xF8FF, unicode.IsControl(r) && r != '\t':
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
