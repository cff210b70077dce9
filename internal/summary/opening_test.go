package summary

import "testing"

func TestOpeningNeed(t *testing.T) {
	for _, c := range []struct {
		text string
		want NeedKind
	}{
		{"He said the talks had failed.", Pronoun},
		{"His father, Ajay Roy, filed a case of murder.", Pronoun},
		{"They took hostages and killed more than 160 people.", Pronoun},
		{"After the meeting, he left for Geneva.", Pronoun},
		{"In 1758, his brother died at the age of six.", Pronoun},
		{"\"We cannot keep a hall open,\" she said.", Pronoun},
		{"When Kerry arrived, he said the talks were over.", Standalone},
		{"\"We cannot keep a hall open,\" Mayor Ann Treadwell said.", Standalone},
		{"It ended with word that the suspect was dead.", Pronoun},
		{"It is clear that the roof cannot be saved.", Standalone},
		{"It was not immediately clear who fired first.", Standalone},
		{"This was the third attack in a week.", Definite},
		{"This week the council votes on the plan.", Standalone},
		{"Those who attend pay nothing.", Standalone},
		{"Those came a day after fighters shelled the town.", Definite},
		{"In that speech Clinton spoke of women's rights.", Definite},
		{"The group called the sale a betrayal.", Definite},
		{"The group of friends left at noon.", Standalone},
		{"The pilot, John Smith, was unhurt.", Standalone},
		{"The case, with its echoes of the last one, goes on.", Definite},
		{"The company's shares fell by a tenth.", Definite},
		{"The 34-year-old told police a different story.", Definite},
		{"The 30-year-old American took a break.", Definite},
		{"The government fell on Tuesday.", Standalone},
		{"The U.S. and Russia have been working on a truce.", Standalone},
		{"One was a veteran; the other a rookie.", Definite},
		{"But heritage campaigners doubt it.", Connective},
		{"Still, the incident closed the airport.", Connective},
		{"Still photographs were found in the attic.", Standalone},
		{"Yet in many places fighting goes on.", Connective},
		{"Second, the pier will close to lorries.", Connective},
		{"Second homes stood empty.", Standalone},
		{"In addition, the law forbids it.", Connective},
		{"In addition to fines, courts may order costs.", Standalone},
		{"The group called Hamas rules there.", Standalone},
		{"For example, rats are common in large cities.", Connective},
		{"\"This was not some jolly jape.\"", Quotation},
		{"(CNN) Police in Oslo have arrested three men.", Standalone},
		{"Police have arrested three men.", Standalone},
		{"", Standalone},
		{"— … !", Standalone},
	} {
		if got := openingNeed(c.text); got != c.want {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
		}
	}
}
