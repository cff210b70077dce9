package e2e

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// seen returns the selectors that match a visible element.
func (p *tab) seen(selectors ...string) []string {
	p.t.Helper()
	return eval[[]string](p, quote(selectors)+`.filter((s) => [...document.querySelectorAll(s)].some((e) => e.checkVisibility() && e.getBoundingClientRect().height > 0))`)
}

// Print shows all there is to read, uncut, and no controls.
func TestPaper(t *testing.T) {
	p := sampled(t, "http")
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	read := []string{"#summary .sentence", "#reader h1, #reader h2, #reader h3", "#reader mark", "#entities .entity .name"}
	if got := p.seen(read...); !slices.Equal(got, read) {
		t.Errorf("in print %q are visible, want %q", got, read)
	}
	if got := p.seen("#new", "#save", "#settings", "#help", ".length", ".focus", "#edit", ".chips", "#entities input", "#text", "dialog"); len(got) > 0 {
		t.Errorf("controls in print: %q", got)
	}
	// Areas that scroll on screen must not be cut off in print.
	if cut := eval[[]string](p, `["#summary", "#reader", "#entities"].filter((s) => { const e = document.querySelector(s); return e.scrollHeight > e.clientHeight + 1 && getComputedStyle(e).overflowY !== "visible"; })`); len(cut) > 0 {
		t.Errorf("cut off in print: %q", cut)
	}
	if got := eval[string](p, `getComputedStyle(document.body).backgroundColor`); got != "rgb(255, 255, 255)" {
		t.Errorf("the background in print is %s", got)
	}
	p.name("Bergen")
	if got := eval[string](p, `getComputedStyle(document.querySelector("#reader mark.person")).textDecorationLine`); got != "underline" {
		t.Errorf("while a name is selected, others are printed with the decoration %q", got)
	}
	p.read(crowd, "")
	eval[bool](p, `(dispatchEvent(new Event("beforeprint")), true)`)
	if n := eval[int](p, `document.querySelectorAll(".entity.person").length`); n != 35 {
		t.Errorf("%d of 35 people are printed", n)
	}
}

// With forced colours, names, sentences of the summary and pressed filters are
// still recognisable, by their lines, and so are the kinds of names.
func TestForcedColours(t *testing.T) {
	p := sampled(t, "http")
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}, {Name: "prefers-color-scheme", Value: "dark"}}})
	p.wait(`matchMedia("(forced-colors: active)").matches`)
	for _, selector := range []string{"#reader mark:not(.off, .soft)", "#reader .pick", ".chip[aria-pressed='true']", ".after button", "#new"} {
		if none := eval[int](p, `[...document.querySelectorAll(`+quote(selector)+`)].filter((e) => e.checkVisibility() && getComputedStyle(e).borderBottomStyle === "none" && getComputedStyle(e).textDecorationLine === "none").length`); none > 0 {
			t.Errorf("%d of %s have no line", none, selector)
		}
	}
	lines := eval[[]string](p, `["person", "organization", "place", "group"].map((kind) => getComputedStyle(document.querySelector("#reader").appendChild(Object.assign(document.createElement("mark"), {className: kind}))).textDecorationStyle)`)
	if slices.Sort(lines); len(slices.Compact(lines)) != 4 {
		t.Errorf("the lines of people, organisations, places and others are %q", lines)
	}
	// Names that are not marked look like the words around them. Browsers draw marks in colours of
	// their own, which need not go with the page's.
	eval[bool](p, `(document.querySelector(".chip.place").click(), true)`)
	p.wait(`document.querySelector("#reader p mark.off") !== null`)
	if odd := eval[int](p, `[...document.querySelectorAll("#reader p mark.off")].filter((e) => getComputedStyle(e).color !== getComputedStyle(document.body).color).length`); odd > 0 {
		t.Errorf("%d names that are not marked have a colour of their own", odd)
	}
}

// A new version is announced but waits until the user accepts it.
func TestUpdate(t *testing.T) {
	var second atomic.Bool
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !second.Load() || !strings.HasSuffix(r.URL.Path, "/sw.js") {
			hosted().ServeHTTP(w, r)
			return
		}
		first := httptest.NewRecorder()
		plain := r.Clone(r.Context())
		plain.Header.Del("Accept-Encoding")
		hosted().ServeHTTP(first, plain)
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		w.Write(bytes.Replace(first.Body.Bytes(), []byte("standfirst-"), []byte("standfirst-next-"), 1))
	}))
	t.Cleanup(server.Close)
	p := newTab(t)
	p.goTo(server.URL)
	p.wait(`navigator.serviceWorker.controller !== null`)
	second.Store(true)
	p.goTo(server.URL)
	p.wait(`document.getElementById("bottom").textContent.includes("A new version is ready.")`)
	if next := eval[bool](p, `navigator.serviceWorker.controller.state === "activated" && caches.keys().then((names) => names.some((n) => !n.startsWith("standfirst-next-")))`); !next {
		t.Error("the new version took over before the user accepted it")
	}
	eval[bool](p, `(() => { globalThis.before = true; [...document.querySelectorAll("#bottom button")].find((b) => b.checkVisibility()).click(); return true; })()`)
	for asked := time.Now(); time.Since(asked) < patience; { // calls fail while the page is reloading
		if turned, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool](`globalThis.before === undefined`)); err == nil && turned {
			break
		}
	}
	p.wait(`globalThis.before === undefined && navigator.serviceWorker.controller !== null && caches.keys().then((names) => names.length === 1 && names[0].startsWith("standfirst-next-"))`)
	if faults := p.faultsSoFar(); len(faults) > 0 {
		t.Errorf("console errors: %q", faults)
	}
}
