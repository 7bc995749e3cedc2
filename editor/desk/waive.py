"""Lets a finding stand, with a reason, or counts it again: both are logged."""

import json

from editor.domain.errors import EditorError
from editor.domain.findings import Finding, Waiver
from editor.store.log import write as write_log
from editor.store.store import Store
from editor.store.waivers import add_waiver
from editor.store.waivers import end_waiver as end


def waive(store: Store, draft_id: int, finding: Finding, reason: str, by: str) -> Waiver:
    """The waiver binds to the rule and the words; other words are a finding again. Raises EditorError without a
    reason."""
    if not reason.strip():
        raise EditorError("Why it may stand is missing.", "Give a reason: it is kept with the draft.")
    waiver = Waiver(finding.rule, finding.text, by, reason.strip())
    with store.write():
        add_waiver(store, draft_id, waiver)
        _log(store, draft_id, "finding waived", waiver, by)
    return waiver


def end_waiver(store: Store, draft_id: int, waiver: Waiver, by: str) -> None:
    """The finding counts again."""
    with store.write():
        end(store, draft_id, waiver.rule, waiver.text, by)
        _log(store, draft_id, "waiver ended", waiver, by)


def _log(store: Store, draft_id: int, action: str, waiver: Waiver, by: str) -> None:
    detail = {"rule": waiver.rule, "text": waiver.text, "reason": waiver.reason}
    write_log(store, draft_id, action, by, json.dumps(detail, ensure_ascii=False))
