package summary

import "testing"

func TestWordCount(t *testing.T) {
	for text, want := range map[string]int{
		"The lock opened, at last, in 1907.": 7,
		"東京は日本の首都です。":                        10,
		"老店将关闭，人们排队。":                        9,
		"iPhone 15は高い":                       5,
		"U.S. — and so on":                   4,
		"":                                   0,
	} {
		if got := wordCount(text); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}
