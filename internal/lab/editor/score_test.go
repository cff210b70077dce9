package editor

import (
	"os"
	"slices"
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/lab/corpora"
)

// row is a small annotated article.
const row = `{"id": "fair", "genre": "news", "text": "Fair opens\n\nAnna Holt opened the fair. She cut a rib-\nbon. The town of Wick paid 900 pounds.\n\nPhoto: Wick fair",
	"sentences": [[0, 10], [12, 38], [39, 58], [59, 92], [94, 110]],
	"roles": {"headline": 1, "caption": [5]}, "grades": {"2": 3, "4": 2, "3": 1}, "needs": {"3": [2]}, "order": [2, 4], "auto": 1, "title": "Fair opens",
	"entities": [{"n": "Anna Holt", "k": "person", "s": ["Anna Holt"], "sal": 3, "r": "mayor of the town"}, {"n": "Wick", "k": "place", "s": ["Wick"], "sal": 2}],
	"x": [{"s": "Wick", "S": 5, "to": null}]}`

// example returns the article and an answer in which a hyphen was repaired.
func example(t *testing.T, summary func(int) []int) (*corpora.Text, *Answer) {
	t.Helper()
	texts, err := corpora.ReadTexts(strings.NewReader(row))
	if err != nil {
		t.Fatal(err)
	}
	a := &Answer{Summary: summary}
	a.Document.Title = "Fair opens"
	a.Document.Text = "Fair opens\n\nAnna Holt opened the fair. She cut a ribbon. The town of Wick paid 900 pounds.\n\nPhoto: Wick fair"
	find := func(s string) doc.Span {
		i := strings.Index(a.Document.Text, s)
		if i < 0 {
			t.Fatalf("no %q in the text", s)
		}
		return doc.Span{Start: i, End: i + len(s)}
	}
	for _, s := range []string{"Fair opens", "Anna Holt opened the fair.", "She cut a ribbon.", "The town of Wick paid 900 pounds.", "Photo: Wick fair"} {
		a.Sentences = append(a.Sentences, find(s))
		a.Document.Blocks = append(a.Document.Blocks, doc.Block{Span: find(s), Kind: doc.Paragraph, Kept: s != "She cut a ribbon."})
	}
	a.Entities = []entity.Entity{
		{Name: "Anna Holt", Kind: entity.Person, Role: "the mayor of a town", Mentions: []entity.Mention{{Span: find("Anna Holt")}, {Span: find("She"), Form: entity.Pronoun}}},
		{Name: "Wick", Kind: entity.Organization, Mentions: []entity.Mention{{Span: find("Wick")}}},
		{Name: "900 pounds", Kind: entity.Money, Mentions: []entity.Mention{{Span: find("900 pounds")}}},
	}
	return texts[0], a
}

func TestJudge(t *testing.T) {
	text, answer := example(t, func(n int) []int {
		switch n {
		case 0:
			return []int{2, 4}
		case 1:
			return []int{3}
		}
		return []int{1, 2}
	})
	var faults []string
	c := Judge(text, answer, func(f Fault) { faults = append(faults, f.String()) })
	want := Counts{
		Texts: 1,
		Worth: 0, BestWorth: 5, // a passable sentence and a caption
		OneSentence: 1, MostEssential: 1, Never: 1, Dangling: 1, Pairs: 1, Off: 1, Longer: 1,
		Right: 1, Ours: 2, Gold: 2, FirstsRight: 1, Firsts: 1, RightRoles: 1, OurRoles: 1, GoldRoles: 1,
		TitlesRight: 1, Titles: 1, Lost: 15, Prose: 22 + 15 + 27,
	}
	if c != want {
		t.Errorf("got  %+v\nwant %+v", c, want)
	}
	for _, f := range []string{
		"fair\tnever\tS5 (caption) Photo: Wick fair", "fair\tdangles\tS3 She cut a rib-\nbon.",
		"fair\ttop1\tThe town of Wick paid 900 pounds. <> Anna Holt opened the fair.", "fair\tnot nested\t1 and 2",
		"fair\tname\tWick as organization, is Wick (place), 1.00 of its places", "fair\tlost\tShe cut a rib-\nbon.",
	} {
		if !slices.Contains(faults, f) {
			t.Errorf("no fault %q in\n%s", f, strings.Join(faults, "\n"))
		}
	}
}

func TestRefused(t *testing.T) {
	text, _ := example(t, nil)
	if c := Judge(text, Of(nil), nil); c != (Counts{Texts: 1}) {
		t.Errorf("%+v", c)
	}
}

func TestShift(t *testing.T) {
	m := shiftBetween([]rune("oneword,another"), []rune("one-word,another"))
	for from, to := range map[int]int{0: 0, 2: 2, 4: 5, 7: 8, 15: 16} {
		if m.place(from) != to {
			t.Errorf("place %d is %d, want %d", from, m.place(from), to)
		}
	}
}

func TestCorpusIsSmall(t *testing.T) {
	total := int64(0)
	for _, name := range []string{"dev", "names"} {
		info, err := os.Stat("../corpora/editor/" + name + ".jsonl.bz2")
		if err != nil {
			t.Fatal(err)
		}
		total += info.Size()
	}
	if total > 2<<20 {
		t.Errorf("the packed corpus takes %d bytes of every clone", total)
	}
}
