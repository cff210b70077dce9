package export

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"standfirst/internal/summary"

	"golang.org/x/net/html"
)

// displacyCopies renders the file as displaCy does: it copies the text between entities,
// marks the entities, and inserts the title as HTML.
func displacyCopies(t testing.TB, s string) {
	r := made(s)
	var d struct {
		Text, Title string
		Ents        []struct {
			Start, End int
			Label      string
		}
	}
	if err := json.Unmarshal(in(t, "displacy", r), &d); err != nil {
		t.Fatal(err)
	}
	if d.Text != r.Document.Text {
		t.Errorf("%q: the text is another", s)
	}
	points, end := []rune(d.Text), 0
	var copied strings.Builder
	for _, e := range d.Ents {
		if e.Start < end || e.End <= e.Start || e.Label == "" || strings.ToUpper(e.Label) != e.Label {
			t.Errorf("%q: %+v after %d", s, e, end)
			continue
		}
		copied.WriteString(string(points[end:e.Start]) + "[" + string(points[e.Start:e.End]) + "]")
		end = e.End
	}
	copied.WriteString(string(points[end:]))
	names := len(marks(r))
	if got := strings.Count(copied.String(), "["+s+"]"); s != "" && (got != names || len(d.Ents) != names) {
		t.Errorf("%q: %d entities, of which %d are it, want %d", s, len(d.Ents), got, names)
	}
	title, err := html.Parse(strings.NewReader("<h2>" + d.Title + "</h2>"))
	if err != nil {
		t.Fatal(err)
	}
	if got := plain(content(title)); got != plain(strings.ReplaceAll(plain(s), "\x00", "\uFFFD")) {
		t.Errorf("the title %q is read as %q", s, got)
	}
}

var (
	bratText  = regexp.MustCompile(`^T(\d+)\t([A-Za-z]+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)$`)
	bratEquiv = regexp.MustCompile(`^\*\tEquiv( T\d+){2,}$`)
	bratNote  = regexp.MustCompile(`^#\d+\tAnnotatorNotes T\d+\t.+$`)
)

// bratReads parses the standoff file as brat does, splitting at every line break that
// Python knows. Spans count the code points of the text file, and the fragments joined by
// spaces must give the quoted text.
func bratReads(t testing.TB, s string) {
	r := made(s)
	article := in(t, "text", r)
	if strings.ContainsRune(string(article), '\r') {
		t.Errorf("%q: a reader of lines would lose a character", s)
	}
	points := []rune(string(article))
	n := 0
	ids := map[string]bool{}
	for _, line := range strings.FieldsFunc(string(in(t, "brat", r)), func(c rune) bool {
		return strings.ContainsRune("\n\r\v\f\x1c\x1d\x1e\u0085\u2028\u2029", c)
	}) {
		m := bratText.FindStringSubmatch(line)
		if m == nil {
			if !bratEquiv.MatchString(line) && !bratNote.MatchString(line) {
				t.Errorf("%q: no line of brat's: %q", s, line)
			}
			continue
		}
		n++
		ids[m[1]] = true
		if !strings.Contains(string(bratConf()), "\n"+m[2]+"\n") {
			t.Errorf("no type %s in annotation.conf", m[2])
		}
		var parts []string
		for _, span := range strings.Split(m[3], ";") {
			var start, end int
			if _, err := fmt.Sscan(span, &start, &end); err != nil || start >= end {
				t.Fatalf("%q: span %q", s, span)
			}
			parts = append(parts, string(points[start:end]))
		}
		if got := strings.Join(parts, " "); got != m[4] {
			t.Errorf("%q: %q stands at %s, not %q", s, got, m[3], m[4])
		}
	}
	visible := strings.TrimFunc(s, func(c rune) bool { return unicode.IsControl(c) || c == '\u2028' || c == '\u2029' })
	if want := len(r.Entities); visible != "" && (n != want || len(ids) != want) {
		t.Errorf("%q: %d annotations with %d identifiers, want %d", s, n, len(ids), want)
	}
}

func TestBratTellsWhichMentionsAreOne(t *testing.T) {
	r := read(t, news, summary.Options{})
	ann := "\n" + string(in(t, "brat", r))
	ids := map[string][]string{}
	for _, m := range regexp.MustCompile(`\n(T\d+)\t[^\t]*\t(.*)`).FindAllStringSubmatch(ann, -1) {
		ids[m[2]] = append(ids[m[2]], m[1])
	}
	if k := ids["John Kerry"]; len(k) != 2 || !regexp.MustCompile(`\n\*\tEquiv.* `+k[0]+" .*"+k[1]+`\b`).MatchString(ann) {
		t.Errorf("John Kerry, %v, is not one in%s", k, ann)
	}
}
