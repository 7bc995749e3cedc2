"""Checks a draft: what the rules due at a stage find in it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from editor.checks.all_checks import all_checks, passage_findings
from editor.checks.as_json import finding_json
from editor.checks.context import Context
from editor.checks.passages import passages
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
    if stage is not CheckStage.DRAFTING:
        facts = replace(facts, approved_quotes=approved_quotes(draft, decisions(store, draft_id), facts.style))
    return all_checks(draft, facts, stage)


def read_ahead(draft: Draft, facts: Known) -> Iterator[None]:
    """Looks at the passages one by one, a step each, so that a check after it has little left to do."""
    context = Context(facts.rules, draft.date, draft.organisation.strip())
    for passage in passages(draft):
        passage_findings(passage, context)
        yield


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
