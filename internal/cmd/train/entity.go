package main

import "errors"

func trainEntity(args []string) error { return errors.New("not trained yet") }
