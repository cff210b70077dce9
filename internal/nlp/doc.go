// Package nlp cuts a document's blocks into sentences and tokens, and tells
// the language of a text. It is the only user of prose, whose tokenizer it
// guards against quadratic input.
//
// Every sentence lies within one block, and every token within one sentence,
// each an exact slice of the text. Time and memory grow with the length of the
// text alone.
//
// Read sentences.go first, then boundary.go, which holds the rules of what
// ends a sentence as a table with a reason for each; tokens.go for words.
package nlp
