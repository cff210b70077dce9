package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"standfirst/internal/article"
	"standfirst/internal/doc"
	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/eval"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageScore is how much of a page's main content was found. The date does not count, nor
// do the headline and byline if the answers list them separately.
type pageScore struct {
	Page  string
	Ours  prf
	Peer  prf
	Title metaHits
	By    metaHits
}

type prf struct {
	P  float64
	R  float64
	F1 float64
}

// metaHits says whether a field equals the expected one. Asked is false if none is given.
type metaHits struct {
	Asked bool
	Ours  bool
	Peer  bool
}

func pages(args []string) error {
	if len(args) != 1 {
		return errors.New("give a folder of pages, each a folder with source.html and expected.html")
	}
	read, err := corpora.ReadPages(args[0])
	if err != nil {
		return err
	}
	var scores []pageScore
	for _, page := range read {
		s, err := scorePage(page)
		if err != nil {
			return fmt.Errorf("%s: %w", page.Name, err)
		}
		scores = append(scores, s)
	}
	fmt.Printf("%-44s  %-17s  %-17s\n", "", "standfirst", "go-readability")
	fmt.Printf("%-44s  %5s %5s %5s  %5s %5s %5s  title byline\n", "page", "P", "R", "F1", "P", "R", "F1")
	for _, s := range append(scores, meanPage(scores)) {
		fmt.Printf("%-44s  %5.3f %5.3f %5.3f  %5.3f %5.3f %5.3f  %-5s %s\n", s.Page, s.Ours.P, s.Ours.R, s.Ours.F1, s.Peer.P, s.Peer.R, s.Peer.F1, s.Title, s.By)
	}
	least, peerLeast := scores[0].Ours.F1, scores[0].Peer.F1
	var title, by [3]int
	for _, s := range scores {
		least, peerLeast = min(least, s.Ours.F1), min(peerLeast, s.Peer.F1)
		s.Title.count(&title)
		s.By.count(&by)
	}
	fmt.Printf("%d pages; lowest F1 %.3f, go-readability %.3f\n", len(scores), least, peerLeast)
	fmt.Printf("title as expected on %d of %d, go-readability %d; byline on %d of %d, go-readability %d\n", title[1], title[0], title[2], by[1], by[0], by[2])
	return nil
}

// String shows a field as ours/peer's: + right, - wrong, . not asked.
func (m metaHits) String() string {
	mark := func(hit bool) string {
		switch {
		case !m.Asked:
			return "."
		case hit:
			return "+"
		}
		return "-"
	}
	return mark(m.Ours) + "/" + mark(m.Peer)
}

func (m metaHits) count(n *[3]int) {
	for i, hit := range []bool{m.Asked, m.Asked && m.Ours, m.Asked && m.Peer} {
		if hit {
			n[i]++
		}
	}
}

func scorePage(page corpora.Page) (pageScore, error) {
	s := pageScore{Page: page.Name}
	tree, err := html.Parse(bytes.NewReader(page.Expected))
	if err != nil {
		return s, err
	}
	want := eval.Words(nodeText(tree))
	d, err := article.Parse(article.Input{File: page.Source, Name: "source.html"})
	if fault := article.Fault(""); err != nil && !errors.As(err, &fault) {
		return s, err
	}
	peer, err := readability.FromReader(bytes.NewReader(page.Source), nil)
	peerText := ""
	if err == nil && peer.Node != nil {
		peerText = nodeText(peer.Node)
	}
	s.Peer = wordF1(eval.Words(peerText), want)
	s.Ours = wordF1(eval.Words(bodyText(&d, page.Title, page.Byline)), want)
	s.Title = hits(page.Title, d.Title, peer.Title())
	s.By = hits(bareNames(page.Byline), bareNames(d.Byline), bareNames(peer.Byline()))
	return s, nil
}

// bareNames strips "By" from a byline, because only some of the answers have it.
func bareNames(byline string) string { return strings.TrimPrefix(byline, "By ") }

func hits(want, ours, peer string) metaHits {
	same := func(a string) bool { return strings.Join(eval.Words(a), " ") == strings.Join(eval.Words(want), " ") }
	return metaHits{want != "", same(ours), same(peer)}
}

// bodyText returns the kept text of an article without its date, and without the title
// and byline if the answers list these separately.
func bodyText(d *doc.Document, title, byline string) string {
	apart := func(s, from string) bool {
		words := eval.Words(s)
		return 4*eval.Overlap(words, eval.Words(from)) >= 3*len(words)
	}
	var b strings.Builder
	for _, block := range d.Blocks {
		s := block.In(d.Text)
		if mark, item, ok := strings.Cut(s, "\t"); ok && block.Kind == doc.ListItem && len(mark) < 12 {
			s = item // the expected content lacks the numbers that a browser shows
		}
		switch {
		case !block.Kept, block.Kind == doc.Date,
			block.Kind == doc.Headline && apart(s, title),
			block.Kind == doc.Byline && apart(d.Byline, byline):
		default:
			b.WriteString(s)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func wordF1(got, want []string) prf {
	c := eval.Counts{Right: eval.Overlap(got, want), Predicted: len(got), Gold: len(want)}
	return prf{c.Precision(), c.Recall(), c.F1()}
}

func meanPage(scores []pageScore) pageScore {
	m := pageScore{Page: "mean"}
	n := float64(len(scores))
	for _, s := range scores {
		m.Ours = prf{m.Ours.P + s.Ours.P/n, m.Ours.R + s.Ours.R/n, m.Ours.F1 + s.Ours.F1/n}
		m.Peer = prf{m.Peer.P + s.Peer.P/n, m.Peer.R + s.Peer.R/n, m.Peer.F1 + s.Peer.F1/n}
	}
	return m
}

// nodeText returns the text of a tree, with spaces around all but inline elements.
func nodeText(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
			return
		case n.Type == html.ElementNode && (n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Noscript || n.DataAtom == atom.Head):
			return
		}
		apart := n.Type == html.ElementNode && !inlineElement[n.DataAtom]
		if apart {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if apart {
			b.WriteByte(' ')
		}
	}
	walk(n)
	return b.String()
}

var inlineElement = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Cite: true, atom.Code: true, atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true,
	atom.I: true, atom.Ins: true, atom.Kbd: true, atom.Mark: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true,
	atom.Time: true, atom.U: true, atom.Var: true, atom.Wbr: true, atom.Acronym: true, atom.Big: true, atom.Strike: true, atom.Tt: true, atom.Nobr: true,
}
