"""The compiled content: of these very files and this code, from our own hand, and never a must."""

import errno
import io
import os
import pickle
import shutil
from dataclasses import fields, replace
from functools import cache
from pathlib import Path

import pytest
from nightlight.app import compiled
from nightlight.content.problem import ContentError
from nightlight.i18n.interpreter import Interpreter
from nightlight.i18n.words.localizer import Localizer

ROOT = Path(__file__).resolve().parents[2]
GOOD = ROOT / "tests" / "broken" / "good"
FACTS = "dialogs/facts.yaml"


@pytest.fixture
def root(tmp_path, monkeypatch) -> Path:
    """A small content of its own, whose compiled file lies in a folder of its own."""
    shutil.copytree(GOOD, tmp_path / "content")
    folder = tmp_path / "kept"
    folder.mkdir(mode=0o755)
    monkeypatch.setattr(compiled, "_places", lambda root: (root / compiled.SHIPPED, folder / "content"))
    return tmp_path / "content"


@pytest.fixture
def kept(root) -> Path:
    """Where the compiled file lies once there is one."""
    return root.parent / "kept" / "content"


@pytest.fixture
def reads(monkeypatch) -> list[Path]:
    """The times that the files themselves were read."""
    found, read = [], compiled._read
    monkeypatch.setattr(compiled, "_read", lambda root: (found.append(root), read(root))[1])
    return found


def test_the_second_start_reads_no_file_again_and_knows_the_same(root, kept, reads):
    first, second = compiled.interpreter(root), compiled.interpreter(root, trailing=True)
    assert len(reads) == 1
    assert kept.stat().st_mode & 0o777 == 0o600
    assert list(kept.parent.iterdir()) == [kept], "nothing half written is left"
    assert (first.trailing, second.trailing) == (False, True)
    for part in ("content", "typed", "countries", "finders"):
        assert getattr(second, part) == getattr(first, part)
    for locale, finder in first.finders.items():
        assert second.finders[locale].phrases == finder.phrases
        assert not hasattr(second.finders[locale], "names"), "what is made of them is enough"
    assert second.words.locales == first.words.locales
    for locale, bundle in first.words.bundles.items():
        assert second.words.bundles[locale].sources == bundle.sources


def test_the_shipped_content_says_and_decides_the_same_compiled(app, tmp_path):
    from nightlight.reading import read_content

    compiled.write(ROOT, tmp_path / "file")
    found = compiled._found(tmp_path / "file", compiled.digest(ROOT))
    read = read_content(ROOT).interpreter
    assert found is not None
    assert (found.content, found.typed, found.countries) == (read.content, read.typed, read.countries)
    assert found.finders == read.finders
    for locale in read.words.locales:
        assert found.words.bundles[locale].sources == read.words.bundles[locale].sources
        assert found.last_resort(locale, "KZ") == read.last_resort(locale, "KZ")


def test_what_was_worked_out_on_the_way_is_not_kept(app):
    read = app.conversation.interpreter
    read.prepare()
    read.last_resort("ru")
    read.countries.find("Kazakhstan")
    key = bytes(compiled.DIGEST)
    packed = compiled._packed(read, key)
    assert packed == compiled._packed(replace(read, words=Localizer(read.words.bundles)), key)
    made = compiled._Unpickler(io.BytesIO(packed[2 * compiled.DIGEST :])).load()
    for part in (made.words, made.words.bundles["ru"], made.countries, *made.typed.values()):
        kept = {field.name for field in fields(part)} | set(getattr(part, "MADE", ()))
        assert set(vars(part)) == kept


def same_length(path: Path) -> None:
    """An edit that leaves size and times as they were."""
    before = path.stat()
    text = path.read_bytes()
    path.write_bytes(text.replace(b"a", b"e", 1))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize(
    "edit",
    [
        lambda root: same_length(next((root / "dialogs" / "places").glob("*.yaml"))),
        lambda root: same_length(root / "locales" / "en" / "common.ftl"),
        lambda root: (root / "locales" / "en" / "more.ftl").write_text("more = More"),
        lambda root: next((root / "dialogs" / "places").glob("*.yaml")).unlink(),
        lambda root: (root / FACTS).rename(root / "dialogs" / "feats.yaml"),
    ],
    ids=["yaml", "ftl", "new", "gone", "renamed"],
)
def test_every_edit_is_seen_at_the_next_start_whatever_the_clock_says(root, edit):
    before = compiled.digest(root)
    edit(root)
    assert compiled.digest(root) != before


def test_an_edit_is_said_at_the_next_start(root, reads):
    compiled.interpreter(root)
    path = root / "locales" / "en" / "safety.ftl"
    path.write_text(path.read_text(encoding="utf-8") + "\nbrand-new = Quite new\n", encoding="utf-8")
    assert compiled.interpreter(root).words.say("en", "brand-new") == "Quite new"
    assert len(reads) == 2


