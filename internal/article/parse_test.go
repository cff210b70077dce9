package article

import (
	"testing"

	"standfirst/internal/doc"
)

func TestFaults(t *testing.T) {
	for _, c := range []struct {
		name string
		in   Input
		want error
	}{
		{"nothing", Input{}, ErrEmpty},
		{"blank", Input{Text: " \n\t\n "}, ErrEmpty},
		{"a headline", Input{Text: "Truce holds in Aleppo, for now"}, ErrHeadline},
		{"a picture", Input{HTML: `<meta charset="utf-8"><img src="data:image/png;base64,AAAA">`}, ErrImage},
		{"a page without text", Input{HTML: "<div><script>x()</script></div>"}, ErrNoText},
		{"a sentence without its stop", Input{Text: "The lock at Orrin will be drawn in May after ninety years in the water"}, nil},
		{"a short sentence without its stop", Input{Text: "The town has bought the lock and will open it in May"}, nil},
		{"a question for a headline", Input{Text: "Why the town has bought the old lock at Orrin"}, ErrHeadline},
		{"long words without a stop", Input{HTML: `<p class=MsoNormal>Harbourmasters congratulated neighbouring municipalities concerning extraordinary reconstruction achievements</p>`}, nil},
		{"a sentence", Input{Text: "The truce holds in Aleppo."}, nil},
	} {
		d, err := Parse(c.in)
		if err != c.want {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		if err := doc.Check(&d, nil); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestSourceIsTheFile(t *testing.T) {
	text := "The ferry sails again on Monday. It had been laid up since May."
	for name, want := range map[string]string{"ferry.txt": "ferry.txt", "desk/ferry.md": "ferry.md", "": "", "ferry": ""} {
		d, err := Parse(Input{File: []byte(text), Name: name})
		if err != nil || d.Source != want {
			t.Errorf("%q: source %q, %v", name, d.Source, err)
		}
	}
}

func TestOverride(t *testing.T) {
	in := Input{Text: "Truce holds\n\nThe truce holds in Aleppo.\n\nRead more: Why it broke\n\nNobody was hurt."}
	d, err := Parse(in)
	if err != nil || len(d.Blocks) != 4 || d.Blocks[2].Kept {
		t.Fatal(d, err)
	}
	in.Override = map[int]bool{2: true, 3: false, 99: true}
	d, err = Parse(in)
	if err != nil || !d.Blocks[2].Kept || !d.Blocks[2].Kind.Prose() || d.Blocks[3].Kept {
		t.Error(d, err)
	}
	in.Override = map[int]bool{0: false, 1: false, 3: false}
	if _, err = Parse(in); err != ErrEmpty {
		t.Error(err)
	}
}
