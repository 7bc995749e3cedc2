"""attach: documents that a release quotes."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from editor.cli.command import Command, add_draft_id, office, read_bytes, writer
from editor.desk.attach import AttachedSource, attach
from editor.reading.worker import ReadingWorker


def _arguments(parser: ArgumentParser) -> None:
    add_draft_id(parser)
    parser.add_argument("files", nargs="+", metavar="FILE", help="PDF, Word (.docx), HTML or text")


def _run(arguments: Namespace, database: Path | None) -> int:
    with office(database) as store, ReadingWorker() as worker:
        by = writer(store)
        for path in arguments.files:
            done = attach(store, arguments.id, Path(path).name, read_bytes(path), by, worker)
            print(f"{path}: {_said(done)}")
    return 0


def _said(done: AttachedSource) -> str:
    pages = done.stored.source.pages
    if not done.is_new:
        return f"is attached already, as {done.stored.source.name}."
    said = f"attached, {len(pages)} page{'s' * (len(pages) != 1)}."
    if len(done.textless) == len(pages):
        return f"{said} It has no text that could be searched (a scan), so nothing quoted from it can be checked."
    if done.textless:
        return f"{said} Without text, so not searched: page {', '.join(map(str, done.textless))}."
    return said


COMMAND = Command("Attaches documents that a draft quotes to its announcement.", _arguments, _run)
