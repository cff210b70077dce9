package e2e

import "testing"

// The page opens in each way without console errors, and its engine gets ready.
func TestOpens(t *testing.T) {
	for _, way := range ways {
		t.Run(way, func(t *testing.T) { open(t, way) })
	}
}
