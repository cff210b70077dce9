//go:build js

package article

import "syscall/js"

// decodeAs decodes bytes by an encoding's name, with the browser's decoder.
func decodeAs(name string, b []byte) (s string, ok bool) {
	decoder := js.Global().Get("TextDecoder")
	if decoder.IsUndefined() {
		return "", false
	}
	defer func() {
		// The decoder throws where it does not know the name.
		if err := recover(); err != nil {
			if _, thrown := err.(js.Error); !thrown {
				panic(err)
			}
			s, ok = "", false
		}
	}()
	bytes := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(bytes, b)
	return decoder.New(name).Call("decode", bytes).String(), true
}
