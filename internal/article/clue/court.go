package clue

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/lang"
)

// IsDocket recognises the docket number of a case: "No. 12-1034.", "Docket No. 5".
func IsDocket(s string) bool {
	low := strings.ToLower(strings.TrimLeft(s, "( "))
	for _, p := range docketStarts() {
		if rest, ok := strings.CutPrefix(low, p); ok && strings.ContainsAny(rest, "0123456789") || ok && rest == "" {
			return true
		}
	}
	// "A03A1064, A03A1065."
	fields := strings.Fields(s)
	for _, f := range fields {
		if !strings.ContainsAny(f, "0123456789") || strings.ContainsAny(f, "/:") || len(f) < 5 {
			return false
		}
	}
	return len(fields) > 0 && len(fields) <= 4 && strings.ContainsAny(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") && !IsDate(strings.TrimRight(s, "."))
}

// IsDecisionDay recognises "Argued May 19, 2014. Decided Sept. 30, 2014." and a date
// alone.
func IsDecisionDay(s string) bool {
	rest := strings.ToLower(strings.TrimRight(s, ". "))
	found := false
	for _, p := range decisionDays() {
		if i := strings.Index(rest, p); i >= 0 {
			found = true
			rest = rest[:i] + rest[i+len(p):]
		}
	}
	for _, w := range decisionFillers() {
		rest = strings.ReplaceAll(rest, w, " ")
	}
	rest, _, _ = strings.Cut(strings.TrimSpace(rest)+" ", " at ")
	fields := strings.Fields(rest)
	if len(fields) > 3 {
		fields = fields[:3]
	}
	return IsDate(strings.Join(fields, " ")) && (found || len(strings.Fields(rest)) <= 3)
}

// IsDecision reports whether a line with dates of a case includes that of the decision.
func IsDecision(s string) bool {
	return ContainsAny(strings.ToLower(s), decisionWords())
}

// IsJudge recognises the line that names the author of a judgment: "LAVINE, J.", "Opinion
// by Justice Roe", "PER CURIAM".
func IsJudge(s string) bool { return Judge(s) != "" }

// Judge returns the name in such a line, or "".
func Judge(s string) string {
	s = strings.TrimSpace(strings.TrimLeft(s, "¶*0123456789[] "))
	bare := strings.TrimRight(s, ".:; ")
	if strings.EqualFold(bare, "per curiam") {
		return bare
	}
	const most, near = 8, 120 // words, and the bytes that nearly always have more
	long := CountWords(bare[:min(len(bare), near)]) > most || len(bare) > near && CountWords(bare) > most
	if long && !startsWithFold(bare, opinionBy()) {
		return ""
	}
	low := strings.ToLower(bare)
	for _, p := range opinionBy() {
		if rest, ok := strings.CutPrefix(low, p+" "); ok && len(low) == len(bare) {
			rest, _, _ = strings.Cut(rest, " delivered ") // "Judgment of Mr Justice Roe delivered on 5 May 2016"
			if from := len(p) + 1; CountWords(rest) <= 6 {
				return bare[from : from+len(rest)]
			}
		}
	}
	if long || strings.Contains(low, "before") || strings.Contains(low, " and ") {
		return ""
	}
	for _, mark := range judgeMarks() {
		if head, ok := strings.CutSuffix(bare, mark); ok && IsNames(head) {
			if strings.HasSuffix(s, ".") && len(mark) <= len(", J.S.C") {
				return bare + "."
			}
			return bare
		}
	}
	words := strings.Fields(bare)
	if len(words) > 1 && justiceTitles()[strings.ToLower(words[0])] { // "Lady Justice Roe"
		words = words[1:]
	}
	if len(words) > 1 && len(words) <= 4 && (words[0] == "Justice" || words[0] == "JUSTICE") && IsNames(strings.Join(words[1:], " ")) {
		return bare
	}
	return ""
}

var justiceTitles = lang.English.Set("courts/justice-titles")

// SoleJudge returns the name in the line of a tribunal that says who sat alone: "Before:
// Employment Judge Ana Lima", "PRESENT: Madam Justice Lima".
func SoleJudge(s string) string {
	low := strings.ToLower(s)
	if !strings.HasPrefix(low, "before") && !strings.HasPrefix(low, "present:") || len(low) != len(s) || CountWords(s) > 9 || strings.ContainsAny(s, ",&") || strings.Contains(low, " and ") {
		return ""
	}
	for _, office := range []string{" judge ", " justice "} {
		if i := strings.LastIndex(low, office); i >= 0 && IsNames(s[i+len(office):]) {
			return s[i+len(office):]
		}
	}
	return ""
}

// JudgeSays returns the name in the line over the words of a judge: "Ana Lima J:", "LORD JUSTICE ROE:". It
// returns "" for any other.
func JudgeSays(s string) string {
	name, ok := strings.CutSuffix(s, ":")
	if head, office := lastField(name); ok && judgeLetters()[office] && IsPerson(head) {
		return head
	}
	if i := strings.Index(strings.ToLower(name), "justice "); ok && i >= 0 && i <= len("the honourable mr ") && IsNames(name) {
		return name
	}
	return ""
}

// IsPanel recognises the line that names the judges who heard a case.
func IsPanel(s string) bool {
	low := strings.ToLower(strings.TrimRight(s, ".: "))
	if (strings.HasPrefix(low, "before ") || strings.HasPrefix(low, "before:") || strings.HasPrefix(low, "present:") || strings.HasPrefix(low, "present ")) && hasJudges(low) {
		return true
	}
	return strings.Contains(low, ", ") && strings.Contains(low, " and ") && hasJudges(low) && IsNames(strings.TrimRight(s, "."))
}

func hasJudges(low string) bool {
	return panelEnds()[low[strings.LastIndexByte(low, ' ')+1:]] || ContainsAny(low, panelMarks()) || strings.Contains(low, " jj.")
}

// Versus returns the position of "v." or "vs." between the parties of a case, or -1.
func Versus(s string) int {
	for _, v := range []string{"v.", "vs.", "V.", "VS.", "-v-", "against"} {
		i := strings.Index(s, v)
		if i < 0 || i > 0 && s[i-1] != ' ' || i+len(v) < len(s) && s[i+len(v)] != ' ' {
			continue
		}
		if v == "against" && i != 0 {
			continue
		}
		return i
	}
	return -1
}

// IsCase recognises the name of a case: parties around a "v.", or "In re …".
func IsCase(s string) bool {
	low := strings.ToLower(s)
	if startsWithWord(low, caseStarts()) {
		return CountWords(s) <= 40
	}
	i := Versus(s)
	if i < 0 {
		return false
	}
	return strings.Count(s, ". ") <= 12 && !strings.ContainsAny(s, "?!\"“")
}

// IsCaseTitle recognises the title of a judgment: "Roe v Lima", "Roe v. Lima [2020] EWHC 5".
func IsCaseTitle(s string) bool {
	a, b, ok := strings.Cut(s, " v ")
	if !ok {
		a, b, ok = strings.Cut(s, " vs ")
	}
	if !ok && IsUpper(strings.Replace(s, " against ", " ", 1)) {
		a, b, ok = strings.Cut(s, " against ")
	}
	if ok = ok && unicode.IsUpper(FirstLetter(a)) && unicode.IsUpper(FirstLetter(b)); ok {
		return CountWords(s) <= 40 && !EndsSentence(s)
	}
	return IsCase(s) && !EndsSentence(s)
}

// IsParty recognises a line that gives the role of a party in a case.
func IsParty(s string) bool {
	return ContainsAny(strings.ToLower(s), partyRoles())
}

// ContainsAny reports whether s contains one of the phrases.
func ContainsAny(s string, marks []string) bool {
	return slices.ContainsFunc(marks, func(m string) bool { return strings.Contains(s, m) })
}

// IsConcurrence recognises the line below a judgment that says which judges agree.
func IsConcurrence(s string) bool {
	low := strings.ToLower(strings.TrimRight(s, ".: "))
	if CountWords(s) > 40 || strings.Contains(low, " we ") || strings.HasPrefix(low, "in this opinion ") {
		return false
	}
	return low == "concur" || slices.ContainsFunc(concurrences(), func(end string) bool { return strings.HasSuffix(low, " "+end) })
}

var (
	docketStarts = lang.English.Lines("courts/docket-starts")
	decisionDays = lang.English.Lines("courts/decision-days")
	judgeMarks   = lang.English.Lines("courts/judges")

	decisionWords   = lang.English.Lines("courts/decision-words")
	decisionFillers = lang.English.Lines("courts/decision-fillers")
	opinionBy       = lang.English.Lines("courts/opinion-by")
	panelEnds       = lang.English.Set("courts/panel-ends")
	panelMarks      = lang.English.Lines("courts/panel-marks")
	caseStarts      = lang.English.Lines("courts/case-starts")
	partyRoles      = lang.English.Lines("courts/party-roles")
	judgeLetters    = lang.English.Set("courts/judge-letters")
	concurrences    = lang.English.Lines("courts/concurrences")
)
