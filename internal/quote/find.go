package quote

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// Quote is what one person or organisation said, verbatim.
type Quote struct {
	doc.Span          // the words between the marks, without a final comma
	Sentence int      // index of the sentence in which it begins
	Speaker  doc.Span // the words that name the speaker, usually a mention; empty if the text has none
	Turn     bool     // a turn of a transcript or an interview, without quotation marks
}

// Speakers returns for each quotation the index of the entity that said it, or -1. It
// uses the current entities, which the user may have corrected since the quotations were
// found.
func Speakers(quotes []Quote, entities []entity.Entity) []int {
	said := map[doc.Span]int{}
	for _, q := range quotes {
		said[q.Speaker] = -1
	}
	for i, e := range entities {
		for _, m := range e.Mentions {
			if who, ok := said[m.Span]; ok && who < 0 {
				said[m.Span] = i
			}
		}
	}
	out := make([]int, len(quotes))
	for i, q := range quotes {
		out[i] = said[q.Speaker]
	}
	return out
}

// fewestWords is the least number of words of a quotation without a speaker. Shorter ones
// are names, titles or scare quotes.
const fewestWords = 5

// Find returns the quotations in kept prose, in text order.
func Find(d *doc.Document, sentences []doc.Sentence, entities []entity.Entity) []Quote {
	f := finder{text: d.Text, blocks: d.Blocks, sentences: sentences, entities: entities, mentions: mentions(d.Text, entities), tokens: make([]token, 0, len(d.Text)/4)}
	label := doc.Span{}
	for _, p := range passages(d, sentences) {
		b := d.Blocks[sentences[p[0]].Block]
		if b.Speaker == "" {
			f.passage(p)
			continue
		}
		f.open = false
		label = f.turn(p, b, label)
	}
	f.attribute()
	var out []Quote
	for _, c := range f.found {
		if f.speech(c) {
			// A comma before the closing mark belongs to the surrounding sentence.
			if before := strings.TrimRight(c.In(d.Text), ", "); before != "" && !c.Turn {
				c.End = c.Start + len(before)
			}
			out = append(out, c.Quote)
		}
	}
	return out
}

type finder struct {
	text      string
	blocks    []doc.Block
	sentences []doc.Sentence
	entities  []entity.Entity
	genders   []names.Gender   // of the entities; see gender
	roles     map[string][]int // see holders
	mentions  []mention        // in text order
	tokens    []token          // of the passages
	found     []candidate
	open      bool // the last passage ended inside a quotation
}

// candidate is a quotation that is yet to be judged.
type candidate struct {
	Quote
	marked doc.Span // the words including the marks
	said   doc.Span // the subject of the verb of speech: the speaker, or a pronoun for the speaker
	runs   bool     // continues the previous one, whose paragraph ended inside the quotation
	single bool     // its marks are single
}

// mention is a mention of a possible speaker.
type mention struct {
	doc.Span
	kind entity.Kind
	form entity.Form
	of   int // the entity
	in   int // the sentence

	named doc.Span // for "he" or "the mayor" that is no mention of an entity: where the text names who that is
}

// who returns the words that name a speaker.
func (m mention) who() doc.Span {
	if m.named.Len() > 0 {
		return m.named
	}
	return m.Span
}

// mentions returns the mentions of all entities in text order, the longest first. It counts
// them by where they are, and sorts only those that are near each other: that takes a fifth of
// the time of sorting them all.
func mentions(text string, entities []entity.Entity) []mention {
	const near = 64 // bytes
	n, place := 0, make([]int, len(text)/near+2)
	for i := range entities {
		n += len(entities[i].Mentions)
		for _, m := range entities[i].Mentions {
			place[m.Start/near+1]++
		}
	}
	for i := 1; i < len(place); i++ {
		place[i] += place[i-1]
	}
	out := make([]mention, n)
	for i := range entities {
		e := &entities[i]
		for _, s := range e.Mentions {
			m := mention{Span: s.Span, kind: e.Kind, form: s.Form, of: i, in: s.Sentence}
			k := place[m.Start/near]
			place[m.Start/near]++
			for ; k > 0 && cmp.Or(out[k-1].Start-m.Start, m.End-out[k-1].End) > 0; k-- {
				out[k] = out[k-1]
			}
			out[k] = m
		}
	}
	return out
}

// passages returns the sentences of each block of kept prose, as index ranges.
func passages(d *doc.Document, sentences []doc.Sentence) [][2]int {
	var out [][2]int
	for i := 0; i < len(sentences); {
		j := i
		for j < len(sentences) && sentences[j].Block == sentences[i].Block {
			j++
		}
		if b := d.Blocks[sentences[i].Block]; b.Kept && b.Kind.Prose() {
			out = append(out, [2]int{i, j})
		}
		i = j
	}
	return out
}

// passage finds the quotations of a block. One that is still open at the end counts if
// the next block begins with an opening mark, as newspapers print quotations of several
// paragraphs. Otherwise the mark is a slip.
func (f *finder) passage(p [2]int) {
	from, to := f.sentences[p[0]].Start, f.sentences[p[1]-1].End
	for _, s := range f.sentences[p[0]:p[1]] {
		for _, t := range s.Tokens {
			f.tokens = append(f.tokens, token{t.Span, s.End})
		}
	}
	goesOn, double, single := f.open, -1, -1
	f.open = false
	first := true
	Marks(f.text, from, to, func(at int, m Mark) {
		switch m {
		case Opening:
			if double < 0 || !first {
				double = at
			}
			if first && goesOn && at > from {
				goesOn = false // the paragraph does not begin with a mark
			}
		case Closing:
			if double >= 0 {
				f.add(p, double, at, goesOn && first, false)
				first, goesOn = false, false
			}
			double, single = -1, -1
		case SingleOpening:
			if double < 0 && single < 0 {
				single = at
			}
		case SingleClosing:
			if double < 0 && single >= 0 {
				f.add(p, single, at, false, true)
				first = false
			}
			single = -1
		}
	})
	if double >= 0 && f.continues(p) {
		f.open = f.add(p, double, to, goesOn && first, false)
	}
}

