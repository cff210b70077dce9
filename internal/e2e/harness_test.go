package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"standfirst/internal/build/site"
	"standfirst/internal/lab/chrome"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a test waits for a condition before it fails. It is not a
// performance limit.
const patience = 60 * time.Second

// built is the folder with the page that TestMain built: index.html, build/ and
// dist/.
var built string

// chromium is shared by all tests; each test opens its own tabs.
var chromium context.Context

func TestMain(m *testing.M) {
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (int, error) {
	dir, err := os.MkdirTemp("", "standfirst-e2e-")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(dir)
	if built = os.Getenv(offline); built != "" { // built by the test that started this process
		if err := noNetwork(); err != nil {
			return 1, err
		}
	} else if page := os.Getenv("PAGE"); page != "" { // built by .ci/toolchains
		if built, err = filepath.Abs(page); err != nil {
			return 1, err
		}
	} else {
		built = dir
		if err := lay(dir, false); err != nil {
			return 1, err
		}
	}
	ctx, stop, err := chrome.Start(filepath.Join(dir, "profile"))
	if err != nil {
		return 1, err
	}
	defer stop()
	chromium = ctx
	return m.Run(), nil
}

// root is the top of the source tree.
const root = "../.."

// lay builds the engine and the page into dir, as `make dist` does. With hook, it
// includes the hook that lets tests cause faults.
func lay(dir string, hook bool) error {
	variant := site.Ships
	if hook {
		variant = site.Faulty
	}
	steps, err := site.Chosen()
	if err != nil {
		return err
	}
	skipped, err := layWith(dir, variant, steps)
	if !hook {
		leftOut = skipped
	}
	return err
}

// leftOut lists the build steps that were skipped for the page in built.
var leftOut []site.Skipped

// layWith is lay with the given build steps for the engine.
func layWith(dir string, variant site.Variant, steps []site.Step) ([]site.Skipped, error) {
	out := filepath.Join(dir, "build")
	if err := os.MkdirAll(out, 0o755); err != nil {
		return nil, err
	}
	skipped, err := site.EngineWith(root, filepath.Join(out, "engine.wasm"), variant, steps)
	if err != nil {
		return nil, err
	}
	if err := site.Build(root, out, variant == site.Faulty); err != nil {
		return nil, err
	}
	index, err := os.ReadFile(filepath.Join(root, "index.html"))
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(dir, "index.html"), index, 0o644); err != nil {
		return nil, err
	}
	return skipped, site.Dist(root, out, filepath.Join(dir, "dist"))
}

// ways are the ways to open the page: over http, index.html from disk, and the
// single-file page from disk.
var ways = []string{"http", "file", "single"}

// tab is a browser tab with the page, and a record of its errors, requests and
// navigations.
type tab struct {
	t   testing.TB
	ctx context.Context

	downloads string // download folder

	mu       sync.Mutex
	faults   []string // console errors and warnings, exceptions, policy violations
	requests []string // every URL requested
	went     []string // every URL that the tab, or a frame in it, navigated to
}

// open opens the page in the given way and waits until the engine is ready. If
// there are console errors, the test fails when it ends.
func open(t testing.TB, way string) *tab {
	t.Helper()
	return openAt(t, address(t, way))
}

// openAt is open for the page at the given URL.
func openAt(t testing.TB, at string) *tab {
	t.Helper()
	p := newTab(t)
	p.goTo(at)
	t.Cleanup(func() {
		if faults := p.faultsSoFar(); len(faults) > 0 {
			t.Errorf("console errors:\n%s", strings.Join(faults, "\n"))
		}
	})
	return p
}

// hosted serves dist/site like a static host. All tests share it so that each
// file is compressed only once.
var hosted = sync.OnceValue(func() http.Handler {
	return site.Handler(os.DirFS(filepath.Join(built, "dist", "site")))
})

// address returns the page's URL for one way of opening it.
func address(t testing.TB, way string) string {
	t.Helper()
	switch way {
	case "http":
		server := httptest.NewServer(hosted())
		t.Cleanup(server.Close)
		return server.URL + "/"
	default:
		return fileAddress(t, built, way)
	}
}

// fileAddress returns the file URL of the page built in dir.
func fileAddress(t testing.TB, dir, way string) string {
	t.Helper()
	switch way {
	case "file":
		return "file://" + filepath.ToSlash(filepath.Join(dir, "index.html"))
	case "single":
		return "file://" + filepath.ToSlash(filepath.Join(dir, "dist", "standfirst.html"))
	}
	t.Fatalf("unknown way to open the page: %q", way)
	return ""
}

func newTab(t testing.TB) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(chromium, chromedp.WithNewBrowserContext())
	p := &tab{t: t, ctx: ctx, downloads: t.TempDir()}
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil { // opens the tab
		t.Fatal(err)
	}
	if err := chromedp.Listen(ctx, p.note); err != nil {
		t.Fatal(err)
	}
	call(p, network.Enable, network.EnableParams{})
	call(p, page.Enable, page.EnableParams{})
	call(p, log.Enable, cdp.Empty{})
	call(p, runtime.Enable, cdp.Empty{})
	call(p, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: p.downloads,
		BrowserContextID: chromedp.FromContext(ctx).BrowserContextID,
	})
	return p
}

// note records the tab's errors, requests and navigations.
func (p *tab) note(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			p.faults = append(p.faults, "console: "+arguments(e.Args))
		}
	case *runtime.EventExceptionThrown:
		p.faults = append(p.faults, "exception: "+e.ExceptionDetails.Text+" "+arguments([]*runtime.RemoteObject{e.ExceptionDetails.Exception}))
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			p.faults = append(p.faults, "log: "+e.Entry.Text+" "+e.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *page.EventFrameNavigated:
		p.went = append(p.went, e.Frame.URL)
	}
}

