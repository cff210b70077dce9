// Package names is what English knows about names, for every stage of entity:
// how to compare two spellings (Fold), countries and their peoples, titles and
// gender. It knows words, not documents.
package names
