package describe

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/lang"
)

// lookAround is how many bytes before or after a mention we read. It bounds the
// cost of very long sentences.
const lookAround = 200

// locating reports whether the last word introduces a location.
func locating(before string) bool {
	before = strings.TrimRight(before, " \n\t")
	before = strings.TrimRight(strings.TrimSuffix(before, " the"), " \n\t")
	switch before[strings.LastIndexAny(before, " \n\t(,")+1:] {
	case "in", "In", "at", "At", "from", "From", "near", "Near":
		return true
	}
	return false
}

// describing reports whether a name before these words describes a noun: "Paris court".
func describing(after string) bool {
	w := firstWord(after)
	return w != "" && w[0] >= 'a' && w[0] <= 'z' && !functionWords()[w] && !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ed")
}

func firstWord(after string) string {
	w, _, _ := strings.Cut(strings.TrimLeft(after, " "), " ")
	return strings.TrimRight(w, ".,;:")
}

// addressed reports whether somebody is called by one name: "Yes, Ann."
func addressed(before, name, after string) bool {
	return strings.HasSuffix(before, ", ") && !strings.Contains(name, " ") && after != "" && strings.Contains(".,?!", after[:1])
}

// inBrackets reports whether a bracket is open at the end of s.
func inBrackets(s string) bool {
	round, square := false, false // closed further on
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case ')':
			round = true
		case ']':
			square = true
		case '(':
			if !round {
				return true
			}
		case '[':
			if !square {
				return true
			}
		}
	}
	return false
}

// enumerated reports whether a mention has a comma, "and" or "or" on both
// sides.
func enumerated(text string, m entity.Mention) bool {
	before := strings.TrimRight(text[max(0, m.Start-6):m.Start], " \n")
	after := text[m.End:min(len(text), m.End+6)]
	left := strings.HasSuffix(before, ",") || strings.HasSuffix(before, " and") || strings.HasSuffix(before, " or")
	right := strings.HasPrefix(after, ",") || strings.HasPrefix(after, " and ") || strings.HasPrefix(after, " or ")
	return left && right
}

// datelined reports whether the text after a place at the start of a sentence
// looks like that of a dateline: "HULL (AP) -".
func datelined(after string) bool {
	for _, mark := range [...]string{"(", "—", "–", "--", " - "} {
		if i := strings.Index(after, mark); i >= 0 && i < 20 {
			return true
		}
	}
	return false
}

var (
	partyNouns    = lang.English.Set("party-nouns")
	reportVerbs   = lang.English.Set("report-verbs")
	functionWords = lang.English.Set("function-words")
)

// source reports whether the text cites the mention as a source.
func source(before, after string) bool {
	before = strings.TrimSuffix(strings.TrimRight(before, " "), " the")
	if strings.HasSuffix(before, " told") || strings.HasSuffix(before, "ccording to") {
		return true
	}
	return reportVerbs()[firstWord(after)]
}

// partyTo reports whether a mention is next to a word for a party to a lawsuit.
func partyTo(before, after string) bool {
	last := before[strings.LastIndexByte(strings.TrimRight(before, " ,"), ' ')+1:]
	next := strings.TrimLeft(after, " ,(")
	if i := strings.IndexAny(next, " ,.;)"); i >= 0 {
		next = next[:i]
	}
	return lang.Has(partyNouns(), strings.Trim(last, " ,.")) || lang.Has(partyNouns(), next)
}
