"""What several rooms' tests share: the shipped content, loaded once."""

import pytest
from hypothesis import settings
from nightlight.app import App, build, memory_store
from nightlight.engine.content import Content

settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def app() -> App:
    """Everything plugged together over a store in memory."""
    return build(memory_store())


@pytest.fixture(scope="session")
def content(app: App) -> Content:
    """The shipped dialog, table and places."""
    return app.files.content
