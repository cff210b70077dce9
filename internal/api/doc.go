// Package api is the contract between the page and the engine: JSON requests and
// responses, with spans in UTF-16 units, as JavaScript counts them.
//
// A Session keeps the last analysis, so that another length, focus, correction or format
// does not need another one. It is the only state in the engine and lives as long as its
// worker.
//
// Read session.go first.
package api
