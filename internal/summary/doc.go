// Package summary ranks a document's sentences, says why, and selects those
// that carry it within a budget. It may know entity's types, never the
// reverse.
//
// The way through it:
//
//	read        the sentences that may stand in a summary, their words as
//	            numbers, their quotations, and on whom they lean (reading.go,
//	            words.go, quotes.go, lean.go, opening.go)
//	weigh       three small forests say how good each sentence is and how
//	            likely each word and each pair of words is to be in a good
//	            summary (features.go, models.go, trees)
//	explain     what each sentence's worth is due to (reasons.go)
//	Select      the set of sentences whose expected ROUGE is highest within the
//	            budget (selection.go, decode.go, greedy.go, second.go, focus.go)
//
// Rank does all but the last, once for a document; Select answers every
// length and focus from it, and changes nothing. Nothing of it depends on the
// order of a map, and ties break by position in the text.
//
// What always holds: a summary is whole sentences of prose in the order of the
// text, never a headline, caption or date; and no more of them than asked for.
// The models are made by go run ./internal/cmd/train summary. Read rank.go
// first.
package summary
