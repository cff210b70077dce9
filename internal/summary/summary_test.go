package summary_test

import (
	"slices"
	"strings"
	"testing"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/nlp"
	"standfirst/internal/summary"
)

// news is an invented article in the usual news style.
const news = `Harbour council votes to close the old fish market

The council of Port Ellery voted on Tuesday to close the old fish market, which has stood on the quay since 1891, and to sell the land to a hotel group.

Mayor Ann Treadwell said the market had lost £400,000 a year since the ferry moved. "We cannot keep a hall open for six stalls," she said. "It breaks my heart."

The vote was nine to four. Traders shouted from the gallery, and one of them, Peter Lomax, was led out by the police.

Lomax, whose family has sold fish there for five generations, said the council had broken a promise. He told reporters that the traders would go to court.

The hotel group, Marlin Holdings, plans 120 rooms and a terrace on the quay. It has promised to keep the iron roof of the market, which is listed.

But heritage campaigners doubt that the roof can be saved. The Ellery Society called the sale "a betrayal of the quay" and asked the government to step in.

The market is to close on 31 March. A decision on the plans for the hotel is expected in the autumn.
`

func analyse(t testing.TB, text string) *analysis.Analysis {
	t.Helper()
	a, err := analysis.Run(article.Input{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func texts(a *analysis.Analysis, s summary.Selection) []string {
	var out []string
	for _, p := range s.Picks {
		out = append(out, a.Sentences[p.Sentence].In(a.Document.Text))
	}
	return out
}

func TestNews(t *testing.T) {
	a := analyse(t, news)
	s := a.Ranking.Select(summary.Options{})
	got := texts(a, s)
	if len(got) < 2 || len(got) > 3 {
		t.Errorf("auto: %d sentences, want 2 or 3: %q", len(got), got)
	}
	for _, line := range got {
		if strings.HasPrefix(line, "Harbour council votes") {
			t.Error("the headline stands in the summary")
		}
	}
	for _, p := range s.Picks {
		if len(p.Why) == 0 {
			t.Errorf("no reason for %q", a.Sentences[p.Sentence].In(a.Document.Text))
		}
	}
	for i, p := range a.Ranking.Picks() {
		if p.Sentence != i || p.Score < 0 || p.Score > 1 {
			t.Errorf("pick %d: %+v", i, p)
		}
	}
}

func TestBudgets(t *testing.T) {
	a := analyse(t, news)
	prose := 0
	for _, p := range a.Ranking.Picks() {
		if p.Score > 0 {
			prose++
		}
	}
	for n := 1; n <= prose+2; n++ {
		s := a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: n}})
		if len(s.Picks) != min(n, prose) {
			t.Errorf("%d sentences asked: %d given", n, len(s.Picks))
		}
		for i := 1; i < len(s.Picks); i++ {
			if s.Picks[i-1].Sentence >= s.Picks[i].Sentence {
				t.Errorf("%d sentences: out of order", n)
			}
		}
	}
	for _, words := range []int{30, 50, 80, 120, 200} {
		s := a.Ranking.Select(summary.Options{Budget: summary.Budget{Words: words}})
		if s.Words > words && (len(s.Picks) > 1 || s.Note == "") || s.Words == 0 {
			t.Errorf("at most %d words asked: %d given", words, s.Words)
		}
	}
	if s := a.Ranking.Select(summary.Options{Budget: summary.Budget{Words: 1}}); len(s.Picks) != 1 {
		t.Errorf("1 word asked: %d sentences, want 1 at least", len(s.Picks))
	}
	whole := a.Ranking.Select(summary.Options{Budget: summary.Budget{Share: 1}})
	half := a.Ranking.Select(summary.Options{Budget: summary.Budget{Share: 0.5}})
	if len(whole.Picks) != prose || half.Words > whole.Words/2+1 || half.Words < whole.Words/4 {
		t.Errorf("share 1: %d of %d sentences; share 0.5: %d of %d words", len(whole.Picks), prose, half.Words, whole.Words)
	}
}

