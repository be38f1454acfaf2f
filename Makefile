# The front door: every target forwards to a CMake preset or to a script, so that nothing is decided here.
# `make help` lists the targets.
PREFIX ?= /usr/local
DESTDIR ?=
JUDGE ?=

.PHONY: build demo test check bench judge install format tidy clean help
.DEFAULT_GOAL := build

build: ## build the tools into build/release/bin
	@scripts/install-packages build
	@scripts/build release

demo: ## build, convert the samples to every format, show where they are
	@scripts/install-packages build
	@scripts/build release
	@scripts/demo

test: ## all tests with g++, then with clang++ and sanitizers, then a short run of every fuzzer
	@scripts/install-packages build test
	@scripts/test

check: ## the quick half of `make test`: g++ only
	@scripts/install-packages build test
	@scripts/test gcc

bench: ## measure against other programs, as ratios
	@scripts/install-packages build
	@scripts/build release
	@tests/judges/schema-agreement --install || true # without it the rows against ajv are skipped
	@scripts/build release bench

judge: ## let programs of others judge our output (JUDGE=name for one)
	@scripts/install-packages build judge
	@scripts/build release
	@tests/judges/run $(JUDGE)

install: build ## install tools, library, headers, man pages (PREFIX, DESTDIR)
	@DESTDIR="$(DESTDIR)" cmake --install build/release --prefix "$(PREFIX)"

format: ## lay out all C++ files by .clang-format
	@scripts/check-format --fix

tidy: ## run clang-tidy over all sources and count its findings
	@scripts/tidy

clean: ## remove everything that was built
	rm -rf build out

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 16
