package recognize

import (
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/lang"
)

// captioned finds a company in capitals on a line of its own or before its part in a case:
// "NORHAM MILLS LIMITED   Appellant".
func captioned(text string, sentence int, s doc.Sentence, found []entity.Mention) []entity.Mention {
	line := s.In(text)
	end, words := 0, 0
	for w := range strings.FieldsSeq(line) {
		if !isCapitals(w) || strings.HasSuffix(w, ":") {
			break
		}
		end += strings.Index(line[end:], w) + len(w)
		if words++; words > 8 {
			return found
		}
		if !lang.Has(legalForms(), strings.TrimRight(w, ".,")) || words < 2 {
			continue
		}
		part := strings.Trim(firstWord(line[end:]), ",.()")
		if part == "" || lang.Has(partyRoles(), part) {
			name := doc.Span{Start: s.Start, End: s.Start + len(strings.TrimRight(line[:end], ","))}
			return append(found, entity.Mention{Span: name, Sentence: sentence, Kind: entity.Organization})
		}
	}
	return found
}
