package analysis

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standfirst/internal/article"
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/quote"
	"standfirst/internal/summary"
)

var update = flag.Bool("update", false, "rewrite the expected sections of testdata/*.txtar")

// TestPinned compares the engine's full output for each article in testdata with the
// stored one. A file begins with what the article tests, followed by the article and one
// section for each stage, one item a line. A difference is not always a fault: after an
// intended change, run
//
//	go test ./internal/analysis -run Pinned -update
//
// and review the diff line by line.
func TestPinned(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in testdata: %v", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			about, sections := parseTxtar(string(b))
			if len(sections) == 0 {
				t.Fatal("there is no article")
			}
			a, err := Run(inputOf(sections[0]))
			if err != nil {
				t.Fatal(err)
			}
			got := append(sections[:1:1], pin(a)...)
			if *update {
				if err := os.WriteFile(name, []byte(formatTxtar(about, got)), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			compare(t, sections, got)
		})
	}
}

func inputOf(s section) article.Input {
	switch filepath.Ext(s.name) {
	case ".txt":
		return article.Input{Text: s.text}
	case ".html":
		return article.Input{HTML: s.text}
	}
	return article.Input{File: []byte(s.text), Name: s.name}
}

// pin writes an analysis, one section for each stage.
func pin(a *Analysis) []section {
	out := []section{
		{"document", pinDocument(&a.Document)},
		{"blocks", pinBlocks(&a.Document)},
		{"sentences", pinSentences(a)},
		{"names", pinNames(a)},
		{"quotations", pinQuotes(a)},
		{"summary", pinSummary(a, 0)},
	}
	for _, n := range []int{1, 2, 3, 5} {
		out = append(out, section{fmt.Sprintf("summary of %d", n), pinSummary(a, n)})
	}
	return out
}

func pinDocument(d *doc.Document) string {
	return fmt.Sprintf("title: %s\nbyline: %s\ndate: %s\nlanguage: %s\n", d.Title, d.Byline, d.Date, d.Lang)
}

// pinBlocks writes the kind and the first and last words of each block. A minus marks one
// that was set aside.
func pinBlocks(d *doc.Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		if !block.Kept {
			b.WriteByte('-')
		}
		words := strings.Fields(block.In(d.Text))
		if len(words) > 8 {
			words = slices.Concat(words[:4], []string{"…"}, words[len(words)-3:])
		}
		fmt.Fprintf(&b, "%s: %s\n", block.Kind, strings.Join(words, " "))
	}
	return b.String()
}

func pinSentences(a *Analysis) string {
	var b strings.Builder
	for _, s := range a.Sentences {
		fmt.Fprintln(&b, oneLine(s.In(a.Document.Text)))
	}
	return b.String()
}

// pinNames writes each entity with its kind, role, value and place and, after a bar, its
// mentions in text order; ~ marks a description or a pronoun.
func pinNames(a *Analysis) string {
	var b strings.Builder
	for _, e := range a.Entities {
		fmt.Fprintf(&b, "%s: %s", e.Kind, e.Name)
		if e.Role != "" {
			fmt.Fprintf(&b, " (%s)", e.Role)
		}
		if e.Value != "" {
			fmt.Fprintf(&b, " = %s", e.Value)
		}
		if e.Of >= 0 {
			fmt.Fprintf(&b, " of %s", a.Entities[e.Of].Name)
		}
		for i, m := range e.Mentions {
			fmt.Fprint(&b, []string{" | ", ", "}[min(i, 1)])
			if m.Form != entity.Name {
				b.WriteByte('~')
			}
			b.WriteString(oneLine(m.In(a.Document.Text)))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// pinQuotes writes each quotation after its speaker; ? means unknown.
func pinQuotes(a *Analysis) string {
	var b strings.Builder
	speakers := quote.Speakers(a.Quotes, a.Entities)
	for n, q := range a.Quotes {
		who := "?"
		if q.Turn {
			who = "turn of " + q.Speaker.In(a.Document.Text)
		}
		if i := speakers[n]; i >= 0 {
			who = a.Entities[i].Name
		}
		fmt.Fprintf(&b, "%s: %s\n", who, oneLine(q.In(a.Document.Text)))
	}
	return b.String()
}

func pinSummary(a *Analysis, sentences int) string {
	var b strings.Builder
	chosen := a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: sentences}})
	for _, p := range chosen.Picks {
		fmt.Fprintln(&b, oneLine(a.Sentences[p.Sentence].In(a.Document.Text)))
	}
	if chosen.Note != "" {
		fmt.Fprintf(&b, "note: %s\n", chosen.Note)
	}
	return b.String()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// compare reports the lines of each section that are only in want or only in got.
func compare(t *testing.T, want, got []section) {
	t.Helper()
	text := func(all []section, name string) []string {
		for _, s := range all {
			if s.name == name {
				return strings.Split(s.text, "\n")
			}
		}
		return nil
	}
	for _, s := range got {
		before, after := text(want, s.name), text(got, s.name)
		if slices.Equal(before, after) {
			continue
		}
		var b strings.Builder
		for _, l := range before {
			if !slices.Contains(after, l) {
				fmt.Fprintf(&b, "\n- %s", l)
			}
		}
		for _, l := range after {
			if !slices.Contains(before, l) {
				fmt.Fprintf(&b, "\n+ %s", l)
			}
		}
		if b.Len() == 0 {
			b.WriteString(" the same lines in another order")
		}
		t.Errorf("%s:%s", s.name, b.String())
	}
}

// section is one file of a txtar archive.
type section struct{ name, text string }

// parseTxtar reads an archive: a comment, then sections that each open with a
// "-- name --" line. See golang.org/x/tools/txtar.
func parseTxtar(s string) (about string, sections []section) {
	for line := range strings.Lines(s) {
		name, ok := strings.CutPrefix(strings.TrimRight(line, "\n"), "-- ")
		if name, closed := strings.CutSuffix(name, " --"); ok && closed {
			sections = append(sections, section{name: name})
			continue
		}
		if len(sections) == 0 {
			about += line
		} else {
			sections[len(sections)-1].text += line
		}
	}
	return about, sections
}

func formatTxtar(about string, sections []section) string {
	var b strings.Builder
	b.WriteString(about)
	for _, s := range sections {
		fmt.Fprintf(&b, "-- %s --\n%s", s.name, s.text)
	}
	return b.String()
}
