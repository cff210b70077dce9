package wasmopt

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
)

// Known begins the versions of Go whose tables and whose code are known here.
const Known = "go1.26"

var errTables = errors.New("wasmopt: the tables of functions are not laid out as in " + Known)

// tables is where a Go program keeps what it knows of its functions (moduledata
// in runtime/symtab.go): places in the memory.
type tables struct {
	memory         []byte
	header         int
	names, values  span // of names, and of what differs from instruction to instruction
	units, files   span // of files
	facts          int  // what funcdata points into
	index, records int  // where each function's record lies, and the records
	functions      int
	first          int // of the module's functions that is in the index
	finder         int // which function an address belongs to
	buckets        int
}

type span struct{ start, end int }

// The words of a function's record (_func in runtime/runtime2.go), which its
// pcdata and then its funcdata follow.
const (
	wordName        = 1
	wordDeferReturn = 3
	wordStack       = 4
	wordFile        = 5
	wordLine        = 6
	wordPCData      = 7 // how many
	wordUnit        = 8
	wordStart       = 9
	recordWords     = 11
	byteFuncs       = 43 // how many funcdata
)

// Of the pcdata, the runtime needs where live pointers are. The others say
// where a thread may be stopped, which the browser's only one never is, and,
// with three kinds of funcdata, what was inlined and which arguments to print.
const (
	pcdataStackMap  = 1
	pcdataInlined   = 2
	funcdataInlined = 3
)

var funcdataOfTraces = []int{funcdataInlined, 5, 6}

const none = ^uint32(0)

// The runtime knows a few functions by their names: all of its own by how they
// begin, and two of reflect's.
var asked = []string{"runtime.", "reflect.makeFuncStub", "reflect.methodValueCall"}

// Trim takes out what only the trace of a crash would print: the names of
// functions, their files and lines. The page tells of a crash by its message.
func (m *Module) Trim() error {
	t, err := m.tables()
	if err != nil {
		return err
	}
	names, values := []byte{0}, []byte{0} // at 0 is none
	moved := map[uint32]uint32{}          // tables of values
	keep := func(at uint32) uint32 {
		if to, ok := moved[at]; ok || at == 0 {
			return to
		}
		length, _ := t.walk(at)
		moved[at] = uint32(len(values))
		values = append(values, t.in(t.values)[at:][:length]...)
		return moved[at]
	}
	var records []byte
	begin, end := t.word(t.index+4), 0 // of the records, which stand one behind the other
	places := make([]uint32, t.functions)
	for i := range t.functions {
		r := t.record(i)
		t.forgetInlined(r)
		names = t.rename(r, names)
		r.set(wordStack, keep(r.word(wordStack)))
		for _, w := range []int{wordFile, wordLine, wordUnit, wordStart} {
			r.set(w, 0)
		}
		end = max(end, int(t.word(t.index+8*i+4))+r.size())
		places[i] = begin + uint32(len(records))
		records = r.shorten(records, keep)
	}
	refill(t.in(t.names), names)
	refill(t.in(t.values), values)
	clear(t.in(t.units))
	clear(t.in(t.files))
	refill(t.memory[t.records:][begin:end], records)
	for i, p := range places {
		record(t.memory[t.index+8*i:]).set(1, p)
	}
	return t.coarsen()
}

// refill puts what is left at the front of where it was.
func refill(space, left []byte) { clear(space[copy(space, left):]) }

// shorten adds to all a function's record with the pcdata and the funcdata that
// the runtime needs: their lists end with the last of these.
func (r record) shorten(all []byte, keep func(at uint32) uint32) []byte {
	pcdata, funcs := int(r.word(wordPCData)), int(r[byteFuncs])
	var stack uint32
	if pcdata > pcdataStackMap {
		stack = keep(r.word(recordWords + pcdataStackMap))
	}
	facts := make([]uint32, funcs)
	for j := range facts {
		facts[j] = r.word(recordWords + pcdata + j)
		if slices.Contains(funcdataOfTraces, j) {
			facts[j] = none
		}
	}
	for len(facts) > 0 && facts[len(facts)-1] == none {
		facts = facts[:len(facts)-1]
	}
	head := record(slices.Clone(r[:4*recordWords]))
	head.set(wordPCData, 0)
	head[byteFuncs] = byte(len(facts))
	var rest []byte
	if stack != 0 {
		head.set(wordPCData, pcdataStackMap+1)
		rest = append(make([]byte, 4*pcdataStackMap), binary.LittleEndian.AppendUint32(nil, stack)...)
	}
	for _, f := range facts {
		rest = binary.LittleEndian.AppendUint32(rest, f)
	}
	return append(append(all, head...), rest...)
}

// record is a function's record and what follows it.
type record []byte

func (t *tables) record(i int) record { return t.memory[t.records+int(t.word(t.index+8*i+4)):] }

func (r record) word(i int) uint32   { return binary.LittleEndian.Uint32(r[4*i:]) }
func (r record) set(i int, v uint32) { binary.LittleEndian.PutUint32(r[4*i:], v) }

// size is how long a record is with what follows it.
func (r record) size() int { return 4 * (recordWords + int(r.word(wordPCData)) + int(r[byteFuncs])) }

// name is a function's name.
func (t *tables) name(r record) string {
	name, _, _ := strings.Cut(string(t.memory[t.names.start+int(r.word(wordName)):t.names.end]), "\x00")
	return name
}

