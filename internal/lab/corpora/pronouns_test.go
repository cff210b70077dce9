package corpora

import (
	"strings"
	"testing"
)

func TestReadPronouns(t *testing.T) {
	const head = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
	const text = "Zoë met \"Ann\" before she left."
	all, err := ReadPronouns(strings.NewReader(head + "1\t" + text + "\tshe\t21\tZoë\t0\tTRUE\tAnn\t9\tFALSE\tu\n"))
	if err != nil || len(all) != 1 {
		t.Fatalf("%v, %v", all, err)
	}
	p := all[0]
	if p.Span.In(p.Text) != "she" || len(p.Who) != 1 || p.Who[0].In(p.Text) != "Zoë" || len(p.Not) != 1 || p.Not[0].In(p.Text) != "Ann" {
		t.Errorf("read as %+v", p)
	}
	if _, err := ReadPronouns(strings.NewReader(head + "1\t" + text + "\tshe\t20\tZoë\t0\tTRUE\tAnn\t9\tFALSE\tu\n")); err == nil {
		t.Error("a wrong offset was not noticed")
	}
}
