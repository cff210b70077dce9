package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
)

// These tests act on the page while an article is still being analysed. The engine
// takes seconds for slow, so actions in the same task always come first.
var slow = book(1 << 19)

const slowTitle = "A long report from the harbour towns"

// hands defines user actions for the JavaScript of the tests.
const hands = `
		const field = document.getElementById('text');
		const paste = (text, html = '') => {
			const data = new DataTransfer();
			data.setData('text/plain', text);
			if (html) data.setData('text/html', html);
			document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
		};
		const drop = (files) => {
			const data = new DataTransfer();
			for (const [name, content] of Object.entries(files)) data.items.add(new File([content], name));
			document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
		};
		const type = (text) => { field.value = text; field.dispatchEvent(new Event('input', {bubbles: true})); };
		const press = (words) => [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === words && b.checkVisibility()).click();
`

// atOnce runs statements in a single task, so that nothing can happen between
// them.
func (p *tab) atOnce(statements string, values ...any) {
	p.t.Helper()
	quoted := make([]any, len(values))
	for i, v := range values {
		quoted[i] = quote(v)
	}
	eval[bool](p, `(() => {`+hands+fmt.Sprintf(statements, quoted...)+`;
		return true;
	})()`)
}

// idle waits until the page has no work in progress or pending and is ready for
// an article.
func (p *tab) idle() {
	p.t.Helper()
	p.wait(`document.querySelector('#notice progress').hidden && document.documentElement.dataset.engine === 'ready'`)
	eval[bool](p, `new Promise((resolve) => setTimeout(() => resolve(true), 1000))`) // longer than the delay after typing
	p.wait(`document.querySelector('#notice progress').hidden && document.documentElement.dataset.engine === 'ready'`)
}

// field returns the text in the field.
func (p *tab) field() string {
	p.t.Helper()
	return eval[string](p, `document.getElementById('text').value`)
}

// fault returns the error message on the page.
func (p *tab) fault() string {
	p.t.Helper()
	return eval[string](p, `document.getElementById('fault').textContent`)
}

// shows fails the test unless both the reader and the field show an article with
// this title, and there is no error message.
func (p *tab) shows(title string) {
	p.t.Helper()
	if shown := eval[string](p, `document.getElementById('reader').textContent.slice(0, 200)`); !strings.Contains(shown, title) {
		p.t.Errorf("the reader shows %.60q, want %q", shown, title)
	}
	if field := p.field(); !strings.Contains(field, title) {
		p.t.Errorf("the field holds %.60q, want %q", field, title)
	}
	if fault := p.fault(); fault != "" {
		p.t.Errorf("the page reports an error: %s", fault)
	}
}

// saved is the part of the JSON export that these tests check.
type saved struct {
	Document struct{ Text string }
	Entities []struct{ Name string }
	Summary  struct{ Sentences []int }
}

func (p *tab) saved() saved {
	p.t.Helper()
	_, content := p.save("json")
	var s saved
	if err := json.Unmarshal(content, &s); err != nil {
		p.t.Fatal(err)
	}
	return s
}

func (s saved) has(name string) bool {
	for _, e := range s.Entities {
		if e.Name == name {
			return true
		}
	}
	return false
}

const harbour = "Harbour towns agree on ferry link"

// TestLastGivenIsShown gives the page two articles in one task, the first of which
// takes longer. Only the second may be shown.
func TestLastGivenIsShown(t *testing.T) {
	p := open(t, "http")
	for _, c := range []struct{ name, first string }{
		{"pasted", `paste(%s)`},
		{"dropped", `drop({'a.txt': %s})`},
		{"typed", `type(%s)`},
		{"refused", `paste('x', %s.repeat(12))`},
	} {
		p.clear()
		p.atOnce(c.first+`; paste(%s)`, slow, article)
		begun := time.Now()
		p.isRead(article)
		t.Logf("%s: replaced, and the next article analysed after %v", c.name, time.Since(begun).Round(time.Millisecond))
		p.idle()
		p.shows(harbour)
		if s := p.saved(); !strings.HasPrefix(s.Document.Text, harbour) {
			t.Errorf("%s, then replaced: the saved text is %.40q", c.name, s.Document.Text)
		}
	}
	p.clear()
	if left := eval[string](p, `document.getElementById('summary').textContent + document.getElementById('entities').textContent`); strings.Contains(left, "Anna Holm") {
		t.Errorf("the cleared article is still in the page: %s", left)
	}
}

