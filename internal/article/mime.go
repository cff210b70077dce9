package article

import (
	"bytes"
	"strings"
)

// header holds the fields of a message or a part by lower-case name. If a field occurs
// twice, the first counts.
type header map[string]string

// readHeader reads fields up to an empty line and returns what follows (RFC 5322, section
// 2.2). It skips lines that are not fields.
func readHeader(b []byte) (header, []byte) {
	h := header{}
	last := ""
	for len(b) > 0 {
		var line []byte
		line, b = cutLine(b)
		if len(line) == 0 {
			break
		}
		name, value, ok := strings.Cut(string(line), ":")
		// Some senders forget the space before the parameters of a field.
		forgotten := last != "" && strings.HasSuffix(h[last], ";") && strings.Contains(name, "=")
		if line[0] == ' ' || line[0] == '\t' || forgotten { // continues the field
			if last != "" {
				h[last] += " " + string(bytes.TrimSpace(line))
			}
			continue
		}
		last = ""
		name = strings.ToLower(strings.TrimSpace(name))
		if _, taken := h[name]; ok && !taken {
			h[name], last = strings.TrimSpace(value), name
		}
	}
	return h, b
}

// splitParts splits the body of a multipart message at its boundary (RFC 2046, section
// 5.1.1). It drops the text before the first part and after the last. If the body is cut
// off, the rest is the last part.
func splitParts(body []byte, boundary string) (parts [][]byte) {
	const most = 1000
	delimiter := []byte("--" + boundary)
	start := -1
	for rest := body; len(rest) > 0 && len(parts) < most; {
		at := len(body) - len(rest)
		var line []byte
		line, rest = cutLine(rest)
		after, ok := bytes.CutPrefix(line, delimiter)
		last := bytes.HasPrefix(after, []byte("--"))
		if !ok || !last && len(bytes.TrimSpace(after)) > 0 {
			continue
		}
		if start >= 0 {
			parts = append(parts, body[start:max(start, beforeBreak(body, at))])
		}
		if last {
			return parts
		}
		start = len(body) - len(rest)
	}
	if start >= 0 && len(parts) < most {
		parts = append(parts, body[start:])
	}
	return parts
}

// cutLine returns the first line, without its line end, and the rest.
func cutLine(b []byte) (line, rest []byte) {
	line, rest, _ = bytes.Cut(b, []byte("\n"))
	return bytes.TrimSuffix(line, []byte("\r")), rest
}

// beforeBreak returns i minus the line break before it, which belongs to the boundary.
func beforeBreak(b []byte, i int) int {
	if i > 0 && b[i-1] == '\n' {
		i--
		if i > 0 && b[i-1] == '\r' {
			i--
		}
	}
	return i
}
