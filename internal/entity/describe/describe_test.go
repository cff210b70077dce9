package describe

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/entitytest"
	"standfirst/internal/entity/resolve"
)

func TestPronouns(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"pronoun", "[person Jane Doe] won. She smiled.", "person Jane Doe x2"},
		{"somebody whom nothing recognised", "[person Ann Lee] waved to Grobb. She left.", "person Ann Lee x1"},
		{"a word that may be a person", "[person Ann Lee] waved to [other Grobb]. She left.", "person Ann Lee x1; other Grobb x1"},
		{"pronoun after a stranger", "A man attacked [person Jane Doe]. He fled.", "person Jane Doe x1"},
		{"pronoun after taking office", "[person Jane Doe] became chief executive of [organization Orrin Ports] in 2021. She smiled.", "person Jane Doe x2; organization Orrin Ports x1"},
		{"pronoun after an office", "The lawyer [person Jane Doe] won. She smiled.", "person Jane Doe x2"},
		{"pronoun of a trade", "[person Jane Doe] won. She is a baker. Her bread rose.", "person Jane Doe x3"},
		{"pronoun of the only man", "[person Mary Doe] wrote to [person Peter Roe]. He smiled. She left.", "person Mary Doe x2; person Peter Roe x2"},
		{"pronoun long after", "[person Mary Doe] won. It rained. She smiled.", "person Mary Doe x2"},
		{"pronoun after one spoken to", "PM: [person Peter Roe], it rained. Then he left.", "person Peter Roe x1"},
		{"pronoun beside a stranger", "[person Mary Doe] met [person Peter Roe] and a lawyer. He smiled.", "person Mary Doe x1; person Peter Roe x1"},
		{"pronoun of two", "[person Jane Doe] met [person Ann Roe]. She smiled.", "person Jane Doe x1; person Ann Roe x1"},
		{"pronoun of another", "[person Jane Doe] won. Her lawyer said she smiled.", "person Jane Doe x2"},
		{"pronoun of both genders", "[person Jane Doe] won. She smiled. He left.", "person Jane Doe x2"},
		{"pronoun after a place", "[person Jane Doe] was born in [place Dunmore]. She smiled.", "person Jane Doe x2; place Dunmore x1"},
		{"pronoun after what may be a person", "[person Jane Doe] blamed [place Dunmore]. She smiled.", "person Jane Doe x1; place Dunmore x1"},
		{"pronoun in a quotation of backquotes", "[person Jane Doe] won. ``She cheated.''", "person Jane Doe x1"},
		{"pronoun after a quotation", "[person Jane Doe] won. \"My lawyer and the judge agreed. They were kind,\" she said.", "person Jane Doe x2"},
		{"pronoun after an office and its owner", "Dunmore Chief Executive [person Jane Doe] won. She smiled.", "person Jane Doe x2"},
		{"pronoun after an office with a complement", "The member for Dunmore, [person Jane Doe], won. She smiled.", "person Jane Doe x2"},
		{"pronoun in a quotation", "[person Jane Doe] won. \"She cheated.\"", "person Jane Doe x1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, sentences, mentions := entitytest.Marked(t, tt.text)
			list := resolve.Entities(d.Text, mentions)
			addPronouns(d, sentences, list)
			var out []string
			for _, e := range list {
				out = append(out, fmt.Sprintf("%s %s x%d", e.Kind, e.Name, len(e.Mentions)))
			}
			if got := strings.Join(out, "; "); got != tt.want {
				t.Errorf("%s\ngot  %s\nwant %s", d.Text, got, tt.want)
			}
		})
	}
}

