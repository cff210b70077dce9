// A program that needs what its runtime knows of its functions: it collects
// garbage below deep stacks, recovers from panics, and calls by reflection.
package main

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
)

func main() {
	fmt.Println(deep(200, "a"), caught(), made())
}

func deep(n int, s string) int {
	kept := strings.Repeat(s, n)
	if n == 0 {
		runtime.GC()
		return 0
	}
	below := deep(n-1, s)
	return below + len(kept)
}

func caught() (message string) {
	defer func() { message = fmt.Sprint(recover()) }()
	defer runtime.GC()
	var none []int
	return fmt.Sprint(none[len(message)])
}

func made() any {
	double := func(in []reflect.Value) []reflect.Value {
		runtime.GC()
		return []reflect.Value{reflect.ValueOf(in[0].String() + in[0].String())}
	}
	f := reflect.MakeFunc(reflect.TypeFor[func(string) string](), double)
	return f.Interface().(func(string) string)("b")
}
