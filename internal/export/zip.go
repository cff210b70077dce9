package export

import (
	"archive/zip"
	"bytes"
	"io"
	"strconv"
	"strings"
	"time"
)

// writeZip writes r in all other formats, with the files that they refer to: the JSON
// schema and brat's configuration.
func writeZip(w io.Writer, r Result) error {
	var files []File
	for _, f := range formats {
		if f.ID == "json" {
			f.write = besideSchema
		}
		one, err := file(f, r)
		if err != nil {
			return err
		}
		files = append(files, one)
	}
	files = append(files, File{Name: "annotation.conf", Data: bratConf()}, File{Name: schemaName, Data: schemaFile})
	b, err := Pack(files)
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

// Pack puts files into one zip, in order. It makes names safe ([a-z0-9-] words separated
// by dots, possibly in folders) and unique.
func Pack(files []File) ([]byte, error) {
	taken := map[string]bool{}
	safe := make([]File, len(files))
	for i, f := range files {
		name := path(f.Name)
		for n := 2; taken[name]; n++ {
			dir, base := "", path(f.Name)
			if i := strings.LastIndexByte(base, '/'); i >= 0 {
				dir, base = base[:i+1], base[i+1:]
			}
			stem, ending, dot := strings.Cut(base, ".")
			name = dir + stem + "-" + strconv.Itoa(n)
			if dot {
				name += "." + ending
			}
		}
		taken[name] = true
		safe[i] = File{name, f.Data}
	}
	return archive(safe)
}

// archive zips files. It reads no clock, so equal files give equal bytes.
func archive(files []File) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		// The zip format cannot leave the date out; this is its earliest.
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.Data); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// path makes a file name safe for a zip: no part of it leaves the folder, is hidden, or
// is reserved on some system.
func path(name string) string {
	var parts []string
	for _, part := range strings.FieldsFunc(name, func(r rune) bool { return r == '/' || r == '\\' }) {
		var words []string
		for _, word := range strings.Split(part, ".") {
			if s := Slug(word); s != "" {
				words = append(words, s)
			}
		}
		if len(words) > 0 {
			parts = append(parts, safe(strings.Join(words, ".")))
		}
	}
	if len(parts) == 0 {
		return "article"
	}
	return strings.Join(parts, "/")
}
