package summary

import "standfirst/internal/doc"

// documentFeatures fills in what is the same for all candidates: means and shares of
// the other features, which show the genre.
func (r *Ranking) documentFeatures() {
	n := len(r.candidates)
	document := make([]float32, numGrade)
	r.speakers()
	for i := range r.candidates {
		f := r.gradeRow(i)
		for k := range numCues {
			document[gDocumentCues+k] += flag(f[gCues+k] > 0) / float32(n)
		}
		document[gDocumentLists] += flag(r.candidates[i].kind == doc.ListItem) / float32(n)
		document[gDocumentQuestions] += f[gQuestion] / float32(n)
		document[gDocumentLabels] += flag(opensWithLabel(r.sentences[r.candidates[i].sentence].In(r.d.Text))) / float32(n)
		document[gDocumentQuotes] += f[gQuoted] / float32(n)
		document[gDocumentFirst] += f[gFirstSingular]
		document[gDocumentPlural] += f[gFirstPlural]
		document[gDocumentSecond] += f[gSecondPerson]
		document[gDocumentThird] += f[gPronouns]
		document[gDocumentBrackets] += f[gBrackets] / float32(n)
		document[gDocumentDigits] += f[gDigits] / float32(n)
		document[gDocumentNames] += r.rows[i*numSentence+sNames]
		document[gDocument] += f[gWords]
		document[gDocumentSpoken] += f[gSpeaker] / float32(n)
	}
	for _, k := range []int{gDocumentFirst, gDocumentPlural, gDocumentSecond, gDocumentThird, gDocumentNames} {
		document[k] /= max(1, document[gDocument])
	}
	document[gDocumentSentences] = float32(n)
	document[gDocumentMeanWords] = document[gDocument] / float32(n)
	document[gDocumentMeanParagraph] = float32(n) / float32(r.candidates[n-1].paragraph+1)
	for i := range r.candidates {
		copy(r.gradeRow(i)[gDocument:], document[gDocument:])
	}
}
