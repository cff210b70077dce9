package measure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// piece is a number, a word or a punctuation mark. Unlike a token it never
// mixes digits and letters, so "$1.2bn" and "5km" need no special rules.
type piece struct {
	doc.Span
	text  string
	lower string // text in lower case
	digit bool   // it is a number
	glued bool   // no space before it
}

// appendPieces splits text[s] into pieces.
func appendPieces(out []piece, text string, s doc.Span) []piece {
	for i := s.Start; i < s.End; {
		if text[i] == ' ' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:s.End])
		j := i + size
		p := piece{glued: len(out) > 0 && out[len(out)-1].End == i}
		lower := false // all of it is in lower case
		switch {
		case unicode.IsSpace(r):
			i = j
			continue
		case r >= '0' && r <= '9':
			p.digit = true
			for j < s.End && (isDigit(text[j]) || (text[j] == ',' || text[j] == '.') && j+1 < s.End && isDigit(text[j+1])) {
				j++
			}
		case !unicode.IsLetter(r): // a repeated mark is one piece
			for strings.HasPrefix(text[j:s.End], text[i:i+size]) {
				j += size
			}
		default:
			lower = 'a' <= r && r <= 'z'
			for j < s.End {
				if 'a' <= text[j] && text[j] <= 'z' { // fast path
					j++
					continue
				}
				if c := text[j]; c < utf8.RuneSelf && (c < 'A' || c > 'Z') {
					break // most words end so
				}
				r, size := utf8.DecodeRuneInString(text[j:s.End])
				if !unicode.IsLetter(r) && !unicode.IsMark(r) {
					break
				}
				lower = false
				j += size
			}
		}
		p.Span = doc.Span{Start: i, End: j}
		p.text = text[i:j]
		p.lower = p.text
		if !p.digit && !lower {
			p.lower = lang.Lower(p.text)
		}
		out = append(out, p)
		i = j
	}
	return out
}

// isWord reports whether the piece begins with a letter.
func (p piece) isWord() bool {
	r, _ := utf8.DecodeRuneInString(p.text)
	return unicode.IsLetter(r)
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// wordBefore returns the piece before piece k in lower case, or "".
func wordBefore(p []piece, k int) string {
	if k == 0 {
		return ""
	}
	return p[k-1].lower
}

// at returns piece i, or an empty one if there is none.
func at(p []piece, i int) piece {
	if i < 0 || i >= len(p) {
		return piece{}
	}
	return p[i]
}
