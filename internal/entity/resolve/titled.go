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

// apart finds the titles with a surname whose holders are not the other bearer of the surname
// in the sentence: "Senator Marl met Judge Marl", "Lord Marl met Tom Marl".
func (r *resolver) apart() map[[2]string]bool {
	out := map[[2]string]bool{}
	common := func(title string) bool { return title == "" || courtesyTitles()[title] }
	for k := 1; k < len(r.mentions); k++ {
		a, b := r.mentions[k-1], r.mentions[k]
		if a.Kind != entity.Person || b.Kind != entity.Person || a.Sentence != b.Sentence || a.End >= b.Start || mayBeOne(r.text[a.End:b.Start]) {
			continue
		}
		x, shortA := r.titled(a)
		y, shortB := r.titled(b)
		if x[1] == y[1] && !sameTitle(x[0], y[0]) && (shortA || shortB) && !(shortA && common(x[0])) && !(shortB && common(y[0])) {
			out[x], out[y] = out[x] || shortA, out[y] || shortB
		}
	}
	return out
}

// mayBeOne reports whether two names with these words between them may be one person's:
// "Tom Marl, now Lord Marl".
func mayBeOne(between string) bool {
	return strings.ContainsAny(between, ",;:()—–\n") || strings.TrimSpace(between) == "" ||
		slices.ContainsFunc(strings.Fields(between), func(w string) bool { return equatingWords()[w] })
}
