// Package url stands in for net/url in an engine that opens no address:
// goquery has a field for where a document came from.
package url

// URL is an address that nobody asks for.
type URL struct{}
