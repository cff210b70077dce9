package bench

import (
	"context"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/chromedp/chromedp"
)

// The measures. Times are in milliseconds, memory in bytes.
const (
	Paint        = "first paint"
	Ready        = "ready"
	FirstOwn     = "first result, its own time"
	FirstPainted = "first result, painted"
	WarmOwn      = "warm result, its own time"
	WarmPainted  = "warm result, painted"
	LengthOwn    = "another length, engine"
	LengthPaint  = "another length, painted"
	Peak         = "peak memory of the process"
	Wasm         = "WebAssembly memory"
	Heap         = "script heap at the end"
	Longest      = "longest task over 50 ms of the page's thread"
)

// key addresses one cell of the table.
type key struct{ system, text, what string }

// Results holds every sample; Ready and Paint have no text.
type Results map[key]Sample

func (r Results) add(system, text, what string, value float64) {
	k := key{system, text, what}
	r[k] = append(r[k], value)
}

// Of returns the sample of one cell.
func (r Results) Of(system, text, what string) Sample { return r[key{system, text, what}] }

// Options select what to measure.
type Options struct {
	Rounds int
	Skip   func(system, text string) bool // cells to leave out
	Log    io.Writer
}

// repeats is how often a text is pasted before the warm measurement, because browsers
// recompile hot code. For a system that takes more than patient milliseconds, two are
// enough.
func repeats(t Text) int {
	if len(t.Body) < 20_000 {
		return 10
	}
	return 2
}

const patient = 3000

// Measure loads every page with every text, round by round.
func Measure(browser context.Context, servers []*server, systems []System, texts []Text, o Options) (Results, error) {
	r := Results{}
	for _, text := range texts {
		for round := range o.Rounds {
			for i, s := range systems {
				if o.Skip(s.Name, text.Name) {
					continue
				}
				if err := once(browser, servers[i], s, text, r); err != nil {
					return nil, fmt.Errorf("bench: %s, %s: %w", s.Name, text.Name, err)
				}
				fmt.Fprintf(o.Log, "\r%-16s round %d of %d  %-12s", text.Name, round+1, o.Rounds, s.Name)
			}
		}
	}
	fmt.Fprintf(o.Log, "\r%60s\r", "")
	return r, nil
}

// once opens one page and pastes one text, first cold and then warm.
func once(browser context.Context, server *server, s System, text Text, r Results) error {
	t, err := openTab(browser)
	if err != nil {
		return err
	}
	defer t.close()
	began, err := load(t, server)
	if err != nil {
		return err
	}
	if !text.Ours { // the ratios need rounds with all systems
		r.add(s.Name, "", Ready, began.Ready)
		r.add(s.Name, "", Paint, began.Painted)
	}
	note := func(what string, value float64) { r.add(s.Name, text.Name, what, value) }

	if _, err := ask[chromedp.Void](t, "hold", text.Body); err != nil {
		return err
	}
	first, err := timed(t, "paste")
	if err != nil {
		return err
	}
	note(FirstOwn, first.Took)
	note(FirstPainted, first.Painted)
	warm, spent := first, first.Painted
	for i := range repeats(text) {
		if warm.Fault != "" || i >= 2 && spent > patient {
			break
		}
		if warm, err = timed(t, "paste"); err != nil {
			return err
		}
		spent += warm.Painted
	}
	note(WarmOwn, warm.Took)
	note(WarmPainted, warm.Painted)
	if s.Name == ours {
		var own, painted Sample
		for range 5 {
			again, err := timed(t, "length")
			if err != nil {
				return err
			}
			own, painted = append(own, again.Took), append(painted, again.Painted)
		}
		note(LengthOwn, own.Median())
		note(LengthPaint, painted.Median())
	}
	longest, err := ask[float64](t, "longest", first.Start)
	if err != nil {
		return err
	}
	note(Longest, longest)
	return memory(t, note)
}

// start holds when a page was ready and when it first painted, in ms since navigation.
type start struct{ Ready, Painted float64 }

// load opens the page and waits until it is ready and idle.
func load(t *tab, server *server) (start, error) {
	if _, err := chromedp.Run(t.ctx, chromedp.Navigate(server.URL+"/")); err != nil {
		return start{}, err
	}
	began, err := ask[start](t, "ready")
	if err != nil {
		return start{}, err
	}
	server.quiet()
	_, err = ask[chromedp.Void](t, "settle")
	return began, err
}

// timing is the probe's timing of one action.
type timing struct {
	Took, Painted float64
	Start         float64
	Fault         string
}

func timed(t *tab, act string) (timing, error) {
	x, err := ask[timing](t, act)
	if err != nil {
		return x, err
	}
	if x.Fault != "" {
		x.Took, x.Painted = math.NaN(), math.NaN()
		return x, nil
	}
	_, err = ask[chromedp.Void](t, "settle")
	return x, err
}

func memory(t *tab, note func(string, float64)) error {
	peak, err := t.peak()
	if err != nil {
		return err
	}
	heap, err := t.heap()
	if err != nil {
		return err
	}
	wasm, err := chromedp.Run(t.ctx, chromedp.Evaluate[float64]("benchProbe.memory"))
	if err != nil {
		return err
	}
	note(Peak, peak)
	note(Heap, heap)
	if wasm > 0 {
		note(Wasm, wasm)
	}
	return nil
}

// Needs lists the files that a page requests until it is ready.
func Needs(browser context.Context, server *server) ([]string, error) {
	t, err := openTab(browser)
	if err != nil {
		return nil, err
	}
	defer t.close()
	if _, err := chromedp.Run(t.ctx, chromedp.Navigate(server.URL+"/")); err != nil {
		return nil, err
	}
	if _, err := ask[chromedp.Void](t, "ready"); err != nil {
		return nil, err
	}
	server.mu.Lock()
	defer server.mu.Unlock()
	paths := slices.Clone(server.asked)
	slices.Sort(paths)
	return slices.Compact(paths), nil
}
