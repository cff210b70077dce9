// Package godebug replaces internal/godebug in the engine, which no GODEBUG variable
// reaches: every setting is at its default. The original counts their uses, and with
// the counters it links the metrics of the runtime.
package godebug

// Setting is a setting of the variable GODEBUG.
type Setting struct{ name string }

// New returns the setting with a name.
func New(name string) *Setting { return &Setting{name} }

// Name returns the name of a setting.
func (s *Setting) Name() string { return s.name }

// Value returns the value of a setting: "" for the default.
func (s *Setting) Value() string { return "" }

// IncNonDefault would count a use of another value.
func (s *Setting) IncNonDefault() {}
