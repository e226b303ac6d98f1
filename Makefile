# Jonovahti: what can be made here. `make help` lists it.
# Two commands on a fresh machine: `make demo` and `make test`. Both set up .venv first; the second time that takes no time.

PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup demo test check lint format types contracts rules prove bench pictures pictures-every pictures-compare pictures-accept translations handbook lock package package-all clean

help: ## List these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 12

setup: ## Make .venv from requirements.lock and check the system libraries that Qt needs
	@$(PYTHON) packaging/setup_environment.py

demo: setup ## Run the console on a made-up region; without a display, take a picture of it instead
	@$(PYTHON) packaging/start_demo.py

test: setup ## Run all tests, three lanes at a time
	@$(BIN)/python -m tests

check: setup lint types contracts rules ## Run all checks that need no test: style, types, import contracts, house rules

lint: ## Check style and layout with ruff
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: ## Lay the code out with ruff and mend what it can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: ## Check types with mypy --strict
	$(BIN)/mypy

contracts: ## Check that imports point one way
	$(BIN)/lint-imports --no-cache

rules: ## Check the house's own rules
	$(BIN)/python -m tests.house.rules

prove: setup ## Run the same tests at full size, an hour at the most, and write docs/proof.md; PARTS=app runs one part
	@$(BIN)/python -m tests.prove $(PARTS)

bench: setup ## Measure against the baselines in the same run
	$(BIN)/python -m tests.speed

pictures: setup ## Make the pictures in docs/ with the program itself
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.pictures

pictures-every: setup ## Make every screen in each theme and language, at 100 and 150 %, in build/pictures
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.pictures --every

pictures-compare: setup ## Hold every screen against the pictures kept of it; sheets of what differs go to build/looks
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.pictures --compare

pictures-accept: setup ## Keep what the last comparison saw, once its sheets have been looked at
	@$(BIN)/python -m tests.pictures --accept

translations: setup ## Gather the program's words from ui/, fill in fi and sv, and compile them
	$(BIN)/python packaging/translations.py

handbook: setup ## Make docs/handbook in three languages from the program's own help
	$(BIN)/python packaging/handbook.py

package: ## Make the .deb and the tar.xz in dist/, and try the .deb on a bare Debian 12
	@$(PYTHON) packaging/package_and_try.py

package-all: ## The same, and the .rpm and the MSI, each tried, and a second build to compare; log in docs/packages-log.md
	@$(PYTHON) packaging/package_all.py

lock: ## Renew requirements.lock and packaging/freeze.lock from pyproject.toml
	@$(PYTHON) packaging/lock_requirements.py

clean: ## Remove what was made here, .venv included
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
