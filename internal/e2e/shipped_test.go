package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"standfirst/internal/api"
	"standfirst/internal/api/hostile"
	"standfirst/internal/build/site"
	"standfirst/internal/lab/randtext"

	"github.com/chromedp/chromedp"
)

// TestShippedEngine compares the results of the published engine, the file in
// dist/site, with the native one, byte for byte: on the project's samples, the
// hostile seeds and random articles that change every week. `make repro` sets
// REPRO_ARTICLES for more random articles, which also adds the corpora beside the
// repository.
func TestShippedEngine(t *testing.T) {
	random := 100
	if s := os.Getenv("REPRO_ARTICLES"); s != "" {
		var err error
		if random, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	seed := uint64(time.Now().Unix() / (7 * 24 * 3600))
	t.Logf("the seed of this week is %d", seed)
	cases := engineCases(t, seed, random, os.Getenv("REPRO_ARTICLES") != "")

	script, err := site.WorkerScript(root)
	if err != nil {
		t.Fatal(err)
	}
	engine, err := os.ReadFile(filepath.Join(built, "dist", "site", "build", "engine.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	differ, same := 0, 0
	var native api.Session // one for all articles, like the worker's
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, "<!doctype html><title>engine</title>")
	})
	mux.HandleFunc("/worker.js", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		io.WriteString(w, script)
	})
	mux.HandleFunc("/engine.wasm", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		w.Write(engine)
	})
	mux.HandleFunc("/case/{n}", func(w http.ResponseWriter, r *http.Request) {
		n, err := strconv.Atoi(r.PathValue("n"))
		if err != nil || n < 0 || n >= len(cases) {
			http.NotFound(w, r)
			return
		}
		c := cases[n]
		if r.Method == http.MethodGet {
			json.NewEncoder(w).Encode(map[string]any{"payload": c.text, "requests": c.requests()})
			return
		}
		got, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		if want := c.native(&native); bytes.Equal(got, want) {
			same++
		} else {
			differ++
			t.Errorf("%s: the shipped engine differs from the native one at byte %d of %d and %d:\n%s\nwant\n%s", c.name, firstDifference(got, want), len(got), len(want), around(got, want), around(want, got))
		}
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	p := newTab(t)
	do(p, chromedp.Navigate(server.URL+"/"))
	eval[bool](p, `(() => {
		globalThis.worker = new Worker('/worker.js');
		globalThis.next = () => new Promise((resolve, reject) => {
			worker.onmessage = ({data}) => {
				if (data.exit) reject(new Error(data.exit));
				else if (data.ready || data.response) resolve(data);
			};
		});
		globalThis.compare = async (n) => {
			const {payload, requests} = await (await fetch('/case/' + n)).json();
			const parts = [];
			for (const [i, request] of requests.entries()) {
				const answer = next();
				worker.postMessage({id: i + 1, request, payload: i === 0 ? new TextEncoder().encode(payload) : undefined});
				const {response, payload: out} = await answer;
				parts.push(response, '\n', out ?? '', '\n');
			}
			await fetch('/case/' + n, {method: 'POST', body: new Blob(parts)});
		};
		return true;
	})()`)
	eval[bool](p, `(async () => { const ready = next(); worker.postMessage({url: '/engine.wasm', cache: 'default'}); await ready; return true; })()`)
	for n := range cases {
		eval[bool](p, fmt.Sprintf(`compare(%d).then(() => true)`, n))
		if differ > 5 {
			t.Fatal("too many differences")
		}
	}
	t.Logf("shipped: %d of %d articles give the same bytes in the shipped and the native engine, at 3 lengths in 2 formats (random ones from seed %d)", same, len(cases), seed)
	if same != len(cases) {
		t.Errorf("%d of %d articles were compared", same+differ, len(cases))
	}
}

// engineCase is an article to compare the engines on.
type engineCase struct {
	name, text string
	html       bool
}

// requests returns the requests to make about the article, in order.
func (c engineCase) requests() []string {
	all := []string{`{"op":"analyze","params":{"plain":true}}`}
	if c.html {
		all[0] = `{"op":"analyze","params":{"name":"a.html"}}`
	}
	for _, options := range []string{`{"sentences":1}`, `{"share":0.2}`, `{"words":120}`} {
		all = append(all, `{"op":"select","params":{"options":`+options+`}}`)
		for _, format := range []string{"json", "md"} {
			all = append(all, `{"op":"export","params":{"format":"`+format+`","options":`+options+`}}`)
		}
	}
	return all
}

// native returns the native engine's responses and files.
func (c engineCase) native(s *api.Session) []byte {
	var b bytes.Buffer
	payload := []byte(c.text)
	for _, request := range c.requests() {
		response, out := s.Handle([]byte(request), payload)
		payload = nil
		b.Write(response)
		b.WriteByte('\n')
		b.Write(out)
		b.WriteByte('\n')
	}
	return b.Bytes()
}

func engineCases(t *testing.T, seed uint64, random int, corpora bool) []engineCase {
	var all []engineCase
	for _, pattern := range []string{"web/sample.txt", "internal/analysis/testdata/*.txtar", "internal/article/testdata/*/*", "corpora/editor/*"} {
		files, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			if len(b) > 1<<20 {
				b = b[:1<<20]
			}
			all = append(all, engineCase{f, strings.ToValidUTF8(string(b), "�"), strings.HasSuffix(f, ".html")})
		}
	}
	if len(all) < 30 {
		t.Fatalf("only %d samples were found", len(all))
	}
	for _, input := range hostile.Inputs(t, root) {
		if !input.Own && !corpora {
			continue
		}
		text := strings.ToValidUTF8(input.Text, "�")
		all = append(all, engineCase{input.Name, text, false}, engineCase{input.Name + " as HTML", text, true})
	}
	for i := range random {
		text, html := randtext.Article(seed<<32 + uint64(i))
		all = append(all, engineCase{fmt.Sprintf("random article %d of seed %d", i, seed), text, html})
	}
	return all
}

func firstDifference(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}

// around returns the part of a around its first difference from b.
func around(a, b []byte) []byte {
	i := firstDifference(a, b)
	return a[max(0, i-100):min(len(a), i+100)]
}
