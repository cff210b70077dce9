package bench

import (
	"fmt"
	"io"
	"math"
)

// target is a goal for speed or size: a figure and its upper limit.
type target struct {
	what   string
	unit   string
	most   float64
	figure func(Report) float64
}

func (r Report) median(text, what string) float64 { return r.Results.Of(ours, text, what).Median() }

func (r Report) ratio(peer, text, what string) float64 {
	return Ratio(r.Results.Of(ours, text, what), r.Results.Of(peer, text, what))
}

// targets are our goals. The frame budget is 1000/60 ms.
var targets = []target{
	{"download after brotli, all that the page needs", "MB", 2.6, func(r Report) float64 { return float64(r.Downloads[ours].Brotli) / 1e6 }},
	{"first paint after navigation", "ms", 100, func(r Report) float64 { return r.median("", Paint) }},
	{"engine ready, of the time that compromise takes to load", "×", 1, func(r Report) float64 { return r.ratio("compromise", "", Ready) }},
	{"whole analysis of the owner's article, of compromise's names, first", "×", 0.6, func(r Report) float64 { return r.ratio("compromise", Owners, FirstOwn) }},
	{"whole analysis of the owner's article, of compromise's names, warm", "×", 0.6, func(r Report) float64 { return r.ratio("compromise", Owners, WarmOwn) }},
	{"whole analysis of 15,000 words, of compromise's names, first", "×", 0.25, func(r Report) float64 { return r.ratio("compromise", Words15, FirstOwn) }},
	{"whole analysis of 15,000 words, of compromise's names, warm", "×", 0.25, func(r Report) float64 { return r.ratio("compromise", Words15, WarmOwn) }},
	{"owner's article, from paste to paint, beyond the engine's own time, first", "ms", 1000. / 60, func(r Report) float64 { return r.beyond(Owners, FirstPainted, FirstOwn) }},
	{"owner's article, from paste to paint, beyond the engine's own time, warm", "ms", 1000. / 60, func(r Report) float64 { return r.beyond(Owners, WarmPainted, WarmOwn) }},
	{"whole analysis of 1 MB of news, first", "ms", 2500, func(r Report) float64 { return r.median(Million, FirstOwn) }},
	{"whole analysis of 1 MB of news, warm", "ms", 2500, func(r Report) float64 { return r.median(Million, WarmOwn) }},
	{"time for 1 MB, of that for 100 KB, first", "×", 12, func(r Report) float64 { return r.median(Million, FirstOwn) / r.median(Tenth, FirstOwn) }},
	{"time for 1 MB, of that for 100 KB, warm", "×", 12, func(r Report) float64 { return r.median(Million, WarmOwn) / r.median(Tenth, WarmOwn) }},
	{"longest task of the page's thread, owner's article, median", "ms", 50, func(r Report) float64 { return r.median(Owners, Longest) }},
	{"longest task of the page's thread, 1 MB, median", "ms", 50, func(r Report) float64 { return r.median(Million, Longest) }},
	{"longest task of the page's thread, any text, any round", "ms", 50, Report.longest},
	{"WebAssembly memory, owner's article", "MiB", 64, func(r Report) float64 { return r.median(Owners, Wasm) / (1 << 20) }},
	{"WebAssembly memory, 1 MB of text", "MiB", 256, func(r Report) float64 { return r.median(Million, Wasm) / (1 << 20) }},
}

// beyond returns the median of the differences between two measures.
func (r Report) beyond(text, whole, part string) float64 {
	a, b := r.Results.Of(ours, text, whole), r.Results.Of(ours, text, part)
	var d Sample
	for i := range a {
		d = append(d, a[i]-b[i])
	}
	return d.Median()
}

func (r Report) longest() float64 {
	most := math.NaN()
	for _, t := range r.Texts {
		if m := r.Results.Of(ours, t.Name, Longest).Max(); !(m <= most) {
			most = m
		}
	}
	return most
}

// writeLong lists the texts with tasks over 50 ms, to help find the cause.
func (r Report) writeLong(w io.Writer) {
	for _, t := range r.Texts {
		of := r.Results.Of(ours, t.Name, Longest)
		n := 0
		for _, ms := range of {
			if ms > 0 {
				n++
			}
		}
		if n > 0 {
			fmt.Fprintf(w, "a task over 50 ms, %s: in %d of %d rounds, %s ms at most\n", t.Name, n, len(of), number(of.Max()))
		}
	}
}

// WriteTargets prints a line for each target: what, figure, limit, met or not. It returns
// how many were missed; a target that was not measured does not count.
func (r Report) WriteTargets(w io.Writer) (missed int) {
	fmt.Fprintf(w, "%-76s %12s %12s\n", "target", "figure", "at most")
	for _, t := range targets {
		figure := t.figure(r)
		verdict := "met"
		switch {
		case math.IsNaN(figure):
			verdict = "not measured"
		case figure > t.most:
			verdict = "NOT MET"
			missed++
		}
		fmt.Fprintf(w, "%-76s %8s %-3s %8s %-3s  %s\n", t.what, number(figure), t.unit, number(t.most), t.unit, verdict)
	}
	r.writeLong(w)
	return missed
}
