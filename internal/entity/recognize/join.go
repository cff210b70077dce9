package recognize

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var ruling = lang.English.Set("bodies/ruling")

// unions has the reasons why two mentions that stand side by side are one name, with the kind
// of the whole. The first that holds counts.
var unions = [...]struct {
	says  string
	holds func(text string, a, b entity.Mention) bool
	kind  entity.Kind
}{
	{`"Western Sydney", "Washington, D.C."`, inRegion, entity.Place},
	{`"Newton-upon-Marsh"`, onWater, entity.Place},
	{`"U.S.-ASEAN Summit"`, ofTwo, entity.Organization}, // the words that follow say what it is
	{`"Lord Marl of Norham"`, peerOf, entity.Person},
	{`"Rhys ap Gwilym"`, sonOf, entity.Person},
	{`a line "Marl, Ann Orla"`, inverted, entity.Person},
	{`"Prince" and the name`, prince, entity.Person},
	{`a nickname: Ann "Red" Lee`, nicknamed, entity.Person},
	{`"Marks & Spencer"`, byAmpersand, entity.Organization},
	{`"Supreme Court of Ohio"`, ofPlace, entity.Organization},
	{`"Ellerby's of Norham"`, ownersOf, entity.Organization},
	{`"Interior Ministry of Georgia"`, bodyOf, entity.Organization},
	{`"Knut and Alice Holm Foundation"`, founders, entity.Organization},
	{`"Marl e Filhos, S.A."`, formed, entity.Organization},
	{`"Cooperativa do Vale"`, foreignNoun, entity.Organization},
}

// united returns the name that two neighbouring mentions are, if they are one. Two surnames
// of persons in the text are not.
func united(text string, a, b entity.Mention, surnames map[string]bool) (entity.Mention, bool) {
	if surnames[a.In(text)] && surnames[b.In(text)] {
		return b, false
	}
	for _, u := range unions {
		if u.holds(text, a, b) {
			b.Start, b.Kind = a.Start, u.kind
			return b, true
		}
	}
	return b, false
}

// byAmpersand reports whether a and b are the partners of a firm and not the authors of a
// paper: "Marks & Spencer".
func byAmpersand(text string, a, b entity.Mention) bool {
	between := text[a.End:b.Start]
	if len(between) > 3 || strings.TrimSpace(between) != "&" || a.Kind == entity.Group || b.Kind == entity.Group || cited(text[b.End:]) || isForm(lastWord(a.In(text))) {
		return false
	}
	first, _, two := strings.Cut(a.In(text), " ")
	one := !strings.Contains(b.In(text), " ") && (!two || !names.IsGivenName(first) && !names.IsGivenName(b.In(text)))
	return a.Kind == entity.Organization || b.Kind == entity.Organization || one
}

// peerOf reports whether b is the seat of the peer a: "Lord Marl of Norham".
func peerOf(text string, a, b entity.Mention) bool {
	return text[a.End:b.Start] == " of " && isPeer(a.In(text)) && b.Kind != entity.Group && !strings.Contains(b.In(text), " ")
}

// sonOf reports whether b is the father that a Welsh name has: "Rhys ap Gwilym".
func sonOf(text string, a, b entity.Mention) bool {
	return text[a.End:b.Start] == " ap " && a.Kind == entity.Person
}

// inverted reports whether a line is nothing but a surname, a and given names, b, as in the title
// of an entry: "Marl, Ann Orla".
func inverted(text string, a, b entity.Mention) bool {
	given, _, two := strings.Cut(b.In(text), " ")
	return a.Kind == entity.Person && b.Kind == entity.Person && text[a.End:b.Start] == ", " && !strings.Contains(a.In(text), " ") && (two || names.IsGivenName(given)) &&
		(a.Start == 0 || text[a.Start-1] == '\n') && (b.End == len(text) || text[b.End] == '\n')
}

// prince reports whether a is the title that is part of the name b: "Prince Harry".
func prince(text string, a, b entity.Mention) bool {
	return text[a.End:b.Start] == " " && a.Kind == entity.Person && b.Kind == entity.Person && nameWords()[a.In(text)] == "prince"
}

// formed reports whether b is the legal form of a: "Marl e Filhos, S.A."
func formed(text string, a, b entity.Mention) bool {
	return text[a.End:b.Start] == ", " && a.Kind != entity.Group && strings.Contains(b.In(text), ".") && isForm(b.In(text))
}

// foreignNoun reports whether a begins with a foreign noun for a body or a place, and particles
// join b to it: "Cooperativa do Vale".
func foreignNoun(text string, a, b entity.Mention) bool {
	k := lang.Look(kindPrefixes(), firstWord(a.In(text)))
	if k != "organization" && k != "place" {
		return false
	}
	between := strings.Fields(text[a.End:b.Start])
	return len(between) > 0 && !slices.ContainsFunc(between, func(w string) bool { return !particles()[w] })
}

