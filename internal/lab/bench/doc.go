// Package bench measures the page in a real browser beside libraries that could replace
// it: the size of the download, the time until the page is ready, the time a paste takes,
// and the memory.
//
// Every system is a page, opened in a new browser context once the browser is idle. The
// rounds are interleaved (A B C, A B C, …), so that other work on the machine affects all
// systems alike; a ratio is the median of the ratios of the rounds.
//
// Read systems.go first for what each system does, then measure.go and probe.js for what
// is timed. stage_test.go has benchmarks of the engine's stages without a browser.
// README.md has the results.
package bench
