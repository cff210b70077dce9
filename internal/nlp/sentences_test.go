package nlp

import (
	"slices"
	"strings"
	"testing"
)

// splitCases are texts with ¦ between their sentences.
var splitCases = []struct{ name, text string }{
	{"country before a name", "The U.S. Secretary of State met Russia's envoy.¦ He left."},
	{"country at an end", "They live in the U.S.¦ The rest live in the U.K.¦ It rains."},
	{"titles in a row", "The minister, Hon. Eng. Ruth Askew, met Cllr. Tully.¦ They talked."},
	{"titles of peers, priests and pilots", "Dr the Rt. Hon. Ruth Askew met Msgr. Tully.¦ Sqn. Ldr. Marl and Flt. Lt. Pike flew."},
	{"chains of abbreviations", "By Fed. R. Civ. P. 9 and Cal. Civ. Code § 12 it fails.¦ See Roe v. Poe, 3 F.3d 1 (9th Cir. 1999).¦ Quay Pty. Ltd. paid.¦ We met Ann Fry.¦ Rev. Tully left."},
	{"sections of an act", "Under s. 2(1), reg. 14 and Sch. 3 of the Act he pays.¦ The 1990s ended."},
	{"and after a stop", "They sat in Com. & Adm. until noon.¦ It rained."},
	{"inches", "The bell is 5 ft. 3 in. high.¦ It rang.¦ He came in.¦ She left."},
	{"thought", "Why me? he thought.¦ Who else? they asked.¦ He left."},
	{"a pronoun at the end", "A!¦ they"},
	{"raised notes", "It sank.²¦ None lived.†¦ It rose.¹²¦ All cheered."},
	{"notes that lost their height", "The bell is old.12¦ It rings.3¦ See version.2 and para.4 of it."},
	{"degrees", "It froze at -4 C.¦ The lock held at 90 F.¦ He lives at 14 N. Quay Street."},
	{"a question word as a name", "She reads Which? every week.¦ Who knows why?¦ he asked nobody."},
	{"notes of Markdown", "The bell is old.[^1]¦ It rings."},
	{"brands", "She bought an iPad.¦ macOS came later.¦ She sold it on eBay."},
	{"papers of a case", "The motion (Doc. 41) is denied.¦ See Dkt. 12 and Ex. 4."},
	{"titles", "Mr. Smith, Dr. Jones and Gen. H. R. McMaster met Sen. John McCain.¦ They talked."},
	{"two initials after a preposition", "He wrote to A. A. Milnor in May.¦ It burned."},
	{"initials", "J. K. Rowling and George W. Bush met.¦ So did John F. Kennedy Jr. of Boston."},
	{"decimals", "It rose 3.14 percent to $5.3 billion.¦ That is 1.000,5 in German."},
	{"quotes", "\"We won.\"¦ \"We did?\" he asked.¦ “Yes,” she said.¦ “We did.”¦ All left."},
	{"time", "It began at 5 p.m. Monday in Paris.¦ It ended at 6 p.m.¦ Nobody came."},
	{"a surname before an initial", "The song is by L. M. Holm.¦ A. Brandt wrote it down.¦ See Fed. R. Civ. P. 12 for more."},
	{"a space lost after the time", "It ends at 10 p.m.¦The inn is shut then.¦ It opens at 9 a.m. EST."},
	{"months", "He came on Sept. 5 and left in Oct.¦ Nobody saw him."},
	{"company", "Apple Inc. Chief Executive Tim Cook spoke.¦ He left Acme Corp.¦ The board agreed."},
	{"addresses", "See https://example.com/a.b?c=d.¦ Or mail Jane.Doe@example.com.¦ Thanks."},
	{"Chinese", "习近平在北京说。¦你好吗？¦我很好！¦“我们赢了。”他说。¦完了。"},
	{"Japanese", "「行きます。」と彼は言った。¦次の文です。"},
	{"Korean", "저는 학생입니다.¦ 당신은 누구입니까?¦ 안녕하세요."},
	{"Arabic", "هل أنت هنا؟¦ نعم، أنا هنا.¦ قال ذلك."},
	{"Urdu", "یہ ایک جملہ ہے۔¦ یہ دوسرا ہے۔"},
	{"Hebrew", "שלום לכולם.¦ מה שלומך?¦ טוב."},
	{"Hindi", "डॉ. सिंह ने कहा।¦ यह दूसरा है।"},
	{"Armenian", "Սա նախադասություն է։¦ Սա երկրորդն է։"},
	{"Thai", "ประเทศไทย เป็นประเทศ"},
	{"Russian", "А. С. Пушкин родился в Москве, т. е. в России.¦ Он умер в 1837 году.¦ «Да!»¦ Все."},
	{"Greek", "Πού πας;¦ Πάω σπίτι.¦ Έλα."},
	{"Spanish", "¿Qué hora es?¦ ¡Son las tres!¦ El Sr. Pérez llegó de EE. UU. con la Dra. Gómez.¦ Vamos."},
	{"French", "« Nous avons gagné. »¦ M. Macron et Mme Le Pen, p. ex., sont là.¦ « Vraiment ? » demande-t-il.¦ Oui."},
	{"German", "Am 3. Oktober kam Dr. Müller, z. B. aus Köln.¦ Im 19. Jahrhundert kostete es 5 Mio. Euro.¦ „Ja.“¦ Er ging."},
	{"Polish", "Prof. Kowalski, np. z Krakowa, przyjechał.¦ Pojechał do domu."},
	{"weekday and month", "They met Wed. Sept. 20 in Nice.¦ Nobody left."},
	{"name with a cry", "On Monday the weekly Kerrang! announced it.¦ Yahoo! News agreed."},
	{"spoken question", "\"Why now?\" Kerry asked.¦ \"Who knows?\"¦ Lavrov told the crowd in Paris on Monday."},
	{"omission", "\"It was [...] a day.\"¦ He left it. [...]¦ And so on."},
	{"dots in a quotation", "He said \"... and then we ... left.\"¦ So it goes...¦ We left."},
	{"dots that open", "\"... Receiving love is good.\"¦ ...And more."},
	{"chicago dots", "It was complex.¦ . . . The rest followed."},
	{"citations", "He was born in 1788. [6]¦ He died.[7][8]¦ The poem lives. [citation needed]¦ It does."},
	{"notes", "They have rights. 4¦ Even though few know.¦ They do."},
	{"letters that count", "He fought in World War I.¦ Angell went home with Vitamin C.¦ Done with you and I.¦ George W. Bush left."},
	{"numbers that count", "See No. 5, p. 55 and Fig. 3 of vol. 2.¦ It owes Kshs. 40,000 and Rs. 500.¦ He said no.¦ Art. 5 is long."},
	{"caption", "Figure 1. Original and copy.¦ They differ."},
	{"opening time", "At 5 a.m. Mr. Smith left.¦ He came at 6 p.m.¦ Mr. Smith stayed until 7 p.m. EST."},
	{"latin", "Birds, e.g. Sparrows, sing vs. Crows, cf. Smith et al. (2010).¦ All do, i.e. Most."},
	{"states", "He lives in Calif.¦ Jones in Va. -based firms."},
	{"torn dash", "Remember Helms? -- but never all.¦ It ended."},
	{"items", "(a) The first is here.¦ (b) the second is there.¦ (c) The end."},
	{"counted items", "1. The first item¦ 2. The second item¦ 3. The last"},
	{"items after a colon", "These are my comments:¦ 1. In section one, add it.¦ 2. Leave the rest."},
	{"inline items", "There are two: 1) the first and 2) the second."},
	{"bullets", "• The first¦ • The second"},
	{"lines of a list", "contacts\n¦events, places\n¦files"},
	{"lines of a list with stops", "U.S. contacts\n¦events, p. 5\n¦files"},
	{"item lines", "He named two things:\n¦- the first\n¦- the second.\n¦2. Last"},
	{"wrapped lines", "This is cut\nby its lines.¦ It\ngoes on."},
	{"ruler", "They left. ¦*** ¦The rest stayed."},
	{"stamp", "Robert Bryngelson ¦08/16/2000 12:05 PM ¦I send a note."},
	{"farewell", "Call me.¦ Best regards,¦ Debra Perlingiere"},
	{"mail header", "From: Ann <ann@example.com>¦ To the board."},
	{"addresses in a row", "http://example.com/a¦ http://example.com/b¦ There is more."},
	{"header label", "Email: ann@example.com¦ Groups: all"},
	{"smiles", "It is here! :-)¦ We are glad :)¦ All of us."},
	{"small letters", "i went home. ¦it was late. ¦who cares?¦ not me"},
	{"careless capital", "The thing is available.¦ it is not frequent."},
	{"unknown abbreviation", "Ask the med. staff and the dept. head."},
	{"emphatic", "Really?!¦ Yes!!!¦ No way."},
	{"cry in brackets", "It sold (really!) for ten (why?) euros."},
	{"salutation", "Dear Ana,¦ Please look at the ropes."},
	{"attachments", "See << File: ropes.doc >>¦ The rest follows.¦ - ropes.pdf¦ - sails.pdf"},
	{"broken off", "I know she's —¦ You never told me that."},
	{"a label and a dash", "RESOLVED – That the ferry be kept."},
	{"dashes", "The man — he was tall — left, and the boat — it was red — sank."},
	{"caption", "Figure 1.5¦ Boats gather in the harbour."},
	{"sizes", "She wore size M.¦ None was left.¦ They sell widths D, E and F.¦ Buyers went home."},
	{"citations and degrees", "The claim rests on Wis. Stat. § 12 and on a rule of the Super. Ct. Crim. R. 3.¦ It also rests on Super. Ct.Crim. R. 16 and Ala.R.Evid. R. 7.¦ She holds a Ph. D. from Galway.¦ She moved to Wis.¦ It was cold."},
	{"verse", "He read on (Rom. 12:12).¦ Few listened (cf. Gal. 5:22)."},
	{"small letter after a mark", "The tide info. is wrong.¦ The quiz Guess Where? is old.¦ They asked who? and when? but not why."},
	{"month and brand", "It opens in May.¦Boats will be late.¦ Sales fell in May.¦ iPhone sales rose."},
	{"founded and numbered", "The firm (est. 1907) moors on Rt. 9.¦ See Pub. L. No. 104-1.¦ That is all."},
	{"degrees and schedules", "Heat it for 5 min. at 180 deg. C.¦ Serves four.¦ See Sched. 2."},
	{"stammer", "“I… I can't,” she said.¦ We…¦ They left."},
	{"opens with a place", "In the U.K. The Quay Post is read.¦ It was founded in the U.K.¦ The owner is Dutch."},
	{"missing space after a time", "It sank at 4.15pm.¦The crew swam."},
	{"missing space after a sum", "The bill was €40.50.¦Nobody paid for version 2.0.1 of it."},
	{"pictures", "Low tide again 🐚 ¦The boats lie on their sides 😀😀 ¦Then came the flood!¦ 🚤 We sailed.¦ It cost a 🐚 a head."},
	{"the writer asks", "“Why now?” I asked.¦ “Who knows?”¦ I left.¦ “Is it?” I said, and went."},
	{"missing space", "It ended.¦The next began in 1,000.¦That is a lot, says example.com or Node.js."},
}

func TestSplit(t *testing.T) {
	for _, c := range splitCases {
		want := strings.Split(c.text, "¦")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		text := strings.ReplaceAll(c.text, "¦", "")
		var got []string
		for _, s := range Split(text) {
			got = append(got, s.In(text))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, want)
		}
	}
}

// TestRules fails if no test case needs a rule.
func TestRules(t *testing.T) {
	used := map[string]bool{}
	for _, c := range splitCases {
		for sc := newScanner(strings.ReplaceAll(c.text, "¦", "")); sc.next(); {
			for _, r := range rules {
				if v := r.says(&sc.gap); v != pass {
					used[r.name] = true
					if v == cut {
						sc.from = sc.gap.end
					}
					break
				}
			}
		}
	}
	for _, r := range rules {
		if !used[r.name] {
			t.Errorf("no case needs the rule %q: %s", r.name, r.why)
		}
	}
}
