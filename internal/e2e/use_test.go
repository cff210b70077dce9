package e2e

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
)

// How a person uses the page, in the page's own terms.

// read pastes an article and waits until the page shows it as read.
func (p *tab) read(text, html string) {
	p.t.Helper()
	p.clear()
	p.paste(text, html)
	p.isRead(text)
}

// isRead waits until the page shows an article as read, with its text in the
// field behind it.
func (p *tab) isRead(text string) {
	p.t.Helper()
	p.wait(fmt.Sprintf(`!document.getElementById('reader').hidden && document.getElementById('reader').textContent.includes(%s)
		&& document.querySelectorAll('#summary .picks .sentence').length > 0 && document.getElementById('text').value !== ''`, quote(firstLine(text))))
}

// firstLine is the first line of an article that the page shows as it stands:
// one that is all signs, as the fence of front matter is, goes with the markup,
// and so do the signs before a heading.
func firstLine(text string) string {
	for line := range strings.Lines(text) {
		if strings.ContainsFunc(line, unicode.IsLetter) {
			return strings.TrimSpace(strings.TrimLeft(line, "#>*- "))
		}
	}
	return strings.TrimSpace(text)
}

// clear empties the page, as "New" does.
func (p *tab) clear() {
	p.t.Helper()
	eval[bool](p, `(() => {
		const field = document.getElementById('text');
		document.getElementById('new').click();
		if (field.value) { field.value = ''; field.dispatchEvent(new Event('input', {bubbles: true})); }
		field.focus();
		return true;
	})()`)
}

// save downloads one format from the menu.
func (p *tab) save(format string) (name string, content []byte) {
	p.t.Helper()
	return p.download(func() {
		p.press("#save")
		p.press(fmt.Sprintf(`#save-list button[data-format=%q]`, format))
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

// press clicks a button as a key would.
func (p *tab) press(selector string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(() => { document.querySelector(%s).click(); return true; })()`, quote(selector)))
}

// picks are the summary's sentences as the page shows them, in order.
func (p *tab) picks() []string {
	p.t.Helper()
	return p.texts("#summary .picks .sentence")
}

// entities are the names that the page lists for a kind, each with its count.
func (p *tab) entities(kind string) map[string]int {
	p.t.Helper()
	return eval[map[string]int](p, fmt.Sprintf(`Object.fromEntries([...document.querySelectorAll('#entities .entity.%s')].map((li) =>
		[li.querySelector('.name').textContent.trim(), parseInt(li.querySelector('.count').textContent)]))`, kind))
}

// batchRead is true when a batch of n files is read to its end.
func batchRead(n int) string {
	return fmt.Sprintf(`document.querySelectorAll('#batch table tbody tr td.prose').length === %d && document.querySelector('#batch tr.waiting') === null`, n)
}

// TestReadWaits holds that read waits for the article that it was given, one
// that opens with signs alone among them.
func TestReadWaits(t *testing.T) {
	p := open(t, "single")
	p.read(article, "")
	_, body, _ := strings.Cut(next, "ferry for the harbour towns")
	body = strings.Replace(body, "12 March", "13 March", 1)
	p.read("---\ntitle: A ferry for the harbour\nauthor: Ann Lee\n---\n\n# A ferry for the harbour\n\n"+body, "")
	if shown := eval[string](p, `document.getElementById('reader').textContent`); strings.Contains(shown, "12 March 2024") {
		t.Error("the article before is still shown")
	}
	p.read("* * *\n\nMore on the ferry\n\n"+body, "")
}
