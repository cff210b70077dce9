package eval

// Counts holds the counts behind precision, recall and F1.
type Counts struct{ Right, Predicted, Gold int }

// Add adds d to c.
func (c *Counts) Add(d Counts) {
	c.Right += d.Right
	c.Predicted += d.Predicted
	c.Gold += d.Gold
}

// Precision is the share of the predictions that are right.
func (c Counts) Precision() float64 { return ratio(c.Right, c.Predicted) }

// Recall is the share of the gold answers that were found.
func (c Counts) Recall() float64 { return ratio(c.Right, c.Gold) }

// F1 is the harmonic mean of precision and recall.
func (c Counts) F1() float64 { return ratio(2*c.Right, c.Predicted+c.Gold) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Named is a name: the tokens [From, To) of one sentence, and its kind.
type Named struct {
	Sentence, From, To int
	Kind               string
}

// NamedIn returns the names in BIO tags. As in conlleval, an I tag that does not continue
// a name of its kind begins one.
func NamedIn(sentence int, tags []string) []Named {
	var out []Named
	for i := 0; i < len(tags); {
		if tags[i] == "O" {
			i++
			continue
		}
		j := i + 1
		for j < len(tags) && tags[j] == "I-"+tags[i][2:] {
			j++
		}
		out = append(out, Named{Sentence: sentence, From: i, To: j, Kind: tags[i][2:]})
		i = j
	}
	return out
}

// Spans counts, by kind, the predicted names with the same tokens and kind as a gold
// name, as the CoNLL-2003 task does. Duplicates count once.
func Spans(gold, predicted []Named) map[string]Counts {
	out := map[string]Counts{}
	in := map[Named]bool{}
	for _, n := range gold {
		if !in[n] {
			in[n] = true
			c := out[n.Kind]
			c.Gold++
			out[n.Kind] = c
		}
	}
	seen := map[Named]bool{}
	for _, n := range predicted {
		if seen[n] {
			continue
		}
		seen[n] = true
		c := out[n.Kind]
		c.Predicted++
		if in[n] {
			c.Right++
		}
		out[n.Kind] = c
	}
	return out
}
