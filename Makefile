# One list of commands; CI calls the same.
PYTHON ?= python3
BIN := .venv/bin
# One more than there are cores: many tests wait for a process, a disk or a timer.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
# What Python compiled is kept: the tests start it some hundred times.
unexport PYTHONDONTWRITEBYTECODE
# The locks are complete: nothing is resolved or built, so nothing depends on what is newest today.
INSTALL := -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r
# Each of dev, telegram, runtime holds the next: anyone who has more renews that.
RUNTIME := $(or $(wildcard .venv/dev),$(wildcard .venv/telegram),.venv/runtime)
TELEGRAM := $(or $(wildcard .venv/dev),.venv/telegram)
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras \
  --no-emit-index-url --no-emit-find-links --no-header $(ARGS)

.PHONY: help chat translate telegram telegram-benchmark start-benchmark faults crash attack erased fuzz other-server test check lock locks benchmark examples graph preview names net schemas clean

help:        ## this list
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

.venv/pyvenv.cfg:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; try make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv

# Python finds the package in bot/ and nothing is built: an edit counts at once.
.venv/path: | .venv/pyvenv.cfg
	@for packages in .venv/lib/python*/site-packages; do echo ../../../../bot > "$$packages/nightlight.pth"; done
	@touch $@

.venv/runtime: requirements.lock
.venv/telegram: requirements-telegram.lock
.venv/dev: requirements-dev.lock
.venv/runtime .venv/telegram .venv/dev: | .venv/path
	$(BIN)/python $(INSTALL) $<
	@$(BIN)/python -m pip check || { echo "$< does not fit what else is in .venv: make clean, and once more"; exit 1; }
	@touch $@

.venv/uv: requirements-uv.lock | .venv/pyvenv.cfg
	$(BIN)/python $(INSTALL) $<
	@touch $@

chat: $(RUNTIME) ## set up what is needed and chat in the console (ARGS="--locale ru --country KZ")
	@$(BIN)/python -m nightlight chat $(ARGS)

telegram: $(TELEGRAM) ## set up what is needed and talk on Telegram; the token is in NIGHTLIGHT_TOKEN (ARGS="--framework ptb")
	@$(BIN)/python -m nightlight telegram $(ARGS)

faults: .venv/dev ## 300 conversations while Telegram is in a mood, on both frameworks, and a count (ARGS="--mood unknown --hostile")
	$(BIN)/python -m tests.telegram.faults $(ARGS)

crash: .venv/dev ## kill -9 the bot 200 times while 50 people talk to it, on both frameworks, and a count (ARGS="--framework ptb --mode webhook")
	$(BIN)/python -m tests.telegram.crash $(ARGS)

attack: .venv/dev ## attack the bot from outside through a second Bot API (ARGS="--scene gone --framework ptb", ARGS="--short")
	$(BIN)/python -m tests.attack $(ARGS)

erased: .venv/dev ## look for what was deleted in every byte that is left, and in old copies beside the keys of now
	$(BIN)/python -m tests.attack.erased $(ARGS)

fuzz: .venv/dev ## what nobody thought of, by a seeded chance (ARGS="--minutes 10 --what updates|handed|text|yaml|ftl")
	$(BIN)/python -m tests.fuzz $(ARGS)

other-server: ## install the fake Bot API server that others wrote (needs Node and npm); tests/other_server uses it
	cd tests/other_server && npm ci --no-audit --no-fund --ignore-scripts

test: .venv/dev ## set up what is needed and run all tests
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup --no-loadscope-reorder

check: .venv/dev ## format, lint, types, import contracts, content, properties, container files
	@$(BIN)/python -m tests.checks

benchmark: .venv/dev ## time one turn against a loop beside it
	$(BIN)/python -m pytest tests/benchmark --benchmark-enable --benchmark-only

telegram-benchmark: .venv/dev ## what a turn costs on Telegram, beside bare bots (ARGS="--framework ptb --rounds 4")
	@$(BIN)/python -m tests.telegram.benchmark $(ARGS)

start-benchmark: .venv/dev ## what a start costs, of the console and of Telegram beside bare bots (ARGS="--times 3")
	@$(BIN)/python -m tests.benchmark.start $(ARGS)

lock: .venv/uv ## renew the lock files where pyproject.toml asks for it (ARGS=--upgrade: everything to the newest within its bounds)
	$(COMPILE) --extra dev pyproject.toml -o requirements-dev.lock
	$(COMPILE) -c requirements-dev.lock pyproject.toml -o requirements.lock
	$(COMPILE) -c requirements-dev.lock --extra aiogram --extra ptb pyproject.toml -o requirements-telegram.lock
	$(COMPILE) -c requirements-dev.lock --group build -o requirements-build.lock
	$(COMPILE) --group uv -o requirements-uv.lock

locks: ## install each lock file in an empty environment, with the oldest pip that a supported Python brings
	@PYTHON="$(PYTHON)" .ci/locks $(INSTALL)

clean: ## remove what make made
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .benchmarks .coverage .wheel mutants build dist
	rm -rf tests/other_server/node_modules
	find bot tests -name __pycache__ -prune -exec rm -rf {} +

graph: $(RUNTIME) ## draw docs/dialogs again
	$(BIN)/python -m nightlight graph docs/dialogs

preview: .venv/dev ## every screen and rule on a local page, and a chat (ARGS="--port 8765", ARGS="--file page.html")
	@$(BIN)/python -m nightlight preview $(ARGS)

names: $(RUNTIME) ## write bot/nightlight/i18n/hear/country.names.txt again, after a new version of babel
	$(BIN)/python -m nightlight.tools.country_names

net: .venv/dev ## write bot/nightlight/i18n/hear/net.weights.txt again, after new words of danger (ARGS='"a text"': what decides about it)
	@$(BIN)/python -m tests.typed.net $(ARGS)

schemas: $(RUNTIME) ## write docs/schemas again, which editors read
	$(BIN)/python -m nightlight schema docs/schemas

translate: .venv/dev ## for translators (ARGS="status", ARGS="check ru", ARGS="export ru ru.po")
	@$(BIN)/python -m nightlight translate $(ARGS)

examples: $(RUNTIME) ## play docs/examples/*.in again
	$(BIN)/python -m tests.channels.examples
