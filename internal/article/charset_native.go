//go:build !js

package article

import "golang.org/x/net/html/charset"

// decodeAs decodes bytes in a named encoding, with x/text.
func decodeAs(name string, b []byte) (string, bool) {
	e, _ := charset.Lookup(name)
	if e == nil {
		return "", false
	}
	s, err := e.NewDecoder().Bytes(b)
	return string(s), err == nil
}
