"""check: what the rules find in a draft."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from editor.cli.command import Command, add_draft_id, add_json, office, print_json
from editor.desk.check import check_json
from editor.domain.rule_book import CheckStage


def _arguments(parser: ArgumentParser) -> None:
    add_draft_id(parser)
    parser.add_argument(
        "--stage",
        choices=[str(stage) for stage in CheckStage],
        default=str(CheckStage.DRAFTING),
        help="which rules are due (drafting)",
    )
    add_json(parser)


def _run(arguments: Namespace, database: Path | None) -> int:
    with office(database) as store:
        found = check_json(store, arguments.id, CheckStage(arguments.stage))
    if arguments.json:
        print_json(found)
    else:
        for finding in found:
            print(_line(finding))
    return 1 if any(finding["blocks"] for finding in found) else 0


def _line(finding: dict[str, Any]) -> str:
    """blocks  fragment (altered)  body paragraph 2: “the words”. What is wrong with them."""
    sign = "blocks" if finding["blocks"] else "look"
    if "waived" in finding or finding["status"] in ("exact", "harmless"):
        sign = "fine"
    status = f" ({finding['status']})" if finding["status"] else ""
    words = f" “{finding['text']}”." if finding["text"] else ""
    return f"{sign:<7} {finding['rule']}{status}  {finding['place']}:{words} {finding['message']}"


COMMAND = Command("Checks a draft; ends with 1 where something blocks.", _arguments, _run)
