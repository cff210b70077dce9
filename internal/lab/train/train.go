// Package train makes the data that ships with the engine from corpora and
// word lists: one command, a fixed seed, the same bytes every time.
package train

// Part is one model that can be trained. Run gets the arguments after its name.
type Part struct {
	Name, Usage string
	Run         func(args []string) error
}

// Parts are the models, in the order in which they must be trained.
var Parts = []Part{
	{"entity", "[-corpora DIR] [-lexicons DIR] [-o DIR]", trainEntity},
	{"salience", "[-corpora DIR] [-o FILE]", trainSalience},
	{"summary", "[-corpora DIR] [-lexicons DIR] [-o DIR]", trainSummary},
}
