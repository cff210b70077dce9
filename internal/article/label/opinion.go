package label

import (
	"slices"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
	"standfirst/internal/lang"
)

// An opinionLine is the kind of a line above a court's opinion.
type opinionLine int

const (
	otherLine opinionLine = iota
	docketLine
	courtLine
	dayLine
	panelLine
	counselLine
	historyLine
	judgeLine
	captionLine // the name of the case: "Roe v. Wade", "In re Gault"
	partyLine   // part of it on a line of its own: "Appellant,"
)

// labelOpinion labels the parts of a court's opinion. The name of the case becomes the
// headline, the judge who wrote it the byline, the day of the decision the date. Docket,
// court, counsel and history are set aside.
func labelOpinion(d *doc.Document) {
	const most = 40 // blocks above the opinion
	var at []int    // the blocks of the head
	var lines []opinionLine
	seen := map[opinionLine]bool{}
	for i := 0; i < len(d.Blocks) && len(at) < most; i++ {
		if !d.Blocks[i].Kept {
			continue
		}
		s := d.Blocks[i].In(d.Text)
		line := readOpinionLine(s)
		if line == otherLine && clue.CountWords(s) > 20 {
			break
		}
		at, lines = append(at, i), append(lines, line)
		seen[line] = true
		if line == judgeLine {
			break
		}
	}
	signs := 0
	for _, line := range []opinionLine{docketLine, courtLine, dayLine, captionLine, judgeLine} {
		if seen[line] {
			signs++
		}
	}
	if signs < 3 || !seen[captionLine] || !seen[docketLine] && !seen[courtLine] {
		return
	}
	nameCase(d, at, lines)
	for k, i := range at {
		b := &d.Blocks[i]
		s := b.In(d.Text)
		switch lines[k] {
		case docketLine, courtLine, panelLine, counselLine, historyLine:
			setLetterhead(b)
		case dayLine:
			b.Kind = doc.Date
			if d.Date == "" || clue.IsDecision(s) {
				d.Date = s
			}
		case judgeLine:
			b.Kind = doc.Byline
			if d.Byline == "" {
				d.Byline = clue.Judge(s)
			}
		case otherLine:
			if k > 0 && lines[k-1] == historyLine && clue.CountWords(s) <= 8 {
				setLetterhead(b) // continues the line above
			} else if b.Kind == doc.Paragraph && clue.CountWords(s) <= 4 {
				b.Kind = doc.Subhead // "Opinion"
			}
		}
	}
	labelConcurrence(d)
}

// labelConcurrence sets aside the lines at the end that say which judges agree.
func labelConcurrence(d *doc.Document) {
	end := len(d.Blocks)
	for i := end - 1; i >= 0; i-- {
		b := &d.Blocks[i]
		if !b.Kept {
			continue
		}
		s := b.In(d.Text)
		switch {
		case clue.IsConcurrence(s):
			for j := i; j < end; j++ {
				setLetterhead(&d.Blocks[j])
			}
			end = i
		case clue.IsJudge(s): // under "We concur:"
		default:
			return
		}
	}
}

// nameCase makes the lines that name the case the headline.
func nameCase(d *doc.Document, at []int, lines []opinionLine) {
	from := slices.Index(lines, captionLine)
	to := from + 1
	s := d.Blocks[at[from]].In(d.Text)
	if i := clue.Versus(s); i == 0 || i > 0 && i+4 >= len(s) {
		// The parties are on lines of their own, around the "v.".
		for from > 0 && (lines[from-1] == partyLine || lines[from-1] == otherLine) && at[from-1]+1 == at[from] {
			from--
		}
		for to < len(lines) && (lines[to] == partyLine || lines[to] == otherLine) && at[to-1]+1 == at[to] {
			if above := d.Blocks[at[to-1]].In(d.Text); clue.IsParty(above) && strings.HasSuffix(above, "s.") {
				break // "…, Respondents."
			}
			to++
		}
	}
	var parts []string
	for k := from; k < to; k++ {
		b := &d.Blocks[at[k]]
		b.Kind = doc.Subhead
		if name, _ := cutRole(b.In(d.Text)); to-from == 1 || name != "" {
			parts = append(parts, strings.TrimRight(b.In(d.Text), ", "))
		}
	}
	d.Blocks[at[from]].Kind = doc.Headline
	d.Title = strings.TrimRight(strings.Join(parts, " "), ", ")
	for k := from; k < to; k++ {
		lines[k] = captionLine
	}
}

func readOpinionLine(s string) opinionLine {
	low := strings.ToLower(s)
	words := clue.CountWords(s)
	switch {
	case words <= 10 && clue.IsDocket(s):
		return docketLine
	case words <= 14 && clue.IsDecisionDay(s):
		return dayLine
	case words <= 18 && clue.IsJudge(s):
		return judgeLine
	case words <= 60 && clue.IsPanel(s):
		return panelLine
	case words <= 60 && clue.ContainsAny(low, counselMarks()) && clue.Versus(s) < 0:
		return counselLine
	case words <= 40 && clue.StartsWithAny(low, caseHistory()):
		return historyLine
	case words <= 80 && clue.IsCase(s):
		return captionLine
	case words <= 14 && clue.ContainsAny(low, courtNames()):
		return courtLine
	case words <= 6 && clue.IsParty(s):
		return partyLine
	}
	return otherLine
}

var (
	courtNames   = lang.English.Lines("courts/names")
	counselMarks = lang.English.Lines("courts/counsel")
	caseHistory  = lang.English.Lines("courts/case-history")
)