def test_other_code_reads_anew(root, kept, reads, tmp_path, monkeypatch):
    compiled.interpreter(root)
    package = tmp_path / "nightlight"
    shutil.copytree(ROOT / "bot" / "nightlight", package, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(compiled, "PACKAGE", package)
    started(monkeypatch)
    compiled.interpreter(root)
    assert len(reads) == 1, "the same code elsewhere"
    (package / "content" / "places.py").write_text("# edited\n")
    compiled.interpreter(root)
    assert len(reads) == 1, "what runs is the code of before"
    started(monkeypatch)
    compiled.interpreter(root)
    assert len(reads) == 2


def started(monkeypatch) -> None:
    """As after a start of the program."""
    monkeypatch.setattr(compiled, "_code", cache(compiled._code.__wrapped__))


def test_a_broken_edit_is_complained_of_as_ever(root):
    compiled.interpreter(root)
    (root / FACTS).write_text("facts: [")
    with pytest.raises(ContentError, match=r"facts\.yaml"):
        compiled.interpreter(root)
    shutil.rmtree(root / "locales")
    with pytest.raises(ContentError):
        compiled.interpreter(root)


class Evil:
    """What a pickle may do and ours may not."""

    def __reduce__(self):
        return (os.mkdir, ("evil",))


def packed(root: Path, made: object) -> bytes:
    return compiled._packed(made, compiled.digest(root))


@pytest.mark.parametrize(
    "data",
    [
        lambda root, _: b"",
        lambda root, good: good[:-1],
        lambda root, good: good[:40],
        lambda root, good: good + b".",
        lambda root, good: good[:-9] + bytes([good[-9] ^ 1]) + good[-8:],
        lambda root, good: bytes(32) + good[32:],
        lambda root, _: packed(root, "no interpreter"),
        lambda root, _: packed(root, Evil()),
        lambda root, _: packed(root, {"a": [Evil()]}),
        lambda root, _: packed(root, Path("/")),
    ],
    ids=["empty", "short", "head", "long", "flipped", "old", "else", "call", "inside", "foreign"],
)
def test_a_broken_or_old_file_is_made_anew_without_a_word(
    root, kept, reads, data, tmp_path, monkeypatch, capfd
):
    compiled.interpreter(root)
    good = kept.read_bytes()
    monkeypatch.chdir(tmp_path)
    kept.write_bytes(data(root, good))
    compiled.interpreter(root)
    compiled.interpreter(root)
    assert len(reads) == 2
    assert not (tmp_path / "evil").exists()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "system"),
        ("builtins", "eval"),
        ("nightlight.i18n.hear.countries", "Path"),
        ("nightlight.i18n.hear.countries", "cached_property"),
        ("nightlight.i18n.hear.countries", "re.compile"),
        ("nightlight.i18n.interpreter", "Interpreter.prepare"),
        ("nightlight.i18n.words.messages", "FluentBundle"),
        ("nightlight.settings", "Settings"),
        ("antigravity", "webbrowser"),
    ],
)
def test_nothing_but_our_own_values_is_built(module, name):
    with pytest.raises(pickle.UnpicklingError):
        compiled._Unpickler(io.BytesIO()).find_class(module, name)


@pytest.mark.skipif(
    not hasattr(os, "geteuid"), reason="files have no owners on this system, such as Windows"
)
@pytest.mark.parametrize(
    "open_up",
    [
        lambda kept: kept.chmod(0o666),
        lambda kept: kept.chmod(0o620),
        lambda kept: kept.parent.chmod(0o777),
        lambda kept: (kept.rename(kept.with_name("real")), kept.symlink_to("real")),
        lambda kept: (kept.unlink(), os.mkfifo(kept)),
    ],
    ids=["all", "group", "folder", "link", "pipe"],
)
def test_a_file_that_others_may_have_written_is_not_used(root, kept, reads, open_up):
    compiled.interpreter(root)
    open_up(kept)
    assert isinstance(compiled.interpreter(root), Interpreter)
    assert len(reads) == 2


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file to somebody else"
)
def test_a_file_of_somebody_else_is_not_used(root, kept, reads):
    compiled.interpreter(root)
    os.chown(kept, 54321, 54321)
    compiled.interpreter(root)
    assert len(reads) == 2


@pytest.mark.parametrize("error", [errno.EROFS, errno.ENOSPC, errno.EACCES])
def test_where_nothing_can_be_written_it_works_without(root, kept, reads, error, monkeypatch):
    def refused(*_, **__):
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(compiled.tempfile, "mkstemp", refused)
    for _ in range(2):
        assert isinstance(compiled.interpreter(root), Interpreter)
    assert len(reads) == 2
    assert not kept.exists()


def test_a_full_disk_leaves_nothing_half_written(root, kept, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    compiled.interpreter(root)
    assert list(kept.parent.iterdir()) == []


def test_what_is_edited_while_it_is_read_is_not_kept(root, kept, monkeypatch):
    read = compiled._read
    monkeypatch.setattr(compiled, "_read", lambda root: (read(root), same_length(root / FACTS))[0])
    compiled.interpreter(root)
    assert not kept.exists()


def test_the_wheels_own_file_comes_first(root, kept, reads):
    compiled.write(root, root / compiled.SHIPPED)
    reads.clear()
    compiled.interpreter(root)
    assert (reads, kept.exists()) == ([], False)
