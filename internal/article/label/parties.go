package label

import (
	"cmp"
	"slices"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// labelParties labels the head of a judgment that names the parties on lines of their own
// between "Between:" and the lawyers: "HALLAM LTD / Claimant / and / (1) JO ROE /
// Defendant". They become the headline; what stands above them is set aside.
func labelParties(d *doc.Document) {
	const most = 40         // blocks above the parties
	const longestField = 60 // words of what stands below them
	between := slices.IndexFunc(d.Blocks[:min(len(d.Blocks), most)], func(b doc.Block) bool {
		s := strings.ToLower(strings.ReplaceAll(strings.Trim(b.In(d.Text), " :-–—"), " ", ""))
		return s == "between" || s == "inthematterbetween" || s == "inthematterof"
	})
	if between < 0 {
		return
	}
	c := parties{}
	end := between + 1 // below the last party or its role
	for i := end; i < len(d.Blocks) && c.read(d.Blocks[i].In(d.Text)); i++ {
		if len(c.open) == 0 || !c.roles || len(c.sides[1]) == 0 {
			end = i + 1
		}
	}
	if !c.roles || len(c.sides[1]) == 0 {
		c.flush()
	}
	if len(c.sides[0]) == 0 || len(c.sides[1]) == 0 || !c.roles {
		return
	}
	for i := range end {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		cited, _, _ := strings.Cut(s, " [20")
		switch {
		case i > between:
			b.Kind, b.Kept = doc.Headline, true
		case b.Kind == doc.Date, clue.IsDateField(s):
			b.Kind = doc.Date
			if i == 0 || !clue.StartsWithAny(strings.ToLower(d.Blocks[i-1].In(d.Text)), otherDates()) {
				d.Date = cmp.Or(d.Date, s) // not that of the hearing
			}
		case len(cited) < len(s) && !strings.Contains(cited, ":"):
			c.name = cited // "AM (Care abroad) Norland [2024] UKUT 5"
			setLetterhead(b)
		default:
			setLetterhead(b)
		}
	}
	d.Title = cmp.Or(c.name, listNames(c.sides[0])+" v "+listNames(c.sides[1]))
	for i := end; i < len(d.Blocks) && i < end+most; i++ {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		if clue.CountWords(s) > longestField {
			break
		}
		switch readOpinionLine(s) {
		case judgeLine:
			b.Kind = doc.Byline
			d.Byline, d.Date = cmp.Or(d.Byline, clue.Judge(s)), cmp.Or(d.Date, clue.DateIn(s))
		case docketLine, courtLine, counselLine, historyLine, panelLine:
			setLetterhead(b)
		}
	}
}

// parties are those of a case, as they are read line by line.
type parties struct {
	sides [2][]string
	side  int
	open  []string // the lines of a name that has not ended
	roles bool     // somebody's role has been read
	name  string   // of the case, if a line has it
}

// read reads a line, and reports whether it belongs to the parties.
func (c *parties) read(s string) bool {
	const longest = 20 // words
	low := strings.ToLower(strings.Trim(s, " -–—.()"))
	switch {
	case low == "and" || low == "v" || low == "versus" || low == "against":
		c.flush()
		if len(c.sides[0]) > 0 && (c.roles || low != "and") {
			c.side = 1
		}
		return true
	case clue.CountWords(s) > longest || strings.Contains(s, ":") || clue.IsDocket(s) || clue.IsDate(s) || clue.IsPageLabel(s) || clue.IsJudge(s) || clue.ContainsAny(low, counselMarks()):
		return false
	}
	if a, b, ok := strings.Cut(s, " v "); ok && c.side == 0 && len(c.open) == 0 && len(c.sides[0]) == 0 {
		c.sides, c.side, c.name = [2][]string{{a}, {b}}, 1, s // both on one line, their roles below
		return true
	}
	name, role := cutRole(s)
	if n := clue.ListMarker(name); n > 0 {
		c.flush()
		name = name[n:]
	}
	if name != "" {
		c.open = append(c.open, name)
	}
	if role {
		c.flush()
		c.roles = true
	}
	return role || c.side == 0 || !c.roles || len(c.open) < 4
}

func (c *parties) flush() {
	if len(c.open) > 0 {
		c.sides[c.side] = append(c.sides[c.side], strings.Join(c.open, " "))
	}
	c.open = nil
}

// cutRole cuts a party's role off the end of a line: "JO ROE Second Defendant".
func cutRole(s string) (name string, role bool) {
	words := strings.Fields(strings.TrimRight(s, " .,"))
	n := len(words)
	if n > 1 && strings.EqualFold(words[n-1], "party") && partyNumbers()[strings.ToLower(words[n-2])] {
		n, role = n-2, true // "Notice Party"
	}
	for n > 0 && clue.IsParty(words[n-1]) {
		n, role = n-1, true
	}
	for role && n > 0 && (partyNumbers()[strings.ToLower(words[n-1])] || strings.Trim(words[n-1], "-–—.…") == "") {
		n--
	}
	return strings.TrimRight(strings.Join(words[:n], " "), " ,"), role
}

// listNames joins names: "A, B and C".
func listNames(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

var partyNumbers = lang.English.Set("courts/party-numbers")
