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
		{"de", "Bürgermeister Peter Holz sagte, das Haus in Berlin sei alt.", []string{"person Bürgermeister Peter Holz", "other das Haus in Berlin sei alt"}, "Peter Holz"},
		{"de", "Die SPD und der Verein Feuer.", []string{"organization SPD", "person Verein Feuer"}, "SPD"},
		{"fr", "Le maire Jean Petit, dit-il, a vu le Conseil de Paris.", []string{"person Le maire Jean Petit", "organization Conseil de Paris"}, "Jean Petit; Conseil de Paris"},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range Foreign(tt.text, tt.language, mentionsIn(t, tt.text, tt.model)) {
			got = append(got, m.In(tt.text))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, s, tt.want)
		}
	}
}
