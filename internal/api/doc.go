// Package api is the contract between the page and the engine: a JSON request
// comes in, a JSON response goes out, with spans in UTF-16 units as JavaScript
// counts them.
//
// A Session remembers the last analysis, so that another length, focus,
// correction or format does not analyse the article again. It is the only state
// in the engine and lives as long as its worker.
//
// Read session.go first.
package api
