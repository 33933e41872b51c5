"""`nightlight translate`: its arguments, which function each command calls, and what is printed."""

import argparse
import sys
from pathlib import Path

from nightlight.content.root import data_root
from nightlight.i18n.words.catalog import read_catalogs
from nightlight.settings import not_installed
from nightlight.tools.translate import status as translate
from nightlight.tools.translate.status import Refused


def run(options: argparse.Namespace) -> int:
    """Run one command; its exit status: 1 if there is something to fix, 2 if it was asked wrongly.

    Raises SettingsError where a library is missing or a file cannot be written.
    """
    root = options.root or data_root()
    try:
        return COMMANDS[options.command](root, options)
    except Refused as error:
        print(error, file=sys.stderr)
        return 2
    except ModuleNotFoundError as error:
        raise not_installed(error, "translate") from None


def _status(root: Path, options: argparse.Namespace) -> int:
    print(translate.table(translate.find(root, options.locale or list(read_catalogs(root)))))
    return 0


def _check(root: Path, options: argparse.Namespace) -> int:
    [found] = translate.find(root, [options.locale])
    print(translate.table([found]), translate.listed(found, everything=options.all), sep="\n\n")
    return 1 if found.fix else 0


def _accept(root: Path, options: argparse.Namespace) -> int:
    count = translate.accept(root, options.locale, options.id)
    print(f"{count} messages of {options.locale} are of today's English")
    return 0


def _pseudo(root: Path, options: argparse.Namespace) -> int:
    print(translate.pseudo(root, options.id, rtl=options.rtl))
    return 0


def _export(root: Path, options: argparse.Namespace) -> int:
    from nightlight.tools.translate.write_po import export

    count = export(root, options.locale, options.file)
    print(f"{count} units are in {options.file}")
    return 0


def _import(root: Path, options: argparse.Namespace) -> int:
    from nightlight.tools.translate.read_po import take

    done = take(root, options.locale, options.file)
    if done.problems:
        print(*done.problems, sep="\n")
        print(f"{len(done.problems)} to fix in {options.file}; nothing was changed")
        return 1
    print(f"{done.changed} messages changed, {done.confirmed} are of today's English")
    print(f"{done.open} units are open")
    return 0


COMMANDS = {
    "status": _status,
    "check": _check,
    "accept": _accept,
    "pseudo": _pseudo,
    "export": _export,
    "import": _import,
}
