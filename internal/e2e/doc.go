// Package e2e opens the page in a real browser, in each of the three ways that
// people open it, and uses it as they do. All of it is tests: read
// harness_test.go first. They need Chromium; CHROME_PATH names another.
package e2e
