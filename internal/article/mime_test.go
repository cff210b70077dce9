package article

import (
	"bytes"
	"io"
	"mime/multipart"
	"slices"
	"strings"
	"testing"
)

func TestHeader(t *testing.T) {
	h, rest := readHeader([]byte("Subject: A truce\r\n  that\r\n\tholds\r\nsubject: again\r\nno field\r\n lost\r\nX:\r\n\r\nBody\r\n"))
	if h["subject"] != "A truce that holds" || h["x"] != "" || len(h) != 2 || string(rest) != "Body\r\n" {
		t.Errorf("%v, then %q", h, rest)
	}
	if h, rest := readHeader(nil); len(h) != 0 || rest != nil {
		t.Errorf("of nothing: %v, %q", h, rest)
	}
}

func TestParts(t *testing.T) {
	for _, c := range []struct {
		body string
		want []string
	}{
		{"", nil},
		{"no boundary at all", nil},
		{"before\r\n--b\r\none\r\n--b\r\ntwo\r\n\r\n--b--\r\nafter", []string{"one", "two\r\n"}},
		{"--b\none\n--b \ntwo\n--b--", []string{"one", "two"}},
		{"--b\r\n--b\r\n--b--", []string{"", ""}},
		{"--b\none, broken o", []string{"one, broken o"}},
		{"--b\none\n--bc\nstill one\n--b--", []string{"one\n--bc\nstill one"}},
	} {
		var got []string
		for _, p := range splitParts([]byte(c.body), "b") {
			got = append(got, string(p))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.body, got, c.want)
		}
	}
}

// The standard library's reader, which is too large for the page, splits a well-formed
// message at the same places.
func TestPartsAsTheStandardLibrary(t *testing.T) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, s := range []string{"one", "", "two\r\n\r\n", "--", strings.Repeat("long ", 3000)} {
		p, err := w.CreatePart(nil)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(p, s)
	}
	w.Close()
	parts := splitParts(b.Bytes(), w.Boundary())
	for r := multipart.NewReader(&b, w.Boundary()); ; parts = parts[1:] {
		p, err := r.NextRawPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		want, _ := io.ReadAll(p)
		if len(parts) == 0 {
			t.Fatalf("no part for %q", want)
		}
		if _, got := readHeader(parts[0]); string(got) != string(want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if len(parts) > 0 {
		t.Errorf("parts too many: %q", parts)
	}
}

// A part that only claims to be quoted-printable keeps its text.
func TestFalseQuotedPrintable(t *testing.T) {
	h := header{"content-transfer-encoding": "quoted-printable"}
	for body, want := range map[string]string{
		"Caf=C3=A9s op=\r\nen at 8=3D late.":   "Cafés open at 8= late.",
		"Set width=fit, a=ba and 2+2=4 there.": "Set width=fit, a=ba and 2+2=4 there.",
		"One = sign, caf=C3=A9.":               "One = sign, café.",
	} {
		if got := Decoder(nil).content(h, []byte(body), "utf-8", false); got != want {
			t.Errorf("%q: %q, want %q", body, got, want)
		}
	}
}
