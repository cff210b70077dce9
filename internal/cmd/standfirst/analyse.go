package main

import (
	"standfirst/internal/analysis"
	"standfirst/internal/article"
	"standfirst/internal/export"
	"standfirst/internal/summary"
)

// analyse analyses an input for the exports.
func analyse(in article.Input, o summary.Options) (export.Result, error) {
	a, err := analysis.Run(in)
	if err != nil {
		return export.Result{}, err
	}
	return export.Result{
		Analysis: a, Entities: a.Entities, Options: o, Selection: a.Ranking.Select(o), InputSHA256: in.SHA256(),
	}, nil
}
