package train

import (
	"fmt"
	"slices"
	"strings"

	"standfirst/internal/entity/ner"
	"standfirst/internal/lab/corpora"
	"standfirst/internal/nlp"
)

var classOfKind = map[string]ner.Class{"person": ner.Per, "organization": ner.Org, "place": ner.Loc, "group": ner.Misc, "other": ner.Misc}

// pagesSet is the whole pages of the editor's corpus.
var pagesSet = trainingSet{"editor-pages", 2, 0}

// pastedPages returns the whole pages of the editor's corpus with their names labelled. Here
// and there the annotator left out somebody at the edge of a page, so we leave open what
// only the teacher takes for a name.
func pastedPages(teacher *ner.Model) ([]document, error) {
	texts, err := corpora.EditorPastes()
	if err != nil {
		return nil, err
	}
	var out []document
	open := 0
	for _, t := range texts {
		if len(t.Entities) == 0 {
			continue // judged only for its summary
		}
		d := document{set: &pagesSet, sentences: labelText(t)}
		open += leaveOpen(teacher, d)
		out = append(out, d)
	}
	fmt.Printf("%-20s %6d sentences, weight %g, %d names left open\n", pagesSet.name, countSentences(out), pagesSet.weight, open)
	return out, nil
}

// labelText tokenizes a text and labels where the strings of its entities stand, the
// longest first.
func labelText(t *corpora.Text) []example {
	type form struct {
		text  string
		class ner.Class
	}
	var forms []form
	classes := map[string]ner.Class{} // by name of the entity
	for _, e := range t.Entities {
		classes[e.Name] = classOfKind[e.Kind]
		for _, s := range e.Strings {
			forms = append(forms, form{s, classes[e.Name]})
		}
	}
	slices.SortStableFunc(forms, func(a, b form) int { return len(b.text) - len(a.text) })
	var out []example
	for i, sentence := range t.Sentences {
		x := example{}
		begins, ends := map[int]int{}, map[int]int{}
		for k, token := range nlp.Tokens(t.Text, sentence.Span) {
			x.tokens = append(x.tokens, token.In(t.Text))
			begins[token.Start-sentence.Start], ends[token.End-sentence.Start] = k, k
		}
		if len(x.tokens) == 0 {
			continue
		}
		x.labels = make([]ner.Label, len(x.tokens))
		text := sentence.In(t.Text)
		for _, f := range forms {
			class, named := f.class, true
			for _, e := range t.Except {
				if e.Sentence == i && e.String == f.text {
					if named = e.To != nil; named {
						class = classes[*e.To]
					}
				}
			}
			if !named {
				continue
			}
			for at := 0; ; {
				n := strings.Index(text[at:], f.text)
				if n < 0 {
					break
				}
				from, begin := begins[at+n]
				to, end := ends[at+n+len(f.text)]
				if begin && end && !slices.ContainsFunc(x.labels[from:to+1], func(l ner.Label) bool { return l != ner.Outside }) {
					setName(x.labels, ner.Name{From: from, To: to + 1, Class: class})
				}
				at += n + len(f.text)
			}
		}
		out = append(out, x)
	}
	return out
}

// leaveOpen allows any label where only the teacher sees a name. It returns the number of
// these names.
func leaveOpen(teacher *ner.Model, d document) (count int) {
	for i, found := range teacher.Teach(texts(d)) {
		s := &d.sentences[i]
		for _, n := range ner.Names(found) {
			if slices.ContainsFunc(s.labels[n.From:n.To], func(l ner.Label) bool { return l != ner.Outside }) {
				continue
			}
			if s.allowed == nil {
				for _, l := range s.labels {
					s.allowed = append(s.allowed, 1<<l)
				}
			}
			for k := n.From; k < n.To; k++ {
				s.allowed[k] = anyLabel
			}
			count++
		}
	}
	return count
}
