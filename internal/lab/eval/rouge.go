package eval

import (
	"sort"
	"strings"

	"standfirst/internal/summary/porter"
)

// PRF is precision, recall and their harmonic mean.
type PRF struct {
	P float64 `json:"p"`
	R float64 `json:"r"`
	F float64 `json:"f"`
}

func prf(hits, system, reference int) PRF {
	var x PRF
	if system > 0 {
		x.P = float64(hits) / float64(system)
	}
	if reference > 0 {
		x.R = float64(hits) / float64(reference)
	}
	if x.P+x.R > 0 {
		x.F = 2 * x.P * x.R / (x.P + x.R)
	}
	return x
}

// Rouge holds ROUGE-1, ROUGE-2 and ROUGE-Lsum: words, word bigrams, and the longest
// common subsequence of each sentence (Lin 2004, https://aclanthology.org/W04-1013/). The
// values equal those of Google Research's rouge_score with stemming.
type Rouge struct {
	One  PRF `json:"rouge1"`
	Two  PRF `json:"rouge2"`
	Lsum PRF `json:"rougeLsum"`
}

// RougeScore compares a summary with a reference. Both have one sentence a line.
func RougeScore(reference, summary string) Rouge {
	r, s := RougeWords(reference), RougeWords(summary)
	return Rouge{
		One:  RougeN(r, s, 1),
		Two:  RougeN(r, s, 2),
		Lsum: lsum(rougeLines(reference), rougeLines(summary)),
	}
}

// RougeBest compares a summary with several references and returns the best of
// each measure.
func RougeBest(references []string, summary string) Rouge {
	var best Rouge
	for i, ref := range references {
		x := RougeScore(ref, summary)
		if i == 0 || x.One.F > best.One.F {
			best.One = x.One
		}
		if i == 0 || x.Two.F > best.Two.F {
			best.Two = x.Two
		}
		if i == 0 || x.Lsum.F > best.Lsum.F {
			best.Lsum = x.Lsum
		}
	}
	return best
}

// RougeWords returns the words that ROUGE counts: lower-case runs of ASCII letters and
// digits, stemmed if longer than three.
func RougeWords(text string) []string {
	var out []string
	start := -1
	text = strings.ToLower(text)
	for i := 0; i <= len(text); i++ {
		if i < len(text) && (text[i] >= 'a' && text[i] <= 'z' || text[i] >= '0' && text[i] <= '9') {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			w := text[start:i]
			if len(w) > 3 {
				w = porter.Stem(w)
			}
			out = append(out, w)
			start = -1
		}
	}
	return out
}

func rougeLines(text string) [][]string {
	var out [][]string
	for _, l := range strings.Split(text, "\n") {
		if l != "" {
			out = append(out, RougeWords(l))
		}
	}
	return out
}

// RougeN counts the n-grams common to both. One that occurs a times here and b times
// there counts min(a, b) times.
func RougeN(reference, summary []string, n int) PRF {
	type gram [2]string
	count := func(words []string) (map[gram]int, int) {
		m, total := map[gram]int{}, 0
		for i := 0; i+n <= len(words); i++ {
			var g gram
			copy(g[:], words[i:i+n])
			m[g]++
			total++
		}
		return m, max(total, 1)
	}
	r, nr := count(reference)
	s, ns := count(summary)
	hits := 0
	for g, c := range r {
		hits += min(c, s[g])
	}
	return prf(hits, ns, nr)
}

// lsum takes, for each sentence of the reference, the union of its longest common
// subsequences with the sentences of the summary. A word counts at most as often as it
// occurs in either text.
func lsum(reference, summary [][]string) PRF {
	left, right := map[string]int{}, map[string]int{}
	m, n := 0, 0
	for _, s := range reference {
		m += len(s)
		for _, w := range s {
			left[w]++
		}
	}
	for _, s := range summary {
		n += len(s)
		for _, w := range s {
			right[w]++
		}
	}
	if m == 0 || n == 0 {
		return PRF{}
	}
	hits := 0
	for _, r := range reference {
		union := map[int]bool{}
		for _, s := range summary {
			for _, i := range commonSubsequence(r, s) {
				union[i] = true
			}
		}
		places := make([]int, 0, len(union))
		for i := range union {
			places = append(places, i)
		}
		sort.Ints(places)
		for _, i := range places {
			if w := r[i]; left[w] > 0 && right[w] > 0 {
				hits++
				left[w]--
				right[w]--
			}
		}
	}
	return prf(hits, n, m)
}

// InOrder returns the words of one sentence that ROUGE-Lsum credits: those of
// its longest common subsequences with each line of the reference.
func InOrder(reference, sentence string) map[string]bool {
	out := map[string]bool{}
	s := RougeWords(sentence)
	for _, r := range rougeLines(reference) {
		for _, i := range commonSubsequence(r, s) {
			out[r[i]] = true
		}
	}
	return out
}

// commonSubsequence returns the indexes in a of one longest common
// subsequence of a and b.
func commonSubsequence(a, b []string) []int {
	width := len(b) + 1
	t := make([]int32, (len(a)+1)*width)
	for i, x := range a {
		row, above := t[(i+1)*width:(i+2)*width], t[i*width:(i+1)*width]
		for j, y := range b {
			if x == y {
				row[j+1] = above[j] + 1
			} else {
				row[j+1] = max(above[j+1], row[j])
			}
		}
	}
	var out []int
	for i, j := len(a), len(b); i > 0 && j > 0; {
		switch {
		case a[i-1] == b[j-1]:
			out = append(out, i-1)
			i--
			j--
		case t[i*width+j-1] > t[(i-1)*width+j]:
			j--
		default:
			i--
		}
	}
	return out
}
