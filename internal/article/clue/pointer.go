package clue

import (
	"slices"
	"strings"

	"standfirst/internal/lang"
)

// IsPointer recognises a line that only says where something else is: "Agenda: https://…",
// "Recording: here", "The slides can be found at https://…", "Password: gull".
func IsPointer(s string) bool {
	const label, longest = 4, 14 // words
	head, last := lastField(strings.TrimRight(s, ". "))
	head = strings.TrimSpace(head)
	low := strings.ToLower(head)
	if StartsWithAny(low, secrets()) {
		return strings.HasSuffix(low, ":")
	}
	if !strings.Contains(last, "://") && !strings.HasPrefix(last, "www.") && !strings.EqualFold(last, "here") {
		return false
	}
	n := CountWords(head)
	return strings.HasSuffix(head, ":") && n <= label || n <= longest && slices.ContainsFunc(pointers(), func(p string) bool { return strings.HasSuffix(" "+low, " "+p) })
}

// IsTicked recognises a name that is ticked off on a list of those who were there or agreed.
func IsTicked(s string) bool {
	name := strings.TrimLeft(s, "✅☑✔✓🔲☐⬜❌\ufe0f ")
	return len(name) < len(s) && (IsPerson(name) || IsSignature(name))
}

// IsCommenter recognises the line at a reader's comment that says who wrote it and when: "Ana Lima
// says: 5 May 2019 at 8:12", "Posted by: lima77 | 5 May 2019".
func IsCommenter(s string) bool {
	const longest = 16 // words
	low := strings.ToLower(s)
	name, _, says := strings.Cut(low, " says:")
	return CountWords(s) <= longest && (says && CountWords(name) <= 4 || strings.HasPrefix(low, "posted by: ")) && DateIn(s) != ""
}

var (
	secrets  = lang.English.Lines("calls/secrets")
	pointers = lang.English.Lines("calls/pointers")
)
