// Package summary ranks a document's sentences, says why, and selects those
// that carry it within a budget. It may know entity's types, never the
// reverse.
//
// The way through it:
//
//	read        the sentences that may stand in a summary, their words as
//	            numbers, their quotations, and what they need (reading.go,
//	            words.go, quotes.go, needs.go, opening.go, whole.go)
//	weigh       three small forests say how good each sentence is and how
//	            likely each word and each pair of words is to be in a summary
//	            as newspapers write them; from that, the overlap to expect
//	            (sentence_features.go, word_features.go, pairs.go, overlap.go)
//	judge       five more say what an editor would: how much each sentence
//	            belongs in a summary, whether it must never stand in one,
//	            whether it needs another and which, and how many sentences the
//	            text deserves (grade_features.go, cues.go, antecedents.go,
//	            pointing.go, grade.go)
//	grow        puts the sentences in the order in which a summary takes them,
//	            each given those before it (order.go; bare.go for a text
//	            without paragraphs)
//	Select      cuts that order where the budget ends (selection.go, focus.go)
//	explain     what each sentence's grade is due to (reasons.go)
//	Lines       the chosen sentences as a reader sees them, without numbers and
//	            labels, and with the names that they lack (line.go, reminder.go)
//
// Rank grows the order once for a document; Select answers every length from
// it, and grows another for a focus, for pins and for strikes. Nothing depends
// on the order of a map, and ties break by position in the text.
//
// What always holds: a summary is whole sentences of prose in the order of the
// text, never a headline, caption or date; no more of them than asked for; and
// the summary of n sentences is inside that of n+1. The models are made by
// go run ./internal/cmd/train summary. Read rank.go first.
package summary
