package clue

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lang"
)

// IsForward recognises the line above a forwarded or quoted message: "----- Forwarded by
// …", "-----Original Message-----".
func IsForward(s string) bool {
	marks := forwardMarks()
	dashes := strings.HasPrefix(s, "--") || strings.HasPrefix(s, "__")
	if !dashes && !startsWithFold(s, marks) {
		return false
	}
	low := strings.ToLower(s[:min(len(s), 200)])
	for _, mark := range marks {
		if i := strings.Index(low, mark); i >= 0 {
			return dashes || i == 0
		}
	}
	return false
}

// StripReply removes "Re:" and "Fwd:" from a subject.
func StripReply(s string) string { return stripPrefixes(s, replyPrefixes(), forwardPrefixes()) }

// StripForward removes "Fwd:" from a subject: it is not the writer's.
func StripForward(s string) string { return stripPrefixes(s, forwardPrefixes()) }

func stripPrefixes(s string, sets ...map[string]bool) string {
	for {
		head, rest, ok := strings.Cut(s, ":")
		head = strings.ToLower(strings.TrimSpace(head))
		if !ok || !slices.ContainsFunc(sets, func(set map[string]bool) bool { return set[head] }) {
			return s
		}
		s = strings.TrimSpace(rest)
	}
}

var (
	replyPrefixes   = lang.World.Set("reply-prefixes/replies")
	forwardPrefixes = lang.World.Set("reply-prefixes/forwards")
)

// IsArchiveLinks recognises a line of links of an archive of messages: "Next message: Re: Tides",
// "[Prev in Thread]", "Messages sorted by: [ date ] [ thread ]".
func IsArchiveLinks(s string) bool {
	const most = 60 // bytes of such a link
	s = strings.TrimLeft(s, "[<* ")
	s = s[:min(len(s), most)]
	if strings.IndexByte(s, ':') < 0 && strings.IndexByte(s, ']') < 0 && strings.IndexByte(s, '>') < 0 {
		return false
	}
	low := strings.ToLower(s)
	for _, link := range archiveLinks() {
		if rest, ok := strings.CutPrefix(low, link); ok && rest != "" && strings.IndexByte(":]>", rest[0]) >= 0 {
			return true
		}
	}
	return false
}

// ListSender reads the line of an archive that names a sender and hides the address: "Jo Roe
// jo at example.org". It returns "" for any other.
func ListSender(s string) string {
	head, domain, ok := strings.Cut(s, " at ")
	if !ok || !strings.Contains(domain, ".") || strings.Contains(domain, " ") {
		return ""
	}
	name := strings.TrimSpace(head[:max(0, strings.LastIndexByte(head, ' '))])
	if !IsSignature(name) {
		return ""
	}
	return name
}

// IsAddresses recognises a line of only addresses and names, such as the continuation of
// a long field.
func IsAddresses(s string) bool {
	marks := strings.Count(s, "@") + strings.Count(s, "/")
	return marks >= 1 && !EndsSentence(s) && CountWords(s) <= 6+12*marks && strings.Count(s, ". ") <= marks && !strings.Contains(s, "://")
}

// IsFarewell recognises "Kind regards," and "Cheers, Ann".
func IsFarewell(s string) bool {
	if len(s) > 60 {
		return false
	}
	words, name, _ := strings.Cut(s, ",")
	words, name = strings.ToLower(strings.TrimRight(words, " .!")), strings.TrimSpace(name)
	return (farewells()[words] || signatureOpeners()[words]) && (name == "" || IsSignature(name) || strings.HasPrefix(name, "--") && CountWords(name) == 1)
}

// IsToEditor recognises the opening of a letter to a newspaper: "Sir – Your editorial …".
func IsToEditor(s string) bool {
	title, rest, _ := strings.Cut(s, " ")
	return strings.EqualFold(strings.Trim(title, ",:"), "sir") && (title != "Sir" || strings.HasPrefix(rest, "– ") || strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "— "))
}

// IsSignature recognises a line that may be just a name.
func IsSignature(s string) bool {
	if name := strings.TrimLeft(s, "-–— "); len(name) < len(s) {
		s = strings.TrimRight(name, "-–— ") // "-- Ann --"
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 4 || len(s) > 40 || strings.Contains(s, "\t") {
		return false
	}
	for _, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) || n < len(w) && strings.ContainsAny(w, ":;?!/@0123456789") {
			return false
		}
	}
	return true
}

// IsContact recognises lines with contact details: a number, a mail address or a web
// address, outside of any sentence.
func IsContact(l *Line) bool {
	s := l.Text
	if len(s) > 600 || strings.HasSuffix(s, ":") {
		return false
	}
	digits := hasDigit(s)
	reached := strings.IndexByte(s, '@') >= 0 || digits && isPhone(s)
	if reached && countFields(l.lower()) > 1 {
		return true // a signature on one line
	}
	if len(s) > 400 {
		return false
	}
	marks := reached || startsWithFold(s, contactFields()) || digits && endsInPostcode(s)
	return marks && (!EndsSentence(s) && l.countWords() <= 40 || l.countWords() <= 12 && !strings.Contains(l.lower(), " the "))
}

// countFields counts the labels of numbers and addresses in a lower-case text: "tel: … fax: …".
func countFields(low string) int {
	n := 0
	for _, field := range contactFields() {
		if i := strings.Index(low, field); i >= 0 && strings.HasSuffix(field, ":") && (i == 0 || low[i-1] == ' ') {
			n++
		}
	}
	return n
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			return true
		}
	}
	return false
}

