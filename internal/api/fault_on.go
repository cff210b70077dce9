//go:build faults

package api

import (
	"encoding/json"
	"os"
)

// misbehave fails in the way that the request's "fault" field asks for, so that
// tests can check how the page reacts. The engine that ships is built without
// this file.
func misbehave(request []byte) {
	var r struct {
		Fault string `json:"fault"`
	}
	if json.Unmarshal(request, &r) != nil {
		return
	}
	switch r.Fault {
	case "panic":
		panic("asked to")
	case "index":
		_ = r.Fault[len(request)]
	case "exit":
		os.Exit(3)
	case "deadlock":
		select {}
	case "overflow":
		descend(0)
	case "loop":
		for {
		}
	case "memory":
		for hoard := [][]byte{}; ; {
			hoard = append(hoard, make([]byte, 256<<20))
		}
	}
}

func descend(n int) int { return descend(n+1) + 1 }
