// Package fit learns the summary models from articles with summaries. It runs
// at a terminal alone: what the engine carries is its result.
//
// The models are stacked: the sentence model's scores are features of the
// word model, and the chances that this gives are features of the pair model.
// What a model sees in training comes from models that were not trained on
// the same document (jackknifing), or it would trust them too much. Read
// fit.go first.
package fit
