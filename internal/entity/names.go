package entity

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lazy"
)

// name is one way of writing a name: all mentions whose folded words are the
// same. Grouping works on names, of which a text has far fewer than mentions.
type name struct {
	words    []string // folded; see fold
	text     string   // as first written
	kind     Kind     // what most of its mentions were taken for
	mentions []int    // in the order of the text
	country  int      // index into the table of countries, -1 if it is none
	people   bool     // names the country's people or things: "Syrian"
}

// key is what mentions of one name have in common.
func (n *name) key() string { return strings.Join(n.words, " ") }

// collect puts mentions that are written alike together, in the order of their
// first mention, and says for each mention which name it is. A person and a
// place of one name ("Washington") stay apart, and so do a country and a
// person ("Jordan"): everything else that is written alike is one thing, and
// its kind is put to the vote.
func collect(text string, mentions []Mention) (names []name, of []int) {
	at := map[string]int{}
	table := countries()
	votes := [][numKinds]int{}
	of = make([]int, len(mentions))
	for i, m := range mentions {
		n := name{text: m.In(text), kind: m.Kind, country: -1}
		n.words = fold(n.text)
		if m.Kind != Person {
			n.words = unabbreviated(numbered(n.words), m, text)
		}
		key := n.key()
		if !m.Kind.Named() {
			key = "\x00" + m.Kind.String() + " " + n.text
			if v := valueOf(text, m); v != "" {
				key = "\x00" + m.Kind.String() + "\x00" + v
			}
		} else if m.Kind == Person {
			n.words = withoutTitles(n.words)
			key = "\x00" + n.key()
		} else if c, ok := table[key]; ok {
			n.country, n.people = c.country, c.people
			key = countryKey(c)
			if c.people && m.Kind == Other {
				key += "\x00" // the language
			}
		}
		j, ok := at[key]
		if !ok {
			j = len(names)
			at[key] = j
			names = append(names, n)
			votes = append(votes, [numKinds]int{})
		}
		of[i] = j
		names[j].mentions = append(names[j].mentions, i)
		votes[j][m.Kind]++
	}
	for j := range names {
		for k, v := range votes[j] {
			if v > votes[j][names[j].kind] {
				names[j].kind = Kind(k)
			}
		}
	}
	return names, of
}

// numbered writes a number at the end of a name in digits: "World War Two",
// "World War II", "Formula One".
func numbered(words []string) []string {
	last := len(words) - 1
	switch strings.Join(words, " ") {
	case "first world war", "wwi", "ww1":
		return []string{"world", "war", "1"}
	case "second world war", "wwii", "ww2":
		return []string{"world", "war", "2"}
	}
	if last == 0 {
		return words
	}
	for k, forms := range [...]string{"one i", "two ii", "three iii", "four iv", "five v", "six vi", "seven vii", "eight viii", "nine ix", "ten x"} {
		if name, roman, _ := strings.Cut(forms, " "); words[last] == name || words[last] == roman {
			words[last] = strconv.Itoa(k + 1)
			break
		}
	}
	return words
}

// unabbreviated spells out the state of "Boston, Mass."
func unabbreviated(words []string, m Mention, text string) []string {
	if m.Kind == Place && len(words) == 1 && (text[m.End-1] == '.' || strings.HasPrefix(text[m.End:], ".")) {
		if full := states()[words[0]]; full != "" {
			return strings.Fields(full)
		}
	}
	return words
}

// states maps the abbreviations of newspapers to the names, but for "La.",
// which may be a city.
var states = lazy.Value(func() map[string]string {
	const list = "ala alabama, ariz arizona, ark arkansas, calif california, colo colorado, conn connecticut, del delaware, fla florida, ga georgia, ill illinois, ind indiana, " +
		"kan kansas, ky kentucky, mass massachusetts, md maryland, mich michigan, minn minnesota, miss mississippi, mo missouri, mont montana, neb nebraska, " +
		"nev nevada, nh new hampshire, nj new jersey, nm new mexico, nc north carolina, nd north dakota, okla oklahoma, ont ontario, ore oregon, pa pennsylvania, " +
		"que quebec, ri rhode island, sc south carolina, sd south dakota, tenn tennessee, tex texas, vt vermont, va virginia, wash washington, wis wisconsin, wva west virginia, wyo wyoming"
	m := map[string]string{}
	for pair := range strings.SplitSeq(list, ", ") {
		short, full, _ := strings.Cut(pair, " ")
		m[short] = full
	}
	return m
})

