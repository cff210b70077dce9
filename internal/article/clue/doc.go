// Package clue tells what a single line or paragraph is by its own words. It
// knows nothing of the lines around it.
//
//	marks.go      separators, list items, table rows, ends of sentences
//	date.go       lines that are dates; day.go the day they name
//	byline.go     names of writers, with or without "By"
//	dateline.go   "PARIS (AP) —"
//	notice.go     notices, credits and captions
//	call.go       calls to read on, appeals, disclaimers, notes on provenance
//	mail.go       headers, farewells, signatures, contacts, attachments
//	court.go      the lines over a court's opinion
//	speaker.go    labels of speakers; clock.go times and stage directions
//
// The words themselves are lists of package lang.
package clue
