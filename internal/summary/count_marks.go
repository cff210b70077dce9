package summary

import "strings"

// countedMarks has the first bytes of all that countMarks counts.
var countedMarks = func() (is [256]bool) {
	for _, s := range []string{"$", "%", "£", "p", "i", "€", "(", "[", ","} {
		is[s[0]] = true
	}
	return is
}()

// countMarks counts signs of money and shares, brackets and commas in one pass.
func countMarks(f []float32, text string) {
	for i := range len(text) {
		c := text[i]
		if !countedMarks[c] { // nearly all
			continue
		}
		switch c {
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
