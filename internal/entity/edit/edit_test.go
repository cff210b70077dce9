package edit

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// handmade returns a document with one sentence a line, and entities given as
// "kind Name|alias", with a mention wherever a form occurs.
func handmade(t testing.TB, text string, entities ...string) (*doc.Document, []doc.Sentence, []entity.Entity) {
	t.Helper()
	d := &doc.Document{Text: text}
	var sentences []doc.Sentence
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		s := doc.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
		at += len(line)
		if s.Len() == 0 {
			continue
		}
		d.Blocks = append(d.Blocks, doc.Block{Span: s, Kind: doc.Paragraph, Kept: true})
		sentences = append(sentences, doc.Sentence{Span: s, Block: len(d.Blocks) - 1})
	}
	var list []entity.Entity
	var taken []doc.Span
	for _, e := range entities {
		kind, names, _ := strings.Cut(e, " ")
		x := entity.Entity{Of: -1, Salience: 1}
		if err := x.Kind.UnmarshalText([]byte(kind)); err != nil {
			t.Fatal(err)
		}
		for i, name := range strings.Split(names, "|") {
			if i == 0 {
				x.Name = name
			}
			for j, s := range sentences {
				for _, o := range occurrences(text, s.Span, name, doc.Span{}) {
					if !slices.ContainsFunc(taken, o.Overlaps) {
						taken = append(taken, o)
						x.Mentions = append(x.Mentions, entity.Mention{Span: o, Sentence: j, Kind: x.Kind})
					}
				}
			}
		}
		entity.Sort(x.Mentions)
		x.Aliases = entity.Aliases(text, x.Name, x.Mentions)
		list = append(list, x)
	}
	return d, sentences, list
}

