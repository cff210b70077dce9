package api

import (
	"bytes"
	"fmt"

	"standfirst/internal/export"
	"standfirst/internal/summary"
)

type exportParams struct {
	Format  string          `json:"format"`
	Options summary.Options `json:"options"`
}

type exportResult struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// exportFile writes the last analysis, with the user's corrections, in one
// format. The file is the payload.
func exportFile(s *Session, params, _ []byte) (any, []byte, error) {
	var p exportParams
	if err := decode(params, &p); err != nil {
		return nil, nil, err
	}
	if s.last == nil {
		return nil, nil, errNothingAnalysed
	}
	format, err := export.Lookup(p.Format)
	if err != nil {
		return nil, nil, callError{err}
	}
	r := export.Result{
		Analysis: s.last, Entities: s.entities, Options: p.Options,
		Selection: s.last.Ranking.Select(p.Options), InputSHA256: s.input.SHA256(),
	}
	b := bytes.NewBuffer([]byte{}) // an empty file, where nil would mean no file
	if err := export.Write(b, p.Format, r); err != nil {
		return nil, nil, callError{err}
	}
	return exportResult{export.Name(r, p.Format), format.Type}, b.Bytes(), nil
}

type indexParams struct {
	Files []export.Indexed `json:"files"`
}

type indexResult struct {
	Entries []export.Entry `json:"entries"`
}

// index merges the names of several articles.
func index(_ *Session, params, _ []byte) (any, []byte, error) {
	var p indexParams
	if err := decode(params, &p); err != nil {
		return nil, nil, err
	}
	r := indexResult{export.Index(p.Files)}
	if r.Entries == nil {
		r.Entries = []export.Entry{}
	}
	return r, nil, nil
}

type packParams struct {
	Files []struct {
		Name string     `json:"name"`
		Size int        `json:"size"`
		Rows [][]string `json:"rows"`
	} `json:"files"`
}

// pack puts files into one zip: tables, given as rows, and other files, whose bytes
// follow each other in the payload.
func pack(_ *Session, params, payload []byte) (any, []byte, error) {
	var p packParams
	if err := decode(params, &p); err != nil {
		return nil, nil, err
	}
	var files []export.File
	for _, f := range p.Files {
		if f.Rows != nil {
			files = append(files, export.File{Name: f.Name, Data: export.Table(f.Rows)})
			continue
		}
		if f.Size < 0 || f.Size > len(payload) {
			return nil, nil, callError{fmt.Errorf("%q has a size of %d where %d bytes are left", f.Name, f.Size, len(payload))}
		}
		files = append(files, export.File{Name: f.Name, Data: payload[:f.Size]})
		payload = payload[f.Size:]
	}
	b, err := export.Pack(files)
	if err != nil {
		return nil, nil, callError{err}
	}
	return struct{}{}, b, nil
}

type versionResult struct {
	Engine  string       `json:"engine"`
	Schema  string       `json:"schema"`
	Formats []formatView `json:"formats"`
}

type formatView struct {
	ID     string `json:"id"`
	Ending string `json:"ending"`
	Type   string `json:"type"`
}

func version(*Session, []byte, []byte) (any, []byte, error) {
	v := versionResult{Engine: export.Engine, Schema: export.SchemaName + " " + export.SchemaVersion}
	for _, f := range export.Formats() {
		v.Formats = append(v.Formats, formatView{f.ID, f.Ending, f.Type})
	}
	return v, nil, nil
}
