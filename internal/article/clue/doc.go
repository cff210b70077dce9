// Package clue tells what a single line is by its own words and marks: a date
// (date.go), a byline (byline.go), a dateline (dateline.go), a notice or a
// caption (notice.go), a separator, a list item or a table row (marks.go). It
// knows nothing of the lines around it.
package clue
