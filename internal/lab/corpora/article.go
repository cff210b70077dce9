package corpora

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/extract"
	"standfirst/internal/nlp"
)

// Article is a document with its sentences and the summaries that people wrote for it.
type Article struct {
	ID         string     `json:"id"`
	Genre      string     `json:"genre"`
	Publisher  string     `json:"publisher"`
	Title      string     `json:"title"`
	Text       string     `json:"text"`
	Sentences  []string   `json:"sentences"`
	Block      []string   `json:"block"`    // kind of block of each sentence
	Body       []int      `json:"body_idx"` // the sentences of the body; nil for all
	Summary    references `json:"summary"`
	Prominence []float64  `json:"s_prominence"` // 1 is the most prominent
	Salient    []Salient  `json:"salient_mentions"`

	Document doc.Document    `json:"-"`
	Split    []doc.Sentence  `json:"-"`
	Entities []entity.Entity `json:"-"`
}

// references is one summary or several.
type references []string

// UnmarshalJSON reads a string or a list of them.
func (r *references) UnmarshalJSON(b []byte) error {
	var one string
	if err := json.Unmarshal(b, &one); err == nil {
		*r = references{one}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(r))
}

// ReadArticles reads JSON Lines and builds each document from the sentences given there.
func ReadArticles(in io.Reader) ([]*Article, error) {
	var out []*Article
	lines := bufio.NewReaderSize(in, 1<<20)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if len(strings.TrimSpace(string(line))) > 0 {
			a := &Article{}
			if err := json.Unmarshal(line, a); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			a.build()
			out = append(out, a)
		}
		if err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, err
		}
	}
}

// build lays the given sentences out as a document. If the text contains them, blank
// lines between them separate blocks; otherwise they form one paragraph. As on the page,
// datelines become blocks of their own, and entities are extracted.
func (a *Article) build() {
	kinds := a.kinds()
	var b strings.Builder
	var spans []doc.Span
	at := 0
	for i, s := range a.Sentences {
		s = strings.TrimSpace(s)
		fresh := i == 0
		if k := strings.Index(a.Text[at:], s); k >= 0 && s != "" {
			fresh = fresh || strings.Contains(a.Text[at:at+k], "\n\n")
			at += k + len(s)
		}
		fresh = fresh || kinds[i] != kinds[i-1]
		if s == "" {
			continue
		}
		if b.Len() > 0 {
			if fresh {
				b.WriteString("\n\n")
			} else {
				b.WriteByte(' ')
			}
		}
		if len(spans) == 0 || fresh {
			if n := clue.Dateline(s); kinds[i] == doc.Paragraph && n > 0 && n < len(s) {
				a.Document.Blocks = append(a.Document.Blocks, doc.Block{Kind: doc.Dateline, Kept: true, Span: doc.Span{Start: b.Len(), End: b.Len() + n}})
				b.WriteString(s[:n])
				s = s[n:]
			}
		}
		spans = append(spans, doc.Span{Start: b.Len(), End: b.Len() + len(s)})
		b.WriteString(s)
		if len(spans) == 1 || fresh {
			a.Document.Blocks = append(a.Document.Blocks, doc.Block{Kind: kinds[i], Kept: true, Span: spans[len(spans)-1]})
		}
		last := &a.Document.Blocks[len(a.Document.Blocks)-1]
		last.End = b.Len()
		a.Split = append(a.Split, doc.Sentence{Span: spans[len(spans)-1], Block: len(a.Document.Blocks) - 1})
	}
	a.Document.Text, a.Document.Title, a.Document.Lang = b.String(), a.Title, "en"
	for i := range a.Split {
		a.Split[i].Tokens = nlp.Tokens(a.Document.Text, a.Split[i].Span)
	}
	a.Entities = extract.Entities(&a.Document, a.Split)
}

// kinds returns the kind of block of each sentence.
func (a *Article) kinds() []doc.BlockKind {
	body := map[int]bool{}
	for _, i := range a.Body {
		body[i] = true
	}
	out := make([]doc.BlockKind, len(a.Sentences))
	for i := range out {
		out[i] = doc.Paragraph
		if i < len(a.Block) {
			out[i] = kindOf(a.Block[i])
		}
		switch {
		case i == 0 && out[i] == doc.Subhead:
			out[i] = doc.Headline
		case out[i].Prose() && len(body) > 0 && !body[i]:
			out[i] = doc.Date // a date line or a label
		}
	}
	return out
}

// kindOf parses GUM's names of blocks: "p (2 s)", "head (1 s)".
func kindOf(block string) doc.BlockKind {
	switch {
	case strings.Contains(block, "caption"), strings.HasPrefix(block, "figure"):
		return doc.Caption
	case strings.HasPrefix(block, "head"):
		return doc.Subhead
	case strings.HasPrefix(block, "row"), strings.HasPrefix(block, "cell"), strings.HasPrefix(block, "table"):
		return doc.TableRow
	case strings.HasPrefix(block, "item"), strings.HasPrefix(block, "list"):
		return doc.ListItem
	case strings.HasPrefix(block, "quote"):
		return doc.Quotation
	}
	return doc.Paragraph
}

// Lines returns a summary of the article with one sentence a line, for ROUGE.
func (a *Article) Lines(set []int) string {
	var b strings.Builder
	for k, i := range set {
		if k > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(strings.ReplaceAll(a.Split[i].In(a.Document.Text), "\n", " "))
	}
	return b.String()
}
