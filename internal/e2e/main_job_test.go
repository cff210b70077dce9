package e2e

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/chromedp/chromedp"
)

// article is the text that most of these tests read. We wrote it.
const article = `Harbour towns agree on ferry link

12 March 2024

The mayors of Aarhus and Gothenburg agreed on Tuesday to reopen the ferry link between their cities, eleven years after the last ship sailed. "We have waited long enough," said Anna Holm, the mayor of Aarhus, after the talks in Gothenburg.

The first ship is to sail in May 2026. The Danish Maritime Authority said it had received plans from two companies, and that it would choose one of them before the summer. Holm said the cities would share the cost of 40 million euros.

---

Swedish officials were more careful. Erik Lindqvist, who leads the port of Gothenburg, said the quay needed repairs that could take a year. Lindqvist asked the European Union for help in January, but the European Commission has not answered yet.

Residents welcomed the plan. The ferry used to carry 300,000 passengers a year, and its end in 2013 cost the two cities some 200 jobs, according to Aarhus University.
`

// TestMainJob opens the page in each way, pastes an article, changes the length
// and saves the result.
func TestMainJob(t *testing.T) {
	for _, way := range ways {
		t.Run(way, func(t *testing.T) {
			p := open(t, way)
			p.read(article, "")

			three := p.picks()
			checkPicks(t, article, three)
			people := p.entities("person")
			if people["Anna Holm"] != 2 || people["Erik Lindqvist"] != 2 {
				t.Errorf("the people are %v; want Anna Holm and Erik Lindqvist with two mentions each", people)
			}

			// Change the length, which needs no new analysis.
			eval[bool](p, `(() => { const s = document.querySelector('#summary input[type=range]'); s.value = 1; s.dispatchEvent(new Event('input', {bubbles: true})); s.dispatchEvent(new Event('change', {bubbles: true})); return true; })()`)
			p.wait(`document.querySelectorAll('#summary .picks .sentence').length === 1`)
			checkPicks(t, article, p.picks())

			for _, format := range []string{"txt", "md", "json", "csv"} {
				name, content := p.save(format)
				if want := regexp.MustCompile(`^[a-z0-9-]{1,60}\.(summary\.txt|summary\.md|md|json|entities\.csv)$`); !want.MatchString(name) {
					t.Errorf("%s is saved as %q", format, name)
				}
				checkFile(t, format, content)
			}
		})
	}
}

// checkPicks fails if a summary does not consist of whole sentences of the text,
// in order, or if it contains a headline, a date or a separator.
func checkPicks(t *testing.T, text string, picks []string) {
	t.Helper()
	if len(picks) == 0 {
		t.Fatal("the summary is empty")
	}
	at := 0
	for _, s := range picks {
		i := strings.Index(text[at:], s)
		if i < 0 {
			t.Fatalf("not in the text, or out of order: %q", s)
		}
		at += i + len(s)
		if !strings.ContainsAny(s[len(s)-1:], `.!?"`) {
			t.Errorf("not a whole sentence: %q", s)
		}
		for _, no := range []string{"Harbour towns agree", "12 March", "---"} {
			if strings.Contains(s, no) {
				t.Errorf("the summary contains %q: %q", no, s)
			}
		}
	}
}

