package article

// Fault is an error in the input, in one sentence that says what to do. Any other
// error from Parse is a bug in the engine.
type Fault string

func (f Fault) Error() string { return string(f) }

// The faults. Parse returns them unwrapped, so that callers can compare them.
const (
	ErrEmpty     Fault = "There is no text here: paste an article, or open a file that holds one."
	ErrHeadline  Fault = "There is only a headline here: paste the article below it, too."
	ErrNoText    Fault = "This page holds no text: paste the article itself, or open another file."
	ErrImage     Fault = "This is a picture, and pictures are not read: paste the article's text, or open a file that holds it."
	ErrLarge     Fault = "This is too large: an article has at most 32 MB as a file and 4 MB of text."
	ErrKind      Fault = "This kind of file is not read: open a .txt, .md, .html, .pdf, .docx, .odt, .rtf, .eml or .mht file, or paste the article's text."
	ErrScan      Fault = "This PDF holds pictures of pages and no text: run text recognition on it first, or paste the text."
	ErrOldWord   Fault = "Word files of the old kind (.doc) are not read: save it as .docx, or paste the article's text."
	ErrEncrypted Fault = "This file is locked with a password: unlock it, or paste the article's text."
	ErrBroken    Fault = "This file is damaged and cannot be read: open another copy, or paste the article's text."
)
