package article

// Fault is an error in the input, phrased for the user in a sentence or two that say what
// to do. Any other error from Parse is a bug in the engine.
type Fault string

func (f Fault) Error() string { return string(f) }

// The faults. Parse returns them unwrapped, so that callers can compare them.
const (
	ErrEmpty     Fault = "No text found. Paste an article, or open a file that contains one."
	ErrHeadline  Fault = "Only a headline was found. Paste the whole article."
	ErrNoText    Fault = "This page has no text. Paste the article itself, or open another file."
	ErrImage     Fault = "This is a picture. Paste the article’s text, or open a file that contains it."
	ErrLarge     Fault = "This article is too large. The limit is 32 MB for a file and 4 MB of text. Paste a part of it."
	ErrKind      Fault = "This kind of file cannot be read. Open a .txt, .md, .html, .pdf, .docx, .odt, .rtf, .eml or .mht file, or paste the article’s text."
	ErrScan      Fault = "This PDF has pictures of pages but no text. Run text recognition on it first, or paste the text."
	ErrOldWord   Fault = "Old Word files (.doc) cannot be read. Save it as .docx, or paste the article’s text."
	ErrEncrypted Fault = "This file is protected by a password. Remove the password, or paste the article’s text."
	ErrBroken    Fault = "This file is damaged and cannot be read. Open another copy, or paste the article’s text."
)
