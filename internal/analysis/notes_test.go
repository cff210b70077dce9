package analysis

import (
	"strings"
	"testing"

	"standfirst/internal/article"
)

func TestLanguage(t *testing.T) {
	const (
		french  = "Le président de la République a déclaré lundi que les négociations avec les syndicats se poursuivent. Il a ajouté que le gouvernement ne cédera pas sur ce point, mais que la porte reste ouverte."
		english = "The president of the republic said on Monday that talks with the unions go on. He added that the government will not give way on this point, but that the door is open."
		thai    = "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ"
	)
	for _, c := range []struct {
		name string
		in   article.Input
		lang string
		note string // part of the notes, "" for none
	}{
		{"English", article.Input{Text: english}, "en", ""},
		{"French", article.Input{Text: french}, "fr", "French"},
		{"Thai", article.Input{Text: strings.Repeat(thai, 5) + "\n\n" + strings.Repeat(thai+" ", 4)}, "th", "each paragraph counts as one sentence"},
		{"said to be English", article.Input{HTML: `<html lang="en"><p>` + french + `</p></html>`}, "fr", "French"},
		{"said to be Galician", article.Input{HTML: `<html lang="gl"><p>` + french + `</p></html>`}, "gl", "a language other than English"},
		{"unknown", article.Input{Text: strings.Repeat("Nuqneh qaStaH wanI' ram. Qapla' batlh je. ", 20)}, "", "not recognised"},
		{"unsure", article.Input{Text: "Kerry met Lavrov. Lavrov left Kerry."}, "", ""},
	} {
		a, err := Run(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		notes := strings.Join(a.Notes(), " ")
		if a.Document.Lang != c.lang || c.note == "" && notes != "" || !strings.Contains(notes, c.note) {
			t.Errorf("%s: language %q, notes %q", c.name, a.Document.Lang, notes)
		}
	}
}
