package e2e

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
)

// Helpers that use the page as a person would.

// read pastes an article and waits until the page shows the result.
func (p *tab) read(text, html string) {
	p.t.Helper()
	p.clear()
	p.paste(text, html)
	p.isRead(text)
}

// isRead waits until the page shows an article and its summary, and the hidden
// field has its text too.
func (p *tab) isRead(text string) {
	p.t.Helper()
	p.wait(fmt.Sprintf(`!document.getElementById('reader').hidden && document.getElementById('reader').textContent.includes(%s)
		&& document.querySelectorAll('#summary .picks .sentence').length > 0 && document.getElementById('text').value !== ''`, quote(firstLine(text))))
}

// firstLine returns the first line of an article that the page shows unchanged. It
// skips lines without letters, such as the fence of front matter, and strips heading
// and list markers, because the page removes such markup.
func firstLine(text string) string {
	for line := range strings.Lines(text) {
		if strings.ContainsFunc(line, unicode.IsLetter) {
			return strings.TrimSpace(strings.TrimLeft(line, "#>*- "))
		}
	}
	return strings.TrimSpace(text)
}

// clear empties the page with New.
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

// settle waits until the page has loaded everything, including what it loads after
// the engine, such as the service worker's cache.
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

// press clicks an element without a pointer event, as the keyboard does.
func (p *tab) press(selector string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(() => { document.querySelector(%s).click(); return true; })()`, quote(selector)))
}

// picks returns the sentences of the summary on the page, in order.
func (p *tab) picks() []string {
	p.t.Helper()
	return p.texts("#summary .picks .sentence")
}

// entities returns the names that the page lists for a kind, with their counts.
func (p *tab) entities(kind string) map[string]int {
	p.t.Helper()
	return eval[map[string]int](p, fmt.Sprintf(`Object.fromEntries([...document.querySelectorAll('#entities .entity.%s')].map((li) =>
		[li.querySelector('.name').textContent.trim(), parseInt(li.querySelector('.count').textContent)]))`, kind))
}

// batchRead returns a condition: n files of the batch are done and none is waiting.
func batchRead(n int) string {
	return fmt.Sprintf(`document.querySelectorAll('#batch table tbody tr td.prose').length === %d && document.querySelector('#batch tr.waiting') === null`, n)
}

// TestReadWaits checks that read waits for the article it was given, even if that
// starts with a line of punctuation.
func TestReadWaits(t *testing.T) {
	p := open(t, "single")
	p.read(article, "")
	_, body, _ := strings.Cut(next, "ferry for the harbour towns")
	body = strings.Replace(body, "12 March", "13 March", 1)
	p.read("---\ntitle: A ferry for the harbour\nauthor: Ann Lee\n---\n\n# A ferry for the harbour\n\n"+body, "")
	if shown := eval[string](p, `document.getElementById('reader').textContent`); strings.Contains(shown, "12 March 2024") {
		t.Error("the previous article is still shown")
	}
	p.read("* * *\n\nMore on the ferry\n\n"+body, "")
}
