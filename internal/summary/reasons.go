package summary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/entity"
	"standfirst/internal/sorting"
	"standfirst/internal/summary/decode"
)

// Each reason for a sentence stands for a group of features. The group's
// contribution is what the grade would lose if these features had their mean
// values in the document.

// Limits that keep the list short.
const (
	maxReasons = 3
	leastShare = 0.1
)

// A ground is a group of features and the way to put it in words.
type ground struct {
	features []int
	text     func(r *Ranking, i int) string // "" if there is nothing to say
}

// cueGround returns the ground for a class of cues.
func cueGround(c cue, text string) ground {
	return ground{[]int{gCues + int(c)}, func(r *Ranking, i int) string {
		if r.grades[i*numGrade+gCues+int(c)] == 0 || c == decisionCue && r.cues[i][rulingCue] > 0 {
			return "" // pointText says it
		}
		return text
	}}
}

// grounds lists all grounds, one for each kind of reason.
var grounds = []ground{
	{[]int{gIndex, gIndexShare, gFromEnd, gParagraph, gWithin, gOf, gSectionIndex, gNewsScore, gOfFirst, gCosineBehind, gNew}, (*Ranking).placeText},
	{[]int{gSection, gSectionMain}, (*Ranking).sectionText},
	{[]int{gHeadline, gOfHeadline}, func(r *Ranking, i int) string {
		return prefixed("repeats headline words: ", r.quote(i, func(t *term) bool { return t.title }))
	}},
	{[]int{gEntities, gSalience, gSalienceSum, gFirstNaming, gNamesShare}, (*Ranking).namesText},
	{[]int{gCosineAll, gCosineAhead, gOverlap, gOverlapRank, gTFIDF, gTopTF, gOfNext, gOfPrevious}, func(r *Ranking, i int) string {
		return prefixed("uses words that come up often: ", r.quote(i, func(t *term) bool { return t.sentences > 2 }))
	}},
	{[]int{gDigits, gSums}, func(r *Ranking, i int) string {
		if r.grades[i*numGrade+gDigits]+r.grades[i*numGrade+gSums] == 0 {
			return ""
		}
		return "gives figures"
	}},
	{[]int{gNeed, gNeedsPrev, gPronouns, gShortNames, gDefinites, gDefiniteEarly, gOpening, gPointing, gComparing, gContinuing}, (*Ranking).ownText},
	cueGround(decisionCue, "states a decision"),
	cueGround(findingCue, "states a finding"),
	cueGround(aimCue, "states an aim"),
	cueGround(announcementCue, "announces something new"),
	cueGround(requestCue, "states a request or a deadline"),
	cueGround(opinionCue, "argues a point"),
	cueGround(definitionCue, "says what something is"),
	cueGround(consequenceCue, "states a consequence"),
}

func prefixed(before, words string) string {
	if words == "" {
		return ""
	}
	return before + words
}

// reasons returns the reasons for a candidate, the strongest first. Each weight is a
// share of all that speaks for the candidate.
func (r *Ranking) reasons(i int) []Reason {
	if !english(r.d) {
		return []Reason{{Text: "uses words that come up often", Weight: 1}}
	}
	groups := make([][]int, len(grounds))
	for k, g := range grounds {
		groups[k] = g.features
	}
	grades := r.editor.Grade.Swapped(r.grades[i*numGrade:(i+1)*numGrade], r.means, groups)
	gains := make([]float64, len(grounds), len(grounds)+2)
	sum := 0.0
	for k := range grounds {
		gains[k] = float64(grades[0] - grades[k+1])
		sum += max(0, gains[k])
	}
	sum += r.point[i] + max(0, r.sign[i])
	gains = append(gains, r.point[i], r.sign[i])
	var kept []Reason
	for _, k := range sorted(gains) {
		weight := gains[k] / sum
		if gains[k] <= 0 || len(kept) > 0 && weight < leastShare || len(kept) == maxReasons {
			break
		}
		text := ""
		switch k {
		case len(grounds):
			text = r.pointText(i)
		case len(grounds) + 1:
			text = r.signText(i)
		default:
			text = grounds[k].text(r, i)
		}
		if text != "" {
			kept = append(kept, Reason{Text: text, Weight: weight})
		}
	}
	if len(kept) == 0 {
		return []Reason{{Text: "fits the text better than the others", Weight: 1}}
	}
	return kept
}

