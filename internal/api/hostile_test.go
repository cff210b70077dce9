package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/export"
)

// hostile holds inputs that break readers: ours, and where the corpora lie
// beside the project theirs too.
func hostile(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	seeds, err := filepath.Glob("testdata/hostile/*")
	if err != nil || len(seeds) == 0 {
		t.Fatalf("no seeds of our own: %v", err)
	}
	for _, path := range seeds {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(path)] = string(b)
	}
	for _, name := range []string{"export_hostile", "hostile_clipboard", "owasp-xss", "naughty-strings"} {
		b, err := os.ReadFile("../../../shared/corpora/hostile/" + name + ".json")
		if errors.Is(err, fs.ErrNotExist) {
			t.Logf("left out, for want of the corpora beside the project: %s", name)
			continue
		} else if err != nil {
			t.Fatal(err)
		}
		var v any
		if err := json.Unmarshal(b, &v); err != nil {
			t.Fatal(err)
		}
		collect(all, name, v)
	}
	return all
}

// collect takes every string out of a JSON value.
func collect(into map[string]string, name string, v any) {
	switch v := v.(type) {
	case string:
		into[name] = v
	case []any:
		for i, e := range v {
			collect(into, fmt.Sprintf("%s/%d", name, i), e)
		}
	case map[string]any:
		for k, e := range v {
			collect(into, name+"/"+k, e)
		}
	}
}

// TestHostile reads every hostile input as text, as HTML and as a file, alone
// and within an article, and writes every format. Nothing may panic, every
// span must be true, and every response must be JSON.
func TestHostile(t *testing.T) {
	inputs := 0
	for name, s := range hostile(t) {
		within := "Ann Lee met Bob Stone in Oslo on Monday. " + s + " They will meet again, Lee said.\n\n" + s + "\n\nThe talks go on in Bergen."
		for _, text := range []string{s, within} {
			for _, params := range []map[string]any{{"text": text}, {"html": text, "text": text}, {"html": "<p>" + text}, {"name": "a.html"}, {"name": text}} {
				var payload []byte
				if params["name"] != nil {
					payload = []byte(text)
				}
				var session Session
				resp, _ := session.Handle(encode(t, "analyze", params), payload)
				if !json.Valid(resp) || !utf8.Valid(resp) {
					t.Fatalf("%s: the response is not JSON: %.100q", name, resp)
				}
				inputs++
				if session.last == nil {
					if !strings.Contains(string(resp), `"kind":"input"`) {
						t.Errorf("%s: refused without a fault of the input: %s", name, resp)
					}
					continue
				}
				if err := doc.Check(&session.last.Document, session.last.Sentences); err != nil {
					t.Errorf("%s: %v", name, err)
				}
				for _, f := range export.Formats() {
					if resp, out := session.Handle(encode(t, "export", map[string]any{"format": f.ID}), nil); out == nil {
						t.Errorf("%s: %s: %s", name, f.ID, resp)
					}
				}
			}
		}
	}
	t.Logf("hostile: %d inputs read by the engine and written in %d formats, 0 panics", inputs, len(export.Formats()))
}