// TestRefusedLeavesWhatIsShown drops an unreadable file while another is being
// analysed. What is saved must still be the article shown.
func TestRefusedLeavesWhatIsShown(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	second := strings.Replace(article, harbour, "Another headline", 1)
	p.atOnce(`drop({'a.txt': %s}); setTimeout(() => drop({'b.mp3': 'ID3\x03\x00\x00\x00\x00\x00\x21'}))`, second)
	p.wait(`document.getElementById('fault').textContent !== ''`)
	p.idle()
	shown := eval[string](p, `document.getElementById('reader').textContent.slice(0, 200)`)
	if s := p.saved(); !strings.Contains(shown, s.Document.Text[:20]) {
		t.Errorf("the page shows %.40q, the file has %.40q", shown, s.Document.Text)
	}
}

// TestUnreadableFile drops a folder, which a page cannot read.
func TestUnreadableFile(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	dir := filepath.Join(t.TempDir(), "folder.txt")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, kind := range []input.DispatchDragEventType{input.DispatchDragEventTypeDragEnter, input.DispatchDragEventTypeDragOver, input.DispatchDragEventTypeDrop} {
		call(p, input.DispatchDragEvent, input.DispatchDragEventParams{Type: kind, X: 300, Y: 300, Data: &input.DragData{
			Items: []*input.DragDataItem{}, Files: []string{dir}, DragOperationsMask: 1,
		}})
	}
	p.wait(`document.getElementById('fault').textContent.includes('could not open folder.txt')`)
	if text := p.field(); !strings.HasPrefix(text, harbour) {
		t.Errorf("the field holds %.40q", text)
	}
	p.read(article, "")
}

// TestDoubleClick presses the button for the sample twice: the second press replaces
// nothing.
func TestDoubleClick(t *testing.T) {
	p := open(t, "http")
	p.atOnce(`press('Try a sample'); press('Try a sample')`)
	p.shown()
	if !eval[bool](p, `document.getElementById("history").hidden`) {
		t.Errorf("the sample replaced itself: %q", p.status())
	}
}

// TestTypedBefore types a few words and gives an article before the words would be
// analysed. The words must not replace the article later.
func TestTypedBefore(t *testing.T) {
	p := open(t, "http")
	for _, give := range []string{`paste(%s)`, `drop({'a.txt': %s})`} {
		p.clear()
		p.atOnce(`type('A few words. And more.'); `+give, slow)
		p.isRead(slow)
		p.idle()
		p.shows(slowTitle)
	}
}

// TestTypedMeanwhile types in the field while the article in it is being analysed.
// What was typed must stay and be analysed.
func TestTypedMeanwhile(t *testing.T) {
	p := open(t, "http")
	// Keep typing until the analysis ends, so that typing coincides with every stage of it.
	typed := eval[int](p, `(async () => {`+hands+`
		let typed = 0;
		paste(`+quote(slow)+`);
		while (document.querySelectorAll('#summary .picks .sentence').length === 0) {
			if (field.value.length > 1000) {
				type(field.value + ' Typed.');
				typed++;
			}
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		return typed;
	})()`)
	if typed < 2 {
		t.Fatalf("could type only %d times before the article was analysed", typed)
	}
	p.idle()
	p.wait(`document.querySelectorAll('#summary .picks .sentence').length > 0`)
	if text := p.field(); !strings.HasSuffix(text, "Typed. Typed.") {
		t.Errorf("what was typed is gone: the field ends in %.40q", text[max(0, len(text)-40):])
	}
	p.wait(`document.getElementById('reader').textContent.trim().endsWith('Typed. Typed.')`)
	if s := p.saved(); !strings.HasSuffix(strings.TrimSpace(s.Document.Text), "Typed. Typed.") {
		t.Errorf("what was typed was not analysed")
	}
}

// TestEditTakenBack edits the text and reverts the edit before it is analysed.
func TestEditTakenBack(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	text := p.field()
	p.press("#edit")
	p.atOnce(`type(%s); setTimeout(() => type(%s), 50)`, slow, text)
	p.idle()
	if facts := eval[string](p, `document.querySelector('#article .facts').textContent`); strings.Contains(facts, ",") {
		t.Errorf("wrong facts for a short article: %s", facts)
	}
	p.isRead(article)
	p.shows(harbour)
	if s := p.saved(); !strings.HasPrefix(s.Document.Text, harbour) {
		t.Errorf("the saved text is %.40q", s.Document.Text)
	}
}