// turn adds a block of a transcript without the label of its speaker. label is that of
// the block before, who is still speaking if this block has none. It returns the current
// label.
func (f *finder) turn(p [2]int, b doc.Block, label doc.Span) doc.Span {
	span := doc.Span{Start: f.sentences[p[0]].Start, End: f.sentences[p[1]-1].End}
	text := span.In(f.text)
	most := longestMarker
	if text != "" && (text[0] == '[' || text[0] >= '0' && text[0] <= '9') {
		most = longestStamp
	}
	if i := strings.Index(text[:min(len(text), len(b.Speaker)+most)], b.Speaker); i >= 0 {
		label = doc.Span{Start: span.Start + i, End: span.Start + i + len(b.Speaker)}
		rest := text[i+len(b.Speaker):]
		span.Start = label.End + len(rest) - len(strings.TrimLeft(rest, ":.)]*—–- \t\n\u00a0"))
	} else if label.Len() == 0 || label.In(f.text) != b.Speaker {
		label = doc.Span{} // the name is on a line of its own
		from := max(0, span.Start-farthestLabel-len(b.Speaker))
		if i := strings.LastIndex(f.text[from:span.Start], b.Speaker); i >= 0 {
			label = doc.Span{Start: from + i, End: from + i + len(b.Speaker)}
		}
	}
	if words := span.In(f.text); words != "" && !strings.HasPrefix(words, "(") && !strings.HasPrefix(words, "[") { // "(Laughter.)"
		q := Quote{Span: span, Sentence: f.sentence(p, span.Start), Speaker: f.named(label), Turn: true}
		f.found = append(f.found, candidate{Quote: q, marked: span})
	}
	return label
}

// longestMarker is how many bytes may precede a speaker's label: a list number or bullet,
// a mark of emphasis.
const longestMarker = 8

// farthestLabel is how many bytes may stand between a label on a line of its own and the
// speaker's words: the rest of the line.
const farthestLabel = 120

// longestStamp is the same for a time in figures: "[04/05/2023, 09:12:33] ".
const longestStamp = 32

// named returns the mention in a label, or else the label itself.
func (f *finder) named(label doc.Span) doc.Span {
	i, _ := slices.BinarySearchFunc(f.mentions, label.Start, func(m mention, at int) int { return m.Start - at })
	for ; i < len(f.mentions) && f.mentions[i].Start < label.End; i++ {
		if m := f.mentions[i]; label.Contains(m.Span) && speaks(m.kind) {
			return m.Span
		}
	}
	return label
}

// continues reports whether the next block of prose begins with an opening mark.
func (f *finder) continues(p [2]int) bool {
	if p[1] >= len(f.sentences) {
		return false
	}
	next, opens := f.sentences[p[1]].Span, false
	Marks(f.text, next.Start, next.End, func(at int, m Mark) { opens = opens || at == next.Start && m == Opening })
	return opens
}

// add adds a candidate whose marks are at from and to; to may be the end of the block. It
// reports whether there is a word in between.
func (f *finder) add(p [2]int, from, to int, goesOn, single bool) bool {
	inner := doc.Span{Start: from + width(f.text[from:]), End: to}
	outer := doc.Span{Start: from, End: min(to+1, len(f.text))}
	if to < f.sentences[p[1]-1].End {
		outer.End = to + width(f.text[to:])
	}
	for inner.Start < inner.End && unicode.IsSpace(first(f.text[inner.Start:inner.End])) {
		inner.Start += utf8.RuneLen(first(f.text[inner.Start:]))
	}
	for inner.Start < inner.End && unicode.IsSpace(last(inner.In(f.text))) {
		inner.End -= utf8.RuneLen(last(inner.In(f.text)))
	}
	if inner.Len() <= 0 {
		return false
	}
	f.found = append(f.found, candidate{Quote: Quote{Span: inner, Sentence: f.sentence(p, inner.Start)}, marked: outer, runs: goesOn, single: single})
	return true
}

// sentence returns the index of the sentence of a passage at a position.
func (f *finder) sentence(p [2]int, at int) int {
	i, found := slices.BinarySearchFunc(f.sentences[p[0]:p[1]], at, func(s doc.Sentence, at int) int { return s.Start - at })
	if !found {
		i--
	}
	return p[0] + max(i, 0)
}

// speech reports whether a candidate is speech rather than a title, a name or scare
// quotes.
func (f *finder) speech(c candidate) bool {
	words := strings.Fields(c.In(f.text))
	stop := strings.ContainsRune(".?!,…", last(c.In(f.text))) || strings.HasPrefix(f.text[c.marked.End:], ".")
	switch {
	case c.Turn:
		return true
	case c.Speaker.Len() == 0:
		return !c.single && stop && len(words) >= fewestWords
	case c.single:
		return stop
	}
	return stop || len(words) > 1 && !isTitle(words)
}

// isTitle reports whether all words except short ones are capitalised, and one at least.
func isTitle(words []string) bool {
	capital := false
	for _, w := range words {
		upper := unicode.IsUpper(first(w))
		if capital = capital || upper; len(w) > 3 && !upper {
			return false
		}
	}
	return capital
}

func first(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func last(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }
