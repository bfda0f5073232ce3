# Two commands are all a fresh machine needs: `make run` and `make test`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
SOURCE ?=

.PHONY: run test lint types check train clean

run: $(STAMP)
	@$(BIN)/briefing-tui $(SOURCE)

test: lint types check

lint: $(STAMP)
	$(BIN)/ruff check .

types: $(STAMP)
	$(BIN)/mypy

check: $(STAMP)
	$(BIN)/python -m pytest

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@# What a first start would keep, kept now: some environments forbid Python to keep compiled modules later on.
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m compileall -q src
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/briefing-tui --format plain data/samples > /dev/null
	@touch $@

# Needs ../shared/corpora; four minutes on one core, the same data give the same models.
train: $(STAMP)
	$(BIN)/python training/train_tagger.py

clean:
	rm -rf $(VENV) dist build
