package article

import (
	"fmt"
	"os"
	"testing"

	"standfirst/internal/doc"
)

func TestShow(t *testing.T) {
	b, err := os.ReadFile(os.Getenv("SHOW"))
	if err != nil {
		t.Skip(err)
	}
	d, err := Parse(Input{File: b, Name: os.Getenv("SHOW")})
	fmt.Println(err, d.Title, "|", d.Byline, "|", d.Date, "|", d.Lang)
	for i, b := range d.Blocks {
		fmt.Println(i, b.Kind, b.Kept, b.In(d.Text))
	}
	if err := doc.Check(&d, nil); err != nil {
		t.Error(err)
	}
}
