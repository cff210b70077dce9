package summary

import "strings"

// countMarks counts signs of money and shares, brackets, commas and dashes in one pass.
func countMarks(f []float32, text string) {
	dashed, spaced := -2, -3 // where the last "--" and the dash of the last " - " are
	for i := range len(text) {
		rest := text[i:]
		switch text[i] {
		case '$', '%':
			f[gSums]++
		case "£"[0]:
			f[gSums] += flag(strings.HasPrefix(rest, "£"))
		case 'p':
			f[gSums] += flag(strings.HasPrefix(rest, "per cent") || strings.HasPrefix(rest, "percent"))
		case 'i':
			f[gSums] += flag(strings.HasPrefix(rest, "illion"))
		case "€"[0]:
			f[gSums] += flag(strings.HasPrefix(rest, "€"))
			f[gDashes] += flag(strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "–"))
		case '(', '[':
			f[gBrackets]++
		case ',':
			f[gCommas]++
		case '-':
			switch {
			case strings.HasPrefix(rest, "--") && i >= dashed+2:
				f[gDashes]++
				dashed = i
			case i > 0 && text[i-1] == ' ' && strings.HasPrefix(rest, "- ") && i >= spaced+3:
				f[gDashes]++
				spaced = i
			}
		}
	}
}
