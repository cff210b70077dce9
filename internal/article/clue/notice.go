package clue

import (
	"slices"
	"strings"

	"standfirst/internal/lang"
)

// IsNotice recognises lines that belong to the page and not to the article: calls to
// read, share or subscribe, adverts, copyright.
func IsNotice(l *Line) bool {
	s := l.Text
	if len(s) > 300 {
		return false
	}
	if isMailHead(s) || isCredit(s) || isStamp(s) {
		return true
	}
	low := strings.Trim(l.lower(), " .!:…»>*[]()-–—|")
	if noticeLines()[low] || IsIndex(low) || isCount(low) || isNoticeRow(low) {
		return true
	}
	if l.countWords() > 30 {
		return false
	}
	start := startOf(low, noticeStarts())
	if strings.Contains(start, ": ") || strings.HasSuffix(start, ":") && !EndsSentence(s) {
		return true // "Related: Lead found in the silt"
	}
	return (start != "" || StartsWithAny(low, callsToRead())) && !isReported(s, low)
}

// isNoticeRow recognises a row of notices: "Advertisement · Scroll to continue".
func isNoticeRow(low string) bool {
	if !strings.Contains(low, "|") && !strings.Contains(low, "·") && !strings.Contains(low, "•") {
		return false
	}
	parts := rowParts(low)
	for _, p := range parts {
		if p = strings.TrimSpace(p); !noticeLines()[p] && !isCount(p) {
			return false
		}
	}
	return len(parts) > 1
}

// IsIndex recognises the letters of the alphabet above the entries of a work of reference.
func IsIndex(s string) bool {
	if len(s) > 100 || len(s) < len("a b c d") || s[1] != ' ' && s[1] != '\t' && s[1] != '|' {
		return false
	}
	letters := strings.ToLower(strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !WordRune(r) }), ""))
	return len(s) >= 2*len(letters)-1 && strings.Contains("abcdefghijklmnopqrstuvwxyz", letters)
}

// saysWho reports whether a sentence has a verb that attributes it to somebody.
func saysWho(low string) bool {
	for w := range Words(low) {
		if reportVerbs()[w] {
			return true
		}
	}
	return false
}

// isReported recognises a sentence of the article that begins like a call to action: it
// is attributed to somebody, or it is a whole sentence that addresses nobody.
func isReported(s, low string) bool {
	for _, own := range []string{"©", "copyright", "c) ", "all rights", "this ", "we ", "by ", "for immediate", "embargoed", "thank you"} {
		if strings.HasPrefix(low, own) {
			return false
		}
	}
	if saysWho(low) {
		return true
	}
	addressed, last := false, ""
	for w := range Words(low) {
		if w == "found" && last != "be" && last != "is" && last != "are" {
			return true // "the charity found", not "can be found"
		}
		addressed, last = addressed || addressing()[w], w
	}
	if !strings.HasSuffix(s, ".") {
		return false
	}
	first, _, more := strings.Cut(low, ". ")
	return CountWords(s) >= 12 && (!addressed || more) && !pointsElsewhere(first)
}

// HasCount recognises a row that says how long or how often read an article is: "Tides · 9 min read".
func HasCount(s string) bool {
	return slices.ContainsFunc(rowParts(strings.ToLower(s)), func(p string) bool { return isCount(strings.TrimSpace(p)) })
}

func rowParts(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '·' || r == '•' })
}

// isCount recognises "14 min read", "230 comments", "1.2k shares".
func isCount(s string) bool {
	if Digits(s) == 0 || len(s) > 24 {
		return false
	}
	_, what, _ := strings.Cut(s, " ")
	return counters()[what]
}

var counters = lang.English.Set("notices/counters")

var noticeLines = lang.English.Set("notices/lines")

var (
	noticeStarts = lang.English.Lines("notices/starts")
	callsToRead  = lang.World.Lines("notice-starts")
)

// IsCaption recognises the text under a photograph: it says at its start that it is a
// caption, or it ends with the photographer's agency.
func IsCaption(l *Line) bool {
	s := l.Text
	if len(s) > 800 {
		return false
	}
	if StartsWithAny(s, captionStarts()) || isNumberedCaption(s) || IsCredit(s) {
		return true
	}
	if endsWithAny(s, captionEnds()) {
		return true
	}
	if isPictureText(l) {
		return true
	}
	if head, who, ok := strings.Cut(s, "© "); ok && head != "" && l.countWords() <= 45 && IsNames(who) {
		return true // "The new lock. © Ana Lima"
	}
	if i := LastSentence(s); i > 0 && l.countWords() <= 45 && StartsWithAny(s[i:], captionStarts()) {
		return true // "The new lock at Orrin. Photo: Ana Lima / PA"
	}
	credit := s[max(0, strings.LastIndexByte(s, '(')):] // "The new lock (Image: Ana Lima)"
	return strings.HasSuffix(s, ")") && len(credit) < len(s) && (strings.HasPrefix(credit, "(AP Photo") || strings.HasPrefix(credit, "(Photo") || StartsWithAny(credit[1:], captionStarts()))
}

