package doc

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// Check reports the first violation of what this package promises: spans in range and on
// code point boundaries, blocks in order and with every non-space character, sentences
// inside their block, tokens inside their sentence.
func Check(d *Document, sentences []Sentence) error {
	if !utf8.ValidString(d.Text) {
		return fmt.Errorf("doc: text is not valid UTF-8")
	}
	end := 0
	for i, b := range d.Blocks {
		if err := within(d.Text, b.Span, Span{end, len(d.Text)}); err != nil {
			return fmt.Errorf("doc: block %d (%s): %w", i, b.Kind, err)
		}
		if err := blank(d.Text[end:b.Start]); err != nil {
			return fmt.Errorf("doc: before block %d: %w", i, err)
		}
		end = b.End
	}
	if err := blank(d.Text[end:]); err != nil {
		return fmt.Errorf("doc: after the last block: %w", err)
	}
	from := 0
	for i, s := range sentences {
		if s.Block < 0 || s.Block >= len(d.Blocks) {
			return fmt.Errorf("doc: sentence %d: no block %d", i, s.Block)
		}
		outer := d.Blocks[s.Block].Span
		outer.Start = max(outer.Start, from)
		if err := within(d.Text, s.Span, outer); err != nil {
			return fmt.Errorf("doc: sentence %d: %w", i, err)
		}
		at := s.Start
		for j, t := range s.Tokens {
			if err := within(d.Text, t.Span, Span{at, s.End}); err != nil {
				return fmt.Errorf("doc: sentence %d, token %d: %w", i, j, err)
			}
			at = t.End
		}
		from = s.End
	}
	return nil
}

// CheckSpan reports whether s is a non-empty slice of text on code point boundaries.
func CheckSpan(text string, s Span) error { return within(text, s, Span{0, len(text)}) }

func within(text string, s, outer Span) error {
	switch {
	case s.Start < outer.Start || s.End > outer.End:
		return fmt.Errorf("span [%d,%d) leaves [%d,%d)", s.Start, s.End, outer.Start, outer.End)
	case s.Start >= s.End:
		return fmt.Errorf("span [%d,%d) is empty", s.Start, s.End)
	case !utf8.RuneStart(text[s.Start]), s.End < len(text) && !utf8.RuneStart(text[s.End]):
		return fmt.Errorf("span [%d,%d) cuts a code point", s.Start, s.End)
	}
	return nil
}

func blank(text string) error {
	for i, r := range text {
		if !unicode.IsSpace(r) {
			return fmt.Errorf("%q at %d is in no block", r, i)
		}
	}
	return nil
}
