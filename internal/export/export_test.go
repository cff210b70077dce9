package export

import (
	"bytes"
	"testing"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/summary"
)

// read is the whole way from text to a Result.
func read(t testing.TB, text string, o summary.Options) Result {
	t.Helper()
	a, err := analysis.Run(article.Input{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return Result{Analysis: a, Entities: a.Entities, Options: o, Selection: a.Ranking.Select(o), InputSHA256: "0"}
}

const news = "👩‍👩‍👧 The envoy met John Kerry in Paris on Monday. It was the U.S. that asked. Kerry left.\n\nThe naïve café ＝ talks with Élodie Dupré went on.\n"

func TestWriteEveryFormatTwice(t *testing.T) {
	r := read(t, news, summary.Options{})
	for _, f := range Formats() {
		var a, b bytes.Buffer
		if err := Write(&a, f.ID, r); err != nil {
			t.Fatal(err)
		}
		if err := Write(&b, f.ID, r); err != nil {
			t.Fatal(err)
		}
		if a.Len() == 0 || !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Errorf("%s: empty, or another file the second time", f.ID)
		}
		if testing.Verbose() && f.ID != "zip" {
			t.Logf("%s\n%s", Name(r, f.ID), a.Bytes())
		}
	}
}
