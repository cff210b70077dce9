package recognize

import (
	"strings"

	"standfirst/internal/entity"
)

// ofPlace reports whether place b belongs to the name of organisation a: "University of
// California, San Diego". A town followed by its state does not.
func ofPlace(text string, a, b entity.Mention) bool {
	return b.Kind == entity.Place && a.Kind != entity.Person && a.Kind != entity.Group && strings.HasPrefix(a.In(text), "University of ") &&
		text[a.End:b.Start] == ", " && !strings.HasPrefix(text[b.End:], ",")
}
