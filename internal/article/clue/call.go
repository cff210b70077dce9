package clue

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// IsCall recognises a block that only sends the reader elsewhere: "Read the full
// report.", "For more information, visit example.org.", "Follow us on X."
func IsCall(l *Line) bool {
	s := l.Text
	if len(s) > 700 {
		return false
	}
	words := l.countWords()
	if words == 0 || words > 70 || strings.HasSuffix(s, "?") && words > 12 {
		return false
	}
	const opening, many = 60, 30 // bytes that say whether to read on, and words from which they do
	if words > many && l.low == "" && len(s) > opening && strings.IndexByte(s, ' ') >= 0 {
		low := strings.TrimLeft(lang.Lower(s[:opening]), marksOfItems)
		if !StartsWithAny(low, invitations()) && !startsWithWord(low, moreStarts()) {
			return false
		}
	}
	low := strings.TrimLeft(l.lower(), marksOfItems)
	return isInvitation(low) || words <= 45 && sendsAway(s, low, words) && !saysWho(low)
}

// marksOfItems may stand before what a list item says.
const marksOfItems = "-–—•*»> "

// sendsAway recognises a text that sends the reader elsewhere, or reports doing so.
func sendsAway(s, low string, words int) bool {
	if isForMore(low) || IsAddress(s) || words <= 25 && linkMarks().in(low) {
		return true
	}
	if words > 30 {
		return false
	}
	for _, p := range callOpeners() {
		if rest, ok := strings.CutPrefix(low, p); ok && strings.HasPrefix(rest, " ") {
			low = rest[1:]
			break
		}
	}
	verb := ""
	for _, v := range callVerbs() {
		if len(v) > len(verb) && hasWordPrefix(low, v) {
			verb = v
		}
	}
	if verb == "" {
		return false
	}
	if (verb == "find out" || verb == "learn") && words <= 14 && (hasWordPrefix(low, verb+" about") || hasWordPrefix(low, verb+" more") || hasWordPrefix(low, verb+" how")) {
		return true
	}
	rest := strings.TrimSpace(low[len(verb):])
	if strings.HasPrefix(rest, ":") && words > 12 && EndsSentence(s) && !HasAddress(low) {
		return false // "Contact: that is what the lonely want most, …"
	}
	switch first, _, _ := strings.Cut(rest, " "); first {
	case "among", "between", "from", "of", "with":
		if words > 8 && EndsSentence(s) && !SecondPerson(s) && !strings.Contains(low, " us") {
			return false // "Contact between the islands ended in 1924, the archive says."
		}
	}
	return pointsElsewhere(rest) || strings.HasSuffix(rest, ":")
}

// isInvitation recognises "If you have questions, email …" and "Interested in
// joining? Sign up …".
func isInvitation(low string) bool {
	if !StartsWithAny(low, invitations()) {
		return false
	}
	if HasAddress(low) {
		return true
	}
	first, _, _ := strings.Cut(low, ". ") // what the other sentences say has little to do with it
	return invitationMarks().words(first)
}

// IsTrailingCall recognises a sentence at the end of a paragraph that only sends the
// reader elsewhere. An instruction within the article does not count.
func IsTrailingCall(s string) bool {
	l := Line{Text: s}
	if l.countWords() > 25 {
		return false
	}
	low := l.lower()
	if linkMarks().in(low) {
		return true
	}
	return startsWithWord(low, trailingCalls()) && IsCall(&l)
}

// IsTrailingNote recognises a sentence at the end of an article about its source, whose
// views it expresses, or how to reach its writers.
func IsTrailingNote(s string) bool {
	l := Line{Text: s}
	return l.countWords() <= 40 && !HasQuote(s) && (IsDisclaimer(&l) || IsProvenance(&l) || IsContact(&l) || IsAppeal(&l) || strings.Contains(s, "@") && startsWithWord(l.lower(), trailingCalls()))
}

// LastSentence returns where the last sentence of a paragraph begins, 0 if it has only
// one. It ignores the stops of abbreviations.
func LastSentence(s string) int {
	for i := len(s) - 2; i > 3; i-- {
		if s[i] != ' ' || strings.IndexByte(".?!\"", s[i-1]) < 0 {
			continue
		}
		word := s[strings.LastIndexByte(s[:i-1], ' ')+1 : i-1]
		if r := FirstLetter(s[i+1:]); unicode.IsUpper(r) && (s[i-1] != '.' || (len(word) > 3 || len(word) > 1 && Digits(word) == len(word)) && !strings.Contains(word, ".")) {
			return i + 1
		}
	}
	return 0
}

// pointsElsewhere reports whether a text mentions a page, a channel or the like.
func pointsElsewhere(low string) bool {
	if HasAddress(low) {
		return true
	}
	return callObjects().words(low)
}

