"""release: sends a draft out, if its gate is open or by somebody's word."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from editor.cli.command import Command, add_draft_id, office, writer
from editor.desk.release import Override, release


def _arguments(parser: ArgumentParser) -> None:
    add_draft_id(parser)
    parser.add_argument("--word", metavar="FILE", type=Path, required=True, help="the Word file to write")
    parser.add_argument("--text", metavar="FILE", type=Path, required=True, help="the plain text file to write")
    parser.add_argument("--override-by", metavar="NAME", help="by whose word it goes out although the gate is shut")
    parser.add_argument("--reason", metavar="TEXT", help="why it goes out although the gate is shut")


def _run(arguments: Namespace, database: Path | None) -> int:
    named = (arguments.override_by, arguments.reason)
    if (named[0] is None) is not (named[1] is None):
        print("A release by somebody's word needs both --override-by NAME and --reason TEXT.", file=sys.stderr)
        return 2
    override = Override(*named) if named[0] is not None else None
    with office(database) as store:
        out = release(store, arguments.id, writer(store), arguments.word, arguments.text, override)
    for path in (out.word, out.text, out.certificate):
        print(path)
    for path in out.unplaced:
        print(f"{path} could not be written now; it will be at the next start.", file=sys.stderr)
    return 1 if out.unplaced else 0


COMMAND = Command(
    "Releases a draft and prints the names of the files; refused while the gate is shut.", _arguments, _run
)