func TestFocus(t *testing.T) {
	a := analyse(t, news)
	for _, query := range []string{"Peter Lomax", "Lomax", "hotel", "Marlin Holdings", "iron roof"} {
		s := a.Ranking.Select(summary.Options{Focus: query})
		if s.Note != "" {
			t.Errorf("%s: note %q", query, s.Note)
		}
		about := 0
		for _, p := range s.Picks {
			if len(p.Why) > 0 && strings.Contains(p.Why[0].Text, "matches the focus") {
				about++
			}
		}
		if about == 0 || about < len(s.Picks)-1 {
			t.Errorf("%s: %d of %d sentences are about it: %q", query, about, len(s.Picks), texts(a, s))
		}
	}
	s := a.Ranking.Select(summary.Options{Focus: "zeppelin"})
	if s.Note == "" || len(s.Picks) != len(a.Ranking.Select(summary.Options{}).Picks) {
		t.Errorf("nothing matches: note %q, %d sentences", s.Note, len(s.Picks))
	}
}

// The only sentence that matches stays with the one that it needs.
func TestFocusWithANeed(t *testing.T) {
	a := analyse(t, florist)
	s := texts(a, a.Ranking.Select(summary.Options{Focus: "orchids"}))
	if len(s) != 2 || !strings.Contains(s[1], "orchids") {
		t.Errorf("the summary is %q", s)
	}
}

// If the focus is a name, sentences about it come before all others, and longer
// summaries keep them.
func TestFocusOnANameComesFirst(t *testing.T) {
	for _, text := range []string{news, interview, minutes, florist, strings.ReplaceAll(news, "\n", " ")} {
		a := analyse(t, text)
		for _, e := range a.Entities {
			about := map[int]bool{}
			for _, m := range e.Mentions {
				if a.Ranking.Picks()[m.Sentence].Score > 0 {
					about[m.Sentence] = true
				}
			}
			if e.Kind > entity.Other || len(about) == 0 {
				continue
			}
			for n := 1; n <= len(about)+3; n++ {
				s := a.Ranking.Select(summary.Options{Focus: e.Name, Budget: summary.Budget{Sentences: n}})
				hits := 0
				for _, p := range s.Picks {
					if about[p.Sentence] {
						hits++
					}
				}
				if hits < min(n, len(about), len(s.Picks)) {
					t.Errorf("%s: %d of %d sentences are about it, of %d in the text: %q", e.Name, hits, n, len(about), texts(a, s))
					break
				}
			}
		}
	}
}

func TestShort(t *testing.T) {
	for _, text := range []string{"The bridge at Ashby is closed until Friday.", "The bridge at Ashby is closed. Drivers must go by Holt. It opens again on Friday morning."} {
		s := analyse(t, text).Ranking.Select(summary.Options{})
		if !strings.Contains(s.Note, "too short") {
			t.Errorf("%q: note %q", text, s.Note)
		}
	}
	d := doc.Document{Text: "Prices", Blocks: []doc.Block{{Span: doc.Span{Start: 0, End: 6}, Kind: doc.TableRow, Kept: true}}}
	if s := summary.Rank(&d, nlp.Sentences(&d), nil).Select(summary.Options{}); len(s.Picks) != 0 || s.Note == "" {
		t.Errorf("no sentence: %+v", s)
	}
}

// interview is an invented interview. Its questions name the subject but carry no
// information on their own.
const interview = `Ida Quill, how did the pottery in Holt and its jugs come to be known in museums in Oslo and Bern?

A dealer from Oslo bought a jug for his tea in 1990. He showed it to everybody he knew.

What made you start as a potter?

I was ill for a year as a girl, and my aunt gave me a bucket of clay to keep me quiet. By the spring I had made ninety jugs.

Do the museums in Oslo and Bern pay well for your jugs?

They pay what a plumber earns in a week. I live from the mugs that I sell at the market in Holt on Saturdays.

Will anybody take over the workshop in Holt when you retire?

My apprentice, Jon Vale, will have the kiln and the name of the workshop. He fires better than I do.
`

func TestQuestions(t *testing.T) {
	a := analyse(t, interview)
	for n := range 7 {
		got := texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: n}}))
		for k, line := range got {
			if strings.HasSuffix(line, "?") && (k+1 == len(got) || !strings.Contains(interview, line+"\n\n"+got[k+1])) {
				t.Errorf("%d sentences: a question without its answer: %q", n, got)
			}
		}
	}
}

// The weights of the reasons are shares of a whole.
func TestReasonsAddUp(t *testing.T) {
	for _, text := range []string{news, interview, florist} {
		a := analyse(t, text)
		for _, p := range a.Ranking.Picks() {
			sum := 0.0
			for _, w := range p.Why {
				sum += w.Weight
			}
			if sum > 1+1e-9 {
				t.Errorf("%.2f in all: %+v", sum, p.Why)
			}
		}
	}
}

