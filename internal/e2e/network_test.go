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

// offline names the variable that tells this test binary that it runs where
// there is no network, and where the page that it is to open lies.
const offline = "STANDFIRST_OFFLINE"

// TestReadsWithoutANetwork runs the tests that nothing leaves a second time,
// browser and all, in a network namespace of the kernel's that holds nothing
// but its own loopback: what a machine with its cable pulled can do, the page
// can do. Linux alone has such namespaces, and not every system grants them.
func TestReadsWithoutANetwork(t *testing.T) {
	const up = `ip link set lo up && exec "$0" "$@"` // the tests and the browser talk over the loopback
	inside := func(command ...string) *exec.Cmd {
		return exec.Command("unshare", append([]string{"--map-root-user", "--net", "sh", "-c", up}, command...)...)
	}
	if out, err := inside("true").CombinedOutput(); err != nil {
		t.Skipf("left out, since this system grants no network namespace: %v %s", err, out)
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

// noNetwork fails unless this process can reach nothing but itself.
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
	// An address for documentation (RFC 5737). Nothing is sent: UDP has no
	// handshake, the kernel only looks for a way there.
	if c, err := net.Dial("udp", "192.0.2.1:9"); err == nil {
		c.Close()
		return errors.New("there is a way to the network")
	}
	return nil
}
