package train

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"standfirst/internal/entity/ner"
)

// A nameList is a file of names, one a line, or, where file has the form "FILE LIST", one
// list of a tab-separated file of several (name, kind, list).
type nameList struct {
	file string
	in   ner.List
	part ner.List // list to add each word of a longer name to, 0 for none
}

var nameLists = []nameList{
	{"dariusk/countries.txt", ner.InCountry, 0},
	{"dariusk/countries_capitals.txt", ner.InCountry, 0},
	{"nltk_gazetteers/isocountries.txt", ner.InCountry, 0},
	{"nltk_gazetteers/usstates.txt", ner.InCountry, 0},
	{"dariusk/us_cities.txt", ner.InPlace, 0},
	{"dariusk/english_towns.txt", ner.InPlace, 0},
	{"dariusk/rivers.txt", ner.InPlace, 0},
	{"dariusk/oceans.txt", ner.InPlace, 0},
	{"geonames/admin1.txt", ner.InPlace, 0},
	{"wordnet_instances/location.txt", ner.InPlace, 0},
	{"wordnet_instances/object.txt", ner.InPlace, 0},
	{"dariusk/fortune500.txt", ner.InCompany, 0},
	{"sp500.txt", ner.InCompany, 0},
	{"cspell/companies.txt", ner.InCompany, 0},
	{"dariusk/newspapers.txt", ner.InMedia, 0},
	{"dariusk/epl_teams.txt", ner.InTeam, 0},
	{"dariusk/laliga_teams.txt", ner.InTeam, 0},
	{"dariusk/sports_teams_other.txt", ner.InTeam, 0},
	{"dariusk/charities.txt", ner.InBody, 0},
	{"dariusk/us_federal_agencies.txt", ner.InBody, 0},
	{"dariusk/uk_political_parties.txt", ner.InBody, 0},
	{"dariusk/terrorist_groups.txt", ner.InBody, 0},
	{"wordnet_instances/group.txt", ner.InBody, 0},
	{"teams-companies-media-cc0.tsv corpora/sports", ner.InTeam, 0},
	{"teams-companies-media-cc0.tsv corpora/corporations/cars", ner.InCompany, 0},
	{"teams-companies-media-cc0.tsv corpora/corporations/nasdaq", ner.InCompany, 0},
	{"teams-companies-media-cc0.tsv corpora/corporations/djia", ner.InCompany, 0},
	{"universities.txt", ner.InBody, 0},
	{"wordnet_instances/other04.txt", ner.InThing, 0},
	{"wordnet_instances/other28.txt", ner.InThing, 0},
	{"wordnet_instances/communication.txt", ner.InThing, 0},
	{"wordnet_instances/artifact.txt", ner.InThing, 0},
	{"wordnet_instances/person.txt", ner.InPerson, 0},
	{"dariusk/celebrities.txt", ner.InPerson, 0},
	{"dariusk/first_names.txt", ner.InFirst, 0},
	{"sigpwned/forenames.txt", ner.InFirst, ner.InFirst},
	{"fakerjs/first.txt", ner.InFirst, ner.InFirst},
	{"dariusk/last_names.txt", ner.InSurname, 0},
	{"sigpwned/surnames.txt", ner.InSurname, ner.InSurname},
	{"fakerjs/last.txt", ner.InSurname, ner.InSurname},
	{"cspell/people_names.txt", ner.InSurname, 0},
	{"scowl/english-proper-names.50.txt", ner.InProper, 0},
	{"scowl/english-proper-names.70.txt", ner.InProper, 0},
	{"scowl/english-proper-names.80.txt", ner.InProper, 0},
	{"scowl/english-upper.50.txt", ner.InProper, 0},
	{"scowl/common_words_10_50.txt", ner.InCommon, 0},
	{"dariusk/nationalities.txt", ner.InDemonym, 0},
	{"nltk_gazetteers/nationalities.txt", ner.InDemonym, 0},
	{"wordnet_instances/demonyms_peoples.txt", ner.InDemonym, 0},
	{"dariusk/honorifics.txt", ner.InTitle, 0},
	{"dariusk/occupations.txt", ner.InJob, 0},
}

// Titles, dates and short country names are few and well known, so they need no source.
const (
	titles = "mr mr. mrs mrs. ms ms. dr dr. prof prof. rev rev. sen sen. rep rep. gov gov. gen gen. col col. lt lt. sgt sgt. capt capt. maj maj. " +
		"president minister secretary chancellor premier senator governor mayor general colonel captain major sergeant lieutenant admiral judge justice " +
		"king queen prince princess pope bishop archbishop cardinal imam ayatollah sheikh sheik rabbi father sister brother lord lady sir dame baron " +
		"professor doctor chairman chairwoman chief director coach manager ambassador envoy spokesman spokeswoman spokesperson congressman congresswoman " +
		"representative deputy commissioner officer detective inspector constable sheriff attorney actor actress singer author striker midfielder " +
		"defender goalkeeper captain ceo founder leader analyst economist journalist reporter editor"
	shortCountries = "u.s. us usa u.s.a. u.k. uk uae u.a.e. britain england scotland wales america holland russia iran syria vietnam laos burma taiwan palestine kosovo"
	dates          = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
		"jan jan. feb feb. mar mar. apr apr. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. mon tue wed thu fri sat sun"
)

