package site

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// copied lists the files of web/ that the page uses unchanged. The service worker
// goes beside index.html on a host, since it controls only what is below it.
var copied = []string{"sw.js", "manifest.webmanifest", "icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png", "sample.txt"}

// Build bundles the page under root, the folder of index.html, into out, where
// engine.wasm already is. With hook, tests can cause faults in the page; what ships
// is built without.
func Build(root, out string, hook bool) error {
	engine, err := os.ReadFile(filepath.Join(out, "engine.wasm"))
	if err != nil {
		return fmt.Errorf("site: the engine has not been built: %w", err)
	}
	worker, err := WorkerScript(root)
	if err != nil {
		return err
	}
	result := api.Build(api.BuildOptions{
		AbsWorkingDir: abs(root),
		EntryPointsAdvanced: []api.EntryPoint{
			{InputPath: "web/main.js", OutputPath: "app"},
			{InputPath: "web/style.css", OutputPath: "style"},
		},
		Outdir:            abs(out),
		Bundle:            true,
		Write:             true,
		Format:            api.FormatIIFE, // one classic script: browsers refuse external modules under file:
		Target:            api.ES2022,
		Charset:           api.CharsetUTF8,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		LegalComments:     api.LegalCommentsNone,
		Loader:            map[string]api.Loader{".txt": api.LoaderText},
		Define:            map[string]string{"TEST_HOOK": strconv.FormatBool(hook)},
		Plugins:           []api.Plugin{provide("worker-script", worker)},
	})
	if len(result.Errors) > 0 {
		return errors.New(strings.Join(api.FormatMessages(result.Errors, api.FormatMessagesOptions{}), ""))
	}
	packed, err := pack(engine)
	if err != nil {
		return err
	}
	// A page opened from disk may load scripts beside it, and nothing else.
	script := `globalThis.standfirstEngine="` + packed + `";`
	if err := os.WriteFile(filepath.Join(out, "engine.js"), []byte(script), 0o644); err != nil {
		return err
	}
	for _, name := range copied {
		b, err := os.ReadFile(filepath.Join(root, "web", name))
		if errors.Is(err, os.ErrNotExist) {
			continue
		} else if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(out, name), b, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// provide defines a module whose default export is text.
func provide(name, text string) api.Plugin {
	return api.Plugin{Name: name, Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: "^" + name + "$"}, func(api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: name, Namespace: name}, nil
		})
		b.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: name}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderText}, nil
		})
	}}
}

// supportScript is where a Go tree has its script for WebAssembly.
const supportScript = "lib/wasm/wasm_exec.js"

// fromGoroot reads a file of the Go tree that builds the module at root.
func fromGoroot(root, name string) ([]byte, error) {
	env := exec.Command("go", "env", "GOROOT")
	env.Dir = root
	goroot, err := env.Output()
	if err != nil {
		return nil, fmt.Errorf("site: go env GOROOT: %w", err)
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), filepath.FromSlash(name)))
}

// WorkerScript returns the script of the page's worker: Go's support script, from
// the toolchain that builds the engine, and web/worker.js.
func WorkerScript(root string) (string, error) {
	support, err := fromGoroot(root, supportScript)
	if err != nil {
		return "", fmt.Errorf("site: %w", err)
	}
	own, err := os.ReadFile(filepath.Join(root, "web", "worker.js"))
	if err != nil {
		return "", err
	}
	result := api.Transform(string(support)+string(own), api.TransformOptions{
		MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true, Target: api.ES2022,
	})
	if len(result.Errors) > 0 {
		return "", errors.New(strings.Join(api.FormatMessages(result.Errors, api.FormatMessagesOptions{}), ""))
	}
	return string(result.Code), nil
}

// pack compresses the engine with gzip, which every browser can unpack, and encodes
// it in base64.
func pack(engine []byte) (string, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return "", err
	}
	if _, err := z.Write(engine); err != nil {
		return "", err
	}
	if err := z.Close(); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(b.Bytes()), nil
}

func abs(path string) string {
	if a, err := filepath.Abs(path); err == nil {
		return a
	}
	return path
}
