package main

import (
	"cmp"
	"slices"

	"standfirst/internal/analysis"
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/editor"
	"standfirst/internal/lab/eval"

	"github.com/jdkato/prose/v3/token"
)

// aboutNames and aboutSummaries select the columns that other systems are scored on. They
// get our sentences, and our choice of which are prose.
func aboutNames(column string) bool {
	return slices.Contains([]string{"P", "R", "F", "merge", "split"}, column)
}

func aboutSummaries(column string) bool {
	return slices.Contains([]string{"best", "top1", "ess", "never", "dangl", "nest", "len", "longer"}, column)
}

// editorPeers scores three baselines for summaries, and prose for names.
func editorPeers(texts []*corpora.Text, namesOnly bool) ([]editorRow, error) {
	find, err := proseNames()
	if err != nil {
		return nil, err
	}
	choices := []struct {
		name   string
		choose func([][]string, int) []int
	}{{"first three", eval.Lead}, {"LexRank", eval.LexRank}, {"TextRank", eval.TextRank}}
	if namesOnly {
		choices = nil
	}
	var rows []editorRow
	for _, c := range choices {
		rows = append(rows, editorRow{system: c.name, answers: aboutSummaries})
	}
	rows = append(rows, editorRow{system: "prose v3", answers: func(column string) bool { return aboutNames(column) || !namesOnly && column == "first" }})
	for _, t := range texts {
		a := editor.Analyze(t.Text)
		if a == nil {
			continue
		}
		answer := editor.Of(a)
		answer.Entities = nil
		for i, c := range choices {
			answer.Summary = choiceOf(a, c.choose)
			rows[i].counts.Add(editor.Judge(t, answer, nil))
		}
		answer.Entities = find(a)
		rows[len(rows)-1].counts.Add(editor.Judge(t, answer, nil))
	}
	return rows, nil
}

// choiceOf lets a baseline choose n sentences of prose, or three if n is 0.
func choiceOf(a *analysis.Analysis, choose func([][]string, int) []int) func(int) []int {
	var words [][]string
	var at []int
	for i, s := range a.Sentences {
		if b := a.Document.Blocks[s.Block]; b.Kept && b.Kind.Prose() {
			words = append(words, eval.RougeWords(s.In(a.Document.Text)))
			at = append(at, i)
		}
	}
	return func(n int) []int {
		if n == 0 {
			n = 3
		}
		var out []int
		for _, i := range choose(words, n) {
			out = append(out, at[i])
		}
		return out
	}
}

// proseNames returns a function that finds the names of an article with prose v3. Equal
// strings are one entity, and the most frequent entity comes first.
func proseNames() (func(*analysis.Analysis) []entity.Entity, error) {
	find, err := proseV3()
	if err != nil {
		return nil, err
	}
	return func(a *analysis.Analysis) []entity.Entity {
		text := a.Document.Text
		var out []entity.Entity
		index := map[string]int{}
		for k, s := range a.Sentences {
			tokens := make([]token.Token, len(s.Tokens))
			for j, t := range s.Tokens {
				tokens[j] = token.Token{Text: t.In(text), Start: t.Start}
			}
			for _, e := range find(text, tokens) {
				i, ok := index[e.Label+e.Text]
				if !ok {
					i = len(out)
					index[e.Label+e.Text] = i
					out = append(out, entity.Entity{Name: e.Text, Kind: corpora.KindOf[proseKind(e.Label)]})
				}
				out[i].Mentions = append(out[i].Mentions, entity.Mention{Span: doc.Span{Start: e.Start, End: e.End()}, Sentence: k})
			}
		}
		slices.SortStableFunc(out, func(x, y entity.Entity) int { return cmp.Compare(len(y.Mentions), len(x.Mentions)) })
		return out
	}, nil
}
