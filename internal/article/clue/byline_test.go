package clue

import "testing"

func TestMetaLine(t *testing.T) {
	for _, c := range []struct{ line, byline, date string }{
		{"By Ana Lima and Jo Roe in Nairobi", "Ana Lima and Jo Roe", ""},
		{"By Ana Lima Rural affairs reporter", "Ana Lima", ""},
		{"Posted by Ana L. at 9:10 AM Labels: bread", "Ana L.", ""},
		{"By Ana Lima in Nairobi and Jo Roe", "Ana Lima, Jo Roe", ""},
		{"By Khaled al-Lima in Aden", "Khaled al-Lima", ""},
		{"By Ana Lima, Political Editor", "Ana Lima", ""},
		{"By ANA LIMA Staff Writer", "ANA LIMA", ""},
		{"By Dr. Ana Lima, PhD", "Dr. Ana Lima", ""},
		{"Story by Ana Lima; photos by Jo Roe", "Ana Lima", ""},
		{"Text: Ana Lima / Fotos: Jo Roe", "Ana Lima", ""},
		{"Words: Ana Lima Photographs: Jo Roe", "Ana Lima", ""},
		{"Words and pictures: Ana Lima", "Ana Lima", ""},
		{"Text and photos by Ana Lima", "Ana Lima", ""},
		{"By: Ana Lima - Correspondent / @alima", "Ana Lima", ""},
		{"Posted on May 5, 2019 by Ana Lima in Boats, tagged Beginners", "Ana Lima", "Posted on May 5, 2019"},
		{"Interview: Ana Lima  |  Photographs: Jo Roe", "Ana Lima", ""},
		{"Ana Lima | 5 May 2019", "Ana Lima", "5 May 2019"},
		{"5 May 2019 by Ana Lima", "Ana Lima", "5 May 2019"},
		{"Posted by Ana Lima at 10:00", "Ana Lima", ""},
		{"posted by Ana Lima at 9:30 AM", "Ana Lima", ""},
		{"Submitted by Ana Lima on 05/04/2019", "Ana Lima", "05/04/2019"},
		{"Submitted by alima on Tue, 05/25/2019 - 10:14", "alima", "Tue, 05/25/2019 - 10:14"},
		{"Posted by Ana Lima on 5 May 2019 in News", "Ana Lima", "5 May 2019"},
		{"Created by Ana Lima, last modified by Jo Roe on May 05, 2019", "Ana Lima", "May 05, 2019"},
		{"Posted by Nita in Boats", "Nita", ""},
		{"By Ana Lima, News desk", "Ana Lima", ""},
		{"by Ana Lima May 5, 2019 11:00 PM PST", "Ana Lima", "May 5, 2019 11:00 PM PST"},
	} {
		if byline, date, ok := MetaLine(c.line); byline != c.byline || date != c.date || !ok {
			t.Errorf("%s: %q %q %v", c.line, byline, date, ok)
		}
	}
	for _, s := range []string{"Africa | Ferries to Lift Sanctions", "Ana Lima is here", "Council Meeting", "By invitation on 5 May 2019", "Posted by the gate at 10:00"} {
		if _, _, ok := MetaLine(s); ok {
			t.Errorf("%q is no byline", s)
		}
	}
}

