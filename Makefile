# Standfirst. `make help` lists the targets.
SHELL := /bin/sh
GO ?= go
FUZZTIME ?= 10m
PORT ?= 8080
SHARED ?= ../shared
CORPORA ?= $(SHARED)/corpora
LEXICONS ?= $(SHARED)/lexicons
BENCHSTAT ?= v0.0.0-20260908200009-22c9c6c9d4da
TYPESCRIPT ?= 5.9.3
# Optimisation steps for the engine: all by default, "plain" for none, or a list
# such as overlay,flow (see internal/build/site/engine.go).
export ENGINE ?=

.DEFAULT_GOAL := help

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  %-11s %s\n", $$1, $$2}'

run: dist ## build the page and serve it on 127.0.0.1
	@$(GO) run ./internal/cmd/serve -port $(PORT)

build: ## build into build/, so that index.html opens with a double click
	$(GO) run ./internal/cmd/bundle

dist: ## build dist/site for a static host, and the single file dist/standfirst.html
	$(GO) run ./internal/cmd/bundle -dist

terminal: ## build the terminal program into dist/, for GOOS and GOARCH if set
	@CGO_ENABLED=0 $(GO) build -trimpath -ldflags '-s -w' -o "dist/standfirst-$$($(GO) env GOOS)-$$($(GO) env GOARCH)$$($(GO) env GOEXE)" ./internal/cmd/standfirst

test: browser ## run all tests, including those in the browser
	$(GO) mod verify
	$(GO) vet ./...
	GOOS=js GOARCH=wasm $(GO) vet ./wasm ./internal/api
	GOARCH=arm64 $(GO) vet ./internal/api/...
	$(GO) test -count=1 -timeout 20m ./...

browser: # find or install Chromium for the end-to-end tests
	@.ci/browser

lint: types ## vet, staticcheck, gofmt, and the types of web/
	$(GO) vet ./...
	GOOS=js GOARCH=wasm $(GO) vet ./wasm
	$(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...
	@files=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$files" ]; then echo "gofmt would change:"; echo "$$files"; exit 1; fi

types: # the only target that needs npm
	@if command -v npm >/dev/null; then \
	  for p in web/tsconfig.json web/tsconfig.worker.json; do npm exec --yes --package=typescript@$(TYPESCRIPT) -- tsc -p $$p || exit 1; done; \
	else echo "The types of web/ are NOT CHECKED: that needs npm, which was not found."; fi

fuzz: ## run every fuzz target for FUZZTIME each
	@$(GO) run ./internal/cmd/check fuzz -time $(FUZZTIME)

faults: browser ## cause each kind of engine failure fifty times in the browser
	@$(GO) run ./internal/cmd/check faults

hostile: browser ## run hostile input through the engine, the exports and the page
	@$(GO) run ./internal/cmd/check hostile

race: ## test the packages that use goroutines with the race detector
	$(GO) test -race -count=1 ./internal/build/site ./internal/cmd/standfirst
	$(GO) test -race -count=1 -cpu=1,8 -run 'Order|Concurrent' ./internal/export

repro: browser ## build twice and compare; compare results across processors and with the shipped engine
	@$(GO) run ./internal/cmd/repro web/sample.txt internal/api/testdata/hostile/*
	@$(GO) run ./internal/cmd/check shipped

notice: ## write the licences of everything that ships to NOTICE
	$(GO) run ./internal/cmd/notice

eval: ## evaluate on the editor's corpus and the tuning sets in CORPORA
	$(GO) run ./internal/cmd/eval all $(CORPORA)

train: ## train the models from CORPORA and LEXICONS
	$(GO) run ./internal/cmd/train entity -corpora $(CORPORA)/ner -lexicons $(LEXICONS)
	$(GO) run ./internal/cmd/train furniture
	$(GO) run ./internal/cmd/train salience -corpora $(CORPORA)
	$(GO) run ./internal/cmd/train summary -corpora $(CORPORA) -lexicons $(LEXICONS)

bench: browser dist ## compare the page with its peers in the browser, and benchmark each stage natively
	$(GO) run ./internal/cmd/bench -shared $(SHARED)
	$(GO) test -run '^$$' -bench Stage -count 6 ./internal/lab/bench >build/stages.txt
	$(GO) run golang.org/x/perf/cmd/benchstat@$(BENCHSTAT) build/stages.txt

bench-quick: browser dist ## a one-minute version of bench: two texts, two peers, three rounds
	$(GO) run ./internal/cmd/bench -quick -shared $(SHARED)

size: dist ## break down the download size
	$(GO) run ./internal/cmd/size

baseline: ## accept the current download size and allocations as the baseline
	$(GO) test -count=1 -run TestGuard ./internal/lab/bench -update

clean: ## remove build/ and dist/
	rm -rf build dist

.PHONY: help run build dist terminal test browser lint types race fuzz faults hostile repro notice eval train bench bench-quick size baseline clean
