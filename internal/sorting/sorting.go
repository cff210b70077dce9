// Package sorting sorts lists of any type with one function of the standard library. The functions
// of slices have a copy for each type, which made the download 3 KB larger.
package sorting

import "sort"

// Stable sorts a list. What compares as equal keeps its order.
func Stable[T any](list []T, compare func(a, b T) int) {
	sort.SliceStable(list, func(i, k int) bool { return compare(list[i], list[k]) < 0 })
}
