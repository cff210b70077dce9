package describe

import (
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var personNouns = lang.English.Set("person-nouns")

// addPronouns adds "he", "her" and the like to the mentions of persons, but
// only where that is safe: outside quotations; where only one person is named
// in the paragraph, as the subject of this sentence or the one before; where
// nobody else is referred to in between ("his lawyer said he …") or named later
// in the sentence ("In his book, Lee …"); and where the text never uses the
// other gender for that person. It misses many on purpose: a wrong link is
// worse than none.
func addPronouns(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) {
	type named struct {
		entity  int
		span    doc.Span
		subject bool // it begins its sentence and is not a possessive
	}
	in := make([][]named, len(sentences))
	genders := make([]names.Gender, len(list))
	doubtful := make([]bool, len(d.Text)) // where single-word names start that may be misread persons
	known := make([]bool, len(d.Text)+1)  // where words of mentions start
	for i, e := range list {
		for _, m := range e.Mentions {
			known[m.Start] = true
			for k, r := range m.In(d.Text) {
				if r == ' ' || r == '-' {
					known[m.Start+k+1] = true
				}
			}
		}
		if e.Kind != entity.Person {
			for _, m := range e.Mentions {
				if w := m.In(d.Text); e.Kind.Named() && e.Kind != entity.Group && !strings.Contains(w, " ") && !names.IsKnownPlace(w) && !names.IsCountry(w) && !(e.Kind == entity.Place && locating(d.Text[max(0, m.Start-lookAround):m.Start])) {
					doubtful[m.Start] = true
				}
			}
			continue
		}
		for _, m := range e.Mentions {
			if !d.Blocks[sentences[m.Sentence].Block].Kept {
				continue
			}
			in[m.Sentence] = append(in[m.Sentence], named{i, m.Span, isSubject(d.Text, sentences[m.Sentence], m)})
		}
		genders[i] = names.GenderOf(d.Text, e)
	}
	var last named // the person last named before this sentence
	alone, quoted := false, false
	several, first := false, -1 // whether the paragraph names more than one person, and the first of them
	for i, s := range sentences {
		if i == 0 || sentences[i-1].Block != s.Block {
			alone, quoted, several, first = false, false, false, -1
		}
		here := in[i]
		slices.SortFunc(here, func(a, b named) int { return a.span.Start - b.span.Start })
		who, one, many := last, alone, false
		next, other, spoken := 0, false, false // other: somebody else has been referred to since
		// A quotation begins the sentence or goes on in it.
		opened := quoted || strings.HasPrefix(s.In(d.Text), "\"") || strings.HasPrefix(s.In(d.Text), "“")
		stranger := -1 // the token that refers to somebody without a name
		for k, t := range s.Tokens {
			for next < len(here) && here[next].span.Start < t.End {
				if one && here[next].entity != who.entity {
					many = true
				}
				if stranger >= 0 && k-stranger > 1 && s.Tokens[k-1].In(d.Text) != "," { // "a man attacked Ann Lee", not "the lawyer, Ann Lee"
					many = true
				}
				if first < 0 {
					first = here[next].entity
				}
				several = several || here[next].entity != first
				who, one, other = here[next], true, false
				next++
			}
			w := t.In(d.Text)
			switch {
			case w == "\"":
				quoted = !quoted
			case w == "“", strings.HasPrefix(d.Text[t.Start:], "``"): // each mark is a token
				quoted = true
			case w == "”", strings.HasPrefix(d.Text[t.Start:], "''"):
				quoted = false
			}
			if len(here) == 0 && !one {
				continue // there is nobody whom a pronoun could stand for
			}
			if quoted && next == 0 && one && who.subject {
				continue // whoever is quoted may speak of others, and is still the one who speaks
			}
			other = other || doubtful[t.Start] || k > 0 && t.Len() > 3 && upper(w) && !known[t.Start] && !isRole(w) && !isDay(strings.ToLower(w))
			g := names.GenderOfPronoun(w)
			if g == names.Unknown {
				if personal(w) && (next == 0 || here[next-1].span.End <= t.Start) && !apposed(d.Text, who.span.End, t.Start) {
					other = true
					stranger = k
				}
				continue
			}
			if !one || !who.subject || many || several || next < len(here) || other || quoted || genders[who.entity] != names.Unknown && genders[who.entity] != g {
				continue
			}
			genders[who.entity] = g
			e := &list[who.entity]
			e.Mentions = append(e.Mentions, entity.Mention{Span: t.Span, Sentence: i, Kind: entity.Person, Form: entity.Pronoun})
			spoken = true
		}
		switch {
		case len(here) > 0:
			last, alone = who, one && !many && !other
		case quoted && opened && !other: // the quotation goes on, and may end with "he said"
		case !spoken || other: // the person named before is too far back
			alone = false
		}
	}
	for i := range list {
		entity.Sort(list[i].Mentions)
	}
}

// farthestSubject is how many bytes of a title or an office may stand before the
// name that is the subject.
const farthestSubject = 80

// isSubject reports whether a mention begins its sentence, apart from a title,
// and is not a possessive.
func isSubject(text string, s doc.Sentence, m entity.Mention) bool {
	after := text[m.End:]
	if strings.HasPrefix(after, "'") || strings.HasPrefix(after, "’") || m.Start-s.Start > farthestSubject {
		return false
	}
	// "Solvane's chief executive, Ann Lee", "The member for Dunmore Ann Lee"
	office, other := false, false
	for _, w := range strings.Fields(text[s.Start:m.Start]) {
		bare := strings.Trim(w, ".,")
		lower := strings.ToLower(bare)
		switch {
		case isRole(bare) || names.IsTitle(lower):
			office = true
		case isDeterminer(w) || roleModifiers()[lower]:
		case upper(bare) && !clauseWords()[lower], office && (lower == "of" || lower == "for" || lower == "and" || lower == "the"):
			other = true
		default:
			return false
		}
	}
	return office || !other
}

// personal reports whether w refers to a person without naming one.
func personal(w string) bool { return personNouns()[w] || roleNouns()[w] }

// apposed reports whether the text between a name and at only describes that
// person: "Jane Doe, a lawyer" or "Jane Doe is a lawyer".
func apposed(text string, from, at int) bool {
	if from > at || at-from > 60 {
		return false
	}
	switch first, _, _ := strings.Cut(strings.TrimLeft(text[from:at], " "), " "); first {
	case ",", "is", "was", "became", "remains", "(":
		return !strings.ContainsAny(text[from:at], ".;:")
	}
	return strings.HasPrefix(text[from:at], ",") && !strings.ContainsAny(text[from:at], ".;:")
}

// isDay reports whether a lower-case word is a month or a day of the week.
func isDay(w string) bool { return months()[w] != "" || weekdays()[w] }
