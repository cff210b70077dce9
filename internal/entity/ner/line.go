package ner

import "strings"

// line classifies lines that do not end like a sentence, such as headings and
// list items, by length. Capitals mean less there.
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
