package page

import "testing"

func TestPreferHTML(t *testing.T) {
	const text = "The river fell below four metres on Sunday.\n\nThe city lifted its warning."
	for _, c := range []struct {
		name, html, text string
		want             bool
	}{
		{"no html", " \n", text, false},
		{"no text", "<p>The river fell.</p>", "", true},
		{"both", "<p>The river fell below four metres on Sunday.</p><p>The city lifted its warning.</p>", text, true},
		{"less in html", "<p>The river fell.</p>", text, false},
		{"no blocks", "<meta charset=utf-8><span>The river fell below four metres on Sunday.<br><br>The city lifted its warning.</span>", text, false},
		{"an editor", `<div style="font-family: Menlo, monospace; white-space: pre;"><div>The river fell below four metres on Sunday.</div><div>The city lifted its warning.</div></div>`, text, false},
		{"text in a script", "<p>The river fell.</p><script>The river fell below four metres on Sunday.</script>", text, false},
	} {
		if got := Prefer(c.html, c.text); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
