package eval

import (
	"testing"

	"standfirst/internal/doc"
)

// judged are pairs of consecutive sentences. dangles says whether a reader who sees only
// the second would ask "who?" or "than what?". We judged them by hand before running the
// code on them. If the code disagrees, miss says why.
var judged = []struct {
	before, sentence string
	dangles          bool
	miss             string
}{
	{"Carla Venn runs the ferry.", "She bought it from her uncle in 2009.", true, ""},
	{"Carla Venn runs the ferry.", "Venn bought it from her uncle in 2009.", false, ""},
	{"The choir sang for an hour.", "It was the last concert of the season.", true, ""},
	{"The river rose overnight.", "It rained for nine days in the upper valley.", false, ""},
	{"The river rose overnight.", "It is feared that two barges were lost.", false, ""},
	{"Two men were held.", "They were released on Friday without charge.", true, ""},
	{"Prices fell in May.", "They fell again in June.", true, ""},
	{"A bus left the road near Halden.", "The bus was carrying 30 pensioners.", true, ""},
	{"A bus left the road near Halden.", "A second bus stopped to help.", true, "many a \"second\" points nowhere"},
	{"A bus left the road near Halden.", "The bus company, Nordvei, has lost its licence twice.", true, ""},
	{"The vote was close.", "The mayor of Halden called the vote a disgrace.", false, ""},
	{"A quake struck Izmara at dawn.", "The quake was felt in three countries.", true, ""},
	{"A quake struck Izmara at dawn.", "The government of Izmara asked for tents.", false, ""},
	{"A quake struck Izmara at dawn.", "The President flew to the coast.", false, ""},
	{"Nobody was hurt.", "But the school will stay closed until Easter.", true, ""},
	{"Nobody was hurt.", "But for the snow, the school would be open.", false, ""},
	{"Nobody was hurt.", "And that, says Olsen, is the point.", true, ""},
	{"The talks failed.", "However, both sides will meet again in Bern.", true, ""},
	{"The talks failed.", "However hard they tried, the envoys found no words for it.", false, ""},
	{"The talks failed.", "Meanwhile, shells fell on the market.", true, ""},
	{"The talks failed.", "Both sides will meet again in Bern.", true, ""},
	{"The talks failed.", "Both Norway and Chile sent envoys.", false, ""},
	{"Sales doubled.", "That is more than the firm had hoped for.", true, ""},
	{"Sales doubled.", "That coffee is grown in Yunnan surprises most visitors.", false, "a \"that\" before a clause looks like one that points"},
	{"Sales doubled.", "This year the firm hopes for more.", false, ""},
	{"Sales doubled.", "These figures surprised the board.", true, ""},
	{"Sales doubled.", "Those who waited paid twice as much.", false, ""},
	{"Sales doubled.", "As a result, the shares rose by a tenth.", true, ""},
	{"Sales doubled.", "As a result of the strike, nothing was shipped.", false, ""},
	{"Sales doubled.", "In addition to tea, Nordvei sells cups.", false, ""},
	{"Sales doubled.", "For example, one shop sold 400 lamps in a day.", true, ""},
	{"Ida Holm won the race.", "After the race, she thanked her mother.", true, ""},
	{"Ida Holm won the race.", "Late in her life, she coached the young.", true, ""},
	{"Ida Holm won the race.", "Years later, Holm still spoke of it.", false, ""},
	{"Ida Holm won the race.", "After the race, Holm thanked her mother.", false, ""},
	{"Ida Holm won the race.", "When Holm was nine, she broke her leg.", false, ""},
	{"Ida Holm won the race.", "With 200 metres to go, the 19-year-old overtook two rivals.", true, ""},
	{"Ida Holm won the race.", "The 19-year-old had never run so far.", true, ""},
	{"Ida Holm won the race.", "Her coach, Lars Dahl, wept.", true, ""},
	{"Ida Holm won the race.", "\"I had nothing left,\" she said.", true, ""},
	{"Ida Holm won the race.", "\"I had nothing left,\" Holm said.", false, ""},
	{"Ida Holm won the race.", "\"I had nothing left,\" said the winner, Ida Holm.", false, ""},
	{"\"It was dark,\" said Dahl.", "\"Nobody saw the ship until it was too late.\"", true, ""},
	{"The inquiry took a year.", "According to the report, nobody checked the valves.", true, ""},
	{"The inquiry took a year.", "According to a report by the coastguard, nobody checked the valves.", false, ""},
	{"The inquiry took a year.", "Its authors blame the harbour board.", true, ""},
	{"The inquiry took a year.", "Police in Halden have closed the case.", false, ""},
	{"The inquiry took a year.", "The former harbour master, Nils Berg, declined to comment.", false, ""},
	{"The inquiry took a year.", "The judge ordered a new one.", true, ""},
	{"The inquiry took a year.", "The Supreme Court ruled that the records must be opened.", false, ""},
	{"The club sold its ground.", "Another was bought in the suburbs.", true, ""},
	{"The club sold its ground.", "Others left for Spain.", true, ""},
	{"The club sold its ground.", "One was sold at a loss.", true, ""},
	{"The club sold its ground.", "One in four homes in Halden stands empty.", false, ""},
	{"The club sold its ground.", "There will be no match on Sunday.", false, ""},
	{"The club sold its ground.", "What happens next is up to the bank.", true, "\"next\" is no opening"},
	{"The club sold its ground.", "Why the bank agreed is not known.", false, ""},
	{"The club sold its ground.", "So far, three banks have agreed to wait.", false, ""},
	{"The club sold its ground.", "So the players went on strike.", true, ""},
	{"The club sold its ground.", "Then-chairman Odd Lie signed the papers.", false, ""},
	{"The club sold its ground.", "He, too, was bankrupt.", true, ""},
	{"The club sold its ground.", "Here is how the sale came about.", false, ""},
}

func TestJudgedByHand(t *testing.T) {
	agree := 0
	for _, c := range judged {
		text := c.before + " " + c.sentence
		d := doc.Document{Text: text, Blocks: []doc.Block{{Span: doc.Span{Start: 0, End: len(text)}, Kind: doc.Paragraph, Kept: true}}}
		cut := len(c.before)
		sentences := []doc.Sentence{{Span: doc.Span{Start: 0, End: cut}}, {Span: doc.Span{Start: cut + 1, End: len(text)}}}
		same := (len(Dangling(&d, sentences, []int{1})) > 0) == c.dangles
		if same {
			agree++
		}
		switch {
		case !same && c.miss == "":
			t.Errorf("%q: the reader says %v", c.sentence, c.dangles)
		case same && c.miss != "":
			t.Errorf("%q is judged correctly now: remove %q", c.sentence, c.miss)
		}
	}
	t.Logf("the judge agrees on %d of %d", agree, len(judged))
}
