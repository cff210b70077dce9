package main

import (
	"os"
	"standfirst/internal/api"
)

func main() {
	s := &api.Session{}
	r, p := s.Handle([]byte(os.Args[1]), nil)
	println(string(r), len(p))
}
