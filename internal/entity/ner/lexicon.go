package ner

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"standfirst/internal/sorting"
)

// List is a set of word lists.
type List uint16

// The lists. Words may be in any of them, phrases in the first eight only. A
// word and a phrase such as "France" and "South Africa" can thus be in the same
// list.
const (
	InPlace   List = 1 << iota // a town, province, river, sea
	InCountry                  // a country, its capital, a US state
	InCompany
	InTeam   // a sports club
	InMedia  // a newspaper
	InBody   // an agency, party, charity, armed group, university
	InPerson // a famous person, by full name; of a single word: someone's known surname
	InThing  // an event, a work, an era
	InFirst  // a given name
	InSurname
	InProper  // a word written with a capital
	InCommon  // a word written without one
	InDemonym // "Syrian", "Greeks", "Muslim"
	InTitle   // "Mr.", "President", "Sheikh"
	InJob     // "spokesman", "footballer"
	InDate    // "Monday", "March"
	numLists  = 16
)

// Lexicon has a table of words, with their clusters and lists, and a table of
// phrases of two or more words, with their lists.
type Lexicon struct {
	words    keys
	clusters []uint16 // of word i: its finest cluster, 0 if none, and above clusterBits the high bits of its number in lists
	outlooks []byte   // of word i: its outlook, 0 for the outlook of its cluster
	sets     []byte   // of word i: the low bits of its number in lists
	lists    string   // two bytes each: the distinct sets of lists
	levels   string   // of cluster c, two bytes each: its middle cluster, its coarse cluster and its outlook
	phrases  keys
	kinds    string // of phrase i, one byte: the first eight lists
}

const lexiconSections = 8

// ReadLexicon opens a lexicon. It keeps parts of data.
func ReadLexicon(data string) (*Lexicon, error) {
	s, err := sections(data, lexiconSections)
	if err != nil {
		return nil, err
	}
	l := &Lexicon{lists: s[7], levels: s[3], kinds: s[5]}
	if l.words, err = readKeys(s[0]); err != nil {
		return nil, err
	}
	if l.phrases, err = readKeys(s[4]); err != nil {
		return nil, err
	}
	n := l.words.len()
	if len(s[1]) != 2*n || len(s[6]) != n || len(s[2]) != n || len(l.kinds) != l.phrases.len() {
		return nil, fmt.Errorf("ner: lexicon's arrays do not fit its keys")
	}
	l.clusters, l.sets, l.outlooks = make([]uint16, n), make([]byte, n), make([]byte, n)
	low, high := s[1][:n], s[1][n:]
	next := startsOf(high)
	var of [ofCluster + 1]uint32 // the number of words of each cluster, then the place of its next word
	for i := range n {
		c := uint16(high[i])<<8 | uint16(low[next.take(high[i])])
		l.clusters[i] = c
		of[c&ofCluster]++
	}
	at := uint32(0)
	for c, n := range of {
		of[c] = at
		at += n
	}
	clusters, sets := len(l.levels)/6, len(l.lists)/2
	for i, c := range l.clusters {
		at := of[c&ofCluster]
		of[c&ofCluster]++
		l.sets[i], l.outlooks[i] = s[2][at], s[6][at]
		if c, set := l.known(i); c >= clusters || set >= sets {
			return nil, fmt.Errorf("ner: word %d has no such cluster %d or set of lists %d", i, c, set)
		}
	}
	return l, nil
}

const ofCluster = 1<<clusterBits - 1

// le16 reads number i of n 16-bit numbers, stored as all low bytes, then all
// high bytes. The high bytes are nearly all alike, so they compress well.
func le16(s string, i, n int) uint16 { return uint16(s[i]) | uint16(s[n+i])<<8 }

// clusterBits is the number of bits of a cluster number. The other bits of its
// two bytes are the high bits of the number of a set of lists.
const clusterBits = 12

// known returns the numbers of word i's cluster and set of lists.
func (l *Lexicon) known(i int) (cluster, set int) {
	c := int(l.clusters[i])
	return c & ofCluster, c>>clusterBits<<8 | int(l.sets[i])
}

// entry is what the lexicon has on a word: its clusters, 0 if none, and lists.
type entry struct {
	fine, middle, coarse uint16 // clusters by the contexts of the word, at three levels
	outlook              uint16 // cluster by the kind of names it goes with
	in                   List
}

func (l *Lexicon) word(hash uint64) (e entry) {
	i := l.words.find(hash)
	if i < 0 {
		return
	}
	cluster, set := l.known(i)
	clusters := len(l.levels) / 2
	e.fine, e.in = uint16(cluster), List(le16(l.lists, set, len(l.lists)/2))
	at := 3 * cluster
	e.middle, e.coarse, e.outlook = le16(l.levels, at, clusters), le16(l.levels, at+1, clusters), le16(l.levels, at+2, clusters)
	if o := l.outlooks[i]; o != 0 {
		e.outlook = uint16(o)
	}
	return
}

// Lists returns the lists that have a word, ignoring case, and accents if no list has them.
func (l *Lexicon) Lists(word string) List {
	return l.folded(word, hashLower(word)).in
}

// folded returns the entry of a word, given its hash, or else that of the word without accents.
func (l *Lexicon) folded(text string, hash uint64) entry {
	e := l.word(hash)
	if e.fine == 0 && e.in == 0 {
		if folded := fold(text); folded != text {
			return l.word(hashLower(folded))
		}
	}
	return e
}

