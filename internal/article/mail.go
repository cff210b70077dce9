package article

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"io"
	"mime"
	"mime/quotedprintable"
	"strings"

	"standfirst/internal/article/clue"
	"standfirst/internal/article/label"
	"standfirst/internal/article/page"
	"standfirst/internal/article/plain"
	"standfirst/internal/doc"
	"standfirst/internal/sorting"
)

// isMail recognises a message by its first lines: all are header fields, including some
// that every message has.
func isMail(b []byte) bool {
	s := string(b[:min(len(b), 4096)])
	known := 0
	for n := 0; n < 30; n++ {
		var l string
		l, s, _ = strings.Cut(s, "\n")
		l = strings.TrimRight(l, "\r")
		if l == "" {
			break
		}
		if l[0] == ' ' || l[0] == '\t' {
			continue
		}
		key, _, ok := strings.Cut(l, ":")
		if !ok || strings.ContainsAny(key, " \t<>") {
			return false
		}
		switch strings.ToLower(key) {
		case "mime-version", "message-id", "received", "return-path", "content-type", "delivered-to", "snapshot-content-location":
			known += 2
		case "from", "to", "subject", "date":
			known++
		}
	}
	return known >= 4
}

// message is the content of a mail or a web archive.
type message struct {
	dec        Decoder
	html, text string
	encrypted  bool
}

// readMail reads a message or a page saved as one (RFC 5322, 2045–2047, 2557).
func (dec Decoder) readMail(b []byte) (doc.Document, error) {
	b = bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF"))
	if bytes.HasPrefix(b, []byte("From ")) {
		_, b = cutLine(b) // the first line of an mbox file
	}
	h, body := readHeader(b)
	if len(h) == 0 {
		return doc.Document{}, ErrBroken
	}
	m := message{dec: dec}
	m.read(h, body, 0)
	subject := dec.words(h["subject"])
	known := label.Known{Title: clue.StripForward(subject), Byline: clue.Sender(dec.words(h["from"])), Date: h["date"]}
	archive := h["snapshot-content-location"] != "" || strings.Contains(known.Byline, "Saved by") || h["from"] == ""
	if archive {
		known = label.Known{Title: known.Title} // the sender and date are about saving the page, not the article
	}
	answer := clue.StripReply(subject) != subject && known.Title == subject
	var d doc.Document
	switch {
	case m.encrypted:
		return d, ErrEncrypted
	case page.Prefer(m.html, m.text) && archive:
		d = page.ReadArchived(m.html, known.Title)
	case page.Prefer(m.html, m.text):
		d = page.ReadMessage(m.html, known.Title, known.Byline, answer)
	case strings.TrimSpace(m.text) != "":
		d = plain.ReadMessage(dec.letterhead(h)+m.text, answer)
	default:
		return d, ErrEmpty
	}
	d.Title, d.Byline = cmp.Or(d.Title, known.Title), cmp.Or(d.Byline, known.Byline)
	if d.Date == "" {
		d.Date, d.DateISO = known.Date, clue.Day(known.Date)
	}
	return d, nil
}

// letterhead returns the fields of a header that name people, as lines above the text, or ""
// if the message does not say who wrote it and about what.
func (dec Decoder) letterhead(h header) string {
	if h["from"] == "" || h["subject"] == "" || h["to"] == "" || h["snapshot-content-location"] != "" {
		return ""
	}
	var b strings.Builder
	for _, key := range [...]string{"From", "To", "Cc", "Date", "Subject"} {
		if v := dec.words(h[strings.ToLower(key)]); v != "" {
			b.WriteString(key + ": " + v + "\n")
		}
	}
	return b.String() + "\n"
}

// read takes the first readable HTML and the first plain text of a part and its subparts.
func (m *message) read(h header, body []byte, depth int) {
	const deepest = 8
	kind, params, err := mime.ParseMediaType(h["content-type"])
	if err != nil {
		kind, params = looseType(h["content-type"])
	}
	if kind == "" {
		kind = "text/plain"
	}
	switch {
	case kind == "multipart/encrypted", strings.HasSuffix(kind, "pkcs7-mime"):
		m.encrypted = true
	case strings.HasPrefix(kind, "multipart/") && depth < deepest:
		parts := splitParts(body, params["boundary"])
		if start := params["start"]; start != "" { // the root part (RFC 2387)
			sorting.Stable(parts, func(a, b []byte) int {
				return cmp.Compare(rank(a, start), rank(b, start))
			})
		}
		for _, part := range parts {
			h, body := readHeader(part)
			m.read(h, body, depth+1)
		}
	case kind == "message/rfc822" && depth < deepest:
		h, body := readHeader(body)
		m.read(h, body, depth+1)
	case strings.HasPrefix(strings.ToLower(h["content-disposition"]), "attachment"):
	case kind == "text/html" && m.html == "", kind == "application/xhtml+xml" && m.html == "":
		m.html = m.dec.content(h, body, params["charset"], true)
	case kind == "text/plain" && m.text == "":
		m.text = m.dec.content(h, body, params["charset"], false)
		if params["format"] == "flowed" {
			m.text = unflow(m.text, params["delsp"] == "yes")
		}
	}
}

