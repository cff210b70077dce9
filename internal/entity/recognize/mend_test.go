package recognize

import (
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// mentionsIn reads "kind Name" pairs and finds each name in text, in order.
func mentionsIn(t *testing.T, text string, list []string) []entity.Mention {
	t.Helper()
	var out []entity.Mention
	at := 0
	for _, s := range list {
		kind, name, _ := strings.Cut(s, " ")
		i := strings.Index(text[at:], name)
		if i < 0 {
			t.Fatalf("%q is not in %q", name, text[at:])
		}
		m := entity.Mention{Span: doc.Span{Start: at + i, End: at + i + len(name)}}
		if err := m.Kind.UnmarshalText([]byte(kind)); err != nil {
			t.Fatal(err)
		}
		out, at = append(out, m), m.End
	}
	return out
}

func TestMend(t *testing.T) {
	tests := []struct {
		text  string
		model []string
		want  string
	}{
		{"Pike & Rowan opened.", []string{"person Pike", "person Rowan"}, "organization Pike & Rowan"},
		{"Ann Pike gave Norham the ball.", []string{"person Ann Pike gave Norham"}, "person Ann Pike; person Norham"},
		{"Present: Marl, Tarn, Orrin.", []string{"person Marl", "person Tarn, Orrin"}, "person Marl; person Tarn; person Orrin"},
		{"by Marl, Ann, and Orrin, T., on", []string{"person Marl, Ann", "person Orrin, T."}, "person Marl, Ann; person Orrin, T."},
		{"of Marl, Orrvik. Orrvik Marl left", []string{"person Marl, Orrvik", "person Orrvik Marl"}, "person Marl, Orrvik; person Orrvik Marl"},
		{"Finance Director Scandinavia", []string{"person Scandinavia"}, "place Scandinavia"},
		{"by Tarn Civils now", []string{"person Tarn Civils"}, "organization Tarn Civils"},
		{"Ann van der Pike ran.", []string{"person Ann van der Pike"}, "person Ann van der Pike"},
		{"Ann (born Rowan) ran.", []string{"person Ann (born Rowan"}, "person Ann (born Rowan)"},
		{"Ann Pike, Area Finance Controller, left.", []string{"person Ann Pike", "organization Area Finance Controller"}, "person Ann Pike"},
		{"at 49001 Norham or 2 Department of Botany, Norham", []string{"place 49001 Norham", "organization 2 Department of Botany", "place Norham"}, "place Norham; organization Department of Botany; place Norham"},
		{"Marl & Tarn Housing Association met.", []string{"organization Tarn Housing Association"}, "organization Marl & Tarn Housing Association"},
		{"4 Marl Street, Norham, OH 44001", []string{"person Norham"}, "place Norham"},
		{"NORHAM, Ohio — It rained.", []string{"person NORHAM"}, "place NORHAM"},
		{"the Minister for Rivers and Lakes left.", []string{"organization Minister for Rivers and Lakes"}, ""},
		{"Bill read a second time. Bill Marl read.", []string{"person Bill", "person Bill Marl"}, "person Bill Marl"},
		{"in Washington, D.C. today", []string{"place Washington", "place D.C."}, "place Washington, D.C."},
		{"in Rodovia Ann Marl and Tarnstraße", []string{"person Rodovia Ann Marl", "person Tarnstraße"}, "place Rodovia Ann Marl; place Tarnstraße"},
		{"the Oberlandgericht and the Marl Dampskibsselskab", []string{"place Oberlandgericht", "person Marl Dampskibsselskab"}, "organization Oberlandgericht; organization Marl Dampskibsselskab"},
		{"in towns such as Marl, Norham and Tarn", []string{"organization Marl", "person Norham", "organization Tarn"}, "place Marl; place Norham; place Tarn"},
		{"from breweries such as Ann Lee or Marl", []string{"person Ann Lee", "place Marl"}, "person Ann Lee; organization Marl"},
		{"the Minister for Transport and Rivers left", []string{"place Transport and Rivers"}, ""},
		{"the Minister for Norham left on a china plate", []string{"place Norham", "place china"}, "place Norham"},
		{"by Tarn Forlag", []string{"person Tarn Forlag"}, "organization Tarn Forlag"},
		{"aboard the Tarn Maru", []string{"place Tarn Maru"}, "other Tarn Maru"},
		{"She has Ellerby's disease.", []string{"person Ellerby"}, ""},
		{"He scored 3f on page xi.", []string{"organization 3f", "person xi"}, ""},
		{"NORHAM MILLS LIMITED FALLS", nil, ""},
		{"LEI: 2138X9Q", []string{"person LEI"}, ""},
		{"PIKE: 2019 was bad.", []string{"person PIKE"}, "person PIKE"},
		{"PIKE, District Judge:", []string{"person PIKE", "person District Judge"}, "person PIKE"},
		{"Mike Judge and Ann Baker left.", []string{"person Mike Judge", "person Ann Baker"}, "person Mike Judge; person Ann Baker"},
		{"Ann Pike (later Countess of Norham) left.", []string{"person Ann Pike", "person Countess of Norham"}, "person Ann Pike"},
		{"so (Pike & Rowan 2019)", []string{"person Pike", "person Rowan"}, "person Pike; person Rowan"},
		{"Marks & Rowan opened.", []string{"person Rowan"}, "organization Marks & Rowan"},
		{"Rowan & Sons opened.", []string{"person Rowan"}, "organization Rowan & Sons"},
		{"Northern Group owns Northern Bank.", []string{"organization Northern Group owns Northern Bank"}, "organization Northern Group; organization Northern Bank"},
		{"Ann Lee & Bob Stone opened.", []string{"person Ann Lee", "person Bob Stone"}, "person Ann Lee; person Bob Stone"},
		{"Calder Tools, Inc. opened.", []string{"organization Calder Tools"}, "organization Calder Tools, Inc."},
		{"It is Pike & Rowan LLP.", []string{"person Pike", "person Rowan"}, "organization Pike & Rowan LLP"},
		{"Ann Lee, Co-Founder, spoke.", []string{"person Ann Lee"}, "person Ann Lee"},
		{"In Lowe v. Hart it held so.", []string{"person Lowe", "person Hart"}, "other Lowe v. Hart"},
		{"the Harbour Safety Act passed", []string{"organization Harbour Safety Act"}, "other Harbour Safety Act"},
		{"Hurricane Nadia came.", []string{"person Hurricane Nadia"}, "other Hurricane Nadia"},
		{"HMS Petrel sank.", []string{"organization HMS Petrel"}, "other HMS Petrel"},
		{"at Hull Royal Hospital", []string{"place Hull Royal Hospital"}, "organization Hull Royal Hospital"},
		{"the County Court of Long Lake", []string{"organization County Court of Long Lake"}, "organization County Court of Long Lake"},
		{"Ann Lee Jr. sang.", []string{"person Ann Lee"}, "person Ann Lee Jr."},
		{"Ann Mary Lee MP sang.", []string{"person Ann Mary Lee MP"}, "person Ann Mary Lee"},
		{"Ann/Bob to act", []string{"person Ann/Bob"}, "person Ann; person Bob"},
		{"the Supreme Court of Ohio held", []string{"organization Supreme Court", "place Ohio"}, "organization Supreme Court of Ohio"},
		{"a town of Ohio", []string{"place Ohio"}, "place Ohio"},
		{"University of Ohio, Long Lake won.", []string{"organization University of Ohio", "place Long Lake"}, "organization University of Ohio, Long Lake"},
		{"at the University of Ohio, Long Lake, Ohio", []string{"organization University of Ohio", "place Long Lake"}, "organization University of Ohio; place Long Lake"},
		{"Queen Elizabeth II came with King Charles.", []string{"person Elizabeth II", "person Charles"}, "person Queen Elizabeth II; person King Charles"},
		{"The Commission met.", []string{"organization Commission"}, ""},
		{"central nervous system (CNS). The CNS heals.", []string{"organization CNS", "organization CNS"}, ""},
		{"Central Nursing School (CNS)", []string{"organization CNS"}, "organization CNS"},
		{"in http://example.org/x see Fig 2", []string{"other http://example.org/x", "other Fig 2"}, ""},
		{"Present: Lee Pu - yeol, left", []string{"person Lee Pu - yeol"}, "person Lee Pu - yeol"},
		{"Kenya beat Ghana 2-1 in Kenya. Ghana wept.", []string{"place Kenya", "place Ghana", "place Kenya", "place Ghana"}, "organization Kenya; organization Ghana; place Kenya; organization Ghana"},
		{"Russia held Ukraine to talks.", []string{"place Russia", "place Ukraine"}, "place Russia; place Ukraine"},
		{"the National Harbour Fund paid", []string{"other National Harbour Fund"}, "organization National Harbour Fund"},
		{"in Western Ohio", []string{"group Western", "place Ohio"}, "place Western Ohio"},
		{"Obstructive sleep apnoea (OSA) is common.", []string{"other OSA"}, ""},
		{"We follow Marsh v. Town of Reedham, 41 Ohio 7.", []string{"person Marsh", "place Reedham"}, "other Marsh v. Town of Reedham"},
		{"See Nettle Tools, Inc. v. Holm, 41 U.S. 7 (1950).", []string{"organization Nettle Tools", "place U.S."}, "other Nettle Tools, Inc. v. Holm"},
		{"STATE OF OHIO, Appellee v. Ann HOLM, Appellant.", []string{"place OHIO", "person Ann HOLM"}, "place OHIO; person Ann HOLM"},
		{"Before MARSH and REED, JJ.", []string{"organization MARSH"}, "person MARSH; person REED"},
		{"HOLM, Associate Judge: We agree.", []string{"organization HOLM"}, "person HOLM"},
		{"so Holm et al. say", []string{"place Holm"}, "person Holm"},
		{"at Moor Zoo", []string{"place Moor Zoo"}, "organization Moor Zoo"},
		{"the Moor Bird Programme", []string{"organization Moor Bird Programme"}, "other Moor Bird Programme"},
		{"a film, Quiet River, won", []string{"other Quiet River"}, "other Quiet River"},
		{"on the Quiet River", []string{"other Quiet River"}, "place Quiet River"},
		{"the Fund for Old Bridges", []string{"other Fund for Old Bridges"}, "organization Fund for Old Bridges"},
		{"The District Court erred.", []string{"organization District Court"}, ""},
		{"by Ann Holm-Reed today", []string{"person Ann Holm", "person Reed"}, "person Ann Holm-Reed"},
		{"by J. A. B. Holm today", []string{"person B. Holm"}, "person J. A. B. Holm"},
		{"the Interior Ministry of Ghana said", []string{"organization Interior Ministry", "place Ghana"}, "organization Interior Ministry of Ghana"},
		{"the Moor Company of Ohio", []string{"organization Moor Company", "place Ohio"}, "organization Moor Company; place Ohio"},
		{"To: Ann Holm/ACME@Mail", []string{"person Ann Holm/ACME@Mail"}, "person Ann Holm"},
		{"owned by Holm B.V. now", []string{"person Holm"}, "organization Holm B.V."},
		{"in North Queensland", []string{"place Queensland"}, "place North Queensland"},
		{"at Ghent, Lyon, Arkady and Bruges they met", []string{"place Ghent", "place Lyon", "person Arkady", "place Bruges"}, "place Ghent; place Lyon; place Arkady; place Bruges"},
		{"by Holm Tools, QRS, Reed Foods and Moor Foods too", []string{"organization Holm Tools", "organization Reed Foods", "organization Moor Foods"}, "organization Holm Tools; organization QRS; organization Reed Foods; organization Moor Foods"},
		{"with Ann Holm, Judges, Bo Reed and Al Moor", []string{"person Ann Holm", "person Bo Reed", "person Al Moor"}, "person Ann Holm; person Bo Reed; person Al Moor"},
		{"the neurocytes (NCs) are. Then NCs grow.", []string{"organization NCs", "organization NCs"}, ""},
		{"at a meeting of the Council", []string{"organization Council"}, ""},
		{"by Ann Reed Holm & Co. today", []string{"organization Ann Reed Holm"}, "organization Ann Reed Holm & Co."},
		{"to Ft. Holm and Mount Reed", []string{"person Ft. Holm", "person Mount Reed"}, "place Ft. Holm; place Mount Reed"},
		{"in Newton-upon-Marsh too", []string{"place Newton", "person Marsh"}, "place Newton-upon-Marsh"},
		{"sales at Denny's and Holm's fell", []string{"organization Denny's", "person Holm"}, "organization Denny's; organization Holm's"},
		{"in Newton-upon-Marsh, too", []string{"place Newton"}, "place Newton-upon-Marsh"},
		{"she moved to Duke of Ghent, Pa.", []string{"place Ghent", "place Pa."}, "place Duke of Ghent; place Pa."},
		{"the Duke of Ghent, Pa.", []string{"place Ghent", "place Pa."}, "place Ghent; place Pa."},
		{"Moss Harbour School and Reed College won", []string{"organization Moss Harbour School and Reed College"}, "organization Moss Harbour School; organization Reed College"},
		{"the Food and Drug Agency won", []string{"organization Food and Drug Agency"}, "organization Food and Drug Agency"},
		{"for Ann Lee's Riverside", []string{"place Ann Lee's Riverside"}, "person Ann Lee; place Riverside"},
		{"the film Ann Lee's War", []string{"other Ann Lee's War"}, "other Ann Lee's War"},
		{"the Moor Securities and Roads Commission", []string{"organization Moor Securities and Roads Commission"}, "organization Moor Securities and Roads Commission"},
		{"at Holm's Pizza", []string{"organization Holm's Pizza"}, "organization Holm's Pizza"},
		{"at Holm's Pizza with Holm", []string{"organization Holm's Pizza", "person Holm"}, "person Holm; organization Pizza; person Holm"},
		{"by Holm B.V. too", []string{"person Holm B.V."}, "organization Holm B.V."},
		{"the Reed Bay School District", []string{"place Reed Bay School District"}, "organization Reed Bay School District"},
		{"the Reed Visitor Center", []string{"organization Reed Visitor Center"}, "place Reed Visitor Center"},
		{"as Alabamians and Mossologists do", []string{"person Alabamians", "organization Mossologists"}, "group Alabamians; group Mossologists"},
		{"at 8 a.m. Pacific from 9 pm US Pacific", []string{"place Pacific", "place US Pacific"}, ""},
		{"Talks against Ghana failed", []string{"place Ghana"}, "place Ghana"},
		{"the Islamic and North Korean sides", []string{"other Islamic", "other North Korean"}, "group Islamic; group North Korean"},
		{"a Latin term, in English, for the English side", []string{"group Latin", "group English", "group English"}, "other Latin; other English; group English"},
		{"the Mt. Reed Survey", []string{"place Mt. Reed Survey"}, "organization Mt. Reed Survey"},
		{"we went to De Ghent, LA by bus", []string{"person De Ghent", "place LA"}, "place De Ghent; place LA"},
		{"Mary and Roger have left", []string{"person Mary"}, "person Mary; person Roger"},
		{"Mary and Roger Holm left", []string{"person Mary"}, "person Mary"},
		{"Ghent Saint-Holm, or GSH, lost", []string{"person Ghent Saint-Holm", "organization GSH"}, "organization Ghent Saint-Holm; organization GSH"},
		{"Rep. Lee, D-Ohio, left.", []string{"person Lee", "person D-Ohio"}, "person Lee"},
		{"Holm • Ghent • The Board", []string{"place Holm • Ghent • The Board"}, "place Holm; place Ghent"},
		{"we met at St Petroc's, by the road", []string{"place St Petroc"}, "place St Petroc's"},
		{"they beat Real Ghent and left", []string{"place Ghent"}, "organization Real Ghent"},
		{"we like Moor Quarry plc now", []string{"organization Moor Quarry"}, "organization Moor Quarry plc"},
		{"the firm of Lee, Holm & Reed LLP acted", []string{"organization Holm & Reed LLP"}, "organization Lee, Holm & Reed LLP"},
		{"then Holm JA and Mr Lee SC spoke", []string{"person Holm JA", "person Lee SC"}, "person Holm; person Lee"},
		{"the Bill would pass; the Bill.", []string{"person Bill", "person Bill"}, ""},
		{"it went from Reed, NV", []string{"organization Reed"}, "place Reed"},
		{"the Reed 747-400 flew", []string{"other Reed 747-400"}, "other Reed 747-400"},
		{"Lee vs. Holm Limited", []string{"other Lee vs. Holm Limited"}, "other Lee vs. Holm Limited"},
		{"he came from Dojo, JS", []string{"organization Dojo"}, "organization Dojo"},
		{"Ghent have asked again. The match is off.", []string{"place Ghent"}, "place Ghent"},
		{"it owns Moor Bank and Moor Homes", []string{"organization Moor Bank and Moor Homes"}, "organization Moor Bank; organization Moor Homes"},
		{"then Inter Ghent left", []string{"person Inter Ghent"}, "organization Inter Ghent"},
		{"the noble Baroness rose", []string{"person Baroness"}, ""},
		{"He told Queen Ottoline so", []string{"person Ottoline"}, "person Queen Ottoline"},
		{"the Bank of Tarn lent to Moor Homes", []string{"organization Bank of Tarn lent to Moor Homes"}, "organization Bank of Tarn; organization Moor Homes"},
		{"as Orrin Tools bought Tarn Mills", []string{"organization Orrin Tools bought Tarn Mills"}, "organization Orrin Tools; organization Tarn Mills"},
		{"for Orrin Maritime A/S now", []string{"organization Orrin Maritime A"}, "organization Orrin Maritime A/S"},
		{"in Marl v Orrin Mills Ltd the", []string{"person Marl", "organization Orrin Mills"}, "other Marl v Orrin Mills Ltd"},
		{"by Lord Orrin of Tarn today", []string{"person Lord Orrin", "person Tarn"}, "person Lord Orrin of Tarn"},
		{"to Ann Holm (Con, Upper Tarn) and", []string{"person Ann Holm", "person Con", "place Upper Tarn"}, "person Ann Holm; place Upper Tarn"},
		{"then My Lords rose", []string{"other My Lords"}, ""},
		{"the 1931 Orrin flood in R214m Tarn deal", []string{"place 1931 Orrin", "person R214m Tarn"}, "place Orrin; person Tarn"},
		{"He sold Marl Mills Ltd.", []string{"organization Marl Mills Ltd."}, "organization Marl Mills Ltd"},
		{"as Moor Holdings plc did", []string{"other Moor Holdings plc"}, "organization Moor Holdings plc"},
		{"with Stade Orrin now", []string{"person Stade Orrin"}, "organization Stade Orrin"},
		{"by Ann Holm FRS, too", []string{"person Ann Holm"}, "person Ann Holm"},
		{"the Seller shall ship", []string{"other Seller"}, ""},
		{"off Cape Orrin in", []string{"other Cape Orrin"}, "place Cape Orrin"},
		{"by Orrin Mills d/b/a Marl Mills", []string{"organization Orrin Mills", "organization d/b/a Marl Mills"}, "organization Orrin Mills; organization Marl Mills"},
		{"by Ann Holm§ and nee Marl", []string{"person Ann Holm§", "person nee Marl"}, "person Ann Holm; person Marl"},
		{"at 9 US cents a unit", []string{"place US"}, ""},
		{"the Orrin Courier and the Marl Gazette", []string{"person Orrin Courier", "place Marl Gazette"}, "organization Orrin Courier; organization Marl Gazette"},
		{"with Ann Courier there", []string{"person Ann Courier"}, "person Ann Courier"},
		{"at Université de Marl now", []string{"person Université de Marl"}, "organization Université de Marl"},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range mend(tt.text, []doc.Sentence{{Span: doc.Span{End: len(tt.text)}}}, mentionsIn(t, tt.text, tt.model)) {
			got = append(got, m.Kind.String()+" "+m.In(tt.text))
		}
		if g := strings.Join(got, "; "); g != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, g, tt.want)
		}
	}
}
