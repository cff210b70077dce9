// Package nlp cuts a document's blocks into sentences and tokens. It is the
// only user of prose, whose tokenizer it guards against quadratic input.
//
// Every sentence lies within one block, and every token within one sentence,
// each an exact slice of the text. Read sentences.go first.
package nlp
