package clue

import (
	"strings"

	"standfirst/internal/lang"
)

// IsClock recognises a line that is only a time of day, which transcripts note at the
// start and end of a speech ("7:45 P.M. EDT"), and the word "END".
func IsClock(s string) bool {
	if len(s) > 40 {
		return false
	}
	low := strings.ToLower(strings.Trim(s, "()[]*. "))
	switch low {
	case "end", "end of transcript", "ends":
		return low != "end" || strings.ToUpper(s) == s
	}
	n := Digits(low)
	if n == 0 || n > 2 {
		return false
	}
	clock := strings.NewReplacer(".", "", " ", "").Replace(low[n:])
	if strings.HasPrefix(clock, ":") {
		if Digits(clock[1:]) != 2 {
			return false
		}
		clock = clock[3:]
	}
	for _, half := range []string{"am", "pm"} {
		if zone, ok := strings.CutPrefix(clock, half); ok && len(zone) <= 4 && Digits(zone) == 0 {
			return true
		}
	}
	return false
}

// IsStageDirection recognises a bracketed note that is a block of its own: "(Applause.)",
// "(See page 4.)".
func IsStageDirection(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) < 4 || s[0] != '(' && s[0] != '[' || strings.IndexAny(s, ")]") != len(s)-1 {
		return false
	}
	low := strings.ToLower(s[1:])
	if startsWithWord(low, stageNotes()) || s[0] == '[' && HasAddress(low) {
		return true // "[video https://…]"
	}
	return startsWithWord(low, stageSounds()) && CountWords(s) <= 8
}

// StageAtEnd returns the start of a bracketed note at the end of a paragraph: a sound, or the word
// of a link, "(Watch)". It returns 0 if there is none.
func StageAtEnd(s string) int {
	i := strings.LastIndexByte(s, '(')
	if i < 2 || s[i-1] != ' ' || len(s)-i > 60 || !strings.HasSuffix(s, ")") {
		return 0
	}
	low := strings.ToLower(s[i+1 : len(s)-1])
	if startsWithWord(low, stageSounds()) && strings.HasSuffix(low, ".") || noticeLines()[low] {
		return i
	}
	return 0
}

// IsInBrackets recognises a paragraph that is all in brackets.
func IsInBrackets(s string) bool {
	return strings.HasPrefix(s, "(") && strings.HasSuffix(strings.TrimRight(s, "."), ")") && !strings.Contains(s, ") (")
}

// IsRecord recognises what the record of a debate says itself, between speeches: "Ayes 74",
// "Bill read a second time."
func IsRecord(s string) bool {
	const longest = 60 // bytes of such a beginning
	return startsWithWord(strings.ToLower(s[:min(len(s), longest)]), stageRecord())
}

var (
	stageNotes  = lang.English.Lines("stage/notes")
	stageSounds = lang.English.Lines("stage/sounds")
	stageRecord = lang.English.Lines("stage/record")
)
