package pdf

import (
	"bytes"
	"errors"
	"slices"
)

// Reasons why a file has no readable text.
var (
	ErrNotPDF    = errors.New("pdf: not a PDF file, or too broken to read")
	ErrEncrypted = errors.New("pdf: the file is encrypted")
	ErrNoText    = errors.New("pdf: the pages hold pictures and no text")
)

// file is all objects of a PDF file.
type file struct {
	objects map[int]any
	trailer dict
	budget  int // bytes that may still be decoded or reread
	fonts   map[ref]*font
	cipher  *cipher // of an encrypted file
}

// open finds the objects of a file without its cross-reference table: it scans for them,
// and the last one with a given number counts, because updates are appended to a file.
func open(b []byte) (*file, error) {
	f := &file{trailer: dict{}, fonts: map[ref]*font{}}
	f.scan(b)
	if f.trailer["Encrypt"] != nil {
		if f.cipher = f.newCipher(); f.cipher == nil {
			return nil, ErrEncrypted
		}
		f.scan(b) // now object streams can be read
	}
	if len(f.objects) == 0 {
		return nil, ErrNotPDF
	}
	return f, nil
}

// scan finds the objects and the trailer.
func (f *file) scan(b []byte) {
	f.objects, f.budget = map[int]any{}, 32<<20+64*len(b)
	for at := 0; f.budget >= 0; {
		i := bytes.Index(b[at:], []byte("obj"))
		if i < 0 {
			break
		}
		from := at + i + len("obj")
		r, ok := header(b, at+i)
		at = from
		if ok {
			at = f.object(b, from, r)
			f.budget -= at - from
		}
	}
	for at := 0; f.budget >= 0; {
		i := bytes.Index(b[at:], []byte("trailer"))
		if i < 0 {
			break
		}
		l := lexer{b, at + i + len("trailer")}
		if d, ok := l.next(true).(dict); ok {
			f.see(d)
		}
		f.budget -= l.at - at
		at += i + len("trailer")
	}
}

// header returns the object number of an "12 0 obj" whose "obj" is at i.
func header(b []byte, i int) (r ref, ok bool) {
	back := func(ok func(byte) bool, most int) (int, int) {
		to := i
		for i > 0 && to-i < most && ok(b[i-1]) {
			i--
		}
		return i, to
	}
	back(isSpace, 8)
	from, to := back(isDigit, 5)
	r.generation, ok = small(string(b[from:to]))
	if from, to := back(isSpace, 8); from == to || !ok {
		return r, false
	}
	from, to = back(isDigit, 7)
	r.number, ok = small(string(b[from:to]))
	return r, ok
}

// see takes over the entries of a trailer.
func (f *file) see(d dict) {
	for _, k := range []name{"Root", "Info", "Encrypt", "ID"} {
		if v, ok := d[k]; ok {
			f.trailer[k] = v
		}
	}
}

// object reads the object at a position, and returns where it ends.
func (f *file) object(b []byte, at int, r ref) int {
	l := lexer{b, at}
	number := r.number
	v := f.unlocked(l.next(true), r)
	d, ok := v.(dict)
	if !ok {
		switch v.(type) {
		case keyword, end:
			return at
		}
		f.objects[number] = v
		return l.at
	}
	after := l.at
	if w, _ := l.next(true).(keyword); w != "stream" {
		f.objects[number] = d
		return after
	}
	if l.at < len(b) && b[l.at] == '\r' {
		l.at++
	}
	if l.at < len(b) && b[l.at] == '\n' {
		l.at++
	}
	from, to := l.at, 0
	if n, ok := d["Length"].(float64); ok && n >= 0 && from+int(n) <= len(b) {
		rest := bytes.TrimLeft(b[from+int(n):min(len(b), from+int(n)+20)], "\r\n \t")
		if bytes.HasPrefix(rest, []byte("endst")) {
			to = from + int(n)
		}
	}
	if to == 0 {
		if n := bytes.Index(b[from:], []byte("endstream")); n >= 0 {
			to = from + n
		} else {
			to = len(b)
		}
	}
	s := &stream{d, b[from:to]}
	if f.cipher != nil && d["Type"] != name("XRef") {
		s.raw = f.cipher.decrypt(s.raw, r)
	}
	f.objects[number] = s
	switch d["Type"] {
	case name("XRef"):
		f.see(d)
	case name("ObjStm"):
		f.packed(s)
	}
	return to
}

