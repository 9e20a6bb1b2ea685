# Two commands: `make` sets up, checks, builds and validates; `make test` sets up and runs every test.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
STAMP_TEST := $(VENV)/.ready-test
NODE := tests/judges/ajv tests/site tooling/web
SUMMARY := build/summary.txt
SOURCES := $(shell find policies handbook tooling/afspraak tests/records mkdocs.yml -type f -not -path '*/__pycache__/*' -not -name '.*' 2>/dev/null)
SAMPLES := $(sort $(wildcard tests/records/*.csv tests/records/*.ndjson))

# One language at a time: that of the environment, else the first of the organisation.
FIRST := $(shell sed -n 's/^languages: *\[ *\([a-z]*\).*/\1/p' policies/organisation.yaml)
SPOKEN := $(or $(filter nl en,$(firstword $(subst _, ,$(or $(LC_ALL),$(LC_MESSAGES),$(LANG))))),$(FIRST),nl)
say = $(if $(filter nl,$(SPOKEN)),$(1),$(2))

.PHONY: all setup test long bench clean lock

all: $(SUMMARY)
	@if [ -e build/.made ]; then rm build/.made; else echo "$(call say,Er is niets veranderd sinds de vorige make.,Nothing changed since the last make.)"; fi
	@cat $(SUMMARY)

# Errors are told and go on (exit 1): `build` itself refuses policies that it can make nothing of, and the sample export
# is there to show findings. Anything else that fails, fails. Warnings and tips are counted, and can be read in the file.
$(SUMMARY): $(STAMP) $(SOURCES)
	@mkdir -p build
	@echo "$(call say,De afspraken nakijken …,Checking the policies …)"
	@$(BIN)/afspraak check --lang $(SPOKEN) > build/check.txt; case $$? in \
	  0) echo "$$(tail -n 1 build/check.txt)$$([ $$(wc -l < build/check.txt) -eq 1 ] || echo ' → build/check.txt')" ;; \
	  1) cat build/check.txt ;; \
	  *) cat build/check.txt; exit 1 ;; \
	esac
	@echo "$(call say,Schema's en site maken …,Making schemas and site …)"
	@$(BIN)/afspraak build --lang $(SPOKEN) > build/made.txt
	@echo "$(call say,De voorbeeldexport valideren …,Validating the sample export …)"
	@$(BIN)/afspraak validate --lang $(SPOKEN) $(SAMPLES) > build/report.txt || [ $$? -eq 1 ]
	@{ \
	  echo; \
	  cat build/made.txt; \
	  echo "$(call say,Verslag: ,Report:  ) build/report.txt ($$(tail -n 1 build/report.txt))"; \
	  echo; \
	  echo "$(call say,Lees het handboek:  ,Read the handbook: ) $(BIN)/afspraak serve   ($(call say,of zet build/site op een webserver,or put build/site on a web server))"; \
	  echo "$(call say,Gebruik het commando:,Use the command:   ) $(BIN)/afspraak --help"; \
	} > $@.part
	@touch build/.made
	@mv $@.part $@

setup: $(STAMP)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(call say,Afspraak vraagt Python 3.11 of nieuwer; gevonden:,Afspraak needs Python 3.11 or newer; found:) $$($(PYTHON) --version)"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(STAMP): requirements.lock pyproject.toml | $(BIN)/python
	@echo "$(call say,Klaarzetten in $(VENV) …,Setting up in $(VENV) …)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMP_TEST): requirements-dev.lock $(NODE:%=%/package-lock.json) $(STAMP)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-dev.lock
	@for folder in $(NODE); do npm ci --prefix $$folder --no-audit --no-fund --silent || exit 1; done
	@touch $@

test: $(STAMP_TEST)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile

# The properties in the long run: 20,000 records per kind of rule and of change, 50,000 pairs of patterns, 400 pairs of rulebooks.
long: $(STAMP_TEST)
	@AFSPRAAK_TRIALS=20000 AFSPRAAK_PAIRS=50000 AFSPRAAK_DECISIONS=1000000 AFSPRAAK_EFFECTS=400 \
		$(BIN)/python -m pytest --numprocesses auto --dist load tests/properties

# Beside other tools, in an environment of their own. BENCH='--rules 240' and so on; --help tells the options.
bench: $(STAMP)
	@$(BIN)/python tests/bench/bench.py $(BENCH)

# The lock files name versions and hashes only, so that every index serves.
lock:
	@uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
		--python-version 3.11 --extra site --group build pyproject.toml -o requirements.lock
	@uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
		--python-version 3.11 --extra site --group build --group dev pyproject.toml -o requirements-dev.lock
	@uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
		--python-version 3.11 tests/bench/peers/requirements.in -o tests/bench/peers/requirements.lock

clean:
	@rm -rf build $(VENV)
