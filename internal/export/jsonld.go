package export

import (
	"io"
	"slices"
	"strings"

	"standfirst/internal/entity"
)

// aboutShare separates what an article is about from what it only mentions: "about" are
// the entities with at least this share of the highest salience.
const aboutShare = 0.5

type ldArticle struct {
	Context   string    `json:"@context"`
	Type      string    `json:"@type"`
	Headline  string    `json:"headline,omitempty"`
	Author    *ldThing  `json:"author,omitempty"`
	Published string    `json:"datePublished,omitempty"`
	Language  string    `json:"inLanguage,omitempty"`
	Abstract  string    `json:"abstract,omitempty"`
	About     []ldThing `json:"about,omitempty"`
	Mentions  []ldThing `json:"mentions,omitempty"`
}

type ldThing struct {
	Type        string   `json:"@type"`
	Name        string   `json:"name"`
	Alternate   []string `json:"alternateName,omitempty"`
	JobTitle    string   `json:"jobTitle,omitempty"`
	Description string   `json:"description,omitempty"`
}

// writeJSONLD writes a schema.org NewsArticle, for search engines and catalogues. The
// file can be put into a script element unchanged, because encoding/json escapes "<" and
// ">".
func writeJSONLD(w io.Writer, r Result) error {
	d := r.Document
	out := ldArticle{
		Context: "https://schema.org", Type: "NewsArticle",
		Headline: plain(d.Title), Author: author(r), Published: d.DateISO, Language: d.Lang,
		Abstract: plain(strings.Join(told(r), " ")),
	}
	top := 0.0
	for _, e := range r.Entities {
		if kinds[e.Kind].schemaOrg != "" {
			top = max(top, e.Salience)
		}
	}
	for _, e := range r.Entities {
		t := ldThing{Type: kinds[e.Kind].schemaOrg, Name: e.Name, Alternate: e.Aliases}
		switch {
		case t.Type == "":
			continue
		case e.Kind == entity.Person:
			t.JobTitle = plain(e.Role)
		default:
			t.Description = plain(e.Role)
		}
		if e.Salience > 0 && e.Salience >= aboutShare*top {
			out.About = append(out.About, t)
		} else {
			out.Mentions = append(out.Mentions, t)
		}
	}
	return encode(w, out)
}

// author returns the byline as a schema.org thing: an organisation if the entity list
// says so, otherwise a person.
func author(r Result) *ldThing {
	name := authorName(r.Document)
	if name == "" {
		return nil
	}
	t := &ldThing{Type: "Person", Name: name}
	for _, e := range r.Entities {
		if e.Kind == entity.Organization && (e.Name == name || slices.Contains(e.Aliases, name)) {
			t.Type = "Organization"
		}
	}
	return t
}
