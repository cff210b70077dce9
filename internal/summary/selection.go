package summary

// Budget says how long a summary may be. At most one field is set; the zero
// value lets the document's length and structure decide.
type Budget struct {
	Sentences int     `json:"sentences,omitempty"` // exactly so many, or all there are
	Words     int     `json:"words,omitempty"`     // at most so many, but at least one sentence
	Share     float64 `json:"share,omitempty"`     // of the article's words, 0..1
}

// Options of a selection. The zero value is the default.
type Options struct {
	Budget
	// Focus is a query: words, or an entity's name. It shifts the ranking.
	Focus string `json:"focus,omitempty"`
}

// Selection is a summary: whole sentences, in the order of the text.
type Selection struct {
	Picks []Pick `json:"picks"`
	Words int    `json:"words"`
	// Note says in one sentence what the reader should know of this summary:
	// that the text is too short to shorten, that nothing matches the focus.
	Note string `json:"note,omitempty"`
}

// Select chooses the sentences of a summary.
func (r *Ranking) Select(o Options) Selection {
	n := o.Sentences
	if n == 0 {
		n = 3
	}
	var out Selection
	for _, p := range r.picks {
		if p.Score > 0 && len(out.Picks) < n {
			out.Picks = append(out.Picks, p)
			out.Words += len(r.sentences[p.Sentence].Tokens)
		}
	}
	return out
}
