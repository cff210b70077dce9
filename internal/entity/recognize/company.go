package recognize

import (
	"strings"
	"unicode"

	"standfirst/internal/doc"
	"standfirst/internal/entity"
	"standfirst/internal/entity/names"
	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

var (
	companyContexts = lang.English.Table("companies/contexts")
	besideNames     = lazy.Value(func() map[string]bool { // the words right beside a name in these contexts
		out := map[string]bool{}
		for c := range companyContexts() {
			if words := strings.Fields(c); words[len(words)-1] == "_" {
				out[words[len(words)-2]] = true
			} else {
				out[words[1]] = true
			}
		}
		return out
	})
	// noNames has the words that, with roles, are no part of the name of a company.
	noNames = lazy.Value(func() *lang.Distinct {
		return lang.Union(functionWords(), weekdays(), lang.Keys(months()))
	})
	priceMoves    = lang.English.Set("companies/price-moves")
	businessNouns = lang.English.Set("companies/business")
	superlatives  = lang.English.Set("companies/superlatives")
)

// Points for what stands around a name.
const (
	weakly      = 1
	strongly    = 2
	isBusiness  = 2 // at least, for a name that no list has
	surelyTrade = 4 // at least, for what may well be a place or a person
)

// traded returns the names that a text speaks of as companies: "shares in Ellerby",
// "Ellerby fell 3%". They need not be mentions.
func (d *draft) traded() map[string]bool {
	text := d.text
	points := map[string]int{}
	inner := map[string]bool{}  // inside a sentence
	titled := map[string]bool{} // after a title
	listed := map[string]bool{} // in the model's lists
	for _, r := range d.runs {
		s, k, end := d.sentences[r.sentence], r.from, r.to
		p := tradePoints(text, s, k, end)
		if k == 0 && resumed(text, s, end) {
			p += surelyTrade
		}
		name := text[s.Tokens[k].Start:s.Tokens[end-1].End]
		if end == k+1 && len(name) > 3 && unicode.IsLower(rune(name[1])) && names.IsOnlyCompany(name) {
			listed[name] = true
		}
		if p > 0 || listed[name] {
			points[name] += p
			owns := end < len(s.Tokens) && isPossessive(s.Tokens[end].In(text)) && names.IsCompany(name) // "Target's rivals"
			inner[name] = inner[name] || owns || k > 0 && s.Tokens[k-1].In(text) != "“"
		}
		if k > 0 && (names.IsHonorific(s.Tokens[k-1].In(text)) || end > k+1 && !business(s.Tokens[k-1].In(text)) && names.IsRole(lang.Lower(s.Tokens[k-1].In(text)))) {
			titled[name] = true
		}
	}
	if len(points) == 0 {
		return nil
	}
	kinds := map[string]entity.Kind{}
	for _, m := range d.mentions {
		if _, seen := points[m.In(text)]; seen {
			kinds[m.In(text)] = m.Kind
		}
	}
	out := map[string]bool{}
	for name, p := range points {
		kind, known := kinds[name]
		first, _, longer := strings.Cut(name, " ")
		need := isBusiness
		switch {
		case titled[name] || d.families[name] || kind == entity.Group || names.IsNation(name) || kindByWords(name, entity.Organization) != entity.Organization || bareNouns()[name]:
			continue
		case kind == entity.Place && isKnown(name), names.IsGivenName(first) && (longer || kind == entity.Person):
			need = surelyTrade
		case !known && (p >= surelyTrade || names.IsCompany(name) && p > strongly):
		case !known && (longer && !inner[name] || isKnown(name) || !inner[name] && names.IsCommon(name)):
			continue // "Sales fell 3%"
		}
		if p >= need || !known && listed[name] && inner[name] {
			out[name] = true
		}
	}
	return out
}

// A run is a run of capitalised words that may be a name: tokens [from, to) of a sentence.
type run struct{ sentence, from, to int }

func runsIn(text string, sentences []doc.Sentence) (runs []run) {
	for i, s := range sentences {
		for k := 0; k < len(s.Tokens); k++ {
			if !small(text, s.Tokens[k]) && unicode.IsUpper(firstRune(s.Tokens[k].In(text))) {
				if end := runEnd(text, s, k); end > k {
					runs = append(runs, run{i, k, end})
					k = end - 1
				}
			}
		}
	}
	return runs
}

// runEnd returns the end of the run of capitalised words that begins at token k, or k if
// that is no name.
func runEnd(text string, s doc.Sentence, k int) int {
	end := k
	for ; end < len(s.Tokens) && end < k+3; end++ {
		w := s.Tokens[end].In(text)
		if !unicode.IsUpper(firstRune(w)) || end > k && text[s.Tokens[end].Start-1] != ' ' {
			break
		}
		if lang.In(noNames(), w) || names.IsHonorific(w) || names.IsRole(lang.Lower(w)) {
			break
		}
	}
	if end < len(s.Tokens) && end > k && text[s.Tokens[end].Start-1] == ' ' && unicode.IsUpper(firstRune(s.Tokens[end].In(text))) {
		return k
	}
	return end
}

// tradePoints returns how strongly what stands around the name at tokens [k, end) says that
// it is a company.
func tradePoints(text string, s doc.Sentence, k, end int) (points int) {
	context := func(c string) {
		switch companyContexts()[c] {
		case "strong":
			points += strongly
		case "weak":
			points += weakly
		}
	}
	word := func(i int) string { return s.Tokens[max(0, min(i, len(s.Tokens)-1))].In(text) }
	if word(k-1) == "," && business(word(k-2)) && !speaksFor(text, s, k-2) || word(end) == "," && leads(word, end+1) {
		points += strongly // "the contractor, Ellerby", "Ellerby, Ohio's largest grower"
	}
	if k > 0 && unicode.IsLower(firstRune(s.Tokens[k-1].In(text))) {
		before := s.Tokens[k-1].In(text)
		if !besideNames()[before] {
			before = ""
		}
		if before != "" {
			context(before + " _")
		}
		if before == "for" && k > 4 && paidFor(text[s.Tokens[max(0, k-6)].Start:s.Tokens[k-1].Start]) {
			points += weakly
		}
		if k > 1 && before != "" {
			context(strings.ToLower(s.Tokens[k-2].In(text)) + " " + before + " _")
		}
	}
	if end == len(s.Tokens) {
		return points
	}
	after := s.Tokens[end].In(text)
	switch {
	case after == ",":
		context("_ , " + word(end+1))
		context("_ , " + word(end+1) + " " + word(end+2))
	case isPossessive(after) && end+1 < len(s.Tokens):
		context("_ 's " + s.Tokens[end+1].In(text))
		if end+2 < len(s.Tokens) {
			context("_ 's " + s.Tokens[end+1].In(text) + " " + s.Tokens[end+2].In(text))
		}
	case unicode.IsLetter(firstRune(after)):
		if besideNames()[after] {
			context("_ " + after)
			if end+1 < len(s.Tokens) {
				context("_ " + after + " " + s.Tokens[end+1].In(text))
			}
		}
		rest := text[s.Tokens[end].End:min(s.End, s.Tokens[end].End+24)]
		if priceMoves()[after] && len(rest) > 1 && digit(rest[1]) {
			number := strings.TrimLeft(rest[1:], "0123456789.,")
			if strings.HasPrefix(number, "%") || strings.HasPrefix(number, " per cent") || strings.HasPrefix(number, " percent") {
				points += strongly
			}
		}
	}
	return points
}

// leads reports whether the words from i on say of what business a name is: "the contractor",
// "Ohio's largest grower of plums".
func leads(word func(int) string, i int) bool {
	if word(i) != "the" {
		last := i + 4
		for i++; !isPossessive(word(i)); i++ {
			if i == last {
				return false
			}
		}
	}
	most := superlatives()[word(i+1)]
	for k := i + 2; k < i+5; k++ {
		w := word(k)
		if business(w) && (most || k == i+2) || most && strings.HasSuffix(w, "er") && kindNouns()[w] == "" && kindCues()[w] == "" && !(word(i+1) == "leading" && names.IsRole(w)) {
			return true
		}
		if !unicode.IsLower(firstRune(w)) {
			break
		}
	}
	return false
}

// resumed reports whether a sentence goes on to speak of its subject as a company: "Ellerby has cut
// jobs, the company said".
func resumed(text string, s doc.Sentence, subject int) bool {
	if subject == len(s.Tokens) || !finite(s.Tokens[subject].In(text)) {
		return false
	}
	for i := subject + 1; i+3 < len(s.Tokens); i++ {
		if s.Tokens[i].In(text) == "," && s.Tokens[i+1].In(text) == "the" && business(s.Tokens[i+2].In(text)) && attributionVerbs()[s.Tokens[i+3].In(text)] {
			return true
		}
	}
	return false
}

// speaksFor reports whether the noun at token k ends what a person is: "a clerk of the bank".
func speaksFor(text string, s doc.Sentence, k int) bool {
	for i := k - 1; i > 0 && i > k-4; i-- {
		if rolePrepositions()[s.Tokens[i].In(text)] {
			return names.IsRole(s.Tokens[i-1].In(text))
		}
	}
	return false
}

// business reports whether a noun, or its plural, says that what it stands for is a company.
func business(w string) bool {
	return businessNouns()[w] || businessNouns()[strings.TrimSuffix(w, "s")]
}

// paidFor reports whether a text says that money was bid or paid.
func paidFor(before string) bool {
	if !strings.ContainsAny(before, "$€£¥") {
		return false
	}
	for w := range strings.FieldsSeq(before) {
		switch w {
		case "bid", "paid", "pay", "offered", "offer":
			return true
		}
	}
	return false
}
