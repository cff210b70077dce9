package label_test

import (
	"strings"
	"testing"

	"standfirst/internal/article/plain"
)

// Heads of pages that were copied whole, in many house styles.
var heads = []struct{ name, title, byline, date, text string }{
	{"a speech under its title", "Swans, gates and courage", "Tom Askew", "2019-05-04", `Speech
Swans, gates and courage
Speech by Tom Askew, head of the port, at the Harlow Bird Show
Delivered on: 4 May 2019
The port of Harlow has agreed to let swans nest on its nine gates, after a trial in which two pairs raised eleven cygnets and nobody was bitten.
Keepers will be told how to open a gate with a nest on it, and I shall be the first to learn.`},
	{"a list of those present", "", "", "", `Present
Ines Roth
Paul Quist
Quay House

The committee met at nine. Roth spoke first, and Quist answered her.`},
	{"a name over the date and the time to read", "Swans close Harlow ring road", "Edith Marl", "2023-05-08", `Swans close Harlow ring road
Edith Marl
May 8, 2023 · 4 min read

A family of swans has closed the ring road at Harlow for the third morning in a row, and wardens say that they may stay until the cygnets can fly.

Police diverted 4,000 cars on Monday, and a sergeant has stood at the roundabout since dawn.`},
	{"a letter without commas", "Closure of the swan gate", "Edith Marl", "", `Dear Councillors

Closure of the swan gate

I write to object to the closure of the gate between the lock and the park, which the board announced last week.

It is the only dry way to the school in winter, and my children use it every day.

Yours sincerely

Edith Marl
Gate Keeper`},
	{"a letter whose lines were joined", "", "Edith Marl", "2023-05-08", `Harlow Port Office

8 May 2023

Dear resident,

The gate will be shut for nine days in June while its hinges, which are older than the port, are taken out and cast again.

Please use the northern gate until then, and keep your dogs on a lead.

Yours sincerely,

Edith Marl Port Director`},
	{"a regional newspaper", "Swans close Harlow ring road for a third morning", "Edith Marl", "2023-05-08", `Subscribe
Log in
Menu
News
Politics
Football
Jobs
Harlow
Swans close Harlow ring road for a third morning
Drivers were asked to leave by the northern exit while wardens fetched bread
By Edith Marl
Transport reporter
8 May 2023, 07:12 BST
Comments
Two of the swans on the ring road yesterday (Picture: Tom Ash)
A family of swans has closed the ring road at Harlow for the third morning in a row, and wardens say that they may stay until the cygnets can fly.
Police diverted 4,000 cars on Monday. "They hiss at the vans," said Sergeant Nia Pole, who has stood at the roundabout since dawn.`},
	{"an agency", "Norland central bank holds rates, sees inflation easing by spring", "Ilse Brandt", "2022-11-03", `Markets
Norland central bank holds rates, sees inflation easing by spring
Ilse Brandt
3 November 2022 9:04 AM UTC
Updated 2 hours ago
Aa
VELDHAVN, Nov 3 (Newswire) - The central bank of Norland kept its benchmark rate at 4.25% on Thursday and said that inflation would ease by the spring.
The bank's board was unanimous, Governor Per Lund told reporters. Analysts had expected a rise of a quarter point.`},
	{"an Indian daily", "Ferry services on Lake Vandi suspended after hyacinth chokes jetties", "Meera Pillai", "2020-07-19", `Home » Cities » Kollapuram » Ferry services suspended
Ferry services on Lake Vandi suspended after hyacinth chokes jetties
The State Water Transport Department says that clearing will take ten days; 12 boats idle
July 19, 2020 11:31 pm | Updated July 20, 2020 01:05 am IST - KOLLAPURAM
Meera Pillai
COMMENTS
SHARE
READ LATER
Passengers wait at the Vandi jetty on Sunday. | Photo Credit: R. Anand
Ferry services across Lake Vandi were suspended on Sunday after a carpet of water hyacinth choked five of its nine jetties.
The department has hired two weed harvesters from Alleri. Collector S. Nair told passengers to take buses that will run every twenty minutes.`},
	{"a government's page", "Renew a fishing licence for Lake Orrin", "", "2021-09-02", `Skip to main content
Cookies on gov.example
We use cookies to collect information about how you use this service.
Accept cookies
View cookies
Home
Environment
Fishing
Guidance
Renew a fishing licence for Lake Orrin
When and how to renew, and what it costs.
From: Department of Inland Waters
Published 2 September 2021
Contents
Print this page
You must renew a fishing licence for Lake Orrin each year before 1 April. The fee is 12 crowns, or 6 for those over 65.
If you fish without a licence, you may be fined up to 400 crowns. Wardens can ask to see it at any time of the day.`},
	{"a journal", "Song length and territory size in urban wrens: evidence from six Baltic ports", "Aino Rebane, Karl-Erik Lund, Petra Novák", "", `Northern Ornithology
Volume 41, Issue 2, 2019, Pages 88-101
https://doi.org/10.99999/no.2019.0041
Original Article
Song length and territory size in urban wrens: evidence from six Baltic ports
Aino Rebane a, Karl-Erik Lund b,*, Petra Novák a
a Institute of Zoology, University of Tarvas, Estonia
b Port Ecology Unit, Lund Technical College, Sweden
Show more
Add to Mendeley
Cite
Abstract
Wrens that nest in ports sing longer songs than wrens that nest in woods, but nobody has asked whether their territories differ. We recorded 112 males in six Baltic ports over two springs.
Territories in ports were smaller by a third. Song length rose with noise and not with the size of the territory.`},
	{"a paper with a broken title", "Lock gates and the drift of eels: three summers below a weir", "Nia Pole, Kofi Asante-Berg, Luc Merle", "2021-06-30", `Annals of River Studies 12 (2021) 41–58
Contents lists available at PaperQuay
Lock gates and the drift of eels:
three summers below a weir
Nia Pole a,*, Kofi Asante-Berg a, b, Luc Merle c
a Department of Rivers, University of Harlow, Harlow
b Institute of Fish, Oslo, Norway
Article history:
Received 4 November 2020
Accepted 22 May 2021
Available online 30 June 2021
A B S T R A C T
Eels drift down rivers in autumn, and locks hold
them up. We counted those that passed a gate that was
left open by a hand's breadth, and those that did not.
Twice as many passed in wet summers, and most of them
went by night, which nobody had expected.
1. Introduction
Few have asked how eels pass a lock, because few have
sat beside one in the dark for three summers.`},
	{"a paper with marked authors", "GATE: A Set of Questions That Nobody Has Asked of Machines", "Ann Fry, Bo Lind, Cy Moss", "2022-02-11", `openPrints:2202.01234v1 11 Feb 2022
GATE: A Set of Questions That Nobody Has
Asked of Machines
Ann Fry† Bo Lind‡ Cy Moss†
†University of Harlow ‡Quay Labs
{fry,moss}@harlow.example
Abstract
Machines answer what they have been asked before. We
wrote 900 questions about locks that no text answers, and
put them to six machines, which made up the answers to
nearly all of them.
1 Introduction
A question that has no answer is a good test of those
who always give one, as any lock keeper knows.`},
	{"a law report", "A gate that leaks is a nuisance", "", "2019-07-08", `THE QUAY GAZETTE OF LAW
LAW REPORT
A gate that leaks is a nuisance
Court of Appeal
Published July 8, 2019
Askew v Harlow Locks Ltd
Judgment June 30, 2019
The owner of a lock gate which leaked on to the boats below it was liable to their owners in nuisance, although the gate had been built before they came.
The Court of Appeal so held, allowing an appeal by Tom Askew from the order of the county court, which had found for the company.`},
	{"a court that names its judge below the parties", "Tom Askew v Harlow Locks Ltd", "The Honourable Madam Justice Pole", "2021-08-21", `COURT OF APPEAL FOR HARLOW
Citation: Askew v. Harlow Locks Ltd, 2021 HCA 3
Date: 20210821
Docket: CA100
Between:
Tom Askew
Appellant (Plaintiff)
And
Harlow Locks Ltd
Respondent (Defendant)
Place and Date of Hearing: Harlow, March 12, 2021
Written Reasons by: The Honourable Madam Justice Pole
[1] The appellant moors his boat below the respondent's lock, and for two winters the gate has leaked on to her deck. He asks for an order that it be mended.`},
	{"parties with their roles on the same line, and the judge alone", "TOM ASKEW v HARLOW LOCKS (PTY) LTD", "POLE, J", "2021-08-14", `THE LABOUR COURT OF HARLOW
Case no: HR 12/2020
In the matter between:
TOM ASKEW   Applicant
and
HARLOW LOCKS (PTY) LTD   First Respondent
Delivered: 14 August 2021
JUDGMENT
POLE, J
Introduction
[1] Mr Askew, a lock keeper, was dismissed on 2 February 2020 because the gate had been left open for a night.
[2] The facts are not in dispute, and the keeper had worked at the lock for eleven years.`},
	{"a case named on one line, and its judge in the heading", "HARLOW MOORINGS GROUP v THE LOCK BOARD", "Ms. Justice Nia Pole", "2021-08-14", `[2021] HHC 12
THE HIGH COURT
[Record No. 2021/12]
BETWEEN
HARLOW MOORINGS GROUP v THE LOCK BOARD
APPLICANT
RESPONDENT
AND
ASKEW WATER LIMITED
NOTICE PARTY
JUDGMENT of Ms. Justice Nia Pole delivered on 14 August 2021

Introduction
1. The applicant, a company formed by those who moor boats at Harlow, seeks an order quashing the decision of the board to shut the lock for a winter.

2. For the reasons below the decision must be quashed, because nobody had asked where the boats should go.`},
	{"a writer named above and introduced below", "Ferry will run on Sundays again", "Ana Lima", "2021-05-06", `Skip to content
Menu Search Sign in
Ferry will run on Sundays again
The county gives in after a petition of the islanders
Ana Lima · Harbour Radio
Posted: May 06, 2021 6:00 AM
The ferry to the island will run on Sundays again from June, the county said on Thursday.
The crossings were cut a year ago, because the county could not find enough engineers for the boat.
About the author
Ana Lima has covered the islands since 2014. You can reach her by email.`},
	{"a writer above, and at the end over a note", "How a gate took our lock down for six hours", "Ana Lima", "2021-05-06", `Harbour Engineering
Blog Careers Status
How a gate took our lock down for six hours
Ana Lima
May 6, 2021 · 7 min read
On the fourth of May nobody could pass the lock for six hours, because a gate that we had tested only when the lock was empty would not open.
We have put the old gate back, and the new one will be tested with water.
Ana Lima
Staff engineer, gates. Collects fountain pens.
← Older post: Moving our boats`},
	{"a mail as a site shows it, the sender over the fields", "RE: Lock gates - order 4471", "Ana Lima", "2025-12-26", `RE: Lock gates - order 4471
Ana Lima
To: Dr. Jo Roe
Cc: Registrar; Ekström, Bo
Fri 26/12/2025 16:22
2 attachments (3 MB)
Dear Jo,
We confirm that the gates will be ready on Monday, and that the crane is booked for Tuesday at noon.
Could you please send me the drawings of the hinge by Friday?
From: Jo Roe
Sent: Wednesday, 3 December 2025 10:12
To: Ana Lima
Dear Ana,
When will the gates be ready?`},
	{"a mail with fields but no colons", "RE: Lock gates - order 4471", "Ana Lima", "2025-12-05", `Webmail
RE: Lock gates - order 4471
From Ana Lima <alima@gates.example>
Date Fri 5 December 2025 6:52 PM
To Jo Roe; Bo Ekström
Cc Finance
Hi all,
We confirm that the gates will be ready on Monday, and that the crane is booked for Tuesday at noon.
Could you please send me the drawings of the hinge by Friday?
From: Jo Roe
Sent: Wednesday, 3 December 2025 10:12
To: Ana Lima
Dear Ana,
When will the gates be ready?`},
	{"a writer and a place", "Clare's nerve holds at the lock", "Ana Lima", "2025-08-03", `the towpath
Rowing Rugby Sailing
Share   Tweet   Email
Clare's nerve holds at the lock
Ana Lima at Harlow Weir
Sunday 3 Aug 2025, 6:11 PM
There is a sound that five thousand people make when they cannot look, and for a minute it was the only sound on the river.
Then the boat from Clare was through the gate, and the others were still waiting for theirs to open.
Written by Ana Lima and first published on the towpath, whose team loves boats.`},
	{"a writer and an agency", "Captain says he was told to sail", "Ana Lima", "2025-11-30", `Nation World Money Sports
Captain says he was told to sail
Ana Lima - Harbour Wire Agency
November 30, 2025 | 9:14pm
The captain of the ferry that sank off Harlow told the coast guard that he had asked to stay in port, and that he had been ordered to leave.
The owner of the ferry denied it on Sunday, and said that the captain was in shock.`},
	{"a tribunal of one judge", "Askew v Harlow Locks Ltd", "Nia Pole", "2021-02-27", `HARLOW TRIBUNAL OF WORK
Askew v Harlow Locks Ltd
Before: Employment Judge Nia Pole
27 February 2021
The claimant kept a lock for the respondent for nine years, until he was told one evening that the gate would be opened by a machine from then on.
He was unfairly dismissed, because nobody had asked him whether he could mend the machine.`},
	{"minutes with the day in the title", "Minutes of the meeting of the Port Board of Harlow, held in the Net Loft, Quay Street, Harlow, on Monday, 10th November, 2019 at 3.00 p.m.", "", "2019-11-10", `Page 1 of 4
HARLOW PORT BOARD
Minutes of the meeting of the Port Board of Harlow, held in the Net Loft, Quay Street, Harlow, on Monday, 10th November, 2019 at 3.00 p.m.
Present:
Nia Pole (chair)
Tom Askew, Ann Fry
1. Minutes
On the proposal of Mr Askew, the minutes of the meeting of 13th October were confirmed.`},
	{"a question on a site of questions", "Lock leaks on my deck: hinge or gate?", "", "", `QuayFix
Log in Sign up
Questions
Users
Lock leaks on my deck: hinge or gate?
Asked 1 year, 4 months ago
Viewed 48k times
My boat lies below a lock whose gate has leaked for two winters. I have looked at the hinge, and it seems sound, but the gate hangs a hand too low.
Is it the hinge, or is it the gate? I would rather not move the boat.
asked Jun 18, 2019 at 19:45
mireille_k
3 Answers
Sorted by: Highest score
It is the hinge. A gate that hangs low has worn its pin, and the water finds the gap.`},
	{"an encyclopedia with a box", "Nia Pole", "", "", `Main menu
Search
From Openpedia, the free encyclopedia
Nia Pole
Born	Nia Maud Pole
3 May 1891
Harlow, Erewhon
Occupation	Diver
Nia Maud Pole (3 May 1891 – 19 November 1968) was a diver who raised eleven ferries and wrote the first book on the mending of bells under water.
She was born in Harlow, and learned to dive from her mother.`},
	{"an update behind a bar", "How to stop a gate that leaks", "Ann Fry", "2020-10-03", `THE HANDY LOCK
Home › Locks › Gates
How to stop a gate that leaks
By Ann Fry | Updated October 3, 2020 | Reviewed by Bo Lind, Licensed Keeper
Difficulty: Easy   Time: 30 minutes
There are few sounds as sad as that of a gate which drips all night on to the deck of a boat that was dry in the evening.
In almost every case the pin is worn, and a new one costs nine pounds.`},
	{"a headline over two lines", "Swans on the lock? The port says yes to nests at all its gates", "Nia Pole and Per Moss", "2019-05-04", `Harbour | Birds
Swans on the lock? The port
says yes to nests at all its gates
Nia Pole and Per Moss • 4 May 2019 • 3 min read
The port of Harlow has agreed to let swans nest on its nine gates, after a trial in which two pairs raised eleven cygnets and nobody was bitten.
Keepers will be told how to open a gate with a nest on it, said the head of the port, Tom Askew.`},
	{"a paper with its dates on one line", "Swans on lock gates: a trial at nine locks", "Nia Pole, Per Moss and Ann Fry", "2019-05-04", `Journal of Lock Gardens
Volume 12, Issue 3
Research Article
Swans on lock gates: a trial at nine locks
Nia Pole1, Per Moss1,2 & Ann Fry3*
1 University of Harlow, 2 Bird Institute, 3 Port of Harlow
Received: 4 January 2019 / Accepted: 2 March 2019 / Published online: 4 May 2019
Abstract
The port of Harlow let swans nest on its gates, in a trial in which two pairs raised eleven cygnets and nobody was bitten by any of them.
Keepers were told how to open a gate with a nest on it, and did so 900 times.`},
	{"a letter with a name below it", "", "Tom Askew", "", `Dear keepers,
From May there will be swans on two of the gates. If you are afraid of swans, please tell us by Friday.
A suit costs nothing, and nobody opens a gate who does not want to.
With best wishes,
Tom Askew
Head of the Port`},
	{"a wiki of books", "Lock keeping/Swans", "", "", `From Lockbooks, open books for an open world
Lock keeping/Swans
The port of Harlow lets swans nest on its nine gates, after a trial in which two pairs raised eleven cygnets and nobody was bitten.
Keepers are told how to open a gate with a nest on it.`},
	{"a preprint server", "Sorting Almost Sorted Lists with Few Writes", "Hanna Lindqvist, Tomás Reyes", "2018-03-05", `Computer Science > Data Structures and Algorithms
[Submitted on 5 Mar 2018 (v1), last revised 9 Jul 2018 (this version, v2)]
Sorting Almost Sorted Lists with Few Writes
Authors: Hanna Lindqvist, Tomás Reyes
We study how to sort lists that are almost sorted on memory whose writes are costly. We give an algorithm that makes a number of writes linear in the number of inversions.
An experiment on three devices shows that it halves the wear. We also prove a lower bound that our algorithm meets up to a constant.`},
	{"a blog", "What my grandmother's oven taught me about queueing", "Ruben Castellane", "2017-02-12", `Crumbs and Queues
bread, servers, waiting
Home | About | Archive | RSS
What my grandmother's oven taught me about queueing
February 12, 2017 by Ruben Castellane
Filed under: baking, systems | 7 Comments
My grandmother owned one oven and fed eleven people. On Saturdays the queue for that oven began at five, and she ran it like a good scheduler.
I have been thinking about it all week, because our servers did what she never allowed. They let a cake in before the bread.`},
	{"a wiki", "Battle of Ostrel Bridge", "", "", `Jump to content
Search
Donate
Create account
Log in
Contents
(Top)
Background
Battle
Aftermath
Battle of Ostrel Bridge
3 languages
Article
Talk
Read
Edit
View history
Tools
From Freepedia, the free encyclopedia
This article is about the battle of 1644. For the siege, see Siege of Ostrel.
The Battle of Ostrel Bridge was fought on 9 June 1644 between the army of Duke Adalbert and the militia of the town of Ostrel. The militia held the bridge for a day and a night.
It is remembered in Ostrel for the women who carried powder across the weir. A stone by the bridge bears their names.`},
	{"a forum", "Gearbox whines in third only when it rains", "", "2019-10-14", `OldVanClub › Forum › Technical › Transmission
Gearbox whines in third only when it rains
Discussion in 'Transmission' started by rustbucket77, 14 October 2019.
14 October 2019
#1
rustbucket77
Member
Messages: 41
Location: Leeds
Hello everybody, I have a 1977 van and the gearbox whines in third, but only when it rains. In dry weather it is as quiet as a mouse.
I have changed the oil twice. The garage in Otley says that I am imagining it, and my wife agrees with the garage.`},
	{"a corporate newsroom", "Tellurit opens second battery recycling plant in Gravenbrück", "", "2024-04-16", `Tellurit Group
Newsroom
Press releases
Investors
Careers
EN | DE
April 16, 2024
Press release
Tellurit opens second battery recycling plant in Gravenbrück
- Plant to recover 9,000 tonnes of metal a year
- 140 jobs in the region
Gravenbrück, April 16, 2024 – Tellurit, a maker of battery materials, has opened its second recycling plant. It can recover 9,000 tonnes of nickel, cobalt and lithium a year.
The plant in Gravenbrück cost 310 million euros. State minister Anke Vogt cut the ribbon and praised the speed of the permit.`},
	{"a wire release", "Quillon Robotics Announces Third Quarter Fiscal 2023 Financial Results", "", "2023-10-30", `NEWS PROVIDED BY
Quillon Robotics, Inc.
Oct 30, 2023, 16:05 ET
SHARE THIS ARTICLE
Quillon Robotics Announces Third Quarter Fiscal 2023 Financial Results
Revenue of $88.4 million, up 17% year over year
BOISE, Idaho, Oct. 30, 2023 /NEWSLINE/ -- Quillon Robotics, Inc. (NYSE: QRBT) today announced financial results for its third quarter of fiscal 2023, which ended on September 30.
"We shipped more arms than in any quarter before," said Dana Whitlow, chief executive. Revenue rose to $88.4 million.`},
	{"a parliament's debate", "Coastal Flooding: Compensation", "", "2022-01-20", `House of Deputies
Hansard
Thursday 20 January 2022
Volume 707
Debate
Coastal Flooding: Compensation
11.02am
Mr Owen Tarrant (Port Lowe) (Lab): I beg to move that this House regrets the delay in compensation for coastal flooding. My constituents have waited two winters for a reply.
The Minister for Coasts (Sarah Quill): I am grateful to the hon. Member. The compensation scheme will open in March.
Mr Owen Tarrant (Port Lowe) (Lab): That is what we were told last March. Will the Minister publish the date?
The Minister for Coasts (Sarah Quill): I will write to him.`},
	{"a district's minutes", "Minutes of the Planning Committee held in the Guildhall on Monday 4 March 2019", "", "2019-03-04", `LEDBOURNE TOWN COUNCIL
The Guildhall, High Street, Ledbourne LB1 2AA
Tel: 01632 960111
Minutes of the Planning Committee held in the Guildhall on Monday 4 March 2019
PRESENT: Councillors A. Moss (Chairman), R. Vane, T. Okoro
Apologies
Apologies were received from Councillor Birch.
Application 19/0041
The committee resolved to refuse the application for a drive-through restaurant on the water meadow, because of traffic and the loss of trees. Councillor Vane abstained.`},
	{"a minister's speech", "Bridges before walls: remarks at the Inter-Island Trade Forum", "Senator Alma Fontaine", "2016-05-27", `COMMONWEALTH OF SAINT AURE
Office of the Minister of Trade
CHECK AGAINST DELIVERY
Bridges before walls: remarks at the Inter-Island Trade Forum
Senator Alma Fontaine, Minister of Trade
27 May 2016
Mr Chairman,
Distinguished guests,
Ladies and gentlemen,
It is a pleasure to see so many islands in one room. When I was a girl, the trade between our islands went through London, and a letter to the next harbour took three weeks.
Today we sign a treaty that ends that. From September, a crate of limes will cross four islands with one form.`},
	{"a magazine's essay", "The Last Lamplighter of Voss Street", "Henrietta Quayle", "2018-12-01", `THE MERIDIAN REVIEW
Essays
Fiction
Shop
LONG READS
The Last Lamplighter of Voss Street
For forty years one man lit the gas lamps of my childhood. Then the city sold them.
Words by Henrietta Quayle
Photographs by Jonas Berg
December 2018 issue
December 1, 2018
Listen to this article
18 min read
Every evening at the hour when the street went blue, a man with a pole came round the corner of Voss Street and lit the lamps. We children counted them with him, thirty-one in all.
His name was Anton Fell. He had learned the trade from an aunt, and he thought little of electricity.`},
	{"a broadcaster", "Why are so many lighthouses for sale?", "Tomos Rhys and Ada Finch", "2022-08-14", `Accessibility links
Skip to content
Sign in
Home
News
Sport
Weather
iPlay
More
Why are so many lighthouses for sale?
Published
14 August 2022
Share
By Tomos Rhys and Ada Finch
Business reporters, Cardiff
Image source, Getty
Eleven lighthouses have come up for sale this summer, more than in the ten years before, and agents say that working from home is the reason.
"People want a view and a cable," said Gwen Price, who sold the light at Carrog Head in a week. It has no road.`},
	{"an obituary", "Sister Philomena Adair, nun who ran a night school for dockers", "", "2015-03-09", `Obituaries
Sister Philomena Adair, nun who ran a night school for dockers
She taught two thousand men to read by the light of the convent kitchen
Obituaries desk
9 March 2015 • 6:00pm
Sister Philomena Adair, who has died aged 94, ran a night school for dockers in Belport for thirty-one years, and was arrested twice for blocking the gates of the port.
She was born Bridget Adair in 1920 at Carrow, the ninth of ten children. Her father kept the level crossing.`},
	{"an agency's advisory", "Recall of Brightline kettles sold from January to May", "", "2020-06-11", `An official website of the Federal Safety Bureau
Here's how you know
Recalls
Consumer Safety Bureau
Recall of Brightline kettles sold from January to May
Recall date: June 11, 2020
Recall number: 20-118
Brightline has recalled about 61,000 electric kettles because the handle can come loose when the kettle is full. Four people were scalded, one of them badly.
Owners should stop using the kettles at once. They were sold in hardware shops for about 40 dollars.`},
	{"a podcast's transcript", "Salt Roads, part two: the camel drivers of Taoulene", "", "2021-04-01", `The Long Caravan
Episodes
Transcripts
Salt Roads, part two: the camel drivers of Taoulene
April 1, 2021
This transcript may contain errors.
IVO MARSH: Welcome back to the Long Caravan. Today we go on with the salt roads and the camel drivers of Taoulene.
LALLA ZINEB: Thank you for having me.
IVO MARSH: How old were you when you first saw the salt?
LALLA ZINEB: I was six. My uncle lifted me on the camel and said that I should not sleep.`},
	{"a columnist", "The council has rediscovered the bicycle. It took a landslide", "Marguerite Doyle", "2021-06-05", `Support us
Print subscriptions
The Sentinel - Back to home
News Opinion Sport Culture Lifestyle
Columnists
Letters
Opinion
Transport
The council has rediscovered the bicycle. It took a landslide
Marguerite Doyle
When the coast road fell into the sea, 900 people found out how near they live to work
Sat 5 Jun 2021 07.00 BST
This article is more than 2 years old
For three weeks the people of Carrick Bay have cycled to work, because the coast road is lying on the beach. I have never seen a town so pleased with itself.
The council had spent ten years and four consultants on the question of the bicycle. Then it rained.`},
	{"a long read with photographs", "The Town That Sold Its Fog", "Lionel Achterberg", "2024-01-12", `SUBSCRIBE FOR $1/WEEK
LOG IN
The Great Read
The Town That Sold Its Fog
A desert village catches water in nets. Now a bottler wants all of it.
By Lionel Achterberg
Photographs by Inés Quiroga
Reporting from Chungará, Chile
Jan. 12, 2024
The nets stand on the ridge above Alto Seco like the goals of some enormous sport, and every night they catch the fog. By morning the village has 6,000 liters.
In March a man in a clean car came and offered to buy it.`},
	{"a newsletter", "Why your town has no plumbers", "Ana Brightwater", "2023-05-03", `The Quiet Ledger
Subscribe
Sign in
Why your town has no plumbers
And what a ledger from 1911 says about it
Ana Brightwater
May 03, 2023
112
14
Share
My town has eleven estate agents and one plumber, and he is seventy-one. When he retires the town will have none, and nobody has noticed.
A ledger of the guild of plumbers from 1911 lists thirty-four of them, for a town half the size.`},
	{"a platform for blogs", "I Replaced Our Queue With a Spreadsheet", "Teodor Malik", "2020-03-04", `Open in app
Sign up
Sign in
Write
Search
I Replaced Our Queue With a Spreadsheet
Teodor Malik
Follow
Better Engineering
6 min read
Mar 4, 2020
--
3
Listen
Share
Last spring our message queue fell over every Monday at nine. So I replaced it with a spreadsheet, and it has not fallen over since.
The spreadsheet has one row for each job. A person called Olga looks at it.`},
	{"a preprint in biology", "Bats share roost maps by scent: a field experiment in two limestone caves", "Oksana Hrytsenko, Felipe Duarte, Mei-Ling Tan", "", `New Results
Follow this preprint
Bats share roost maps by scent: a field experiment in two limestone caves
View ORCID Profile
Oksana Hrytsenko, Felipe Duarte, Mei-Ling Tan
doi: https://doi.org/10.99999/2022.03.14.484000
This article is a preprint and has not been certified by peer review.
Abstract
Full Text
Info/History
Metrics
Preview PDF
Abstract
Bats of many species change roosts every few days, but how they tell each other where to go is not known. We marked the entrances of two limestone caves with the scent of marked bats.
Naive bats chose marked roosts four times as often. We conclude that bats share roost maps by scent.`},
	{"an institution's press corner", "Commission fines three makers of car seats €164 million for cartel", "", "2021-03-11", `European Competition Commission
Home
Press corner
Commission fines three makers of car seats €164 million for cartel
Page contents
Top
Print friendly pdf
Press contact
Press release
11 March 2021
Brussels
The Commission has fined three makers of car seats a total of €164 million for taking part in a cartel. The makers agreed on prices for seats sold to two carmakers between 2009 and 2014.
All three companies admitted their part and agreed to settle the case. The fourth was not fined, because it revealed the cartel.`},
	{"meetings coverage", "Delegates Urge Safe Passage for Grain Ships as Council Extends Inspection Mission", "", "2020-03-12", `Meetings Coverage
SECURITY COUNCIL
9001ST MEETING (AM)
SC/14321
12 March 2020
Delegates Urge Safe Passage for Grain Ships as Council Extends Inspection Mission
The Security Council today extended its mission that inspects grain ships in the strait for a further six months, as delegates urged all sides to let them pass.
By resolution 2999, adopted by 13 votes to none, the Council asked the mission to report every thirty days. Two members abstained.`},
	{"a leader's remarks", "Remarks by President Ordway at the Reopening of the Kittering Bridge", "President Ordway", "2021-05-05", `BRIEFING ROOM
Remarks by President Ordway at the Reopening of the Kittering Bridge
MAY 05, 2021
SPEECHES AND REMARKS
Kittering, Ohio
2:03 P.M. EDT
THE PRESIDENT: Hello, Kittering! It is good to stand on a bridge that somebody can drive on. Please sit down.
Two years ago I stood on the other bank and I promised to come back the dry way.`},
	{"questions and answers for programmers", "How do I stop a generator from holding a file open?", "", "", `Skip to main content
Stack Answers
Questions
Tags
Users
Jobs
How do I stop a generator from holding a file open?
Ask Question
Asked 5 years, 2 months ago
Modified 1 year, 3 months ago
Viewed 12k times
34
I have a generator that reads lines from a file, and the caller may stop before the end. The file then stays open until the collector runs, which on some systems is never.
How can I make the generator close the file as soon as the caller is done with it?`},
	{"a link forum", "My neighbor's bees have moved into my mailbox", "", "", `r/backyardbees
Posted by
u/tinroofer
3 days ago
My neighbor's bees have moved into my mailbox
Question
I came home from a week away and my mailbox was humming. The bees are my neighbor's, she says so herself, but she is 84 and cannot lift a mailbox.
The mail carrier leaves my letters on the porch now. What do I do before winter?`},
	{"a recipe", "Barley and Smoked Plum Soup", "Hedda Winslow", "2022-01-03", `Home
Recipes
Soups
Barley and Smoked Plum Soup
By Hedda Winslow
Updated on January 3, 2022
Rate
PRINT
SAVE
Prep Time: 15 mins
Cook Time: 55 mins
Servings: 4
This soup of barley and smoked plums was made on the river boats, where plums hung above the stove all winter. It is thick enough to stand a spoon in.
Soak the barley overnight. Do not skip this, or you will wait for your supper until ten.`},
	{"a university", "Old mine water heats a laboratory for the first time", "", "2023-02-22", `Aldermoor University
Study
Research
Business
About us
News and events
News
2023
Old mine water heats a laboratory for the first time
Published: 22 February 2023
Share this page
Water from a flooded coal mine under the campus is heating a laboratory at Aldermoor University for the first time, in a project that may serve 400 homes.
The water stands 90 metres down at a steady 16 degrees. A heat pump in the old winding house does the rest.`},
	{"a law firm", "Supreme Court narrows the duty to warn of dormant leases", "Priya Nandakumar, Edmund Vosper", "2022-03-03", `Hartwell & Sime LLP
Client Alert | Real Estate
3 March 2022
Supreme Court narrows the duty to warn of dormant leases
Authors: Priya Nandakumar, Edmund Vosper
Download PDF
In a decision that landlords will welcome, the Supreme Court has narrowed the duty to warn a buyer of dormant leases. The Court held that a seller need not search registers that closed before 1925.
The decision reverses the Court of Appeal. It does not apply to farm leases.`},
	{"a think tank", "Small Ports, Big Silences: What Harbor Data Do Not Show", "Leandro Fisk", "2019-11-19", `Institute for Maritime Economics
Experts
Topics
Publications
Policy Brief
Small Ports, Big Silences: What Harbor Data Do Not Show
Leandro Fisk, Senior Fellow
November 19, 2019
Download the brief
Data from harbors decide where money for dredging goes, and small ports do not report them. This brief shows that one ton in nine moves through ports that are silent.
The reason is not secrecy. It is that the form has 212 fields.`},
	{"a federal order", "Hollis Ferry Co. v. Port of Danning", "", "2018-08-21", `IN THE UNITED STATES DISTRICT COURT
FOR THE EASTERN DISTRICT OF NORLAND
Hollis Ferry Co. v. Port of Danning
Case No. 17-cv-00412
ORDER GRANTING MOTION TO DISMISS
August 21, 2018
Plaintiff Hollis Ferry Co. sues the Port of Danning for closing its slip without notice. The Port moves to dismiss for want of jurisdiction.
The motion is granted. The Port is an arm of the State, and the State has not consented to be sued.`},
	{"a programme's transcript", "Can a river be a person?", "", "2019-10-06", `RADIO MERIDIAN
Listen live
Programs
Podcasts
Law Hour
Can a river be a person?
Broadcast Sunday 6 October 2019 at 5:30pm
Transcript
Dara Quill: Hello, this is Law Hour. A river in the south has been a person for a year now, and it has just won its first case.
Ngaio Parata: It has, and the river was not even in court.
Dara Quill: Who spoke for it?
Ngaio Parata: Two guardians did, one chosen by the tribe and one by the state.`},
	{"a museum's page", "Lady Ashcombe's Travelling Harp", "", "", `Visit
What's on
Collections
Learn
Shop
Collections search
Lady Ashcombe's Travelling Harp
Object number: 1934.118
Made: Dublin, 1820
Lady Ashcombe's travelling harp was made in Dublin in 1820 for a woman who crossed the Alps eleven times. It folds in three and weighs as much as a goose.
The harp came to the museum in 1934 in a fish crate. Two of its strings are original.`},
	{"a statement by a charity", "Landmines: statement on the withdrawal of three states from the treaty", "", "2025-03-18", `Home / Media / Statements
STATEMENT
18 March 2025
Landmines: statement on the withdrawal of three states from the treaty
We are dismayed that three states have said today that they will withdraw from the treaty against landmines. The treaty has saved many thousands of lives since 1997.
Our teams cleared 41,000 mines last year. Each of them had waited for a farmer or a child.`},
	{"an agency's site", "Ferry captain says fog bell was silent before collision off Skerry Point", "NELL HARKIN AND ODDVAR MOE", "2024-05-05", `AP-NET
World
U.S.
Politics
Sports
More
World News
Ferry captain says fog bell was silent before collision off Skerry Point
BY NELL HARKIN AND ODDVAR MOE
Updated 9:14 AM GMT, May 5, 2024
Share
SKERRY POINT, Scotland (AP-NET) — The captain of a ferry that struck a trawler off Skerry Point told an inquiry on Sunday that the fog bell had been silent for two nights before the collision.
The keeper of the bell has not been found. Four people were hurt.`},
	{"a broadcaster with a kicker", "Salt farmers blockade port in Daru over brine tax", "Imani Okello", "2024-05-05", `News|Agriculture
Salt farmers blockade port in Daru over brine tax
Hundreds camp on the quay as the government says the levy will pay for a sea wall.
By Imani Okello
Published On 5 May 2024
5 May 2024
Save articles to read later and create your own reading list.
Hundreds of salt farmers have blockaded the port of Daru over a tax on brine that they say will cost each family a month's earnings.
The government says that the levy will pay for a sea wall. The farmers built the last one themselves.`},
	{"a committee of a parliament", "Beached: the future of small harbours", "", "2021-03-05", `House of Commons
Harbours and Fisheries Committee
Beached: the future of small harbours
Third Report of Session 2019–21
Report, together with formal minutes relating to the report
Ordered by the House of Commons to be printed 2 March 2021
HC 411
Published on 5 March 2021
by authority of the House of Commons
Summary
Small harbours are closing at the rate of one a month, and nobody is responsible for them. We heard evidence from 61 harbour masters, 40 of whom are unpaid.
We recommend that the Department appoint a commissioner for small harbours within a year.`},
	{"a guide with many authors", "How to Oil a Wooden Spoon", "Greta Lindholm", "2023-01-09", `Home
Random
Browse Articles
Categories
Home and Garden
Kitchen
How to Oil a Wooden Spoon
Download Article
Co-authored by Greta Lindholm
Last Updated: January 9, 2023
References
Approved
A wooden spoon that is oiled twice a year will outlive the pot. All you need is linseed oil, a cloth and a night without visitors.
Sand the spoon first, and wipe off the dust with a damp cloth. Then let it dry for an hour.`},
	{"a writer over an address", "Lock gate to be drawn in May", "ANA LIMA", "", `Lock gate to be drawn in May
ANA LIMA
a.lima@harbour.example

The gate of the lock will be drawn in May, the board of the harbour said on Tuesday.

It leaks, and the boats below it are full of water after each tide.`},
	{"the name of a case behind a label", "Roth v. Harbour Board of Orrin", "", "2021-05-04", `Case Name: Roth v. Harbour Board of Orrin
Case Number: 21-104
Date: May 4, 2021

The claimant keeps boats below the lock. She says that the gate of it leaks.

We find for the claimant, and the board must pay for the boats.`},
	{"an abstract in parts", "", "", "", `Abstract

Background
Locks leak, and little has been written about it.

Methods
We watched the gates of nine locks in Orrin for a month.

Results
They lost 5.1 tonnes of water a day (SD 0.9), against 7.2 tonnes in others.`},
	{"a poem", "The Lock", "", "", `The Lock

Two gates of oak and iron bars,
A pool that slept before the sun,
It held the ferry and the stars
And sank them when the day was done.

We oiled its wheels, we mended sills,
It gave us passage in return
And now it rots below the hills
Where children throw their stones in turn.`},
	{"the name of a case below its label", "Roth v Harbour Board of Orrin", "", "2021-05-04", `Orrin Case Register
Case Name:
Roth v Harbour Board of Orrin
Decision Date: 4 May 2021
Jurisdiction: Class 1

The claimant keeps boats below the lock. She says that the gate of it leaks, and that it is the board's to mend.

We find for the claimant, and the board must pay for the boats that sank below the lock.`},
	{"a score above the headline", "Ash strikes late as part-timers Marsk lift the cup", "Jo Roe", "2021-05-04", `Sport Orrin Live
Football | Rugby | Rowing
Orrin Town 2 Marsk Athletic 3 (aet)
Ash strikes late as part-timers Marsk lift the cup
By Jo Roe
4 May 2021
A header by the substitute Tom Ash three minutes from the end of extra time gave Marsk Athletic the cup on Tuesday.
Marsk are the first club from outside the league to win it since 1983, and will play abroad in the autumn.`},
	{"a page named in its trail", "lockkeep drain", "", "", `Lockkeep Documentation
v4.2 (latest)   v4.1
Docs » Commands » lockkeep drain
On this page:	Synopsis	Options	Examples
lockkeep drain
Let the water out of a lock
Description
The drain command lets the water out of a lock that is no longer needed, and marks its gates as open in the plan.
It does not move any boats. To move the boats as well, run the command with the option of that name.`},
	{"a post behind a bar", "GATE OF THE LOCK AT ORRIN DRAWN", "Ana Lima", "2021-05-04", `QUAY TIMES
Harbours

GATE OF THE LOCK AT ORRIN DRAWN
Keepers fought it for a year

Ana Lima | Harbour editor
May 4, 2021 | Updated May 5, 2021

The gate of the lock at Orrin will be drawn next week, the keeper told the board on Friday.

It will be mended in the yard at Marsk, according to the plans.`},
	{"a desk", "Gate of the lock at Orrin drawn after the flood", "QNS News desk", "2021-05-04", `Society
May 4, 2021, 17:22
Author: QNS News desk
Gate of the lock at Orrin drawn after the flood
The gate of the lock at Orrin was drawn on Tuesday, after the flood had bent two of its iron bars.
It will be mended in the yard at Marsk, and the lock will be shut until the summer, the board said.`},
	{"a New England town", "SELECTBOARD MEETING MINUTES", "", "2023-01-10", `TOWN OF WEST HADDOW
SELECTBOARD MEETING MINUTES
Tuesday, January 10, 2023
Town Hall, 4 School Street
Members present: Carl Bixby (Chair), Jean Thibault, Omar Reyes
Call to order
Chair Bixby called the meeting to order at 6:32 p.m. and read the notice of the meeting aloud.
Sand and salt
Road agent Walt Pruitt reported that the salt shed is half empty and that the price has risen by a third. The board voted 3-0 to buy 200 tons.`},
	{"a space agency", "Probe Finds Ice Beneath the Floor of an Asteroid's Crater", "", "2021-03-03", `March 3, 2021
RELEASE 21-045
Probe Finds Ice Beneath the Floor of an Asteroid's Crater
The Lantern probe has found ice two feet beneath the floor of a crater on the asteroid Odile, scientists of the mission said on Wednesday.
The ice is as clean as that of a glacier. It may have lain there since before the Earth had oceans.`},
	{"an open journal", "Night lighting and the timing of leaf fall in city maples", "Jana Horáčková, Samuel Osei, Priya Menon", "2020-03-05", `OPEN ACCESS
PEER-REVIEWED
RESEARCH ARTICLE
Night lighting and the timing of leaf fall in city maples
Jana Horáčková, Samuel Osei, Priya Menon
Published: March 5, 2020
https://doi.org/10.99999/journal.po.0230001
Article
Authors
Metrics
Comments
Media Coverage
Abstract
Street lamps may keep leaves on trees, but the effect has been measured in few cities. We recorded leaf fall in 1,400 city maples over four autumns.
Maples within five metres of a lamp dropped their leaves nine days late. Lamps with warm light had half of the effect.`},
	{"a central bank", "Cash in the time of storms", "Lucía Peralta", "2020-03-05", `Bank of the Southern Isles
Speeches
Cash in the time of storms
Lucía Peralta, Governor
Chamber of Commerce, Port Amity
5 March 2020
Good evening. When the storm took the cables last year, every card in Port Amity became a piece of plastic, and people came to us for cash.
We had enough for six days. The storm lasted seven.`},
	{"a bulletin board", "Re: Chimney draws in summer, smokes in winter", "sootyjoe", "2012-11-27", `Board index ‹ Stoves and flues ‹ Problems
Re: Chimney draws in summer, smokes in winter
by sootyjoe » Tue Nov 27, 2012 9:14 pm
I had the same trouble with a chimney that draws in summer and smokes in winter, and it was the extractor in the kitchen. Turn it off and open a window.
If the smoke stops, you need an air brick. Mine cost eleven pounds.`},
	{"a profile", "Ottoline Marsh: ‘I have never owned a door that shuts’", "Casper Vane", "2019-09-28", `Culture
Books
The interview
Ottoline Marsh: ‘I have never owned a door that shuts’
The novelist on draughts, debts and the sister who reads her first
Casper Vane
Sat 28 Sep 2019 18.00 BST
Last modified on Mon 30 Sep 2019 11.20 BST
Ottoline Marsh lives in a railway carriage on the marshes, with a stove, two dogs and no door that shuts. She has lived here since her second novel failed.
“I wrote the third one for warmth,” she says. It sold a million copies.`},
	{"a newsletter by mail", "What the tide tables know", "", "2023-10-06", `View this email in your browser
The Groyne
Issue 88
6 October 2023
What the tide tables know
Dear reader,
The tide tables for next year came by post this week, and I have read them the way others read a novel. On 9 March the sea will come over the wall at Holm.
Nobody has told the people of Holm. I rang the council, and it has not read that far.`},
	{"a High Court", "WHITBY SALVAGE LIMITED v (the owners of) THE KESTREL and JORUN DAHL", "", "2019-07-19", `Neutral Citation Number: [2019] EWHC 9911 (Admlty)
Case No: AD-2018-000077
IN THE HIGH COURT OF JUSTICE
ADMIRALTY COURT
Rolls Building, Fetter Lane
London EC4A 1NL
Date: 19/07/2019
Before:
MR JUSTICE ORRELL
Between:
WHITBY SALVAGE LIMITED
Claimant
- and -
(1) (the owners of) THE KESTREL
(2) JORUN DAHL
Defendants
Simon Akers QC (instructed by Loft & Co) for the Claimant
Approved Judgment
1. The claimant seeks an award for pulling the Kestrel off the Haisborough sands in March 2018. The owners say that she would have floated off with the tide.
2. I find that she would not. The tide that night was the lowest of the year.`},
	{"a court in the south", "SIPHO MALULEKE v MINISTER OF FISHERIES", "", "2016-09-02", `SUPREME COURT OF APPEAL
JUDGMENT
Case No: 881/2015
In the matter between:
SIPHO MALULEKE APPELLANT
and
MINISTER OF FISHERIES RESPONDENT
Coram: Naidoo, Steyn and Khumalo JJA
Heard: 16 August 2016
Delivered: 2 September 2016
[1] The appellant was refused a licence to take abalone, and he appeals against the order that upheld the refusal. He has dived for a living since 1991.
[2] The appeal must succeed. The minister gave no reasons, and reasons were due.`},
	{"only an article", "Harlow ring road reopens", "Edith Marl", "2023-05-11", `Harlow ring road reopens
By Edith Marl
11 May 2023
The ring road at Harlow reopened on Thursday after the last of the swans had left. Wardens led the birds to the mill pond at dawn.
Nobody was hurt, and the bread was paid for by the council.`},
	{"a masthead that the footer repeats", "Harbour board asks divers to look at its oldest lock", "Ana Lima", "2021-05-06", `The Northern Examiner
Friday, 7 May 2021
Subscribe Log in
Harbour board asks divers to look at its oldest lock
Nobody has seen the gate since the flood of 1953
Ana Lima
Ports correspondent
Thu May 6 2021 - 05:45
The harbour board will ask divers to look at the gate of the lock in Storm Street, which has not been mended since 1953.
It said on Thursday that the work would cost more than the town earns from its boats in two years, and that it would not wait for the county.
Ana Lima is a correspondent of The Northern Examiner
© 2021 The Northern Examiner`},
	{"a headline of two sentences", "He mended locks for forty years. Now his own is shut.", "ANA LIMA and JO ROE", "2021-05-06", `Sections
Wed, May 12, 2021
EXCLUSIVE
He mended locks for forty years. Now his own is shut.
The board says that the gate is unsafe, and nobody knows who will pay for a new one.
By ANA LIMA | alima@herald.example and JO ROE | jroe@herald.example | The Herald
PUBLISHED: May 6, 2021 at 6:00 a.m. | UPDATED: May 7, 2021 at 9:41 a.m.
When Bo Ekström came home on Monday, the lock in front of his house was shut, and a notice on the gate said that it would stay so.
He built that gate in 1981 with two friends. The harbour board says that it is unsafe, and that a new one would cost nine million pounds.`},
	{"a company that its release opens with", "Halden Pumps to Mend Lock in Storm Street", "", "2021-05-06", `Halden Pumps Limited
FOR IMMEDIATE RELEASE
May 6, 2021
Contact: Jo Roe, 555-0120, jroe@halden.example
Halden Pumps to Mend Lock in Storm Street
Work on the oldest gate in the north will take nine weeks
Halden Pumps Limited will mend the gate of the lock in Storm Street, which has been shut since April, the company said today.
The work will take nine weeks and cost 2.1 million pounds, of which the county will pay half.
###
Halden Pumps Limited has made pumps and gates in Ellisund since 1904.`},
	{"a menu whose labels stand side by side", "Parish to mend the lock before the winter floods", "", "2022-09-06", `Ellisund Parish
Start   Meetings   Plans   Walks   Write to the clerk
Parish to mend the lock before the winter floods
6 September 2022
The parish of Ellisund will mend its lock before the winter floods, the clerk said on Tuesday, and close the towpath for nine weeks.
The work will cost 40,000 pounds, of which the county will pay half.`},
	{"the buttons of a mail site stand side by side", "Lock gates: crane on Tuesday", "Ana Lima", "2025-12-26", `Post
Answer   Answer all   Pass on   Store
Lock gates: crane on Tuesday
Ana Lima
To: Jo Roe
Fri 26/12/2025 16:22
Dear Jo,
We confirm that the gates will be ready on Monday, and that the crane is booked for Tuesday at noon.
Could you please send me the drawings of the hinge by Friday?`},
	{"a mail site prints the subject above the header", "RE: RE: Lock gates - order 4471", "Ana Lima", "2025-12-05", `Inbox
Reply all | Forward | Print
RE: RE: Lock gates - order 4471
From: Ana Lima <alima@gates.example>
Sent: Friday, 5 December 2025 16:22
To: Jo Roe
Dear Jo,
We confirm that the gates will be ready on Monday, and that the crane is booked for Tuesday at noon.
Could you please send me the drawings of the hinge by Friday?`},
	{"the makers of the site at the end", "Water in the lock at Ellisund falls to a record", "", "2021-05-06", `Water in the lock at Ellisund falls to a record
6 May 2021
The water in the lock at Ellisund has fallen to the lowest level since it was built in 1904, the county said on Thursday.
Boats that need more than a metre must wait until it rains, and nobody knows when that will be.
Privacy Policy
by the Union of Lock Keepers of the North`},
	{"minutes whose first line ends in a stop", "Minutes of the Meeting of the Harbour District of Ellisund held in the Old Weigh House, Ellisund, on Monday, 3rd May, 2021 at 3.00 p.m.", "", "2021-05-03", `Harbour District of Ellisund – Monthly Meeting
Page 1 of 4
ELLISUND COUNTY COUNCIL
Minutes of the Meeting of the Harbour District of Ellisund held in the Old Weigh House, Ellisund, on Monday, 3rd May, 2021 at 3.00 p.m.
Present:
Cllr. Ana Lima (Chair)
Cllr. Jo Roe, Cllr. Bo Ekström
1. Confirmation of Minutes
On the proposal of Cllr. Roe, seconded by Cllr. Ekström, the minutes of the meeting of 5th April, 2021 were confirmed.
2. The lock
Cllr. Ekström said that the lock had been shut for a month. It was agreed to spend 60,000 crowns on the gate.`},
	{"who wrote and who reviewed", "How to Mend a Lock Gate That Drips", "Ana Lima", "2021-05-06", `THE HANDY KEEPER
Home › Locks › Gates
How to Mend a Lock Gate That Drips
By Ana Lima | Updated May 6, 2021 | Reviewed by Jo Roe, Licensed Plumber
Difficulty: Easy   Time: 30 minutes
A gate that drips all night wastes more water than a bath, and it keeps the keeper awake.
Shut the upper gate first, and then look for the place where the seal has worn thin.`},
	{"the day of something", "Half a Lock: Water on the Coast of Ellisund", "Ana Lima and Jo Roe", "2021-05-06", `Half a Lock: Water on the Coast of Ellisund
World Lock Day, 6 May 2021
Written by Ana Lima and Jo Roe
The water in the lock at Ellisund has fallen to the lowest level since it was built in 1904, the county says.
Boats that need more than a metre must wait until it rains, and nobody knows when that will be.`},
	{"a headline of few words over a longer line", "The gate that never shut", "Nia Pole and Per Moss", "2024-03-14", `Esk Tribune
Home  Ports  Politics  Business  Boats
LOCKS > HARLOW
The gate that never shut
Builder was paid in full for a lock that still lacks its upper pair of gates
By Nia Pole and Per Moss
Thursday, March 14, 2024
3 min read
For two years Ann Fry has tied her boat to an iron ring, because it is good for nothing else at Harlow.
"They came with speeches, they cut a ribbon, and the water was for that day only," she says.`},
	{"a writer's name alone below the line under the headline", "Ines Hall, the voice of the boats", "Luc Merle", "2024-11-22", `THE QUAY COURIER
Ports | Region | Culture
Friday 22 November 2024
Ines Hall, the voice of the boats
Broadcaster who for thirty years told the coast how high the water stood
Luc Merle
At a quarter to seven, if the mast still stood, one turned on the radio, and if it did not one went down to the quay.
For eleven years Ines Hall, who has died aged 89, read out the height of the tide at each of the nine locks.`},
	{"the issue of a magazine", "\"A lock is a promise that somebody else must keep\"", "Bo Lind", "", `GATE
Magazine   Issues   Podcast   Basket (0)
Issue 61 / Spring 2023 / Structures
"A lock is a promise that somebody else must keep"
The engineer Ana Lima on rust, reeds and the gate that made her famous
Words: Bo Lind   Photography: Jo Roe
Ana Lima has the office above a net loft in Harlow that she rented in 1994, when the lock had been shut for a year.
She turned down the medal of the port, because it praised the lock at Esk, and nobody there had been to look at it.`},
	{"minutes with the day on a line of its own", "Minutes of the 94th meeting of the Lock Board", "", "2024-05-23", `HARLOW PORT

CONFIRMED

Minutes of the 94th meeting of the Lock Board

held on Thursday 23 May 2024 at 14:00 in the Tide Room, Harlow, and by telephone

PRESENT: A Lima (Chair), J Roe, B Lind

1. Opening

The chair opened the meeting at 14:07. The board stood for a moment in memory of Nia Pole, who kept the upper gate.

The minutes of 14 March were confirmed with one correction, and the keeper was thanked for the reeds.`},
	{"a question to a forum", "My neighbour's lock drips on my boat when it rains. Who has to pay for that?", "", "", `Skip to main content
r/boats
Search in r/boats
Log In
bo_e77
My neighbour's lock drips on my boat when it rains. Who has to pay for that?
Damage
I keep a small boat below the lock of a neighbour, and each time it rains the gate drips on her deck until she is full.
The port says that it is none of its business. Has anyone been through this, and is there a rule about gates that leak on to boats?`},
	{"a report under a form", "Norland: Storm Hedda - Flood Report No. 2", "", "2021-03-09", `River Relief Network
Updates	Countries	Jobs	Training
Format: Flood Report
Source: Harbour Aid
Norland: Storm Hedda - Flood Report No. 2
9 March 2021
This report was put together by Harbour Aid with the wardens of four valleys and covers the days from 2 to 8 March.
Some 4,100 people have left their homes in the Orrin valley since Storm Hedda came ashore, which is twice as many as a week ago. The bridge at Alleri is closed.`},
	{"an Indian judgment", "Meera Pillai vs Vandi Ferry Insurance Co. Ltd. on 5 May, 2016", "", "2016-05-05", `Vidhi Finder
Free features	Premium features	Case removal
Kollapuram High Court
Meera Pillai vs Vandi Ferry Insurance Co. Ltd. on 5 May, 2016
IN THE HIGH COURT OF KOLLAPURAM
APPEAL NO. 17 OF 2014
AGAINST THE AWARD IN CLAIM NO. 88/2012 OF THE FERRY CLAIMS TRIBUNAL, ALLERI
BY ADVS. SRI. TOM NAIR, SMT. LEELA ANAND
JUDGMENT
1. The appellant is the widow of a ferryman who drowned when the launch of the second respondent struck his boat at the Alleri jetty on a clear morning.
2. The Tribunal awarded a sum with interest and then cut it by a third, on the ground that the dead man had shown no flag. The claimant has come up in appeal.`},
	{"a journal's number", "Straw on the banks and the nesting of wrens over five springs", "Aino Rebane, Petra Novák", "2019-04-15", `Riverside
Volume 204, 15 April 2019, 117342
Outline	View PDF	Purchase PDF
Straw on the banks and the nesting of wrens over five springs
Aino Rebane a, Petra Novák b,*
Show more
Abstract
Each spring the wardens lay straw on the banks to keep the wrens from the path. We counted nests on forty banks with straw and on forty without it over five springs, and found a third more where there was straw.
Straw that had lain for a winter made no difference to the wrens, although the geese preferred it to fresh straw on all but two of the banks.`},
	{"an entry on a life", "Anand-Marl, Leela Rose", "Edith Asante-Pole", "", `Dictionary of River Science
Browse A-Z	Fields	Countries	Contributors	About
Home » Botany » A
Anand-Marl, Leela Rose
1901–1986, student of reeds
Edith Asante-Pole
Cite this entry	Print	Download
Born	Alleri, 3 May 1901
Died	Kollapuram, 9 June 1986
Leela Rose Anand-Marl was a botanist who found out why the reeds of Lake Vandi flower only once in twelve years and taught three generations of wardens to count them.
She was born at Alleri, the fourth child of a ferryman. At the school of the mission she was allowed to use the only microscope in the district, and she never forgot it.`},
	{"a minister's statement", "Statement by Nia Pole, Minister of Rivers, at the opening of the Alleri lock", "Nia Pole", "2022-02-14", `Republic of Norland
Ministry of Rivers and Harbours
Home	Documents	Speeches	Vacancies
Statement by Nia Pole, Minister of Rivers, at the opening of the Alleri lock
14 February 2022
Orrin Bay
Check against delivery
Honourable Governor,
Wardens and crews,
Friends,
I bring you the greetings of a Government that has promised you this lock since 2009, and I thank the wardens who kept the old one working until this morning.
From today the boats of Orrin Bay will reach the lake in twenty minutes and not in two hours, and no boat will wait for the tide again.`},
	{"a numbered newsletter", "Issue 48: Norland counts its geese, ferries fill, and a lock that nobody will mend", "Ilse Brandt", "2024-06-07", `View in browser
The Tide Table
What moved on the rivers of the north this week
Issue 48: Norland counts its geese, ferries fill, and a lock that nobody will mend
Ilse Brandt
7 June 2024
Good morning from Veldhavn, where it has rained for so long that the geese have stopped being news to anybody but the wardens.
1. Norland counts its geese
Norland's minister of rivers said on Tuesday that the state would count the geese again, four years after it stopped because no two wardens could agree.`},
	{"a debate", "Topical Matters: Night Ferries to the Western Isles", "", "2020-11-18", `Chamber of Deputies
Members	Bills	Debates	Committees	Visit
Debates > Chamber debate - Wednesday, 18 Nov 2020
Topical Matters: Night Ferries to the Western Isles
Deputy Nia Asante-Pole:
I thank the Chair for choosing this matter. Since 1 October there has been no ferry from Alleri after nine in the evening, and the nearest is forty miles off on a poor road.
Minister of State for Harbours (Deputy Tom Marl):
I thank the Deputy. The ferries are run by a company that sets its own hours, and three searches for another captain have found nobody at all.
Deputy Nia Asante-Pole:
It was promised in the spring, and again in the summer. I have been here for long enough to know what a promise of that kind is worth.`},
	{"menus in rows, counts", "Barge that carried the choir sinks at its mooring", "Wil Asante-Grant", "2021-03-09", `Skip to main content
The Harlow Herald
Register Subscribe
News Sport Farming Opinion Jobs
Home > News > Rivers
Barge that carried the choir sinks at its mooring
The Lady Orrin had been pumped every night for eleven years. On Sunday nobody came.
Wil Asante-Grant
9 March 2021
Share Save Print
4 comments
A barge on which the choir of Harlow has sung every summer since 1978 sank at its mooring in the early hours of Monday, an hour after the last train.
The wardens will try to raise it on the spring tide, at a cost of 9,000 pounds.`},
	{"a newswire with rows", "Orrin Pumps Reports Second Quarter Results and Appoints New Chair of the Board", "", "2022-08-04", `News Products Contact
Resources Blog Journalists Log In Sign Up
Orrin Pumps Reports Second Quarter Results and Appoints New Chair of the Board
News provided by
Orrin Pumps plc
Aug 04, 2022, 07:00 ET
Share this article
Second order from the harbour of Veldhavn, worth 12 million; Nia Pole to follow Per Lund
HARLOW, Aug. 4, 2022 /Newswire/ -- Orrin Pumps plc today reported sales of 61 million pounds for the quarter, a rise of 8 percent, and named Nia Pole chair of the board.
About Orrin Pumps
Orrin Pumps makes pumps and valves for harbours and locks in nine countries and is listed in London.`},
	{"a record of a parliament", "Harbour Dues", "", "2019-02-05", `Hansard
House of Deputies
Volume 12: debated on Tuesday 5 February 2019
Download text
Previous debate Next debate
Harbour Dues
14:05:00
Dame Edith Marl (Harlow) (Con)
What steps is he taking to lower the harbour dues of small boats?
The Minister for Harbours (Tom Ash)
The dues have not risen since 2011, and they will not rise this year.
Dame Edith Marl
The boats of Harlow pay more than those of any port in the north. Will he meet us?
Tom Ash
I will meet them with pleasure, and I shall bring the accounts of the harbour.`},
	{"an engineers' blog", "We turned off the old pump and nobody noticed", "Tom Ash", "2023-05-08", `Lockworks Engineering
Blog Careers Status
Pumps · 7 min read
We turned off the old pump and nobody noticed
Tom Ash, Staff Engineer
2023-05-08
In 2021 the old pump woke our engineers ninety times, and two thirds of the alarms came from a valve that had been replaced twice.
We wrote down what it did for three months. It did nothing, so we turned it off.`},
	{"the page of a wiki", "Board/Minutes/2021-04-06", "", "2021-04-06", `Jump to navigation
Page Discussion View source History
Board/Minutes/2021-04-06
From the Lockworks wiki
Contents [hide]
The board met on line. The minutes of the last meeting were approved without a change, and Nia Pole was thanked for the tea.
It was decided to turn off the old pump in May and to sell what is left of it.`},
	{"a Scottish court", "EDITH MARL against ORRIN CABLES LIMITED", "", "2020-05-04", `Courts Reporter
Home > Judgments > Sheriff Court
SHERIFFDOM OF ORRIN AND THE ISLES AT HARLOW
HAR-A12-19
EDITH MARL against ORRIN CABLES LIMITED
Pursuer: Heron, advocate; Pole & Co
Defender: Ash, advocate; Lund LLP
HARLOW, 4 May 2020
The sheriff finds the defender liable to the pursuer in damages in the sum of £9,000, and orders it to move its cable from the pursuer's land within two months.
[1] The pursuer owns a croft on which Orrin Cables laid a cable in 2018, through the drain of the lower field and without asking her.`},
	{"a judge at the end", "Marl & 2 others v Orrin Salt Company Limited [2020] ORLR 5", "P. N. LUND-ASH, J", "2020-05-04", `Orrin Law Digest
Case Number: Petition 5 of 2019
Court: Land Court at Harlow
Case Action: Ruling
Marl & 2 others v Orrin Salt Company Limited [2020] ORLR 5
RULING
1. This ruling concerns the motion by which Edith Marl and two others seek an order to stop the Orrin Salt Company from filling the creek.
2. The motion is supported by the affidavit of the chairman of the village, who says that the catch has fallen by half since the wall was built.
3. I allow the motion. The wall shall come down within a month.
DATED AND DELIVERED AT HARLOW THIS 4TH DAY OF MAY 2020
P. N. LUND-ASH, J
In the presence of Ms. Pole for the Petitioners`},
	{"a chair's speech", "Speech by the Chair of the Board to the Annual General Meeting 2020", "Dr. Nia Pole-Marl", "2020-05-04", `Orrin Paints AG
Investors > Annual General Meeting > 2020
Speech by the Chair of the Board to the Annual General Meeting 2020
Dr. Nia Pole-Marl
Harlow, May 4, 2020
Dear shareholders, dear colleagues,
Last year I stood here and told you that the year to come would be one of change, and you asked me from what to what.
Sales fell by nine percent, and profit by half. It would be easy to speak of the market now.`},
	{"web mail with folders", "Harlow meeting: new hall, and two things to do by Friday", "Edith Marl", "2020-05-04", `Mail
Compose
Inbox 214   Starred   Snoozed   Sent   Drafts 3   More
Harlow meeting: new hall, and two things to do by Friday
Inbox ×
Edith Marl <office@harlow.example>
Mon, 4 May 2020, 17:26
to speakers, bcc: me

Dear speakers,

The meeting has moved from the hotel, which closed on Saturday without a word, to the library in Mill Street. The day stays as it is.

Please send me your slides by Friday, and tell me whether you come by train.`},
	{"the European record", "8. Locks and weirs (debate)", "", "2020-05-04", `8. Locks and weirs (debate)
Monday, 4 May 2020

President. – The next item is the report by Edith Marl on the repair of locks and weirs.

Edith Marl, rapporteur. – Mr President, let me begin with a lock that nobody has mended since the flood of 1953.

It costs the Union more each year than a new one would.

Tom Ash, Member of the Commission. – Mr President, the Commission shares the rapporteur's concern about locks.

Edith Marl (Greens). – I have heard that before, and I shall believe it when I see a mason.

President. – The debate is closed.`},
	{"a Canadian court", "EDITH MARL v THE MINISTER OF HARBOURS", "Pole-Lund", "2020-05-04", `Federal Court
Date: 20200504
Docket: HAR-3318-19
Citation: 2020 FC 9914
Harlow, May 4, 2020
PRESENT: Madam Justice Pole-Lund
BETWEEN:
EDITH MARL
Applicant
and
THE MINISTER OF HARBOURS
Respondent
JUDGMENT AND REASONS
I. Overview
[1] Ms. Marl seeks judicial review of the refusal of her licence to moor a barge at Harlow. The officer was not satisfied that she would leave in the winter.
[2] The application is allowed. The officer did not say why anybody would stay on the river in January.`},
	{"a tribunal", "EM (Barges; licences) Norland", "ASH", "2020-05-04", `Upper Tribunal
(Rivers Chamber)
EM (Barges; licences) Norland [2020] UKUT 00217 (RC)
Heard at Field House
On 14 March 2020
Decision Promulgated
On 4 May 2020
Before
UPPER TRIBUNAL JUDGE ASH
Between
EM
Appellant
and
THE WARDEN OF THE RIVER
Respondent
DECISION AND REASONS
1. The appellant owns a barge. He appeals against the decision of the warden to refuse him a licence to moor it at Harlow in the winter.
2. There was no evidence before the warden from which that finding could properly be made, and the appeal is allowed.`},
	{"a printed conversation", "Re: Invoice 12 and the second coat of tar", "Tom Ash", "2020-05-04", `Gmail
Edith Marl <edith.marl@marl.example>
Re: Invoice 12 and the second coat of tar
2 messages
Tom Ash <tom@ash.example>
Mon, May 4, 2020 at 4:51 PM
To: Edith Marl <edith.marl@marl.example>
Cc: accounts@ash.example

Dear Edith,

I have now seen the hull myself and you are right: the south side had one coat, not two. We shall come on Thursday and do it again.

Please pay what is not in dispute by the end of the week. The rest can wait until you are satisfied.`},
	{"a numbered record", "Locks", "", "2020-05-04", `House of Deputies
3rd Parliament, 1st Session
Edited Hansard • Number 301
Monday, May 4, 2020
ORAL QUESTIONS
[English]
Locks
Mr. Tom Ash (Harlow, Ind.):
Mr. Speaker, the lock at Harlow has been closed to our boats for nine years. Why?
Hon. Edith Marl (Minister of Harbours, Lib.):
Mr. Speaker, the member knows it, because I told him so on Thursday.
Some hon. members:
Oh, oh!
Mr. Tom Ash:
Mr. Speaker, I was not in the House on Thursday.
Hon. Edith Marl:
Mr. Speaker, that I did notice.`},
	{"a byline on two lines", "School board approves four-day week over teachers' objections", "Delphine Okoro and Rick Santelli", "2021-03-09", `EDUCATION
School board approves four-day week over teachers' objections
The 5-4 vote ends a year of debate. Classes will run until 4:45 p.m.
By Delphine Okoro
and Rick Santelli
Updated March 9, 2021, 10:17 p.m.
4
Board member Lucille Hart listens to parents on Tuesday in Marlow. RICK SANTELLI/STAFF
The Marlow school board voted 5-4 on Tuesday night to move the district's 14,000 pupils to a four-day week, despite the objections of the teachers' union.
The change will save $2.1 million a year, mostly on buses and heating, Superintendent Greg Vail said.`},
	{"a post after the name", "Harbour strike enters second week as talks collapse in Cork", "Fiachra Nolan", "2023-11-20", `Ireland
Harbour strike enters second week as talks collapse in Cork
Union says offer 'an insult' while port company warns of layoffs
Expand
Dock workers at Ringaskiddy on Monday. Photograph: Daragh Mac Cionnaith
Fiachra Nolan Southern Correspondent
Mon Nov 20 2023 - 06:30
A strike by 400 dock workers in Cork has entered its second week after talks at the Workplace Relations Commission collapsed late on Sunday.
The union said the offer of 3 per cent was an insult. The port company said that it would have to lay off seasonal staff.`},
	{"parties with their roles between them", "DONNA R. KESSLER v. PLAINS PIPELINE CO.", "TORRANCE, Circuit Judge", "2009-07-14", `United States Court of Appeals
FOR THE NINTH CIRCUIT
No. 08-35512
DONNA R. KESSLER,
Plaintiff-Appellant,
v.
PLAINS PIPELINE CO.,
Defendant-Appellee.
Appeal from the United States District Court for the District of Montana
Argued and Submitted May 5, 2009
Filed July 14, 2009
Before: TORRANCE, MELLOY, and ASHE, Circuit Judges.
TORRANCE, Circuit Judge:
Donna Kessler sued the company that owns a pipeline under her ranch after oil came up in her well. The district court held that the claim came too late, and she appeals.
We reverse. A landowner cannot be expected to know of a leak that the company itself denied.`},
	{"authors parted by their marks alone", "Counting Without Numbers: How Sparse Attention Learns Parity", "Imogen Farrow, Tae-yang Lim, Bruno Castellani", "2023-05-18", `arXiv:2305.99999v2 [cs.LG] 18 May 2023
Counting Without Numbers: How Sparse Attention
Learns Parity
Imogen Farrow1,2   Tae-yang Lim1   Bruno Castellani3
1University of Leith   2Marrow Labs   3Politecnico di Bari
{i.farrow, t.lim}@leith.example
Abstract
It is often said that attention cannot count. We show that a sparse variant learns parity from as few as 4,000 examples, and explain why dense attention does not.
1 Introduction
Parity is the simplest function that no local rule computes. It has been used to embarrass learning machines for half a century.`},
	{"the source of a wiki", "Board/Minutes/2018-06-12", "", "2018-06-12", `Board/Minutes/2018-06-12
< Board` + "\u200e" + ` | Minutes
Open Locks Foundation
== Attendance ==
* Ines Dahl (chair)
* Pavel Horák
* Sue Whitby (minutes)
== Budget ==
The treasurer reported that donations in the second quarter were lower by a third than in the year before, and the board agreed to delay the hire of a second developer.
== Servers ==
* Pavel will order two disks for the tile server.`},
	{"a byline with who wrote it down", "I Was the Last Lighthouse Keeper on Skerry Point", "Norman Gale", "2019-09-30", `FIRST PERSON
I Was the Last Lighthouse Keeper on Skerry Point
By Norman Gale, as told to Becca Lindqvist
September 30, 2019
I came to Skerry Point in 1961 with a wife, a goat and a box of books. We had been told that it would be for two years.
The lamp was turned by a clockwork that I wound every four hours. When they put in the motor, I did not know what to do with my nights.`},
	{"a blogger of one small word", "Why I gave up sourdough (and what I bake now)", "crumbandcrust", "2016-02-21", `Crumb & Crust
Baking slowly in a small kitchen
Menu
Skip to content
Home
About
Recipes
Contact
Why I gave up sourdough (and what I bake now)
Posted on February 21, 2016 by crumbandcrust
I fed my starter every day for six years. It had a name, it came on holiday with us, and in January I tipped it into the compost.
The reason is simple: I was baking for the jar and not for the table. These days I make a plain tin loaf with dried yeast.`},
	{"a title that reads like names", "The Quiet Death of the Office Plant", "Marguerite Stone", "2021-05-03", `The Quiet Death of the Office Plant
What two years of empty desks did to ten thousand ferns
Marguerite Stone
Follow
Published in
The Leaf Column
·
6 min read
·
May 3, 2021
--
7
Listen
Share
In March 2020 somebody at a bank in Rotterdam locked a door on four hundred ferns. When it was opened, sixteen months later, three were alive.
I have since heard the same story from a dozen firms. The plants were leased, and nobody had thought of telling the lessor.`},
	{"a subcommittee over its hearing", "Hearing on the Safety of Rural Bridges", "", "2007-10-23", `HOUSE OF REPRESENTATIVES
SUBCOMMITTEE ON HIGHWAYS AND TRANSIT
Hearing on the Safety of Rural Bridges
Tuesday, October 23, 2007
The subcommittee met, pursuant to call, at 10 a.m., in room 2167, Hon. Paul D. Forrest [chairman of the subcommittee] presiding.
Mr. FORREST. The subcommittee will come to order. We meet today to hear what happened at Lyle Creek, where a bridge that had been inspected in May fell in August.
Ms. ALVAREZ. I thank the chairman. My district has 300 bridges that were built before the war.`},
	{"a professor over a chair", "We should stop building roads to nowhere", "Professor Alan Whitcombe", "2015-03-03", `Opinion
Comment
We should stop building roads to nowhere
Professor Alan Whitcombe
Chair of Transport Economics at the University of Redmere
03 March 2015 • 6:00am
Every government in my lifetime has promised to build roads, and every one has found that traffic grows to fill them.
It is time to try something else. We could begin by mending the roads that we have.`},
	{"a speech from an office and its head", "Chancellor's speech at the Fishmongers' Dinner", "The Rt Hon Martin Oakes", "2012-06-13", `GOV.UK
Home
Speech
Chancellor's speech at the Fishmongers' Dinner
The Chancellor set out the government's plans for ports and coastal towns.
From:
HM Treasury and The Rt Hon Martin Oakes
Published
13 June 2012
Delivered on:
12 June 2012 (Transcript of the speech, exactly as it was delivered)
My Lord Mayor, ladies and gentlemen, it is a great pleasure to be among so many people who know the price of fish.
Tonight I want to talk about the ports on which our prosperity was built, and about what we shall do for the towns around them.`},
	{"an archive that links messages first", "Re: Names for the new buoys", "Sue Whitby", "2003-04-02", `Re: Names for the new buoys
This message: [ Message body ] [ Respond ] [ More options ]
Related messages: [ Next message ] [ Previous message ] [ In reply to ]
From: Sue Whitby <sue@quay.example>
Date: Wed, 2 Apr 2003 11:20:05 +0100
To: buoys@lists.quay.example
I do not think that we should name buoys after members of the committee, who may yet resign.
The old names were those of ships. There are enough ships left, and they do not vote.
Received on Wednesday, 2 April 2003 10:20:41 UTC`},
	{"an archive with the subject first", "Tide tables are eleven minutes late", "Hamish Orr", "2011-08-29", `Subject: Tide tables are eleven minutes late
Date: Mon, 29 Aug 2011 08:41:22 +0000
From: Hamish Orr <hamish@orr.example>
Messages sorted by: [ date ] [ thread ] [ subject ] [ author ]
Next message: Re: Tide tables
Previous message: Release 0.9.4
The tables that we ship are wrong by about eleven minutes for every port south of 40 S, because the constant for the lunar node is applied twice.
The attached patch applies it once. I have checked it against the almanac for Bluff.`},
	{"an archive with two fields", "[orrin] Mooring rings at the north quay", "Pavel Horak", "2015-11-07", `[Prev in List]  [Next in List]  [Prev in Thread]  [Next in Thread]
[orrin] Mooring rings at the north quay
From: Pavel Horak
Date: 7 Nov 2015 20:14
Two of the mooring rings at the north quay have come loose, and one of them came home with me on my boat.
I have put it in the shed. Could somebody who has a drill please put it back?`},
	{"a report from a head of department", "Purchase of Two Electric Refuse Vehicles", "Harriet Lowe", "2021-09-07", `STAFF REPORT
TO: Honorable Mayor and Members of the City Council
FROM: Harriet Lowe, Director of Public Works
DATE: September 7, 2021
SUBJECT: Purchase of Two Electric Refuse Vehicles
RECOMMENDATION
Staff recommends that the Council authorize the purchase of two electric refuse vehicles from Terrapin Motors at a cost of $912,000.
BACKGROUND
The city's fleet has eleven refuse vehicles, of which four are more than fifteen years old and no longer pass the state's emissions test.`},
	{"a deck of many words under a title of few", "Slack water", "Nia Pole", "2019-05-05", `THE HARLOW WEEKLY
Sunday Magazine | Login
Slack water
On the last ferry that is hauled over the river by hand, a keeper of eighty-one is teaching the rope to her granddaughter
Nia Pole
Updated – May 5, 2019 08:15 am
The rope comes out of the water green. Edith Marl has hauled it since 1958, and the ferry is older than she is. At slack water a child can do it.
She wants to stop. Her granddaughter wants to begin, and the county wants a bridge.`},
	{"an alphabet over an entry", "Marl, Edith", "", "", `Dictionary of Ferrymen
A B C D E F G H I J K L M N O P Q R S T U V W X Y Z
Marl, Edith
(b. Harlow, 4 Oct 1921; d. Orrin, 17 March 2003)
Ferrywoman and diarist, the first woman to hold the licence for the crossing at Harlow. Marl kept the ferry for forty-one years and never learned to swim.
Her diary, which has been printed twice, is mostly about ropes and the price of them.`},
	{"a podcast's episode", "Episode 12: Why the buoys are back", "", "", `Slack Water – a podcast about rivers
Episode 12: Why the buoys are back
Transcript generated automatically. May contain errors.
[00:00:04] NIA: Welcome back to Slack Water. With me is Per Moss, who makes buoys.
[00:00:19] PER: Thank you, Nia, I have heard every one.
[00:00:22] NIA: So who took the buoys away?
[00:00:31] PER: The county did. It sold them as garden ornaments, eleven pounds each.`},
	{"a speech over its occasion", "The things I was wrong about", "Chief Pilot Edith Marl", "2019-05-05", `The things I was wrong about
Farewell address by Chief Pilot Edith Marl to the Harlow River Forum, Orrin, 5 May 2019
Thank you, Per, and thank you all for coming out on a night with a spring tide.
I joined the pilots at nineteen, because my cousin dared me to, and I leave at sixty. I was wrong about three things, and the first of them was radar.`},
	{"a letter with its subject below the salutation", "Closing of the lower lock", "Edith Marl", "2019-05-05", `ORRIN RIVER BOARD
18 Quay Street, Orrin OR4 2QT
5 May 2019
Mr and Mrs P Moss
The Barge Annie
Dear Mr and Mrs Moss
Closing of the lower lock
I am writing to tell you that the lower lock will be closed from tomorrow, because a gate has cracked. No boat will be charged for waiting.
Please keep your ropes on the north side until the divers have gone.
Yours sincerely
Edith Marl
Clerk to the Board`},
	{"a reply", "Re: RE: The lower lock", "Nia Pole", "2019-05-05", `From: Nia Pole <nia@pole.example>
To: Per Moss; Ann Fry
Date: Sun, May 5, 2019 at 8:47 AM
Subject: Re: RE: The lower lock
Per, Ann,
The diver comes on Thursday and needs a decision by noon tomorrow, please. If we wait for the spring tide it costs nothing, but the gate may not hold.`},
	{"authors with letters for marks", "Two centuries of ice on the Orrin", "Nia Pole, Per Moss, Ann Fry-Marl", "", `Rivers 9 (2018) 211–219
Two centuries of ice on the Orrin
Nia Pole^a, Per Moss^b, Ann Fry-Marl^a,c
^a Centre for Rivers, University of Harlow
^b Department of Geography, Orrin Institute
Article history:
Received 3 March 2018
Keywords:
Ice
A B S T R A C T
The date on which a river loses its ice is one of the oldest measures of climate that people have kept. Break-up comes fifteen days earlier than in 1804.
1. Introduction
Long records of ice are known from two other rivers in the county.`},
	{"an interviewer beside a photographer", "\"We dredge the wrong river\"", "Nia Pole", "", `Orrin Quarterly
THE INTERVIEW
"We dredge the wrong river"
The engineer Edith Marl on silt, swans and why the county spends its money on the wrong bank
Interview: Nia Pole  |  Photographs: Per Moss
Edith Marl grew up on a dredger. By the time she could read, she had been warning for years that the wrong river was dug, and she now runs the office that digs it.
You say that we dredge too much. Do you mean it?
I do. If you dig out every bar in March, the river puts it back in June, and you have paid for it twice.`},
	{"a judge over what she says", "Orrin Yachts Ltd v Per Moss", "Edith Marl", "2019-05-05", `IN THE HIGH COURT OF ORRIN
Suit No 1107 of 2018
Orrin Yachts Ltd v Per Moss
Counsel: Nia Pole (Pole & Co) for the plaintiff
JUDGMENT
5 May 2019
Edith Marl J:
Introduction
1 The defendant, Mr Moss, bought a yacht from the plaintiff, sailed it twice and sent it back.
2 The question is whether a boat that shakes is a boat that is defective.`},
	{"a letter to the editor", "The library boat is no luxury", "Nia Pole", "", `LETTERS TO THE EDITOR
The library boat is no luxury
Sir – Your editorial of 3 May says that the town can no longer afford its library boat. It costs each household eleven pounds a year, less than the geraniums.
I have never met a child who learned to read from a geranium.
Nia Pole
Harlow`},
	{"a writer who is presented under the deck", "The great rope strike", "Nia Pole", "2017-04-02", `HISTORY  •  LABOUR
The great rope strike
How forty haulers stopped the ferries of an empire for nineteen days
Nia Pole teaches modern history at Harlow College and is writing a book on ropes.
April 2, 2017
Illustration: Per Moss
In the spring of 1931 the haulers of the lower crossing sat down on the bank and did not get up. Nobody had told them to, or nobody that the police could find.
The strike lasted nineteen days. By the end of it the price of rope had risen by a third.`},
	{"two writers and their paper", "Regatta on the hill: 300 boats, one tap", "Per Moss and Ann Fry", "2019-05-05", `Regatta on the hill: 300 boats, one tap
Per Moss and Ann Fry, The Harlow Post
May 5, 2019
Updated: May 6, 2019 5:32 p.m.
The water ran out at ten past four on Sunday, and by five there was a queue of sixty rowers at the one tap that still worked.
Organisers said that a pump had failed. A tanker arrived at eight.`},
	{"a place and a day over an update", "Ferries to get a subsidy; opposition walks out", "", "2016-12-09", `NATIONAL
Ferries to get a subsidy; opposition walks out
PORT AMITY, DECEMBER 09, 2016 23:54
UPDATED: DECEMBER 10, 2016 01:12
The cabinet on Friday approved a subsidy for ferries to the outer islands, to be paid for five years from April.
The minister told reporters that fares would fall by half.`},
	{"a writer with a place below a list", "Harlow 27–26 Orrin: last throw ends ten-year wait", "Nia Pole", "2019-11-03", `REGATTA DAILY
Fixtures  Tables  Shop
Home › Cups › Final
Harlow 27–26 Orrin: last throw ends ten-year wait
• Keeper scores from her own area with two seconds left
• Champions had led by six at half-time
Nia Pole at the Rope Hall, Orrin
Sun 3 Nov 2019 21.14
Harlow won the rope cup for the first time in ten years on Sunday when their keeper threw the ball the length of the court into an empty net.
Nobody in the hall seemed to believe it, least of all the keeper.`},
	{"a saying over a long deck", "Nia Pole: “The ropes do not rot. They are left to rot.”", "Per Moss", "2020-05-04", `River Review
Science · Kitchen · Shop

Nia Pole: “The ropes do not rot. They are left to rot.”

A ropemaker of Orrin who keeps forty hives explains what is in their wax, and why she sold none of it to a firm

By Per Moss
4 May 2020

Nia Pole, 44, makes ropes at Orrin and, on her days off, keeps forty hives on her mother's farm.

Last week she told the board that the wax of her bees keeps hemp from rotting in salt water.`},
	{"a place and a date between dots", "Give me back my gangway", "Nia Pole", "2019-03-02", `THE HARLOW POST
Home  City  Opinion

COLUMN: SLOW BOATS

Give me back my gangway

Nia Pole
Harlow  ●  Sat, March 2, 2019  ●  09:12 am

I am writing this with my left foot in a bucket of ice. On Tuesday a barrow ran over it on the gangway.

Let me say at once that I do not hate barrows. My late husband pushed one.`},
	{"minutes below who was there", "Draft minutes of the meeting held in the Net Loft on Monday 14 March 2022", "", "2022-03-14", `HARLOW ROPE COUNCIL
Clerk: Mrs Edith Marl, 2 Quay Lane

Draft minutes of the meeting held in the Net Loft on Monday 14 March 2022

Present: Nia Pole (Chair), Per Moss (Vice Chair), Ines Roth, Paul Quist
In attendance: the Clerk; Jo Doyle; nine members of the public

22/31 Minutes
The minutes of 14 February were signed as a true record.

22/32 Ropes
It was agreed to buy forty metres of hemp rope for £310.`},
	{"authors each over an institute", "Free Ferries and Who Finishes School", "Nia Pole, Per Moss", "", `River Economics
ISSN 2600-0000 (online)
Free Ferries and Who Finishes School
Nia Pole
University of Harlow. E-mail: npole@harlow.example
Per Moss
Rope Institute, Orrin
Abstract
We study how free ferries affect the attendance of pupils. In 2015 Harlow made its ferries free for pupils aged twelve to seventeen.
1. Introduction
Long crossings keep pupils from school in four of the counties.`},
	{"a title over two lines and numbered authors", "WHERE DO THE ROPES COME FROM? FIBRES IN TWENTY HARLOW HAWSERS", "Nia Pole, Per Moss", "", `Proceedings of the Rope Workshop 2017
WHERE DO THE ROPES COME FROM?
FIBRES IN TWENTY HARLOW HAWSERS
Nia Pole (1), Per Moss (2)
(1) Rope Laboratory, Harlow College
(2) Institute of Fibres, Orrin
SUMMARY
The ferries of Harlow keep more ropes from before 1950 than any other, but none bears the name of its maker. We took fibres from twenty hawsers.
Sixteen of them match those of the upper county.`},
	{"a columnist over the headline", "Leave the lock alone", "EDITH MARL", "", `HARLOW POST
Politics | City | Views | Crossword
VIEWS / From the Ferry
EDITH MARL
Leave the lock alone
I have lived beside five locks in forty years without once moving house, because the county keeps giving them new names and new gates.
The council should pass a rule that no lock may be renamed for thirty years.`},
	{"who asked the questions", "Five questions to a woman who listens to ropes", "Per Moss", "", `SLACKWATER
The magazine of the lower river
Five questions to a woman who listens to ropes
asked by Per Moss
The engineer Nia Pole has buried forty ears in the hawsers of Harlow. This spring they heard something that nobody had expected.
Q. What does a rope sound like?
A. Like an old house at night, but much slower. You have to speed it up two hundred times.`},
	{"a report below the two names of its office", "ANNUAL REPORT 2023", "", "", `Urrad tal-Ħbula | Rope Ombudsman of Harlow
ANNUAL REPORT 2023
Harlow, 2024
ISSN 0000-1947
Foreword
In my first week as a young ropemaker I was shown a loft in which eight people slept by turns. The letters that we received in 2023 say that the ropes are no better.
Complaints rose by a third in 2023, and almost half of them were about one thing.`},
	{"a mail program in French", "New dates, please answer by Friday", "Nia Pole", "2023-06-05", `De : Nia Pole <nia@pole.example>
À : speakers@ropes.example
Envoyé : lundi 5 juin 2023 23:10
Objet : New dates, please answer by Friday
Pièces jointes : programme.pdf (1,2 Mo)

Dear speakers,

Because of the flood we have decided tonight to move the meeting from June to September. Nobody was in danger and nobody took this decision gladly.

Please tell us by Friday whether you can come.

Nia`},
	{"a case below the kind of document", "Ms N Pole v Orrin Bakeries Ltd: 3304417/2018", "", "2019-05-05", `Employment tribunal decision
Ms N Pole v Orrin Bakeries Ltd: 3304417/2018
Published 5 May 2019
EMPLOYMENT TRIBUNALS
Claimant: Ms N Pole
Respondent: Orrin Bakeries Ltd
JUDGMENT
The claimant was unfairly dismissed, and a hearing on remedy will take place in June.
The claimant worked for the respondent as a baker, and later as a ropemaker, at its factory in Orrin.`},
	{"as delivered by", "State of the River Address 2024", "Mayor Nia Pole", "2024-03-28", `State of the River Address 2024
As delivered by Mayor Nia Pole, Port of Harlow
28 March 2024
Madam Speaker, honourable councillors, people of Harlow, when I was a girl my grandmother sent me to the river with two buckets.
She used to say that you can tell a government by its queues.`},
	{"a title of two sentences over its writers", "Stop asking rivers for water. Ask them for time.", "Nia Pole, Per Moss and Ann Fry", "", `Stop asking rivers for water. Ask them for time.
Nia Pole, Per Moss and Ann Fry
Every year thousands of barrels are filled at Orrin and, more and more, at Harlow, by people who have never stood where the river begins.
This is not a call for drought. We think that the county should stop the export of water.`},
	{"a speaker with a degree under a long title", "Commencement remarks to the Class of 2019, Rope College, Harlow", "Dr. Nia Pole-Marl", "", `Commencement remarks to the Class of 2019, Rope College, Harlow
Dr. Nia Pole-Marl
President Ash, members of the board, mothers, grandmothers, and you, the forty in the gowns: good morning.
They told me that I have ten minutes. Nobody ever complained of a short speech or a long rain.`},
	{"an interviewer over a date", "\"We counted the ropes first\"", "Per Moss", "2021-08-19", `Menu   Search
River Forum > People
"We counted the ropes first"
The statistician Nia Pole on data, knots and why she turned down the census
Interview: Per Moss
19 Aug 2021
Nia Pole leads the office that last week published the first count of ropes in the county. We met in her kitchen.
Q: Your report says that there are 24,700 ropes. Who is right?
A: We asked the ropemakers. Nobody had asked them before, and they knew.`},
	{"a columnist who is presented below", "Why I left the lock that I helped to build", "Edith Marl", "2021-01-30", `Opinion
Comment
Politics
Edith Marl
Why I left the lock that I helped to build
We promised to be different, and for a while we were
Sat 30 Jan 2021 08.00 GMT
I joined in a kitchen in Orrin in 2009, with six other people and a borrowed spade, and I left eleven years later with a medal.
In between we had moved two rivers. I do not regret either of them.
Edith Marl was a member of the river board from 2013 to 2020`},
	{"a writer with a post below the journal's lines", "Vaccination of swans: what the rules leave out", "Nia Pole", "2021-06-03", `EDITORIAL
Vaccination of swans: what the rules leave out
Birds 2021; 12 doi: https://doi.org/10.0000/birds.12 (Published 03 June 2021)
Cite this as: Birds 2021;12:n12
Nia Pole, veterinary officer
Most rules on the vaccination of swans assume that the swan sleeps in a house. Swans sleep on the river, thirty together.
We need advice that begins with the river.`},
}