func TestRoles(t *testing.T) {
	tests := []struct{ text, want string }{
		{"\"It rained,\" said [person Anna Roe] who is the ferry pilot.", "ferry pilot"},
		{"Then [person Anna Roe], a pupil of the infants' school across the river, came.", "pupil of the infants' school"},
		{"They appointed Ms [person Anna Roe] as secretary of the meeting.", "secretary of the meeting"},
		{"[person Anna Roe] taught law and is the author of two novels.", "author of two novels"},
		{"[person Anna Roe], her husband, [person Bob Stone] and a friend swam.", ""},
		{"[person Anna Roe], Hull Mayor, Becomes First Senator to Swim", "Hull Mayor"},
		{"They made it alongside ferry pilot [person Anna Roe].", "ferry pilot"},
		{"\"It rained,\" said [person Anna Roe] with [organization Tide Labs].", "with Tide Labs"},
		{"The vice-president-elect, [person Anna Roe], came.", "vice-president-elect"},
		{"Our County Judge/Executive, [person Anna Roe], presided.", "County Judge/Executive"},
		{"2. Dr [person Anna Roe] Deputy Dean (Arts)", "Deputy Dean"},
		{"3. [person Anna Roe] Head, Department of Tides", "Head, Department of Tides"},
		{"They met a ferryman, [person Anna Roe], and a cook.", "ferryman"},
		{"[person Anna Roe] (chair, AR) and a cook", "chair"},
		{"[person Anna Roe], Secretary, Hull Lane Residents' Association", "Secretary, Hull Lane Residents' Association"},
		// before the name
		{"\"It rained,\" said Hull Radio president, [person Anna Roe] in a note.", "Hull Radio president"},
		{"The ferry's chief pilot is [person Anna Roe], once of Hull.", "ferry's chief pilot"},
		{"Madam Speaker, [person Anna Roe] told this House that the day would come.", ""},
		{"The Chair and Dr [person Anna Roe] went to Hull.", ""},
		{"Through a spokesperson, [person Anna Sills]’ office declined.", ""},
		{"The coach, [person Anna Roe]'s sister, left.", ""},
		{"[person Anna], Duchess of Hull's talk with [person Eva Roe] was seen.", "Duchess of Hull"},
		{"[person Ann Lee] and [person Eva Roe], Hull natives, left.", "Hull native"},
		{"[person Ann Lee] (mayor of Hull from 2008 to 2011) left.", "mayor of Hull"},
		{"[person Ann Lee], the first woman to row the strait, left.", "first woman to row the strait"},
		{"[person Ann Lee], [person Eva Roe] and [person Ida Poe], the first women who rowed the strait, left.", "first women who rowed the strait"},
		{"[person Ann Lee]\n\nTenants' secretary, [organization Hull Homes]", "Tenants' secretary, Hull Homes"},
		{"[person Ann Lee], a mother of three, drives a bus.", ""},
		{"[person Ann Lee], a mother of three and a bus driver, was fined.", "mother of three and a bus driver"},
		{"a role for Syrian President [person Bashar Assad] in it.", "Syrian President"},
		{"U.S. Secretary of State [person John Kerry] was there.", "U.S. Secretary of State"},
		{"met with Saudi Foreign Minister [person Adel al-Jubeir], a U.S. ally eager to help", "Saudi Foreign Minister"},
		{"But former prime minister [person Tony Blair] said", "former prime minister"},
		{"[person Tom Hay] was an adviser to [person Anna] and [person Hugo Quill].", "adviser to Anna and Hugo Quill"},
		{"President Donald Trump's trade adviser [person Peter Navarro] spoke.", "President Donald Trump's trade adviser"},
		{"wrote harbour pilot [person Ann Lee] on her page.", "harbour pilot"},
		{"The board sacked fisheries director [person Ann Lee].", "fisheries director"},
		{"Council fires Chief Engineer [person Ann Lee]", "Chief Engineer"},
		{"minister of water and rural affairs [person Ann Lee] said", "minister of water and rural affairs"},
		{"Deputy Director of the National Harbour Board [person Ann Lee] left.", "Deputy Director of the National Harbour Board"},
		{"the Sea League (SL) head [person Ann Lee] left.", "Sea League (SL) head"},
		{"Prime Minister Dr. [person Ann Lee] left.", "Prime Minister"},
		{"Kerry and his wife [person Teresa Heinz] left.", "wife"},
		{"an aide to President [person Ann Lee] said", "President"},
		{"Yesterday Kentucky Gov. [person Andy Beshear] left. Gov. [person Beshear] won.", "Kentucky Gov."},
		{"Gov. [person Andy Beshear] left.", ""},
		{"Captain [person Ann Lee] left.", "Captain"},
		{"Counsel for the Minister, Mr [person Lee], suggested it.", "Counsel for the Minister"},
		{"She met licensing chief [person Ann Lee] twice.", "licensing chief"},
		{"by [person Ann Lee], Minister of Harbours, Rivers and Coast Repair, at noon.", "Minister of Harbours, Rivers and Coast Repair"},
		{"Queen [person Ann] left.", ""},
		{"Mr [person Kerry] left.", ""},
		{"On Monday President [person Obama] left.", "President"},
		// before the name and a comma
		{"and [person Ann Lee], the superintending engineer, left", "superintending engineer"},
		{"and [person Ann Lee], learned counsel for the port, left", "learned counsel for the port"},
		{"by [person Ann Lee], a baker with too much butter.", "baker"},
		{"Her predecessor, [person Ann Lee], retires in June.", "predecessor"},
		{"[person Ann Lee], her publisher of thirty years, flew in.", "publisher of thirty years"},
		{"saved by a rafting guide, [person Ann Lee].", "rafting guide"},
		{"from her priest, Father [person Ann Lee].", "priest"},
		{"It appointed [person Ann Lee] as treasurer with effect from July.", "treasurer"},
		{"to meet with the coalition's head, [person Riad Hijab], in a bid", "the coalition's head"},
		{"The director general of the Harbour Agency, [person Ann Lee], said so.", "director general of the Harbour Agency"},
		{"She met the minister, and [person Jane Doe] left.", ""},
		// after the name
		{"[person Jane Doe], a spokeswoman for the ministry, said no.", "spokeswoman for the ministry"},
		{"[person Tim Cook], chief executive of Apple, agreed.", "chief executive of Apple"},
		{"[person Angela Merkel], Germany's chancellor, spoke.", "Germany's chancellor"},
		{"[person Tim Kaine], Clinton's running mate and a senator, left.", "Clinton's running mate and a senator"},
		{"Dr [person Rashid Khan], an expert on the Maori of New Zealand, left.", "expert on the Maori of New Zealand"},
		{"[person Nancy Northup], president and CEO of the Center, left.", "president and CEO of the Center"},
		{"[person Ann Lee], chair of a rural bus trust, left.", "chair of a rural bus trust"},
		{"Mr. Stone's lawyer, [person Ann Lee], left.", "Stone's lawyer"},
		{"A Norse member of their visiting party, [person Ann Lee], left.", "Norse member of their visiting party"},
		{"[person Ann Lee], of [place Ohio], to be District Judge, vice Bob Stone, retired.", "District Judge"},
		{"Cy Orr to be District Judge, vice [person Ann Lee], retired.", ""},
		{"[person Ann Lee], geologist, writer, and broadcaster, left.", "geologist, writer, and broadcaster"},
		{"[person Ann Lee], 39, a potter from Hull, left.", "potter from Hull"},
		{"[person Ann Lee], the leader of the Green List said no.", "leader of the Green List"},
		{"To [person Ann Lee], the president said no.", ""},
		{"[person Ann Lee], Founder, Seed Fund", "Founder, Seed Fund"},
		{"Captain [person Ann Lee] left. [person Lee], the head of the fleet, won.", "head of the fleet"},
		{"Prof. [person Ann Lee] of [organization Tarn University], an expert on moss, sat.", "expert on moss"},
		{"[person ANN LEE], REPORTER: It rained.", "REPORTER"},
		{"[person ANN LEE], TARN NEWS: It rained.", ""},
		{"It was Mayor Pro Tem [person Ann Lee] voted.", "Mayor Pro Tem"},
		{"The actor, singer and director [person Ann Lee] sat.", "actor, singer and director"},
		{"[person Ann Lee], 71, a retired postmistress, and", "retired postmistress"},
		{"Speakers were [person Ann Lee] (Head of Digital) and others.", "Head of Digital"},
		// after a verb
		{"[person Nancy Pelosi] is the speaker of the House.", "speaker of the House"},
		{"[person Ann Lee] serves as director of the fund.", "director of the fund"},
		{"[person Ann Lee] was an evasive witness.", ""},
		{"The sister of [person Ann Lee] is a lawyer.", ""},
		{"Author: [person Ann Lee]", "Author"},
		{"PM: [person Ann], good morning.", ""},
		// shared titles
		{"the Green List members [person Ann Lee] and [person Bob Stone], [person Cy Young] said", "Green List members"},
		{"with former correspondents [person Larry Wilmore] and others", ""},
		{"[person Jane Doe], [person Ann Roe] and the minister left.", ""},
		{"with fiancée of journalist [person Ann Lee] in court", "journalist"},
		{"[person Ann Lee], the President of [place Dunmore] signed a treaty.", "President of Dunmore"},
		{"[person Ann Lee], a Hull lawyer representing the firm, told us.", "Hull lawyer"},
		{"Rep. [person Ann Lee], D-Ohio, a potter and the founder of the league, said so.", "potter and the founder of the league"},
		{"She wrote to [person Ann Lee], the Parliamentary Under-Secretary of State for Health.", "Parliamentary Under-Secretary of State for Health"},
		{"said the chairman of the fleet's board of directors, [person Ann Lee].", "chairman of the fleet's board of directors"},
		{"said the former Prime Minister, the Right Honourable [person Ann Lee] MP, and left.", "former Prime Minister"},
		{"The town is represented by [person Ann Lee] MP.", "MP"},
		{"There Presidents [person Ann Lee] of [place Dunmore] and [person Bob Stone] met.", "Presidents"},
		{"He asked rangers [person Ann Lee], [person Bob Stone] and [person Cy Young].", ""},
		{"The governor is [person Ann Lee].", "governor"},
		{"[person Ann Lee], the president of the Tide League (TL).", "president of the Tide League"},
		{"Present: [person Ann Lee] (AL, chair)", "chair"},
		{"said [person Ann Lee], M.D., Chief Medical Officer of Lyme.", "Chief Medical Officer of Lyme"},
		{"My guest is [person Ann Lee], who is a hydrologist at Lyme College.", "hydrologist at Lyme College"},
		{"Dr [person Lee], the expert called by the town, said so.", "expert called by the town"},
		{"and the town's own expert, Mr [person Lee], did not.", "the town's own expert"},
		{"[person Ann Lee] ([organization Seed Fund], auditor)", "auditor"},
		{"[person Ann Lee] is state political reporter for the paper.", "state political reporter for the paper"},
		{"him and my uncle [person Tom] left.", "uncle"},
		{"[person Ann Lee], a director for three years, left.", "director"},
		// who is the subject of a verb
		{"In 1984, [person Ann Lee] was the mayor's running mate.", "the mayor's running mate"},
		{"[organization Tarn Ltd]'s [person Ann Lee] served as test director, and left.", "test director"},
		{"My daughter [person Ann] is a dentist in [place Lyme].", "dentist in Lyme"},
		{"After a vote, [person Ann Lee] was sworn in as [place Orrin]'s governor at noon.", "Orrin's governor"},
		{"[person Ann Lee], FRS (1901 – 1984) was an Orrin physicist and chemist.", "Orrin physicist and chemist"},
		{"[person Ann Lee], who has died aged 86, was the founder of the Lantern Yard.", "founder of the Lantern Yard"},
		{"[person Ann Lee] is a member club.", ""},
		{"[person Ann Lee] is a resident.", ""},
		{"[person Ann Lee] began working as a baker at Tarn Mills.", "baker at Tarn Mills"},
		{"[person Ann Lee] was shot. She was the founder of the Tide League.", "founder of the Tide League"},
		{"[person Ann Lee] handled the budget as project lead.", "project lead"},
		{"[person Ann Lee] met [person Tom Hay] as treasurer.", ""},
		{"They elected [person Ann Lee] treasurer.", "treasurer"},
		{"It is worth welcoming [person Ann Lee] as chair.", "chair"},
		{"[person Ann Lee] selected as co-lead.", "co-lead"},
		{"Our new editor is [person Ann Lee] from Lyme.", "new editor"},
		// a phrase, a comma and the name
		{"The priest at [place Orrin], Father [person Ann Lee], said so.", "priest at Orrin"},
		{"The council's chief executive, Engineer [person Ann Lee], said so.", "council's chief executive"},
		{"The head of the Tide Union (National Union of Tides), [person Ann Lee], said so.", "head of the Tide Union"},
		{"The owner, a former teacher named [person Ann Lee], said so.", "owner"},
		{"The dealer, a charming man called [person Tom Lee], said so.", "dealer"},
		{"The mayor, [person Ann Lee] said, had lied.", ""},
		{"As a student, [person Ann Lee] swam.", ""},
		{"Yesterday the island's mayor, [person Ann Lee] toured the port.", "the island's mayor"},
		{"Now an engineer at [organization Tarn Mills] in [place Lyme], [place Orrin], [person Lee] works on it.", "engineer at Tarn Mills in Lyme, Orrin"},
		{"Speaking to newspaper [organization Star of Lyme], [person Ann Lee] said so.", ""},
		{"The noble Earl, [person Lord Tarn], said so.", ""},
		{"His Orrin counterpart, [person Ann Lee], said so.", ""},
		{"In 2006 [person Tom Hay]'s wife, [person Ann Lee], left.", ""},
		{"A member of the board, [person Ann Lee] said, \"No.\"", "member of the board"},
		{"[person Ann Lee], in her capacity as executor of the estate, sold it.", "executor of the estate"},
		{"[person Ann Lee] will succeed [person Tom Hay] as head teacher in May.", "head teacher"},
		{"[person Ann Lee] joined [organization Tarn Oil] as a geologist in 1998.", "geologist"},
		{"[person Ann Lee] was the first governor to resign.", "governor"},
		{"[person Ann Lee] was mayor from 2008 to 2012.", "mayor"},
		{"[person Ann], your head is too big.", ""},
		// titles
		{"the [organization Tarn Institute of Rivers]'s director [person Ann Lee] left.", "Tarn Institute of Rivers's director"},
		{"Secretary of State and Acting Tide Adviser [person Ann Lee] left.", "Secretary of State and Acting Tide Adviser"},
		{"He and fellow senator [person Ann Lee] left.", "senator"},
		{"[person Ann Lee] is a noted Lyme chemist.", "Lyme chemist"},
		{"[person Ann Lee]\nContributor Diversity", ""},
		{"[person Ann Lee]\nHarbour Director Scandinavia", "Harbour Director Scandinavia"},
		{"Farmers' leader [person Ann Lee] left.", "Farmers' leader"},
		{"Lord Justice [person Lee] left.", "Lord Justice"},
		{"[person Ann Lee] (born 1961) is a former Orrin football (soccer) player.", "former Orrin football (soccer) player"},
		{"[person Ann Lee], the Area Manager (AM) for [place Lyme], left.", "Area Manager (AM) for Lyme"},
		{"It reportedly moved then-president [person Ann Lee] to tears.", "then-president"},
		{"The head of the cabinet of council president [person Ann Lee] left.", "council president"},
		{"In 2006 [place Orrin]'s mayor [person Ann Lee] left.", "Orrin's mayor"},
		{"Newly elected Senator [person Ann Lee] left.", "Newly elected Senator"},
		{"The Lyme Police (\"TP\") Officer [person Ann Lee] left.", "Lyme Police (\"TP\") Officer"},
		{"The Honourable Madam Justice [person Ann Lee] left.", "Justice"},
		{"He is the son of the late [person Tom Lee].", ""},
		{"the Prime Minister-designate [person Ann Lee] left.", "Prime Minister-designate"},
		{"a Welsh-speaking settler, [person Ann Lee], left.", "Welsh-speaking settler"},
		{"Secretary of Justice [person Ann Lee] left.", "Secretary of Justice"},
		{"My own grandmother, [person Ann Lee], left.", "grandmother"},
		{"He has an older brother ([person Tom]).", "older brother"},
		// after the name
		{"[person Ann Lee], son-in-law and second-in-command, left.", "son-in-law and second-in-command"},
		{"[person Ann Lee], an artist-in-residence at [organization Tarn Mills], left.", "artist-in-residence at Tarn Mills"},
		{"[person Ann Lee] (Manager Works and Services) left.", "Manager Works and Services"},
		{"[person Ann Lee], Director, [organization Tarn Mills] found it good.", "Director, Tarn Mills"},
		{"[person Ann Lee], once town clerk, left.", "town clerk"},
		{"[person Ann Lee] — who has been the manager of the fleet — left.", "manager of the fleet"},
		{"[person Ann Lee], a lawyer practising in [place Lyme], left.", "lawyer practising in Lyme"},
		{"[person Tom Lee], brother of actor and director [person Ann Lee], left.", "brother of actor and director Ann Lee"},
		{"[person Ann Lee], a brilliant lawyer, left.", "lawyer"},
		{"[person Ann Lee], ports and market visit leader, left.", "ports and market visit leader"},
		{"[person Ann Lee], a neurosurgeon, left.", "neurosurgeon"},
		{"[person Ann Lee] works as chief of staff to the then Minister for Tides.", "chief of staff to the then Minister for Tides"},
		// entries
		{"- pilot9 ([person Ann Lee] - observer)", "observer"},
		{"By [person Ann Lee] | Staff Writer", "Staff Writer"},
		{"[person Ann Lee]\tClinical Director", "Clinical Director"},
		{"[person Ann Lee] Deputy Registrar", "Deputy Registrar"},
		{"[person Ann Lee] President of the Council spoke.", ""},
		{"Present: [person Ann Lee] (Boardlink, returning officer)", "returning officer"},
		{"[person Ann Lee], until last year the head of the tax office, left.", "head of the tax office"},
		{"The promotion of [person Ann Lee] as finance director surprised us.", "finance director"},
		{"[person Ann Lee] and [person Tom Hay], both tutors at [organization Lyme College], left.", "tutors at Lyme College"},
		{"Without a lawyer, [person Ann Lee] had to speak.", ""},
		{"[person Ann Lee], 34, of [place Lyme], a former cadet, left.", "former cadet"},
		{"[person Ann Lee] was made a bishop in 2004.", "bishop"},
		{"He met [person Ann Lee] (chief operating officer, Orrin Rail).", "chief operating officer, Orrin Rail"},
		{"[person Ann Lee] was working as a porter at Tarn Mills.", "porter at Tarn Mills"},
		{"[person Ann Lee] - the ship's cook - hid it.", "the ship's cook"},
		{"[person Tom Lee], the man who built it, left.", ""},
		// below the name
		{"[person Ann Lee]\nHead of Tides, [organization Lyme Ltd]\nLyme", "Head of Tides, Lyme Ltd"},
		{"[person Ann Lee]\nThe governor left at once.", ""},
		{"Mr. [person Tom Lee]\nMr. Speaker, we cannot.", ""},
		{"My teacher, Professor [person Ann Lee], laughed.", "Professor"},
		// lists
		{"The other members of the Tide Board are: Ms [person Ann Lee] AO; Professor [person Bob Stone].", "members of the Tide Board"},
		{"[person Ann Lee] and Mr [person Bob Stone] will be the Co-Chairs of the Tide Board.", "Co-Chairs of the Tide Board"},
		{"They hired two able rangers: [person Ann Lee] and [person Bob Stone].", "able rangers"},
		{"Our two goats, [person Tib] and [person Mog], eat it.", "goats"},
		{"They ate two pears, [person Tib] and [person Mog] say.", ""},
		{"[person Ann Lee] stood up as the mayor spoke.", ""},
		{"Our two goats, [person Tib], [person Mog] and [person Ann Lee] ate it.", ""},
		{"He met rangers, [person Ann Lee] and [person Bob Stone].", ""},
		{"It was the rangers, [person Ann Lee] and [person Bob Stone] later wrote.", ""},
		{"[person Ann Lee] and [person Bob Stone], as the presiding judges, regret it.", "presiding judges"},
		{"Dr [person Ann Lee] - Reader in Tides at Lyme College.", "Reader in Tides at Lyme College"},
		{"[person Ann Lee] - the best of us - left.", ""},
		// an office before a title
		{"Minister for Tides Dr. [person Ann Lee] came.", "Minister for Tides"},
		{"The Minister for Tides and Deputy Leader of the List in the [organization Moot], Senator the Hon [person Ann Lee], left.", "Minister for Tides and Deputy Leader of the List in the Moot"},
		{"Chief of Fleet, Rear Admiral [person Ann Lee], left.", "Chief of Fleet"},
		{"The Master of the Rolls, Vice Admiral [person Ann Lee], left.", "Vice Admiral"},
		// the employer after a comma
		{"said [person Ann Lee], manager, [organization Tarn]'s [organization Tide Office] in [place Lyme].", "manager, Tarn's Tide Office in Lyme"},
		{"said [person Ann Lee], manager, [place Lyme].", "manager"},
		{"On Monday [person Ann Lee] became the first diver to reach it.", "first diver to reach it"},
		{"[person Ann Lee] elected as the site delegate.", "site delegate"},
		{"[person Ann Lee] named the mayor of Lyme.", ""},
		{"[person Ann Lee] left. She will stand in as Minister for Tides.", "Minister for Tides"},
		{"The mistake was by co-editors [person Ann Lee] and [person Bob Stone].", "co-editors"},
		{"A couple from Lyme, [person Ann] and [person Bob Stone], left.", "couple from Lyme"},
		{"[person Ann Lee], once head of the Tide Union and former Lyme Mayor [person Bob Stone], sat.", "head of the Tide Union"},
		{"Mayor [person Ann Lee] left. [person Ann Lee], once the head of the Tide Union, sat.", "Mayor"},
		{"[person Ann Lee] is the head of weavers and [organization Tarn Mills].", "head of weavers and Tarn Mills"},
		{"The judge sitting in the case, [person Ann Lee], left.", "judge sitting in the case"},
		{"The Minister for Towns and the Open Sea, the Hon [person Ann Lee] MP, left.", "Minister for Towns and the Open Sea"},
		{"[person Ann Lee], as chair of the Tide Board, left.", "chair of the Tide Board"},
		{"[person Ann Lee], as a student, swam.", ""},
		{"[person Ann Lee], as the judge of the race said, swam.", ""},
		{"[person Ann Lee] is the only volunteer so far.", ""},
		{"They want a President to beat [person Ann Lee] at last.", ""},
		{"To be vice admiral\nREAR ADM. [person ANN LEE], 0000", "vice admiral"},
		{"[person LEE], P.J., and [person STONE], J., concur.", "P.J."},
		// where somebody belongs
		{"[person Ann Lee], of [organization Lyme Radio], said so.", "of Lyme Radio"},
		{"[person Ann Lee] of the [organization Lyme Times] told us.", "of the Lyme Times"},
		{"with [person Ann Lee] and [person Bob Stone], from the [organization Tide Office] at noon.", "from the Tide Office"},
		{"Captain [person Ann Lee] of the [organization Tide Office] said so.", "Captain"},
		{"[person Ann Lee] of the [organization Tide Office] swam.", ""},
		{"[person Ann Lee], of [place Lyme], said so.", ""},
		// no role
		{"Ask [person Ann Lee], who teaches law at Lyme College and is the author of a novel.", "author of a novel"},
		{"[person Ann Lee], who taught law and was the first woman to sail there, died.", ""},
		{"[person Ann Lee], 66, was the chief engineer of the Lyme Railway.", "chief engineer of the Lyme Railway"},
		{"The coach refused to blame referee [person Ann Lee] for it.", "referee"},
		{"Before His Honour Judge [person Tom Lee].", "Judge"},
		{"[person Jane Doe], who is 40, left, and a minister came.", ""},
		{"He told the minister that [person Jane Doe] left.", ""},
		{"Senators [person Ann Lee] of Ohio and [person Bob Stone] of Utah wrote it.", ""},
		{"[person Ann Lee] and [person Bob Stone], co-founders of Tide Bikes, left.", "co-founders of Tide Bikes"},
		{"[person Ann Lee], who was head of the school until 2010, died.", "head of the school"},
		{"[person Ann Lee], the artist's niece and chair of the fund, said so.", "the artist's niece and chair of the fund"},
		{"[person Ann Lee] (Lyme Trust) - chair", "chair"},
		{"A pharmacist named [person Ann Lee] saw it.", "pharmacist"},
		{"A man called [person Tom Lee] saw it.", ""},
		{"As chairman, [person Tom Lee] signed it.", "chairman"},
		{"As a lawyer, [person Tom Lee] knew.", ""},
		{"[person Ann Lee] replaces [person Tom Hay] as editor of the Lyme Post.", "editor of the Lyme Post"},
		{"His wife, [person Ann Lee], 41, is a nurse.", "nurse"},
		{"The mediator, [person Ann Lee] of the Tide Board, left.", "mediator"},
		{"[person Ann Lee], Minister for Rivers, Tides and Boats, spoke.", "Minister for Rivers, Tides and Boats"},
		{"[person Ann Lee] is a brilliant lawyer.", ""},
		{"A friend of hers, [person Ann Lee], left.", ""},
		{"A spokesman for [person Tom Hay], [person Ann Lee], said so.", ""},
		{"His wife First Lady [person Ann Lee] came.", "First Lady"},
		{"The council's leader, [person Ann Lee], left.", "council's leader"},
		{"[person Ann Lee], who heads the burns unit at [organization Tarn Hospital], said so.", "head of the burns unit at Tarn Hospital"},
		{"[person Ann Lee], who is 31 and founded [organization Tarn Foods] with a loan, left.", ""},
		{"[person Ann Lee], 31, who also runs a bakery in [place Lyme], left.", ""},
		{"[person Ann Lee], who is 31 and chairs the Tide Board, left.", "chair of the Tide Board"},
		{"[person Ann Lee], who heads patient monitoring at [organization Tarn Ltd], left.", "head of patient monitoring at Tarn Ltd"},
		{"[person Ann Lee], a Norse national, was a columnist for the Tide.", "columnist for the Tide"},
		{"Dr. [person Ann Lee]\nDeputy Director, Tides", "Deputy Director, Tides"},
		{"[person Ann Lee] has been the club's physiotherapist since May.", "the club's physiotherapist"},
		{"[person Ann Lee], who leads its Lyme office, left.", ""},
		{"[person Ann Lee], who ran for mayor, left.", ""},
		{"[person Ann Lee], who leads by ten points, left.", ""},
		{"The Minister of State, Department for Rivers ([person Baroness Lee]): My Lords, no.", "Minister of State"},
		{"It was the minister's turn ([person Ann Lee]).", ""},
		{"Transport MEC [person Ann Lee] spoke.", "Transport MEC"},
		{"[person Ann Lee], A/Senior Executive Engineer", "A/Senior Executive Engineer"},
	}
	for _, tt := range tests {
		d, sentences, mentions := entitytest.Marked(t, tt.text)
		list := resolve.Entities(d.Text, mentions)
		addPronouns(d, sentences, list)
		findRoles(d, sentences, list)
		i := slices.IndexFunc(list, func(e entity.Entity) bool { return e.Kind == entity.Person })
		if got := list[i].Role; got != tt.want {
			t.Errorf("%s\ngot  %q\nwant %q", d.Text, got, tt.want)
		}
	}
}

