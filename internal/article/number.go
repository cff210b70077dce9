package article

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"standfirst/internal/article/draft"
)

// wordLists numbers the list items of a Word document by the rules of numbering.xml
// (ECMA-376, part 1, 17.9). Lists with the same definition share its counters, unless
// they restart.
type wordLists struct {
	levels map[string][wordLevels]wordLevel // by definition
	lists  map[string]wordList              // by number
	counts map[string]*[wordLevels]int      // by definition
	begun  map[string]bool                  // lists that have an item
	styles wordStyles
}

// wordPlace is a level of a list.
type wordPlace struct {
	list  string
	level int
}

// wordLevels is the maximum nesting of lists.
const wordLevels = 9

type wordLevel struct {
	start  int
	format byte   // of draft.Numeral, 0 for bullets and none
	text   string // "%1.%2)"
}

type wordList struct {
	definition string
	starts     map[int]int // levels that restart
}

// readWordLists reads numbering.xml. Paragraph styles may have numbers, too.
func readWordLists(s string, styles wordStyles) *wordLists {
	const most = 10_000 // definitions
	n := &wordLists{map[string][wordLevels]wordLevel{}, map[string]wordList{}, map[string]*[wordLevels]int{}, map[string]bool{}, styles}
	z := html.NewTokenizer(strings.NewReader(s))
	definition, list, level, override := "", "", 0, false
	var levels [wordLevels]wordLevel
	for {
		token := z.Next()
		if token == html.ErrorToken {
			return n
		}
		if token != html.StartTagToken && token != html.EndTagToken && token != html.SelfClosingTagToken {
			continue
		}
		raw, more := z.TagName()
		name := string(raw)
		if token == html.EndTagToken {
			switch name {
			case "w:abstractnum":
				if len(n.levels) < most {
					n.levels[definition] = levels
				}
				definition = ""
			case "w:num":
				list = ""
			case "w:lvloverride":
				override = false
			}
			continue
		}
		a := attributes(z, more)
		value := a["w:val"]
		switch name {
		case "w:abstractnum":
			definition, levels = a["w:abstractnumid"], [wordLevels]wordLevel{}
		case "w:lvl", "w:lvloverride":
			level = wordNumber(a["w:ilvl"], 0, wordLevels-1)
			levels[level].start = 1
			override = override || name == "w:lvloverride"
		case "w:start":
			if !override {
				levels[level].start = wordNumber(value, 1, 1<<30)
			}
		case "w:numfmt":
			if !override {
				levels[level].format = wordFormat(value)
			}
		case "w:lvltext":
			if !override {
				levels[level].text = value
			}
		case "w:num":
			if list = a["w:numid"]; len(n.lists) < most {
				n.lists[list] = wordList{starts: map[int]int{}}
			}
		case "w:abstractnumid":
			if l, ok := n.lists[list]; ok {
				l.definition = value
				n.lists[list] = l
			}
		case "w:startoverride":
			if l, ok := n.lists[list]; ok {
				l.starts[level] = wordNumber(value, 1, 1<<30)
			}
		}
	}
}

func wordFormat(name string) byte {
	switch name {
	case "decimal", "decimalZero", "ordinal":
		return '1'
	case "lowerLetter":
		return 'a'
	case "upperLetter":
		return 'A'
	case "lowerRoman":
		return 'i'
	case "upperRoman":
		return 'I'
	}
	return 0
}

// wordNumber parses an attribute as a number from 0 to most.
func wordNumber(s string, otherwise, most int) int {
	if v, err := strconv.Atoi(s); err == nil && v >= 0 {
		return min(v, most)
	}
	return otherwise
}

// next counts an item and returns the number that Word shows before it, or "" for a
// bullet.
func (n *wordLists) next(list string, level int) string {
	l, ok := n.lists[list]
	levels, defined := n.levels[l.definition]
	if !ok || !defined {
		return ""
	}
	counts := n.counts[l.definition]
	if counts == nil {
		counts = new([wordLevels]int)
		n.counts[l.definition] = counts
	}
	if !n.begun[list] {
		n.begun[list] = true
		for at := range l.starts {
			counts[at] = 0
		}
	}
	start := func(at int) int {
		if s, ok := l.starts[at]; ok {
			return s
		}
		return levels[at].start
	}
	for at := range level {
		if counts[at] == 0 {
			counts[at] = start(at)
		}
	}
	if counts[level] == 0 {
		counts[level] = start(level)
	} else {
		counts[level]++
	}
	for at := level + 1; at < wordLevels; at++ {
		counts[at] = 0
	}
	this := levels[level]
	if this.format == 0 || len(this.text) > 40 {
		return ""
	}
	var b strings.Builder
	for i := 0; i < len(this.text); i++ {
		if c := this.text[i]; c == '%' && i+1 < len(this.text) && this.text[i+1] >= '1' && this.text[i+1] <= '9' {
			i++
			at := int(this.text[i] - '1')
			b.WriteString(draft.Numeral(max(levels[at].format, '1'), counts[at]))
		} else {
			b.WriteByte(c)
		}
	}
	return strings.TrimSpace(b.String())
}

// odtLists numbers the list items of an OpenDocument text (part 3, 5.3 and 16.31).
type odtLists struct {
	formats map[string]wordLevel // by list style and level
	opened  []odtList
}

type odtList struct {
	style string
	count int
	begun bool
}

func (l *odtLists) define(style string, a map[string]string) {
	const most = 10_000
	level := wordLevel{start: wordNumber(a["text:start-value"], 1, 1<<30), text: a["style:num-prefix"] + "%1" + a["style:num-suffix"]}
	if f := a["style:num-format"]; len(f) == 1 && strings.Contains("1aAiI", f) {
		level.format = f[0]
	}
	if len(l.formats) < most {
		l.formats[style+" "+a["text:level"]] = level
	}
}

func (l *odtLists) open(style string) {
	if n := len(l.opened); style == "" && n > 0 {
		style = l.opened[n-1].style
	}
	l.opened = append(l.opened, odtList{style: style})
}

func (l *odtLists) close() { l.opened = l.opened[:max(len(l.opened)-1, 0)] }

// next counts an item and returns its number, or "" in a list without numbers.
func (l *odtLists) next(value string) string {
	n := len(l.opened)
	if n == 0 {
		return ""
	}
	list := &l.opened[n-1]
	level, ok := l.formats[list.style+" "+strconv.Itoa(n)]
	if !ok || level.format == 0 || len(level.text) > 40 {
		return ""
	}
	if list.count++; !list.begun {
		list.count, list.begun = level.start, true
	}
	list.count = wordNumber(value, list.count, 1<<30)
	return strings.Replace(level.text, "%1", draft.Numeral(level.format, list.count), 1)
}