func TestHeads(t *testing.T) {
	titles, bylines, dates := 0, 0, 0
	for _, c := range heads {
		d := plain.Read(c.text)
		if d.Title != c.title {
			titles++
			t.Logf("%s: title %q, want %q", c.name, d.Title, c.title)
		}
		if d.Byline != c.byline {
			bylines++
			t.Logf("%s: byline %q, want %q", c.name, d.Byline, c.byline)
		}
		if d.DateISO != c.date {
			dates++
			t.Logf("%s: date %q (%s), want %s", c.name, d.Date, d.DateISO, c.date)
		}
	}
	if titles+bylines+dates > 0 {
		t.Errorf("of %d heads, %d titles, %d bylines and %d dates are wrong", len(heads), titles, bylines, dates)
	}
}

// TestThread tests that the earlier messages of a thread are text, but for their headers.
// The line that presents a speech is no part of it, but who gave it is.
func TestPresented(t *testing.T) {
	d := plain.Read(`The President's address to the ferry crews
8 May 2023
Below is the full text of the speech given by the union's President, Edith Marl, to the crews of the northern ferries at Alleri.
Friends, I spent last winter on the night boat with a deckhand who made nineteen crossings in ten hours and was paid for six of them.
We have been patient for a year, and we are patient no longer: if there is no offer by June, we shall ask you to vote.`)
	for _, b := range d.Blocks {
		if s := b.In(d.Text); strings.HasPrefix(s, "Below is") == b.Kept && b.Kind == "paragraph" {
			t.Errorf("%s, kept %v: %s", b.Kind, b.Kept, s)
		}
	}
}

