// Package regexp stands in for the standard one in an engine that matches a
// single expression.
//
// The libraries that the engine is made of compile a score of expressions when
// a program starts, for parts of them that it never calls: prose for its other
// tokenizers, cascadia for selectors of its own invention. The one that is
// matched, for each word with marks around it, is written out here. A method
// of any other panics, which no test of the engine meets.
package regexp

// Regexp is an expression that was asked for.
type Regexp struct {
	expression string
	matches    func(string) bool
}

// Abbreviation is prose's expression for words that keep their stops: "U.S.",
// "Mr.".
const Abbreviation = `^(?:[A-Za-z]\.){2,}$|^[A-Z][a-z]{1,2}\.$`

// MustCompile takes any expression; to match it is another matter.
func MustCompile(expression string) *Regexp {
	r := &Regexp{expression: expression, matches: func(string) bool { panic("regexp: the engine does not match " + expression) }}
	if expression == Abbreviation {
		r.matches = abbreviation
	}
	return r
}

// Compile takes any expression too.
func Compile(expression string) (*Regexp, error) { return MustCompile(expression), nil }

// MatchString tells whether s holds a match.
func (r *Regexp) MatchString(s string) bool { return r.matches(s) }

// String returns the expression.
func (r *Regexp) String() string { return r.expression }

// ReplaceAllString replaces nothing.
func (r *Regexp) ReplaceAllString(string, string) string { panic(r.matches("")) }

// FindAllString finds nothing.
func (r *Regexp) FindAllString(string, int) []string { panic(r.matches("")) }

// Split splits nothing.
func (r *Regexp) Split(string, int) []string { panic(r.matches("")) }

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
