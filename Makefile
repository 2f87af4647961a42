# The two commands to know: `make scan` and `make test`. Both set everything up first;
# all they need is Python 3.11 or later, and make.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/.ready

.PHONY: scan test browser-test check docs format lock clean

scan: $(READY)  ## scan the sample corpus and print what it contradicts
	$(BIN)/contradict scan data/sample --db sample.duckdb
	$(BIN)/contradict report --db sample.duckdb

test: $(READY)  ## run the tests
	$(BIN)/python -m pytest -n auto --dist loadscope

browser-test: $(READY)  ## drive the HTML report in a real browser; fetches what that needs
	@for name in $$CHROMIUM chromium chromium-browser google-chrome; do \
	  command -v $$name >/dev/null && exit 0; done; \
	  { test "$$(id -u)" = 0 && apt-get install --yes --quiet chromium; } \
	  || { echo "install Chromium (Debian: sudo apt-get install chromium), or set CHROMIUM"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check playwright
	npm install --silent --no-audit --no-fund --prefix build/axe axe-core
	$(BIN)/python -m pytest tests/browser -rs

check: $(READY)  ## run the linters and the type checker
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/sqlfluff lint --disable-progress-bar queries contradict

docs: $(READY)  ## write anew what the pages show of commands and checks
	$(BIN)/python -m cogapp -r -I docs README.md docs/tutorial.md docs/schema.md \
	  docs/checks.md docs/commands.md

format: $(READY)  ## put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(READY)  ## renew the locked requirements from pyproject.toml
	$(BIN)/uv pip compile --universal --no-header --no-annotate --quiet \
	  pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --universal --no-header --no-annotate --quiet \
	  pyproject.toml --extra dev -o requirements-dev.txt

clean:  ## remove what the commands above made
	rm -rf .venv build dist sample.duckdb .mypy_cache .pytest_cache .ruff_cache

$(READY): requirements-dev.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@
