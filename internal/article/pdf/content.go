package pdf

import "math"

// glyph is a piece of text with its position on the page as displayed, in points: x to
// the right, y up.
type glyph struct {
	text     string
	x, y     float64 // start of its baseline
	width    float64
	size     float64
	bold     bool
	artifact bool // marked as page furniture by the file itself
}

// matrix is [a b c d e f] of section 8.3.3.
type matrix [6]float64

func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

var identity = matrix{1, 0, 0, 1, 0, 0}

// graphics is the graphics state that q saves and Q restores.
type graphics struct {
	ctm                                   matrix
	font                                  *font
	size, char, word, stretch, lead, rise float64
}

// painter executes the instructions of a page.
type painter struct {
	f      *file
	state  graphics
	saved  []graphics
	text   matrix // of the next glyph
	line   matrix // of the line's start
	marks  []mark // open marked-content sequences
	out    []glyph
	depth  int
	active map[*stream]bool
}

// mark is one marked-content sequence.
type mark struct {
	artifact bool
	actual   *string // replacement text for its glyphs (/ActualText), used once
}

// mostGlyphs limits the glyphs of one page.
const mostGlyphs = 1 << 18

// paint returns the glyphs of a page in the order of its instructions.
func (f *file) paint(p page) []glyph {
	t := &painter{f: f, active: map[*stream]bool{}}
	t.state = graphics{ctm: turned(p), stretch: 1}
	t.run(f.contents(p.dict["Contents"]), p.resources)
	return t.out
}

// turned returns the matrix that turns a rotated page upright.
func turned(p page) matrix {
	switch p.rotate {
	case 90:
		return matrix{0, -1, 1, 0, -p.box[1], p.box[2]}
	case 180:
		return matrix{-1, 0, 0, -1, p.box[2], p.box[3]}
	case 270:
		return matrix{0, 1, -1, 0, p.box[3], -p.box[0]}
	}
	return matrix{1, 0, 0, 1, -p.box[0], -p.box[1]}
}

// contents joins the content streams of a page.
func (f *file) contents(v any) []byte {
	if s, ok := f.resolve(v).(*stream); ok {
		return f.decode(s)
	}
	var out []byte
	for _, part := range f.array(v) {
		if s, ok := f.resolve(part).(*stream); ok && f.budget > 0 {
			out = append(append(out, f.decode(s)...), '\n')
		}
	}
	return out
}

func (t *painter) run(b []byte, resources dict) {
	l := lexer{b, 0}
	var args []any
	for len(t.out) < mostGlyphs && t.f.budget > 0 {
		v := l.next(false)
		if _, over := v.(end); over {
			return
		}
		op, ok := v.(keyword)
		if !ok {
			if args = append(args, v); len(args) > 64 {
				args = args[1:]
			}
			continue
		}
		if op == "BI" {
			l.picture()
		} else {
			t.do(op, args, resources)
		}
		args = args[:0]
	}
}

// picture skips an inline image.
func (l *lexer) picture() {
	for l.at+3 < len(l.b) {
		if isSpace(l.b[l.at]) && l.b[l.at+1] == 'E' && l.b[l.at+2] == 'I' && (l.at+3 == len(l.b) || isSpace(l.b[l.at+3])) {
			l.at += 3
			return
		}
		l.at++
	}
	l.at = len(l.b)
}

func (t *painter) do(op keyword, args []any, resources dict) {
	n := func(i int) float64 {
		if i < len(args) {
			f, _ := args[i].(float64)
			return f
		}
		return 0
	}
	s := &t.state
	switch op {
	case "q":
		if len(t.saved) < 512 {
			t.saved = append(t.saved, *s)
		}
	case "Q":
		if k := len(t.saved) - 1; k >= 0 {
			*s, t.saved = t.saved[k], t.saved[:k]
		}
	case "cm":
		s.ctm = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}.times(s.ctm)
	case "BT":
		t.text, t.line = identity, identity
	case "Tf":
		if len(args) == 2 {
			k, _ := args[0].(name)
			s.font, s.size = t.f.font(t.f.dict(resources["Font"])[k]), n(1)
		}
	case "Tc":
		s.char = n(0)
	case "Tw":
		s.word = n(0)
	case "Tz":
		s.stretch = n(0) / 100
	case "TL":
		s.lead = n(0)
	case "Ts":
		s.rise = n(0)
	case "Td":
		t.move(n(0), n(1))
	case "TD":
		s.lead = -n(1)
		t.move(n(0), n(1))
	case "Tm":
		t.line = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}
		t.text = t.line
	case "T*":
		t.move(0, -s.lead)
	case "Tj":
		t.show(args)
	case "'":
		t.move(0, -s.lead)
		t.show(args)
	case "\"":
		if len(args) == 3 {
			s.word, s.char = n(0), n(1)
			t.move(0, -s.lead)
			t.show(args[2:])
		}
	case "TJ":
		if len(args) > 0 {
			list, _ := args[0].(array)
			t.show(list)
		}
	case "Do":
		if len(args) > 0 {
			k, _ := args[0].(name)
			t.form(t.f.dict(resources["XObject"])[k], resources)
		}
	case "BMC", "BDC":
		t.open(args, resources)
	case "EMC":
		if k := len(t.marks) - 1; k >= 0 {
			t.marks = t.marks[:k]
		}
	}
}

