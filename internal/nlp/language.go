package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standfirst/internal/lazy"
)

// languageSample is how much of a text its language is told by.
const languageSample = 20_000 // bytes

// Language tells the language of a text by its script and its commonest words,
// as a BCP 47 primary tag. It is "" where it is unsure: for a text of few
// words, one in several languages, or in a language that it does not know.
func Language(text string) string {
	if len(text) > languageSample {
		text = text[:languageSample]
		for !utf8.ValidString(text[len(text)-1:]) && len(text) > languageSample-utf8.UTFMax {
			text = text[:len(text)-1]
		}
	}
	letters := 0
	var count [len(scripts)]int
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		for i, s := range scripts {
			if unicode.Is(s.table, r) {
				count[i]++
				break
			}
		}
	}
	best := 0
	for i := range scripts {
		if count[i] > count[best] {
			best = i
		}
	}
	switch s := scripts[best]; {
	case letters < 8 || count[best]*3 < letters*2 && s.tag != "zh" && s.tag != "ja":
		return ""
	case s.tag == "zh" || s.tag == "ja":
		// Japanese is Han with kana among it; Chinese has none.
		if count[kana]*10 > count[han] {
			return "ja"
		}
		if count[han]*3 > letters*2 {
			return "zh"
		}
		return ""
	case s.tag != "":
		return s.tag
	}
	return byWords(text)
}

// byWords tells a language by its commonest words. A word that several
// languages share counts for each in part.
func byWords(text string) string {
	index := commonWords()
	var score [len(languages)]float64
	words, best, second := 0, -1, -1
	for w := range strings.FieldsFuncSeq(text, notWordRune) {
		words++
		shared := index[strings.ToLower(w)]
		for _, l := range shared {
			score[l] += 1 / float64(len(shared))
		}
	}
	for l := range languages {
		switch {
		case best < 0 || score[l] > score[best]:
			best, second = l, best
		case second < 0 || score[l] > score[second]:
			second = l
		}
	}
	// Running text has a fifth to a half of its words here; names, code and
	// lists have hardly any.
	if score[best] < 3 || score[best] < 0.07*float64(words) || score[best] < 1.3*score[second] {
		return ""
	}
	return languages[best].tag
}

func notWordRune(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' }

// scripts are told apart first; one that writes a single language, as far as
// the news goes, has its tag.
var scripts = [...]struct {
	table *unicode.RangeTable
	tag   string
}{
	{unicode.Latin, ""}, {unicode.Cyrillic, ""}, {unicode.Arabic, ""}, {unicode.Devanagari, ""},
	han: {unicode.Han, "zh"}, kana: {kanaTable, "ja"}, {unicode.Hangul, "ko"}, {unicode.Thai, "th"},
	{unicode.Greek, "el"}, {unicode.Hebrew, "he"}, {unicode.Armenian, "hy"}, {unicode.Georgian, "ka"},
	{unicode.Bengali, "bn"}, {unicode.Tamil, "ta"}, {unicode.Telugu, "te"}, {unicode.Malayalam, "ml"}, {unicode.Kannada, "kn"},
	{unicode.Gujarati, "gu"}, {unicode.Gurmukhi, "pa"}, {unicode.Sinhala, "si"}, {unicode.Ethiopic, "am"},
	{unicode.Lao, "lo"}, {unicode.Khmer, "km"}, {unicode.Myanmar, "my"},
}

const han, kana = 4, 5

var kanaTable = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x3041, Hi: 0x30FF, Stride: 1}}}

