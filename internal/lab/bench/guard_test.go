package bench

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/build/site"

	"github.com/andybalholm/brotli"
)

var update = flag.Bool("update", false, "store the measurements as the baseline for later runs")

// baseline holds the last accepted size of the page and cost of an article, as counts
// that depend on the version of Go but not on the machine.
type baseline struct {
	Go          string `json:"go"`
	Download    int    `json:"download"`    // bytes of a first visit, compressed at quickBrotli
	Allocations int    `json:"allocations"` // of an analysis of web/sample.txt
}

// quickBrotli takes a second; the best level takes half a minute. `make size` prints the
// real download sizes.
const quickBrotli = 5

// TestGuard fails if the download has grown by more than 3 % or the allocations of an
// article by more than 10 %. Run `make baseline` to accept growth that is worth it.
func TestGuard(t *testing.T) {
	const file = "testdata/baseline.json"
	var old baseline
	if b, err := os.ReadFile(file); err != nil {
		t.Fatal(err)
	} else if err := json.Unmarshal(b, &old); err != nil {
		t.Fatal(err)
	}
	size, whole := pageSize(t)
	now := baseline{Go: goVersion(), Download: size, Allocations: allocations(t)}
	t.Logf("a download of %d bytes, %d at the baseline; %d allocations for the sample, %d at the baseline", now.Download, old.Download, now.Allocations, old.Allocations)
	if *update {
		b, err := json.MarshalIndent(now, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, append(b, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if now.Go != old.Go {
		t.Logf("not compared: the baseline is for %s, this is %s", old.Go, now.Go)
		return
	}
	for _, c := range []struct {
		what      string
		now, old  int
		mostShare float64
	}{
		{"the download", now.Download, old.Download, 1.03},
		{"what an article allocates", now.Allocations, old.Allocations, 1.10},
	} {
		if c.what == "the download" && !whole {
			continue // with ENGINE, the size optimisations were skipped
		}
		if float64(c.now) > c.mostShare*float64(c.old) {
			t.Errorf("%s grew from %d to %d: more than %.0f %%", c.what, c.old, c.now, 100*(c.mostShare-1))
		}
	}
}

// goVersion returns the version of Go without its patch number, such as "go1.26".
func goVersion() string {
	v := strings.SplitN(runtime.Version(), ".", 3)
	return strings.Join(v[:min(len(v), 2)], ".")
}

// pageSize returns the size of the download after brotli, and whether every build step
// ran.
func pageSize(t *testing.T) (sum int, whole bool) {
	dir := t.TempDir()
	out := filepath.Join(dir, "build")
	if err := os.Mkdir(out, 0o755); err != nil {
		t.Fatal(err)
	}
	skipped, err := site.Engine("../../..", filepath.Join(out, "engine.wasm"), site.Ships)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range skipped {
		t.Log(s)
	}
	if err := site.Build("../../..", out, false); err != nil {
		t.Fatal(err)
	}
	for _, name := range site.Needed {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if os.IsNotExist(err) {
			b, err = os.ReadFile(filepath.Join("../../..", name))
		}
		if err != nil {
			t.Fatal(err)
		}
		var packed bytes.Buffer
		w := brotli.NewWriterLevel(&packed, quickBrotli)
		w.Write(b)
		w.Close()
		sum += packed.Len()
	}
	return sum, len(skipped) == 0 && os.Getenv("ENGINE") == ""
}

func allocations(t *testing.T) int {
	text, err := os.ReadFile("../../../web/sample.txt")
	if err != nil {
		t.Fatal(err)
	}
	return int(testing.AllocsPerRun(5, func() {
		if _, err := analysis.Run(article.Input{Text: string(text)}); err != nil {
			t.Error(err)
		}
	}))
}
