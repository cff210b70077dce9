package ner

import (
	"math/rand/v2"
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

// Definitions cover a short form in brackets and its long form.
func TestDefinitions(t *testing.T) {
	tests := []struct{ text, marked string }{
		{"The Bank of Wrenfield ( BoW ) cut its rate .", ""},
		{"The Bank of Wrenfield ( BW ) cut its rate .", "Bank of Wrenfield BW"},
		{"Yesterday the Calder Quarry Board ( \" CQB \" ) met behind closed doors .", "Calder Quarry Board CQB"},
		{"Calder Technologies ( the “ Calder ” ) sued .", "Calder Technologies Calder"},
		{"Wrenfield Town ( founded 1901 ) won .", ""},
		{"( ( Calder", ""},
	}
	l, err := ReadLexicon(lexiconData)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		tokens := strings.Fields(test.text)
		s := newVocabulary(l).document([][]string{tokens})[0]
		var marked []string
		for i, d := range s.defines {
			if d.kind != notDefined {
				marked = append(marked, tokens[i])
			}
		}
		if got := strings.Join(marked, " "); got != test.marked {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.marked)
		}
	}
}

// FuzzTag checks that any tokens get one label each, and that the labels spell
// names.
func FuzzTag(f *testing.F) {
	f.Add("Angela Merkel ( CDU ) said|\xff \x00 \u202e|U.S.-led É ﷽ ŁÓDŹ|( [ \" '' -RRB-")
	m, err := Default()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var doc [][]string
		for _, s := range strings.Split(text, "|") {
			doc = append(doc, strings.Split(s, " ")) // including empty tokens
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

// A sum must have room for all features that a token can have.
func TestRowsFit(t *testing.T) {
	w := &word{text: "Word", entry: entry{1, 1, 1, 1, ^List(0)}, capital: true, allCaps: true, letter: true,
		prefix: [3]uint64{1, 1, 1}, suffix: [4]uint64{1, 1, 1, 1}, stats: &stats{seen: ^cue(0), after: ^pronouns(0), runs: 9}}
	w.stats.opens, w.stats.ends = w, w
	for place := range w.stats.beside {
		for k := range w.stats.beside[place] {
			w.stats.beside[place][k] = context{1, uint16(k)}
		}
	}
	short := definition{kind: byFirst, place: shortForm}
	all := phraseTag{in: 0xff}
	s := &sentence{words: []*word{w, w, w, w, w}, opens: []*word{w, w, w, w, w}, phrases: []phraseTag{all, all, all, all, all}, open: []byte{1, 1, 1, 1, 1}, edge: w, line: label, defines: []definition{short, short, short, short, short},
		runs: []run{{0, 2}, {0, 2}, {0, 2}, {0, 2}, {0, 2}}, chains: []run{{0, 3}, {0, 3}, {0, 3}, {0, 3}, {0, 3}}}
	for i := range s.words {
		keys := contextKeys(nil, s, i)
		for d := -window; d <= window; d++ {
			keys = wordKeys(keys, w, d)
		}
		if len(keys) > maxRows {
			t.Errorf("%d features of token %d, and room for %d", len(keys), i, maxRows)
		}
		within, _ := s.hasDocumentKeys(i)
		if keys := documentKeys(nil, w, within); len(keys) > maxRows {
			t.Errorf("%d features of the document, and room for %d", len(keys), maxRows)
		}
	}
}

// Encoded rows must add up to the sum of their weights, whether narrow or wide,
// few or as many as fit.
func TestRowsAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	const n = 1000
	weights := make([][NumLabels]int8, n)
	slots := make([]uint32, n)
	for i := range weights {
		slots[i] = uint32(i * 64)
		for l := range weights[i] {
			weights[i][l] = int8(r.IntN(16) - 8)
			if i%5 == 0 {
				weights[i][l] = [...]int8{-128, 127, 8, -9}[r.IntN(4)]
			}
		}
	}
	data, err := WriteModel(Weights{Slots: slots, Rows: weights}, Weights{})
	if err != nil {
		t.Fatal(err)
	}
	m, err := ReadModel(string(data), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []int{5, 1} { // wide rows only, and all rows
		for many := range maxRows + 1 {
			var one, other sum
			var want, got scores
			for range many {
				i := r.IntN(n/step) * step
				of := &one
				if r.IntN(2) == 0 {
					of = &other
				}
				of.add(&m.first, []uint64{uint64(slots[i]) << (64 - FeatureBits - 8)})
				for l, w := range weights[i] {
					want[l] += int32(w)
				}
			}
			one.join(&other)
			if one.onto(&got); got != want {
				t.Fatalf("%d rows: got %d, want %d", many, got, want)
			}
		}
	}
}

// Every key written must be found under its number, and no other key at all.
func TestKeys(t *testing.T) {
	const bits = 7
	var slots []uint32
	for b := range uint32(1 << bits) {
		for j := range b * 5 % 16 { // from empty buckets to full ones
			slots = append(slots, b<<8|j*3)
		}
	}
	data, err := writeKeys(slots, bits)
	if err != nil {
		t.Fatal(err)
	}
	k, err := readKeys(string(data))
	if err != nil {
		t.Fatal(err)
	}
	for slot := range uint32(1 << (bits + 8)) {
		want := slices.Index(slots, slot)
		if got := k.find(uint64(slot) << (64 - bits - 8)); got != want {
			t.Fatalf("key %x is number %d, want %d", slot, got, want)
		}
	}
	if _, err := writeKeys(make([]uint32, 2), bits); err == nil {
		t.Error("a key was written twice")
	}
	full := make([]uint32, 16)
	for i := range full {
		full[i] = uint32(i)
	}
	if _, err := writeKeys(full, bits); err == nil {
		t.Error("a bucket has more keys than can be counted")
	}
	if _, err := readKeys(string(data[:len(data)-1])); err == nil {
		t.Error("half a table was read")
	}
}

// A lexicon may have more sets of lists than fit into a byte.
func TestLexicon(t *testing.T) {
	words := map[string]WordEntry{}
	for i := range 600 {
		words[string([]byte{'a' + byte(i/26), 'a' + byte(i%26)})] = WordEntry{Cluster: uint16(i % 300), Outlook: uint8(i % 7), In: List(i + 1)}
	}
	levels := make([]Levels, 300)
	for c := range levels {
		levels[c] = Levels{Middle: uint16(c / 2), Coarse: uint16(c / 10), Outlook: uint8(c % 5)}
	}
	data, err := WriteLexicon(words, levels, map[string]List{"south africa": InPlace})
	if err != nil {
		t.Fatal(err)
	}
	l, err := ReadLexicon(string(data))
	if err != nil {
		t.Fatal(err)
	}
	for w, want := range words {
		got := l.word(hashLower(w))
		of := levels[want.Cluster]
		outlook := uint16(want.Outlook)
		if outlook == 0 {
			outlook = uint16(of.Outlook)
		}
		if got.in != want.In || got.fine != want.Cluster || got.middle != of.Middle || got.coarse != of.Coarse || got.outlook != outlook {
			t.Fatalf("%s: got %+v, want %+v", w, got, want)
		}
	}
}

// What stands around a name must be noted for all of its words, wherever in the
// document it stands.
func TestContexts(t *testing.T) {
	l, err := ReadLexicon(lexiconData)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		text, name string
		place      int
		want       string
	}{
		{"Ostrava Teo , a builder of boats , folded .", "Teo", apposition, "builder"},
		{"Teo is the largest carrier in Marl .", "Teo", apposition, "carrier"},
		{"They hired the contractor , Ostrava Teo , in May .", "Ostrava", beforeComma, "contractor"},
		{"We hear that Teo has not been paid .", "Teo", predicate, "paid"},
		{"We hear that Teo 's shares fell .", "Teo", owned, "shares"},
		{"Its customers include Marl , Ellerby and Teo .", "Teo", listed, "include"},
		{"In June Teo fell .|The company will appeal .", "June", resumed, "company"},
	}
	for _, test := range tests {
		v := newVocabulary(l)
		var doc [][]string
		for _, s := range strings.Split(test.text, "|") {
			doc = append(doc, strings.Fields(s))
		}
		v.document(doc)
		want := v.word(test.want, plain)
		if got := v.word(test.name, plain).stats.beside[test.place][0]; got != (context{want.middle, want.outlook}) || got == (context{}) {
			t.Errorf("%s\nplace %d of %s has %v, not what the lexicon has on %q", test.text, test.place, test.name, got, test.want)
		}
	}
	v := newVocabulary(l)
	v.document([][]string{strings.Fields("We saw Teo , who sold his boat .")})
	if got := v.word("Teo", plain).stats.after; got != who|personal {
		t.Errorf("pronouns %b", got)
	}
}

// TestClear checks which words the model is not asked about. A single capital may be a name.
func TestClear(t *testing.T) {
	l, err := ReadLexicon(lexiconData)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string][]string{
		"we plot it in R and save the plot": {"we", "plot", "the", "plot"},
		"the boats of Ana lie at the quay":  {"the", "the", "quay"},
		"Boats tie up at pier-5 or wait .":  {"at", "or", "wait", "."},
	} {
		words := strings.Fields(text)
		s := newVocabulary(l).document([][]string{words})[0]
		var got []string
		for i, w := range words {
			if s.clear[i] {
				got = append(got, w)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q are clear, want %q", text, got, want)
		}
	}
}
