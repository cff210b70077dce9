package policy

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"standfirst/internal/lang"
)

// reading are the folders whose code reads prose. Other code compares text with the words of
// file formats.
var reading = []string{"internal/entity", "internal/summary", "internal/quote", "internal/nlp"}

// TestNamesAreData checks that such code has no name or title in it: a word of three letters or
// more that is written with a capital is an entry of a list in internal/lang, with its source,
// unless it is a function word at the start of a sentence.
func TestNamesAreData(t *testing.T) {
	for _, folder := range reading {
		err := filepath.WalkDir(filepath.Join("..", "..", folder), func(path string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			files := token.NewFileSet()
			file, err := parser.ParseFile(files, path, nil, 0)
			if err != nil {
				return err
			}
			for _, l := range compared(file) {
				if s, _ := strconv.Unquote(l.Value); hasName(s) {
					t.Errorf("%s compares text with %q: put it in a list", files.Position(l.Pos()), s)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// compared returns the strings that code compares with others: beside == and !=, in the cases
// of a switch, in a list of strings, and as arguments of the functions of package strings.
func compared(file *ast.File) (out []*ast.BasicLit) {
	add := func(list ...ast.Expr) {
		for _, e := range list {
			if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
				out = append(out, l)
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				add(n.X, n.Y)
			}
		case *ast.CaseClause:
			add(n.List...)
		case *ast.CompositeLit:
			if list, ok := n.Type.(*ast.ArrayType); ok && isIdent(list.Elt, "string") {
				add(n.Elts...)
			}
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.SelectorExpr); ok && isIdent(f.X, "strings") {
				add(n.Args...)
			}
		}
		return true
	})
	return out
}

func isIdent(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}

var functionWords = lang.English.Set("function-words")

// hasName reports whether a string has a word with a capital and small letters that is no
// function word.
func hasName(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) > 2 && unicode.IsUpper(rune(w[0])) && strings.ToUpper(w) != w && !lang.Has(functionWords(), w) {
			return true
		}
	}
	return false
}
