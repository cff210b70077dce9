package measure

import (
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

func TestAdd(t *testing.T) {
	tests := []struct{ text, want string }{
		{"It was 2016-05-09.", "date 2016-05-09 = 2016-05-09"},
		{"It was 09/05/2016, a Monday.", "date 09/05/2016; date Monday"},
		{"On 14/05/2016 or 05/14/2016.", "date 14/05/2016 = 2016-05-14; date 05/14/2016 = 2016-05-14"},
		{"On 05/05/2016.", "date 05/05/2016 = 2016-05-05"},
		{"On 31.12.1999 it ended.", "date 31.12.1999 = 1999-12-31"},
		{"On 9 May 2016, at noon", "date 9 May 2016 = 2016-05-09"},
		{"On the 9th of May, 2016", "date 9th of May, 2016 = 2016-05-09"},
		{"On May 9, 2016, at noon", "date May 9, 2016 = 2016-05-09"},
		{"On Monday, May 9th he", "date Monday, May 9th"},
		{"version 1.1.1 of 10.20.30", ""},
		{"in Sept. 2016 and May 2017", "date Sept. 2016 = 2016-09; date May 2017 = 2017-05"},
		{"He may 9 times, march 3 miles", "quantity 3 miles = 3 mi"},
		{"Feb. 30, 2016", ""},
		{"Feb. 29, 2016", "date Feb. 29, 2016 = 2016-02-29"},
		{"in 2016, since 1999. In 2000 people", "date 2016 = 2016; date 1999 = 1999"},
		{"the 1990s (2016-05-09)", "date 1990s; date 2016-05-09 = 2016-05-09"},
		{"He won in September.", "date September"},
		{"2016 Olympics, 1234 votes", ""},
		{"$5 million, US$1.2bn, £5m", "money $5 million; money US$1.2bn = 1200000000 USD; money £5m = 5000000 GBP"},
		{"20 euros, USD 1,234.50, five million dollars, 3 U.S. dollars", "money 20 euros = 20 EUR; money USD 1,234.50 = 1234.5 USD; money five million dollars; money 3 U.S. dollars = 3 USD"},
		{"a €1.1 million house", "money €1.1 million = 1100000 EUR"},
		{"5%, 5.5 percent, twenty-five per cent, 3 percentage points", "percent 5% = 5%; percent 5.5 percent = 5.5%; percent twenty-five per cent = 25%; percent 3 percentage points"},
		{"10 km, 5kg, 30 miles per hour, a 30-kilometre march, 2 tons", "quantity 10 km = 10 km; quantity 5kg = 5 kg; quantity 30 miles per hour = 30 mi/h; quantity 30-kilometre = 30 km; quantity 2 tons"},
		{"12 square kilometres at 30 degrees Celsius", "quantity 12 square kilometres = 12 km²; quantity 30 degrees Celsius = 30 °C"},
		{"1,23,4 euros", "money 1,23,4 euros"},
		{"a man, one day, a percent", ""},
		{"€10-15 million or €5–7bn", "money €10-15 million; money €5–7bn"},
		{"10-15 million euros, 10-15%", "money 10-15 million euros; percent 10-15%"},
		{"$2.3 bln, $415 mil, Rs12,040 crore, Rs. 500, Kshs. 900, RM25 million, C$3m", "money $2.3 bln; money $415 mil; money Rs12,040 crore; money Rs. 500; money Kshs. 900 = 900 KES; money RM25 million = 25000000 MYR; money C$3m = 3000000 CAD"},
		{"half a million pounds, half a mile", "money half a million pounds"},
		{"from $3m to $5m", "money $3m; money $5m"},
		{"5 MB of 2 GB", "quantity 5 MB = 5 MB; quantity 2 GB = 2 GB"},
		{"1914 to 1918, 1939–45, 1200 to 1300 people", "date 1914 to 1918 = 1914/1918; date 1939–45 = 1939/1945"},
		{"the summer of 1976, spring 2020, a fall of 1200 points", "date summer of 1976; date spring 2020"},
		{"Q3 2022 in the 18th century, 19th-century art", "date Q3 2022; date 18th century; date 19th-century"},
		{"at 2022-03-04T10:30:00Z sharp", "date 2022-03-04T10:30:00Z = 2022-03-04"},
		{"between 1931 and 1938, AD 61, 400 BC", "date 1931 and 1938 = 1931/1938; date AD 61; date 400 BC"},
		{"mid-1974, the early 1860s, the end of 1999, the first half of 2017, fiscal 2012, H1 2013", "date mid-1974; date early 1860s; date end of 1999; date first half of 2017; date fiscal 2012; date H1 2013"},
		{"the first half of the book, the end of 2000 people's wait, late trains", ""},
		{"2 to 6 June 2014, 12–14 July, May 3-5, 2018", "date 2 to 6 June 2014; date 12–14 July; date May 3-5, 2018"},
		{"€2 to €3 million, £4-£5bn, $6 to 7 million", "money €2 to €3 million; money £4-£5bn; money $6 to 7 million"},
		{"10 to 15 million euros, by 5 to 7 per cent, from 5 to 7 per cent, between 20 and 30 euros, between €4 and €5 million", "money 10 to 15 million euros; percent 5 to 7 per cent; percent 7 per cent = 7%; money 20 and 30 euros; money €4 and €5 million"},
		{"€3.1 mrd, 640 mn euros, 2½ miles, 5¼ percent, five and six euros", "money €3.1 mrd = 3100000000 EUR; money 640 mn euros = 640000000 EUR; quantity 2½ miles = 2.5 mi; percent 5¼ percent = 5.25%; money six euros = 6 EUR"},
		{"a quarter of a million euros, three and a half million euros", "money a quarter of a million euros = 250000 EUR; money three and a half million euros = 3500000 EUR"},
		{"from C$1.1bn", "money C$1.1bn = 1100000000 CAD"},
		{"a fee of 900 kr", "money 900 kr"},
		{"30p a mug, 720p video", "money 30p"},
		{"40 million Swiss francs, THB 900, ₱60", "money 40 million Swiss francs = 40000000 CHF; money THB 900 = 900 THB; money ₱60 = 60 PHP"},
		{"It cost 15 euros or 11 pounds and weighs 9 pounds", "money 15 euros = 15 EUR; money 11 pounds; quantity 9 pounds"},
		{"R214-million for R75 million, a cost of R75, on the R75 road", "money R214-million = 214000000 ZAR; money R75 million = 75000000 ZAR; money R75 = 75 ZAR"},
		{"two hundred and fifty thousand euros, one million two hundred thousand euros", "money two hundred and fifty thousand euros = 250000 EUR; money one million two hundred thousand euros = 1200000 EUR"},
		{"N5 billion, K2 billion, Tk 300 crore, 5,000 sq ft, the N7", "money N5 billion = 5000000000 NGN; money K2 billion; money Tk 300 crore = 3000000000 BDT; quantity 5,000 sq ft = 5000 ft²"},
		{"12 nautical miles off", "quantity 12 nautical miles = 12 nmi"},
		{"two hundred and a man, a hundred and twenty-five miles, three and five euros", "quantity a hundred and twenty-five miles = 125 mi; money five euros = 5 EUR"},
		{"fell by −3.2 per cent, to -€14/MWh, €-9 or minus 80 degrees Celsius (-6%)", "percent −3.2 per cent = -3.2%; money -€14/MWh = -14 EUR/MWh; money €-9 = -9 EUR; quantity minus 80 degrees Celsius = -80 °C; percent -6% = -6%"},
		{"5 -3%, plus or minus 2 per cent, mid-5%, ten minus three euros, 8 – 4 km", "percent 3% = 3%; percent 2 per cent = 2%; percent 5% = 5%; money three euros = 3 EUR; quantity 4 km = 4 km"},
		{"a lake of 12 km², 40 m3 a day, 900m², 3 m³/s, 21 ºC", "quantity 12 km² = 12 km²; quantity 40 m3 = 40 m³; quantity 900m² = 900 m²; quantity 3 m³/s; quantity 21 ºC = 21 °C"},
		{"€40/tonne, 6 mg/l, 90 km/h, €5/£4", "money €40/tonne = 40 EUR/t; quantity 6 mg/l; quantity 90 km/h = 90 km/h; money €5 = 5 EUR; money £4 = 4 GBP"},
		{"", ""},
	}
	for _, tt := range tests {
		s := doc.Sentence{Span: doc.Span{End: len(tt.text)}}
		var got []string
		for _, m := range Add(tt.text, []doc.Sentence{s}, nil) {
			g := m.Kind.String() + " " + m.In(tt.text)
			if v := Value(tt.text, m); v != "" {
				g += " = " + v
			}
			got = append(got, g)
		}
		if g := strings.Join(got, "; "); g != tt.want {
			t.Errorf("%q\ngot  %s\nwant %s", tt.text, g, tt.want)
		}
	}
}

// Names win over measures: the year of the games is not a date.
func TestAddAroundNames(t *testing.T) {
	text := "in 2016 Olympics, in 2017"
	name := entity.Mention{Span: doc.Span{Start: 3, End: 16}, Kind: entity.Other}
	got := Add(text, []doc.Sentence{{Span: doc.Span{End: len(text)}}}, []entity.Mention{name})
	if len(got) != 2 || got[0] != name || got[1].In(text) != "2017" {
		t.Errorf("%v", got)
	}
}
