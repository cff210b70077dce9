package label_test

import (
	"fmt"
	"strings"
	"testing"

	"standfirst/internal/article/plain"
	"standfirst/internal/doc"
)

// show prints the result of a function for each block of a text, one a line.
func show(text string, of func(d *doc.Document, b doc.Block) string) string {
	d := plain.Read(text)
	var lines []string
	for _, b := range d.Blocks {
		lines = append(lines, of(&d, b))
	}
	return strings.Join(lines, "\n")
}

func TestSpeakers(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"names and colons", `Harbour hearing

WARDEN: Who moored the barge?

MR. TULLY: I did, on Friday.

It was late.

WARDEN: And the ropes?

MR. TULLY: New ones.`, "|WARDEN|MR. TULLY|MR. TULLY|WARDEN|MR. TULLY"},
		{"names on lines of their own", `Harbour hearing

Ines Roth
Who moored the barge?

Paul Quist
I did, on Friday. It was late.

Ines Roth
And the ropes?

Paul Quist
New ones.`, "||Ines Roth||Paul Quist||Ines Roth||Paul Quist"},
		{"a play", `The ferry

A quay. Night.

INES. Who is there?

OLD MAN. Nobody.

INES. It has gone.

OLD MAN. Then I am late.`, "||INES|OLD MAN|INES|OLD MAN"},
		{"titles, one of which returns", `Mr Tully: I beg to move that the ferry be raised.

Ms Roth: Who will pay for it?

Mr Tully: The county will.`, "Mr Tully|Ms Roth|Mr Tully"},
		{"a name with a role, then its last word", `INES ROTH, HOST:

The bell was rung on Friday.

PAUL QUIST, BYLINE: It is noon at the quay.

ROTH: And what do you hear?

QUIST: Gulls.`, "|INES ROTH, HOST|PAUL QUIST, BYLINE|ROTH|QUIST"},
		{"names with times, each once", `[04/05/2023, 09:12] Ines: Who has the key?

[04/05/2023, 09:14] Paul: I do.

[04/05/2023, 09:15] Rita: You said that last week.`, "Ines|Paul|Rita"},
		{"names and times of a chat", `ines — Today at 4:12 PM

Who has the key?

Paul — Today at 4:15 PM

I do.

ines — Today at 4:16 PM

Since when?`, "|ines||Paul||ines"},
		{"times after names", `Ines Roth or Ada Roe 0:00:12 Who has the key?

Paul Quist 0:00:15 I do, and I have had it since May.

Ines Roth or Ada Roe 0:01:19 You said at 12:30 that you had not.`, "Ines Roth or Ada Roe|Paul Quist|Ines Roth or Ada Roe"},
		{"times in brackets after names", `Ines Roth [00:12] Who has the key?

Paul Quist [00:15] I do, and I have had it since May.

Rita Oor [00:19] You said that last week.`, "Ines Roth|Paul Quist|Rita Oor"},
		{"times on lines of their own", `Roth, Ines

0:03

I think that we should wait for the bell.

Quist, Paul

0:21

Nobody has rung it for two years.

Roth, Ines

0:34

Then we wait.`, "||Roth, Ines|||Quist, Paul|||Roth, Ines"},
		{"speakers of an inline label among lines of names", `Motion on locks

Mrs Edith Marl (Harlow):

Madam Speaker, I beg to move that the lock be mended.

Madam Speaker:

Is the motion seconded?

Mrs Edith Marl (Harlow):

It is, Madam Speaker.

Mr Ash: On a point of order, Madam Speaker, the lock is not in Harlow.

Hon. Members: Hear, hear!

Madam Speaker:

Order.`, "||Mrs Edith Marl||Madam Speaker||Mrs Edith Marl|Mr Ash|Hon. Members||Madam Speaker"},
		{"a minister by office, then by name", `Turf

Ms Edith Marl (Harlow) (Ind):

Will the licences be renewed?

The Minister for Harbours (Mr Tom Ash):

Some will.

Ms Edith Marl:

How will he know them?

Mr Tom Ash:

By the size of the trailer.`, "||Ms Edith Marl||Mr Tom Ash||Ms Edith Marl||Mr Tom Ash"},
		{"questions and a chair", `Visit to the lock

QUESTION: Premier, who will pay for the lock?

PREMIER: The harbour board will.

Decision: to write to the board.

QUESTION: And the weir?

PREMIER: Nobody has asked for it.

CHAIR: Thank you both.

QUESTION: One more, if I may.

CHAIR: No.`, "|QUESTION|PREMIER||QUESTION|PREMIER|CHAIR|QUESTION|CHAIR"},
		{"a headline with Q&A", `Q&A: the keeper of the lock

Q: Do the swans bite?

A: Only when it is cold.

Q: And the keepers?

A: Never.`, "|Q|A|Q|A"},
		{"initials of those who speak", `At the lock

L: Do the swans bite?

K: Only when it is cold.

L: And the keepers?

K: Never.`, "|L|K|L|K"},
		{"questions and answers", `Five minutes with a beekeeper

Q: When did you start?

A: In the spring of 1998.

Q: And how many hives do you keep?

A: Twelve, most years.`, "|Q|A|Q|A"},
		{"a parliament's record", `The moor bill

Mr. ASKEW. I rise to oppose the bill.

The SPEAKER. The member has two minutes.

Mr. ASKEW. Then I shall be short.

The SPEAKER. One minute.`, "|Mr. ASKEW|The SPEAKER|Mr. ASKEW|The SPEAKER"},
		{"titles on lines of their own", `Ferries (bells)

Mr Paul Askew

Will the Minister say when the bells will ring again?

The Minister of Transport

I can tell the House that they rang on Monday.

They are of bronze.

Mr Askew

I did not hear them.`, "||Mr Paul Askew||The Minister of Transport|The Minister of Transport||Mr Askew"},
		{"members with their seats", `Bells on ferries

The Deputy Speaker (Ada Finch)

The next business is a debate on the bells of the ferries.

Paul Askew (Leith) (Lab)

I move that the bells be rung again.

Ines Roth (Orkney) (Green)

Will the member say who is to ring them?

Paul Askew

The crew has always rung them.

Ines Roth

The crew has other things to do.`, "||Ada Finch||Paul Askew||Ines Roth||Paul Askew||Ines Roth"},
		{"a seat in the label", `Bells on Ferries Bill

Hon PAUL ASKEW (Minister of Ferries): I move that the bill be read a second time.

It has one clause.

INES ROTH (Green): We shall vote for it.

Hon Paul Askew: I thank the member.

KIM DALE (National): We shall not, and the crews know why.

INES ROTH: Then say it.

Ayes 74: Ferry Party 60; Greens 14.

Bill read a second time.`, "|Hon PAUL ASKEW|Hon PAUL ASKEW|INES ROTH|Hon Paul Askew|KIM DALE|INES ROTH||"},
		{"headings over prose that come twice", `Two huts compared

Getting There (Winter)

The path is steep and takes an hour.

Where To Eat

There is a stove in the hut.

Getting There

A bus stops at the door.

Where To Eat

The keeper cooks at six.`, "||||||||"},
		{"initials after the first turn", `Talk with a diver

Harbour Review: How deep is it?

Ines Roth: Nine metres, and it is dark.

HR: And cold?

IR: It is colder than that.

HR: Why dive?

IR: Because the bell is down there.`, "|Harbour Review|Ines Roth|HR|IR|HR|IR"},
		{"names alone", `On the ferry

Ines Roth:

The engine was cold when we left.

Paul Quist:

I heard nothing at all.

Ines Roth:

He was asleep.

Paul Quist:

I was not.`, "||Ines Roth||Paul Quist||Ines Roth||Paul Quist"},
		{"fields are no speakers", `Village fair

Place: the green behind the church.

Time: from noon, if it is dry.

Place: the hall, if it rains.

Time: from one.`, "||||"},
		{"times before names", `[04/05/2023, 09:12:33] Ines: Is the ferry running?

[04/05/2023, 09:13:01] Paul: No, engine trouble since six

[04/05/2023, 09:13:40] Ines: So we take the bridge?

[04/05/2023, 09:14:22] Paul: It is shut. The road, then`, "Ines|Paul|Ines|Paul"},
		{"numbered questions", `Evidence on floods

Q1 Ana Lima: Was the sluice shut?

Denise Okafor: It was, all night.

Q2 Ana Lima: Who gave the order?

Denise Okafor: The manager on duty.`, "|Ana Lima|Denise Okafor|Ana Lima|Denise Okafor"},
		{"a numbered chair, and somebody who asks once", `Evidence on floods

Q7 Chair: Was the sluice shut?

Denise Okafor: It was, all night.

Q8 Chair: Who gave the order?

Denise Okafor: The manager on duty.

Q9 Mr Brandt: Is he still there?

Denise Okafor: He is.`, "|Chair|Denise Okafor|Chair|Denise Okafor|Mr Brandt|Denise Okafor"},
		{"an office, with the name in brackets", `The moor bill

Deputy Ada Finch:

When will the sluice be mended?

Minister of State at the Department of Rivers (Deputy Paul Quist):

It will be mended in May.

The money has been found.

Deputy Ada Finch:

I have heard that before.

An Cathaoirleach:

Order, please.

Deputy Paul Quist:

I have said when.

Ms Ines Roth, who runs the Office of Sluices and Weirs at Harlow:

The gate is made.

Deputy Ada Finch:

I shall go and look.`, "||Deputy Ada Finch||Deputy Paul Quist|Deputy Paul Quist||Deputy Ada Finch||||Deputy Paul Quist||||Deputy Ada Finch"},
		{"a number is nobody, a name in capitals is somebody", `Talk at the lock

Ines: Who has the key?

Paul: I have.

Ines: And the chain?

Mr. ASKEW: It is in the barge.

Paul: It was.

Item 12: The barge is to be sold.`, "|Ines|Paul|Ines|Mr. ASKEW|Paul|"},
		{"times after names", `A talk with a diver

Jo Doyle 00:12
Welcome. What did you see down there?

Ines Roth 00:31
A bell, and I heard it before I saw it.

Jo Doyle 01:02
Were you afraid?

Ines Roth 01:05
I am afraid on every stair.`, "||Jo Doyle||Ines Roth||Jo Doyle||Ines Roth"},
		{"trains and their times", `Trains to the coast

Harlow Town 09:12

Leith Quay 10:40

Harlow Town 11:12

Leith Quay 12:40

The trains are late when it rains. The last one waits for the ferry.`, "|||||"},
		{"an interview without labels", `A talk with a diver

Ines Roth has dived for wrecks since 1998, and she still dreams of them.

What did you see down there?

A bell, and I heard it before I saw it. We had a lamp for each hand.

Were you afraid?

I am afraid on every stair.

And now?

Now I keep bees, and my sister keeps the boat.`, "||Question|Answer|Question|Answer|Question|Answer"},
		{"a short interview without labels", `Ines Roth and the bells

The diver of Leith has put her lamp away. She spoke at her kitchen table.

When did you first go down?

I was nine, and the rope was my mother's.

What is the sea to you now?

"A neighbour," she says. "I wave to it."`, "||Question|Answer|Question|Answer"},
		{"an interview without labels or a headline", `Why did you go back for the bell?
I had heard it ring, and nobody believed me.

Who helped you?
Two cousins with a winch. And the tide, on the last day.

Do you dive still?
I keep bees.`, "Question|Answer|Question|Answer|Question|Answer"},
		{"a firm answers questions", `Sailing with us

The ferry has run since 1904, and is asked the same things each May.

Can I bring my dog?

You may. Our crew has a bowl for it.

Where do you sell tickets?

We sell them on the quay.

What if there is a storm?

We wait for it to pass.`, "|||||||"},
		{"a headline that quotes the guest", `Ines Roth: “I dive for what the sea forgot”

Ines Roth has dived for wrecks since 1998, and she still dreams of them.

JD: What did you see down there?

IR: A bell, and I heard it before I saw it.

JD: Were you afraid?

IR: I am afraid on every stair.`, "||JD|IR|JD|IR"},
		{"questions that nobody answers", `What ticks are

Ticks are small, and they wait on grass.

How do ticks feed?

They cut the skin and drink.

Do they fly?

No tick has wings.

Can they swim?

Most of them drown.`, "|||||||"},
		{"numbered lines", `1   IN THE COURT OF HARLOW
2   Q.  Where were you on the night of the
3   third of March?
4   A.  At the pumps. I was the only one who
5   was there after ten.
6   Q.  Did the alarm sound?
7   A.  It did not, and nobody had told me that it
8   would not.
9   Q.  Thank you.`, "|Q|A|Q|A|Q"},
		{"the fields of a form", `Land Tribunal

Claimant: Mr J Tully

Respondent: Askew Barges Limited

Claimant: in person

Respondent: Ms L Roth, counsel

The claim for the mooring is well founded, and the respondent must pay £400.`, "|||||"},
		{"what each section tells", `Three ways to weigh a boat

## 1. The crane

Advantages: It is quick. Any quay has one.

Comfort: There is none.

Accuracy: The hook may err by a tenth.

## 2. The mark

Advantages: The mark is always there.

Comfort: It costs nothing to read.

Accuracy: Waves hide it on most days.

## 3. The tank

Advantages: The tank never lies.

Accuracy: It tells the weight to a pound.`, "|||||||||||"},
		{"sections of an interview", `Three talks about boats

## 1. The crane

Tully: Is it quick?

Roth: It is. Any quay has one.

Tully: Does it err?

## 2. The mark

Tully: What does it cost?

Roth: The mark costs nothing to read.

## 3. The tank

Tully: Does it lie?

Roth: The tank never lies.`, "||Tully|Roth|Tully||Tully|Roth||Tully|Roth"},
		{"one colon proves nothing", `Rivers rise

Tully: the river that nobody watched. It rose by a metre on Monday.

The dam held, and the town slept.`, "||"},
	} {
		got := show(c.text, func(_ *doc.Document, b doc.Block) string { return b.Speaker })
		if got = strings.ReplaceAll(got, "\n", "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestDeckStartsNoSection(t *testing.T) {
	got := show(`Mill to stay open

The council has voted for a new roof after a survey of 300 people

12 May 2022

Everybody who works at the mill was asked, and most wanted it to stay.

Background[edit]

The mill opened in 1911, and closed twice.`, func(d *doc.Document, b doc.Block) string {
		return fmt.Sprintf("%s <%s>", b.Kind, b.Section)
	})
	want := `headline <>
subhead <>
date <>
paragraph <>
subhead <>
paragraph <Background>`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSections(t *testing.T) {
	got := show(`The mill survey

Everybody who works at the mill was asked.

Background

The mill opened in 1911, and closed twice.

Conclusions

- It should stay open.
- It needs a roof.`, func(d *doc.Document, b doc.Block) string {
		return fmt.Sprintf("%s: %.12s <%s>", b.Kind, b.In(d.Text), b.Section)
	})
	want := `headline: The mill sur <>
paragraph: Everybody wh <>
subhead: Background <>
paragraph: The mill ope <Background>
subhead: Conclusions <>
list-item: - It should  <Conclusions>
list-item: - It needs a <Conclusions>`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// kinds prints the kind of each block, or a minus if it was set aside.
func kinds(text string) string {
	return strings.ReplaceAll(show(text, func(_ *doc.Document, b doc.Block) string {
		if !b.Kept {
			return "-"
		}
		return string(b.Kind)
	}), "\n", " ")
}

func TestParts(t *testing.T) {
	const prose = "The ferry that sank in the harbour last winter was raised on Tuesday, and the divers who worked on it for three weeks said that its hull was whole."
	for _, c := range []struct{ name, text, want string }{
		{"a list copied as one line, below who was there", `Meeting of the moor board

Present – Ada Roe, Chair, Paul Quist, Ines Roth, Rita Oor and the clerk, Dot Amis.

Mr J Tully – County Councillor 9 members of the public

1. The clerk read the minutes of May, and they were approved.

2. Matters of the lock • The gate will be mended in the week of 3 June. • The keeper asked for a lamp, and will have one. • No boats were lost in the storm.

3. The meeting closed at nine.`, "headline paragraph paragraph list-item subhead list-item list-item list-item list-item"},
		{"a record with columns", `The moor bill

Mr. ASKEW. ` + prose + `

Column 412

The SPEAKER. The member has two minutes.

Mr. ASKEW. Then I shall be short, for there is little to say.

Column 413

The SPEAKER. One minute.

3:40 p.m.`, "headline paragraph - paragraph paragraph - paragraph -"},
		{"tabs below the headline", `Ferry of the harbour

Article

Talk

Read

From Lockbooks, open books for an open world

` + prose + `

` + prose, "headline - - - - paragraph paragraph"},
		{"the paper before the first sentence", "Ferry raised\n\nNorham News – " + prose + "\n\nNorham News – " + prose, "headline dateline paragraph paragraph"},
		{"a poem with capitals", `The lock

The gate is shut against the tide
And nobody has the key,
The water rises on one side
And talks about the sea.

The keeper sleeps above the sluice,
His lamp is on the sill,
And what the water asks of him
It asks of him still.`, "headline paragraph paragraph paragraph paragraph paragraph paragraph paragraph paragraph"},
		{"a poem that begins its lines low", `The lock

the gate is shut against the tide
and nobody has the key,
the water rises on one side
and talks about the sea

the keeper sleeps above the sluice,
his lamp is on the sill
and what the water asks of him
it asks of him still`, "headline paragraph paragraph paragraph paragraph paragraph paragraph paragraph paragraph"},
		{"notes with numbers", `Harbour raises ferry

The ferry was built by monks.1 It sank when the lock broke.2

` + prose + `

` + prose + `

Notes

1 Roth, Ferries of the north, p. 14.

2 Parish book, vol. 3.`, "headline paragraph paragraph paragraph - - -"},
		{"a list with numbers that the text does not have", `Harbour raises ferry

` + prose + `

` + prose + `

Three things remain to be done

1. The hull must be painted

2. The bell must be hung`, "headline paragraph paragraph subhead list-item list-item"},
		{"a numbered caption that is a sentence", `Harbour raises ferry

` + prose + `

Figure 2: The ferry, which sank in 1963, on the quay.

` + prose, "headline paragraph caption paragraph"},
		{"buttons", `The ferry is back

` + prose + `

✓

` + prose, "headline paragraph - paragraph"},
		{"numbered headings", `Minutes of the harbour board

1. Apologies

The clerk was away.

2. REPAIRS

It was agreed that the lock be repaired.

Two offers are in:

1. Hallam, for nine days

2. Roth, for four days

Nobody objected.`, "headline subhead paragraph subhead paragraph subhead list-item list-item paragraph"},
		{"opinion", `Ana LIMA, Appellant, v. HARBOUR BOARD, Appellee.

No. 12-345.

Supreme Court of Erewhon.

Argued May 5, 2011. Decided July 1, 2011.

Before ROE, LIMA and DOE, JJ.

Jo Ash, for appellant.

ROE, J.

` + prose + `

LIMA and DOE, JJ., concur.`, "headline - - date - - byline paragraph -"},
		{"a question before a call", `The ferry is back

` + prose + `

` + prose + `

Did you sail on the ferry? Write to our news desk at news@example.org.

Visit: the hull is worth the walk to the old quay, a panel of nine judges found last week.

` + prose, "headline paragraph paragraph - paragraph paragraph"},
		{"paper", `How ferries float

Ana Lima, Jo Roe

Annals of Ferries, 2009

Abstract

` + prose, "headline byline - subhead paragraph"},
		{"mail", `From: Ana Lima <ana@example.org>

To: Jo Roe <jo@example.org>

Subject: Re: The ferry

Jo,

` + prose + `

Regards,

Ana`, "- - - paragraph paragraph - -"},
		{"forwarded mail", `FYI

---- Forwarded by Jo Roe on 5 May 2011 ----

From: Ana Lima

To: Jo Roe

Subject: The ferry

` + prose, "- - - - - paragraph"},
		{"a date as the headline of minutes", `May 5, 2011

Attendees

- Ana Lima

- Jo Roe

- ` + prose + `

- ` + prose, "headline subhead list-item list-item list-item list-item"},
		{"a heading below the byline that the text repeats", `2011 Q2 Orrin ferry

Created by Ana Lima, last modified on May 5, 2011

Hull health

Hull health is as good as it was. ` + prose, "headline byline subhead paragraph"},
		{"the place of an address in a letter", `May 5, 2011

Name Address City, ST Zip

Dear Ms Name,

` + prose + `

` + prose, "date - paragraph paragraph paragraph"},
		{"what a record notes", `The moor bill

(Mr. ASKEW asked and was given permission to speak for 1 minute.)

Mr. ASKEW of Orrin. ` + prose + ` (Applause.)

The SPEAKER pro tempore. The member has two minutes. (The clock is slow.)

Mr. ASKEW of Orrin. (Inaudible.)

The SPEAKER pro tempore. One minute.`, "headline - paragraph - paragraph - paragraph"},
		{"links in brackets", `The ferry is back

- “` + prose + `” (Watch)

- “` + prose + `” (she laughed)`, "headline list-item - list-item"},
		{"a field under the headline of an interview", `Doorstop interview, Orrin lock

Subject:

Dredging, the price of stone, the harbour board

E&OE...

REPORTER: Minister, what was said this morning?

MINISTER: We spoke of the lock.

REPORTER: And of the price?

MINISTER: Of the price, too.`, "headline subhead subhead - paragraph paragraph paragraph paragraph"},
		{"mail of a collection", `mail_0412

docno="0412" name="Ana Lima" email="ana@example.org" sent="Tue, 5 May 1998" subject="Re: The ferry"

* X-Mailer: Gull [version 2] To: jo@example.org Cc: bo@example.org,

crew@lists.example

` + prose + `

` + prose + `

AL

On Mon, 4 May 1998, Jo Roe wrote:

` + prose + `

` + prose + `

-- Jo --`, "- - - - paragraph paragraph - - paragraph paragraph -"},
		{"an address with a motto below it", `From: Ana Lima

To: Jo Roe

Subject: The ferry

Mime-Version: 1.0

X-Folder: Sent

` + prose + `

--Ana Lima--

------------

Ana Lima Ferry Office Email: ana@example.org Tel: 555 010 0199 Fax: 555 010 0198.

------------

A ship in harbour is safe. And dull.`, "- - - - - paragraph - - - - -"},
		{"closing over a postscript", `May 5, 2011

Dear Ms Roe:

` + prose + `

` + prose + ` Sincerely,

Ana Lima

Ferry Office

P.S. The bell of the ferry will be shown to all who gave money for it, in June.`, "date subhead paragraph paragraph - - - paragraph"},
		{"end of a release", `Harbour raises ferry

` + prose + `

` + prose + `

Contact

Ana Lima, press office

Tel: 555 010 0199`, "headline paragraph paragraph - - -"},
		{"list of links", `Harbour raises ferry

` + prose + `

` + prose + `

` + prose + `

` + prose + `

Here are some useful links:

- The harbour's history
- Divers at work

` + prose, "headline paragraph paragraph paragraph paragraph - - - paragraph"},
		{"text below a teaser", `Harbour raises ferry

` + prose + `

RELATED: Divers find a bell

The work will take nine weeks and cost £9 million, most of it from the port.

Story continues below advertisement

` + prose, "headline paragraph - paragraph - paragraph"},
		{"last sentence that sends away", `Harbour raises ferry

` + prose + ` Read more about the divers on our blog. See the full list here.

` + prose, "headline paragraph - paragraph"},
		{"a reference within the last sentences", `Harbour raises ferry

` + prose + ` See Table 4 for details and Roth, p. 44. The hull is whole.

` + prose, "headline paragraph paragraph"},
		{"answered mail", `From: Ana Lima <ana@example.org>

To: Jo Roe <jo@example.org>

Subject: The ferry

` + prose + `

Ana

Sent from my phone

On 5 May 2011, Jo Roe <jo@example.org> wrote:

> Is it up yet?`, "- - - paragraph - - - -"},
		{"minutes", `MARSK HARBOUR BOARD

Minutes of the meeting held on Tuesday 5 May 2020 in the net loft

Present: Ana Lima (chair), Jo Roe

20/7 Ropes

No ropes were lost in the storm.

20/8 Date of the next meeting

2 June 2020

Signed ................ Chair`, "- headline paragraph subhead paragraph subhead date -"},
		{"presentation", `Old ferry sold to a museum for one pound

The council sold the old ferry on Monday to the museum for one pound, after nine years in which nobody had bid for it.

The ferry will be towed to the museum in May, when the tide is high enough, said the mayor, Ana Lima.

About Marsk Boats

Marsk Boats was founded in 1904 and employs 90 people at its yards in two countries.`, "headline paragraph paragraph - -"},
		{"comments", `Old ferry sold to a museum for one pound

The council sold the old ferry on Monday to the museum for one pound, after nine years in which nobody had bid for it.

The ferry will be towed to the museum in May, when the tide is high enough, said the mayor, Ana Lima.

2 comments

Jo Roe says:

I would have paid two pounds for her.`, "headline paragraph paragraph - - -"},
		{"poem", `The Ferry

by Ada Frost

The ferry goes out in the dark
with nobody there on the deck,
and comes in again with the lark
and a lantern that hangs on its neck.

The master is deaf as a stone,
the mate has forgotten his name,
and whoever would cross it alone
must pay for the two all the same.`, "headline byline paragraph paragraph paragraph paragraph paragraph paragraph paragraph paragraph"},
		{"short lines that break words", `The lock at Orrin will be drawn in May, so that a
crack in its gate can be mended before winter,
the keeper told the board on Friday. It leaks.
  The gate was hung in 1961 by her grand-
father, who brought the oak from Marsk in
a cart.
  Boats must go round by the weir.`, "paragraph paragraph paragraph"},
		{"the country of an address", prose + `

The harbour office
4 Quay Street
9012 Erewhon
Norway

` + prose, "paragraph paragraph paragraph paragraph paragraph paragraph"},
		{"names among telephone numbers", `Harbour raises ferry

` + prose + `

` + prose + `

Media contact:

Ines Roth

Harbour Board

555 010 0199`, "headline paragraph paragraph - - - -"},
		{"letter", `The harbour, 3 May

Dear Mr Quist,

The ferry was raised on Tuesday, and its bell was whole when the divers came up.

Thank you for the ropes that you lent us in March, all of which are dry again.

Sincerely,

Ines Roth

Harbour master`, "headline paragraph paragraph paragraph - - -"},
		{"notes in the last paragraph", `Harbour raises ferry

The ferry was raised on Tuesday, and its bell was whole when the divers came up.

Two cranes did the work in eleven hours, and nobody was hurt, the harbour master said.

The wreck will be shown in June. This post was originally published on the harbour's own page. All opinions are the author's own and do not reflect those of the board.`, "headline paragraph paragraph paragraph -"},
		{"a heading below a call", `Harbour raises ferry

The ferry was raised on Tuesday, and its bell was whole when the divers came up.

Two cranes did the work in eleven hours, and nobody was hurt, the harbour master said.

Read the full report on the harbour's website.

What the divers found

The hull had three holes, each of them as wide as a door, the divers told the board.

The bell still rings.`, "headline paragraph paragraph - subhead paragraph paragraph"},
		{"who wrote it", `Harbour raises ferry

By Ana Lima

The ferry was raised on Tuesday, and its bell was whole when the divers came up.

Two cranes did the work in eleven hours, and nobody was hurt, the harbour master said.

The wreck will be shown in June.

Ana Lima is a reporter in the north.`, "headline byline paragraph paragraph paragraph -"},
		{"amended", `Harbour raises ferry

` + prose + `

This article was amended on 5 May to correct a name.

` + prose + `

` + prose, "headline paragraph - paragraph paragraph"},
		{"numbered headings of one word", `Minutes of the rope board

20/1 ROPES

` + prose + `

20/2 GATES

` + prose + `

20/3 LIGHTS

` + prose + `

20/4 CORRESPONDENCE

` + prose + `

20/5 CONTACTS

` + prose, "headline subhead paragraph subhead paragraph subhead paragraph subhead paragraph subhead paragraph"},
		{"nothing but a notice", "Sign up for our newsletter. It tells you every morning what happened in the harbour, and it costs nothing at all.", "paragraph"},
		{"title with a stop", `Ferry leaves for the U.S.

5 May 2011

` + prose, "headline date paragraph"},
		{"section first", `Introduction

` + prose, "subhead paragraph"},
	} {
		if got := kinds(c.text); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestArchive: an archive of messages prints links around a message, and what was attached below it.
func TestArchive(t *testing.T) {
	got := show(`[tides] A patch for the tables
Hamish Orr hamish at orr.example
Mon Aug 29 08:41:22 UTC 2011
Previous message: [tides] Release 9
Messages sorted by: [ date ] [ thread ] [ subject ] [ author ]
The tables are wrong by eleven minutes for every port in the south, because a constant is applied twice.
The patch applies it once. I have checked it against the almanac.
Hamish
-------------- next part --------------
A non-text attachment was scrubbed...
Name: tides.patch
Next message: [tides] A patch for the tables`, func(_ *doc.Document, b doc.Block) string {
		if b.Kept {
			return string(b.Kind)
		}
		return "-"
	})
	if got = strings.ReplaceAll(got, "\n", " "); got != "headline - - - - paragraph paragraph - - - - -" {
		t.Error(got)
	}
}
