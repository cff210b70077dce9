package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// To use several machines or processes, users split a file at line ends and concatenate
// the results, as the README shows. This must give the same bytes as one process. `split`
// comes with coreutils; GNU parallel is tested if it is installed.
func TestPiecesMakeTheWhole(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "standfirst")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	sample, err := os.ReadFile("../../../web/sample.txt")
	if err != nil {
		t.Fatal(err)
	}
	var in strings.Builder
	characters := []rune(string(sample))
	for i := range 60 {
		fmt.Fprintf(&in, "{\"id\":%d,\"text\":%q}\n", i, string(characters[i:]))
	}
	articles := filepath.Join(dir, "articles.jsonl")
	if err := os.WriteFile(articles, []byte(in.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	pipe := func(command string) []byte {
		c := exec.Command("sh", "-c", command)
		c.Dir = dir
		var stderr bytes.Buffer
		c.Stderr = &stderr
		out, err := c.Output()
		if err != nil {
			t.Fatalf("%s: %v\n%s", command, err, stderr.String())
		}
		return out
	}
	whole := pipe("./standfirst -jsonl <articles.jsonl")
	if n := bytes.Count(whole, []byte("\n")); n != 60 {
		t.Fatalf("%d results", n)
	}
	if bytes.Contains(whole, []byte("\t")) {
		t.Error("a tab in a result: Hadoop would take what precedes it for a key")
	}
	ways := map[string]string{"split": "split -l 7 --filter='./standfirst -jsonl' articles.jsonl"}
	if exec.Command("split", "--version").Run() != nil {
		delete(ways, "split")
		t.Log("no GNU split here: not tried")
	}
	if _, err := exec.LookPath("parallel"); err != nil {
		t.Log("no GNU parallel here: not tried (Debian: apt-get install parallel)")
	} else {
		ways["parallel"] = "parallel --pipe --keep-order --block 20k ./standfirst -jsonl <articles.jsonl"
	}
	for name, command := range ways {
		if got := pipe(command); !bytes.Equal(got, whole) {
			t.Errorf("%s gives other results than one process", name)
		}
	}
}