func checkFile(t *testing.T, format string, content []byte) {
	t.Helper()
	switch format {
	case "txt", "md":
		if !strings.Contains(string(content), "Anna Holm") || !strings.Contains(string(content), "Harbour towns agree") {
			t.Errorf("the %s lacks the title or a name:\n%s", format, content)
		}
	case "json":
		var r struct {
			Offsets  string
			Document struct{ Text string }
			Entities []struct {
				Name     string
				Mentions []struct {
					Start, End int
					Text       string
				}
			}
			Summary struct{ Sentences []int }
		}
		if err := json.Unmarshal(content, &r); err != nil {
			t.Fatal(err)
		}
		if r.Offsets != "codepoint" || len(r.Summary.Sentences) != 1 || len(r.Entities) == 0 {
			t.Errorf("the JSON has offsets in %q, %d sentences and %d entities", r.Offsets, len(r.Summary.Sentences), len(r.Entities))
		}
		text := []rune(r.Document.Text)
		for _, e := range r.Entities {
			for _, m := range e.Mentions {
				if got := string(text[m.Start:m.End]); got != m.Text {
					t.Errorf("a mention of %s: the text at its offsets is %q, but its text field is %q", e.Name, got, m.Text)
				}
			}
		}
	case "csv":
		rows, err := csv.NewReader(strings.NewReader(string(content))).ReadAll()
		if err != nil || len(rows) < 5 {
			t.Errorf("%d rows of CSV, %v", len(rows), err)
		}
	}
}

// TestWaysIn reads the article as rich text and from dropped and opened files, and
// reads the sample.
func TestWaysIn(t *testing.T) {
	p := open(t, "http")
	page := "<html><body><h1>" + strings.Replace(strings.ReplaceAll(article, "\n\n", "</p><p>"), "</p><p>", "</h1><p>", 1) + "</p></body></html>"
	shown := `document.querySelector('#reader')?.textContent.includes('Lindqvist') && document.querySelectorAll('#summary .picks .sentence').length > 0`

	p.paste("Harbour towns agree", page)
	p.wait(shown)
	if people := p.entities("person"); people["Anna Holm"] == 0 {
		t.Errorf("wrong people from rich text: %v", people)
	}
	p.clear()
	p.wait(`document.querySelectorAll('#summary .picks .sentence').length === 0 || document.getElementById('summary').offsetParent === null`)

	p.drop(map[string]string{"ferry.txt": article})
	p.wait(shown)
	p.clear()

	offered := strings.Split(eval[string](p, `document.getElementById('files').accept`), ",")
	for name, content := range map[string]string{
		"ferry.html": page,
		"ferry.docx": word(t, article),
		"ferry.pdf":  printed(article),
		"ferry.eml":  "From: desk@example.org\r\nSubject: Harbour towns agree on ferry link\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + article,
	} {
		if !slices.Contains(offered, filepath.Ext(name)) {
			t.Errorf("the file picker offers %q, not %s", offered, filepath.Ext(name))
		}
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		do(p, chromedp.SetUploadFiles("#files", []string{file}))
		p.wait(shown)
		p.clear()
	}

	p.press("#sample")
	p.wait(`document.querySelectorAll('#summary .picks .sentence').length > 0`)
	p.wait(`document.body.innerText.includes('made-up')`) // its credit
}

// printed returns a PDF file with the text's paragraphs.
func printed(text string) string {
	var lines strings.Builder
	for _, paragraph := range strings.Split(text, "\n\n") {
		lines.WriteString("T* ")
		for words := strings.Fields(paragraph); len(words) > 0; {
			n := min(len(words), 14)
			fmt.Fprintf(&lines, "(%s) Tj T*\n", strings.NewReplacer("(", `\(`, ")", `\)`, "’", "'", "“", `"`, "”", `"`, "—", "-", "–", "-").Replace(strings.Join(words[:n], " ")))
			words = words[n:]
		}
	}
	content := "BT /F 10 Tf 12 TL 50 780 Td " + lines.String() + "ET"
	return fmt.Sprintf("%%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Kids[3 0 R]/MediaBox[0 0 600 800]>> endobj\n"+
		"3 0 obj <</Type/Page/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj\n"+
		"4 0 obj <</Length %d>> stream\n%s\nendstream endobj\ntrailer <</Root 1 0 R>>", len(content), content)
}

