package recognize

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	bareNouns  = lang.English.Set("bare-nouns")
	bareTitles = lang.English.Set("bare-titles")

	referenceWords = lang.English.Set("reference-words")
	currencyCodes  = lang.English.Set("currencies/codes")
)

// dropCommon drops mentions that are not names: "the Commission" on its own,
// code and addresses, and acronyms of common nouns, such as "CNS" in a text
// with "central nervous system (CNS)".
func dropCommon(text string, mentions []entity.Mention) []entity.Mention {
	bearers := map[int]bool{} // where persons with two names end
	for _, m := range mentions {
		if m.Kind == entity.Person && strings.Contains(m.In(text), " ") {
			bearers[m.End] = true
		}
	}
	short := map[string]bool{}
	brackets := bracketed(text)
	return slices.DeleteFunc(mentions, func(m entity.Mention) bool {
		name := m.In(text)
		switch {
		case bareNouns()[name], bareTitles()[name], isChamber(name), isCode(name), isReference(text, m), isMoney(text, m), isMember(text, m):
			return true
		case m.Kind == entity.Group:
			return false
		case names.IsHonorific(name) && strings.HasPrefix(text[m.End:], ". ") && !strings.Contains(name, " "): // "Engr. Ann Lee"
			return true
		case m.Kind == entity.Place && (isZone(text[:m.Start], name) || isCurrency(text[m.End:])), m.Kind <= entity.Place && name == strings.ToLower(name) && (m.Kind == entity.Person && !strings.Contains(name, " ") || isDeterminer(lastWord(strings.TrimRight(text[max(0, m.Start-8):m.Start], " ")))): // "a china plate"
			return true
		case m.Kind == entity.Person && (isThing(text, m) || isIllness(text[m.End:]) || isOrder(text, m) || allCapitals(name) && names.IsHonorific(capitalised(name)) && strings.HasPrefix(text[m.End:], " ")):
			return true
		case m.Kind != entity.Person && (isDegree(text, m) || postnominals()[name] && bearers[m.Start-len(", ")] && text[m.Start-2] == ','):
			return true
		case inOffice(text, m):
			return true
		}
		if len(name) < 2 || len(name) > maxShort || strings.IndexFunc(name, unicode.IsLower) >= 0 && !strings.HasSuffix(name, "s") {
			return false
		}
		common, seen := short[name]
		if !seen {
			at, found := brackets[name]
			common = found && shortensCommon(text, name, at)
			short[name] = common
		}
		return common
	})
}

// isChamber reports whether a common noun and its division in brackets were taken for a name: "the
// Court (Third Chamber)".
func isChamber(name string) bool {
	noun, _, ok := strings.Cut(name, " (")
	return ok && bareNouns()[capitalised(noun)]
}

// isThing reports whether a common noun after an article was taken for a given name: "the
// Bill would".
func isThing(text string, m entity.Mention) bool {
	name := m.In(text)
	if nameWords()[name] == "bill" && strings.HasPrefix(text[m.End:], " read a ") {
		return true // "Bill read a first time."
	}
	before := strings.TrimSuffix(text[max(0, m.Start-6):m.Start], " ")
	switch before[strings.LastIndexAny(before, " \n\"“")+1:] {
	case "the", "The", "this", "This", "that", "a", "A":
	default:
		return false
	}
	after := text[m.End:]
	return lang.Look(kindNouns(), name) != "" && names.IsCommon(strings.ToLower(name)) && !(len(after) > 1 && after[0] == ' ' && unicode.IsUpper(firstRune(after[1:])))
}

// isOrder reports whether a verb that begins a sentence was taken for a person: "Fry slowly".
func isOrder(text string, m entity.Mention) bool {
	name := m.In(text)
	if m.Start > 1 && !strings.ContainsAny(text[m.Start-2:m.Start], ".\n") || !names.IsCommon(strings.ToLower(name)) {
		return false
	}
	after, ok := strings.CutPrefix(text[m.End:min(len(text), m.End+16)], " ")
	w := firstWord(after)
	return ok && (isDeterminer(w) || strings.HasSuffix(w, "ly") && unicode.IsLower(firstRune(w)))
}

// isIllness reports whether a name is that of an illness: "Ellerby's disease".
func isIllness(after string) bool {
	for _, s := range [...]string{"'s ", "’s "} {
		if rest, ok := strings.CutPrefix(after, s); ok {
			switch strings.TrimRight(firstWord(rest[:min(len(rest), 16)]), ".,;:)") {
			case "disease", "syndrome", "lymphoma", "palsy":
				return true
			}
		}
	}
	return false
}

