package json

import (
	"bytes"
	real "encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"
)

type colour uint8

func (c colour) MarshalText() ([]byte, error) { return []byte{'c', 'a' + byte(c)}, nil }

func (c *colour) UnmarshalText(b []byte) error {
	if len(b) != 2 {
		return bytes.ErrTooLarge
	}
	*c = colour(b[1] - 'a')
	return nil
}

type span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type inner struct {
	span
	Name string `json:"name"`
	Deep *inner `json:"deep,omitempty"`
}

type name string

type all struct {
	inner
	Start   float64        `json:"start"` // hides that of span
	Plain   string         // has no tag
	Colour  colour         `json:"colour"`
	None    colour         `json:"none,omitempty"`
	Flag    bool           `json:"flag,omitempty"`
	Named   name           `json:"named,omitempty"`
	Lists   [][]string     `json:"lists"`
	Empty   []int          `json:"empty,omitempty"`
	Any     any            `json:"any"`
	Mixed   []any          `json:"mixed"`
	Map     map[string]any `json:"map,omitempty"`
	Numbers map[int]bool   `json:"-"`
	Spans   []span         `json:"spans"`
	Pointer *span          `json:"pointer"`
	hidden  int
}

var samples = []any{
	nil, true, "", "plain", "q\"\\\b\f\n\r\t\x00\x1f\x7f</script>&é\u2028\u2029\xff\xed\xa0\x80", 0.0, -0.5, 1e21, 1e-7, 123456789.123, 5e-324, math.MaxFloat64, -12,
	[]string{}, []string(nil), map[string]int{"b": 1, "a<": 2, "c": 3}, map[string]string(nil), struct{}{}, []span{{1, 2}, {}}, &span{3, 4},
	all{hidden: 1},
	all{
		inner: inner{span{1, 2}, "n", &inner{Name: "deeper"}}, Start: 1.5, Plain: "p", Colour: 2, None: 3, Flag: true, Named: "x", Lists: [][]string{{}, {"a", "b"}, nil},
		Empty: []int{1}, Any: span{5, 6}, Mixed: []any{1, "two", nil, []any{}}, Map: map[string]any{"k": map[string]any{}}, Spans: []span{{7, 8}}, Pointer: &span{9, 10},
	},
}

func TestMarshal(t *testing.T) {
	for _, v := range samples {
		want, err := real.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := Marshal(v); err != nil || string(got) != string(want) {
			t.Errorf("got  %s (%v)\nwant %s", got, err, want)
		}
		var a, b bytes.Buffer
		ours, theirs := NewEncoder(&a), real.NewEncoder(&b)
		ours.SetIndent("", "  ")
		theirs.SetIndent("", "  ")
		if err := ours.Encode(v); err != nil {
			t.Fatal(err)
		}
		if err := theirs.Encode(v); err != nil {
			t.Fatal(err)
		}
		if a.String() != b.String() {
			t.Errorf("got  %s\nwant %s", &a, &b)
		}
	}
	for _, v := range []any{math.NaN(), []float64{math.Inf(1)}} {
		if got, err := Marshal(v); err == nil {
			t.Errorf("%v gives %s", v, got)
		}
	}
}

var texts = []string{
	``, ` `, `null`, `true`, `false`, `tru`, `nulls`, `{}`, `[]`, `[1,2]`, `[1,]`, `[,1]`, `[1 2]`, `[`, `{`, `{"a"`, `{"a":`, `{"a":1`, `{"a":1,}`, `{a:1}`, `{"a" 1}`, `{} x`, "\t{ } \n",
	`0`, `-0`, `01`, `-`, `1.`, `.5`, `1.5`, `1e`, `1e5`, `1E+5`, `1e-7`, `1e999`, `12345678901234567890`, `+1`, `--1`, `0x1`,
	`"a"`, `"`, `"a`, `"\n\t\"\\\/\b\f\r"`, `"\u00e9\u20ac"`, `"\ud83d\ude00"`, `"\ud83d"`, `"\ud83dx"`, `"\ud83d\u0041"`, `"\ude00\ud83d"`, `"\u12"`, `"\uzzzz"`, `"\u+123"`, `"\x"`, "\"\n\"", "\"\x7f\xff\xc3\xed\xa0\x80\"", "\"\\n\xff\"",
	`{"start":1.5,"end":2,"name":"n","deep":{"start":3,"deep":{"end":4}}}`, `{"START":2,"Name":"N","plain":"p"}`, `{"colour":"cb","none":"cc","flag":true,"named":"x"}`, `{"colour":"long"}`,
	`{"lists":[["a"],[],null],"empty":[1,2],"any":{"k":[1,"2",null,true]},"mixed":[{}],"map":{"a":{"b":[]}},"spans":[{"start":1},{"end":2}],"pointer":{"start":1}}`,
	`{"start":null,"name":null,"lists":null,"any":null,"map":null,"pointer":null,"flag":null}`, `{"pointer":null,"pointer":{"end":3},"pointer":{"start":4}}`,
	`{"name":1}`, `{"end":"1"}`, `{"end":1.5}`, `{"end":1e2}`, `{"end":99999999999999999999}`, `{"lists":{}}`, `{"spans":[1]}`, `{"flag":1}`, `{"map":[]}`, `{"unknown":{"a":[1,{"b":"\u0041"}]},"name":"last"}`, `{"unknown":[1,}`,
	`{"op":"analyze","params":{ "text" : "a" }}`, `{"op":"x","params":null}`, `{"op":"x"}`, `{"1":true,"-2":false}`, `{"x":true}`, `{"1":2}`,
	strings.Repeat("[", 10000) + strings.Repeat("]", 10000), strings.Repeat("[", 10001) + strings.Repeat("]", 10001), strings.Repeat(`{"a":`, 10001) + "1" + strings.Repeat("}", 10001),
}

func TestUnmarshal(t *testing.T) {
	for _, s := range texts {
		compare(t, s)
	}
}

func FuzzUnmarshal(f *testing.F) {
	for _, s := range texts {
		f.Add(s)
	}
	f.Fuzz(compare)
}

// compare decodes a text into each type with both packages.
func compare(t *testing.T, s string) {
	for _, p := range []any{new(any), new(all), new([]span), new(map[int]bool), new(string), new(float64), new(int)} {
		into := func() reflect.Value { return reflect.New(reflect.TypeOf(p).Elem()) }
		got, want := into(), into()
		err, wantErr := Unmarshal([]byte(s), got.Interface()), real.Unmarshal([]byte(s), want.Interface())
		if (err == nil) != (wantErr == nil) || err == nil && !reflect.DeepEqual(got.Interface(), want.Interface()) {
			t.Fatalf("%.100q into %T: %+v (%v), want %+v (%v)", s, p, got.Elem(), err, want.Elem(), wantErr)
		}
	}
	var got struct {
		Op     string     `json:"op"`
		Params RawMessage `json:"params"`
	}
	var want struct {
		Op     string          `json:"op"`
		Params real.RawMessage `json:"params"`
	}
	err, wantErr := Unmarshal([]byte(s), &got), real.Unmarshal([]byte(s), &want)
	if (err == nil) != (wantErr == nil) || err == nil && (got.Op != want.Op || string(got.Params) != string(want.Params)) {
		t.Fatalf("%.100q: %+v (%v), want %+v (%v)", s, got, err, want, wantErr)
	}
}
