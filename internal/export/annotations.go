package export

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"strings"

	"standfirst/internal/doc"
)

// context is the number of characters of text on each side of a quotation.
const context = 32

type annPage struct {
	Context string       `json:"@context"`
	ID      string       `json:"id"`
	Type    string       `json:"type"`
	Items   []annotation `json:"items"`
}

type annotation struct {
	ID         string    `json:"id"`
	Type       string    `json:"type"`
	Motivation string    `json:"motivation"`
	Generator  annMaker  `json:"generator"`
	Body       []annBody `json:"body,omitempty"`
	Target     annTarget `json:"target"`
}

type annMaker struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

type annBody struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Value   string `json:"value"`
}

type annTarget struct {
	Source   string `json:"source"`
	Selector []any  `json:"selector"`
}

type annQuote struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

type annPosition struct {
	Type string `json:"type"`
	doc.Span
}

// writeAnnotations writes Web Annotations (https://www.w3.org/TR/annotation-model/): the
// summary as highlights, then every mention as a tag. A pasted article has no address, so
// we identify it by its SHA-256 (RFC 6920) and derive the annotation IDs from the same
// digest.
func writeAnnotations(w io.Writer, r Result) error {
	text := r.Document.Text
	at := newOffsets(text)
	digest := sha256.Sum256([]byte(text))
	id := uuid(digest)
	page := annPage{Context: "http://www.w3.org/ns/anno.jsonld", ID: id, Type: "AnnotationPage", Items: []annotation{}}
	add := func(motivation string, s doc.Span, body ...annBody) {
		before, after := text[:s.Start], text[s.End:]
		page.Items = append(page.Items, annotation{
			ID: fmt.Sprintf("%s#%d", id, len(page.Items)+1), Type: "Annotation", Motivation: motivation,
			Generator: annMaker{"Software", Engine},
			Body:      body,
			Target: annTarget{
				Source: "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(digest[:]),
				Selector: []any{
					annQuote{"TextQuoteSelector", s.In(text), last(before, context), first(after, context)},
					annPosition{"TextPositionSelector", at.span(s)},
				},
			},
		})
	}
	for _, p := range r.Selection.Picks {
		add("highlighting", r.Sentences[p.Sentence].Span)
	}
	for _, e := range r.Entities {
		named := e.Name
		if e.Role != "" {
			named += ", " + e.Role
		}
		for _, m := range e.Mentions {
			add("tagging", m.Span,
				annBody{"TextualBody", "tagging", e.Kind.String()},
				annBody{"TextualBody", "describing", plain(named)})
		}
	}
	return encode(w, page)
}

// uuid makes a version 8 UUID (RFC 9562) from a digest.
func uuid(digest [32]byte) string {
	digest[6] = digest[6]&0x0f | 0x80
	digest[8] = digest[8]&0x3f | 0x80
	h := hex.EncodeToString(digest[:16])
	return "urn:uuid:" + strings.Join([]string{h[:8], h[8:12], h[12:16], h[16:20], h[20:]}, "-")
}

// first returns the first n code points of s.
func first(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

// last returns the last n code points of s.
func last(s string, n int) string {
	i := len(s)
	for i > 0 && n > 0 {
		i--
		if s[i]&0xc0 != 0x80 {
			n--
		}
	}
	return s[i:]
}
