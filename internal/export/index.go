package export

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"standfirst/internal/entity"
	"standfirst/internal/sorting"
)

// Indexed is one article of a batch: its file name and its entities.
type Indexed struct {
	Name     string          `json:"name"`
	Entities []entity.Entity `json:"entities"`
}

// Entry is one name of the merged index, with the articles that mention it.
type Entry struct {
	Name  string       `json:"name"`
	Kind  entity.Kind  `json:"kind"`
	Count int          `json:"count"` // number of mentions in all articles
	Files []Occurrence `json:"files"` // in the order of the batch
}

// Occurrence is an article that mentions a name, and how often it does.
type Occurrence struct {
	File  int `json:"file"`
	Count int `json:"count"`
}

type key struct {
	kind entity.Kind
	name string
}

// Index merges the names of several articles. Two names of the same kind merge if they
// are spelt alike (ignoring case, dots and a leading "the"), or if one is a short form of
// only one name in the whole batch: "Kerry" in one article, "John Kerry, Kerry" in
// another. The result is sorted by number of articles, then of mentions, then by first
// appearance. Dates and amounts are left out, because they mean nothing across articles.
func Index(files []Indexed) []Entry {
	at := map[key]int{}       // spelling -> entry
	called := map[key][]int{} // other form -> entries that have it
	var out []Entry
	var mentions [][]Occurrence
	for f, file := range files {
		for _, e := range file.Entities {
			if !e.Kind.Named() {
				continue
			}
			k := key{e.Kind, spelling(e.Name)}
			i, ok := at[k]
			if !ok {
				i = len(out)
				at[k] = i
				out = append(out, Entry{Name: e.Name, Kind: e.Kind})
				mentions = append(mentions, nil)
			}
			mentions[i] = append(mentions[i], Occurrence{f, len(e.Mentions)})
			for _, a := range e.Aliases {
				if a := (key{e.Kind, spelling(a)}); a != k && len(called[a]) < 2 && !slices.Contains(called[a], i) {
					called[a] = append(called[a], i)
				}
			}
		}
	}
	into := make([]int, len(out))
	for i := range out {
		into[i] = i
		if owners := called[key{out[i].Kind, spelling(out[i].Name)}]; len(owners) == 1 && len(out[owners[0]].Name) > len(out[i].Name) {
			into[i] = owners[0]
		}
	}
	merged := make([][]Occurrence, len(out))
	for i := range out {
		j := i
		for into[j] != j { // terminates: each step leads to a longer name
			into[j] = into[into[j]]
			j = into[j]
		}
		merged[j] = append(merged[j], mentions[i]...)
	}
	var list []Entry
	for i, e := range out {
		if e.Files = sum(merged[i]); len(e.Files) > 0 {
			for _, p := range e.Files {
				e.Count += p.Count
			}
			list = append(list, e)
		}
	}
	sorting.Stable(list, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(len(b.Files), len(a.Files)), cmp.Compare(b.Count, a.Count))
	})
	return list
}

// sum adds up the counts of each file, in batch order.
func sum(places []Occurrence) []Occurrence {
	sorting.Stable(places, func(a, b Occurrence) int { return cmp.Compare(a.File, b.File) })
	var out []Occurrence
	for _, p := range places {
		if n := len(out); n > 0 && out[n-1].File == p.File {
			out[n-1].Count += p.Count
		} else {
			out = append(out, p)
		}
	}
	return out
}

// spelling normalises a name for comparison across articles.
func spelling(name string) string {
	var b strings.Builder
	for _, r := range plain(name) {
		switch {
		case r == '.':
		case unicode.Is(unicode.Pd, r):
			b.WriteByte('-')
		case r == '’':
			b.WriteByte('\'')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	s := b.String()
	if rest, ok := strings.CutPrefix(s, "the "); ok && rest != "" {
		s = rest
	}
	return s
}
