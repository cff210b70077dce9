package api

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"standfirst/internal/api/hostile"
	"standfirst/internal/doc"
	"standfirst/internal/export"
)

// patience is the time limit for one input in all formats.
const patience = 5 * time.Second

// TestHostile analyses every hostile input as text, as HTML and as a file,
// alone and inside an article, and writes every format. Nothing may panic or
// hang, spans must be valid, and responses must be JSON.
func TestHostile(t *testing.T) {
	inputs, slowest := 0, time.Duration(0)
	for _, input := range hostile.Inputs(t, "../..") {
		name, s := input.Name, input.Text
		within := "Ann Lee met Bob Stone in Oslo on Monday. " + s + " They will meet again, Lee said.\n\n" + s + "\n\nThe talks go on in Bergen."
		for _, text := range []string{s, within} {
			for _, params := range []map[string]any{{"text": text}, {"html": text, "text": text}, {"html": "<p>" + text}, {"name": "a.html"}, {"name": text}} {
				var payload []byte
				if params["name"] != nil {
					payload = []byte(text)
				}
				var session Session
				begun := time.Now()
				resp, _ := session.Handle(encode(t, "analyze", params), payload)
				if !json.Valid(resp) || !utf8.Valid(resp) {
					t.Fatalf("%s: the response is not JSON: %.100q", name, resp)
				}
				inputs++
				if session.last == nil {
					if !strings.Contains(string(resp), `"kind":"input"`) {
						t.Errorf("%s: refused, but not as a fault of the input: %s", name, resp)
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
				took := time.Since(begun)
				slowest = max(slowest, took)
				if took > patience {
					t.Errorf("%s: took %v", name, took)
				}
			}
		}
	}
	t.Logf("hostile: %d inputs read by the engine and written in %d formats, 0 panics, each in %v at most", inputs, len(export.Formats()), slowest.Round(time.Millisecond))
}
