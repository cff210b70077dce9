package api

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"standfirst/internal/entity"
)

const story = "🎈 Ministers meet in Oslo\n\nThe foreign minister, Zoë Ødegård, met Ann Lee in Oslo on Monday 🎈. Lee said the talks with Norway had gone well.\n\n" +
	"Norway will host another round of talks in the spring, officials in Oslo said. Ødegård declined to say who would attend. \"We have no list yet 🎈,\" Lee said.\n"

// ask calls a session and decodes the result.
func ask[T any](t *testing.T, s *Session, op string, params any, payload []byte) (T, []byte) {
	t.Helper()
	resp, out := s.Handle(encode(t, op, params), payload)
	var r struct {
		Result T
		Error  *fault
	}
	if err := json.Unmarshal(resp, &r); err != nil {
		t.Fatalf("%s: %v\n%s", op, err, resp)
	}
	if r.Error != nil {
		t.Fatalf("%s: %s: %s", op, r.Error.Kind, r.Error.Message)
	}
	return r.Result, out
}

func encode(t *testing.T, op string, params any) []byte {
	t.Helper()
	b, err := json.Marshal(map[string]any{"op": op, "params": params})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// cut slices a string as JavaScript does.
func cut(text string, start, end int) string {
	return string(utf16.Decode(utf16.Encode([]rune(text))[start:end]))
}

func TestSpansAreUTF16(t *testing.T) {
	var s Session
	v, _ := ask[view](t, &s, "analyze", map[string]any{"text": story}, nil)
	if len(v.Sentences) == 0 || len(v.Entities) == 0 || len(v.Summary.Sentences) == 0 {
		t.Fatalf("sentences %d, entities %d, summary %d: want some of each", len(v.Sentences), len(v.Entities), len(v.Summary.Sentences))
	}
	for i, b := range v.Blocks {
		if got, want := cut(v.Text, b.Start, b.End), s.last.Document.Blocks[i].In(s.last.Document.Text); got != want {
			t.Errorf("block %d is %q, want %q", i, got, want)
		}
	}
	if len(v.Quotes) == 0 {
		t.Error("no quotation")
	}
	for i, q := range v.Quotes {
		if got, want := cut(v.Text, q.Start, q.End), s.last.Quotes[i].In(s.last.Document.Text); got != want || v.Entities[q.Speaker].Name != "Ann Lee" {
			t.Errorf("quotation %d is %q by %d, want %q", i, got, q.Speaker, want)
		}
	}
	for i, e := range v.Entities {
		for j, m := range e.Mentions {
			if got, want := cut(v.Text, m.Start, m.End), s.entities[i].Mentions[j].In(s.last.Document.Text); got != want {
				t.Errorf("mention %d of %s is %q, want %q", j, e.Name, got, want)
			}
		}
	}
}

// The summary's count of candidate sentences equals the number of sentences not marked
// unfit, and a summary of all has as many.
func TestCountsAgree(t *testing.T) {
	var s Session
	v, _ := ask[view](t, &s, "analyze", map[string]any{"text": story + "\n\nYes.\n", "options": map[string]any{"share": 1}}, nil)
	fit := 0
	for _, x := range v.Sentences {
		if !x.Unfit {
			fit++
		}
	}
	if v.Summary.Of != fit || len(v.Summary.Sentences) != fit || fit == len(v.Sentences) {
		t.Errorf("%d sentences of %d, and %d of %d may be chosen", len(v.Summary.Sentences), v.Summary.Of, fit, len(v.Sentences))
	}
	if want := "“🎈 Ministers meet in Oslo”"; v.Citation != want {
		t.Errorf("the citation is %q", v.Citation)
	}
}

func TestTextBesideTheRequest(t *testing.T) {
	for _, text := range []string{story, ""} {
		inside := encode(t, "analyze", map[string]any{"text": text})
		want, _ := new(Session).Handle(inside, nil)
		got, _ := new(Session).Handle([]byte(`{"op":"analyze","params":{"plain":true}}`), []byte(text))
		if string(got) != string(want) {
			t.Errorf("%q beside the request gives\n%s\nwant\n%s", text, got, want)
		}
	}
}

func TestCallsThatFollowAnAnalysis(t *testing.T) {
	var s Session
	v, _ := ask[view](t, &s, "analyze", map[string]any{"text": story}, nil)

	one, _ := ask[summaryView](t, &s, "select", map[string]any{"options": map[string]any{"sentences": 1}}, nil)
	if len(one.Sentences) != 1 {
		t.Errorf("asked for one sentence, got %d", len(one.Sentences))
	}

	at := len(utf16.Encode([]rune(v.Text[:strings.Index(v.Text, "spring")])))
	add := map[string]any{"op": "add", "start": at, "end": at + len("spring"), "kind": "other"}
	edited, _ := ask[editResult](t, &s, "edit", map[string]any{"edits": []any{add}}, nil)
	found := false
	for _, e := range edited.Entities {
		found = found || e.Name == "spring" && e.Kind == entity.Other
	}
	if !found {
		t.Errorf("the added name is not in the list: %+v", edited.Entities)
	}
	name, file := ask[exportResult](t, &s, "export", map[string]any{"format": "json"}, nil)
	if !json.Valid(file) || !strings.HasSuffix(name.Name, ".json") || !bytes.Contains(file, []byte(`"spring"`)) {
		t.Errorf("the export %+v does not carry the correction", name)
	}
	undone, _ := ask[editResult](t, &s, "edit", map[string]any{"edits": []any{}}, nil)
	if len(undone.Entities) != len(v.Entities) {
		t.Errorf("after the undo there are %d entities, want %d", len(undone.Entities), len(v.Entities))
	}

	merged, _ := ask[indexResult](t, &s, "index", map[string]any{"files": []any{
		map[string]any{"name": "a", "entities": v.Entities}, map[string]any{"name": "b", "entities": v.Entities},
	}}, nil)
	if len(merged.Entries) == 0 || len(merged.Entries[0].Files) != 2 {
		t.Errorf("the index of one article twice is %+v", merged.Entries)
	}

	_, packed := ask[struct{}](t, &s, "pack", map[string]any{"files": []any{
		map[string]any{"name": "a.txt", "size": 2}, map[string]any{"name": "t.csv", "rows": [][]string{{"name", "n"}, {"=1+1", "2"}}}, map[string]any{"name": "b.txt", "size": 1},
	}}, []byte("aab"))
	z, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil || len(z.File) != 3 {
		t.Fatalf("the zip: %v, %v", z, err)
	}
	for i, want := range []string{"aa", "\uFEFFname,n\r\n'=1+1,2\r\n", "b"} {
		r, err := z.File[i].Open()
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(r); err != nil || string(got) != want {
			t.Errorf("%s holds %q, %v", z.File[i].Name, got, err)
		}
	}
}

// failing lists failing calls for each operation that can fail.
var failing = map[string][]struct {
	params string
	kind   faultKind
}{
	"analyze": {
		{`{"text":"  \n "}`, input},
		{`{"text":7}`, call},
		{`{"text":"Ann Lee left Oslo.","edits":[{"op":"drop","entity":999}]}`, call},
		{`{"text":"Ann Lee left Oslo.","edits":[{"op":"rename","entity":0,"name":"Ann"},{"op":"nothing"}]}`, call},
		{`{"text":"Ann Lee left Oslo.","edits":[{"op":"add","start":3,"end":4,"kind":"place"}]}`, call},
		{`{"text":"Ann Lee left Oslo.","edits":[{"op":"kind","entity":0,"kind":"colour"}]}`, call},
	},
	"select": {{`{"options":3}`, call}},
	"edit": {
		{`{"edits":7}`, call},
		{`{"edits":[{"op":"drop","entity":999}]}`, call},
		{`{"edits":[{"op":"drop","entity":0},{"op":"merge","entity":0,"into":0}]}`, call},
	},
	"export": {{`{"format":"pdf"}`, call}, {`{"format":1}`, call}},
	"index":  {{`{"files":1}`, call}},
	"pack":   {{`{"files":[{"name":"a","size":5}]}`, call}, {`{"files":1}`, call}},
	"warm":   {{`{"text":" "}`, input}, {`{"text":"Ann Lee left Oslo.","edits":[{"op":"drop","entity":999}]}`, call}},
}

// TestFailedCallKeepsArticle checks that any failed call says why, and leaves the last
// article and its corrections unchanged.
func TestFailedCallKeepsArticle(t *testing.T) {
	var s Session
	ask[view](t, &s, "analyze", map[string]any{"text": story}, nil)
	ask[editResult](t, &s, "edit", map[string]any{"edits": []any{map[string]any{"op": "rename", "entity": 0, "name": "Renamed"}}}, nil)
	// The content of the session as the page sees it.
	state := func() string {
		picks, _ := s.Handle([]byte(`{"op":"select"}`), nil)
		about, file := s.Handle([]byte(`{"op":"export","params":{"format":"json"}}`), nil)
		return string(picks) + string(about) + string(file)
	}
	before := state()
	if !strings.Contains(before, "Renamed") {
		t.Fatalf("the correction is missing: %s", before)
	}
	fails := func(request string, kind faultKind) {
		t.Helper()
		resp, out := s.Handle([]byte(request), nil)
		var r response
		if err := json.Unmarshal(resp, &r); err != nil || r.Error == nil || r.Error.Kind != kind || r.Error.Message == "" || out != nil {
			t.Errorf("%s: got %s, want a fault of kind %q", request, resp, kind)
		}
		if state() != before {
			t.Errorf("%s: the last article has changed", request)
		}
	}
	fails(`{`, call)
	fails(`{"op":"nothing"}`, call)
	for op := range operations {
		if len(failing[op]) == 0 && op != "version" { // version takes no input and cannot fail
			t.Errorf("no failing call of %s is tested", op)
		}
		for _, c := range failing[op] {
			fails(`{"op":"`+op+`","params":`+c.params+`}`, c.kind)
		}
	}
}

func TestCallsBeforeAnyAnalysis(t *testing.T) {
	var empty Session
	for _, op := range []string{"select", "edit", "export"} {
		if resp, _ := empty.Handle(encode(t, op, map[string]any{"format": "txt"}), nil); !bytes.Contains(resp, []byte(`"call"`)) {
			t.Errorf("%s: %s", op, resp)
		}
	}
}

func FuzzHandle(f *testing.F) {
	f.Add([]byte(`{"op":"analyze","params":{"plain":true}}`), []byte("Ann met Bob in Oslo. They talked."))
	f.Add([]byte(`{"op":"analyze","params":{"text":"Ann met Bob in Oslo. They talked."}}`), []byte(nil))
	f.Add([]byte(`{"op":"analyze","params":{"name":"a.html"}}`), []byte("<p>Ann met Bob in Oslo.<p>They talked."))
	f.Add([]byte(`{"op":"select","params":{"options":{"share":0.5,"focus":"Oslo"}}}`), []byte(nil))
	f.Add([]byte(`{"op":"edit","params":{"edits":[{"op":"add","start":1,"end":3,"kind":"place"}]}}`), []byte(nil))
	f.Add([]byte(`{"op":"analyze","params":{"text":"Ann met Bob.","edits":[{"op":"drop","entity":9}]}}`), []byte(nil))
	f.Add([]byte(`{"op":"export","params":{"format":"zip"}}`), []byte(nil))
	f.Add([]byte(`{"op":"pack","params":{"files":[{"name":"../a","size":1}]}}`), []byte("x"))
	f.Fuzz(func(t *testing.T, request, payload []byte) {
		var s Session
		s.Handle([]byte(`{"op":"analyze","params":{"text":"Ann Lee met Bob in Oslo 🎈. They talked to Ann."}}`), nil)
		before, _ := s.Handle([]byte(`{"op":"select"}`), nil)
		resp, _ := s.Handle(request, payload)
		if !json.Valid(resp) {
			t.Fatalf("the response is not JSON: %q", resp)
		}
		var r response
		if json.Unmarshal(resp, &r) == nil && r.Error != nil {
			if after, _ := s.Handle([]byte(`{"op":"select"}`), nil); string(after) != string(before) {
				t.Fatalf("a failed call has changed the article: %s", resp)
			}
		}
	})
}

func TestWarmLeavesNoTrace(t *testing.T) {
	var s Session
	analyze := `{"op":"analyze","params":{"text":"The envoy met John Kerry in Paris. Kerry left for Geneva."}}`
	before, _ := s.Handle([]byte(analyze), nil)
	other := `","params":{"text":"Barack Obama spoke in Berlin. He left later."}}`
	warm, _ := s.Handle([]byte(`{"op":"warm`+other), nil)
	if want, _ := new(Session).Handle([]byte(`{"op":"analyze`+other), nil); string(warm) != string(want) {
		t.Errorf("warm answers\n%s\nanalyze\n%s", warm, want)
	}
	if s.last == nil || !strings.Contains(s.last.Document.Text, "John Kerry") {
		t.Error("the article that was there is gone")
	}
	if after, _ := s.Handle([]byte(analyze), nil); string(after) != string(before) {
		t.Errorf("another answer after warming:\n%s\n%s", before, after)
	}
}