// TestAskedOfTheOldArticle makes and undoes corrections, puts a part back and sets
// a focus while another article is being analysed. None of that may apply to the
// new article; only a new length does.
func TestAskedOfTheOldArticle(t *testing.T) {
	p := open(t, "http")
	slow := book(1 << 16) // short is enough, since everything below happens in one task
	p.read(slow, "")
	want := p.saved()
	plain := p.picks()

	page := strings.Replace("<h1>"+article, "\n\n", "</h1><nav><ul><li><a href=/>Home</a></li><li><a href=/w>World</a></li><li><a href=/s>Sport</a></li></ul></nav><p>", 1)
	p.read(article, strings.ReplaceAll(page, "\n\n", "</p><p>")+"<p class=advert>Subscribe to our newsletter</p>")
	p.wait(`document.querySelector('#reader .aside') !== null`)
	p.correct(`[{op: 'drop', entity: 0}]`)
	p.wait(`!document.querySelector('#entities .corrections').hidden`)
	p.name("Erik Lindqvist")
	p.clickText("Correct…")
	p.wait(`document.querySelector('dialog[open]') !== null`)
	p.atOnce(`drop({'a.txt': %s}); press('Undo last correction');
		[...document.querySelectorAll('#reader .aside button')].find((b) => /^Put/.test(b.textContent)).click();
		document.dispatchEvent(new CustomEvent('edit', {detail: {edits: [{op: 'drop', entity: 0}], said: ''}}));
		document.dispatchEvent(new CustomEvent('focus', {detail: {focus: 'Holm'}}))`, slow)
	p.isRead(slow)
	p.idle()
	p.shows(slowTitle)
	if eval[bool](p, `document.querySelector('dialog[open]') !== null`) {
		t.Error("the correction dialog for the old article's entity is still open")
	}
	if got := p.saved(); len(got.Entities) != len(want.Entities) || fmt.Sprint(got.Summary) != fmt.Sprint(want.Summary) {
		t.Errorf("%d entities and the sentences %v, want %d and %v", len(got.Entities), got.Summary.Sentences, len(want.Entities), want.Summary.Sentences)
	}
	if got := p.picks(); strings.Join(got, "\n") != strings.Join(plain, "\n") {
		t.Errorf("the summary is %q, want %q", got, plain)
	}

	p.read(article, "")
	p.atOnce(`paste(%s); const s = document.getElementById('length'); s.value = 5; s.dispatchEvent(new Event('input', {bubbles: true}))`, slow)
	p.isRead(slow)
	p.wait(`document.querySelectorAll('#summary .picks .sentence').length === 5`)
}

// correct raises the event of the correction dialog, with indexes into the list on
// screen.
func (p *tab) correct(edits string) {
	p.t.Helper()
	eval[bool](p, `document.dispatchEvent(new CustomEvent('edit', {detail: {edits: `+edits+`, said: 'Done.'}}))`)
}

// TestCorrectionsInOneTask makes two corrections before the first is applied. Both
// must be applied, each to the entity that had that index on screen.
func TestCorrectionsInOneTask(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	index := func(name string) int {
		return eval[int](p, `Number([...document.querySelectorAll('#entities .entity')].find((e) => e.querySelector('.name').textContent === `+quote(name)+`).dataset.entity)`)
	}
	drop := func(name string) string {
		return fmt.Sprintf(`document.dispatchEvent(new CustomEvent('edit', {detail: {edits: [{op: 'drop', entity: %d}], said: 'Done.'}}));`, index(name))
	}
	eval[bool](p, `(() => { `+drop("Anna Holm")+drop("Erik Lindqvist")+` return true; })()`)
	p.wait(`document.querySelector('#entities .corrections').textContent.startsWith('2 corrections')`)
	if people := p.entities("person"); len(people) != 0 {
		t.Errorf("both people were removed, but the list has %v", people)
	}
	if s := p.saved(); s.has("Anna Holm") || s.has("Erik Lindqvist") {
		t.Error("the saved file still has a person")
	}
}

// TestCorrectionsOutliveTheWorker corrects an article, terminates its worker by
// cancelling another article, and saves. The file must have the corrections.
func TestCorrectionsOutliveTheWorker(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	p.correct(`[{op: 'rename', entity: 0, name: 'Renamed By The Reader'}]`)
	p.wait(`document.getElementById('entities').textContent.includes('Renamed By The Reader')`)
	p.atOnce(`drop({'a.txt': %s})`, book(3<<20))
	p.wait(`[...document.querySelectorAll('#notice button')].some((b) => b.textContent === 'Cancel' && b.checkVisibility())`)
	p.clickText("Cancel")
	p.wait(`document.getElementById('fault').textContent.startsWith('Stopped.')`)
	p.idle()
	if s := p.saved(); !s.has("Renamed By The Reader") || !strings.HasPrefix(s.Document.Text, harbour) {
		t.Errorf("the correction is gone from %.40q: %v", s.Document.Text, s.Entities)
	}
}

// TestCancelThenPaste cancels an article and pastes another in the same task.
func TestCancelThenPaste(t *testing.T) {
	p := open(t, "http")
	p.atOnce(`paste(%s)`, book(3<<20))
	p.wait(`[...document.querySelectorAll('#notice button')].some((b) => b.textContent === 'Cancel' && b.checkVisibility())`)
	p.atOnce(`press('Cancel'); paste(%s)`, article)
	p.isRead(article)
	p.idle()
	p.shows(harbour)
}

