// Package policy tests the repository's own rules: which package may import which, what
// go.mod may require, and what SECURITY.md promises. The licences of what ships are
// tested in internal/cmd/notice, which writes NOTICE.
package policy
