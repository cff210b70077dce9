package wasmopt

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
)

var errTables = errors.New("wasmopt: the runtime's function tables are not laid out as known")

// tables are the runtime's tables of functions, as places in memory. Package
// runtime declares them as pcHeader and moduledata (symtab.go).
type tables struct {
	memory        []byte
	header        int
	names, values span // function names; values that depend on the pc
	units, files  span // compilation units and file names
	index         int  // where the record of each function lies
	records       int  // the records
	functions     int
	least         int   // the first function, as a place in the module
	first         int   // added to an entry of the index, the function's place in the module
	finder        int   // buckets that find the function of an address
	facts         []int // where the funcdata may be: Go 1.27 put more words before it
	buckets       int
}

type span struct{ start, end int }

// The words of a function's record (_func in runtime/runtime2.go). Its pcdata and
// then its funcdata follow.
const (
	wordEntry       = 0
	wordName        = 1
	wordDeferReturn = 3
	wordStack       = 4 // a table of values: the size of the frame
	wordFile        = 5 // a table of values
	wordLine        = 6 // a table of values
	wordPCData      = 7 // the number of pcdata
	wordUnit        = 8
	wordStart       = 9
	recordWords     = 11
	byteFuncs       = 43 // the number of funcdata
)

// The runtime finds the function of an address through buckets, one for each 4096
// of the 65536 addresses that a function can have. A bucket holds the index of a
// function at which to begin, and an increment for each of its 16 parts.
const (
	bucketSpan      = 4096
	functionBuckets = 65536 / bucketSpan
	bucketSize      = 4 + 16
)

// tables finds the tables and checks that they have the known layout, as Go's
// linker makes it.
func (m *Module) tables() (*tables, error) {
	t, err := m.find()
	if err != nil {
		return nil, err
	}
	return t, t.check()
}

// find finds the tables, trimmed or not.
func (m *Module) find() (*tables, error) {
	const magic = "\xf1\xff\xff\xff\x00\x00\x01\x08" // Go 1.20 and later, 8-byte pointers
	number := func(at int) int { return int(binary.LittleEndian.Uint64(m.Memory[at:])) }
	header := bytes.Index(m.Memory, []byte(magic))
	if header < 0 || header+9*8 > len(m.Memory) {
		return nil, errTables
	}
	// moduledata begins with the addresses of the header and of the names.
	functions, names := number(header+8), number(header+4*8)
	begins := binary.LittleEndian.AppendUint64(nil, uint64(m.start+header))
	begins = binary.LittleEndian.AppendUint64(begins, uint64(m.start+header+names))
	list := bytes.Index(m.Memory, begins)
	if list < 0 || list+44*8 > len(m.Memory) || bytes.Contains(m.Memory[list+1:], begins) {
		return nil, errTables
	}
	place := func(i int) int { return number(list+8*i) - m.start }
	slice := func(i int) span { return span{place(i), place(i) + number(list+8*i+8)} }
	t := &tables{
		memory: m.Memory, header: header, functions: functions,
		names: slice(1), units: span{place(4), place(7)}, files: slice(7), values: slice(10),
		records: place(13), index: place(16), finder: place(19), facts: []int{place(40), place(43)},
		first:   number(list+8*22)>>16 - firstFunction,
		buckets: (number(list+8*21) - number(list+8*20) + bucketSpan - 1) / bucketSpan,
	}
	// The header has the same places as offsets.
	for i, at := range []int{t.names.start, t.units.start, t.files.start, t.values.start, t.records} {
		if number(header+8*(4+i)) != at-header {
			return nil, errTables
		}
	}
	if number(list+8*17) != functions+1 {
		return nil, errTables
	}
	t.least = number(list+8*20)>>16 - firstFunction
	return t, nil
}

// check reads everything that Structure and Trim read.
func (t *tables) check() (err error) {
	defer func() {
		if r := recover(); r != nil { // an index out of range, or errShort
			err = errTables
		}
	}()
	ordered := []int{t.header, t.names.start, t.names.end, t.units.start, t.units.end, t.files.start, t.files.end, t.values.start, t.values.end, t.records}
	for i := 1; i < len(ordered); i++ {
		if ordered[i] < ordered[i-1] {
			return errTables
		}
	}
	if t.functions <= 0 || t.buckets <= 0 || t.buckets > t.functions*functionBuckets || t.finder < t.header || t.finder+t.buckets*bucketSize > len(t.memory) {
		return errTables
	}
	if t.number(0) != t.least {
		return errTables
	}
	named := 0
	for i := range t.functions {
		r := t.record(i)
		if t.number(i) < 0 || i > 0 && t.number(i) <= t.number(i-1) || r.word(wordEntry) != t.word(t.index+8*i) || r[:r.size()] == nil {
			return errTables
		}
		if at := t.names.start + int(r.word(wordName)); at >= t.names.end || t.memory[at-1] != 0 {
			return errTables
		}
		if strings.HasPrefix(t.name(r), "runtime.") {
			named++
		}
		addresses := 0
		for _, w := range append([]int{wordStack, wordFile, wordLine}, r.pcdata()...) {
			if at := r.word(w); at != 0 {
				_, n := t.walk(at)
				addresses = max(addresses, n)
			}
		}
		if addresses > functionBuckets*bucketSpan || int(r.word(wordDeferReturn)) > addresses {
			return errTables
		}
	}
	if named < 100 {
		return errTables
	}
	for i := range t.buckets {
		if t.bucket(i).word(0) != uint32(i/functionBuckets) {
			return errTables
		}
	}
	return nil
}

