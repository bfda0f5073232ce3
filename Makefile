# Two commands are all a fresh machine needs: `make run` and `make test`. For those who work on it, see CONTRIBUTING.md.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
SOURCE ?=
# For `make one`: which tests, and which of them by a word of their names.
T      ?= tests
K      ?=

.PHONY: run test lint types check quick one cover format train clean

run: $(STAMP)
	@$(BIN)/briefing-tui $(SOURCE)

test: lint types check

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

check: $(STAMP)
	$(BIN)/python -m pytest

# Without what is marked slow: under a minute of one core, for after each change.
quick: $(STAMP)
	$(BIN)/python -m pytest -m "not slow"

# make one T=tests/dates/grammar/test_days.py K=weekday
one: $(STAMP)
	$(BIN)/python -m pytest $(T) $(if $(K),-k "$(K)")

# Statements and branches, also of the programs that the tests start; fails below the share that pyproject.toml asks for.
cover: $(STAMP)
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(STAMP): pyproject.toml constraints.txt
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
