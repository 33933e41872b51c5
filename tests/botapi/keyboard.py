"""What may be under a message: limits of buttons and keyboards, refused instead of silently cut."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from tests.botapi.errors import bad
from tests.botapi.text import utf16

MAX_BUTTONS, MAX_IN_A_ROW = 100, 8
ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text", "callback_game",
    "pay", "disabled",
)  # fmt: skip
STYLES = ("danger", "success", "primary")
HOST = re.compile(r"[^\s.]+(\.[^\s.]+)+|localhost")

Markup = dict[str, Any]


def check_markup(markup: Markup | None, *, inline_only: bool = False) -> Markup | None:
    """The markup if it may be sent, else 400."""
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        _check_rows(markup["inline_keyboard"], _check_inline)
    elif inline_only:
        raise bad("inline keyboard expected")
    elif "keyboard" in markup:
        if not markup["keyboard"]:
            raise bad("reply keyboard must not be empty")
        _check_rows(markup["keyboard"], _check_label)
    elif not markup.get("remove_keyboard") and not markup.get("force_reply"):
        raise bad("object expected as reply markup")
    _check_placeholder(markup)
    return markup


def _check_placeholder(markup: Markup) -> None:
    placeholder = markup.get("input_field_placeholder")
    if placeholder is not None and not 1 <= utf16(placeholder) <= 64:
        raise bad("input_field_placeholder must have 1-64 characters")


def _check_rows(rows: list[list[Markup]], check: Callable[[Markup], None]) -> None:
    if sum(len(row) for row in rows) > MAX_BUTTONS:
        raise bad("reply markup is too long")
    for row in rows:
        if not row:
            raise bad("reply markup has an empty row")
        if len(row) > MAX_IN_A_ROW:
            raise bad(f"reply markup has {len(row)} buttons in a row, Telegram shows {MAX_IN_A_ROW}")
        for button in row:
            check(button)


def _check_label(button: Markup) -> None:
    if not button["text"].strip():
        raise bad("can't parse keyboard button: Text must be non-empty")
    if button.get("style") not in (None, *STYLES):
        raise bad(f"can't parse keyboard button: unknown style {button['style']!r}")


def _check_inline(button: Markup) -> None:
    _check_label(button)
    actions = [name for name in ACTIONS if button.get(name) is not None]
    if not actions:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad(f"can't parse inline keyboard button: exactly one action, not {' and '.join(actions)}")
    value = button[actions[0]]
    if actions[0] == "callback_data" and not 1 <= len(value.encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    if actions[0] == "copy_text" and not 1 <= utf16(value["text"]) <= 256:
        raise bad("BUTTON_COPY_TEXT_INVALID")
    if actions[0] == "url":
        _check_url(value)


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https", "tg", "ton", "tonsite"):
        why = "Unsupported URL protocol" if parts.scheme else "Wrong HTTP URL"
        raise bad(f"inline keyboard button URL '{url}' is invalid: {why}")
    if parts.scheme in ("http", "https") and not HOST.fullmatch(parts.hostname or ""):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
