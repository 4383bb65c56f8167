# `make help` lists the targets. Each makes the environment first; a second run takes seconds.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do $$p -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
export NO_MKDOCS_2_WARNING := true

.PHONY: help demo test lint programs muted quality speed size constraints clean
.DEFAULT_GOAL := demo

.venv/installed: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11.5 or newer is needed (a pinned package wants it); name it with: make demo PYTHON=/path/to/python3"; exit 1; }
	@echo "Making the environment in .venv/ (once, a minute or two) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq "pip>=25.1"
	@$(BIN)/python -m pip install -qq -c constraints.txt --group test -e .
	@touch $@

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: .venv/installed ## see it work on the sample help centre
	@sh demo.sh

test: .venv/installed programs lint ## run every test, and lint
	@$(BIN)/python -m pytest -n auto --dist loadfile

lint: .venv/installed ## ruff, its formatter and mypy
	@$(BIN)/ruff check -q . && $(BIN)/ruff format -q --check . && $(BIN)/mypy --no-error-summary

# What the tests need besides Python: found, or installed where that is one command, or the tests say that they were skipped.
programs: ## look for Chromium, axe, html-validate and PostgreSQL, for the tests with real ones
	@command -v chromium chromium-browser google-chrome >/dev/null || test -n "$$KB_CHROMIUM" || { \
		if command -v apt-get >/dev/null && test "$$(id -u)" = 0; then \
			echo "Installing Chromium for the browser tests (once) ..."; \
			{ apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium fonts-liberation; } >/dev/null; \
		else echo "No Chromium: the browser tests will be skipped (install it, or name it with KB_CHROMIUM=/path)."; fi; } || true
	@{ ls /usr/lib/postgresql/*/bin/initdb && command -v ip; } >/dev/null 2>&1 || { \
		if command -v apt-get >/dev/null && test "$$(id -u)" = 0; then \
			echo "Installing PostgreSQL for the tests of the store (once) ..."; \
			{ apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends postgresql iproute2; } >/dev/null; \
		else echo "No PostgreSQL: the tests of the store will be skipped with it (install the package postgresql)."; fi; } || true
	@test -f .venv/axe/node_modules/axe-core/axe.min.js || test -n "$$KB_AXE" || { mkdir -p .venv/axe && \
		npm install --silent --no-audit --no-fund --no-save --prefix .venv/axe axe-core@4 >/dev/null 2>&1; } \
		|| echo "No npm: the accessibility tests will be skipped (name axe.min.js with KB_AXE=/path)."
	@test -f .venv/html-validate/node_modules/.bin/html-validate || test -n "$$KB_HTML_VALIDATE" || { mkdir -p .venv/html-validate && \
		npm install --silent --no-audit --no-fund --no-save --prefix .venv/html-validate html-validate@9 >/dev/null 2>&1; } \
		|| echo "No npm: the tests of the pages' HTML will be skipped (name html-validate with KB_HTML_VALIDATE=/path)."

muted: .venv/installed programs ## silence each file's main function: does its own test notice? (takes long)
	@$(BIN)/python -m tests.support.muted

quality: .venv/bench ## measure the answers on public question sets, beside others' search
	@$(BIN)/python -m benchmarks.quality

speed: .venv/bench ## measure times, as ratios in one run
	@$(BIN)/python -m benchmarks.speed

size: .venv/installed ## count the statements of kb_tools, by room (AGAINST=COMMIT compares)
	@$(BIN)/python -m benchmarks.size $(if $(AGAINST),--against $(AGAINST))

.venv/bench: .venv/installed
	@$(BIN)/python -m pip install -qq -c constraints.txt --group bench
	@touch $@

constraints: .venv/installed .venv/bench ## write down the versions that are installed
	@$(BIN)/python -m pip freeze --all --exclude-editable --exclude pip --exclude setuptools | grep == | sort -f > constraints.new && mv constraints.new constraints.txt

clean: ## remove everything that is made
	rm -rf .venv .kb site build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
