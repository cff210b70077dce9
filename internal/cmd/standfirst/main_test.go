package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standfirst/internal/export"
)

const article1 = `Envoys meet in Paris

2016-05-09

The envoy met John Kerry in Paris on Monday, and the two spoke for three hours about the truce. It was the first such meeting in a year, and it ended without a word to the press. John Kerry left for Geneva in the evening. The talks at the State Department will go on next week, officials said. Nobody expects them to be short.
`

const page1 = `<!DOCTYPE html><html><head><title>Envoys meet</title></head><body><article><h1>Envoys meet in Paris</h1>
<p>The envoy met John Kerry in Paris on Monday, and the two spoke for three hours about the truce.</p>
<p>John Kerry left for Geneva in the evening, and said nothing to the press that was waiting at the gate.</p></article></body></html>`

// call runs the command as a shell would.
func call(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &err)
	return status, out.String(), err.String()
}

// file writes a file to a folder of its own and returns its path.
func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

type result struct {
	ID       any
	Line     int
	Error    string
	Document struct{ Title, Text string }
	Summary  struct {
		Sentences []int
		Text      string
		Words     int
	}
	Entities []struct{ Name string }
	Settings map[string]any
}

func decode(t *testing.T, s string) result {
	t.Helper()
	var r result
	if err := json.Unmarshal([]byte(s), &r); err != nil {
		t.Fatalf("%v in %.200s", err, s)
	}
	return r
}

func TestTextAndPageFromFileAndStandardInput(t *testing.T) {
	for name, content := range map[string]string{"a.txt": article1, "a.html": page1, "text": article1, "page": page1} {
		path := file(t, name, content)
		for _, c := range []struct{ stdin, arg string }{{"", path}, {content, "-"}, {content, ""}} {
			args := []string{"-format", "json"}
			if c.arg != "" {
				args = append(args, c.arg)
			}
			status, out, stderr := call(t, c.stdin, args...)
			if status != 0 || stderr != "" {
				t.Fatalf("%s from %q: status %d, %s", name, c.arg, status, stderr)
			}
			r := decode(t, out)
			if !strings.Contains(r.Document.Title, "Envoys meet") || strings.Contains(r.Document.Text, "<") || len(r.Summary.Sentences) == 0 {
				t.Errorf("%s from %q: title %q, text %.60q", name, c.arg, r.Document.Title, r.Document.Text)
			}
		}
	}
}

func TestEveryFormat(t *testing.T) {
	path := file(t, "a.txt", article1)
	for _, f := range export.Formats() {
		status, out, stderr := call(t, "", "-format", f.ID, path)
		if status != 0 || out == "" || stderr != "" {
			t.Errorf("%s: status %d, %d bytes, %s", f.ID, status, len(out), stderr)
		}
		if packed := f.ID == "zip" || f.ID == "docx"; packed != strings.HasPrefix(out, "PK") {
			t.Errorf("%s begins %.10q", f.ID, out)
		}
	}
}

func TestLengthAndFocus(t *testing.T) {
	path := file(t, "a.txt", article1)
	get := func(args ...string) result {
		t.Helper()
		status, out, stderr := call(t, "", append(append([]string{"-format", "json"}, args...), path)...)
		if status != 0 {
			t.Fatalf("%v: %s", args, stderr)
		}
		return decode(t, out)
	}
	for _, n := range []int{1, 2, 4} {
		if r := get("-sentences", string(rune('0'+n))); len(r.Summary.Sentences) != n {
			t.Errorf("%d sentences of %d", len(r.Summary.Sentences), n)
		}
	}
	if r := get("-words", "25"); r.Summary.Words > 25 && len(r.Summary.Sentences) > 1 {
		t.Errorf("%d words of 25", r.Summary.Words)
	}
	if short, long := get("-share", "0.1"), get("-share", "0.9"); short.Summary.Words >= long.Summary.Words {
		t.Errorf("%d words at a tenth, %d at nine", short.Summary.Words, long.Summary.Words)
	}
	if r := get("-focus", "Geneva", "-sentences", "1"); !strings.Contains(r.Summary.Text, "Geneva") || r.Settings["focus"] != "Geneva" {
		t.Errorf("the summary about Geneva is %q", r.Summary.Text)
	}
}

