// Package ner labels the tokens of a document as persons, organisations,
// places, other names, or none of these: a linear-chain conditional random
// field over hashed features, then a second pass that makes the document
// agree with itself.
//
// What always holds: no tokens make it panic, time and memory are linear in
// their number, the same tokens get the same labels in every run, and no
// state survives a call. The data is embedded in a flat layout and read in
// place; internal/cmd/train makes it, from the same features as are read here.
//
// Read label.go first, then features.go, which is most of what there is to
// know; word.go, sentence.go and stats.go are what features are asked of, and
// keys.go, lexicon.go and model.go are the layouts.
package ner
