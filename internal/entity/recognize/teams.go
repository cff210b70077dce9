package recognize

import (
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/lang"
)

var matchVerbs = lang.English.Set("match-verbs")

// markTeams turns places into teams in a text that reports the result of a
// match: "Kenya beat Uganda 2-1". A mention such as "in Kenya" stays a place.
func markTeams(text string, mentions []entity.Mention) {
	teams := map[string]bool{}
	for i := 1; i < len(mentions); i++ {
		a, b := mentions[i-1], mentions[i]
		if a.Sentence == b.Sentence && (a.Kind == entity.Place || a.Kind == entity.Organization) && (b.Kind == entity.Place || b.Kind == entity.Organization) &&
			matchVerbs()[strings.TrimSpace(text[a.End:b.Start])] && score(text[b.End:]) {
			teams[a.In(text)], teams[b.In(text)] = true, true
		}
	}
	if len(teams) == 0 {
		return
	}
	for i, m := range mentions {
		if m.Kind == entity.Place && teams[m.In(text)] && !within(text[:m.Start]) {
			mentions[i].Kind = entity.Organization
		}
	}
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
	case "in", "In", "to", "near", "of":
		return true
	}
	return false
}
