package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"standfirst/internal/build/site"

	"github.com/andybalholm/brotli"
	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// states are the states of the page, with the steps from each to the next.
var states = []struct {
	name string
	make func(p *tab)
}{
	{"empty", func(*tab) {}},
	{"result", func(p *tab) { p.press("#sample"); p.shown() }},
	{"changed", func(p *tab) { p.slide("2"); p.wait(`!document.getElementById("history").hidden`) }},
	{"selected", func(p *tab) { p.name("Ingrid Rendall") }},
	{"menu", func(p *tab) { p.press("#save") }},
	{"correction", func(p *tab) { p.press("#save"); p.clickText("Correct…") }},
	{"settings", func(p *tab) { p.clickText("Cancel"); p.press("#settings") }},
	{"help", func(p *tab) { p.clickText("Close"); p.press("#help") }},
	{"editing", func(p *tab) { p.clickText("Close"); p.press("#edit") }},
	{"fault", func(p *tab) {
		p.press("#new")
		p.paste("Only a headline", "")
		p.wait(`document.getElementById("fault").textContent !== ""`)
	}},
	{"batch", func(p *tab) {
		p.drop(map[string]string{"a.txt": sample(p.t), "b.txt": "x"})
		p.wait(`document.getElementById("status").textContent.startsWith("1 article read")`)
	}},
}

// In every state and at every width: no horizontal scrolling, every target is at
// least 24 pixels, every control has an accessible name, and ids are unique.
func TestForEveryone(t *testing.T) {
	for _, width := range []int64{240, 320, 768, 1440} { // 240: a small phone with large text
		p := open(t, "http")
		do(p, chromedp.EmulateViewport(width, 800))
		for _, s := range states {
			s.make(p)
			if over := eval[int](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
				t.Errorf("%s at %d: %d pixels too wide", s.name, width, over)
			}
			small := eval[[]string](p, `[...document.querySelectorAll("button, select, input, a, label.tick")].filter((e) => {
				if (!e.checkVisibility() || e.matches(".skip, .tick input, .tells, .note a, dialog li a")) return false;
				const { width, height } = e.getBoundingClientRect();
				return width < 24 || height < 24;
			}).map((e) => e.outerHTML.slice(0, 120))`)
			if len(small) > 0 {
				t.Errorf("%s at %d: smaller than 24 pixels: %q", s.name, width, small)
			}
			nameless := eval[[]string](p, `[...document.querySelectorAll("button, select, input, textarea")].filter((e) => e.checkVisibility() &&
				!(e.textContent.trim() && e.matches("button")) && !e.getAttribute("aria-label") && !e.getAttribute("aria-labelledby") && !e.labels?.length).map((e) => e.outerHTML.slice(0, 120))`)
			if len(nameless) > 0 {
				t.Errorf("%s at %d: no accessible name: %q", s.name, width, nameless)
			}
			twice := eval[[]string](p, `[...document.querySelectorAll("[id]")].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i)`)
			if len(twice) > 0 {
				t.Errorf("%s at %d: ids used twice: %q", s.name, width, twice)
			}
		}
	}
}

// The page has landmarks, live regions and headings for screen readers.
func TestLandmarks(t *testing.T) {
	p := open(t, "http")
	for selector, n := range map[string]int{"header": 1, "main": 1, "h1": 1, "#bottom [role=status]": 1, "[role=alert]": 1, "html[lang=en]": 1} {
		if got := eval[int](p, `document.querySelectorAll(`+quote(selector)+`).length`); got != n {
			t.Errorf("%d %s", got, selector)
		}
	}
	p.press("#sample")
	p.shown()
	if got := p.status(); !strings.Contains(got, "Summary of ") {
		t.Errorf("the status announces %q", got)
	}
	levels := eval[[]int](p, `[...document.querySelectorAll("h1, h2, h3, h4")].filter((h) => h.checkVisibility()).map((h) => Number(h.tagName[1]))`)
	for i := 1; i < len(levels); i++ {
		if levels[i] > levels[i-1]+1 {
			t.Errorf("headings skip a level: %v", levels)
			break
		}
	}
}

