import pytest
from grimp import ImportGraph

from tests.contracts import Door, Only

IMPORTS = (
    ("nightlight.storage.sqlite", "sqlite3"),
    ("nightlight.engine.step", "nightlight.engine.view"),
    ("nightlight.engine.view", "dataclasses"),
)


def check(kind, options, *more):
    graph = ImportGraph()
    for importer, imported in (*IMPORTS, *more):
        for name in (importer, imported):
            graph.add_module(name, is_squashed="." not in name)
        graph.add_import(importer=importer, imported=imported)
    graph.add_module("nightlight.engine")
    return kind("x", {"root_packages": ["nightlight"]}, options).check(graph, verbose=False)


def doors(*more):
    return check(Door, {"doors": ["sqlite3: nightlight.storage"]}, *more)


def engine(*more):
    return check(Only, {"room": "nightlight.engine", "allowed": ["dataclasses"]}, *more)


def test_what_comes_in_by_its_door_is_allowed():
    assert doors().kept


@pytest.mark.parametrize("package", ["sqlite3", "requests"])
def test_what_comes_in_elsewhere_or_has_no_door_breaks_the_contract(package):
    assert doors(("nightlight.app", package)).metadata["found"] == [f"nightlight.app imports {package}"]


def test_the_engine_may_import_itself_and_what_is_allowed():
    assert engine().kept


@pytest.mark.parametrize("imported", ["requests", "logging", "nightlight.content"])
def test_anything_else_in_the_engine_breaks_the_contract(imported):
    found = engine(("nightlight.engine.step", imported)).metadata["found"]
    assert found == [f"nightlight.engine.step imports {imported}"]