// pointText says what point of the text a candidate states.
func (r *Ranking) pointText(i int) string {
	if r.cues[i][rulingCue] > 0 {
		return "says what was decided"
	}
	return "states the point of the text"
}

func (r *Ranking) placeText(i int) string {
	c := &r.candidates[i]
	switch n := len(r.candidates); {
	case i == 0:
		return "is the first sentence"
	case i < 4 || i < n/8:
		return "is near the start"
	case i >= n-3 && n > 8:
		return "is near the end"
	case c.within == 0 && c.of > 1:
		return "opens its paragraph"
	}
	return ""
}

func (r *Ranking) sectionText(i int) string {
	title := r.d.Blocks[r.sentences[r.candidates[i].sentence].Block].Section
	if title == "" || r.grades[i*numGrade+gSectionMain] == 0 {
		return ""
	}
	return "is in the section “" + title + "”"
}

// ownText says that a candidate can stand alone, if so.
func (r *Ranking) ownText(i int) string {
	if r.need[i] >= decode.LeastNeed/2 {
		return ""
	}
	return "can be read on its own"
}

// namesText names the two most salient entities of a candidate.
func (r *Ranking) namesText(i int) string {
	ids := slices.Clone(r.named[i])
	sorting.Stable(ids, func(a, b int32) int {
		switch x, y := r.entities[a].Salience, r.entities[b].Salience; {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return int(a - b)
	})
	return r.naming(ids[:min(2, len(ids))])
}

// naming says which entities a sentence names, and whether they are the most
// mentioned ones.
func (r *Ranking) naming(ids []int32) string {
	if len(ids) == 0 {
		return ""
	}
	least := len(r.entities[ids[0]].Mentions)
	names := []string{}
	for _, e := range ids {
		names = append(names, r.entities[e].Name)
		least = min(least, len(r.entities[e].Mentions))
	}
	text := "names " + strings.Join(names, " and ")
	above := 0
	for e := range r.entities {
		x := &r.entities[e]
		if x.Kind <= entity.Other && len(x.Mentions) >= least && !slices.Contains(ids, int32(e)) {
			above++
		}
	}
	if above == 0 && least > 1 {
		if len(ids) == 1 {
			return text + ", the most mentioned"
		}
		return text + ", the two most mentioned"
	}
	return text
}

// quote lists up to three content words of a candidate for which is holds, the
// rarest first, as written, with hyphenated compounds whole.
func (r *Ranking) quote(i int, is func(*term) bool) string {
	var words []string
	var rarity []float32
	for _, o := range r.candidates[i].words {
		t := &r.terms[o.term]
		if t.function || t.says || t.number || !is(t) {
			continue
		}
		if w := "“" + wordAt(r.d.Text, int(o.start)) + "”"; !slices.Contains(words, w) {
			k := len(words)
			for k > 0 && rarity[k-1] < t.rarity {
				k--
			}
			words, rarity = slices.Insert(words, k, w), slices.Insert(rarity, k, t.rarity)
		}
	}
	words = words[:min(3, len(words))]
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// wordAt returns the word at an offset, with everything that hyphens join to it.
func wordAt(text string, at int) string {
	start, end := at, at
	for start > 1 && text[start-1] == '-' {
		r, _ := utf8.DecodeLastRuneInString(text[:start-1])
		if !isWordPart(r) {
			break
		}
		for start--; start > 0; {
			r, size := utf8.DecodeLastRuneInString(text[:start])
			if !isWordPart(r) {
				break
			}
			start -= size
		}
	}
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isWordPart(r) && !(r == '-' && isWordRune(text[end+1:])) {
			break
		}
		end += size
	}
	return text[start:end]
}

func isWordPart(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
