package e2e

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"standfirst/internal/build/site"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// hooked builds, at first use, a page with a hook that lets tests cause faults.
// The released page has no such hook; TestNoHookShips checks that.
var hooked = sync.OnceValues(func() (string, error) {
	dir := filepath.Join(built, "hooked")
	return dir, lay(dir, true)
})

// rounds returns how often to cause each fault: FAULT_ROUNDS, or once by default.
func rounds(t *testing.T) int {
	n, err := strconv.Atoi(os.Getenv("FAULT_ROUNDS"))
	if err != nil {
		return 1
	}
	return n
}

// How long the page may take to be ready again after it has reported the fault,
// with a spare worker and without one.
const (
	readyWarm = 250 * time.Millisecond
	readyCold = 2 * time.Second
)

// TestFaults causes thirteen kinds of fault, several at a time in separate tabs.
// Each time, the page must report the fault in a sentence, keep the text, be
// ready again in time, and analyse the next article correctly.
func TestFaults(t *testing.T) {
	dir, err := hooked()
	if err != nil {
		t.Fatal(err)
	}
	engine, err := os.ReadFile(filepath.Join(dir, "build", "engine.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	flipped := slices.Clone(engine)
	for i := len(flipped) / 4; i < len(flipped)/4+64; i++ {
		flipped[i] ^= 0xff
	}
	// Corrupt versions of the engine, one per round.
	corrupt := [][]byte{engine[:len(engine)/2], flipped, {}, []byte("<!doctype html><title>Not found</title>")}
	broken := new(atomic.Pointer[[]byte])
	files := site.Handler(os.DirFS(filepath.Join(dir, "dist", "site")))
	server := httptest.NewServer(files)
	t.Cleanup(server.Close)
	spoilt := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if b := broken.Load(); b != nil && strings.HasSuffix(r.URL.Path, "engine.wasm") {
			w.Header().Set("Content-Type", "application/wasm")
			w.Write(*b)
			return
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(spoilt.Close)

	n, kinds := rounds(t), 0
	var passed atomic.Int64
	var warm, cold longest // times until the page was ready again
	t.Run("kinds", func(t *testing.T) {
		run := func(kind string, fault func(t *testing.T, p *tab, round int)) {
			kinds++
			t.Run(kind, func(t *testing.T) {
				t.Parallel()
				p := newTab(t)
				call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{
					// Shorter than in the release, so that a hung job times out soon, but
					// long enough for a busy machine.
					Source: `globalThis.standfirstHook = {limits: {start: 3000, job: 4000}};`,
				})
				p.watchWorkers()
				for round := range n {
					p.goTo(server.URL + "/")
					p.read(article, "")
					fault(t, p, round)
					if t.Failed() {
						return
					}
					passed.Add(1)
				}
			})
		}
		for _, kind := range []string{"panic", "index", "exit", "deadlock", "overflow", "loop", "memory"} {
			run(kind, func(t *testing.T, p *tab, _ int) {
				p.wait(`workers.length === 2`) // the spare is ready
				p.hook("fault = " + quote(kind))
				p.breakAndMend(&warm, readyWarm)
			})
		}
		run("killed worker", func(t *testing.T, p *tab, _ int) {
			p.hook("workers.forEach((w) => w.terminate())")
			p.breakAndMend(&cold, readyCold)
		})
		run("worker that never starts", func(t *testing.T, p *tab, _ int) {
			p.hook("silent = true; standfirstHook.workers.forEach((w) => w.terminate())")
			p.pasteNext()
			p.told()
			p.wait(`document.documentElement.dataset.engine === 'failed'`)
			p.hook("silent = false")
			p.pasteNext()
			p.isReady(&cold, readyCold)
			p.nextIsRight()
		})
		run("corrupt engine", func(t *testing.T, _ *tab, round int) {
			broken.Store(&corrupt[round%len(corrupt)])
			defer broken.Store(nil)
			p := newTab(t) // a first visit, so nothing is cached
			do(p, chromedp.Navigate(spoilt.URL+"/"))
			p.wait(`document.documentElement.dataset.engine === 'failed'`)
			p.pasteNext()
			p.told()
			broken.Store(nil)
			p.nextIsRight()
		})
		run("background tab", func(t *testing.T, p *tab, _ int) {
			// Freeze for longer than the limits for acknowledging a request and for a job.
			p.atOnce(`paste(%s)`, strings.Replace(book(32<<10), slowTitle, "Next: a ferry for the harbour towns", 1))
			call(p, page.SetWebLifecycleState, page.SetWebLifecycleStateParams{State: "frozen"})
			time.Sleep(5 * time.Second)
			call(p, page.SetWebLifecycleState, page.SetWebLifecycleStateParams{State: "active"})
			p.isRead(next)
			p.shows("Next: a ferry")
			p.nextIsRight()
		})
		run("storage full or denied", func(t *testing.T, p *tab, round int) {
			if round%2 == 0 {
				eval[bool](p, `(() => { for (let n = 1 << 22; n; n >>= 1) try { for (;;) localStorage.setItem('filler' + Math.random(), 'x'.repeat(n)); } catch {} return true; })()`)
			} else { // like browsers that block all site data
				eval[bool](p, `(() => { Object.defineProperty(globalThis, 'localStorage', {get() { throw new DOMException('denied', 'SecurityError'); }}); return true; })()`)
			}
			p.press("#remember")
			p.wait(`document.getElementById('status').textContent.includes('could not keep')`)
			p.shows(harbour)
			p.nextIsRight()
			if round%2 == 0 {
				eval[bool](p, `(localStorage.clear(), true)`)
			}
		})
		run("no clipboard", func(t *testing.T, p *tab, round int) {
			p.deny("clipboard-write")
			said := "Copied"
			if round%2 == 1 { // execCommand fails too
				eval[bool](p, `(() => { document.execCommand = () => false; return true; })()`)
				said = "The browser blocked copying"
			}
			p.press("#summary .after button")
			p.wait(`document.getElementById('status').textContent.startsWith(` + quote(said) + `)`)
			p.shows(harbour)
			p.nextIsRight()
		})
	})
	t.Logf("faults: %d of %d answered (%d kinds, %d times each), ready again after at most %v with a spare worker, %v without",
		passed.Load(), kinds*n, kinds, n, warm.time(), cold.time())
}

// longest keeps the longest of several durations.
type longest struct{ nanoseconds atomic.Int64 }

func (l *longest) note(d time.Duration) {
	for was := l.nanoseconds.Load(); int64(d) > was && !l.nanoseconds.CompareAndSwap(was, int64(d)); was = l.nanoseconds.Load() {
	}
}

func (l *longest) time() time.Duration {
	return time.Duration(l.nanoseconds.Load()).Round(time.Millisecond)
}

// next is the article to read after a fault; its headline identifies it.
var next = strings.Replace(article, "Harbour towns agree on ferry link", "Next: a ferry for the harbour towns", 1)

// hook runs a statement on the page's fault hook.
func (p *tab) hook(statement string) {
	p.t.Helper()
	eval[bool](p, `(() => { standfirstHook.`+statement+`; return true; })()`)
}

// pasteNext replaces the current article with the next one.
func (p *tab) pasteNext() {
	p.t.Helper()
	p.clear()
	p.paste(next, "")
}

// told waits until the page reports a fault in a sentence, and fails if the text
// is gone.
func (p *tab) told() {
	p.t.Helper()
	p.wait(`document.getElementById('fault').textContent.trim().endsWith('.')`)
	if text := eval[string](p, `document.getElementById('text').value`); !strings.Contains(text, "Next: a ferry") {
		p.t.Errorf("the text is gone; the field holds %.60q", text)
	}
}

// breakAndMend pastes an article that the engine fails on, waits until the page
// has recovered, and reads another.
func (p *tab) breakAndMend(worst *longest, limit time.Duration) {
	p.t.Helper()
	p.pasteNext()
	p.told()
	p.isReady(worst, limit)
	p.nextIsRight()
}

// isReady waits until the page is ready, and fails if that takes too long.
func (p *tab) isReady(worst *longest, limit time.Duration) {
	p.t.Helper()
	took := time.Duration(eval[float64](p, `(async () => {
		const begun = performance.now();
		while (document.documentElement.dataset.engine !== 'ready') await new Promise((r) => setTimeout(r, 5));
		return performance.now() - begun;
	})()`) * float64(time.Millisecond))
	worst.note(took)
	if took > limit {
		p.t.Errorf("ready again after %v, want at most %v", took, limit)
	}
}

// nextIsRight reads another article and fails if the result is wrong.
func (p *tab) nextIsRight() {
	p.t.Helper()
	p.pasteNext()
	p.isRead(next)
	if people := p.entities("person"); people["Anna Holm"] != 2 || people["Erik Lindqvist"] != 2 {
		p.t.Errorf("wrong people after the fault: %v", people)
	}
}

// TestNoHookShips checks that the release does not contain the fault hook.
func TestNoHookShips(t *testing.T) {
	for name, word := range map[string]string{"app.js": "standfirstHook", "engine.wasm": "asked to"} {
		b, err := os.ReadFile(filepath.Join(built, "build", name))
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(b), word) {
			t.Errorf("%s contains the fault hook: %q", name, word)
		}
	}
}
