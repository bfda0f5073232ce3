# Two commands are all a fresh machine needs: `make run` and `make test`. For those who work on it, see CONTRIBUTING.md.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
SOURCE ?=
# For `make one`: which tests, and which of them by a word of their names.
T      ?= tests
K      ?=
# For `make fuzz`.
TARGET ?= standard input
ARGS   ?= -max_total_time=60

.PHONY: run test lint types check server quick one cover format audit lock fuzz train clean

run: $(STAMP)
	@$(BIN)/briefing-tui $(SOURCE)

test: lint types check

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

check: $(STAMP) server
	$(BIN)/python -m pytest

# The tests of the archive want a PostgreSQL server's programs; without them they fail, so that nothing untested passes.
server:
	@ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 || command -v initdb > /dev/null || { \
		test "$$(id -u)" = 0 && command -v apt-get > /dev/null && echo "installing PostgreSQL for the tests" && \
		{ DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet postgresql > /dev/null 2>&1 || \
		{ apt-get update --quiet > /dev/null && DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet postgresql > /dev/null; }; }; \
	} || echo "PostgreSQL's server is missing: apt-get install postgresql"

# Without what is marked slow: about half of the time, for after each change.
quick: $(STAMP)
	$(BIN)/python -m pytest -m "not slow"

# make one T=tests/dates/grammar/test_days.py K=weekday
one: $(STAMP)
	$(BIN)/python -m pytest $(T) $(if $(K),-k "$(K)")

# Statements and branches, also of the programs that the tests start; fails below the share that pyproject.toml asks for.
cover: $(STAMP) server
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Known vulnerabilities among what an installation brings along, by the exact versions and hashes of requirements.txt; fails
# where one cannot be looked up.
audit: $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check pip-audit
	$(BIN)/pip-audit --strict --require-hashes --disable-pip -r requirements.txt

# requirements.txt anew: the versions of constraints.txt with the hashes of all their files. Needs uv.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--constraints constraints.txt --output-file requirements.txt pyproject.toml

# make fuzz TARGET=page ARGS=-max_total_time=600: an entry point of tests/fuzz/targets.py, guided by coverage.
fuzz: $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check atheris
	$(BIN)/python -m tests.fuzz.fuzz "$(TARGET)" $(ARGS)

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or later is needed; name one: make $(or $(MAKECMDGOALS),run) PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@# What a first start would keep, kept now: some environments forbid Python to keep compiled modules later on.
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m compileall -q src
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/briefing-tui --format plain data/samples > /dev/null
	@touch $@

# Needs ../shared/corpora; ten minutes on one core, the same data give the same models.
train: $(STAMP)
	$(BIN)/python training/train_tagger.py

clean:
	rm -rf $(VENV) dist build
