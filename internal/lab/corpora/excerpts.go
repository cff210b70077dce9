package corpora

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Excerpts is a web page with pieces of text that belong to its article, and others that do not.
type Excerpts struct {
	Name          string
	Source        []byte
	Title         string
	Authors       []string
	With, Without []string
}

// ReadExcerpts reads the pages with which go-trafilatura compares programs, from the folder of
// that module. Their answers are Go source: a map of composite literals.
func ReadExcerpts(dir string) ([]Excerpts, error) {
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, "scripts", "comparison", "data.go"), nil, 0)
	if err != nil {
		return nil, err
	}
	var pages []Excerpts
	ast.Inspect(file, func(n ast.Node) bool {
		entry, ok := n.(*ast.KeyValueExpr)
		if !ok {
			return true
		}
		fields, ok := entry.Value.(*ast.CompositeLit)
		if !ok {
			return true
		}
		texts := map[string][]string{}
		for _, e := range fields.Elts {
			if field, ok := e.(*ast.KeyValueExpr); ok {
				if name, ok := field.Key.(*ast.Ident); ok {
					texts[name.Name] = stringsIn(field.Value)
				}
			}
		}
		source, err := os.ReadFile(filepath.Join(dir, "test-files", "comparison", strings.Join(texts["File"], "")))
		if err == nil { // a few are missing
			pages = append(pages, Excerpts{texts["File"][0], source, strings.Join(texts["Title"], ""), texts["Authors"], texts["With"], texts["Without"]})
		}
		return false
	})
	if len(pages) == 0 {
		return nil, fmt.Errorf("%s has no pages", dir)
	}
	return pages, nil
}

// stringsIn returns the string literals of an expression.
func stringsIn(e ast.Expr) []string {
	var all []string
	ast.Inspect(e, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil {
				all = append(all, s)
			}
		}
		return true
	})
	return all
}
