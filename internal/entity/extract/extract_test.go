package extract

import (
	"reflect"
	"strconv"
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/describe"
	"standfirst/internal/entity/entitytest"
	"standfirst/internal/entity/measure"
	"standfirst/internal/entity/recognize"
	"standfirst/internal/entity/resolve"
)

// checkEntities returns the first fault in a list of entities, or "".
func checkEntities(text string, sentences []doc.Sentence, list []entity.Entity) string {
	for i, e := range list {
		switch {
		case len(e.Mentions) == 0:
			return "no mention of " + e.Name
		case int(e.Kind) >= entity.NumKinds:
			return "no such kind"
		case e.Of < -1 || e.Of >= len(list) || e.Of == i:
			return e.Name + " is of " + strconv.Itoa(e.Of)
		case e.KeySentence < 0 || e.KeySentence >= len(sentences):
			return e.Name + " has the key sentence " + strconv.Itoa(e.KeySentence)
		case !(e.Salience >= 0 && e.Salience <= 1):
			return e.Name + " is salient beyond measure"
		case i > 0 && e.Salience > list[i-1].Salience:
			return e.Name + " stands too low"
		case !strings.Contains(text, e.Role):
			return "the role is not in the text: " + e.Role
		}
		named := false
		for k, m := range e.Mentions {
			if err := doc.CheckSpan(text, m.Span); err != nil {
				return err.Error()
			}
			if m.Sentence < 0 || m.Sentence >= len(sentences) || !sentences[m.Sentence].Contains(m.Span) {
				return "a mention of " + e.Name + " leaves its sentence"
			}
			if k > 0 && m.Start < e.Mentions[k-1].Start {
				return "mentions of " + e.Name + " out of order"
			}
			named = named || m.In(text) == e.Name
		}
		if !named {
			return "no mention is written " + e.Name
		}
	}
	return ""
}

// FuzzEntities checks that entities are exact slices of the text, and the same
// on every run.
func FuzzEntities(f *testing.F) {
	for _, seed := range []string{
		"U.S. Secretary of State John Kerry met Syria's President Bashar al-Assad. Kerry said he paid $5 million on 9 May 2016.",
		"The European Union (EU) and the F.B.I. (FBI), also known as \"Feds\".\nJANE DOE\nShe is a lawyer. Doe left.",
		"日本の首相 は Tokyo 5% ￼ 10 km ÅÄÖ's İstanbul ǅ ẞ \u0301\u200d 1.1.1 31.12.1999 a million",
		"( ( A (A (AA (AAA ). 's ’s A's's A, A, a A. He he He.",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, sentences := entitytest.Paragraphs(strings.ToValidUTF8(text, "\uFFFD"))
		list := Entities(d, sentences)
		if fault := checkEntities(d.Text, sentences, list); fault != "" {
			t.Fatal(fault)
		}
		if again := Entities(d, sentences); !reflect.DeepEqual(list, again) {
			t.Fatal("another list the second time")
		}
	})
}

// FuzzResolve resolves and describes mentions that the model would never
// produce: of any kind, anywhere, overlapping.
func FuzzResolve(f *testing.F) {
	f.Add("John Kerry (JK) met J. Kerry, a man. He left the U.S. He said so.", []byte{0, 10, 0, 12, 2, 1, 19, 8, 0, 41, 4, 2, 5, 5, 5, 0, 60, 4})
	f.Add("John Kerry (JK) met J. Kerry, a man.\"Haaleft th1 U.S. He sai7 yy8", []byte("\x00\n\x00\f\x02\x01\x130Z000000000"))
	f.Fuzz(func(t *testing.T, text string, at []byte) {
		d, sentences := entitytest.Paragraphs(strings.ToValidUTF8(text, "\uFFFD"))
		var mentions []entity.Mention
		seen := map[doc.Span]bool{}
		for ; len(at) >= 3; at = at[3:] {
			m := entity.Mention{Span: doc.Span{Start: int(at[0]), End: int(at[0]) + int(at[1]%16) + 1}, Kind: entity.Kind(int(at[2]) % entity.NumKinds)}
			for i, s := range sentences {
				if m.End <= len(d.Text) && doc.CheckSpan(d.Text, m.Span) == nil && s.Contains(m.Span) && !seen[m.Span] {
					seen[m.Span] = true
					m.Sentence = i
					mentions = append(mentions, m)
				}
			}
		}
		entity.Sort(mentions)
		list := describe.Entities(d, sentences, resolve.Entities(d.Text, mentions))
		if fault := checkEntities(d.Text, sentences, list); fault != "" {
			t.Fatal(fault)
		}
		named := 0
		for _, e := range list {
			for _, m := range e.Mentions {
				if m.Form == entity.Name {
					named++
				}
			}
		}
		if named != len(mentions) {
			t.Fatalf("%d mentions in, %d out", len(mentions), named)
		}
	})
}

// BenchmarkResolve resolves and describes the names of about 1 MB of news, and
// of texts designed to be hard: one surname for everyone, one head noun for all
// names, acronyms only.
func BenchmarkResolve(b *testing.B) {
	for _, bench := range []struct{ name, line string }{
		{"news", "U.S. Secretary of State John Kerry met Anna Smith# of the European Union (EU) in Paris on Monday. He praised Smith#. "},
		{"surname", "Anna# Smith and Smith met. "},
		{"head", "The Ab# National University Hospital and the University Hospital and Ab# National met. "},
		{"acronym", "AB# and Alpha Beta# Centre and ABC met. "},
		{"one", "Kerry "},
	} {
		for _, size := range []int{100_000, 1_000_000} {
			b.Run(bench.name+"/"+strconv.Itoa(size), func(b *testing.B) {
				var text strings.Builder
				for i := 0; text.Len() < size; i++ {
					text.WriteString(strings.ReplaceAll(bench.line, "#", letters(i)))
					if i%10 == 9 {
						text.WriteByte('\n')
					}
				}
				d, sentences := entitytest.Paragraphs(text.String())
				mentions := measure.Add(d.Text, sentences, recognize.Mentions(d.Text, sentences))
				b.SetBytes(int64(size))
				b.ReportAllocs()
				for b.Loop() {
					describe.Entities(d, sentences, resolve.Entities(d.Text, mentions))
				}
			})
		}
	}
}

// letters encodes a number in lower-case letters, to make names distinct.
func letters(i int) string {
	s := ""
	for ; i > 0; i /= 20 {
		s += string(rune('b' + i%20))
	}
	return s
}
