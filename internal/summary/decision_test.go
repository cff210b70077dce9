package summary

import "testing"

func TestDecision(t *testing.T) {
	for text, want := range map[string]bool{
		"RESOLVED, by three votes to two, that the weir be rebuilt in stone.":              true,
		"Motion by Lima, second by Roe, to sell the old fire engine for $4,000.":           true,
		"Special resolution, M/S/C (Roe/Lima): that the club borrow $90,000.":              true,
		"It was moved by Ms Roe and seconded by Mr Lima that the hall be painted.":         true,
		"Moved Cr Lima, seconded Cr Roe, that the slip be closed until May.":               true,
		"Moved to tears, the guests seconded him and said that he was right.":              false,
		"THAT the club sell its old launch for no less than $9,000;":                       true,
		"For these reasons the request for new counsel is DENIED.":                         true,
		"I would, for my part, allow the appeal and restore the order.":                    true,
		"The engine was sold by motion pictures to a museum.":                              false,
		"THE COURT OF APPEAL DENIED":                                                       false,
		"I would like to thank the clerk.":                                                 false,
		"Motion sickness troubled the crew for days.":                                      false,
		"The NATO allies denied that a ship had been hit.":                                 false,
		"Ms Lima would allow dogs in the park, and Mr Roe would not, which took all night": false,
	} {
		if got := isMotion(text) || isDecision(text, allWords); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	for text, want := range map[string]bool{
		"Motion by Lima, second by Roe, to approve the consent agenda.":          true,
		"On a motion by Roe, the board voted to adjourn at nine.":                true,
		"M/S/C (Roe/Lima) to receive the financial statements.":                  true,
		"Motion by Roe, second by Lima, to approve the amended minutes.":         true,
		"Motion by Lima to begin five minutes earlier.":                          false,
		"Motion by Lima, second by Roe, to sell the old fire engine for $4,000.": false,
	} {
		if got := isRoutine(text); got != want {
			t.Errorf("routine: %q: %v", text, got)
		}
	}
}

// TestOnlyCarried: that a motion was carried goes without saying, but not by how much.
func TestOnlyCarried(t *testing.T) {
	for text, want := range map[string]bool{
		"Motion carried.":                              true,
		"Motion carried 6-0.":                          true,
		"The motion passed unanimously.":               true,
		"The motion was carried by 19 votes to 8.":     false,
		"Motion carried 4-2.":                          false,
		"It failed.":                                   false,
		"The amendment was lost, and nobody was glad.": false,
	} {
		if got := onlyCarried(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestStatesRuling(t *testing.T) {
	for text, want := range map[string]bool{
		"For the reasons that follow, the application for leave is refused.":        true,
		"The judgment of the court below is accordingly affirmed.":                  true,
		"The award is set aside, and the matter is sent back to the tribunal.":      true,
		"The complaint of unlawful deduction from wages in 2021 succeeds.":          true,
		"The claim for holiday pay fails.":                                          true,
		"The complaint is well founded.":                                            true,
		"For this error the judgment will have to be reversed.":                     false,
		"Whether the claim succeeds will be known in May.":                          false,
		"If the appeal is dismissed, the tenant must go.":                           false,
		"The appeal was dismissed last spring.":                                     false,
		"A decision is expected on Friday.":                                         false,
		"The claim is not refused, said Ms Lima, but nobody has looked at it since": false,
		"Ms Lima is allowed to fish from the weir.":                                 false,
	} {
		if got := statesRuling(text, false); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	if !statesRuling("For this error the judgment will have to be reversed.", true) {
		t.Error("what should become of a judgment is no ruling")
	}
}

func TestLeading(t *testing.T) {
	for _, c := range []struct {
		text, title string
		want        bool
	}{
		{"The Tarn Valley Tramway (TVT) was a horse tramway in Holt.", "Tarn Valley Tramway", true},
		{"Ana Beatriz Lima (1901–1977) was a painter from Holt.", "Ana Lima", true},
		{"The tramway was a favourite of painters.", "Tarn Valley Tramway", false},
		{"The Tarn Valley Tramway carried slate until 1911.", "Tarn Valley Tramway", false},
	} {
		if got := defines(c.text, c.title); got != c.want {
			t.Errorf("%q: %v", c.text, got)
		}
	}
	for text, want := range map[string]bool{
		"Ana Lima, who drew every bridge in Holt, died on Sunday at 91.": true,
		"Ana Lima, a baker known in three counties, has died in Holt.":   true,
		"Ana Lima drew every bridge in Holt and died on Sunday.":         false,
		"In Holt, a bridge fell, and nobody died.":                       false,
	} {
		if got := reportsDeath(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	for line, want := range map[string]bool{"3 answers": true, "1 answer": true, "no answers": false, "answers": false, "3 answers to a hard question": false} {
		if got := countsAnswers(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
