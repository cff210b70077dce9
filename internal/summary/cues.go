package summary

import (
	"strings"

	"standfirst/internal/lang"
	"standfirst/internal/lazy"
)

// A cue is a class of words and phrases that signal what a sentence does: "it was
// resolved" states a decision, "we found" a result.
type cue uint8

const (
	decisionCue cue = iota
	findingCue
	aimCue
	announcementCue
	requestCue
	opinionCue
	definitionCue
	backgroundCue
	furnitureCue
	procedureCue
	courtesyCue
	consequenceCue
	numCues     = iota
	mainSection = numCues     // in section titles: the section holds the main points
	pointCue    = numCues + 1 // in sentences: states what a paper finds or a letter asks for
	rulingCue   = numCues + 2 // in sentences: states what a judgment orders or a meeting resolves
	routineCue  = numCues + 3 // in sentences: says how a meeting opened, closed and was recorded
	outcomeCue  = numCues + 4 // in sentences: says what became of the motion before it
	// The next are signs: see grade_signs.go.
	claimCue          = numCues + 5
	changeCue         = numCues + 6
	moneyCue          = numCues + 7
	illustrationCue   = numCues + 8
	storyCue          = numCues + 9
	pledgeCue         = numCues + 10
	earlierCue        = numCues + 11
	promiseCue        = numCues + 12
	resultSection     = numCues + 13 // in section titles
	abstractSection   = numCues + 14
	backgroundSection = numCues + 15
	conclusionSection = numCues + 16
	originCue         = numCues + 17
	askCue            = numCues + 18
	kinCue            = numCues + 19
	viewCue           = numCues + 20
	dutyCue           = numCues + 21
	detailCue         = numCues + 22
	extremeCue        = numCues + 23
)

var cueLists = [...]func() []string{
	decisionCue:       lang.English.Lines("cues/decision"),
	findingCue:        lang.English.Lines("cues/finding"),
	aimCue:            lang.English.Lines("cues/aim"),
	announcementCue:   lang.English.Lines("cues/announcement"),
	requestCue:        lang.English.Lines("cues/request"),
	opinionCue:        lang.English.Lines("cues/opinion"),
	definitionCue:     lang.English.Lines("cues/definition"),
	backgroundCue:     lang.English.Lines("cues/background"),
	furnitureCue:      lang.English.Lines("cues/furniture"),
	procedureCue:      lang.English.Lines("cues/procedure"),
	courtesyCue:       lang.English.Lines("cues/courtesy"),
	consequenceCue:    lang.English.Lines("cues/consequence"),
	mainSection:       lang.English.Lines("cues/section-main"),
	pointCue:          lang.English.Lines("cues/point"),
	routineCue:        lang.English.Lines("cues/routine"),
	rulingCue:         lang.English.Lines("cues/ruling"),
	outcomeCue:        lang.English.Lines("cues/outcome"),
	claimCue:          lang.English.Lines("cues/claim"),
	changeCue:         lang.English.Lines("cues/change"),
	moneyCue:          lang.English.Lines("cues/money"),
	illustrationCue:   lang.English.Lines("cues/illustration"),
	storyCue:          lang.English.Lines("cues/story"),
	pledgeCue:         lang.English.Lines("cues/pledge"),
	earlierCue:        lang.English.Lines("cues/earlier"),
	askCue:            lang.English.Lines("cues/ask"),
	originCue:         lang.English.Lines("cues/origin"),
	kinCue:            lang.English.Lines("cues/kin"),
	viewCue:           lang.English.Lines("cues/view"),
	dutyCue:           lang.English.Lines("cues/duty"),
	detailCue:         lang.English.Lines("cues/detail"),
	extremeCue:        lang.English.Lines("cues/extreme"),
	promiseCue:        lang.English.Lines("cues/promise"),
	backgroundSection: lang.English.Lines("cues/section-background"),
	conclusionSection: lang.English.Lines("cues/section-conclusion"),
	resultSection:     lang.English.Lines("cues/section-result"),
	abstractSection:   lang.English.Lines("cues/section-abstract"),
}

// cueSet is a bit set of cues.
type cueSet uint64

// cuePhrase is a cue of several words, as stems. cueWords indexes it by the first
// stem; rest holds the others.
type cuePhrase struct {
	rest []string
	cueSet
}

// cueWords holds all lists of cues, by stem.
var cueWords = lazy.Value(func() (x struct {
	words   map[string]cueSet
	phrases map[string][]cuePhrase
}) {
	x.words, x.phrases = map[string]cueSet{}, map[string][]cuePhrase{}
	v := newVocabulary(1024)
	for c, list := range cueLists {
		for _, entry := range list() {
			var stems []string
			for _, o := range v.read(nil, entry, 0, len(entry)) {
				stems = append(stems, v.stem(o.term))
			}
			switch len(stems) {
			case 0:
			case 1:
				x.words[stems[0]] |= 1 << c
			default:
				x.phrases[stems[0]] = append(x.phrases[stems[0]], cuePhrase{stems[1:], 1 << c})
			}
		}
	}
	return x
})

// cueCounts counts the cues of each class in a run of words.
type cueCounts [len(cueLists)]uint8

// cuesOf counts the cues among words.
func (r *reading) cuesOf(words []occurrence) (n cueCounts) {
	phrases := knownStems().phrases
	for i, o := range words {
		t := &r.terms[o.term]
		if t.cues != 0 {
			n.add(t.cues)
		}
		if t.phrases == 0 {
			continue
		}
		for _, p := range phrases[t.phrases-1] {
			if r.follows(words[i+1:], p.rest) {
				n.add(p.cueSet)
			}
		}
	}
	return n
}

func (n *cueCounts) add(s cueSet) {
	for c := 0; s != 0; c, s = c+1, s>>1 {
		if s&1 != 0 && n[c] < 255 {
			n[c]++
		}
	}
}

// follows reports whether words start with the given stems.
func (r *reading) follows(words []occurrence, stems []string) bool {
	if len(words) < len(stems) {
		return false
	}
	for k, s := range stems {
		if r.vocabulary.stem(words[k].term) != s {
			return false
		}
	}
	return true
}

// titleCues counts the cues in a section title. It reads single words only. Titles
// are not candidates, so their words have no terms.
func titleCues(title string) (n cueCounts) {
	words := cueWords().words
	v := newVocabulary(8)
	for _, o := range v.read(nil, strings.ToLower(title), 0, len(title)) {
		n.add(words[v.stem(o.term)])
	}
	return n
}
