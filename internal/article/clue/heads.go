package clue

import (
	"strings"
	"unicode"

	"standfirst/internal/lang"
)

// IsReferenceHead recognises headings of bibliographies and notes.
func IsReferenceHead(s string) bool {
	low := strings.ToLower(strings.Trim(s, headMarks))
	return referenceHeads()[low] || strings.HasSuffix(low, " references") && CountWords(low) <= 3
}

// headMarks may stand around a heading: "7. References".
const headMarks = " :.#*0123456789"

// LeadsToResources recognises the line above a list of other pages.
func LeadsToResources(s string) bool {
	return len(s) < 250 && (strings.HasSuffix(s, ":") || !EndsSentence(s)) && resourceLeads().in(strings.ToLower(s))
}

// IsEndHead recognises the headings of what follows an article.
func IsEndHead(s string) bool {
	return IsCommentHead(s) || endHeads()[strings.ToLower(strings.Trim(s, headMarks))]
}

// IsCommentHead recognises the line above readers' comments: "3 Comments", "Responses (2)".
func IsCommentHead(s string) bool {
	if len(s) > 80 {
		return false
	}
	low, one := strings.CutPrefix(strings.ToLower(s), "one ")
	what, rest, _ := strings.Cut(strings.Trim(low, "0123456789() "), " ")
	if strings.HasPrefix(rest, "from ") {
		return false // "9 comments from Ana Lima and others" below an answer
	}
	if one {
		what += "s" // "One thought on"
	}
	return commentHeads()[strings.TrimRight(what, ":")] && (one || Digits(s) > 0 || strings.HasSuffix(s, ")") || CountWords(s) == 1)
}

// IsAboutHead recognises the heading "About Harbour Aid".
func IsAboutHead(s string) bool {
	name, ok := strings.CutPrefix(strings.TrimRight(s, ":"), "About ")
	name = strings.TrimPrefix(name, "the ")
	return ok && CountWords(name) <= 7 && !EndsSentence(name) && unicode.IsUpper(FirstLetter(name)) && unicode.IsUpper(FirstLetter(name[strings.LastIndexByte(name, ' ')+1:]))
}

// LeadsOn recognises the line below the start of a text that leads to all of it: "READ THE REST".
func LeadsOn(s string) bool {
	return len(s) < 40 && CountWords(s) <= 4 && StartsWithAny(strings.ToLower(s), leadOns())
}

// IsTeaserHead recognises the line above a list of other articles.
func IsTeaserHead(s string) bool {
	return len(s) <= 60 && StartsWithAny(strings.ToLower(s), teaserHeads())
}

var (
	teaserHeads    = lang.English.Lines("heads/teasers")
	referenceHeads = lang.English.Set("heads/references")
	resourceLeads  = phraseSetOf(lang.English.Lines("notices/resources"))
	commentHeads   = lang.English.Set("heads/comments")
	endHeads       = lang.English.Set("heads/ends")
	leadOns        = lang.English.Lines("heads/lead-on")
)
