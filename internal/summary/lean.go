package summary

import (
	"strings"

	"standfirst/internal/doc"
)

// Lean is why a sentence cannot stand without its neighbours.
type Lean uint8

// The ways of leaning. A sentence that stands alone has Upright.
const (
	Upright    Lean = iota
	Pronoun         // its subject is a pronoun: "He said …", "…, she added"
	Definite        // it opens with a noun that points back: "The group …", "Those came …"
	Connective      // it opens with the second half of a thought: "But", "Meanwhile"
	Quotation       // it is a piece of a quotation that runs over several sentences
	Unpaired        // it holds a quotation mark whose fellow is lost
)

var leanNames = [...]string{"upright", "pronoun", "definite", "connective", "quotation", "unpaired"}

func (l Lean) String() string { return leanNames[l] }

// Leaning is how a sentence leans, and on whom: on those sentences being
// shown too, all of them, it stands. A sentence with a lean and nobody to
// lean on (the first one, a lost quotation mark) cannot be helped.
type Leaning struct {
	Lean
	On []int // indexes into the sentences, in order
}

// Leanings judges every sentence of a document.
func Leanings(d *doc.Document, sentences []doc.Sentence) []Leaning {
	quotes, _ := readQuotes(d, sentences)
	out := make([]Leaning, len(sentences))
	told := -1 // the last sentence that is no quotation set apart
	for i, s := range sentences {
		kind := d.Blocks[s.Block].Kind
		if kind == doc.Quotation {
			if told >= 0 { // which says whose words they are
				out[i] = Leaning{Lean: Quotation, On: []int{told}}
			}
			continue
		}
		if kind.Prose() {
			told = i
		}
		out[i] = lean(d, sentences, quotes, i)
	}
	return out
}

func lean(d *doc.Document, sentences []doc.Sentence, quotes []quoting, i int) Leaning {
	q := quotes[i]
	if q.openBefore || q.openAfter {
		x := Leaning{Lean: Quotation}
		from, to := i, i
		for from > 0 && quotes[from].openBefore {
			from--
		}
		for to+1 < len(quotes) && quotes[to].openAfter {
			to++
		}
		for k := from; k <= to; k++ {
			if k != i {
				x.On = append(x.On, k)
			}
		}
		return x
	}
	if q.unpaired {
		return Leaning{Lean: Unpaired}
	}
	if !english(d) {
		return Leaning{} // the words of openings are known for English alone
	}
	kind := openingLean(sentences[i].In(d.Text))
	if kind == Upright {
		return Leaning{}
	}
	x := Leaning{Lean: kind}
	if p := previous(d, sentences, i); p >= 0 {
		x.On = []int{p}
	}
	return x
}

// english reports whether a document may be read as English: its language is
// that, or unknown.
func english(d *doc.Document) bool {
	return d.Lang == "" || d.Lang == "en" || strings.HasPrefix(d.Lang, "en-")
}

// previous is the nearest prose sentence before i, or -1.
func previous(d *doc.Document, sentences []doc.Sentence, i int) int {
	for p := i - 1; p >= 0; p-- {
		if d.Blocks[sentences[p].Block].Kind.Prose() {
			return p
		}
	}
	return -1
}