// lexiconData is the content of the lexicon.
type lexiconData struct {
	words   map[string]ner.WordEntry
	levels  []ner.Levels // by fine cluster
	phrases map[string]ner.List
}

func (k lexiconData) write() ([]byte, *ner.Lexicon, error) {
	data, err := ner.WriteLexicon(k.words, k.levels, k.phrases)
	if err != nil {
		return nil, nil, err
	}
	l, err := ner.ReadLexicon(string(data))
	return data, l, err
}

// readLists merges the clusters and the name lists into one lexicon.
func readLists(dir string) (lexiconData, error) {
	words := map[string]ner.WordEntry{}
	phrases := map[string]ner.List{}
	levels, err := readClusters(filepath.Join(dir, "glove-clusters.tsv"), words)
	if err != nil {
		return lexiconData{}, err
	}
	add := func(w string, in ner.List) {
		e := words[w]
		e.In |= in
		words[w] = e
	}
	for _, list := range nameLists {
		file, only, _ := strings.Cut(list.file, " ")
		data, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			return lexiconData{}, err
		}
		n := 0
		for line := range strings.Lines(string(data)) {
			if only != "" {
				columns := strings.Split(strings.TrimSpace(line), "\t")
				if len(columns) != 3 || !strings.HasPrefix(columns[2], only) {
					continue
				}
				line = columns[0]
			}
			parts := nameWords(line)
			switch {
			case len(parts) == 1:
				add(parts[0], list.in)
				n++
			case len(parts) > 1 && len(parts) <= 6 && list.in < 1<<8:
				phrases[strings.Join(parts, " ")] |= list.in
				n++
			}
			if len(parts) > 1 && list.part != 0 {
				for _, p := range parts {
					add(p, list.part)
				}
			}
		}
		fmt.Printf("%-60s %6d names\n", list.file, n)
	}
	for _, w := range strings.Fields(titles) {
		add(w, ner.InTitle)
	}
	for _, w := range strings.Fields(shortCountries) {
		add(w, ner.InCountry)
	}
	add("western", ner.InDemonym)
	for _, w := range strings.Fields(dates) {
		add(w, ner.InDate)
	}
	fmt.Printf("lexicon: %d words, %d phrases\n", len(words), len(phrases))
	return lexiconData{words, levels, phrases}, nil
}

// nameWords splits a listed name into lower-case words as the tokenizer would.
func nameWords(line string) []string {
	line = strings.ToLower(strings.TrimSpace(line))
	if i := strings.IndexAny(line, "(,"); i > 0 {
		line = line[:i]
	}
	line = strings.NewReplacer("’", "'", "'s ", " 's ", "&", " & ", "–", " - ").Replace(line + " ")
	parts := strings.Fields(line)
	if len(parts) > 1 && parts[0] == "the" {
		parts = parts[1:]
	}
	for n := len(parts); n > 1 && slices.Contains([]string{"inc", "inc.", "co.", "corp.", "corporation", "company", "ltd", "ltd.", "plc", "companies", "group"}, parts[n-1]); n-- {
		parts = parts[:n-1]
	}
	return parts
}

// readClusters reads the word clusters. It derives the coarser levels from the finest:
// each fine cluster goes where most of its words are.
func readClusters(path string, words map[string]ner.WordEntry) ([]ner.Levels, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	votes := [2]map[[2]int]int{{}, {}}
	top := 0
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("%s: line %q", path, line)
		}
		var k [3]int
		for i := range k {
			if k[i], err = strconv.Atoi(f[i+1]); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
		}
		fine := k[2] + 1
		words[f[0]] = ner.WordEntry{Cluster: uint16(fine)}
		votes[0][[2]int{fine, k[1] + 1}]++
		votes[1][[2]int{fine, k[0] + 1}]++
		top = max(top, fine)
	}
	levels := make([]ner.Levels, top+1)
	for level, v := range votes {
		best := make([]int, top+1)
		for c, n := range v {
			to := []*uint16{&levels[c[0]].Middle, &levels[c[0]].Coarse}[level]
			if n > best[c[0]] || n == best[c[0]] && uint16(c[1]) < *to {
				best[c[0]], *to = n, uint16(c[1])
			}
		}
	}
	return levels, nil
}
