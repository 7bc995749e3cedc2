"""Sheets for sign-off copies of the drafts of samples.py."""

from datetime import UTC, date, datetime

from editor.domain.draft import Draft
from editor.exports.sign_off_copy import write_sign_off_copy
from editor.exports.sign_off_sheet import Asker, ChecklistRow, Quoted, Reworded, SignOffSheet
from tests.exports.samples import FERRY, about, blocks_of

EMBARGO_LINE = "EMBARGOED until 00:01 on Wednesday 5 November 2025"

SHEET = SignOffSheet(
    reference="SF-12-3-K7QM",
    revision=3,
    saved=datetime(2025, 7, 3, 9, 4, tzinfo=UTC),
    partner="Fenshire Coastguard",
    approves="the whole text",
    asker=Asker("Noor Ellery", "Saltmarsh Harbour Trust", "press@saltmarsh.example"),
    recipient="Wen Adair",
    deadline=datetime(2025, 7, 4, 16, 0, tzinfo=UTC),
    checklist=(
        ChecklistRow("Saltmarsh Harbour Trust", "the whole text", "Ines Caldbeck", "Approved", date(2025, 7, 2)),
        ChecklistRow("Fenshire Coastguard", "the whole text", "Wen Adair"),
    ),
    changes=(Reworded("note 2", "The ferry seats 60.", "The ferry seats 80."), Reworded("note 1", "", "The storm.")),
    quoted=(Quoted("very patient", "Letter of the parish council", 3), Quoted("on the quay", "Log of the harbour")),
    embargo_line=EMBARGO_LINE,
)


def copy_of(draft: Draft = FERRY, sheet: SignOffSheet = SHEET) -> bytes:
    return write_sign_off_copy(blocks_of(draft), about(draft), sheet)
