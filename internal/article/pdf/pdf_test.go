package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// fileOf joins objects, numbered from 1, into a file; the first is the catalogue.
func fileOf(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj %s endobj\n", i+1, o)
	}
	b.WriteString("trailer <</Root 1 0 R>>\n%%EOF")
	return b.Bytes()
}

func streamOf(head, data string) string {
	return fmt.Sprintf("<<%s/Length %d>> stream\n%s\nendstream", head, len(data), data)
}

// pageOf is a file of one page with a font F, and a bold one, B.
func pageOf(instructions string) []byte {
	return pagesOf([]string{instructions}, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
}

func pagesOf(pages []string, font string) []byte {
	kids := ""
	var rest []string
	for i, p := range pages {
		n := 5 + 2*i
		kids += fmt.Sprintf("%d 0 R ", n)
		rest = append(rest, fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R>>", n+1), streamOf("", p))
	}
	return fileOf(append([]string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[" + kids + "]/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R/B 4 0 R>>>>>>",
		font,
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>",
	}, rest...)...)
}

// linesAt shows lines one below the other.
func linesAt(x, y, size float64, lines ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "BT /F %g Tf %g %g Td %g TL\n", size, x, y, size*1.2)
	for _, l := range lines {
		fmt.Fprintf(&b, "(%s) Tj T*\n", l)
	}
	b.WriteString("ET\n")
	return b.String()
}

// shown writes a document one block a line: its kind, and its lines separated by "/".
func shown(d Document) string {
	names := [...]string{"", "title ", "heading ", "item ", "furniture ", "note "}
	var out []string
	for _, b := range d.Blocks {
		out = append(out, names[b.Kind]+strings.Join(b.Lines, "/"))
	}
	return strings.Join(out, "\n")
}

func column(n int, word string) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf("%s line %d of a column of running text", word, i))
	}
	return out
}

func TestRead(t *testing.T) {
	var deflated bytes.Buffer
	z := zlib.NewWriter(&deflated)
	z.Write([]byte(linesAt(50, 700, 10, "Packed words.")))
	z.Close()
	body := linesAt(50, 700, 10, "The first line of it", "and the second.")
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"lines", pageOf(body), "The first line of it/and the second."},
		{"two columns, painted side by side", pageOf(linesAt(50, 760, 20, "One title over both columns of it") + linesAt(50, 700, 10, column(9, "Left")...) + linesAt(310, 700, 10, column(9, "Right")...)),
			"title One title over both columns of it\n" + strings.Join(column(9, "Left"), "/") + "/" + strings.Join(column(9, "Right"), "/")},
		{"a table's row", pageOf(linesAt(50, 700, 10, "Ferry") + linesAt(200, 700, 10, "09:40") + linesAt(350, 700, 10, "Marsk")), "Ferry\t09:40\tMarsk"},
		{"a heading's number", pageOf("BT /B 12 Tf 50 730 Td (2) Tj 24 0 Td (Method) Tj ET " + body), "title 2 Method\nThe first line of it/and the second."},
		{"words by places", pageOf("BT /F 10 Tf 50 700 Td [(Ha)20(rbour)-400(open)] TJ ET"), "Harbour open"},
		{"a gap between strings", pageOf("BT /F 10 Tf 1 0 0 1 50 700 Tm (Boats) Tj 1 0 0 1 82 700 Tm (left) Tj ET"), "Boats left"},
		{"painted twice for boldness", pageOf("BT /F 10 Tf 50 700 Td (Ha) Tj ET BT /F 10 Tf 50.1 700 Td (Ha) Tj ET"), "Ha"},
		{"heading", pageOf("BT /B 10 Tf 50 730 Td (Boats) Tj ET " + body), "heading Boats\nThe first line of it/and the second."},
		{"first lines set in", pageOf(linesAt(65, 700, 10, "One paragraph that goes on") + linesAt(50, 688, 10, "and ends here.") + linesAt(65, 676, 10, "Another one.")),
			"One paragraph that goes on/and ends here.\nAnother one."},
		{"running head and page numbers", pagesOf([]string{
			linesAt(50, 780, 10, "Harbour news") + linesAt(50, 600, 10, "A sentence that goes on over") + linesAt(300, 20, 10, "1"),
			linesAt(50, 780, 10, "Harbour news") + linesAt(50, 600, 10, "the page.") + linesAt(300, 20, 10, "2"),
		}, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"),
			"A sentence that goes on over/the page.\nfurniture Harbour news\nfurniture 1\nfurniture Harbour news\nfurniture 2"},
		{"marked as furniture", pageOf("/Artifact <<>> BDC " + linesAt(50, 780, 10, "Page 3") + "EMC " + body), "The first line of it/and the second.\nfurniture Page 3"},
		{"up a margin", pageOf("BT /F 10 Tf 0 1 -1 0 20 300 Tm (Margin) Tj ET " + body), "The first line of it/and the second."},
		{"escapes", pageOf(`BT /F 10 Tf 50 700 Td (a\(b\)\051 \101\r<) Tj <4142> Tj ET`), `a(b)) A<AB`},
		{"form", fileOf("<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>/Font<</F 6 0 R>>>>>>",
			streamOf("", "q 1 0 0 1 0 5 cm /X Do Q"), streamOf("/Type/XObject/Subtype/Form", "BT /F 10 Tf 50 700 Td (In a form) Tj /X Do ET"), "<</Subtype/Type1/BaseFont/Helvetica>>"), "In a form"},
		{"deflated", fileOf("<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
			streamOf("/Filter/FlateDecode", deflated.String()), "<</Subtype/Type1/BaseFont/Helvetica>>"), "Packed words."},
		{"names of glyphs", pagesOf([]string{"BT /F 10 Tf 50 700 Td (\001\002x\003) Tj ET"}, "<</Subtype/Type1/BaseFont/X/Encoding<</Differences[1/ffi/eacute/uni20AC]>>>>"), "ffiéx€"},
		{"to Unicode", pagesOf([]string{"BT /F 10 Tf 50 700 Td <000100020010> Tj ET"},
			"<</Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</DW 500>>]/ToUnicode 7 0 R>>\nendobj 7 0 obj "+
				streamOf("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <0048> <0002> <00660069> endbfchar 1 beginbfrange <0010> <0020> <0416> endbfrange")), "HfiЖ"},
		{"objects in a stream", fileOf("<</Pages 8 0 R>>", "null", "<</Subtype/Type1/BaseFont/Helvetica>>", streamOf("", body),
			streamOf("/Type/ObjStm/N 2/First 9", "8 0 9 20 <</Kids[9 0 R]   >> <</Type/Page/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>")), "The first line of it/and the second."},
		{"an update", append(pageOf(linesAt(50, 700, 10, "Old.")), []byte("\n6 0 obj "+streamOf("", linesAt(50, 700, 10, "New."))+" endobj")...), "New."},
		{"no end, no lengths", []byte(strings.ReplaceAll(string(pageOf(body)[:len(pageOf(body))-40]), "/Length", "/L")), "The first line of it/and the second."},
	} {
		d, err := Read(c.file)
		if got := shown(d); err != nil || got != c.want {
			t.Errorf("%s: %v, got\n%s\nwant\n%s", c.name, err, got, c.want)
		}
	}
}

