package ner

import "math/bits"

// Feature templates. A template is a question about a token; a feature is a
// template with an answer. Word templates apply to every token in the window
// and have separate numbers for each distance.
const (
	tLower = iota
	tText
	tShape
	tFine
	tMiddle
	tCoarse
	tList
	tListMode
	tPrefix
	tSuffix
	tFlags
	tOutlook
	numWordTemplates
)

const (
	tPairBefore = numWordTemplates*(2*window+1) + iota
	tPairAfter
	tMiddleBefore
	tMiddleAfter
	tShapes
	tShapeMiddleBefore
	tShapeMiddleAfter
	tCoarses
	tFineSkip
	tPhrase
	tPhraseBefore
	tPhraseAfter
	tRun
	tRunBefore
	tRunAfter
	tRunLast
	tRunFirst
	tRunLastCluster
	tRunLists
	tRunClusters
	tStats
	tStatsShape
	tEdge
	tBracket
	tQuote
	tBias
	tListPair
	tListClusterBefore
	tListClusterAfter
	tAcronym
	tAcronymFirst
	tChain
	tChainFirst
	tChainLast
	tChainBefore
	tChainAfter
	tOutlookBefore
	tOutlookAfter
	tOutlooks
	tRunOutlooks
	tRunOutlookEdges
	tRunTwoBefore
	tRunTwoAfter
	tRunText
	tChainText
	tLine
	tLineWord
	tDefined
	tDefinesLast
	tOpensRun
	tEndsRun
	tRunFellow
	tBeside
	tOutlookTriple
	tOpens
	tBesideMiddle
	tPronoun
	tPronouns
	tAlone
	tListOpens
	tListOpensMiddle
	tRunShapes
)

// Bias is the key of the feature that every token has.
var Bias = key(tBias, 0)

// wordKeys appends the features of w for a token at the given distance from it.
// The distance is -1 if w comes right before that token.
func wordKeys(out []uint64, w *word, distance int) []uint64 {
	t := func(template uint64) uint64 { return uint64(distance+window)*numWordTemplates + template }
	out = append(out, key(t(tLower), w.lower), key(t(tShape), w.shape))
	if w.fine != 0 {
		out = append(out, key(t(tFine), uint64(w.fine)), key(t(tMiddle), uint64(w.middle)), key(t(tCoarse), uint64(w.coarse)))
	}
	if w.outlook != 0 {
		out = append(out, key(t(tOutlook), uint64(w.outlook)))
	}
	for in := w.in; in != 0; in &= in - 1 {
		i := uint64(bits.TrailingZeros16(uint16(in)))
		out = append(out, key(t(tList), i))
		if distance == 0 {
			out = append(out, key(t(tListMode), i<<40|w.shape))
		}
	}
	switch {
	case distance == 0:
		out = append(out, key(t(tFlags), uint64(w.in)<<8|uint64(w.mode)))
		if w.mode == plain {
			out = append(out, key(t(tText), hashString(w.text)))
		}
		for i, h := range w.prefix {
			if h != 0 {
				out = append(out, key(t(tPrefix), h+uint64(i)))
			}
		}
		for i, h := range w.suffix {
			if h != 0 {
				out = append(out, key(t(tSuffix), h+uint64(i)))
			}
		}
	case distance == -1 || distance == 1:
		if h := w.suffix[2]; h != 0 {
			out = append(out, key(t(tSuffix), h))
		}
	}
	return out
}

// far reports whether neither token i nor its neighbours are capitalised. Such
// a token is hardly ever in a name, and most tokens are like that, so we
// compute few features for them, for speed.
func (s *sentence) far(i int) bool {
	return s.mode == plain && !s.word(i).capital && !s.word(i-1).capital && !s.word(i+1).capital
}

// reach is how far from token i word features look.
func (s *sentence) reach(i int) int {
	if s.far(i) {
		return 0
	}
	return window
}

