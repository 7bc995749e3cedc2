"""export-json: a whole draft as JSON."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from editor.cli.command import Command, add_draft_id, office
from editor.desk.json_files import export_json, export_json_file


def _arguments(parser: ArgumentParser) -> None:
    add_draft_id(parser)
    parser.add_argument("file", nargs="?", metavar="FILE", type=Path, help="the file to write; else it is printed")


def _run(arguments: Namespace, database: Path | None) -> int:
    with office(database) as store:
        if arguments.file and str(arguments.file) != "-":
            export_json_file(store, arguments.id, arguments.file)
            print(arguments.file)
        else:
            print(export_json(store, arguments.id))
    return 0


COMMAND = Command("Writes a whole draft as JSON, which import-json reads.", _arguments, _run)
