// Package quote finds quotations and their speakers: the words between quotation marks in
// prose and, if the text names one, the speaker.
//
// A speaker is right or absent. A quotation gets one only if a verb of speech connects it
// with a name ("said Ms Lee", "Lee told reporters"), or if it continues one that has a
// speaker ("... ," Lee said. "...") or a sentence that reports what somebody said. A pronoun
// counts if package entity knows its antecedent, or if the nearest sentence before that
// names somebody is about one person who may be meant; "the mayor" counts if one person in
// the text is said to be the mayor. A quotation that fits no pattern gets no speaker, and
// short quoted phrases without a speaker are not listed.
//
// A turn of a transcript or an interview is a quotation without marks; its label names
// the speaker.
//
// Read find.go first, then attribution.go, teller.go for "he said", and holder.go for "the
// mayor said". marks.go finds quotation marks, words.go has the words.
package quote
