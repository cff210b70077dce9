package main

import (
	"crypto/sha256"
	"encoding/hex"

	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/export"
	"standfirst/internal/summary"
)

// analyse is the whole way from an input to what an export holds.
func analyse(in article.Input, o summary.Options) (export.Result, error) {
	a, err := analysis.Run(in)
	if err != nil {
		return export.Result{}, err
	}
	return export.Result{
		Analysis: a, Entities: a.Entities, Options: o, Selection: a.Ranking.Select(o), InputSHA256: digest(in),
	}, nil
}

// digest is the SHA-256 of what was read.
func digest(in article.Input) string {
	data := in.File
	switch {
	case data != nil:
	case in.HTML != "":
		data = []byte(in.HTML)
	default:
		data = []byte(in.Text)
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
