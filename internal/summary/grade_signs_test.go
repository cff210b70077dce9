package summary_test

import (
	"strings"
	"testing"

	"standfirst/internal/summary"
)

// TestStory: a column that opens with a story of the writer's own is summed up by its
// point.
func TestStory(t *testing.T) {
	a := analyse(t, `Let the night buses run

Three weeks ago I was standing at the stop on Quay Street, and I had my mother's cello under my arm. It was raining. A man in a paper hat offered me half of a pie.

I have been a cellist in this town for nineteen years, and I remember every driver.

On Thursday the council will vote on the night buses. It should keep all four routes and pay for them with the parking fees. The routes carry 3,100 people a week, and two thirds of them are on their way to work.

The treasurer says that the buses lose $212,000 a year. That is true, and it is less than the town spends on flower beds. Nobody asks whether the flower beds break even.

The hospital has written to the council, and so has the bakers' union. Their members have no other way home.
`)
	got := strings.Join(texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 3}})), "\n")
	for _, s := range []string{"cello", "cellist"} {
		if strings.Contains(got, s) {
			t.Errorf("a story in the summary: %q", got)
		}
	}
	if !strings.Contains(got, "council will vote") {
		t.Errorf("no point in %q", got)
	}
}

// TestAnecdote: a column that opens with what its writer saw and comes back to it is summed up
// by what it says should be done, and by the figures.
func TestAnecdote(t *testing.T) {
	a := analyse(t, `The clock on Tarn Street

On Friday I waited an hour at the surgery beside a woman with a jar of bees. The jar was full of holes. She had walked from Holt, she told me, to ask about her knee.

Nobody laughed. Her doctor retired in May, and no letter came to say so. Around us sat some twenty people in wet coats.

The county has closed nine of its 31 surgeries since 2017. It says that a doctor on a screen can see twice as many people in a day. It does not say that 4,000 houses here have no line that carries a picture.

The county should open the surgeries again for two days a week and pay for it with the 3 million that the screens have saved. Those who live far from a road should not have to buy a telephone to show somebody a knee.

At half past five the woman with the jar reached the desk. The clock above it stood still.
`)
	got := strings.Join(texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 2}})), "\n")
	for _, s := range []string{"bees", "the jar", "wet coats"} {
		if strings.Contains(got, s) {
			t.Errorf("a story in the summary: %q", got)
		}
	}
}

// TestDebate: the summary of a debate does not leave all to one speaker.
func TestDebate(t *testing.T) {
	a := analyse(t, `Ferries to the Outer Isles

Mr Dale: I beg to move that the fares of the ferries to the Outer Isles be frozen for two years. The fares rose by 14 per cent in April, and 600 islanders have signed a petition against them. The company made a profit of £9 million last year.

Mrs Ostrow: I am glad to follow my honourable friend. The fares are a tax on living on an island. My constituents pay more to reach a hospital than we pay to reach Paris.

Mr Dale: I thank her for that.

Mr Finch: I wonder who is to pay. The taxpayer already gives the company £31 million a year.

Mrs Ostrow: The taxpayer gives the roads a good deal more.

The Minister: The Government will freeze the fares for islanders until 2027, but we will not freeze them for visitors. The freeze will cost £4 million a year. We are in talks with the company on new ships.

Mr Finch: I am grateful to the Minister.

The Minister: I am grateful to him.
`)
	got := strings.Join(texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 3}})), "\n")
	if !strings.Contains(got, "until 2027") || !strings.Contains(got, "Isles be frozen") && !strings.Contains(got, "14 per cent") {
		t.Errorf("one side only: %q", got)
	}
}

// TestAbstractParts: the labels in an abstract tell its result from its methods.
func TestAbstractParts(t *testing.T) {
	a := analyse(t, `Compost tea against tomato blight: a randomised trial in Lower Wend

Abstract

Background: Growers spray compost tea against blight, but few have tested it. Methods: We sprayed 120 plots of tomatoes with compost tea or with water once a week for two summers. The plots were drawn by lot. Findings: Blight struck 61% of the plots with compost tea and 60% of those with water (p=0.81). The tea delayed no outbreak by more than a day. Interpretation: Compost tea does not protect tomatoes from blight.

Introduction

Blight has been known in the valley since 1846. Most growers there sell to three shops and cannot pay for sprays. Compost tea is made by steeping compost in water for some days.
`)
	got := strings.Join(texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 2}})), "\n")
	if !strings.Contains(got, "61%") && !strings.Contains(got, "does not protect") {
		t.Errorf("no result in %q", got)
	}
}

