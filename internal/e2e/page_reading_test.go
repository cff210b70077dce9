package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// sample returns the page's built-in sample article.
func sample(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, "web", "sample.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// shown waits until an article has been rendered completely, including the parts
// that are added after the first paint.
func (p *tab) shown() {
	p.t.Helper()
	p.wait(`!document.body.classList.contains("empty") && !document.getElementById("reader").hidden && document.querySelector("#reader .s") !== null`)
	eval[bool](p, `(async () => {
		for (let before = -1, same = 0; same < 3; ) {
			await new Promise((resolve) => setTimeout(resolve, 25));
			const now = document.getElementsByTagName("*").length;
			same = now === before ? same + 1 : 0;
			before = now;
		}
		return true;
	})()`)
}

// clickText clicks the visible button with the given text.
func (p *tab) clickText(words string) {
	p.t.Helper()
	eval[bool](p, `([...document.querySelectorAll("button")].find((b) => b.checkVisibility() && b.textContent.trim() === `+quote(words)+`).click(), true)`)
}

// texts returns the text of each element that matches a selector, without text
// for screen readers only and without names inserted after pronouns.
func (p *tab) texts(selector string) []string {
	p.t.Helper()
	return eval[[]string](p, `[...document.querySelectorAll(`+quote(selector)+`)].map((e) => {
		const copy = e.cloneNode(true);
		for (const hidden of copy.querySelectorAll(".vh, .reminder")) hidden.remove();
		return copy.textContent.trim();
	})`)
}

func (p *tab) summary() []string { return p.texts("#summary .sentence") }
func (p *tab) names() []string   { return p.texts("#entities .name") }

// flat collapses runs of white space.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// checkResult checks that the page shows a plausible result for the sample.
func (p *tab) checkResult() {
	p.t.Helper()
	text := flat(sample(p.t))
	picks := p.summary()
	if len(picks) == 0 {
		p.t.Error("the summary is empty")
	}
	at := 0
	for _, s := range picks {
		i := strings.Index(text[at:], s)
		if i < 0 {
			p.t.Errorf("not a sentence of the text, or not in its order: %q", s)
			continue
		}
		at += i + len(s)
		if strings.HasPrefix(s, "Islanders raise") || strings.HasPrefix(s, "14 May") {
			p.t.Errorf("the summary contains %q", s)
		}
	}
	names := strings.Join(p.names(), "\n")
	for _, want := range []string{"Ingrid Rendall", "Scotland", "Magnus Flett"} {
		if !strings.Contains(names, want) {
			p.t.Errorf("%s is not listed:\n%s", want, names)
		}
	}
	if marks := eval[int](p, `document.querySelectorAll("#reader mark").length`); marks < 20 {
		p.t.Errorf("%d names marked in the article", marks)
	}
}

// The page takes an article in every way people may provide one, and shows the
// result without a click.
func TestTakesAnArticle(t *testing.T) {
	for _, way := range ways {
		t.Run("pasted/"+way, func(t *testing.T) {
			p := open(t, way)
			p.paste(sample(t), "")
			p.shown()
			p.checkResult()
		})
	}
	t.Run("pasted rich", func(t *testing.T) {
		p := open(t, "http")
		var html strings.Builder
		for i, paragraph := range strings.Split(strings.TrimSpace(sample(t)), "\n\n") {
			tag := "p"
			if i == 0 {
				tag = "h1"
			}
			html.WriteString("<" + tag + ">" + paragraph + "</" + tag + ">")
		}
		p.paste(sample(t), "<html><body><!--StartFragment-->"+html.String()+"<!--EndFragment--></body></html>")
		p.shown()
		p.checkResult()
		if title := p.texts("#reader h3.headline"); len(title) != 1 || !strings.HasPrefix(title[0], "Islanders raise") {
			t.Errorf("headlines %q", title)
		}
	})
	t.Run("pasted beside the field", func(t *testing.T) {
		p := open(t, "http")
		eval[bool](p, `(document.activeElement.blur(), true)`)
		p.paste(sample(t), "")
		p.shown()
		p.checkResult()
	})
	t.Run("dropped", func(t *testing.T) {
		p := open(t, "file")
		p.drop(map[string]string{"article.txt": sample(t)})
		p.shown()
		p.checkResult()
	})
	t.Run("opened", func(t *testing.T) {
		p := open(t, "single")
		file := filepath.Join(t.TempDir(), "article.txt")
		if err := os.WriteFile(file, []byte(sample(t)), 0o644); err != nil {
			t.Fatal(err)
		}
		do(p, chromedp.SetUploadFiles(chromedp.CSS("#files"), []string{file}))
		p.shown()
		p.checkResult()
	})
	t.Run("typed", func(t *testing.T) {
		p := open(t, "http")
		do(p, chromedp.SendKeys(chromedp.CSS("#text"), "The mayor of Paris met John Kerry on Monday. They spoke about bridges for an hour. Nobody was hurt in the talks."))
		p.wait(`document.querySelectorAll("#summary .sentence").length > 0`)
		if eval[bool](p, `document.getElementById("sheet").hidden || document.activeElement.id !== "text"`) {
			t.Error("the field was hidden or lost focus while typing")
		}
	})
	t.Run("filled by a script", func(t *testing.T) {
		p := open(t, "http")
		eval[bool](p, `(() => { const f = document.querySelector("textarea"); f.value = `+quote(sample(t))+`; f.dispatchEvent(new Event("input", {bubbles: true})); return true; })()`)
		p.shown()
		p.checkResult()
	})
	t.Run("sample", func(t *testing.T) {
		p := open(t, "http")
		p.press("#sample")
		p.shown()
		p.checkResult()
	})
}

// Unreadable input is reported, and the text stays.
func TestSaysWhatIsWrong(t *testing.T) {
	p := open(t, "http")
	p.paste("Only a headline", "")
	p.wait(`document.getElementById("fault").textContent !== ""`)
	if got := eval[string](p, `document.getElementById("text").value`); got != "Only a headline" {
		t.Errorf("the text is gone: %q", got)
	}
	p.paste("", "")
	p.drop(map[string]string{"picture.png": "\x89PNG\r\n\x1a\n\x00\x00"})
	p.wait(`/image|picture|text/i.test(document.getElementById("fault").textContent)`)

	// After a fault, Undo brings back the article that was there before.
	p.press("#sample")
	p.shown()
	p.paste("Another headline", "")
	p.wait(`document.getElementById("text").value === "Another headline"`)
	p.clickText("Undo")
	p.shown()
	p.checkResult()
	if fault := eval[string](p, `document.getElementById("fault").textContent`); fault != "" {
		t.Errorf("the error message stays: %q", fault)
	}

	// What is pasted next replaces a link, and goes below a headline.
	for refused, want := range map[string]string{"https://example.org/ferry.html": "Harbour towns agree on ferry link", "Ferry to sail again": "Ferry to sail again"} {
		p.clear()
		p.paste(refused, "")
		p.wait(`document.getElementById("fault").textContent !== ""`)
		if fault := eval[string](p, `document.getElementById("fault").textContent`); strings.Contains(fault, "link") != strings.Contains(refused, "://") {
			t.Errorf("%s: %q", refused, fault)
		}
		p.paste(article, "")
		p.isRead(article)
		if title := eval[string](p, `document.title`); !strings.HasPrefix(title, want) {
			t.Errorf("after %q the title is %q", refused, title)
		}
	}

	// A paste while a tick or a slider has the focus is an article too.
	eval[bool](p, `(document.getElementById("length").focus(), true)`)
	p.paste(next, "")
	p.isRead(next)
}

// A sentence that begins with "She" is shown unchanged, after the sentence that
// names her.
func TestNamesWhoeverIsMeant(t *testing.T) {
	p := open(t, "http")
	sentence := "She grows orchids behind it, and in the winter she sells bulbs."
	p.paste("A flower shop opens\n\nRuth Calloway opened a shop in the old bank in March. "+sentence+"\n\n"+
		"The town has had no florist since the war. The mayor cut the ribbon on Monday.\n\nRents in Dunmore have doubled in ten years.", "")
	p.shown()
	eval[bool](p, `((f) => { f.value = "orchids"; f.dispatchEvent(new Event("change")); return true; })(document.getElementById("focus"))`)
	p.wait(`document.querySelectorAll("#summary .sentence").length === 2`)
	if got := p.summary(); len(got) != 2 || !strings.HasPrefix(got[0], "Ruth Calloway") || got[1] != sentence {
		t.Errorf("the summary is %q", got)
	}
	// Without that sentence in the summary, her name is added in brackets.
	p.menu(1)
	p.clickText("Pin to summary")
	p.wait(`document.querySelector("#summary li.pinned") !== null`)
	p.menu(0)
	p.clickText("Leave out of summary")
	p.wait(`document.querySelector("#summary .reminder") !== null`)
	if got := p.texts("#summary .reminder"); len(got) != 1 || !strings.HasSuffix(got[0], "Ruth Calloway]") {
		t.Errorf("the names in brackets are %q", got)
	}
	without := eval[string](p, `(() => { const s = document.querySelector("#summary li.pinned .sentence").cloneNode(true); s.querySelector(".reminder").remove(); return s.textContent; })()`)
	if without != sentence {
		t.Errorf("the words beside the name are %q", without)
	}
}

// Nothing in an article is treated as markup or turned into a link.
func TestArticleIsOnlyText(t *testing.T) {
	p := open(t, "http")
	text := "Kerry <img src=x onerror=\"document.title='owned'\"> met <b>Lavrov</b> in Geneva on Monday.\n\n" +
		"See https://example.org/?q=<script>document.title='owned'</script> for what John Kerry & Sergei Lavrov said in Geneva.\n\n" +
		"The talks in Geneva went on for hours, and nothing was agreed by the ministers."
	p.paste(text, "")
	p.shown()
	if n := eval[int](p, `document.querySelectorAll("#reader :is(img, b, script, a), #summary :is(img, b, script, a), #entities :is(img, b, script)").length`); n != 0 {
		t.Errorf("%d elements were created from the article's text", n)
	}
	if title := eval[string](p, `document.title`); title == "owned" {
		t.Error("a script of the article ran")
	}
	if shown := eval[string](p, `document.getElementById("reader").textContent`); !strings.Contains(shown, "<img src=x onerror=") {
		t.Errorf("the text is not shown unchanged: %.300q", shown)
	}
}

// A long article is rendered in slices; the page stays responsive, and in the end
// all of it is there.
func TestLongArticle(t *testing.T) {
	p := open(t, "http")
	article := strings.TrimSpace(sample(t))
	long := strings.Repeat(article+"\n\n", 1<<20/len(article))
	eval[bool](p, `(window.longest = 0, new PerformanceObserver((l) => { for (const e of l.getEntries()) longest = Math.max(longest, e.duration); }).observe({type: "longtask"}), true)`)
	p.paste(long, "")
	p.shown()
	p.wait(`document.getElementById("reader").textContent.length > 1e6`)
	if n := len(p.summary()); n == 0 {
		t.Error("no summary")
	}
	t.Logf("longest task on the page's thread: %.0f ms", eval[float64](p, `longest`))
	p.press("#summary .sentence")
	p.wait(`document.querySelector("#reader .here") !== null`)
}

// The page warms up by laying out the sample unseen. Nothing of it stays, and the
// field keeps its focus. If a worker times out, as on a busy machine, the page
// replaces it and tries again.
func TestLaidOutUnseen(t *testing.T) {
	for name, also := range map[string]string{"as it is": "", "a worker that never begins": `
		const post = Worker.prototype.postMessage;
		let lost = false;
		Worker.prototype.postMessage = function (message, ...rest) {
			if (lost || !message.request?.includes('"op":"warm"')) return post.call(this, message, ...rest);
			lost = true;
		};`} {
		t.Run(name, func(t *testing.T) { laidOutUnseen(t, also) })
	}
}

func laidOutUnseen(t *testing.T, also string) {
	p := newTab(t)
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: also + `
		globalThis.laid = 0;
		addEventListener("DOMContentLoaded", () => {
			document.getElementById("text").focus();
			new MutationObserver((all) => {
				laid += all.some((m) => m.addedNodes.length) && all.some((m) => m.removedNodes.length);
			}).observe(document.getElementById("reader"), { childList: true });
		});`})
	p.goTo(address(t, "http"))
	p.wait(`laid >= 2`)
	left := eval[[]string](p, `[...document.querySelectorAll("#reader > *, .picks > *, .entity, .chip")].map((e) => e.outerHTML)`)
	if len(left) > 0 {
		t.Errorf("left in the page: %q", left)
	}
	if !eval[bool](p, `document.body.matches(".empty") && document.getElementById("reader").hidden && document.getElementById("text").value === ""`) {
		t.Error("the page did not return to its initial state")
	}
	if at := eval[string](p, `document.activeElement.id`); at != "text" {
		t.Errorf("the focus is at %q", at)
	}
}
