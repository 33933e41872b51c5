"""The JSON Schemas that editors read: present, whole, true to the content, and wired to every file."""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from nightlight.cli import main
from nightlight.content.strict_yaml import read
from nightlight.tools.check.files import READ
from nightlight.tools.schema import SHAPES, file_name, schemas

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "docs" / "schemas"
BROKEN = ROOT / "tests" / "broken"

COPIES = {  # of files with a schema; never written by hand
    "dialogs/released/facts.yaml",
    "dialogs/released/urgency.table.yaml",
    "dialogs/released/notes.yaml",
    "dialogs/released/*.dialog.yaml",
}

every_shape = pytest.mark.parametrize("shape", SHAPES)


def validator(shape):
    return jsonschema.Draft7Validator(json.loads(schemas()[file_name(shape)]))


def accepted(shape, data):
    return validator(shape).is_valid(data)


def files_of(shape):
    """The shipped files of a shape; where there is none yet, those of the small contents of the tests."""
    pattern = SHAPES[shape][0]
    return sorted(ROOT.glob(pattern)) or [
        path for folder in sorted(BROKEN.glob("*/")) for path in folder.glob(pattern)
    ]


def changed(shape, *, where=(), **keys):
    """The data of a shipped file with keys put in at a place (None: taken out)."""
    path = files_of(shape)[0]
    data = json.loads(json.dumps(read(path, ROOT).data))
    here = data
    for step in where:
        here = here[step]
    here.update({key: value for key, value in keys.items() if value is not None})
    for key in [key for key, value in keys.items() if value is None]:
        del here[key]
    return data


def parts(schema):
    """Every schema of an object within a schema."""
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for key, inner in schema.items():
            by_name = key in {"properties", "patternProperties", "$defs"}  # a key may be called properties
            for part in inner.values() if by_name else [inner]:
                yield from parts(part)


def test_the_schemas_of_the_docs_are_those_of_the_shapes():
    kept = {path.name: path.read_text("utf-8") for path in KEPT.iterdir()}
    assert kept == schemas(), "docs/schemas is old; run make schemas"


def test_the_command_writes_each_schema_and_says_where(tmp_path, capsys):
    assert main(["schema", str(tmp_path / "new")]) == 0
    written = [Path(path) for path in capsys.readouterr().out.split()]
    assert {path.name: path.read_text("utf-8") for path in written} == schemas()


