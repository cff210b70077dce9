// Package trees implements boosted decision trees that are small, fast to evaluate,
// and compact in a file. The trees are oblivious, as in CatBoost (Prokhorenkova et
// al. 2018, https://arxiv.org/abs/1706.09516): all nodes of a level ask the same
// question. A tree is therefore a table indexed by Depth answers.
package trees

import (
	"encoding/binary"
	"errors"
	"math"
	"sync"
)

// Depth is the number of questions in a tree.
const Depth = 5

// Tree is one tree. A row reaches the leaf whose index has bit k set if feature
// Feature[k] is above Cut[k].
type Tree struct {
	Feature [Depth]uint8
	Cut     [Depth]int32 // keys of Short numbers
	Leaf    [1 << Depth]float32
}

// Forest is a sum of trees and a constant.
type Forest struct {
	Base  float32
	Trees []Tree

	once  sync.Once
	lanes lanes
}

// MaxFeatures is the greatest length of a row.
const MaxFeatures = 128

// Key maps a number to an integer so that order is preserved.
func Key(x float32) int32 {
	b := int32(math.Float32bits(x))
	return b ^ b>>31&math.MaxInt32
}

// Short returns the greatest number up to x that a file can hold as a cut: the lower
// half of its key is 0.
func Short(x float32) float32 {
	k := Key(x) &^ math.MaxUint16
	return math.Float32frombits(uint32(k ^ k>>31&math.MaxInt32))
}

// Logistic turns log-odds into a probability.
func Logistic(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

// The file format of a forest, little-endian: the number of trees (uint16) and
// the base (float32), then for each tree its features (one byte each), the upper
// halves of its cuts (int16), the unit of its leaves (float32) and its leaves in
// units (int8).
const (
	headSize = 2 + 4
	treeSize = Depth + 2*Depth + 4 + 1<<Depth
)

// Append appends the encoded forest to dst.
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

// unit is the unit of the leaves in a file, chosen so that the largest fits in an
// int8.
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

// Parse decodes a forest and returns the rest of the data.
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
