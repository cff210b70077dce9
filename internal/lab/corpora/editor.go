package corpora

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

	"standfirst/internal/doc"
)

// The editor's corpus: openly licensed texts with the judgments of a careful reader. See
// editor/GUIDE.md.
var (
	//go:embed editor/dev.jsonl.bz2
	editorDev []byte
	//go:embed editor/pastes.jsonl.bz2
	editorPastes []byte
	//go:embed editor/names.jsonl.bz2
	editorNames []byte
	//go:embed editor/graded.jsonl.bz2
	editorGraded []byte
)

// Text is one text of the editor's corpus. Sentences are counted from 0, and
// spans are byte ranges of Text.
type Text struct {
	ID, Genre string
	Fold      int // 0 to 4, for cross-validation
	Text      string
	Sentences []Sentence
	Order     []int // sentences in the order in which an editor would add them
	Auto      int   // how many of Order the text needs
	Title     string
	Byline    string
	Date      string // ISO 8601
	Entities  []Name
	Except    []Exception
	Set       Set
	NamesOnly bool // no roles, grades, needs or order

	Source, URL, Licence, Year string
}

// Set is the part of the corpus that a text is in.
type Set string

const (
	Dev    Set = ""       // Editor, the texts that results are measured on
	Pastes Set = "pastes" // EditorPastes
	Graded Set = "graded" // EditorGraded
)

// Sentence is a sentence and its annotations.
type Sentence struct {
	doc.Span
	Role  string // "prose", "headline", "caption" and so on
	Grade int    // 3 essential, 2 good, 1 passable, 0 detail, -1 never in a summary
	// Dangles is true if the sentence cannot be understood alone. Needs are the sentences
	// that it must be shown with, none if no sentence helps.
	Needs   []int
	Dangles bool
}

// Name is an entity with a proper name.
type Name struct {
	Name     string   `json:"n"`
	Kind     string   `json:"k"` // person, organization, place, group or other
	Strings  []string `json:"s"` // all forms of the name in the text
	Salience int      `json:"sal"`
	Role     string   `json:"r"`
}

// Exception marks a string that, in one sentence, names another entity, or none if To is
// nil.
type Exception struct {
	String   string
	Sentence int
	To       *string
}

// Editor returns the fully annotated texts.
func Editor() ([]*Text, error) { return readPacked("dev", editorDev) }

// EditorPastes returns whole pages as readers paste them, of kinds that are rare among the
// openly licensed texts: features that open with a scene, obituaries, interviews, how-tos.
// They were written for this project and annotated like the others, some without names. The
// pages of one set are in one fold, because one hand wrote them.
func EditorPastes() ([]*Text, error) {
	texts, err := readPacked("pastes", editorPastes)
	for _, t := range texts {
		t.Set = Pastes
	}
	return texts, err
}

// EditorNames returns the texts with annotated names only.
func EditorNames() ([]*Text, error) { return readPacked("names", editorNames) }

// EditorGraded returns those texts of EditorNames whose sentences have since been graded by
// other editors: speeches, interviews, minutes, letters and reports, of which Editor has few.
func EditorGraded() ([]*Text, error) {
	judged := map[string]json.RawMessage{}
	for rows := json.NewDecoder(bzip2.NewReader(bytes.NewReader(editorGraded))); ; {
		var raw json.RawMessage
		if err := rows.Decode(&raw); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("corpora: editor/graded: %w", err)
		}
		var row textRow
		if err := json.Unmarshal(raw, &row); err != nil {
			return nil, fmt.Errorf("corpora: editor/graded: %w", err)
		}
		judged[row.ID] = raw
	}
	var out []*Text
	for rows := json.NewDecoder(bzip2.NewReader(bytes.NewReader(editorNames))); len(out) < len(judged); {
		var row textRow
		if err := rows.Decode(&row); err != nil {
			return nil, fmt.Errorf("corpora: editor/graded judges what editor/names lacks: %w", err)
		}
		judgment, ok := judged[row.ID]
		if !ok {
			continue
		}
		if err := json.Unmarshal(judgment, &row); err != nil {
			return nil, err
		}
		t, err := row.text()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", row.ID, err)
		}
		t.Set = Graded
		out = append(out, t)
	}
	return out, nil
}

// EditorMore returns the texts of EditorPastes and EditorGraded.
func EditorMore() ([]*Text, error) {
	pastes, err := EditorPastes()
	if err != nil {
		return nil, err
	}
	graded, err := EditorGraded()
	return append(pastes, graded...), err
}

