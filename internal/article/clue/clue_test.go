package clue

import "testing"

func TestDateline(t *testing.T) {
	for _, c := range []struct{ head, rest string }{
		{"PARIS (AP) — ", "The talks resumed."},
		{"(CNN)", "The talks resumed."},
		{"(CNN) -- ", "The talks resumed."},
		{"Tunis, Tunisia (CNN)", "Thousands marched."},
		{"(The Hollywood Reporter)", "It's official."},
		{"LONDON, Sept 5 (Reuters) - ", "Shares fell."},
		{"Washington (Reuters) - ", "Shares fell."},
		{"BUDAPEST, Hungary – ", "Parliament met."},
		{"WASHINGTON -- ", "The president left."},
		{"NEW YORK/LONDON, Jan 3 (Reuters) - ", "Oil rose."},
		{"LONDON--(BUSINESS WIRE)--", "Acme fell."},
		{"LIMA, Peru, March 6, 2025 /Quay Newsline/ -- ", "Acme fell."},
		{"SEATTLE–(BUSINESS WIRE)–", "Acme fell."},
		{"QUAYSIDE, May 5, 2020 - (Harbour Newswire) - ", "Acme fell."},
		{"QUAYSIDE, NS / NEWSFEED / May 7, 2024 / ", "Two ferries met."},
		{"Geneva, 3 March 2020 – ", "The council met."},
		{"GENEVA (3 March 2020) – ", "The council met."},
		{"MUMBAI, March 4: ", "Shares fell."},
		{"[QUAYSIDE] ", "Two ferries met."},
		{"(Quayside, 3 March 2020) – ", "Two ferries met."},
		{"Quayside | May 5, 2020 — ", "Two ferries met."},
		{"QUAYSIDE, N.S. – May 5, 2020 – ", "Two ferries met."},
		{"Quayside – 5 May 2020 – ", "Two ferries met."},
		{"LEEDS, England--(BUSINESS WIRE)--May 5, 2020--", "Acme fell."},
		{"May 5 (Reuters) - ", "Two ferries met."},
		{"Quayside, Scotland — ", "Two ferries met."},
		{"", "Quayside, Scotland — a town of ferries — slept."},
		{"", "[Quayside] Two ferries met."},
		{"", "(QUAYSIDE) Two ferries met."},
		{"", "DRAFT 2: the harbour plan."},
		{"", "Geneva, a city – they say – of rain."},
		{"", "He ran and / or walked / swam."},
		{"", "The EU — a bloc of 27 — met."},
		{"", "Kerry (a Democrat) - who lost - spoke."},
		{"", "UN chief — and others — left."},
		{"", "He left for Paris (France) on Monday."},
		{"", "A well-known man - he said - left."},
		{"", "— He left."},
	} {
		want := len(c.head)
		if got := Dateline(c.head + c.rest); got != want {
			t.Errorf("%q + %q: %d, want %d", c.head, c.rest, got, want)
		}
	}
}

func TestOutletLine(t *testing.T) {
	for _, c := range []struct{ head, rest string }{
		{"Norham News – ", "Police found two boats."},
		{"NORHAM POST via JTA — ", "A judge took office — the first of her people."},
		{"The Marl Gazette - ", "Two ferries met."},
		{"AFP – ", "Shares fell."},
		{"Quayline – ", "Two ferries met."}, // the site
		{"", "Norham News – a weekly for sailors – closed."},
		{"", "Norham News – which closed in May."},
		{"", "Good news – The ferry is back."},
		{"", "Ann Lee – The mayor of Norham."},
		{"", "Norham News said that two ferries met."},
	} {
		want := len(c.head)
		if got := OutletLine(c.head+c.rest, "Quayline"); got != want {
			t.Errorf("%q + %q: %d, want %d", c.head, c.rest, got, want)
		}
	}
}

