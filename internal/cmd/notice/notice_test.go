package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// root is the top of the repository.
const root = "../../.."

// shipped is the software in the engine.
func shipped(t *testing.T) []work {
	t.Helper()
	software, err := collect(root)
	if err != nil {
		t.Fatal(err)
	}
	return software
}

func TestNoticeIsUpToDate(t *testing.T) {
	software := shipped(t)
	old, err := os.ReadFile(filepath.Join(root, "NOTICE"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(compose(old, software), old) {
		t.Error("NOTICE is out of date: run go run ./internal/cmd/notice")
	}
}

// TestLicencesAreKnown checks that everything that ships is under one of three licences,
// which only ask for their text to be included. Any other licence needs a human decision.
func TestLicencesAreKnown(t *testing.T) {
	software := shipped(t)
	known := []string{
		"Permission is hereby granted, free of charge, to any person obtaining a copy", // MIT
		"Redistribution and use in source and binary forms, with or without",           // BSD
		"Apache License\n                           Version 2.0",
	}
	for _, w := range software {
		found := false
		for _, text := range w.texts {
			for _, k := range known {
				found = found || strings.Contains(text, k)
			}
			if strings.Contains(text, "GENERAL PUBLIC LICENSE") {
				t.Errorf("%s has a licence that would bind the whole engine", w.name)
			}
		}
		if !found {
			t.Errorf("the licence of %s is not known here", w.name)
		}
	}
}

// TestHTMLParserIsPastItsHole rejects golang.org/x/net before v0.55.0, which takes
// unbounded time on some pages (CVE-2026-25680).
func TestHTMLParserIsPastItsHole(t *testing.T) {
	software := shipped(t)
	for _, w := range software {
		version, found := strings.CutPrefix(w.name, "golang.org/x/net v0.")
		if !found {
			continue
		}
		minor, _, _ := strings.Cut(version, ".")
		if n, err := strconv.Atoi(minor); err != nil || n < 55 {
			t.Errorf("%s ships", w.name)
		}
		return
	}
	t.Error("golang.org/x/net is not among what ships")
}

func TestCompose(t *testing.T) {
	old := []byte("By hand.\n\nMore.\n\n\n" + heading + "\n\nstale")
	got := string(compose(old, []work{{"go", []string{"BSD"}}, {"a v1", []string{"MIT a"}}, {"x/net v1", []string{"BSD", "PATENTS"}}}))
	line := "\n" + strings.Repeat("-", 80) + "\n\n"
	want := "By hand.\n\nMore.\n\n" + heading + "\n" + line + "go\nx/net v1\n\nBSD\n" + line + "a v1\n\nMIT a\n" + line + "x/net v1\n\nPATENTS\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if again := string(compose([]byte(got), []work{{"go", []string{"BSD"}}})); !strings.HasPrefix(again, "By hand.\n\nMore.\n\n"+heading) || strings.Contains(again, "PATENTS") {
		t.Errorf("the second time\n%s", again)
	}
}
