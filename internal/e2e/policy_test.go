package e2e

import (
	"bytes"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	markdownhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
)

// attempts are what an injected script would try. Each function returns true if
// the policy allowed it. EAR is the URL of a server.
const attempts = `({
	'fetch': () => fetch('EAR', {mode: 'no-cors'}).then(() => true),
	'XMLHttpRequest': () => new Promise((resolve, reject) => { const x = new XMLHttpRequest(); x.onload = () => resolve(true); x.onerror = reject; x.open('GET', 'EAR'); x.send(); }),
	'WebSocket': () => new Promise((resolve, reject) => { const s = new WebSocket('EAR'.replace('http', 'ws')); s.onopen = () => resolve(true); s.onerror = reject; }),
	'EventSource': () => new Promise((resolve, reject) => { const s = new EventSource('EAR'); s.onopen = () => resolve(true); s.onerror = reject; }),
	'beacon': () => { navigator.sendBeacon('EAR', 'x'); return false; }, // returns true even if blocked, so rely on the server
	'image': () => loads(Object.assign(new Image(), {src: 'EAR/a.png'})),
	'frame': () => { document.body.append(Object.assign(document.createElement('iframe'), {src: 'EAR'})); return false; },
	'form': () => { const f = Object.assign(document.createElement('form'), {action: 'EAR', target: 'there'}); document.body.append(f); f.submit(); return false; },
	'style sheet': () => loads(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: 'EAR/a.css'})),
	'prefetch': () => { document.head.append(Object.assign(document.createElement('link'), {rel: 'prefetch', href: 'EAR'})); return false; },
	'script of another host': () => { const s = document.createElement('script'); s.src = 'EAR/a.js'; return loads(s); },
	'inline script': () => { const s = document.createElement('script'); s.text = 'globalThis.ran = true'; document.head.append(s); return globalThis.ran === true; },
	'inline handler': () => { document.body.setAttribute('onclick', 'globalThis.handled = true'); document.body.click(); return globalThis.handled === true; },
	'inline style': () => { document.body.setAttribute('style', 'outline: 7px solid'); return getComputedStyle(document.body).outlineWidth === '7px'; },
	'eval': () => eval('true'),
	'Function': () => new Function('return true')(),
	'timer of text': () => new Promise((resolve) => { setTimeout('globalThis.timed = true'); setTimeout(() => resolve(globalThis.timed === true), 50); }),
	'innerHTML': () => { const e = document.createElement('div'); e.innerHTML = '<b>x</b>'; return e.children.length > 0; },
	'DOMParser': () => new DOMParser().parseFromString('<b>x</b>', 'text/html') !== null,
	'document.write': () => { document.write('<b>x</b>'); return true; },
	'worker': () => { new Worker(URL.createObjectURL(new Blob(['']))); return true; },
	'another policy': () => Boolean(trustedTypes.createPolicy('other', {createHTML: (s) => s})),
	'the same policy again': () => Boolean(trustedTypes.createPolicy('standfirst', {createHTML: (s) => s})),
	'base': () => { document.head.append(Object.assign(document.createElement('base'), {href: 'EAR/'})); return document.baseURI.startsWith('EAR'); },
	'a worker’s fetch': () => new Promise((resolve) => {
		const worker = new Worker(early.createScriptURL(URL.createObjectURL(new Blob(["fetch('EAR', {mode: 'no-cors'}).then(() => postMessage(true), () => postMessage(false))"]))));
		worker.onmessage = ({data}) => resolve(data);
	}),
	'its own host': () => SEALED && fetch(location.href, {mode: 'no-cors'}).then(() => true),
})`

// TestPolicy makes the attempts in each way of opening the page, before an article
// has arrived and after. The policy must block them all, also in a worker, and the
// server must not hear of any. TestAttempts shows that they succeed without a
// policy.
func TestPolicy(t *testing.T) {
	for _, way := range ways {
		t.Run(way, func(t *testing.T) {
			e := listen(t)
			p := newTab(t)
			p.foothold()
			p.goTo(address(t, way))
			if through := p.attempt(e, way == "single"); len(through) > 0 {
				t.Errorf("allowed before an article arrived: %q", through)
			}
			p.goTo(address(t, way))
			p.read(article, "")
			if through := p.attempt(e, true); len(through) > 0 {
				t.Errorf("allowed: %q", through)
			}
		})
	}
}

// TestAttempts shows that the attempts succeed in a page without a policy, so that
// it is the policy that blocks them in TestPolicy.
func TestAttempts(t *testing.T) {
	e := listen(t)
	server := httptest.NewServer(e.Config.Handler)
	t.Cleanup(server.Close)
	p := newTab(t)
	p.foothold()
	do(p, chromedp.Navigate(server.URL))
	through := p.attempt(e, true)
	for _, name := range []string{"fetch", "XMLHttpRequest", "inline script", "inline handler", "inline style", "eval", "Function", "timer of text",
		"innerHTML", "DOMParser", "worker", "another policy", "the same policy again", "base", "a worker’s fetch", "its own host"} {
		if !slices.Contains(through, name) {
			t.Errorf("%s fails even without a policy, so it proves nothing", name)
		}
	}
	if e.asked.Load() == 0 {
		t.Error("the server received no request")
	}
}

