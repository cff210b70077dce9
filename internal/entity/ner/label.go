package ner

// Class is one of the four classes of name in the model, those of CoNLL-2003.
// Package recognize maps them to kinds.
type Class uint8

const (
	Per Class = iota
	Org
	Loc
	Misc
	NumClasses
)

var classNames = [NumClasses]string{"PER", "ORG", "LOC", "MISC"}

func (c Class) String() string { return classNames[c] }

// Label is the model's label for one token: outside names; at the beginning,
// inside or at the end of a name; or a name of a single token. BIOES does
// better than BIO (Ratinov and Roth 2009, https://aclanthology.org/W09-1119).
type Label uint8

// Outside is the label of a token that is not in a name. The others are
// numbered 1 + 4*class + position.
const (
	Outside   Label = 0
	NumLabels       = 1 + 4*int(NumClasses)
)

// Positions in a name.
const (
	Begin = iota
	Inside
	End
	Single
)

// LabelOf returns the label for a class and a position.
func LabelOf(c Class, position int) Label { return Label(1 + 4*int(c) + position) }

// Class returns the class of a label other than Outside.
func (l Label) Class() Class { return Class((l - 1) / 4) }

// Position returns the position of a label other than Outside.
func (l Label) Position() int { return int(l-1) % 4 }

func (l Label) opens() bool  { return l != Outside && (l.Position() == Begin || l.Position() == Single) }
func (l Label) closes() bool { return l == Outside || l.Position() == End || l.Position() == Single }

// Follows reports whether l may come right after prev.
func (l Label) Follows(prev Label) bool {
	if prev.closes() {
		return l == Outside || l.opens()
	}
	return l != Outside && !l.opens() && l.Class() == prev.Class()
}

// Starts and Stops report whether l may come first and last in a sentence.
func (l Label) Starts() bool { return l == Outside || l.opens() }
func (l Label) Stops() bool  { return l.closes() }

// Name is a name in a sentence: tokens [From, To).
type Name struct {
	From, To int
	Class    Class
}

// Names decodes labels into names.
func Names(labels []Label) []Name {
	var out []Name
	from, count := 0, 0
	for _, l := range labels {
		if l != Outside && l.closes() {
			count++
		}
	}
	if count == 0 {
		return nil
	}
	out = make([]Name, 0, count)
	for i, l := range labels {
		if l == Outside {
			continue
		}
		if l.opens() {
			from = i
		}
		if l.closes() {
			out = append(out, Name{from, i + 1, l.Class()})
		}
	}
	return out
}
