package wasmopt

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// randomProgram writes a Go program of n random functions, whose output depends on
// every statement that runs: nested loops with labelled breaks and continues, goto,
// panics and recoveries, stacks that grow, and goroutines that switch in between. It does
// not recover from failed checks if those trap.
func randomProgram(r *rand.Rand, n int, traps bool) string {
	index := "i + n%3"
	if traps {
		index = "inside(i + n%3)"
	}
	var b strings.Builder
	b.WriteString(`package main

import (
	"errors"
	"runtime"
)

var sum uint64 = 1

var fuel int

func step(x int) int {
	sum = (sum ^ uint64(x)) * 1099511628211
	fuel--
	return int(sum >> 60)
}

func turn(x int) int {
	if fuel%7 == 0 {
		runtime.Gosched()
	}
	return step(x)
}

func grow(n int) int {
	var room [40]int
	for i := range room {
		room[i] = n + i
	}
	if n > 0 {
		return grow(n-1) + room[n%40] + middle(n)
	}
	return step(room[3])
}

//go:noinline
func middle(n int) int { return leaf(n) + leaf(n+1) }

//go:noinline
func leaf(n int) int {
	var room [7]int
	for i := range room {
		room[i] = n * i
	}
	return room[uint(n)%7]
}

func caught(n int) (x int) {
	defer func() {
		if r := recover(); r != nil {
			x = step(len(r.(error).Error()))
			if n%3 == 0 {
				runtime.Gosched()
			}
		}
	}()
	for i := 0; ; i++ {
		defer step(i)
		x += []int{1, 2, 3}[` + index + `]
	}
}

func inside(i int) int {
	if i > 2 {
		panic(errors.New("outside"))
	}
	return i
}

func main() {
	done := make(chan bool)
	for g := range 3 {
		go func() {
			for i := range functions {
				f := functions[(i+g*7)%len(functions)]
				if fuel = 400; g > 0 {
					fuel = 60
				}
				step(f(i, g))
			}
			done <- true
		}()
	}
	for range 3 {
		<-done
	}
	println(sum, fuel)
}

`)
	b.WriteString("var functions []func(a, b int) int\n\nfunc init() {\n")
	for i := range n {
		fmt.Fprintf(&b, "\tfunctions = append(functions, f%d)\n", i)
	}
	b.WriteString("}\n")
	for i := range n {
		fmt.Fprintf(&b, "\nfunc f%d(a, b int) int {\n\tc, d := a, b\n", i)
		w := &writing{r, &b, i, 0, nil}
		w.block(1, 4)
		b.WriteString("\treturn a + b*3 + c*5 + d*7\n}\n")
	}
	return b.String()
}

type writing struct {
	*rand.Rand
	out    *strings.Builder
	number int
	names  int
	loops  []string // the labels of the loops around
}

func (w *writing) line(depth int, format string, args ...any) {
	fmt.Fprintf(w.out, strings.Repeat("\t", depth)+format+"\n", args...)
}

func (w *writing) variable() string { return string("abcd"[w.IntN(4)]) }

func (w *writing) value() string {
	x, y := w.variable(), w.variable()
	return []string{x + " + 1", x + " ^ " + y, x + " - " + y, "step(" + x + ")", "turn(" + y + ")"}[w.IntN(5)]
}

func (w *writing) condition() string {
	return []string{"%s%%2 == 0", "%s&4 != 0", "turn(%s) > 7", "step(%s)%%3 == 0"}[w.IntN(4)]
}

func (w *writing) block(depth, most int) {
	for range 1 + w.IntN(most) {
		w.statement(depth)
	}
}

func (w *writing) statement(depth int) {
	condition := fmt.Sprintf(w.condition(), w.variable())
	kind := w.IntN(14)
	if depth > 5 {
		kind = w.IntN(5)
	}
	switch kind {
	case 0, 1, 2:
		w.line(depth, "%s = %s", w.variable(), w.value())
	case 3:
		w.line(depth, "%s += []int{grow(fuel %% 30 & 15), caught(%s & 7), 5}[step(2)%%3]", w.variable(), w.variable())
	case 4:
		if len(w.loops) == 0 {
			w.line(depth, "if %s { return %s }", condition, w.value())
			return
		}
		word := []string{"break", "continue"}[w.IntN(2)]
		w.line(depth, "if %s { %s %s }", condition, word, w.loops[w.IntN(len(w.loops))])
	case 5, 6:
		w.line(depth, "if %s {", condition)
		w.block(depth+1, 3)
		w.line(depth, "} else {")
		w.block(depth+1, 3)
		w.line(depth, "}")
	case 7:
		w.line(depth, "switch %s & 3 {", w.variable())
		for i := range 4 {
			w.line(depth, "case %d:", i)
			w.block(depth+1, 2)
			if i < 3 && w.IntN(3) == 0 {
				w.line(depth+1, "fallthrough")
			}
		}
		w.line(depth, "}")
	case 8:
		w.names++
		name := fmt.Sprintf("back%d", w.names)
		w.line(depth, "%s:", name)
		w.line(depth, "{")
		w.block(depth+1, 2)
		w.line(depth, "}")
		w.line(depth, "if fuel > 0 && %s { fuel--; goto %s }", condition, name)
	case 9:
		w.line(depth, "%s += func(x int) int { if x&1 == 0 { return turn(x) }; return %s }(%s)", w.variable(), w.value(), w.variable())
	case 10:
		if w.number > 0 {
			w.line(depth, "if fuel > 20 { fuel /= 2; %s ^= functions[%d](%s, %s) }", w.variable(), w.IntN(w.number), w.variable(), w.variable())
		}
	default:
		w.names++
		name := fmt.Sprintf("loop%d", w.names)
		w.loops = append(w.loops, name)
		w.line(depth, "%s:", name)
		heads := []string{"for i := 0; i < %d && fuel > 0; i++ {", "for fuel > %d {", "for range %d {"}
		w.line(depth, heads[w.IntN(3)], w.IntN(9))
		w.line(depth+1, "if fuel--; fuel < 0 { break %s }", name)
		w.block(depth+1, 4)
		w.line(depth, "}")
		w.loops = w.loops[:len(w.loops)-1]
	}
}