// minutes open with labels, which must not be chosen for their position.
const minutes = `Parish council of Little Holt: minutes of the meeting of 4 March

Present: Cllr A. Byrne (chair), Cllr J. Tully, Cllr R. Moss. Apologies: Cllr P. Lane.

1. Minutes of the last meeting. The minutes of 5 February were approved and signed.

2. Bridge over the Ell. The clerk reported that the county will close the bridge from 2 May for ten weeks. It was agreed to write to the county and ask for a footbridge while the work lasts.

3. Playing field. Two quotations were received for the fence, of £3,200 and £4,150. It was resolved to accept the lower one.
`

func TestMinutes(t *testing.T) {
	a := analyse(t, minutes)
	got := texts(a, a.Ranking.Select(summary.Options{}))
	for _, line := range got {
		if strings.Contains(line, "Cllr") || strings.HasSuffix(line, "meeting.") || strings.HasSuffix(line, "the Ell.") {
			t.Errorf("a label: %q", line)
		}
	}
	for _, decided := range []string{"ask for a footbridge", "£3,200 and £4,150", "accept the lower one"} {
		if !strings.Contains(strings.Join(got, " "), decided) {
			t.Errorf("%q is not told: %q", decided, got)
		}
	}
}

func TestSelectDoesNotChangeTheRanking(t *testing.T) {
	a := analyse(t, news)
	before := a.Ranking.Select(summary.Options{})
	a.Ranking.Select(summary.Options{Focus: "Lomax"})
	a.Ranking.Select(summary.Options{Budget: summary.Budget{Words: 90}})
	after := a.Ranking.Select(summary.Options{})
	if strings.Join(texts(a, before), "|") != strings.Join(texts(a, after), "|") || len(before.Picks[0].Why) != len(after.Picks[0].Why) {
		t.Error("a selection changed the next")
	}
}

// contains reports whether a selection contains all the sentences of another.
func contains(long, short summary.Selection) bool {
	for _, p := range short.Picks {
		if !slices.ContainsFunc(long.Picks, func(q summary.Pick) bool { return q.Sentence == p.Sentence }) {
			return false
		}
	}
	return true
}

func TestShorterIsInsideLonger(t *testing.T) {
	for _, text := range []string{news, interview, minutes, florist, strings.ReplaceAll(news, "\n", " ")} {
		a := analyse(t, text)
		for _, o := range []summary.Options{{}, {Focus: "Lomax"}, {Focus: "museum"}, {Pinned: []int{3}, Struck: []int{1, 2}}} {
			last := map[string]summary.Selection{}
			for n := 1; n <= 20; n++ {
				for name, b := range map[string]summary.Budget{"sentences": {Sentences: n}, "words": {Words: 12 * n}, "share": {Share: float64(n) / 20}} {
					o.Budget = b
					s := a.Ranking.Select(o)
					if !contains(s, last[name]) {
						t.Errorf("%s %d, focus %q: lost a sentence", name, n, o.Focus)
					}
					last[name] = s
				}
			}
		}
	}
}

func TestPinnedAndStruck(t *testing.T) {
	a := analyse(t, news)
	first := a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 1}}).Picks[0].Sentence
	last := len(a.Sentences) - 1
	for n := range 6 {
		o := summary.Options{Budget: summary.Budget{Sentences: n}, Pinned: []int{last, last, -1, 999, 0}, Struck: []int{first, last}}
		s := a.Ranking.Select(o)
		has := func(i int) bool {
			return slices.ContainsFunc(s.Picks, func(p summary.Pick) bool { return p.Sentence == i })
		}
		if !has(last) || has(first) || has(0) {
			t.Errorf("%d sentences: %q", n, texts(a, s))
		}
		if n > 0 && len(s.Picks) != n {
			t.Errorf("%d sentences asked: %q", n, texts(a, s))
		}
	}
}

func TestRepeats(t *testing.T) {
	text := news + "\nPort Ellery's council voted on Tuesday to close the old fish market on the quay and sell the land to a hotel group.\n"
	a := analyse(t, text)
	got := texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 5}}))
	told := 0
	for _, line := range got {
		if strings.Contains(line, "voted on Tuesday") {
			told++
		}
	}
	if told != 1 {
		t.Errorf("the vote is told of %d times: %q", told, got)
	}
}

