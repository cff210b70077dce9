package page

import (
	"slices"
	"strings"

	"standfirst/internal/article/draft"
	"standfirst/internal/article/label"
	"standfirst/internal/doc"

	"github.com/PuerkitoBio/goquery"
)

// Read reads a page, or a fragment of one from a clipboard.
func Read(s string) doc.Document { return read(s, label.Known{}) }

// ReadArchived reads a page that was saved under a title, which is its own unless it has
// one.
func ReadArchived(s, title string) doc.Document { return read(s, label.Known{Title: title}) }

// ReadMessage is like ReadArchived for the page in a mail, which may answer another.
func ReadMessage(s, subject, sender string, answer bool) doc.Document {
	return read(s, label.Known{Title: subject, Byline: sender, Mail: true, Answer: answer})
}

func read(s string, outside label.Known) doc.Document {
	if !treeable(s) {
		return readLoose(s)
	}
	page, err := goquery.NewDocumentFromReader(strings.NewReader(s))
	if err != nil {
		// More than 512 nested elements.
		return readLoose(s)
	}
	known := readMeta(page)
	lang := declaredLang(page)
	root := page.Nodes[0]
	dropUnseen(root, hiddenBy(root))
	makeParagraphs(root)
	t := lay(root)
	t.dropKnown()
	generator, _ := page.FindMatcher(matcher{"meta", "name", "generator"}).Attr("content")
	if !t.isFragment(known, strings.ToLower(generator)) {
		t.findMain()
		known.Page = true
	}
	if known.Title == "" {
		known.Title = outside.Title
	}
	if known.Mail, known.Answer = outside.Mail, outside.Answer; known.Mail {
		known.Byline = outside.Byline
	}
	t.sweep(nil)
	w := &draft.Draft{}
	t.write(w)
	d := w.Document()
	if len(d.Blocks) == 0 {
		// An unclosed comment inside foreign elements may have swallowed everything.
		return readLoose(s)
	}
	d.Lang, d.Source = lang, known.Source
	t.labelPage(&d, w.Refs, known)
	known.Linked = t.linkedBlocks(w.Refs)
	label.Blocks(&d, known)
	return d
}

// readLoose reads markup that cannot be parsed into a tree.
func readLoose(s string) doc.Document {
	w, title := readTags(s)
	d := w.Document()
	if !slices.ContainsFunc(d.Blocks, func(b doc.Block) bool { return b.Kept }) {
		for i := range d.Blocks {
			d.Blocks[i].Kind, d.Blocks[i].Kept = doc.Paragraph, true
		}
	}
	label.Blocks(&d, label.Known{})
	if d.Title == "" {
		d.Title = trimSite(title)
	}
	return d
}

// declaredLang returns the primary tag of the language that a page declares.
func declaredLang(page *goquery.Document) string {
	lang := ""
	root, body := page.FindMatcher(matcher{name: "html"}), page.FindMatcher(matcher{name: "body"})
	locale := page.FindMatcher(matcher{"meta", "property", "og:locale"})
	for _, s := range []string{root.AttrOr("lang", ""), root.AttrOr("xml:lang", ""), body.AttrOr("lang", ""), locale.AttrOr("content", "")} {
		if lang == "" {
			lang = strings.ToLower(strings.TrimSpace(s))
		}
	}
	for i := range len(lang) {
		if c := lang[i]; c < 'a' || c > 'z' {
			lang = lang[:i]
			break
		}
	}
	if len(lang) < 2 || len(lang) > 3 {
		return ""
	}
	return lang
}
