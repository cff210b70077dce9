package recognize

import (
	"strings"
	"testing"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/nlp"
)

// sentencesOf splits text into lines, and lines into words and the parts of compounds.
func sentencesOf(text string) []doc.Sentence {
	var out []doc.Sentence
	at := 0
	for line := range strings.Lines(text) {
		s := doc.Sentence{Span: doc.Span{Start: at, End: at + len(line)}}
		from := -1
		for i := 0; i <= len(line); i++ {
			blank := i == len(line) || line[i] == ' ' || line[i] == '\n'
			switch {
			case !blank && from < 0:
				from = i
			case blank && from >= 0:
				for _, p := range nlp.Compound(line[from:i]) {
					s.Tokens = append(s.Tokens, doc.Token{Span: doc.Span{Start: at + from + p.Start, End: at + from + p.End}})
				}
				from = -1
			}
		}
		at += len(line)
		out = append(out, s)
	}
	return out
}

func TestMentions(t *testing.T) {
	tests := []struct{ text, names string }{
		{"The U.S.-led coalition met in Paris .", "U.S./place Paris/place"},
		{"The Russian minister Sergei Lavrov flew to Geneva .", "Russian/group Sergei Lavrov/person Geneva/place"},
		{"Talks on France-Germany trade opened in Brussels .", "France/place Germany/place Brussels/place"},
		{"It was , they said , a long day .", ""},
		{"The European Union ( EU ) and the United Nations met in Nairobi , Kenya .", "European Union/organization EU/organization United Nations/organization Nairobi/place Kenya/place"},
	}
	for _, test := range tests {
		var got []string
		for _, m := range Mentions(test.text, sentencesOf(test.text)) {
			got = append(got, m.In(test.text)+"/"+m.Kind.String())
		}
		if names := strings.Join(got, " "); names != test.names {
			t.Errorf("%s\n got %s\nwant %s", test.text, names, test.names)
		}
	}
}

func FuzzMentions(f *testing.F) {
	f.Add("The U.S.-led coalition met Angela Merkel .\nKERRY IN PARIS .\n. . - -a a- A-b-C\xff é-É")
	f.Fuzz(func(t *testing.T, text string) {
		sentences := sentencesOf(text)
		at := 0
		for _, m := range Mentions(text, sentences) {
			if m.Start < at || m.Start >= m.End || !sentences[m.Sentence].Contains(m.Span) {
				t.Fatalf("mention %v of sentence %v", m, sentences[m.Sentence].Span)
			}
			if utf8.ValidString(text) {
				if err := doc.CheckSpan(text, m.Span); err != nil {
					t.Fatal(err)
				}
			}
			at = m.End
		}
	})
}

// BenchmarkMentions runs on a text without repeated sentences, like real texts.
func BenchmarkMentions(b *testing.B) {
	first := strings.Fields("Anna Boris Carla David Elena Farid Grace Hassan Irina Jamal Karin Luis Maria Nadia Omar Petra Quentin Rosa Samir Tanya")
	last := strings.Fields("Abbott Becker Cohen Duarte Eriksen Fischer Gupta Haddad Ivanov Jansen Kowalski Larsen Mbeki Nguyen Okafor Petrov Rossi Silva Tanaka Usman")
	town := strings.Fields("Accra Bogota Cairo Dublin Essen Florence Geneva Hanoi Istanbul Jakarta Kiev Lagos Madrid Nairobi Oslo Prague Quito Riga Seoul Tunis")
	verb := strings.Fields("said told announced denied warned admitted claimed reported insisted repeated explained argued")
	var text strings.Builder
	for i := range 2000 {
		n := func(list []string, step int) string { return list[(i*step+i/len(list))%len(list)] }
		text.WriteString(n(first, 3) + " " + n(last, 7) + " " + n(verb, 5) + " in " + n(town, 9) + " that the ministry of trade would not sign the agreement with " +
			n(town, 11) + " Steel before " + n(last, 13) + " , who leads the group , had read all of its pages .\n")
	}
	s := text.String()
	sentences := sentencesOf(s)
	tokens := 0
	for _, x := range sentences {
		tokens += len(x.Tokens)
	}
	for b.Loop() {
		Mentions(s, sentences)
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
