package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
)

// padded returns a page with little text and an inline image of size bytes.
func padded(size int) string {
	return fmt.Sprintf(`%s.replace("</h1>", '</h1><img src="data:image/png;base64,' + 'A'.repeat(%d) + '">')`, quote(pageOfArticle), size)
}

// If the browser refuses storage, as in some private windows, the page says so once
// and otherwise works.
func TestStorageRefused(t *testing.T) {
	p := newTab(t)
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `
		for (const name of ["sessionStorage", "localStorage"])
			Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });`})
	p.goTo(address(t, "http"))
	told := `document.getElementById("status").textContent.includes("cannot keep this article")`
	p.read(article, "")
	p.wait(told)
	p.slide("1")
	p.wait(`document.querySelectorAll("#summary .sentence").length === 1`)
	p.rename("Anna Holm", "Mayor Holm")
	eval[bool](p, `new Promise((resolve) => setTimeout(() => resolve(true), 700))`)
	if eval[bool](p, told) {
		t.Error("the warning was shown twice")
	}
	if faults := p.faultsSoFar(); len(faults) > 0 {
		t.Errorf("console errors: %q", faults)
	}
}

// If a file is too large for sessionStorage, the page says that it only keeps the
// text, and a reload restores that.
func TestFileTooLargeToKeep(t *testing.T) {
	p := open(t, "http")
	p.dropFile("ferry.html", padded(12<<20))
	p.shown()
	p.wait(`document.getElementById("status").textContent.includes("brings back its text")`)
	p.goTo(eval[string](p, `location.href`))
	p.shown()
	if got := eval[string](p, `document.getElementById("reader").textContent`); !strings.Contains(got, "Anna Holm") {
		t.Errorf("after a reload the text is %.200q", got)
	}
}

// If a list of files is too large for sessionStorage, the page says so once they
// have been analysed.
func TestListTooLargeToKeep(t *testing.T) {
	p := open(t, "http")
	eval[bool](p, fmt.Sprintf(`(() => {
		const data = new DataTransfer();
		for (const name of ["a.html", "b.html"]) data.items.add(new File([%s], name));
		for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
		return true;
	})()`, padded(2<<20)))
	p.wait(batchRead(2))
	p.wait(`document.getElementById("status").textContent.includes("cannot keep this many files")`)
}