// TestOrigin: an article of reference is summed up by what its subject is and did, not by
// where the word for it or a person comes from.
func TestOrigin(t *testing.T) {
	a := analyse(t, `Tollan pike

The Tollan pike is a freshwater fish of the lakes of northern Wessel. It grows to two metres and feeds on trout and on young ducks. The name derives from an old word for a spear, which boatmen used of any long pole.

Tollan pike were fished almost to extinction in the 1920s. Since 1968 nobody may catch them between March and June. About 9,000 adults now live in four lakes, three of which are closed to motor boats.

The fish was first described by Ottilie Brandt. Brandt was born in Lund, the daughter of a watchmaker, and taught at a school for girls.
`)
	got := strings.Join(texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 4}})), "\n")
	for _, s := range []string{"name derives", "was born"} {
		if strings.Contains(got, s) {
			t.Errorf("an origin in the summary: %q", got)
		}
	}
}

// TestAnnounces: the summary of a speech has what the speaker announces, not the flourish at
// its end.
func TestAnnounces(t *testing.T) {
	a := analyse(t, `Remarks of the mayor at the reopening of the Kelder Street baths

Friends, neighbours, swimmers: what a morning.

When I was nine years old my brother pushed me into the cold pool behind us, and I have never forgiven him, and I have never stopped swimming.

These baths were built in 1911 by people who had no hot water at home, and they closed in 2013 because nobody in city hall would pay for a boiler.

It took nine years, two lawsuits and 4,000 letters to open these doors again.

Today I am announcing that no child of this city will pay to swim in any of our pools from the first of June.

A city is not made of brick and tile, but of the people who refuse to let the water run cold.

We are a city that remembers, a city that repairs, and a city that will always open its doors to those who come in from the rain.
`)
	got := strings.Join(texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 1}})), "\n")
	if !strings.Contains(got, "no child of this city") {
		t.Errorf("not what is announced: %q", got)
	}
}

// TestRises: what a member rises to say leads the summary of a speech.
func TestRises(t *testing.T) {
	a := analyse(t, `The Harbour Dredging Bill

Mr. Speaker, I rise in strong opposition to H.R. 9014, the Harbour Dredging Bill.

My district has three harbours. The oldest of them was built in 1821 by men who were paid in rum. Its light was the first on the coast.

The bill takes $40 million from the lifeboats. The lifeboats went out 212 times last year, and 61 people owe them their lives. No ship has run aground in the channel since 1988.

My grandfather was a pilot there for thirty years. He used to say that the channel looks after itself.

I yield back the balance of my time.
`)
	got := texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 1}}))
	if len(got) != 1 || !strings.Contains(got[0], "strong opposition") {
		t.Errorf("got %q", got)
	}
}

// TestSceneWithAName: a scene that opens a report does not come along only because it has a
// full name, which a reminder gives.
func TestSceneWithAName(t *testing.T) {
	a := analyse(t, `Farmers on the Wend ask for a flood fund

After three wet winters, 340 farms want the state to buy back their lowest fields

By Ada Roe

The rain had been falling since dawn when Marta Keane pulled on her boots. The cows stood in water to the knees, and the dog would not leave the porch.

Keane is one of 340 farmers on the lower Wend who have asked the state to buy their lowest fields and let the river have them. The fund that they propose would cost $90 million over ten years.

The river has left its bed in each of the last three winters. In January it drowned 2,100 sheep and took the bridge at Lodge.

The agriculture secretary, Ben Lima, said last week that he would study the plan. He said that no money was set aside for it in the budget of this year.

Insurers have already left the valley. A policy that cost $1,200 in 2015 is not sold at any price now.

Some farmers are against it. They say that land once given to the river will never come back.

The legislature will hear both sides on 4 May. A vote is expected before the summer.
`)
	got := strings.Join(texts(a, a.Ranking.Select(summary.Options{Budget: summary.Budget{Sentences: 2}})), "\n")
	if !strings.Contains(got, "340 farmers") || strings.Contains(got, "boots") {
		t.Errorf("the summary is %q", got)
	}
}