func TestCredit(t *testing.T) {
	for line, want := range map[string]string{
		"asked by Ana Lima": "Ana Lima",
		"Page by: A. Lima. Last change: 3 May 2022. Cite this page | Report an error": "A. Lima",
		"Author: Dr. Ana Lima. Reviewed 2015.":                                        "Dr. Ana Lima",
		"Evaluators: Dr Ana Lima (team leader), Jo Roe, Li Wei":                       "Dr Ana Lima, Jo Roe, Li Wei",
		"Written by Ana Lima (@alima), with Jo Roe and the rope team":                 "Ana Lima, Jo Roe",
		"BY ANA LIMA IN LEEDS AND J. ROE IN ROME":                                     "ANA LIMA, J. ROE",
		"Translated by Jo Roe":                                                        "",
		"Photography by Jo Roe":                                                       "",
		"The gate was left by Jo Roe":                                                 "",
	} {
		if got := Credit(line); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestAuthorList(t *testing.T) {
	for line, want := range map[string]string{
		"Ana Lima 1,*, Jo Roe 2 and Li Wei 1,3":   "Ana Lima, Jo Roe and Li Wei",
		"Ana Lima^a, Jo Roe^b,c, Li Weiᵃ✉":        "Ana Lima, Jo Roe, Li Wei",
		"Ana Lima a, Jo Roe b,*; LAMP Consortium": "Ana Lima, Jo Roe, LAMP Consortium",
		"Ana Lima ¹ | Jo Roe ² | Li Wei ²,³":      "Ana Lima, Jo Roe, Li Wei",
		"Ana Lima and Jo Roe":                     "",
		"Section 1, Ana Lima":                     "",
	} {
		if got := AuthorList(line); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestAuthors(t *testing.T) {
	for line, want := range map[string]bool{
		"Ana Lima and Jo Roe": true, "Rana el-Lima and Jo d'Roe": true, "ANA LIMA AND JO ROE": true, "Anna Lima · Peter Roe": true, "Ana Lima · Harbour Radio": false, "Quay News · Local Sport": false, "Dear Ana and Jo Roe": false,
	} {
		if got := IsAuthors(line); got != want {
			t.Errorf("%s: %v", line, got)
		}
	}
	for line, want := range map[string]string{
		"ANA LIMA alima@harbour.example": "ANA LIMA", "Ana Lima, Minister of Trade": "Ana Lima", "Town Hall, 4 Lock Street": "",
	} {
		if got := Author(line); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestPublished(t *testing.T) {
	for line, want := range map[string]string{
		"Updated 9 May 2019 | First published 5 May 2019": "published 5 May 2019",
		"Last updated: 9 May 2019. Posted 5 May 2019":     "Posted 5 May 2019",
		"Updated 9 May 2019":                              "Updated 9 May 2019",
		"Published 5 May 2019, updated 9 May 2019":        "Published 5 May 2019, updated 9 May 2019",
	} {
		if got := Published(line); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestDateIn(t *testing.T) {
	for line, want := range map[string]string{
		"MINUTES OF A MEETING HELD ON 5TH MAY 2016 AT THE QUAY": "5TH MAY 2016",
		"Filed: May 5, 2016":          "May 5, 2016",
		"Heard on 5 May 2016 at 9 am": "5 May 2016 at 9 am",
	} {
		if got := DateIn(line); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestBareDate(t *testing.T) {
	for date, want := range map[string]string{
		"on 5 May 2019":               "5 May 2019",
		"Posted on May 5, 2019":       "May 5, 2019",
		"Published on: May 5, 2019":   "May 5, 2019",
		"Last updated: May 5, 2019":   "Last updated: May 5, 2019",
		"(5 May 2019)":                "5 May 2019",
		"5 May 2019 5 May 2019":       "5 May 2019",
		"Sunday | May 5, 2019":        "May 5, 2019",
		"2019 May 5":                  "2019 May 5",
		"World Ferry Day, 5 May 2019": "World Ferry Day, 5 May 2019",
		"Day, 5 May 2019":             "5 May 2019",
		"Sunday, 5 May 2019 at 10:00": "Sunday, 5 May 2019 at 10:00",
	} {
		if got := BareDate(date); got != want {
			t.Errorf("%s: %q, want %q", date, got, want)
		}
		if Day(date) != "2019-05-05" {
			t.Errorf("%s: day %q", date, Day(date))
		}
	}
}

func TestHeadClues(t *testing.T) {
	if got := AuthorList("April 2022 Issue"); got != "" {
		t.Errorf("took an issue for a writer: %q", got)
	}
}

func TestWrote(t *testing.T) {
	for line, want := range map[string][2]string{
		"On Mon, Jan 8, 2024 at 9:00 AM, Port Office <office@port.example> wrote:": {"Port Office", "Mon, Jan 8, 2024 at 9:00 AM"},
		"On 4 May 2023 at 09:12, Ana Lima <alima@port.example> wrote:":             {"Ana Lima", "4 May 2023 at 09:12"},
		"Ana Lima wrote:": {"", ""},
	} {
		if name, date := Wrote(line); name != want[0] || date != want[1] {
			t.Errorf("%s: %q, %q", line, name, date)
		}
	}
}
