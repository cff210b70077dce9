package recognize

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
)

// ofPlace reports whether place b belongs to the name of organisation a:
// "Supreme Court of Ohio", "University of California, San Diego".
func ofPlace(text string, a, b entity.Mention) bool {
	if b.Kind != entity.Place || a.Kind == entity.Person || a.Kind == entity.Group {
		return false
	}
	name, between := a.In(text), text[a.End:b.Start]
	if between == ", " && nameWords()[firstWord(name)] == "university" && strings.Contains(name, " of ") {
		return !strings.HasPrefix(text[b.End:], ",") && !names.IsCountry(b.In(text)) // not a town followed by its state
	}
	return hasCourt(name) && ofState(between)
}

func hasCourt(name string) bool {
	for w := range strings.FieldsSeq(name) {
		if nameWords()[w] == "court" {
			return true
		}
	}
	return false
}

func ofState(between string) bool {
	switch strings.ToLower(strings.Join(strings.Fields(between), " ")) {
	case "of", "of the state of", "of the commonwealth of", "of the":
		return between != ""
	}
	return false
}
