// Package quote finds quotations and who said them: words between quotation
// marks in prose, with the speaker where the text names one.
//
// A speaker is right or absent. A quotation has one only where a verb of
// speech joins it to a name ("said Ms Lee", "Lee told reporters") or where it
// goes on from one that has ("... ," Lee said. "..."); a pronoun counts where
// package entity knows whom it stands for. What does not fit a pattern gets no
// speaker, and short words in quotation marks that nobody is said to have
// spoken are not listed.
//
// A turn of a transcript or an interview is a quotation without marks, whose
// speaker its label names.
//
// Read find.go first, then attribution.go.
package quote
