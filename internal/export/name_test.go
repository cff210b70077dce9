package export

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"standfirst/internal/summary"
)

var (
	fileName = regexp.MustCompile(`^[a-z0-9-]{1,60}(\.[a-z]+){1,2}$`)
	device   = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)`)
)

func TestSlug(t *testing.T) {
	for _, c := range [][2]string{
		{"US, Russia work to hold fragile Syria cease-fire together", "us-russia-work-to-hold-fragile-syria-cease-fire-together"},
		{"Élodie Dupré's Łódź", "elodie-dupres-lodz"},
		{"Straße, Æsir & Œuvre", "strasse-aesir-oeuvre"},
		{"İstanbul’da", "istanbulda"},
		{"e\u0301te\u0301", "ete"},
		{"--- !!! ---", ""},
		{"陳水扁 speaks", "speaks"},
		{strings.Repeat("a", 100), strings.Repeat("a", 60)},
		{strings.Repeat("word ", 30), strings.Repeat("word-", 11) + "word"},
		{"a " + strings.Repeat("b", 100), "a-" + strings.Repeat("b", 58)},
		{strings.Repeat("a", 59) + " bc", strings.Repeat("a", 59)},
		{strings.Repeat("a", 59) + "ß", strings.Repeat("a", 59) + "s"},
	} {
		if got := Slug(c[0]); got != c[1] {
			t.Errorf("Slug(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

func safeNames(t testing.TB, s string) {
	r := made(s)
	for _, f := range Formats() {
		if name := Name(r, f.ID); !fileName.MatchString(name) || device.MatchString(name) || !strings.HasSuffix(name, f.Ending) {
			t.Errorf("%q, %s: the file is called %q", s, f.ID, name)
		}
	}
}

func TestName(t *testing.T) {
	if got := Name(read(t, news, summary.Options{}), "csv"); got != "envoys-meet-in-lodz.entities.csv" {
		t.Errorf("the news is called %q", got)
	}
	r := read(t, "👩‍👩‍👧 陳水扁和李登輝今天在這裡見面。他們談了很久。", summary.Options{})
	if got := Name(r, "json"); got != "article.json" {
		t.Errorf("a text without Latin letters is called %q", got)
	}
}

func TestPack(t *testing.T) {
	var files []File
	for _, s := range hostile(t) {
		files = append(files, File{s, []byte(s)})
	}
	files = append(files, File{"a.json", nil}, File{"A.json", nil}, File{"a-2.json", nil}, File{"one/a.json", nil}, File{"/one/../a.json", nil})
	b, err := Pack(files)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := Pack(files); !bytes.Equal(b, again) {
		t.Error("another zip the second time")
	}
	seen := map[string]bool{}
	part := regexp.MustCompile(`^[a-z0-9-]{1,68}(\.[a-z0-9-]{1,60})*$`)
	for i, f := range entries(t, b) {
		if seen[f.Name] {
			t.Errorf("two files are called %q", f.Name)
		}
		seen[f.Name] = true
		for _, p := range strings.Split(f.Name, "/") {
			if !part.MatchString(p) || device.MatchString(p) {
				t.Errorf("%q is called %q", files[i].Name, f.Name)
			}
		}
		if !bytes.Equal(f.Data, files[i].Data) {
			t.Errorf("%q holds other bytes", f.Name)
		}
	}
	if !seen["a.json"] || !seen["a-2.json"] || !seen["one/a.json"] {
		t.Error("a harmless name was changed")
	}
}

func TestZipHoldsEveryOtherFile(t *testing.T) {
	r := read(t, news, summary.Options{})
	all := map[string][]byte{}
	for _, f := range entries(t, in(t, "zip", r)) {
		all[f.Name] = f.Data
	}
	for _, f := range formats {
		want := in(t, f.ID, r)
		if f.ID == "json" { // it refers to the schema beside it
			want = bytes.Replace(want, []byte(schemaURN), []byte(schemaName), 1)
		}
		if !bytes.Equal(all[Name(r, f.ID)], want) {
			t.Errorf("%s is not in it, or is another", Name(r, f.ID))
		}
	}
	if len(all["annotation.conf"]) == 0 || !bytes.Equal(all[schemaName], schemaFile) || len(all) != len(formats)+2 {
		t.Errorf("it holds %d files", len(all))
	}
}

// entries returns the files in a zip.
func entries(t testing.TB, b []byte) []File {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var out []File
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, File{f.Name, data})
	}
	return out
}
