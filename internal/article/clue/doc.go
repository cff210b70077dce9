// Package clue classifies a single line by its words and marks: a date
// (date.go), a byline (byline.go), a dateline (dateline.go), a notice or a
// caption (notice.go), a separator, a list item or a table row (marks.go). It
// does not see the lines around it.
package clue