// contextKeys appends the features of token i that depend on more than one
// word.
func contextKeys(out []uint64, s *sentence, i int) []uint64 {
	w, before, after := s.word(i), s.word(i-1), s.word(i+1)
	out = append(out,
		key(tShapes, pair(pair(before.shape, w.shape), after.shape)),
		key(tShapeMiddleBefore, pair(w.shape, uint64(before.middle))),
		key(tShapeMiddleAfter, pair(w.shape, uint64(after.middle))),
	)
	if i == 0 {
		out = append(out, key(tEdge, w.shape), key(tOpens, w.lower))
	}
	if p := s.phrases[i]; p.in != 0 {
		out = phraseKeys(out, tPhrase, p)
	}
	if i > 0 && s.phrases[i-1].in != 0 {
		out = phraseKeys(out, tPhraseBefore, s.phrases[i-1])
	}
	if i+1 < len(s.words) && s.phrases[i+1].in != 0 {
		out = phraseKeys(out, tPhraseAfter, s.phrases[i+1])
	}
	if s.far(i) {
		return out
	}
	out = append(out,
		key(tPairBefore, pair(before.lower, w.lower)),
		key(tPairAfter, pair(w.lower, after.lower)),
		key(tMiddleBefore, pair(uint64(before.middle), uint64(w.middle))),
		key(tMiddleAfter, pair(uint64(w.middle), uint64(after.middle))),
		key(tCoarses, pair(pair(uint64(before.coarse), uint64(w.coarse)), uint64(after.coarse))),
		key(tOutlookBefore, pair(uint64(before.outlook), uint64(w.outlook))),
		key(tOutlookAfter, pair(uint64(w.outlook), uint64(after.outlook))),
		key(tOutlooks, pair(uint64(before.outlook), uint64(after.outlook))),
		key(tOutlookTriple, pair(pair(uint64(before.outlook), uint64(w.outlook)), uint64(after.outlook))),
		key(tFineSkip, pair(uint64(before.fine), uint64(after.fine))),
		key(tListPair, pair(pair(uint64(before.in), uint64(w.in)), uint64(after.in))),
		key(tListClusterBefore, pair(uint64(w.in), uint64(before.middle))),
		key(tListClusterAfter, pair(uint64(w.in), uint64(after.middle))),
	)
	if s.open[i] != 0 {
		out = append(out, key(tBracket, pair(uint64(s.open[i]), w.shape)))
	}
	if d := s.defines[i]; d.kind != notDefined {
		out = append(out, key(tDefined, uint64(d.kind)<<8|uint64(d.place)))
		if d.place == shortForm {
			out = append(out, key(tDefinesLast, d.last))
		}
	}
	if s.line != fullSentence && s.mode == plain {
		out = append(out, key(tLine, pair(uint64(s.line), w.shape)))
		if w.capital {
			out = append(out, key(tLineWord, pair(uint64(s.line), uint64(w.in)<<8|uint64(w.outlook))))
		}
	}
	if r := s.runs[i]; r.to > r.from {
		out = runKeys(out, s, i, r)
	}
	if c := s.chains[i]; c.to-c.from > 1 {
		out = append(out, key(tChainText, pair(s.textOf(c), uint64(i-c.from))))
		if r := s.runs[i]; r != c {
			out = chainKeys(out, s, i, c)
			if r.to-r.from > 1 {
				out = append(out, key(tRunText, pair(s.textOf(r), uint64(i-r.from))))
			}
		}
	}
	return out
}

// documentKeys appends the features of the occurrences of w in the document. They
// are the same for each of its tokens, except that some depend on whether it is
// in a longer run there.
func documentKeys(out []uint64, w *word, within uint64) []uint64 {
	st := w.stats
	for f := uint64(st.seen); f != 0; f &= f - 1 {
		out = append(out, key(tStats, uint64(bits.TrailingZeros64(f))*uint64(numModes)+uint64(w.mode)))
	}
	if st.seen&cueAcronym != 0 && w.allCaps {
		out = append(out, key(tAcronym, st.long.last), key(tAcronymFirst, st.long.first))
	}
	out = append(out, key(tStatsShape, pair(uint64(st.seen), w.shape)))
	if w.mode == plain {
		out = fellowKeys(out, st, within)
	}
	return out
}

// hasDocumentKeys reports whether token i has features of its document, and
// within is 1 if it is in a run of two or more words.
func (s *sentence) hasDocumentKeys(i int) (within uint64, ok bool) {
	if r := s.runs[i]; r.to-r.from > 1 {
		within = 1
	}
	w := s.words[i]
	return within, w.stats != nil && (w.capital || s.mode == lower)
}

