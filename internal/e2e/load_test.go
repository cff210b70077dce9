package e2e

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// book makes a text of about so many bytes, in paragraphs of whole sentences.
func book(size int) string {
	var b strings.Builder
	b.WriteString("A long report from the harbour towns\n\n")
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "In chapter %d, Anna Holm of Aarhus wrote to the European Commission about quay number %d. ", i/20, i)
		fmt.Fprintf(&b, "The Danish Maritime Authority answered after %d days, and Erik Lindqvist asked for more time.", i%40)
		if i%4 == 3 {
			b.WriteString("\n\n")
		} else {
			b.WriteString(" ")
		}
	}
	return b.String()
}

// TestLargeTexts reads a megabyte in full, and refuses what is too large with
// the text kept.
func TestLargeTexts(t *testing.T) {
	p := open(t, "http")
	p.read(book(1<<20), "")
	if got := p.entities("person"); len(got) == 0 {
		t.Error("no person in a megabyte")
	}
	p.clear()
	p.paste(book(10<<20), "")
	p.wait(`document.getElementById('fault').textContent.trim().endsWith('.') || document.querySelectorAll('#summary .picks .sentence').length > 0`)
	if n := eval[int](p, `document.getElementById('text').value.length`); n < 9<<20 {
		t.Errorf("the field holds %d characters of ten million", n)
	}
	p.read(article, "")
}

// TestManyArticles reads articles one after another in one tab and fails if
// the page's own memory does not level off; the worker's is bounded by its
// replacement in engine.js, which this does not measure. MANY says how many: 500, or 60 where
// it is not set.
func TestManyArticles(t *testing.T) {
	n := 60
	if s := os.Getenv("MANY"); s != "" {
		if _, err := fmt.Sscan(s, &n); err != nil {
			t.Fatal(err)
		}
	}
	p := open(t, "http")
	heap := func() float64 { return eval[float64](p, `performance.memory.usedJSHeapSize / 2**20`) }
	p.read(article, "")
	var third, last float64
	for i := range n {
		text := strings.Replace(article, "Harbour towns", fmt.Sprintf("Report %d: harbour towns", i), 1)
		p.clear()
		p.paste(text, "")
		p.isRead(text)
		if i == n/3 {
			third = heap()
		}
	}
	last = heap()
	t.Logf("%d articles: the page's heap was %.0f MB after a third of them and %.0f MB at the end", n, third, last)
	if last > 2*third+32 {
		t.Errorf("the page's memory grows: %.0f MB, then %.0f MB", third, last)
	}
}
