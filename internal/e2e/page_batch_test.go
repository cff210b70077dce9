package e2e

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

// Two hundred files at once: unreadable files do not stop the rest, the names are
// merged, and everything can be saved as one zip.
func TestManyFiles(t *testing.T) {
	p := open(t, "http")
	files := map[string]string{"empty.txt": "", "headline.txt": "Only a headline"}
	people := []string{"Anna Holm", "Erik Lindqvist", "John Kerry", "Angela Merkel"}
	for i := range 200 {
		who := people[i%len(people)]
		last := who[strings.LastIndex(who, " ")+1:]
		files[fmt.Sprintf("article-%03d.txt", i)] = fmt.Sprintf("Talks number %d end in Paris\n\n%s met the mayor of Paris on Monday. %s said that the talks had gone well. The European Union welcomed what was agreed.\n", i, who, last)
	}
	files["article-007.txt"] = "=" + files["article-007.txt"]
	p.drop(files)
	p.wait(`document.querySelectorAll("#batch tbody")[0].rows.length === 202`)
	p.wait(`document.getElementById("status").textContent.startsWith("200 articles read")`)
	if got := p.status(); !strings.Contains(got, "2 files could not") {
		t.Errorf("the status is %q", got)
	}
	failed := p.texts("#batch tr.failed td")
	if len(failed) != 2 {
		t.Errorf("the failed files are %q", failed)
	}
	index := p.texts("#batch > div:last-child tbody tr")
	if len(index) == 0 || !strings.HasPrefix(index[0], "Paris") {
		t.Errorf("the index starts with %.3q", index)
	}
	for _, who := range people {
		n := 0
		for _, row := range index {
			if strings.HasPrefix(row, who) {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s is in the index %d times", who, n)
		}
	}

	name, b := p.download(func() { p.clickText("Save all as .zip") })
	if name != "standfirst.zip" {
		t.Errorf("saved as %q", name)
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	endings := map[string]int{}
	for _, f := range z.File {
		_, ending, _ := strings.Cut(f.Name, ".")
		endings[ending]++
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "articles.csv" || f.Name == "names.csv" {
			rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
			if err != nil || len(rows) < 200 {
				t.Errorf("%s: %d rows, %v", f.Name, len(rows), err)
			}
			for _, cell := range slices.Concat(rows...) {
				if strings.HasPrefix(cell, "=") {
					t.Errorf("%s: a spreadsheet would evaluate %q", f.Name, cell)
				}
			}
		}
	}
	for _, ending := range []string{"summary.md", "json", "entities.csv"} {
		if endings[ending] != 200 {
			t.Errorf("%d files end in .%s", endings[ending], ending)
		}
	}

	// A summary's first sentence is shown; the others unfold.
	cell := func() string { return eval[string](p, `document.querySelector("#batch td.prose").innerText`) }
	if folded := cell(); strings.Count(folded, ".") != 1 {
		t.Errorf("the table shows %q", folded)
	}
	p.press("#batch td.prose button")
	if unfolded := cell(); strings.Count(unfolded, ".") < 2 {
		t.Errorf("unfolded, the table shows %q", unfolded)
	}

	// Open one of them and go back to the list.
	eval[bool](p, `([...document.querySelectorAll("#batch td .plain")][5].click(), true)`)
	p.shown()
	p.press("#back")
	p.wait(`!document.getElementById("batch").hidden`)
	p.paste("", "") // nothing to read
	p.wait(`document.getElementById("status").textContent.startsWith("No text found.")`)
	p.clickText("Close list")
	p.wait(`document.getElementById("batch").hidden && document.getElementById("list-bar").hidden`)

	// A list that was closed or replaced can be brought back.
	p.clickText("Undo")
	p.wait(`!document.getElementById("batch").hidden && document.querySelectorAll("#batch td .plain").length === 200`)
	p.drop(map[string]string{"a.txt": article, "b.txt": article})
	p.wait(`document.getElementById("status").textContent.startsWith("2 articles read")`)
	p.clickText("Undo")
	p.wait(`document.querySelectorAll("#batch td .plain").length === 200`)
}

// A batch can be cancelled, which keeps the results so far.
func TestManyFilesCancelled(t *testing.T) {
	p := open(t, "file")
	files := map[string]string{}
	for i := range 60 {
		files[fmt.Sprintf("a%02d.txt", i)] = strings.Repeat(sample(t)+"\n", 6)
	}
	p.drop(files)
	p.wait(`document.querySelectorAll("#batch td .plain").length >= 2`)
	p.clickText("Cancel")
	p.wait(`document.getElementById("status").textContent.startsWith("Stopped.")`)
	read := eval[int](p, `document.querySelectorAll("#batch td .plain").length`)
	if read < 2 || read >= 60 {
		t.Errorf("%d files were analysed before the cancel", read)
	}
	if !eval[bool](p, `[...document.querySelectorAll("#batch button")].find((b) => b.textContent.includes(".zip")).checkVisibility()`) {
		t.Error("the results so far cannot be saved")
	}
}
