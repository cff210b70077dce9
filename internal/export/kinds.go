package export

import "standfirst/internal/entity"

// kindWords has the names of one kind of entity in the formats.
type kindWords struct {
	one, many string // for people; the page uses the same (web/strings.js)
	displacy  string // the label in spaCy's models, which displaCy has colours for
	brat      string // a type of annotation.conf
	schemaOrg string // "" for dates and amounts, which are not things
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

var _ [entity.NumKinds]kindWords = kinds // does not compile if a kind lacks its line above
