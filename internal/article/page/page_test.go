package page

import (
	"strings"
	"testing"

	"standfirst/internal/doc"
)

// show prints the kept blocks of a page by the first letter of their kinds, and what was
// set aside in brackets.
func show(d *doc.Document) string {
	var parts []string
	for _, b := range d.Blocks {
		s := b.In(d.Text)
		if len(s) > 24 {
			s = s[:24]
		}
		if b.Kept {
			parts = append(parts, string(b.Kind)+": "+s)
		} else {
			parts = append(parts, "["+s+"]")
		}
	}
	return strings.Join(parts, " | ")
}

const (
	first  = "<p>The ferry that sank in the harbour last winter was raised on Tuesday, in front of a crowd, by two cranes that had come from the north.</p>"
	second = "<p>Divers had worked on it for three weeks, in the dark and in the cold, and said that its hull, its engine and its bell were whole.</p>"
	third  = "<p>The owner, a widow of ninety, said that she would not sell it, whatever the museum, the town or the insurers might offer her for it.</p>"
)

func TestMainContent(t *testing.T) {
	for _, c := range []struct{ name, html, want string }{
		{"what main holds is the article", `<title>Ferry raised at last</title><div><h2>We use cookies</h2><p>To learn how people use this site, we would like to set some cookies on your device, if you agree.</p></div>
			<main><h1>Ferry raised at last</h1><p>The ferry was raised on Tuesday, at noon.</p><p>Its bell was whole, the divers said.</p></main><p>This paper is published by Quay Press, registered in Erewhon, at 4 Quay Street, and is sold in shops.</p>`,
			"[We use cookies] | [To learn how people use ] | headline: Ferry raised at last | paragraph: The ferry was raised on  | paragraph: Its bell was whole, the  | [This paper is published ]"},
		{"what the article element holds", `<title>Ferry raised at last</title><div><p>Our offer: six months of the Post for the price of three, and a bell for the first ten readers.</p></div><article><h1>Ferry raised at last</h1>` + first + second + third + `</article>`,
			"[Our offer: six months of] | headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"a paragraph in a div with an odd name", `<title>Ferry raised at last</title><nav>Home</nav><article><h1>Ferry raised at last</h1>` + first + `<div class="footer-safe navigable">` + second + `</div>` + third + `</article>`,
			"[Home] | headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"a notice on cookies without buttons", `<title>Ferry raised at last</title><div id="content"><h1>Ferry raised at last</h1><p>The ferry was raised on Tuesday, at noon.</p></div><div id="cookie-bar"><p>We use cookies to count visits and to learn what people read here, on each page and on each day.</p></div>`,
			"headline: Ferry raised at last | paragraph: The ferry was raised on  | [We use cookies to count ]"},
		{"a notice on privacy over a short article", `<title>Ferry raised at last</title><div class="qp-consent-box"><h1>Your privacy</h1><p>We and our 90 partners store cookies on your device, and read them, to learn what you like, where you are and what you buy.</p><button>Agree</button></div><div><h1>Ferry raised at last</h1><p>The ferry was raised on Tuesday, at noon.</p></div>`,
			"[Your privacy] | [We and our 90 partners s] | [Agree] | headline: Ferry raised at last | paragraph: The ferry was raised on "},
		{"a heading in bold before a line break", `<p>The ferry was raised on Tuesday, at noon.</p><p><b>Who sank it?</b><br>Nobody knows, the harbour master said.</p>`,
			"paragraph: The ferry was raised on  | subhead: Who sank it? | paragraph: Nobody knows, the harbou"},
		{"signs of the site", `<title>Ferry raised at last</title><nav>Home</nav><article><h1>Ferry raised at last</h1>` + first + second + third + `<p>Log in or register to reply</p></article>`,
			"[Home] | headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [Log in or register to re]"},
		{"headers of the parts of a debate", `<title>Ferry debated</title><nav>Home</nav><main><h1>Ferry debated</h1><div class="part"><div class="header"><h2><a href="/q">Paul Quist</a> (Quay)</h2></div>` + first + `</div><div class="part"><div class="header"><h2><a href="/r">The Minister for Bells (Ines Roth)</a></h2></div>` + second + `</div><div class="part"><div class="header"><h2><a href="/q">Paul Quist</a> (Quay)</h2></div>` + third + `</div></main>`,
			"[Home] | headline: Ferry debated | subhead: Paul Quist (Quay) | paragraph: The ferry that sank in t | subhead: The Minister for Bells ( | paragraph: Divers had worked on it  | subhead: Paul Quist (Quay) | paragraph: The owner, a widow of ni"},
		{"a message below its answer", `<div>The ferry was raised on Tuesday, at noon.</div><div class="gmail_quote"><div class="gmail_attr">On Fri, May 7, 2021 at 9:12 AM Paul Quist &lt;p@example.org&gt; wrote:</div><blockquote class="gmail_quote">Is she up?</blockquote></div>`,
			"paragraph: The ferry was raised on  | [On Fri, May 7, 2021 at 9] | [Is she up?]"},
		{"code without a mark of its own", `<title>Counting boats</title><article><h1>Counting boats</h1>` + first + second + `<p>SELECT</p><p>*,</p><p>previous_search AS (</p><p>),</p><p>)</p><p>★</p>` + third + `</article>`,
			"headline: Counting boats | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | subhead: SELECT | paragraph: *, | paragraph: previous_search AS ( | paragraph: ), | paragraph: ) | [★] | paragraph: The owner, a widow of ni"},
		{"notes below the article", `<title>Ferry raised at last</title><nav>Home</nav><article><h1>Ferry raised at last</h1>` + first + second + third + `<p>Paul Quist contributed research.</p><p>A version of this article appears in print on May 5, Section A, with the headline: Up.</p><h2>About this article</h2><p>Written in May, and checked by Ines Roth.</p></article>`,
			"[Home] | headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [Paul Quist contributed r] | paragraph: A version of this articl | [About this article] | paragraph: Written in May, and chec"},
		{"more works than text", `<title>Ferries</title><nav>Home</nav><article><h1>Ferries</h1>` + first + `<h2>3. References</h2><ul><li>Roth, I. (2001). Ferries of the quay.</li><li>Quist, P. (2004). Bells under water.</li><li>Roth, I. (2011). Hulls, again and again.</li></ul><h2>The owner, and what she said</h2>` + second + third + `</article>`,
			"[Home] | headline: Ferries | paragraph: The ferry that sank in t | subhead: 3. References | table-row: Roth, I. (2001). Ferries | table-row: Quist, P. (2004). Bells  | table-row: Roth, I. (2011). Hulls,  | subhead: The owner, and what she  | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"spans that end in spaces", `<p><span>The ferry was raised on </span><span>Tuesday</span><span> by </span><a href="/q"><span>Quay Divers</span></a><span>.</span></p>`,
			"paragraph: The ferry was raised on "},
		{"headings by the size of letters", `<b id="docs-internal-guid-1"><p><span style="font-size:26pt">Ferry raised</span></p><p><span style="font-size:15pt">What the divers found in the harbour</span></p><p><span style="font-size:11pt">The ferry was raised on Tuesday, at noon.</span></p><p><span style="font-size:11pt">Its bell was whole, the divers said.</span></p></b>`,
			"headline: Ferry raised | subhead: What the divers found in | paragraph: The ferry was raised on  | paragraph: Its bell was whole, the "},
		{"a short first sentence", `<p>The ferry was raised at 4 p.m. on Monday.</p><p>Please bring your own cups, because those of the club were sold with the urn in June.</p>`,
			"paragraph: The ferry was raised at  | paragraph: Please bring your own cu"},
		{"buttons in a fragment", `<h1>Ferry raised at last</h1><p>The ferry was raised on Tuesday, at noon.</p><div><button>Share</button><button>Comment<span>17</span></button></div><p>Its bell was whole, the divers said.</p>`,
			"headline: Ferry raised at last | paragraph: The ferry was raised on  | [Share Comment17] | paragraph: Its bell was whole, the "},
		{"a short page of questions", `<title>Locks: a guide</title><main><h1>Locks: a guide</h1><p>What to do when a lock leaks, and whom to tell.</p><details><summary>May I mend it?</summary><p>No, the law leaves that to the port.</p></details><div class="accordion-item"><h3><button>Who pays?</button></h3><div class="collapse"><div class="accordion-body"><p>The port does, out of what the boats pay each year, and nobody else is asked.</p></div></div></div></main>`,
			"headline: Locks: a guide | paragraph: What to do when a lock l | subhead: May I mend it? | paragraph: No, the law leaves that  | subhead: Who pays? | paragraph: The port does, out of wh"},
		{"captions in spans", `<title>Ferry raised at last</title><nav>Home</nav><article><h1>Ferry raised at last</h1><div class="media"><img src="a.jpg"><span class="media__caption">The ferry in the dock</span> <span class="media__credit">Credit: Paul Quist</span></div>` + first + second + third + `</article>`,
			"[Home] | headline: Ferry raised at last | caption: The ferry in the dock Cr | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"notes after years", `<p>The Act of 1907<sup>2</sup> is dead, and since 1911<a role="doc-noteref" href="#n3">3</a> nobody has read it.</p>`,
			"paragraph: The Act of 1907 is dead, | [2 3]"},
		{"a page of the nineties", `<title>Ferry raised</title><center><b>Quay Post</b><br><a href="/">Home</a> | <a href="/n">News</a> | <a href="/s">Sport</a></center><hr><font size="5"><b>Ferry raised at last</b></font><br><i>by Ines Roth</i><br>May 4, 2021` + first + second + third + `<hr><a href="/n">Next story</a> | <a href="/b">Back</a>`,
			"paragraph: Quay Post | [Home	News	Sport] | headline: Ferry raised at last | byline: by Ines Roth | date: May 4, 2021 | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [Next story | Back]"},
		{"classes that hold a name by chance", `<title>Ferry raised at last</title><nav>Home</nav><article><h1>Ferry raised at last</h1><p class="page-header-lead">The ferry is up, and the town is glad of it.</p>` + first + `<h3 class="header-link">What the divers found there</h3>` + second + `<p class="extra-large">The bell rang as it rose from the water.</p>` + third + `</article>`,
			"[Home] | headline: Ferry raised at last | paragraph: The ferry is up, and the | paragraph: The ferry that sank in t | subhead: What the divers found th | paragraph: Divers had worked on it  | paragraph: The bell rang as it rose | paragraph: The owner, a widow of ni"},
		{"a sentence that is a link", `<title>Ferry raised at last</title><nav>Home</nav><article>` + first + `<div><p><a href="/x">A storm sank it in January, with nobody on board.</a></p></div>` + second + third + `</article>`,
			"[Home] | paragraph: The ferry that sank in t | paragraph: A storm sank it in Janua | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"who is quoted", `<title>Ferry raised at last</title><nav>Home</nav><article>` + first + second + `<blockquote><p>I heard the bell, and I wept.</p><footer>Ines Roth, diver</footer></blockquote>` + third + `<footer>Quay Press</footer></article>`,
			"[Home] | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | quotation: I heard the bell, and I  | quotation: Ines Roth, diver | paragraph: The owner, a widow of ni | [Quay Press]"},
		{"questions in buttons", `<title>Ferry raised at last</title><nav>Home</nav><article>` + first + `<h3><button>Who sank it?</button></h3>` + second + third + `</article>`,
			"[Home] | paragraph: The ferry that sank in t | subhead: Who sank it? | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"a sign beside a heading", `<title>Ferry raised at last</title><main><h1>Ferry raised at last</h1>` + first + second + `<h3><button>Who sank it<span aria-hidden="true">+</span></button></h3><p>Nobody knows.</p></main>`,
			"headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | subhead: Who sank it | [+] | paragraph: Nobody knows."},
		{"links in a cell beside the text", `<title>Ferry raised at last</title><table><tr><td><b>Ferry raised at last</b>` + first + second + third + `</td><td><a href=a>Tides</a><br><a href=b>Write to us</a></td></tr></table>`,
			"headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [Tides] | [Write to us]"},
		{"a lead in a heading", `<title>Ferry raised at last</title><nav>Home</nav><article><h2>The ferry that sank in January has been raised, and its bell has been rung.</h2>` + first + second + third + `</article>`,
			"[Home] | paragraph: The ferry that sank in J | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"hidden by a rule", `<style>/* x */ .k{display:none} @media print{.q{display:none}} @media screen{#z{visibility:hidden}}</style><p class="k">For machines.</p><p class="q">For people.</p><p id="z">For nobody.</p>`,
			"paragraph: For people."},
		{"hidden by a rule for what lies within", `<style>.card .k{display:none} p.a.b{display:none} p{display:none}</style><div class="card"><p class="k">For machines.</p><p class="b c a">For nobody.</p><p>For people.</p></div><p class="k">For people, too.</p>`,
			"paragraph: For people. | paragraph: For people, too."},
		{"numbers of lists", `<ol start="3"><li>Close.<li>Drain.<ol type="a"><li>Open.</ol><li value="9">Mend.</ol><ol reversed style="list-style-type: upper-roman"><li>Two.<li>One.</ol><ol style="list-style:none"><li>Bare.</ol><ul><li>Boots.</ul><ol><li><p>Deep.</p></ol>`,
			"list-item: 3.\tClose. | list-item: 4.\tDrain. | list-item: a.\tOpen. | list-item: 9.\tMend. | list-item: II.\tTwo. | list-item: I.\tOne. | list-item: Bare. | list-item: Boots. | list-item: 1.\tDeep."},
		{"cells", `<table><tr><th></th><th>Post</th><th>Town</th></tr><tr><td>Ann</td><td colspan="2">Clerk</td></tr><tr><td>Ben</td><td></td><td>Hull</td></tr></table>`,
			"table-row: \tPost\tTown | table-row: Ann\tClerk | table-row: Ben\t\tHull"},
		{"code", "<p>The reader takes lines such as these, one by one.</p><pre>if (x) {\n  y = z | 1;\n}</pre>", "paragraph: The reader takes lines s | table-row: if (x) { | table-row: \u00a0 y = z | 1; | table-row: }"},
		{"hidden from listeners", `<p aria-hidden="true">Ferry</p>` + first + second, "[Ferry] | paragraph: The ferry that sank in t | paragraph: Divers had worked on it "},
		{"a page behind a dialog", `<title>Ferry raised at last</title><nav>Home</nav><div aria-hidden="true"><article>` + first + second + third + `</article></div>`,
			"[Home] | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"corrections and notes", `<p>The <del>tug</del><ins>ferry</ins> sank.<a href="#n1">[1]</a> It <a href="#x">rose</a>.</p>`, "paragraph: The ferry sank. It rose. | [tug [1]]"},
		{"a short page with its references", `<title>Ferry raised at last</title><main><h1>Ferry raised at last</h1>` + first + second + `<h2>References</h2><p>Roth, I. (1999). Bells of the north. Quay Press.</p><p>Quist, P. (2004). Hulls. Quay Press.</p></main>`,
			"headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | subhead: References | table-row: Roth, I. (1999). Bells o | table-row: Quist, P. (2004). Hulls."},
		{"a line under the headline below a list", `<title>Ferry raised at last</title><nav>Home</nav><main><ul><li>The ferry that sank in winter was raised, and its owner wept.</li><li>Divers had worked on it for three weeks, and found the bell.</li></ul></main><h1>Ferry raised at last</h1><footer>And what the divers found in it</footer>`,
			"[Home] | list-item: The ferry that sank in w | list-item: Divers had worked on it  | headline: Ferry raised at last | [And what the divers foun]"},
		{"a caption that the picture has, too", `<title>Ferry raised at last</title><main><h1>Ferry raised at last</h1>` + first + `<div><img src="f.jpg" alt="The wreck of the ferry on its way to the dock on Monday"></div><div>The wreck of the ferry on its way to the dock on Monday.</div>` + second + third + `</main>`,
			"headline: Ferry raised at last | paragraph: The ferry that sank in t | caption: The wreck of the ferry o | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"a caption over its credit", `<title>Ferry raised at last</title><main><h1>Ferry raised at last</h1>` + first + `<div><div>The wreck on its way to the dock.</div><div>Photograph by Paul Quist</div></div>` + second + third + `</main>`,
			"headline: Ferry raised at last | paragraph: The ferry that sank in t | caption: The wreck on its way to  | caption: Photograph by Paul Quist | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"the site's name over the headline", `<title>Ferry raised at last | Quay Post</title><main><h1>Quay Post</h1><h2>Ferry raised at last</h2>` + first + second + third + `</main>`,
			"[Quay Post] | headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"a consent notice", `<title>Ferry raised at last</title><div class="cookie-notice"><div><p>We keep data on your device to measure, to select and to improve what you see on this site, with 40 partners.</p></div><button>Accept</button></div><div><h1>Ferry raised at last</h1><p>The ferry was raised on Tuesday.</p><p>Its bell was whole.</p></div>`,
			"[We keep data on your dev] | [Accept] | headline: Ferry raised at last | paragraph: The ferry was raised on  | paragraph: Its bell was whole."},
		{"beside it by role", first + second + `<div role="complementary"><p>Our letter has the tides, the weather and the crossword, and it is free.</p></div>` + `<div class="comments-list"><p>They should have left it there, if you ask me.</p></div>`,
			"paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | [Our letter has the tides] | [They should have left it]"},
		{"notes on the article", `<title>Ferry raised at last</title><nav>Home</nav><article>` + first + `<h2>Sign up to Quay Mail</h2>` + second + third + `<p>This article was amended on 4 May 2021. An earlier version gave another depth.</p></article>`,
			"[Home] | paragraph: The ferry that sank in t | [Sign up to Quay Mail] | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [This article was amended]"},
		{"a heading with the name of a part", `<title>Ferry raised at last</title><nav>Home</nav><article>` + first + `<h2 class="widget-head">Cost<a href="#cost">¶</a></h2>` + second + third + `</article>`,
			"[Home] | paragraph: The ferry that sank in t | subhead: Cost | [¶] | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"blocks by style", `<div><span style="display: block">The ferry rose.</span><span style="display:block">Its bell rang.</span></div>`, "paragraph: The ferry rose. | paragraph: Its bell rang."},
		{"for screen readers only", first + `<p>See the report<span class="sr-only">opens in a new window</span>, which is long.</p><p><b aria-hidden="true">T</b><span class="sr-only">T</span>he end came soon.</p>`,
			"paragraph: The ferry that sank in t | paragraph: See the report, which is | [opens in a new window] | paragraph: The end came soon. | [T]"},
		{"captions by class", first + `<div class="thumbcaption"><div><a href="x"></a></div>The bell in 1907</div>` + second, "paragraph: The ferry that sank in t | caption: The bell in 1907 | paragraph: Divers had worked on it "},
		{"notes below", first + `<p>It sank.<a href="#n1"><sup>1</sup></a> It rose.<sup>b</sup> It sails.<sup>(3)</sup></p><section role="doc-endnotes"><ol><li id="n1"><p>Roll 9. <a href="#r1">↩︎</a></p></li></ol></section>`,
			"paragraph: The ferry that sank in t | paragraph: It sank. It rose. It sai | [1 b (3)] | table-row: Roll 9. | [↩︎]"},
		{"a heading with its buttons", `<title>Ferry raised at last</title><nav>Home</nav><article>` + first + `<div class="section-heading"><h2>Cost</h2><span class="mw-editsection"><a href="e">edit</a></span></div>` + second + third + `</article>`,
			"[Home] | paragraph: The ferry that sank in t | subhead: Cost | [edit] | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"items in rows", first + `<table><tr><td><p>(1)</p></td><td><p>Ferries shall carry a bell of bronze.</p></td></tr></table><table><tr><td>—</td><td>It shall ring.</td></tr></table>`,
			"paragraph: The ferry that sank in t | list-item: (1)\tFerries shall carry  | [—] | list-item: It shall ring."},
		{"an official journal", `<title>LEX - 999 - LEX</title><p class="hd-ti">Official Journal</p><p class="oj-doc-ti">REGULATION 9</p><p class="oj-doc-ti">on bells</p><p class="oj-normal">Each ferry that sails at night or in fog shall carry a bell.</p><p class="oj-ti-art">Article 1</p><p class="oj-normal">The bell shall be of bronze, and shall be heard at a mile.</p>`,
			"paragraph: Official Journal | headline: REGULATION 9 | headline: on bells | paragraph: Each ferry that sails at | subhead: Article 1 | paragraph: The bell shall be of bro"},
		{"a title and its headings in Word", `<meta name=generator content="Microsoft Word 15"><p class=MsoTitle>Ferry raised</p><h1>Cost</h1>` + first + `<p class=MsoFootnoteText>Roll 9.</p>`, "headline: Ferry raised | subhead: Cost | paragraph: The ferry that sank in t | table-row: Roll 9."},
		{"a footer of one line", `<title>Ferry raised at last</title><div><h1>Ferry raised at last</h1>` + first + second + `</div><div class="footer-box"><p>Quay Post is a charity, registered in Erewhon, with number 9.</p></div>`,
			"headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | [Quay Post is a charity, ]"},
		{"a sentence printed twice", first + `<blockquote class="pull-quote">in front of a crowd</blockquote>` + second + `<div class="pullquote">It was cold.</div>`,
			"paragraph: The ferry that sank in t | [in front of a crowd] | paragraph: Divers had worked on it  | paragraph: It was cold."},
		{"beyond the edge of the screen", first + `<p style="position: absolute; left: -9999px">Copied from Quay Post.</p><p style="text-indent:-20px">It is up.</p>`, "paragraph: The ferry that sank in t | paragraph: It is up."},
		{"a table of other elements", first + `<div role="table"><div role="row"><span role="columnheader">Ship</span><span role="columnheader">Year</span></div><div role="row"><div role="cell">Bell</div><div role="cell">1907</div></div></div>`,
			"paragraph: The ferry that sank in t | table-row: Ship\tYear | table-row: Bell\t1907"},
		{"a box for an address", `<title>Ferry raised at last</title><nav>Home</nav><article>` + first + `<div><h3>Get the Quay letter</h3><p>It comes each Friday, and costs nothing.</p><form><input type="email"><button>Go</button></form></div>` + second + third + `</article>`,
			"[Home] | paragraph: The ferry that sank in t | [Get the Quay letter] | [It comes each Friday, an] | [Go] | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"a list of what is linked", `<title>Bells</title><nav>Home</nav><article>` + first + second + third + `<div><div><h3><a href="/1">Ghent</a></h3><p>The oldest bell, of bronze, weighs as much as a small ferry.</p></div><div><h3><a href="/2">Bruges</a></h3><p>The second, of iron, has not been rung since the war.</p></div></div></article>`,
			"[Home] | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | subhead: Ghent | paragraph: The oldest bell, of bron | subhead: Bruges | paragraph: The second, of iron, has"},
		{"a list typed by hand", `<p>There are two rules for the bell.</p><p>1) Ring it.</p><p>2) Wait for the keeper.</p><p>Nobody else may open it.</p><p>• Not even the owner.</p>`,
			"paragraph: There are two rules for  | list-item: 1) Ring it. | list-item: 2) Wait for the keeper. | paragraph: Nobody else may open it. | list-item: • Not even the owner."},
		{"links to other articles", `<title>Ferry raised at last</title><nav>Home</nav><article>` + first + second + third + `<h2>In depth</h2><ul><li><a href="3">Bells</a></li><li><a href="4">Hulls</a></li></ul></article>`,
			"[Home] | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [In depth] | [Bells] | [Hulls]"},
		{"buttons in a list", `<title>Ferry raised at last</title><nav>Home</nav><main><ul><li><a>Print</a></li><li><a>Email</a></li></ul>` + first + second + `</main>`,
			"[Home] | [Print] | [Email] | paragraph: The ferry that sank in t | paragraph: Divers had worked on it "},
		{"a time without white space before it", `<p>The bell rang at noon<time>12:00</time> on Monday.</p>`, "paragraph: The bell rang at noon 12"},
		{"bullets from the first line on", `<p>• Ring the bell.</p><p>• Wait.</p><p>Nobody else may open the gate.</p>`, "list-item: • Ring the bell. | list-item: • Wait. | paragraph: Nobody else may open the"},
		{"links that touch", `<p>The bells rang.</p><p><a href="a">Index</a><a href="b">Scans</a><i>x</i><a href="c">Y</a> for all.</p>`, "paragraph: The bells rang. | paragraph: Index ScansxY for all."},
		{"letters on numbers", `<p>The bell weighs 300<sup>a</sup> kg, says the 1<sup>e</sup> report.</p>`, "paragraph: The bell weighs 300 kg,  | [a]"},
		{"a note by a link", `<p>The bell was cast in 1907.<sup><a href="#n">ii</a></sup> It rang.</p>`, "paragraph: The bell was cast in 190 | [ii]"},
		{"corrections", `<title>Ferry raised at last</title><nav>Home</nav><main>` + first + second + `<p>Correction, 4 May: an earlier version of this story gave another depth.</p></main>`,
			"[Home] | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | [Correction, 4 May: an ea]"},
		{"elements of its own", `<title>Ferry raised at last</title><nav>Home</nav><quay-body><quay-par>` + first + `</quay-par><quay-par>` + second + `</quay-par></quay-body>`,
			"[Home] | paragraph: The ferry that sank in t | paragraph: Divers had worked on it "},
		{"numbers of sections", `<h1>Ferry Act</h1><h4><span>Part I</span><span>Bells</span></h4><p><span>2</span><span>Each ferry shall carry a bell.</span></p><p><span>(3)</span><span>It shall ring.</span></p><p>H<span>2</span><span>O</span> is wet.</p>`,
			"headline: Ferry Act | subhead: Part I Bells | paragraph: 2 Each ferry shall carry | paragraph: (3) It shall ring. | paragraph: H2O is wet."},
		{"an article of blocks", `<title>Ferry raised at last</title><div id="header"><p>Quay Post, a paper</p></div><div class="page"><div class="block text wide">` + first + second + `</div><div class="block image"><img></div><div class="block text">` + third + `</div></div><div id="footer"><p>Quay Post is a charity, registered in Erewhon, with number 9.</p></div>`,
			"[Quay Post, a paper] | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [Quay Post is a charity, ]"},
		{"a page about comment", `<div class="comment-free"><h1>Ferry raised</h1><div class="comment-free-text">` + first + `</div><div class="comment-free">` + second + `</div>` + third + `</div>`,
			"headline: Ferry raised | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"an address at the end", `<title>Ferry raised at last</title><article><h1>Ferry raised at last</h1>` + first + second + third + `<p>Have a story? Email desk@quaypost.example</p></article>`,
			"headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [Have a story? Email desk]"},
		{"a sentence of links", `<div><h1>Ferry raised</h1><div>` + first + `</div><div><p><a href="a">The owner</a> and <a href="b">the board</a> have <a href="c">signed a lease for the quay</a>.</p></div><div>` + second + `</div></div>`,
			"headline: Ferry raised | paragraph: The ferry that sank in t | paragraph: The owner and the board  | paragraph: Divers had worked on it "},
		{"notes and exponents", `<p>It sank in 1907.<sup>1</sup> It weighs 10<sup>3</sup> kg and covers 20 m<sup>2</sup>, the divers<sup><a href="#n2">2</a></sup> said.</p>`,
			"paragraph: It sank in 1907. It weig | [1 2]"},
	} {
		d := Read(c.html)
		if got := show(&d); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
		if err := doc.Check(&d, nil); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestSource(t *testing.T) {
	body := "<article>" + first + second + third + "</article>"
	for _, c := range []struct{ name, html, want string }{
		{"none", `<title>Ferry</title>` + body, ""},
		{"site", `<meta property="og:site_name" content="Quay Post">` + body, "Quay Post"},
		{"publisher", `<meta property="og:site_name" content="quaypost.example"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","publisher":{"@type":"Organization","name":"Quay Post &amp; Mail"}}</script>` + body, "Quay Post & Mail"},
	} {
		if d := Read(c.html); d.Source != c.want {
			t.Errorf("%s: %q", c.name, d.Source)
		}
	}
}

func TestMeta(t *testing.T) {
	body := "<article>" + first + second + third + "</article>"
	for _, c := range []struct{ name, html, title, byline, iso string }{
		{"site's name", `<title>Ferry raised at last - Quay Post</title>` + body, "Ferry raised at last", "", ""},
		{"a dash of its own", `<title>Ferry raised at last – but for how long?</title>` + body, "Ferry raised at last – but for how long?", "", ""},
		{"declared site", `<meta property="og:site_name" content="Quay"><meta property="og:title" content="Up | Quay">` + body, "Up", "", ""},
		{"heading with the site's name", `<meta property="og:title" content="Ferry raised at last"><h1>Quay Post</h1>` + body, "Ferry raised at last", "", ""},
		{"declared in other words", `<meta property="og:title" content="Ferry raised after a winter"><h1>Ferry brought up after a winter</h1>` + body, "Ferry raised after a winter", "", ""},
		{"declared for other sites", `<title>Ferry up – 40 years on | Quay Post</title><meta property="og:title" content="Divers astonish a harbour"><article><h1>Ferry up – 40 years on</h1>` + first + second + third + `</article>`, "Ferry up – 40 years on", "", ""},
		{"the site's name as title", `<title>Quay Post</title><div><a href="/">Quay Post</a></div><h2>Local news</h2><h3>Ferry of the harbour raised at last</h3>` + first + second + third, "Ferry of the harbour raised at last", "", ""},
		{"an address as the site's name", `<title>Ferry raised at last in spring | quaypost.example</title>` + body, "Ferry raised at last in spring", "", ""},
		{"writers with places", `<title>Ferry raised at last</title><article><h1>Ferry raised at last</h1><div>By <a href="/i">Ines Roth</a> in Quay, <a href="/p">Paul Quist</a> in Oslo and agencies</div>` + first + second + third + `</article>`, "Ferry raised at last", "Ines Roth, Paul Quist", ""},
		{"two names of one writer", `<title>Ferry raised at last</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry raised at last","author":{"@type":"Person","name":["Ines Roth","Paul Quist"]}}</script>` + body, "Ferry raised at last", "Ines Roth, Paul Quist", ""},
		{"a section before the site's name", `<title>Ferry raised at last in spring – Quays – Quay Post</title>` + body, "Ferry raised at last in spring", "", ""},
		{"two dashes of its own", `<title>Ferry raised at last – now – but for how long? – Quay Post</title>` + body, "Ferry raised at last – now – but for how long?", "", ""},
		{"posts of two writers", `<title>Ferry raised at last</title><article><h1>Ferry raised at last</h1><p>By INES ROTH and PAUL QUIST, Quay Reporters | Published: May 4, 2021</p>` + first + second + third + `</article>`, "Ferry raised at last", "INES ROTH and PAUL QUIST", "2021-05-04"},
		{"reviewed later", `<title>Ferry raised at last</title><meta name="DC.date.issued" content="2021-05-04"><article><h1>Ferry raised at last</h1><p>Last reviewed 6 June 2022</p>` + first + second + third + `</article>`, "Ferry raised at last", "", "2021-05-04"},
		{"a section behind a bar", `<title>Ferry raised at last | News</title><h1>Ferry raised at last</h1>` + body, "Ferry raised at last", "", ""},
		{"another wording with the site's name", `<title>Ferry raised - at last - Quay</title><article><h1>Ferry raised after a winter</h1>` + first + second + third + `</article>`, "Ferry raised after a winter", "", ""},
		{"a site named for its author", `<title>Ferry raised at last | Ines Roth</title><p class="byline">By Ines Roth</p>` + body, "Ferry raised at last", "Ines Roth", ""},
		{"two authors", `<title>Ferry</title><meta name="author" content="Ines Roth"><meta name="author" content="Paul Quist">` + body, "Ferry", "Ines Roth, Paul Quist", ""},
		{"marked author", `<title>Ferry</title><p itemprop="author">By Ines Roth</p>` + body, "Ferry", "Ines Roth", ""},
		{"character references", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry&#8217;s bell &amp; hull","author":{"name":"Rosa O&#039;Hare"},"datePublished":"2021-03-04T05:06:07Z"}</script>` + body, "Ferry’s bell & hull", "Rosa O'Hare", "2021-03-04"},
		{"time", `<title>Ferry</title><article><h1>Ferry</h1><time datetime="2021-03-04">4 March</time>` + first + second + third + `</article>`, "Ferry", "", "2021-03-04"},
		{"first and last name apart", `<script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#p","givenName":"Ines","familyName":"Roth"},{"@type":"NewsArticle","headline":"Ferry","author":{"@id":"#p"},"publisher":{"name":"Quay Post"}}]}</script>` + body, "Ferry", "Ines Roth", ""},
		{"a publisher is no author", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","author":{"name":"Quay Post"},"publisher":{"name":"Quay Post"}}</script><article><h1>Ferry</h1><p>By Ines Roth &amp; Paul Quist</p><p>Quay Post, Hull</p>` + first + second + `</article>`, "Ferry", "Ines Roth & Paul Quist", ""},
		{"more writers than declared", `<title>Ferry</title><meta name="author" content="Ines Roth"><article><h1>Ferry</h1><address><a rel="author">Ines Roth</a> in Hull and <a rel="author">Paul Quist</a></address>` + first + second + third + `</article>`, "Ferry", "Ines Roth, Paul Quist", ""},
		{"a link to the writer", `<title>Ferry</title><nav>Home</nav><h4><a href="/author/iroth/">Ines Roth</a></h4>` + body, "Ferry", "Ines Roth", ""},
		{"a user's name", `<title>Ferry</title><nav>Home</nav><span itemprop="author">iroth (Ines Roth)</span>` + body, "Ferry", "Ines Roth", ""},
		{"lines of a head", `<title>Ferry raised</title><div><b>Ferry raised</b><br>by Ines Roth<br>4 May 2021<br><br>` + strings.TrimPrefix(first, "<p>") + `</div>`, "Ferry raised", "Ines Roth", "2021-05-04"},
		{"spans after By", `<title>Ferry</title><article><h1>Ferry</h1><div class="byline"><span>By</span> <span>Ines Roth</span><span>Harbour reporter, Quay Post</span></div>` + first + second + third + `</article>`, "Ferry", "Ines Roth", ""},
		{"a catalogue's order", `<title>Ferry</title><meta name="DC.creator" content="Roth, Ines"><meta name="DC.creator" content="Quist, P. J.">` + body, "Ferry", "Ines Roth, P. J. Quist", ""},
		{"a post after the name", `<title>Ferry</title><meta name="DC.creator" content="Roth, Editor">` + body, "Ferry", "Roth", ""},
		{"a handle", `<title>Ferry</title><article><h1>Ferry</h1><p>by Ines Roth (@iroth)</p>` + first + second + `</article>`, "Ferry", "Ines Roth", ""},
		{"spans with dots", `<meta property="og:title" content="Ferry raised"><meta name="author" content="Ines Roth"><article><h1>Ferry raised</h1><div><a href="i">Ines Roth</a><span>·</span><button>Follow</button></div><div><span>Published in</span><a href="q">Quay</a><span>·</span><span>Mar 4, 2021</span></div>` + first + second + `</article>`, "Ferry raised", "Ines Roth", "2021-03-04"},
		{"a title for other sites", `<meta property="og:title" content="You will not believe this bell"><article><h1>The ferry that sank in winter is up again</h1>` + first + second + third + `</article>`, "The ferry that sank in winter is up again", "", ""},
		{"a section in the title", `<meta property="og:title" content="Harbours - Ferry raised at last"><h1>Harbours</h1><article><h2>Ferry raised at last</h2>` + first + second + third + `</article>`, "Ferry raised at last", "", ""},
		{"the day of a change", `<meta property="article:published_time" content="2021-03-01T10:00:00Z"><article><h1>Ferry</h1><p>Updated March 4, 2021</p>` + first + second + `</article>`, "Ferry", "", "2021-03-01"},
		{"By and its name touch", `<article><h1>Ferry raised at last</h1><div><span><b>By</b><a href="/i">Ines Roth</a></span><span>Posted<time>4 May 2021</time></span></div>` + first + second + third + `</article>`, "Ferry raised at last", "Ines Roth", "2021-05-04"},
		{"two names in spans", `<article><h1>Ferry raised at last</h1><div><span>Ines Roth</span><span>Paul Quist</span><span>May 4, 2021</span></div>` + first + second + third + `</article>`, "Ferry raised at last", "Ines Roth, Paul Quist", "2021-05-04"},
		{"a post in an element of its own", `<article><h1>Ferry raised at last</h1><div><strong>Ines Roth</strong><em>Harbour editor</em></div><time datetime="2021-05-04T08:00+02:00">Tuesday</time>` + first + second + third + `</article>`, "Ferry raised at last", "Ines Roth", "2021-05-04"},
		{"a date in Spanish", `<article><h1>Ferry raised at last</h1><p>Publicado: 4 de mayo de 2021, 08:00</p>` + first + second + third + `</article>`, "Ferry raised at last", "", "2021-05-04"},
		{"writers in a list", `<article><h1>Ferry raised at last</h1><ul class="authors"><li><a href="/i">Ines Roth</a></li><li><a href="/p">Paul Quist</a></li></ul><p>4 May 2021</p>` + first + second + third + `</article>`, "Ferry raised at last", "Ines Roth, Paul Quist", "2021-05-04"},
		{"names with a dot", `<article><h1>Ferry raised at last</h1><p>Anna Roth · Paul Quist</p><p>4 May 2021 · 14:05</p>` + first + second + third + `</article>`, "Ferry raised at last", "Anna Roth, Paul Quist", "2021-05-04"},
		{"capitals over an address", `<article><h1>Ferry raised at last</h1><p>INES ROTH<br><a href="mailto:i">iroth@quaypost.example</a></p>` + first + second + third + `</article>`, "Ferry raised at last", "INES ROTH", ""},
		{"changed and published", `<article><h1>Ferry raised at last</h1><p>Last updated: 9 May 2021</p><p>First published: 4 May 2021</p>` + first + second + third + `</article>`, "Ferry raised at last", "", "2021-05-04"},
		{"a time beside the article", `<article><h1>Ferry raised at last</h1><time datetime="2021-05-04">4 May</time>` + first + second + third + `</article><aside><time datetime="2019-01-01">1 January</time> Ferry sunk</aside>`, "Ferry raised at last", "", "2021-05-04"},
		{"a kicker in the heading", `<meta property="og:title" content="Ferry raised at last"><nav>Home</nav><article><h1><span>Quay harbour</span> <span>Ferry raised at last</span></h1>` + first + second + third + `</article>`, "Ferry raised at last", "", ""},
		{"a headline for search engines", `<title>Why the Quay ferry sank - Quay Post</title><meta property="og:title" content="Ferry raised at last"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Why the Quay ferry sank"}</script><nav>Home</nav><header><h1>Ferry raised at last</h1></header><article>` + first + second + third + `</article>`, "Ferry raised at last", "", ""},
		{"a site known by its address", `<title>The ferry was raised at last - QP</title><link rel="canonical" href="https://www.qp.example/ferry"><nav>Home</nav><article>` + first + second + third + `</article>`, "The ferry was raised at last", "", ""},
		{"By in an element of its own", `<article><h1>Ferry raised at last</h1><div class="byline"><span>By</span></div><div class="byline"><a href="/author/iroth">Ines Roth</a></div>` + first + second + third + `</article>`, "Ferry raised at last", "Ines Roth", ""},
		{"a blogger's handle", `<title>Ferry</title><nav>Home</nav><article><h1>Ferry</h1><span class="author vcard"><a class="url fn n" href="/author/iroth/">iroth</a></span>` + first + second + third + `</article>`, "Ferry", "iroth", ""},
		{"an administrator", `<title>Ferry</title><meta name="author" content="admin"><nav>Home</nav><article><h1>Ferry</h1>` + first + second + third + `</article>`, "Ferry", "", ""},
		{"the site by its address", `<title>Ferry</title><link rel="canonical" href="https://www.quay-side.example/ferry"><meta name="author" content="The Quayside"><nav>Home</nav><article><h1>Ferry</h1>` + first + second + third + `</article>`, "Ferry", "", ""},
		{"a name that ends like a joiner", `<title>Ferry</title><meta name="author" content="Minh Le"><nav>Home</nav><article><h1>Ferry</h1>` + first + second + third + `</article>`, "Ferry", "Minh Le", ""},
		{"a title on a site named for its author", `<meta property="og:title" content="Up again | Ines Roth"><meta property="og:site_name" content="Ines Roth"><nav>Home</nav><main>` + first + second + third + `</main>`, "Up again", "", ""},
		{"the site and its town", `<title>Ferry</title><meta property="og:site_name" content="Quay Post"><meta name="author" content="Quay Post, Hull"><nav>Home</nav><article><h1>Ferry</h1>` + first + second + third + `</article>`, "Ferry", "", ""},
		{"a section beside the byline", `<title>Ferry</title><nav>Home</nav><article><h1>Ferry</h1><div class="byline"><a href="/harbours">Harbours</a></div>` + first + second + third + `</article>`, "Ferry", "", ""},
		{"the writer of the page in JSON-LD", `<title>Ferry</title><script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"Ferry - Quay","datePublished":"2021-05-04","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Ines Roth"}]}</script>` + body, "Ferry", "Ines Roth", "2021-05-04"},
		{"a class for contributors", `<title>Ferry</title><article><h1>Ferry</h1><div><div class="x-TextContributorName">Ines Roth</div><div>Quay</div></div>` + first + second + third + `</article>`, "Ferry", "Ines Roth", ""},
		{"a span in an item, with the site", `<title>Ferry raised at last | Quays | quaypost.example</title><article><h1>Ferry raised at last</h1><ul><li><span class="byline">Ines Roth Quay Post</span></li></ul>` + first + second + third + `</article>`, "Ferry raised at last", "Ines Roth", ""},
		{"marks of institutes", `<title>Ferry</title><article><h1>Ferry</h1><div class="authors"><a>Ines Roth</a><sup>1</sup>, <a>Paul Quist</a><sup>2</sup></div>` + first + second + third + `</article>`, "Ferry", "Ines Roth, Paul Quist", ""},
		{"a date by any name", `<title>Ferry</title><meta name="qp:modified-date" content="2021-06-01"><meta name="qp:first-published-at" content="2021-05-04T10:00:00Z">` + body, "Ferry", "", "2021-05-04"},
		{"links that touch", `<article><h1>Ferry raised at last</h1><div><a class="author">Ines Roth</a><a class="author">Paul Quist</a><a class="author">Nia Pole</a><time datetime="2021-05-04">4 May</time></div>` + first + second + third + `</article>`, "Ferry raised at last", "Ines Roth, Paul Quist, Nia Pole", "2021-05-04"},
		{"a post that touches", `<article><h1>Ferry raised at last</h1><div class="byline"><a>Ines Roth</a><span>Quay Post Reporter</span></div>` + first + second + third + `</article>`, "Ferry raised at last", "Ines Roth", ""},
		{"writers for a paper, declared", `<title>Ferry</title><meta name="author" content="Ines Roth And Paul Quist For The Quay Post">` + body, "Ferry", "Ines Roth and Paul Quist", ""},
		{"a note of copyright", `<title>Ferry</title><meta name="author" content="Quay Design Group, 2006-2020">` + body, "Ferry", "Quay Design Group", ""},
		{"a name in a list between headline and date", `<article><h1>Ferry raised at last</h1><ul class="meta"><li>Ines Roth</li><li>4 May 2021</li><li>Harbour</li></ul>` + first + second + third + `</article>`, "Ferry raised at last", "Ines Roth", "2021-05-04"},
		{"an administrator on the page", `<article><h1>Ferry raised at last</h1><p class="byline">Posted by admin on May 4, 2021</p>` + first + second + third + `</article>`, "Ferry raised at last", "", "2021-05-04"},
		{"a writer for a paper", `<article><h1>Ferry raised at last</h1><p class="byline">Ines Roth for the Quay Post</p>` + first + second + third + `</article>`, "Ferry raised at last", "Ines Roth", ""},
		{"a headline for other sites", `<title>Ferry up: Quay cheers</title><meta property="og:title" content="The ferry is back!"><article><h1>The ferry that sank in the river is raised at last</h1>` + first + second + third + `</article>`, "The ferry that sank in the river is raised at last", "", ""},
		{"spans that touch", `<h1>Ferry raised</h1><div><span>June 4, 2022</span><span>By Ines Roth</span><span>4 min read</span></div>` + first, "Ferry raised", "Ines Roth", "2022-06-04"},
	} {
		d := Read(c.html)
		if d.Title != c.title || d.Byline != c.byline || d.DateISO != c.iso {
			t.Errorf("%s: %q, %q, %q", c.name, d.Title, d.Byline, d.DateISO)
		}
	}
}

// TestCitation reads the metadata of papers.
func TestCitation(t *testing.T) {
	d := Read(`<html><head><title>Wheels in tidal water</title><meta name="citation_author" content="Lima, Ana"><meta name="citation_author" content="Roe, Jo"><meta name="citation_date" content="2021/05/04"></head><body><main><h1>Wheels in tidal water</h1>` + first + second + third + `</main></body></html>`)
	if d.Byline != "Ana Lima, Jo Roe" || d.DateISO != "2021-05-04" {
		t.Errorf("by %q on %q", d.Byline, d.DateISO)
	}
}

// TestSystems reads pages of known programs.
func TestSystems(t *testing.T) {
	deck := "[Home] | headline: Ferry raised at last | subhead: And what the divers foun | byline: Ines Roth | date: May 4, 2021 | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"
	for _, c := range []struct{ name, html, title, byline, iso, blocks string }{
		{"a blog", `<title>The Quay Log: Ferry raised at last</title><div id="header"><h1>The Quay Log</h1></div><div class="main"><h2>Tuesday, 4 May 2021</h2><h3 class="post-title">Ferry raised at last</h3><div class="post-body">` + first + second + third + `</div><div class="post-footer">Posted by <a href="/i">Ines Roth</a> at <a href="/p">10:00</a></div></div>`,
			"Ferry raised at last", "Ines Roth", "2021-05-04", "[The Quay Log] | date: Tuesday, 4 May 2021 | headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [Posted by Ines Roth at 1]"},
		{"a blog that declares its own name", `<title>The Quay Log</title><div id="header"><h1>The Quay Log</h1></div><div class="main"><h3 class="post-title">Ferry raised at last</h3>` + first + second + third + `</div>`,
			"Ferry raised at last", "", "", "[The Quay Log] | headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"a paper", `<title>Ferries in shallow water</title><article><h1>Ferries in shallow water</h1><div><span class="ltx_creator"><span class="ltx_personname">Ines Roth</span><span class="ltx_author_notes">Institute of Quays</span></span><span>&nbsp;</span><span class="ltx_creator"><span class="ltx_personname">Paul Quist</span></span></div><h6>Abstract</h6>` + first + `<section><h2>2 Method</h2><p>We built a ferry.</p></section><section>` + second + third + `</section></article>`,
			"Ferries in shallow water", "Ines Roth, Paul Quist", "", "headline: Ferries in shallow water | byline: Ines Roth Institute of Q | byline: Paul Quist | subhead: Abstract | paragraph: The ferry that sank in t | subhead: 2 Method | paragraph: We built a ferry. | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"a judgment", `<title>Roth v Quay Council [2021] QC 7 (04 May 2021)</title><h1>High Court Decisions</h1><p>You are here: <a href="/">Home</a> >> Roth v Quay Council [2021] QC 7</p><p>[<a href="#n">New search</a>] [<a href="#h">Help</a>]</p>` + first + second + third + `<p><a href="/c">Copyright Policy</a> | <a href="/d">Disclaimers</a> | <a href="/p">Privacy</a></p>`,
			"Roth v Quay Council [2021] QC 7 (04 May 2021)", "", "2021-05-04", "[High Court Decisions] | [You are here: Home >> Ro] | [[New search] [Help]] | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [Copyright Policy | Discl]"},
		{"what the writer is", `<meta property="og:title" content="Ferry raised at last"><nav>Home</nav><article>` + first + second + third + `<p><em>Ines Roth is a reporter for the Quay Post.</em></p></article>`,
			"Ferry raised at last", "", "", "[Home] | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [Ines Roth is a reporter ]"},
		{"the writer's address", `<meta property="og:title" content="Ferry raised at last"><nav>Home</nav><article>` + first + second + third + `<p>Ines Roth: 555-010-9999 or iroth@example.org; on Twitter: @iroth.</p></article>`,
			"Ferry raised at last", "", "", "[Home] | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [Ines Roth: 555-010-9999 ]"},
		{"a deck in a heading", `<meta property="og:title" content="Ferry raised at last"><nav>Home</nav><article><h1>Ferry raised at last</h1><h3 class="subtitle">And what the divers found in it</h3><a href="/i" rel="author">Ines Roth</a><div>May 4, 2021</div>` + first + second + third + `</article>`,
			"Ferry raised at last", "Ines Roth", "2021-05-04", deck},
		{"a first paragraph above the article", `<meta property="og:title" content="Ferry raised at last"><nav>Home</nav><header><h1>Ferry raised at last</h1><p>Nobody had hoped for it any more, least of all the widow who paid for it. What the divers found in it is a riddle to the town and to its two museums.</p><div><a href="/i" rel="author">Ines Roth</a></div></header><div class="story">` + first + second + third + `</div>`,
			"Ferry raised at last", "Ines Roth", "", "[Home] | headline: Ferry raised at last | paragraph: Nobody had hoped for it  | byline: Ines Roth | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"a deck above the article", `<meta property="og:title" content="Ferry raised at last"><nav>Home</nav><div><h1>Ferry raised at last</h1><div class="k">And what the divers found in it</div><div><a href="/i" rel="author">Ines Roth</a></div><div>May 4, 2021</div></div><div class="story">` + first + second + third + `</div>`,
			"Ferry raised at last", "Ines Roth", "2021-05-04", deck},
		{"a short deck that is a sentence", `<meta property="og:title" content="Ferry raised at last"><nav>Home</nav><header><h1>Ferry raised at last</h1><p class="dek">What the divers found in it is a riddle to the town.</p><p>By Ines Roth 4 May 2021, 3:51 pm 11 Edit</p></header><div class="story">` + first + second + third + `</div>`,
			"Ferry raised at last", "Ines Roth", "2021-05-04", "[Home] | headline: Ferry raised at last | [What the divers found in] | byline: By Ines Roth 4 May 2021, | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni"},
		{"links within the parts of an article", `<meta property="og:title" content="Ferry raised at last"><article><h1>Ferry raised at last</h1>` + first + `<h3>The hull</h3><p>The hull is whole, but for a hole that a diver made.</p><p>Read more</p>` + second + `<h3>The owner</h3><p>The owner has sold the ferry for a pound to the town.</p><p>Read more</p>` + third + `</article>`,
			"Ferry raised at last", "", "", "headline: Ferry raised at last | paragraph: The ferry that sank in t | subhead: The hull | paragraph: The hull is whole, but f | [Read more] | paragraph: Divers had worked on it  | subhead: The owner | paragraph: The owner has sold the f | [Read more] | paragraph: The owner, a widow of ni"},
		{"a part of the article over teasers", `<meta property="og:title" content="Ferry raised at last"><nav>Home</nav><article><h1>Ferry raised at last</h1>` + first + `<h3>What comes next?</h3>` + second + third + first + second + third + `</article><aside><h4>Geese return</h4><p><a href="/g">READ THE REST</a></p><h4>Lock opens</h4><p><a href="/l">READ THE REST</a></p></aside>`,
			"Ferry raised at last", "", "", "[Home] | headline: Ferry raised at last | paragraph: The ferry that sank in t | subhead: What comes next? | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [Geese return] | [READ THE REST] | [Lock opens] | [READ THE REST]"},
		{"other posts below", `<meta property="og:title" content="Ferry raised at last"><nav>Home</nav><article><h1>Ferry raised at last</h1>` + first + second + third + `<h2>Geese return to the quay</h2><p>The geese of the quay came back on Monday, a week before the first of the swans.</p><p><a href="/g">READ THE REST</a></p><h2>Lock opens again for boats</h2><p>The lock was opened on Friday, after nine years in which no boat could pass it.</p><p><a href="/l">READ THE REST</a></p></article>`,
			"Ferry raised at last", "", "", "[Home] | headline: Ferry raised at last | paragraph: The ferry that sank in t | paragraph: Divers had worked on it  | paragraph: The owner, a widow of ni | [Geese return to the quay] | [The geese of the quay ca] | [READ THE REST] | [Lock opens again for boa] | [The lock was opened on F] | [READ THE REST]"},
	} {
		d := Read(c.html)
		if d.Title != c.title || d.Byline != c.byline || d.DateISO != c.iso {
			t.Errorf("%s: %q, %q, %q", c.name, d.Title, d.Byline, d.DateISO)
		}
		if got := show(&d); got != c.blocks {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.blocks)
		}
	}
}

func TestMessageSubject(t *testing.T) {
	if d := ReadMessage("<p>The ferry sails in May.</p>"+first, "Ferry times", "", false); d.Title != "Ferry times" || d.Blocks[0].Kind != doc.Paragraph {
		t.Errorf("title %q, first a %s", d.Title, d.Blocks[0].Kind)
	}
}
