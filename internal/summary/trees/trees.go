// Package trees holds boosted decision trees: small, fast to ask, and flat in
// a file. Each tree is oblivious, as in CatBoost (Prokhorenkova et al. 2018,
// https://arxiv.org/abs/1706.09516): all nodes of one level ask the same
// question, so that a tree is a table that Depth answers index.
package trees

import (
	"encoding/binary"
	"errors"
	"math"
	"sync"
)

// Depth is how many questions a tree asks.
const Depth = 5

// Tree is one tree. Its leaf is the number whose bit k says whether feature
// Feature[k] is above Cut[k].
type Tree struct {
	Feature [Depth]uint8
	Cut     [Depth]int32 // as Key gives it for a Short number
	Leaf    [1 << Depth]float32
}

// Forest is a sum of trees.
type Forest struct {
	Base  float32
	Trees []Tree

	once  sync.Once
	lanes lanes
}

// MaxFeatures is how long a row may be.
const MaxFeatures = 128

// Key turns a number into an integer of the same order.
func Key(x float32) int32 {
	b := int32(math.Float32bits(x))
	return b ^ b>>31&math.MaxInt32
}

// Short is the greatest number up to x that a file can hold as a cut: one whose
// key has nothing in its lower half.
func Short(x float32) float32 {
	k := Key(x) &^ math.MaxUint16
	return math.Float32frombits(uint32(k ^ k>>31&math.MaxInt32))
}

// Logistic turns log-odds into a chance.
func Logistic(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

// A file of a forest holds, little-endian: the number of trees (uint16) and the
// base (float32), then for each tree its features (bytes), the upper halves of
// its cuts (int16), the unit of its leaves (float32) and its leaves (int8, in
// units).
const (
	headSize = 2 + 4
	treeSize = Depth + 2*Depth + 4 + 1<<Depth
)

// Append writes the forest behind dst.
func (f *Forest) Append(dst []byte) []byte {
	dst = binary.LittleEndian.AppendUint16(dst, uint16(len(f.Trees)))
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(f.Base))
	for i := range f.Trees {
		t := &f.Trees[i]
		dst = append(dst, t.Feature[:]...)
		for _, c := range t.Cut {
			dst = binary.LittleEndian.AppendUint16(dst, uint16(c>>16))
		}
		unit := t.unit()
		dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(unit))
		for _, x := range t.Leaf {
			dst = append(dst, byte(int8(math.Round(float64(x/unit)))))
		}
	}
	return dst
}

// unit is what the leaves are counted in, so that the greatest fits.
func (t *Tree) unit() float32 {
	top := float32(0)
	for _, x := range t.Leaf {
		top = max(top, x, -x)
	}
	if top == 0 {
		return 1
	}
	return top / math.MaxInt8
}

// Parse reads a forest and returns what stands behind it.
func Parse(data string) (*Forest, string, error) {
	if len(data) < headSize {
		return nil, "", errors.New("trees: file cut short")
	}
	n := int(uint16At(data, 0))
	f := &Forest{Base: float32At(data, 2), Trees: make([]Tree, n)}
	data = data[headSize:]
	if len(data) < n*treeSize {
		return nil, "", errors.New("trees: file cut short")
	}
	for i := range f.Trees {
		t := &f.Trees[i]
		copy(t.Feature[:], data)
		for k := range t.Cut {
			t.Cut[k] = int32(int16(uint16At(data, Depth+2*k))) << 16
		}
		unit := float32At(data, 3*Depth)
		for k := range t.Leaf {
			t.Leaf[k] = unit * float32(int8(data[3*Depth+4+k]))
		}
		data = data[treeSize:]
	}
	return f, data, nil
}

func uint16At(s string, i int) uint16 { return uint16(s[i]) | uint16(s[i+1])<<8 }

func uint32At(s string, i int) uint32 { return uint32(uint16At(s, i)) | uint32(uint16At(s, i+2))<<16 }

func float32At(s string, i int) float32 { return math.Float32frombits(uint32At(s, i)) }
