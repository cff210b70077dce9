// Package editor measures the engine as a careful reader would: against the
// judgments of the editor's corpus (internal/lab/corpora/editor/GUIDE.md).
// Nothing of the engine's own judgment enters: what dangles, what must never
// stand in a summary and who is who is what the annotators said.
//
//	summary  best    share of the worth that the best summary of the same size has; a sentence is worth its grade
//	         top1    the one-sentence summary is an essential sentence, % of texts
//	         ess     essential sentences in the default summary, % of those that it had room for
//	         never   default summaries with a sentence that must never stand in one, %
//	         dangl   default summaries with a sentence that needs one which is not there, %
//	         nest    pairs of lengths (1, 2, 3, 5) where the longer summary holds the shorter, %
//	         len     sentences more or fewer than the annotator's choice, mean
//	         longer  sentences more than the annotator's choice, mean
//	names    P R F   persons, organizations and places: the right kind, and at least half of the places where it is named
//	         merge   entities that hold names of two, per 100
//	         split   entities in two pieces, per 100
//	         first   the first entity is one that the text is about, % of texts
//	         roleP   roles of persons that share .6 of their words with the annotator's, %
//	         roleR   annotated roles that were found, %
//	page     title   the title is the annotator's, %
//	         byl     the same of the byline
//	         kept    characters of furniture that were taken for the article, %
//	         lost    characters of prose that were set aside, %
//
// Read score.go first. The shipped models have learnt from these texts, so score
// each fold with models that did not see it: "eval editor -folds" does that for
// summaries.
package editor
