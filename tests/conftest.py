"""What several rooms' tests share: the shipped content, loaded once."""

import gc

import pytest
from hypothesis import settings
from nightlight.app import App, build, memory_store
from nightlight.engine.content import Content

settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")

# The files that take longest, which are begun first: at the end no worker is alone with one of them.
LONGEST = (
    *("preview/test_browser.py", "tools/test_guides.py", "translate/test_po.py", "test_cli.py"),
    *("running/test_reload.py", "telegram/test_faults.py", "typed/test_sets.py", "prove/test_faults.py"),
    *("safety/test_notes.py", "translate/test_language.py", "translate/test_slips.py"),
    *("diff/test_report.py", "safety/test_library.py", "safety/test_paths.py", "channels/test_save.py"),
    *("said/test_faults.py", "telegram/test_presses.py", "safety/test_renaming.py"),
)
BESIDE = {"preview/test_preview.py": "preview/test_browser.py"}  # what is made for both is made once


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The tests of a file stay on one worker: what they share is made once. The longest file is first."""
    ranks = {name: place for place, name in enumerate(LONGEST)}
    files = {item.nodeid: item.nodeid.partition("::")[0].removeprefix("tests/") for item in items}
    groups = {nodeid: BESIDE.get(file, file) for nodeid, file in files.items()}
    items.sort(key=lambda item: ranks.get(groups[item.nodeid], len(ranks)))
    for item in items if config.pluginmanager.hasplugin("xdist") else ():
        item.add_marker(pytest.mark.xdist_group(groups[item.nodeid]))


def pytest_collection_finish() -> None:
    """What was imported and collected stays: the collector need not look through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def app() -> App:
    """Everything plugged together over a store in memory."""
    return build(memory_store())


@pytest.fixture(scope="session")
def content(app: App) -> Content:
    """The shipped dialog, table and places."""
    return app.files.content