func (t *tables) in(s span) []byte { return t.memory[s.start:s.end] }

func (t *tables) word(at int) uint32 { return binary.LittleEndian.Uint32(t.memory[at:]) }

// walk reads a table of values: pairs of how much a value differs from the one
// before, from -1 on, and of how far it holds, to a zero that does not stand
// first. It returns the table's length and its highest value.
func (t *tables) walk(at uint32) (length, highest int) {
	table := cursor(t.in(t.values)[at:])
	whole := len(table)
	value := -1
	for first := true; first || table[0] != 0; first = false {
		change := int(table.number())
		value += change>>1 ^ -(change & 1)
		highest = max(highest, value)
		table.number()
	}
	return whole - len(table) + 1, highest
}

// forgetInlined clears the list of what was inlined into a function.
func (t *tables) forgetInlined(r record) {
	const entry = 16
	pcdata := int(r.word(wordPCData))
	if pcdata <= pcdataInlined || int(r[byteFuncs]) <= funcdataInlined {
		return
	}
	values, list := r.word(recordWords+pcdataInlined), r.word(recordWords+pcdata+funcdataInlined)
	if values == 0 || list == none {
		return
	}
	_, last := t.walk(values)
	clear(t.memory[t.facts+int(list):][:entry*(last+1)])
}

// rename gives a function what is left of its name, which it adds to names
// where that does not hold it yet.
func (t *tables) rename(r record, names []byte) []byte {
	name := t.name(r)
	i := slices.IndexFunc(asked, func(a string) bool { return strings.HasPrefix(name, a) })
	if i < 0 {
		r.set(wordName, 0)
		return names
	}
	at := bytes.Index(names, []byte("\x00"+asked[i]+"\x00"))
	if at < 0 {
		at = len(names) - 1
		names = append(names, asked[i]+"\x00"...)
	}
	r.set(wordName, uint32(at)+1)
	return names
}

// The runtime finds the function of an address by a table of buckets, one for
// each 4096 of the 65536 addresses that a function has here. A bucket begins
// with the function to search on from.
const (
	bucketSpan      = 4096
	functionBuckets = 65536 / bucketSpan
	bucketSize      = 4 + 16
	stride          = 16
)

// coarsen lets the search begin at each sixteenth function: counting up from
// bucket to bucket is what a packer cannot do, and the runtime searches for
// little but the functions on its stack when it collects garbage. The buckets of
// addresses that a function does not have are never looked into.
func (t *tables) coarsen() error {
	for i := range t.buckets {
		function := i / functionBuckets
		bucket := t.memory[t.finder+bucketSize*i:][:bucketSize]
		if record(bucket).word(0) != uint32(function) {
			return errTables
		}
		record(bucket).set(0, uint32(function-function%stride))
		if at := t.record(function).word(wordStack); at != 0 && i%functionBuckets*bucketSpan >= t.addresses(at) {
			clear(bucket)
		}
	}
	return nil
}

// addresses is how many addresses a table of values is for.
func (t *tables) addresses(at uint32) (n int) {
	table := cursor(t.in(t.values)[at:])
	for first := true; first || table[0] != 0; first = false {
		table.number()
		n += int(table.number())
	}
	return n
}

// Tables cuts out of the memory what the runtime knows of functions; rest is
// what else it holds.
func (m *Module) Tables() (tables, rest []byte, err error) {
	t, err := m.tables()
	if err != nil {
		return nil, nil, err
	}
	start, end := t.header, t.finder+t.buckets*bucketSize
	return m.Memory[start:end], slices.Concat(m.Memory[:start], m.Memory[end:]), nil
}

// tables finds them: the header by how it begins, and the runtime's own list
// of places by the two with which that begins.
func (m *Module) tables() (*tables, error) {
	const magic = "\xf1\xff\xff\xff\x00\x00\x01\x08"
	number := func(at int) int { return int(binary.LittleEndian.Uint64(m.Memory[at:])) }
	header := bytes.Index(m.Memory, []byte(magic))
	if header < 0 || header+5*8 > len(m.Memory) {
		return nil, errTables
	}
	functions, names := number(header+8), number(header+4*8)
	begins := binary.LittleEndian.AppendUint64(nil, uint64(m.start+header))
	begins = binary.LittleEndian.AppendUint64(begins, uint64(m.start+header+names))
	list := bytes.Index(m.Memory, begins)
	if list < 0 || list+41*8 > len(m.Memory) {
		return nil, errTables
	}
	place := func(i int) int { return number(list+8*i) - m.start }
	slice := func(i int) span { return span{place(i), place(i) + number(list+8*i+8)} }
	t := &tables{
		memory: m.Memory, header: header, functions: functions,
		names: slice(1), units: span{place(4), place(7)}, files: slice(7), values: slice(10),
		records: place(13), index: place(16), finder: place(19), facts: place(40),
		first:   number(list+8*22)>>16 - firstFunction,
		buckets: (number(list+8*21) - number(list+8*20) + bucketSpan - 1) / bucketSpan,
	}
	if number(list+8*17) != functions+1 || t.buckets > functions*functionBuckets || t.finder+t.buckets*bucketSize > len(m.Memory) {
		return nil, errTables
	}
	return t, nil
}
