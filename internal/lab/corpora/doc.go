// Package corpora reads the annotated texts that the lab trains and measures
// with, one file per format. Only the editor's corpus is part of the repository;
// editor/GUIDE.md explains its annotations. The caller says where the others are.
package corpora
