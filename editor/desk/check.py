"""Checks a draft: what the rules due at a stage find in it."""

from typing import Any

from editor.checks.all_checks import all_checks
from editor.checks.as_json import finding_json
from editor.desk.known import known
from editor.domain.draft import Draft
from editor.domain.findings import CheckStage, Findings
from editor.store.drafts import load_draft
from editor.store.store import Store


def check(store: Store, draft_id: int, stage: CheckStage = CheckStage.DRAFTING, draft: Draft | None = None) -> Findings:
    """The findings in the order of the statement: of the draft as it is in the window, or as it was last saved."""
    draft = draft or load_draft(store, draft_id).draft
    return all_checks(draft, known(store, draft_id, draft), stage)


def check_json(store: Store, draft_id: int, stage: CheckStage) -> list[dict[str, Any]]:
    """The findings about the draft as it was last saved, every fragment looked up among them."""
    draft = load_draft(store, draft_id).draft
    return [finding_json(finding, draft) for finding in check(store, draft_id, stage, draft)]
