package recognize

import (
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
)

// ofPlace reports whether place b belongs to the name of organisation a:
// "Supreme Court of Ohio", "University of California, San Diego".
func ofPlace(text string, a, b entity.Mention) bool {
	if b.Kind != entity.Place || a.Kind == entity.Person || a.Kind == entity.Group {
		return false
	}
	name, between := a.In(text), text[a.End:b.Start]
	if strings.HasPrefix(name, "University of ") && between == ", " {
		return !strings.HasPrefix(text[b.End:], ",") // not a town followed by its state
	}
	return hasCourt(name) && ofState(between)
}

func hasCourt(name string) bool {
	for w := range strings.FieldsSeq(name) {
		if w == "Court" || w == "COURT" {
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

// courtBefore extends a place back over the court that it is part of, where the
// model labelled the place alone. The name cannot begin before start.
func courtBefore(text string, m entity.Mention, start int) entity.Mention {
	if m.Kind != entity.Place {
		return m
	}
	from, court, at := m.Start, false, m.Start
	for range 9 {
		before := strings.TrimRight(text[start:at], " ")
		i := strings.LastIndexByte(before, ' ') + 1
		w := before[i:]
		small := w == "of" || w == "the"
		if w == "" || at == m.Start && !strings.EqualFold(w, "of") && w != "the" || !small && (!unicode.IsUpper(firstRune(w)) || strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) >= 0) {
			break
		}
		at = start + i
		court = court || w == "Court" || w == "COURT"
		if !small && !strings.EqualFold(w, "the") && !strings.EqualFold(w, "of") {
			from = at
		}
	}
	if court && from < m.Start {
		m.Span, m.Kind = doc.Span{Start: from, End: m.End}, entity.Organization
	}
	return m
}
