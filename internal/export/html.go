package export

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"io"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

//go:embed page.css
var pageCSS string

// writeHTML writes one page that needs nothing else: the summary, each
// sentence of it a way to its place in the article, the names, and the article
// with both marked. Its policy lets no script run and nothing load, and its
// links lead within it.
func writeHTML(w io.Writer, r Result) error {
	d := r.Document
	title := plain(d.Title)
	if title == "" {
		title = "Summary"
	}
	style := sha256.Sum256([]byte(pageCSS))
	lang := ""
	if l := language(d.Lang); l != "" {
		lang = ` lang="` + l + `"`
	}
	if rightToLeft(d.Lang) {
		lang += ` dir="rtl"`
	}
	b := &page{r: r, lang: lang, picked: map[int]bool{}}
	for _, p := range r.Selection.Picks {
		b.picked[p.Sentence] = true
	}
	fmt.Fprintf(b, `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="%s">
<title>%s</title>
<style>%s</style>
</head>
<body>
<main>
<h1%s>%s</h1>
`, base64.StdEncoding.EncodeToString(style[:]), hypertext(Engine), hypertext(title), pageCSS, withDir(lang), hypertext(title))
	if c := credit(d); len(c) > 0 {
		fmt.Fprintf(b, "<p class=\"credit\" dir=\"auto\">%s</p>\n", hypertext(strings.Join(c, " · ")))
	}
	b.summary()
	b.quotes()
	b.names()
	b.article()
	if c := citation(d); c != "" {
		fmt.Fprintf(b, "<p class=\"credit\">%s<bdi%s>%s</bdi></p>\n", cite, lang, hypertext(c))
	}
	fmt.Fprintf(b, "</main>\n<footer><p>Made by %s. The summary is sentences of the article, word for word.</p></footer>\n</body>\n</html>\n", hypertext(Engine))
	_, err := w.Write(b.Bytes())
	return err
}

type page struct {
	bytes.Buffer
	r      Result
	lang   string       // attributes of an element with the article's words
	picked map[int]bool // the sentences of the summary
	marks  []mark       // those that are still to come
	next   int          // the sentence that is still to come
}

func (b *page) summary() {
	fmt.Fprintf(b, "<section>\n<h2>Summary</h2>\n<div%s>\n", b.lang)
	for i, s := range summarySentences(b.r) {
		fmt.Fprintf(b, "<p dir=\"auto\"><a href=\"#s%d\">%s</a></p>\n", b.r.Selection.Picks[i].Sentence, hypertext(plain(s)))
	}
	b.WriteString("</div>\n")
	for _, n := range notes(b.r) {
		fmt.Fprintf(b, "<p class=\"note\">%s</p>\n", hypertext(n))
	}
	b.WriteString("</section>\n")
}

// quotes writes who said what.
func (b *page) quotes() {
	all := said(b.r)
	if len(all) == 0 {
		return
	}
	fmt.Fprintf(b, "<section>\n<h2>Quotations</h2>\n<ul class=\"quotes\"%s>\n", b.lang)
	for _, q := range all {
		b.WriteString("<li dir=\"auto\">")
		if q.speaker != "" {
			fmt.Fprintf(b, "<b>%s</b>: ", hypertext(q.speaker))
		}
		fmt.Fprintf(b, "“%s”</li>\n", hypertext(q.words))
	}
	b.WriteString("</ul>\n</section>\n")
}

func (b *page) names() {
	all := sections(b.r)
	if len(all) == 0 {
		return
	}
	b.WriteString("<section>\n<h2>Names</h2>\n")
	for _, s := range all {
		fmt.Fprintf(b, "<h3>%s</h3>\n<ul class=\"names\"%s>\n", s.title, b.lang)
		for _, e := range s.entities {
			fmt.Fprintf(b, "<li><mark class=\"%s\"><bdi>%s</bdi></mark>", s.kind, hypertext(plain(e.Name)))
			if role := plain(e.Role); role != "" {
				fmt.Fprintf(b, ", <bdi class=\"role\">%s</bdi>", hypertext(role))
			}
			fmt.Fprintf(b, " <span class=\"count\">(%s)</span></li>\n", thousands(len(e.Mentions)))
		}
		b.WriteString("</ul>\n")
	}
	b.WriteString("</section>\n")
}

// legend says what the marks in the article mean.
func (b *page) legend() {
	b.WriteString("<p class=\"legend\" lang=\"en\" dir=\"ltr\">")
	if len(b.picked) > 0 {
		b.WriteString("<span class=\"pick\">Summary</span>")
	}
	for _, s := range sections(b.r) {
		fmt.Fprintf(b, " <mark class=\"%s\">%s</mark>", s.kind, s.title)
	}
	b.WriteString("</p>\n")
}

