package repro

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// processor is a way to run the engine: a build, and the emulator that runs it.
type processor struct {
	name string
	env  []string // for the build
	via  []string // emulator to run it with, if any
}

// processors returns those that this machine can run, beginning with the reference, and
// those that it cannot run, with the reason. We include GOAMD64=v3 because it fuses
// multiplications with additions, as arm64 does.
func processors() (can []processor, cannot []string, err error) {
	can = append(can, processor{name: runtime.GOOS + "/" + runtime.GOARCH}, processor{name: "the same once more"})
	if runtime.GOARCH == "amd64" {
		can = append(can, processor{name: "amd64 with fused multiplication", env: []string{"GOAMD64=v3"}})
	}
	if runtime.GOARCH != "arm64" {
		// Debian's qemu-user and qemu-user-static use different names.
		path, err := exec.LookPath("qemu-aarch64")
		if err != nil {
			path, err = exec.LookPath("qemu-aarch64-static")
		}
		if err == nil {
			can = append(can, processor{name: "arm64", env: []string{"GOOS=linux", "GOARCH=arm64"}, via: []string{path}})
		} else {
			cannot = append(cannot, "arm64 (no qemu-aarch64)")
		}
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, nil, err
	}
	if path, err := exec.LookPath("node"); err == nil {
		script := filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec_node.js")
		can = append(can, processor{name: "js/wasm", env: []string{"GOOS=js", "GOARCH=wasm"}, via: []string{path, "--stack-size=8192", script}})
	} else {
		cannot = append(cannot, "js/wasm (no node)")
	}
	return can, cannot, nil
}

// results exports every file in every format on every processor and compares the bytes.
func results(files []string) (figure string, same bool, err error) {
	if len(files) == 0 {
		return "", false, errors.New("give articles")
	}
	dir, err := root()
	if err != nil {
		return "", false, err
	}
	can, cannot, err := processors()
	if err != nil {
		return "", false, err
	}
	temp, err := os.MkdirTemp("", "repro")
	if err != nil {
		return "", false, err
	}
	defer os.RemoveAll(temp)
	batch, err := lines(files)
	if err != nil {
		return "", false, err
	}
	var want []string
	differ, compared := 0, 0
	var on []string
	for i, p := range can {
		binary := filepath.Join(temp, fmt.Sprint("standfirst", i))
		if err := command(dir, p.env, "go", "build", "-trimpath", "-o", binary, "./internal/cmd/standfirst"); err != nil {
			return "", false, err
		}
		got, err := p.run(binary, files, batch)
		if err != nil && strings.Contains(err.Error(), "microarchitecture support") {
			cannot = append(cannot, p.name+" (no such processor)")
			continue
		} else if err != nil {
			return "", false, fmt.Errorf("on %s: %w", p.name, err)
		}
		if i == 0 {
			want = got
			continue
		}
		n := 0
		for k := range want {
			if got[k] != want[k] {
				n++
				fmt.Printf("%s: %s differs\n", p.name, label(files, k))
			}
		}
		differ += n
		compared += len(want)
		on = append(on, p.name)
		fmt.Printf("%s: %d of %d results equal those of %s\n", p.name, len(want)-n, len(want), can[0].name)
	}
	figure = fmt.Sprintf("%d of %d results on %s the same as on %s", compared-differ, compared, strings.Join(on, ", "), can[0].name)
	for _, c := range cannot {
		figure += "; left out: " + c
	}
	return figure, differ == 0 && compared > 0, nil
}

// label names result k: the lines of the stream come first, then the zips.
func label(files []string, k int) string {
	if k < len(files) {
		return files[k] + " in the stream"
	}
	return files[k-len(files)]
}

// lines returns the files as JSON Lines for -jsonl.
func lines(files []string) ([]byte, error) {
	var b bytes.Buffer
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		field := "text"
		if strings.HasSuffix(path, ".html") {
			field = "html"
		}
		line, err := json.Marshal(map[string]string{"id": path, field: string(data)})
		if err != nil {
			return nil, err
		}
		b.Write(line)
		b.WriteByte('\n')
	}
	return b.Bytes(), nil
}

// run analyses all files in one stream, then the first of them one by one in all formats.
func (p processor) run(binary string, files []string, batch []byte) ([]string, error) {
	start := func(stdin []byte, args ...string) ([]byte, error) {
		c := exec.Command(append(p.via, binary)[0], append(append(p.via, binary), args...)[1:]...)
		c.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")} // the environment must fit into 12 KB in wasm
		c.Stdin = bytes.NewReader(stdin)
		var out, stderr bytes.Buffer
		c.Stdout, c.Stderr = &out, &stderr
		err := c.Run()
		if exit := new(exec.ExitError); errors.As(err, &exit) && strings.HasPrefix(stderr.String(), "standfirst: ") {
			return stderr.Bytes(), nil // an error about an article is a result too
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %.200s", err, stderr.String())
		}
		return out.Bytes(), nil
	}
	stream, err := start(batch, "-jsonl")
	if err != nil {
		return nil, err
	}
	all := strings.Split(strings.TrimSuffix(string(stream), "\n"), "\n")
	if len(all) != len(files) {
		return nil, fmt.Errorf("%d results for %d articles", len(all), len(files))
	}
	for _, path := range files[:min(len(files), 6)] {
		out, err := start(nil, "-format", "zip", path)
		if err != nil {
			return nil, err
		}
		all = append(all, string(out))
	}
	return all, nil
}
