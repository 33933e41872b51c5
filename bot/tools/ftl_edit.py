"""Put new words into an .ftl file and leave every other line of it as it is."""

from collections.abc import Iterable, Mapping, Sequence

from fluent.syntax import ast, parse
from fluent.syntax.serializer import FluentSerializer

DRAFT = "# status: draft - not yet signed by a clinician\n"


def edited(text: str, english: str, patterns: Mapping[str, ast.Pattern]) -> str:
    """A file with these patterns in it, by id; what is new stands where English has it, with its note."""
    ours, theirs = _entries(text), _entries(english)
    order = list(theirs)
    for name in sorted({key.partition(".")[0] for key in patterns}, key=order.index):
        new = _message(theirs[name], ours.get(name), patterns)
        text = _put(text, new, ours[name]) if name in ours else _insert(text, new, order[: order.index(name)], ours)
        ours = _entries(text)
    return text


def _entries(text: str) -> dict[str, ast.Message | ast.Term]:
    return {_name(entry): entry for entry in parse(text).body if isinstance(entry, ast.Message | ast.Term)}


def _name(entry: ast.Message | ast.Term) -> str:
    return ("-" if isinstance(entry, ast.Term) else "") + entry.id.name


def _message(
    english: ast.Message | ast.Term, own: ast.Message | ast.Term | None, patterns: Mapping[str, ast.Pattern]
) -> ast.Message | ast.Term:
    """The entry with its new patterns, its answers in the order of English and others after them."""
    name = _name(english)
    entry = own or type(english)(english.id, None, comment=english.comment)
    entry.value = patterns.get(name, entry.value)
    said = {attribute.id.name: attribute.value for attribute in entry.attributes}
    said |= {key.partition(".")[2]: p for key, p in patterns.items() if key.startswith(f"{name}.")}
    order = dict.fromkeys((*(attribute.id.name for attribute in english.attributes), *said))
    entry.attributes = [ast.Attribute(ast.Identifier(key), said[key]) for key in order if key in said]
    return entry


def _put(text: str, entry: ast.EntryType, old: ast.EntryType) -> str:
    start, end = (old.span.start, old.span.end) if old.span else (0, 0)
    return text[:start] + _source(entry) + text[end:]


def _insert(text: str, entry: ast.EntryType, before: Sequence[str], ours: Mapping[str, ast.EntryType]) -> str:
    """The entry after the nearest one that stands before it in English, or at the top below the first remarks."""
    near = next((ours[name] for name in reversed(before) if name in ours), None)
    end = near.span.end if near is not None and near.span else _top(text)
    return f"{text[:end].rstrip()}\n\n{_source(entry)}\n{text[end:]}".lstrip("\n")


def _top(text: str) -> int:
    """Where the remarks about the whole file end."""
    heads = _leading(parse(text).body)
    return max((entry.span.end for entry in heads if entry.span), default=0)


def _leading(body: Iterable[ast.EntryType]) -> list[ast.EntryType]:
    heads: list[ast.EntryType] = []
    for entry in body:
        if not isinstance(entry, ast.Comment | ast.ResourceComment):
            break
        heads.append(entry)
    return heads


def _source(entry: ast.EntryType) -> str:
    return FluentSerializer().serialize_entry(entry).strip("\n")
