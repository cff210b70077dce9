package plain

import (
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/draft"
	"standfirst/internal/doc"
)

// markRows finds table rows: lines with tabs or bars, lines in columns that have the
// same number of cells as their neighbours, and the menus of sites.
func markRows(s string, lines []line) {
	for i := range lines {
		l := &lines[i]
		if t := l.In(s); (strings.IndexByte(t, '\t') >= 0 || strings.IndexByte(t, '|') >= 0) && clue.IsRow(t) && (clue.ListMarker(t) == 0 || strings.Count(t, "\t") > 1) {
			if l.row = '\t'; strings.Count(t, "|") >= 2 {
				l.row = '|'
			}
		}
	}
	markRuns(s, lines, '|', 2)
	markRuns(s, lines, ' ', 3)
	for i := range lines {
		if lines[i].row == 0 && isMenu(lines[i].In(s)) {
			lines[i].row = ' '
		}
	}
}

// isMenu recognises labels side by side, each of a few words and far from the next:
// "News   Sport   What's on".
func isMenu(t string) bool {
	const (
		longest = 200
		labels  = 3
		words   = 4
	)
	if len(t) > longest || strings.Count(t, "  ") < labels-1 || strings.ContainsAny(t, "0123456789") || clue.EndsSentence(t) {
		return false
	}
	n := 0
	eachCell(t, ' ', func(from, to int) {
		if clue.CountWords(t[from:to]) > words || strings.HasSuffix(t[from:to], ":") {
			n -= labels
		}
		n++
	})
	return n >= labels
}

// markRuns marks runs of at least least lines with the same number of cells.
func markRuns(s string, lines []line, divider byte, least int) {
	for i := 0; i < len(lines); {
		n := columns(s, lines[i], divider)
		j := i + 1
		for n > 1 && j < len(lines) && columns(s, lines[j], divider) == n {
			j++
		}
		for k := i; n > 1 && j-i >= least && k < j; k++ {
			if lines[k].row == 0 {
				lines[k].row = divider
			}
		}
		i = j
	}
}

// columns counts the cells of a line; 1 if it is not a table row.
func columns(s string, l line, divider byte) int {
	const longest = 200
	t := l.In(s)
	mark := " | "
	if divider == ' ' {
		mark = "   "
	}
	if len(t) > longest || !strings.Contains(t, mark) || l.quote > 0 || clue.OpensTurn(t) || clue.EndsSentence(t) || clue.IsMetaLine(t) {
		return 1
	}
	n := 0
	eachCell(t, divider, func(from, to int) { n++ })
	return n
}

// eachCell calls f with the start and end of each cell of a row. It skips the empty cells
// before the first bar and after the last.
func eachCell(t string, divider byte, f func(from, to int)) {
	from, to := 0, len(t)
	if divider == '|' {
		for from < to && t[from] == '|' && from < 1 {
			from++
		}
		if to > from && t[to-1] == '|' {
			to--
		}
	}
	for from <= to {
		n := -1
		switch divider {
		case ' ':
			n = strings.Index(t[from:to], "  ")
		default:
			n = strings.IndexByte(t[from:to], divider)
		}
		if n < 0 {
			f(from, to)
			return
		}
		f(from, from+n)
		from += n + 1
		for divider == ' ' && from < to && t[from] == ' ' {
			from++
		}
	}
}

// copyRow writes the cells of a row. Bars between cells are not text, nor is the rule
// below the head of a table.
func copyRow(w *draft.Draft, s string, l line, mapped bool) {
	t := l.In(s)
	if l.row == '|' && isBarRule(t) {
		return
	}
	cells := 0
	eachCell(t, l.row, func(from, to int) {
		if cells++; cells > 1 {
			w.Cell()
		}
		source := -1
		if mapped {
			source = l.Start + from
		}
		w.Copy(t[from:to], source)
	})
}

// isBarRule recognises the rule below the head of a table: "|---|:-:|".
func isBarRule(t string) bool { return strings.Trim(t, "|-:+= \t") == "" }

// row writes a row of a Markdown table.
func (m *markdown) row(l doc.Span) {
	t := l.In(m.s)
	if isBarRule(t) {
		return
	}
	m.w.Begin(doc.TableRow, true)
	cells := 0
	eachCell(t, '|', func(from, to int) {
		if cells++; cells > 1 {
			m.w.Cell()
		}
		m.inline(doc.Span{Start: l.Start + from, End: l.Start + to})
	})
}