// isDegree reports whether a mention is a degree after a person's name: "Ann Lee, MD, ".
func isDegree(text string, m entity.Mention) bool {
	before, ok := strings.CutSuffix(text[:m.Start], ", ")
	if !ok || !postnominals()[m.In(text)] || before == "" || !unicode.IsLetter(rune(before[len(before)-1])) {
		return false
	}
	rest := strings.TrimLeft(text[m.End:], ", ")
	words := strings.Fields(before[max(0, len(before)-40):])
	return len(words) > 1 && unicode.IsUpper(firstRune(words[len(words)-1])) && (names.IsGivenName(words[len(words)-2]) || postnominals()[words[len(words)-1]]) && !strings.HasPrefix(rest, "(")
}

// isZone reports whether a name is a time zone after an hour: "8 a.m. Pacific".
func isZone(before, name string) bool {
	if nameWords()[lastWord(name)] != "zone" {
		return false
	}
	before = strings.TrimSuffix(before, " ")
	for _, half := range [...]string{"am", "pm", "AM", "PM", "a.m.", "p.m.", "pm US", "am US"} {
		if hour, ok := strings.CutSuffix(before, half); ok {
			hour = strings.TrimSuffix(hour, " ")
			return hour != "" && digit(hour[len(hour)-1])
		}
	}
	return false
}

// isCurrency reports whether the name of a country's money follows: "9 US cents".
func isCurrency(after string) bool {
	switch strings.TrimRight(firstWord(after[:min(len(after), 12)]), ".,;:)") {
	case "cents", "cent":
		return true
	}
	return false
}

// isCode reports whether s is an address, a path, an identifier or a reference
// to a figure.
func isCode(s string) bool {
	if first := firstWord(s); inCapitals(first) && strings.LastIndexFunc(first, unicode.IsUpper) > 12 {
		return true // "CrossrefMedlineTarn", links that touch
	}
	return strings.Contains(s, "://") || strings.Contains(s, "::") || strings.HasPrefix(s, "/") || nameWords()[s[:max(0, strings.IndexByte(s, ' '))]] == "figure"
}

// isReference reports whether a mention is the number of an order, an invoice or the like: "PO
// 20554", "ticket REF-88213".
func isReference(text string, m entity.Mention) bool {
	name := m.In(text)
	letters := strings.TrimRight(name, "0123456789-/. ")
	if digits := len(name) - len(letters); digits < 4 || letters != strings.ToUpper(letters) {
		return false
	}
	noun := strings.ToLower(strings.Trim(lastWord(strings.TrimRight(text[max(0, m.Start-16):m.Start], " #")), ".:#("))
	return referenceWords()[strings.ToLower(letters)] || referenceWords()[noun]
}

// isMoney reports whether a mention is the code of a currency beside a sum: "250 GEL", "MXN 40".
func isMoney(text string, m entity.Mention) bool {
	name := m.In(text)
	if len(name) != 3 || !allCapitals(name) {
		return false
	}
	before := strings.TrimRight(text[max(0, m.Start-2):m.Start], " ")
	after := strings.TrimLeft(text[m.End:min(len(text), m.End+2)], " ")
	return currencyCodes()[name] && (before != "" && digit(before[len(before)-1]) || after != "" && digit(after[0]) || lastWord(strings.TrimRight(text[max(0, m.Start-4):m.Start], " ")) == "in")
}

// maxShort is the length of the longest acronym that may be dropped, in bytes.
const maxShort = 6

// bracketed maps each short text in brackets to the place of its first opening
// bracket.
func bracketed(text string) map[string]int {
	at := map[string]int{}
	for i := strings.IndexByte(text, '('); i >= 0; {
		rest := text[i+1:]
		if n := strings.IndexByte(rest[:min(len(rest), maxShort+1)], ')'); n > 0 {
			if _, seen := at[rest[:n]]; !seen {
				at[rest[:n]] = i
			}
		}
		next := strings.IndexByte(rest, '(')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return at
}

// shortensCommon reports whether the bracket at that place introduces the letters
// after the lower-case words that they are the initials of.
func shortensCommon(text, letters string, at int) bool {
	bare := strings.TrimSuffix(letters, "s")
	words := strings.FieldsFunc(text[max(0, at-120):at], func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '/' })
	if within := lowerWord(words, bare); within || len(words) < len(bare) {
		return within
	}
	words = words[len(words)-len(bare):]
	for i, w := range words {
		if first := firstRune(w); unicode.ToLower(rune(bare[i])) != unicode.ToLower(first) || unicode.IsUpper(first) && i > 0 {
			return false
		}
	}
	return len(words) > 2 || unicode.IsLower(firstRune(words[0]))
}

// lowerWord reports whether the last word is in lower case and has the letters in order,
// the first of them at its start: "neuroblasts (NBs)".
func lowerWord(words []string, letters string) bool {
	if len(words) == 0 || len(letters) < 2 || !unicode.IsLower(firstRune(words[len(words)-1])) {
		return false
	}
	w := words[len(words)-1]
	for i, r := range strings.ToLower(letters) {
		at := strings.IndexRune(w, r)
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		w = w[at+utf8.RuneLen(r):]
	}
	return true
}
