package resolve

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	judgeMarks     = lang.English.Lines("courts/judges")
	equatingWords  = lang.English.Set("equating-words")
	courtesyTitles = lang.English.Set("courtesy-titles")
	shortTitles    = lang.English.Set("role-words/office-abbreviations")
)

// bench lists the surnames in capitals that a judge's letters follow: "MARL, J." is no party to
// the case, whatever the parties are called.
func (r *resolver) bench() map[string]bool {
	var out map[string]bool
	for _, m := range r.mentions {
		if m.Kind != entity.Person || !strings.HasPrefix(r.text[m.End:], ",") || !shouted(m.In(r.text)) {
			continue
		}
		for _, mark := range judgeMarks() {
			if rest, ok := strings.CutPrefix(r.text[m.End:], mark); ok && !unicode.IsLetter(firstRune(rest)) {
				if out == nil {
					out = map[string]bool{}
				}
				out[m.In(r.text)] = true
			}
		}
	}
	return out
}

// shouted reports whether a name is one word in capitals.
func shouted(s string) bool { return strings.ToUpper(s) == s && !strings.Contains(s, " ") }

// title returns the title right before a mention or at its start, without a full stop, or "".
func (r *resolver) title(m entity.Mention) string {
	first, _, more := strings.Cut(m.In(r.text), " ")
	before := strings.TrimRight(r.text[max(0, m.Start-20):m.Start], " ")
	for _, w := range [...]string{first, before[strings.LastIndexAny(before, " \n(\"“")+1:]} {
		if w = strings.TrimSuffix(w, "."); more && unicode.IsUpper(firstRune(w)) && names.IsTitle(strings.ToLower(w)) {
			rest := strings.TrimRight(strings.TrimSuffix(before, w), " ")
			if deputy := rest[strings.LastIndexByte(rest, ' ')+1:]; strings.EqualFold(deputy, "deputy") {
				return deputy + " " + w // the mayor is another
			}
			return w
		}
		more = true
	}
	return ""
}

// titles returns the titles of the first mentions of a name.
func (r *resolver) titles(n *name) (out []string) {
	for _, k := range n.mentions[:min(len(n.mentions), 5)] {
		if t := r.title(r.mentions[k]); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// sameTitle reports whether two titles are one, or may be: "Sen", "Senator"; "Sgt", "Sergeant".
func sameTitle(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || shortTitles()[a] && a[0] == b[0] && (strings.HasPrefix(b, a) || a[len(a)-1] == b[len(b)-1])
}

// isCalled reports whether one of the first mentions of a name has a title.
func (r *resolver) isCalled(n *name, title string) bool {
	return slices.ContainsFunc(r.titles(n), func(t string) bool { return sameTitle(t, title) })
}

// titled returns the title of a person, the surname, and whether the text has no more of the
// name: "Judge" and "marl" for "Judge Marl", "Lord" and "marl" for "Lord Marl of Tarn".
func (r *resolver) titled(m entity.Mention) (key [2]string, short bool) {
	words := names.WithoutTitles(names.Fold(m.In(r.text)))
	if short = len(words) == 1 || words[1] == "of"; short {
		words = words[:1]
	}
	return [2]string{r.title(m), words[len(words)-1]}, short
}
