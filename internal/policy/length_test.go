package policy

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// long lists the functions of the engine that have more than a screen of lines, with the reason.
var long = map[string]string{
	"article/docx.go tag":                        "one case for each element of the format",
	"article/odt.go tag":                         "the same",
	"article/rtf.go word":                        "the same",
	"article/pdf/content.go do":                  "one case for each operator",
	"article/pdf/filter.go lzw":                  "one algorithm",
	"article/number.go readWordLists":            "one case for each element of the format",
	"article/plain/markdown.go readMarkdown":     "one case for each mark",
	"article/furniture/values.go combine":        "a list of products",
	"article/furniture/evidence.go formEvidence": "a list of values",
	"article/label/authors.go labelAuthors":      "to be split",
	"article/label/furniture.go labelCalls":      "to be split",
	"article/page/meta.go readMeta":              "to be split",
	"entity/describe/pronoun.go read":            "one state, token by token",
	"entity/ner/features.go contextKeys":         "a list of keys",
	"entity/ner/viterbi.go best":                 "one algorithm, whose speed matters",
	"nlp/scan.go marks":                          "one state, character by character",
	"summary/words.go read":                      "the same",
}

// TestFunctionsAreShort checks that a function of the engine fits a screen.
func TestFunctionsAreShort(t *testing.T) {
	const screen = 60 // lines
	seen := map[string]bool{}
	root := filepath.Join("..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		room, _ := filepath.Rel(root, path)
		if err == nil && d.IsDir() && wing("internal/"+filepath.ToSlash(room)) > 0 {
			return fs.SkipDir
		}
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || files.Position(f.End()).Line-files.Position(f.Pos()).Line < screen {
				continue
			}
			name := filepath.ToSlash(room) + " " + f.Name.Name
			seen[name] = true
			if long[name] == "" {
				t.Errorf("%s has more than %d lines", name, screen)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range long {
		if !seen[name] {
			t.Errorf("%s is short now: take it off the list", name)
		}
	}
}
