"""The commands of `nightlight`. Imports what a command needs when it runs, so that each starts fast."""

import argparse
import asyncio
import io
import os
import sys
from pathlib import Path
from typing import Any

from nightlight.cli import maintainers
from nightlight.content.problem import ContentError
from nightlight.settings import SettingsError, not_installed


def main(arguments: list[str] | None = None) -> int:
    """Run one command; its exit status."""
    options = _parser().parse_args(arguments)
    _speak_utf8()
    try:
        status: int = options.run(options)
    except ContentError as error:
        print(f"{error}\nThe content cannot be used; fix this first.", file=sys.stderr)
        return 2
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:  # nobody reads any more; the exit must not try again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except OSError as error:
        if error.filename is None:  # it is about nothing that somebody named
            raise
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:  # before anything was begun
        return 130
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nightlight",
        description="Sorts urgency of bleeding in a possible pregnancy. Draft, unsigned by clinicians.",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and leave")
    commands = parser.add_subparsers(metavar="COMMAND")
    parser.set_defaults(run=lambda _: _helped(parser))
    chat = commands.add_parser("chat", help="chat in the terminal, or from a program with --json")
    chat.add_argument("--locale", help="language of the first screen: en, ru or zh; pseudo or pseudo-rtl")
    chat.add_argument("--country", help="country by its name or as two letters, such as KZ")
    chat.add_argument("--supporter", action="store_true", help="ask for someone else, in the third person")
    chat.add_argument(
        "--session", metavar="NAME", help="keep the chat under a name; it survives a restart for a day"
    )
    chat.add_argument("--forget", action="store_true", help="with --session: erase it and leave")
    chat.add_argument(
        "--json", action="store_true", help="one JSON object a line, see docs/reference/json-lines.md"
    )
    chat.add_argument(
        "--save",
        metavar="FILE",
        type=Path,
        help="write the chat as a vignette, a .yaml for dialogs/vignettes",
    )
    chat.set_defaults(run=_chat)
    telegram = commands.add_parser(
        "telegram", help="talk on Telegram: by polling, or by webhook if an address is set"
    )
    telegram.add_argument(
        "what", nargs="?", choices=["run", "profile"], default="run", help="run the bot, or its profile"
    )
    telegram.add_argument(
        "--framework", choices=["aiogram", "ptb"], default="aiogram", help="the library underneath"
    )
    telegram.add_argument("--set", action="store_true", help="with profile: set what differs")
    telegram.set_defaults(run=_telegram)
    feedback = commands.add_parser("feedback", help="what people answered, counted without the person")
    feedback.set_defaults(run=_feedback)
    maintainers.add(commands)
    return parser


def _helped(parser: argparse.ArgumentParser) -> int:
    parser.print_help()
    return 0


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        print(_version())
        parser.exit()


def _version() -> str:
    """The installed version; a checkout that was never installed has none."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"nightlight {version('nightlight')}"
    except PackageNotFoundError:
        return "nightlight, from a checkout"


def _speak_utf8() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _leave_no_core() -> None:
    """What people said, and their keys, are in memory: a crash writes no core file of it."""
    try:
        import resource
    except ModuleNotFoundError:  # there are none on Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _chat(options: argparse.Namespace) -> int:
    _leave_no_core()
    from nightlight.app.console import ChatOptions, chat, forget

    wanted = ChatOptions(
        locale=options.locale,
        country=options.country,
        supporter=options.supporter,
        session=options.session,
        json=options.json,
        save=options.save,
    )
    try:
        source = sys.stdin or io.StringIO()  # closed: an end of input like any other
        return asyncio.run(forget(wanted) if options.forget else chat(wanted, source, sys.stdout))
    except KeyboardInterrupt:  # the closing was said on the way out
        return 130
    except asyncio.CancelledError:  # as above, by SIGTERM or SIGHUP
        return 143


def _telegram(options: argparse.Namespace) -> int:
    _leave_no_core()
    try:
        from nightlight.app.profile import profile
        from nightlight.app.telegram import run
    except ModuleNotFoundError as error:
        raise not_installed(error, options.framework) from None
    if options.what == "profile":
        return asyncio.run(profile(options.framework, apply=options.set))
    return asyncio.run(run(options.framework))


def _feedback(_: argparse.Namespace) -> int:
    from nightlight.app.feedback import feedback

    return feedback()
