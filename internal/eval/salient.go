package eval

import (
	"strings"

	"standfirst/internal/entity"
)

// Salient is a place where an article names something that its summaries
// name too.
type Salient struct {
	Text     string  `json:"text"` // tokens with a space between
	Type     string  `json:"type"` // person, place, organization, ...
	Sentence int     `json:"sent"`
	Salience float64 `json:"salience"` // in how many of five summaries
}

// Grades says for each entity in how many summaries it is named: the most
// that is told of one of its mentions, 0 if none is told of. Only names are
// graded; what is found by rule is not.
func (a *Article) Grades(list []entity.Entity) []float64 {
	index := make([]int, 0, len(a.Split)) // Split leaves out sentences that are empty
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

// names reports whether s is the mention, or a longer phrase of the same kind
// that ends with it: "the U.S. Secretary of State John Kerry".
func names(s Salient, kind entity.Kind, mention string) bool {
	whole, part := squeeze(s.Text), squeeze(mention)
	if whole == part {
		return true
	}
	longer := strings.HasSuffix(whole, part) && len(strings.Fields(s.Text)) <= len(strings.Fields(mention))+6
	return longer && s.Type == kind.String()
}

// squeeze leaves only letters and digits, so that two ways of cutting tokens
// compare alike.
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
