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
//	            likely each word and each pair of words is to be in a good
//	            summary (sentence_features.go, word_features.go,
//	            pairs.go, models.go, trees)
//	explain     what each sentence's worth is due to (reasons.go)
//	Select      the set of sentences whose expected ROUGE is highest within the
//	            budget (selection.go, decode.go, greedy.go, focus.go)
//	Reminders   the names that a reader of these sentences lacks (reminder.go)
//
// Rank does all but the last, once for a document; Select answers every
// length and focus from it, and changes nothing. Nothing of it depends on the
// order of a map, and ties break by position in the text.
//
// What always holds: a summary is whole sentences of prose in the order of the
// text, never a headline, caption or date; and no more of them than asked for.
// The models are made by go run ./internal/cmd/train summary. Read rank.go
// first.
//
// What was tried on the tuning sets, five-fold or on two folds of them, and did
// not pay: entities as features of words and sentences (kind, mentions, rank);
// what the word before and the word behind promise; how much of the article is
// of a word's topic, by clusters of word vectors; twice as many trees at half
// the rate, or fewer and stiffer ones; the sentence model's score within the
// set's value; and a second look at the best thirty sets by thirty-two features
// of a set, fitted for the least risk. All moved the words' log-loss by less
// than another seed does. Averaging forests over two seeds moved that by as
// much, and ROUGE not at all. Nor did priors drawn to those of the words'
// cluster, Daily Mail weighted four times, and, for pairs, the chances of the
// words around them and the mean chance of their sentence's words.
//
// What paid: that the models see whether there is a dateline, by which outlets
// that write short summaries are known from those that write long ones, with
// every such article once more as if it had none (without their datelines CNN's
// lose 0.5 of ROUGE-1 then, and lost 1.3 before); and words that are credited by
// half where ROUGE-Lsum would not have them.
package summary
