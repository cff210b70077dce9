package summary

import (
	"strings"

	"standfirst/internal/doc"
)

// NeedKind is the reason why a sentence does not make sense without others.
type NeedKind uint8

// The kinds of need.
const (
	Standalone NeedKind = iota // it needs no other sentence
	Pronoun                    // its subject is a pronoun: "He said …", "…, she added"
	Definite                   // it opens with a noun that points back: "The group …", "Those came …"
	Connective                 // it opens with the second half of a thought: "But", "Meanwhile"
	Quotation                  // it is part of a quotation that runs over several sentences
	Unpaired                   // it has a quotation mark without a counterpart
)

var needNames = [...]string{"standalone", "pronoun", "definite", "connective", "quotation", "unpaired"}

func (k NeedKind) String() string { return needNames[k] }

// Need says why a sentence cannot stand alone, and which sentences must be shown
// with it. If there are none (a pronoun in the first sentence, an unpaired
// quotation mark), the need cannot be met.
type Need struct {
	Kind NeedKind
	On   []int // indexes into the sentences, in order
}

// Needs returns the need of every sentence of a document.
func Needs(d *doc.Document, sentences []doc.Sentence) []Need {
	quotes, _ := readQuotes(d, sentences)
	return needsOf(d, sentences, quotes)
}

func needsOf(d *doc.Document, sentences []doc.Sentence, quotes []quoting) []Need {
	out := make([]Need, len(sentences))
	lastProse := -1 // the last prose sentence outside block quotations
	for i, s := range sentences {
		kind := d.Blocks[s.Block].Kind
		if kind == doc.Quotation {
			if lastProse >= 0 { // it says who is quoted
				out[i] = Need{Kind: Quotation, On: []int{lastProse}}
			}
			continue
		}
		if kind.Prose() {
			lastProse = i
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
		return Need{} // the word lists are English
	}
	kind := openingNeed(shownSpan(d, sentences[i]).In(d.Text))
	if kind == Standalone {
		return Need{}
	}
	x := Need{Kind: kind}
	if p := previous(d, sentences, i); p >= 0 {
		x.On = []int{p}
	}
	return x
}

// english reports whether to read a document as English: its language is English or
// unknown.
func english(d *doc.Document) bool {
	return d.Lang == "" || d.Lang == "en" || strings.HasPrefix(d.Lang, "en-")
}

// previous returns the nearest prose sentence before i, or -1.
func previous(d *doc.Document, sentences []doc.Sentence, i int) int {
	for p := i - 1; p >= 0; p-- {
		if d.Blocks[sentences[p].Block].Kind.Prose() {
			return p
		}
	}
	return -1
}

// goesOn returns the least probability that a candidate needs another because of words that
// the model of needs makes too little of: "The second concept is …", "therefore", "these
// rules", "A year later, …", "the form described below", "Buffalo did so", "Others came, too."
func (r *Ranking) goesOn(i int) (least float64) {
	const opening = 4 // words
	words := r.candidates[i].words
	stem := func(k int) string {
		if k < 0 || k >= len(words) {
			return ""
		}
		return r.vocabulary.stem(words[k].term)
	}
	for k, o := range words {
		switch class := r.terms[o.term].pronoun; stem(k) {
		case "therefor":
			return 0.6
		case "later":
			if 1 < k && k < opening {
				return 0.6
			}
		case "so":
			if k <= opening && repeatsVerb()[stem(k-1)] {
				return 0.6
			}
		case "too", "well":
			if k == len(words)-1 && (stem(k) == "too" || stem(k-1) == "as") {
				return 0.6
			}
		case "above", "below":
			if pointedOut()[stem(k-1)] {
				return 0.6
			}
		case "these":
			if k+1 < len(words) && !timeNouns()[stem(k+1)] {
				least = max(least, 0.4)
			}
		default:
			if k == 1 && class >= comparing && (stem(0) == "the" || stem(1) == "other" && behindPreposition(stem(0))) {
				return 0.6
			}
		}
	}
	return least
}

// repeatsVerb has the stems of forms of "do" that stand for an earlier verb with "so".
var repeatsVerb = stems(func() []string { return []string{"do", "does", "did", "done", "doing"} })

// speechAbove marks the sentences of statements that a line above them introduces: "Ana
// Roe, who chairs the council, said:". Shown without that line, a statement reads as if the
// article made it. It ends with its paragraph, or with the last in a row that opens with a
// quotation mark.
func (r *reading) speechAbove() []bool {
	out := make([]bool, len(r.sentences))
	block, said := -1, false
	for s, x := range r.sentences {
		b := &r.d.Blocks[x.Block]
		if x.Block != block {
			opens := s > 0 && introducesSpeech(r.sentences[s-1].In(r.d.Text))
			said = b.Kind != doc.ListItem && b.Speaker == "" && (opens || said && startsQuoted(b.In(r.d.Text)))
			block = x.Block
		}
		out[s] = said
	}
	return out
}

// introducesSpeech reports whether a sentence ends with a verb of reporting and a colon.
func introducesSpeech(text string) bool {
	rest, colon := strings.CutSuffix(text, ":")
	return colon && saidVerbs()[rest[strings.LastIndexByte(rest, ' ')+1:]]
}
