// Package api is the worker's contract: a request in JSON comes in, a response
// in JSON goes out, with spans in UTF-16 units, as the page counts them.
//
// A Session remembers the last analysis, so that another length, focus, list
// of corrections or format does not read the article again. It is the only
// state behind the page, and lives as long as its worker.
//
// Read session.go first.
package api
