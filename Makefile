# SPDX-License-Identifier: Apache-2.0
# `make demo` and `make test` do everything on a fresh Debian 12 with a Swift 6 toolchain.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export TOLMACH_DATA ?= $(abspath ../shared/data)

APT_PACKAGES := libicu-dev libstemmer-dev libcld2-dev libxml2-dev libxml2-utils
RELEASE := swift build -c release --static-swift-stdlib
BIN = $(shell swift build -c release --show-bin-path)/tolmach

.PHONY: eval-digest help deps build demo test lint format examples bench bench-search bench-segmentation bench-summaries eval-segmentation train-segmentation eval-glossary train-inflection eval-names train-names eval-summaries train-summaries fuzz fuzz-short man check-licences clean

help: ## what there is to make
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

deps: ## install the C libraries when they are missing (apt-get)
	@missing=$$(for p in $(APT_PACKAGES); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$sudo apt-get update -q && $$sudo apt-get install -y -q --no-install-recommends $$missing; \
	fi

build: deps ## the release build: one file, the Swift library in it
	$(RELEASE) --product tolmach

demo: build ## run pipeline.yaml over the seed stories, print the summaries
	@rm -rf out && $(BIN) run pipeline.yaml seeds/*.txt
	@for f in seeds/*.txt; do echo; echo "== $$f"; $(BIN) summarize -n 3 $$f; done
	@echo; echo "Review pages: $(abspath out)/*.html (open one in a browser); kits: out/*.xlf; summaries: out/*.summary.md"

test: deps ## all tests
	swift build --build-tests
	swift test --skip-build

lint: ## format lint
	swift format lint --strict --recursive Sources Tests Fuzz Training/Sources Package.swift
	@Training/check-licences.sh

format: ## format the sources
	swift format --in-place --recursive Sources Tests Fuzz Training/Sources Package.swift

examples: build ## check and run every example
	@for f in pipeline.yaml Examples/pipelines/*.yaml; do [ -e "$$f" ] || continue; echo "check $$f"; $(BIN) check --tests $$f || exit 1; done
	@$(RELEASE) --product LibraryExample && $$(swift build -c release --show-bin-path)/LibraryExample
	@for f in glossaries/*.csv; do echo "lint $$f"; $(BIN) glossary lint $$f || exit 1; done

bench: build ## the benchmarks (alone, on a quiet machine)
	$(RELEASE) --package-path Benchmarks --product PipelineBenchmark
	$$(swift build -c release --package-path Benchmarks --show-bin-path)/PipelineBenchmark seeds
	Benchmarks/cold-start.sh $(BIN)

bench-segmentation: deps ## segmentation against raw ICU and against sentencex (PYTHON with it; alone, on a quiet machine)
	$(RELEASE) --package-path Benchmarks --product SegmentationBenchmark
	PYTHON="$(PYTHON)" $$(swift build -c release --package-path Benchmarks --show-bin-path)/SegmentationBenchmark seeds

bench-search: deps ## the glossary index: building, opening, searching; beside ahocorasick_rs and flashtext (PYTHON with them; alone, on a quiet machine)
	$(RELEASE) --package-path Benchmarks --product SearchBenchmark
	PYTHON="$(PYTHON)" $$(swift build -c release --package-path Benchmarks --show-bin-path)/SearchBenchmark seeds

bench-summaries: deps ## summaries of news and of long documents, beside sumy (PYTHON with it; alone, on a quiet machine)
	$(RELEASE) --package-path Benchmarks --product SummaryBenchmark
	PYTHON="$(PYTHON)" $$(swift build -c release --package-path Benchmarks --show-bin-path)/SummaryBenchmark seeds

FUZZ := SWIFT_BACKTRACE=enable=no $$(swift build -c release --show-bin-path)/TolmachFuzz
N ?= 1000000
fuzz: deps ## every fuzz entry on N inputs
	$(RELEASE) --product TolmachFuzz
	$(FUZZ) --inputs $(N)

fuzz-short: deps ## every fuzz entry, 30 seconds in all
	$(RELEASE) --product TolmachFuzz
	$(FUZZ) --seconds 30

TRAINING := swift build -c release --package-path Training --product SegmentationTraining
TRAINING_BIN = $(shell swift build -c release --package-path Training --show-bin-path)/SegmentationTraining
PREDICTIONS := .build/segmentation
SCORERS = $(TOLMACH_DATA)/../tools

eval-segmentation: deps ## the accuracy of sentence segmentation on the evaluation data, if they are there
	@$(TRAINING) >&2 && $(TRAINING_BIN) evaluate --predictions $(PREDICTIONS)
	@for set in ud ud_block5; do if [ -f $(PREDICTIONS)/$$set.jsonl ] && [ -f $(SCORERS)/score_segmentation.py ]; then \
	  echo "$$set by the scorer: $$(python3 $(SCORERS)/score_segmentation.py $(TOLMACH_DATA)/segmentation/$$set --pred $(PREDICTIONS)/$$set.jsonl | tail -1)"; fi; done
	@for set in golden golden_lt probes; do if [ -f $(PREDICTIONS)/$$set.jsonl ] && [ -f $(SCORERS)/score_golden.py ]; then \
	  echo "$$set by the scorer: $$(python3 $(SCORERS)/score_golden.py $(TOLMACH_DATA)/segmentation/$$set --pred $(PREDICTIONS)/$$set.jsonl | tail -1)"; fi; done

train-segmentation: deps ## learn the weights of the sentence model anew (Training/README.md)
	@$(TRAINING) >&2 && $(TRAINING_BIN) train --cases Training/cases --output Sources/CTolmachData/cc-by-sa/sentence-weights.txt

eval-glossary: build ## the accuracy of glossary tags on the evaluation data, if they are there
	@swift build -c release --package-path Training --product GlossaryEvaluation >&2 && \
	  $$(swift build -c release --package-path Training --show-bin-path)/GlossaryEvaluation $(BIN)

INFLECTION := swift build -c release --package-path Training --product InflectionTraining
train-inflection: deps ## learn the tables of endings anew (Training/README.md)
	@$(INFLECTION) >&2 && $$(swift build -c release --package-path Training --show-bin-path)/InflectionTraining --output Sources/CTolmachData/cc-by-sa/endings

NAMES := swift build -c release --package-path Training --product NamesTraining
NAMES_BIN = $(shell swift build -c release --package-path Training --show-bin-path)/NamesTraining

eval-names: deps ## names across scripts and pairs of persons, on the evaluation data, if they are there
	@$(NAMES) >&2 && $(NAMES_BIN) evaluate --predictions .build/names

train-names: deps ## learn the tables of names across scripts anew (Training/README.md)
	@$(NAMES) >&2 && $(NAMES_BIN) train --output Sources/CTolmachData/cc-by
	@$(NAMES_BIN) han --output Sources/CTolmachData/unicode/han-readings.txt

DIGEST := swift build -c release --package-path Training --product DigestEvaluation
eval-digest: deps ## how well stories in two languages are put together, on the evaluation data, if they are there
	@$(DIGEST) >&2 && $$(swift build -c release --package-path Training --show-bin-path)/DigestEvaluation

SUMMARIES := swift build -c release --package-path Training --product SummaryTraining
SUMMARIES_BIN = $(shell swift build -c release --package-path Training --show-bin-path)/SummaryTraining

eval-summaries: deps ## summaries of 100 words and of 3 sentences on the evaluation data, if they are there
	@$(SUMMARIES) >&2 && $(SUMMARIES_BIN) evaluate --predictions .build/summaries
	@for method in .build/summaries/*; do for budget in words sentences; do \
	  if [ -f $$method/$$budget.jsonl ] && [ -f $(SCORERS)/score_summaries.py ]; then \
	  echo "$$(basename $$method), $$budget by the scorer: $$(python3 $(SCORERS)/score_summaries.py --boot 0 \
	    $$(ls $(TOLMACH_DATA)/summarization/*.jsonl | paste -sd,) $$method/$$budget.jsonl | tail -1)"; fi; done; done

train-summaries: deps ## learn the weights of summaries anew (Training/README.md)
	@$(SUMMARIES) >&2 && $(SUMMARIES_BIN) train --output Sources/CTolmachData/cc-by-sa/summary-weights.txt

man: deps ## the man page, in man/tolmach.1
	swift package plugin generate-manual --configuration debug
	@mkdir -p man && cp "$$(find -L .build/plugins/GenerateManual/outputs -name tolmach.1 | head -1)" man/tolmach.1
	@echo "man -l man/tolmach.1"

clean: ## remove what was built
	rm -rf .build Training/.build Benchmarks/.build out