// looseType reads a content type that breaks the rules: many senders do not quote a
// boundary with an equals sign.
func looseType(s string) (kind string, params map[string]string) {
	kind, s, _ = strings.Cut(s, ";")
	params = map[string]string{}
	for _, param := range strings.Split(s, ";") {
		if key, value, ok := strings.Cut(param, "="); ok {
			params[strings.ToLower(strings.TrimSpace(key))] = strings.Trim(value, " \t\"")
		}
	}
	return strings.ToLower(strings.TrimSpace(kind)), params
}

// rank sorts the part with the given ID before the others.
func rank(part []byte, id string) int {
	if h, _ := readHeader(part); h["content-id"] == id {
		return 0
	}
	return 1
}

// content returns the text of a part, without what cannot be decoded.
func (dec Decoder) content(h header, body []byte, charset string, html bool) string {
	switch strings.ToLower(h["content-transfer-encoding"]) {
	case "base64":
		body = decodeBase64(body)
	case "quoted-printable":
		if isQuotedPrintable(body) {
			body, _ = io.ReadAll(quotedprintable.NewReader(bytes.NewReader(body)))
		}
	}
	s, ok := dec.decode(body, charset, html)
	if !ok {
		s, _ = dec.decode(body, "", false)
	}
	return s
}

// decodeBase64 decodes a body, which ends at its padding. Other characters than those of
// the encoding are to be ignored (RFC 2045, 6.8).
func decodeBase64(body []byte) []byte {
	body, _, _ = bytes.Cut(body, []byte("="))
	body = bytes.Map(func(r rune) rune {
		if isLetter(byte(r)) && r < 0x80 || r >= '0' && r <= '9' || r == '+' || r == '/' {
			return r
		}
		return -1
	}, body)
	if len(body)%4 == 1 {
		body = body[:len(body)-1]
	}
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(body)))
	n, _ := base64.RawStdEncoding.Decode(out, body)
	return out[:n]
}

// isQuotedPrintable reports whether most equals signs begin a code or end a line, as the
// encoding requires (RFC 2045, 6.7). Some senders declare it and do not encode.
func isQuotedPrintable(body []byte) bool {
	codes, others := 0, 0
	for {
		_, rest, ok := bytes.Cut(body, []byte("="))
		if !ok {
			return codes >= others
		}
		if line := bytes.TrimLeft(rest, " \t\r"); len(line) == 0 || line[0] == '\n' || len(rest) > 1 && isHex(rest[0]) && isHex(rest[1]) {
			codes++
		} else {
			others++
		}
		body = rest
	}
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f'
}

// unflow joins lines that end in a space (RFC 3676). The space may only be there to say so.
func unflow(s string, drop bool) string {
	var b strings.Builder
	for s != "" {
		var l string
		var more bool
		l, s, more = strings.Cut(s, "\n")
		l = strings.TrimSuffix(l, "\r")
		if drop && l != "-- " {
			b.WriteString(strings.TrimSuffix(l, " "))
		} else {
			b.WriteString(l)
		}
		if more && (!strings.HasSuffix(l, " ") || l == "-- ") {
			b.WriteByte('\n')
		} else if more {
			s = strings.TrimLeft(s, ">")
			s = strings.TrimPrefix(s, " ")
		}
	}
	return b.String()
}

// words decodes the encoded words of a header (RFC 2047).
func (dec Decoder) words(s string) string {
	d := mime.WordDecoder{CharsetReader: func(charset string, r io.Reader) (io.Reader, error) {
		b, err := io.ReadAll(io.LimitReader(r, 1<<16))
		if err != nil {
			return nil, err
		}
		text, ok := dec.decode(b, charset, false)
		if !ok {
			text = valid(string(b))
		}
		return strings.NewReader(text), nil
	}}
	if t, err := d.DecodeHeader(s); err == nil {
		s = t
	}
	return clue.Clean(valid(s))
}
