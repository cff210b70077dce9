package clue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// Speaker reads the label at the start of a turn in a transcript: "HOST: ", "Ana Lima: ",
// "Q. ", "Mr. DOYLE. ", "Ms Ogden (Leith—Labour): ". It returns the speaker as written
// and the length of the label with its punctuation. Only the other lines can tell whether
// the text is a transcript at all.
func Speaker(s string) (name string, length int) {
	const longest = 80
	if n := stamp(s); n > 0 {
		name, length = Speaker(s[n:])
		if label, _, ok := strings.Cut(s[n:min(len(s), n+longest)], ": "); ok && length == 0 && numberedQuestion(s) > 0 && isField(label) {
			name, length = label, len(label)+1 // "Q1 Chair: ", while "Chair: Ana Lima" lists who is there
		}
		if length > 0 {
			length += n
		}
		return name, length
	}
	head := s[:min(len(s), longest)]
	if n := initialLabel(head); n > 0 {
		return s[:n-1], n
	}
	if label, _, ok := strings.Cut(head, " – "); ok && IsInitials(label) {
		return label, len(label) + len(" –")
	}
	if name, n := recordLabel(head); n > 0 {
		return name, n
	}
	if label, _, ok := strings.Cut(head, ". – "); ok { // "Ana Roe, rapporteur. – ", "Ana Roe (Green). – "
		name, _, _ = strings.Cut(label, ", ")
		if name, _, _ = strings.Cut(name, " ("); isSpeaker(name) {
			return name, len(label) + len(". –")
		}
	}
	if name, n := timedLabel(head); n > 0 {
		return name, n
	}
	colon := strings.IndexByte(head, ':')
	if colon < 2 || colon+1 < len(s) && s[colon+1] != ' ' {
		return "", 0
	}
	name = strings.TrimRight(head[:colon], " ")
	if i := strings.IndexByte(name, '('); i > 0 && strings.HasSuffix(name, ")") {
		inner := name[i+1 : len(name)-1]
		name = strings.TrimRight(name[:i], " ") // a seat, a party, a time
		if isOffice(name) || !isSpeaker(name) && (!isField(name) || askers()[strings.ToLower(name)]) && isOffice("The "+name) {
			name = inner // "Minister of State at the Department of Roads (Ana Roe): "
		}
	}
	if !isSpeaker(name) && !IsAsker(name) {
		return "", 0
	}
	return name, colon + 1
}

// timedLabel reads the name of a speaker and the time at which the turn begins, before its
// words: "Ana Lima [00:12] ", "Ana Lima 0:00:12 ".
func timedLabel(head string) (name string, length int) {
	for at, r := range head {
		if r != ' ' {
			continue
		}
		word, _, more := strings.Cut(head[at+1:], " ")
		if time := strings.Trim(word, "()[]"); strings.Contains(time, ":") && IsTime(time) {
			name = head[:at]
			if _, day := lastField(name); more && !weekdays()[strings.ToLower(day)] && isSpeaker(strings.ReplaceAll(name, " or ", " ")) { // who of two, we cannot hear
				return name, at + 1 + len(word) + 1
			}
			break
		}
	}
	return "", 0
}

// IsAsker recognises a label without a name for one of two who speak: "Question", "Answer".
func IsAsker(label string) bool { return askers()[strings.ToLower(label)] }

// TimedSpeaker reads a line that is the name of a speaker and the time at which the turn
// begins: "Ana Lima 00:42", "Speaker 1 (1:02:30)". It returns "" for any other.
func TimedSpeaker(s string) string {
	if len(s) > 60 {
		return ""
	}
	s = strings.TrimSuffix(strings.TrimSuffix(s, " AM"), " PM")
	i := strings.LastIndexByte(s, ' ')
	if i < 0 || !IsTime(strings.Trim(s[i+1:], "()[]")) {
		return ""
	}
	name, chat := strings.CutSuffix(s[:i], "day at") // "Ana — Today at", "Yesterday at"
	if chat {
		name = name[:max(0, strings.LastIndexByte(name, ' '))]
	}
	name = strings.TrimRight(name, " \t\u00a0-–—|,")
	if !isSpeaker(name) && !(chat && name != "" && !strings.Contains(name, " ")) {
		return ""
	}
	return name
}