func arguments(args []*runtime.RemoteObject) string {
	var words []string
	for _, a := range args {
		if a == nil {
			continue
		}
		words = append(words, strings.Trim(string(a.Value)+" "+a.Description, " "))
	}
	return strings.Join(words, " ")
}

// call runs a DevTools protocol command; an error ends the test.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	result, err := chromedp.Call(ctx, command, params)
	if err != nil {
		p.t.Fatalf("%s: %v\n%s", command.Method, err, strings.Join(p.faultsSoFar(), "\n"))
	}
	return result
}

// do runs an action in the tab; an error ends the test.
func do[T any](p *tab, action chromedp.Action[T]) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, action)
	if err != nil {
		p.t.Fatalf("%v\n%s", err, strings.Join(p.faultsSoFar(), "\n"))
	}
	return value
}

// goTo opens a URL and waits until the engine is ready.
func (p *tab) goTo(url string) {
	p.t.Helper()
	do(p, chromedp.Navigate(url))
	p.wait(`document.documentElement.dataset.engine === "ready"`)
}

// wait waits until a JavaScript expression is true.
func (p *tab) wait(condition string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	poll := chromedp.Poll[chromedp.Void](condition, chromedp.WithPollingTimeout(0), chromedp.WithPollingInterval(20*time.Millisecond))
	_, err := chromedp.Run(ctx, poll)
	for ctx.Err() == nil && wentAway(err) {
		_, err = chromedp.Run(ctx, poll) // retry on the page the tab has navigated to
	}
	if err != nil {
		p.t.Fatalf("timed out waiting for: %s (%v)\n%s\n--- the page:\n%s", condition, err, strings.Join(p.faultsSoFar(), "\n"),
			eval[string](p, `document.body.innerText.slice(0, 2000)`))
	}
}

// wentAway reports whether an error means that the tab navigated during a call.
func wentAway(err error) bool {
	return err != nil && (strings.Contains(err.Error(), "Cannot find context") || strings.Contains(err.Error(), "target navigated"))
}

// eval evaluates a JavaScript expression and awaits it if it is a promise.
func eval[T any](p *tab, expression string) T {
	p.t.Helper()
	return do(p, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// paste dispatches a paste event at the focused element, with text/plain and, if
// html is not empty, text/html.
func (p *tab) paste(text, html string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(() => {
		const data = new DataTransfer();
		data.setData('text/plain', %s);
		if (%s) data.setData('text/html', %s);
		const at = document.activeElement ?? document.body;
		at.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
		return true;
	})()`, quote(text), quote(html), quote(html)))
}

// drop drops files on the page: name -> content.
func (p *tab) drop(files map[string]string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(() => {
		const data = new DataTransfer();
		for (const [name, content] of Object.entries(%s)) data.items.add(new File([content], name));
		for (const type of ['dragenter', 'dragover', 'drop'])
			document.body.dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
		return true;
	})()`, quote(files)))
}

// dropBytes drops a file with binary content.
func (p *tab) dropBytes(name, content string) {
	p.t.Helper()
	p.dropFile(name, fmt.Sprintf(`Uint8Array.from(atob(%s), (c) => c.charCodeAt(0))`, quote([]byte(content))))
}

// dropLarge drops a text file of at least size bytes.
func (p *tab) dropLarge(name string, size int) {
	p.t.Helper()
	p.dropFile(name, fmt.Sprintf(`'Ann met Bob in Oslo. '.repeat(%d)`, size/21+1))
}

// dropFile drops a file whose content is given as a JavaScript expression.
func (p *tab) dropFile(name, content string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(() => {
		const data = new DataTransfer();
		data.items.add(new File([%s], %s));
		for (const type of ['dragenter', 'dragover', 'drop'])
			document.body.dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
		return true;
	})()`, content, quote(name)))
}

// download runs an action that downloads a file, waits for it, and returns its
// name and content.
func (p *tab) download(action func()) (string, []byte) {
	p.t.Helper()
	action()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		files, err := os.ReadDir(p.downloads)
		if err != nil {
			p.t.Fatal(err)
		}
		if len(files) != 1 || strings.HasSuffix(files[0].Name(), ".crdownload") || strings.HasPrefix(files[0].Name(), ".") {
			continue
		}
		path := filepath.Join(p.downloads, files[0].Name())
		b, err := os.ReadFile(path)
		if err != nil {
			p.t.Fatal(err)
		}
		if err := os.Remove(path); err != nil {
			p.t.Fatal(err)
		}
		return files[0].Name(), b
	}
	p.t.Fatal("the download did not arrive")
	return "", nil
}

func (p *tab) faultsSoFar() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.faults...)
}

// quote writes a value as a JavaScript literal.
func quote(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// shared reads a file from the corpora beside the repository, or skips the test
// if they are not there.
func shared(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, "..", "shared", name))
	if err != nil {
		t.Skipf("needs the corpora beside the repository: %v", err)
	}
	return string(b)
}

// allow grants permissions to the tab's pages.
func (p *tab) allow(names ...string) { p.permit(browser.PermissionSettingGranted, names) }

// deny denies permissions to the tab's pages.
func (p *tab) deny(names ...string) { p.permit(browser.PermissionSettingDenied, names) }

func (p *tab) permit(setting browser.PermissionSetting, names []string) {
	p.t.Helper()
	for _, name := range names {
		call(p, browser.SetPermission, browser.SetPermissionParams{
			Permission: &browser.PermissionDescriptor{Name: name}, Setting: setting,
			BrowserContextID: chromedp.FromContext(p.ctx).BrowserContextID,
		})
	}
}