// show formats a list on one line: kind, name, aliases, starts of the mentions.
func show(list []entity.Entity) string {
	var out []string
	for _, x := range list {
		s := fmt.Sprintf("%s %s", x.Kind, strings.Join(append([]string{x.Name}, x.Aliases...), "|"))
		if x.Of >= 0 {
			s += fmt.Sprintf(" of %d", x.Of)
		}
		for _, m := range x.Mentions {
			s += fmt.Sprintf(" %d", m.Start)
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestApply(t *testing.T) {
	text := "John Kerry met Syrian rebels in Syria.\nKerry said Syria must act, Kerrys aside."
	start := func(s string) int { return strings.Index(text, s) }
	sel := func(s string) doc.Span { return doc.Span{Start: start(s), End: start(s) + len(s)} }
	tests := []struct {
		name  string
		edits []Edit
		want  string // or the error
	}{
		{"none", nil, "person John Kerry 0; group Syrian of 2 15; place Syria 32 50; person Kerry 39"},
		{"merge", []Edit{{Op: "merge", Entity: 3, Into: 0}}, "person John Kerry|Kerry 0 39; group Syrian of 2 15; place Syria 32 50"},
		{"merge the other way", []Edit{{Op: "merge", Entity: 0, Into: 3}}, "person Kerry|John Kerry 0 39; group Syrian of 2 15; place Syria 32 50"},
		{"merge a group with its place", []Edit{{Op: "merge", Entity: 1, Into: 2}}, "person John Kerry 0; place Syria|Syrian 15 32 50; person Kerry 39"},
		{"rename", []Edit{{Op: "rename", Entity: 0, Name: " J. F. Kerry "}}, "person J. F. Kerry|John Kerry 0; group Syrian of 2 15; place Syria 32 50; person Kerry 39"},
		{"kind", []Edit{{Op: "kind", Entity: 1, Kind: entity.Other}}, "person John Kerry 0; other Syrian 15; place Syria 32 50; person Kerry 39"},
		{"drop", []Edit{{Op: "drop", Entity: 0}}, "group Syrian of 1 15; place Syria 32 50; person Kerry 39"},
		{"drop a group's place", []Edit{{Op: "drop", Entity: 2}}, "person John Kerry 0; group Syrian 15; person Kerry 39"},
		{"indexes are of the list before each edit", []Edit{{Op: "drop", Entity: 0}, {Op: "drop", Entity: 0}}, "place Syria 32 50; person Kerry 39"},
		{"add", []Edit{{Op: "add", Span: sel("rebels"), Kind: entity.Group}}, "person John Kerry 0; group Syrian of 2 15; place Syria 32 50; person Kerry 39; group rebels 22"},
		{"add with spaces around", []Edit{{Op: "add", Span: sel(" rebels "), Kind: entity.Group}}, "person John Kerry 0; group Syrian of 2 15; place Syria 32 50; person Kerry 39; group rebels 22"},
		{"add a longer name", []Edit{{Op: "add", Span: sel("Syrian rebels"), Kind: entity.Group}}, "person John Kerry 0; place Syria 32 50; person Kerry 39; group Syrian rebels 15"},
		{"add a part of a mention", []Edit{{Op: "add", Span: sel("Kerry"), Kind: entity.Person}}, "group Syrian of 1 15; place Syria 32 50; person Kerry 5 39"},
		{"add a part of a word", []Edit{{Op: "add", Span: doc.Span{Start: start("Kerrys"), End: start("Kerrys") + 5}, Kind: entity.Person}},
			"person John Kerry 0; group Syrian of 2 15; place Syria 32 50; person Kerry 39 66"},
		{"add as another kind", []Edit{{Op: "add", Span: doc.Span{Start: start("Syria."), End: start("Syria.") + 5}, Kind: entity.Organization}}, "person John Kerry 0; group Syrian 15; person Kerry 39; organization Syria 32 50"},
		{"no such entity", []Edit{{Op: "drop", Entity: 4}}, "entity: edit 0 (drop): no entity 4 in a list of 4"},
		{"no such entity to merge into", []Edit{{Op: "merge", Into: -1}}, "entity: edit 0 (merge): no entity -1 in a list of 4"},
		{"merge with itself", []Edit{{Op: "merge"}}, "entity: edit 0 (merge): entity 0 into itself"},
		{"empty name", []Edit{{Op: "rename", Name: " "}}, "entity: edit 0 (rename): an empty name"},
		{"no such kind", []Edit{{Op: "kind", Kind: 200}}, "entity: edit 0 (kind): no kind 200"},
		{"split", []Edit{{Op: "split", Entity: 2, Spans: []doc.Span{sel("Syria must")}}}, "entity: edit 0 (split): 0 of 2 mentions are to be split off"},
		{"split one mention off", []Edit{{Op: "split", Entity: 2, Spans: []doc.Span{{Start: 50, End: 55}}}}, "person John Kerry 0; group Syrian of 2 15; place Syria 32; person Kerry 39; place Syria 50"},
		{"split what was merged", []Edit{{Op: "merge", Entity: 3, Into: 0}, {Op: "split", Entity: 0, Spans: []doc.Span{sel("John Kerry")}}}, "person Kerry 39; group Syrian of 2 15; place Syria 32 50; person John Kerry 0"},
		{"no such operation", []Edit{{Op: "divide"}}, "entity: edit 0 (divide): unknown operation"},
		{"over two sentences", []Edit{{Op: "add", Span: sel("Syria.\nKerry")}}, "entity: edit 0 (add): the selection does not lie within one sentence of the article"},
		{"only spaces", []Edit{{Op: "add", Span: sel("\n")}}, "entity: edit 0 (add): the selection does not lie within one sentence of the article"},
		{"out of range", []Edit{{Op: "add", Span: doc.Span{Start: 500, End: 900}}}, "entity: edit 0 (add): span [79,79) is empty"},
		{"wrong way round", []Edit{{Op: "add", Span: doc.Span{Start: 5, End: 2}}}, "entity: edit 0 (add): span [5,2) is empty"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, sentences, list := handmade(t, text, "person John Kerry", "group Syrian", "place Syria", "person Kerry")
			list[1].Of = 2
			before := show(list)
			out, err := Apply(d, sentences, list, tt.edits)
			got := show(out)
			if err != nil {
				got = err.Error()
			}
			if got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			if after := show(list); after != before {
				t.Errorf("the given list was changed\nbefore %s\nafter  %s", before, after)
			}
		})
	}
}

// FuzzApply checks that edits never produce an invalid list or change the given
// one.
func FuzzApply(f *testing.F) {
	f.Add("John Kerry met Syrian rebels in Syria.\nKerry said Syria must act.", []byte{0, 1, 2, 3, 4, 5, 9, 0, 1, 1, 3, 0})
	f.Add("日本の首相\nKerry\u0301 \xff", []byte{4, 0, 3, 4, 0, 6})
	f.Fuzz(func(t *testing.T, text string, script []byte) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		d, sentences, list := handmade(t, text, "person John Kerry", "person Kerry", "place Syria", "group Syrian")
		for i := range list {
			list[i].Of = (i+2)%5 - 1
		}
		_, _, copied := handmade(t, text, "person John Kerry", "person Kerry", "place Syria", "group Syrian")
		for i := range copied {
			copied[i].Of = list[i].Of
		}
		ops := []string{"merge", "rename", "kind", "drop", "add"}
		out := list
		for len(script) >= 3 && len(out) > 0 {
			e := Edit{Op: ops[int(script[0])%len(ops)], Entity: int(script[1]) % len(out), Into: int(script[2]) % len(out), Name: "X",
				Kind: entity.Kind(script[2] % byte(entity.NumKinds)), Span: doc.Span{Start: int(script[1]), End: int(script[1]) + int(script[2])}}
			script = script[3:]
			next, err := Apply(d, sentences, out, []Edit{e})
			if err != nil {
				continue
			}
			out = next
			for i, x := range out {
				if x.Of < -1 || x.Of >= len(out) || x.Of == i {
					t.Fatalf("%+v: entity %d is of %d, in a list of %d", e, i, x.Of, len(out))
				}
				for _, m := range x.Mentions {
					if err := doc.CheckSpan(text, m.Span); err != nil || !sentences[m.Sentence].Contains(m.Span) {
						t.Fatalf("%+v: %s at %v in sentence %d: %v", e, x.Name, m.Span, m.Sentence, err)
					}
				}
			}
		}
		if !reflect.DeepEqual(list, copied) {
			t.Fatalf("the given list was changed: %s", show(list))
		}
	})
}
