package extract_test

import (
	"slices"
	"strings"
	"testing"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/entity"
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

// TestSigned checks that the names of those who sign a ruling, and of the author under a
// headline, are listed even where their lines are no part of the text.
func TestSigned(t *testing.T) {
	const ruling = `CASE OF MARL v. NORHAM

JUDGMENT

1. The case concerns an order to take down the boathouse in which the applicant has lived since 1994. The order was made by the harbour office after a complaint.

2. The Court finds that the office did not weigh her age and means, and that nobody heard her before the order was made.

FOR THESE REASONS, THE COURT

1. Holds that the order may not be enforced before her means have been weighed;

2. Dismisses the remainder of the claim.

Done in English, and notified in writing on 4 May 2021.

Ottoline Quist   Deputy Registrar
Matteo Tarnowski   President
`
	const entry = `Dictionary of Northern Science
Browse A–Z   Fields   Countries   Contributors   About

Home » Botany » S

Quist-Bell, Ottoline Ada
1903–1988, botanist and mycologist
Chandra Holm-Peters
Cite this entry   Print   Download

Ottoline Ada Quist-Bell was a botanist who identified the fungus that causes leaf blight in larches and bred the first trees resistant to it. She taught at the school of forestry in Norham for thirty years.

She was born in Norham, the third of seven children of a surveyor. In 1924 she became the first woman to take a degree in botany there, and in 1931 she took a doctorate.
`
	for text, names := range map[string][]string{ruling: {"Ottoline Quist", "Matteo Tarnowski"}, entry: {"Chandra Holm-Peters"}} {
		a, err := analysis.Run(article.Input{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if !slices.ContainsFunc(a.Entities, func(e entity.Entity) bool { return e.Name == name }) {
				t.Errorf("no %s", name)
			}
		}
	}
}

// TestFootOfPage checks that the name in a note beside an article are listed, and those at
// the foot of its page, beyond links to other articles, are not.
func TestFootOfPage(t *testing.T) {
	const page = `<html><head><title>Ferry strike ends - Harbour Post</title></head><body>
<div class="nav"><a href="/">Home</a> <a href="/n">News</a></div>
<article><h1>Ferry strike ends</h1>
<p>Crews on the northern routes have agreed to return to work after three weeks, the union said on Sunday night.</p>
<p>Sailings to the outer islands will restart on Wednesday, with extra crossings planned for freight and for the mail.</p>
<p>Shops on two islands had run out of fresh food during the stoppage, which was the longest on the routes since 1988.</p></article>
<p>Ottoline Quist is a reporter for the Harbour Post.</p>
<div class="related"><h3>Trending</h3><ul><li><a href="/a">Dog rescued from a well near Norham</a></li><li><a href="/b">Bakery wins a prize for its rye bread</a></li>
<li><a href="/c">Two held after a raid on a jeweller</a></li><li><a href="/d">Ten walks for the first days of spring</a></li></ul></div>
<footer><p>Harbour Post Publishing Ltd</p><p>Aldmoor, NY 14001</p><p>Newsroom: 555-010-2777</p><p>Silas Crane is the editor of the Harbour Post.</p></footer>
</body></html>`
	a, err := analysis.Run(article.Input{HTML: page})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"Ottoline Quist": true, "Silas Crane": false, "Aldmoor": false, "Harbour Post Publishing Ltd": false} {
		if got := slices.ContainsFunc(a.Entities, func(e entity.Entity) bool { return e.Name == name }); got != want {
			t.Errorf("%s: listed is %v", name, got)
		}
	}
}
