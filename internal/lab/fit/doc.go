// Package fit trains the summary models on articles with summaries. It only runs at the
// command line; the engine ships its result.
//
// The models are stacked: the sentence model's scores are features of the word model,
// whose probabilities are features of the pair model. In training, these features come
// from models that were not trained on the same document (jackknifing); otherwise the
// next model would trust them too much. Read fit.go first.
package fit
