"""Everything that is checked: the one list of checks. From which stage each rule runs is said in the rule book."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import replace

from editor.checks import completeness, names, quotation_marks
from editor.checks.acronyms import acronyms
from editor.checks.addresses import addresses
from editor.checks.apostrophes import apostrophes
from editor.checks.bodies import bodies
from editor.checks.capitals import capitals
from editor.checks.characters import characters
from editor.checks.children import reidentification
from editor.checks.consistency import one_way, straight_marks
from editor.checks.context import Context
from editor.checks.dates import dates
from editor.checks.days import days
from editor.checks.fragments import check_fragments
from editor.checks.lengths import headline_and_standfirst, long_sentences
from editor.checks.links import links
from editor.checks.numbers import numbers
from editor.checks.passages import Passage, Passages, passages
from editor.checks.placeholders import placeholders
from editor.checks.reuse import reused_quotes
from editor.checks.same_fragment import same_fragment
from editor.checks.spaces import spaces
from editor.checks.times import times
from editor.checks.versions import versions_differ
from editor.checks.wording import ise, listed_words
from editor.domain.draft import Draft
from editor.domain.findings import NOT_IN_SOURCE, CheckStage, Finding, Findings, FragmentStatus, Known
from editor.domain.places import Part
from editor.domain.rule_book import RuleBook

KEPT = 8192
"""Passages of which it is remembered what was found in them."""
PassageCheck = Callable[[Passage, Context], Iterable[Finding]]
DraftCheck = Callable[[Draft, Passages, Known], Iterable[Finding]]

PASSAGE_CHECKS: tuple[PassageCheck, ...] = (
    headline_and_standfirst,
    long_sentences,
    listed_words,
    ise,
    spaces,
    numbers,
    dates,
    times,
    bodies,
    capitals,
    apostrophes,
    quotation_marks.marks_of_passage,
    links,
    addresses,
    placeholders,
    characters,
)
"""Checks that need one passage; while typing only the passage typed in is checked again."""

DRAFT_CHECKS: Mapping[CheckStage, tuple[DraftCheck, ...]] = {
    CheckStage.DRAFTING: (
        completeness.parts,
        check_fragments,
        same_fragment,
        quotation_marks.marks_across_paragraphs,
        acronyms,
        names.names,
        names.titles,
        one_way,
        straight_marks,
        days,
        reidentification,
    ),
    CheckStage.SIGN_OFF: (completeness.quotes, reused_quotes, versions_differ),
    CheckStage.RELEASE: (),
}
"""Checks that need the whole draft, by the stage from which any of their rules can be due; what they read of a passage
is kept."""


def all_checks(draft: Draft, known: Known, stage: CheckStage) -> Findings:
    """What the rules that are due at the stage find, in the order of the statement's parts."""
    steps = checking(draft, known, stage)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Findings = end.value
            return found


def checking(draft: Draft, known: Known, stage: CheckStage) -> Generator[None, None, Findings]:
    """The same in steps, so that a key needs to wait for one of them only: a check of a passage, a finding of the
    whole draft."""
    texts = passages(draft)
    context = Context(known.rules, draft.date, draft.organisation.strip())
    found: list[Finding] = []
    for passage in texts:
        yield
        found += yield from _looking(passage, context)
    for due_from, checks in DRAFT_CHECKS.items():
        if not due_from.reached_at(stage):
            continue
        for check in checks:
            yield
            for finding in check(draft, texts, known):
                found.append(_explained(finding, known.rules))
                yield
    yield
    order = {(passage.place.item, passage.place.paragraph): index for index, passage in enumerate(texts)}
    return tuple(sorted(_as_due(found, known, stage), key=lambda finding: _order(finding, order)))


_kept: dict[tuple[Passage, Context], Findings] = {}


def _looking(passage: Passage, context: Context) -> Generator[None, None, Findings]:
    """What the checks of one passage find in it, of all stages, before waivers and rules switched off: a check at a
    time, and none where it is kept."""
    kept = _kept.get((passage, context))
    if kept is None:
        found: list[Finding] = []
        for check in PASSAGE_CHECKS:
            found += (_explained(finding, context.book) for finding in check(passage, context))
            yield
        if len(_kept) >= KEPT:
            _kept.clear()
        kept = _kept[passage, context] = tuple(found)
    return kept


def _explained(finding: Finding, book: RuleBook) -> Finding:
    return finding if finding.reason else replace(finding, reason=book.rule(finding.rule).reason)


_PARTS = {part: index for index, part in enumerate(Part)}


def _order(finding: Finding, order: Mapping[tuple[str, str], int]) -> tuple[int, int, int, str]:
    place = finding.place
    return _PARTS[place.part], order.get((place.item, place.paragraph), -1), place.start, finding.rule


def _as_due(found: Iterable[Finding], known: Known, stage: CheckStage) -> Iterator[Finding]:
    """The findings whose rules are due and switched on, each with whether it blocks, and its waiver."""
    waivers = {(waiver.rule, waiver.text): waiver for waiver in known.waivers}
    due = {
        name: rule for name, rule in known.rules.rules.items() if name not in known.off and rule.stage.reached_at(stage)
    }
    blocking = {name for name, rule in due.items() if rule.blocks is not None and rule.blocks.reached_at(stage)}
    for finding in found:
        if finding.rule not in due:
            continue
        if stage is CheckStage.DRAFTING and finding.status is FragmentStatus.CANNOT_CHECK and not known.sources:
            continue  # one finding says it for all (no-source); from sign-off on each is listed
        waiver = waivers.get((finding.rule, finding.text))
        if waiver is not None:
            status = FragmentStatus.WAIVED if finding.status else None
            yield replace(finding, blocks=False, status=status, waived=waiver)
            continue
        may_block = finding.status is None or finding.status in NOT_IN_SOURCE
        blocks = may_block and finding.rule in blocking
        yield finding if finding.blocks is blocks else replace(finding, blocks=blocks)
