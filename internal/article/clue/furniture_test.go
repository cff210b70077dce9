package clue

import "testing"

func onLine(is func(*Line) bool) func(string) bool {
	return func(s string) bool { return is(&Line{Text: s}) }
}

// TestFurniture checks which test recognises a line, with similar lines that are text.
func TestFurniture(t *testing.T) {
	for _, c := range []struct {
		name string
		is   func(string) bool
		yes  []string
		no   []string
	}{
		{"call", onLine(IsCall),
			[]string{"Read the full report.", "For more information, visit the council's website.", "You can also follow us on Mastodon.", "Find out more about the scheme.", "www.example.org/ferry",
				"To watch live, go to example.org.", "The minutes can be found here.", "If you have any questions, email press@example.org."},
			[]string{"Read the poem aloud, she told them, and they did.", "See how they run.", "Visit Lisbon in May, when the trees are in flower.", "Watch the pan until the butter foams.", "For more than a year nobody asked.",
				"Follow the river to the mill and turn left."}},
		{"pointer", IsPointer,
			[]string{"Agenda: https://example.org/agenda/7", "Recording: here", "The slides can be found at https://example.org/slides.", "Password: gull", "This page is copied from here"},
			[]string{"She went there and came back here.", "The gate was bought (see https://example.org/gate)", "Ana put up a film that shows the gate: https://example.org/film", "Password rules: gull or gannet"}},
		{"ticked", IsTicked, []string{"✅ Ana Lima", "🔲 Jo Roe"}, []string{"Ana Lima", "✅ the gate was mended"}},
		{"commenter", IsCommenter,
			[]string{"Ana Lima says: May 5, 2019 at 1:02 pm", "Posted by: lima77 | Sunday, 05 May 2019 at 10:57 AM"},
			[]string{"Ana Lima says: we left on 5 May 2019, before the storm, and came back a week later with the boat.", "Posted by Ana Lima on 5 May 2019"}},
		{"disclaimer", onLine(IsDisclaimer),
			[]string{"The views expressed in this column are the writer's.", "If you are not the intended recipient, delete this message.", "This page is for general information only."},
			[]string{"He expressed the view that it would rain."}},
		{"provenance", onLine(IsProvenance),
			[]string{"This article was first published by the Harbour Post.", "Correction: an earlier version gave the wrong year.", "This post is part of a series on bridges."},
			[]string{"This article of faith was never questioned.", "The book was first published in 1902."}},
		{"presented", IsPresented,
			[]string{"Below is the full text of the speech given by Ana Lima, who runs the ferries, in Leeds.", "The following is an edited transcript of our talk.", "Here is the text of his letter:"},
			[]string{"Below is the old mill.", "Here is a text about rivers.", "This is the best of the three texts of the poem.", "She read the full text of the speech."}},
		{"issue title", IsIssueTitle,
			[]string{"Issue 12: The geese are back and nobody is ready", "Newsletter #7: A quiet month on the river"},
			[]string{"Issue 12: Spring", "Issue of the day: the geese are back again", "Number of geese: 40 on the lower lake"}},
		{"case", IsCaseTitle,
			[]string{"Ana Lima vs Harbour Ferries Co. Ltd. on 5 May, 2016", "Roe v Lima"},
			[]string{"The mayor vs the geese", "It was town vs gown"}},
		{"appeal", onLine(IsAppeal),
			[]string{"If you enjoyed this, become a member.", "Please donate what you can."},
			[]string{"The donations went to three parties.", `"Please donate," she said.`}},
		{"organization", onLine(IsAboutOrganization),
			[]string{"Harbour Aid is a charity that looks after old boats.", "The trust exists to protect the marshes."},
			[]string{"It is a company of ghosts.", "The bridge is a ruin.", "The bell is a gift of the charity that looks after old boats.", "Harbour Aid is a remarkable charity."}},
		{"author", func(s string) bool { return AuthorOf(s) == "Ana Lima" },
			[]string{"Ana Lima is a lecturer in rivers at the University of Porto.", "Dr. Ana Lima, who covers ferries, is the editor of this page."},
			[]string{"Ana Lima is late.", "The mayor is a lawyer by trade.", "Ana Lima is a name that nobody knew."}},
		{"contact", onLine(IsContact),
			[]string{"Ana Lima, press office, 555 010 0199, press@example.org", "Tel: 555 010 0199", "12 Quay Street, Portland, OR 97201", "Ana Lima Ferry Office Tel: 555 010 0199 (day) 12 Quay Street Email: lima@example.org. All here is my own view."},
			[]string{"CVE-2023-39903", "Commits from 2019-04-01 to 2019-06-30 : 842", "2022 - 326 boats", "She rang 999 and waited.", "The mail went to everybody in the office, and it was signed by the director himself."}},
		{"attachment", IsAttachment, []string{"minutes.doc", "<<File: Budget 2004.xls>>"}, []string{"She left.", "Ask for the .doc version of the file that I sent you."}},
		{"forward", IsForward, []string{"-----Original Message-----", "---- Forwarded by Ana Lima on 5 May ----"}, []string{"The message was forwarded by Ana."}},
		{"farewell", IsFarewell, []string{"Kind regards,", "Cheers, Ana", "Thanks!", "Best regards, --ana"}, []string{"Thanks to Ana we left.", "Best, she thought, to leave."}},
		{"stage direction", IsStageDirection, []string{"(Applause.)", "(See page 4.)", "[video https://example.org/v/12]"}, []string{"(Seen from above, it is round.) Then", "He laughed."}},
		{"clock", IsClock, []string{"7:45 P.M. EDT", "10:02 a.m.", "END"}, []string{"7 men", "End", "At 5 p.m. they left"}},
		{"author line", IsAuthorLine, []string{"Ana Lima, Professor of Rivers, University of Porto", "– Jo Roe, Head of Ferries"}, []string{"Ana Lima, who was late, said nothing.", "Paris, France"}},
		{"caption", onLine(IsCaption),
			[]string{"Left: the mill in 1905.", "Ana Lima (centre) with her crew.", "An aerial view of the flooded quay", "Jo Roe, left, and Ana Lima at the launch."},
			[]string{"He turned left, and left again.", "An image of God was not allowed in the hall, and the elders, who had argued for weeks about it, told the painter so in plain words that he never forgot."}},
		{"authors", IsAuthors,
			[]string{"Ana Lima, J. R. Roe and Li Wei", "José van Dam, Mary O'Neill et al."},
			[]string{"Paris, France", "Ana Lima", "Bread, butter and jam", "Ana Lima, 42, and Jo Roe"}},
		{"journal", IsJournal, []string{"Annals of Botany, 2009", "Rivers and Seas, 1998"}, []string{"August 6, 2005", "In the summer of 2004, 2005"}},
		{"judge", IsJudge, []string{"LIMA, J.", "Roe, Associate Judge:", "PER CURIAM.", "Opinion by Justice Lima", "LADY JUSTICE ROE:", "Mr Justice Lima"}, []string{"Ana Lima was a judge.", "Justice was done."}},
		{"docket", IsDocket, []string{"No. 12-345.", "Docket No. 99.", "Nos."}, []string{"No. She left.", "Nobody came."}},
		{"decision day", IsDecisionDay, []string{"Argued May 5, 2011. Decided July 1, 2011.", "Filed Oct. 3, 2001."}, []string{"Decided cases", "It was decided in 2011."}},
		{"concurrence", IsConcurrence, []string{"LIMA, C.J., and ROE, J., concur.", "We concur:"}, []string{"We concur with the trial court that it was late.", "In this opinion the other judges concurred."}},
	} {
		for _, s := range c.yes {
			if !c.is(s) {
				t.Errorf("%s: not told: %q", c.name, s)
			}
		}
		for _, s := range c.no {
			if c.is(s) {
				t.Errorf("%s: told wrongly: %q", c.name, s)
			}
		}
	}
}