// word returns a Word file with the text's paragraphs.
func word(t *testing.T, text string) string {
	t.Helper()
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	body, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(body, `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for _, paragraph := range strings.Split(text, "\n\n") {
		fmt.Fprintf(body, "<w:p><w:r><w:t>%s</w:t></w:r></w:p>", html.EscapeString(paragraph))
	}
	fmt.Fprint(body, `</w:body></w:document>`)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

// TestCopies copies the summary to the clipboard.
func TestCopies(t *testing.T) {
	p := open(t, "http")
	p.allow("clipboard-read", "clipboard-write")
	p.read(article, "")
	eval[bool](p, `(() => { document.querySelector('#summary .after button').click(); return true; })()`)
	p.wait(`document.getElementById('status').textContent.startsWith('Copied')`)
	copied := eval[string](p, `navigator.clipboard.readText()`)
	for _, s := range p.picks() {
		if !strings.Contains(copied, s) {
			t.Errorf("the clipboard lacks %q:\n%s", s, copied)
		}
	}
}

// TestFaultsOfInput gives the page unreadable input. It must report each in one
// clear sentence and be ready for the next article.
func TestFaultsOfInput(t *testing.T) {
	p := open(t, "http")
	shown := `document.getElementById('fault').textContent.trim() !== '' && document.getElementById('fault').offsetParent !== null`
	for _, c := range []struct {
		name string
		give func()
	}{
		{"nothing", func() { p.paste(" \n ", "") }},
		{"a headline", func() { p.paste("Harbour towns agree on ferry link", "") }},
		{"HTML without text", func() { p.paste("", "<div><script>1</script></div>") }},
		{"an image", func() { p.dropBytes("photo.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR") }},
		{"an unknown kind", func() { p.dropBytes("song.mp3", "ID3\x03\x00\x00\x00\x00\x00\x21\xff\xfb\x90") }},
		{"40 MB", func() { p.dropLarge("large.txt", 40<<20) }},
	} {
		do(p, chromedp.Reload())
		p.wait(`document.documentElement.dataset.engine === "ready"`)
		c.give()
		p.wait(shown)
		if s := eval[string](p, `document.getElementById('fault').textContent.trim()`); utf8.RuneCountInString(s) > 200 || !strings.HasSuffix(s, ".") {
			t.Errorf("%s: the error is not one clear sentence: %q", c.name, s)
		}
		if c.name == "a headline" && eval[string](p, `document.getElementById('text').value`) == "" {
			t.Error("the headline is gone from the field")
		}
		p.read(article, "")
	}
	// A text in another language is analysed, with a note.
	p.clear()
	p.paste("Die Bürgermeister von Aarhus und Göteborg einigten sich am Dienstag darauf, die Fähre wieder fahren zu lassen. Das sagte Anna Holm nach den Gesprächen in Göteborg. "+
		"Die Kosten von 40 Millionen Euro wollen sich die Städte teilen. Der Hafen muss noch ausgebaut werden.", "")
	p.wait(`document.querySelector('#summary .notes')?.textContent.includes('English')`)
}

// TestOwnersArticle reads the article from the original feature request.
func TestOwnersArticle(t *testing.T) {
	text := shared(t, "articles/syria-cease-fire.txt")
	p := open(t, "http")
	p.clear()
	p.paste(text, "")
	p.wait(`document.querySelectorAll('#summary .picks .sentence').length === 3`)
	checkPicks(t, text, p.picks())
	var names []string
	for _, kind := range []string{"person", "organization", "place"} {
		for name := range p.entities(kind) {
			names = append(names, name)
			if strings.ContainsAny(name, ",") || strings.HasSuffix(name, "'s") || strings.Contains(name, "-led") {
				t.Errorf("%q is not a name", name)
			}
		}
	}
	for _, pair := range [][2]string{{"US", "U.S."}, {"John Kerry", "Kerry"}, {"Adel al-Jubeir", "al-Jubeir"}} {
		if slices.Contains(names, pair[0]) == slices.Contains(names, pair[1]) {
			t.Errorf("%q and %q should be one entity; the list is %q", pair[0], pair[1], names)
		}
	}
}
