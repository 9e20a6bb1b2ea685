# Two commands: `make` sets up, checks, builds and validates; `make test` sets up and runs every test.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
STAMP_TEST := $(VENV)/.ready-test

.PHONY: all setup test bench clean lock

all: $(STAMP)
	@$(BIN)/python -m afspraak.making

setup: $(STAMP)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Afspraak needs Python 3.11 or newer; found: $$($(PYTHON) --version)"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(STAMP): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Setting up in $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMP_TEST): requirements-dev.lock tests/judges/ajv/package-lock.json $(STAMP)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-dev.lock
	@npm ci --prefix tests/judges/ajv --no-audit --no-fund --silent
	@touch $@

test: $(STAMP_TEST)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest

bench: $(STAMP_TEST)
	@$(BIN)/python tests/bench/bench.py

# The lock files name versions and hashes only, so that every index serves.
lock:
	@uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
		--python-version 3.11 --extra site --group build pyproject.toml -o requirements.lock
	@uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
		--python-version 3.11 --extra site --group build --group dev pyproject.toml -o requirements-dev.lock

clean:
	@rm -rf build $(VENV)
