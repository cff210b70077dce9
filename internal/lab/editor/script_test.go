package editor

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"standfirst/internal/lab/corpora"
)

// TestAgainstScript scores every twelfth text both with Score and with the reference
// script, which runs the command-line program for each length, and compares all columns
// of all genres.
func TestAgainstScript(t *testing.T) {
	script := "../../../../shared/scripts/editor.py"
	if _, err := os.Stat(script); err != nil {
		t.Skip("NOT COMPARED: no script beside the project:", err)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("NOT COMPARED: no Python:", err)
	}
	packed, err := os.Open("../corpora/editor/dev.jsonl.bz2")
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	var subset bytes.Buffer
	lines := bufio.NewReader(bzip2.NewReader(packed))
	for n := 0; ; n++ {
		line, err := lines.ReadBytes('\n')
		if n%12 == 0 {
			subset.Write(line)
		}
		if err != nil {
			break
		}
	}
	dir := t.TempDir()
	program, corpus := filepath.Join(dir, "standfirst"), filepath.Join(dir, "subset.jsonl")
	if out, err := exec.Command("go", "build", "-o", program, "standfirst/internal/cmd/standfirst").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if err := os.WriteFile(corpus, subset.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	run := exec.Command(python, script, program, corpus, "-json")
	run.Stderr = os.Stderr
	out, err := run.Output()
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]map[string]float64
	if err := json.Unmarshal(out, &want); err != nil {
		t.Fatal(err)
	}
	texts, err := corpora.ReadTexts(bytes.NewReader(subset.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	groups := map[string][]*corpora.Text{"all": texts}
	for _, x := range texts {
		groups[x.Genre] = append(groups[x.Genre], x)
	}
	if len(groups) != len(want) {
		t.Errorf("%d groups, the script has %d", len(groups), len(want))
	}
	for group, columns := range want {
		counts := Score(groups[group], Analyze)
		for _, c := range Columns {
			if x := c.Of(&counts); math.Abs(x-columns[c.Name]) > .0051 {
				t.Errorf("%s, %s: %.3f, the script says %.3f", group, c.Name, x, columns[c.Name])
			}
		}
	}
}
