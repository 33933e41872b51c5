"""A conversation over the shipped content and a store of its own."""

from dataclasses import replace

import pytest
from nightlight.app import App
from nightlight.conversation import Conversation

from tests.conversation.fakes import Clock, MemoryStore


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def talk(app: App, store: MemoryStore, clock: Clock) -> Conversation:
    return replace(app.conversation, store=store, clock=clock)
