package article

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/draft"
	"standfirst/internal/article/label"
	"standfirst/internal/doc"
)

// rtfReader reads Rich Text Format (version 1.9.1): control words, groups that restore
// the state at their end, and text.
type rtfReader struct {
	dec      Decoder
	b        []byte
	at       int
	codepage string
	w        *draft.Draft
	state    rtfState
	groups   []rtfState
	row      bool
	pair     rune // the first half of a surrogate pair
	title    strings.Builder
	author   strings.Builder
	mark     strings.Builder // number of the next item
	sheet    strings.Builder // name of a style
	style    int             // its number
	styles   map[int]doc.BlockKind
}

// rtfState is the state that the end of a group restores.
type rtfState struct {
	skip   bool // the text of the group is not part of the document
	to     *strings.Builder
	hidden bool
	raised bool // it is superscript
	fall   int  // how many fallback characters follow a \u
}

// mostGroups limits the nesting of groups.
const mostGroups = 1000

func (dec Decoder) readRTF(b []byte) doc.Document {
	r := &rtfReader{dec: dec, b: b, codepage: "windows-1252", w: &draft.Draft{}, state: rtfState{fall: 1}, styles: map[int]doc.BlockKind{}}
	r.w.Begin(doc.Paragraph, true)
	r.read()
	d := r.w.Document()
	label.Blocks(&d, label.Known{Title: strings.TrimSpace(r.title.String()), Byline: strings.TrimSpace(r.author.String())})
	return d
}

func (r *rtfReader) read() {
	for r.at < len(r.b) {
		switch c := r.b[r.at]; c {
		case '{':
			r.at++
			if len(r.groups) < mostGroups {
				r.groups = append(r.groups, r.state)
			}
		case '}':
			r.at++
			r.endStyle()
			if n := len(r.groups) - 1; n >= 0 {
				r.state, r.groups = r.groups[n], r.groups[:n]
			}
		case '\\':
			r.control()
		case '\r', '\n':
			r.at++
		default:
			from := r.at
			for r.at < len(r.b) && !strings.ContainsRune("{}\\\r\n", rune(r.b[r.at])) {
				r.at++
			}
			r.bytes(r.b[from:r.at])
		}
	}
}

// endStyle notes what a style is for when its group ends: {\s1 heading 1;}.
func (r *rtfReader) endStyle() {
	const most = 10_000
	if r.state.to != &r.sheet || r.sheet.Len() == 0 {
		return
	}
	name := strings.ToLower(strings.Trim(r.sheet.String(), " ;"))
	if kind := styleKind(name, ""); r.style > 0 && kind != "" && len(r.styles) < most {
		r.styles[r.style] = kind
	}
	r.sheet.Reset()
	r.style = 0
}

// control reads one control word or symbol.
func (r *rtfReader) control() {
	r.at++
	if r.at >= len(r.b) {
		return
	}
	if c := r.b[r.at]; !isLetter(c) {
		r.at++
		switch c {
		case '\'':
			r.escaped()
		case '*':
			r.state.skip = true
		case '~':
			r.put("\u00A0")
		case '_':
			r.put("-")
		case '\\', '{', '}':
			r.put(string(rune(c)))
		case '\r', '\n':
			r.word("par", 0, false)
		}
		return
	}
	from := r.at
	for r.at < len(r.b) && isLetter(r.b[r.at]) {
		r.at++
	}
	word := string(r.b[from:r.at])
	from = r.at
	for r.at < len(r.b) && r.at-from < 11 && (r.b[r.at] >= '0' && r.b[r.at] <= '9' || r.at == from && r.b[r.at] == '-') {
		r.at++
	}
	n, err := strconv.Atoi(string(r.b[from:r.at]))
	if r.at < len(r.b) && r.b[r.at] == ' ' {
		r.at++
	}
	r.word(word, n, err == nil)
}

// escaped reads \'e9 and the escaped bytes after it, because some encodings use two bytes
// for a character.
func (r *rtfReader) escaped() {
	var out []byte
	for r.at+2 <= len(r.b) {
		n, err := strconv.ParseUint(string(r.b[r.at:r.at+2]), 16, 8)
		if err != nil {
			break
		}
		out = append(out, byte(n))
		r.at += 2
		if r.at+2 >= len(r.b) || r.b[r.at] != '\\' || r.b[r.at+1] != '\'' {
			break
		}
		r.at += 2
	}
	r.bytes(out)
}

