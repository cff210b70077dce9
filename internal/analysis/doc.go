// Package analysis is the pipeline, one page, read top to bottom: an article
// in, everything that is known about it out.
package analysis
