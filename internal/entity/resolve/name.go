package resolve

import (
	"slices"
	"strings"

	"standfirst/internal/entity"
	"standfirst/internal/entity/measure"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

// name is one distinct name: all mentions with the same folded words. A text
// has far fewer names than mentions.
type name struct {
	words    []string    // see names.Fold
	text     string      // as in its first mention
	kind     entity.Kind // the kind of most mentions
	mentions []int       // in text order
	country  int         // line in the table of countries, or -1
	judge    bool        // a surname in capitals that a judge signs with
	title    string      // of a surname that others have too, and then the first of the words
	calling  string      // of a surname that somebody of another calling has too, and then the first of the words
	people   bool        // names the country's people or things: "Syrian"
	votes    [entity.NumKinds]int
	line     string // see key
}

// key identifies the name by its folded words.
func (n *name) key() string {
	if n.line == "" {
		n.line = strings.Join(n.words, " ")
	}
	return n.line
}

func (n *name) last() string { return n.words[len(n.words)-1] }

// identity decides which mentions share a name: those with equal identities.
type identity struct {
	class   identityClass
	words   string      // or the measure's value
	kind    entity.Kind // of a measure
	country int
}

type identityClass uint8

// Persons stay apart from other names with the same words, and a people from
// its language.
const (
	anyName identityClass = iota
	personName
	judgeName
	countryName
	peopleName
	languageName
	measureText
	measureValue
)

// collect finds the names in order of first mention, and the name of each
// mention. A person and a place with the same name ("Washington") stay apart,
// as do a country and a person ("Jordan"). Otherwise the same words are one
// name, and its mentions vote on the kind.
func (r *resolver) collect() {
	at, bench, apart := make(map[identity]int, len(r.mentions)/2), r.bench(), r.apart()
	r.nameOf = make([]int, len(r.mentions))
	seen := make(map[written]int, len(r.mentions)/2)
	for i, m := range r.mentions {
		w := written{m.In(r.text), m.Kind}
		j, ok := seen[w]
		depends := m.Kind == entity.Person && len(apart) > 0 || m.Kind == entity.Place && r.beforeStop(m) // on what stands around it
		if !ok || depends {
			n, id := r.identify(m, bench, apart)
			if j, ok = at[id]; !ok {
				j = len(r.names)
				at[id] = j
				r.names = append(r.names, n)
			}
			if !depends {
				seen[w] = j
			}
		}
		r.nameOf[i] = j
		r.names[j].mentions = append(r.names[j].mentions, i)
		r.names[j].votes[m.Kind]++
	}
	for j := range r.names {
		n := &r.names[j]
		for k, v := range n.votes {
			if v > n.votes[n.kind] {
				n.kind = entity.Kind(k)
			}
		}
		if n.kind == entity.Organization && isRealm(n.words) {
			n.kind = entity.Place
		}
	}
}

// written is what nearly always tells which name a mention has: its text and its kind.
type written struct {
	text string
	kind entity.Kind
}

// beforeStop reports whether a mention ends with a stop, or stands before one.
func (r *resolver) beforeStop(m entity.Mention) bool {
	return r.text[m.End-1] == '.' || strings.HasPrefix(r.text[m.End:], ".")
}

// isRealm reports whether words name a town or a state in full: "City of Oslo".
func isRealm(words []string) bool {
	if len(words) < 3 || words[1] != "of" || !realmNouns()[words[0]] {
		return false
	}
	rest := strings.Join(words[2:], " ")
	return len(words) == 3 || names.IsKnownPlace(rest) || names.IsState(rest)
}

// identify works out the name of a mention.
func (r *resolver) identify(m entity.Mention, bench map[string]bool, apart map[[2]string]bool) (name, identity) {
	n := name{text: m.In(r.text), kind: m.Kind, country: -1}
	n.words = names.Fold(n.text)
	if m.Kind != entity.Person {
		n.words = r.unabbreviated(withDigits(n.words), m)
		if len(n.words) > 1 && m.Kind.Named() {
			for i, w := range n.words {
				if full := nameAbbreviations()[w]; full != "" && (i == len(n.words)-1 || !strings.Contains(full, " ")) {
					n.words = slices.Replace(n.words, i, i+1, strings.Fields(full)...)
				}
			}
		}
	}
	if !m.Kind.Named() {
		if v := measure.Value(r.text, m); v != "" {
			return n, identity{class: measureValue, words: v, kind: m.Kind}
		}
		return n, identity{class: measureText, words: n.text, kind: m.Kind}
	}
	if m.Kind == entity.Person {
		n.words = names.WithoutTitles(n.words)
		if n.judge = bench[n.text]; n.judge {
			return n, identity{class: judgeName, words: n.key()}
		}
		if len(apart) > 0 {
			key, short := r.titled(m)
			c := r.calling(m, key[0])
			switch {
			case !short:
			case apart[key]:
				n.title, n.words = key[0], append([]string{strings.ToLower(key[0])}, n.words...)
			case apart[[2]string{c, key[1]}]:
				n.title, n.calling, n.words = key[0], c, append([]string{c}, n.words...)
			}
		}
		return n, identity{class: personName, words: n.key()}
	}
	c, ok := names.CountryOf(n.key())
	if !ok || m.Kind == entity.Organization && !c.People { // a country's team is not the country
		return n, identity{words: n.key()}
	}
	n.country, n.people = c.Line, c.People
	id := identity{class: countryName, country: c.Line}
	if c.People {
		id.class = peopleName
		if m.Kind == entity.Other {
			id.class = languageName
		}
	}
	return n, id
}

var (
	worldWars         = lang.English.Table("world-wars")
	nameAbbreviations = lang.English.Table("name-abbreviations")
	lastNumbers       = lang.English.Table("name-numbers")
)

// withDigits writes a number at the end of a name in digits, so that "World War
// Two" matches "World War II". It also covers names such as "Formula One".
func withDigits(words []string) []string {
	if n := worldWars()[strings.Join(words, " ")]; n != "" {
		return []string{"world", "war", n}
	}
	last := len(words) - 1
	if last == 0 {
		return words
	}
	if n := lastNumbers()[words[last]]; n != "" {
		words[last] = n
	}
	return words
}

// unabbreviated spells out a state, such as the one in "Boston, Mass."
func (r *resolver) unabbreviated(words []string, m entity.Mention) []string {
	if m.Kind == entity.Place && len(words) == 1 && r.beforeStop(m) {
		if full := names.State(words[0]); full != "" {
			return strings.Fields(full)
		}
	}
	return words
}
