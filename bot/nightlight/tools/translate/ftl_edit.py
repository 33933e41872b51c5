"""Put new words into an .ftl file and leave every other line of it as it is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from fluent.syntax import ast, parse
from fluent.syntax.serializer import FluentSerializer

DRAFT: Final = "# status: draft - not yet signed by a clinician\n"
HEAD: Final = "#"  # stands for the remarks at the top, where it would be the id of a message

Entry = ast.Message | ast.Term
Parts = list[tuple[str, str]]  # an id, or "" for what is between messages, and the text


def edited(text: str, english: str, patterns: Mapping[str, ast.Pattern]) -> str:
    """A file with these patterns in it, by id; what is new stands where English has it, with its remark."""
    ours, theirs = _entries(text), _entries(english)
    parts, order = list(_parts(text)), list(theirs)
    for name in sorted({key.partition(".")[0] for key in patterns}, key=order.index):
        new = _source(_changed(theirs[name], ours.get(name), patterns))
        if name in ours:
            parts = [(name, new) if part == name else (part, said) for part, said in parts]
        else:
            _insert(parts, name, new, order[: order.index(name)])
    return "".join(said for _, said in parts).strip("\n") + "\n"


def _entries(text: str) -> dict[str, Entry]:
    return {_name(entry): entry for entry in parse(text).body if isinstance(entry, Entry)}


def _name(entry: Entry) -> str:
    return ("-" if isinstance(entry, ast.Term) else "") + entry.id.name


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The text cut at its messages; what stands before the first of them is the head."""
    end, between = 0, HEAD
    for entry in parse(text).body:
        if entry.span and isinstance(entry, Entry):
            yield between, text[end : entry.span.start]
            yield _name(entry), text[entry.span.start : entry.span.end]
            end, between = entry.span.end, ""
    yield between, text[end:]


def _insert(parts: Parts, name: str, new: str, before: Sequence[str]) -> None:
    """Put a message behind the nearest one that stands before it in English, or below the head."""
    places = {part: index for index, (part, _) in enumerate(parts)}
    near = next((places[part] for part in reversed(before) if part in places), None)
    if near is None:
        head = parts[places[HEAD]][1].rstrip("\n")
        below: Parts = [(HEAD, f"{head}\n\n" if head else ""), (name, new), ("", "\n\n")]
        parts[places[HEAD] : places[HEAD] + 1] = below
    else:
        parts[near + 1 : near + 1] = [("", "\n\n"), (name, new)]


def _changed(english: Entry, own: Entry | None, patterns: Mapping[str, ast.Pattern]) -> Entry:
    """The entry with its new patterns, its answers in the order of English and others after them."""
    name = _name(english)
    entry = own or _empty(english)
    entry.value = patterns.get(name, entry.value)
    said = {attribute.id.name: attribute.value for attribute in entry.attributes}
    said |= {key.partition(".")[2]: p for key, p in patterns.items() if key.startswith(f"{name}.")}
    order = dict.fromkeys((*(attribute.id.name for attribute in english.attributes), *said))
    entry.attributes = [ast.Attribute(ast.Identifier(key), said[key]) for key in order if key in said]
    return entry


def _empty(english: Entry) -> Entry:
    if isinstance(english, ast.Term):
        return ast.Term(english.id, english.value, comment=english.comment)
    return ast.Message(english.id, None, comment=english.comment)


def _source(entry: Entry) -> str:
    return FluentSerializer().serialize_entry(entry).strip("\n")