// record is a function's record with what follows it.
type record []byte

func (t *tables) record(i int) record { return t.memory[t.records+int(t.word(t.index+8*i+4)):] }

// number is the place in the module of function i of the tables.
func (t *tables) number(i int) int { return t.first + int(t.word(t.index+8*i)) }

func (t *tables) bucket(i int) record { return t.memory[t.finder+bucketSize*i:][:bucketSize] }

func (r record) word(i int) uint32   { return binary.LittleEndian.Uint32(r[4*i:]) }
func (r record) set(i int, v uint32) { binary.LittleEndian.PutUint32(r[4*i:], v) }

// size is the length of a record with its pcdata and funcdata.
func (r record) size() int { return 4 * (recordWords + int(r.word(wordPCData)) + int(r[byteFuncs])) }

// pcdata lists the words that hold pcdata.
func (r record) pcdata() []int {
	all := make([]int, r.word(wordPCData))
	for i := range all {
		all[i] = recordWords + i
	}
	return all
}

// name is a function's name.
func (t *tables) name(r record) string {
	name, _, _ := strings.Cut(string(t.memory[t.names.start+int(r.word(wordName)):t.names.end]), "\x00")
	return name
}

func (t *tables) in(s span) []byte { return t.memory[s.start:s.end] }

func (t *tables) word(at int) uint32 { return binary.LittleEndian.Uint32(t.memory[at:]) }

// walk reads a table of values: pairs of a change of the value and of the number
// of addresses that have it, up to a change of zero that is not the first. It
// returns the length of the table in bytes, and the number of addresses.
func (t *tables) walk(at uint32) (length, addresses int) {
	table := cursor(t.in(t.values)[at:])
	whole := len(table)
	for first := true; first || table[0] != 0; first = false {
		table.number()
		addresses += int(table.number())
	}
	return whole - len(table) + 1, addresses
}

// inlined lists where the calls that were inlined into each function are recorded
// (inlinedCall in runtime/symtabinl.go). It fails if any record looks different.
func (t *tables) inlined() ([]span, error) {
	for _, facts := range t.facts {
		if lists, err := t.inlinedAt(facts); err == nil {
			return lists, nil
		}
	}
	return nil, errTables
}

func (t *tables) inlinedAt(facts int) (lists []span, err error) {
	const (
		callSize = 16
		callName = 1 // word; the first has a number of one byte
		callPC   = 2 // word
	)
	defer func() {
		if r := recover(); r != nil { // an index out of range
			err = errTables
		}
	}()
	for i := range t.functions {
		r := t.record(i)
		n := int(r.word(wordPCData))
		if n <= pcdataInlTree || int(r[byteFuncs]) <= funcdataInlTree {
			continue
		}
		values, list := r.word(recordWords+pcdataInlTree), r.word(recordWords+n+funcdataInlTree)
		if values == 0 || list == none {
			continue
		}
		s := span{facts + int(list), facts + int(list) + callSize*(t.highest(values)+1)}
		for at := s.start; at < s.end; at += callSize {
			call := record(t.memory[at:s.end])
			name := t.names.start + int(call.word(callName))
			if call.word(0) > 255 || name >= t.names.end || t.memory[name-1] != 0 || call.word(callPC) > functionBuckets*bucketSpan {
				return nil, errTables
			}
		}
		lists = append(lists, s)
	}
	return lists, nil
}

// highest returns the highest value in a table of values. They start at -1.
func (t *tables) highest(at uint32) (highest int) {
	length, _ := t.walk(at)
	table := cursor(t.in(t.values)[at:][:length-1])
	for value := -1; len(table) > 0; table.number() {
		change := int(table.number())
		value += change>>1 ^ -(change & 1)
		highest = max(highest, value)
	}
	return highest
}

// Tables splits the memory into the runtime's tables of functions and the rest.
func (m *Module) Tables() (tables, rest []byte, err error) {
	t, err := m.find()
	if err != nil {
		return nil, nil, err
	}
	start, end := t.header, t.finder+t.buckets*bucketSize
	return m.Memory[start:end], append(bytes.Clone(m.Memory[:start]), m.Memory[end:]...), nil
}