func TestDate(t *testing.T) {
	for _, s := range []string{
		"09/05/2016", "5.9.2016", "2016-09-05", "2016-09-05T17:01:00Z", "Sept. 5, 2016", "5 September 2016", "Monday, September 5, 2016", "Published 5:01 p.m. ET Sept. 5, 2016",
		"Updated: January 7, 2025 at 3:33 pm", "Thu 3 Jan 2019 02.00 EST", "May 5", "Lundi 5 septembre 2016", "5. September 2016, 17:01 Uhr", "04.05.2015 à 13h36", "2016年9月5日",
	} {
		if !IsDate(s) {
			t.Errorf("%q is a date", s)
		}
	}
	for _, s := range []string{"", "2016", "May", "In May 2016 he left", "5 apples", "12/5", "1-2-3", "The 5th of May was cold", "9 to 5", "10:30", "555-1234-22", "March on Washington 1963", "204, 15 April 2019, 117342"} {
		if IsDate(s) {
			t.Errorf("%q is no date", s)
		}
	}
}

func TestRow(t *testing.T) {
	for s, want := range map[string]bool{
		"Year\tLevel": true, "2023\t4 m.": true, "| Year | Level |": true, "Home | News | Sport": true, "a\tb\tc\td.": true,
		"The council said on Tuesday\tthat it would close the bridge for repairs in spring.": false, "A bar | in a line.": false, "": false,
	} {
		if got := IsRow(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestCaption(t *testing.T) {
	for s, want := range map[string]bool{
		"The lock at Orrin, which opens in spring. Photo: Ana Lima / QNS": true, "Photo: Ana Lima": true,
		"The lock opens in May. Photos of it hang in the town hall.": false,
	} {
		if got := IsCaption(&Line{Text: s}); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}

func TestNotice(t *testing.T) {
	for _, s := range []string{
		"Read more: Why it broke", "ADVERTISEMENT", "Story continues below advertisement", "Share this article", "© 2016 The Associated Press. All rights reserved.", "Copyright 2016 The Associated Press.",
		"Sign up for our newsletter", "We use cookies to improve your visit.", "(Reporting by Ann Roe; Editing by Bo Li)", "Associated Press writer Ann Roe contributed to this report.", "Roe reported from Oslo.", "Caution: This email came from outside the port. Do not open links unless you know who sent them.", "Ann Roe contributed research.", "Related:", "Related: Bell found in the silt", "Tags: ferries, bells", "14 min read", "1.2k shares", "On Fri, Sam wrote:",
	} {
		if !IsNotice(&Line{Text: s}) {
			t.Errorf("%q is a notice", s)
		}
	}
	for _, s := range []string{
		"The copyright law passed.", "Share prices fell.", "Advertisement spending rose by 5 percent.", "He signed up for the army.", "Comments by the minister angered many.", "Homes burned.", "The river contributed more than rain did.",
		"Contact: more of it is what most villages need, the study found in a survey of 40 homes.",
	} {
		if IsNotice(&Line{Text: s}) {
			t.Errorf("%q is no notice", s)
		}
	}
}

func TestByline(t *testing.T) {
	for _, s := range []string{"By John Smith", "BY JOHN SMITH AND JANE DOE", "By Ludwig van Beethoven, Associated Press", "Par Jean Dupont", "By MARIA KOVACS"} {
		if !IsByline(s) {
			t.Errorf("%q is a byline", s)
		}
	}
	for _, s := range []string{"By the river", "By Monday the water had gone.", "John Smith", "By John Smith he was told to leave the house at once", "Bypass closed"} {
		if IsByline(s) {
			t.Errorf("%q is no byline", s)
		}
	}
	for _, c := range []struct{ in, byline, date string }{
		{"By John Smith | Sept. 5, 2016", "John Smith", "Sept. 5, 2016"},
		{"by Laura June Topolsky July 10, 2015", "Laura June Topolsky", "July 10, 2015"},
		{"Le Monde | 04.05.2015 à 13h36 | Par Martin Untersinger", "Martin Untersinger", "04.05.2015 à 13h36"},
		{"March 7, 2025 · 5 min read", "", "March 7, 2025"},
		{"John Smith - Sept. 5, 2016 - 4 min", "John Smith", "Sept. 5, 2016"},
		{"Posted by admin on Sept. 5, 2016", "", "Sept. 5, 2016"},
		{"Guest post by John Smith | Sept. 5, 2016", "John Smith", "Sept. 5, 2016"},
	} {
		if byline, date, ok := MetaLine(c.in); byline != c.byline || date != c.date || !ok {
			t.Errorf("%q: %q, %q, %v", c.in, byline, date, ok)
		}
	}
}
