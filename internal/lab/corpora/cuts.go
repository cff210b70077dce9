package corpora

import (
	"encoding/json"
	"io"
)

// Cut is a text and its sentences.
type Cut struct {
	Name   string
	Input  string
	Output []string
}

// ReadCuts reads a JSON array of cuts.
func ReadCuts(r io.Reader) ([]Cut, error) {
	var out []Cut
	err := json.NewDecoder(r).Decode(&out)
	return out, err
}
