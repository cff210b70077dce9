package recognize

import (
	"maps"
	"slices"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// A Change says what one pass did to the mentions that stand at one place: it found, dropped,
// moved, joined or split them, or gave one another kind. Without mentions, it is what the pass
// has learnt about a name.
type Change struct {
	Why           string
	Before, After []entity.Mention
}

// Explain returns the mentions as the model labels them, and what each pass changes.
func Explain(text string, sentences []doc.Sentence) ([]entity.Mention, []Change) {
	model := label(text, sentences)
	d := newDraft(text, sentences, slices.Clone(model))
	var out []Change
	for _, p := range passes {
		before, said := slices.Clone(d.mentions), maps.Clone(d.said)
		p.run(d)
		out = append(out, differences(p.says, before, d.mentions)...)
		for _, name := range slices.Sorted(maps.Keys(d.said)) {
			if k, ok := said[name]; !ok || k != d.said[name] {
				out = append(out, Change{Why: p.says + ", so say of " + name + ": " + d.said[name].String()})
			}
		}
	}
	for i, c := range out {
		if len(c.Before) == 1 && len(c.After) == 1 {
			a, b := c.Before[0], c.After[0]
			if k, why := wordsSay(b.In(text), a.Kind); why != "" && k == b.Kind && k != a.Kind {
				out[i].Why += ": " + why
			}
		}
	}
	return model, out
}

// differences compares two lists of mentions in text order. Those that overlap are one change.
func differences(why string, before, after []entity.Mention) (out []Change) {
	for len(before) > 0 || len(after) > 0 {
		c := Change{Why: why}
		for end := -1; ; {
			if len(before) > 0 && (end < 0 && (len(after) == 0 || before[0].Start <= after[0].Start) || before[0].Start < end) {
				end = max(end, before[0].End)
				c.Before, before = append(c.Before, before[0]), before[1:]
			} else if len(after) > 0 && (end < 0 || after[0].Start < end) {
				end = max(end, after[0].End)
				c.After, after = append(c.After, after[0]), after[1:]
			} else {
				break
			}
		}
		if !slices.Equal(c.Before, c.After) {
			out = append(out, c)
		}
	}
	return out
}