// endsInPostcode recognises a US address: "Palo Alto, CA 94301".
func endsInPostcode(s string) bool {
	rest, zip := lastField(strings.TrimRight(s, "."))
	rest, state := lastField(rest)
	return strings.TrimSpace(rest) != "" && len(zip) >= 5 && Digits(zip) == 5 && len(state) == 2 && strings.ToUpper(state) == state && Digits(state) == 0
}

// IsPostal recognises the line of an address that ends in a postcode, or the place of one in a form: "12
// Quay Street, Portland, OR 97201", "Bell Lane, Leeds LS4 2QT", "City, ST Zip".
func IsPostal(s string) bool {
	rest, zip := lastField(s)
	_, state := lastField(rest)
	if n := Digits(zip); len(zip) == 3 && n == 1 && strings.ToUpper(zip) == zip && strings.ToUpper(state) == state && len(state) < 5 && strings.ContainsAny(state, "0123456789") {
		return true
	}
	zip, more, _ := strings.Cut(zip, "-")
	n := len(zip)
	code := (n == 4 && !isYear(zip) || n == 5) && Digits(zip) == n && Digits(more) == len(more)
	return strings.Contains(s, ", ") && (code || strings.EqualFold(zip, "zip")) && len(state) > 1 && len(state) < 4 && strings.ToUpper(state) == state && Digits(state) == 0
}

// lastField cuts the last of the fields that strings.Fields returns.
func lastField(s string) (rest, field string) {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	i := strings.LastIndexFunc(s, unicode.IsSpace)
	if i < 0 {
		return "", s
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[:i], s[i+size:]
}

// IsContactField recognises a line that labels its number or address.
func IsContactField(s string) bool {
	return startsWithFold(s, contactFields()) && CountWords(s) <= 14 && (isPhone(s) || strings.Contains(s, "@") || HasAddress(strings.ToLower(s)))
}

// IsWriterContact recognises the line below an article that says how to reach its writer:
// "Ana Lima: 555-010-9999 or alima@example.org".
func IsWriterContact(s string) bool {
	name, address, ok := strings.Cut(s, ": ")
	return ok && IsPerson(name) && CountWords(address) <= 14 && strings.Contains(address, "@") && (isPhone(address) || strings.Index(address, "@") > 0)
}

// isPhone recognises a text with a telephone number: at least seven digits, in groups.
func isPhone(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < '0' || s[i] > '9' {
			i++
			continue
		}
		j, count, groups, run, single := i, 0, 1, 0, false
		for j < len(s) && (s[j] >= '0' && s[j] <= '9' || strings.IndexByte(" -.()/", s[j]) >= 0) && !strings.HasPrefix(s[j:], " - ") && !strings.HasPrefix(s[j:], " / ") {
			if s[j] >= '0' && s[j] <= '9' {
				count++
				run++
			} else if run > 0 {
				single = single || run == 1 && count > 1
				groups++
				run = 0
			}
			j++
		}
		first, _, _ := strings.Cut(s[i:j], " ")
		if count >= 7 && groups >= 2 && count <= 15 && !single && run != 1 && !numbered(s[:i]) && !isNumericDate(first) {
			return true
		}
		i = max(j, i+1)
	}
	return false
}

// numbered reports whether s ends in letters and a hyphen, as in "CVE-" or "EX-".
func numbered(s string) bool {
	n := len(s)
	return n > 1 && s[n-1] == '-' && wordByte(s[n-2]) || n > 0 && wordByte(s[n-1])
}

// IsAttachment recognises the file name of an attachment.
func IsAttachment(s string) bool {
	if strings.HasPrefix(s, "<<") && strings.HasSuffix(s, ">>") {
		return true
	}
	s = strings.Trim(s, "-•* \t<>()")
	s = strings.TrimSpace(strings.TrimPrefix(s, "File:"))
	i := strings.LastIndexByte(s, '.')
	return i > 0 && len(s) < 100 && CountWords(s) <= 8 && fileEndings()[strings.ToLower(s[i+1:])]
}

// IsFileName recognises a line that is only the name of a file or a record: "lock-gate.txt",
// "mail_0412".
func IsFileName(s string) bool {
	return len(s) < 80 && !strings.Contains(s, " ") && (IsAttachment(s) || strings.Contains(s, "_")) && !HasAddress(s)
}

var (
	forwardMarks = lang.English.Lines("mail/forwarded")
	archiveLinks = lang.English.Lines("mail/archive-links")
	farewells    = lang.English.Set("mail/farewells")

	signatureOpeners = lang.English.Set("mail/signatures")
	signedHeads      = lang.English.Set("mail/signed")
	contactFields    = lang.English.Lines("mail/contact-fields")
	fileEndings      = lang.World.Set("file-endings")
)

// IsSignedHead recognises the line over those who signed a letter: "Signed by:".
func IsSignedHead(s string) bool {
	const longest = 60 // bytes, and more than such a line has
	s = strings.TrimRight(s, ": ")
	return len(s) <= longest && lang.Has(signedHeads(), s)
}

// IsToSign recognises a line that is left open for a signature: "Signed ........ Date".
func IsToSign(s string) bool {
	return (strings.Contains(s, ".....") || strings.Contains(s, "_____")) && CountWords(s) <= 12
}

// Wrote reads the line of a mail program over what somebody wrote: "On 4 May 2023 at 09:12, Ana Lima
// <alima@x.example> wrote:".
func Wrote(s string) (name, date string) {
	s = strings.TrimPrefix(strings.TrimSuffix(s, " wrote:"), "On ")
	s, _, _ = strings.Cut(s, " <")
	for i := len(s) - 1; i > 0; i-- {
		if s[i] == ' ' && IsDate(strings.TrimRight(s[:i], ", ")) {
			return s[i+1:], strings.TrimRight(s[:i], ", ")
		}
	}
	return "", ""
}
