package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’») ]")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "。")
}

// isFragment reports whether a sentence is only part of one, or a caption or
// signature. A list item does not need a full stop, but must not run on into the
// next.
func isFragment(s string, kind doc.BlockKind) bool {
	if kind == doc.ListItem {
		return strings.HasSuffix(s, ";") || strings.HasSuffix(s, ",") || strings.HasSuffix(s, ":")
	}
	return !endsSentence(s) || startsDashed(s) || strings.HasSuffix(s, ": 1.") // "four requirements: 1."
}

// inBrackets reports whether a sentence is an aside or a note in brackets: "(It was late.)",
// "(*) Until May."
func inBrackets(s string) bool {
	return strings.HasPrefix(s, "(*") || strings.HasPrefix(s, "(") && strings.IndexByte(s, ')') >= len(strings.TrimRight(s, "."))-1
}

// completesLead reports whether a candidate is an item of a list that completes the sentence
// above the list: "It must:", "be dry;".
func (r *reading) completesLead(c *candidate) bool {
	const longest = 12 // blocks of a list
	first, _ := utf8.DecodeRuneInString(c.span.In(r.d.Text))
	if c.kind != doc.ListItem || !unicode.IsLower(first) {
		return false
	}
	b := r.sentences[c.sentence].Block
	for k := b - 1; k >= 0 && k >= b-longest; k-- {
		if r.d.Blocks[k].Kind != doc.ListItem {
			return strings.HasSuffix(strings.TrimSpace(r.d.Blocks[k].In(r.d.Text)), ":")
		}
	}
	return false
}

// startsDashed reports whether a sentence starts with a dash, as in the signature "—
// the editors".
func startsDashed(s string) bool {
	return strings.HasPrefix(s, "—") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "-")
}

func startsQuoted(s string) bool {
	for _, q := range []string{"\"", "“", "'", "‘", "«", "„", "``"} {
		if strings.HasPrefix(s, q) {
			return true
		}
	}
	return false
}

// finite is the set of verbs that show a full sentence. A numbered heading has none;
// "7. I would dismiss the appeal." has one.
var finite = lang.English.Set("auxiliaries")

// isLabel reports whether a sentence is only a label, as in minutes, forms and
// programmes: "Present: A. Byrne (chair), J. Tully", "2. Apologies."
func isLabel(s string) bool {
	if !strings.ContainsAny(s, ":0123456789") {
		return false // most sentences
	}
	if first, _, _ := strings.Cut(s, " "); !strings.ContainsAny(first, "().:") && strings.IndexByte(s, ':') < 0 {
		return false // nor a number or a colon at the start
	}
	words := strings.Fields(s)
	if mark := strings.Trim(words[0], "().:"); mark != words[0] && mark != "" && strings.Trim(mark, "0123456789") == "" {
		return len(words) <= longestHeading && !slices.ContainsFunc(words, func(w string) bool { return finite()[w] })
	}
	colon := 0
	for colon < len(words) && colon < 3 && !strings.HasSuffix(words[colon], ":") {
		colon++
	}
	rest := words[min(colon+1, len(words)):]
	if colon == 3 || len(rest) == 0 {
		return false
	}
	named := 0
	for _, w := range rest {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"“‘'")); unicode.IsUpper(r) || unicode.IsDigit(r) {
			named++
		}
	}
	return 2*named >= len(rest)
}

// pointLabels introduce a finding or decision.
var pointLabels = lang.English.Set("point-labels")

// longestHeading is the greatest number of words in a numbered heading.
const longestHeading = 7
