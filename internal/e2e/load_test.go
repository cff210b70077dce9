package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
)

// book returns a text of about size bytes, in paragraphs of whole sentences.
func book(size int) string {
	var b strings.Builder
	b.WriteString("A long report from the harbour towns\n\n")
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "In chapter %d, Anna Holm of Aarhus wrote to the European Commission about quay number %d. ", i/20, i)
		fmt.Fprintf(&b, "The Danish Maritime Authority answered after %d days, and Erik Lindqvist asked for more time.", i%40)
		if i%4 == 3 {
			b.WriteString("\n\n")
		} else {
			b.WriteString(" ")
		}
	}
	return b.String()
}

// TestLargeTexts reads a megabyte of text.
func TestLargeTexts(t *testing.T) {
	p := open(t, "http")
	p.read(book(1<<20), "")
	if got := p.entities("person"); len(got) == 0 {
		t.Error("no person in a megabyte")
	}
	if n := eval[int](p, `document.getElementById('text').value.length`); n < 1<<20-10 {
		t.Errorf("the field holds %d characters of a megabyte", n)
	}
}

// TestLargeIsRefusedAtOnce gives the page ten megabytes in three ways. It must
// report an error within a second, and keep pasted text in the field.
func TestLargeIsRefusedAtOnce(t *testing.T) {
	p := open(t, "http")
	text := book(10 << 20)
	for _, c := range []struct {
		name, give string
		kept       bool
	}{
		{"plain", `paste(text)`, true},
		{"rich", `paste(text, '<p>' + text + '</p>')`, true},
		{"a file", `drop({'a.txt': text})`, false},
	} {
		p.clear()
		p.idle()
		eval[bool](p, `(globalThis.text = `+quote(text)+`, true)`)
		took := eval[float64](p, `(async () => {
			const painting = new Promise((resolve) => new MutationObserver((_, observer) => {
				observer.disconnect();
				requestAnimationFrame(() => resolve(performance.now()));
			}).observe(document.getElementById('fault'), {childList: true}));
			const begun = performance.now();
			`+hands+c.give+`;
			return await painting - begun;
		})()`)
		if fault := p.fault(); !strings.HasPrefix(fault, "This ") || !strings.Contains(fault, "is too large") {
			t.Errorf("%s: the error message is %q", c.name, fault)
		}
		if c.kept {
			p.wait(fmt.Sprintf(`document.getElementById('text').value.length >= %d`, 10<<20-10))
		}
		t.Logf("large: %s, ten megabytes refused after %.0f ms", c.name, took)
		if took > 1000 {
			t.Errorf("%s: took %.0f ms to report the error, want at most 1000", c.name, took)
		}
	}
	p.read(article, "")
}

// swollen is MEMORY_LIMIT of web/engine.js: a worker with more memory is replaced
// when it is idle.
const swollen = 192 << 20

// worker describes one of the engine's workers, as seen in its messages.
type worker struct {
	Memory  int  // bytes of WebAssembly memory, as of the last response
	Answers int  // number of responses
	Ended   bool // whether the page terminated it
}

// watchWorkers makes the page record its workers, in the order they started.
func (p *tab) watchWorkers() {
	p.t.Helper()
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `
		globalThis.workers = [];
		globalThis.Worker = class extends Worker {
			constructor(...args) {
				super(...args);
				const record = this.record = {Memory: 0, Answers: 0, Ended: false};
				this.addEventListener('message', ({data}) => {
					if (data.ready) workers.push(record);
					record.Memory = data.memory ?? record.Memory;
					if (data.response) record.Answers++;
				});
			}
			terminate() {
				this.record.Ended = true;
				super.terminate();
			}
		};`})
}

func (p *tab) workers() []worker {
	p.t.Helper()
	return eval[[]worker](p, `workers`)
}

// TestManyArticles reads many articles in one tab, every tenth of them long, and
// fails if the memory of the page or its worker keeps growing.
func TestManyArticles(t *testing.T) {
	const n = 60
	p := newTab(t)
	p.watchWorkers()
	p.goTo(address(t, "http"))
	type memory struct{ page, worker int }
	now := func() memory {
		all := p.workers()
		if all[0].Ended || len(all) > 2 {
			t.Fatalf("want only the first worker and a spare, got %+v", all)
		}
		return memory{eval[int](p, `performance.memory.usedJSHeapSize`), all[0].Memory}
	}
	var half, last memory
	for i := range n {
		text := fmt.Sprintf("Report %d: %s", i, article)
		if i%10 == 9 {
			text = fmt.Sprintf("Report %d: %s", i, book(100<<10))
		}
		p.read(text, "")
		if field := eval[string](p, `document.getElementById('text').value`); !strings.HasPrefix(field, fmt.Sprintf("Report %d:", i)) {
			t.Fatalf("after article %d the field holds %.40q", i, field)
		}
		last = now()
		if i == n/2 {
			half = last
		}
	}
	t.Logf("many: %d articles; after half of them the page's heap was %d MB and the worker's memory %d MB, at the end %d MB and %d MB",
		n, half.page>>20, half.worker>>20, last.page>>20, last.worker>>20)
	if last.page > 2*half.page+32<<20 {
		t.Error("the page's memory keeps growing")
	}
	// Go's heap may grow by one step, which is half its size.
	if last.worker > half.worker+half.worker/2 || last.worker > swollen {
		t.Error("the worker's memory keeps growing")
	}
}

// TestSwollenWorker reads a text so large that the worker's memory, which never
// shrinks, exceeds the limit. The result must come, the worker must be replaced
// when idle, and the text must still be there and usable.
func TestSwollenWorker(t *testing.T) {
	p := newTab(t)
	p.watchWorkers()
	p.goTo(address(t, "http"))
	large := book(15 << 18)
	p.read(large, "")
	// The engine has settled when it is ready and no running worker is swollen.
	rested := fmt.Sprintf(`workers.every((w) => w.Ended || w.Memory <= %d) && document.documentElement.dataset.engine === 'ready'`, swollen)
	p.wait(rested)
	if first := p.workers()[0]; !first.Ended || first.Memory <= swollen {
		t.Errorf("the first worker should have exceeded the limit and been terminated: %+v", first)
	}
	// The new worker does not have the text, so the export makes it analyse it first.
	if _, content := p.save("txt"); !strings.Contains(string(content), "A long report from the harbour towns") {
		t.Errorf("the file saved after the worker was replaced is %.100q", content)
	}
	p.wait(rested)
	if text := eval[string](p, `document.getElementById('text').value`); text != strings.TrimSpace(large) {
		t.Errorf("the text has %d characters, the field %d", len(large), len(text))
	}
	if fault := eval[string](p, `document.getElementById('fault').textContent`); fault != "" {
		t.Errorf("the page reports an error: %s", fault)
	}
	p.read(article, "")
	if people := p.entities("person"); people["Anna Holm"] != 2 {
		t.Errorf("wrong people in the next article: %v", people)
	}
}