// weights.go must have one weight for each feature.
func TestWeights(t *testing.T) {
	if len(weights) != NumFeatures {
		t.Errorf("%d weights for %d features: run \"train salience\"", len(weights), NumFeatures)
	}
}

func TestFeatures(t *testing.T) {
	checkFeatures(t, "Velisk court jails baker", "[place Velisk] court jails baker\n\nThe [place Orrin Airport] near [place Lyme], [place Norham], was shut, [person Ann].\n\nThe baker is [person Tom Hay], baker of Lyme. The airport was hers.\n\nKIM VALE: What a long and hard day it was for all the people who were there on that day.\n\n[person Jo Roe]: Yes.\n\n[person Jo Roe]: No.", map[int]string{titledNoun: "Velisk", again: "Orrin Airport", within: "Norham", called: "Ann", titledRole: "Tom Hay", interviews: "Jo Roe"})
	checkFeatures(t, "Minutes of the Orrin Board – June 2031, Quilla", "The [organization Lyme Board], the [organization Orrin Board] and [person Ann Hay] said so. He knew of [other Quillana marla].",
		map[int]string{met: "Orrin Board", issued: "Orrin Board", akin: "Quillana marla", minuted: "Ann Hay", acting: "Ann Hay", heading: "Lyme Board"})
	checkFeatures(t, "Interview in Lyme", "The [place Lyme] road ends at [place Orrin].", map[int]string{reported: "Lyme"})
}