func TestSenderOutranksSignature(t *testing.T) {
	d := plain.Read(`From: Ana Lima <a.lima@harbour.example>
Date: Tue, 5 May 2020 at 09:12
Subject: Lock gate
To: crews@lists.example

The divers can come on 12 May, and it will cost 900 pounds.

Please tell me by Friday whether the gate can be shut.

A hug,
Nita`)
	if d.Byline != "Ana Lima" {
		t.Errorf("byline %q", d.Byline)
	}
}

func TestThread(t *testing.T) {
	d := plain.Read(`From: Ana Lima <a.lima@harbour.example>
Sent: Tuesday, 5 May 2020 09:12
To: Jo Roe
Subject: RE: Lock gate

Jo, the divers can come on 12 May, and it will cost 900 pounds.

Please tell me by Friday whether the gate can be shut.

________________________________
From: Jo Roe
Sent: Monday, 4 May 2020 17:40
To: Ana Lima
Subject: Lock gate

> The gate leaks on to the boats below it, and their owners have rung me twice.

> On Sun, 3 May 2020 at 11:00, Bo Lind <bo@harbour.example> wrote:

>> My deck is full of water again.

This e-mail may contain confidential information. If you have received it in error, please delete it.`)
	kept := ""
	for _, b := range d.Blocks {
		if b.Kept {
			kept += b.In(d.Text) + "\n"
		}
	}
	for _, s := range []string{"rung me twice", "full of water again"} {
		if !strings.Contains(kept, s) {
			t.Errorf("%q is set aside", s)
		}
	}
	for _, s := range []string{"wrote:", "Sent:", "received it in error"} {
		if strings.Contains(kept, s) {
			t.Errorf("%q is kept", s)
		}
	}
}

// TestWebmail tests a message as a mail site shows it.
func TestWebmail(t *testing.T) {
	d := plain.Read(`Lock gate: divers in May
Inbox
Ana Lima <a.lima@harbour.example>
Tue 5 May 2020, 09:12
to me, Jo

Dear all,

The divers can come on 12 May. Please tell me by Friday whether the gate can be shut for the day.

It will cost 900 pounds, which the board has agreed to pay.

On Mon, 4 May 2020 at 17:40, Jo Roe <jo@harbour.example> wrote:
> When do the divers come?

2 attachments
Reply
Forward`)
	if d.Title != "Lock gate: divers in May" || d.Byline != "Ana Lima" || d.DateISO != "2020-05-05" {
		t.Errorf("title %q, byline %q, date %q", d.Title, d.Byline, d.DateISO)
	}
	for _, b := range d.Blocks {
		if s := b.In(d.Text); b.Kept && (s == "When do the divers come?" || s == "Forward") {
			t.Errorf("%q is kept", s)
		}
	}
}
