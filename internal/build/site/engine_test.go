package site

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestChosen(t *testing.T) {
	for value, want := range map[string][]Step{
		"":              Steps(),
		"plain":         nil,
		"flow":          {Flow},
		"trim,flow":     {Flow, Trim}, // in the order in which they have to be taken
		"overlay":       {Overlay},
		"nothing":       nil,
		"flow,snapshut": nil,
	} {
		t.Setenv("ENGINE", value)
		got, err := Chosen()
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
		if wrong := value == "nothing" || strings.HasSuffix(value, "snapshut"); wrong != (err != nil) {
			t.Errorf("%q: %v", value, err)
		}
	}
}

// A file that a step does not know is an error, never a panic.
func TestAttemptRefuses(t *testing.T) {
	const empty = "\x00asm\x01\x00\x00\x00"
	for _, wasm := range []string{
		"", empty, "no WebAssembly",
		empty + "\x0a\x04\x01\x02\x00\x0b",                                         // a function of unknown type
		empty + "\x0b\x08\x01\x00\x41\x00\x0b\x02\xf1\xff",                         // data, and no tables in it
		empty + "\x07\x03\x01\x05\x00",                                             // an export that ends too soon
		empty + "\x06\x02\x01\x7f",                                                 // a global that ends too soon
		empty + "\x0b\x0e\x01\x00\x41\x00\x0b\x08\xf1\xff\xff\xff\x00\x00\x01\x08", // tables that end after their first word
	} {
		for _, s := range []Step{Flow, Trim, Snapshot} {
			if _, err := attempt("../../..", []byte(wasm), s); err == nil || strings.HasPrefix(err.Error(), "panic") {
				t.Errorf("%s of %q: %v", s, wasm, err)
			}
		}
	}
}

func TestSkippedIsOneLine(t *testing.T) {
	s := Skipped{Flow, errors.New("first\nsecond " + strings.Repeat("long ", 200))}
	if got := s.String(); got != `engine: built without the step "flow", or a part of it: first` {
		t.Error(got)
	}
}