func TestOutput(t *testing.T) {
	path, dir := file(t, "a.txt", article1), t.TempDir()
	for _, c := range []struct {
		args []string
		want string // the expected files, each with its beginning
	}{
		{[]string{"-o", "DIR/x.json"}, "x.json:{"},
		{[]string{"-o", "DIR/x.html"}, "x.html:<"},
		{[]string{"-o", "DIR/x.md"}, "x.md:#"},
		{[]string{"-o", "DIR/x.annotations.jsonld"}, "x.annotations.jsonld:{"},
		{[]string{"-o", "DIR/x"}, "x:E"},
		{[]string{"-o", "DIR/x.txt"}, "x.txt:E"},
		{[]string{"-format", "csv", "-o", "DIR"}, "envoys-meet-in-paris.entities.csv:\xef"},
		{[]string{"-o", "DIR/x.ann"}, "x.ann:T x.txt:E"},
		{[]string{"-format", "brat", "-o", "DIR"}, "envoys-meet-in-paris.ann:T envoys-meet-in-paris.txt:E"},
	} {
		dir := filepath.Join(dir, strings.ReplaceAll(strings.Join(c.args, "_"), "/", "_"))
		if err := os.Mkdir(dir, 0o777); err != nil {
			t.Fatal(err)
		}
		var args []string
		for _, a := range c.args {
			args = append(args, strings.Replace(a, "DIR", dir, 1))
		}
		status, out, stderr := call(t, "", append(args, path)...)
		if status != 0 || out != "" || stderr != "" {
			t.Errorf("%v: status %d, %q, %q", c.args, status, out, stderr)
		}
		files, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range files {
			b, err := os.ReadFile(filepath.Join(dir, f.Name()))
			if err != nil || len(b) == 0 {
				t.Fatalf("%s: %d bytes, %v", f.Name(), len(b), err)
			}
			got = append(got, f.Name()+":"+string(b[:1]))
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%v makes %s, want %s", c.args, got, c.want)
		}
	}
}

// TestFaults checks that unusable input or arguments exit with status 2 and one sentence,
// and write nothing.
func TestFaults(t *testing.T) {
	path, dir := file(t, "a.txt", article1), t.TempDir()
	for _, c := range []struct {
		name, stdin string
		args        []string
		want        string
	}{
		{"nothing", "", []string{"-"}, "No text found"},
		{"white space", " \n\t\u00a0\n", []string{"-"}, "No text found"},
		{"an image", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", []string{"-"}, "picture"},
		{"a page without text", "<!DOCTYPE html><html><body><script>x()</script><img src=a></body></html>", []string{"-"}, "no text"},
		{"only a headline", "Envoys meet in Paris", []string{"-"}, "headline"},
		{"40 MB", strings.Repeat("All work and no play. ", 40<<20/22), []string{"-"}, "too large"},
		{"no such file", "", []string{filepath.Join(dir, "none.txt")}, "there is no file"},
		{"a folder", "", []string{dir}, "cannot be read"},
		{"two files", "", []string{path, path}, "one file"},
		{"no such format", "", []string{"-format", "docm", path}, `there is no format "docm": choose one of txt, md, docx, html, json`},
		{"no such flag", "", []string{"-sentence", "3", path}, "-help"},
		{"no number", "", []string{"-sentences", "few", path}, "-sentences"},
		{"a negative number", "", []string{"-words", "-3", path}, "positive"},
		{"too large a share", "", []string{"-share", "20", path}, "between 0 and 1"},
		{"no share", "", []string{"-share", "NaN", path}, "between 0 and 1"},
		{"two lengths", "", []string{"-share", "0.2", "-words", "30", path}, "one of -sentences, -words and -share"},
		{"a stream of pages", "", []string{"-jsonl", "-format", "html"}, "-jsonl writes JSON"},
		{"a stream from nowhere", "", []string{"-jsonl", filepath.Join(dir, "none.jsonl")}, "there is no file"},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, out, stderr := call(t, c.stdin, c.args...)
			if status != 2 || out != "" {
				t.Errorf("status %d, %.60q", status, out)
			}
			if !strings.HasPrefix(stderr, "standfirst: ") || !strings.Contains(stderr, c.want) || strings.Count(stderr, "\n") != 1 {
				t.Errorf("it says %q", stderr)
			}
		})
	}
}

func TestResultThatCannotBeWritten(t *testing.T) {
	path := file(t, "a.txt", article1)
	status, _, stderr := call(t, "", "-o", filepath.Join(t.TempDir(), "none", "x.json"), path)
	if status != 1 || strings.Count(stderr, "\n") != 1 {
		t.Errorf("status %d, %q", status, stderr)
	}
}

func TestHelpAndVersion(t *testing.T) {
	if status, out, _ := call(t, "", "-help"); status != 0 || !strings.Contains(out, "-jsonl") {
		t.Errorf("status %d, %q", status, out)
	}
	if status, out, _ := call(t, "", "-version"); status != 0 || out != export.Engine+"\n" {
		t.Errorf("status %d, %q", status, out)
	}
}
