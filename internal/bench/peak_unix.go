//go:build unix

package bench

import (
	"os"
	"runtime"
	"syscall"
)

// peakOf is the most memory that a process has held, in bytes. Linux counts it
// in kilobytes, Darwin in bytes.
func peakOf(p *os.ProcessState) float64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return float64(usage.Maxrss)
	}
	return float64(usage.Maxrss) * 1024
}
