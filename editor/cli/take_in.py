"""take-in: returned Word files, each read, kept and its proposals stored."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from editor.cli.command import Command, add_json, office, print_json, read_bytes, writer
from editor.desk.take_in import ReturnedFile, TakenIn, files_in, take_in
from editor.desk.taken_json import taken_json
from editor.domain.errors import EditorError, UnreadableFile
from editor.domain.text import in_marks
from editor.reading.worker import ReadingWorker


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help="a returned .docx, or the e-mail (.eml) it came with")
    parser.add_argument("--copy", metavar="REFERENCE", default="", help="which copy it is, where the file has lost it")
    add_json(parser)


def _run(arguments: Namespace, database: Path | None) -> int:
    """All that can be are taken in; the code is that of the worst."""
    if arguments.copy and len(arguments.files) > 1:
        print("--copy says of one file which copy it is: take the others in by themselves.", file=sys.stderr)
        return 2
    code = 0
    taken: list[tuple[str, TakenIn]] = []
    with office(database) as store, ReadingWorker() as worker:
        by = writer(store)
        for path in arguments.files:
            try:
                for file in files_in(ReturnedFile(Path(path).name, read_bytes(path)), worker):
                    taken.append((path, take_in(store, file, by, worker, arguments.copy)))
            except EditorError as error:
                print(f"{path}: {error}", file=sys.stderr)
                code = max(code, 2 if isinstance(error, UnreadableFile) else 1)
        forms = [taken_json(store, path, each) for path, each in taken]
    for _, each in taken:
        if each.notice:
            print(each.notice, file=sys.stderr)
    if arguments.json:
        print_json(forms)
    else:
        _print(forms)
    return code


def _print(forms: list[dict[str, Any]]) -> None:
    for form in forms:
        answer = form["answer"] or "no answer in it"
        answer += ", which does not count" if form["overtaken"] else ""
        answer += ", which came after the release" if form["after_release"] else ""
        done = "was taken in already" if form["taken_in_before"] else "taken in"
        copy = f"the copy of {form['partner']}, revision {form['revision']} of draft {form['draft']}"
        print(f"{form['file']}: {done} as {copy}: {answer}")
        for made in form["proposals"]:
            print(f"- {made['place']}: [{made['old']}] -> [{made['new']}]")
        for remark in form["comments"]:
            print(f"- {remark['author'] or 'Somebody'} on {in_marks(remark['anchor'])}: {remark['text']}")


COMMAND = Command("Takes returned Word files in and prints what they change.", _arguments, _run)
