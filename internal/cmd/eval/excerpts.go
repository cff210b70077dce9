package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"standfirst/internal/article"
	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/eval"

	readability "codeberg.org/readeck/go-readability/v2"
)

// excerptScore counts the pieces of an article that a program kept, the pieces of something else
// that it kept, and the fields that it got right.
type excerptScore struct {
	counts         eval.Counts
	titles, byline int
}

func excerpts(args []string) error {
	if len(args) != 1 {
		return errors.New("give the folder of the module github.com/markusmobius/go-trafilatura")
	}
	pages, err := corpora.ReadExcerpts(args[0])
	if err != nil {
		return err
	}
	var ours, peer excerptScore
	titles, bylines := 0, 0
	for _, page := range pages {
		d, err := article.Parse(article.Input{File: page.Source, Name: "source.html"})
		if fault := article.Fault(""); err != nil && !errors.As(err, &fault) {
			return err
		}
		var kept strings.Builder
		for _, b := range d.Blocks {
			if b.Kept {
				kept.WriteString(b.In(d.Text))
			}
		}
		ours.add(page, kept.String(), d.Title, d.Byline)
		if a, err := readability.FromReader(bytes.NewReader(page.Source), nil); err == nil && a.Node != nil {
			peer.add(page, nodeText(a.Node), a.Title(), a.Byline())
		} else {
			peer.add(page, "", "", "")
		}
		if page.Title != "" {
			titles++
		}
		if len(page.Authors) > 0 {
			bylines++
		}
	}
	fmt.Printf("%-16s %5s %5s %5s  title of %d  all authors of %d\n", fmt.Sprintf("%d pages", len(pages)), "P", "R", "F1", titles, bylines)
	for i, s := range []excerptScore{ours, peer} {
		name := [...]string{"standfirst", "go-readability"}[i]
		fmt.Printf("%-16s %.3f %.3f %.3f  %11d  %d\n", name, s.counts.Precision(), s.counts.Recall(), s.counts.F1(), s.titles, s.byline)
	}
	return nil
}

// add compares what a program found on a page with what is expected.
func (s *excerptScore) add(page corpora.Excerpts, text, title, byline string) {
	text, byline = squeezed(text), squeezed(byline)
	for _, piece := range page.With {
		s.counts.Gold++
		if strings.Contains(text, squeezed(piece)) {
			s.counts.Right++
			s.counts.Predicted++
		}
	}
	for _, piece := range page.Without {
		if strings.Contains(text, squeezed(piece)) {
			s.counts.Predicted++
		}
	}
	if page.Title != "" && squeezed(page.Title) == squeezed(title) {
		s.titles++
	}
	all := len(page.Authors) > 0
	for _, author := range page.Authors {
		all = all && strings.Contains(byline, squeezed(author))
	}
	if all {
		s.byline++
	}
}

// squeezed returns a text in lower case without white space and soft hyphens.
func squeezed(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(s, "\u00ad", ""))), "")
}
