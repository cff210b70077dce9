package repro

import (
	"fmt"
	"os/exec"
	"regexp"
	"strings"
)

// orders analyses articles concurrently in several orders, on one processor and on eight,
// with the race detector.
func orders() (figure string, same bool, err error) {
	dir, err := root()
	if err != nil {
		return "", false, err
	}
	c := exec.Command("go", "test", "-race", "-count=1", "-v", "-cpu=1,8", "-run=^TestSameBytesInAnyOrder$", "./internal/export")
	c.Dir = dir
	b, err := c.CombinedOutput()
	out := string(b)
	fmt.Print(out)
	if strings.Contains(out, "-race requires cgo") || strings.Contains(out, "C compiler") {
		return "skipped: the race detector needs a C compiler", true, nil
	}
	m := regexp.MustCompile(`: orders: (.*)`).FindAllStringSubmatch(out, -1)
	if err != nil || len(m) != 2 {
		return "FAILED in some order of goroutines", false, nil
	}
	return m[1][1] + " under the race detector", true, nil
}
