package nlp

import (
	"strings"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// edges are places where a sentence, or a part of a letter, ends without a mark. We test
// each space: before is the sentence up to the space, after is the text that follows.
var edges = []struct {
	name string
	why  string
	ends func(before, after string) bool
}{
	{"ruler", "*** and ==== separate parts of a text", func(before, after string) bool {
		return ruler(lastField(before)) || ruler(firstField(after))
	}},
	{"stamp", "a date with a time and AM or PM heads a message", stampEdge},
	{"farewell", "in a letter, Regards, and the name after it are lines of their own", func(before, after string) bool {
		return strings.HasSuffix(before, ",") && startsUpper(after) && farewells()[strings.TrimSuffix(strings.ToLower(strings.TrimSpace(before)), ",")] && !starter(wordAfter(after, 0))
	}},
	{"header", "From: A <a@b.c> is a line of its own", func(before, after string) bool {
		f := lastField(before)
		if !strings.Contains(f, "@") || !wordy(after) {
			return false
		}
		label := strings.Fields(before)
		return f[len(f)-1] == '>' && !startsLower(after) || len(label) == 2 && strings.HasSuffix(label[0], ":")
	}},
	{"addresses", "a second web address is another item, and a word that begins sentences begins one", func(before, after string) bool {
		return (webAddress(after) || starter(wordAfter(after, 0))) && webAddress(lastField(before))
	}},
	{"attachment", "the file name of an attachment is an item of its own", func(before, after string) bool {
		if strings.HasSuffix(before, " >>") {
			return startsUpper(after) || startsLower(after)
		}
		rest, ok := strings.CutPrefix(after, "- ")
		return ok && fileName(firstField(rest)) && (fileName(lastField(before)) || strings.HasSuffix(before, ")") || strings.HasSuffix(before, ".") || strings.HasSuffix(before, ">>"))
	}},
	{"salutation", "Dear Ana, is a line of its own", func(before, after string) bool {
		if !strings.HasSuffix(before, ",") || !startsUpper(after) || !starter(wordAfter(after, 0)) {
			return false
		}
		words := strings.Fields(before)
		return len(words) <= 3 && startsUpper(words[0]) && lang.Has(salutations(), words[0]) && len(words) > 1
	}},
	{"broken off", "a speaker breaks off at a dash and starts again", func(before, after string) bool {
		switch dash := lastField(before); dash {
		case "—", "–", "--":
			label := strings.TrimSpace(strings.TrimSuffix(before, dash))
			return restarts()[strings.TrimRight(firstField(after), ".,!?")] && !(len(label) > 2 && strings.ToUpper(label) == label) // "RESOLVED – That"
		}
		return false
	}},
	{"caption", "Figure 1.5 is the heading of its caption", func(before, after string) bool {
		label, number, _ := strings.Cut(before, " ")
		return labels()[label] && number != "" && strings.Trim(number, "0123456789.") == "" && strings.Contains(number, ".") && lastByte(number) != '.' && startsUpper(after)
	}},
	{"smile", "a smiley ends the sentence that it comments on", func(before, after string) bool {
		return startsUpper(after) && (smile(lastField(before)) || emoji(before) && strings.ContainsFunc(before, isWordRune))
	}},
}

// edgeAt reports whether the sentence that begins at from ends at the space at i. address
// says whether the word before the space is an address.
func edgeAt(text string, from, i int, address bool) bool {
	before := text[max(from, i-4*reach):i] // some addresses are long
	after := text[i+1 : min(len(text), i+1+reach)]
	if before == "" || after == "" || before[len(before)-1] == ' ' || after[0] == ' ' {
		return false
	}
	// Fast path: nearly all spaces are between two words.
	switch c := before[len(before)-1]; {
	case c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf:
		if after[0] > '9' && !address && !(c >= utf8.RuneSelf && emoji(before)) && !strings.HasSuffix(before, " —") && !strings.HasSuffix(before, " –") && !(c <= '9' && labels()[firstField(before)]) {
			return false
		}
	case c == ',' && !address && startsLower(after) && after[0] != 'h' && after[0] != 'w': // nor a web address
		return false
	}
	for _, e := range edges {
		if e.ends(before, after) {
			return true
		}
	}
	return false
}

func lastField(s string) string  { return s[strings.LastIndexAny(s, " \t\n")+1:] }
func firstField(s string) string { f, _, _ := strings.Cut(s, " "); return f }

// ruler reports whether s is a horizontal rule, such as "***" or "=====". Three hyphens
// may be a dash, and three underscores a blank to fill in.
func ruler(s string) bool {
	if len(s) < 3 || strings.IndexByte("*=_~#-", s[0]) < 0 || strings.Trim(s, s[:1]) != "" {
		return false
	}
	return len(s) > 4 || s[0] != '-' && s[0] != '_'
}

// stampEdge reports whether a time stamp like "08/16/2000 12:05 PM" ends here, or begins
// here after a name or an address.
func stampEdge(before, after string) bool {
	if f := lastField(before); f == "AM" || f == "PM" {
		rest := strings.TrimSuffix(before, " "+f)
		clock := lastField(rest)
		return clockTime(clock) && slashDate(lastField(strings.TrimSuffix(rest, " "+clock)))
	}
	date, rest, _ := strings.Cut(after, " ")
	clock, rest, _ := strings.Cut(rest, " ")
	if !slashDate(date) || !clockTime(clock) || !strings.HasPrefix(rest, "AM") && !strings.HasPrefix(rest, "PM") {
		return false
	}
	for _, f := range strings.Fields(before) {
		if !startsUpper(f) && !strings.Contains(f, "@") {
			return false
		}
	}
	return true
}

func clockTime(s string) bool { return len(s) >= 4 && digitsAnd(s, ':') }
func slashDate(s string) bool { return len(s) >= 6 && digitsAnd(s, '/') }

// digitsAnd reports whether s is digits separated by one or two of the given mark.
func digitsAnd(s string, mark byte) bool {
	marks := 0
	for i := range len(s) {
		if s[i] == mark && i > 0 {
			marks++
		} else if !digitAt(s, i) {
			return false
		}
	}
	return marks == 1 || marks == 2
}

var (
	salutations = lang.English.Set("mail/salutations") // open a letter
	farewells   = lang.English.Set("mail/farewells")   // close one
)

func smile(s string) bool {
	switch s {
	case ":)", ":-)", ";)", ";-)", ":(", ":-(", ":D", ":-D", ":P", ":-P", "=)", "^_^":
		return true
	}
	return false
}

// emoji reports whether s ends in a picture of a face or a thing.
func emoji(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(s, "\uFE0F"))
	return r >= 0x1F300 && r <= 0x1FAFF && (r < 0x1F3FB || r > 0x1F3FF)
}

func lastByte(s string) byte {
	if s == "" {
		return 0
	}
	return s[len(s)-1]
}

// fileName recognises file names: "notes.pdf".
func fileName(s string) bool {
	i := strings.LastIndexByte(s, '.')
	return i > 0 && fileEndings()[strings.ToLower(strings.TrimRight(s[i+1:], ")"))]
}

var (
	fileEndings = lang.World.Set("file-endings")
	restarts    = lang.English.Set("sentence-ends/restarts")
)
