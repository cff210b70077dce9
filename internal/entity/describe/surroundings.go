package describe

import (
	"strings"

	"standfirst/internal/doc"
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

// speaking reports whether a mention is next to a verb of saying.
func speaking(text string, s, m doc.Span) bool {
	for _, near := range [...]string{text[max(s.Start, m.Start-12):m.Start], text[m.End:min(s.End, m.End+12)]} {
		for i := 4; i <= len(near); i++ {
			switch near[i-4 : i] {
			case "said", "says", "told":
				return true
			}
		}
	}
	return false
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
	partyNouns  = lang.English.Set("party-nouns")
	reportVerbs = lang.English.Set("report-verbs")
)

// source reports whether the text cites the mention as a source.
func source(before, after string) bool {
	before = strings.TrimSuffix(strings.TrimRight(before, " "), " the")
	if strings.HasSuffix(before, " told") || strings.HasSuffix(before, "ccording to") {
		return true
	}
	verb, _, _ := strings.Cut(strings.TrimLeft(after, " "), " ")
	return reportVerbs()[verb]
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
