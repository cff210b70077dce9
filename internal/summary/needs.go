package summary

import (
	"strings"

	"standfirst/internal/doc"
)

// NeedKind is why a sentence cannot stand without its neighbours.
type NeedKind uint8

// The kinds of need.
const (
	Standalone NeedKind = iota // it needs no other sentence
	Pronoun                    // its subject is a pronoun: "He said …", "…, she added"
	Definite                   // it opens with a noun that points back: "The group …", "Those came …"
	Connective                 // it opens with the second half of a thought: "But", "Meanwhile"
	Quotation                  // it is a piece of a quotation that runs over several sentences
	Unpaired                   // it holds a quotation mark whose fellow is lost
)

var needNames = [...]string{"standalone", "pronoun", "definite", "connective", "quotation", "unpaired"}

func (k NeedKind) String() string { return needNames[k] }

// Need says why a sentence cannot stand alone, and which sentences must be
// shown too so that it can. A need with no such sentence (a pronoun in the
// first sentence, a lost quotation mark) cannot be met.
type Need struct {
	Kind NeedKind
	On   []int // indexes into the sentences, in order
}

// Needs judges every sentence of a document.
func Needs(d *doc.Document, sentences []doc.Sentence) []Need {
	quotes, _ := readQuotes(d, sentences)
	return needsOf(d, sentences, quotes)
}

func needsOf(d *doc.Document, sentences []doc.Sentence, quotes []quoting) []Need {
	out := make([]Need, len(sentences))
	told := -1 // the last sentence that is no quotation set apart
	for i, s := range sentences {
		kind := d.Blocks[s.Block].Kind
		if kind == doc.Quotation {
			if told >= 0 { // which says whose words they are
				out[i] = Need{Kind: Quotation, On: []int{told}}
			}
			continue
		}
		if kind.Prose() {
			told = i
		}
		out[i] = needOf(d, sentences, quotes, i)
	}
	return out
}

func needOf(d *doc.Document, sentences []doc.Sentence, quotes []quoting, i int) Need {
	q := quotes[i]
	if q.openBefore || q.openAfter {
		x := Need{Kind: Quotation}
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
		return Need{Kind: Unpaired}
	}
	if !english(d) {
		return Need{} // the words of openings are known for English alone
	}
	kind := openingNeed(own(d, sentences[i]).In(d.Text))
	if kind == Standalone {
		return Need{}
	}
	x := Need{Kind: kind}
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
