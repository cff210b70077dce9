package bench

import (
	"embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

//go:embed peer
var peerFiles embed.FS

// System is one page of the comparison.
type System struct {
	Name string
	Does string // what it does with a text
	dir  string // the folder of its page
}

// ours is the name of our page.
const ours = "Standfirst"

// peers are the systems that we compare with. peer/SCRIPT calls each.
var peers = []struct {
	name, script, does string
	packages           []npmPackage
}{
	{"compromise", "compromise.js", "compromise 14.17.0: people(), places(), organizations(); in the page's thread, as its README shows", []npmPackage{compromise}},
	{"wink-nlp", "wink.js", "wink-nlp 2.4.0, wink-eng-lite-web-model 1.8.1: the whole pipeline, entities() (dates, amounts, not names), sentenceWiseImportance; in the page's thread", []npmPackage{winkNLP, winkModel}},
	{"prose v2", "prose.js", "prose 2.0.0 as wasm: NewDocument, Entities, Sentences, as its README shows; in the page's thread", nil},
	{"Segmenter", "segmenter.js", "Intl.Segmenter: sentences and words alone, no names, nothing chosen: the floor", nil},
}

// Systems prepares every page, ours first: dist/site, as deployed. The others are built
// below dir from packages in cache.
func Systems(root, dir, cache string) ([]System, error) {
	site := filepath.Join(root, "dist", "site")
	if _, err := os.Stat(filepath.Join(site, "build", "engine.wasm")); err != nil {
		return nil, fmt.Errorf("bench: the page is not built: %w", err)
	}
	all := []System{{ours, "the page that ships: text, sentences, names, entities, summary, view; engine in a worker", site}}
	for _, p := range peers {
		to := filepath.Join(dir, strings.TrimSuffix(p.script, ".js"))
		if err := buildPeer(root, to, cache, p.script, p.packages); err != nil {
			return nil, fmt.Errorf("bench: %s: %w", p.name, err)
		}
		all = append(all, System{p.name, p.does, to})
	}
	return all, nil
}

func buildPeer(root, to, cache, script string, packages []npmPackage) error {
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	var folder string
	for _, p := range packages {
		f, err := p.fetch(cache)
		if err != nil {
			return err
		}
		folder = f
	}
	var before []string // scripts to load separately, as its README does
	switch script {
	case "compromise.js":
		b, err := os.ReadFile(filepath.Join(folder, "builds", "compromise.js"))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, "library.js"), b, 0o644); err != nil {
			return err
		}
		before = []string{"library.js"}
	case "prose.js":
		wasm := filepath.Join(to, "prose.wasm")
		if err := run(root, []string{"GOOS=js", "GOARCH=wasm"}, "go", "build", "-trimpath", "-ldflags", "-s -w", "-o", wasm, "./internal/lab/bench/prosev2"); err != nil {
			return err
		}
		if err := supportScript(filepath.Join(to, "wasm_exec.js")); err != nil {
			return err
		}
		before = []string{"wasm_exec.js"}
	}
	if err := bundle(script, filepath.Join(to, "peer.js"), filepath.Join(cache, "node_modules")); err != nil {
		return err
	}
	page, err := peerFiles.ReadFile("peer/index.html")
	if err != nil {
		return err
	}
	var tags strings.Builder
	for _, s := range append(before, "peer.js") {
		fmt.Fprintf(&tags, "<script defer src=%q></script>\n", s)
	}
	html := strings.Replace(string(page), "<!--SCRIPTS-->\n", tags.String(), 1)
	return os.WriteFile(filepath.Join(to, "index.html"), []byte(html), 0o644)
}

// bundle bundles the host page's and the peer's scripts into one minified script.
func bundle(script, to, modules string) error {
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{"host.js"},
		Outfile:     to,
		Bundle:      true, Write: true, Format: api.FormatIIFE, Target: api.ES2022,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true, LegalComments: api.LegalCommentsNone,
		NodePaths: []string{modules},
		Plugins: []api.Plugin{{Name: "peer", Setup: func(b api.PluginBuild) {
			b.OnResolve(api.OnResolveOptions{Filter: `^(host\.js|peer)$`}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
				name := a.Path
				if name == "peer" {
					name = script
				}
				return api.OnResolveResult{Path: name, Namespace: "peer"}, nil
			})
			b.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "peer"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
				text, err := peerFiles.ReadFile("peer/" + a.Path)
				contents := string(text)
				return api.OnLoadResult{Contents: &contents, Loader: api.LoaderJS, ResolveDir: modules}, err
			})
		}}},
	})
	if len(result.Errors) > 0 {
		return errors.New(strings.Join(api.FormatMessages(result.Errors, api.FormatMessagesOptions{}), ""))
	}
	return nil
}

// supportScript copies Go's wasm_exec.js.
func supportScript(to string) error {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	b, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return err
	}
	return os.WriteFile(to, b, 0o644)
}

// run runs a program in root.
func run(root string, env []string, name string, args ...string) error {
	c := exec.Command(name, args...)
	c.Dir, c.Env = root, append(os.Environ(), env...)
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, out)
	}
	return nil
}
