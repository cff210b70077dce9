package export

import (
	"strconv"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/quote"
)

// report is the content of the text, Markdown and Word files: headline and
// credit, summary, quotations, names, and a citation. Every string is plain
// text on one line.
type report struct {
	title    string
	credit   []string // byline and date
	chapters []chapter
	citation string
}

type chapter struct {
	title string
	lines []line
}

// line is a paragraph or a list item.
type line struct {
	item bool
	note bool // for the reader, not from the article
	bold string
	gap  string // separates bold and text
	text string
	tail string // after text
}

func newReport(r Result) report {
	out := report{title: plain(r.Document.Title), credit: credit(r.Document), citation: Citation(r.Document)}
	summary := chapter{title: "Summary"}
	for _, s := range told(r) {
		summary.lines = append(summary.lines, line{text: plain(s)})
	}
	for _, n := range notes(r) {
		summary.lines = append(summary.lines, line{note: true, text: n})
	}
	out.chapters = append(out.chapters, summary)
	if said := said(r); len(said) > 0 {
		c := chapter{title: "Quotations"}
		for _, q := range said {
			l := line{item: true, bold: q.speaker, text: "“" + q.words + "”"}
			if l.bold != "" {
				l.gap = ": "
			}
			c.lines = append(c.lines, l)
		}
		out.chapters = append(out.chapters, c)
	}
	for _, s := range sections(r) {
		c := chapter{title: s.title}
		for _, e := range s.entities {
			l := line{item: true, bold: plain(e.Name), text: plain(e.Role), tail: " (" + thousands(len(e.Mentions)) + ")"}
			if l.text != "" {
				l.gap = ", "
			}
			c.lines = append(c.lines, l)
		}
		out.chapters = append(out.chapters, c)
	}
	return out
}

// said returns the quotations with the names of their speakers, "" if unknown. It leaves
// out the turns of a transcript: they are the article itself.
func said(r Result) []saying {
	var out []saying
	for i, who := range quote.Speakers(r.Quotes, r.Entities) {
		q := r.Quotes[i]
		if q.Turn {
			continue
		}
		s := saying{words: plain(q.In(r.Document.Text))}
		if who >= 0 {
			s.speaker = plain(r.Entities[who].Name)
		}
		out = append(out, s)
	}
	return out
}

type saying struct{ speaker, words string }

// notes returns the notes on the analysis and on the summary.
func notes(r Result) []string {
	var out []string
	for _, n := range append(r.Notes(), r.Selection.Note) {
		if n = plain(n); n != "" {
			out = append(out, n)
		}
	}
	return out
}

// credit returns the byline and the date.
func credit(d doc.Document) []string {
	var out []string
	for _, s := range []string{d.Byline, d.Date} {
		if s = plain(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// Citation returns a line for citing the article, such as: Maren Oldfield, “Bridge to
// close”, Quay Post, 14 March 2023. It is "" if the article has no title.
func Citation(d doc.Document) string {
	title := plain(d.Title)
	if title == "" {
		return ""
	}
	parts := []string{"“" + title + "”"}
	if by := authorName(d); by != "" {
		parts = append([]string{by}, parts...)
	}
	for _, s := range []string{d.Source, d.Date} {
		if s = plain(s); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// authorName returns the byline without "By".
func authorName(d doc.Document) string {
	name := plain(d.Byline)
	if len(name) > 3 && strings.EqualFold(name[:3], "by ") {
		name = name[3:]
	}
	return name
}

// thousands formats a count with commas, as the page does.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
