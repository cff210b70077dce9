package e2e

import (
	"fmt"
	"strings"

	"github.com/chromedp/chromedp"
)

// How a person uses the page, in the page's own terms.

// read pastes an article and waits until the page shows it as read.
func (p *tab) read(text, html string) {
	p.t.Helper()
	p.clear()
	p.paste(text, html)
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	p.wait(fmt.Sprintf(`!document.getElementById('reader').hidden && document.getElementById('reader').textContent.includes(%s)`, quote(line)))
	p.wait(`document.querySelectorAll('#summary .picks .sentence').length > 0`)
}

// clear empties the page, as "New" does.
func (p *tab) clear() {
	p.t.Helper()
	eval[bool](p, `(() => { const b = document.getElementById('new'); if (b.offsetParent) b.click(); document.getElementById('text').focus(); return true; })()`)
}

// save downloads one format from the menu.
func (p *tab) save(format string) (name string, content []byte) {
	p.t.Helper()
	return p.download(func() {
		do(p, chromedp.Click("#save"))
		do(p, chromedp.Click(fmt.Sprintf(`#save-list button[data-format=%q]`, format)))
	})
}

// settle waits until what the page loads after its engine (the service
// worker's copies among it) has come.
func (p *tab) settle() {
	p.t.Helper()
	eval[bool](p, `(async () => {
		if (location.protocol.startsWith('http') && (await navigator.serviceWorker?.getRegistrations())?.length) await navigator.serviceWorker.ready;
		return true;
	})()`)
	for seen := -1; seen != len(p.requestsSoFar()); {
		seen = len(p.requestsSoFar())
		eval[bool](p, `new Promise((resolve) => requestIdleCallback(() => setTimeout(() => resolve(true), 200)))`)
	}
}

// picks are the summary's sentences as the page shows them, in order.
func (p *tab) picks() []string {
	p.t.Helper()
	return eval[[]string](p, `[...document.querySelectorAll('#summary .picks .sentence')].map((b) => b.firstChild.textContent.trim())`)
}

// entities are the names that the page lists for a kind, each with its count.
func (p *tab) entities(kind string) map[string]int {
	p.t.Helper()
	return eval[map[string]int](p, fmt.Sprintf(`Object.fromEntries([...document.querySelectorAll('#entities .entity.%s')].map((li) =>
		[li.querySelector('.name').textContent.trim(), parseInt(li.querySelector('.count').textContent)]))`, kind))
}
