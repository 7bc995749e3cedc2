"""export: the release in Word and in plain text."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from editor.cli.command import Command, add_draft_id, office
from editor.desk.export import export_text, export_word


def _arguments(parser: ArgumentParser) -> None:
    add_draft_id(parser)
    parser.add_argument("--word", metavar="FILE", type=Path, help="the Word file to write")
    parser.add_argument("--text", metavar="FILE", type=Path, help="the plain text file to write")


def _run(arguments: Namespace, database: Path | None) -> int:
    if not (arguments.word or arguments.text):
        print("Say what to write: --word FILE, --text FILE or both.", file=sys.stderr)
        return 2
    with office(database) as store:
        for path, write in ((arguments.word, export_word), (arguments.text, export_text)):
            if path:
                write(store, arguments.id, path)
                print(path)
    return 0


COMMAND = Command("Writes a draft's release and prints the names of the files.", _arguments, _run)
