package label

import (
	"cmp"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/doc"
)

// labelAuthors labels what a paper has below its title: its authors, without "By", and
// the journal with the year. Newspapers print a writer's name alone, too, beside the date.
func labelAuthors(d *doc.Document, title, body int) {
	const most = 5 // lines below the title
	if title < 0 {
		return
	}
	seen := 0
	speaker := clue.SpeechBy(d.Blocks[title].In(d.Text))
	authors, paper := false, isOverAbstract(d, title, max(title, body))
	menus := shortRuns(d, body)
	for i := title + 1; i < len(d.Blocks) && seen < most; i++ {
		b := &d.Blocks[i]
		if !b.Kept {
			continue
		}
		if b.Kind == doc.Caption && i < body {
			continue
		}
		seen++
		s := b.In(d.Text)
		if b.Kind == doc.ListItem && i < body {
			continue // what the deck lists
		}
		if b.Kind != doc.Paragraph && b.Kind != doc.Subhead && b.Kind != doc.Date || isTurnLabel(d, i) {
			return
		}
		if clue.IsJournal(s) {
			setLetterhead(b)
			continue
		}
		if label, ok := strings.CutSuffix(s, ":"); ok && clue.StripBy(label+" x") != "x" {
			return // "Present:", over those who were there
		}
		if authors && paper && !isProse(d, i) && isAffiliation(s) {
			setLetterhead(b)
			seen--
			continue
		}
		if authors || b.Kind == doc.Date || isMeta(d, i) {
			continue
		}
		if writer := clue.AuthorOf(s); writer != "" && i < body && isUnnamed(d, writer) {
			d.Byline, authors = cmp.Or(d.Byline, writer), true // "Ana Lima teaches at Leeds."
			setLetterhead(b)
			continue
		}
		name := clue.AuthorList(clue.StripBy(s))
		people := clue.WithoutNotes(s)
		switch {
		case name != "" && i < body:
		case paper && i < body && isName(s):
			name = s
		case seen <= 3 && people != s && clue.IsAuthors(people):
			name = people
		case seen <= 3 && clue.IsAuthors(clue.StripBy(s)):
			name = clue.NamesAlone(clue.StripBy(s))
		case seen <= 3 && strings.Contains(s, " in ") && len(clue.People(clue.StripBy(s))) > 1:
			name = strings.Join(clue.People(clue.StripBy(s)), ", ")
		case seen <= 3 && i < body && clue.Author(s) != "" && !clue.IsAgency(s):
			name = clue.Author(s)
		case i < body && overMeta(d, i) && clue.BeforePost(s) != "":
			name = clue.BeforePost(s)
		case overMeta(d, i) || i < body && (menus[i] && seen <= 2 || seen == 1 && overDeck(d, i, body) || overPost(d, i) || (seen > 1 && seen <= 3 || seen == 1 && i+1 == body) && isNamedOnce(d, i) || i+1 < len(d.Blocks) && !d.Blocks[i+1].Kept):
			head, _, _ := strings.Cut(s, " - ")
			if name, post, ok := strings.Cut(s, " | "); ok && clue.IsPost(post) {
				head = name // "Ana Lima | City columnist"
			}
			if who, place, ok := strings.Cut(head, ", "); ok && isName(who) && !clue.IsAgency(who) && clue.CountWords(place) <= 3 && clue.IsNames(place) && isUnnamed(d, who) {
				head = who // "Ana Lima, Leeds"
			}
			if head = clue.NamesAlone(head); isName(head) {
				name = head // the agency follows the dash, or the place
				for k := i - 1; k > title && d.Blocks[k].Kept && isName(d.Blocks[k].In(d.Text)); k-- {
					d.Blocks[k].Kind = doc.Byline // one name a line
					name = d.Blocks[k].In(d.Text) + ", " + name
				}
			}
		}
		if office := speaker != "" && !clue.IsPerson(speaker); office && name == "" && seen == 1 && isName(s) {
			name = s
		} else if !office && speaker != "" && !strings.Contains(speaker, name[strings.LastIndexByte(name, ' ')+1:]) {
			name = "" // where the speech was given
		}
		if name != "" {
			if isName(name) {
				name = withColleagues(d, name, i, body, paper)
			}
			b.Kind, authors = doc.Byline, true
			d.Byline = cmp.Or(d.Byline, name)
		}
	}
}

