package train

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"standfirst/internal/entity/ner"
)

// silverSet was labelled by machine and partly corrected. We repair its labels by rule,
// then keep only what a model that was not trained on it agrees with.
var silverSet = trainingSet{"gmb-silver", 1, 10}

// agree compares the silver labels with those of a teacher. A name that only one of them
// has is left open: any label is allowed there. A sentence with more than one such name
// is dropped.
func agree(teacher *ner.Model, docs []document) []document {
	out := make([]document, len(docs))
	var wait sync.WaitGroup
	for part := range 2 {
		wait.Go(func() {
			for i := part; i < len(docs); i += 2 {
				out[i].set = docs[i].set
				for j, found := range teacher.Teach(texts(docs[i])) {
					if s, ok := merge(docs[i].sentences[j], found); ok {
						out[i].sentences = append(out[i].sentences, s)
					}
				}
			}
		})
	}
	wait.Wait()
	return slices.DeleteFunc(out, func(d document) bool { return len(d.sentences) == 0 })
}

func merge(s example, found []ner.Label) (example, bool) {
	ours, theirs := ner.Names(s.labels), ner.Names(found)
	var allowed []labelSet
	open := 0
	free := func(n ner.Name, others []ner.Name) {
		if slices.Contains(others, n) {
			return
		}
		if allowed == nil {
			for _, l := range s.labels {
				allowed = append(allowed, 1<<l)
			}
		}
		for i := n.From; i < n.To; i++ {
			allowed[i] = anyLabel
		}
		open++
	}
	for _, n := range ours {
		free(n, theirs)
	}
	for _, n := range theirs {
		free(n, ours)
	}
	if open > 1 { // allowing none loses 0.5 F, allowing three 0.3
		return s, false
	}
	return example{tokens: s.tokens, labels: s.labels, allowed: allowed}, true
}

func countSentences(docs []document) (n int) {
	for _, d := range docs {
		n += len(d.sentences)
	}
	return n
}

// fixes are names that the silver set labels wrongly throughout.
var fixes = map[string]ner.Class{
	"u.n.": ner.Org, "un": ner.Org, "united nations": ner.Org, "white house": ner.Org, "state department": ner.Org, "pentagon": ner.Org, "kremlin": ner.Org,
	"west bank": ner.Loc, "gaza strip": ner.Loc, "u.s.": ner.Loc, "us": ner.Loc, "united states": ner.Loc, "european union": ner.Org, "eu": ner.Org, "nato": ner.Org,
	"taleban": ner.Org, "taliban": ner.Org, "hamas": ner.Org, "hezbollah": ner.Org, "fatah": ner.Org, "al-qaida": ner.Org, "al-qaeda": ner.Org, "al qaida": ner.Org,
}

// repairLabels repairs the labels of a corpus in place: it takes titles out of the names of
// people and, in the silver set, corrects the class of well-known names.
func repairLabels(l *ner.Lexicon, docs []document, silver bool) {
	for _, d := range docs {
		for k := range d.sentences {
			s := &d.sentences[k]
			names := ner.Names(s.labels)
			clear(s.labels)
			for _, n := range names {
				for n.Class == ner.Per && n.To-n.From > 0 && isTitle(s.tokens[n.From]) && (silver || n.To-n.From > 1) {
					n.From++
				}
				if n.From == n.To {
					continue
				}
				text := strings.ToLower(strings.Join(s.tokens[n.From:n.To], " "))
				if c, ok := fixes[text]; ok && silver {
					n.Class = c
				}
				if silver && n.Class != ner.Loc && n.To-n.From == 1 && l.Lists(text)&(ner.InCountry|ner.InFirst|ner.InSurname) == ner.InCountry {
					n.Class = ner.Loc
				}
				setName(s.labels, n)
			}
		}
	}
}

func isTitle(s string) bool {
	switch strings.ToLower(strings.TrimSuffix(s, ".")) {
	case "mr", "mrs", "ms", "dr", "prof", "president", "prime", "minister", "secretary", "chancellor", "general", "senator", "former", "vice",
		"gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "foreign", "defense", "chairman", "spokesman", "ambassador", "governor":
		return true
	}
	return false
}

// agreedSilver returns the silver sentences on which the teacher agrees. A second round,
// with teachers trained on half of the silver set each, keeps more sentences but gains
// nothing.
func agreedSilver(teacher *ner.Model, silver []document) []document {
	agreed := agree(teacher, silver)
	fmt.Printf("%d of %d silver sentences kept\n", countSentences(agreed), countSentences(silver))
	return agreed
}

// teacherOf trains a model that only checks the labels of other text.
func teacherOf(l *ner.Lexicon, docs []document) (*ner.Model, error) {
	f, table := fieldOf("teacher", l, docs, teaching)
	return readBack(quantize(f, table), ner.Weights{}, l)
}
