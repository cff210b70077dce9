package fit

import (
	"bufio"
	"encoding/json"
	"os"
	"strconv"
	"unicode"

	"standfirst/internal/article"
	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/nlp"
)

// Judged is a text with an editor's judgment of its sentences
// (corpora/editor/GUIDE.md).
type Judged struct {
	ID, Genre string
	Fold      int
	Auto      int // how many sentences the editor would run
	Order     []int
	Text      string

	document  doc.Document
	sentences []doc.Sentence
	entities  []entity.Entity

	grade []int         // of the editor's sentences; -1 for one that must never stand in a summary
	needs map[int][]int // editor's sentences that need others; nil entry: nothing helps
	// Of each sentence of the analysis: the editor's sentences that it holds.
	parts [][]part
}

// part is a stretch that a sentence of ours shares with one of the editor's.
type part struct {
	sentence       int
	ofTheirs, ours float64 // share of the editor's sentence, and of ours
}

type judgedRow struct {
	ID, Genre, Text string
	Fold, Auto      int
	Order           []int
	Sentences       [][2]int
	Roles           map[string]json.RawMessage
	Grades          map[string]int
	Needs           map[string][]int
}

// ReadJudged reads and analyses a file of judged texts.
func ReadJudged(path string) ([]*Judged, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []*Judged
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var row judgedRow
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return nil, err
		}
		j, err := judged(&row)
		if err != nil {
			return nil, err
		}
		out = append(out, j)
	}
	return out, lines.Err()
}

func judged(row *judgedRow) (*Judged, error) {
	j := &Judged{ID: row.ID, Genre: row.Genre, Fold: row.Fold, Auto: row.Auto, Text: row.Text, needs: map[int][]int{}}
	for _, k := range row.Order {
		j.Order = append(j.Order, k-1)
	}
	j.grade = make([]int, len(row.Sentences))
	for role, raw := range row.Roles {
		var numbers []int
		if json.Unmarshal(raw, &numbers) != nil {
			var one int
			if err := json.Unmarshal(raw, &one); err != nil {
				return nil, err
			}
			numbers = []int{one}
		}
		for _, k := range numbers {
			if role != "list" && role != "prose" {
				j.grade[k-1] = -1
			}
		}
	}
	for k, g := range row.Grades {
		n, err := strconv.Atoi(k)
		if err != nil {
			return nil, err
		}
		j.grade[n-1] = g
	}
	for k, on := range row.Needs {
		n, err := strconv.Atoi(k)
		if err != nil {
			return nil, err
		}
		j.needs[n-1] = nil
		for _, x := range on {
			j.needs[n-1] = append(j.needs[n-1], x-1)
		}
	}
	var err error
	if j.document, err = article.Parse(article.Input{Text: row.Text}); err != nil {
		return nil, err
	}
	j.sentences = nlp.Sentences(&j.document)
	j.entities = entity.Find(&j.document, j.sentences)
	j.align(row)
	return j, nil
}

// align finds which of the editor's sentences each of ours holds. Both texts
// are compared without white space.
func (j *Judged) align(row *judgedRow) {
	var theirs []int // non-space characters before each character of the text
	n := 0
	for _, r := range row.Text {
		theirs = append(theirs, n)
		if !unicode.IsSpace(r) {
			n++
		}
	}
	theirs = append(theirs, n)
	text := j.document.Text
	ours := make([]int, len(text)+1)
	m := 0
	for i, r := range text {
		ours[i] = m
		if !unicode.IsSpace(r) {
			m++
		}
	}
	ours[len(text)] = m
	for _, s := range j.sentences {
		a, b := ours[s.Start], ours[s.End]
		var parts []part
		for k, t := range row.Sentences {
			x, y := theirs[t[0]], theirs[t[1]]
			if common := min(b, y) - max(a, x); common > 0 {
				parts = append(parts, part{k, float64(common) / float64(max(1, y-x)), float64(common) / float64(max(1, b-a))})
			}
		}
		j.parts = append(j.parts, parts)
	}
	if n != m {
		j.parts = nil // words were mended across lines
	}
}

// Worth is what a sentence of ours is worth to the editor.
func (j *Judged) Worth(i int) float64 {
	sum := 0.0
	for _, p := range j.parts[i] {
		g := float64(j.grade[p.sentence])
		if !(p.ofTheirs >= 0.6 || p.ours >= 0.95 && g < 0) {
			g = min(g, 0)
		}
		sum += p.ours * g
	}
	return sum
}

// Never tells whether a sentence of ours must never stand in a summary.
func (j *Judged) Never(i int) bool {
	for _, p := range j.parts[i] {
		if j.grade[p.sentence] < 0 && p.ours >= 0.5 {
			return true
		}
	}
	return false
}

// holds are the editor's sentences that a sentence of ours holds.
func (j *Judged) holds(i int) []int {
	var out []int
	for _, p := range j.parts[i] {
		if p.ofTheirs >= 0.6 {
			out = append(out, p.sentence)
		}
	}
	return out
}

// Dangles tells which of the chosen sentences lack one that they need.
func (j *Judged) Dangles(chosen []int) []int {
	in := map[int]bool{}
	for _, i := range chosen {
		for _, k := range j.holds(i) {
			in[k] = true
		}
	}
	var out []int
	for _, i := range chosen {
		for _, k := range j.holds(i) {
			on, needs := j.needs[k]
			if !needs {
				continue
			}
			met := len(on) > 0
			for _, x := range on {
				met = met && in[x]
			}
			if !met {
				out = append(out, i)
			}
		}
	}
	return out
}