// foothold creates a Trusted Types policy for the test, before the page's own
// policy takes effect.
func (p *tab) foothold() {
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{
		Source: `globalThis.early = trustedTypes.createPolicy('early', {createScriptURL: (s) => s});
			globalThis.loads = (e) => new Promise((resolve, reject) => { e.onload = () => resolve(true); e.onerror = reject; document.head.append(e); });`,
	})
}

// attempt makes all attempts and returns the names of those that succeeded, as seen
// in the page or by the server. It counts requests, not connections, because for a
// frame and a form Chromium connects before it checks the policy, but sends
// nothing. The attempts run from a timer, because code evaluated through DevTools
// is not subject to the policy.
func (p *tab) attempt(e *ear, sealed bool) (through []string) {
	p.t.Helper()
	script := strings.NewReplacer("EAR", e.URL, "SEALED", quote(sealed)).Replace(attempts)
	eval[bool](p, `(() => { setTimeout(() => globalThis.attempts = `+script+`); return true; })()`)
	p.wait(`globalThis.attempts !== undefined`)
	for _, name := range eval[[]string](p, `Object.keys(attempts)`) {
		heard := e.asked.Load()
		eval[bool](p, `(() => { globalThis.outcome = null; setTimeout(async () => {
			const slow = new Promise((resolve) => setTimeout(() => resolve(false), 2000));
			let through = false;
			try { through = await Promise.race([attempts[`+quote(name)+`](), slow]); } catch {}
			setTimeout(() => globalThis.outcome = Boolean(through), 100); // time for a started request to arrive
		}); return true; })()`)
		p.wait(`globalThis.outcome !== null`)
		if eval[bool](p, `outcome`) {
			through = append(through, name)
		} else if e.asked.Load() > heard {
			through = append(through, name+" (heard by the server)")
		}
	}
	return through
}

// TestCopiesAreInert copies a summary full of markup syntax as HTML and as Markdown,
// parses the result, and checks that it is the same text and nothing else.
func TestCopiesAreInert(t *testing.T) {
	p := open(t, "http")
	var text strings.Builder
	text.WriteString("Talks & <b>more</b> in *Oslo*\n\n")
	for _, s := range hostileStrings(t) {
		s = strings.Join(strings.Fields(s), " ")
		if len(s) < 200 {
			text.WriteString(s + " was what Ann Lee told Bob Stone in Oslo on that Monday, and he agreed.\n\n")
		}
	}
	p.paste(text.String(), "")
	p.wait(`document.querySelectorAll('#summary .picks .sentence').length > 0`)
	eval[bool](p, `(() => {
		const unit = document.getElementById('unit');
		unit.value = 'share';
		unit.dispatchEvent(new Event('change', {bubbles: true}));
		navigator.clipboard.write = async ([item]) => { globalThis.copied = await (await item.getType('text/html')).text(); };
		navigator.clipboard.writeText = async (text) => { globalThis.copied = text; };
		return true;
	})()`)
	p.slide("100")
	p.wait(`document.querySelectorAll('#summary .picks .sentence').length > 20`)
	want := flat(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return unicode.ReplacementChar
		}
		return r
	}, strings.Join(p.picks(), " ")))
	m := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList), goldmark.WithRendererOptions(markdownhtml.WithUnsafe()))
	for _, c := range []struct{ button, title string }{{"Copy", "h2"}, {"Copy as Markdown", "h1"}} {
		eval[bool](p, `(globalThis.copied = '', true)`)
		p.clickText(c.button)
		p.wait(`globalThis.copied !== ''`)
		copied := eval[string](p, `copied`)
		if c.title == "h1" {
			var b bytes.Buffer
			if err := m.Convert([]byte(copied), &b); err != nil {
				t.Fatal(err)
			}
			copied = b.String()
		}
		root, err := html.Parse(strings.NewReader(copied))
		if err != nil {
			t.Fatal(err)
		}
		var body strings.Builder
		for n := range root.Descendants() {
			switch {
			case n.Type == html.CommentNode, n.Type == html.ElementNode && (len(n.Attr) > 0 || !slices.Contains([]string{"html", "head", "body", "p", c.title}, n.Data)):
				t.Errorf("%s: the article created an element or comment: %s %v", c.button, n.Data, n.Attr)
			case n.Type == html.TextNode && n.Parent.Data == "p":
				body.WriteString(n.Data + " ")
			}
		}
		if got := flat(body.String()); got != want {
			at := 0
			for at < min(len(got), len(want)) && got[at] == want[at] {
				at++
			}
			t.Errorf("%s: parsed as %.80q, but the summary has %.80q", c.button, got[max(0, at-20):], want[max(0, at-20):])
		}
	}
}
