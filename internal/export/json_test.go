package export

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/summary"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func schema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	f, err := os.Open("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", s); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("schema.json")
}

func TestJSONFitsItsSchema(t *testing.T) {
	s := schema(t)
	for name, r := range map[string]Result{
		"plain":   read(t, news, summary.Options{}),
		"options": read(t, news, summary.Options{Budget: summary.Budget{Share: 0.5}, Focus: "Paris"}),
		"words":   read(t, news, summary.Options{Budget: summary.Budget{Words: 30}}),
		"made":    made("<x>"),
	} {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(in(t, "json", r)))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSchemaRefuses checks that the schema rejects invalid files.
func TestSchemaRefuses(t *testing.T) {
	s := schema(t)
	good := string(in(t, "json", read(t, news, summary.Options{})))
	for _, change := range [][2]string{
		{`"offsets": "codepoint"`, `"offsets": "utf-16"`},
		{`"kind": "paragraph"`, `"kind": "para"`},
		{`"version": "` + SchemaVersion + `"`, `"version": "2.0"`},
		{`"start": 0`, `"start": -1`},
		{`"start": 0`, `"begin": 0`},
		{`"notes": []`, `"notes": null`},
		{`"kept": true`, `"kept": 1`},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		if bad == good {
			t.Errorf("%s is not in the export", change[0])
			continue
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(bad))
		if err != nil {
			t.Fatal(err)
		}
		if s.Validate(v) == nil {
			t.Errorf("%s is accepted", change[1])
		}
	}
}

// readJSON parses an export as a consumer would and converts its offsets to
// bytes.
func readJSON(t testing.TB, b []byte) (jsonResult, []doc.Sentence, []entity.Entity) {
	t.Helper()
	var j jsonResult
	if err := json.Unmarshal(b, &j); err != nil {
		t.Fatal(err)
	}
	var at []int
	for i := range j.Document.Text {
		at = append(at, i)
	}
	at = append(at, len(j.Document.Text))
	inBytes := func(s doc.Span) doc.Span { return doc.Span{Start: at[s.Start], End: at[s.End]} }
	for i := range j.Document.Blocks {
		j.Document.Blocks[i].Span = inBytes(j.Document.Blocks[i].Span)
	}
	sentences := []doc.Sentence{}
	for _, s := range j.Sentences {
		sentences = append(sentences, doc.Sentence{Span: inBytes(s.Span), Block: s.Block})
	}
	entities := []entity.Entity{}
	for _, e := range j.Entities {
		var kind entity.Kind
		if err := kind.UnmarshalText([]byte(e.Kind)); err != nil {
			t.Fatal(err)
		}
		x := entity.Entity{
			Name: e.Name, Kind: kind, Role: e.Role, Aliases: e.Aliases, Of: e.Of, Value: e.Value, Salience: e.Salience, KeySentence: e.KeySentence,
		}
		for _, m := range e.Mentions {
			form := entity.Name
			for form.String() != m.Form {
				form++
			}
			x.Mentions = append(x.Mentions, entity.Mention{Span: inBytes(m.Span), Sentence: m.Sentence, Form: form})
			if got := j.Document.Text[at[m.Start]:at[m.End]]; got != m.Text {
				t.Errorf("[%d,%d) cuts %q, not %q", m.Start, m.End, got, m.Text)
			}
		}
		entities = append(entities, x)
	}
	return j, sentences, entities
}

// sameAnalysis checks that the JSON export of r reads back as r.
func sameAnalysis(t testing.TB, r Result) {
	t.Helper()
	j, sentences, entities := readJSON(t, in(t, "json", r))
	want := r.Document
	want.Shifts = nil // Shifts are internal to the engine
	if len(want.Blocks) == 0 {
		want.Blocks = []doc.Block{}
	}
	if !reflect.DeepEqual(j.Document, want) {
		t.Errorf("the document is read back as\n%+v\nnot\n%+v", j.Document, want)
	}
	if len(sentences) != len(r.Sentences) || len(entities) != len(r.Entities) {
		t.Fatalf("%d sentences and %d entities are read back, not %d and %d", len(sentences), len(entities), len(r.Sentences), len(r.Entities))
	}
	picks := r.Ranking.Picks()
	for i, s := range r.Sentences {
		s.Tokens = nil
		if !reflect.DeepEqual(sentences[i], s) || j.Sentences[i].Score != round(picks[i].Score) || len(j.Sentences[i].Why) != len(picks[i].Why) {
			t.Errorf("sentence %d is read back as %+v, not %+v", i, j.Sentences[i], s)
		}
	}
	for i, e := range r.Entities {
		e.Salience = round(e.Salience)
		e.Aliases = append([]string{}, e.Aliases...)
		e.Mentions = append([]entity.Mention(nil), e.Mentions...)
		for k := range e.Mentions {
			e.Mentions[k].Kind = 0 // the recogniser's guess, before entities were formed
		}
		if !reflect.DeepEqual(entities[i], e) {
			t.Errorf("entity %d is read back as\n%+v\nnot\n%+v", i, entities[i], e)
		}
	}
	if !reflect.DeepEqual(j.Settings, r.Options) {
		t.Errorf("the settings are read back as %+v, not %+v", j.Settings, r.Options)
	}
	var summary []string
	for i, k := range j.Summary.Sentences {
		if k != r.Selection.Picks[i].Sentence {
			t.Errorf("sentence %d of the summary is %d, not %d", i, k, r.Selection.Picks[i].Sentence)
		}
		summary = append(summary, sentences[k].In(j.Document.Text))
	}
	if got := strings.Join(summary, " "); got != j.Summary.Text {
		t.Errorf("the summary's text is %q, its sentences are %q", j.Summary.Text, got)
	}
}

func TestJSONReadBackIsTheSameAnalysis(t *testing.T) {
	sameAnalysis(t, read(t, news, summary.Options{Budget: summary.Budget{Sentences: 2}}))
}

func TestLineIsTheSameJSON(t *testing.T) {
	r := read(t, news, summary.Options{})
	line, err := Line(r)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.IndexByte(line, '\n') >= 0 {
		t.Error("the line has a line break")
	}
	var a, b any
	if err := json.Unmarshal(line, &a); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(in(t, "json", r), &b); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(a, b) {
		t.Error("the line says something else than the file")
	}
}
