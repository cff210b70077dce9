package quote_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/doc"
	"standfirst/internal/quote"
)

// found returns the quotations of a text, each as "speaker: words"; ? means no speaker.
func found(t testing.TB, text string) []string {
	t.Helper()
	a, err := analysis.Run(article.Input{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	quotes := quote.Find(&a.Document, a.Sentences, a.Entities)
	speakers := quote.Speakers(quotes, a.Entities)
	for n, q := range quotes {
		if err := doc.CheckSpan(a.Document.Text, q.Span); err != nil {
			t.Fatal(err)
		}
		who := "?"
		if i := speakers[n]; i >= 0 {
			who = a.Entities[i].Name
		}
		out = append(out, fmt.Sprintf("%s: %s", who, q.In(a.Document.Text)))
	}
	return out
}

func TestTurns(t *testing.T) {
	const text = `Hearing on trains

THE CHAIR: Good morning. Ms. Louise Tremblay, you have five minutes.

MS. TREMBLAY: Thank you. We run 480 trains a day.

We asked for money in 2015.

(Laughter.)

THE CHAIR: Thank you very much.

MS. TREMBLAY: "Nothing" is what we were given.
`
	a, err := analysis.Run(article.Input{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range a.Quotes {
		got = append(got, q.Speaker.In(a.Document.Text)+": "+q.In(a.Document.Text))
		if !q.Turn {
			t.Errorf("%q is no turn", q.In(a.Document.Text))
		}
	}
	want := []string{
		"THE CHAIR: Good morning. Ms. Louise Tremblay, you have five minutes.",
		"TREMBLAY: Thank you. We run 480 trains a day.",
		"TREMBLAY: We asked for money in 2015.",
		"THE CHAIR: Thank you very much.",
		`TREMBLAY: "Nothing" is what we were given.`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The label of a turn may stand on a line of its own, before an office or a seat.
func TestLabelOnItsOwnLine(t *testing.T) {
	const text = `Debate on harbours

Mr. Clive Benton (North Shore):

Who will pay for the new harbour wall?

Ms. Nora Galway (Minister of Fisheries):

The government will pay for all of it.

Mr. Clive Benton:

When will the work on the wall begin?

Ms. Nora Galway:

It has begun, and it will end in June.
`
	a, err := analysis.Run(article.Input{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	for i, q := range a.Quotes {
		if got, want := q.Speaker.In(text), []string{"Clive Benton", "Nora Galway"}[i%2]; !q.Turn || got != want {
			t.Errorf("%q is said by %q, want %q", q.In(text), got, want)
		}
	}
	if len(a.Quotes) != 4 {
		t.Errorf("%d turns, want 4", len(a.Quotes))
	}
}

func TestFind(t *testing.T) {
	const cast = "Dolores Whitcombe, the mayor, met Anil Perera and Ruth Okonkwo at Solvane Inc. in Leeds. "
	for _, c := range []struct{ name, text, want string }{
		{"verb, then name", `"We will pay for it," said Karen Liu.`, "Karen Liu: We will pay for it"},
		{"verb, title, name", `"We will pay for it," said Mayor Dolores Whitcombe on Tuesday.`, "Dolores Whitcombe: We will pay for it"},
		{"verb, role, name, apposition", `"We will pay for it," said company spokesman Dan Ito, who was in Leeds.`, "Dan Ito: We will pay for it"},
		{"name, then verb", `"We will pay for it," Karen Liu told reporters.`, "Karen Liu: We will pay for it"},
		{"apposition between", `"We will pay for it," Karen Liu, chief executive of Solvane, said.`, "Karen Liu: We will pay for it"},
		{"adverb between", `"We will pay for it," Karen Liu later added.`, "Karen Liu: We will pay for it"},
		{"goes on", `"We will pay," Karen Liu said. "But nobody will like the bill."`, "Karen Liu: We will pay|Karen Liu: But nobody will like the bill."},
		{"colon", `Karen Liu said: "We will pay for it."`, "Karen Liu: We will pay for it."},
		{"told somebody", `Karen Liu told the BBC on Monday: "We will pay for it."`, "Karen Liu: We will pay for it."},
		{"part of a clause", `Karen Liu said the plan was "a disgrace to the city".`, "Karen Liu: a disgrace to the city"},
		{"label", `Karen Liu called it "a disgrace to the city".`, "Karen Liu: a disgrace to the city"},
		{"according to", `The plan is "a disgrace to the city", according to Karen Liu.`, "Karen Liu: a disgrace to the city"},
		{"question", `"Who will pay for it?" asked Karen Liu.`, "Karen Liu: Who will pay for it?"},
		{"curly", `“We will pay for it,” said Karen Liu.`, "Karen Liu: We will pay for it"},
		{"single", `‘We’ll pay for it,’ said Karen Liu.`, "Karen Liu: We’ll pay for it"},
		{"pronoun", `Karen Liu came to Leeds. "We will pay for it," she said.`, "Karen Liu: We will pay for it"},
		{"pronoun for one of two", `Karen Liu endorsed Ruth Okonkwo. "We will pay for it in full," she said.`, "?: We will pay for it in full"},
		{"pronoun after what the speaker told", `Karen Liu told the council that drivers had waited for years. "We will pay for it," she said. "It is dear."`, "Karen Liu: We will pay for it|Karen Liu: It is dear."},
		{"pronoun in the next paragraph", "Mr Thomas Reed was ill, Karen Liu said.\n\n\"We will pay for it,\" she told the court.", "Karen Liu: We will pay for it"},
		{"pronoun before", "Karen Liu was cross with the drivers. She added: \"We will pay for it.\"", "Karen Liu: We will pay for it."},
		{"pronoun for an owner's relation", `Karen Liu's daughter was cross with the drivers. "We will pay for it," she said.`, "?: We will pay for it"},
		{"pronoun beside a husband", `Karen Liu went along the row twice. Her husband, Robin, had gone to Leeds for a stove. "It is a blue one," she said.`, "Karen Liu: It is a blue one"},
		{"pronoun after sentences about things", `Karen Liu opened the depot. It took two years. The roof leaks. "We will pay for it," she said.`, "Karen Liu: We will pay for it"},
		{"pronoun after a stranger", `Karen Liu opened the depot. A driver was late. "We will pay for it in full," she said.`, "?: We will pay for it in full"},
		{"pronoun for who spoke to whom", `"We will pay," Karen Liu told Ruth Okonkwo. "We have the money," she said.`, "Karen Liu: We will pay|Karen Liu: We have the money"},
		{"pronoun after a relation's name", `Karen Liu met a friend of Robin's mother, Ruth Okonkwo, in Leeds. "We will pay for it," she said.`, "?: We will pay for it"},
		{"pronoun for who is asked", `When Chris Ndlovu asked if she would pay, she said "the city pays for it all".`, "?: the city pays for it all"},
		{"office", `Prime Minister Karen Liu came to Leeds. "We will pay for it," the prime minister said.`, "Karen Liu: We will pay for it"},
		{"another office", `Prime Minister Karen Liu came to Leeds. "We will pay for it in full," the health minister said.`, "?: We will pay for it in full"},
		{"office of somebody else", cast + `"We will pay for it in full," said the mayor of Hull.`, "?: We will pay for it in full"},
		{"office before", cast + `Perera was late. The mayor said: "We will pay for it."`, "Dolores Whitcombe: We will pay for it."},
		{"office far back", "The depot in Leeds was opened by Mayor Karen Liu, after a wait of two years. Few came.\n\nThe mayor told the council on Monday that the roof still leaked in the rain.\n\nIt has been mended twice, and the money came from the city.\n\n\"We will pay for it,\" she said.", "Karen Liu: We will pay for it"},
		{"pronoun after a man's office", `Karen Liu opened the depot. The keys came from the vice-chairman, Thomas Reed. "We will pay for it," she said.`, "Karen Liu: We will pay for it"},
		{"spokesman of a body", `"We will pay for it," said a spokesman for the Harbour Board.`, "Harbour Board: We will pay for it"},
		{"spokeswoman of a body", `A Harbour Board spokeswoman said: "We will pay for it."`, "Harbour Board: We will pay for it."},
		{"office that goes on", `"We will pay," Karen Liu said. The roads chief added: "We have the money."`, "Karen Liu: We will pay|Karen Liu: We have the money."},
		{"another office that goes on", `"We will pay," said Karen Liu, a lawyer. The roads chief added: "We have the money for it."`, "Karen Liu: We will pay|?: We have the money for it."},
		{"tag at the end", `The depot "will never be sold", whatever the city pays, Karen Liu said.`, "Karen Liu: will never be sold"},
		{"tag at the end of the sentence before", `The depot will stay where it is, Karen Liu said. "We will pay for all of it."`, "Karen Liu: We will pay for all of it."},
		{"pronoun after a predicate", `The first to leave the depot was 30-year-old Karen Liu. "We will pay for it," she said.`, "Karen Liu: We will pay for it"},
		{"ministry in an office", cast + `Minister in the Ministry of Roads Tomas Vega said: "We will pay for it."`, "Tomas Vega: We will pay for it."},
		{"pronoun after what it tells of a name", `The judge jailed Thomas Reed. Reed "showed no pity to anybody", he said.`, ""},
		{"pronoun after a clause with the name", `When Karen Liu came to Leeds, she said "the city pays for it all".`, "Karen Liu: the city pays for it all"},
		{"pronoun after what it tells of another", `Karen Liu spoke first. The plan of Ruth Okonkwo was "a disgrace to us", she said.`, "Karen Liu: a disgrace to us"},
		{"told another, then quoted", cast + `Perera told Okonkwo to leave the room. "We will pay for all of it."`, "?: We will pay for all of it."},
		{"said nothing, then quoted", `Karen Liu said nothing. "We will pay for all of it."`, "?: We will pay for all of it."},
		{"participle", `Karen Liu attacked the plan on Monday, saying: "We will pay for it."`, "Karen Liu: We will pay for it."},
		{"participle of somebody else", cast + `Perera left and Okonkwo attacked the plan, saying: "We will pay for it in full."`, "?: We will pay for it in full."},
		{"participle after a quotation", `"We will pay," said Karen Liu, adding: "We have the money."`, "Karen Liu: We will pay|Karen Liu: We have the money."},
		{"according to, before", `According to Karen Liu, the mayor, "we will pay for it".`, "Karen Liu: we will pay for it"},
		{"as somebody puts it", `As Karen Liu herself put it: "We will pay for it."`, "Karen Liu: We will pay for it."},
		{"two in a sentence", `Karen Liu said the plan was "a disgrace to us" and that it was "dear to the city".`, "Karen Liu: a disgrace to us|Karen Liu: dear to the city"},
		{"two by two", cast + `Perera called it "a disgrace to us" and Okonkwo "a gift to the city".`, "Anil Perera: a disgrace to us|?: a gift to the city"},
		{"halves", `"We will pay for it," Karen Liu told me in the small town hall of Leeds last week, "and it is dear."`, "Karen Liu: We will pay for it|Karen Liu: and it is dear."},
		{"paragraph above", "The plan was read out in Leeds on Monday. It has forty pages, and few have read them.\n\nKaren Liu, the head of the drivers' council, told them all in a letter on Monday:\n\n\"We will pay for it.\"", "Karen Liu: We will pay for it."},
		{"reported, then quoted", `Karen Liu said the plan was dear. "But we will pay for all of it."`, "Karen Liu: But we will pay for all of it."},
		{"asked, then quoted", cast + `Perera asked Okonkwo who would pay. "We will pay for all of it."`, "?: We will pay for all of it."},
		{"went on", `Karen Liu told us so. "We will pay for it," she went on.`, "Karen Liu: We will pay for it"},
		{"a sentence that only says who", `"We will pay for it." Karen Liu told this newspaper.`, "Karen Liu: We will pay for it."},
		{"several paragraphs", "\"We will pay for it,\" Karen Liu said. \"It is dear.\n\n\"But it is worth it in the end.\"", "Karen Liu: We will pay for it|Karen Liu: It is dear.|Karen Liu: But it is worth it in the end."},
		{"organization", `"We will pay for it," the State Department said.`, "State Department: We will pay for it"},
		{"apposition before", `Howard Rubel, a lawyer for Karen Liu, told the BBC: "We will pay for it."`, "Howard Rubel: We will pay for it."},
		{"role, then name", `"We will pay for it," said the council's head of roads, Karen Liu. "It is dear to us."`, "Karen Liu: We will pay for it|Karen Liu: It is dear to us."},
		{"a relation, then a name", `"We will pay for it all," said the daughter of Karen Liu, Ruth Okonkwo.`, "?: We will pay for it all"},
		{"a role, then something else", `"We will pay for it all," said the head of roads, after Karen Liu had left.`, "?: We will pay for it all"},
		{"a word in marks between", `"We will pay for it," said Karen Liu, who rates the plan "poor". "It is dear to us."`, "Karen Liu: We will pay for it|Karen Liu: It is dear to us."},
		{"label after a clause", `Karen Liu, who speaks for the drivers, called the plan "a disgrace to the city".`, "Karen Liu: a disgrace to the city"},
		{"a name by others", `Karen Liu, who speaks for the drivers, called by many "a disgrace to the city", left.`, ""},
		{"date before the subject", `Karen Liu came to Leeds. In December Karen Liu had called it "a disgrace to the city".`, "Karen Liu: a disgrace to the city"},
		{"second verb of another", `The firm hired a driver, Karen Liu, in May and noted that the fares "have come down in each of three months".`, "?: have come down in each of three months"},
		{"second verb in a clause", `Karen Liu waited until the driver came and said that the fares "have come down in each month".`, "?: have come down in each month"},
		{"office of a country", `President of Mexico Ana Ruiz said: "We will pay for it."`, "Ana Ruiz: We will pay for it."},
		{"a lawyer of another", cast + `The lawyer of Anil Perera said: "We will pay for it in full."`, "?: We will pay for it in full."},
		{"nobody named", `The letter went on. "We will pay for it in the end."`, "?: We will pay for it in the end."},
		{"a spokesman of another", cast + `"We will pay for it," said Whitcombe's lawyer.`, "?: We will pay for it"},
		{"a spokesman for another", cast + `"We will pay for it," said a spokesman for Whitcombe.`, "?: We will pay for it"},
		{"role behind a name", cast + `"We will pay for it," a Solvane manager said.`, "?: We will pay for it"},
		{"two speakers", cast + `"We will pay for it," Perera and Okonkwo said.`, "?: We will pay for it"},
		{"the next sentence's subject", cast + `The letter was short. "We will pay for it in full." Perera said on Monday that he was ill.`, "?: We will pay for it in full."},
		{"somebody else's words", cast + `Perera said Okonkwo had called the plan "a disgrace to us".`, "Ruth Okonkwo: a disgrace to us"},
		{"asked in passing", cast + `On Monday, Perera, asked about "the big plan", left the room.`, ""},
		{"a word at arm's length", `The "reform" of Leeds cost 5 million.`, ""},
		{"a title", cast + `Perera wrote "The Restless Coast" in 1990.`, ""},
		{"a name for a thing", cast + `The truce, formally described as a "cessation of hostilities," held.`, ""},
		{"an object", cast + `The men who saw Perera said "nothing of the sort".`, ""},
		{"apostrophes", "The dogs' owners came in the '90s. It's the boys' turn, said Karen Liu.", ""},
		{"another follows", `"We will pay for it," Karen Liu said. Ruth Okonkwo was angry. "Nobody asked the people of Leeds."`, "Karen Liu: We will pay for it|?: Nobody asked the people of Leeds."},
	} {
		if got := strings.Join(found(t, c.text), "|"); got != c.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}
