package recognize

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/lang"
)

var (
	matchVerbs  = lang.English.Set("match-verbs")
	playVerbs   = lang.English.Set("play-verbs")
	sportsWords = lang.English.Set("sports-words")
)

// markTeams turns places into teams in a text that reports a match: "Kenya beat Uganda
// 2-1", "Japan reached the semifinals by beating Cuba". A mention such as "in Kenya" stays a
// place.
func markTeams(text string, mentions []entity.Mention) {
	teams := map[string]bool{}
	for i := 1; i < len(mentions); i++ {
		a, b := mentions[i-1], mentions[i]
		if a.Sentence == b.Sentence && (a.Kind == entity.Place || a.Kind == entity.Organization) && (b.Kind == entity.Place || b.Kind == entity.Organization) &&
			matchVerbs()[strings.TrimSpace(text[a.End:b.Start])] && score(text[b.End:]) {
			teams[a.In(text)], teams[b.In(text)] = true, true
		}
	}
	if aboutSports(text, mentions) {
		for _, m := range mentions {
			if m.Kind == entity.Place && plays(text, m) {
				teams[m.In(text)] = true
			}
		}
	}
	if len(teams) == 0 {
		return
	}
	for i := 1; i < len(mentions); i++ { // the rest of an enumeration: "Panama, the Netherlands and Cuba"
		if a, b := mentions[i-1], mentions[i]; beside(text, a, b) && a.Kind == entity.Place && b.Kind == entity.Place && teams[a.In(text)] && !within(text[:a.Start]) {
			teams[b.In(text)] = true
		}
	}
	for i, m := range mentions {
		if m.Kind == entity.Place && teams[m.In(text)] && !within(text[:m.Start]) {
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

// sports is how many different words of sports a report of a match has.
const sports = 4

// aboutSports reports whether a text that names places speaks of matches.
func aboutSports(text string, mentions []entity.Mention) bool {
	if len(mentions) < 2 {
		return false
	}
	found := map[string]bool{}
	for w := range strings.FieldsSeq(text) {
		if w = strings.Trim(w, ".,;:()\"'”’"); len(w) > 3 && sportsWords()[w] {
			if found[w] = true; len(found) == sports {
				return true
			}
		}
	}
	return false
}

// plays reports whether a place does, or suffers, what only a team does.
func plays(text string, m entity.Mention) bool {
	before := strings.TrimSuffix(strings.TrimRight(text[max(0, m.Start-24):m.Start], " "), " the")
	if playVerbs()[before[strings.LastIndexByte(before, ' ')+1:]] {
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
	switch before[strings.LastIndexByte(before, ' ')+1:] {
	case "in", "In", "to", "near", "of", "at", "from":
		return true
	}
	return false
}
