// Package godebug stands in for internal/godebug in an engine that has no
// environment: every setting is as it is where nobody has set it.
package godebug

// Setting is one of GODEBUG.
type Setting struct{}

// New is any setting.
func New(string) *Setting { return &Setting{} }

// Value is that of a setting which is not set.
func (*Setting) Value() string { return "" }

// IncNonDefault would count uses of another value.
func (*Setting) IncNonDefault() {}
