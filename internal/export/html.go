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
	"standfirst/internal/lang"
)

//go:embed page.css
var pageCSS string

// writeHTML writes a self-contained page: the summary, with each sentence
// linked to its place in the article; quotations; names; and the article with
// both marked. Its policy allows no scripts and loads nothing.
func writeHTML(w io.Writer, r Result) error {
	d := r.Document
	title := plain(d.Title)
	if title == "" {
		title = "Summary"
	}
	css := style()
	sum := sha256.Sum256([]byte(css))
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
`, base64.StdEncoding.EncodeToString(sum[:]), escapeHTML(Engine), escapeHTML(title), css, withDir(lang), escapeHTML(title))
	if c := credit(d); len(c) > 0 {
		fmt.Fprintf(b, "<p class=\"credit\" dir=\"auto\">%s</p>\n", escapeHTML(strings.Join(c, " · ")))
	}
	b.summary()
	b.quotes()
	b.names()
	b.article()
	if c := Citation(d); c != "" {
		fmt.Fprintf(b, "<p class=\"credit\">%s<bdi%s>%s</bdi></p>\n", cite, lang, escapeHTML(c))
	}
	fmt.Fprintf(b, "</main>\n<footer><p>Made by %s. The summary consists of sentences from the article, word for word; names in square brackets are added.</p></footer>\n</body>\n</html>\n", escapeHTML(Engine))
	_, err := w.Write(b.Bytes())
	return err
}

// style returns the page's style sheet. Screen readers say the kind of each name marked in
// the article; it is not part of the text, or it would be copied with it.
func style() string {
	var b strings.Builder
	b.WriteString(pageCSS)
	for k, words := range kinds {
		fmt.Fprintf(&b, "article :not(.legend)>mark.%s::after{content:'' / ' (%s)'}\n", entity.Kind(k), words.one)
	}
	return b.String()
}

type page struct {
	bytes.Buffer
	r      Result
	lang   string       // attributes of elements with words from the article
	picked map[int]bool // the sentences of the summary
	marks  []mark       // marks not yet written
	next   int          // index of the next sentence to write
}

func (b *page) summary() {
	fmt.Fprintf(b, "<section>\n<h2>Summary</h2>\n<div%s>\n", b.lang)
	for i, s := range told(b.r) {
		fmt.Fprintf(b, "<p dir=\"auto\"><a href=\"#s%d\">%s</a></p>\n", b.r.Selection.Picks[i].Sentence, escapeHTML(plain(s)))
	}
	b.WriteString("</div>\n")
	for _, n := range notes(b.r) {
		fmt.Fprintf(b, "<p class=\"note\">%s</p>\n", escapeHTML(n))
	}
	b.WriteString("</section>\n")
}

// quotes writes the quotations with their speakers.
func (b *page) quotes() {
	all := said(b.r)
	if len(all) == 0 {
		return
	}
	fmt.Fprintf(b, "<section>\n<h2>Quotations</h2>\n<ul class=\"quotes\"%s>\n", b.lang)
	for _, q := range all {
		b.WriteString("<li dir=\"auto\">")
		if q.speaker != "" {
			fmt.Fprintf(b, "<b>%s</b>: ", escapeHTML(q.speaker))
		}
		fmt.Fprintf(b, "“%s”</li>\n", escapeHTML(q.words))
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
			fmt.Fprintf(b, "<li><mark class=\"%s\"><bdi>%s</bdi></mark>", s.kind, escapeHTML(plain(e.Name)))
			if role := plain(e.Role); role != "" {
				fmt.Fprintf(b, ", <bdi class=\"role\">%s</bdi>", escapeHTML(role))
			}
			fmt.Fprintf(b, " <span class=\"count\">(%s)</span></li>\n", thousands(len(e.Mentions)))
		}
		b.WriteString("</ul>\n")
	}
	b.WriteString("</section>\n")
}

// legend explains the marks in the article.
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

// article writes the kept blocks, then those that were set aside.
func (b *page) article() {
	d := b.r.Document
	b.marks = marks(b.r)
	fmt.Fprintf(b, "<article%s>\n<h2 lang=\"en\">Article</h2>\n", b.lang)
	b.legend()
	open := ""
	rule, any := false, false // a rule is due; we write it only between blocks
	for _, k := range d.Blocks {
		if !k.Kept || k.Kind == doc.Headline && plain(k.In(d.Text)) == plain(d.Title) {
			continue // the title is already at the top of the page
		}
		e := elementOf(k.Kind)
		switch {
		case k.Kind == doc.TableRow && b.isRow(k.Span):
			e = element{group: "table", tag: "tr"}
		case k.Kind == doc.ListItem && b.numbered(k.Span):
			e.class = "numbered" // its number is in the text
		}
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
		b.block(e, k.Span)
	}
	b.close(open)
	b.aside()
	b.WriteString("</article>\n")
}

func (b *page) block(e element, s doc.Span) {
	class := ""
	if e.class != "" {
		class = ` class="` + e.class + `"`
	}
	fmt.Fprintf(b, "<%s%s dir=\"auto\">", e.tag, class)
	if e.tag == "tr" {
		b.cells(s)
	} else {
		b.prose(s)
	}
	fmt.Fprintf(b, "</%s>\n", e.tag)
}

// aside writes what was set aside.
func (b *page) aside() {
	d := b.r.Document
	var parts strings.Builder
	n := 0
	for _, k := range d.Blocks {
		if !k.Kept {
			n++
			fmt.Fprintf(&parts, "<p dir=\"auto\">%s</p>\n", escapeHTML(k.In(d.Text)))
		}
	}
	if n > 0 {
		fmt.Fprintf(b, "<details class=\"aside\">\n<summary lang=\"en\" dir=\"ltr\">%s</summary>\n%s</details>\n", leftOut(n), parts.String())
	}
}

// leftOut is the heading of the parts that were set aside, as on the page.
func leftOut(parts int) string {
	if parts == 1 {
		return "1 part left out"
	}
	return thousands(parts) + " parts left out"
}

func (b *page) close(group string) {
	if group != "" {
		fmt.Fprintf(b, "</%s>\n", group)
	}
}

// element is the HTML for one kind of block.
type element struct {
	kind  doc.BlockKind
	group string // element around consecutive blocks of the kind
	tag   string
	class string
}

// elements has one line for each kind of block.
var elements = [...]element{
	{doc.Headline, "", "h3", ""},
	{doc.Subhead, "", "h3", ""},
	{doc.Byline, "", "p", "credit"},
	{doc.Dateline, "", "p", "dateline"},
	{doc.Date, "", "p", "credit"},
	{doc.Paragraph, "", "p", ""},
	{doc.ListItem, "ul", "li", ""},
	{doc.Quotation, "blockquote", "p", ""},
	{doc.Caption, "", "p", "credit"},
	{doc.TableRow, "", "p", ""},
	{doc.Separator, "", "hr", ""},
	{doc.Boilerplate, "", "p", ""}, // only if the reader put it back
}

func elementOf(k doc.BlockKind) element {
	for _, e := range elements {
		if e.kind == k {
			return e
		}
	}
	return element{kind: k, tag: "p"}
}

// numbered reports whether an item begins with a number or bullet from the text, which
// its first sentence follows.
func (b *page) numbered(s doc.Span) bool {
	return b.next < len(b.r.Sentences) && b.r.Sentences[b.next].Start > s.Start && b.r.Sentences[b.next].Start < s.End
}

// isRow reports whether a block has cells, with no sentence running from one cell into
// the next.
func (b *page) isRow(s doc.Span) bool {
	for i := b.next; i < len(b.r.Sentences) && b.r.Sentences[i].Start < s.End; i++ {
		if strings.Contains(b.r.Sentences[i].In(b.r.Document.Text), "\t") {
			return false
		}
	}
	return strings.Contains(s.In(b.r.Document.Text), "\t")
}

// cells writes a table row, whose cells are separated by tabs.
func (b *page) cells(s doc.Span) {
	for from := s.Start; from <= s.End; {
		to := s.End
		if n := strings.IndexByte(b.r.Document.Text[from:to], '\t'); n >= 0 {
			to = from + n
		}
		b.WriteString("<td dir=\"auto\">")
		b.prose(doc.Span{Start: from, End: to})
		b.WriteString("</td>")
		from = to + 1
	}
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

// marked writes a stretch of text with its names marked. A name that extends beyond the
// stretch continues in the next call.
func (b *page) marked(s doc.Span) {
	text, at := b.r.Document.Text, s.Start
	for len(b.marks) > 0 && b.marks[0].Start < s.End {
		m := b.marks[0]
		if from := max(m.Start, at); from < m.End {
			to := min(m.End, s.End)
			kind := b.r.Entities[m.entity].Kind
			b.WriteString(escapeHTML(text[at:from]))
			fmt.Fprintf(b, "<mark class=\"%s\">%s</mark>", kind, escapeHTML(text[from:to]))
			at = to
		}
		if m.End > s.End {
			break
		}
		b.marks = b.marks[1:]
	}
	b.WriteString(escapeHTML(text[at:s.End]))
}

// withDir adds dir="auto" to attributes that do not set a direction.
func withDir(lang string) string {
	if strings.Contains(lang, "dir=") {
		return lang
	}
	return lang + ` dir="auto"`
}

// language returns lang if it looks like a BCP 47 tag, else "".
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
	return rightToLeftLanguages()[strings.ToLower(tag)]
}

var rightToLeftLanguages = lang.World.Set("right-to-left")
