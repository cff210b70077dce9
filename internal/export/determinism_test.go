package export

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/summary"
)

// articles returns the articles in the repository and, if present, those in the corpora.
func articles(t *testing.T) map[string][]byte {
	t.Helper()
	out := map[string][]byte{"news.txt": []byte(news)}
	for _, pattern := range []string{
		"../api/testdata/hostile/*", "../../web/sample.txt", "../../../shared/articles/*.txt", "../../../shared/corpora/pages/*/source.html",
	} {
		paths, err := filepath.Glob(filepath.FromSlash(pattern))
		if err != nil {
			t.Fatal(err)
		}
		if len(paths) == 0 {
			t.Logf("there is no %s: its articles are left out", pattern)
		}
		for i, path := range paths {
			if i == 6 {
				break // with -race, a few of each kind are enough
			}
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			out[path] = b
		}
	}
	return out
}

// digest hashes all exports of one article.
func digest(name string, file []byte) string {
	a, err := analysis.Run(article.Input{File: file, Name: filepath.Base(name)})
	if err != nil {
		return err.Error()
	}
	h := sha256.New()
	for _, o := range []summary.Options{{}, {Budget: summary.Budget{Words: 60}}, {Focus: "government"}} {
		r := Result{Analysis: a, Entities: a.Entities, Options: o, Selection: a.Ranking.Select(o)}
		for _, f := range formats {
			var b bytes.Buffer
			if err := f.write(&b, r); err != nil {
				return err.Error()
			}
			h.Write(b.Bytes())
		}
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

// TestSameBytesInAnyOrder checks that no analysis influences later or concurrent ones.
func TestSameBytesInAnyOrder(t *testing.T) {
	all := articles(t)
	want := map[string]string{}
	var names []string
	for name, file := range all {
		want[name] = digest(name, file)
		names = append(names, name)
	}
	var wait sync.WaitGroup
	for seed := range 4 {
		order := append([]string(nil), names...)
		rand.New(rand.NewPCG(uint64(seed), 1)).Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wait.Go(func() {
			for _, name := range order {
				if got := digest(name, all[name]); got != want[name] {
					t.Errorf("%s gives other bytes in order %d", name, seed)
				}
			}
		})
	}
	wait.Wait()
	t.Logf("orders: %d articles the same in 4 orders at once", len(all))
}
