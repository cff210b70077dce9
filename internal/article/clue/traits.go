package clue

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// A Field is a subject of the furniture around articles.
type Field int

const (
	Site  Field = iota // a site and its parts
	Do                 // what readers are asked to do
	Law                // rights and duties
	Reach              // ways to reach somebody
	Press              // the making of articles
	Give               // support
	Shop               // offers
	Study              // the apparatus of research
	Court              // the apparatus of judgments
	Org                // what organisations and authors are
	NumFields
)

var fieldNames = [NumFields]string{"site", "do", "law", "reach", "press", "give", "shop", "study", "court", "org"}

// Traits are what the words of a text tell about its purpose.
type Traits struct {
	Words    int
	Of       [NumFields]int  // words of each field
	First    [NumFields]bool // fields of the first word
	Furnish  int             // words of any field
	Capitals int             // words with a capital or a digit at the start
	Small    int             // function words
	Past     bool            // has a verb in the past tense
	You      bool
	We       bool
	They     bool     // he, she or they
	Says     bool     // attributes something to somebody
	Self     bool     // speaks of the text itself: "this article"
	Known    []uint16 // numbers of its words of furniture
	Long     []uint32 // hashes of its long words in lower case

	this bool // the last word is "this" or "our"
}

// TraitsOf reads the traits of a text.
func TraitsOf(s string) Traits {
	var t Traits
	var buf [32]byte
	for i := 0; i < len(s); {
		r := rune(s[i])
		if r < utf8.RuneSelf {
			if !isWordByte[r] {
				i++
				continue
			}
		} else {
			var n int
			if r, n = utf8.DecodeRuneInString(s[i:]); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				i += n
				continue
			}
		}
		from := i
		low := buf[:0]
		for i < len(s) {
			c, n := rune(s[i]), 1
			if c < utf8.RuneSelf { // a fast path: most characters
				if !isWordByte[c] {
					break
				}
				if len(low)+utf8.UTFMax <= len(buf) {
					if 'A' <= c && c <= 'Z' {
						c += 'a' - 'A'
					}
					low = append(low, byte(c))
				}
				i++
				continue
			}
			c, n = utf8.DecodeRuneInString(s[i:])
			if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
				break
			}
			if len(low)+utf8.UTFMax <= len(buf) {
				low = utf8.AppendRune(low, unicode.ToLower(c))
			}
			i += n
		}
		t.read(r, low, s[from:i])
	}
	return t
}

func (t *Traits) read(first rune, low []byte, word string) {
	if !unicode.IsLower(first) {
		t.Capitals++
	}
	var entry traitWord
	words := traitWords()
	if k := lang.Find(words.numbers, low); k >= 0 {
		entry = words.traits[k]
	}
	if fields := entry.fields; fields != 0 {
		t.Furnish++
		t.Known = append(t.Known, entry.number)
		t.Self = t.Self || t.this && (fields>>Site|fields>>Press)&1 != 0
		for f := range NumFields {
			if fields>>f&1 != 0 {
				t.Of[f]++
				if t.Words == 0 {
					t.First[f] = true
				}
			}
		}
	}
	t.this = string(low) == "this" || string(low) == "our"
	t.Words++
	switch string(low) {
	case "you", "your", "yours":
		t.You = true
	case "we", "us", "our", "ours":
		t.We = true
	case "he", "she", "his", "her", "they", "their", "him", "them":
		t.They = true
	case "was", "were", "had", "did", "said", "came", "went", "took", "made", "became", "gave", "saw", "told", "found", "held", "began", "led", "left":
		t.Past = true
	}
	switch {
	case entry.function:
		t.Small++
	case len(low) >= 5:
		h := uint32(2166136261)
		for _, c := range low {
			h = (h ^ uint32(c)) * 16777619
		}
		t.Long = append(t.Long, h)
	}
	t.Past = t.Past || unicode.IsLower(first) && len(word) > 4 && strings.HasSuffix(word, "ed")
	t.Says = t.Says || entry.reports
}

// A traitWord is what the lists say of a word, so that one lookup is enough: its number
// in the list of furniture, and its fields as bits.
type traitWord struct {
	number, fields    uint16
	function, reports bool
}

var traitWords = lazy.Value(func() (x struct {
	numbers *lang.Distinct
	traits  []traitWord
}) {
	x.numbers = lang.NewDistinct(len(furnitureLines()) + len(functionWords()) + len(reportVerbs()))
	at := func(word string) *traitWord {
		n := lang.Number(x.numbers, word)
		if n == len(x.traits) {
			x.traits = append(x.traits, traitWord{})
		}
		return &x.traits[n]
	}
	for i, line := range furnitureLines() {
		word, fields, _ := strings.Cut(line, "\t")
		w := at(word)
		w.number = uint16(i)
		for f, name := range fieldNames {
			if strings.Contains(fields, name) {
				w.fields |= 1 << f
			}
		}
	}
	for word := range functionWords() {
		at(word).function = true
	}
	for word := range reportVerbs() {
		at(word).reports = true
	}
	return x
})

var furnitureLines = lang.English.Lines("furniture-words")

// FurnitureWords returns the number of words in the list.
func FurnitureWords() int { return len(furnitureLines()) }

// SiteShare returns the share of the words of a line, function words left out, that name parts
// of a site or what a reader may do there: nearly all of "Read Edit View history".
func SiteShare(s string) float64 {
	const longest = 3 // words of a label
	words := slices.Collect(Words(lang.Lower(s)))
	known := traitWords()
	of, all := 0, 0
	for i := 0; i < len(words); i++ {
		n := min(longest, len(words)-i)
		for ; n > 0 && !pageLabels()[strings.Join(words[i:i+n], " ")]; n-- {
		}
		if n > 0 {
			of, all, i = of+n, all+n, i+n-1
			continue
		}
		k := lang.Find(known.numbers, words[i])
		if k >= 0 && known.traits[k].function {
			continue
		}
		all++
		if k >= 0 && known.traits[k].fields&(1<<Site|1<<Do|1<<Reach|1<<Give|1<<Shop) != 0 {
			of++
		}
	}
	return float64(of) / float64(max(all, 2))
}
