// Package editor scores the engine as a careful reader would, on the annotations of the
// editor's corpus (internal/lab/corpora/editor/GUIDE.md). It uses none of the engine's
// own judgments: the annotators decide what dangles, what must never be in a summary, and
// who is who.
//
//	summary  best    share of the best possible worth at that size; a sentence is worth its grade
//	         top1    one-sentence summaries that are an essential sentence, % of texts
//	         ess     essential sentences in the default summary, % of those it had room for
//	         never   default summaries with a sentence graded "never", %
//	         dangl   default summaries with a sentence that needs one left out, %
//	         nest    pairs of lengths (1, 2, 3, 5) where the longer summary contains the shorter, %
//	         len     mean difference from the annotator's length, in sentences
//	         longer  the same, counting only sentences too many
//	names    P R F   people, organizations and places: right kind, at least half of the places right
//	         merge   entities with names of two people or things, per 100
//	         split   entities split in two, per 100
//	         first   the first entity is one that the text is about, % of texts
//	         roleP   roles of people that share .6 of their words with the annotator's, %
//	         roleR   annotated roles that were found, %
//	page     title   titles equal to the annotator's, %
//	         byl     bylines equal to the annotator's, %
//	         kept    characters of furniture kept as article text, %
//	         lost    characters of article text set aside, %
//
// Read score.go first. The shipped models were trained on these texts, so score each fold
// with models that were not: "eval editor -folds" does so for summaries.
package editor
