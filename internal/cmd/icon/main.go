// Command icon draws the page's icon: a small front page with a headline, a
// standfirst and two columns. It writes web/icon.svg and the PNG files for the
// manifest, all from the table of bars below.
//
//	go run ./internal/cmd/icon
package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
)

// unit is the side length of the drawing.
const unit = 64

var (
	paper  = color.NRGBA{0xfb, 0xf9, 0xf4, 0xff}
	ink    = color.NRGBA{0x1d, 0x1b, 0x18, 0xff}
	accent = color.NRGBA{0xa3, 0x2c, 0x18, 0xff}
	column = color.NRGBA{0x8b, 0x84, 0x78, 0xff}
)

// bar is a rectangle of the drawing, in units.
type bar struct {
	x, y, w, h float64
	fill       color.NRGBA
}

var bars = []bar{
	{12, 12, 40, 9, ink},
	{12, 26, 40, 4, accent},
	{12, 33, 27, 4, accent},
	{12, 43, 18, 2.5, column}, {34, 43, 18, 2.5, column},
	{12, 48.25, 18, 2.5, column}, {34, 48.25, 18, 2.5, column},
}

func main() {
	files := map[string][]byte{
		"icon.svg":              vector(),
		"icon-192.png":          raster(192, 11, 1),
		"icon-512.png":          raster(512, 11, 1),
		"icon-maskable-512.png": raster(512, 0, 0.78), // keep the drawing inside the mask's safe zone
	}
	for name, b := range files {
		if err := os.WriteFile(filepath.Join("web", name), b, 0o644); err != nil {
			fmt.Fprintln(os.Stderr, "icon:", err)
			os.Exit(1)
		}
	}
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

func vector() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">`, unit, unit)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" rx="11" fill="%s"/>`, unit, unit, hex(paper))
	for _, r := range bars {
		fmt.Fprintf(&b, `<path fill="%s" d="M%g %gh%gv%gh-%gz"/>`, hex(r.fill), r.x, r.y, r.w, r.h, r.w)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// raster draws the icon size pixels wide, with rounded corners of the given radius and
// the bars scaled about the centre. Each pixel averages several samples, for smooth
// edges.
func raster(size int, radius, scale float64) []byte {
	const samples = 4
	picture := image.NewNRGBA(image.Rect(0, 0, size, size))
	for py := range size {
		for px := range size {
			var r, g, b, a int
			for s := range samples * samples {
				x := (float64(px) + (float64(s%samples)+0.5)/samples) * unit / float64(size)
				y := (float64(py) + (float64(s/samples)+0.5)/samples) * unit / float64(size)
				c := at(x, y, radius, scale)
				r, g, b, a = r+int(c.R)*int(c.A), g+int(c.G)*int(c.A), b+int(c.B)*int(c.A), a+int(c.A)
			}
			if a > 0 {
				picture.SetNRGBA(px, py, color.NRGBA{uint8(r / a), uint8(g / a), uint8(b / a), uint8(a / (samples * samples))})
			}
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		panic(err) // a bytes.Buffer never fails
	}
	return out.Bytes()
}

// at returns the colour at a point of the drawing.
func at(x, y, radius, scale float64) color.NRGBA {
	if dx, dy := max(radius-x, x-unit+radius, 0), max(radius-y, y-unit+radius, 0); dx*dx+dy*dy > radius*radius {
		return color.NRGBA{}
	}
	x, y = (x-unit/2)/scale+unit/2, (y-unit/2)/scale+unit/2
	for _, r := range bars {
		if x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h {
			return r.fill
		}
	}
	return paper
}