func FuzzSelect(f *testing.F) {
	f.Add(news, 3, 0, "Lomax")
	f.Add("a b c d. e f g h! \"i j k l? m n o p.\" q r s t.", 2, 9, "k")
	f.Add("\"\"\"\"'' '' `` “ ” “", 0, 0, "“")
	f.Add("東京は日本の首都です。人口は約千四百万人です。世界で最も大きな都市の一つです。多くの人が訪れます。", 2, 0, "東京")
	f.Fuzz(func(t *testing.T, text string, sentences, words int, focus string) {
		text = strings.ToValidUTF8(text, "?")
		if strings.TrimSpace(text) == "" || len(text) > 5000 {
			return
		}
		text = strings.TrimSpace(text)
		d := doc.Document{Text: text, Blocks: []doc.Block{{Span: doc.Span{Start: 0, End: len(text)}, Kind: doc.Paragraph, Kept: true}}}
		ss := nlp.Sentences(&d)
		r := summary.Rank(&d, ss, nil)
		if len(r.Picks()) != len(ss) {
			t.Fatalf("%d picks for %d sentences", len(r.Picks()), len(ss))
		}
		o := summary.Options{Budget: summary.Budget{Sentences: sentences}, Focus: focus}
		if sentences <= 0 {
			o.Budget = summary.Budget{Words: max(words, 0)}
		}
		s := r.Select(o)
		last := -1
		for _, p := range s.Picks {
			if p.Sentence <= last || p.Sentence >= len(ss) {
				t.Fatalf("picks out of order: %+v", s.Picks)
			}
			last = p.Sentence
			if !(p.Score >= 0 && p.Score <= 1) {
				t.Fatalf("score %v", p.Score)
			}
		}
		if o.Sentences > 0 && len(s.Picks) > o.Sentences {
			t.Fatalf("%d sentences asked, %d given", o.Sentences, len(s.Picks))
		}
		if o.Words > 0 && s.Words > o.Words && len(s.Picks) > 1 {
			t.Fatalf("%d words asked, %d given", o.Words, s.Words)
		}
	})
}

func BenchmarkRank(b *testing.B) {
	for _, n := range []int{1, 40} {
		text := news
		for range n - 1 {
			text += "\n" + news
		}
		a := analyse(b, text)
		b.Run(map[int]string{1: "article", 40: "report"}[n], func(b *testing.B) {
			for b.Loop() {
				summary.Rank(&a.Document, a.Sentences, a.Entities)
			}
		})
	}
}

func BenchmarkSelect(b *testing.B) {
	a := analyse(b, news)
	for name, o := range map[string]summary.Options{"auto": {}, "words": {Budget: summary.Budget{Words: 100}}, "share": {Budget: summary.Budget{Share: 0.5}}, "focus": {Focus: "Lomax"}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				a.Ranking.Select(o)
			}
		})
	}
}

// TestFragments: lines that are no sentences stay out of summaries, whatever their place.
func TestFragments(t *testing.T) {
	a := analyse(t, `Dead crabs on Hollin beach

Published 28 June 2024

The agency's first response to the reports of dead crabs on the beach at Hollin.

We know of about 4,000 crabs that washed ashore at Hollin between 20 and 24 June. Because the tide was low. We have sent samples to two laboratories, which will report by Friday.

I. Whether the harbour board erred in opening the sluice.

Do not touch the crabs, and keep dogs away from them until the cause is known.
`)
	for _, line := range texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 2}})) {
		for _, no := range []string{"The agency's first", "Because", "I. Whether"} {
			if strings.HasPrefix(line, no) {
				t.Errorf("in the summary: %q", line)
			}
		}
	}
}

// TestRepeatedDeck: of a deck that the text repeats word for word, the text is shown.
func TestRepeatedDeck(t *testing.T) {
	a := analyse(t, `A warden's year

Ruth Amadi has been the only warden of Skerry Isle for thirty years.

Ruth Amadi has been the only warden of Skerry Isle for thirty years. She counts the terns twice a day and writes the figures into a book that her father began. This spring she counted 912 pairs, the most since 1974. The trust that owns the island will retire her in May and count the birds with cameras.
`)
	s := a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 4}})
	for _, p := range s.Picks {
		if a.Sentences[p.Sentence].Block == 1 {
			t.Errorf("the deck stands in the summary: %q", texts(a, s))
		}
	}
}
