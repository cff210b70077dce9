package ner

// Class is one of the four classes of name that the model tells apart. They
// are those of CoNLL-2003; package entity maps them to its kinds.
type Class uint8

// The classes.
const (
	Per Class = iota
	Org
	Loc
	Misc
	NumClasses
)

var classNames = [NumClasses]string{"PER", "ORG", "LOC", "MISC"}

func (c Class) String() string { return classNames[c] }

// Label is what the model says of one token: outside of names, or at the
// begin, inside or end of one, or a name of a single token. BIOES does better
// than BIO (Ratinov and Roth 2009, https://aclanthology.org/W09-1119).
type Label uint8

// Outside is the label of a token that is in no name; the others are
// 1 + 4*class + position.
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

// LabelOf composes a label.
func LabelOf(c Class, position int) Label { return Label(1 + 4*int(c) + position) }

// Class is the class of a label other than Outside.
func (l Label) Class() Class { return Class((l - 1) / 4) }

// Position is the position of a label other than Outside.
func (l Label) Position() int { return int(l-1) % 4 }

func (l Label) opens() bool  { return l != Outside && (l.Position() == Begin || l.Position() == Single) }
func (l Label) closes() bool { return l == Outside || l.Position() == End || l.Position() == Single }

// Follows reports whether l may stand right after prev.
func (l Label) Follows(prev Label) bool {
	if prev.closes() {
		return l == Outside || l.opens()
	}
	return l != Outside && !l.opens() && l.Class() == prev.Class()
}

// Starts and Stops report whether l may stand first and last in a sentence.
func (l Label) Starts() bool { return l == Outside || l.opens() }
func (l Label) Stops() bool  { return l.closes() }

// Name is a run of tokens [From, To) of one sentence.
type Name struct {
	From, To int
	Class    Class
}

// Names reads the names that labels spell.
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
