package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"

	"standfirst/internal/article"
	"standfirst/internal/export"
	"standfirst/internal/summary"
)

// maxLine is the longest line that we read: the size limit of an article, written as
// JSON. The rest of a longer line is skipped.
const maxLine = maxRead

// record is one line of input.
type record struct {
	ID   json.RawMessage `json:"id"`
	Text string          `json:"text"`
	HTML string          `json:"html"`
}

// job is a line being processed; done receives its result.
type job struct {
	number int
	line   []byte
	long   bool // the line is over maxLine, and line is only its beginning
	done   chan []byte
}

// stream answers every input line with an output line, in order, on all cores.
// The queue between reader and writer is short, so memory does not grow with
// the input.
func stream(s settings, stdin io.Reader, stdout io.Writer) (err error) {
	in, out := stdin, stdout
	if s.input != "-" {
		f, err := os.Open(s.input)
		if err != nil {
			return unreadable(s.input, err)
		}
		defer f.Close()
		in = f
	}
	if s.output != "" {
		f, err := os.Create(s.output)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, f.Close()) }()
		out = f
	}
	workers := runtime.GOMAXPROCS(0)
	work := make(chan *job)
	queue := make(chan *job, 2*workers) // the jobs in input order, for the writer
	quit := make(chan struct{})         // closed when the writer gives up
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for j := range work {
				j.done <- answer(j, s.Options)
			}
		})
	}
	var failed error
	go func() {
		failed = deal(bufio.NewReaderSize(in, 1<<16), work, queue, quit)
		close(work)
		close(queue)
	}()
	if err := collect(out, queue); err != nil {
		close(quit)
		return err
	}
	wait.Wait()
	if failed != nil {
		return unreadable(s.input, failed)
	}
	return nil
}

// deal reads lines and hands each to the workers and, in order, to the writer.
func deal(in *bufio.Reader, work, queue chan<- *job, quit <-chan struct{}) error {
	for n := 1; ; n++ {
		line, long, err := readLine(in)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(line)) > 0 {
			j := &job{number: n, line: line, long: long, done: make(chan []byte, 1)}
			select {
			case queue <- j:
			case <-quit:
				return nil
			}
			work <- j
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// readLine reads one line without its newline. For a line over maxLine it returns the
// beginning, and true.
func readLine(in *bufio.Reader) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if room := maxLine - len(line); len(part) > room {
			part, long = part[:room], true
		}
		line = append(line, part...)
		if err != bufio.ErrBufferFull {
			return bytes.TrimSuffix(line, []byte("\n")), long, err
		}
	}
}

// collect writes the results in order. It flushes whenever the next result is not ready,
// so that a program talking to us over two pipes gets each answer at once.
func collect(out io.Writer, queue <-chan *job) error {
	w := bufio.NewWriterSize(out, 1<<16)
	for j := range queue {
		var result []byte
		select {
		case result = <-j.done:
		default:
			if err := w.Flush(); err != nil {
				return err
			}
			result = <-j.done
		}
		if _, err := w.Write(result); err != nil {
			return err
		}
		if len(queue) == 0 {
			if err := w.Flush(); err != nil {
				return err
			}
		}
	}
	return w.Flush()
}

// answer returns the output line for an input line. It reports errors, even internal
// ones, in that line, so they do not stop the stream.
func answer(j *job, o summary.Options) (line []byte) {
	id := json.RawMessage("null")
	defer func() {
		if fault := recover(); fault != nil {
			line = complain(id, j.number, fmt.Sprintf("The engine hit an internal error: %v", fault))
		}
	}()
	if j.long {
		return complain(id, j.number, fmt.Sprintf("This line is longer than %d MB.", maxLine>>20))
	}
	var r record
	err := json.Unmarshal(j.line, &r)
	if len(r.ID) > 0 {
		id = r.ID
	}
	if err != nil {
		return complain(id, j.number, `This line is not a JSON object with "id" and "text" or "html".`)
	}
	result, err := analyse(article.Input{Text: r.Text, HTML: r.HTML}, o)
	if err != nil {
		return complain(id, j.number, err.Error())
	}
	body, err := export.Line(result)
	if err != nil {
		return complain(id, j.number, err.Error())
	}
	return compose(id, body)
}

func complain(id json.RawMessage, line int, fault string) []byte {
	body, _ := json.Marshal(struct { // cannot fail: two plain fields
		Line  int    `json:"line"`
		Error string `json:"error"`
	}{line, fault})
	return compose(id, body)
}

// compose prepends the id to the fields of a JSON object and adds a newline.
func compose(id json.RawMessage, object []byte) []byte {
	var b bytes.Buffer
	b.WriteString(`{"id":`)
	_ = json.Compact(&b, id) // cannot fail: it was parsed from JSON
	b.WriteByte(',')
	b.Write(object[1:])
	b.WriteByte('\n')
	return b.Bytes()
}
