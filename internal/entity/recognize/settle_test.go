package recognize

import (
	"strings"
	"testing"
)

func TestSettle(t *testing.T) {
	tests := []struct {
		text  string
		model []string
		want  string
	}{
		{"Orrvik , Norham 's biggest plum grower , closed .", []string{"person Orrvik", "place Norham"}, "organization Orrvik; place Norham"},
		{"Ann Orrvik , Norham 's leading painter , left .", []string{"person Ann Orrvik", "place Norham"}, "person Ann Orrvik; place Norham"},
		{"Ann Marl (chair, AM) and Orla Tarn (OT) met . OT left .", []string{"person Ann Marl", "organization AM", "person Orla Tarn", "organization OT", "organization OT"}, "person Ann Marl; person AM; person Orla Tarn; person OT; person OT"},
		{"ORV: Hello . ORV: Goodbye .", []string{"organization ORV", "organization ORV"}, "person ORV; person ORV"},
		{"Pekara Orrvik bakes . Orrvik sells .", []string{"person Pekara Orrvik", "person Orrvik"}, "organization Pekara Orrvik; organization Orrvik"},
		{"Orrvi Marl met Ann Marl .", []string{"organization Orrvi Marl", "person Ann Marl"}, "person Orrvi Marl; person Ann Marl"},
		{"The film “Nerina ” won .", []string{"person Nerina"}, "other Nerina"},
		{"Our “ Nerina ” won . The end of “ Nerina , ” was sad . She liked Nerina .", []string{"other Nerina"}, "other Nerina; other Nerina"},
		{"Nerina, a sloop built in Norham, sank .", []string{"person Nerina", "place Norham"}, "other Nerina; place Norham"},
		{"Finance director Orrva Marl told investors .", []string{"person Orrva Marl"}, "person Orrva Marl"},
		{"We saw the choir Orrvi Marl .", []string{"person Orrvi Marl"}, "organization Orrvi Marl"},
		{"The call to len fails .", []string{"person len"}, ""},
		{"The ferry Nerina sank . Nerina was old .", []string{"person Nerina", "place Nerina"}, "other Nerina; other Nerina"},
		{"A boat called Nerina sank .", []string{"person Nerina"}, "other Nerina"},
		{"Tropical Cyclone Nerina hit us . Nerina left .", []string{"person Nerina", "person Nerina"}, "other Cyclone Nerina; other Nerina"},
		{"The Hurricane Nerina Relief Fund paid .", []string{"organization Hurricane Nerina Relief Fund"}, "organization Hurricane Nerina Relief Fund"},
		{"Orrvi is a start-up that sells sensors .", nil, "organization Orrvi"},
		{"Drafting is a company that sells sensors .", nil, ""},
		{"Ermine has cut 40 jobs , the company said . Ermine makes gears .", nil, "organization Ermine; organization Ermine"},
		{"Ermine is soft , the trapper said .", nil, ""},
		{"In Marl v. Blue Tarn Insurance , Blue Tarn lost .", []string{"other Marl v. Blue Tarn Insurance", "other Blue Tarn"}, "other Marl v. Blue Tarn Insurance; organization Blue Tarn"},
		{"The mayor of Orrvik left . Orrvik slept .", []string{"person Orrvik", "person Orrvik"}, "place Orrvik; place Orrvik"},
		{"The friend of Orrvik left .", []string{"person Orrvik"}, "person Orrvik"},
		{"She speaks Tarnish at home .", []string{"place Tarnish"}, "other Tarnish"},
		{"He learnt the Marl language .", []string{"person Marl"}, "other Marl"},
		{"The Orrvi elders met . Orrvi met .", []string{"other Orrvi", "place Orrvi"}, "group Orrvi; group Orrvi"},
		{"The Orrvi elders met in Orrvi .", []string{"place Orrvi", "place Orrvi"}, "place Orrvi; place Orrvi"},
		{"An Orrvi trader and an Orrvi farmer met .", []string{"other Orrvi", "other Orrvi"}, "group Orrvi; group Orrvi"},
		{"The Tarn Sámi met .", []string{"person Tarn Sámi"}, "group Tarn Sámi"},
		{"Fry slowly . Mark the tin , said Mark .", []string{"person Fry", "person Mark", "person Mark"}, "person Mark"},
		{"We met Serge Orrin of Château Marl .", []string{"person Serge Orrin of Château Marl"}, "person Serge Orrin; place Château Marl"},
		{"She told them in Orrvi . Orrvi is wet .", []string{"person Orrvi", "person Orrvi"}, "place Orrvi; place Orrvi"},
		{"Trust in Orrvi fell . Orrvi smiled .", []string{"person Orrvi", "person Orrvi"}, "person Orrvi; person Orrvi"},
		{"The way from Norham to Orrvi is long .", []string{"place Norham", "organization Orrvi"}, "place Norham; place Orrvi"},
		{"The Orrva sent him away .", []string{"person Orrva"}, "organization Orrva"},
		{"ORV warned OrrDOT .", []string{"person ORV", "place OrrDOT"}, "organization ORV; organization OrrDOT"},
		{"Ola Rik Vestby left . ORV wept .", []string{"person Ola Rik Vestby", "person ORV"}, "person Ola Rik Vestby; person ORV"},
		{"His shop, Ti Orrvi, is shut .", []string{"person Ti Orrvi"}, "organization Ti Orrvi"},
		{"They live in Orrvi . Some studied in Orrvics .", nil, "place Orrvi"},
		{"An Orrvi trader sat by a Marli drummer .", nil, "group Orrvi; group Marli"},
		{"Syrian and Orrvi children sang .", []string{"group Syrian", "person Orrvi"}, "group Syrian; group Orrvi"},
		{"He told Le Orrvi that .", []string{"place Le Orrvi"}, "organization Le Orrvi"},
		{"Edwin Orrvi coach Ann Marl left .", []string{"person Edwin Orrvi", "person Ann Marl"}, "person Edwin Orrvi; person Ann Marl"},
		{"Orrva Marle coach Ann Marl left .", []string{"person Orrva Marle", "person Ann Marl"}, "organization Orrva Marle; person Ann Marl"},
		{"We met the guard, Believe Marl .", []string{"person Marl"}, "person Believe Marl"},
		{"She has two sons, Orrvi and Tamsa .", []string{"place Orrvi", "person Tamsa"}, "person Orrvi; person Tamsa"},
		{"The vote went to Engr. Ann Marl .", []string{"place Engr", "person Ann Marl"}, "person Ann Marl"},
		{"Sprinter Ann Marl ran .", []string{"person Sprinter Ann Marl"}, "person Ann Marl"},
		{"Orrvi Tamsel: I did . She knew Orrvi Tamsel .", []string{"place Orrvi Tamsel", "place Orrvi Tamsel"}, "person Orrvi Tamsel; person Orrvi Tamsel"},
		{"The Orrvi officials met . The ORV community met .", []string{"other Orrvi", "other ORV"}, "other Orrvi; other ORV"},
		{"Orrvipower said no .", []string{"person Orrvipower"}, "organization Orrvipower"},
		{"A clerk of the court, Orrvi Marl, said so .", []string{"organization Orrvi Marl"}, "person Orrvi Marl"},
		{"They live in the Orrvi quarter near Orrvi .", []string{"organization Orrvi", "organization Orrvi"}, "place Orrvi; place Orrvi"},
		{"At Orrvi the well is dry .", []string{"organization Orrvi"}, "place Orrvi"},
		{"Orrvi al-Marl sang .", []string{"person al-Marl"}, "person Orrvi al-Marl"},
		{"The Orrvi families met .", []string{"other Orrvi"}, "group Orrvi"},
		{"Please quote PO 20554 on order 7-30112 now .", []string{"other PO 20554", "other 7-30112"}, ""},
		{"We flew QX 20554 and bought a Marl 9000 .", []string{"other QX 20554", "other Marl 9000"}, "other QX 20554; other Marl 9000"},
		{"It costs 250 GEL or MXN 40 .", []string{"organization GEL", "place MXN"}, ""},
		{"Staff of CAD said so .", []string{"organization CAD"}, "organization CAD"},
		{"They passed AB 1890 and SB 7 .", []string{"organization AB"}, "other AB 1890; other SB 7"},
		{"The Prefeitura de Marl and Kementerian Orrvik met .", []string{"other Prefeitura de Marl", "person Kementerian Orrvik"}, "organization Prefeitura de Marl; organization Kementerian Orrvik"},
		{"The retailer Ashby closed . Ashby owes rent .", []string{"place Ashby", "person Ashby"}, "organization Ashby; organization Ashby"},
		{"Ashby is a small retailer that sells tea . Ashby is open .", []string{"place Ashby", "place Ashby"}, "organization Ashby; organization Ashby"},
		{"The engineers of Marl Orrvik left .", []string{"person Marl Orrvik"}, "organization Marl Orrvik"},
		{"Orrvik , the largest brewer , is closed .", []string{"person Orrvik"}, "organization Orrvik"},
		{"Her book is published by Marl Tarn .", []string{"person Marl Tarn"}, "organization Marl Tarn"},
		{"Her book is published by Ann Holm .", []string{"person Ann Holm"}, "person Ann Holm"},
		{"Orrvik told investors so .", []string{"person Orrvik"}, "organization Orrvik"},
		{"Nerina (ferry) is old .", []string{"place Nerina"}, "other Nerina"},
		{"The band Moss Holm met . Its singer Ann Moss Holm , her son and Moss Holm left .", []string{"person Moss Holm", "person Ann Moss Holm", "person Moss Holm"}, "organization Moss Holm; person Ann Moss Holm; person Moss Holm"},
		{"He met Reed in the film Reed/Holm .", []string{"person Reed", "person Reed"}, "person Reed; person Reed"},
		{"the Moor Bird Plan (MBP) says so . The MBP failed .", []string{"other Moor Bird Plan", "organization MBP"}, "other Moor Bird Plan; other MBP; other MBP"},
		{"Nettle Point Docks, Inc. (hereinafter \"Nettle Point\") lost . Nettle Point paid .", []string{"organization Nettle Point Docks, Inc.", "place Nettle Point", "place Nettle Point"}, "organization Nettle Point Docks, Inc.; organization Nettle Point; organization Nettle Point"},
		{"Kaufhaus Ellerby GmbH lost . Ellerby sells sofas .", []string{"organization Kaufhaus Ellerby GmbH", "person Ellerby"}, "organization Kaufhaus Ellerby GmbH; organization Ellerby"},
		{"Kaufhaus Ellerby GmbH lost . Ms Ellerby sells sofas .", []string{"organization Kaufhaus Ellerby GmbH", "person Ellerby"}, "organization Kaufhaus Ellerby GmbH; person Ellerby"},
		{"The smack Nerina sank .", []string{"person Nerina"}, "other Nerina"},
		{"MARL TARN . We are Marl Tarn N.V. now .", []string{"person MARL TARN", "organization Marl Tarn N.V."}, "organization MARL TARN; organization Marl Tarn N.V."},
		{"We met Quiet Kites . They like Quiet Kites too .", []string{"organization Quiet Kites"}, "organization Quiet Kites; organization Quiet Kites"},
		{"We met Quiet Kites . The New Quiet Kites came .", []string{"organization Quiet Kites"}, "organization Quiet Kites"},
		{"Ann Lee came . Ann Lee Park opened .", []string{"person Ann Lee"}, "person Ann Lee"},
		{"LabHub is new . We ask LabHub .", []string{"organization LabHub"}, "organization LabHub; organization LabHub"},
		{"Ashby Foods grew . Ashby sold its mill .", []string{"organization Ashby Foods", "other Ashby"}, "organization Ashby Foods; organization Ashby"},
		{"Hull Foods grew . It left Hull .", []string{"organization Hull Foods", "place Hull"}, "organization Hull Foods; place Hull"},
		{"Hull Foods grew . Hull said so . Staff at Hull left .", []string{"organization Hull Foods", "place Hull", "other Hull"}, "organization Hull Foods; organization Hull; organization Hull"},
		{"Ohio Foods grew . Ohio said so . Ask Ohio .", []string{"organization Ohio Foods", "place Ohio", "place Ohio"}, "organization Ohio Foods; organization Ohio; organization Ohio"},
		{"Ohio Foods grew . Ohio said so . It left Ohio .  It is in Ohio .", []string{"organization Ohio Foods", "place Ohio", "place Ohio", "place Ohio"}, "organization Ohio Foods; place Ohio; place Ohio; place Ohio"},
		{"The newspaper Ann Reed reads left .", []string{"person Ann Reed"}, "person Ann Reed"},
		{"a Q&A with H&M .", nil, "organization H&M"},
		{"Moss is new . Ask Moss .", []string{"organization Moss"}, "organization Moss"},
		{"He gave to the charity Ashby yesterday .", nil, "organization Ashby"},
		{"The ferry Isle of Nerina sank there .", []string{"other Isle", "place Nerina"}, "other Isle of Nerina"},
		{"The trawler Mary Holm sank there .", []string{"person Mary Holm"}, "other Mary Holm"},
		{"We asked Grunvall AB about it .", nil, "organization Grunvall AB"},
		{"They sold Grunvall Foods last week .", nil, "organization Grunvall Foods"},
		{"Shares in Grunvall rose . Grunvall is old .", []string{"person Grunvall"}, "organization Grunvall; organization Grunvall"},
		{"Grunvall fell 3% on Friday .", []string{"person Grunvall"}, "organization Grunvall"},
		{"Sales fell 3% on Friday .", nil, ""},
		{"Mr Grunvall has shares . Grunvall shares fell .", []string{"person Grunvall", "person Grunvall"}, "person Grunvall; person Grunvall"},
		{"She founded Grunvall and Ashby in May .", []string{"other Grunvall", "place Ashby"}, "organization Grunvall; organization Ashby"},
		{"Pear is a fruit . A pear fell . The firm Pear said so .", []string{"organization Pear", "organization Pear"}, "organization Pear"},
		{"Ann May left . Mrs May is ill .", []string{"person Ann May"}, "person Ann May; person May"},
		{"Marl & Tarn Group plc grew .", []string{"person Marl", "organization Group plc"}, "organization Marl & Tarn Group plc"},
		{"Mr March met Ms June .", nil, "person March; person June"},
		{"Ann May left . A lawyer for May met May 's wife in May .", []string{"person Ann May"}, "person Ann May; person May"},
		{"They like Tarn plc a lot .", nil, "organization Tarn plc"},
		{"She bid €3 billion for Grunvall , now called Ashby .", []string{"person Grunvall", "other Ashby"}, "organization Grunvall; other Ashby"},
		{"They try to storm Parliament now .", nil, ""},
		{"Troops storm Ghent and firms ship Pear phones .", []string{"place Ghent", "organization Pear"}, "place Ghent; organization Pear"},
		{"the Moor and Marsh Planning Act 1971 applies .", []string{"person Marsh Planning Act"}, "other Moor and Marsh Planning Act 1971"},
		{"Members moved Bill C-371 and Bill 96 , and Bill C. Holm spoke .", []string{"person Bill C", "person Bill C. Holm"}, "other Bill C-371; other Bill 96; person Bill C. Holm"},
		{"He leads a Dedicated Team there .", nil, ""},
		{"The Outreach Team and the Code of Conduct WG reported .", nil, "organization Outreach Team; organization Code of Conduct WG"},
		{"New users of Grunvall left .", []string{"other Grunvall"}, "other Grunvall"},
		{"They lent Grace Holm a spade .", nil, "person Grace Holm"},
		{"A book by E.K. Holm came out .", nil, "person E.K. Holm"},
		{"Ann Field came . They sat .\nField dug the bed .\nField hay grew .", []string{"person Ann Field"}, "person Ann Field; person Field"},
		{"The Society for Marl Health [SMH] met . We ask SMH .", []string{"organization Society for Marl Health"}, "organization Society for Marl Health; organization SMH"},
		{"a spokesman for Grunvall left . Grunvall was founded by her .", []string{"person Grunvall"}, "organization Grunvall; organization Grunvall"},
		{"They run the Copper Holm there .", nil, "organization Copper Holm"},
		{"Judge Grace Holm fined us .", nil, "person Grace Holm"},
		{"Visa raised its fees . Visa shares rose .", nil, "organization Visa; organization Visa"},
		{"Orrvik , the largest grower , is closed .", []string{"person Orrvik"}, "organization Orrvik"},
		{"Orrvik , the largest river , is dry .", []string{"place Orrvik"}, "place Orrvik"},
		{"We saw Real Orrvik there .", nil, "organization Real Orrvik"},
		{"We met Will Holm on it .", nil, "person Will Holm"},
		{"She and April Wells marched . It was in April there .", nil, "person April Wells"},
		{"They beat An Se-young twice .", nil, "person An Se-young"},
		{"Mr Marl , her deputy , left .", nil, "person Marl"},
		{"Mr Speaker and Dr Grace Holm left .", nil, "person Grace Holm"},
		{"It was sold under the Fisheries ( Bylaws ) Act 2009 here .", []string{"organization Fisheries", "other Bylaws"}, "other Fisheries ( Bylaws ) Act 2009"},
		{"The contractor , Grunvall , has left .", []string{"person Grunvall"}, "organization Grunvall"},
		{"The contractor , Ann Holm , has left .", []string{"person Ann Holm"}, "person Ann Holm"},
		{"Its customers include Grunvall Cloud too .", []string{"person Grunvall Cloud"}, "organization Grunvall Cloud"},
		{"Co-founders of Tidal Grunvall have left . The co-founders of Tidal Grunvall met .", nil, "organization Tidal Grunvall; organization Tidal Grunvall"},
		{"The Department for Rivers , Food and Rural Affairs paid .", nil, "organization Department for Rivers , Food and Rural Affairs"},
		{"The Department of Health , Ann Holm and Bo Reed paid .", []string{"organization Department of Health", "person Ann Holm", "person Bo Reed"}, "organization Department of Health; person Ann Holm; person Bo Reed"},
		{"members of the Orrin Water and Sewer Board voted .", []string{"place Orrin"}, "organization Orrin Water and Sewer Board"},
		{"in Orrin and the Sewer Board voted .", []string{"place Orrin"}, "place Orrin; organization Sewer Board"},
		{"Tarn Pumps Corp. today sold a pump .", nil, "organization Tarn Pumps Corp."},
		{"We met Coordinator Tarn Pumps Corp. today .", nil, "organization Tarn Pumps Corp."},
		{"The Moor Bird Programme said no .", []string{"other Moor Bird Programme"}, "organization Moor Bird Programme"},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range mend(tt.text, sentencesOf(tt.text), mentionsIn(t, tt.text, tt.model)) {
			got = append(got, m.Kind.String()+" "+m.In(tt.text))
		}
		if g := strings.Join(got, "; "); g != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, g, tt.want)
		}
	}
}

