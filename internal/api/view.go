package api

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/export"
	"standfirst/internal/quote"
	"standfirst/internal/summary"
)

// view is what the page shows of an analysis and nothing else, because for a book it
// takes megabytes. Spans are in UTF-16 units into Text.
type view struct {
	Title     string         `json:"title"`
	Lang      string         `json:"lang"`
	Text      string         `json:"text"`
	Blocks    []doc.Block    `json:"blocks"`
	Sentences []sentenceView `json:"sentences"`
	Entities  []entityView   `json:"entities"`
	Quotes    []quoteView    `json:"quotes"`
	Summary   summaryView    `json:"summary"`
	Citation  string         `json:"citation"` // a line for citing the article, "" without a title
	Notes     []string       `json:"notes"`
	Words     int            `json:"words"`
}

// Sentences and mentions have no embedded span: there are thousands, and an embedded field takes
// longer to encode.

type sentenceView struct {
	Start int  `json:"start"`
	End   int  `json:"end"`
	Block int  `json:"block"`
	Unfit bool `json:"unfit,omitempty"` // not eligible for a summary
}

type entityView struct {
	Name        string        `json:"name"`
	Kind        entity.Kind   `json:"kind"`
	Role        string        `json:"role,omitempty"`
	Aliases     []string      `json:"aliases,omitempty"`
	Of          int           `json:"of"`
	Value       string        `json:"value,omitempty"`
	KeySentence int           `json:"keySentence"`
	Mentions    []mentionView `json:"mentions"`
}

type mentionView struct {
	Start    int         `json:"start"`
	End      int         `json:"end"`
	Sentence int         `json:"sentence"`
	Form     entity.Form `json:"form,omitempty"` // empty for a name
}

type quoteView struct {
	doc.Span
	Sentence int    `json:"sentence"`
	Speaker  int    `json:"speaker"`      // index into the entities, -1 if the text does not say
	By       string `json:"by,omitempty"` // the words that name the speaker
	Turn     bool   `json:"turn,omitempty"`
}

type summaryView struct {
	Sentences []pickView `json:"sentences"`
	Words     int        `json:"words"`
	Note      string     `json:"note"`
	Of        int        `json:"of"` // number of sentences to choose from
}

type pickView struct {
	summary.Pick
	Start     int            `json:"start"` // start of the sentence's own words, after a number or a speaker's label
	Speaker   string         `json:"speaker,omitempty"`
	Item      string         `json:"item,omitempty"` // the heading of the business, in the record of a meeting
	Reminders []reminderView `json:"reminders,omitempty"`
}

type reminderView struct {
	At   int    `json:"at"`
	Name string `json:"name"`
}

func (s *Session) view(o summary.Options) view {
	d := &s.last.Document
	v := view{
		Title: d.Title, Lang: d.Lang, Text: d.Text,
		Blocks:    make([]doc.Block, len(d.Blocks)),
		Sentences: make([]sentenceView, len(s.last.Sentences)),
		Entities:  s.entityViews(),
		Quotes:    s.quoteViews(),
		Summary:   s.summary(o),
		Citation:  export.Citation(*d),
		Notes:     append([]string{}, s.last.Notes()...),
	}
	for i, b := range d.Blocks {
		v.Blocks[i] = b
		v.Blocks[i].Span = s.offsets.toUnits(b.Span)
	}
	for i, t := range s.last.Sentences {
		at := s.offsets.toUnits(t.Span)
		v.Sentences[i] = sentenceView{at.Start, at.End, t.Block, !s.last.Ranking.Fits(i)}
		v.Words += words(d.Text, t)
	}
	return v
}

func (s *Session) entityViews() []entityView {
	views := make([]entityView, len(s.entities))
	for i, e := range s.entities {
		views[i] = entityView{e.Name, e.Kind, e.Role, e.Aliases, e.Of, e.Value, e.KeySentence, make([]mentionView, len(e.Mentions))}
		for j, m := range e.Mentions {
			at := s.offsets.toUnits(m.Span)
			views[i].Mentions[j] = mentionView{at.Start, at.End, m.Sentence, m.Form}
		}
	}
	return views
}

func (s *Session) quoteViews() []quoteView {
	views := make([]quoteView, len(s.last.Quotes))
	speakers := quote.Speakers(s.last.Quotes, s.entities)
	for i, q := range s.last.Quotes {
		views[i] = quoteView{s.offsets.toUnits(q.Span), q.Sentence, speakers[i], q.Speaker.In(s.last.Document.Text), q.Turn}
	}
	return views
}

func (s *Session) summary(o summary.Options) summaryView {
	selection := s.last.Ranking.Select(o)
	v := summaryView{Sentences: make([]pickView, len(selection.Picks)), Words: selection.Words, Note: selection.Note, Of: s.last.Ranking.Len()}
	chosen := make([]int, len(selection.Picks))
	for i, p := range selection.Picks {
		chosen[i] = p.Sentence
		p.Score, p.Why = round(p.Score), slices.Clone(p.Why)
		for j := range p.Why {
			p.Why[j].Weight = round(p.Why[j].Weight)
		}
		v.Sentences[i].Pick = p
	}
	for i, l := range s.last.Ranking.Lines(s.entities, chosen) {
		v.Sentences[i].Start, v.Sentences[i].Speaker, v.Sentences[i].Item = s.offsets.units(l.Start), l.Speaker, l.Item
		for _, r := range l.Reminders {
			v.Sentences[i].Reminders = append(v.Sentences[i].Reminders, reminderView{s.offsets.units(r.At), r.Name})
		}
	}
	return v
}

// round rounds to four decimals. Further digits mean nothing, and differ between
// processors, because package math uses assembly on some.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// words counts the tokens of t that start with a letter or a digit.
func words(text string, t doc.Sentence) int {
	n := 0
	for _, token := range t.Tokens {
		r, _ := utf8.DecodeRuneInString(token.In(text))
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
