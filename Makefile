# Two commands on a fresh machine with Python 3.11 or newer, git and make:
#   make ask               answers a question from the sample articles (ask another: make ask Q="…")
#   make test              passes the tests
# Both set up .venv from the lock files first, and are quick once that is done.

PYTHON ?= python3
Q ?= who is Russia's envoy to Tskhinvali?
export Q
UV = uv pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-annotate --quiet \
     --custom-compile-command "make lock" pyproject.toml
IN_CLONE = TSITATA_DATA="$(CURDIR)/.tsitata"

.DEFAULT_GOAL := help
.PHONY: help ask test lint lock

help:
	@sed -n '2,/^$$/s/^# \{0,2\}//p' Makefile

ask:
	@$(PYTHON) deploy/environment.py requirements.lock
	@$(IN_CLONE) .venv/bin/tsitata add --samples --quiet
	@$(IN_CLONE) .venv/bin/tsitata ask "$$Q"

test:
	@$(PYTHON) deploy/environment.py requirements-dev.lock
	@.venv/bin/python -m pytest --numprocesses auto --maxprocesses 4

lint:
	@$(PYTHON) deploy/environment.py requirements-dev.lock
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

lock:
	$(UV) --group lock --group dev --output-file requirements-dev.lock
	$(UV) --group lock --constraints requirements-dev.lock --output-file requirements.lock
