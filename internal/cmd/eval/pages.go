package main

import "errors"

func pages(args []string) error { return errors.New("not measured yet") }
