// Package entity holds the types for what a document names: Mention, Entity and
// Kind. The packages below it do the work, one job each; extract runs them in
// order, so read that first.
//
//	names      facts about English names: folding, titles, genders, countries
//	ner        the statistical model that labels tokens
//	recognize  model labels and rules -> mentions
//	measure    dates, money, percentages, quantities -> mentions
//	resolve    mentions -> entities: which names mean the same thing
//	describe   pronouns, role, key sentence and salience of each entity
//	edit       the reader's corrections
package entity