// Screen readers announce a mark's kind in words, the same as in strings.js.
func TestMarksSayTheirKind(t *testing.T) {
	table, err := os.ReadFile(filepath.Join(root, "web", "strings.js"))
	if err != nil {
		t.Fatal(err)
	}
	kinds := regexp.MustCompile(`(?m)^  (\w+): \{ one: '([^']+)', many:`).FindAllStringSubmatch(string(table), -1)
	if len(kinds) < 9 {
		t.Fatalf("strings.js has %d kinds", len(kinds))
	}
	p := open(t, "http")
	p.press("#sample")
	p.shown()
	for _, kind := range kinds {
		eval[bool](p, `(() => {
			const mark = document.createElement("mark");
			mark.className = `+quote(kind[1])+`;
			mark.textContent = "x";
			document.getElementById("reader").append(mark);
			return true;
		})()`)
	}
	heard := map[string]int{}
	for _, node := range call(p, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes {
		var name string
		if node.Name != nil && json.Unmarshal(node.Name.Value, &name) == nil && fmt.Sprint(node.Role.Value) == `"StaticText"` {
			heard[name]++
		}
	}
	for _, kind := range kinds {
		shown := eval[int](p, `document.querySelectorAll(`+quote("#reader mark."+kind[1]+":not(.off, .soft)")+`).length`)
		if n := heard[" ("+kind[2]+")"]; n != shown {
			t.Errorf("there are %d marks of kind %s, but %d announce %q", shown, kind[1], n, kind[2])
		}
	}
}

// All text has a contrast of at least 4.5:1 in both colour schemes.
func TestContrast(t *testing.T) {
	for _, scheme := range []string{"light", "dark"} {
		p := open(t, "http")
		call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
		for _, s := range states {
			s.make(p)
			p.wait(`document.getAnimations().length === 0`) // colours in transition are not final
			poor := eval[[]string](p, contrast)
			if len(poor) > 0 {
				t.Errorf("%s, %s: low contrast: %q", scheme, s.name, poor)
			}
		}
	}
}

// contrast lists the visible texts with a contrast below 4.5:1.
const contrast = `(() => {
	const canvas = (c) => { const m = c.match(/[\d.]+/g).map(Number); return c.startsWith("color(srgb") ? [m[0]*255, m[1]*255, m[2]*255, m[3] ?? 1] : [m[0], m[1], m[2], m[3] ?? 1]; };
	const light = (c) => { const [r, g, b] = c.map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126*r + 0.7152*g + 0.0722*b; };
	const top = document.querySelector("dialog[open]") ?? document.body;
	const poor = new Set();
	const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
	for (let n; (n = walker.nextNode()); ) {
		const e = n.parentElement;
		if (!n.data.trim() || !e.checkVisibility() || e.closest(".vh, .quiet, option, datalist, .drop, .skip")) continue;
		let ground = null;
		for (let a = e; a && !ground; a = a.parentElement) { const c = canvas(getComputedStyle(a).backgroundColor); if (c[3] === 1) ground = c; }
		const [x, y] = [light(canvas(getComputedStyle(e).color).slice(0, 3)), light((ground ?? [255, 255, 255]).slice(0, 3))].sort((a, b) => b - a);
		const ratio = (x + 0.05) / (y + 0.05);
		if (ratio < 4.5) poor.add(e.tagName + "." + e.className + " " + ratio.toFixed(2) + " " + n.data.trim().slice(0, 20));
	}
	return [...poor];
})()`

// After one visit the page works without its server.
func TestOffline(t *testing.T) {
	server := httptest.NewServer(site.Handler(os.DirFS(filepath.Join(built, "dist", "site"))))
	t.Cleanup(server.Close)
	p := newTab(t)
	p.goTo(server.URL)
	p.wait(`navigator.serviceWorker.controller !== null`)
	if names := eval[[]string](p, `caches.keys()`); len(names) != 1 || !regexp.MustCompile(`^standfirst-[0-9a-f]{16}$`).MatchString(names[0]) {
		t.Errorf("the caches are %q, want one for this build", names)
	}
	server.Close()
	p.goTo(server.URL)
	p.press("#sample")
	p.shown()
	p.checkResult()
	if faults := p.faultsSoFar(); len(faults) > 0 {
		t.Errorf("console errors: %q", faults)
	}
}

// The manifest refers to existing files, and the page can be installed.
func TestInstallable(t *testing.T) {
	dist := filepath.Join(built, "dist", "site")
	b, err := os.ReadFile(filepath.Join(dist, "build", "manifest.webmanifest"))
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		Name  string
		Start string `json:"start_url"`
		Icons []struct{ Src, Sizes, Type, Purpose string }
	}
	if err := json.Unmarshal(b, &manifest); err != nil {
		t.Fatal(err)
	}
	if start := path.Join("build", manifest.Start); start != "." {
		t.Errorf("the start URL is %q", start)
	}
	sizes := map[string]bool{}
	for _, icon := range manifest.Icons {
		f, err := os.Open(filepath.Join(dist, "build", icon.Src))
		if err != nil {
			t.Error(err)
			continue
		}
		if icon.Type == "image/png" {
			c, err := png.DecodeConfig(f)
			if got := fmt.Sprintf("%dx%d", c.Width, c.Height); err != nil || got != icon.Sizes {
				t.Errorf("%s is %s (%v), not %s", icon.Src, got, err, icon.Sizes)
			}
			sizes[icon.Sizes] = true
		}
		f.Close()
	}
	if !sizes["192x192"] || !sizes["512x512"] {
		t.Errorf("the icon sizes are %v", sizes)
	}
	p := open(t, "http")
	p.wait(`document.querySelector("link[rel=manifest]") !== null`)
	for _, fault := range call(p, page.GetInstallabilityErrors, cdp.Empty{}).InstallabilityErrors {
		if fault.ErrorID != "in-incognito" { // each test runs in a separate browser context
			t.Errorf("not installable: %s %v", fault.ErrorID, fault.ErrorArguments)
		}
	}
}