// article writes the blocks that are kept, then those that were set aside.
func (b *page) article() {
	d := b.r.Document
	b.marks = marks(b.r, func(f entity.Form) bool { return f != entity.Pronoun })
	fmt.Fprintf(b, "<article%s>\n<h2 lang=\"en\">Article</h2>\n", b.lang)
	b.legend()
	open, aside := "", 0
	rule, any := false, false // a rule is due; it stands between blocks alone
	for _, k := range d.Blocks {
		if !k.Kept {
			aside++
			continue
		}
		if k.Kind == doc.Headline && plain(k.In(d.Text)) == plain(d.Title) {
			continue // it stands at the top of the page
		}
		e := elementOf(k.Kind)
		if e.tag == "hr" {
			rule = any
			continue
		}
		if rule || e.group != open {
			b.close(open)
			if rule {
				b.WriteString("<hr>\n")
			}
			if e.group != "" {
				fmt.Fprintf(b, "<%s>\n", e.group)
			}
			open = e.group
		}
		rule, any = false, true
		class := ""
		if e.class != "" {
			class = ` class="` + e.class + `"`
		}
		fmt.Fprintf(b, "<%s%s dir=\"auto\">", e.tag, class)
		b.prose(k.Span)
		fmt.Fprintf(b, "</%s>\n", e.tag)
	}
	b.close(open)
	if aside > 0 {
		fmt.Fprintf(b, "<details class=\"aside\">\n<summary lang=\"en\">Set aside: %d</summary>\n", aside)
		for _, k := range d.Blocks {
			if !k.Kept {
				fmt.Fprintf(b, "<p dir=\"auto\">%s</p>\n", hypertext(k.In(d.Text)))
			}
		}
		b.WriteString("</details>\n")
	}
	b.WriteString("</article>\n")
}

func (b *page) close(group string) {
	if group != "" {
		fmt.Fprintf(b, "</%s>\n", group)
	}
}

// element is how a kind of block is written.
type element struct {
	kind  doc.BlockKind
	group string // the element that holds it and its neighbours of the kind
	tag   string
	class string
}

// elements is the one table of how the page shows each kind of block.
var elements = [...]element{
	{doc.Headline, "", "h3", ""},
	{doc.Subhead, "", "h3", ""},
	{doc.Byline, "", "p", "credit"},
	{doc.Dateline, "", "p", "credit"},
	{doc.Date, "", "p", "credit"},
	{doc.Paragraph, "", "p", ""},
	{doc.ListItem, "ul", "li", ""},
	{doc.Quotation, "blockquote", "p", ""},
	{doc.Caption, "", "p", "credit"},
	{doc.TableRow, "", "p", ""},
	{doc.Separator, "", "hr", ""},
	{doc.Boilerplate, "", "p", ""}, // put back by the reader
}

func elementOf(k doc.BlockKind) element {
	for _, e := range elements {
		if e.kind == k {
			return e
		}
	}
	return element{kind: k, tag: "p"}
}

// prose writes the text of a block with its sentences and names marked.
func (b *page) prose(s doc.Span) {
	at := s.Start
	for b.next < len(b.r.Sentences) && b.r.Sentences[b.next].Start < s.End {
		t := b.r.Sentences[b.next].Span
		if t.Start >= at {
			b.marked(doc.Span{Start: at, End: t.Start})
			if b.picked[b.next] {
				fmt.Fprintf(b, `<span class="pick" id="s%d">`, b.next)
				b.marked(t)
				b.WriteString("</span>")
			} else {
				b.marked(t)
			}
			at = t.End
		}
		b.next++
	}
	b.marked(doc.Span{Start: at, End: s.End})
}

// marked writes a stretch of text with the names in it. One that goes on after
// the stretch goes on there.
func (b *page) marked(s doc.Span) {
	text, at := b.r.Document.Text, s.Start
	for len(b.marks) > 0 && b.marks[0].Start < s.End {
		m := b.marks[0]
		if from := max(m.Start, at); from < m.End {
			to := min(m.End, s.End)
			kind := b.r.Entities[m.entity].Kind
			b.WriteString(hypertext(text[at:from]))
			fmt.Fprintf(b, "<mark class=\"%s\">%s<span class=\"hidden\"> (%s)</span></mark>", kind, hypertext(text[from:to]), kinds[kind].one)
			at = to
		}
		if m.End > s.End {
			break
		}
		b.marks = b.marks[1:]
	}
	b.WriteString(hypertext(text[at:s.End]))
}

// withDir adds to the attributes of an element that the browser tells its
// direction by its text, where they do not say.
func withDir(lang string) string {
	if strings.Contains(lang, "dir=") {
		return lang
	}
	return lang + ` dir="auto"`
}

// language is lang if it looks like a BCP 47 tag, and else "".
func language(lang string) string {
	if len(lang) < 2 || len(lang) > 35 {
		return ""
	}
	for i := 0; i < len(lang); i++ {
		if !isAlnum(lang[i]) && lang[i] != '-' {
			return ""
		}
	}
	return lang
}

// rightToLeft reports whether a language is written from right to left.
func rightToLeft(lang string) bool {
	tag, _, _ := strings.Cut(lang, "-")
	switch strings.ToLower(tag) {
	case "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi":
		return true
	}
	return false
}
