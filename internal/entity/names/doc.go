// Package names holds what every stage of entity needs to know about English
// names: how to compare two spellings (Fold), countries and their peoples,
// titles, and gender. It knows words, not documents.
package names
