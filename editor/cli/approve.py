"""approve: records that a partner or a speaker approved the draft as it stands."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from editor.cli.command import Command, add_draft_id, office, read_bytes, writer
from editor.desk.approve import Answer, Attached, approve
from editor.desk.recorded import recorded_line
from editor.domain.sign_off import Standing


def _arguments(parser: ArgumentParser) -> None:
    add_draft_id(parser)
    parser.add_argument("--partner", metavar="NAME", required=True, help="the partner, or a quote's speaker")
    parser.add_argument("--by", metavar="NAME", required=True, help="who says so: who decided, or took it down")
    parser.add_argument("--quote", metavar="N", type=int, help="only this quote, counted from 1")
    parser.add_argument("--note", metavar="TEXT", default="", help="what was said, and how")
    parser.add_argument("--evidence", metavar="FILE", help="an e-mail, PDF or picture that shows it")


def _run(arguments: Namespace, database: Path | None) -> int:
    shown = arguments.evidence
    evidence = Attached(Path(shown).name, read_bytes(shown)) if shown else None
    answer = Answer(Standing.APPROVED, arguments.by, "command line", arguments.note, evidence)
    with office(database) as store:
        made = approve(store, arguments.id, arguments.partner, answer, arguments.quote, writer(store))
        print(recorded_line(store, arguments.id, made))
    return 0


COMMAND = Command("Records an approval of the draft's wording as it stands, and says so.", _arguments, _run)
