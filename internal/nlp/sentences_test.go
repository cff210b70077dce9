package nlp

import (
	"slices"
	"strings"
	"testing"
)

// splitCases are texts whose sentences are told apart by ¦.
var splitCases = []struct{ name, text string }{
	{"country before a name", "The U.S. Secretary of State met Russia's envoy.¦ He left."},
	{"country at an end", "They live in the U.S.¦ The rest live in the U.K.¦ It rains."},
	{"titles", "Mr. Smith, Dr. Jones and Gen. H. R. McMaster met Sen. John McCain.¦ They talked."},
	{"initials", "J. K. Rowling and George W. Bush met.¦ So did John F. Kennedy Jr. of Boston."},
	{"decimals", "It rose 3.14 percent to $5.3 billion.¦ That is 1.000,5 in German."},
	{"quotes", "\"We won.\"¦ \"We did?\" he asked.¦ “Yes,” she said.¦ “We did.”¦ All left."},
	{"time", "It began at 5 p.m. Monday in Paris.¦ It ended at 6 p.m.¦ Nobody came."},
	{"months", "He came on Sept. 5 and left in Oct.¦ Nobody saw him."},
	{"company", "Apple Inc. Chief Executive Tim Cook spoke.¦ He left Acme Corp.¦ The board agreed."},
	{"addresses", "See https://example.com/a.b?c=d.¦ Or mail Jane.Doe@example.com.¦ Thanks."},
	{"Chinese", "习近平在北京说。¦你好吗？¦我很好！"},
	{"Japanese", "「行きます。」と彼は言った。¦次の文です。"},
	{"Arabic", "هل أنت هنا؟¦ نعم، أنا هنا."},
	{"Hindi", "यह एक वाक्य है।¦ यह दूसरा है।"},
	{"Spanish", "¿Qué hora es?¦ ¡Son las tres!¦ Vamos."},
	{"missing space", "It ended.The next began."},
}

func TestSplit(t *testing.T) {
	for _, c := range splitCases {
		want := strings.Split(c.text, "¦")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		text := strings.ReplaceAll(c.text, "¦", "")
		if c.name == "missing space" {
			want = []string{"It ended.", "The next began."}
		}
		var got []string
		for _, s := range Split(text) {
			got = append(got, s.In(text))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, want)
		}
	}
}
