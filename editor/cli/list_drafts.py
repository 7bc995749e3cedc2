"""list: the drafts, newest first."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from editor.cli.command import Command, add_json, office, print_json
from editor.desk.list_drafts import DraftRow, list_drafts, with_stage
from editor.domain.uk_time import short_time

ALL = 1_000_000


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="WORD", help="only drafts that hold these words")
    add_json(parser)


def _run(arguments: Namespace, database: Path | None) -> int:
    with office(database) as store:
        rows = [with_stage(store, row) for row in list_drafts(store, " ".join(arguments.words), 0, ALL)]
    if arguments.json:
        print_json([_form(row) for row in rows])
    else:
        for row in rows:
            print(f"{row.id:5}  {row.stage:<12} {short_time(row.on):<24} {row.headline or 'No headline yet'}")
    return 0


def _form(row: DraftRow) -> dict[str, object]:
    """One line of the list; "saved" is UTC."""
    return {
        "id": row.id,
        "headline": row.headline,
        "kind": row.kind,
        "organisation": row.organisation,
        "audience": row.audience,
        "announcement": row.announcement,
        "stage": row.stage.value,
        "saved": row.saved.isoformat(),
        "went_out": row.out.isoformat() if row.out else None,
        "words": row.words,
    }


COMMAND = Command("Lists the drafts, newest first.", _arguments, _run)
