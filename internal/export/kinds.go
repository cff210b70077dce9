package export

import "standfirst/internal/entity"

// kindWords is what the formats call a kind of entity.
type kindWords struct {
	one, many string // in files that people read; the page says the same (web/strings.js)
	displacy  string // as spaCy's models name it, which displaCy has colours for
	brat      string // a type of annotation.conf
	schemaOrg string // "" for dates and amounts, which are no things
}

// kinds has one line per kind.
var kinds = [...]kindWords{
	entity.Person:       {"person", "People", "PERSON", "Person", "Person"},
	entity.Organization: {"organisation", "Organisations", "ORG", "Organization", "Organization"},
	entity.Place:        {"place", "Places", "LOC", "Place", "Place"},
	entity.Group:        {"group", "Groups", "NORP", "Group", "Thing"},
	entity.Other:        {"other name", "Other names", "MISC", "Other", "Thing"},
	entity.Date:         {"date", "Dates", "DATE", "Date", ""},
	entity.Money:        {"sum of money", "Money", "MONEY", "Money", ""},
	entity.Percent:      {"percentage", "Percentages", "PERCENT", "Percent", ""},
	entity.Quantity:     {"quantity", "Quantities", "QUANTITY", "Quantity", ""},
}

var _ [entity.NumKinds]kindWords = kinds // if this does not compile, a kind lacks its line above