// LooksLikeLabel recognises a short line that ends in a colon after a capitalised word or a
// bracket, as the labels of speakers do whom Speaker does not read.
func LooksLikeLabel(s string) bool {
	const longest = 120
	label, ok := strings.CutSuffix(s, ":")
	if !ok || len(s) > longest || strings.ContainsAny(label, ":?!;") || !unicode.IsUpper(FirstLetter(label)) {
		return false
	}
	word := label[strings.LastIndexByte(label, ' ')+1:]
	return strings.HasSuffix(label, ")") || unicode.IsUpper(FirstLetter(word)) || roles()[strings.TrimSuffix(word, "s")] // "Some hon. members:"
}

// stamp returns the length of the time or the number before a label, with the space after
// it: "[04/05/2023, 09:12] ", "00:01:15 ", "Q12 ".
func stamp(s string) int {
	const longest = 32
	head := s[:min(len(s), longest)]
	if n := strings.Index(head, "] "); n > 0 && head[0] == '[' && IsTime(head[1:n]) {
		return n + 2
	}
	if n := strings.Index(head, " - "); n > 0 && IsTime(head[:n]) {
		return n + 3
	}
	if n := strings.IndexByte(head, ' '); n > 1 && IsTime(head[:n]) {
		return n + 1
	}
	return numberedQuestion(s)
}

// numberedQuestion returns the length of "Q12 " at the start of s.
func numberedQuestion(s string) int {
	if !strings.HasPrefix(s, "Q") {
		return 0
	}
	n := 1 + Digits(s[1:])
	if n == 1 || n == len(s) || s[n] != ' ' {
		return 0
	}
	return n + 1
}

// IsStamped reports whether a label has the time of its turn: "[04/05/2023, 09:12] Ana:".
func IsStamped(label string) bool {
	for w := range strings.FieldsSeq(label) {
		if w = strings.Trim(w, "()[]:"); strings.Contains(w, ":") && IsTime(w) {
			return true
		}
	}
	return false
}

// IsCue recognises the line of a subtitle, or of the transcript of a video, that says when it is
// shown: "00:00:04,000 --> 00:00:07,500", "0:04".
func IsCue(s string) bool {
	from, _, arrow := strings.Cut(s, " --> ")
	return IsTime(from) && (arrow || strings.HasPrefix(from, "0:") || strings.HasPrefix(from, "00:"))
}

// IsNumberedQuestion reports whether a turn begins with the number of its question:
// "Q12 Ana Lima: ".
func IsNumberedQuestion(s string) bool { return numberedQuestion(s) > 0 }

// IsTime recognises a time of day with or without its date, in figures.
func IsTime(s string) bool {
	colons := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == ':':
			colons++
		case c >= '0' && c <= '9' || strings.IndexByte(" ,./-APMapm", c) >= 0:
		default:
			return false
		}
	}
	return colons >= 1 && colons <= 2 && Digits(s) > 0
}

// initialLabel returns the length of "Q.", "A:", "O:", "K.S.:", "K. S.:" before a turn: initials
// of who speaks, or of a question and an answer.
func initialLabel(s string) int {
	const most = 3 // initials
	if len(s) > 2 && (s[0] == 'Q' || s[0] == 'A') && s[1] == '.' && s[2] == ' ' && (len(s) < 5 || s[4] != '.') {
		return 2
	}
	letters, at := 0, 0
	for at+1 < len(s) && s[at] >= 'A' && s[at] <= 'Z' && letters < most {
		letters++
		if at++; s[at] == '.' {
			at++
		}
		if strings.HasPrefix(s[at:], " ") && s[at-1] == '.' {
			at++
		}
	}
	if letters == 0 || at+1 >= len(s) || s[at] != ':' || s[at+1] != ' ' || letters > 1 && s[at-1] != '.' {
		return 0
	}
	return at + 1
}

