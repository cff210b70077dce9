package export

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"standfirst/internal/entity"
	"standfirst/internal/summary"

	"github.com/piprate/json-gold/ld"
)

// contexts loads JSON-LD contexts from testdata only.
type contexts struct{}

func (contexts) LoadDocument(url string) (*ld.RemoteDocument, error) {
	path := map[string]string{"https://schema.org": "testdata/schemaorg.jsonld", "http://www.w3.org/ns/anno.jsonld": "testdata/anno.jsonld"}[url]
	if path == "" {
		return nil, fmt.Errorf("no context %q", url)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	v, err := ld.DocumentFromReader(f)
	return &ld.RemoteDocument{DocumentURL: url, Document: v}, err
}

// expand processes a file as JSON-LD. It rejects terms that the context does not define,
// which processors silently ignore.
func expand(t testing.TB, file []byte) []any {
	t.Helper()
	var v any
	if err := json.Unmarshal(file, &v); err != nil {
		t.Fatal(err)
	}
	o := ld.NewJsonLdOptions("")
	o.DocumentLoader = contexts{}
	o.SafeMode = true
	p := ld.NewJsonLdProcessor()
	nodes, err := p.Expand(v, o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.ToRDF(v, o); err != nil {
		t.Fatal(err)
	}
	return nodes
}

// at follows a path of properties to the values at its end.
func at(node any, path ...string) []any {
	if node == nil {
		return nil
	}
	if len(path) == 0 {
		return []any{node}
	}
	var out []any
	switch n := node.(type) {
	case []any:
		for _, x := range n {
			out = append(out, at(x, path...)...)
		}
	case map[string]any:
		if l, ok := n["@list"]; ok {
			return at(l, path...)
		}
		out = at(n[path[0]], path[1:]...)
		if l, ok := n[path[0]].([]any); ok && len(path) == 1 {
			out = l
		}
	}
	return out
}

func text(values []any) string {
	var out []string
	for _, v := range values {
		out = append(out, fmt.Sprint(v))
	}
	return strings.Join(out, "|")
}

const so = "http://schema.org/"

func TestJSONLDOfTheNews(t *testing.T) {
	r := read(t, news, summary.Options{})
	for i := range r.Entities {
		e := &r.Entities[i]
		switch e.Name {
		case "John Kerry":
			e.Kind, e.Salience, e.Role = entity.Person, 1, "envoy"
		case "European Union":
			e.Kind, e.Salience = entity.Organization, 0.1
		}
	}
	nodes := expand(t, in(t, "jsonld", r))
	for path, want := range map[string]string{
		"@type": so + "NewsArticle", so + "headline @value": "Envoys meet in Łódź", so + "author " + so + "name @value": "Élodie Dupré",
		so + "author @type": so + "Person", so + "datePublished @value": "2016-05-09", so + "datePublished @type": so + "Date",
	} {
		if got := text(at(nodes, strings.Fields(path)...)); got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
	if got := text(at(nodes, so+"about", so+"name", "@value")); !strings.Contains(got, "John Kerry") {
		t.Errorf("it is about %q", got)
	}
	if got := text(at(nodes, so+"about", so+"jobTitle", "@value")); got != "envoy" {
		t.Errorf("John Kerry is %q", got)
	}
	if got := text(at(nodes, so+"mentions", so+"name", "@value")); !strings.Contains(got, "European Union") {
		t.Errorf("it mentions %q", got)
	}
}

func inertJSONLD(t testing.TB, s string) {
	r := made(s)
	file := in(t, "jsonld", r)
	inertScript(t, s, file)
	nodes := expand(t, file)
	things := append(at(nodes, so+"about"), at(nodes, so+"mentions")...)
	n := 0
	for _, e := range r.Entities {
		if kinds[e.Kind].schemaOrg != "" {
			n++
		}
	}
	if len(nodes) != 1 || len(things) != n {
		t.Errorf("%q: %d nodes with %d things for %d names", s, len(nodes), len(things), n)
	}
	for _, x := range things {
		if got := text(at(x, so+"name", "@value")); got != s {
			t.Errorf("%q is read as %q", s, got)
		}
		for key := range x.(map[string]any) {
			if key != "@type" && !slices.Contains([]string{"name", "alternateName", "jobTitle", "description"}, strings.TrimPrefix(key, so)) {
				t.Errorf("%q makes a property %s", s, key)
			}
		}
	}
}

// inertScript checks that the file can go into a script element.
func inertScript(t testing.TB, s string, file []byte) {
	t.Helper()
	if strings.ContainsAny(string(file), "<>\u2028\u2029") {
		t.Errorf("%q stands in it as it is", s)
	}
}

const (
	oa  = "http://www.w3.org/ns/oa#"
	rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
)

// annotationsFound processes the file as JSON-LD and finds every mention again, by
// position and by quotation.
func annotationsFound(t testing.TB, s string) {
	r := made(s)
	nodes := expand(t, in(t, "annotations", r))
	points := []rune(r.Document.Text)
	var want []string
	want = append(want, told(r)...)
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			want = append(want, m.In(r.Document.Text))
		}
	}
	items := at(nodes, "http://www.w3.org/ns/activitystreams#items")[0].(map[string]any)["@list"].([]any)
	if len(nodes) != 1 || len(items) != len(want) {
		t.Errorf("%q: %d annotations, want %d", s, len(items), len(want))
		return
	}
	ids := map[string]bool{}
	for i, x := range items {
		ids[text(at(x, "@id"))] = true
		selector := at(x, oa+"hasTarget", oa+"hasSelector")
		start, end := int(at(selector, oa+"start", "@value")[0].(float64)), int(at(selector, oa+"end", "@value")[0].(float64))
		exact := at(selector, oa+"exact", "@value")[0].(string)
		prefix, suffix := at(selector, oa+"prefix", "@value")[0].(string), at(selector, oa+"suffix", "@value")[0].(string)
		if exact != want[i] || string(points[start:end]) != exact {
			t.Errorf("%q: annotation %d quotes %q at %q, not %q", s, i, exact, string(points[start:end]), want[i])
		}
		p, q := max(0, start-len([]rune(prefix))), min(len(points), end+len([]rune(suffix)))
		if string(points[p:start]) != prefix || string(points[end:q]) != suffix || strings.Count(r.Document.Text, prefix+exact+suffix) < 1 {
			t.Errorf("%q: annotation %d stands between %q and %q", s, i, prefix, suffix)
		}
		if source := text(at(x, oa+"hasTarget", oa+"hasSource", "@id")); !strings.HasPrefix(source, "ni:///sha-256;") || len(source) != 57 {
			t.Errorf("the source is %q", source)
		}
		switch motive := text(at(x, oa+"motivatedBy", "@id")); motive {
		case oa + "highlighting":
		case oa + "tagging":
			if got := at(x, oa+"hasBody", rdf+"value", "@value"); len(got) != 2 {
				t.Errorf("%q: the body of annotation %d is %q", s, i, got)
			}
		default:
			t.Errorf("the motivation is %q", motive)
		}
	}
	if len(ids) != len(items) || ids[""] {
		t.Errorf("%d identifiers for %d annotations", len(ids), len(items))
	}
	inertScript(t, s, in(t, "annotations", r))
}
