//go:build js

package article

// decodeAs knows no encoding: the browser's decoder is Input.Decode.
func decodeAs(string, []byte) (string, bool) { return "", false }
