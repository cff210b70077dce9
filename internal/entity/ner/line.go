package ner

import "strings"

// line tells full sentences from headings, items of lists and other lines
// without a stop, by their length: capitals say less there.
type line uint8

const (
	fullSentence line = iota
	label             // ends in a colon
	oneWord
	twoWords
	fewWords
	shortLine
	mediumLine
	longLine
)

func lineOf(tokens []string) line {
	n := len(tokens)
	if n == 0 {
		return fullSentence
	}
	last := tokens[n-1]
	switch last {
	case "!", "?", "\"", "”", "''", ")", "'", "’":
		return fullSentence
	case ":":
		return label
	}
	switch {
	case strings.HasSuffix(last, "."):
		return fullSentence
	case n == 1:
		return oneWord
	case n == 2:
		return twoWords
	case n <= 4:
		return fewWords
	case n <= 8:
		return shortLine
	case n <= 14:
		return mediumLine
	}
	return longLine
}
