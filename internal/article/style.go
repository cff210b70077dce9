package article

import (
	"strings"

	"golang.org/x/net/html"

	"standfirst/internal/doc"
)

// wordStyles are the styles of a Word document by ID (ECMA-376, part 1, 17.7). An ID may be
// in any language, while the names of built-in styles are always English.
type wordStyles map[string]wordStyle

type wordStyle struct {
	name   string // in lower case
	base   string // ID of the style that it derives from
	place  wordPlace
	head   bool // has an outline level, as headings do
	hidden bool
}

func readWordStyles(s string) wordStyles {
	const most = 10_000
	styles := wordStyles{}
	z := html.NewTokenizer(strings.NewReader(s))
	id, style := "", wordStyle{}
	for {
		token := z.Next()
		if token == html.ErrorToken {
			return styles
		}
		if token == html.TextToken {
			continue
		}
		raw, more := z.TagName()
		name := string(raw)
		value := ""
		if name == "w:style" {
			if token == html.EndTagToken && len(styles) < most {
				styles[id] = style
			}
			id, style = attributes(z, more)["w:styleid"], wordStyle{}
			continue
		}
		if strings.HasPrefix(name, "w:") {
			value = attributes(z, more)["w:val"]
		}
		switch name {
		case "w:name":
			style.name = strings.ToLower(value)
		case "w:basedon":
			style.base = value
		case "w:ilvl":
			style.place.level = wordNumber(value, 0, wordLevels-1)
		case "w:numid":
			style.place.list = value
		case "w:outlinelvl":
			style.head = isOutline(value)
		case "w:vanish":
			style.hidden = isOn(value)
		}
	}
}

// isOutline reports whether a paragraph with this outline level is a heading: 9 is body
// text.
func isOutline(level string) bool { return wordNumber(level, wordLevels, wordLevels) < wordLevels }

// isOn reads a property that is on unless its value says otherwise.
func isOn(value string) bool {
	switch value {
	case "0", "false", "off":
		return false
	}
	return true
}

// deepest is how far styles are followed to those that they derive from.
const deepest = 10

// find returns the first property that is set in a style or in those that it derives from.
func (s wordStyles) find(id string, set func(wordStyle) bool) {
	for range deepest {
		style, ok := s[id]
		if !ok || set(style) {
			return
		}
		id = style.base
	}
}

// kind returns the kind of a paragraph by its style.
func (s wordStyles) kind(id string, otherwise doc.BlockKind) doc.BlockKind {
	kind := styleKind(strings.ToLower(id), otherwise)
	s.find(id, func(style wordStyle) bool {
		k := styleKind(style.name, otherwise)
		if k == otherwise && style.head {
			k = doc.Subhead
		}
		if k != otherwise {
			kind = k
		}
		return k != otherwise
	})
	return kind
}

// place returns the list of a paragraph by its style.
func (s wordStyles) place(id string) (at wordPlace) {
	s.find(id, func(style wordStyle) bool {
		at = style.place
		return at.list != ""
	})
	return at
}

// hidden reports whether a style hides its text.
func (s wordStyles) hidden(id string) (hidden bool) {
	s.find(id, func(style wordStyle) bool {
		hidden = style.hidden
		return hidden
	})
	return hidden
}

// styleKind returns the kind of a paragraph by the name of its style, in Word or
// OpenDocument.
func styleKind(style string, kind doc.BlockKind) doc.BlockKind {
	switch {
	case style == "title":
		return doc.Headline
	case isContents(style):
		return doc.Boilerplate
	case strings.HasPrefix(style, "heading"), style == "subtitle":
		return doc.Subhead
	case strings.HasPrefix(style, "list"):
		return doc.ListItem
	case strings.Contains(style, "quot"):
		return doc.Quotation
	case style == "caption":
		return doc.Caption
	}
	return kind
}

// isContents recognises the styles of a table of contents: "toc 2", "TOC Heading",
// "Contents_20_1".
func isContents(style string) bool {
	rest, ok := strings.CutPrefix(style, "toc")
	if !ok {
		rest, ok = strings.CutPrefix(style, "contents_20_")
	}
	rest = strings.TrimPrefix(rest, " ")
	return ok && (len(rest) == 1 || rest == "heading")
}
