// Package nlp cuts a document's blocks into sentences and tokens, and tells
// the language of a text. It is the only user of prose, whose tokenizer it
// guards against quadratic input.
//
// Every sentence lies within one block, and every token within one sentence,
// each an exact slice of the text. Time and memory grow with the length of the
// text alone.
//
// Read sentences.go first. scan.go finds the gaps where a sentence might end,
// boundary.go decides by a table of rules with a reason for each (their code
// is in rule_mark.go and rule_word.go, their words in abbreviation.go), and
// edge.go and list.go know what ends without a mark. tokens.go is for words,
// language.go for languages.
package nlp
