package bench

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"standfirst/internal/lab/chrome"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// Config says what to measure, and where things are.
type Config struct {
	Root   string // the repository
	Shared string // the corpora; may be missing
	Cache  string // kept between runs: packages and sizes
	Dir    string // for this run only
	Quick  bool   // only the owner's article and 15,000 words, two peers and three rounds
	Log    io.Writer
}

// skip leaves out cells: only our page gets the 100 KB text, which is there to show how
// its time grows.
func skip(system, text string) bool { return text == Tenth && system != ours }

// quickPeers are the systems of a quick run; no target involves the others.
var quickPeers = []string{ours, "compromise", "wink-nlp"}

// Run measures everything.
func Run(c Config) (*Report, error) {
	rounds := 11
	if c.Quick {
		rounds = 3
	}
	texts, err := Texts(c.Root, c.Shared)
	if err != nil {
		return nil, err
	}
	if c.Quick {
		texts = slices.DeleteFunc(texts, func(t Text) bool { return t.Name != Owners && t.Name != Words15 })
	}
	systems, err := Systems(c.Root, c.Dir, c.Cache)
	if err != nil {
		return nil, err
	}
	if c.Quick {
		systems = slices.DeleteFunc(systems, func(s System) bool { return !slices.Contains(quickPeers, s.Name) })
	}
	ctx, stop, err := chrome.Start(filepath.Join(c.Dir, "profile"), chromedp.WindowSize(1440, 900))
	if err != nil {
		return nil, err
	}
	defer stop()
	r := &Report{Systems: systems, Texts: texts, Downloads: map[string]Download{}, Rounds: rounds}
	if r.Machine, err = machine(ctx); err != nil {
		return nil, err
	}
	var servers []*server
	for _, s := range systems {
		server := serve(s.dir)
		defer server.Close()
		servers = append(servers, server)
		// The first visit also makes the server compress each file, so the timed rounds
		// need not wait for that.
		paths, err := Needs(ctx, server)
		if err != nil {
			return nil, fmt.Errorf("bench: %s: %w", s.Name, err)
		}
		if r.Downloads[s.Name], err = measureDownload(s.dir, paths, c.Cache); err != nil {
			return nil, err
		}
	}
	r.Results, err = Measure(ctx, servers, systems, texts, Options{Rounds: rounds, Skip: skip, Log: c.Log})
	return r, err
}

// machine describes the machine.
func machine(ctx context.Context) (string, error) {
	v, err := chromedp.CallBrowser(ctx, browser.GetVersion, cdp.Empty{})
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s, headless; %s/%s, %d processors; %s", strings.Replace(v.Product, "/", " ", 1), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version()), nil
}
