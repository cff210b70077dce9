// Package eval holds the measures, one per file: span F1, boundary F1, B-cubed,
// ROUGE, nDCG, the share of dangling summaries. Each is a pure function of
// values. Package corpora reads the texts, and internal/cmd/eval prints the
// tables.
package eval