func TestAbbreviates(t *testing.T) {
	tests := []struct {
		short, name string
		want        bool
	}{
		{"HSP", "Harbour Safety Plan", true},
		{"HoSP", "Harbour of Safety Plan", true},
		{"MoT", "Ministry of Transport", true},
		{"SP", "Harbour Safety Plan", false},
		{"H", "Harbour Safety Plan", false},
		{"HPS", "Harbour Safety Plan", false},
	}
	for _, tt := range tests {
		if got := abbreviates(tt.short, tt.name); got != tt.want {
			t.Errorf("abbreviates(%q, %q) = %v", tt.short, tt.name, got)
		}
	}
}

func TestWholeRun(t *testing.T) {
	tests := []struct {
		text  string
		model []string
		want  string
	}{
		{"he sits in the Japanese Parliament with her", []string{"group Japanese"}, "organization Japanese Parliament"},
		{"we saw the Quayside Fish Institute there", []string{"organization Quayside"}, "organization Quayside Fish Institute"},
		{"we came to the Ghana-EU Transport Summit by train", []string{"place Ghana", "organization EU"}, "other Ghana-EU Transport Summit"},
		{"it was the Moor Repair and Roads Act that did it", []string{"organization Moor Repair"}, "other Moor Repair and Roads Act"},
		{"we met near King Edward Street on a wet day", []string{"person King Edward"}, "place King Edward Street"},
		{"we asked the NASA Administrator about it", []string{"organization NASA"}, "organization NASA"},
		{"NASA Moon Act", []string{"organization NASA"}, "organization NASA"},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range mend(tt.text, sentencesOf(tt.text), mentionsIn(t, tt.text, tt.model)) {
			got = append(got, m.Kind.String()+" "+m.In(tt.text))
		}
		if g := strings.Join(got, "; "); g != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, g, tt.want)
		}
	}
}
