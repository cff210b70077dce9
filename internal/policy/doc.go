// Package policy holds the tests of the repository's own rules: who may import
// whom, what go.mod may ask for, and what SECURITY.md promises. The licences
// of what ships are tested where NOTICE is made, in internal/cmd/notice.
package policy