func readPacked(name string, packed []byte) ([]*Text, error) {
	texts, err := ReadTexts(bzip2.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return nil, fmt.Errorf("corpora: editor/%s: %w", name, err)
	}
	return texts, nil
}

// ReadTexts reads JSON Lines in the format of the editor's corpus.
func ReadTexts(r io.Reader) ([]*Text, error) {
	var out []*Text
	lines := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	for {
		var row textRow
		if err := lines.Decode(&row); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("text %d: %w", len(out)+1, err)
		}
		t, err := row.text()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", row.ID, err)
		}
		out = append(out, t)
	}
}

// textRow is a text as stored: spans in code points, sentences counted from 1.
type textRow struct {
	ID        string                     `json:"id"`
	Genre     string                     `json:"genre"`
	Fold      int                        `json:"fold"`
	Source    string                     `json:"source"`
	URL       string                     `json:"url"`
	Licence   string                     `json:"licence"`
	Year      string                     `json:"year"`
	Text      string                     `json:"text"`
	Sentences [][2]int                   `json:"sentences"`
	Roles     map[string]json.RawMessage `json:"roles"` // a number or a list of them
	Grades    map[int]int                `json:"grades"`
	Needs     map[int][]int              `json:"needs"`
	Order     []int                      `json:"order"`
	Auto      int                        `json:"auto"`
	Title     string                     `json:"title"`
	Byline    string                     `json:"byline"`
	Date      string                     `json:"date"`
	Entities  []Name                     `json:"entities"`
	Salience  map[string]int             `json:"salience"` // by name, 1 for those without, where Entities have none
	Except    []struct {
		String   string  `json:"s"`
		Sentence int     `json:"S"`
		To       *string `json:"to"`
	} `json:"x"`
}

func (row *textRow) text() (*Text, error) {
	t := &Text{
		ID: row.ID, Genre: row.Genre, Fold: row.Fold, Text: row.Text, Auto: row.Auto, Title: row.Title, Byline: row.Byline, Date: row.Date,
		Entities: row.Entities, NamesOnly: row.Grades == nil,
		Source: row.Source, URL: row.URL, Licence: row.Licence, Year: row.Year,
	}
	for i := range t.Entities {
		if row.Salience != nil {
			t.Entities[i].Salience = max(1, row.Salience[t.Entities[i].Name])
		}
	}
	at := byteOffsets(row.Text)
	for i, s := range row.Sentences {
		if s[0] < 0 || s[0] > s[1] || s[1] >= len(at) {
			return nil, fmt.Errorf("sentence %d lies outside the text", i+1)
		}
		t.Sentences = append(t.Sentences, Sentence{Span: doc.Span{Start: at[s[0]], End: at[s[1]]}, Role: "prose"})
	}
	sentence := func(number int) (*Sentence, error) {
		if number < 1 || number > len(t.Sentences) {
			return nil, fmt.Errorf("there is no sentence %d", number)
		}
		return &t.Sentences[number-1], nil
	}
	for role, raw := range row.Roles {
		var numbers []int
		if json.Unmarshal(raw, &numbers) != nil {
			numbers = []int{0}
			if err := json.Unmarshal(raw, &numbers[0]); err != nil {
				return nil, fmt.Errorf("role %s: %w", role, err)
			}
		}
		for _, n := range numbers {
			s, err := sentence(n)
			if err != nil {
				return nil, err
			}
			s.Role = role
		}
	}
	for i := range t.Sentences {
		if s := &t.Sentences[i]; s.Role != "prose" && s.Role != "list" {
			s.Grade = -1
		}
	}
	for n, grade := range row.Grades {
		s, err := sentence(n)
		if err != nil {
			return nil, err
		}
		s.Grade = grade
	}
	for n, needs := range row.Needs {
		s, err := sentence(n)
		if err != nil {
			return nil, err
		}
		s.Dangles = true
		for _, k := range needs {
			s.Needs = append(s.Needs, k-1)
		}
	}
	for _, n := range row.Order {
		if _, err := sentence(n); err != nil {
			return nil, err
		}
		t.Order = append(t.Order, n-1)
	}
	known := map[string]bool{}
	for _, e := range row.Entities {
		known[e.Name] = true
	}
	for _, x := range row.Except {
		if x.To != nil && !known[*x.To] {
			return nil, fmt.Errorf("%q refers to %q, which is not an entity", x.String, *x.To)
		}
		t.Except = append(t.Except, Exception{x.String, x.Sentence - 1, x.To})
	}
	return t, nil
}

// byteOffsets returns the byte offset of each code point and of the end.
func byteOffsets(text string) []int {
	at := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}
