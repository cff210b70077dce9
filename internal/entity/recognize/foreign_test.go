package recognize

import (
	"strings"
	"testing"
)

func TestForeign(t *testing.T) {
	tests := []struct {
		language, text string
		model          []string
		want           string
	}{
		{"de", "Von Anna Lehmann. Der Umzug von Anna beginnt, der Keller bleibt.", []string{"person Von Anna Lehmann", "other Der Umzug", "person Keller"}, "Anna Lehmann"},
		{"de", "Bürgermeister Peter Holz sagte, das Haus in Berlin sei alt.", []string{"person Bürgermeister Peter Holz", "other das Haus in Berlin sei alt"}, "Peter Holz; Berlin"},
		{"de", "Die SPD und der Verein Feuer.", []string{"organization SPD", "person Verein Feuer"}, "SPD"},
		{"fr", "Le maire Jean Petit, dit-il, a vu le Conseil de Paris.", []string{"person Le maire Jean Petit", "organization Conseil de Paris"}, "Jean Petit; Conseil de Paris"},
		{"", "Le maire de Brest a vu Pilar Moreno.", []string{"person Le maire de Brest", "place Pilar Moreno"}, "Brest; Pilar Moreno"},
		{"", "Fue a Sevilla el lunes", nil, "Sevilla"},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range Foreign(tt.text, tt.language, sentencesOf(tt.text), mentionsIn(t, tt.text, tt.model)) {
			got = append(got, m.In(tt.text))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, s, tt.want)
		}
	}
}

func TestIsForeign(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"Le maire de Brest a inauguré la nouvelle école vendredi, puis il est parti.", true},
		{"The mayor of Brest opened the new school on Friday, and then he left.", false},
		{"Ann Lee, Hull", false},
	}
	for _, tt := range tests {
		if got := IsForeign(tt.text); got != tt.want {
			t.Errorf("%s: %v", tt.text, got)
		}
	}
}