// TestFileThatFailsLeavesThePasted drops an unreadable file while an article is
// being analysed. The article's text must stay and be editable.
func TestFileThatFailsLeavesThePasted(t *testing.T) {
	p := open(t, "http")
	p.atOnce(`paste(%s); drop({'a.pdf': '%%PDF-1.4'})`, slow)
	p.wait(`document.getElementById('fault').textContent !== ''`)
	p.idle()
	if text := p.field(); text != slow || eval[bool](p, `document.getElementById('text').readOnly`) {
		t.Errorf("%d characters were pasted, the field has %d", len(slow), len(text))
	}
}

// TestClearedCanBeUndone clears an article that is still being analysed, one that
// was refused, and one with unsaved edits. Undo must restore each.
func TestClearedCanBeUndone(t *testing.T) {
	p := open(t, "http")
	p.atOnce(`paste(%s); document.getElementById('new').click()`, slow)
	p.idle()
	if text := p.field(); text != "" {
		t.Errorf("the article that was cleared came back: %.40q", text)
	}
	p.clickText("Undo")
	p.isRead(slow)
	p.clear()

	p.paste("Only a headline", "")
	p.wait(`document.getElementById('fault').textContent !== ''`)
	p.atOnce(`document.getElementById('new').click()`)
	p.clickText("Undo")
	p.wait(`document.getElementById('text').value === 'Only a headline'`)

	p.read(article, "")
	p.press("#edit")
	p.atOnce(`type(field.value + ' The last word.'); document.getElementById('new').click()`)
	p.clickText("Undo")
	p.isRead(article)
	p.wait(`document.getElementById('text').value.endsWith('The last word.')`)
}

// TestEditAtOnce opens an article for editing as soon as it is shown, before its
// text is put into the field. The field must have the text and keep what is typed.
func TestEditAtOnce(t *testing.T) {
	p := open(t, "http")
	eval[bool](p, `new Promise((resolve) => {`+hands+`
		new MutationObserver((_, observer) => {
			if (document.getElementById('reader').hidden) return;
			observer.disconnect();
			document.getElementById('edit').click();
			type(field.value + ' The last word.');
			resolve(true);
		}).observe(document.getElementById('reader'), {attributes: true, attributeFilter: ['hidden']});
		paste(`+quote(article)+`);
	})`)
	p.wait(`document.getElementById('text').value.endsWith('The last word.')`)
	p.idle()
	if text := p.field(); !strings.HasPrefix(text, harbour) || !strings.HasSuffix(text, "The last word.") {
		t.Errorf("the field holds %d characters: %.60q", len(text), text)
	}
}

// TestBatchWhileReading drops several files while an article is being analysed, and
// gives an article while files are. Both must finish, and the view must not jump.
func TestBatchWhileReading(t *testing.T) {
	p := open(t, "http")
	p.atOnce(`paste(%s); drop({'a.txt': %s, 'b.txt': %s, 'c.txt': 'short'})`, slow, article, article)
	p.wait(`document.querySelectorAll('#batch tbody')[0].rows.length === 3 && document.querySelector('#batch tr.waiting') === null`)
	p.wait(`document.getElementById('reader').textContent.includes(` + quote(slowTitle) + `)`)
	if !eval[bool](p, `document.body.classList.contains('batching') && document.getElementById('batch').checkVisibility()`) {
		t.Error("the list was hidden when the article was done")
	}
	p.atOnce(`drop({'a.txt': %s, 'b.txt': %s}); paste(%s)`, slow, slow, article)
	p.isRead(article)
	p.idle()
	p.shows(harbour)
	p.press("#back")
	p.wait(batchRead(2))
	p.clickText("Close list")
	p.shows(harbour)
}

// TestStorageFull keeps an article on the device, then one for which there is no
// room. The page must say so, show the text, and delete the older article.
func TestStorageFull(t *testing.T) {
	p := open(t, "http")
	p.read(article, "")
	p.press("#remember")
	p.wait(`localStorage.getItem('standfirst.article') !== null`)
	// Use the real quota: leave room for a short article but not for a long one.
	eval[bool](p, `(() => { localStorage.setItem('filler', 'x'.repeat(5_000_000)); return true; })()`)
	p.atOnce(`paste(%s)`, slow)
	p.isRead(slow)
	p.wait(`document.getElementById('status').textContent.includes('could not keep')`)
	if kept := eval[bool](p, `localStorage.getItem('standfirst.article') !== null`); kept {
		t.Error("the older article is still stored")
	}
	p.shows(slowTitle)
	p.clickText("Undo")
	p.isRead(article)
	p.wait(`localStorage.getItem('standfirst.article') !== null`)
}
