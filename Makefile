# Two commands on a fresh machine with Python 3.11 or newer, git and make:
#   make ask               answers a question from the sample articles (ask another: make ask Q="…")
#   make test              passes the tests
# Both set up .venv from the lock files first, and are quick once that is done. What measures:
#   make bench-answers     says how long an answer takes in 30,000 articles, and which part of it how long (filling them: 10 minutes)
# The other measurements set up .venv-bench:
#   make bench-retrieval   compares the passage index with other engines on N=100000 passages (a million: 40 minutes)
#   make bench-scifact     says how well it ranks, on public judgements

PYTHON ?= python3
Q ?= who is Russia's envoy to Tskhinvali?
export Q
N ?= 100000
UV = uv pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-annotate --quiet \
     --custom-compile-command "make lock" pyproject.toml
IN_CLONE = TSITATA_DATA="$(CURDIR)/.tsitata"

.DEFAULT_GOAL := help
.PHONY: help ask test lint lock bench-answers bench-retrieval bench-scifact

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

bench-answers:
	@$(PYTHON) deploy/environment.py requirements-dev.lock
	@.venv/bin/python -m tests.benchmarks.answering --data .bench/newsroom

bench-retrieval:
	@$(PYTHON) deploy/environment.py requirements-bench.lock
	@.venv-bench/bin/python -m tests.benchmarks.retrieval $(N)

bench-scifact:
	@$(PYTHON) deploy/environment.py requirements-bench.lock
	@.venv-bench/bin/python -m tests.benchmarks.scifact

lock:
	$(UV) --group lock --group dev --output-file requirements-dev.lock
	$(UV) --group lock --constraints requirements-dev.lock --output-file requirements.lock
	$(UV) --group lock --group bench --constraints requirements-dev.lock --output-file requirements-bench.lock
