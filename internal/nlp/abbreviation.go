package nlp

import (
	"strings"

	"standfirst/internal/lazy"
)

// A class says what may follow an abbreviation's full stop.
type class uint8

const (
	none    class = iota
	title         // a name: Mr. Smith
	counted       // a number: No. 5; the same letters may be a word ("no.")
	within        // more of the sentence: e.g. this
	ending        // either: Acme Inc. said; Acme Inc. The …
	final         // a number, or a new sentence: Sept. 5; Calif.
	hour          // a day, a zone, or a new sentence: 5 p.m. Monday
)

// abbreviationTable lists abbreviations in lower case, without their last
// stop. The first row that has a word counts.
var abbreviationTable = []struct {
	class class
	words string
}{
	// Titles, offices and ranks, and what begins the name of a place.
	{title, `mr mrs ms mx dr drs prof profs messrs mmes mme mlle rev revs fr hon gov govs gen gens sen sens rep reps cong pres amb
		lt col sgt cpl pvt pfc capt cmdr cdr cpt maj adm ens brig insp supt det ofc lt.col lt.gen maj.gen brig.gen sgt.maj
		atty attys asst mt ft pte`},
	{title, `sr sra srta dra dras sres sta dott sig sig.ra dipl ing mag mgr dhr mevr ir ul judr mudr акад проф им ул`},
	// What a number counts.
	{counted, `no nos nr n° № p pp pg pgs vol vols fig figs eq eqs art arts ch chap sec sect para par cl tab ser ed eds op bk pt pts
		rte hwy rm ste apt tel ext ph fax mob str pág núm č kl b c d m r`},
	// Latin and its like.
	{within, `e.g eg i.e ie vs v cf c.f viz ca approx esp incl resp f.e a.k.a aka n.b p.s ps p.p.s`},
	{within, `z.b d.h u.a bzw vgl sog bspw inkl exkl zzgl evtl ggf i.a mio mrd tsd geb gest bijv p.ex av c.-à-d tj ee tzw tzv np např св т.е`},
	// Companies, streets, degrees, countries.
	{ending, `inc corp co ltd llc llp plc bros cos cie gmbh dept univ assn assoc intl natl govt mfg mgmt dist div inst acad bldg
		st ave blvd rd jr esq al ph.d m.d b.a m.a b.sc m.sc d.phil ll.b u.s u.s.a u.k u.n e.u d.c n.y l.a uu`},
	// Months, days, states, measures.
	{final, `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
		ala ariz ark calif colo conn del fla fl ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt
		wash wis wyo ont que alta etc hrs hr mins min secs yrs yr lbs lb oz km kg cm mm mph sq`},
	{hour, `a.m p.m`},
}

var abbreviations = lazy.Value(func() map[string]class {
	m := map[string]class{}
	for _, row := range abbreviationTable {
		for _, w := range strings.Fields(row.words) {
			if _, ok := m[w]; !ok {
				m[w] = row.class
			}
		}
	}
	return m
})

// starterWords open sentences and are hardly ever part of a name that stands
// after an abbreviation.
const starterWords = `The A An In On At It Its He His She Her They Their Them We Our You Your My This That These Those There
Here What When Where Who Whose Why How Which Whether But And Or So If For From With Without Within As By To Of After Before
During While Since Until Till Although Though Because However Meanwhile Also Then Now Yet Not No Yes Some Many Most Much Several All
Both Each Every Another Other Others Such Is Are Was Were Be Been Do Does Did Can Could Would Should Might Must Have Has
Had Let Despite According Earlier Later Instead Once Even Just Only Still Thus Hence Therefore Moreover Furthermore Nevertheless
Nonetheless Otherwise Perhaps Maybe Please Thanks Under Over Through Between Among Against Amid Along Upon Into Like Unlike Unless
Nor Neither Either Few More Less Any Anyone Everyone Someone Nobody Nothing Something Everything Today Yesterday Tomorrow Never
Always Often Sometimes Usually Recently Eventually Finally Additionally Similarly Overall Currently Initially Afterwards
Well Oh Hey Hi Ok Okay I See Read Click Thank
Officials Police Authorities Doctors Witnesses Analysts Experts Critics Supporters Protesters Scientists Researchers Investigators
Prosecutors Lawyers Residents People Troops Soldiers Rebels Militants Thousands Hundreds Dozens Millions`

// namesInLy are long and end in -ly, but are no adverbs.
var namesInLy = lazy.Set(`Assembly Connolly Donnelly Connelly Kimberly Monopoly`)

// shortWords are short and whole.
var shortWords = lazy.Set(`it you me him her us so too now all out up on in off by do did go one two day way here i we he she be is was are am
yes no not old new man men car job bad fun us day big end use try get got buy pay see say too end eat ago yet far`)

// lettered are words that a letter counts: World War I, Vitamin C.
var lettered = lazy.Set(`War Vitamin vitamin Hepatitis hepatitis Plan Group Category Class Part Act Phase Type Grade Section Schedule Serie
Exhibit Appendix Gate Block Building Annex Elizabeth`)

// labels open a caption with their number.
var labels = lazy.Set(`Figure Fig Table Chart Map Chapter Section Part Step Exhibit Photo Plate Box`)

var starters = lazy.Set(starterWords)

// speech are verbs of saying that follow a name.
var speech = lazy.Set(`said says asked asks told replied replies added adds wrote writes tweeted shouted cried exclaimed yelled
answered wondered quipped joked declared demanded recalled remarked responded noted continued explained insisted screamed whispered`)

// afterHour follows a time of day and goes on with it.
var afterHour = lazy.Set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST IST JST Eastern Pacific Central Mountain
January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`)

// markedNames are names that end in a mark.
var markedNames = lazy.Set(`Yahoo Jeopardy Yum Wham Oklahoma Joomla Ahoy E Panic`)

// afterOrdinal follows a German ordinal number.
var afterOrdinal = lazy.Set(`Januar Jänner Jän Jan Februar Feb März April Mai Juni Juli August Aug September Sept Oktober Okt November Nov
Dezember Dez Jahrhundert Jahrhunderts Weltkrieg Weltkriegs Platz Mal Tag Geburtstag Jahrestag Klasse Spieltag Minute Runde Etage Stock Liga Bundesliga`)

// prepositions open a phrase of time.
var prepositions = lazy.Set(`at by around about before after since until till from on shortly`)

// topLevel are the ends of addresses that people capitalise: Booking.Com.
var topLevel = lazy.Set(`com org net edu gov io co uk de fr ru html htm php js py go exe pdf doc txt md`)