// fellowKeys appends features of the words that occur near this word anywhere in
// the document: "Calder" is a company if "Calder Technologies" or "Calder's
// shares" occurs, too.
func fellowKeys(out []uint64, st *stats, within uint64) []uint64 {
	for place := range st.beside {
		for k := range st.beside[place] {
			c := &st.beside[place][k]
			if *c == (context{}) {
				break
			}
			out = append(out, key(tBeside, uint64(place)<<16|uint64(c.outlook)))
			if place > rightAfter {
				out = append(out, key(tBesideMiddle, uint64(place)<<16|uint64(c.middle)))
			}
		}
	}
	if st.after != 0 {
		for p := st.after; p != 0; p &= p - 1 {
			out = append(out, key(tPronoun, uint64(bits.TrailingZeros8(uint8(p)))))
		}
		out = append(out, key(tPronouns, uint64(st.after)))
	}
	if st.runs > 1 {
		out = append(out, key(tAlone, uint64(min(st.runs, 6))<<8|uint64(min(st.alone, 4))<<1|within))
	}
	if o := st.opens; o != nil {
		out = append(out, key(tOpensRun, pair(o.lower, within)), key(tRunFellow, pair(uint64(o.outlook), within)))
	}
	if o := st.ends; o != nil {
		out = append(out, key(tEndsRun, pair(uint64(o.in), within)), key(tRunFellow, pair(uint64(o.outlook), 2+within)))
	}
	return out
}

func phraseKeys(out []uint64, template uint64, p phraseTag) []uint64 {
	for in := p.in; in != 0; in &= in - 1 {
		out = append(out, key(template, uint64(bits.TrailingZeros16(uint16(in)))<<8|uint64(p.position)))
	}
	return out
}

// chainKeys appends the features of the chain of runs around token i.
func chainKeys(out []uint64, s *sentence, i int, r run) []uint64 {
	fromStart, toEnd := uint64(min(i-r.from, 4)), uint64(min(r.to-1-i, 4))
	first, last := s.words[r.from], s.words[r.to-1]
	return append(out,
		key(tChain, fromStart<<4|toEnd),
		key(tChainFirst, pair(first.lower, fromStart)),
		key(tChainLast, pair(last.lower, toEnd)),
		key(tChainBefore, pair(s.word(r.from-1).lower, min(fromStart, 1))),
		key(tChainAfter, pair(s.word(r.to).lower, min(toEnd, 1))),
	)
}

// runKeys appends the features of the run of capitalised words around token i:
// its length, the position of the token, and the words at its edges.
func runKeys(out []uint64, s *sentence, i int, r run) []uint64 {
	place := uint64(min(r.to-r.from, 5))<<8 | uint64(min(i-r.from, 3))<<4 | uint64(min(r.to-1-i, 3))
	before, after := s.word(r.from-1), s.word(r.to)
	first, last := s.word(r.from), s.word(r.to-1)
	out = append(out,
		key(tRun, place),
		key(tRunBefore, before.lower),
		key(tRunAfter, after.lower),
		key(tRunTwoBefore, pair(pair(s.word(r.from-2).lower, before.lower), uint64(min(i-r.from, 1)))),
		key(tRunTwoAfter, pair(pair(after.lower, s.word(r.to+1).lower), uint64(min(r.to-1-i, 1)))),
		key(tRunClusters, pair(pair(uint64(before.middle), uint64(after.middle)), place)),
		key(tRunOutlooks, pair(pair(uint64(first.outlook), uint64(last.outlook)), place)),
		key(tRunOutlookEdges, pair(pair(uint64(before.outlook), uint64(after.outlook)), place)),
		key(tRunLists, pair(pair(uint64(first.in), uint64(last.in)), place)),
	)
	if o := s.opens[r.from]; o != nil {
		out = append(out, key(tListOpens, o.lower), key(tListOpensMiddle, uint64(o.middle)))
	}
	if r.to-r.from > 1 {
		out = append(out,
			key(tRunShapes, pair(s.shapesOf(r), uint64(min(i-r.from, 3)))),
			key(tRunLast, pair(last.lower, uint64(min(r.to-1-i, 2)))),
			key(tRunFirst, pair(first.lower, uint64(min(i-r.from, 2)))),
			key(tRunLastCluster, pair(uint64(last.middle), uint64(min(r.to-1-i, 2)))),
		)
	}
	return out
}