func TestReadErrors(t *testing.T) {
	for _, c := range []struct {
		name string
		file string
		want error
	}{
		{"nothing", "", ErrNotPDF},
		{"no objects", "%PDF-1.4\nhello", ErrNotPDF},
		{"no pages", "%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj", ErrNotPDF},
		{"a scan", string(pageOf("q 600 0 0 800 0 0 cm /Im Do Q")), ErrNoText},
		{"encrypted", "%PDF-1.4\n1 0 obj <<>> endobj trailer <</Root 1 0 R/Encrypt 2 0 R>>", ErrEncrypted},
	} {
		if _, err := Read([]byte(c.file)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}

// TestGrowth checks that ten times the hostile input takes at most about thirty times as
// long.
func TestGrowth(t *testing.T) {
	bomb := func(n int) string {
		var b bytes.Buffer
		z := zlib.NewWriter(&b)
		z.Write(bytes.Repeat([]byte("BT /F 9 Tf (x) Tj ET "), n))
		z.Close()
		return b.String()
	}
	for name, make := range map[string]func(n int) []byte{
		"open strings":  func(n int) []byte { return []byte("%PDF-1.4\n" + strings.Repeat("1 0 obj (", n)) },
		"open arrays":   func(n int) []byte { return []byte("%PDF-1.4\n" + strings.Repeat("1 0 obj [", n)) },
		"open dicts":    func(n int) []byte { return []byte("%PDF-1.4\n" + strings.Repeat("1 0 obj <<", n)) },
		"nested arrays": func(n int) []byte { return []byte("%PDF-1.4\n1 0 obj " + strings.Repeat("[", n)) },
		"open streams":  func(n int) []byte { return []byte("%PDF-1.4\n" + strings.Repeat("1 0 obj <<>> stream\n", n)) },
		"trailers":      func(n int) []byte { return []byte("%PDF-1.4\n1 0 obj <<>> endobj " + strings.Repeat("trailer (", n)) },
		"pages in rings": func(n int) []byte {
			return fileOf("<</Pages 2 0 R>>", "<</Kids["+strings.Repeat("2 0 R 3 0 R ", n)+"]>>", "<</Kids[2 0 R 3 0 R]>>")
		},
		"one line":     func(n int) []byte { return pageOf("BT /F 9 Tf " + strings.Repeat("(word ) Tj ", n) + "ET") },
		"many lines":   func(n int) []byte { return pageOf(linesAt(50, 700, 1, column(n, "A")...)) },
		"one place":    func(n int) []byte { return pageOf(strings.Repeat("BT /F 9 Tf 50 700 Td (ab) Tj ET ", n)) },
		"saved states": func(n int) []byte { return pageOf(strings.Repeat("q ", n)) },
		"packed instructions": func(n int) []byte {
			return fileOf("<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
				streamOf("/Filter/FlateDecode", bomb(n)), "<</Subtype/Type1/BaseFont/Helvetica>>")
		},
	} {
		took := func(n int) time.Duration {
			file := make(n)
			start := time.Now()
			Read(file)
			return time.Since(start)
		}
		small, large := took(2000), took(20000)
		if large > 30*small && large > 2*time.Second {
			t.Errorf("%s: %v for ten times what took %v", name, large, small)
		}
	}
}

// FuzzRead checks that any bytes give text or one of the package's errors, and no line
// that is empty or invalid.
func FuzzRead(f *testing.F) {
	f.Add(pageOf(linesAt(50, 700, 10, "Some words.")))
	f.Add(pagesOf([]string{"BT /F 10 Tf 50 700 Td <00010002> Tj ET"}, "<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</W[1[500]2 9 400]>>]/ToUnicode 7 0 R>>"))
	f.Add(fileOf("<</Pages 8 0 R>>", streamOf("/Type/ObjStm/N 1/First 4", "8 0 <</Kids[]>>")))
	f.Fuzz(func(t *testing.T, b []byte) {
		start := time.Now()
		d, err := Read(b)
		if err != nil && !errors.Is(err, ErrNotPDF) && !errors.Is(err, ErrEncrypted) && !errors.Is(err, ErrNoText) {
			t.Fatal(err)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Fatalf("%d bytes took %v", len(b), took)
		}
		for _, block := range d.Blocks {
			if len(block.Lines) == 0 {
				t.Fatal("a block without lines")
			}
			for _, line := range block.Lines {
				if strings.TrimSpace(line) == "" || strings.ContainsAny(line, "\r\n") {
					t.Fatalf("line %q", line)
				}
			}
		}
	})
}

// TestBeside: not all that stands on one line is a table.
func TestBeside(t *testing.T) {
	above := linesAt(50, 700, 10, "The bridge was closed in March, when a lorry struck its rail and so,",
		"the council has not said when it will be open again for the children",
		"who walk to the school on the other bank each day with their bags and")
	for _, c := range []struct{ name, page, want string }{
		{"a line set flush beside a picture", above +
			linesAt(50, 664, 10, "who must now") + linesAt(145, 664, 10, "go round") + linesAt(220, 664, 10, "by the mill") + linesAt(301, 664, 10, "each dawn and") +
			linesAt(50, 652, 10, "each night."),
			"/who must now go round by the mill each dawn and/each night."},
		{"a caption beside lines", above +
			linesAt(50, 664, 10, "who must now go round by the mill. It takes them half an hour, and", "there is no path beside the road for most of the way to the town.") +
			linesAt(450, 664, 10, "The bridge", "Photo: Ana Lima"),
			"/who must now go round by the mill. It takes them half an hour, and/there is no path beside the road for most of the way to the town.\nThe bridge/Photo: Ana Lima"},
		{"words of a picture between the baselines", above +
			linesAt(50, 664, 10, "who must now go round by the mill. It takes them half an hour, and", "there is no path beside the road for most of the way to the town.") +
			linesAt(450, 670, 8, "Quay Mill", "weir gate"),
			"/who must now go round by the mill. It takes them half an hour, and/there is no path beside the road for most of the way to the town.\nQuay Mill/weir gate"},
		{"a table below lines", above +
			linesAt(50, 640, 10, "Those who cross the bridge on foot", "Those who cross the bridge in a cart") + linesAt(330, 640, 10, "900 a day", "4 a day"),
			"\nThose who cross the bridge on foot\t900 a day\nThose who cross the bridge in a cart\t4 a day"},
	} {
		d, err := Read(pageOf(c.page))
		got := shown(d)
		at := strings.Index(got, "bags and")
		if err != nil || at < 0 || got[at+len("bags and"):] != c.want {
			t.Errorf("%s: %v\n%s", c.name, err, got)
		}
	}
}
