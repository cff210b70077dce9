// Command standfirst writes the summary and the names of one article, or of a
// stream of articles.
//
//	standfirst [-format F] [-sentences N | -words N | -share X] [-focus W] [-o FILE] FILE|-
//	standfirst -jsonl [-sentences N | -words N | -share X] [-focus W] [-o FILE] [FILE|-]
//
// With -jsonl, each input line is {"id": …, "text": …} or {"id": …, "html": …},
// and each output line is its result, in the same order: the JSON export with
// the id added, or {"id": …, "line": N, "error": "…"}.
//
// The exit status is 0 on success, 2 if the input or the command line is
// unusable, and 1 for any other failure. The reason is one sentence on standard
// error.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"standfirst/internal/article"
	"standfirst/internal/export"
	"standfirst/internal/summary"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// usage is an error in the input or the command line; it exits with status 2.
type usage string

func (u usage) Error() string { return string(u) }

// settings is the parsed command line.
type settings struct {
	format string
	output string
	jsonl  bool
	input  string // a file's path, or "-"
	summary.Options
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	s, err := parse(args, stdin, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err == nil {
		if s.jsonl {
			err = stream(s, stdin, stdout)
		} else {
			err = one(s, stdin, stdout)
		}
	}
	if err == nil {
		return 0
	}
	fmt.Fprintf(stderr, "standfirst: %v\n", err)
	var bad article.Fault
	if errors.As(err, new(usage)) || errors.As(err, &bad) {
		return 2
	}
	return 1
}

const synopsis = `standfirst [flags] FILE|-

Reads an article (text or HTML) from a file, or from standard input, and
writes its summary and the names in it.

`

func parse(args []string, stdin io.Reader, stdout io.Writer) (settings, error) {
	var ids []string
	for _, f := range export.Formats() {
		ids = append(ids, f.ID)
	}
	var s settings
	var version bool
	flags := flag.NewFlagSet("standfirst", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&s.format, "format", "", "`one` of "+strings.Join(ids, " ")+" (default: from the extension of -o, else txt)")
	flags.IntVar(&s.Sentences, "sentences", 0, "summary of exactly `N` sentences (default: the article decides)")
	flags.IntVar(&s.Words, "words", 0, "summary of at most `N` words")
	flags.Float64Var(&s.Share, "share", 0, "summary of this `share` of the article's words, such as 0.2")
	flags.StringVar(&s.Focus, "focus", "", "`words`, or a name, that the summary is about")
	flags.StringVar(&s.output, "o", "", "write to this `file`, or into this directory, instead of standard output")
	flags.BoolVar(&s.jsonl, "jsonl", false, "read one {\"id\",\"text\"|\"html\"} a line and write one result a line, in order")
	flags.BoolVar(&version, "version", false, "print the version")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprint(stdout, synopsis)
			flags.SetOutput(stdout)
			flags.PrintDefaults()
			return s, err
		}
		return s, usage(err.Error() + "; -help lists the flags")
	}
	if version {
		fmt.Fprintln(stdout, export.Engine)
		return s, flag.ErrHelp
	}
	switch flags.NArg() {
	case 0:
		if terminal(stdin) {
			return s, usage("give a file, or - for standard input; -help lists the flags")
		}
		s.input = "-"
	case 1:
		s.input = flags.Arg(0)
	default:
		return s, usage(fmt.Sprintf("give one file, not %d; flags come before it", flags.NArg()))
	}
	return s, check(&s, flags)
}

// check validates the parsed command line.
func check(s *settings, flags *flag.FlagSet) error {
	lengths := 0
	flags.Visit(func(f *flag.Flag) {
		switch f.Name {
		case "sentences", "words", "share":
			lengths++
		}
	})
	switch {
	case lengths > 1:
		return usage("give one of -sentences, -words and -share")
	case s.Sentences < 0 || s.Words < 0:
		return usage("the length of a summary must be positive")
	case !(s.Share >= 0 && s.Share <= 1):
		return usage("-share must be between 0 and 1")
	case s.jsonl && s.format != "" && s.format != "json":
		return usage("-jsonl writes JSON: leave -format out")
	}
	s.Focus = strings.ToValidUTF8(s.Focus, "\uFFFD")
	if s.format == "" {
		s.format = byEnding(s.output)
	}
	if _, err := export.Lookup(s.format); err != nil {
		return usage(err.Error())
	}
	return nil
}

// byEnding returns the format for a file name: the one with the longest matching ending,
// or else one with the same extension.
func byEnding(name string) string {
	best, id := 0, "txt"
	for _, f := range export.Formats() {
		if strings.HasSuffix(name, f.Ending) && len(f.Ending) > best && f.ID != "text" {
			best, id = len(f.Ending), f.ID
		}
	}
	if best == 0 {
		for _, f := range export.Formats() {
			if filepath.Ext(name) != "" && filepath.Ext(name) == filepath.Ext(f.Ending) {
				return f.ID
			}
		}
	}
	return id
}

func terminal(r io.Reader) bool {
	f, ok := r.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// one writes the result for one article.
func one(s settings, stdin io.Reader, stdout io.Writer) error {
	data, err := readInput(s.input, stdin)
	if err != nil {
		return err
	}
	name := ""
	if s.input != "-" {
		name = filepath.Base(s.input)
	}
	r, err := analyse(article.Input{File: data, Name: name}, s.Options)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := export.Write(&b, s.format, r); err != nil {
		return err
	}
	if s.output == "" {
		_, err := stdout.Write(b.Bytes())
		return err
	}
	path := s.output
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		path = filepath.Join(path, export.Name(r, s.format))
	}
	if err := os.WriteFile(path, b.Bytes(), 0o666); err != nil {
		return err
	}
	return beside(path, s.format, r)
}

// beside writes the companion file that some formats need.
func beside(path, format string, r export.Result) error {
	f, err := export.Lookup(format)
	if err != nil || f.With == "" {
		return err
	}
	with, err := export.Lookup(f.With)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := export.Write(&b, with.ID, r); err != nil {
		return err
	}
	return os.WriteFile(strings.TrimSuffix(path, f.Ending)+with.Ending, b.Bytes(), 0o666)
}

// maxRead is where we stop reading. It is above the size limit of an article, so that the
// article reader reports the error.
const maxRead = 64 << 20

func readInput(path string, stdin io.Reader) ([]byte, error) {
	in := stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, unreadable(path, err)
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, maxRead))
	if err != nil {
		return nil, unreadable(path, err)
	}
	if data == nil {
		data = []byte{}
	}
	return data, nil
}

// unreadable explains in a sentence why a file cannot be read.
func unreadable(path string, err error) error {
	var p *os.PathError
	switch {
	case errors.Is(err, os.ErrNotExist):
		return usage(fmt.Sprintf("there is no file %q", path))
	case errors.Is(err, os.ErrPermission):
		return usage(fmt.Sprintf("the file %q may not be read", path))
	case errors.As(err, &p):
		err = p.Err
	}
	return usage(fmt.Sprintf("%q cannot be read: %v", path, err))
}
