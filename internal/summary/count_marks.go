package summary

import "strings"

// countMarks counts signs of money and shares, brackets and commas in one pass.
func countMarks(f []float32, text string) {
	for i := range len(text) {
		switch text[i] {
		case '$', '%':
			f[gSums]++
		case "£"[0]:
			f[gSums] += flag(strings.HasPrefix(text[i:], "£"))
		case 'p':
			f[gSums] += flag(strings.HasPrefix(text[i:], "per cent") || strings.HasPrefix(text[i:], "percent"))
		case 'i':
			f[gSums] += flag(strings.HasPrefix(text[i:], "illion"))
		case "€"[0]:
			f[gSums] += flag(strings.HasPrefix(text[i:], "€"))
		case '(', '[':
			f[gBrackets]++
		case ',':
			f[gCommas]++
		}
	}
}