func TestDay(t *testing.T) {
	for s, want := range map[string]string{
		"5 May 2016": "2016-05-05", "Published May 5, 2016": "2016-05-05", "Sept. 5, 2016": "2016-09-05", "2016-09-05T17:01:00Z": "2016-09-05", "25/09/2016": "2016-09-25", "5.9.2016": "2016-09-05",
		"03-Dec-2001": "2001-12-03", "the 22nd day of September, 2011": "2011-09-22", "5/9/2016": "", "9/9/2016": "2016-09-09", "May 2016": "", "31 June 2016": "", "": "",
		"Argued May 5, 2011. Decided July 1, 2011.": "2011-07-01", "Published 5 May 2011, updated 7 May 2011": "2011-05-05", "Tue, 15 May 2001 06:07:31 -0700": "2001-05-15", "5 de mayo": "", "5 setiembre 2016": "2016-09-05", "2016年9月5日": "2016-09-05",
	} {
		if got := Day(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestSpeaker(t *testing.T) {
	for s, want := range map[string]string{
		"HOST: Good morning.": "HOST", "Ana Lima: I did.": "Ana Lima", "Q. And then?": "Q", "A: No.": "A", "Mr. McROE. I object.": "Mr. McROE", "Ms Ogden (Leith—Labour): No.": "Ms Ogden",
		"[04/05/2023, 09:12] Ana Lima: I did.": "Ana Lima", "04/05/2023, 09:12 - Ana Lima: I did.": "Ana Lima", "00:01:15 Ana Lima: I did.": "Ana Lima",
		"Note: it is late.": "", "ACTION (Ana): tell them.": "", "In short: no.": "", "He said: no.": "", "http://x": "", "A man left.": "", "12:30": "", "Mr. Roe left. Nobody": "",
	} {
		if got, _ := Speaker(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// TestTimedLabel: a time after a name is that of a turn, after a day it is that of an event.
func TestTimedLabel(t *testing.T) {
	for line, want := range map[string]string{
		"Ana Lima [00:12] We raised her.":          "Ana Lima",
		"Ana Lima or Jo Roe 0:00:12 We raised it.": "Ana Lima or Jo Roe",
		"Friday 19:30 Concert in the hall.":        "",
		"The train of 12:30 was late.":             "",
	} {
		if got, _ := Speaker(line); got != want {
			t.Errorf("%s: %q", line, got)
		}
	}
}

func TestIsRoll(t *testing.T) {
	for line, want := range map[string]bool{
		"Present: Ana Lima, Jo Roe":                  true,
		"Present – Ana Lima, Jo Roe":                 true,
		"In attendance: nine members of the public":  true,
		"Witnesses – among them two nurses – agreed": false,
		"Present-day Norham has two locks":           false,
	} {
		if got := IsRoll(line); got != want {
			t.Errorf("%s: %v", line, got)
		}
	}
}

func TestSpeechBy(t *testing.T) {
	for s, want := range map[string]string{"Remarks by Ana Lima at the Harbour Club": "Ana Lima", "Statement by Governor Jo Roe on ferries": "Governor Jo Roe", "Remarks by the way": "", "A speech": ""} {
		if got := SpeechBy(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestIsCommentHead(t *testing.T) {
	for s, want := range map[string]bool{
		"3 Comments":                           true,
		"Responses (2)":                        true,
		"One thought on “The lock”":            true,
		"9 comments from Ana Lima and others":  false, // below an answer, and more answers follow
		"Comments were heard from the gallery": false,
	} {
		if IsCommentHead(s) != want {
			t.Errorf("%q: want %v", s, want)
		}
	}
}
