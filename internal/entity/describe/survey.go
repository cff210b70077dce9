package describe

import (
	"math"
	"slices"
	"strings"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
)

var (
	auxiliaries    = lang.English.Set("auxiliaries")
	pastTenses     = lang.English.Set("past-tenses")
	meetingWords   = lang.English.Set("meeting-words/titles")
	rolls          = lang.English.Set("meeting-words/rolls")
	interviewWords = lang.English.Set("interview-words")
)

// documentSurvey holds what the features of an entity need to know about the
// whole document.
type documentSurvey struct {
	d          *doc.Document
	sentences  []doc.Sentence
	first      int            // first sentence of running text
	title      string         // folded, with a space before and after
	definite   map[string]int // how often a word follows "the" or the like
	labelled   map[int]int    // length of each block that begins with a label, by number
	said       int            // length of all of them
	ends       map[int]bool   // where mentions of places end
	total, top int            // mentions of all entities, and of the one with most
	persons    int            // number of persons
	minutes    bool           // whether the title or a roll says that the text is minutes
	interview  bool           // whether it says that the text is an interview or a transcript
	centrality []float64      // by sentence
}

// folded returns a name's words, with a space before each and after the last.
func folded(name string) string { return " " + strings.Join(names.Fold(name), " ") + " " }

func survey(d *doc.Document, sentences []doc.Sentence, list []entity.Entity) *documentSurvey {
	s := &documentSurvey{d: d, sentences: sentences, first: firstProse(d, sentences), centrality: centrality(d.Text, sentences)}
	s.title = folded(d.Title[:min(len(d.Title), 500)]) // anything longer is not a title
	s.minutes, s.interview = hasWord(meetingWords(), s.title) || hasRoll(d), hasWord(interviewWords(), s.title)
	s.readLabels()
	s.countNouns()
	s.ends = map[int]bool{}
	for _, e := range list {
		if !counts(e) {
			continue
		}
		s.total += len(e.Mentions)
		s.top = max(s.top, len(e.Mentions))
		s.persons += count(e.Kind == entity.Person)
		for _, m := range e.Mentions {
			if e.Kind == entity.Place {
				s.ends[m.End] = true
			}
		}
	}
	return s
}

// hasRoll reports whether a text has a line above those who were present.
func hasRoll(d *doc.Document) bool {
	const longest = 20 // bytes
	for i := range d.Blocks {
		if line := strings.TrimRight(d.Blocks[i].In(d.Text), ":"); len(line) <= longest && lang.Has(rolls(), line) {
			return true
		}
	}
	return false
}

// readLabels measures what is said under labels: "HOST: Good morning."
func (s *documentSurvey) readLabels() {
	s.labelled = map[int]int{}
	for i, b := range s.d.Blocks {
		text := b.In(s.d.Text)
		at := strings.IndexByte(text[:min(len(text), 40)], ':')
		if b.Kind.Prose() && b.Kept && at > 0 && strings.Count(text[:at], " ") < 3 {
			s.labelled[i] = len(text)
			s.said += len(text)
		}
	}
}

// countNouns counts the words after "the" and the like in running text.
func (s *documentSurvey) countNouns() {
	s.definite = map[string]int{}
	for _, sentence := range s.sentences[s.first:] {
		if !s.d.Blocks[sentence.Block].Kind.Prose() {
			continue
		}
		for k, t := range sentence.Tokens[min(1, len(sentence.Tokens)):] {
			switch sentence.Tokens[k].In(s.d.Text) {
			case "the", "The", "this", "This", "our", "its", "that":
				s.definite[strings.ToLower(t.In(s.d.Text))]++
			}
		}
	}
}

// countMentions sets the features that count an entity's mentions.
func (s *documentSurvey) countMentions(x []float64, e entity.Entity) {
	t := tally{begin: len(s.sentences)}
	for _, m := range e.Mentions {
		s.place(x, &t, m)
		if m.Form != entity.Pronoun {
			s.countName(x, &t, e, m)
		}
	}
	n := float64(max(t.byName, 1))
	x[named] = math.Log1p(float64(t.byName))
	x[share] = float64(len(e.Mentions)) / float64(s.total)
	x[most] = float64(len(e.Mentions)) / float64(s.top)
	x[once] = float64(count(len(e.Mentions) == 1))
	x[early] = 1 / math.Log2(2+float64(t.begin))
	x[opening] = float64(count(t.begin == 0))
	x[listed] = float64(t.lists) / n
	x[parenthetical] = float64(t.brackets) / n
	x[aside] = float64(t.outside) / n
	x[lead] = math.Log1p(float64(t.first3))
	x[speakers] = float64(t.labels) / n
	x[interviews] = float64(count(t.labels > 1 && 5*t.spoken < 2*s.said))
	x[inHeads] = math.Log1p(float64(t.heads))
	x[inList] = float64(t.items) / n
	x[sources] = float64(t.reports) / n
	x[party] = math.Log1p(float64(t.parties))
	x[late] = t.position / n
	x[within] = float64(t.places) / n
	x[called] = float64(t.calls) / n
	x[headings] = float64(count(t.prose == 0))
	x[acting] = math.Log1p(float64(t.verbs))
	x[heading] = float64(t.starts) / n
}

