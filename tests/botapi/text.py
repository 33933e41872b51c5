"""Text as Telegram counts and reads it: UTF-16 lengths, trimming, and what it finds in plain text."""

import re
from typing import Any

from tests.botapi.errors import bad
from tests.botapi.markup import parse_html

Entity = dict[str, Any]

INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u2066\u2067\u2068\u2069\xad"
MAX_ENTITIES = 100

FOUND = (
    ("url", re.compile(r"https?://[^\s<>]+[^\s<>.,;:!?)]")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[a-zA-Z]{2,}")),
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z0-9_]{3,32}\b")),
    ("hashtag", re.compile(r"(?<![\w#])#\w+")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d ()-]{5,}\d(?!\w)")),
)


def utf16(text: str) -> int:
    """Length in UTF-16 units, as Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, entity: Entity) -> str:
    """The part of the text an entity covers."""
    raw = text.encode("utf-16-le")
    start = entity["offset"] * 2
    return raw[start : start + entity["length"] * 2].decode("utf-16-le")


def trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without white space around, the entities moved along."""
    shift = utf16(text) - utf16(text.lstrip())
    text = text.strip()
    end = utf16(text)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - shift, 0)
        stop = min(entity["offset"] + entity["length"] - shift, end)
        if stop > start:
            kept.append(entity | {"offset": start, "length": stop - start})
    return text, kept


def find_entities(text: str, known: list[Entity] = ()) -> list[Entity]:
    """The entities given plus those Telegram finds by itself (commands, links, +numbers …)."""
    entities = list(known)
    for kind, pattern in FOUND:
        for match in pattern.finditer(text):
            start, length = utf16(text[: match.start()]), utf16(match.group())
            if not any(
                e["offset"] < start + length and start < e["offset"] + e["length"] for e in entities
            ):
                entities.append({"type": kind, "offset": start, "length": length})
    return sorted(entities, key=lambda e: (e["offset"], -e["length"], e["type"]))


def check_given(text: str, entities: list[Entity]) -> list[Entity]:
    """Entities the bot counted itself must lie inside the text, between whole characters."""
    size = utf16(text)
    for entity in entities:
        if entity["offset"] < 0 or entity["length"] < 1 or entity["offset"] + entity["length"] > size:
            raise bad(f"can't parse entities: {entity['type']} lies outside the text")
        try:
            cut(text, entity)
        except UnicodeDecodeError:
            raise bad(f"can't parse entities: {entity['type']} begins or ends inside a character") from None
    return entities


def read_text(params: dict[str, Any], name: str, limit: int, *, what: str) -> dict[str, Any]:
    """The text of a call, parsed and checked: {name: …, name's entities: …}."""
    source, mode = params.get(name) or "", (params.get("parse_mode") or "").lower()
    entity_name = "entities" if name == "text" else f"{name}_entities"
    given = params.get(entity_name) or []
    if mode not in ("", "html"):
        raise bad(f"unsupported parse_mode (this server reads HTML only, not {params['parse_mode']})")
    if mode and given:
        raise bad(f"parse_mode and {entity_name} given together")
    text, entities = parse_html(source) if mode else (source, check_given(source, given))
    text, entities = trim(text, entities)
    if name == "text" and not text.strip(INVISIBLE + " \n\t\r\xa0"):
        raise bad("message text is empty")
    if utf16(text) > limit:
        raise bad(f"{what} is too long")
    entities = find_entities(text, entities)
    if len(entities) > MAX_ENTITIES:
        raise bad("can't parse entities: more than 100, Telegram would drop the rest")
    content = {name: text} if text else {}
    return content | ({entity_name: entities} if entities else {})
