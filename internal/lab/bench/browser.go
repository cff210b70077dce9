package bench

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"time"

	"standfirst/internal/build/site"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/systeminfo"
	"github.com/chromedp/chromedp"
)

//go:embed probe.js
var probe string

// patience is the time limit of each step.
const patience = 3 * time.Minute

// server serves one system's page, and records the requests.
type server struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string
	busy  int
	last  time.Time
}

func serve(dir string) *server {
	s := &server{}
	files := site.Handler(os.DirFS(dir))
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.note(r.URL.Path, 1)
		defer s.note("", -1)
		files.ServeHTTP(w, r)
	}))
	return s
}

func (s *server) note(path string, busy int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if path != "" {
		s.asked = append(s.asked, path)
	}
	s.busy += busy
	s.last = time.Now()
}

// quiet waits until there have been no requests for a while.
func (s *server) quiet() {
	for {
		s.mu.Lock()
		quiet := s.busy == 0 && time.Since(s.last) > 300*time.Millisecond
		s.mu.Unlock()
		if quiet {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// tab is one page in its own browser context, without caches.
type tab struct {
	ctx    context.Context
	close  context.CancelFunc
	before map[int64]float64 // CPU time of each renderer before the page was opened
}

func openTab(browser context.Context) (*tab, error) {
	before, err := renderers(browser)
	if err != nil {
		return nil, err
	}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t := &tab{ctx, cancel, before}
	if err := t.prepare(); err != nil {
		cancel()
		return nil, err
	}
	if err := rest(ctx); err != nil {
		cancel()
		return nil, err
	}
	return t, nil
}

// rest waits until the browser is idle. A new window first loads an internal page of the
// browser for half a second, which would take CPU time from the page that we measure.
func rest(ctx context.Context) error {
	const step = 100 * time.Millisecond
	spent := func() (sum float64, err error) {
		info, err := chromedp.CallBrowser(ctx, systeminfo.GetProcessInfo, cdp.Empty{})
		for _, p := range info.ProcessInfo {
			sum += p.CPUTime
		}
		return sum, err
	}
	until := time.Now().Add(patience)
	before, err := spent()
	for quiet := 0; quiet < 2 && err == nil; {
		if time.Now().After(until) {
			return fmt.Errorf("bench: the browser is not idle after %v", patience)
		}
		time.Sleep(step)
		var now float64
		if now, err = spent(); now-before < 0.1*step.Seconds() {
			quiet++
		} else {
			quiet = 0
		}
		before = now
	}
	return err
}

func (t *tab) prepare() error {
	if err := chromedp.Do(t.ctx); err != nil {
		return err
	}
	if _, err := chromedp.Call(t.ctx, network.Enable, network.EnableParams{}); err != nil {
		return err
	}
	if _, err := chromedp.Call(t.ctx, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true}); err != nil {
		return err
	}
	if _, err := chromedp.Call(t.ctx, page.Enable, page.EnableParams{}); err != nil {
		return err
	}
	_, err := chromedp.Call(t.ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: probe})
	return err
}

// ask calls a function of the probe in the page.
func ask[T any](t *tab, call string, args ...any) (T, error) {
	var list []string
	for _, a := range args {
		b, err := json.Marshal(a)
		if err != nil {
			var none T
			return none, err
		}
		list = append(list, string(b))
	}
	ctx, cancel := context.WithTimeout(t.ctx, patience)
	defer cancel()
	expression := fmt.Sprintf("benchProbe.%s(%s)", call, strings.Join(list, ", "))
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		return value, fmt.Errorf("%s: %w", call, err)
	}
	return value, nil
}

// renderers returns the CPU time of each renderer process.
func renderers(ctx context.Context) (map[int64]float64, error) {
	info, err := chromedp.CallBrowser(ctx, systeminfo.GetProcessInfo, cdp.Empty{})
	if err != nil {
		return nil, err
	}
	all := map[int64]float64{}
	for _, p := range info.ProcessInfo {
		if p.Type == "renderer" {
			all[p.ID] = p.CPUTime
		}
	}
	return all, nil
}

// peak returns the peak memory of the page's process: the renderer that has used the most
// CPU time since the page was opened.
func (t *tab) peak() (float64, error) {
	now, err := renderers(t.ctx)
	if err != nil {
		return 0, err
	}
	var process int64
	most := -1.0
	for id, spent := range now {
		if d := spent - t.before[id]; d > most || d == most && id < process {
			process, most = id, d
		}
	}
	return highWater(process), nil
}

// highWater returns the peak resident set of a process in bytes on Linux, 0 elsewhere. We
// read it while the process runs, because the figure that the system gives after its end
// includes its parent.
func highWater(process int64) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		var kB float64
		if _, err := fmt.Sscanf(line, "VmHWM: %f kB", &kB); err == nil {
			return kB * 1024
		}
	}
	return 0
}

// heap returns the size of the page's JavaScript heap in bytes.
func (t *tab) heap() (float64, error) {
	usage, err := chromedp.Call(t.ctx, runtime.GetHeapUsage, cdp.Empty{})
	return usage.UsedSize, err
}
