// Package ner labels the tokens of a document as persons, organisations,
// places, other names, or none of these. It uses a linear-chain conditional
// random field over hashed features, then a second pass that makes the labels
// consistent across the document.
//
// Invariants: no input makes it panic, time and memory are linear in the number
// of tokens, the same tokens always get the same labels, and no state survives
// a call. The data is embedded in a layout that compresses well; reading it is one
// pass over the keys and the weights.
// internal/lab/train writes it, and uses the same code to compute features.
//
// Read label.go first, then features.go, which is the core. Features are
// computed from what word.go, sentence.go, definition.go, line.go and stats.go
// collect. viterbi.go decodes, votes.go is the second pass, and keys.go,
// lexicon.go, sum.go and model.go define the data layouts.
package ner
