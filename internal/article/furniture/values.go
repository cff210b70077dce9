package furniture

import "standfirst/internal/article/clue"

// The evidence that a block is furniture. First its length and form.
const (
	bias     = iota
	oneOrTwo // words
	few      // 3 to 5
	several  // 6 to 10
	line     // 11 to 20
	short    // 21 to 40
	medium   // 41 to 80
	long     // more
	open     // no final stop
	question // ends in a question mark
	leading  // ends in a colon
	excited  // ends in an exclamation mark
	titled   // in Title Case
	shouted  // in capitals
	lowered  // begins with a small letter
	quoting  // opens a quotation
	linked   // has a web or mail address
	phoned   // has contact details
	labelled // has a colon after its first few words
	barred   // has bars, bullets or arrows
	owned    // has a copyright sign
	figures  // share of digits
	dated    // has a year
	names    // share of capitalised words
	function // share of function words
	past     // has a verb in the past tense
	you
	we
	they
	says
	numbered // begins with a number
	counted  // ends with one
	listing  // ends in a comma
	itself   // speaks of the text itself
	cells    // is a row of cells
	cited    // begins with the mark of a Wikipedia reference
	biography
	company // an organisation presents itself
	tagged  // a post and an institution after a name
	whole   // is a sentence or several
	bare    // has no word that is common in furniture
	hanging // begins with a pronoun that stands for something in the text before
	stamped // a time, and what happened then
	numForm
)

// Then its words. The first three are one value for each field of words: whether the
// block has such words, their share, and whether the first word is one.
const (
	hasField   = numForm
	shareField = hasField + int(clue.NumFields)
	firstField = shareField + int(clue.NumFields)
	numFields  = firstField + int(clue.NumFields)
)

// Then its place, and pairs of values that count for more together.
const (
	furnished  = numFields + iota // share of words of any field
	mixed                         // number of fields
	strange                       // share of its long words that no other block has
	last                          // the last block
	late                          // among the last few
	ending                        // no running text follows
	nearEnd                       // one or two paragraphs of running text follow
	opening                       // no running text comes before
	overText                      // running text follows at once
	underText                     // running text comes at once before
	openRun                       // open lines before and after
	item                          // list item
	head                          // subhead
	headOver                      // subhead over running text
	underEnd                      // below a heading of what follows articles
	underAbout                    // below a heading that only names whom it is about
	turns                         // the text has speakers
	listy                         // share of the text's blocks that are no running text
	endOpen
	endYou
	endWe
	endShare
	endDo
	endLinked
	endStrange
	endItem
	endPast
	endSmall
	topOpen
	topShare
	topSmall
	openShare
	openListy
	openDo
	youDo
	youLinked
	weGive
	between
	betweenShare
	betweenSmall
	betweenDo
	betweenCounted
	betweenNames
	betweenOpen
	repeated // another block differs only in its numbers
	openRepeated
	topLabelled
	topNames
	topLinked
	topFigures
	topCourt
	topStudy
	topSelf
	endSelf
	selfSite
	selfShare
	endCourt
	endStudy
	endLaw
	underOpen
	aboutLong
	aboutOrg
	endOrg
	endBiography
	endCompany
	endTagged
	numberedOrg
	topOrg
	topShouted
	topBarred
	topCounted
	wholeBare
	wholeHanging
	endWhole
	endWholeBare
	openBare
	turnsWhole
	often // two or more other blocks differ only in their numbers
	run   // length of the run of open lines that it is in, in tens
	runSmall
	runEnd
	runTop
	below // blocks since the last running text, in tens
	belowOpen
	belowWhole
	marked // begins with a mark that is no quote
	endMarked
	topRunBare
	listed // an item of a list that a sentence announces
	NumEvidence
)

// What the second look weighs: the sum of the first, and what that says of the blocks
// around.
const (
	again = iota
	base
	before // the block before
	after
	around    // the lower of the two
	following // mean of the three after
	preceding // mean of the three before
	beforeOpen
	afterOpen
	aroundSmall
	beforeStrange
	beforeAgain
	followingEnd
	precedingTop
	NumSecond
)