// startsWithWord reports whether a lower-case text begins with one of the words or
// phrases.
//
//go:noinline
func startsWithWord(low string, words []string) bool {
	for _, w := range words {
		if hasWordPrefix(low, w) {
			return true
		}
	}
	return false
}

// IsForMore recognises a line that says where to find more.
func IsForMore(l *Line) bool {
	low := strings.TrimLeft(l.lower(), "-–—•*»> ")
	return isForMore(low) || IsAddress(low) || l.countWords() <= 25 && linkMarks().in(low)
}

// moreStarts are the first words of moreOpeners.
var moreStarts = lazy.Value(func() []string {
	var words []string
	for _, p := range moreOpeners() {
		if w := firstField(p); !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return words
})

// isForMore recognises "For more information, see …" and "To follow live, visit: …".
func isForMore(low string) bool {
	if !startsWithWord(low, moreStarts()) {
		return false
	}
	more := startsWithWord(low, moreOpeners())
	for _, v := range moreVerbs() {
		i := strings.Index(low, v)
		if i < 0 || low[i-1] != ' ' || i+len(v) < len(low) && wordByte(low[i+len(v)]) {
			continue
		}
		if more || HasAddress(low[i:]) || strings.HasSuffix(low, ":") && strings.Contains(low, ", "+v) {
			return true
		}
	}
	return false
}

//go:noinline
func hasWordPrefix(s, p string) bool {
	return startsWith(s, p) && (len(s) == len(p) || !wordByte(s[len(p)]))
}

func wordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || c >= 0x80
}

// isPartOfWord is wordByte as a table, for loops: this package is built without inlining.
var isPartOfWord = func() (is [256]bool) {
	for c := range is {
		is[c] = wordByte(byte(c))
	}
	return is
}()

// IsDisclaimer recognises legal notices, and the sentence that says that the views are
// the writer's own.
func IsDisclaimer(l *Line) bool {
	return len(l.Text) <= 2500 && disclaimerMarks().in(l.lower())
}

// IsProvenance recognises notes about the source of an article, its licence, or changes
// made to it.
func IsProvenance(l *Line) bool {
	if len(l.Text) > 800 {
		return false
	}
	const opening = 100 // bytes that hold the longest start
	s := strings.TrimLeft(l.Text, "*_[ ")
	if StartsWithAny(lang.Lower(s[:min(len(s), opening)]), provenanceStarts()) {
		return true
	}
	return l.countWords() <= 40 && provenanceMarks().words(strings.TrimLeft(l.lower(), "*_[ "))
}

// IsPresented recognises the line of a site that presents the text below it: "Below is the full
// text of the speech that Ana Lima gave in Leeds."
func IsPresented(s string) bool {
	const most = 4 // words before "text of"
	if head := strings.ToLower(s[:min(len(s), 60)]); !StartsWithAny(head, presentStarts()) {
		return false // nearly all
	}
	low := strings.ToLower(s)
	start := startOf(low, presentStarts())
	if start == "" || CountWords(s) > 40 {
		return false
	}
	n, text := 0, false
	for w := range Words(low[len(start):]) {
		if text || n > most {
			return text && w == "of"
		}
		text = w == "text" || w == "transcript"
		n++
	}
	return false
}

var presentStarts = lang.English.Lines("present-starts")

// IsAmendment recognises the note that an article was changed, which may be anywhere in
// it.
func IsAmendment(s string) bool {
	s = strings.TrimLeft(s, "•*-– \t")
	if label, rest, ok := strings.Cut(s, ": "); ok && len(label) < 40 && len(s) < 400 && startsWithFold(rest, amendmentStarts()) {
		return true // "Correction, 5 May: an earlier version of this …"
	}
	return len(s) < 400 && startsWithFold(s, amendmentStarts())
}

// IsAppeal recognises paragraphs at the end of an article that ask for money or comments,
// or thank the readers.
func IsAppeal(l *Line) bool {
	if len(l.Text) > 600 || HasQuote(l.Text) || l.countWords() > 60 {
		return false
	}
	low := l.lower()
	if !appealMarks().in(low) {
		return false
	}
	for w := range Words(low) {
		if addressing()[w] || politeWords()[w] {
			return true
		}
	}
	return false
}

var (
	addressing  = lang.English.Set("calls/addressing-pronouns")
	politeWords = lang.English.Set("calls/polite-words")
)