func isState(name string) bool {
	for _, full := range states() {
		if full == name {
			return true
		}
	}
	return false
}

// fold writes a name as its bare words: lower case, without accents, dots,
// apostrophes, a leading article or a possessive. Hyphens divide words, and
// letters that stand alone come together, so that "U. S." is "us" and
// "J.K. Rowling" is "J. K. Rowling".
func fold(s string) []string {
	// The words stand in b, one behind the other: ends says where each does.
	var room [64]byte
	var places [8]int
	b, ends, end := room[:0], places[:0], 0
	flush := func() {
		if len(b) > end {
			end = len(b)
			ends = append(ends, end)
		}
	}
	s = withoutPossessive(s)
	for i, r := range s {
		switch {
		case apostrophe(r) && len(b) == end && end > 0 && strings.HasPrefix(s[i+utf8.RuneLen(r):], "s "):
			// "People 's", as tokenizers leave it: the letter belongs to the word before
			if ends, end = ends[:len(ends)-1], 0; len(ends) > 0 {
				end = ends[len(ends)-1]
			}
		case unicode.IsLetter(r) && !unicode.Is(unicode.Lm, r), unicode.IsDigit(r):
			if plain := unaccented(r); plain != "" {
				b = append(b, plain...)
			} else {
				b = utf8.AppendRune(b, unicode.ToLower(r))
			}
		case r == '.', apostrophe(r), unicode.IsMark(r), unicode.Is(unicode.Lm, r):
		case r == '&':
			flush()
			b = append(b, "and"...)
			flush()
		case unicode.IsSpace(r), unicode.IsPunct(r):
			flush()
		default:
			b = utf8.AppendRune(b, r) // "+", emoji, currency: a part of some names
		}
	}
	flush()
	all, words, start := string(b), make([]string, 0, len(ends)), 0
	for _, end := range ends {
		words = append(words, all[start:end])
		start = end
	}
	words = joinLetters(words)
	if len(words) > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
		words = words[1:]
	}
	if len(words) > 1 && words[0] == "us" {
		words = append([]string{"united", "states"}, words[1:]...)
	}
	if len(words) == 0 { // a name of marks alone is itself
		return []string{strings.TrimSpace(s)}
	}
	return words
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʻ' }

// joinLetters makes one word of neighbouring single letters.
func joinLetters(words []string) []string {
	out := words[:0]
	run := false
	for _, w := range words {
		r, size := utf8.DecodeRuneInString(w)
		letter := size == len(w) && unicode.IsLetter(r)
		if letter && run {
			out[len(out)-1] += w
		} else {
			out = append(out, w)
		}
		run = letter
	}
	return out
}

// withoutPossessive leaves off a final "'s", or the apostrophe of "States'".
func withoutPossessive(s string) string {
	for _, end := range []string{"'s", "’s", "'S", "’S", "'", "’"} {
		if t, ok := strings.CutSuffix(s, end); ok && strings.TrimSpace(t) != "" {
			return strings.TrimRight(t, " ")
		}
	}
	return s
}

// The letters of Latin-1 and Latin Extended-A from U+00C0 on, without accents.
const (
	firstAccented = 'À'
	accented      = "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y" + // U+00C0
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll" + // U+0100
		"lllnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" // U+0140
)

// The same for Latin Extended Additional, which holds Vietnamese and the
// letters of transcriptions, from U+1E00 on.
const (
	firstAdditional = 'Ḁ'
	additional      = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
		"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"
)

// unaccented is a letter without its accent, "" if the table has none. What
// has two letters in plain spelling ("æ", "ß") has them here.
func unaccented(r rune) string {
	switch r {
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ß':
		return "ss"
	case 'þ', 'Þ':
		return "th"
	case 'ð', 'Ð':
		return "d"
	case 'ș', 'Ș':
		return "s"
	case 'ț', 'Ț':
		return "t"
	case 'ơ', 'Ơ', 'ǒ', 'Ǒ':
		return "o"
	case 'ư', 'Ư', 'ǔ', 'Ǔ':
		return "u"
	case 'ǎ', 'Ǎ':
		return "a"
	case 'ǐ', 'Ǐ':
		return "i"
	case 'ǧ', 'Ǧ':
		return "g"
	}
	table, i := accented, int(r-firstAccented)
	if r >= firstAdditional {
		table, i = additional, int(r-firstAdditional)
	}
	if i < 0 || i >= len(table) || table[i] == '.' {
		return ""
	}
	return table[i : i+1]
}
