"""No id of dialogs/ stands in Python: who adds, renames or removes content needs no programmer.

Python knows the words of the platform. Each of these below is also the id of something in dialogs/, by a
reason of its own; whatever else is found makes the test fail.
"""

import ast
from pathlib import Path

import pytest
from nightlight.content.load import load
from nightlight.engine.content import Content

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "bot" / "nightlight"

PLATFORM = {
    "country": "where somebody is: a question of the platform, and a variable of messages",
    "library": "the menu, and the command that opens it",
    "none": "the answer that no sign of a list holds",
    "not_sure": "the answer of somebody who does not know",
    "yes": "the worse value of every sign",
    "no": "the milder value of every sign",
    "unsure": "a value that says so itself, and the kind of button that does",
    "asker": "who speaks: a variable of messages",
    "supporter": "somebody who asks for another person, and the button for it",
    "word": "the word for the pregnancy: a variable of messages",
    "unsafe": "the button for the role despair",
    "wrong": "the role, and its button",
    "worse": "the role of it got worse",
    "crisis": "a list of danger.yaml, and the kind of lines for despair",
    "safety": "a list of danger.yaml",
    "danger": "what a list of danger.yaml means",
    "signs": "a key of conditions: signs: [...]",
    "all": "a key of conditions: all: [...]",
    "low": "a confidence of places",
    "medium": "likewise",
    "flood": "what somebody sends who sends very much",
    "feedback": "the command that shows what was counted",
    "status": "a key of every file: draft or signed",
    "ended": "a key of the JSON lines",
}
OF_FORMATS = {
    "content/earlier.py": "names of release 0.1, in the reader of releases alone",
}
"""Files that may hold more, each with its reason."""


def ids(content: Content) -> dict[str, str]:
    """Every id of the content, and what it is."""
    found: dict[str, str] = {}
    for fact in content.table.facts.values():
        found |= dict.fromkeys(fact.values, f"a value of {fact.id}")
        found[fact.id] = "a fact"
    for dialog, state in content.states:
        found |= {dialog.id: "a dialog", state.id: "a state", **dict.fromkeys(state.answers, "an answer")}
    found |= dict.fromkeys(content.library, "a page")
    found |= dict.fromkeys((rule.id for rule in content.table.rules), "a rule")
    return found | dict.fromkeys(content.table.overlays, "an overlay")


def strings(path: Path):
    """The string constants of a file, but for docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docs = {id(n.body[0].value) for n in ast.walk(tree) if isinstance(n, documented) and is_expression(n)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


def is_expression(node):
    return bool(node.body) and isinstance(node.body[0], ast.Expr)


def named(known: dict[str, str]):
    """Each place in the code where one of these stands."""
    for path in sorted(CODE.rglob("*.py")):
        name = path.relative_to(CODE).as_posix()
        for line, text in strings(path):
            if text in known and name not in OF_FORMATS and not is_example(path, line):
                yield f"{name}:{line}", text


def is_example(path: Path, line: int) -> bool:
    """Whether it is an example in the description of a file's shape, which editors show."""
    return path.parent.name == "shapes"


@pytest.fixture(scope="module")
def known():
    return ids(load(ROOT, ("en", "ru", "zh")).content)


def test_python_names_nothing_of_the_content(known):
    found = [
        f"{place} names {known[text]}: {text!r}" for place, text in named(known) if text not in PLATFORM
    ]
    assert not found, "\n".join(found)


def test_every_word_of_the_platform_that_is_allowed_is_needed(known):
    used = {text for _, text in named(known)}
    assert set(PLATFORM) <= used, sorted(set(PLATFORM) - used)


def test_a_name_of_the_content_in_python_is_found(tmp_path, monkeypatch, known):
    (tmp_path / "new.py").write_text('"""pain"""\nif fact == "pain":\n    pass\n', encoding="utf-8")
    monkeypatch.setattr(f"{__name__}.CODE", tmp_path)
    assert list(named(known)) == [("new.py:2", "pain")]
