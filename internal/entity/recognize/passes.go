package recognize

import (
	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// A draft holds the mentions of one document while the passes correct them, and what the
// passes have learnt about its names.
type draft struct {
	text      string
	sentences []doc.Sentence
	mentions  []entity.Mention
	runs      []run

	said     map[string]entity.Kind // what the text says that a name is, by name
	cued     map[string]int         // how often a noun beside it says so
	persons  map[string]int         // how often a name is a person's
	families map[string]bool        // what follows the first word of such a name
}

// passes correct the model's mentions by rule, in this order. Mentions are in text order and do
// not overlap, before and after each. A pass that decides a kind has the last word over those
// above it, but for hint, which is silent where the text has spoken already.
var passes = [...]struct {
	says string // for Explain
	run  func(*draft)
}{
	{`the halves of a surname: "Riedel-Kruse"`, (*draft).joinHalves},
	{"its own words and those beside it", (*draft).mendEach},
	{`split at a possessive: "Ann Lee's Riverside"`, func(d *draft) { d.mentions = owners(d.text, d.mentions) }},
	{`split at "and": "Ellerby and Tarn"`, func(d *draft) { d.mentions = pairs(d.text, d.mentions) }},
	{"cases, law reports and cited authors", func(d *draft) { d.mentions = citations(d.text, d.sentences, d.mentions) }},
	{"the members of a list agree", func(d *draft) { d.mentions = lists(d.text, d.mentions) }},
	{"teams in the report of a match", func(d *draft) { markTeams(d.text, d.mentions) }},

	{`a body, by its noun: "Sewer Board"`, func(d *draft) { d.mentions = bodies(d.text, d.sentences, d.mentions) }},
	{`a statute or a bill: "Planning Act 1990"`, func(d *draft) { d.mentions = acts(d.text, d.sentences, d.mentions) }},
	{`a storm or a ship: "Cyclone Vera"`, (*draft).christened},
	{`after its noun or before its form: "the charity Ellerby", "Ellerby AB"`, (*draft).called},
	{`beside a noun: "Petrel, a small ferry"`, (*draft).cue},
	{"how often each name is a person's", (*draft).learnPersons},
	{`a household: "the Marls"`, (*draft).households},
	{`defined: "Calder Quarry Board (CQB)"`, (*draft).define},
	{`a place, by prepositions: "from Norra"`, func(d *draft) { located(d.text, d.mentions) }},

	{`a company, by its business: "shares in Ellerby"`, func(d *draft) { d.hint(d.traded()) }},
	{`founded with a company: "founded Tarn and Ellerby"`, func(d *draft) { d.hint(foundedWith(d.text, d.mentions, d.said)) }},
	{`short for a company: "Orion", of "Orion Foods"`, func(d *draft) { d.hint(firstWords(d.text, d.mentions, d.persons)) }},
	{`the name in a company's: "Ellerby", of "Kaufhaus Ellerby GmbH"`, func(d *draft) { d.hint(householders(d.text, d.mentions, d.families)) }},
	{`a programme that speaks`, func(d *draft) { d.hint(speakers(d.text, d.mentions)) }},
	{`unknown, by where it stands: "in Orrvi"`, (*draft).unknown},
	{`a people, by a noun: "Marl elders"`, (*draft).peoples},
	{"what the text says of this name", (*draft).agree},
	{"in capitals, and the same name as another", func(d *draft) { recase(d.text, d.mentions) }},

	{`a person that the model missed: "Mr Page"`, func(d *draft) { d.mentions = withMissed(d.text, d.sentences, d.mentions, d.families, d.said) }},
	{"another occurrence of a name", func(d *draft) { d.mentions = addMissed(d.text, d.sentences, d.mentions, d.said) }},
	{`a common noun that begins a sentence: "Orange is the juice"`, func(d *draft) { d.mentions = dropWords(d.text, d.sentences, d.mentions) }},
	{`an office: "LEE, District Judge"`, func(d *draft) { d.mentions = dropOffices(d.text, d.mentions) }},
	{"a common noun, a code or the acronym of a common noun", func(d *draft) { d.mentions = dropCommon(d.text, d.mentions) }},
}

// mend runs the passes over the model's mentions.
func mend(text string, sentences []doc.Sentence, mentions []entity.Mention) []entity.Mention {
	d := newDraft(text, sentences, mentions)
	for _, p := range passes {
		p.run(d)
	}
	return d.mentions
}

func newDraft(text string, sentences []doc.Sentence, mentions []entity.Mention) *draft {
	return &draft{
		text: text, sentences: sentences, mentions: mentions, runs: runsIn(text, sentences),
		said: map[string]entity.Kind{}, cued: map[string]int{}, persons: map[string]int{}, families: map[string]bool{},
	}
}

// hint says that names are companies or other bodies, unless the text says otherwise.
func (d *draft) hint(organizations map[string]bool) {
	for name := range organizations {
		if _, ok := d.said[name]; !ok {
			d.said[name] = entity.Organization
		}
	}
}

// sayOther says that a name is a ship's or a storm's, once more.
func (d *draft) sayOther(name string) {
	d.said[name] = entity.Other
	d.cued[name]++
}
