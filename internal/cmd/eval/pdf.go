package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"unicode"

	"standfirst/internal/article/pdf"
)

// pdfs compares the words that the engine reads from PDF files with those of pdftotext,
// in layout order or in reading order, whichever agrees better.
func pdfs(args []string) error {
	if len(args) == 0 {
		return errors.New("give a folder of PDF files")
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		return errors.New("pdftotext is not installed (poppler-utils on Debian)")
	}
	files, err := filepath.Glob(filepath.Join(args[0], "*.pdf"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no PDF files in %s", args[0])
	}
	sum, least := 0.0, 1.0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		d, err := pdf.Read(b)
		note := ""
		if err != nil {
			note = err.Error()
		}
		var text strings.Builder
		for _, block := range d.Blocks {
			text.WriteString(strings.Join(block.Lines, "\n") + "\n")
		}
		ours := pdfWords(text.String())
		f := 0.0
		for _, layout := range [][]string{{"-layout"}, nil} {
			out, err := exec.Command("pdftotext", append(layout, file, "-")...).Output()
			if err != nil {
				return fmt.Errorf("pdftotext %s: %w", file, err)
			}
			f = max(f, bagF1(ours, pdfWords(string(out))))
		}
		sum += f
		least = min(least, f)
		fmt.Printf("%-40s %.3f %s\n", filepath.Base(file), f, note)
	}
	fmt.Printf("%d files: word F1 against pdftotext: mean %.4f, lowest %.3f\n", len(files), sum/float64(len(files)), least)
	return nil
}

// pdfWords counts words in lower case, with ligatures resolved and words rejoined that
// were hyphenated at a line end.
func pdfWords(s string) map[string]int {
	s = strings.NewReplacer("-\n", "", "\u00AD", "", "ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl").Replace(s)
	count := map[string]int{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		count[w]++
	}
	return count
}

func bagF1(a, b map[string]int) float64 {
	both, all := 0, 0
	for w, n := range a {
		both += min(n, b[w])
		all += n
	}
	for _, n := range b {
		all += n
	}
	if all == 0 {
		return 1
	}
	return 2 * float64(both) / float64(all)
}
