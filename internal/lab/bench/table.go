package bench

import (
	"fmt"
	"io"
	"math"
	"strings"
)

// Report holds the results of one run.
type Report struct {
	Systems   []System
	Texts     []Text
	Downloads map[string]Download
	Results   Results
	Rounds    int
	Machine   string
}

// unit is how a number is printed: its divisor and name.
type unit struct {
	per  float64
	name string
}

var (
	milliseconds = unit{1, "ms"}
	megabytes    = unit{1e6, "MB"}
	mebibytes    = unit{1 << 20, "MiB"}
)

// sections are the sections of the table, in order.
var sections = []struct {
	what    string
	unit    unit
	perText bool
}{
	{Paint, milliseconds, false},
	{Ready, milliseconds, false},
	{FirstOwn, milliseconds, true},
	{FirstPainted, milliseconds, true},
	{WarmOwn, milliseconds, true},
	{WarmPainted, milliseconds, true},
	{LengthOwn, milliseconds, true},
	{LengthPaint, milliseconds, true},
	{Longest, milliseconds, true},
	{Peak, mebibytes, true},
	{Wasm, mebibytes, true},
	{Heap, mebibytes, true},
}

// Write prints the table: a column for each system, ours first. After each of the others
// comes our ratio to it.
func (r Report) Write(w io.Writer) {
	fmt.Fprintf(w, "%s\nMedian of %d interleaved rounds [quartiles]; × is ours divided by theirs, round by round: under 1 is less.\n\n", r.Machine, r.Rounds)
	for _, s := range r.Systems {
		fmt.Fprintf(w, "  %-12s %s\n", s.Name, s.Does)
	}
	for _, t := range r.Texts {
		fmt.Fprintf(w, "  %-16s %d words, %d bytes: %s\n", t.Name, len(strings.Fields(t.Body)), len(t.Body), t.Source)
	}
	fmt.Fprintf(w, "\n%-18s", "")
	for i, s := range r.Systems {
		fmt.Fprintf(w, " %19s", s.Name)
		if i > 0 {
			fmt.Fprintf(w, " %6s", "×")
		}
	}
	fmt.Fprintf(w, "\n\ndownload, %s\n", megabytes.name)
	for _, how := range []struct {
		name string
		of   func(Download) int
	}{
		{"raw", func(d Download) int { return d.Raw }},
		{"gzip", func(d Download) int { return d.Gzip }},
		{"brotli", func(d Download) int { return d.Brotli }},
	} {
		r.row(w, how.name, megabytes, func(s System) Sample { return Sample{float64(how.of(r.Downloads[s.Name]))} })
	}
	for _, section := range sections {
		fmt.Fprintf(w, "\n%s, %s\n", section.what, section.unit.name)
		if !section.perText {
			r.row(w, "", section.unit, func(s System) Sample { return r.Results.Of(s.Name, "", section.what) })
			continue
		}
		for _, t := range r.Texts {
			r.row(w, t.Name, section.unit, func(s System) Sample { return r.Results.Of(s.Name, t.Name, section.what) })
		}
	}
}

func (r Report) row(w io.Writer, name string, u unit, of func(System) Sample) {
	var b strings.Builder
	fmt.Fprintf(&b, "  %-16s", name)
	mine := of(r.Systems[0])
	for i, s := range r.Systems {
		sample := of(s)
		fmt.Fprintf(&b, " %19s", cell(sample, u))
		if i > 0 {
			fmt.Fprintf(&b, " %6s", number(Ratio(mine, sample)))
		}
	}
	fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
}

// cell formats a sample as "median [quartiles]".
func cell(s Sample, u unit) string {
	if len(s) == 0 {
		return ""
	}
	m := s.Median()
	if math.IsNaN(m) {
		return "fails"
	}
	if len(s) == 1 {
		return number(m / u.per)
	}
	low, high := s.Quartiles()
	return fmt.Sprintf("%s [%s–%s]", number(m/u.per), number(low/u.per), number(high/u.per))
}

// number formats three significant digits.
func number(x float64) string {
	switch a := math.Abs(x); {
	case math.IsNaN(x) || math.IsInf(x, 0):
		return ""
	case a >= 100 || a == 0:
		return fmt.Sprintf("%.0f", x)
	case a >= 10:
		return fmt.Sprintf("%.1f", x)
	case a >= 0.1:
		return fmt.Sprintf("%.2f", x)
	default:
		return fmt.Sprintf("%.3f", x)
	}
}
