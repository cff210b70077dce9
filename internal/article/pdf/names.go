package pdf

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode/utf8"

	"standfirst/internal/lazy"
)

//go:embed glyphs.txt
var glyphList string

// glyphs maps glyph names to characters.
var glyphs = lazy.Value(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(glyphList) {
		if k, v, ok := strings.Cut(strings.TrimSpace(line), " "); ok && k != "#" {
			if strings.HasPrefix(v, "U+") {
				n, _ := strconv.ParseUint(v[2:], 16, 32)
				v = string(rune(n))
			}
			m[k] = v
		}
	}
	return m
})

// named returns the characters of a glyph name, by the rules of the Adobe Glyph List
// Specification: "f_f_i", "uni20AC", "u1F600", "a.alt".
func named(n string) string {
	n, _, _ = strings.Cut(n, ".")
	if s, ok := glyphs()[n]; ok {
		return s
	}
	if len(n) == 1 {
		return n
	}
	if strings.Contains(n, "_") && len(n) < 40 {
		out := ""
		for _, part := range strings.Split(n, "_") {
			if part != "" {
				out += named(part)
			}
		}
		return out
	}
	if hex, ok := strings.CutPrefix(n, "uni"); ok && len(hex) >= 4 {
		out := ""
		for ; len(hex) >= 4; hex = hex[4:] {
			out += character(hex[:4])
		}
		return out
	}
	if hex, ok := strings.CutPrefix(n, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		return character(hex)
	}
	// TeX's bitmap fonts name a glyph by its code: "a65".
	if c, err := strconv.Atoi(n[min(1, len(n)):]); err == nil && c >= 0 && c < 256 && len(n) <= 4 {
		if c < 32 {
			return texCodes[c]
		}
		return encoding("")[c]
	}
	return ""
}

// texCodes are the ligatures and punctuation below 32 in TeX's text fonts: OT1 up to 15,
// T1 from there on.
var texCodes = [32]string{11: "ff", "fi", "fl", "ffi", "ffl", "“", "”", 21: "–", "—", 27: "ff", "fi", "fl", "ffi", "ffl"}

func character(hex string) string {
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || !utf8.ValidRune(rune(n)) {
		return ""
	}
	return string(rune(n))
}

// The encodings of Annex D from code 128 on, and Adobe's standard encoding from 161 on;
// "\x00" marks unused codes.
const (
	macRoman = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\x00ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
	winAnsi  = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ" // Latin-1 from 160 on
	standard = "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\x00–†‡·\x00¶•‚„”»…‰\x00¿\x00`´ˆ˜¯˘˙¨\x00˚¸\x00˝˛ˇ—\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00Æ\x00ª\x00\x00\x00\x00ŁØŒº\x00\x00\x00\x00\x00æ\x00\x00\x00ı\x00\x00łøœß"
)

// encoding returns the characters of a base encoding.
func encoding(n name) *[256]string {
	e := &[256]string{}
	for c := 32; c < 127; c++ {
		e[c] = string(rune(c))
	}
	fill := func(at int, chars string) {
		for _, r := range chars {
			if r != 0 && at < 256 {
				e[at] = string(r)
			}
			at++
		}
	}
	switch n {
	case "MacRomanEncoding":
		fill(128, macRoman)
	case "StandardEncoding":
		e['\''], e['`'] = "’", "‘"
		fill(161, standard)
	default:
		fill(128, winAnsi)
		for c := 160; c < 256; c++ {
			e[c] = string(rune(c))
		}
	}
	return e
}