// withColleagues adds to a writer those on the lines below, each over where that one works.
func withColleagues(d *doc.Document, writer string, i, body int, paper bool) string {
	for k := i + 1; k < body; k++ {
		if s := d.Blocks[k].In(d.Text); isName(s) && !strings.Contains(writer, s) && (paper || overPost(d, k)) && !clue.IsPost(s) && !clue.IsPageLabel(s) {
			d.Blocks[k].Kind = doc.Byline
			writer += ", " + s
		}
	}
	return writer
}

// isName recognises a line that is the name of a person.
func isName(s string) bool { return clue.IsPerson(s) && !clue.IsVenue(s) }

// isNamedOnce recognises a person's name alone on a line below a deck or a date or over a row of buttons, if
// the text does not repeat its last word, as it would that of somebody or something that it is about.
func isNamedOnce(d *doc.Document, i int) bool {
	const deck = 7 // words
	s := d.Blocks[i].In(d.Text)
	return d.Blocks[i].Kind == doc.Paragraph && isName(s) && (d.Blocks[i-1].Kind == doc.Date || clue.CountWords(d.Blocks[i-1].In(d.Text)) >= deck || clue.IsUpper(s) && !clue.IsUpper(d.Blocks[i-1].In(d.Text)) || isButtons(d, i+1)) && isUnnamed(d, s)
}

// isButtons recognises a row of what a reader may do with a page: "Share	Print".
func isButtons(d *doc.Document, i int) bool {
	return i < len(d.Blocks) && d.Blocks[i].Kind == doc.TableRow && 2*clue.TraitsOf(d.Blocks[i].In(d.Text)).Furnish >= clue.CountWords(d.Blocks[i].In(d.Text))
}

// isAffiliation recognises the line below the authors of a paper that says where they work.
func isAffiliation(s string) bool {
	mark, rest, _ := strings.Cut(s, " ")
	marked := len(mark) == 1 && mark[0] >= 'a' && mark[0] <= 'z' || strings.Trim(mark, "0123456789*,") == ""
	if low := strings.ToLower(s); clue.StartsWithAny(low, otherDates()) || strings.HasPrefix(strings.TrimLeft(low, "*† "), "correspond") {
		return true // when it was received, whom to write to
	}
	return strings.Contains(s, "@") || marked && (clue.IsPost(rest) || strings.Contains(rest, ", ") && !clue.EndsSentence(s)) || clue.IsPost(strings.TrimLeft(s, "†‡§¶♠♣♦♥∗⋆*"))
}

// overPost reports whether the line below block i says who its writer is.
func overPost(d *doc.Document, i int) bool {
	k := keptBelow(d, i)
	if k == len(d.Blocks) {
		return false
	}
	s, below := d.Blocks[i].In(d.Text), d.Blocks[k].In(d.Text)
	if strings.Contains(below, "@") && clue.IsAddress(below) {
		return true
	}
	return clue.IsPost(below) && !strings.Contains(below, ":") && !clue.IsLetterhead(s) && (!clue.IsPost(s) || clue.IsPerson(s[strings.IndexByte(s, ' ')+1:])) // "Councillor Ana Lima"
}

// overMeta reports whether the block after i shows that i is in an article's head: a
// date, a journal, the heading of an abstract.
func overMeta(d *doc.Document, i int) bool {
	k := keptBelow(d, i)
	if k == len(d.Blocks) {
		return false
	}
	s := d.Blocks[k].In(d.Text)
	names, day, _ := clue.MetaLine(s) // "5 May 2019 · 4 min read"
	return d.Blocks[k].Kind == doc.Date || clue.IsJournal(s) || clue.IsSectionName(s) || names == "" && day != ""
}
