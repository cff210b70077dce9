package bench

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// npmPackage is one published npm package.
type npmPackage struct {
	name, version string
	integrity     string // "sha512-" and the hash in base64, as in lock files
}

// The benchmarked npm packages, pinned. The benchmark downloads them into the user's
// cache when it first needs them; nothing else uses them.
var (
	compromise = npmPackage{"compromise", "14.17.0", "sha512-zw9iEcts/8tMDASNopMQEs3Pclkx2Xk7XCltAb/oV1LEZcCQpDaalAtFmvuxYo+wnVDsW3H3oT16mw9qVHpkqA=="}
	winkNLP    = npmPackage{"wink-nlp", "2.4.0", "sha512-d02inlNJL0LLNTLoYfkxZYGrqnYDSZV4HI4WpeuyIEfpu7UcUqUW1ZYWr+JTFm4ZR6dQdzOW/FtHEQRO+o/zzA=="}
	winkModel  = npmPackage{"wink-eng-lite-web-model", "1.8.1", "sha512-M2tSOU/rVNkDj8AS8IoKJaM7apJJjS0cN+hE8CPazfnB4A/ojyc9+7RMPk18UOiIdSyWk7MR6w8z9lWix2l5tA=="}
)

// fetch returns the folder of the unpacked package below cache. The tarball stays there
// and is verified on every use.
func (p npmPackage) fetch(cache string) (string, error) {
	file := p.name + "-" + p.version + ".tgz"
	kept := filepath.Join(cache, file)
	tarball, err := os.ReadFile(kept)
	if err != nil || p.check(tarball) != nil {
		if tarball, err = download("https://registry.npmjs.org/" + p.name + "/-/" + file); err != nil {
			return "", err
		}
		if err := p.check(tarball); err != nil {
			return "", err
		}
		if err := os.MkdirAll(cache, 0o755); err != nil {
			return "", err
		}
		if err := os.WriteFile(kept, tarball, 0o644); err != nil {
			return "", err
		}
	}
	to := filepath.Join(cache, "node_modules", p.name)
	if err := os.RemoveAll(to); err != nil {
		return "", err
	}
	return to, unpack(tarball, to)
}

func (p npmPackage) check(tarball []byte) error {
	sum := sha512.Sum512(tarball)
	if got := "sha512-" + base64.StdEncoding.EncodeToString(sum[:]); got != p.integrity {
		return fmt.Errorf("bench: %s %s is %s, not %s", p.name, p.version, got, p.integrity)
	}
	return nil
}

func download(url string) ([]byte, error) {
	client := http.Client{Timeout: 2 * time.Minute}
	r, err := client.Get(url)
	if err != nil {
		return nil, fmt.Errorf("bench: downloading a peer: %w", err)
	}
	defer r.Body.Close()
	if r.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("bench: %s: %s", url, r.Status)
	}
	return io.ReadAll(io.LimitReader(r.Body, 64<<20))
}

// unpack unpacks a tarball, stripping its top folder.
func unpack(tarball []byte, to string) error {
	z, err := gzip.NewReader(bytes.NewReader(tarball))
	if err != nil {
		return err
	}
	for t := tar.NewReader(z); ; {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		_, name, _ := strings.Cut(path.Clean(h.Name), "/")
		if h.Typeflag != tar.TypeReg || !filepath.IsLocal(name) {
			continue
		}
		target := filepath.Join(to, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		b, err := io.ReadAll(t)
		if err != nil {
			return err
		}
		if err := os.WriteFile(target, b, 0o644); err != nil {
			return err
		}
	}
}
