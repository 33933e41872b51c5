"""The commands of `nightlight`. Imports what a command needs when it runs, so that each starts fast."""

import argparse
import asyncio
import io
import os
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bot.content.problem import ContentError
from bot.settings import SettingsError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; its exit status."""
    options = _parser().parse_args(arguments)
    _speak_utf8()
    try:
        status: int = options.run(options)
    except ContentError as error:
        print(f"{error}\nThe content cannot be used; mend this first.", file=sys.stderr)
        return 2
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:  # before anything was begun
        return 130
    except BrokenPipeError:  # nobody reads any more; the exit must not try again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nightlight",
        description="Sorts urgency of bleeding in a possible pregnancy. Draft, unsigned by clinicians.",
    )
    parser.add_argument("--version", action="version", version=_version())
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    chat = commands.add_parser("chat", help="chat in the terminal, or from a program with --json")
    chat.add_argument("--locale", help="language of the first screen: en, ru or zh; pseudo or pseudo-rtl")
    chat.add_argument("--country", help="country as two letters, such as KZ")
    chat.add_argument("--supporter", action="store_true", help="ask for someone else, in the third person")
    chat.add_argument(
        "--session", metavar="NAME", help="keep the chat under a name; it survives a restart for a day"
    )
    chat.add_argument("--forget", action="store_true", help="with --session: erase it and leave")
    chat.add_argument(
        "--json", action="store_true", help="one JSON object a line, see docs/reference/json-lines.md"
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
    check = commands.add_parser("check", help="check dialogs, table, places, languages and vignettes")
    check.add_argument(
        "root", nargs="?", type=Path, help="folder with dialogs/ and locales/ (default: the shipped)"
    )
    check.set_defaults(run=_check)
    economy = commands.add_parser("economy", help="how many questions until the advice, and which decide")
    economy.set_defaults(run=_economy)
    graph = commands.add_parser("graph", help="draw the dialog: a page with tables and Mermaid, and an SVG")
    graph.add_argument("folder", type=Path, help="where to write them, such as docs/dialogs")
    graph.set_defaults(run=_graph)
    schema = commands.add_parser("schema", help="write the JSON Schemas of the files, for editors")
    schema.add_argument("folder", type=Path, help="where to write them, such as docs/schemas")
    schema.set_defaults(run=_schema)
    diff = commands.add_parser("diff", help="who is told or asked something else by another version")
    diff.add_argument("old", nargs="?", help="git revision or folder (default: the last release)")
    diff.add_argument("new", nargs="?", help="git revision or folder (default: the present files)")
    diff.add_argument("--locale", default="en", help="language of the people's words")
    diff.add_argument("--json", action="store_true", help="for programs, see docs/reference/diff.md")
    diff.add_argument("--keep", metavar="NUMBER", help="make the present files the last release")
    diff.set_defaults(run=_diff)
    _add_translate(
        commands.add_parser("translate", help="for translators: what is missing, stale or wrong")
    )
    return parser


def _add_translate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--root", type=Path, help="folder with dialogs/ and locales/ (default: the shipped)"
    )
    parser.set_defaults(run=_translate)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    status = commands.add_parser("status", help="a table: what is missing, stale and to mend, by file")
    status.add_argument("locale", nargs="*", help="languages such as ru (default: all)")
    check = commands.add_parser("check", help="everything to mend or look at in a language, with its place")
    check.add_argument("locale", help="a language such as ru")
    check.add_argument("--all", action="store_true", help="show each of many alike")
    accept = commands.add_parser("accept", help="say that translations fit the English of today")
    accept.add_argument("locale", help="a language such as ru")
    accept.add_argument("id", nargs="*", help="messages such as closing-doubt or danger.yes (default: all)")
    pseudo = commands.add_parser(
        "pseudo", help="English made long and accented, as chat --locale pseudo says it"
    )
    pseudo.add_argument("id", nargs="*", help="messages or files such as safety.ftl (default: all)")
    pseudo.add_argument("--rtl", action="store_true", help="from right to left")
    for name, what in (("export", "to write"), ("import", "that a translator's tool saved")):
        po = commands.add_parser(name, help=f"a PO file for translators' tools: {name}")
        po.add_argument("locale", help="a language such as ru")
        po.add_argument("file", type=Path, help=f"the PO file {what}")


def _version() -> str:
    """The installed version; a checkout that was never installed has none."""
    try:
        return f"nightlight {version('nightlight')}"
    except PackageNotFoundError:
        return "nightlight, from a checkout"


def _speak_utf8() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _chat(options: argparse.Namespace) -> int:
    from bot.app.console import ChatOptions, chat, forget

    wanted = ChatOptions(
        locale=options.locale,
        country=options.country,
        supporter=options.supporter,
        session=options.session,
        json=options.json,
    )
    try:
        source = sys.stdin or io.StringIO()  # closed: an end of input like any other
        return asyncio.run(forget(wanted) if options.forget else chat(wanted, source, sys.stdout))
    except KeyboardInterrupt:  # the closing was said on the way out
        return 130
    except asyncio.CancelledError:  # as above, by SIGTERM or SIGHUP
        return 143


def _telegram(options: argparse.Namespace) -> int:
    try:
        from bot.app.profile import profile
        from bot.app.telegram import run
    except ModuleNotFoundError as error:
        wanted = f"pip install 'nightlight[{options.framework}]'"
        raise SettingsError(f"The library is not installed ({error.name}): {wanted}") from None
    if options.what == "profile":
        return asyncio.run(profile(options.framework, apply=options.set))
    return asyncio.run(run(options.framework))


def _check(options: argparse.Namespace) -> int:
    from bot.content.load import data_root
    from bot.content.release import RELEASED
    from bot.tools.check import check

    root = options.root or data_root()
    if not root.is_dir():
        print(f"{root} is not a folder; name the one that holds dialogs/ and locales/.", file=sys.stderr)
        return 2
    problems = check(root)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "content: kept")
    if not (root / RELEASED).is_dir():
        print("no release is kept in dialogs/released/ yet, so nobody is compared with it")
    return 1 if problems else 0


def _economy(_: argparse.Namespace) -> int:
    from bot.content.load import data_root, load
    from bot.tools.economy_report import report

    print(report(load(data_root(), ("en",))))
    return 0


def _graph(options: argparse.Namespace) -> int:
    from bot.content.load import data_root, load
    from bot.i18n.localizer import load_localizer
    from bot.tools.graph_page import write

    root = data_root()
    print(*write(load(root, ("en",)), load_localizer(root), options.folder), sep="\n")
    return 0


def _schema(options: argparse.Namespace) -> int:
    from bot.tools.schema import write

    print(*write(options.folder), sep="\n")
    return 0


def _diff(options: argparse.Namespace) -> int:
    from bot.content.load import data_root
    from bot.tools.diff_command import diff, keep
    from bot.tools.diff_versions import NotCompared

    here = data_root()
    try:
        said = (
            keep(options.keep, here)
            if options.keep
            else diff(options.old, options.new, options.locale, here, json=options.json)
        )
    except NotCompared as error:
        print(error, file=sys.stderr)
        return 2
    print(said)
    return 0


def _translate(options: argparse.Namespace) -> int:
    from bot.tools.translate_commands import run

    return run(options)
