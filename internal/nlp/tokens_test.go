package nlp

import (
	"strings"
	"testing"

	"standfirst/internal/doc"
)

// tokenCases are sentences and their tokens.
var tokenCases = []struct{ text, tokens string }{
	{"Syria's U.S.-led, al Qaida-linked US-Russia truce", "Syria 's U.S. - led , al Qaida - linked US - Russia truce"},
	{"Adel al-Jubeir of the Western-backed bloc", "Adel al - Jubeir of the Western - backed bloc"},
	{"a five-day cease-fire", "a five-day cease-fire"},
	{"I saw Mao.", "I saw Mao ."},
	{"Mr. Smith of Acme Inc. met J. K. Rowling.", "Mr. Smith of Acme Inc. met J. K. Rowling ."},
	{"you and I.", "you and I ."},
	{"He lives in the U.S.", "He lives in the U.S."},
	{"(He said “no.”)", "( He said “ no . ” )"},
	{"They've said I'd don't can't it’s", "They 've said I 'd do n't ca n't it ’s"},
	{"O'Reilly's and D'Souza's", "O'Reilly 's and D'Souza 's"},
	{"'This is rock 'n' roll'", "' This is rock 'n ' roll '"},
	{"the rebels' $5.3 is 20%", "the rebels ' $ 5.3 is 20 %"},
	{"--- ... **", "--- ... * *"},
	{"wait...what?! --no", "wait ... what ? ! -- no"},
	{"(https://a.b/c?d=e.f), Joe@x.com.", "( https://a.b/c?d=e.f ) , Joe@x.com ."},
	{"Moscow—Paris 2010–2012", "Moscow — Paris 2010 – 2012"},
	{"the (SPD)-backed \"Ball\"-inspired one", "the ( SPD ) - backed \" Ball \" - inspired one"},
	{"习近平", "习 近 平"},
}

func TestTokens(t *testing.T) {
	for _, c := range tokenCases {
		var got []string
		for _, tk := range Tokens(c.text, doc.Span{Start: 0, End: len(c.text)}) {
			got = append(got, tk.In(c.text))
		}
		if g := strings.Join(got, " "); g != c.tokens {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.tokens)
		}
	}
}
