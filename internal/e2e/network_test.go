package e2e

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// offline is the environment variable that tells this test binary that it runs
// without a network; its value is the folder of the built page.
const offline = "STANDFIRST_OFFLINE"

// TestReadsWithoutANetwork runs the leak tests again, including the browser, in a
// network namespace that has only a loopback interface: the page must work on a
// machine that is unplugged from the network. Network namespaces exist only on
// Linux, and not every system lets users create them.
func TestReadsWithoutANetwork(t *testing.T) {
	const up = `ip link set lo up && exec "$0" "$@"` // the tests talk to the browser over the loopback interface
	inside := func(command ...string) *exec.Cmd {
		return exec.Command("unshare", append([]string{"--map-root-user", "--net", "sh", "-c", up}, command...)...)
	}
	if out, err := inside("true").CombinedOutput(); err != nil {
		t.Skipf("this system does not allow network namespaces: %v %s", err, out)
	}
	binary, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := inside(binary, "-test.v", "-test.timeout=5m", "-test.run=^(TestNothingLeaves|TestReadsWithTheServerGone)$")
	c.Env = append(os.Environ(), offline+"="+built)
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, test := range []string{"TestNothingLeaves/http", "TestNothingLeaves/file", "TestNothingLeaves/single", "TestReadsWithTheServerGone"} {
		if !strings.Contains(string(out), "--- PASS: "+test+" ") {
			t.Errorf("%s did not run:\n%s", test, out)
		}
	}
}

// noNetwork returns an error if this process has any network but the loopback
// interface.
func noNetwork() error {
	all, err := net.Interfaces()
	if err != nil {
		return err
	}
	for _, i := range all {
		if i.Flags&net.FlagLoopback == 0 && i.Flags&net.FlagUp != 0 {
			return fmt.Errorf("there is a network: %s", i.Name)
		}
	}
	// A documentation address (RFC 5737). Nothing is sent: UDP has no handshake, so
	// the kernel only looks for a route.
	if c, err := net.Dial("udp", "192.0.2.1:9"); err == nil {
		c.Close()
		return errors.New("there is a route to the network")
	}
	return nil
}
