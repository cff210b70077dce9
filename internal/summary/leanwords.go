package summary

import "standfirst/internal/lazy"

var connectives = lazy.Set(`but however meanwhile and yet so also then instead still nevertheless nonetheless moreover furthermore besides therefore
thus similarly likewise otherwise or nor hence consequently afterwards afterward thereafter elsewhere additionally conversely accordingly
finally secondly thirdly lastly again likewise alternatively indeed later soon plus`)

// Some words connect only where a comma or nothing but themselves follows
// ("Still, ..." but "Still photographs", "Then-President", "Later this year").
var connectivesWithComma = lazy.Set(`still then so again later soon finally lastly secondly thirdly indeed yet also or plus besides otherwise instead yes no yeah well`)

var connectivePhrases = []string{
	"in addition", "for example", "for instance", "as an example", "on the other hand", "as a result", "in contrast", "by contrast", "that said",
	"even so", "in fact", "in turn", "at the same time", "in other words", "even then", "after that", "since then", "by then", "at that time",
	"at the time", "before that", "until then", "in that case", "in response", "in the meantime", "what's more", "not only that", "despite this", "despite that",
	"because of this", "for this reason", "in this way", "as such", "on the contrary", "either way", "to that end", "more than that", "among them", "of those",
	"of these", "one of them", "none of them", "some of them", "most of them", "both of them", "all of them", "all of this", "all of these", "even though",
}

// demonstratives lean unless a noun of time or the like follows.
var demonstratives = lazy.Set(`this that these those such both neither`)

var timeNouns = lazy.Set(`week month year day morning afternoon evening night weekend summer winter spring autumn fall season century decade time quarter
article paper study report chapter section essay review thesis interview page website site work survey country planet`)

// anaphoricNouns are nouns that, with "the" and nothing else, point back to
// somebody or something told before.
var anaphoricNouns = lazy.Set(`man woman men women boy girl boys girls couple pair duo trio group groups company firm suspect suspects victim victims
officer officers driver teenager teenagers teen child children baby infant student students incident attack attacks crash accident explosion blast shooting move
decision announcement statement ruling verdict deal agreement plan proposal measure bill report study survey letter video footage film movie book
song album show image images photo photos picture pictures ship boat plane aircraft flight vehicle car truck bus train team club side win defeat loss victory match game
agency organization organisation institution body department ministry spokesman spokeswoman spokesperson former latter two three four five six pilot actor
actress singer star player striker midfielder defender goalkeeper coach manager author researcher researchers scientists team's mother father parents family brothers sisters
sister brother son daughter husband wife patient patients defendant lawsuit complaint case trial hearing operation event ceremony
project program programme scheme campaign protest protests demonstration fire storm quake earthquake site building house home property
school store restaurant hotel area region village town city island country order law rule rules vote result results findings figures
tweet post message messages comments remarks comment remark interview call email disease virus animal animals dog cat creature
device technology product products item items discovery idea concept term latest newborn toddler youngster tot lawmaker senator congressman politician
mayor governor judge lawyer attorney soldier soldiers gunman gunmen attacker attackers militants rebels fighters hostages passengers crew migrants refugees
tweet account letter ambition allegation charge claim clip crime document drug effort encounter find finding fundraiser investigation issue
journey killer killing law loan meal memo news nickname offer painting petition place policy practice prank process procedure prize
purchase question reaction recording request rescue role scandal sentence shop speech spill statistic stunt surgery survivor
system tactic talk theft threat thief tour toy trend trip tumour tumor vehicle violence visit wedding weapon witness work worker comments findings`)

// modifiers may stand between "the" and a noun that points back.
var modifiers = lazy.Set(`two three four five six seven eight nine ten new same whole entire young old older younger elderly alleged injured dead latest second third other
former fellow male female british american german french russian chinese australian local small large big little tiny huge giant controversial proposed
deadly fatal tragic horrific bizarre unusual rare pregnant married unnamed unidentified first-time retired veteran popular famous troubled embattled
disgraced accused convicted shocking stunning incredible remarkable amazing`)

// following words say what the noun is, so that it points at nothing outside:
// "the group of friends", "the man who shot …", "the attack in Paris".
var definers = lazy.Set(`of who which that whose in on at from for to behind with between against near`)

// participles do so where a name or another such word follows them.
var participles = lazy.Set(`called named known responsible accused suspected involved charged`)

// A sentence may open with a clause that names its subject: "When Kerry
// arrived, he said …".
var clauseOpeners = lazy.Set(`when after as while because if although though before since once until unless whenever where whereas`)

// degrees follow a "however" that connects nothing: "However hard they tried".
var degrees = lazy.Set(`hard much many long little few often far small large big good bad great strong likely unlikely you we they`)

// weather follows an "it" that stands for nothing.
var weather = lazy.Set(`rained rains snowed snows hailed hails poured pours froze thundered`)

var beings = lazy.Set(`is was s be been being will would has had may might could can should seems seemed appears appeared remains remained took takes turns turned became becomes looks looked feels felt makes made`)

// placeholders follow an "it" that stands for nothing: "It is clear that …".
var placeholders = lazy.Set(`that to whether who when if how why where what`)

// phraseOpeners begin a phrase that stands before the subject.
var phraseOpeners = lazy.Set(`in on at from during by with without for despite following according earlier later last next about over under within
throughout across along amid among asked speaking to of even now today yesterday monday tuesday wednesday thursday friday saturday sunday
instead apart aside besides based born like unlike given until upon before beyond between in january february march april may june july august
september october november december late early just soon back years months weeks days hours minutes several one two three four five six seven eight nine ten around nearly almost more when`)
