// Package extract finds the entities of a document. It runs the stages of
// internal/entity in order.
package extract

import (
	"slices"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/describe"
	"standfirst/internal/entity/measure"
	"standfirst/internal/entity/recognize"
	"standfirst/internal/entity/resolve"
)

// Entities returns the entities of a document, most salient first.
func Entities(d *doc.Document, sentences []doc.Sentence) []entity.Entity {
	mentions := recognize.Mentions(d.Text, sentences)
	if d.Lang != "" && d.Lang != "en" || d.Lang == "" && recognize.IsForeign(d.Text) {
		mentions = recognize.Foreign(d.Text, d.Lang, sentences, mentions)
	}
	mentions = slices.DeleteFunc(measure.Add(d.Text, sentences, mentions), func(m entity.Mention) bool {
		return !m.Kind.Named() && !d.Blocks[sentences[m.Sentence].Block].Kept // the time stamps of a mail's header
	})
	list := resolve.Entities(d.Text, mentions)
	return describe.Entities(d, sentences, list)
}
