package doc

// Span is a half-open byte range [Start, End) into Document.Text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// In returns the slice of text that s covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t is inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// BlockKind is the role of a block on its page.
type BlockKind string

// The kinds of block. A new kind goes here and into BlockKinds; tests then
// name the other files that list all kinds.
const (
	Headline    BlockKind = "headline"
	Subhead     BlockKind = "subhead"
	Byline      BlockKind = "byline"
	Dateline    BlockKind = "dateline" // "PARIS (AP) —", set apart from the sentence it opens
	Date        BlockKind = "date"
	Paragraph   BlockKind = "paragraph"
	ListItem    BlockKind = "list-item"
	Quotation   BlockKind = "quotation"
	Caption     BlockKind = "caption"
	TableRow    BlockKind = "table-row"
	Separator   BlockKind = "separator"
	Boilerplate BlockKind = "boilerplate"
)

// BlockKinds lists every kind.
func BlockKinds() []BlockKind {
	return []BlockKind{
		Headline, Subhead, Byline, Dateline, Date, Paragraph, ListItem, Quotation, Caption, TableRow, Separator, Boilerplate,
	}
}

// Prose reports whether sentences of such a block may be in a summary.
func (k BlockKind) Prose() bool {
	switch k {
	case Paragraph, ListItem, Quotation:
		return true
	}
	return false
}

// Block is a stretch of the text with one role. Blocks are in order, do not
// overlap, and together hold every non-space character of the text.
type Block struct {
	Span
	Kind BlockKind `json:"kind"`
	// Kept is false for a block that was set aside (a menu, an advert). It is
	// still part of the text, and the reader can put it back.
	Kept bool `json:"kept"`
	// Letterhead marks a block that was set aside and yet belongs to the article: the
	// header or the signature of a mail, the name of the court or the journal. The names in
	// it are listed.
	Letterhead bool `json:"-"`
	// Speaker is the label of the block's speaker in a transcript or an interview ("PRIME
	// MINISTER", "Q"); empty if the text labels no speakers.
	Speaker string `json:"speaker,omitempty"`
	// Section is the subhead above the block, if there is one.
	Section string `json:"section,omitempty"`
}

// Document is one article: its text and the role of each part. Title, Byline and Date are
// as written, and empty if the article has none. They usually repeat a block, but may
// come from a page's metadata.
type Document struct {
	Title   string  `json:"title"`
	Byline  string  `json:"byline"`
	Date    string  `json:"date"`
	DateISO string  `json:"date_iso,omitempty"` // Date as 2006-01-02, if unambiguous
	Source  string  `json:"source,omitempty"`   // the publication, or the file name
	Lang    string  `json:"language"`           // BCP 47 primary tag as declared or detected, "" if unknown
	Text    string  `json:"text"`
	Blocks  []Block `json:"blocks"`
	// Shifts map plain text back to the input, because lines were joined and
	// hyphens removed; empty for a web page. See Origin.
	Shifts []Shift `json:"-"`
}

// Token is one word or punctuation mark. Its text is d.Text[t.Start:t.End].
type Token struct {
	Span
}

// Sentence is a sentence of one block, with its tokens. Headlines, captions and
// dates are sentences too, because they contain names; the summary skips them
// because of their Block.
type Sentence struct {
	Span
	Block  int     `json:"block"`
	Tokens []Token `json:"-"`
}