// IsAboutOrganization recognises the paragraph in which an organisation introduces
// itself: "Harbour Aid is a charity that …".
func IsAboutOrganization(l *Line) bool {
	s := l.Text
	if len(s) > 700 {
		return false
	}
	const most, near = 8, 160 // words before "is a", and the bytes that nearly always have more
	if len(s) > near && CountWords(s[:near]) > most {
		if low := lang.Lower(s[:near]); !strings.Contains(low, " is a") && !strings.Contains(low, " exists to ") {
			return false
		}
	}
	if HasQuote(s) {
		return false
	}
	low := l.lower()
	head, rest, ok := strings.Cut(low, " is a")
	if i := strings.Index(low[:min(len(low), 60+len(" exists to "))], " exists to "); i > 0 && i < 60 {
		return true
	}
	if !ok || CountWords(head) > most || strings.HasPrefix(low, "it ") || strings.HasPrefix(low, "this ") || strings.HasPrefix(low, "there ") {
		return false
	}
	if CountWords(s) < 9 {
		return false
	}
	words := strings.FieldsFunc(rest, func(r rune) bool { return !WordRune(r) && r != '-' })
	for _, w := range words[:min(len(words), 12)] {
		if organizationKinds()[w] {
			return true
		}
		if prepositions()[w] {
			return false // "is a benchmark for organizations"
		}
	}
	return false
}

// IsAuthorLine recognises the line at the end of an article that introduces its author: a
// person's name with posts and places, without a full sentence.
func IsAuthorLine(s string) bool {
	name, post, ok := strings.Cut(strings.TrimLeft(s, "-–—\u200d "), ", ")
	if !ok || !IsPerson(name) || CountWords(s) > 25 || post == "" {
		return false
	}
	capitals, small := 0, 0
	for _, w := range strings.Fields(post) {
		if r := FirstLetter(w); unicode.IsUpper(r) {
			capitals++
		} else if !bylineWords()[w] {
			small++
		}
	}
	return capitals >= 2 && capitals > small*2
}

// AuthorOf returns the person introduced by a line at the end of an article: "Dr. Ana
// Lima is a lecturer at …", "Ana Lima, who covers courts, is …". It returns "" if there
// is none.
func AuthorOf(s string) string {
	if len(s) > 500 || HasQuote(s) {
		return ""
	}
	s = strings.TrimLeft(s, "*_ ")
	if i := verbOfWriters(s); i > 0 {
		return s[:i]
	}
	head, rest, ok := strings.Cut(s, " is ")
	if !ok {
		return ""
	}
	head, _, _ = strings.Cut(head, ",")
	if title, name, ok := strings.Cut(head, " "); ok && honorifics()[strings.ToLower(strings.TrimRight(title, "."))] {
		head = name
	}
	if !IsPerson(head) {
		return ""
	}
	words := strings.FieldsFunc(strings.ToLower(rest), func(r rune) bool { return !WordRune(r) && r != '-' })
	if len(words) < 2 || words[0] != "a" && words[0] != "an" && words[0] != "the" {
		return ""
	}
	for _, w := range words[1:min(len(words), 8)] {
		if roles()[w] {
			return head
		}
	}
	return ""
}

// verbOfWriters returns where the full name of a person ends whom a line presents by what writers do:
// "Ana Lima teaches", "Jo Roe writes on", or 0.
func verbOfWriters(s string) int {
	for i := range len(s) {
		if s[i] != ' ' {
			continue
		}
		verb, _, _ := strings.Cut(s[i+1:], " ")
		if writerVerbs()[verb] && IsPerson(s[:i]) {
			return i
		}
		if StartsLow(s[i+1:]) && !bylineWords()[verb] {
			break
		}
	}
	return 0
}

var writerVerbs = lang.English.Set("bylines/verbs")

// IsReference recognises a citation in a paragraph of its own, and a note about who paid
// for the article.
func IsReference(l *Line) bool {
	low := l.lower()
	return l.countWords() <= 80 && StartsWithAny(low, referenceStarts()) ||
		l.countWords() <= 40 && (strings.Contains(low, "generously sponsored by") || strings.Contains(low, "was sponsored by") && strings.Contains(low, "review"))
}

var (
	invitations       = lang.English.Lines("calls/invitations")
	invitationMarks   = phraseSetOf(lang.English.Lines("calls/invitation-marks"))
	trailingCalls     = lang.English.Lines("calls/trailing")
	moreOpeners       = lang.English.Lines("calls/more-openers")
	moreVerbs         = lang.English.Lines("calls/more-verbs")
	provenanceMarks   = phraseSetOf(lang.English.Lines("provenance-marks"))
	linkMarks         = phraseSetOf(lang.English.Lines("notices/links"))
	callVerbs         = lang.English.Lines("calls/verbs")
	callObjects       = phraseSetOf(lang.English.Lines("calls/objects"))
	callOpeners       = lang.English.Lines("calls/openers")
	disclaimerMarks   = phraseSetOf(lang.English.Lines("notices/disclaimers"))
	provenanceStarts  = lang.English.Lines("provenance-starts")
	amendmentStarts   = lang.English.Lines("amendment-starts")
	referenceStarts   = lang.English.Lines("reference-starts")
	appealMarks       = phraseSetOf(lang.English.Lines("calls/appeals"))
	honorifics        = lang.English.Set("honorifics")
	roles             = lang.English.Set("roles")
	prepositions      = lang.English.Set("role-prepositions")
	organizationKinds = lang.English.Set("calls/organizations")
)
