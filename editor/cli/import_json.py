"""import-json: a new draft from a JSON file."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from editor.cli.command import Command, office, read_bytes, writer
from editor.desk.json_files import import_json


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file, - for the standard input")


def _run(arguments: Namespace, database: Path | None) -> int:
    data = read_bytes(arguments.file)
    with office(database) as store:
        print(import_json(store, data, writer(store)))
    return 0


COMMAND = Command("Makes a new draft of a JSON file and prints its number.", _arguments, _run)
