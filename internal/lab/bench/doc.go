// Package bench measures the page in a real browser, beside the libraries that
// one would use in its place, in one run: what there is to download, how long
// until it can be used, how long a paste takes, and how much memory it needs.
//
// Every system is a page that is opened anew in a browser context of its own,
// once the browser itself has come to rest. The rounds are interleaved (A B C,
// A B C, …), so that what else the machine does hits all alike; a ratio is the
// median of the ratios within each round.
//
// Read systems.go first, which says what each system is asked to do, then
// measure.go and probe.js, which say what is timed. The benchmarks of the
// engine's stages, without a browser, are in stage_test.go.
package bench