// IsCredit recognises the line that says who made a picture.
func IsCredit(s string) bool {
	if len(s) > 120 || CountWords(s) > 12 {
		return false
	}
	if StartsWithAny(s, captionStarts()) {
		return true
	}
	if pictureCredit(" "+s) != 0 {
		return false
	}
	_, who, ok := strings.Cut(strings.ToLower(s), " by ")
	if !ok {
		_, who, ok = strings.Cut(s, ": ")
	}
	return ok && IsNames(s[len(s)-len(who):]) // "Illustration by Ana Lima"
}

// isNumberedCaption recognises "Figure 1: Spending by year".
func isNumberedCaption(s string) bool {
	label, rest, ok := strings.Cut(s, " ")
	if !ok || !captionLabels()[strings.ToLower(strings.TrimRight(label, "."))] {
		return false
	}
	number, text, sep := rest, "", false
	if i := strings.IndexAny(rest, ":.—–"); i > 0 {
		number, text, sep = rest[:i], rest[i:], true
	}
	n := Digits(number)
	return sep && n > 0 && len(number)-n <= 1 && (!EndsSentence(s) || text[0] == ':') && CountWords(text) <= 25
}

// isPictureText recognises the words under a picture by the way they refer to it.
func isPictureText(l *Line) bool {
	s := l.Text
	if len(s) > 600 {
		return false
	}
	low := l.lower()
	if side, _, ok := strings.Cut(low, ":"); ok && captionSides()[side] {
		return true
	}
	if HasQuote(s) && l.countWords() > 40 {
		return false
	}
	if StartsWithAny(low, captionOpeners()) && (!EndsSentence(s) || l.countWords() <= 30) {
		return true
	}
	return captionMarks().in(low)
}

// isMailHead recognises the lines that a mail program puts above a forwarded or quoted
// message.
func isMailHead(s string) bool {
	if strings.HasPrefix(s, "From:") && (strings.Contains(s, "Sent:") || strings.Contains(s, "Date:") || strings.Contains(s, "Subject:")) {
		return true
	}
	if strings.Contains(s, "Forwarded message") && strings.HasPrefix(s, "---") || strings.HasPrefix(s, "-----Original Message") || strings.HasPrefix(s, "Begin forwarded message") {
		return true
	}
	return strings.HasSuffix(s, " wrote:") && (strings.HasPrefix(s, "On ") || strings.Contains(s, "@"))
}

// isCredit recognises the lines at the end of a report that credit other contributors.
func isCredit(s string) bool {
	if StartsWithAny(strings.TrimLeft(s, "(—–- *"), creditStarts()) {
		return CountWords(s) <= 50
	}
	s = strings.TrimRight(s, ".)*_ ")
	for _, verb := range []string{" contributed ", " reported from "} {
		if who, what, ok := strings.Cut(s, verb); ok && IsNames(who) && (CountWords(what) == 1 || IsNames(what)) {
			return true // "Ana Lima contributed research.", "Roe reported from Paris."
		}
	}
	return endsWithAny(s, creditEnds())
}

var (
	reportVerbs    = lang.English.Set("report-verbs")
	captionLabels  = lang.English.Set("captions/labels")
	captionSides   = lang.English.Set("captions/sides")
	captionMarks   = phraseSetOf(lang.English.Lines("captions/marks"))
	captionOpeners = lang.English.Lines("captions/openers")
	captionStarts  = lang.World.Lines("caption-starts")
	captionEnds    = lang.English.Lines("captions/ends")
	creditStarts   = lang.English.Lines("credits/starts")
	creditEnds     = lang.English.Lines("credits/ends")
)

// startOf returns the longest of the starts that s begins with, or "".
func startOf(s string, starts []string) (longest string) {
	for _, p := range starts {
		if len(p) > len(longest) && startsWith(s, p) {
			longest = p
		}
	}
	return longest
}

//go:noinline
func StartsWithAny(s string, starts []string) bool {
	for _, p := range starts {
		if startsWith(s, p) {
			return true
		}
	}
	return false
}

// startsWith is strings.HasPrefix for words of a list, few of which even begin with the
// same letter: it calls nothing for the others.
func startsWith(s, p string) bool {
	return len(s) >= len(p) && (p == "" || s[0] == p[0] && s[:len(p)] == p)
}

//go:noinline
func endsWithAny(s string, ends []string) bool {
	for _, p := range ends {
		if n := len(s) - len(p); n >= 0 && (p == "" || s[len(s)-1] == p[len(p)-1] && s[n:] == p) {
			return true
		}
	}
	return false
}
