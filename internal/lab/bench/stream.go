package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"
)

// streamed is the number of articles in the two runs of the command-line program. Memory
// must not grow from the first to the second.
var streamed = []int{1000, 10_000}

// Stream sends articles through `standfirst -jsonl` and measures articles per second on
// all cores, and peak memory.
func Stream(ctx context.Context, c Config, out io.Writer) error {
	texts, err := Texts(c.Root, c.Shared)
	if err != nil {
		return err
	}
	news, source, err := newsOr(c, texts[1].Body)
	if err != nil {
		return err
	}
	command := filepath.Join(c.Dir, "standfirst")
	if err := run(c.Root, nil, "go", "build", "-o", command, "./internal/cmd/standfirst"); err != nil {
		return err
	}
	fmt.Fprintf(out, "standfirst -jsonl, %d processors, %s\n%10s %8s %12s %10s %12s %10s\n", runtime.NumCPU(), source,
		"articles", "MB", "articles/s", "MB/s", "core ms each", "peak MiB")
	for _, n := range streamed {
		if err := streamOnce(ctx, command, news, n, out); err != nil {
			return err
		}
	}
	return nil
}

func newsOr(c Config, sample string) ([]string, string, error) {
	news, source, err := readNews(filepath.Join(c.Shared, "corpora", "summaries", "cnn-dev.jsonl"))
	if news == nil && err == nil {
		return []string{sample}, "web/sample.txt again and again", nil
	}
	return news, source, err
}

func streamOnce(ctx context.Context, command string, news []string, n int, out io.Writer) error {
	process := exec.CommandContext(ctx, command, "-jsonl")
	in, err := process.StdinPipe()
	if err != nil {
		return err
	}
	answers := &lineCount{}
	process.Stdout = answers
	start := time.Now()
	if err := process.Start(); err != nil {
		return err
	}
	size, err := feed(in, news, n)
	peak := highWater(int64(process.Process.Pid))
	if err = errors.Join(err, in.Close(), process.Wait()); err != nil {
		return err
	}
	if answers.n != n {
		return fmt.Errorf("bench: %d answers to %d articles", answers.n, n)
	}
	spent := time.Since(start).Seconds()
	cores := (process.ProcessState.UserTime() + process.ProcessState.SystemTime()).Seconds()
	fmt.Fprintf(out, "%10d %8.1f %12.0f %10.2f %12.2f %10.1f\n", n, float64(size)/1e6, float64(n)/spent, float64(size)/1e6/spent,
		1000*cores/float64(n), peak/(1<<20))
	return nil
}

// feed writes n articles as JSON Lines and returns the total size of their text.
func feed(in io.Writer, news []string, n int) (size int, err error) {
	lines := json.NewEncoder(in)
	for i := range n {
		text := news[i%len(news)]
		size += len(text)
		if err := lines.Encode(map[string]any{"id": i, "text": text}); err != nil {
			return size, err
		}
	}
	return size, nil
}

// lineCount counts the lines written to it.
type lineCount struct{ n int }

func (l *lineCount) Write(p []byte) (int, error) {
	l.n += bytes.Count(p, []byte("\n"))
	return len(p), nil
}
