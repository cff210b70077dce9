package bench

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Text is a text to paste.
type Text struct {
	Name   string
	Body   string
	Source string // where it is from
	Ours   bool   // measured for our page only
}

// megabyte and tenth are two sizes that show how time grows.
const megabyte, tenth = 1 << 20, 1 << 20 / 10

// The names of the texts that targets refer to.
const (
	Owners  = "owner's article"
	Words4  = "400 words"
	Words11 = "1,100 words"
	Words15 = "15,000 words"
	Tenth   = "100 KB"
	Million = "1 MB"
)

// Texts returns the texts of the tables. If shared has the corpora, the long texts are
// real news. Otherwise they repeat the page's sample, which is kinder to caches.
func Texts(root, shared string) ([]Text, error) {
	b, err := os.ReadFile(filepath.Join(root, "web", "sample.txt"))
	if err != nil {
		return nil, err
	}
	sample := string(b)
	owners := Text{Name: Owners, Body: sample, Source: "web/sample.txt, since the owner's article is not beside the project"}
	if b, err := os.ReadFile(filepath.Join(shared, "articles", "syria-cease-fire.txt")); err == nil {
		owners.Body, owners.Source = string(b), "articles/syria-cease-fire.txt"
	}
	news, source, err := readNews(filepath.Join(shared, "corpora", "summaries", "cnn-dev.jsonl"))
	if err != nil {
		return nil, err
	}
	if news == nil {
		news, source = []string{sample}, "web/sample.txt over and over, since the corpora are not beside the project"
	}
	eleven := until(news, words(1100))
	for _, n := range news {
		if w := len(strings.Fields(n)); w >= 1090 && w <= 1110 {
			eleven = n
			break
		}
	}
	return []Text{
		owners,
		{Name: Words4, Body: sample, Source: "web/sample.txt"},
		{Name: Words11, Body: eleven, Source: source},
		{Name: Words15, Body: until(news, words(15000)), Source: source},
		{Name: Tenth, Body: until(news, size(tenth)), Source: source, Ours: true},
		{Name: Million, Body: until(news, size(megabyte)), Source: source},
	}, nil
}

// readNews reads news articles, or none if the file is missing. It puts two sentences in
// a paragraph, because the corpus has no paragraphs.
func readNews(path string) (news []string, source string, err error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, "", nil
	} else if err != nil {
		return nil, "", err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var article struct{ Sentences []string }
		if err := json.Unmarshal(lines.Bytes(), &article); err != nil {
			return nil, "", fmt.Errorf("bench: %s: %w", path, err)
		}
		var b strings.Builder
		for i, s := range article.Sentences {
			b.WriteString(s)
			b.WriteString([]string{" ", "\n\n"}[i%2])
		}
		news = append(news, strings.TrimSpace(b.String()))
	}
	return news, filepath.Base(path) + ", article after article", lines.Err()
}

// until joins paragraphs of the articles, repeating them if necessary, until there is
// enough text.
func until(articles []string, missing func(paragraph string) (enough bool)) string {
	var b strings.Builder
	for {
		for _, a := range articles {
			for p := range strings.SplitSeq(a, "\n\n") {
				b.WriteString(p)
				if missing(p + "\n\n") {
					return b.String()
				}
				b.WriteString("\n\n")
			}
		}
	}
}

func words(n int) func(string) bool {
	return func(p string) bool { n -= len(strings.Fields(p)); return n <= 0 }
}

func size(n int) func(string) bool {
	return func(p string) bool { n -= len(p); return n <= 0 }
}
