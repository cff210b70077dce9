// Package eval holds the measures: span F1, boundary F1, B-cubed, ROUGE,
// nDCG, dangling share. Each is a pure function over values; the commands in
// internal/cmd/eval read files and print tables. One file per measure.
package eval