// checkFeatures checks that each feature is set for one entity only.
func checkFeatures(t *testing.T, title, text string, only map[int]string) {
	t.Helper()
	d, sentences, mentions := entitytest.Marked(t, text)
	d.Title = title
	list := resolve.Entities(d.Text, mentions)
	findRoles(d, sentences, list)
	x := Features(d, sentences, list)
	for feature, name := range only {
		for i, e := range list {
			if (x[i][feature] > 0) != (e.Name == name) {
				t.Errorf("feature %d of %s is %v, but it is for %s", feature, e.Name, x[i][feature], name)
			}
		}
	}
}

// The letterhead of minutes says who met; another says nothing.
func TestLetterheadOfMinutes(t *testing.T) {
	for title, want := range map[string]string{"Minutes, 3 June": "Orrin Board", "Rain in June": "Lyme"} {
		d, sentences, mentions := entitytest.Marked(t, "[organization Orrin Board]\n"+title+"\nThe path to [place Lyme] is shut.")
		d.Blocks[0].Kind, d.Blocks[0].Kept, d.Blocks[1].Kind = doc.Boilerplate, false, doc.Headline
		d.Title = title
		if list := Entities(d, sentences, resolve.Entities(d.Text, mentions)); list[0].Name != want {
			t.Errorf("%s: %s comes first", title, list[0].Name)
		}
	}
}

