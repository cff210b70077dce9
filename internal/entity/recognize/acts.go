package recognize

import (
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// acts finds statutes by their last words, whatever the model made of the first ones:
// "Town and Country Planning Act 1990".
func acts(text string, sentences []doc.Sentence, mentions []entity.Mention) []entity.Mention {
	var found []entity.Mention
	for i, s := range sentences {
		for k := range s.Tokens {
			if k < 2 || s.Tokens[k].In(text) != "Act" {
				continue
			}
			from := k // of the first word
			for j := k - 1; j >= 0 && j > k-9; j-- {
				w := s.Tokens[j].In(text)
				if joinable(w) && (j > 0 || k-j > 1) {
					from = j
				} else if j == k-1 || w != "and" && w != "to" && !isPreposition(w) {
					break
				}
			}
			if from == k {
				continue
			}
			m := entity.Mention{Span: doc.Span{Start: s.Tokens[from].Start, End: s.Tokens[k].End}, Sentence: i, Kind: entity.Other}
			if k+1 < len(s.Tokens) && yearOf(s.Tokens[k+1].In(text)) {
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

func yearOf(w string) bool {
	return len(w) == 4 && (w[0] == '1' || w[0] == '2') && !strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsDigit(r) })
}
