//go:build js

package article

// decodeAs knows no encodings: in the browser, Input.Decode does the work.
func decodeAs(string, []byte) (string, bool) { return "", false }