// The page reads what another app shares with it, and does not put it in a URL.
func TestShareTarget(t *testing.T) {
	p := newTab(t)
	at := address(t, "http")
	call(p, page.SetBypassCSP, page.SetBypassCSPParams{Enabled: true}) // a real share comes from the system, not from a page
	p.goTo(at)
	p.wait(`navigator.serviceWorker.controller !== null`)
	to := eval[string](p, `(async () => {
		const form = new FormData();
		form.set("title", "Shared with the page");
		form.set("text", `+quote(sample(t))+`);
		return (await fetch("share", { method: "POST", body: form })).url;
	})()`)
	if to != at {
		t.Errorf("sharing leads to %q", to)
	}
	p.goTo(at)
	p.shown()
	if names := eval[[]string](p, `caches.keys()`); slices.Contains(names, "standfirst-shared") {
		t.Error("the shared text is still stored")
	}
}

// The page's script and style stay within their size budgets.
func TestBudgets(t *testing.T) {
	for name, most := range map[string]int{"app.js": 40 << 10, "style.css": 12 << 10} {
		b, err := os.ReadFile(filepath.Join(built, "build", name))
		if err != nil {
			t.Fatal(err)
		}
		var packed bytes.Buffer
		w := brotli.NewWriterLevel(&packed, brotli.BestCompression)
		w.Write(b)
		w.Close()
		t.Logf("%s: %d bytes after brotli", name, packed.Len())
		if packed.Len() > most {
			t.Errorf("%s: %d bytes after brotli, at most %d", name, packed.Len(), most)
		}
	}
}

// The text in index.html is the same as in strings.js.
func TestShellSaysWhatTheTableSays(t *testing.T) {
	table, err := os.ReadFile(filepath.Join(root, "web", "strings.js"))
	if err != nil {
		t.Fatal(err)
	}
	_, shell, _ := strings.Cut(string(table), "export const shell = {")
	shell, _, _ = strings.Cut(shell, "\n};")
	want := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^  (\w+): '(.*)',$`).FindAllStringSubmatch(shell, -1) {
		want[m[1]] = m[2]
	}
	html, err := os.ReadFile(filepath.Join(root, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for _, m := range regexp.MustCompile(`data-s="(\w+)">([^<]*)<`).FindAllStringSubmatch(string(html), -1) {
		said[m[1]] = m[2]
	}
	if len(said) < 10 {
		t.Fatalf("index.html says %q", said)
	}
	for key, text := range said {
		if want[key] != text {
			t.Errorf("%s: index.html says %q, the table %q", key, text, want[key])
		}
	}
}
