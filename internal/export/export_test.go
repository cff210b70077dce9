package export

import (
	"bytes"
	"strings"
	"testing"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/quote"
	"standfirst/internal/summary"
)

// read analyses text into a Result.
func read(t testing.TB, text string, o summary.Options) Result {
	t.Helper()
	a, err := analysis.Run(article.Input{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return Result{Analysis: a, Entities: a.Entities, Options: o, Selection: a.Ranking.Select(o), InputSHA256: strings.Repeat("0", 64)}
}

// made returns a Result with s wherever an article can supply a string: title, byline,
// date, a block of every kind, summary, names, aliases, roles, values, a quotation,
// focus. An emoji of five code points precedes everything, to catch wrong offsets.
func made(s string) Result {
	kinds := []doc.BlockKind{
		doc.Headline, doc.Byline, doc.Date, doc.Dateline, doc.Paragraph, doc.Subhead, doc.ListItem, doc.ListItem, doc.Quotation, doc.Caption,
		doc.TableRow, doc.Separator, doc.Boilerplate, doc.Paragraph,
	}
	var b strings.Builder
	d := doc.Document{Title: s, Byline: s, Date: s, Lang: "en"}
	b.WriteString("👩‍👩‍👧 ")
	r := Result{Analysis: &analysis.Analysis{}, Options: summary.Options{Focus: s}, InputSHA256: strings.Repeat("0", 64)}
	kind := entity.Person
	for i, k := range kinds {
		start := b.Len()
		if i == 0 {
			start = 0
		}
		b.WriteString("Zoë met ")
		at := doc.Span{Start: b.Len(), End: b.Len() + len(s)}
		b.WriteString(s)
		b.WriteString(" in Łódź.")
		d.Blocks = append(d.Blocks, doc.Block{Span: doc.Span{Start: start, End: b.Len()}, Kind: k, Kept: k != doc.Boilerplate})
		b.WriteString("\n\n")
		if k == doc.Boilerplate || k == doc.Separator {
			continue
		}
		n := len(r.Sentences)
		r.Sentences = append(r.Sentences, doc.Sentence{Span: d.Blocks[i].Span, Block: i})
		if k.Prose() {
			r.Selection.Picks = append(r.Selection.Picks, summary.Pick{Sentence: n, Score: 0.5})
		}
		if len(s) > 0 && int(kind) < entity.NumKinds {
			r.Entities = append(r.Entities, entity.Entity{
				Name: s, Kind: kind, Role: s, Aliases: []string{s}, Of: -1, Value: s, Salience: 0.3, KeySentence: n,
				Mentions: []entity.Mention{{Span: at, Sentence: n, Form: entity.Form(n % 2)}},
			})
			if kind == entity.Person {
				r.Quotes = []quote.Quote{{Span: at, Sentence: n, Speaker: at}}
			}
			kind++
		}
	}
	d.Text = b.String()
	r.Document = d
	r.Ranking = summary.Rank(&r.Document, r.Sentences, r.Entities)
	return r
}

// in returns r in a format.
func in(t testing.TB, id string, r Result) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, id, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const news = `Envoys meet in Łódź

By Élodie Dupré

2016-05-09

👩‍👩‍👧 The envoy met John Kerry in Paris on Monday. It was the U.S. that asked, Kerry said, and the talks at the State Department went on.

The naïve café of Zoë Müller stood open. John Kerry left for Łódź, and Zoë Müller for the European Union.
`

func TestTheSameBytesTwice(t *testing.T) {
	for _, r := range []Result{read(t, news, summary.Options{}), made("<x>"), made("")} {
		for _, f := range Formats() {
			a, b := in(t, f.ID, r), in(t, f.ID, r)
			if !bytes.Equal(a, b) {
				t.Errorf("%s: another file the second time", f.ID)
			}
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	_, err := Lookup("docm")
	if err == nil || !strings.Contains(err.Error(), "choose one of txt") {
		t.Errorf("Lookup of a format that is not there: %v", err)
	}
}

func TestOffsets(t *testing.T) {
	for _, text := range []string{"", "plain", "👩‍👩‍👧 Zoë met 陳水扁 in Łódź\u2028e\u0301", strings.Repeat("aé€😀", 300), strings.Repeat("x", 2*stride)} {
		o := newOffsets(text)
		n := 0
		for i := range text {
			if got := o.at(i); got != n {
				t.Fatalf("%.20q: byte %d is code point %d, want %d", text, i, got, n)
			}
			n++
		}
		if got := o.at(len(text)); got != n {
			t.Errorf("%.20q: the end is code point %d, want %d", text, got, n)
		}
	}
}
