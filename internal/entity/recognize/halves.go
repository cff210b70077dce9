package recognize

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// joinHalves makes one person of the halves of a hyphenated surname, "Riedel-Kruse", which the
// model often reads as two. Two people may stand at a hyphen as well, "the Marl-Lee talks", which
// it may read as one, so the rest of the text decides.
func (d *draft) joinHalves() {
	surnames, alone := d.surnames()
	if surnames == nil {
		return
	}
	var out []entity.Mention
	for i := 0; i < len(d.mentions); i++ {
		m, last := d.mentions[i], i
		w := d.hyphenated(m)
		for last+1 < len(d.mentions) && d.mentions[last+1].Start < w.End {
			last++
		}
		if w.Len() > 0 && d.mentions[last].End <= w.End && d.isSurname(w, d.mentions[i:last+1], surnames, alone) {
			m.End, m.Kind, i = w.End, entity.Person, last
		}
		if a, b, ok := strings.Cut(m.In(d.text), "-"); ok && m.Kind == entity.Person && alone[a] && alone[b] && d.afterDeterminer(m.Start) {
			first := m
			first.End, m.Start = m.Start+len(a), m.End-len(b)
			out = append(out, first)
		}
		out = append(out, m)
	}
	d.mentions = out
}

// surnames returns the hyphenated words that stand after a given name or a title, and the last
// words of the names that no hyphen touches. Without a hyphen in a name or after it, there are none.
func (d *draft) surnames() (double, alone map[string]bool) {
	if !slices.ContainsFunc(d.mentions, func(m entity.Mention) bool {
		return m.Kind == entity.Person && strings.Contains(m.In(d.text), "-") || d.hyphenated(m).Len() > 0
	}) {
		return nil, nil
	}
	double, alone = map[string]bool{}, map[string]bool{}
	for i, m := range d.mentions {
		w := d.hyphenated(m)
		title := lastWord(strings.TrimSuffix(d.text[max(0, w.Start-20):w.Start], " "))
		switch {
		case w.Len() == 0:
			name := lastWord(m.In(d.text))
			alone[name] = alone[name] || m.Start == 0 || d.text[m.Start-1] != '-'
			double[name] = double[name] || m.Kind == entity.Person && strings.Contains(name, "-")
		case i+1 < len(d.mentions) && d.mentions[i+1].Start < w.End && d.mentions[i+1].End > w.End: // "Ann Marl-Bob Lee"
		case m.Kind == entity.Person && m.Start < w.Start, names.IsHonorific(title):
			double[w.In(d.text)] = true
		}
	}
	return double, alone
}

// isSurname reports whether a hyphenated word is one person's surname, of which the model made
// these mentions.
func (d *draft) isSurname(w doc.Span, parts []entity.Mention, double, alone map[string]bool) bool {
	word := w.In(d.text)
	several := strings.Split(word, "-")
	if double[word] {
		return slices.ContainsFunc(several, func(s string) bool { return !alone[s] })
	}
	if len(parts) < 2 || slices.ContainsFunc(parts, func(m entity.Mention) bool { return m.Kind != entity.Person }) || slices.ContainsFunc(several, func(s string) bool { return alone[s] }) {
		return false
	}
	_, noun := headAfter(d.text[w.End:min(len(d.text), w.End+80)])
	return noun == "" && !d.afterDeterminer(w.Start)
}

// afterDeterminer reports whether an article stands before a position, or before the adjective
// there: "the late Marl-Lee talks".
func (d *draft) afterDeterminer(at int) bool {
	before := strings.Fields(d.text[max(0, at-40):at])
	return slices.ContainsFunc(before[max(0, len(before)-2):], func(w string) bool { return isDeterminer(lang.Lower(w)) })
}

// hyphenated returns the last word of a mention with the capitalised parts that hyphens join to
// it, or nothing if there are none.
func (d *draft) hyphenated(m entity.Mention) doc.Span {
	end := m.End
	for {
		rest, ok := strings.CutPrefix(d.text[end:], "-")
		if !ok || !unicode.IsUpper(firstRune(rest)) {
			break
		}
		n := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
		if n < 0 {
			n = len(rest)
		}
		if part := rest[:n]; n < 2 || names.IsCommon(lang.Lower(part)) && !names.IsSurname(part) {
			break // "Trump-Era"
		}
		end += 1 + n
	}
	if end == m.End {
		return doc.Span{}
	}
	return doc.Span{Start: m.End - len(lastWord(m.In(d.text))), End: end}
}