// unlocked decrypts an object that is a string, or the strings in its dictionary.
func (f *file) unlocked(v any, r ref) any {
	if f.cipher == nil {
		return v
	}
	switch v := v.(type) {
	case text:
		return text(f.cipher.decrypt([]byte(v), r))
	case dict:
		for k, e := range v {
			if t, ok := e.(text); ok {
				v[k] = text(f.cipher.decrypt([]byte(t), r))
			}
		}
	}
	return v
}

// packed reads the objects of an object stream.
func (f *file) packed(s *stream) {
	data := f.decode(s)
	n, _ := f.number(s.dict["N"])
	first, _ := f.number(s.dict["First"])
	head := lexer{data, 0}
	for range int(min(n, 1e6)) {
		number, ok := head.digits()
		at, ok2 := head.digits()
		if !ok || !ok2 {
			return
		}
		if at += int(first); at >= len(data) || f.budget <= 0 {
			continue
		}
		l := lexer{data, at}
		v := l.next(true)
		f.budget -= l.at - at
		switch v.(type) {
		case keyword, end:
			continue
		}
		f.objects[number] = v
	}
}

// resolve follows references.
func (f *file) resolve(v any) any {
	for range 10 {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		v = f.objects[r.number]
	}
	return nil
}

func (f *file) dict(v any) dict {
	switch v := f.resolve(v).(type) {
	case dict:
		return v
	case *stream:
		return v.dict
	}
	return nil
}

func (f *file) array(v any) array {
	a, _ := f.resolve(v).(array)
	return a
}

func (f *file) name(v any) name {
	n, _ := f.resolve(v).(name)
	return n
}

func (f *file) number(v any) (float64, bool) {
	n, ok := f.resolve(v).(float64)
	return n, ok
}

// numbers reads an array of numbers.
func (f *file) numbers(v any) []float64 {
	var out []float64
	for _, v := range f.array(v) {
		n, _ := f.number(v)
		out = append(out, n)
	}
	return out
}

// page is one page, with the entries it inherits.
type page struct {
	dict
	resources dict
	box       [4]float64
	rotate    int
}

const mostPages = 5000

// pages lists the pages in order. If the page tree is broken, it lists all objects of
// type Page in the order of their numbers.
func (f *file) pages() []page {
	root := f.dict(f.trailer["Root"])
	if root == nil || root["Pages"] == nil {
		for _, n := range f.numbersOf("Catalog") {
			root = f.dict(ref{number: n})
		}
	}
	var out []page
	seen := map[int]bool{}
	var walk func(v any, from page, depth int)
	walk = func(v any, from page, depth int) {
		if r, ok := v.(ref); ok {
			if seen[r.number] {
				return
			}
			seen[r.number] = true
		}
		d := f.dict(v)
		if d == nil || depth > deepest || len(out) >= mostPages {
			return
		}
		from.dict = d
		f.inherit(&from)
		kids := f.array(d["Kids"])
		if kids == nil {
			if d["Type"] != name("Pages") {
				out = append(out, from)
			}
			return
		}
		for _, k := range kids {
			walk(k, from, depth+1)
		}
	}
	if root != nil {
		walk(root["Pages"], page{}, 0)
	}
	if len(out) == 0 {
		for _, n := range f.numbersOf("Page") {
			walk(ref{number: n}, page{}, 0)
		}
	}
	return out
}

func (f *file) inherit(p *page) {
	if r := f.dict(p.dict["Resources"]); r != nil {
		p.resources = r
	}
	if b := f.numbers(p.dict["MediaBox"]); len(b) >= 4 {
		p.box = [4]float64{min(b[0], b[2]), min(b[1], b[3]), max(b[0], b[2]), max(b[1], b[3])}
	}
	if r, ok := f.number(p.dict["Rotate"]); ok {
		p.rotate = (int(r)%360 + 360) % 360
	}
}

// numbersOf lists the object numbers of a type, sorted.
func (f *file) numbersOf(kind name) []int {
	var out []int
	for n, v := range f.objects {
		if d, ok := v.(dict); ok && d["Type"] == kind {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
}
