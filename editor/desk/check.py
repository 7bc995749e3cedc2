"""Checks a draft: what the rules due at a stage find in it."""

from collections.abc import Generator
from dataclasses import replace
from typing import Any

from editor.checks.all_checks import all_checks, checking
from editor.checks.as_json import finding_json
from editor.desk.known import known as known
from editor.domain.draft import Draft
from editor.domain.findings import CheckStage, Findings, Known
from editor.domain.standing import approved_quotes
from editor.store.drafts import load_draft
from editor.store.sign_offs import decisions
from editor.store.store import Store


def check(store: Store, draft_id: int, stage: CheckStage = CheckStage.DRAFTING, draft: Draft | None = None) -> Findings:
    """The findings in the order of the statement: of the draft as it is in the window, or as it was last saved."""
    draft = draft or load_draft(store, draft_id).draft
    return all_checks(draft, known(store, draft_id, draft), stage)


def check_with(store: Store, draft_id: int, draft: Draft, facts: Known, stage: CheckStage) -> Findings:
    """The same with facts that were gathered before: only which quotes are approved as they stand now is looked at
    again, where a rule may ask for it."""
    return all_checks(draft, _as_approved(store, draft_id, draft, facts, stage), stage)


def checking_with(
    store: Store, draft_id: int, draft: Draft, facts: Known, stage: CheckStage
) -> Generator[None, None, Findings]:
    """The same in short steps."""
    return (yield from checking(draft, _as_approved(store, draft_id, draft, facts, stage), stage))


def _as_approved(store: Store, draft_id: int, draft: Draft, facts: Known, stage: CheckStage) -> Known:
    if stage is CheckStage.DRAFTING:
        return facts
    return replace(facts, approved_quotes=approved_quotes(draft, decisions(store, draft_id), facts.style))


def check_json(store: Store, draft_id: int, stage: CheckStage) -> list[dict[str, Any]]:
    """The findings about the draft as it was last saved, every fragment among them: also where no source is attached,
    which while drafting is one finding for all."""
    draft = load_draft(store, draft_id).draft
    facts = known(store, draft_id, draft)
    found = all_checks(draft, facts, stage)
    if stage is CheckStage.DRAFTING and not facts.sources:
        later = all_checks(draft, facts, CheckStage.SIGN_OFF)
        found += tuple(finding for finding in later if finding.status and finding not in found)
    return [finding_json(finding, draft) for finding in found]
