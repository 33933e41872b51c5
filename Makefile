# One list of commands; CI calls the same.
PYTHON ?= python3
BIN := .venv/bin
WORKERS ?= auto
UV ?= uv
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

.PHONY: help chat translate telegram telegram-benchmark faults crash other-server test check lock benchmark examples graph preview schemas clean

help:        ## this list
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

.venv/runtime: requirements.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; try make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

.venv/dev: .venv/runtime requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

chat: .venv/runtime ## set up what is needed and chat in the console (ARGS="--locale ru --country KZ")
	@$(BIN)/python -m bot chat $(ARGS)

.venv/telegram: .venv/runtime requirements-telegram.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-telegram.lock
	@touch $@

telegram: .venv/telegram ## set up what is needed and talk on Telegram; the token is in NIGHTLIGHT_TOKEN (ARGS="--framework ptb")
	@$(BIN)/python -m bot telegram $(ARGS)

faults: .venv/dev ## 300 conversations while Telegram is in a mood, on both frameworks, and a count of what came of them
	$(BIN)/python -m tests.telegram.faults $(ARGS)

crash: .venv/dev ## kill -9 the bot 200 times while 50 people talk to it, on both frameworks, and a count (ARGS="--framework ptb --mode webhook")
	$(BIN)/python -m tests.telegram.crash $(ARGS)

other-server: ## install the fake Bot API server that others wrote (needs Node and npm); tests/other_server uses it
	cd tests/other_server && npm ci --no-audit --no-fund --ignore-scripts

test: .venv/dev ## set up what is needed and run all tests
	$(BIN)/python -m pytest -n $(WORKERS)

check: .venv/dev ## format, lint, types, import contracts, content, properties, container files
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot check
	$(BIN)/python -m bot prove
	$(BIN)/hadolint Dockerfile
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.compose-spec docker-compose.yml

benchmark: .venv/dev ## time one turn against a loop beside it
	$(BIN)/python -m pytest tests/benchmark --benchmark-enable --benchmark-only

telegram-benchmark: .venv/dev ## what a turn costs on Telegram, beside bare bots (ARGS="--framework ptb --rounds 4")
	@$(BIN)/python -m tests.telegram.benchmark $(ARGS)

lock: ## renew the lock files (needs uv)
	$(COMPILE) pyproject.toml -o requirements.lock
	$(COMPILE) --extra aiogram --extra ptb pyproject.toml -o requirements-telegram.lock
	$(COMPILE) --extra dev pyproject.toml -o requirements-dev.lock
	$(COMPILE) --group build -o requirements-build.lock

clean: ## remove what make made
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist

graph: .venv/runtime ## draw docs/dialogs again
	$(BIN)/python -m bot graph docs/dialogs

preview: .venv/dev ## every screen and rule on a local page, and a chat (ARGS="--port 8765", ARGS="--file page.html")
	@$(BIN)/python -m bot preview $(ARGS)

schemas: .venv/runtime ## write docs/schemas again, which editors read
	$(BIN)/python -m bot schema docs/schemas

translate: .venv/dev ## for translators (ARGS="status", ARGS="check ru", ARGS="export ru ru.po")
	@$(BIN)/python -m bot translate $(ARGS)

examples: .venv/runtime ## play docs/examples/*.in again
	for code in en ru zh; do { printf '# A conversation (%s)\n\n```text' "$$code"; \
	  $(BIN)/python -m bot chat --locale $$code < docs/examples/$$code.in; printf '```\n'; } > docs/examples/$$code.md; done
