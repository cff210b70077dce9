// Package corpora reads the annotated texts for training and evaluation, one file per
// format. Only the editor's corpus is in the repository (editor/GUIDE.md explains its
// annotations); the caller passes the paths of the others.
package corpora
