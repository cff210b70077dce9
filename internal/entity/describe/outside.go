package describe

import (
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/lang"
)

// inArticle returns the list without the mentions in letterheads, salutations and lists of works,
// which say nothing about what the article is about, but with the body that met, above the title
// of its minutes.
func inArticle(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) []entity.Entity {
	outside := make([]bool, len(sentences))
	for i, s := range sentences {
		b := &d.Blocks[s.Block]
		outside[i] = !b.Kept || salutes(d, s) || b.Kind == doc.TableRow && lang.Has(workHeads(), strings.Trim(b.Section, " :.0123456789"))
	}
	top := meets(d)
	is := func(m entity.Mention) bool {
		return outside[m.Sentence] && (m.Start >= top || m.Kind != entity.Organization)
	}
	out := list
	for i, e := range list {
		if !slices.ContainsFunc(e.Mentions, is) {
			continue
		}
		if &out[0] == &list[0] {
			out = slices.Clone(list)
		}
		out[i].Mentions = slices.DeleteFunc(slices.Clone(e.Mentions), is)
	}
	return out
}

// meets returns where the title of minutes begins, or 0 for any other text.
func meets(d *doc.Document) int {
	for _, b := range d.Blocks {
		if b.Kind == doc.Headline && hasWord(meetingWords(), folded(b.In(d.Text))) {
			return b.Start
		}
	}
	return 0
}

// salutes reports whether a sentence is the salutation of a letter, on a line of its own:
// "Dear Ann Lee," or "Ann, Bob,".
func salutes(d *doc.Document, s doc.Sentence) bool {
	text := s.In(d.Text)
	if len(text) > 80 || !d.Blocks[s.Block].Kind.Prose() || s.Span != d.Blocks[s.Block].Span {
		return false
	}
	if strings.HasSuffix(text, ",") {
		return true
	}
	first, _, _ := strings.Cut(text, " ")
	return lang.Has(salutations(), first) && (strings.ContainsAny(text[len(text)-1:], ":!") || strings.EqualFold(first, "dear"))
}

var (
	salutations = lang.English.Set("mail/salutations")
	workHeads   = lang.English.Set("heads/references")
)

// counts reports whether an entity is a name that the article itself has.
func counts(e entity.Entity) bool { return e.Kind.Named() && len(e.Mentions) > 0 }
