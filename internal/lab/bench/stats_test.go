package bench

import (
	"math"
	"strings"
	"testing"
)

func TestMedianAndQuartiles(t *testing.T) {
	for _, c := range []struct {
		sample            Sample
		median, low, high float64
	}{
		{Sample{3}, 3, 3, 3},
		{Sample{4, 1}, 2.5, 1.75, 3.25},
		{Sample{5, 1, 3, 2, 4}, 3, 2, 4},
		{Sample{1, 1000, 2, 3}, 2.5, 1.75, 252.25},
	} {
		low, high := c.sample.Quartiles()
		if m := c.sample.Median(); m != c.median || low != c.low || high != c.high {
			t.Errorf("%v: %v [%v–%v], want %v [%v–%v]", c.sample, m, low, high, c.median, c.low, c.high)
		}
	}
	if first := (Sample{2, 1}); first.Median() != 1.5 || first[0] != 2 {
		t.Errorf("the rounds are no longer in order: %v", first)
	}
	for _, s := range []Sample{nil, {1, math.NaN(), 3}} {
		if m := s.Median(); !math.IsNaN(m) {
			t.Errorf("%v has the median %v: a round that failed is not left out", s, m)
		}
	}
}

func TestRatioIsOfRounds(t *testing.T) {
	// In the second round the machine is ten times slower for both.
	if r := Ratio(Sample{1, 10, 1}, Sample{2, 20, 2}); r != 0.5 {
		t.Errorf("the ratio is %v", r)
	}
	for _, theirs := range []Sample{nil, {1, 2}, {1, 2, math.NaN()}} {
		if r := Ratio(Sample{1, 2, 3}, theirs); !math.IsNaN(r) {
			t.Errorf("the ratio to %v is %v", theirs, r)
		}
	}
}

// report returns a small example.
func report() Report {
	r := Report{
		Systems:   []System{{Name: ours}, {Name: "compromise"}},
		Texts:     []Text{{Name: Owners}},
		Downloads: map[string]Download{ours: {3e6, 2e6, 2.5e6}, "compromise": {4e5, 1e5, 1e5}},
		Results:   Results{},
		Rounds:    3,
	}
	for i, x := range []float64{10, 20, 30} {
		r.Results.add(ours, Owners, WarmOwn, x)
		r.Results.add(ours, Owners, WarmPainted, x+float64(10*i))
		r.Results.add("compromise", Owners, WarmOwn, 4*x)
		r.Results.add("compromise", Owners, FirstOwn, math.NaN())
	}
	r.Results.add(ours, Owners, Wasm, 65<<20)
	return r
}

func TestTable(t *testing.T) {
	var b strings.Builder
	report().Write(&b)
	got := strings.Join(strings.Fields(b.String()), " ")
	for _, want := range []string{
		"brotli 2.50 0.10 25.0",
		"warm result, its own time, ms owner's article 20.0 [15.0–25.0] 80.0 [60.0–100] 0.25",
		"first result, its own time, ms owner's article fails",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the table lacks %q:\n%s", want, b.String())
		}
	}
}

func TestTargets(t *testing.T) {
	var b strings.Builder
	missed := report().WriteTargets(&b)
	lines := map[string]string{}
	for line := range strings.Lines(b.String()) {
		lines[strings.TrimSpace(line[:76])] = strings.Join(strings.Fields(line[76:]), " ")
	}
	for what, want := range map[string]string{
		"download after brotli, all that the page needs":                           "2.50 MB 2.60 MB met",
		"whole analysis of the owner's article, of compromise's names, warm":       "0.25 × 0.60 × met",
		"whole analysis of the owner's article, of compromise's names, first":      "× 0.60 × not measured",
		"owner's article, from paste to paint, beyond the engine's own time, warm": "10.0 ms 16.7 ms met",
		"WebAssembly memory, owner's article":                                      "65.0 MiB 64.0 MiB NOT MET",
		"WebAssembly memory, 1 MB of text":                                         "MiB 256 MiB not measured",
	} {
		if lines[what] != want {
			t.Errorf("%s: %q, want %q", what, lines[what], want)
		}
	}
	if missed != 1 {
		t.Errorf("%d targets are missed", missed)
	}
}

func TestTexts(t *testing.T) {
	texts, err := Texts("../../..", t.TempDir()) // without the corpora
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range texts {
		n, size := len(strings.Fields(text.Body)), len(text.Body)
		want := map[string]bool{
			Owners: n > 300, Words4: n > 350 && n < 450, Words11: n >= 1100 && n < 1300,
			Words15: n >= 15000 && n < 15300, Tenth: size > tenth-10 && size < tenth+2000, Million: size > megabyte-10 && size < megabyte+2000,
		}
		if !want[text.Name] {
			t.Errorf("%s has %d words, %d bytes", text.Name, n, size)
		}
		if !strings.Contains(text.Source, "web/sample.txt") {
			t.Errorf("%s is from %s", text.Name, text.Source)
		}
	}
}
