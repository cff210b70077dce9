// Package clue recognises what a single line or paragraph is from its own words. It does
// not look at the lines around it.
//
//	marks.go      separators, list items, table rows, ends of sentences
//	date.go       lines that are dates; day.go reads them
//	byline.go     names of writers, with or without "By"
//	person.go     full names of persons, and what looks like one
//	authors.go    lists of authors, as papers have them
//	dateline.go   "PARIS (AP) —"
//	notice.go     notices, credits and captions
//	call.go       calls to read on, appeals, disclaimers, notes on provenance
//	pointer.go    lines that only point elsewhere, ticked names, who wrote a comment
//	heads.go      headings of what follows an article
//	address.go    web and mail addresses
//	phrases.go    finds any of many phrases in one pass
//	traits.go     what the words of a block tell, for package furniture
//	mail.go       headers, farewells, signatures, contacts, attachments
//	headline.go   menus, letterheads and other lines above a headline
//	court.go      the lines above a court's opinion
//	speaker.go    labels of speakers; clock.go times and stage directions
//
// The words themselves are lists of package lang.
package clue
