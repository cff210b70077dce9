package corpora

import (
	"strings"

	"standfirst/internal/entity"
)

// Salient is a mention in an article of something that the summaries mention too.
type Salient struct {
	Text     string  `json:"text"` // tokens joined by spaces
	Type     string  `json:"type"` // person, place, organization, ...
	Sentence int     `json:"sent"`
	Salience float64 `json:"salience"` // how many of the five summaries mention it
}

// Grades returns how many summaries mention each entity: the highest number of
// any of its mentions, 0 if there is none. Only names are graded.
func (a *Article) Grades(list []entity.Entity) []float64 {
	index := make([]int, 0, len(a.Split)) // Split leaves out empty sentences
	for i, s := range a.Sentences {
		if strings.TrimSpace(s) != "" {
			index = append(index, i)
		}
	}
	in := map[int][]Salient{}
	for _, s := range a.Salient {
		in[s.Sentence] = append(in[s.Sentence], s)
	}
	out := make([]float64, len(list))
	for i, e := range list {
		for _, m := range e.Mentions {
			if m.Form != entity.Name {
				continue
			}
			for _, s := range in[index[m.Sentence]] {
				if names(s, e.Kind, m.In(a.Document.Text)) {
					out[i] = max(out[i], s.Salience)
				}
			}
		}
	}
	return out
}

// names reports whether s is the mention, or a longer phrase of the same kind that
// contains it: "the U.S. Secretary of State John Kerry", "Fan Expo 2016 in Toronto".
func names(s Salient, kind entity.Kind, mention string) bool {
	whole, part := squeeze(s.Text), squeeze(mention)
	if whole == part {
		return true
	}
	if !typed(s.Type, kind) || len(strings.Fields(s.Text)) > len(strings.Fields(mention))+6 {
		return false
	}
	if strings.HasSuffix(whole, part) {
		return true
	}
	rest, ok := strings.CutPrefix(strings.TrimPrefix(strings.ToLower(s.Text), "the "), strings.ToLower(mention)+" ")
	if !ok {
		return false
	}
	switch next, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " "); next {
	case ",", "(", "in", "at", "of", "from", "who", "which", "that":
		return true
	default:
		return strings.Trim(next, "0123456789") == ""
	}
}

// typed reports whether an entity of that kind can have this type in GUM.
func typed(gum string, kind entity.Kind) bool {
	switch gum {
	case "person", "place", "organization":
		return gum == kind.String() || kind == entity.Group && gum == "person"
	}
	return kind == entity.Other
}

// squeeze keeps only letters and digits, so that differences in tokenisation do
// not matter.
func squeeze(s string) string {
	s = strings.ToLower(s)
	s = strings.TrimPrefix(s, "the ")
	for _, end := range []string{" 's", "'s", "’s", " ’s"} {
		s = strings.TrimSuffix(s, end)
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\n.,-–'’\"“”()[]", r) {
			return -1
		}
		return r
	}, s)
}
