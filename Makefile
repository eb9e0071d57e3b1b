# Two commands do everything on a fresh machine: `make demo` and `make test`.
# They need Python 3.11 or later and make, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(if $(filter Windows_NT,$(OS)),$(VENV)/Scripts,$(VENV)/bin)

.PHONY: demo test check docs clean

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --group dev --editable .
	$(BIN)/python -m compileall -q lint rules  # the first start need not
	touch $@

demo: $(VENV)/ready
	$(BIN)/calque check --exit-zero seeds/

test: $(VENV)/ready
	$(BIN)/python -m pytest -q

# Everything a change must pass: format, lint, types, tests, documents that are not stale.
check: test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m calque.explain --check docs/rules
	$(BIN)/python bench/evidence.py --check

# Writes docs/rules from the rules themselves.
docs: $(VENV)/ready
	$(BIN)/python -m calque.explain docs/rules
	$(BIN)/python docs/picture.py

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache dist