// inRegion reports whether a is the first word of the place b, "Western Sydney", or b the
// district of a: "Washington, D.C."
func inRegion(text string, a, b entity.Mention) bool {
	if between := text[a.End:b.Start]; a.Kind == entity.Place && (between == ", " || between == " ") && nameWords()[b.In(text)] == "district" {
		return true
	}
	return compassWords()[a.In(text)] && b.Kind == entity.Place && text[a.End:b.Start] == " "
}

// founders reports whether a is the given name of the first of two founders in
// the name of foundation b: "Knut and Alice Holm Foundation".
func founders(text string, a, b entity.Mention) bool {
	between := text[a.End:b.Start]
	if between != " and " && between != " & " || b.Kind == entity.Person {
		return false
	}
	first := strings.Fields(b.In(text))
	if len(first) < 2 || !names.IsGivenName(first[0]) || !names.IsGivenName(a.In(text)) {
		return false
	}
	return namedAfter()[first[len(first)-1]]
}

// cited reports whether a year follows, as after the authors of a paper.
func cited(after string) bool {
	after = strings.TrimLeft(after, " ,(")
	return len(after) >= 4 && strings.Trim(after[:4], "0123456789") == "" && (after[0] == '1' || after[0] == '2')
}

// bodyOf reports whether b is the place of body a: "Interior Ministry of Georgia".
func bodyOf(text string, a, b entity.Mention) bool {
	if a.Kind != entity.Organization || b.Kind != entity.Place || text[a.End:b.Start] != " of " {
		return false
	}
	name := a.In(text)
	return ruling()[lastWord(name)]
}

// ownersOf reports whether a and b are one house: "Ellerby's of Norham".
func ownersOf(text string, a, b entity.Mention) bool {
	switch text[a.End:b.Start] {
	case "'s of ", "’s of ":
		return b.Kind == entity.Place && !strings.Contains(a.In(text), " ")
	}
	return text[a.End:b.Start] == " of " && possessive(a.In(text)) && b.Kind == entity.Place
}

// onWater reports whether a and b are one town: "Newton-upon-Marsh".
func onWater(text string, a, b entity.Mention) bool {
	return (a.Kind == entity.Place || b.Kind == entity.Place) && slices.Contains(riverside[:], text[a.End:b.Start])
}

// riverside is what joins the parts of a town's name, first what hardly joins anything else.
var riverside = [...]string{"-upon-", "-on-the-", "-on-", "-under-", "-le-", "-sur-", "-les-", "-by-", "-in-", "-de-", "-en-", "-am-"}

// onRiver returns the length of the rest of a town's name that follows: "-upon-Marsh".
func onRiver(after string) int {
	for _, r := range riverside {
		rest, ok := strings.CutPrefix(after, r)
		if ok && unicode.IsUpper(firstRune(rest)) {
			if n := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }); n > 0 {
				return len(r) + n
			}
			return len(after)
		}
	}
	return 0
}

// ofTwo reports whether a and b are the first words of the name of something that both
// have: "U.S.-ASEAN Summit".
func ofTwo(text string, a, b entity.Mention) bool {
	between := text[a.End:b.Start]
	if between != "-" && between != "–" || a.Kind == entity.Group {
		return false
	}
	line, _, _ := strings.Cut(text[b.End:min(len(text), b.End+80)], "\n")
	_, k := headAfter(line)
	return k != ""
}

// capitalised returns a word in capitals with a capital only at its start.
func capitalised(w string) string {
	if !allCapitals(w) {
		return w
	}
	_, n := utf8.DecodeRuneInString(w)
	return w[:n] + strings.ToLower(w[n:])
}

// nicknamed reports whether a quoted nickname stands between two parts of a
// person's name: `Ann "Red" Lee`.
func nicknamed(text string, a, b entity.Mention) bool {
	if a.Kind != entity.Person || b.Kind != entity.Person && b.Kind != entity.Organization && b.Kind != entity.Place {
		return false
	}
	between := text[a.End:b.Start]
	if rest, ok := cutQuote(a.In(text)); ok { // a ends inside the quotation marks
		return !strings.ContainsAny(rest, "\"”") && closesQuote(between)
	}
	if len(between) > 24 || !strings.HasPrefix(between, " ") {
		return false
	}
	inner, ok := cutQuote(between)
	if !ok || strings.TrimSpace(between[:strings.IndexAny(between, "\"“")]) != "" {
		return false
	}
	at := strings.IndexAny(inner, "\"”")
	return at > 0 && strings.TrimSpace(strings.TrimLeft(inner[at:], "\"”")) == "" && strings.HasSuffix(between, " ") && !strings.ContainsAny(inner[:at], ",.;:")
}

func cutQuote(s string) (after string, ok bool) {
	i := strings.IndexAny(s, "\"“")
	if i < 0 {
		return "", false
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[i+size:], true
}

func closesQuote(s string) bool {
	s = strings.TrimSpace(s)
	return s == "\"" || s == "”"
}
