// Package analysis is the pipeline: an article in, everything that the engine
// knows about it out.
package analysis
