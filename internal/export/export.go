package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"standfirst/internal/analysis"
	"standfirst/internal/entity"
	"standfirst/internal/summary"
)

// Result is everything that a file can contain about an article.
type Result struct {
	*analysis.Analysis
	Entities    []entity.Entity   // with the reader's corrections; replaces those of Analysis
	Options     summary.Options   // what the user asked for
	Selection   summary.Selection // what Options selected
	InputSHA256 string            // of the input's bytes, in hexadecimal
}

// Format is one file format.
type Format struct {
	ID     string // as used by the command line and the page
	Ending string // of the file name, with its dot
	Type   string // media type
	With   string // format whose file must be beside this one, "" if none
	write  func(io.Writer, Result) error
}

// formats lists the formats in the order that users see, except zip, which contains them
// all.
var formats = []Format{
	{ID: "txt", Ending: ".summary.txt", Type: "text/plain", write: writeText},
	{ID: "md", Ending: ".summary.md", Type: "text/markdown", write: writeMarkdown},
	{ID: "docx", Ending: ".summary.docx", Type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", write: writeDocx},
	{ID: "html", Ending: ".html", Type: "text/html", write: writeHTML},
	{ID: "json", Ending: ".json", Type: "application/json", write: writeJSON},
	{ID: "csv", Ending: ".entities.csv", Type: "text/csv", write: writeCSV},
	{ID: "quotes", Ending: ".quotes.csv", Type: "text/csv", write: writeQuotes},
	{ID: "jsonld", Ending: ".jsonld", Type: "application/ld+json", write: writeJSONLD},
	{ID: "annotations", Ending: ".annotations.jsonld", Type: "application/ld+json", write: writeAnnotations},
	{ID: "displacy", Ending: ".displacy.json", Type: "application/json", write: writeDisplacy},
	{ID: "brat", Ending: ".ann", Type: "text/plain", With: "text", write: writeBrat},
	{ID: "text", Ending: ".txt", Type: "text/plain", write: writeArticle},
}

var zipped = Format{ID: "zip", Ending: ".zip", Type: "application/zip", write: writeZip}

// Formats returns all formats, with "zip" (all others in one file) last.
func Formats() []Format { return append(formats[:len(formats):len(formats)], zipped) }

// Lookup returns the format with that ID.
func Lookup(id string) (Format, error) {
	var ids []string
	for _, f := range Formats() {
		if f.ID == id {
			return f, nil
		}
		ids = append(ids, f.ID)
	}
	return Format{}, fmt.Errorf("there is no format %q: choose one of %s", id, strings.Join(ids, ", "))
}

// Write writes r in the format with that ID.
func Write(w io.Writer, id string, r Result) error {
	f, err := Lookup(id)
	if err != nil {
		return err
	}
	return f.write(w, r)
}

// Name returns the file name for r in the format with that ID.
func Name(r Result, id string) string {
	f, err := Lookup(id)
	if err != nil {
		return ""
	}
	return slug(r) + f.Ending
}

// File is a file's name and content.
type File struct {
	Name string
	Data []byte
}

func file(f Format, r Result) (File, error) {
	var b bytes.Buffer
	if err := f.write(&b, r); err != nil {
		return File{}, fmt.Errorf("export: %s: %w", f.ID, err)
	}
	return File{Name: slug(r) + f.Ending, Data: b.Bytes()}, nil
}