// IsInitials recognises a speaker's label of initials: "K", "K.S.", "KS".
func IsInitials(name string) bool {
	bare := strings.NewReplacer(".", "", " ", "").Replace(name)
	return bare != "" && len(bare) <= 3 && strings.Trim(bare, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// recordLabel reads a label of a parliamentary record or a play, which ends in a stop after a name
// in capitals: "Mr. DOYLE. ", "The SPEAKER. ", "OLD MAN. ".
func recordLabel(s string) (name string, length int) {
	const most = 4 // words
	for i := range most {
		w, _, ok := strings.Cut(s[length:], " ")
		if !ok {
			break
		}
		length += len(w) + 1
		bare, stop := strings.CutSuffix(w, ".")
		capitals := endsInCapitals(bare)
		switch {
		case stop && capitals && (i > 0 || len(bare) > 2):
			return s[:length-2], length - 1
		case i == 0 && (len(bare) > 2 && strings.Trim(bare, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" || w == "The" || recordTitles()[strings.ToLower(bare)]):
		case i > 0 && capitals:
			if n := seat(s[length:]); n > 0 {
				return s[:length+n], length + n + 1
			}
		default:
			return "", 0
		}
	}
	return "", 0
}

// seat returns the length of what a record prints after a name before its stop: "of Ohio", "pro
// tempore".
func seat(s string) int {
	const most = 4 // words
	n := strings.Index(s, ". ")
	if n > 0 && (strings.HasPrefix(s, "of ") || strings.HasPrefix(s, "pro ")) && CountWords(s[:n]) <= most {
		return n
	}
	return 0
}

// endsInCapitals recognises a name as such records print it: "DOYLE", "McCONNELL".
func endsInCapitals(s string) bool {
	n := len(s)
	return n >= 2 && s[n-1] >= 'A' && s[n-1] <= 'Z' && s[n-2] >= 'A' && s[n-2] <= 'Z'
}

// IsSpeakerLine recognises the name of a speaker on a line of its own, by a title or by
// capitals: "Mr Doyle", "The Minister of Health", "THE CHAIRMAN".
func IsSpeakerLine(s string) bool {
	if len(s) > 80 || EndsSentence(s) || !isSpeaker(s) && !isOffice(s) {
		return false
	}
	first, _, ok := strings.Cut(s, " ")
	return ok && (recordTitles()[strings.ToLower(strings.TrimRight(first, "."))] || isOffice(s))
}

// Member reads a line that may name a member of a parliament, and reports whether it gives a
// seat, a party or an office too: "Ana Roe (Leith) (Labour)", "The Minister for Roads (Ana
// Roe)".
func Member(s string) (name string, seated bool) {
	name, rest, seated := strings.Cut(s, " (")
	inner, closed := strings.CutSuffix(rest, ")")
	switch {
	case seated != closed:
		return "", false
	case seated && isOffice(name):
		name = inner
	}
	if CountWords(name) < 2 || EndsSentence(name) || !isSpeaker(name) {
		return "", false
	}
	return name, seated
}

// isOffice recognises a person by a great office: "The Secretary of State for Transport".
func isOffice(s string) bool {
	first, rest, ok := strings.Cut(s, " ")
	if !ok || !strings.EqualFold(first, "the") || CountWords(s) > 10 {
		return false
	}
	role := false
	for _, w := range strings.Fields(rest) {
		role = role || roles()[strings.ToLower(w)]
		if r := FirstLetter(w); !unicode.IsUpper(r) && !bylineWords()[w] {
			return false
		}
	}
	return role
}

// isSpeaker recognises words that may name a speaker: a few, each capitalised.
func isSpeaker(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 6 || isField(s) {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "“\"'(*"))
		switch {
		case unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r):
		case i > 0 && (bylineWords()[w] || unicode.IsDigit(r)):
		default:
			return false
		}
		if strings.ContainsAny(w, "?!;:/@#=<>") || len(w) > 1 && strings.Contains(w, "&") || strings.HasSuffix(w, ",") && i == len(words)-1 {
			return false
		}
	}
	return true
}

// IsField recognises a line with a label that says what it lists: "Present: …".
func IsField(s string) bool {
	label, value, ok := strings.Cut(s, ":")
	return ok && value != "" && isField(label)
}

// IsRoll recognises the line of minutes that says who was there: "Present: Ana Lima, Jo Roe",
// "Present – Ana Lima".
func IsRoll(s string) bool {
	const longest = 40 // bytes of the label
	head := s[:min(len(s), longest)]
	if label, _, ok := strings.Cut(head, ":"); ok {
		return len(label)+1 < len(s) && IsRollLabel(label)
	}
	// "Present – Ana Lima", but not "Witnesses – among them two nurses – said".
	end := max(strings.Index(head, "– "), strings.Index(head, "— "))
	return end > 0 && IsRollLabel(strings.TrimRight(s[:end], " ")) && unicode.IsUpper(FirstLetter(s[end+len("– "):]))
}

// IsRollLabel recognises the label of such a line.
func IsRollLabel(s string) bool { return lang.Has(rollLabels(), s) }

func isField(label string) bool { return fieldLabels()[strings.ToLower(label)] }

var (
	fieldLabels  = lang.English.Set("field-labels")
	rollLabels   = lang.English.Set("roll-labels")
	askers       = lang.English.Set("speakers/askers")
	recordTitles = lang.English.Set("speakers/record-titles")

	attributionVerbs = lang.English.Set("attribution-verbs")
)

// FirstPerson reports whether a text says "I" or "we".
func FirstPerson(s string) bool {
	return hasWordThat(s, func(w string) bool { return firstPerson()[w] })
}

// SaysI reports whether a text is in the first person singular.
func SaysI(s string) bool {
	return hasWordThat(s, func(w string) bool { return w == "I" || w == "me" || w == "my" || w == "My" })
}

// SecondPerson reports whether a text says "you".
func SecondPerson(s string) bool {
	return hasWordThat(s, func(w string) bool { return strings.EqualFold(w, "you") || strings.EqualFold(w, "your") })
}

func hasWordThat(s string, is func(string) bool) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if is(w) {
			return true
		}
	}
	return false
}

