package label_test

import (
	"strings"
	"testing"

	"standfirst/internal/doc"
)

// Who speaks in each block, and "-" for the items of a list.
func TestTalks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"dashes on both sides", `The keeper leaves
Norman Gale kept the lamp for 28 years. He spoke to us in his kitchen.

– Why did you leave the light?
– I was tired. They had put in a motor.

– They asked you to stay, though.
– The board wrote twice.
It wrote to my wife, too.

– And the goat?
– She misses nothing at all.`, "||Question|Answer|Question|Answer|Answer|Question|Answer"},
		{"dashes before questions alone", `"We count what we see"

— How many seals are there?

We counted 412. I would say that there are more.

— Has the number moved?

It has fallen for four years.

I think that it is the ice.`, "|Question|Answer|Question|Answer|Answer"},
		{"a wrapped interview", `Seals and ice

Aino Rebane has counted the seals of the bay from the same rock for
eleven years, and she is not yet tired of it.

— How many seals are there in the whole of the bay this spring?
— We counted 412 of them in March, which is fewer than we had hoped,
and I would say that there are more.
— Has it moved in these years?
— It has fallen for four, and I think that it is because of the ice
that no longer comes.`, "||Question|Answer|Question|Answer"},
		{"a story says who speaks", `The ferryman
The night was cold, and the ferry was tied to the jetty.

– Come in, he said. Shut the door.
– Where are you going?
– To my uncle, said the boy.
– And where is he?`, "||-|-|-|-"},
		{"a list asks nothing", `Works for the spring
The council met and agreed on what is to be done.

– The bridge will be mended.
– The pool will open in May.
– Who pays for the lamps?`, "||-|-|-"},
		{"initials", `Ice
Olga Prent spoke with Karl Ström.

O.: How has the work changed?

K. S.: There is no ice.

O.: Are you glad?

K. S.: No.`, "||O.|K. S.|O.|K. S."},
		{"initials and dashes", `Ice
Olga Prent spoke with Karl Ström.

OP – How has the work changed?

KS – There is no ice.

OP – Are you glad?

KS – No.`, "||OP|KS|OP|KS"},
		{"only answers have a label", `Ice
Olga Prent spoke with Karl Ström.

How has the work changed?

K.S.: There is no ice.

Are you glad?

K.S.: No.`, "||Question|K.S.|Question|K.S."},
		{"only questions have a label", `Ice
Olga Prent spoke with Karl Ström.

O: How has the work changed?

There is no ice.

O: Are pilots glad?

No. They drift.`, "||O|Answer|O|Answer"},
		{"one question and its answer", `Ask the keeper
Tom Askew answers a letter about water each week.

Q. My lock leaks, and the council says that it is not theirs. Whom do I call?

A. The trust owns every gate below the weir.`, "||Q|A"},
		{"wrapped turns of initials", `Ice

Our reporter Olga Prent spoke with Karl Ström, who heads the pilots'
union of the gulf. It has been shortened.

O: How has the work changed in all of your time at the wheel?
K: There is no ice. When there was, nobody sailed in March, and those
who did were towed.
O: Are there fewer accidents?
K: There are more of them now.`, "||O|K|O|K"},
	} {
		got := show(c.text, func(_ *doc.Document, b doc.Block) string {
			if b.Kind == doc.ListItem {
				return "-"
			}
			return b.Speaker
		})
		if got = strings.ReplaceAll(got, "\n", "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
