package recognize

import (
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	matchVerbs  = lang.English.Set("sports/match-verbs")
	playVerbs   = lang.English.Set("sports/play-verbs")
	sportsWords = lang.English.Set("sports/words")

	clubPrefixes = lang.English.Set("sports/club-prefixes")
	teamVerbs    = lang.English.Set("sports/team-verbs")
	pluralPlaces = lang.English.Set("sports/plural-places")
)

// markTeams turns places into teams in a text that reports a match: "Kenya beat Uganda
// 2-1", "Japan reached the semifinals by beating Cuba". A mention such as "in Kenya" stays a
// place.
func markTeams(text string, mentions []entity.Mention) {
	if len(mentions) < 2 {
		return
	}
	teams, sure := map[string]bool{}, map[int]bool{} // by name, and by where a mention begins
	words := sportsIn(text)
	for range 2 { // what the first pass finds says that the text is about a match
		for i := 1; i < len(mentions); i++ {
			a, b := mentions[i-1], mentions[i]
			if a.Sentence == b.Sentence && isSide(text, a) && isSide(text, b) && (a.Kind != entity.Person || b.Kind != entity.Person) && (matchVerbs()[strings.TrimSpace(text[a.End:b.Start])] || meets(text[a.End:b.Start])) &&
				(score(text[b.End:]) || fixture(text[a.End:b.Start], text[b.End:]) || (words > 0 || len(teams) > 0) && (a.Kind == entity.Organization || b.Kind == entity.Organization)) {
				teams[a.In(text)], teams[b.In(text)] = true, true
				sure[b.Start] = true
			}
		}
	}
	towns := townsOf(teams)
	for _, m := range mentions {
		if m.Kind == entity.Place && (words >= sports && plays(text, m) || result(text, m) || (words > 1 || len(teams) > 0) && agrees(text, m) || towns[m.In(text)] && opens(text, m)) {
			teams[m.In(text)] = true
		}
	}
	if len(teams) == 0 {
		return
	}
	for i := 1; i < len(mentions); i++ { // the rest of an enumeration: "Panama, the Netherlands and Cuba"
		if a, b := mentions[i-1], mentions[i]; (beside(text, a, b) || meets(text[a.End:b.Start])) && a.Kind == entity.Place && b.Kind == entity.Place && teams[a.In(text)] && !within(text[:a.Start]) {
			teams[b.In(text)] = true
		}
	}
	for i, m := range mentions {
		if (m.Kind == entity.Place && (sure[m.Start] || !within(text[:m.Start])) || m.Kind == entity.Person && isSide(text, m)) && teams[m.In(text)] {
			mentions[i].Kind = entity.Organization
		}
	}
}

// beside reports whether b follows a in an enumeration.
func beside(text string, a, b entity.Mention) bool {
	if a.Sentence != b.Sentence {
		return false
	}
	switch text[a.End:b.Start] {
	case ", ", ", and ", " and ", " or ", ", the ", ", and the ", " and the ":
		return true
	}
	return false
}

// isSide reports whether a mention may be one side of a match between teams.
func isSide(text string, m entity.Mention) bool {
	name := m.In(text)
	return m.Kind == entity.Place || m.Kind == entity.Organization || m.Kind == entity.Person && !strings.Contains(name, " ") && !names.IsGivenName(name)
}

// townsOf returns the last words of the names of teams, which may stand for the whole:
// "Real Norham", "Norham".
func townsOf(teams map[string]bool) map[string]bool {
	out := map[string]bool{}
	for name := range teams {
		if w := lastWord(name); w != name {
			out[w] = true
		}
	}
	return out
}

// meets reports whether a fixture is what stands between two places: "Norham play Marl".
func meets(between string) bool {
	switch strings.TrimSpace(between) {
	case "play", "plays", "face", "faces", "host", "hosts", "meet", "meets":
		return true
	}
	return false
}

// fixture reports whether a verb between two sides and a day after them announce a match:
// "Norham play Marl on Sunday".
func fixture(between, after string) bool {
	after, ok := strings.CutPrefix(after, " on ")
	return ok && meets(between) && weekdays()[strings.ToLower(strings.TrimRight(firstWord(after[:min(len(after), 12)]), ".,;"))]
}

// result reports whether a place has a result behind its verb, "Norham won 3-1", or before
// it: "lost 2-0 to Norham".
func result(text string, m entity.Mention) bool {
	after := text[m.End:min(len(text), m.End+24)]
	for _, verb := range [...]string{" won ", " lost ", " drew "} {
		if rest, ok := strings.CutPrefix(after, verb); ok && score(" "+rest) && !strings.HasPrefix(rest, "by ") {
			return true
		}
	}
	before := text[max(0, m.Start-24):m.Start]
	for _, verb := range [...]string{"won ", "lost ", "drew "} {
		if i := strings.LastIndex(before, verb); i >= 0 {
			rest := before[i+len(verb):]
			if _, to, ok := strings.Cut(rest, " "); ok && score(" "+rest) && (to == "at " || to == "to " || to == "with " || to == "against ") {
				return true
			}
		}
	}
	return false
}

// agrees reports whether a place has a verb in the plural, as teams have in British
// English: "Norham were all out".
func agrees(text string, m entity.Mention) bool {
	rest, ok := strings.CutPrefix(text[m.End:min(len(text), m.End+16)], " ")
	return ok && teamVerbs()[firstWord(rest)] && !pluralPlaces()[lastWord(m.In(text))] && opens(text, m)
}

// opens reports whether a mention begins a sentence and a word in lower case follows.
func opens(text string, m entity.Mention) bool {
	before := strings.TrimRight(text[max(0, m.Start-3):m.Start], " ")
	rest, ok := strings.CutPrefix(text[m.End:], " ")
	return (before == "" || strings.ContainsAny(before[len(before)-1:], "\n.!?”\"")) && ok && unicode.IsLower(firstRune(rest))
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// sports is how many different words of sports a report of a match has.
const sports = 4

// sportsIn counts the different words of sports in a text, up to sports.
func sportsIn(text string) int {
	found := map[string]bool{}
	for w := range strings.FieldsSeq(text) {
		if len(w) <= 3 {
			continue
		}
		if first, last := w[0], w[len(w)-1]; first < 'a' || first > 'z' || last < 'a' || last > 'z' {
			w = strings.Trim(w, ".,;:()\"'”’")
		}
		if len(w) > 3 && sportsWords()[w] {
			if found[w] = true; len(found) == sports {
				break
			}
		}
	}
	return len(found)
}

// plays reports whether a place does, or suffers, what only a team does.
func plays(text string, m entity.Mention) bool {
	before := strings.TrimSuffix(strings.TrimRight(text[max(0, m.Start-24):m.Start], " "), " the")
	if playVerbs()[lastWord(before)] {
		return true
	}
	next := firstWord(text[m.End:min(len(text), m.End+24)])
	return playVerbs()[next]
}

// score reports whether a result follows, such as "2-1" or "by three wickets".
func score(after string) bool {
	after = after[:min(len(after), 12)]
	if strings.HasPrefix(after, " by ") {
		return true
	}
	at := strings.IndexAny(after, "-–")
	return at > 1 && after[0] == ' ' && digit(after[at-1]) && strings.ContainsAny(after[at:], "0123456789")
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// within reports whether the last word is a preposition that introduces a
// place.
func within(before string) bool {
	before = strings.TrimRight(before[max(0, len(before)-12):], " ")
	switch lastWord(before) {
	case "in", "In", "to", "near", "of", "at", "from":
		return true
	}
	return false
}
