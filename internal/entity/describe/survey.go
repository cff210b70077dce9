package describe

import (
	"math"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// documentSurvey holds what the features of an entity need to know about the
// whole document.
type documentSurvey struct {
	d          *doc.Document
	sentences  []doc.Sentence
	first      int    // first sentence of running text
	title      string // folded, with a space before and after
	titleWords float64
	blocks     int                     // number of blocks of running text
	total, top int                     // mentions of all entities, and of the one with most
	entities   int                     // number of named entities
	names      []foldedName            // of named entities, by index in the list
	holding    map[string][]foldedName // names of several words, by each of their words
	centrality []float64               // by sentence

	firstInProse int // index + 1 of the entity named first in running text, or 0
}

// foldedName is an entity's name, folded by package names.
type foldedName struct {
	words []string
	line  string // the words, with a space before each and after the last
}

func foldName(name string) foldedName {
	words := names.Fold(name)
	return foldedName{words, " " + strings.Join(words, " ") + " "}
}

// bare returns the words separated by spaces.
func (n foldedName) bare() string { return n.line[1 : len(n.line)-1] }

func survey(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) *documentSurvey {
	s := &documentSurvey{d: d, sentences: sentences, first: firstProse(d, sentences), centrality: centrality(d.Text, sentences)}
	s.title = foldName(d.Title[:min(len(d.Title), 500)]).line // anything longer is not a title
	s.titleWords = float64(max(1, len(strings.Fields(s.title))))
	blocks := map[int]bool{}
	for _, s := range sentences {
		if d.Blocks[s.Block].Kind.Prose() {
			blocks[s.Block] = true
		}
	}
	s.blocks = max(1, len(blocks))
	s.names, s.holding = make([]foldedName, len(list)), map[string][]foldedName{}
	for i, e := range list {
		if counts(e) {
			s.total += len(e.Mentions)
			s.top = max(s.top, len(e.Mentions))
			s.entities++
			n := foldName(e.Name)
			if s.names[i] = n; strings.Contains(n.bare(), " ") {
				for w := range strings.SplitSeq(n.bare(), " ") {
					s.holding[w] = append(s.holding[w], n)
				}
			}
		}
	}
	s.findFirst(list)
	return s
}

// findFirst finds the entity whose name comes first in running text.
func (s *documentSurvey) findFirst(list []entity.Entity) {
	prose := len(s.d.Text)
	for i, e := range list {
		if !counts(e) || e.Kind == entity.Group {
			continue
		}
		for _, m := range e.Mentions {
			if m.Sentence < s.first || m.Start >= prose {
				continue
			}
			opens := m.Start-s.sentences[m.Sentence].Start <= 4
			if !(e.Kind == entity.Place && m.Sentence == s.first && opens && datelined(s.d.Text[m.End:min(len(s.d.Text), m.End+lookAround/4)])) {
				prose, s.firstInProse = m.Start, i+1
				break
			}
		}
	}
}

// countMentions sets the features that count an entity's mentions.
func (s *documentSurvey) countMentions(x []float64, e entity.Entity) {
	var byName, pronouns, starts, places, owners, lists, brackets, outside, early10th, says, first3, first3Starts, labels, questions, asking, heads, items, reports, parties int
	in := map[int]bool{} // blocks of running text
	sentences := map[int]bool{}
	begin := len(s.sentences)
	for _, m := range e.Mentions {
		sentence := s.sentences[m.Sentence]
		kind := s.d.Blocks[sentence.Block].Kind
		switch kind {
		case doc.Headline:
			x[titled] = 1
		case doc.Subhead:
			x[headlined] = 1
			heads++
		case doc.Byline:
			x[bylined] = 1
		}
		if kind.Prose() {
			in[sentence.Block] = true
			begin = min(begin, max(0, m.Sentence-s.first))
		}
		if m.Form == entity.Pronoun {
			pronouns++
			continue
		}
		byName++
		sentences[m.Sentence] = true
		items += count(kind == doc.ListItem)
		early10th += count(m.Sentence-s.first <= len(s.sentences)/10)
		x[central] = max(x[central], s.centrality[m.Sentence])
		before := s.d.Text[max(sentence.Start, m.Start-lookAround):m.Start]
		brackets += count(inBrackets(before))
		outside += count(!kind.Prose() && kind != doc.Headline)
		opens := m.Start-sentence.Start <= 4
		starts += count(opens)
		if kind.Prose() && m.Sentence-s.first < 3 {
			first3++
			first3Starts += count(opens)
		}
		after := s.d.Text[m.End:min(len(s.d.Text), m.End+lookAround/4)]
		if opens && strings.HasPrefix(after, ":") {
			labels++
			asking += count(strings.Contains(s.d.Blocks[sentence.Block].In(s.d.Text), "?"))
			questions += count(strings.HasSuffix(strings.TrimSpace(s.d.Blocks[sentence.Block].In(s.d.Text)), "?"))
		}
		reports += count(source(before, after))
		parties += count(partyTo(before, after))
		if m.Sentence == s.first && opens && datelined(after) {
			x[dateline] = 1
		}
		if m.Sentence == s.first && opens {
			x[leads] = 1
		}
		says += count(speaking(s.d.Text, sentence.Span, m.Span))
		places += count(locating(before))
		owners += count(strings.HasPrefix(s.d.Text[m.End:], "'s") || strings.HasPrefix(s.d.Text[m.End:], "’s"))
		lists += count(enumerated(s.d.Text, m))
	}
	n := float64(max(byName, 1))
	x[named] = math.Log1p(float64(byName))
	x[referred] = math.Log1p(float64(pronouns))
	x[share] = float64(len(e.Mentions)) / float64(s.total)
	x[most] = float64(len(e.Mentions)) / float64(s.top)
	x[once] = float64(count(len(e.Mentions) == 1))
	x[early] = 1 / math.Log2(2+float64(begin))
	x[opening] = float64(count(begin == 0))
	x[soon] = math.Log1p(float64(early10th))
	x[spread] = float64(len(in)) / float64(s.blocks)
	x[lasting] = float64(e.Mentions[len(e.Mentions)-1].Start) / float64(len(s.d.Text))
	x[subject] = math.Log1p(float64(starts))
	x[located] = float64(places) / n
	x[owning] = float64(owners) / n
	x[listed] = float64(lists) / n
	x[parenthetical] = float64(brackets) / n
	x[aside] = float64(outside) / n
	x[speaks] = float64(says) / n
	x[lead] = math.Log1p(float64(first3))
	x[leadSubject] = math.Log1p(float64(first3Starts))
	x[speakers] = float64(labels) / n
	x[inHeads] = math.Log1p(float64(heads))
	x[asker] = float64(count(labels > 1 && 2*asking >= labels))
	x[answerer] = float64(count(labels > 1 && 2*asking < labels))
	x[asks] = float64(questions) / n
	x[inList] = float64(items) / n
	x[sources] = float64(reports) / n
	x[party] = math.Log1p(float64(parties))
	x[sentenceful] = float64(len(sentences)) / float64(len(s.sentences))
}

// nested reports whether the name is part of another entity's name.
func (s *documentSurvey) nested(n foldedName) bool {
	first, _, _ := strings.Cut(n.bare(), " ")
	for _, other := range s.holding[first] {
		if len(other.line) > len(n.line) && strings.Contains(other.line, n.line) {
			return true
		}
	}
	return false
}

// compareTitle compares the entity's names with the title. It returns the
// position of the first match, or the end of the title if there is none.
func (s *documentSurvey) compareTitle(x []float64, e entity.Entity, own foldedName) int {
	start, first := strings.TrimPrefix(s.title, " the"), len(s.title)
	compare := func(n foldedName) {
		if at := strings.Index(s.title, n.line); at >= 0 {
			first = min(first, at)
			x[titled] = 1
			x[titleCover] = max(x[titleCover], float64(len(n.words))/s.titleWords)
		}
		if strings.HasPrefix(start, n.line) {
			x[titleStart] = 1
		}
	}
	compare(own)
	for _, alias := range e.Aliases {
		compare(foldName(alias))
	}
	for _, w := range own.words {
		if len(w) > 3 && strings.Contains(s.title, w) && strings.Contains(s.title, " "+w+" ") {
			x[partTitled] = 1
		}
	}
	return first
}

// firstProse returns the first sentence of running text.
func firstProse(d *doc.Document, sentences []doc.Sentence) int {
	for i, s := range sentences {
		if d.Blocks[s.Block].Kind.Prose() && !salutes(d, s) {
			return i
		}
	}
	return 0
}
