package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// writeText writes the summary and the names for people to read.
func writeText(w io.Writer, r Result) error {
	var b bytes.Buffer
	if title := plain(r.Document.Title); title != "" {
		fmt.Fprintf(&b, "%s\n%s\n", title, strings.Repeat("=", min(72, utf8.RuneCountInString(title))))
		if c := credit(r.Document); len(c) > 0 {
			fmt.Fprintln(&b, strings.Join(c, ", "))
		}
		fmt.Fprintln(&b)
	} else if c := credit(r.Document); len(c) > 0 {
		fmt.Fprintf(&b, "%s\n\n", strings.Join(c, ", "))
	}
	fmt.Fprint(&b, "Summary\n-------\n")
	for _, s := range summarySentences(r) {
		fmt.Fprintln(&b, plain(s))
	}
	for _, n := range notes(r) {
		fmt.Fprintf(&b, "\n%s\n", n)
	}
	for _, s := range sections(r) {
		fmt.Fprintf(&b, "\n%s\n%s\n", s.title, strings.Repeat("-", len(s.title)))
		for _, e := range s.entities {
			b.WriteString(plain(e.Name))
			if role := plain(e.Role); role != "" {
				fmt.Fprintf(&b, ", %s", role)
			}
			fmt.Fprintf(&b, " (%d)\n", len(e.Mentions))
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// writeArticle writes the article's text, in which the offsets of every other
// file count. A program that reads it line by line may make one character of
// CR and LF and so move all that follows: a space stands for CR.
func writeArticle(w io.Writer, r Result) error {
	_, err := io.WriteString(w, strings.ReplaceAll(r.Document.Text, "\r", " "))
	return err
}
