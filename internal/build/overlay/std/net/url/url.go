// Package url replaces net/url in the engine, which parses no addresses.
//
// goquery keeps the address of a document in a field that the engine never sets.
package url

// URL is the type of that field.
type URL struct{}
