"""read-copy: what is in a Word file, before and after its tracked changes; opens no store."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from editor.cli.command import Command, add_json, print_json, read_bytes
from editor.desk.read_copy import copy_as_json, read_copy
from editor.domain.text import in_marks
from editor.reading.worker import ReadingWorker


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the Word file, - for the standard input")
    add_json(parser)


def _run(arguments: Namespace, database: Path | None) -> int:
    data = read_bytes(arguments.file)
    with ReadingWorker() as worker:
        copy = read_copy(data, worker)
    if arguments.json:
        print_json(copy_as_json(copy))
        return 0
    for paragraph in copy.after:
        print(paragraph.text)
    for change in copy.changes:
        print(f"{change.author or 'Somebody'}: {change.kind} [{change.old}] -> [{change.new}]")
    for comment in copy.comments:
        print(f"{comment.author or 'Somebody'} on {in_marks(comment.anchor)}: {comment.text}")
    return 0


COMMAND = Command("Prints the text of a Word file with its tracked changes and comments.", _arguments, _run)