@every_shape
def test_the_shipped_files_fit_their_schema_as_another_program_reads_them(shape):
    files = files_of(shape)
    assert files
    done = subprocess.run(
        [
            Path(sys.executable).with_name("check-jsonschema"),
            "--schemafile",
            KEPT / file_name(shape),
            *files,
        ],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_file_that_is_read_has_one_schema_and_the_editor_is_told_so():
    patterns = {pattern for pattern, _ in SHAPES.values()}
    assert patterns | COPIES == {pattern for pattern in READ if pattern.endswith(".yaml")}
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    wired = {f"docs/schemas/{file_name(shape)}": pattern for shape, (pattern, _) in SHAPES.items()}
    assert settings["yaml.schemas"] == wired
    without = {path for pattern in COPIES for path in ROOT.glob(pattern)}
    for path in {*ROOT.glob("dialogs/**/*.yaml"), *ROOT.glob("locales/**/*.yaml")} - without:
        assert sum(path in ROOT.glob(pattern) for pattern in patterns) == 1, path


@every_shape
def test_every_key_of_a_schema_says_what_it_is_and_no_other_key_is_taken(shape):
    schema = json.loads(schemas()[file_name(shape)])
    for part in parts(schema):
        assert part.get("description")
        assert "additionalProperties" in part
        for name, key in part["properties"].items():
            told = key.get("description") or name == "vignettes"
            assert told, f"{shape}: {name} has no description"


@every_shape
def test_every_example_fits_the_schema_beside_it(shape):
    schema = json.loads(schemas()[file_name(shape)])
    shown = 0
    for part in parts(schema):
        for key in part["properties"].values():
            checked = jsonschema.Draft7Validator({**key, "$defs": schema.get("$defs", {})})
            for example in key.get("examples", []):
                checked.validate(example)
                shown += 1
    assert shown >= 2


def test_every_file_whose_shape_check_refuses_is_refused_by_the_schema_or_names_its_reason():
    """Y104 is the code of a wrong shape; two of its complaints need more than the shape to be seen."""
    refused = {}
    for folder in sorted(BROKEN.glob("Y104*")):
        [path] = folder.rglob("*.yaml")
        [shape] = [s for s, (pattern, _) in SHAPES.items() if path in folder.glob(pattern)]
        refused[folder.name] = not accepted(shape, read(path, folder).data)
    assert refused == {
        "Y104": True,
        "Y104-b": False,
        "Y104-c": True,
        "Y104-d": True,
    }  # b asks in two ways at once


@pytest.mark.parametrize(
    ("shape", "change"),
    [
        ("place", {"ambulence": ["103"]}),
        ("place", {"ambulance": None}),
        ("place", {"ambulance": "103"}),
        ("place", {"confidence": "sure"}),
        ("place", {"place": "uk"}),
        ("place", {"status": "final"}),
        ("place", {"lines": {"help-line": []}}),
        ("place", {"lines": {"crisis": "113"}}),
        ("dialog", {"silence": "15 minutes"}),
        ("dialog", {"opens": [{"role": "boss"}]}),
        ("dialog", {"opens": [{"button": "checkin", "rank": "soon"}]}),
        ("dialog", {"shortens": "perhaps"}),
        ("dialog", {"unclear": {"most": "3"}}),
        ("dialog", {"ends": [{"when": {"signs": ["fever"]}}]}),
        (
            "dialog",
            {"timers": [{"id": "again", "after": "PT2H", "since": "birth", "opens": "x", "most": "1"}]},
        ),
        ("after", {"rows": None}),
        ("after", {"where": ("rows", 0), "when": None}),
        ("after", {"where": ("rows", 0), "asker": "both"}),
        ("after", {"where": ("rows", 0), "pages": "feelings"}),
        ("dialog", {"where": ("states", "weeks"), "when": "possible"}),
        ("dialog", {"where": ("states", "weeks"), "when": {"flow": {"min": "light"}}}),
        ("dialog", {"where": ("states", "weeks"), "when": {"any": {"flow": {"at_least": "light"}}}}),
        ("dialog", {"where": ("states", "weeks"), "then": "flow"}),
        ("table", {"where": ("rules", 0), "urgency": "now"}),
        ("table", {"where": ("rules", 0), "when": {"is": "possible"}}),
        ("table", {"where": ("rules", 0), "when": {"any": [{"flow": {"at_leest": "light"}}]}}),
        ("table", {"where": ("rules", 0), "sources": []}),
        ("table", {"where": ("rules", 0), "evidence": "A"}),
        ("table", {"where": ("rules", 0), "evidence": None}),
        ("facts", {"where": ("facts", "flow"), "values": []}),
        ("facts", {"where": ("facts", "flow"), "unknown_as": "light"}),
        ("facts", {"facts": {"blood flow": {"question": "Q4", "values": ["none"]}}}),
        ("country-names", {"aliases": ["Holland"]}),
        ("vignettes", {"where": ("vignettes", 0), "urgency": "today"}),
        ("vignettes", {"where": ("vignettes", 0), "person": "pregnant"}),
        ("safety", {"status": "final"}),
        ("safety", {"where": ("properties", 0), "text": None}),
        ("safety", {"where": ("properties", 0), "kind": "urgent"}),
        ("safety", {"where": ("properties", 0), "at_least": "now"}),
        ("safety", {"where": ("properties", 0), "atleast": "emergency_now"}),
        ("safety", {"where": ("properties", 0), "whoever": {"is": "obst"}}),
        ("safety", {"where": ("nobody", 0), "why": None}),
        ("safety", {"where": ("properties", 0), "notes": {"meanwhile": []}}),
        ("notes", {"status": "final"}),
        ("notes", {"signs": None}),
        ("notes", {"where": ("hospital",), "one": "always"}),
        ("notes", {"where": ("waiting",), "rows": []}),
        ("notes", {"where": ("waiting", "rows", 0), "say": "waiting-$status"}),
        ("notes", {"where": ("waiting", "rows", 1), "unless": {"is": "ended"}}),
        ("notes", {"where": ("waiting", "rows", 1), "at_least": "now"}),
        ("notes", {"where": ("waiting", "rows", 1), "not": {"signs": ["fever"]}}),
        ("notes", {"beside": ["unsafe"]}),
        ("approvals", {"where": ("approvals", 0), "date": None}),
        ("approvals", {"where": ("approvals", 0), "why": None}),
        ("approvals", {"where": ("approvals", 0), "approved-by": ""}),
        ("approvals", {"where": ("approvals", 0), "who": ["pregnant"]}),
        ("release", {"release": None}),
        ("release", {"care-known": ["uk"]}),
        ("words", {"alarm": "help"}),
        ("words", {"alarms": []}),
        ("library", {"sections": {"early": []}}),
        ("library", {"sections": {"first weeks": ["clots"]}}),
        ("topic", {"related": []}),
        ("topic", {"sources": None}),
        ("topic", {"check": "true"}),
        ("topic", {"claims": {"what": ["S3-14"]}}),
        ("topic", {"myths": ["bed rest"]}),
        ("myths", {"where": ("myths", "M01"), "topics": []}),
        ("myths", {"where": ("myths",), "m1": {"topics": ["clots"]}}),
        ("contradictions", {"where": ("contradictions", "C01"), "said_in": []}),
        ("contradictions", {"where": ("contradictions", "C01"), "follows": None}),
        ("claims", {"where": ("claims", "S000-001"), "verdict": "maybe"}),
        ("claims", {"where": ("claims", "S000-001"), "left": "why"}),
        ("library-words", {"where": ("contradicted", "C01"), "never": []}),
        ("library-words", {"where": ("contradicted", "C01"), "example": None}),
        ("library-words", {"topics": ["clots"]}),
    ],
)
def test_a_broken_file_is_refused(shape, change):
    assert accepted(shape, {**changed(shape), **({"facts": {}} if shape == "facts" else {})})
    assert not accepted(shape, changed(shape, **change))


def test_an_approval_that_nobody_signed_yet_is_a_proposal_and_fits():
    assert "approved-by" not in changed("approvals")["approvals"][0]
    assert accepted("approvals", changed("approvals"))
    signed = changed("approvals", where=("approvals", 0), **{"approved-by": "A. Example, midwife"})
    assert accepted("approvals", signed)


def test_the_page_about_the_files_says_how_an_editor_is_set_up():
    page = (ROOT / "docs" / "reference" / "dialog-files.md").read_text("utf-8")
    assert re.search(r"## In an editor\n", page)
    assert ".vscode/settings.json" in page
    assert "docs/schemas" in page