// phrase returns the lists that have a phrase, given the hash of its words.
func (l *Lexicon) phrase(hash uint64) List {
	if i := l.phrases.find(hash); i >= 0 {
		return List(l.kinds[i])
	}
	return 0
}

const maxPhrase = 6 // words

// WordEntry is the data of one word in a lexicon. Clusters and outlooks count
// from 1. An outlook of 0 means that of the word's cluster.
type WordEntry struct {
	Cluster uint16
	Outlook uint8
	In      List
}

// Levels has the coarser clusters that contain a cluster, and its outlook.
type Levels struct {
	Middle, Coarse uint16
	Outlook        uint8
}

// WriteLexicon encodes a lexicon. levels[c] is for cluster c, levels[0] for
// words without one. The words of a phrase are separated by single spaces.
func WriteLexicon(words map[string]WordEntry, levels []Levels, phrases map[string]List) ([]byte, error) {
	w, ofSets, err := writeWords(words, len(levels))
	if err != nil {
		return nil, err
	}
	phraseKeys, kinds, err := writePhrases(phrases)
	if err != nil {
		return nil, err
	}
	of := make([]byte, 6*len(levels))
	for i, c := range levels {
		for j, v := range [3]uint16{c.Middle, c.Coarse, uint16(c.Outlook)} {
			of[3*i+j], of[3*len(levels)+3*i+j] = byte(v), byte(v>>8)
		}
	}
	return joinSections(w.keys, w.low, w.sets, of, phraseKeys, kinds, w.outlooks, ofSets), nil
}

// lexiconRow is a word or a phrase before it is encoded.
type lexiconRow struct {
	slot    uint32
	text    string
	cluster uint16
	outlook uint8
	in      List
}

func compareRows(a, b lexiconRow) int {
	return cmp.Or(cmp.Compare(a.slot, b.slot), cmp.Compare(a.text, b.text))
}

// wordRows returns the words in the order of their slots. Words with the same slot share a
// row.
func wordRows(words map[string]WordEntry) []lexiconRow {
	var rows []lexiconRow
	for w, e := range words {
		rows = append(rows, lexiconRow{slot(hashLower(w), wordBits), w, e.Cluster, e.Outlook, e.In})
	}
	sorting.Stable(rows, compareRows)
	n := 0
	for _, r := range rows {
		if n > 0 && rows[n-1].slot == r.slot {
			rows[n-1].in |= r.in
			if rows[n-1].cluster == 0 {
				rows[n-1].cluster, rows[n-1].outlook = r.cluster, r.outlook
			}
			continue
		}
		rows[n] = r
		n++
	}
	return rows[:n]
}

// wordSections are the sections of a lexicon that have an entry for each word.
type wordSections struct{ keys, low, sets, outlooks []byte }

// writeWords encodes the words, and the sets of lists that they are in.
func writeWords(words map[string]WordEntry, levels int) (w wordSections, ofSets []byte, err error) {
	rows := wordRows(words)
	uses := map[List]int{} // by set of lists
	for _, r := range rows {
		uses[r.in]++
	}
	lists := slices.SortedFunc(maps.Keys(uses), func(a, b List) int {
		return cmp.Or(cmp.Compare(uses[b], uses[a]), cmp.Compare(a, b)) // frequent sets first, so that their numbers fit into one byte
	})
	if levels > 1<<clusterBits || len(lists) > 1<<(24-clusterBits) {
		return w, nil, fmt.Errorf("ner: %d clusters and %d sets of lists", levels, len(lists))
	}
	numbers := map[List]int{}
	ofSets = make([]byte, 2*len(lists))
	for i, in := range lists {
		numbers[in] = i
		ofSets[i], ofSets[len(lists)+i] = byte(in), byte(in>>8)
	}
	n := len(rows)
	slots := make([]uint32, n)
	clusters, high := make([]uint16, n), make([]uint16, n)
	for i, r := range rows {
		slots[i] = r.slot
		clusters[i] = r.cluster | uint16(numbers[r.in]>>8<<clusterBits)
		high[i] = clusters[i] >> 8
	}
	w.low, w.sets, w.outlooks = make([]byte, n), make([]byte, n), make([]byte, n)
	for i, at := range grouped(high, oneByte) {
		w.low[at] = byte(clusters[i])
	}
	for i, at := range grouped(clusters, ofCluster) {
		w.sets[at], w.outlooks[at] = byte(numbers[rows[i].in]), rows[i].outlook
	}
	for _, h := range high {
		w.low = append(w.low, byte(h))
	}
	w.keys, err = writeKeys(slots, wordBits)
	return w, ofSets, err
}

// writePhrases encodes the phrases and the lists that they are in.
func writePhrases(phrases map[string]List) (keys, kinds []byte, err error) {
	var rows []lexiconRow
	for p, in := range phrases {
		h := uint64(phraseStart)
		for _, w := range strings.Fields(p) {
			h = phraseStep(h, hashLower(w))
		}
		rows = append(rows, lexiconRow{slot: slot(mix(h), phraseBits), text: p, in: in})
	}
	sorting.Stable(rows, compareRows)
	var slots []uint32
	for _, r := range rows {
		if n := len(slots); n > 0 && slots[n-1] == r.slot {
			kinds[n-1] |= byte(r.in)
			continue
		}
		slots, kinds = append(slots, r.slot), append(kinds, byte(r.in))
	}
	keys, err = writeKeys(slots, phraseBits)
	return keys, kinds, err
}

const wordBits, phraseBits = 17, 14

const phraseStart = 0x51ed270b

func phraseStep(h, word uint64) uint64 { return h*0x9e3779b97f4a7c15 + word }
