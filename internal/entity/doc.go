// Package entity holds the types for who and what a document names: Mention,
// Entity and the table of kinds (kind.go). The work is done in the packages
// below it, one job each; extract runs them in order, so read that first.
//
//	names      what English knows about names: folding, titles, genders, countries
//	ner        the statistical model that labels tokens
//	recognize  model labels and rules -> mentions
//	measure    dates, money, percentages, quantities -> mentions
//	resolve    mentions -> entities: which names mean the same thing
//	describe   pronouns, roles, key sentence and salience of each entity
//	edit       the reader's corrections
package entity
