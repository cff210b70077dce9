// Package entity reads who and what a document names: mentions, grouped into
// entities, each with its kind, role, salience and places in the text.
//
// The way through it: Recognize finds mentions (recognize.go), Resolve groups
// them into entities (resolve.go), and Find is both. Read entity.go first.
package entity
