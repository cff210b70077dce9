package site

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Dist makes what can be given to others from the page that Build made in built:
// dist/site/ for a static host, dist/standfirst.html in one file, and the checksums
// of all files in dist/SHA256SUMS.
func Dist(root, built, dist string) error {
	if err := os.RemoveAll(dist); err != nil {
		return err
	}
	page, err := os.ReadFile(filepath.Join(root, "index.html"))
	if err != nil {
		return err
	}
	site := filepath.Join(dist, "site")
	if err := os.MkdirAll(filepath.Join(site, "build"), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(site, "index.html"), page, 0o644); err != nil {
		return err
	}
	files, err := os.ReadDir(built)
	if err != nil {
		return err
	}
	for _, f := range files {
		b, err := os.ReadFile(filepath.Join(built, f.Name()))
		if err != nil {
			return err
		}
		to := filepath.Join(site, "build", f.Name())
		if f.Name() == "sw.js" {
			if b, err = stamp(b, built, page); err != nil {
				return err
			}
			to = filepath.Join(site, f.Name())
		}
		if err := os.WriteFile(to, b, 0o644); err != nil {
			return err
		}
	}
	single, err := Single(string(page), built)
	if err != nil {
		return err
	}
	// The licences require their text to go along with every copy.
	for _, name := range []string{"LICENSE", "NOTICE"} {
		b, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(site, name+".txt"), b, 0o644); err != nil {
			return err
		}
		single += "<!--\n" + strings.ReplaceAll(strings.TrimSpace(string(b)), "--", "==") + "\n-->\n"
	}
	if err := os.WriteFile(filepath.Join(dist, "standfirst.html"), []byte(single), 0o644); err != nil {
		return err
	}
	return sums(dist)
}

// stamp gives the service worker the name of the build, a hash of everything in the
// page, so that each build has its own cache.
func stamp(sw []byte, built string, page []byte) ([]byte, error) {
	h := sha256.New()
	h.Write(page)
	for _, name := range []string{"app.js", "style.css", "engine.wasm"} {
		b, err := os.ReadFile(filepath.Join(built, name))
		if err != nil {
			return nil, err
		}
		h.Write(b)
	}
	return []byte(strings.ReplaceAll(string(sw), "@BUILD@", hex.EncodeToString(h.Sum(nil))[:16])), nil
}

var (
	policyTag = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`)
	styleTag  = regexp.MustCompile(`<link rel="stylesheet" href="build/style\.css">`)
	scriptTag = regexp.MustCompile(`<script [^>]*src="build/app\.js"[^>]*></script>`)
	iconTag   = regexp.MustCompile(`<link rel="icon" [^>]*>`)
	otherTag  = regexp.MustCompile(`<link rel="(?:manifest|apple-touch-icon|preload)" [^>]*>\s*`)
)

// Single makes the self-contained file from the page and what Build made. The
// style, the script and the engine are inline; the policy allows them by hash, and
// no connections at all.
func Single(page, built string) (string, error) {
	read := func(name string) (string, error) {
		b, err := os.ReadFile(filepath.Join(built, name))
		return string(b), err
	}
	style, err := read("style.css")
	if err != nil {
		return "", err
	}
	script, err := read("app.js")
	if err != nil {
		return "", err
	}
	// These two would end the script element or comment it out.
	script = strings.ReplaceAll(script, "</script", `<\/script`)
	script = strings.ReplaceAll(script, "<!--", `<\!--`)
	engine, err := os.ReadFile(filepath.Join(built, "engine.wasm"))
	if err != nil {
		return "", err
	}
	packed, err := pack(engine)
	if err != nil {
		return "", err
	}
	icon, err := read("icon.svg")
	if err != nil {
		return "", err
	}
	policy := fmt.Sprintf("default-src 'none'; script-src 'sha256-%s' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; "+
		"style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'; object-src 'none'; frame-src 'none'; "+
		"require-trusted-types-for 'script'; trusted-types standfirst", hash(script), hash(style))
	for _, r := range []struct {
		tag  *regexp.Regexp
		with string
	}{
		{policyTag, `<meta http-equiv="Content-Security-Policy" content="` + policy + `">`},
		{styleTag, "<style>" + style + "</style>"},
		{iconTag, `<link rel="icon" href="data:image/svg+xml;base64,` + base64.StdEncoding.EncodeToString([]byte(icon)) + `">`},
		// The script moves to the end: inline scripts cannot be deferred.
		{scriptTag, ""},
	} {
		if n := len(r.tag.FindAllString(page, -1)); n != 1 {
			return "", fmt.Errorf("site: index.html has %d matches of %s, want 1", n, r.tag)
		}
		page = r.tag.ReplaceAllLiteralString(page, r.with)
	}
	page = otherTag.ReplaceAllLiteralString(page, "")
	end := strings.LastIndex(page, "</body>")
	if end < 0 {
		return "", fmt.Errorf("site: index.html has no </body>")
	}
	return page[:end] + `<script type="application/octet-stream" id="engine">` + packed + "</script>\n<script>" + script + "</script>\n" + page[end:], nil
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// sums writes the checksums of all files in dir in the format of sha256sum.
func sums(dir string) error {
	var lines []string
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		lines = append(lines, fmt.Sprintf("%x  %s\n", sha256.Sum256(b), filepath.ToSlash(name)))
		return err
	})
	if err != nil {
		return err
	}
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(a[66:], b[66:]) })
	return os.WriteFile(filepath.Join(dir, "SHA256SUMS"), []byte(strings.Join(lines, "")), 0o644)
}
