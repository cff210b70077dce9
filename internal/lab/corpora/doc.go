// Package corpora reads the sets of texts with answers that the lab trains and
// measures with, one file per format. Only the editor's corpus is part of the
// repository (editor/GUIDE.md says what its judgments mean); the others are read
// from wherever the caller keeps them.
package corpora
