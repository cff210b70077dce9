package lazy

// Value is as in value.go. WebAssembly has only one thread, and sync.Once calls functions
// for its atomic operations, which takes longer than what is done with most values.
//
//go:noinline
func Value[T any](make func() T) func() T {
	var value T
	made := false
	return func() T {
		if !made {
			value, made = make(), true
		}
		return value
	}
}
