package resolve

import "math/bits"

// evidence is a set of reasons for or against linking two names.
type evidence uint32

const (
	said          evidence = 1 << iota // "A, also known as B"
	bracketedName                      // "A (B)", for organisations and works
	sameWords                          // "Calder" and "CALDER", of different kinds
	fewerWords                         // "John Kerry", "John Forbes Kerry"
	shortGiven                         // "Bob Taylor", "Robert Taylor"
	initialsOnly                       // "J. Kerry"
	surname                            // "Kerry"
	givenName                          // "John"
	middleName                         // "Forbes"
	lessParticle                       // "al-Assad" for "Bashar Assad"
	otherHolder                        // "President Obama", "Michelle Obama"
	monogram                           // "GW", "Greg Wilson"
	label                              // a speaker or an owner of a task in minutes: "GW:", "- GW"
	acronym                            // "EU"
	bracketed                          // "Cominco Mining (Comin)"
	manyLetters                        // "IGAD": more letters than words
	fewLetters                         // "RMT", "National Union of Rail, Maritime and Transport Workers"
	beginning                          // "Enron"
	ending                             // "Navy"
	kindLeftOut                        // the words left out say what it is: "Corporation"
	bare                               // "Enron Corporation", "Enron Corp."
	plural                             // "Stewart rivers", "Stewart River"
	onlyName                           // recognised as another kind, and one longer name has the word
	headless                           // "Ashmoor", "Ashmoor Study Area"
	ship                               // "Endeavour", "HMS Endeavour"
	oneLetter                          // "Zakhary", "Zachary"
	spaced                             // "NodeTogether", "Node Together"
	turned                             // "State Department", "Department of State"
	otherName                          // "Bombay", "Mumbai"
	otherKind                          // the two were recognised as different kinds
)

// threshold is the lowest total weight at which two names are linked.
const threshold = 50

// weights holds the weight of each reason, and its wording in Explain.
var weights = [...]struct {
	evidence evidence
	weight   int
	says     string
}{
	{said, 90, "the text says so"},
	{bracketedName, 80, "in brackets after it"},
	{sameWords, 65, "the same words"},
	{fewerWords, 80, "a part of the words"},
	{shortGiven, 80, "a short form of the given name"},
	{initialsOnly, 80, "initials"},
	{surname, 70, "a surname"},
	{givenName, 60, "a given name"},
	{middleName, 50, "a middle name"},
	{lessParticle, -5, "less its particle"},
	{otherHolder, -90, "the holder of another office"},
	{monogram, 40, "the first letters of a person's name"},
	{label, 15, "a label"},
	{acronym, 80, "an acronym"},
	{bracketed, 70, "letters of the name before the bracket"},
	{manyLetters, 55, "letters of its words"},
	{fewLetters, 50, "the first letters of some of its words"},
	{beginning, 60, "how it begins"},
	{ending, 60, "how it ends"},
	{kindLeftOut, 10, "what is left out says what it is"},
	{bare, 55, "the same but for the legal form"},
	{plural, 60, "a plural"},
	{onlyName, 50, "the only longer name with this word"},
	{headless, 50, "the same but for the noun that says what it is"},
	{ship, 55, "a ship"},
	{oneLetter, 50, "a letter or two differ"},
	{spaced, 75, "the same but for spaces"},
	{turned, 60, "the same words in another order"},
	{otherName, 80, "a well-known other name"},
	{otherKind, -10, "of another kind"},
}

func (e evidence) sum() (n int) {
	for ; e != 0; e &= e - 1 {
		n += weights[bits.TrailingZeros32(uint32(e))].weight
	}
	return n
}

func (e evidence) words() (out []string) {
	for ; e != 0; e &= e - 1 {
		out = append(out, weights[bits.TrailingZeros32(uint32(e))].says)
	}
	return out
}
