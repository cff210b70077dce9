// Package nlp splits a document's blocks into sentences and tokens, and detects the
// language of a text. It is the only user of prose, whose tokenizer it guards against
// quadratic input.
//
// Every sentence lies within one block and every token within one sentence, as an exact
// slice of the text. Time and memory are linear in the text.
//
// Read sentences.go first. scan.go finds the gaps where a sentence might end, boundary.go
// decides by a table of rules, each with a reason (code in rule_mark.go and rule_word.go,
// words in abbreviation.go), and edge.go and list.go find sentences that end without a
// mark. tokens.go finds tokens, language.go detects languages.
package nlp
