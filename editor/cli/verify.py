"""verify: is this the approved text?"""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from editor.cli.command import Command, add_json, office, print_json, read_bytes
from editor.desk.also_holds import beside_words
from editor.desk.verify import Verdict, verdict_line, verify_file
from editor.domain.costs import short_place
from editor.domain.draft import Draft
from editor.reading.worker import ReadingWorker

HOLDS_MORE = 3
_CODES = """\
exit codes:
  0  the text is the released one, and a Word file holds nothing that ours does not
  1  it is another text, was not released, or was withdrawn; or it is a certificate ("paper" in the JSON form)
  2  wrong usage, or the file can't be read
  3  the text is the released one, but the Word file also holds something else: a comment, a tracked change, hidden
     text, a note, another header or footer, words in its numbering, a picture ("also_holds" in the JSON form;
     "approved" is false then and "same_text" true)
"""


def _arguments(parser: ArgumentParser) -> None:
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = _CODES
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
    if verdict.is_approved_text:
        return 0 if verdict.passes else HOLDS_MORE
    return 1


def _print(verdict: Verdict) -> None:
    print(verdict_line(verdict))
    if verdict.also:
        print(verdict.also)
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
        "approved": verdict.passes,
        "same_text": verdict.is_same,
        "also_holds": [
            {"kind": each.kind, "text": each.text, "old": each.old, "by": each.by, "named": beside_words(each)}
            for each in verdict.beside
        ],
        "verdict": _word(verdict),
        "paper": verdict.paper.kind.value if verdict.paper else "",
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


def _word(verdict: Verdict) -> str:
    if verdict.paper and verdict.draft is None:
        return "not compared"
    return verdict.sameness.value if verdict.draft_id else "unknown"


COMMAND = Command("Says whether a file holds the text that was released, or which words differ.", _arguments, _run)
