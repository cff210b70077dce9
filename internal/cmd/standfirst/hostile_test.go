package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode"

	"standfirst/internal/api/hostile"
)

// TestHostileAtTheTerminal runs every hostile input as text and as HTML, alone and in one
// stream. Each must quickly give a result or a one-sentence error, without control
// characters in the output.
func TestHostileAtTheTerminal(t *testing.T) {
	inputs := hostile.Inputs(t, "../../..")
	var lines strings.Builder
	encoder := json.NewEncoder(&lines)
	slowest := time.Duration(0)
	for _, input := range inputs {
		if err := encoder.Encode(map[string]string{"id": input.Name, "text": input.Text}); err != nil {
			t.Fatal(err)
		}
		for _, ending := range []string{".txt", ".html"} {
			begun := time.Now()
			status, stdout, stderr := call(t, "", file(t, "a"+ending, input.Text))
			slowest = max(slowest, time.Since(begun))
			if status == 0 && stdout == "" || status != 0 && (status != 2 || strings.Count(stderr, "\n") != 1) {
				t.Errorf("%s: status %d, %q", input.Name, status, stderr)
			}
			control := func(r rune) bool { return unicode.IsControl(r) && r != '\n' }
			if i := strings.IndexFunc(stdout+stderr, control); i >= 0 {
				t.Errorf("%s: a control character is written: %q", input.Name, (stdout + stderr)[i:])
			}
		}
	}
	if slowest > 5*time.Second {
		t.Errorf("one of the inputs took %v", slowest)
	}
	status, stdout, stderr := call(t, lines.String(), "-jsonl")
	if n := strings.Count(stdout, "\n"); n != len(inputs) || status == 2 && n == 0 {
		t.Errorf("%d results for %d articles, status %d, %s", n, len(inputs), status, stderr)
	}
	for line := range strings.Lines(stdout) {
		if !json.Valid([]byte(line)) {
			t.Errorf("not JSON: %.100q", line)
		}
	}
	t.Logf("hostile: %d inputs given at the terminal, as text, page and stream, each read in %v at most", len(inputs), slowest.Round(time.Millisecond))
}
