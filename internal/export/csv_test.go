package export

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"standfirst/internal/summary"
)

// rows parses a CSV file.
func rows(t testing.TB, b []byte) [][]string {
	t.Helper()
	b, ok := bytes.CutPrefix(b, []byte(byteOrderMark))
	if !ok {
		t.Error("Excel would not take the file for UTF-8")
	}
	out, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestCSVRows(t *testing.T) {
	r := read(t, news, summary.Options{})
	all := rows(t, in(t, "csv", r))
	if got := strings.Join(all[0], ","); got != "entity,kind,mention,sentence,start,end,context" {
		t.Errorf("the head is %s", got)
	}
	text := []rune(r.Document.Text)
	n := 0
	for _, e := range r.Entities {
		n += len(e.Mentions)
	}
	if len(all)-1 != n {
		t.Errorf("%d rows for %d mentions", len(all)-1, n)
	}
	for _, row := range all[1:] {
		start, _ := strconv.Atoi(row[4])
		end, err := strconv.Atoi(row[5])
		if err != nil || string(text[start:end]) != row[2] {
			t.Errorf("%q does not stand at [%s,%s)", row[2], row[4], row[5])
		}
		if n, err := strconv.Atoi(row[3]); err != nil || row[6] != plain(r.Sentences[n].In(r.Document.Text)) {
			t.Errorf("%q stands in %q", row[2], row[6])
		}
	}
	if !bytes.HasSuffix(in(t, "csv", r), []byte("\r\n")) {
		t.Error("the last row does not end")
	}
}

// inertCSV checks that no cell starts a formula, whether the reader splits at commas,
// semicolons or tabs, and that the cell minus its guard is the mention.
func inertCSV(t testing.TB, s string) {
	r := made(s)
	file := in(t, "csv", r)
	all := rows(t, file)
	if len(all)-1 != len(r.Entities) {
		t.Errorf("%q: %d rows for %d mentions", s, len(all)-1, len(r.Entities))
		return
	}
	for i, row := range all[1:] {
		want := strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\x00", "\uFFFD")
		if len(row) != 7 || unguarded(row[0]) != unguarded(want) || row[0] != row[2] || row[1] != r.Entities[i].Kind.String() {
			t.Errorf("%q is read as %q", s, row)
		}
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
				t.Errorf("%q begins a formula: %q", s, cell)
			}
		}
	}
	for i := range r.Entities {
		r.Entities[i].Name = "Bob" // so that the row does not start with a quotation mark
	}
	file = bytes.TrimPrefix(in(t, "csv", r), []byte(byteOrderMark))
	if s == "" || strings.IndexByte("\t\r\n", s[0]) >= 0 {
		return // one guard before the white space is enough
	}
	for _, comma := range ";|\t" {
		other := csv.NewReader(bytes.NewReader(file))
		other.Comma, other.LazyQuotes, other.FieldsPerRecord = comma, true, -1
		all, err := other.ReadAll()
		if err != nil {
			continue // the reader rejects the file
		}
		for _, row := range all {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@", rune(strings.TrimLeft(cell+" ", `"`)[0])) {
					t.Errorf("parted at %q, %q begins a formula: %q", comma, s, cell)
				}
			}
		}
	}
}

// inertQuotes does the same for the table of quotations.
func inertQuotes(t testing.TB, s string) {
	r := made(s)
	all := rows(t, in(t, "quotes", r))
	if len(all)-1 != len(r.Quotes) {
		t.Errorf("%q: %d rows for %d quotations", s, len(all)-1, len(r.Quotes))
		return
	}
	for _, row := range all[1:] {
		if len(row) != 7 || unguarded(plain(row[3])) != unguarded(plain(strings.ReplaceAll(plain(s), "\x00", "\uFFFD"))) {
			t.Errorf("%q is read as %q", s, row)
		}
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
				t.Errorf("%q begins a formula: %q", s, cell)
			}
		}
	}
}

func unguarded(s string) string { return strings.ReplaceAll(s, "'", "") }
