// Package train builds the data that ships with the engine from corpora and word lists:
// one command, a fixed seed, the same bytes every time.
package train

// Part is one trainable model. Run gets the arguments after its name.
type Part struct {
	Name, Usage string
	Run         func(args []string) error
}

// Parts are the models in the order in which to train them.
var Parts = []Part{
	{"entity", "[-corpora DIR] [-lexicons DIR] [-o DIR]", trainEntity},
	{"furniture", "[-o FILE]", trainFurniture},
	{"salience", "[-corpora DIR] [-o FILE]", trainSalience},
	{"summary", "[-corpora DIR] [-lexicons DIR] [-o DIR]", trainSummary},
}