func (t *painter) move(x, y float64) {
	t.line = matrix{1, 0, 0, 1, x, y}.times(t.line)
	t.text = t.line
}

// open begins marked content. It does not check whether a layer is hidden.
func (t *painter) open(args []any, resources dict) {
	m := mark{}
	if k := len(t.marks) - 1; k >= 0 {
		m.artifact = t.marks[k].artifact
	}
	if len(args) > 0 && args[0] == name("Artifact") {
		m.artifact = true
	}
	if len(args) > 1 {
		d, _ := args[1].(dict)
		if k, ok := args[1].(name); ok {
			d = t.f.dict(t.f.dict(resources["Properties"])[k])
		}
		if s, ok := t.f.resolve(d["ActualText"]).(text); ok {
			actual := written(s)
			m.actual = &actual
		}
	}
	if len(t.marks) < 512 {
		t.marks = append(t.marks, m)
	}
}

// form paints a form XObject: a part of a page with its own content stream.
func (t *painter) form(v any, resources dict) {
	s, ok := t.f.resolve(v).(*stream)
	if !ok || t.f.name(s.dict["Subtype"]) != "Form" || t.active[s] || t.depth > 12 {
		return
	}
	t.active[s] = true
	t.depth++
	saved, stack, marks := t.state, t.saved, t.marks
	t.saved = nil
	if m := t.f.numbers(s.dict["Matrix"]); len(m) == 6 {
		t.state.ctm = matrix(m).times(t.state.ctm)
	}
	own := t.f.dict(s.dict["Resources"])
	if own == nil {
		own = resources
	}
	t.run(t.f.decode(s), own)
	t.state, t.saved, t.marks = saved, stack, marks
	t.depth--
	delete(t.active, s)
}

// show paints strings; the numbers between them move back by thousandths of the size.
func (t *painter) show(list []any) {
	s := &t.state
	if s.font == nil {
		return
	}
	for _, v := range list {
		switch v := v.(type) {
		case float64:
			t.advance(-v / 1000 * s.size * s.stretch)
		case text:
			for _, g := range s.font.read(v) {
				t.put(g)
				wide := g.width/1000*s.size + s.char
				if g.space {
					wide += s.word
				}
				t.advance(wide * s.stretch)
			}
		}
	}
}

func (t *painter) advance(x float64) {
	t.text = matrix{1, 0, 0, 1, x, 0}.times(t.text)
}

// put adds a glyph if it runs from left to right; what runs up a margin is not part of
// the text. Invisible text counts: it is the recognised text of a scan.
func (t *painter) put(g glyphCode) {
	s := &t.state
	m := matrix{s.size * s.stretch, 0, 0, s.size, 0, s.rise}.times(t.text).times(s.ctm)
	size := math.Hypot(m[2], m[3])
	along := math.Hypot(m[0], m[1])
	t.f.budget -= 16
	if k := len(t.marks) - 1; k >= 0 && t.marks[k].actual != nil {
		g.text, *t.marks[k].actual = *t.marks[k].actual, ""
	}
	if len(t.out) >= mostGlyphs || size == 0 || along == 0 || m[0] < 0.9*along || math.IsNaN(m[4]+m[5]) {
		return
	}
	t.out = append(t.out, glyph{
		text: g.text, x: m[4], y: m[5], width: along * g.width / 1000, size: size, bold: s.font.bold,
		artifact: len(t.marks) > 0 && t.marks[len(t.marks)-1].artifact,
	})
}
