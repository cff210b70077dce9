package ner

import (
	"slices"
	"strings"
	"testing"
)

func TestTag(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ text, names string }{
		{"Angela Merkel met Barack Obama in Berlin on Monday .", "Angela Merkel/PER Barack Obama/PER Berlin/LOC"},
		{"The European Union said it would send aid to Kenya .", "European Union/ORG Kenya/LOC"},
		{"", ""},
		{". . .", ""},
	}
	for _, test := range tests {
		tokens := strings.Fields(test.text)
		var got []string
		for _, n := range Names(m.Tag([][]string{tokens})[0]) {
			got = append(got, strings.Join(tokens[n.From:n.To], " ")+"/"+n.Class.String())
		}
		if names := strings.Join(got, " "); names != test.names {
			t.Errorf("%s\n got %s\nwant %s", test.text, names, test.names)
		}
	}
}

func TestLabels(t *testing.T) {
	if n := Names([]Label{LabelOf(Per, Begin), LabelOf(Per, End), Outside, LabelOf(Loc, Single)}); !slices.Equal(n, []Name{{0, 2, Per}, {3, 4, Loc}}) {
		t.Errorf("got %v", n)
	}
	if LabelOf(Org, Inside).Follows(LabelOf(Per, Begin)) || !LabelOf(Org, End).Follows(LabelOf(Org, Begin)) {
		t.Error("labels follow one another wrongly")
	}
}

// FuzzTag holds that any tokens get labels, one each, that spell names.
func FuzzTag(f *testing.F) {
	f.Add("Angela Merkel ( CDU ) said|\xff \x00 \u202e|U.S.-led É ﷽ ŁÓDŹ|( [ \" '' -RRB-")
	m, err := Default()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var doc [][]string
		for _, s := range strings.Split(text, "|") {
			doc = append(doc, strings.Split(s, " ")) // empty tokens too
		}
		got := m.Tag(doc)
		if len(got) != len(doc) {
			t.Fatalf("%d sentences of labels for %d", len(got), len(doc))
		}
		for i, labels := range got {
			if len(labels) != len(doc[i]) {
				t.Fatalf("sentence %d: %d labels for %d tokens", i, len(labels), len(doc[i]))
			}
			for j, l := range labels {
				if j == 0 && !l.Starts() || j > 0 && !l.Follows(labels[j-1]) || j == len(labels)-1 && !l.Stops() {
					t.Fatalf("sentence %d: labels %v spell no names", i, labels)
				}
			}
		}
		if again := m.Tag(doc); !slices.EqualFunc(got, again, slices.Equal) {
			t.Fatal("another run, other labels")
		}
	})
}

// The sum of a token's rows has room for all features that a token can have.
func TestRowsFit(t *testing.T) {
	w := &word{text: "Word", entry: entry{1, 1, 1, 1, ^List(0)}, capital: true, allCaps: true, letter: true,
		prefix: [3]uint64{1, 1, 1}, suffix: [4]uint64{1, 1, 1, 1}, stats: &stats{seen: ^cue(0)}}
	all := phraseTag{in: 0xff}
	s := &sentence{words: []*word{w, w, w, w, w}, phrases: []phraseTag{all, all, all, all, all}, open: []byte{1, 1, 1, 1, 1}, edge: w,
		runs: []run{{0, 2}, {0, 2}, {0, 2}, {0, 2}, {0, 2}}, chains: []run{{0, 3}, {0, 3}, {0, 3}, {0, 3}, {0, 3}}}
	for i := range s.words {
		keys := contextKeys(nil, s, i)
		for d := -window; d <= window; d++ {
			keys = wordKeys(keys, w, d)
		}
		if len(keys) > maxRows {
			t.Errorf("%d features of token %d, and room for %d", len(keys), i, maxRows)
		}
	}
}
