package label_test

import (
	"strings"
	"testing"

	"standfirst/internal/article/plain"
	"standfirst/internal/doc"
)

const lock = `+The lock at Storm Street was built in 1881 and has not been mended since the flood of 1953, the harbour board told a meeting in the town hall.`

const weir = `+Nobody has found the plans. The engineer who drew them went to Ghent in 1884, and his office burned down a year later with all that was in it.`

const gate = `+The board will ask divers to look at the gate in May. It said that the work would cost more than the town earns from the boats in two years.`

// TestRemains tests what is set aside (-) and what is kept (+) around the paragraphs above.
func TestRemains(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"heads of pages", `+Old locks: what to mend first
+` + lock + `
-Old locks: what to mend first    Summary    3
+` + weir + `
-4    Summary    Old locks: what to mend first
+` + gate},
		{"the end of a long title", `+The Lock That Nobody Mended: Old Works in Four Small Ports
+` + lock + `
-Old Works in Four Small Ports
+` + weir + `
+` + gate},
		{"a section of one word", `+The lock that nobody mended
+` + lock + `
+Plans
+` + weir + `
+` + gate},
		{"heads with a wide space", `-HARBOUR BOARD – MINUTES 31 MAY 2021          4
+` + lock + `
+` + weir + `
-HARBOUR BOARD – MINUTES 31 MAY 2021          5
+` + gate},
		{"heads with a bar", `-Harbour Board: Annual Report 2021 | 7
+` + lock + `
+` + weir + `
-Harbour Board: Annual Report 2021 | 8
+` + gate},
		{"a table of heads", `+` + lock + `
+Gates of the lock          4
+Gates of the weir          5
+` + gate},
		{"teasers in the middle of a short text", `+Who mends an old lock?
+The lock at Storm Street will be mended in June, the harbour board said on Monday.
-You might also like
-Weir may fall
+A diver will look at its gates on the first Tuesday of each month until then.
-© 2021 Quay Post. All rights reserved.`},
		{"contact that is text", `+Contact between the islands ended in 1924, the archive of the lock says.
+` + lock + `
+` + weir},
		{"votes", `+Who mends an old lock?
-27
+` + lock + `
-41
+` + weir + `
-7
+` + gate},
		{"the writer again", `+Board asks divers to look at lock
+By Ana Lima
+` + lock + `
+` + weir + `
+` + gate + `
-Ana Lima
-Ports correspondent
-Ana Lima covers the ports of the north for the Ledger.`},
		{"a subject that shares a name", `+Board asks divers to look at lock
+By Jo Roe
+` + lock + `
+` + weir + `
+` + gate + `
+Ana Lima, who has lived at the lock since 1961, heard the gate go.`},
		{"after the last turn", `+The lock that nobody mended
+ANA LIMA: You have kept the lock at Storm Street since 1981. When did it last close?
+JO ROE: In the flood of 1953, before my time. My father told me of it, and he had it from the diver who went down.
+ANA LIMA: And what would it cost to mend?
+JO ROE: More than the town earns from the boats in two years, and less than the town hall.
+ANA LIMA: Who would do the work, if the money were there?
+JO ROE: There is a mason in Ghent who has done three of them, and he is seventy.
+ANA LIMA: And if nobody does it?
+JO ROE: Then the river will, some night in March.
+I have asked for it every spring, and every spring they write it down.
-This interview has been edited for length and clarity.
-Enjoyed the episode? Leave us a review.
-Ana Lima writes about ports for the Ledger.
-More from the Ledger
-Next episode: the weir`},
		{"dates among links", `+Board asks divers to look at lock
+` + lock + `
+` + weir + `
+` + gate + `
-Related stories
-Bridge to close for a year
-4 May 2019
-Ferry sold for a pound
-2 May 2019`},
		{"after the end of a release", `+Halden Pumps to mend lock
` + lock + `
` + weir + `
` + gate + `
-###
-Halden Pumps has made pumps and gates since 1904, and its works are in Ellisund and Ghent.
-Pictures can be had.`},
		{"notes with a label far above the end", `+How to keep a lock from leaking
` + lock + `
` + weir + `
` + gate + `
-Disclosure: The writer owns no lock.
-This page is for general information only and does not constitute legal advice.
-You may also like
-What is a gate?
-How a weir is named
-Trending
-Eels in the lock again
-A ferry for a pound`},
		{"an imperative that is text", `+How to keep a lock from leaking
` + lock + `
` + weir + `
+Sign up to a walk along the wall and look at the gates from below. You will see more than you can from the bank.
` + gate},
	} {
		var lines []string
		for _, l := range strings.Split(c.text, "\n") {
			lines = append(lines, l[1:])
		}
		d := plain.Read(strings.Join(lines, "\n"))
		for _, l := range strings.Split(c.text, "\n") {
			if got := isKept(&d, l[1:]); got != (l[0] == '+') {
				t.Errorf("%s: %q: kept is %v", c.name, l[1:], got)
			}
		}
	}
}

func isKept(d *doc.Document, line string) bool {
	line = strings.Join(strings.Fields(line), " ")
	for _, b := range d.Blocks {
		if s := b.In(d.Text); s == line && b.Kept {
			return true
		}
	}
	return false
}
