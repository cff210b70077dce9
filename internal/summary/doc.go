// Package summary ranks a document's sentences, says why, and selects those
// that carry it within a budget. It may know entity's types, never the
// reverse. Read rank.go first, then selection.go.
package summary
