package doc

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"testing"
)

// TestBlockKinds checks that BlockKinds lists every constant of its type, in
// the same order.
func TestBlockKinds(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "document.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var declared []BlockKind
	ast.Inspect(f, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok && len(v.Values) == 1 {
			if typ, ok := v.Type.(*ast.Ident); ok && typ.Name == "BlockKind" {
				s, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				declared = append(declared, BlockKind(s))
			}
		}
		return true
	})
	if !slices.Equal(declared, BlockKinds()) {
		t.Errorf("internal/doc/document.go declares the kinds %v, and BlockKinds lists %v", declared, BlockKinds())
	}
}
