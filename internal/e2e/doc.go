// Package e2e tests the page end to end in a real browser, opened in each of the
// three ways people open it. It contains only tests; read harness_test.go first.
// They need Chromium on the PATH, or set CHROME_PATH.
package e2e
