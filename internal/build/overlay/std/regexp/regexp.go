// Package regexp replaces the standard package in the engine, which matches one
// expression only.
//
// The engine's libraries compile a score of expressions when a program starts,
// for features that the engine never calls: prose for its other tokenizers,
// cascadia for selectors. The one that does get matched, for each word with
// punctuation, is written out here by hand.
package regexp

// Regexp is a compiled expression.
type Regexp struct{ expression string }

// Abbreviation is prose's expression for words that keep their full stops:
// "U.S.", "Mr.".
const Abbreviation = `^(?:[A-Za-z]\.){2,}$|^[A-Z][a-z]{1,2}\.$`

// MustCompile accepts any expression.
func MustCompile(expression string) *Regexp { return &Regexp{expression} }

// MatchString reports whether s matches Abbreviation. The tests of package
// overlay show that no other expression gets here; they look for calls, which is why
// it must not be inlined.
//
//go:noinline
func (r *Regexp) MatchString(s string) bool {
	if r.expression != Abbreviation {
		panic("regexp: the engine cannot match " + r.expression)
	}
	return abbreviation(s)
}

// String returns the expression.
func (r *Regexp) String() string { return r.expression }

// unreachable refers to a function without a body, so a program with a use of it
// does not link. (The linker does not check calls themselves in WebAssembly.)
var unreachable = notLinked

func notLinked()

// Compile must not be reachable: its callers have expressions made at run time.
func Compile(string) (*Regexp, error) { unreachable(); return nil, nil }

// ReplaceAllString must not be reachable.
func (r *Regexp) ReplaceAllString(string, string) string { unreachable(); return "" }

// FindAllString must not be reachable.
func (r *Regexp) FindAllString(string, int) []string { unreachable(); return nil }

// Split must not be reachable.
func (r *Regexp) Split(string, int) []string { unreachable(); return nil }

func abbreviation(s string) bool {
	if n := len(s); (n == 3 || n == 4) && upper(s[0]) && lower(s[1]) && s[n-1] == '.' && (n == 3 || lower(s[2])) {
		return true
	}
	for i := 0; i+1 < len(s); i += 2 {
		if !upper(s[i]) && !lower(s[i]) || s[i+1] != '.' {
			return false
		}
	}
	return len(s) >= 4 && len(s)%2 == 0
}

func upper(c byte) bool { return 'A' <= c && c <= 'Z' }
func lower(c byte) bool { return 'a' <= c && c <= 'z' }
