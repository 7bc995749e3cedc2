"""What a command of the command line is, and what all of them share."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from editor.desk.settings import writer_name
from editor.desk.start import Store, default_path, open_office
from editor.domain.errors import EditorError, UnreadableFile
from editor.domain.own_files import read_chosen
from editor.domain.values import frozen

_LARGEST_ID = 2**63 - 1
"""What a database can hold."""
_LARGEST_FILE = 100_000_000
"""Bytes; what a command takes in less of says so itself."""


class Failed(EditorError):
    """The database itself could not be opened."""


@frozen
class Command:
    """`run` gets the arguments and the database of --db, None for the usual one, and gives the exit code."""

    help: str
    arguments: Callable[[ArgumentParser], object]
    run: Callable[[Namespace, Path | None], int]


def parser_of(name: str, command: Command) -> ArgumentParser:
    parser = ArgumentParser(prog=f"python main.py [--db FILE] {name}", description=command.help, allow_abbrev=False)
    command.arguments(parser)
    return parser


def office(database: Path | None) -> Store:
    """Opens the database. Raises Failed."""
    try:
        return open_office(database or default_path())
    except EditorError as error:
        raise Failed(error.message, error.hint) from error


def writer(store: Store) -> str:
    """Who does it, for the log."""
    return writer_name(store)


def add_draft_id(parser: ArgumentParser) -> None:
    parser.add_argument("id", type=_draft_id, metavar="ID", help="the draft's number, as list shows it")


def _draft_id(word: str) -> int:
    try:
        number = int(word)
    except ValueError:
        raise ArgumentTypeError(f"“{word[:60]}” is not a number") from None
    if abs(number) > _LARGEST_ID:
        raise ArgumentTypeError(f"no draft has a number like {word}")
    return number


def add_json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON for another program to read")


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def read_bytes(path: str) -> bytes:
    """The bytes of a file, "-" for the standard input, no more than any command takes. Raises UnreadableFile."""
    try:
        most = _LARGEST_FILE + 1
        data = sys.stdin.buffer.read(most) if path == "-" else read_chosen(Path(path), most)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableFile(f"{path} can't be read: {reason}.", "See that the file is there.") from error
    if len(data) > _LARGEST_FILE:
        raise UnreadableFile(f"{path} is larger than 100 MB.", "Choose a smaller file.")
    return data
