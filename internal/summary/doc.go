// Package summary ranks the sentences of a document, explains the ranking, and
// selects the sentences of a summary within a budget. It may import entity, never
// the reverse.
//
// The steps:
//
//	read        finds the candidates, that is, the sentences that may be in a
//	            summary, with their words as numbers, their quotations, and
//	            whether they need other sentences (reading.go, words.go,
//	            quotes.go, needs.go, opening.go, whole.go)
//	weigh       asks three small forests trained on published summaries of news:
//	            how good is each sentence, and how likely is each word and each
//	            pair of words to be in a summary? From these it computes the
//	            expected overlap (sentence_features.go, word_features.go,
//	            pairs.go, overlap.go)
//	judge       asks five more, trained on an editor's judgments: how much does
//	            each sentence belong in a summary, must it never be in one, does
//	            it need another, and which, and how many sentences does the text
//	            deserve? (grade_features.go, grade_document.go, preface.go,
//	            cues.go, need_features.go, antecedents.go, pointing.go, grade.go) Rules correct
//	            the grades of what is rare in the texts that the forests were
//	            trained on (decision.go, leading.go, record.go, notes.go,
//	            verbless.go, grade_signs.go)
//	decode      orders the sentences by greedy selection: each is the best one
//	            given those already chosen (the package decode; choices.go has
//	            what it is told, bare.go how text without paragraphs begins)
//	Select      cuts that order at the budget (selection.go, focus.go)
//	reasons     explains a sentence's grade (reasons.go)
//	Lines       returns the chosen sentences as readers see them: without numbers
//	            and labels, and with the names that they lack (line.go,
//	            reminder.go)
//
// Rank grows the order once for each document. Select serves every length from it,
// and grows a new one only for a focus, pins or strikes. Results never depend on map
// order, and ties break by position in the text.
//
// What always holds: a summary consists of whole sentences of prose in text order,
// never of headlines, captions or dates; it has no more sentences than asked for;
// and the summary of n sentences is contained in that of n+1. The models are trained
// by go run ./internal/cmd/train summary, which reads a document by study.go. Read
// rank.go first.
package summary
