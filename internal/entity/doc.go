// Package entity reads who and what a document names: mentions, grouped into
// entities, each with its kind, role, salience and places in the text.
//
// The way through it: Recognize finds mentions (recognize.go), Measures adds
// dates, money, percentages and quantities by rule (measure.go), Resolve groups
// them into entities (resolve.go), and Find is all three. Read entity.go first.
//
// Resolve works on names, the ways of writing that occur (names.go), not on
// pairs of mentions, so that it stays close to linear: link.go says which names
// are one thing, by surname (person.go), acronym (acronym.go), what the text
// says itself (aliases.go), short form (short.go), spelling (spelling.go) and
// country (countries.go), and which were taken for the wrong kind (misread.go).
// describe.go then tells what the text says of each: pronouns, roles, the
// telling sentence, salience.
//
// The rules of short.go, aliases.go and person.go were chosen on the 880
// documents of Re-DocRED with gold mentions, the later ones on those of even
// number alone: "eval clusters" shows the whole, with equal strings beside it.
// A few rules that only mend what the model misreads cost a little there.
package entity
