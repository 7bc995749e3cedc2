"""send: one Word copy per partner whose sign-off is needed."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import datetime
from pathlib import Path

from editor.cli.command import Command, add_draft_id, office, writer
from editor.desk.open_draft import open_draft
from editor.desk.people import find_people
from editor.desk.send import How, send
from editor.domain.errors import EditorError
from editor.domain.uk_time import in_utc


def _arguments(parser: ArgumentParser) -> None:
    add_draft_id(parser)
    parser.add_argument("--to", metavar="DIR", type=Path, required=True, help="the folder for the copies")
    parser.add_argument("--partner", metavar="NAME", action="append", default=[], help="only this partner; repeatable")
    parser.add_argument("--deadline", metavar="TIME", type=_moment, help="UK time, as in 2019-03-14T17:00")
    parser.add_argument("--mail", action="store_true", help="also write an e-mail draft (.eml) for each")


def _moment(text: str) -> datetime:
    """UTC; a time without a zone is UK time."""
    try:
        return in_utc(datetime.fromisoformat(text))
    except (ValueError, EditorError) as error:
        raise ArgumentTypeError(str(error)) from error


def _run(arguments: Namespace, database: Path | None) -> int:
    with office(database) as store:
        names, draft = arguments.partner, open_draft(store, arguments.id).draft
        chosen = tuple(person.id for name in names for person in find_people(draft, name))
        how = How(chosen, arguments.deadline, arguments.mail)
        sent = send(store, arguments.id, arguments.to, writer(store), how)
    for file in sent.files:
        print(file.path)
        if file.mail:
            print(file.mail)
    return 0


COMMAND = Command("Sends a draft for sign-off and prints the names of the copies.", _arguments, _run)
