package editor

import "reflect"

// Counts are the numerators and denominators of the columns, to be added up over texts.
type Counts struct {
	Texts int

	Worth, BestWorth         float64
	TopOne, OneSentence      int
	Essential, MostEssential int
	Never, Dangling          int
	Nested, Pairs            int
	Off, Longer              int // sentences more or fewer than the annotator chose; sentences more

	Right, Ours, Gold               int // entities
	Merged, Split                   int
	FirstsRight, Firsts             int
	RightRoles, OurRoles, GoldRoles int

	TitlesRight, Titles   int
	BylinesRight, Bylines int
	Kept, Furniture       int // characters
	Lost, Prose           int
}

// Add adds the counts of other texts.
func (c *Counts) Add(o Counts) {
	to, from := reflect.ValueOf(c).Elem(), reflect.ValueOf(o)
	for i := range to.NumField() {
		if f := to.Field(i); f.CanInt() {
			f.SetInt(f.Int() + from.Field(i).Int())
		} else {
			f.SetFloat(f.Float() + from.Field(i).Float())
		}
	}
}

// Column is one figure of the table. Of returns 0 if the texts have no annotations for
// it.
type Column struct {
	Name string
	Of   func(*Counts) float64
}

// Columns are the figures in print order. Those about names run from P to split.
var Columns = []Column{
	{"best", func(c *Counts) float64 { return 100 * c.Worth / max(1, c.BestWorth) }},
	{"top1", func(c *Counts) float64 { return percent(c.TopOne, c.OneSentence) }},
	{"ess", func(c *Counts) float64 { return percent(c.Essential, c.MostEssential) }},
	{"never", func(c *Counts) float64 { return percent(c.Never, c.Texts) }},
	{"dangl", func(c *Counts) float64 { return percent(c.Dangling, c.Texts) }},
	{"nest", func(c *Counts) float64 { return percent(c.Nested, c.Pairs) }},
	{"len", func(c *Counts) float64 { return percent(c.Off, c.Texts) / 100 }},
	{"longer", func(c *Counts) float64 { return percent(c.Longer, c.Texts) / 100 }},
	{"P", func(c *Counts) float64 { return percent(c.Right, c.Ours) }},
	{"R", func(c *Counts) float64 { return percent(c.Right, c.Gold) }},
	{"F", func(c *Counts) float64 { return percent(2*c.Right, c.Ours+c.Gold) }},
	{"merge", func(c *Counts) float64 { return percent(c.Merged, c.Ours) }},
	{"split", func(c *Counts) float64 { return percent(c.Split, c.Gold) }},
	{"first", func(c *Counts) float64 { return percent(c.FirstsRight, c.Firsts) }},
	{"roleP", func(c *Counts) float64 { return percent(c.RightRoles, c.OurRoles) }},
	{"roleR", func(c *Counts) float64 { return percent(c.RightRoles, c.GoldRoles) }},
	{"title", func(c *Counts) float64 { return percent(c.TitlesRight, c.Titles) }},
	{"byl", func(c *Counts) float64 { return percent(c.BylinesRight, c.Bylines) }},
	{"kept", func(c *Counts) float64 { return percent(c.Kept, c.Furniture) }},
	{"lost", func(c *Counts) float64 { return percent(c.Lost, c.Prose) }},
}

func percent(a, b int) float64 { return 100 * float64(a) / float64(max(1, b)) }
