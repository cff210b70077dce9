package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestStreamAnswersEveryLineInOrder(t *testing.T) {
	in := `{"id":"a","text":"The envoy met John Kerry in Paris. Kerry left for Geneva."}

{"id":2,"html":"<p>Barack Obama spoke in Berlin on Tuesday. He left <b>later</b>.</p>"}
no JSON
{"id":{"k":[1, 2]},"text":""}
{"text":"Nobody gave this one an identifier. It is read all the same."}
"a string"
{"id":"z","text":3}
{"id":"last","text":"There is no line end behind this. The envoy is glad."}`
	status, out, stderr := call(t, "\ufeff"+in, "-jsonl", "-sentences", "1")
	if status != 0 || stderr != "" {
		t.Fatalf("status %d, %s", status, stderr)
	}
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	want := []struct {
		id    string
		line  int // line of the expected error
		holds string
	}{
		{"a", 0, "The envoy met"}, {"2", 0, "Barack Obama"}, {"<nil>", 4, "not a JSON object"}, {"map[k:[1 2]]", 5, "No text found"},
		{"<nil>", 0, "Nobody"}, {"<nil>", 7, "not a JSON object"}, {"z", 8, "not a JSON object"}, {"last", 0, "The envoy is glad"},
	}
	if len(lines) != len(want) {
		t.Fatalf("%d lines, want %d:\n%s", len(lines), len(want), out)
	}
	for i, w := range want {
		r := decode(t, lines[i])
		if got := fmt.Sprint(r.ID); got != w.id || r.Line != w.line || (r.Error == "") != (w.line == 0) || !strings.Contains(lines[i], w.holds) {
			t.Errorf("line %d: id %s, line %d, %s\n%.200s", i, got, r.Line, r.Error, lines[i])
		}
		if !strings.HasPrefix(lines[i], `{"id":`) {
			t.Errorf("line %d begins %.20s", i, lines[i])
		}
		if r.Error == "" && len(r.Summary.Sentences) != 1 {
			t.Errorf("line %d: the summary has %d sentences", i, len(r.Summary.Sentences))
		}
	}
}

// source yields n lines and counts them.
type source struct {
	n     int
	given atomic.Int64
	rest  string
}

func (s *source) Read(p []byte) (int, error) {
	if s.rest == "" {
		k := int(s.given.Load())
		if k == s.n {
			return 0, io.EOF
		}
		s.rest = fmt.Sprintf(`{"id":%d,"text":%q}`+"\n", k, article1)
		s.given.Add(1)
	}
	n := copy(p, s.rest)
	s.rest = s.rest[n:]
	return n, nil
}

// TestStreamReadsNoFurtherThanItsQueue checks that reading stops while nobody takes
// results, so that memory does not grow with the input.
func TestStreamReadsNoFurtherThanItsQueue(t *testing.T) {
	in := &source{n: 10_000}
	r, w := io.Pipe()
	done := make(chan int)
	go func() {
		done <- run([]string{"-jsonl"}, in, w, io.Discard)
		w.Close()
	}()
	lines := bufio.NewReader(r)
	// A result is about 3 KB; the reader and the writer buffer 64 KB each.
	most := int64(4*runtime.GOMAXPROCS(0) + 400)
	for k := range 500 {
		line, err := lines.ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(line, fmt.Sprintf(`{"id":%d,`, k)) {
			t.Fatalf("line %d begins %.20s", k, line)
		}
		if ahead := in.given.Load() - int64(k); ahead > most {
			t.Fatalf("%d lines are read ahead of line %d", ahead, k)
		}
	}
	r.Close() // with no reader, the command ends
	select {
	case status := <-done:
		if status != 1 {
			t.Errorf("status %d", status)
		}
	case <-time.After(time.Minute):
		t.Fatal("it is still running without a reader")
	}
}

// TestStreamAnswersAtOnce checks that a program which waits for each answer before it
// sends the next line does not hang.
func TestStreamAnswersAtOnce(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	done := make(chan int)
	go func() {
		done <- run([]string{"-jsonl"}, inR, outW, io.Discard)
		outW.Close()
	}()
	lines := bufio.NewReader(outR)
	for k := range 5 {
		if _, err := fmt.Fprintf(inW, `{"id":%d,"text":"The envoy met John Kerry in Paris. Kerry left."}`+"\n", k); err != nil {
			t.Fatal(err)
		}
		if line, err := lines.ReadString('\n'); err != nil || !strings.HasPrefix(line, fmt.Sprintf(`{"id":%d,`, k)) {
			t.Fatalf("answer %d is %.40q, %v", k, line, err)
		}
	}
	inW.Close()
	if status := <-done; status != 0 {
		t.Errorf("status %d", status)
	}
}

func TestLongLine(t *testing.T) {
	in := bufio.NewReader(io.MultiReader(strings.NewReader(strings.Repeat("x", maxLine+10)+"\nnext\n"), failing{}))
	line, long, err := readLine(in)
	if len(line) != maxLine || !long || err != nil {
		t.Errorf("%d bytes, %v, %v", len(line), long, err)
	}
	if line, long, err := readLine(in); string(line) != "next" || long || err != nil {
		t.Errorf("%q, %v, %v", line, long, err)
	}
	if _, _, err := readLine(in); err != errFailing {
		t.Errorf("%v", err)
	}
	if got := decode(t, string(answer(&job{number: 7, long: true}, settings{}.Options))); got.Line != 7 || !strings.Contains(got.Error, "64 MB") {
		t.Errorf("%+v", got)
	}
}

var errFailing = errors.New("the disk is gone")

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errFailing }

func TestStreamWhoseInputFails(t *testing.T) {
	var out, stderr strings.Builder
	in := io.MultiReader(strings.NewReader(`{"id":1,"text":"The envoy left. He is glad."}`+"\n"), failing{})
	if status := run([]string{"-jsonl"}, in, &out, &stderr); status != 2 || !strings.Contains(stderr.String(), "the disk is gone") || !strings.HasPrefix(out.String(), `{"id":1,`) {
		t.Errorf("status %d, %q, %.40q", status, stderr.String(), out.String())
	}
}
