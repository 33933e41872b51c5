"""The commands for clinicians, translators and programmers: what is right, what is new, how it looks."""

import argparse
import asyncio
import gc
import sys
from pathlib import Path
from typing import Any

from nightlight.settings import SettingsError, not_installed, port_of
from nightlight.written import write_file

Commands = Any  # argparse names no type for it


def add(commands: Commands) -> None:
    """Add them to the parser."""
    check = commands.add_parser("check", help="check dialogs, table, places, languages and vignettes")
    _add_root(check)
    check.set_defaults(run=_check)
    prove = commands.add_parser("prove", help="prove the properties of dialogs/safety.yaml over every path")
    _add_root(prove)
    prove.add_argument("--only", metavar="IDS", help="these properties alone, such as P4,INV07")
    prove.add_argument(
        "--from", dest="before", metavar="OLD", help="instead: what becomes of chats begun with OLD"
    )
    prove.add_argument("--locale", default="en", help="language of the chat that shows what is broken")
    prove.set_defaults(run=_prove)
    preview = commands.add_parser(
        "preview", help="every screen in every language, and a chat, on a local page"
    )
    _add_root(preview)
    preview.add_argument("--port", default="8765", help="where the page is: http://127.0.0.1:PORT")
    preview.add_argument("--file", type=Path, help="write the page as one file, for a reviewer")
    preview.set_defaults(run=_preview)
    phone = commands.add_parser("phone", help="how high each screen is on a phone, and which are too high")
    _add_root(phone)
    phone.set_defaults(run=_phone)
    _add_reports(commands)
    _add_translate(
        commands.add_parser("translate", help="for translators: what is missing, stale or wrong")
    )


def _add_reports(commands: Commands) -> None:
    said = commands.add_parser("said", help="what texts say about how soon to act, beside the table")
    said.add_argument("--all", action="store_true", help="also what agrees")
    said.add_argument("--text", default="", help="texts whose name begins so, such as topic-clots")
    _add_root(said)
    said.set_defaults(run=_said)
    economy = commands.add_parser("economy", help="how many questions until the advice, and which decide")
    _add_root(economy)
    economy.set_defaults(run=_economy)
    graph = commands.add_parser("graph", help="draw the dialog: a page with tables and Mermaid, and an SVG")
    graph.add_argument("folder", type=Path, help="where to write them, such as docs/dialogs")
    _add_root(graph)
    graph.set_defaults(run=_graph)
    claims = commands.add_parser("claims", help="what became of every claim of the source articles")
    claims.set_defaults(run=_claims)
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


def _add_root(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "root", nargs="?", type=Path, help="folder with dialogs/ and locales/ (default: the shipped)"
    )


def _root(options: argparse.Namespace) -> Path:
    """The content that a command is about."""
    from nightlight.content.root import data_root

    root: Path = options.root or data_root()
    if not root.is_dir():
        raise SettingsError(f"{root} is not a folder; name the one that holds dialogs/ and locales/.")
    return root


def _add_translate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--root", type=Path, help="folder with dialogs/ and locales/ (default: the shipped)"
    )
    parser.set_defaults(run=_translate)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    status = commands.add_parser("status", help="a table: what is missing, stale and to fix, by file")
    status.add_argument("locale", nargs="*", help="languages such as ru (default: all)")
    check = commands.add_parser("check", help="everything to fix or look at in a language, with its place")
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


def _check(options: argparse.Namespace) -> int:
    from nightlight.tools.check.everything import check

    problems = check(_root(options))
    for problem in problems:
        print(problem)
    count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    print(count if problems else "content: ok")
    return 1 if problems else 0


def _prove(options: argparse.Namespace) -> int:
    from nightlight.channels.telegram.screen import screen
    from nightlight.i18n.reply import Reply
    from nightlight.tools.prove.report import load_world, proved

    def shown(reply: Reply) -> list[tuple[str, dict[str, Any] | None]]:
        return [(message.html, message.keyboard) for message in screen(reply, "=", "")]

    if options.before:
        return _carried(options.before, _root(options))
    only = frozenset(options.only.split(",")) if options.only else frozenset()
    gc.disable()  # what is computed is kept to the end
    try:
        return proved(load_world(_root(options), shown), only, options.locale)
    finally:
        gc.enable()


def _carried(before: str, root: Path) -> int:
    """What becomes of the chats that are going on."""
    from nightlight.content.load import load
    from nightlight.tools.diff.versions import NotCompared, version
    from nightlight.tools.prove.live import report

    try:
        with version(before, root) as old:
            print(report(old.decisions.content, load(root, ("en",)).content))
    except NotCompared as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _preview(options: argparse.Namespace) -> int:
    try:
        from nightlight.app.preview import open_preview, serve
    except ModuleNotFoundError as error:
        raise not_installed(error, "preview") from None

    port = port_of(options.port, "--port")
    preview = open_preview(_root(options))
    if options.file:
        print(write_file(options.file, preview.page(live=False)))
        return 0
    asyncio.run(serve(preview, port))
    return 0


def _phone(options: argparse.Namespace) -> int:
    try:
        from nightlight.app.phone import phone
    except ModuleNotFoundError as error:
        raise not_installed(error, "telegram") from None
    return phone(_root(options))


def _said(options: argparse.Namespace) -> int:
    from nightlight.tools.said.report import comparison_of, report

    comparison = comparison_of(_root(options))
    if comparison is None:
        print("there is no dialogs/said.yaml", file=sys.stderr)
        return 2
    print(*report(comparison, everything=options.all, text=options.text), sep="\n")
    return 1 if comparison.broken else 0


def _economy(options: argparse.Namespace) -> int:
    from nightlight.content.load import load
    from nightlight.tools.economy.report import report

    print(report(load(_root(options), ("en",))))
    return 0


def _graph(options: argparse.Namespace) -> int:
    from nightlight.content.load import load
    from nightlight.i18n.words.localizer import load_localizer
    from nightlight.tools.graph.page import write

    root = _root(options)
    print(*write(load(root, ("en",)), load_localizer(root), options.folder), sep="\n")
    return 0


def _claims(_: argparse.Namespace) -> int:
    from nightlight.content.load import load
    from nightlight.content.root import data_root
    from nightlight.tools.claims import claims

    library = load(data_root(), ("en",)).library
    print(*(claims(library) if library else ["there is no library"]), sep="\n")
    return 0


def _schema(options: argparse.Namespace) -> int:
    from nightlight.tools.schema import write

    print(*write(options.folder), sep="\n")
    return 0


def _diff(options: argparse.Namespace) -> int:
    from nightlight.content.root import data_root
    from nightlight.tools.diff.command import diff, keep
    from nightlight.tools.diff.versions import NotCompared

    here = data_root()
    try:
        said = (
            keep(options.keep, here)
            if options.keep is not None
            else diff(options.old, options.new, options.locale, here, json=options.json)
        )
    except NotCompared as error:
        print(error, file=sys.stderr)
        return 2
    print(said)
    return 0


def _translate(options: argparse.Namespace) -> int:
    from nightlight.tools.translate.commands import run

    return run(options)
