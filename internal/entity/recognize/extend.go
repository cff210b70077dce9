package recognize

import (
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// extensions move the end of a name, each in its way, but not past end. They run in this order,
// as each goes on where the one before stopped.
var extensions = [...]func(text string, m entity.Mention, end int) entity.Mention{
	withoutLetters, withSurname, withKoreanName, withBracket, withPartner, withRiver, balanced, withForm,
}

// extend adds what follows a name and belongs to it, such as "Jr." or "Inc.",
// but nothing past end. It strips degrees and honours.
func extend(text string, m entity.Mention, end int) entity.Mention {
	for _, with := range extensions {
		m = with(text, m, end)
	}
	return m
}

// withoutLetters strips a degree or an honour at the end of a person's name.
func withoutLetters(text string, m entity.Mention, _ int) entity.Mention {
	name := m.In(text)
	if m.Kind != entity.Person && (m.Kind != entity.Organization || !names.IsHonorific(firstWord(name))) {
		return m
	}
	last := name[len(strings.TrimRightFunc(name, func(r rune) bool { return !unicode.IsSpace(r) })):]
	if postnominals()[last] && len(strings.Fields(name)) > 2 || counselLetters()[last] && last != name || last == "J" && strings.HasPrefix(text[m.End:], ":") {
		m.End -= len(last)
		m.End = m.Start + len(strings.TrimRight(m.In(text), " ,"))
	}
	return m
}

// withSurname adds an unknown word between a person's name and a mark or a verb: "Aung Min"
// of "Aung Min Thu,".
func withSurname(text string, m entity.Mention, end int) entity.Mention {
	if m.Kind != entity.Person || !strings.Contains(m.In(text), " ") || !strings.HasPrefix(text[m.End:end], " ") {
		return m
	}
	word, stop := wordAfter(text, m.End, end)
	if len(word) < 3 || stop == end || !joinable(word) || allCapitals(word) || postnominals()[word] || isForm(word) {
		return m
	}
	if names.IsCommon(strings.ToLower(word)) || names.IsKnownPlace(word) || lang.Look(kindNouns(), word) != "" || names.IsRole(lang.Lower(word)) {
		return m
	}
	if strings.ContainsAny(text[stop:stop+1], ",;)") || text[stop] == ' ' && pastTenses()[firstWord(text[stop:end])] {
		m.End = stop
	}
	return m
}

// withKoreanName completes a given name that the tokenizer splits: "Park Ji" of "Park Ji-won".
func withKoreanName(text string, m entity.Mention, end int) entity.Mention {
	family, given, two := strings.Cut(m.In(text), " ")
	if !two || m.Kind != entity.Person || m.End == end || text[m.End] != '-' {
		return m
	}
	if n := koreanGiven(family, text[m.End-len(given):end]); n > len(given) {
		m.End += n - len(given)
	}
	return m
}

// withBracket adds the words whose initials follow in brackets: "Marl Rail Users' Group (MRUG)".
func withBracket(text string, m entity.Mention, end int) entity.Mention {
	n := toBracket(text, m, end)
	if n == 0 {
		return m
	}
	m.End += n
	if k, ok := kindNamed(kindOfHead(strings.Fields(m.In(text)))); ok {
		m.Kind = k
	} else if m.Kind != entity.Other {
		m.Kind = entity.Organization
	}
	return m
}

// withPartner adds what follows an ampersand: "Harmon & Sons", "Harmon & Sons Haulage".
func withPartner(text string, m entity.Mention, end int) entity.Mention {
	if !strings.HasPrefix(text[m.End:end], " & ") || m.Kind == entity.Group {
		return m
	}
	word, stop := wordAfter(text, m.End+2, end)
	if !unicode.IsUpper(firstRune(word)) || strings.Contains(m.In(text), " ") && !partners()[strings.TrimSuffix(word, ".")] {
		return m
	}
	m.End, m.Kind = stop, entity.Organization
	if next, after := wordAfter(text, m.End, end); partners()[word] && joinable(next) && text[m.End] == ' ' {
		m.End = after
	}
	return m
}

// withRiver adds the rest of a town's name: "-upon-Marsh".
func withRiver(text string, m entity.Mention, end int) entity.Mention {
	if n := onRiver(text[m.End:end]); n > 0 && (m.Kind == entity.Place || !strings.Contains(m.In(text), " ")) {
		m.End, m.Kind = m.End+n, entity.Place
	}
	return m
}

// balanced adds the bracket that closes one in the name, or ends the name before that one.
func balanced(text string, m entity.Mention, end int) entity.Mention {
	open := strings.LastIndexAny(m.In(text), "()")
	switch {
	case open < 1 || m.In(text)[open] == ')':
	case strings.HasPrefix(text[m.End:end], ")"):
		m.End++
	default:
		m.End = m.Start + len(strings.TrimRight(m.In(text)[:open], " "))
	}
	return m
}

// withForm adds a legal form, "Jr." and the like, or "Charity" after a person's name.
func withForm(text string, m entity.Mention, end int) entity.Mention {
	if rest := text[m.End:end]; (strings.HasPrefix(rest, " A/S") || strings.HasSuffix(m.In(text), " A") && strings.HasPrefix(rest, "/S")) && m.Kind != entity.Group {
		m.End, m.Kind = m.End+strings.IndexByte(rest, 'S')+1, entity.Organization
	}
	word, stop := wordAfter(text, m.End, end)
	bare := strings.TrimSuffix(strings.ToLower(word), ".")
	bearer := m.Kind == entity.Person && strings.Contains(m.In(text), " ")
	switch {
	case word == "" || !unicode.IsUpper(firstRune(word)) && !writtenForms()[word]:
	case len(word) == 2 && allCapitals(word) && text[m.End] == ',': // "Reno, NV"
	case bearer && generations()[bare]:
		m.End = stop
	case bearer && namedAfter()[word] && text[m.End] == ' ':
		m.End, m.Kind = stop, entity.Organization // "the James Reed Charity"
	case m.Kind == entity.Group || !legalForms()[bare] || strings.HasSuffix(m.In(text), word):
	case len(bare) > 2 || allCapitals(strings.TrimSuffix(word, ".")) || strings.HasSuffix(word, ".") || bare == "co" || writtenForms()[word]:
		m.End, m.Kind = stop, entity.Organization
		if isCase(strings.Fields(m.In(text))) {
			m.Kind = entity.Other
		}
	}
	return m
}

// bracketForm returns the length of a legal form after a bracket, with the bracket: " (Pty) Ltd".
func bracketForm(after string) int {
	after = after[:min(len(after), 32)]
	inner, ok := strings.CutPrefix(after, " (")
	to := strings.Index(inner, ") ")
	if !ok || to < 1 || strings.Contains(inner[:to], " ") {
		return 0
	}
	form := strings.TrimRight(firstWord(inner[to+1:]), ".,;:")
	if !isForm(form) {
		return 0
	}
	return len(" (") + to + len(") ") + len(form)
}

// toBracket returns the length of the rest of a name whose initials follow in brackets:
// "Marl Rail" in "Marl Rail Users' Group (MRUG)".
func toBracket(text string, m entity.Mention, end int) int {
	const most = 48 // bytes
	rest := text[m.End:min(len(text), m.End+most)]
	if rest == "" || rest[0] != ' ' || strings.IndexByte(rest, '(') < 0 {
		return 0
	}
	n := strings.Index(rest, " (")
	short, _, ok := strings.Cut(rest[max(0, n):], ")")
	if short = strings.TrimPrefix(short, " ("); n < 2 || !ok || m.End+n > end || len(short) < 3 || !allCapitals(short) {
		return 0
	}
	at := 0
	for w := range strings.FieldsSeq(text[m.Start : m.End+n]) {
		switch first := firstRune(w); {
		case at < len(short) && first == rune(short[at]):
			at++
		case unicode.IsLower(first) && functionWords()[w]:
		default:
			return 0
		}
	}
	if at < len(short) {
		return 0
	}
	return n
}

// possessed adds the possessive ending to the name of a saint's church or school, "at St
// Mary's", and of a shop, "at Orrin's in Norham".
func possessed(text string, m entity.Mention, end int) entity.Mention {
	after := text[m.End:min(len(text), m.End+24)]
	if !strings.HasPrefix(after, "'s") && !strings.HasPrefix(after, "’s") {
		return m
	}
	s := strings.IndexByte(after, 's') + 1
	first, rest, two := strings.Cut(m.In(text), " ")
	next := firstWord(strings.TrimPrefix(after[s:], " "))
	if to := m.End + s + 1 + len(next); !two && m.Kind != entity.Place && m.Kind != entity.Group && after[s:] != "" && after[s] == ' ' && to <= end && shopNouns()[strings.TrimRight(next, ".,;:")] && !joinable(firstWord(strings.TrimPrefix(text[to:end], " "))) {
		m.End, m.Kind = to-len(next)+len(strings.TrimRight(next, ".,;:")), entity.Organization // "Marl's Bakery"
		return m
	}
	if m.End+s > end || next != "" && (unicode.IsLetter(rune(after[s])) || after[s] == ' ') && !functionWords()[next] && !pastTenses()[next] {
		return m // what they have follows
	}
	saint := nameWords()[first] == "saint" && two && !strings.Contains(rest, " ") && m.Kind != entity.Person
	shop := !two && m.Kind != entity.Group && !isKnown(first) && strings.HasSuffix(text[:m.Start], " at ")
	if saint || shop {
		m.End += s
	}
	if shop {
		m.Kind = entity.Organization
	}
	return m
}

// beforeHeadVerb ends a name before the verb of a headline in title case:
// "Calder Tools Completes Sale of Mill".
func beforeHeadVerb(text string, m entity.Mention) entity.Mention {
	at := 0
	for w := range strings.SplitSeq(m.In(text), " ") {
		if at > 0 && headVerbs()[w] {
			m.End = m.Start + at - 1
			return m
		}
		at += len(w) + 1
	}
	return m
}