// combine sets the values that stand for two others.
func combine(x []float64) {
	small := x[oneOrTwo] + x[few] + x[several]
	do := x[firstField+int(clue.Do)]
	x[endOpen] = x[ending] * x[open]
	x[endYou] = x[ending] * x[you]
	x[endWe] = x[ending] * x[we]
	x[endShare] = x[ending] * x[furnished]
	x[endDo] = x[ending] * do
	x[endLinked] = x[ending] * x[linked]
	x[endStrange] = x[ending] * x[strange]
	x[endItem] = x[ending] * x[item]
	x[endPast] = x[ending] * x[past]
	x[endSmall] = x[ending] * small
	x[topOpen] = x[opening] * x[open]
	x[topShare] = x[opening] * x[furnished]
	x[topSmall] = x[opening] * small
	x[openShare] = x[open] * x[furnished]
	x[openListy] = x[open] * x[listy]
	x[openDo] = x[open] * do
	x[youDo] = x[you] * x[hasField+int(clue.Do)]
	x[youLinked] = x[you] * x[linked]
	x[weGive] = x[we] * x[hasField+int(clue.Give)]
	x[between] = x[overText] * x[underText]
	x[betweenShare] = x[between] * x[furnished]
	x[betweenSmall] = x[between] * small
	x[betweenDo] = x[between] * do
	x[betweenCounted] = x[between] * x[counted] * x[open]
	x[betweenNames] = x[between] * x[names]
	x[betweenOpen] = x[between] * x[open]
	x[openRepeated] = x[repeated] * x[open]
	x[topLabelled] = x[opening] * x[labelled]
	x[topNames] = x[opening] * x[names]
	x[topLinked] = x[opening] * x[linked]
	x[topFigures] = x[opening] * x[figures]
	x[topCourt] = x[opening] * x[shareField+int(clue.Court)]
	x[topStudy] = x[opening] * x[shareField+int(clue.Study)]
	x[topSelf] = x[opening] * x[itself]
	x[endSelf] = x[ending] * x[itself]
	x[selfSite] = x[itself] * x[hasField+int(clue.Site)]
	x[selfShare] = x[itself] * x[furnished]
	x[endCourt] = x[ending] * x[shareField+int(clue.Court)]
	x[endStudy] = x[ending] * x[shareField+int(clue.Study)]
	x[endLaw] = x[ending] * x[shareField+int(clue.Law)]
	x[underOpen] = x[underEnd] * x[open]
	x[aboutLong] = x[underAbout] * x[ending]
	x[aboutOrg] = x[underAbout] * x[shareField+int(clue.Org)]
	x[endOrg] = x[ending] * x[shareField+int(clue.Org)]
	x[endBiography] = x[ending] * x[biography]
	x[endCompany] = x[ending] * x[company]
	x[endTagged] = x[ending] * x[tagged]
	x[numberedOrg] = x[numbered] * x[hasField+int(clue.Org)]
	x[topOrg] = x[opening] * x[shareField+int(clue.Org)]
	x[topShouted] = x[opening] * x[shouted]
	x[topBarred] = x[opening] * x[barred]
	x[topCounted] = x[opening] * x[counted] * x[open]
	x[wholeBare] = x[whole] * x[bare]
	x[wholeHanging] = x[whole] * x[hanging]
	x[endWhole] = x[ending] * x[whole]
	x[endWholeBare] = x[ending] * x[wholeBare]
	x[openBare] = x[open] * x[bare]
	x[turnsWhole] = x[turns] * x[whole]
	x[runSmall] = x[run] * small
	x[runEnd] = x[run] * x[ending]
	x[runTop] = x[run] * x[opening]
	x[topRunBare] = x[runTop] * x[bare]
	x[belowOpen] = x[below] * x[open]
	x[belowWhole] = x[below] * x[whole]
	x[endMarked] = x[marked] * x[ending]
}
