package summary

import (
	"standfirst/internal/doc"
	"standfirst/internal/quote"
)

// quoting describes where a sentence is relative to quotations.
type quoting struct {
	openBefore bool    // a quotation from an earlier sentence is open at its start
	openAfter  bool    // a quotation is open at its end and closes in a later sentence
	unpaired   bool    // it has a mark without a counterpart nearby
	share      float32 // of its bytes that are in quotation marks
}

// longestQuotation is the number of sentences after which an open quotation mark is
// treated as unpaired.
const longestQuotation = 10

// readQuotes follows quotations through the sentences. It starts afresh in each
// block, so that one missing mark does not swap quoted and unquoted text in the rest
// of the article. It returns the state of each sentence, and the quoted spans in
// order.
func readQuotes(d *doc.Document, sentences []doc.Sentence) ([]quoting, []doc.Span) {
	out := make([]quoting, len(sentences))
	var spans []doc.Span
	for i := 0; i < len(sentences); {
		j := i
		for j < len(sentences) && sentences[j].Block == sentences[i].Block {
			j++
		}
		// at[0] is the offset of the open double mark, or -1, at[1] that of the
		// single one; in holds the sentences that they are in.
		at, in := [2]int{-1, -1}, [2]int{}
		for k := i; k < j; k++ {
			s := sentences[k]
			quote.Marks(d.Text, s.Start, s.End, func(place int, m quote.Mark) {
				if m == quote.NoMark {
					return
				}
				kind := 0
				if m >= quote.SingleOpening {
					kind = 1
				}
				open := m == quote.Opening || m == quote.SingleOpening
				if kind == 1 && at[0] >= 0 {
					return // ignore quotations within quotations
				}
				switch {
				case open:
					if at[kind] >= 0 && kind == 0 {
						out[in[0]].unpaired = true
					}
					at[kind], in[kind] = place, k
				case at[kind] < 0:
					if kind == 0 {
						out[k].unpaired = true
					}
				default:
					spans = append(spans, closeQuote(out, sentences, doc.Span{Start: at[kind], End: place}, in[kind], k))
					at[kind] = -1
				}
			})
			for kind := range at {
				if at[kind] >= 0 && (k-in[kind] >= longestQuotation || k == j-1) {
					if kind == 0 {
						out[in[0]].unpaired = true
					}
					at[kind] = -1
				}
			}
		}
		i = j
	}
	return out, spans
}

func closeQuote(out []quoting, sentences []doc.Sentence, q doc.Span, first, last int) doc.Span {
	for m := first; m <= last; m++ {
		s := sentences[m]
		from, to := max(q.Start, s.Start), min(q.End, s.End)
		if n := s.Len(); n > 0 && to > from {
			out[m].share += float32(to-from) / float32(n)
		}
		out[m].openAfter = out[m].openAfter || m < last
		out[m].openBefore = out[m].openBefore || m > first
	}
	return q
}