var firstPerson = lang.English.Set("speakers/first-person")

// IsTitled reports whether a name begins with a title that speakers have in a record: "Mr Roe".
func IsTitled(name string) bool {
	return recordTitles()[strings.ToLower(strings.TrimRight(firstField(name), "."))] || isOffice(name)
}

// OpensTurn recognises a line that opens with initials or with "Q." or "A:", as a turn of an
// interview.
func OpensTurn(s string) bool { return initialLabel(s) > 0 }

// Dash returns the length of the dash that opens a line of dialogue, with the space after it.
func Dash(s string) int {
	for _, dash := range []string{"-", "–", "—"} {
		if rest, ok := strings.CutPrefix(s, dash); ok && SpaceAfter(rest) > 0 {
			return len(dash) + SpaceAfter(rest)
		}
	}
	return 0
}

// IsToldTurn recognises a line of dialogue in a story, which says who speaks: "– Come in, he
// said.", "– Why? asked Ana."
func IsToldTurn(s string) bool {
	for i := range len(s) {
		if strings.IndexByte(",?!", s[i]) < 0 || !strings.HasPrefix(s[i+1:], " ") {
			continue
		}
		first, rest, _ := strings.Cut(s[i+2:min(len(s), i+50)], " ")
		second, _, _ := strings.Cut(rest, " ")
		second = strings.TrimRight(second, ".,:!?")
		if attributionVerbs()[first] && (isTeller(second) || unicode.IsUpper(FirstLetter(second))) || isTeller(first) && attributionVerbs()[second] {
			return true
		}
	}
	return false
}

func isTeller(w string) bool { return w == "he" || w == "she" || w == "they" }

// IsSectionNumber recognises the label of a part of a text: "Part I", "Schedule 2".
func IsSectionNumber(s string) bool {
	word, number, ok := strings.Cut(s, " ")
	return ok && sectionWords()[strings.ToLower(word)] && (Digits(number) == len(number) || strings.Trim(number, "IVXLC") == "" || len(number) == 1)
}

var sectionWords = lang.English.Set("speakers/section-words")
