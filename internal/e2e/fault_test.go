package e2e

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"standfirst/internal/site"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// hooked is a page that lets a test bring about faults, laid when first asked
// for. What ships has no such hook; TestNoHookShips holds that.
var hooked = sync.OnceValues(func() (string, error) {
	dir := filepath.Join(built, "hooked")
	return dir, lay(dir, true)
})

// rounds is how often each fault is brought about: FAULT_ROUNDS, else once.
func rounds(t *testing.T) int {
	n, err := strconv.Atoi(os.Getenv("FAULT_ROUNDS"))
	if err != nil {
		return 1
	}
	return n
}

// ready is how long the page may take from the fault's being told to being
// ready again, in milliseconds.
const ready = 2000

// TestFaults brings about twelve kinds of fault. Each time the reader is told
// in a sentence, the text is still there, the page is ready again in time, and
// the next article is read right.
func TestFaults(t *testing.T) {
	dir, err := hooked()
	if err != nil {
		t.Fatal(err)
	}
	broken := new(atomic.Bool)
	files := site.Handler(os.DirFS(filepath.Join(dir, "dist", "site")))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if broken.Load() && strings.HasSuffix(r.URL.Path, "engine.wasm") {
			w.Header().Set("Content-Type", "application/wasm")
			w.Write([]byte("\x00asm\x01\x00\x00\x00\x01\x07"))
			return
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)

	n, passed, kinds := rounds(t), 0, 0
	run := func(kind string, fault func(t *testing.T, p *tab)) {
		kinds++
		t.Run(kind, func(t *testing.T) {
			p := newTab(t)
			call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{
				// Shorter than what ships, so that a hung job is told soon; long enough for a busy machine.
				Source: `globalThis.standfirstHook = {limits: {start: 3000, job: 4000}};`,
			})
			for range n {
				p.goTo(server.URL + "/")
				p.read(article, "")
				fault(t, p)
				if t.Failed() {
					return
				}
				passed++
			}
		})
	}
	for _, kind := range []string{"panic", "exit", "deadlock", "overflow", "loop", "memory"} {
		run(kind, func(t *testing.T, p *tab) {
			p.hook("fault = " + quote(kind))
			p.breakAndMend()
		})
	}
	run("killed worker", func(t *testing.T, p *tab) {
		p.hook("workers.forEach((w) => w.terminate())")
		p.breakAndMend()
	})
	run("worker that never starts", func(t *testing.T, p *tab) {
		p.hook("silent = true")
		p.hook("fault = 'panic'")
		p.pasteNext()
		p.told()
		p.hook("silent = false")
		p.nextIsRight()
	})
	run("corrupt engine", func(t *testing.T, _ *tab) {
		broken.Store(true)
		defer broken.Store(false)
		p := newTab(t) // a first visit: nothing is kept from an earlier one
		do(p, chromedp.Navigate(server.URL+"/"))
		p.wait(`document.documentElement.dataset.engine === 'failed'`)
		p.pasteNext()
		p.told()
		broken.Store(false)
		p.nextIsRight()
	})
	run("background tab", func(t *testing.T, p *tab) {
		other := newTab(t)
		call(other, page.BringToFront, cdp.Empty{})
		p.pasteNext()
		p.isRead(next)
		call(p, page.BringToFront, cdp.Empty{})
		p.nextIsRight()
	})
	run("storage denied", func(t *testing.T, p *tab) {
		eval[bool](p, `(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; return true; })()`)
		p.press("#remember")
		p.wait(`document.getElementById('status').textContent.trim().endsWith('.')`)
		p.nextIsRight()
	})
	run("no clipboard", func(t *testing.T, p *tab) {
		p.deny("clipboard-write")
		p.press("#summary .after button")
		p.wait(`document.getElementById('status').textContent.trim().endsWith('.')`)
		p.nextIsRight()
	})
	t.Logf("faults: %d of %d answered (%d kinds, %d times each)", passed, kinds*n, kinds, n)
}

// next is the article read after a fault, known by its headline.
var next = strings.Replace(article, "Harbour towns agree on ferry link", "Next: a ferry for the harbour towns", 1)

// hook sets or calls something on the page's hook.
func (p *tab) hook(statement string) {
	p.t.Helper()
	eval[bool](p, `(() => { standfirstHook.`+statement+`; return true; })()`)
}

// pasteNext pastes the next article, in place of the one that is shown.
func (p *tab) pasteNext() {
	p.t.Helper()
	p.clear()
	p.paste(next, "")
}

// told waits for a sentence that tells the reader of a fault, and fails if the
// text is gone.
func (p *tab) told() {
	p.t.Helper()
	p.wait(`document.getElementById('fault').textContent.trim().endsWith('.')`)
	if text := eval[string](p, `document.getElementById('text').value`); !strings.Contains(text, "Next: a ferry") {
		p.t.Errorf("the text is gone; the field holds %.60q", text)
	}
}

// breakAndMend gives the engine an article that it fails on, and another.
func (p *tab) breakAndMend() {
	p.t.Helper()
	p.pasteNext()
	p.told()
	took := eval[float64](p, `(async () => {
		const begun = performance.now();
		while (document.documentElement.dataset.engine !== 'ready') await new Promise((r) => setTimeout(r, 5));
		return performance.now() - begun;
	})()`)
	if took > ready {
		p.t.Errorf("ready again after %.0f ms, want at most %d", took, ready)
	}
	p.nextIsRight()
}

// nextIsRight reads another article and fails if what comes is not right.
func (p *tab) nextIsRight() {
	p.t.Helper()
	p.pasteNext()
	p.isRead(next)
	if people := p.entities("person"); people["Anna Holm"] != 2 || people["Erik Lindqvist"] != 2 {
		p.t.Errorf("after the fault the persons are %v", people)
	}
}

// TestNoHookShips holds that what ships cannot be told to fail.
func TestNoHookShips(t *testing.T) {
	for name, word := range map[string]string{"app.js": "standfirstHook", "engine.wasm": "asked to"} {
		b, err := os.ReadFile(filepath.Join(built, "build", name))
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(b), word) {
			t.Errorf("%s holds the hook for faults: %q", name, word)
		}
	}
}
