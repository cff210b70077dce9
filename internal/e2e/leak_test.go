package e2e

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"
)

// ear is a server that counts connections and requests.
type ear struct {
	*httptest.Server
	connections, asked atomic.Int64
}

func listen(t *testing.T) *ear {
	e := &ear{}
	e.Server = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		e.asked.Add(1)
		w.Header().Set("Access-Control-Allow-Origin", "*")
	}))
	e.Config.ConnState = func(_ net.Conn, s http.ConnState) {
		if s == http.StateNew {
			e.connections.Add(1)
		}
	}
	e.Start()
	t.Cleanup(e.Close)
	return e
}

// lure returns an article that tries to contact a server in every way that HTML
// allows.
func lure(n int, server string) (text, html string) {
	text = fmt.Sprintf("Council votes on bridge %d\n\nThe city council of Aarhus voted on Tuesday to rebuild bridge number %d, Mayor Anna Holm said. "+
		"The work will cost 40 million euros, according to the Danish Transport Authority. Read more at %s/%d.\n\n"+
		"Holm told reporters in Copenhagen that the old bridge had been closed since March. Residents of Odense asked for a ferry.", n, n, server, n)
	html = fmt.Sprintf(`<html><head><meta http-equiv="refresh" content="0;url=%[1]s/refresh"><link rel="stylesheet" href="%[1]s/a.css"><link rel="prefetch" href="%[1]s/p">
<style>body{background:url(%[1]s/bg.png)} @import "%[1]s/i.css";</style><base href="%[1]s/"></head><body>
<h1>Council votes on bridge %[2]d</h1><img src="%[1]s/pixel.gif" onerror="fetch('%[1]s/onerror')"><iframe src="%[1]s/frame"></iframe>
<p>%[3]s</p><svg><image href="%[1]s/svg.png"/></svg><video poster="%[1]s/poster.png" src="%[1]s/v.mp4" autoplay></video><object data="%[1]s/o"></object>
<form action="%[1]s/form"><button autofocus onfocus="this.form.submit()">x</button></form><script src="%[1]s/s.js"></script><a href="%[1]s/ping" ping="%[1]s/ping">more</a></body></html>`,
		server, n, strings.ReplaceAll(text, "\n\n", "</p><p>"))
	return text, html
}

// TestDetectorHears checks the detector itself: it must notice a page that leaks.
func TestDetectorHears(t *testing.T) {
	e := listen(t)
	control := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, `<!doctype html><link rel="icon" href="data:,"><body><script>
			Promise.allSettled([fetch(%[1]q + '/fetch')]).then(() => { navigator.sendBeacon(%[1]q + '/beacon', 'x'); new Image().src = %[1]q + '/image'; location.href = %[1]q + '/gone'; });
		</script>`, e.URL)
	}))
	t.Cleanup(control.Close)
	p := newTab(t)
	do(p, chromedp.Navigate(control.URL))
	p.wait(`location.pathname === '/gone'`)
	if e.connections.Load() == 0 {
		t.Error("the server did not notice a page that leaks")
	}
	if len(p.requestsSoFar()) < 2 {
		t.Errorf("the recorded requests are %v", p.requestsSoFar())
	}
	if went := p.wentSoFar(); !slices.Contains(went, e.URL+"/gone") {
		t.Errorf("the recorded navigations are %v", went)
	}
}

// TestNothingLeaves reads articles that try to contact a server, exports them and
// reads them as a batch, for each way of opening the page. Nothing may be sent.
func TestNothingLeaves(t *testing.T) {
	for _, way := range ways {
		t.Run(way, func(t *testing.T) {
			e := listen(t)
			p := open(t, way)
			p.settle()
			loaded, went := len(p.requestsSoFar()), len(p.wentSoFar())
			for n := range 20 {
				text, html := lure(n, e.URL)
				if n%2 == 0 {
					html = ""
				}
				p.read(text, html)
			}
			p.save("html")
			p.save("zip")
			p.clear()
			batch := map[string]string{}
			for n := range 10 {
				_, batch[fmt.Sprintf("%d.html", n)] = lure(n, e.URL)
			}
			p.drop(batch)
			p.wait(batchRead(10))
			p.silent(loaded, e)
			for _, url := range p.wentSoFar()[went:] {
				t.Errorf("navigated to %s", url)
			}
		})
	}
}

// TestReadsWithTheServerGone reads an article after the server was shut down.
func TestReadsWithTheServerGone(t *testing.T) {
	server := httptest.NewServer(hosted())
	p := newTab(t)
	p.goTo(server.URL + "/")
	p.settle()
	server.CloseClientConnections()
	server.Close()
	text, _ := lure(1, "http://nowhere.invalid")
	p.read(text, "")
	p.save("json")
}

// silent fails the test if anything was requested since the page was loaded.
func (p *tab) silent(loaded int, e *ear) {
	p.t.Helper()
	for _, url := range p.askedSince(loaded) {
		p.t.Errorf("requested %s", url)
	}
	if n := e.connections.Load(); n > 0 {
		p.t.Errorf("%d connections to the server", n)
	}
}

// askedSince returns the URLs requested after the first loaded ones. It ignores
// blob: and data: URLs, which stay within the page (its worker, a file it saves).
func (p *tab) askedSince(loaded int) []string {
	return slices.DeleteFunc(p.requestsSoFar()[loaded:], func(url string) bool {
		return strings.HasPrefix(url, "blob:") || strings.HasPrefix(url, "data:")
	})
}

func (p *tab) wentSoFar() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.went...)
}

func (p *tab) requestsSoFar() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.requests...)
}
