package recognize

import (
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// acts finds statutes by their last words, whatever the model made of the first ones:
// "Town and Country Planning Act 1990". It finds bills by their numbers: "Bill C-371".
func acts(text string, sentences []doc.Sentence, mentions []entity.Mention) []entity.Mention {
	var found []entity.Mention
	for i, s := range sentences {
		for k := range s.Tokens {
			if small(text, s.Tokens[k]) {
				continue
			}
			says := nameWords()[s.Tokens[k].In(text)]
			if says == "bill" {
				if n := billNumber(text[s.Tokens[k].End:]); n > 0 {
					found = append(found, bill(mentions, i, s.Tokens[k].Start, s.Tokens[k].End+n))
				}
			}
			if says != "statute" || k < 2 || text[s.Tokens[k].Start-1] != ' ' {
				continue
			}
			from := k // of the first word
			for j := k - 1; j >= 0 && j > k-9; j-- {
				w := s.Tokens[j].In(text)
				if w == ")" { // "Fisheries (Bylaws) Act"
					if open := opening(text, s, j); open > 0 && joinable(s.Tokens[open-1].In(text)) {
						j, from = open-1, open-1
						continue
					}
				}
				if joinable(w) && (j > 0 || k-j > 1) {
					from = j
				} else if j == k-1 || !inActs(w) {
					break
				}
			}
			if from == k || k-from == 1 && s.Tokens[from].In(text) == "An" {
				continue
			}
			m := entity.Mention{Span: doc.Span{Start: s.Tokens[from].Start, End: s.Tokens[k].End}, Sentence: i, Kind: entity.Other}
			if k+1 < len(s.Tokens) && yearOf(s.Tokens[k+1].In(text)) && text[m.End] == ' ' {
				m.End = s.Tokens[k+1].End
			}
			if o, taken := overlapped(mentions, m.Span); taken && o.Start < m.Start || taken && o.End > m.End {
				continue
			}
			if isCased(text, s) {
				found = append(found, m)
			}
		}
	}
	return overlay(mentions, found)
}

// opening returns the bracket that token j closes, if few words with capitals stand
// between them, or 0.
func opening(text string, s doc.Sentence, j int) int {
	const most = 5 // words
	for k := j - 1; k > 0 && k > j-2-most; k-- {
		switch w := s.Tokens[k].In(text); {
		case w == "(":
			if k < j-1 {
				return k
			}
			return 0
		case !unicode.IsUpper(firstRune(w)) && !inActs(w):
			return 0
		}
	}
	return 0
}

// bill makes a mention of a bill, with the words before it that the model took for part of
// its name: "House Bill 12".
func bill(mentions []entity.Mention, sentence, start, end int) entity.Mention {
	if o, taken := overlapped(mentions, doc.Span{Start: start, End: end}); taken && o.Start < start {
		start = o.Start
	}
	return entity.Mention{Span: doc.Span{Start: start, End: end}, Sentence: sentence, Kind: entity.Other}
}

// billNumber returns the length of the number after "Bill": " 96", " C-371", " S.7".
func billNumber(s string) int {
	const letters = 2 // at most
	i := 1
	if s == "" || s[0] != ' ' {
		return 0
	}
	for i < len(s) && i <= letters && 'A' <= s[i] && s[i] <= 'Z' {
		i++
	}
	if i > 1 && i < len(s) && (s[i] == '-' || s[i] == '.') {
		i++
	}
	digits := i
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	if i == digits || i < len(s) && (s[i] == ',' || s[i] == '.') && i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9' {
		return 0 // a sum
	}
	return i
}

// inActs reports whether a small word may stand in the name of a statute.
func inActs(w string) bool {
	switch w {
	case "and", "of", "from", "to", "for", "on", "in", "&":
		return true
	}
	return false
}

func yearOf(w string) bool {
	return len(w) == 4 && (w[0] == '1' || w[0] == '2') && !strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsDigit(r) })
}
