"""Secrets stay out of what is logged and printed, by whom and however it is written."""

import logging
import re
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

GONE: Final = "…"
LONG: Final = 8  # letters; what is shorter may be an everyday word, and is hidden where it stands alone

Hide = Callable[[str], str]


def hiding(secrets: Iterable[str | None]) -> Hide:
    """What takes these secrets out of a text: in any case, quoted for an address, JSON, Python or HTML.

    Of a token the part behind the colon counts alone too; the part before it is the bot's public number.
    """
    whole = [secret for secret in secrets if secret]
    halves = [secret.partition(":")[2] for secret in whole]
    if not whole:
        return str
    patterns = map(_pattern, [*whole, *(half for half in halves if len(half) >= LONG)])
    found = re.compile("|".join(patterns), re.IGNORECASE)
    return lambda text: found.sub(GONE, text)


def _pattern(secret: str) -> str:
    signs = "".join(map(_sign, secret))
    return signs if len(secret) >= LONG or ":" in secret else rf"\b{signs}\b"


def _sign(sign: str) -> str:
    """A sign as it stands, or as %41, %2541, \\x41, \\u0041, &#65; or &#x41;."""
    code = f"{ord(sign):02x}"
    return rf"(?:{re.escape(sign)}|%(?:25)*{code}|\\+(?:x|u00){code}|&\#(?:0*{ord(sign)}|x0*{code});)"


def hide_in_logs(*secrets: str | None) -> None:
    """From now on no log record, warning or traceback of this process holds these.

    It stands under all loggers, handlers and formatters: records are made without the secrets. For the
    owner of a process; Nightlight calls it in its own.
    """
    hide, make = hiding(secrets), logging.getLogRecordFactory()

    def made(*args: Any, **more: Any) -> logging.LogRecord:
        record = make(*args, **more)
        _hushed(record, hide)
        return record

    def ended(kind: type[BaseException], error: BaseException | None, trace: Any) -> None:
        print(hide("".join(traceback.format_exception(kind, error, trace))), end="", file=sys.stderr)

    logging.setLogRecordFactory(made)
    logging.captureWarnings(capture=True)
    sys.excepthook = ended
    sys.unraisablehook = lambda told: ended(told.exc_type, told.exc_value, told.exc_traceback)
    threading.excepthook = lambda told: ended(told.exc_type, told.exc_value, told.exc_traceback)


@contextmanager
def hidden_in_ours(*secrets: str | None) -> Iterator[None]:
    """As a guest in somebody's process: what Nightlight itself logs holds none of these."""
    hide, log = hiding(secrets), logging.getLogger("nightlight")

    def hushed(record: logging.LogRecord) -> bool:
        _hushed(record, hide)
        return True

    log.addFilter(hushed)
    try:
        yield
    finally:
        log.removeFilter(hushed)


def _hushed(record: logging.LogRecord, hide: Hide) -> None:
    """Take the secrets out of a record; its message and traceback are text from then on."""
    try:
        message = record.getMessage()
    except Exception:  # noqa: BLE001 - logging would print the arguments of such a record
        message = str(record.msg)
    record.msg, record.args = hide(message), None
    if record.exc_info:
        record.exc_text = hide("".join(traceback.format_exception(*record.exc_info)).rstrip("\n"))
        record.exc_info = None
    if record.stack_info:
        record.stack_info = hide(record.stack_info)
