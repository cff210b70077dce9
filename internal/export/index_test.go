package export

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"standfirst/internal/entity"
)

// named parses a file of a batch from lines of the form "kind name (alias; alias) count".
func named(t *testing.T, lines string) Indexed {
	t.Helper()
	var out Indexed
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		var e entity.Entity
		kind, rest, _ := strings.Cut(line, " ")
		if err := e.Kind.UnmarshalText([]byte(kind)); err != nil {
			t.Fatal(err)
		}
		at := strings.LastIndexByte(rest, ' ')
		var n int
		if _, err := fmt.Sscan(rest[at:], &n); err != nil {
			t.Fatal(err)
		}
		e.Mentions = make([]entity.Mention, n)
		name, aliases, ok := strings.Cut(rest[:at], " (")
		if e.Name = name; ok {
			e.Aliases = strings.Split(strings.TrimSuffix(aliases, ")"), "; ")
		}
		out.Entities = append(out.Entities, e)
	}
	return out
}

func TestIndex(t *testing.T) {
	for _, c := range []struct {
		name  string
		files []string
		want  []string // "name kind count: file×count …"
	}{
		{"nothing", nil, nil},
		{"the same name", []string{"person John Kerry 2", "place Paris 1\nperson John Kerry 3"},
			[]string{"John Kerry person 5: 0×2 1×3", "Paris place 1: 1×1"}},
		{"spelt otherwise", []string{"place U.S. 1\norganization The White House 1", "place US 2\norganization White House 1", "organization WHITE HOUSE 1"},
			[]string{"The White House organization 3: 0×1 1×1 2×1", "U.S. place 3: 0×1 1×2"}},
		{"called so elsewhere", []string{"person Kerry 4", "person John Kerry (Kerry) 2"},
			[]string{"John Kerry person 6: 0×4 1×2"}},
		{"an acronym", []string{"organization EU 1", "organization European Union (EU; E.U.) 2", "organization E.U. 1"},
			[]string{"European Union organization 4: 0×1 1×2 2×1"}},
		{"two are called so", []string{"person Smith 1", "person Anna Smith (Smith) 2", "person Adam Smith (Smith) 3"},
			[]string{"Adam Smith person 3: 2×3", "Anna Smith person 2: 1×2", "Smith person 1: 0×1"}},
		{"another kind", []string{"place Washington 1", "person Washington 1", "person George Washington (Washington) 1"},
			[]string{"George Washington person 2: 1×1 2×1", "Washington place 1: 0×1"}},
		{"twice in one file", []string{"person Kerry 1\nperson John Kerry (Kerry) 2"},
			[]string{"John Kerry person 3: 0×3"}},
		{"in steps", []string{"person Kerry 1", "person John Kerry (Kerry) 1", "person John Forbes Kerry (John Kerry) 1"},
			[]string{"John Forbes Kerry person 3: 0×1 1×1 2×1"}},
		{"dates and amounts", []string{"date Monday 1\nmoney $5 1"}, nil},
		{"another alphabet", []string{"person Владимир Путин (Путин) 1", "person путин 1"},
			[]string{"Владимир Путин person 2: 0×1 1×1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var files []Indexed
			for _, f := range c.files {
				files = append(files, named(t, f))
			}
			var got []string
			for _, e := range Index(files) {
				s := fmt.Sprintf("%s %s %d:", e.Name, e.Kind, e.Count)
				for _, p := range e.Files {
					s += fmt.Sprintf(" %d×%d", p.File, p.Count)
				}
				got = append(got, s)
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// TestIndexIsLinear would not finish if common short forms, or names that merge with many
// others, took quadratic time.
func TestIndexIsLinear(t *testing.T) {
	var files []Indexed
	n := 0
	add := func(name string, aliases ...string) {
		files = append(files, Indexed{Entities: []entity.Entity{{Name: name, Kind: entity.Person, Aliases: aliases, Mentions: make([]entity.Mention, 1)}}})
		n++
	}
	for i := range 1000 {
		add(strings.Repeat("a", i+2), strings.Repeat("a", i+1))
	}
	for i := range 100_000 {
		add(fmt.Sprint("b", i), "x")
	}
	for _, e := range Index(files) {
		n -= e.Count
	}
	if n != 0 {
		t.Errorf("%d mentions are lost", n)
	}
}
