package corpora

import (
	"os"
	"strings"
	"testing"
)

func TestEditor(t *testing.T) {
	for _, set := range []struct {
		name  string
		read  func() ([]*Text, error)
		texts int
	}{{"dev", Editor, 471}, {"pastes", EditorPastes, 238}, {"names", EditorNames, 819}, {"graded", EditorGraded, 378}} {
		texts, err := set.read()
		if err != nil {
			t.Fatal(err)
		}
		if len(texts) != set.texts {
			t.Errorf("%s: %d texts, want %d", set.name, len(texts), set.texts)
		}
		seen := map[string]bool{}
		for _, x := range texts {
			if x.ID == "" || seen[x.ID] {
				t.Errorf("%s: the id %q is empty or not unique", set.name, x.ID)
			}
			seen[x.ID] = true
			if x.Source == "" || x.Licence == "" {
				t.Errorf("%s has no source or no licence", x.ID)
			}
			if x.NamesOnly != (set.name == "names") || !x.NamesOnly && (len(x.Order) == 0 || x.Auto == 0) {
				t.Errorf("%s lacks annotations or has too many", x.ID)
			}
			for i, s := range x.Sentences {
				if s.Len() == 0 || i > 0 && s.Start < x.Sentences[i-1].End {
					t.Errorf("%s: sentence %d is empty or out of order", x.ID, i+1)
				}
			}
		}
	}
}

// TestNoticeNamesTheSources checks that NOTICE has the site and licence of each text on
// one line.
func TestNoticeNamesTheSources(t *testing.T) {
	notice, err := os.ReadFile("../../../NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(notice), "\nThe editor's corpus (internal/lab/corpora/editor)\n")
	section, _, _ = strings.Cut(section, "\nSoftware in the engine")
	missing := map[string]bool{}
	for _, read := range []func() ([]*Text, error){Editor, EditorNames} {
		texts, err := read()
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range texts {
			site := "www.anc.org"
			if _, address, ok := strings.Cut(x.URL, "://"); ok {
				parts := strings.Split(address, "/")
				site = parts[0]
				if site == "github.com" {
					site = strings.Join(parts[:3], "/")
				}
			}
			licence, _, _ := strings.Cut(strings.NewReplacer(" / ", " (").Replace(x.Licence), " (")
			named := false
			for line := range strings.Lines(section) {
				named = named || strings.Contains(line, site) && strings.Contains(line, licence)
			}
			if !named {
				missing[site+", "+licence] = true
			}
		}
	}
	for m := range missing {
		t.Errorf("NOTICE does not name %s", m)
	}
}

func TestReadTexts(t *testing.T) {
	const row = `{"id": "a", "genre": "note", "fold": 2, "text": "Añil\n\nIvo Bell sang. He bowed.",
		"sentences": [[0, 4], [6, 20], [21, 30]], "roles": {"headline": 1}, "grades": {"2": 3}, "needs": {"3": [2]}, "order": [2, 3], "auto": 1,
		"entities": [{"n": "Ivo Bell", "k": "person", "s": ["Ivo Bell"], "sal": 3}], "x": [{"s": "Bell", "S": 3, "to": null}]}`
	texts, err := ReadTexts(strings.NewReader(row))
	if err != nil {
		t.Fatal(err)
	}
	x := texts[0]
	if got := x.Sentences[1].In(x.Text); got != "Ivo Bell sang." {
		t.Errorf("the second sentence is %q", got)
	}
	if x.Sentences[0].Role != "headline" || x.Sentences[0].Grade != -1 || x.Sentences[1].Grade != 3 || x.Sentences[2].Grade != 0 {
		t.Errorf("roles and grades: %+v", x.Sentences)
	}
	if s := x.Sentences[2]; !s.Dangles || len(s.Needs) != 1 || s.Needs[0] != 1 {
		t.Errorf("needs: %+v", s)
	}
	if len(x.Except) != 1 || x.Except[0].Sentence != 2 || x.Except[0].To != nil {
		t.Errorf("exceptions: %+v", x.Except)
	}
	for _, bad := range []string{
		strings.Replace(row, "[21, 30]", "[21, 31]", 1), strings.Replace(row, `"order": [2, 3]`, `"order": [4]`, 1),
		strings.Replace(row, `"to": null`, `"to": "Ann"`, 1), strings.Replace(row, `{"headline": 1}`, `{"headline": "one"}`, 1),
	} {
		if _, err := ReadTexts(strings.NewReader(bad)); err == nil {
			t.Errorf("no error for %s", bad)
		}
	}
}
