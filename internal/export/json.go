package export

import (
	_ "embed"
	"encoding/json"
	"io"
	"math"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/quote"
	"standfirst/internal/summary"
)

// Name and version of the JSON export. Adding a field bumps the minor version; changing
// one bumps the major version. schema.json describes the format.
const (
	SchemaName    = "standfirst.analysis"
	SchemaVersion = "1.1"
)

// schemaFile is schema.json. The zip has it beside the export, under the name schemaName.
//
//go:embed schema.json
var schemaFile []byte

const (
	schemaName = "standfirst.schema.json"
	schemaURN  = "urn:standfirst:schema:analysis:" + SchemaVersion
)

type jsonSchema struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type jsonResult struct {
	Address   string          `json:"$schema"`
	Schema    jsonSchema      `json:"schema"`
	Engine    string          `json:"engine"`
	Input     string          `json:"input_sha256"`
	Offsets   string          `json:"offsets"`
	Settings  summary.Options `json:"settings"`
	Document  doc.Document    `json:"document"`
	Sentences []jsonSentence  `json:"sentences"`
	Summary   jsonSummary     `json:"summary"`
	Entities  []jsonEntity    `json:"entities"`
	Quotes    []jsonQuote     `json:"quotes"`
	Notes     []string        `json:"notes"`
}

type jsonSentence struct {
	doc.Span
	Block int              `json:"block"`
	Score float64          `json:"score"`
	Why   []summary.Reason `json:"why"`
}

type jsonSummary struct {
	Sentences []int  `json:"sentences"`
	Text      string `json:"text"`
	Words     int    `json:"words"`
	Note      string `json:"note,omitempty"`
}

type jsonEntity struct {
	Name        string        `json:"name"`
	Kind        string        `json:"kind"`
	Role        string        `json:"role"`
	Aliases     []string      `json:"aliases"`
	Of          int           `json:"of"`
	Value       string        `json:"value,omitempty"`
	Salience    float64       `json:"salience"`
	KeySentence int           `json:"keySentence"`
	Mentions    []jsonMention `json:"mentions"`
}

type jsonMention struct {
	doc.Span
	Text     string `json:"text"`
	Sentence int    `json:"sentence"`
	Form     string `json:"form"`
}

type jsonQuote struct {
	doc.Span
	Text     string `json:"text"`
	Sentence int    `json:"sentence"`
	Speaker  int    `json:"speaker"`
	By       string `json:"by"`
	Turn     bool   `json:"turn"`
}

// writeJSON writes everything in r. Lists are never null.
func writeJSON(w io.Writer, r Result) error { return encode(w, toJSON(r)) }

// besideSchema writes the JSON export for the zip, where the schema is a file
// in the same folder.
func besideSchema(w io.Writer, r Result) error {
	j := toJSON(r)
	j.Address = schemaName
	return encode(w, j)
}

func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// Line returns the JSON export on one line, without a newline.
func Line(r Result) ([]byte, error) { return json.Marshal(toJSON(r)) }

func toJSON(r Result) jsonResult {
	text := r.Document.Text
	at := newOffsets(text)
	out := jsonResult{
		Address:   schemaURN,
		Schema:    jsonSchema{SchemaName, SchemaVersion},
		Engine:    Engine,
		Input:     r.InputSHA256,
		Offsets:   "codepoint",
		Settings:  r.Options,
		Document:  r.Document,
		Sentences: make([]jsonSentence, len(r.Sentences)),
		Summary: jsonSummary{
			Sentences: make([]int, len(r.Selection.Picks)),
			Text:      strings.Join(summarySentences(r), " "),
			Words:     r.Selection.Words,
			Note:      r.Selection.Note,
		},
		Entities: make([]jsonEntity, len(r.Entities)),
		Quotes:   make([]jsonQuote, len(r.Quotes)),
		Notes:    append([]string{}, r.Notes()...),
	}
	out.Document.Blocks = make([]doc.Block, len(r.Document.Blocks))
	for i, b := range r.Document.Blocks {
		b.Span = at.span(b.Span)
		out.Document.Blocks[i] = b
	}
	for i, s := range r.Sentences {
		out.Sentences[i] = jsonSentence{Span: at.span(s.Span), Block: s.Block, Why: []summary.Reason{}}
	}
	if r.Ranking != nil {
		for _, p := range r.Ranking.Picks() {
			s := &out.Sentences[p.Sentence]
			s.Score = round(p.Score)
			for _, y := range p.Why {
				s.Why = append(s.Why, summary.Reason{Text: y.Text, Weight: round(y.Weight)})
			}
		}
	}
	for i, p := range r.Selection.Picks {
		out.Summary.Sentences[i] = p.Sentence
	}
	for i, e := range r.Entities {
		j := jsonEntity{
			Name: e.Name, Kind: e.Kind.String(), Role: e.Role, Aliases: append([]string{}, e.Aliases...), Of: e.Of,
			Value: e.Value, Salience: round(e.Salience), KeySentence: e.KeySentence, Mentions: make([]jsonMention, len(e.Mentions)),
		}
		for k, m := range e.Mentions {
			j.Mentions[k] = jsonMention{Span: at.span(m.Span), Text: m.In(text), Sentence: m.Sentence, Form: m.Form.String()}
		}
		out.Entities[i] = j
	}
	speakers := quote.Speakers(r.Quotes, r.Entities)
	for i, q := range r.Quotes {
		out.Quotes[i] = jsonQuote{at.span(q.Span), q.In(text), q.Sentence, speakers[i], q.Speaker.In(text), q.Turn}
	}
	return out
}

// summarySentences returns the sentences of the summary, verbatim.
func summarySentences(r Result) []string {
	out := make([]string, len(r.Selection.Picks))
	for i, p := range r.Selection.Picks {
		out[i] = r.Sentences[p.Sentence].In(r.Document.Text)
	}
	return out
}

// told returns the lines of the summary as readers see them: the sentences, with the
// names that they lack in square brackets.
func told(r Result) []string {
	chosen := make([]int, len(r.Selection.Picks))
	for i, p := range r.Selection.Picks {
		chosen[i] = p.Sentence
	}
	out := make([]string, len(chosen))
	for i, l := range r.Ranking.Lines(r.Entities, chosen) {
		out[i] = l.Told(r.Document.Text)
	}
	return out
}

// round rounds to four decimals. Further digits mean nothing, and depend on whether the
// processor fuses multiply and add.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
