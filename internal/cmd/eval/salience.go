package main

import (
	"fmt"
	"slices"

	"standfirst/internal/entity"
	"standfirst/internal/lab/corpora"
	"standfirst/internal/lab/eval"
)

// order is a way to rank the entities of an article, highest score first.
type order struct {
	name  string
	score func(e entity.Entity) float64
}

var orders = []order{
	{"salience", func(e entity.Entity) float64 { return e.Salience }},
	{"order of first mention", func(e entity.Entity) float64 { return -float64(e.Mentions[0].Start) }},
	{"plain counts", func(e entity.Entity) float64 { return float64(len(e.Mentions)) }},
}

type salienceRow struct {
	Name      string
	NDCG      float64
	Salient   float64 // among the entities that some summary names
	Spearman  float64
	Documents int
	Entities  int
}

// salience compares the ranking of the entities with how many of five people name each in
// their summary: among all entities, most of which no summary names, and among those that
// some summary names. Articles without any of the latter are left out.
func salience(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("no FILE.jsonl given")
	}
	rows := make([]salienceRow, len(orders))
	for _, path := range args {
		articles, err := corpora.File(path, corpora.ReadArticles)
		if err != nil {
			return err
		}
		for _, a := range articles {
			list := slices.DeleteFunc(slices.Clone(a.Entities), func(e entity.Entity) bool { return !e.Kind.Named() })
			slices.SortStableFunc(list, func(x, y entity.Entity) int { return x.Mentions[0].Start - y.Mentions[0].Start })
			grades := a.Grades(list)
			if len(list) == 0 || slices.Max(grades) == 0 {
				continue
			}
			for i, o := range orders {
				score := make([]float64, len(list))
				place := make([]int, len(list))
				for k, e := range list {
					score[k], place[k] = o.score(e), k
				}
				slices.SortStableFunc(place, func(x, y int) int {
					switch {
					case score[x] > score[y]:
						return -1
					case score[x] < score[y]:
						return 1
					}
					return 0
				})
				ordered := make([]float64, len(list))
				for k, from := range place {
					ordered[k] = grades[from]
				}
				rows[i].Salient += eval.NDCG(slices.DeleteFunc(slices.Clone(ordered), func(g float64) bool { return g == 0 }))
				rows[i].Name = o.name
				rows[i].NDCG += eval.NDCG(ordered)
				rows[i].Spearman += eval.Spearman(score, grades)
				rows[i].Documents++
				rows[i].Entities += len(list)
			}
		}
	}
	for i := range rows {
		rows[i].NDCG /= float64(max(1, rows[i].Documents))
		rows[i].Salient /= float64(max(1, rows[i].Documents))
		rows[i].Spearman /= float64(max(1, rows[i].Documents))
	}
	fmt.Printf("%-24s %8s %13s %9s   (%d documents, %d entities)\n", "", "nDCG", "of salient", "Spearman", rows[0].Documents, rows[0].Entities)
	for _, r := range rows {
		fmt.Printf("%-24s %8.4f %13.4f %9.4f\n", r.Name, r.NDCG, r.Salient, r.Spearman)
	}
	return nil
}
