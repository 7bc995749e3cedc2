"""Everything that is checked, by stage: the one list of checks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from editor.checks.fragments import check_fragments
from editor.checks.passages import Passages, passages
from editor.domain.draft import Draft
from editor.domain.findings import CheckStage, Finding, Findings, FragmentStatus, Known

DraftCheck = Callable[[Draft, Passages, Known], Iterable[Finding]]
DRAFT_CHECKS: tuple[DraftCheck, ...] = (check_fragments,)
"""Checks that need the whole draft."""


def all_checks(draft: Draft, known: Known, stage: CheckStage) -> Findings:
    """What the rules that are due at the stage find, in the order of the statement's parts."""
    texts = passages(draft)
    found = (finding for check in DRAFT_CHECKS for finding in check(draft, texts, known))
    return tuple(_as_due(found, known, stage))


def _as_due(found: Iterable[Finding], known: Known, stage: CheckStage) -> Iterator[Finding]:
    """The findings whose rules are due and switched on, each with its reason, whether it blocks, and its waiver."""
    waivers = {(waiver.rule, waiver.text): waiver for waiver in known.waivers}
    for finding in found:
        rule = known.rules.rule(finding.rule)
        if finding.rule in known.off or not rule.stage.reached_at(stage):
            continue
        waiver = waivers.get((finding.rule, finding.text))
        if waiver is not None:
            status = FragmentStatus.WAIVED if finding.status else None
            yield replace(finding, blocks=False, reason=rule.reason, status=status, waived=waiver)
        else:
            yield replace(finding, reason=rule.reason)