// languages that share a script, with words that nearly every paragraph has.
var languages = [...]struct{ tag, words string }{
	{"en", "the of and to in a is that for it was on with as be by at this from have are not or but he his they an which you had we has their been were said will would who she its about more after one all should"},
	{"de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum haben nur oder aber vor zur bis mehr durch"},
	{"fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son elle aux ou mais nous comme cette ont été ses leur être deux même aussi fait sans"},
	{"es", "de la que el en y los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta"},
	{"it", "di e il la che in un a per è una sono con non del si da al le dei nel come i più alla della anche gli ma ha lo questo delle nella ed tra dal suo stato essere hanno o se ai dalla degli"},
	{"pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso são"},
	{"nl", "de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je uit der daar haar naar heb hoe heeft worden wordt deze"},
	{"sv", "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år eller ska hon under också efter där vid skulle mot nu över dem denna än"},
	{"da", "og i at det er en til af på for med de den som der har ikke et om men han var jeg fra sig vi så kan når efter også blev skal ud eller hun over være nu mod sin hvor havde dem hvad op vil"},
	{"no", "og i det er en til av på for med de den som at har ikke et om men han var jeg fra seg vi så kan når etter også ble skal ut eller hun over være nå mot sin hvor hadde dem hva opp vil mange noen"},
	{"fi", "ja on ei että se oli hän ovat mutta myös kun niin kuin joka tai jos ole sen hänen vain olla mukaan sekä voi nyt jo ollut tämä sitä jonka jotka kanssa vuonna ennen mitä sitten heidän heille kaikki"},
	{"et", "ja on ei et see oli ta kui ka aga mis oma kes pole siis nii selle veel olid või just kuid tema nad mida üks eesti seda ning välja"},
	{"pl", "i w na z do się nie że to jest o jak po co od przez za są dla czy ale już był tak jego który ze może oraz także które jako tym bardzo przed roku być było tylko oni powinni"},
	{"cs", "a se v na je že s z o do i to ve za si by k pro jako po ale od byl jeho jsem jsou který bylo které už při až podle také jen roce aby nebo byla mezi když má mají řekl"},
	{"sk", "a sa v na je že s z o do i to vo za si by k pre ako po ale od bol jeho som sú ktorý bolo ktoré už pri až podľa aj len roku aby alebo bola medzi keď má majú povedal"},
	{"sl", "je in v na da se za so ki z po pa ne tudi ni s kot bi pri od ali še do o iz ga bo bil to samo lahko ter sta kar bila leta svoje vse med"},
	{"hr", "je i u na se da za su od s ne koji bi to o kao iz će što ali te do nije koje bio samo ili godine biti prema koja kako nakon još bila kada ima može rekao"},
	{"ro", "de și în a la cu că o pe nu din se un mai este pentru care au fost sunt ce sau prin după fi lui ca al sa are dar le să ale am era fără între unei când despre unui trebuie"},
	{"hu", "a az és hogy nem is egy van meg csak volt de már ez el azt mint még ki ha vagy lesz azonban lehet kell ezt sem majd pedig amely után szerint között minden ami aki illetve magyar"},
	{"tr", "ve bir bu da için de ile olarak çok daha olan gibi en sonra kadar ne var ama o değil her göre olduğu ya olduğunu ki büyük yeni iki etti oldu bunu türkiye karşı tarafından ise"},
	{"id", "yang dan di dengan untuk ini itu dari pada adalah tidak dalam akan juga oleh ke karena tersebut ada bisa telah mereka sebagai kami saya orang lebih tahun sudah atau kata menjadi"},
	{"vi", "của và là có không được người trong cho với các một những này đã để khi về ra từ tại như đến cũng nhiều ông vào trên sẽ việc năm"},
	{"ca", "de la i que el a en els les per un una amb és va no es del al dels com més ha han aquest aquesta però són també ser molt l'any seva fins quan sobre"},
	{"fil", "ang ng mga sa na at ay ni ito si kay para hindi siya nang may isang kanilang din rin kung niya sila pa lang ko nito"},
	{"sw", "na ya wa kwa ni katika za la cha kuwa hiyo huo huyo yake alisema kama hayo lakini pia baada watu hii bila wake kutoka vya sana"},
	{"la", "et in est ad non ut sed cum qui quod ex ab atque enim esse hoc eius per aut si dolor ipsum lorem sit amet quae sunt quam"},
	{"lt", "ir kad yra į iš bet su tai buvo ne už kaip jis apie nuo per savo tik po jau taip dar arba prie metų dėl jo jos buvo"},
	{"lv", "un ir ka no uz par ar tas arī bet kas lai pēc kā vai viņš tika nav bija tā gada pie līdz ja jau šo savu tikai"},

	{"ru", "и в не на что с он по к из у за от как а его но это то для был она так до же о было или при все также они бы только после который которые года своем должны"},
	{"uk", "і в не на що з він по до за у як та його але це для був вона від так про є було або при також вони після який які року її й із своїй повинні має"},
	{"be", "і ў не на што з ён па да за як яго але гэта для быў яна ад так пра было або пры таксама яны пасля які якія году з'яўляецца"},
	{"bg", "и в не на че с той по за от е да са се как му но това към беше тя до след ще при или те като има които бе през който още само"},
	{"sr", "и у на да је се за су од не који би то о као из ће што али са до није које био или само према која како након још била када има може"},
	{"mk", "и во на да се за со од е не ќе што како но ги ја по тоа беше до како се бил која кои при или уште само според"},

	{"ar", "في من على أن إلى عن التي الذي هذا هذه مع كان ما لا بين قال بعد كما قد وقد ذلك كل لم أو هو هي كانت حيث خلال عليهم أي و أنه"},
	{"fa", "و در به از که این را با است برای آن یک می شود های شد بر خود تا کرد هم بود او ما اما اند باید هر گفت دو پس نیز می\u200cشود"},
	{"ur", "کے کی میں ہے اور سے کا کو نے پر یہ ہیں کہ اس کر بھی ایک تھا نہیں ان وہ تو ہو گیا لیے جو تھے کیا ہوئے"},
	{"hi", "के में है की को से और का ने पर यह हैं कि इस एक भी नहीं कर था हो लिए तो वह गया इसे अपने साथ ही थे"},
	{"mr", "आहे आणि या च्या ने ला मध्ये हे तो ते ही होते होता आहेत नाही म्हणून केले असे पण एक त्या"},
	{"ne", "छ को र मा ले पनि हो भएको गरेको छन् यो लागि भने गर्ने एक तथा थियो त्यस उनी नेपाल"},
}

// commonWords maps a word to the languages that have it, as indexes.
var commonWords = lazy.Value(func() map[string][]uint8 {
	m := make(map[string][]uint8, 1500)
	for l, row := range languages {
		for w := range strings.FieldsSeq(row.words) {
			if have := m[w]; len(have) == 0 || have[len(have)-1] != uint8(l) {
				m[w] = append(have, uint8(l))
			}
		}
	}
	return m
})