// Minutes without a title can be told by the roll: who was there is not what they are about.
func TestRollOfMinutes(t *testing.T) {
	const text = "[person Ann Lee]\n[person Bo Marsh]\n[person Cy Orr]\nThe licence of [other Tarn] is still open.\n[person Ann Lee] will ask the board about [other Tarn].\n[person Ann Lee] will write to the users."
	for head, want := range map[string]string{"Attendees": "Tarn", "Photographs": "Ann Lee"} {
		d, sentences, mentions := entitytest.Marked(t, head+"\n"+text)
		if list := Entities(d, sentences, resolve.Entities(d.Text, mentions)); list[0].Name != want {
			t.Errorf("%s: %s comes first", head, list[0].Name)
		}
	}
}

// A salutation says nothing about what a letter is about.
func TestSalutation(t *testing.T) {
	d, sentences, mentions := entitytest.Marked(t, "Dear [person Ann Lee],\nThe [place Orrin] lease ends in May. [place Orrin] is old.\nPlease sign.")
	list := Entities(d, sentences, resolve.Entities(d.Text, mentions))
	if list[0].Name != "Orrin" || list[1].Salience != leastSalience {
		t.Errorf("%s comes first, and Ann Lee has salience %v", list[0].Name, list[1].Salience)
	}
}

// Nor does a list of works, however often it names its library.
func TestListOfWorks(t *testing.T) {
	d, sentences, mentions := entitytest.Marked(t, "Bells of [place Orrin] were cast in May.\nReferences\nLee, A. Bells. [organization Lyme Library].\nOrr, C. Bells again. [organization Lyme Library].")
	for i := 2; i < 4; i++ {
		d.Blocks[i].Kind, d.Blocks[i].Section = doc.TableRow, "References"
	}
	if list := Entities(d, sentences, resolve.Entities(d.Text, mentions)); list[0].Name != "Orrin" {
		t.Errorf("%s comes first", list[0].Name)
	}
}
