package eval

import (
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestRouge(t *testing.T) {
	// Expected values from the reference script.
	for _, c := range []struct {
		reference, summary string
		one, two, lsum     float64
	}{
		{"The cat sat on the mat .", "The cat sat on the mat .", 1, 1, 1},
		{"The cat sat on the mat .", "A dog lay there", 0, 0, 0},
		{"", "words", 0, 0, 0},
		{"Police killed the gunman .", "The gunman was killed by police", 0.8, 0.25, 0.4},
		{"Traders protest at the closing market .\nThe market is closed in March .",
			"The market will be closing on 31 March, said traders.\nThey protested.", 0.5, 0.0909, 0.4167},
	} {
		x := RougeScore(c.reference, c.summary)
		for _, m := range []struct {
			name      string
			got, want float64
		}{{"1", x.One.F, c.one}, {"2", x.Two.F, c.two}, {"Lsum", x.Lsum.F, c.lsum}} {
			if math.Abs(m.got-m.want) > 5e-5 {
				t.Errorf("ROUGE-%s of %q: %.4f, want %.4f", m.name, c.summary, m.got, m.want)
			}
		}
	}
}

// TestRougeAgainstScript compares the scores of 300 pairs with those of the reference
// script. It needs the script, Python and the articles.
func TestRougeAgainstScript(t *testing.T) {
	shared := filepath.Join("..", "..", "..", "shared")
	script := filepath.Join(shared, "scripts")
	f, err := os.Open(filepath.Join(shared, "corpora", "summaries", "cnn-dev.jsonl"))
	if err != nil {
		t.Skip("NOT COMPARED: there are no articles beside the project")
	}
	defer f.Close()
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("NOT COMPARED: there is no Python")
	}
	type pair struct {
		Reference string     `json:"reference"`
		Summary   string     `json:"summary"`
		Want      [3]float64 `json:"want"`
	}
	var pairs []pair
	lines := json.NewDecoder(f)
	for len(pairs) < 300 {
		var a struct {
			Sentences []string
			Summary   string
		}
		if err := lines.Decode(&a); err != nil {
			t.Fatal(err)
		}
		n := len(pairs) % 7
		pairs = append(pairs, pair{Reference: a.Summary, Summary: strings.Join(a.Sentences[min(n, len(a.Sentences)):min(2*n+1, len(a.Sentences))], "\n")})
	}
	in, err := json.Marshal(pairs)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(python, "-c", `
import json, sys
sys.path.insert(0, sys.argv[1])
import rouge
pairs = json.load(sys.stdin)
for p in pairs:
    s = rouge.score(p["reference"], p["summary"], with_l=False)
    p["want"] = [s[m][2] for m in ("rouge1", "rouge2", "rougeLsum")]
json.dump(pairs, sys.stdout)
`, script)
	cmd.Stdin = strings.NewReader(string(in))
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out, &pairs); err != nil {
		t.Fatal(err)
	}
	for i, p := range pairs {
		x := RougeScore(p.Reference, p.Summary)
		for k, got := range []float64{x.One.F, x.Two.F, x.Lsum.F} {
			if math.Abs(got-p.Want[k]) > 5e-5 {
				t.Errorf("pair %d, measure %d: %.5f, the script says %.5f", i, k, got, p.Want[k])
			}
		}
	}
}

func TestInOrder(t *testing.T) {
	in := InOrder("The dog bit a man.\nPolice came.", "Police said a man bit the dog")
	for word, want := range map[string]bool{"polic": true, "the": true, "dog": true, "man": false, "bit": false, "said": false} {
		if in[word] != want {
			t.Errorf("%s: %v", word, in[word])
		}
	}
}
