package recognize

import (
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var kinPlurals = lang.English.Set("kin-plurals")

// lists makes the members of an enumeration agree: where all but one are of one kind, that
// one is too, and a name between two of them that the model missed is added: "Target, UPS
// and FedEx".
func lists(text string, mentions []entity.Mention) []entity.Mention {
	var added []entity.Mention
	for i := 0; i < len(mentions); {
		j := i + 1
		var gaps []entity.Mention
		for j < len(mentions) && mentions[j].Sentence == mentions[i].Sentence {
			gap, ok := listed(text, mentions[j-1], mentions[j])
			if !ok {
				break
			}
			gaps = append(gaps, gap...)
			j++
		}
		if m, ok := listHead(text, mentions[i]); ok && j-i > 1 && !slices.ContainsFunc(mentions[i:j], func(m entity.Mention) bool { return m.Kind != entity.Person && !soleWord(text, m) }) {
			added = append(added, m)
			for k := i; k < j; k++ {
				mentions[k].Kind = entity.Person
			}
		}
		if kind, ok := introduced(text, mentions[i]); ok {
			for k := i; k < j; k++ {
				if m := &mentions[k]; m.Kind != entity.Group && !(m.Kind == entity.Person && firmly(text, *m)) && !names.IsNation(m.In(text)) {
					m.Kind = kind
				}
			}
		}
		if a, b := mentions[i], &mentions[j-1]; j-i == 2 && a.Kind == entity.Organization && isCompany(a.In(text)) && b.Kind == entity.Place && soleWord(text, *b) && text[a.End:b.Start] == " and " {
			b.Kind = entity.Organization // "Orion Foods and Orrvi"
		}
		if kind, odd := agreed(mentions[i:j]); j-i > 2 && kind <= entity.Place {
			if odd >= 0 {
				if m := &mentions[i+odd]; !firmly(text, *m) && (j-i > 3 || kind == entity.Person && soleWord(text, *m)) {
					m.Kind = kind
				}
			}
			for _, g := range gaps {
				if g.Kind = kind; kind != entity.Person {
					added = append(added, g)
				}
			}
		}
		i = j
	}
	for i, m := range mentions {
		if c, ok := companion(text, mentions, i); ok && m.Kind == entity.Person {
			added = append(added, c)
		}
		if c, ok := fellowCompany(text, mentions, i); ok {
			added = append(added, c)
		}
	}
	return shops(text, overlay(mentions, added))
}

// soleWord reports whether a name is one word that no list has.
func soleWord(text string, m entity.Mention) bool {
	name := m.In(text)
	return m.Kind != entity.Group && !strings.ContainsAny(name, " .&-") && !allCapitals(name) && !names.IsListed(name)
}

// listHead returns the unknown word that begins a sentence and is the first of a list of
// persons: "Tamsa, Farrin and Rudvo".
func listHead(text string, m entity.Mention) (entity.Mention, bool) {
	before, ok := strings.CutSuffix(text[:m.Start], ", ")
	from := strings.LastIndexAny(before[max(0, len(before)-24):], " \n") + 1 + max(0, len(before)-24)
	if w := before[min(from, len(before)):]; !ok || m.Kind != entity.Person || !joinable(w) || names.IsListed(w) || names.IsCommon(strings.ToLower(w)) || from > 1 && !strings.ContainsAny(text[from-2:from], ".!?\n") {
		return m, false
	}
	m.Span = doc.Span{Start: from, End: len(before)}
	return m, true
}

// introduced returns the kind that a plural noun says of the names after it: "towns such as
// Marl and Norham".
func introduced(text string, m entity.Mention) (entity.Kind, bool) {
	before := text[max(0, m.Start-40):m.Start]
	if one, ok := strings.CutSuffix(before, " "); ok && isPluralTitle(lastWord(one)) {
		return entity.Person, true // "Judges Marl and Norham"
	}
	if kin, ok := strings.CutSuffix(before, ", "); ok && kinPlurals()[lastWord(kin)] {
		return entity.Person, true // "two children, Orrvi and Marl"
	}
	for _, words := range [...]string{" such as ", " including ", " like "} {
		if head, ok := strings.CutSuffix(before, words); ok {
			noun, plural := strings.CutSuffix(strings.TrimSuffix(lastWord(head), ","), "s")
			if !plural {
				break
			}
			if stem, ies := strings.CutSuffix(noun, "ie"); ies && kindCues()[noun] == "" {
				noun = stem + "y" // "cities"
			}
			k, ok := kindNamed(kindCues()[noun])
			return k, ok && k != entity.Person
		}
	}
	return 0, false
}

// companion returns the second of "Mary and Roger" where the model found the first.
func companion(text string, mentions []entity.Mention, i int) (entity.Mention, bool) {
	m := mentions[i]
	rest, ok := strings.CutPrefix(text[m.End:], " and ")
	if !ok {
		return m, false
	}
	from := m.End + len(" and ")
	n := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if n < 3 || i+1 < len(mentions) && mentions[i+1].Start < from+n+1 {
		return m, false
	}
	w, after := rest[:n], rest[n:]
	if !names.IsGivenName(w) || !unicode.IsUpper(firstRune(w)) || lang.Has(functionWords(), w) || lang.Look(months(), w) != "" || len(after) > 1 && after[0] == ' ' && !unicode.IsLower(firstRune(after[1:])) || after[0] == '-' {
		return m, false
	}
	m.Span = doc.Span{Start: from, End: from + n}
	return m, true
}

// fellowCompany returns the second of "Orrin and Target", where the model found the first
// and the second is a company of the lists.
func fellowCompany(text string, mentions []entity.Mention, i int) (entity.Mention, bool) {
	m := mentions[i]
	if m.Kind != entity.Organization {
		return m, false
	}
	for _, and := range [...]string{" and ", ", ", " or "} {
		rest, ok := strings.CutPrefix(text[m.End:], and)
		n := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
		if !ok || n < 3 || !unicode.IsUpper(firstRune(rest)) {
			continue
		}
		from := m.End + len(and)
		after := rest[n:]
		if !names.IsCompany(rest[:n]) || lang.Has(functionWords(), rest[:n]) || i+1 < len(mentions) && mentions[i+1].Start < from+n || after[0] == '-' || len(after) > 1 && after[0] == ' ' && unicode.IsUpper(firstRune(after[1:])) {
			continue
		}
		m.Span = doc.Span{Start: from, End: from + n}
		return m, true
	}
	return m, false
}

// shops makes a shop of a possessive that stands beside one: "Hallam's and Marl's".
func shops(text string, mentions []entity.Mention) []entity.Mention {
	surnames := map[string]bool{}
	for _, m := range mentions {
		if name := m.In(text); m.Kind == entity.Person && strings.Contains(name, " ") {
			surnames[lastWord(name)] = true
		}
	}
	for i, m := range mentions {
		if m.Kind != entity.Person && m.Kind != entity.Organization || strings.Contains(m.In(text), " ") || surnames[m.In(text)] || possessive(m.In(text)) {
			continue
		}
		for _, s := range [...]string{"'s", "’s"} {
			if rest, ok := strings.CutPrefix(text[m.End:], s); ok && isShop(text[:m.Start], rest) {
				mentions[i].End += len(s)
				mentions[i].Kind = entity.Organization
			}
		}
	}
	closed := map[string]bool{} // the shops, without their endings
	for _, m := range mentions {
		if name := m.In(text); m.Kind == entity.Organization && possessive(name) {
			closed[strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")] = true
		}
	}
	for i, m := range mentions {
		if !closed[m.In(text)] || m.Kind != entity.Person && m.Kind != entity.Organization {
			continue
		}
		for _, s := range [...]string{"'s ", "’s "} {
			if rest, ok := strings.CutPrefix(text[m.End:], s); ok && unowning(rest) {
				mentions[i].End += len(s) - 1
				mentions[i].Kind = entity.Organization
			}
		}
	}
	for i := 1; i < len(mentions); i++ {
		a, b := mentions[i-1], &mentions[i]
		if a.Kind != entity.Organization || b.Kind != entity.Person || a.Sentence != b.Sentence || strings.Contains(b.In(text), " ") || !possessive(a.In(text)) {
			continue
		}
		if _, ok := listed(text, a, *b); ok {
			for _, s := range [...]string{"'s", "’s"} {
				if strings.HasPrefix(text[b.End:], s) {
					b.End += len(s)
					b.Kind = entity.Organization
				}
			}
		}
	}
	return mentions
}

// isShop reports whether a possessive with nothing after it is a shop: "works at Hallam's.",
// "Hallam's fell 3%".
func isShop(before, rest string) bool {
	next := strings.TrimRight(firstWord(rest[:min(len(rest), 16)]), ".,;")
	if other, ok := strings.CutPrefix(rest, " and "); ok {
		if second := firstWord(other[:min(len(other), 24)]); possessive(second) && unowning(strings.TrimPrefix(other[len(second):], " ")) {
			return true // "Hallam's and Marl's both closed"
		}
	}
	if priceMoves()[next] {
		return true
	}
	if rest != "" && !strings.ContainsAny(rest[:1], ".,;)\n") && next != "and" && next != "or" {
		return false
	}
	before = strings.TrimRight(before[max(0, len(before)-12):], " ")
	return lastWord(before) == "at"
}

// unowning reports whether what follows a possessive is nothing that anybody has: "both closed".
func unowning(rest string) bool {
	w := strings.TrimRight(firstWord(rest[:min(len(rest), 16)]), ".,;")
	return functionWords()[w] || auxiliaries()[w] || pastTenses()[w]
}

func possessive(name string) bool {
	return strings.HasSuffix(name, "'s") || strings.HasSuffix(name, "’s")
}

// listed reports whether b follows a in an enumeration, and returns what stands between
// them if that is a name as well.
func listed(text string, a, b entity.Mention) ([]entity.Mention, bool) {
	between := text[a.End:b.Start]
	switch between {
	case ", ", " and ", ", and ", " or ", ", or ":
		return nil, true
	}
	inner, ok := strings.CutPrefix(between, ", ")
	for _, end := range [...]string{", and ", ", or ", " and ", " or ", ", "} {
		name, found := strings.CutSuffix(inner, end)
		if !ok || !found {
			continue
		}
		if name == "" || len(name) > 30 {
			return nil, false
		}
		for w := range strings.FieldsSeq(name) {
			if !unicode.IsUpper(firstRune(w)) || lang.Has(functionWords(), w) || lang.Look(months(), w) != "" || names.IsHonorific(w) || strings.ContainsAny(w, ",.;:()\"“”") {
				return nil, false
			}
		}
		from := a.End + len(", ")
		return []entity.Mention{{Span: doc.Span{Start: from, End: from + len(name)}, Sentence: a.Sentence}}, true
	}
	return nil, false
}

// agreed returns the kind of all mentions but at most one, and the index of that one, -1
// if there is none. The kind is Other if they do not agree.
func agreed(mentions []entity.Mention) (kind entity.Kind, odd int) {
	var counts [entity.Quantity + 1]int
	for _, m := range mentions {
		counts[m.Kind]++
	}
	for k, n := range counts {
		if n < len(mentions)-1 {
			continue
		}
		for i, m := range mentions {
			if m.Kind != entity.Kind(k) {
				return entity.Kind(k), i
			}
		}
		return entity.Kind(k), -1
	}
	return entity.Other, -1
}

// firmly reports whether a name is of its kind whatever stands beside it.
func firmly(text string, m entity.Mention) bool {
	name := m.In(text)
	switch first, _, two := strings.Cut(name, " "); m.Kind {
	case entity.Place:
		return isKnown(name)
	case entity.Person:
		return two && names.IsGivenName(first)
	case entity.Other:
		return kindByWords(name, entity.Person) == entity.Other
	}
	return true
}
