"""verify: is this the approved text?"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from editor.cli.command import Command, add_json, office, print_json, read_bytes
from editor.desk.verify import Verdict, verdict_line, verify_file
from editor.domain.costs import short_place
from editor.domain.draft import Draft
from editor.reading.worker import ReadingWorker


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a .docx, .txt, .html or .eml file, - for text on standard input")
    add_json(parser)


def _run(arguments: Namespace, database: Path | None) -> int:
    data = read_bytes(arguments.file)
    with office(database) as store, ReadingWorker() as worker:
        verdict = verify_file(store, data, arguments.file, worker)
    if arguments.json:
        print_json(_form(verdict, arguments.file))
    else:
        _print(verdict)
    return 0 if verdict.is_approved_text else 1


def _print(verdict: Verdict) -> None:
    print(verdict_line(verdict))
    for difference in verdict.differences:
        print(f"- … {difference.before} [{difference.old}] -> [{difference.new}] {difference.after} …")
    for cost in verdict.touched:
        places = ", ".join(short_place(place, verdict.draft or Draft()) for place in cost.places)
        print(f"Touches the approval of {cost.name} ({places}).")


def _form(verdict: Verdict, file: str) -> dict[str, Any]:
    """What verify --json prints; times are UTC."""
    draft = verdict.draft or Draft()
    return {
        "file": file,
        "attachment": verdict.name,
        "approved": verdict.is_approved_text,
        "verdict": verdict.sameness.value if verdict.draft_id else "unknown",
        "text": verdict_line(verdict),
        "draft": verdict.draft_id or None,
        "headline": verdict.headline,
        "revision": verdict.revision or None,
        "released": verdict.released.isoformat() if verdict.released else None,
        "withdrawn": verdict.withdrawn.isoformat() if verdict.withdrawn else None,
        "differences": [
            {"old": each.old, "new": each.new, "before": each.before, "after": each.after}
            for each in verdict.differences
        ],
        "approvals": [
            {"who": cost.name, "places": [short_place(place, draft) for place in cost.places]}
            for cost in verdict.touched
        ],
    }


COMMAND = Command("Says whether a file holds the text that was released, or which words differ.", _arguments, _run)
