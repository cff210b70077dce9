// Package randtext generates random articles for tests that compare two engines. The
// articles mix names, numbers, punctuation and scripts in every kind of block that a
// reader can paste, to reach code that ordinary articles do not.
package randtext

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Article returns the article for a seed, and whether it is HTML.
func Article(seed uint64) (text string, html bool) {
	r := &writer{rand.New(rand.NewPCG(seed, 1))}
	if r.IntN(4) == 0 {
		return r.html(), true
	}
	return r.plain(), false
}

type writer struct{ *rand.Rand }

var (
	people  = strings.Split("Ann Lee|Robert Stone|Dr. Maria Sánchez|José Ortega y Gasset|Mr. Okafor|Prime Minister Zoë Ødegård|Sir Ian McKay|O'Brien|Li Wei|Anna-Lena Schmidt|J. R. Patel|Sen. Cole (D-Ohio)|al-Rashid|van der Berg", "|")
	places  = strings.Split("Oslo|New York|the United States|U.S.|Côte d'Ivoire|North Korea|St. Petersburg|Bosnia and Herzegovina|Tel Aviv|the West Bank|Kyiv|Rio de Janeiro|Washington, D.C.", "|")
	groups  = strings.Split("Reuters|the European Union|EU|World Health Organization (WHO)|Norsk Hydro ASA|AT&T|the Ministry of Defence|Manchester United|Smith & Sons Ltd.|NATO|the Supreme Court|Yahoo!|the University of Bergen", "|")
	verbs   = strings.Split("said|met|told|rejected|has joined|will visit|accused|sued|praised|left|did not call|was elected by|may buy", "|")
	things  = strings.Split("the talks|a new plan|$3.5 million|the 1990s|a ceasefire|his resignation|12 per cent of the shares|the report|it|nothing|No. 10|an e-mail from info@example.org|https://example.org/a?b=1|the “reform”", "|")
	times   = strings.Split("on Monday|on 3 March 2024|at 5 p.m.|last year|in May|03/04/2025|yesterday|in the 19th century|", "|")
	oddFew  = strings.Split("“Never!” he said.|Why?|...|– No comment. –|(See p. 4.)|[1]|🎈🎈|日本の首相は東京で会談した。|Москва подтвердила это.|قال الوزير ذلك.|x² + y² = z²|A\u00a0B\u200bC|naïve café|—|e.g. this, i.e. that|###|1.|***", "|")
	bullets = []string{"- ", "* ", "• ", "1. ", "2) ", "a) "}
)

func (r *writer) one(list []string) string { return list[r.IntN(len(list))] }

func (r *writer) name() string {
	return r.one([][]string{people, people, places, groups}[r.IntN(4)])
}

func (r *writer) sentence() string {
	if r.IntN(9) == 0 {
		return r.one(oddFew)
	}
	s := r.name()
	if r.IntN(3) == 0 {
		s += ", " + r.one([]string{"the chairman of " + r.one(groups), "54", "who lives in " + r.one(places), "known as “" + r.one(people) + "”"}) + ","
	}
	s += " " + r.one(verbs) + " " + r.one([]string{r.name(), r.one(things)})
	for range r.IntN(3) {
		s += r.one([]string{" and ", ", but ", "; ", " in ", " of ", " against "}) + r.one([]string{r.name(), r.one(things)})
	}
	s += " " + r.one(times)
	if r.IntN(5) == 0 {
		s = "“" + s + ",” " + r.one(people) + " said"
	}
	s = strings.TrimSpace(s) + r.one([]string{".", ".", ".", ".", "?", "!", " .", ":", ""})
	if r.IntN(30) == 0 {
		s = strings.ToUpper(s)
	}
	return s
}

func (r *writer) paragraph() string {
	all := make([]string, 1+r.IntN(6))
	for i := range all {
		all[i] = r.sentence()
	}
	return strings.Join(all, r.one([]string{" ", " ", " ", "  ", "\n"}))
}

func (r *writer) plain() string {
	var b strings.Builder
	if r.IntN(2) == 0 {
		fmt.Fprintf(&b, "%s\n\n", strings.TrimRight(r.sentence(), ".:"))
	}
	if r.IntN(3) == 0 {
		fmt.Fprintf(&b, "By %s\n%s\n\n", r.one(people), r.one(times))
	}
	if r.IntN(4) == 0 {
		fmt.Fprintf(&b, "%s (%s) - ", strings.ToUpper(r.one(places)), r.one(groups))
	}
	for range 1 + r.IntN(12) {
		switch r.IntN(10) {
		case 0:
			bullet := r.one(bullets)
			for range 1 + r.IntN(5) {
				fmt.Fprintf(&b, "%s%s\n", bullet, r.sentence())
			}
		case 1:
			fmt.Fprintf(&b, "%s%s\n", r.one([]string{"## ", "", "---\n", "> ", "    "}), r.name())
		default:
			b.WriteString(r.paragraph())
			b.WriteByte('\n')
		}
		b.WriteString(r.one([]string{"\n", "\n", "\n", "", "\r\n", "\n\n\n", "---\n\n"}))
	}
	return b.String()
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace

func (r *writer) html() string {
	var b strings.Builder
	fmt.Fprintf(&b, "<html lang=%s><head><title>%s</title></head><body>", r.one([]string{"en", "en-GB", "de", ""}), escape(r.sentence()))
	if r.IntN(2) == 0 {
		b.WriteString("<nav><a href=/>Home</a> <a href=/a>World</a></nav><article>")
	}
	fmt.Fprintf(&b, "<h1>%s</h1>", escape(r.sentence()))
	for range 1 + r.IntN(12) {
		text := escape(r.paragraph())
		switch r.IntN(9) {
		case 0:
			fmt.Fprintf(&b, "<ul><li>%s<li>%s</ul>", text, escape(r.sentence()))
		case 1:
			fmt.Fprintf(&b, "<blockquote>%s</blockquote>", text)
		case 2:
			fmt.Fprintf(&b, "<h2>%s</h2>", escape(r.name()))
		case 3:
			fmt.Fprintf(&b, "<table><tr><td>%s<td>%d</table>", escape(r.name()), r.IntN(1000))
		case 4:
			fmt.Fprintf(&b, "<div>%s<br><br>%s</div>", text, escape(r.sentence()))
		case 5:
			fmt.Fprintf(&b, "<figure><img src=a.png><figcaption>%s</figcaption></figure>", escape(r.sentence()))
		default:
			fmt.Fprintf(&b, "<p>%s", strings.Replace(text, " ", " <b>", r.IntN(2)))
		}
	}
	b.WriteString(r.one([]string{"</article>", "<footer>© 2024 Example. All rights reserved.</footer>", "", "</p></div>"}))
	return b.String()
}
