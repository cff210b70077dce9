package clue

import (
	"slices"
	"strings"

	"standfirst/internal/lang"
)

// IsPointer recognises a line that only says where something else is: "Agenda: https://…",
// "Recording: here", "The slides can be found at https://…", "Password: gull".
func IsPointer(s string) bool {
	const few, longest = 4, 14 // words
	head, last := lastField(strings.TrimRight(s, ". "))
	head = strings.TrimSpace(head)
	label := strings.HasSuffix(head, ":")
	linked := strings.Contains(last, "://") || strings.HasPrefix(last, "www.") || strings.EqualFold(last, "here")
	if !label && !linked {
		return false
	}
	low := strings.ToLower(head)
	if StartsWithAny(low, secrets()) {
		return label
	}
	if !linked {
		return false
	}
	n := CountWords(head)
	return label && n <= few || n <= longest && slices.ContainsFunc(pointers(), func(p string) bool { return strings.HasSuffix(" "+low, " "+p) })
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
	label, _, ok := strings.Cut(s, ":")
	if !ok {
		return false
	}
	label = strings.ToLower(label)
	name, says := strings.CutSuffix(label, " says")
	return (says && CountWords(name) <= 4 || label == "posted by") && CountWords(s) <= longest && DateIn(s) != ""
}

var (
	secrets  = lang.English.Lines("calls/secrets")
	pointers = lang.English.Lines("calls/pointers")
)