func (r *rtfReader) bytes(b []byte) {
	if r.state.skip {
		return
	}
	if s, ok := r.dec.decode(b, r.codepage, false); ok {
		r.put(s)
	}
}

func (r *rtfReader) put(s string) {
	switch {
	case r.state.skip || r.state.hidden, r.state.raised && isNote(r.w, s):
	case r.state.to != nil:
		r.state.to.WriteString(s)
	default:
		if mark := strings.TrimSpace(r.mark.String()); mark != "" && !r.w.Inside {
			if r.mark.Reset(); isNumber(mark) {
				r.w.Mark(mark)
			}
		}
		r.w.Copy(s, -1)
	}
}

func (r *rtfReader) word(word string, n int, given bool) {
	switch word {
	case "stylesheet":
		r.state.to = &r.sheet
	case "s":
		switch kind := r.styles[n]; {
		case r.state.to == &r.sheet:
			r.style = n
		case kind != "" && !r.w.Inside && !r.row && r.state.to == nil && !r.state.skip:
			r.w.Begin(kind, kind != doc.Boilerplate)
		}
	case "fonttbl", "colortbl", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
		"footnote", "fldinst", "info", "xe", "tc", "generator", "listtext", "pntext", "annotation", "atnid", "atnauthor", "datafield":
		r.state.skip = true
		if (word == "listtext" || word == "pntext") && !r.w.Inside {
			r.w.Kind = doc.ListItem
		}
		if word == "listtext" || word == "pntext" {
			r.state.skip = false
			r.mark.Reset()
			r.state.to = &r.mark
		}
	case "title", "author":
		r.state.skip = false
		r.state.to = &r.title
		if word == "author" {
			r.state.to = &r.author
		}
	case "ansicpg":
		r.codepage = "windows-" + strconv.Itoa(n)
	case "mac":
		r.codepage = "macintosh"
	case "uc":
		r.state.fall = max(0, min(n, 20))
	case "u":
		r.unicode(n)
	case "bin":
		r.at = min(len(r.b), r.at+max(0, n))
	case "super":
		r.state.raised = !given || n != 0
	case "nosupersub":
		r.state.raised = false
	case "v", "deleted":
		r.state.hidden = !given || n != 0
	case "trowd":
		r.row = true
		r.w.Kind = doc.TableRow
	case "row":
		r.row = false
		r.w.Begin(doc.Paragraph, true)
	case "cell":
		if r.row && !r.state.skip {
			r.w.Cell()
		}
	case "tab", "line":
		r.gap()
	case "par", "sect", "page":
		if r.row {
			r.gap()
		} else if !r.state.skip && r.state.to == nil {
			r.w.Begin(doc.Paragraph, true)
		}
	case "outlinelevel":
		if n < 9 && !r.w.Inside && !r.state.skip {
			r.w.Kind = doc.Subhead
		}
	case "emdash":
		r.put("—")
	case "endash":
		r.put("–")
	case "lquote":
		r.put("‘")
	case "rquote":
		r.put("’")
	case "ldblquote":
		r.put("“")
	case "rdblquote":
		r.put("”")
	case "bullet":
		r.put("•")
	}
}

func (r *rtfReader) gap() {
	if !r.state.skip && r.state.to == nil {
		r.w.Gap()
	}
}

// unicode adds a UTF-16 unit, given as a signed number, and skips its fallback.
func (r *rtfReader) unicode(n int) {
	unit := rune(uint16(n))
	switch {
	case utf16.IsSurrogate(unit) && r.pair == 0:
		r.pair = unit
	case r.pair != 0:
		r.put(string(utf16.DecodeRune(r.pair, unit)))
		r.pair = 0
	default:
		r.put(string(unit))
	}
	for range r.state.fall {
		switch {
		case r.at >= len(r.b) || r.b[r.at] == '{' || r.b[r.at] == '}':
			return
		case r.b[r.at] == '\\' && r.at+3 < len(r.b) && r.b[r.at+1] == '\'':
			r.at += 4
		case r.b[r.at] == '\\':
			return
		default:
			r.at++
		}
	}
}

// isNumber reports whether the marker of a list item is a number, not a bullet:
// "3.", "IV)", "(b)".
func isNumber(mark string) bool {
	last := mark[len(mark)-1]
	return len(mark) <= 12 && (last == '.' || last == ')') && (isLetter(mark[0]) || mark[0] == '(' || clue.Digits(mark) > 0)
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
