package corpora

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed furniture/scenes.txt
var scenes string

// Scene is what stands around an article, or what only looks as if it did: a few blocks.
type Scene struct {
	Place string // "top", "mid" or "end" of an article; "text", "lead" or "close" if it is part of one
	Lines []string
}

// Scenes returns the scenes in file order.
func Scenes() ([]Scene, error) {
	var out []Scene
	for line := range strings.Lines(scenes) {
		line = strings.TrimSpace(line)
		place, isHead := strings.CutPrefix(line, "@")
		switch {
		case line == "" || strings.HasPrefix(line, "# "):
		case isHead && (place == "top" || place == "mid" || place == "end" || place == "text" || place == "lead" || place == "close"):
			out = append(out, Scene{Place: place})
		case len(out) == 0:
			return nil, fmt.Errorf("corpora: furniture/scenes: %q belongs to no scene", line)
		default:
			s := &out[len(out)-1]
			s.Lines = append(s.Lines, line)
		}
	}
	return out, nil
}
