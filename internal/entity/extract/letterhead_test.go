package extract_test

import (
	"strings"
	"testing"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
)

// TestLetterhead checks that names in a mail's header and signature are listed
// below those of the message, that they complete names of the message, and that
// the header's time stamp is not listed.
func TestLetterhead(t *testing.T) {
	const mail = `From: Rosalind Okafor
To: Henrik Brandt
Cc: Maria Castellano
Date: Monday, 3 March 2003 09:14
Subject: Roof of the library

Henrik,

The roof of the library at Dunmore leaks again. Brandt Roofing has offered to mend it for less than the insurance pays, and Henrik should tell them today.

Regards,
Rosalind Okafor
Linden Trust
`
	a, err := analysis.Run(article.Input{Text: mail})
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range a.Entities {
		list = append(list, e.Kind.String()+" "+e.Name)
	}
	got := strings.Join(list, "; ")
	for _, want := range []string{"person Rosalind Okafor", "person Henrik Brandt", "person Maria Castellano", "organization Linden Trust"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	if strings.Contains(got, "date ") {
		t.Errorf("a date in %s", got)
	}
	if first, last := strings.Index(got, "Henrik Brandt"), strings.Index(got, "Maria Castellano"); first > last {
		t.Errorf("a name of the header comes first in %s", got)
	}
}