// A tally counts the mentions of an entity, by what stands around them.
type tally struct {
	begin  int // the first sentence of prose that has one
	heads  int
	byName int // those with a name; the others are of these

	lists, brackets, outside, first3, labels, spoken, items, reports, parties, places, calls, prose, starts, verbs int
	position                                                                                                       float64
}

// place notes in which blocks a mention stands.
func (s *documentSurvey) place(x []float64, t *tally, m entity.Mention) {
	kind := s.d.Blocks[s.sentences[m.Sentence].Block].Kind
	switch kind {
	case doc.Headline:
		x[titled] = 1
	case doc.Subhead:
		x[headlined] = 1
		t.heads++
	case doc.Byline:
		x[bylined] = 1
	case doc.Boilerplate:
		x[titled] = 1 // the letterhead of minutes; see inArticle
	}
	if kind.Prose() {
		t.begin = min(t.begin, max(0, m.Sentence-s.first))
	}
}

// countName counts a mention by name.
func (s *documentSurvey) countName(x []float64, t *tally, e entity.Entity, m entity.Mention) {
	sentence := s.sentences[m.Sentence]
	kind := s.d.Blocks[sentence.Block].Kind
	before := s.d.Text[max(sentence.Start, m.Start-lookAround):m.Start]
	after := s.d.Text[m.End:min(len(s.d.Text), m.End+lookAround/4)]
	opens := m.Start-sentence.Start <= 4
	if strings.HasSuffix(before, "-") {
		return // "post-Brexit"
	}
	t.byName++
	t.items += count(kind == doc.ListItem)
	x[central] = max(x[central], s.centrality[m.Sentence])
	t.brackets += count(inBrackets(before))
	t.outside += count(!kind.Prose() && kind != doc.Headline)
	if kind.Prose() {
		t.prose++
		t.first3 += count(m.Sentence-s.first < 3)
		t.starts += count(opens)
		t.verbs += count(isVerb(firstWord(after)))
	}
	if opens && strings.HasPrefix(after, ":") {
		t.labels++
		t.spoken += s.labelled[sentence.Block]
	}
	t.reports += count(source(before, after))
	t.parties += count(partyTo(before, after))
	if m.Sentence == s.first && opens && datelined(after) {
		x[dateline] = 1
	}
	t.position += float64(m.Start-sentence.Start) / float64(sentence.End-sentence.Start)
	t.places += count(strings.HasSuffix(before, ", ") && s.ends[m.Start-2])
	t.calls += count(e.Kind == entity.Person && addressed(before, m.In(s.d.Text), after))
	t.lists += count(enumerated(s.d.Text, m))
}

// titles reports whether the title has a longer word of a role.
func (s *documentSurvey) titles(role string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(role)) {
		if w = strings.Trim(w, ","); len(w) > 3 && strings.Contains(s.title, " "+w+" ") {
			return true
		}
	}
	return false
}

// compareTitle compares the entity's names with the title.
func (s *documentSurvey) compareTitle(x []float64, e entity.Entity) {
	own := names.Fold(e.Name)
	_, isCountry := names.CountryOf(strings.Join(own, " "))
	x[country] = float64(count(isCountry))
	if e.Kind == entity.Place && len(own) > 1 {
		x[again] = math.Log1p(float64(s.definite[own[len(own)-1]]))
	}
	if s.d.Title == "" {
		return
	}
	x[titled] = max(x[titled], float64(count(strings.Contains(s.title, folded(e.Name)))))
	for _, alias := range e.Aliases {
		x[titled] = max(x[titled], float64(count(strings.Contains(s.title, folded(alias)))))
	}
	for _, w := range own {
		if len(w) > 3 && strings.Contains(s.title, " "+w+" ") {
			x[partTitled] = 1
		}
		if x[titled] == 0 && len(w) > stem && strings.Contains(s.title, " "+w[:stem]) {
			x[akin] = 1
		}
	}
	if at := strings.Index(s.d.Title, e.Name); at >= 0 {
		x[titledNoun] = float64(count(describing(s.d.Title[at+len(e.Name):])))
		x[issued] = float64(count(dated(s.d.Title[at+len(e.Name):])))
	}
}

// stem is how many letters two akin words begin with.
const stem = 5

// dated reports whether a dash, a colon or a comma and a month or a year follow a name.
func dated(after string) bool {
	rest := strings.TrimLeft(after, " ,:–—-")
	w := strings.TrimRight(firstWord(rest), ",")
	return rest != strings.TrimLeft(after, " ") && (lang.Look(months(), w) != "" || len(w) == 4 && strings.Trim(w, "0123456789") == "")
}

// hasWord reports whether a folded title has one of the words.
func hasWord(set map[string]bool, title string) bool {
	return slices.ContainsFunc(strings.Fields(title), func(w string) bool { return set[w] })
}

// isVerb reports whether a word after a name may be its verb.
func isVerb(w string) bool {
	return len(w) > 3 && w[0] >= 'a' && w[0] <= 'z' && (w[len(w)-1] == 's' || strings.HasSuffix(w, "ed")) || auxiliaries()[w] || pastTenses()[w]
}

// firstProse returns the first sentence of running text.
func firstProse(d *doc.Document, sentences []doc.Sentence) int {
	for i, s := range sentences {
		if d.Blocks[s.Block].Kind.Prose() && !salutes(d, s) {
			return i
		}
	}
	return 0
}
