// Package edit applies the reader's corrections to a list of entities: merge,
// rename, change the kind, drop, add, split.
package edit

import (
	"fmt"
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// Edit is one correction by the reader. Entity and Into are indexes into the
// list as it is before that edit.
type Edit struct {
	Op       string      `json:"op"`     // merge, rename, kind, drop, add or split
	Entity   int         `json:"entity"` // what to merge, rename, give a kind, drop or split
	Into     int         `json:"into"`   // merge: the entity to merge it into
	Name     string      `json:"name"`   // rename: the new name
	Kind     entity.Kind `json:"kind"`   // kind, add
	doc.Span             // add: the selected words
	Spans    []doc.Span  `json:"spans"` // split: the mentions to move to a new entity
}

// Apply applies the edits in order and returns the new list. It does not change
// the given list or its mentions, so undo is the same call with fewer edits.
// The order stays: a merged entity takes the earlier of the two places, and a
// new one is inserted by salience.
func Apply(d *doc.Document, sentences []doc.Sentence, entities []entity.Entity, edits []Edit) ([]entity.Entity, error) {
	out := slices.Clone(entities)
	for i := range out {
		out[i].Mentions = slices.Clone(out[i].Mentions)
		out[i].Aliases = slices.Clone(out[i].Aliases)
	}
	for i, e := range edits {
		var err error
		if out, err = apply(d, sentences, out, e); err != nil {
			return nil, fmt.Errorf("entity: edit %d (%s): %w", i, e.Op, err)
		}
	}
	return out, nil
}

// apply applies one edit. It may change list.
func apply(d *doc.Document, sentences []doc.Sentence, list []entity.Entity, e Edit) ([]entity.Entity, error) {
	exists := func(i int) error {
		if i < 0 || i >= len(list) {
			return fmt.Errorf("no entity %d in a list of %d", i, len(list))
		}
		return nil
	}
	if e.Op == "add" {
		return add(d, sentences, list, e)
	}
	if err := exists(e.Entity); err != nil {
		return nil, err
	}
	x := &list[e.Entity]
	switch e.Op {
	case "merge":
		if err := exists(e.Into); err != nil {
			return nil, err
		}
		if e.Into == e.Entity {
			return nil, fmt.Errorf("entity %d into itself", e.Into)
		}
		return merge(d.Text, list, e.Entity, e.Into), nil
	case "rename":
		name := strings.TrimSpace(e.Name)
		if name == "" {
			return nil, fmt.Errorf("an empty name")
		}
		x.Name = name
		x.Aliases = entity.Aliases(d.Text, name, x.Mentions)
	case "kind":
		if int(e.Kind) >= entity.NumKinds {
			return nil, fmt.Errorf("no kind %d", e.Kind)
		}
		if e.Kind != x.Kind {
			x.Value = "" // it belongs to the old kind
		}
		if e.Kind != entity.Group {
			x.Of = -1
		}
		x.Kind = e.Kind
	case "split":
		return split(d, sentences, list, e)
	case "drop":
		return remove(list, e.Entity), nil
	default:
		return nil, fmt.Errorf("unknown operation")
	}
	return list, nil
}

// merge moves the mentions of entity from to entity into, and removes from.
func merge(text string, list []entity.Entity, from, into int) []entity.Entity {
	x, y := &list[into], &list[from]
	for i := range list {
		if list[i].Of == from {
			list[i].Of = into
		}
	}
	x.Mentions = append(x.Mentions, y.Mentions...)
	entity.Sort(x.Mentions)
	x.Aliases = entity.Aliases(text, x.Name, x.Mentions)
	if x.Role == "" {
		x.Role = y.Role
	}
	if x.Of == into {
		x.Of = -1
	}
	if y.Salience > x.Salience {
		x.Salience, x.KeySentence = y.Salience, y.KeySentence
	}
	if from < into { // keep the earlier place, so that the list stays sorted by salience
		list[from], list[into] = list[into], list[from]
		for i := range list {
			switch list[i].Of {
			case from:
				list[i].Of = into
			case into:
				list[i].Of = from
			}
		}
		from = into
	}
	return remove(list, from)
}

// remove deletes entity i and updates the indexes of the others.
func remove(list []entity.Entity, i int) []entity.Entity {
	list = slices.Delete(list, i, i+1)
	for j := range list {
		switch of := &list[j].Of; {
		case *of == i:
			*of = -1
		case *of > i:
			*of--
		}
	}
	return list
}
