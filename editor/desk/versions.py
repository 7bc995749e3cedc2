"""Audience versions side by side: what each says of the same fact, and a change carried over as a proposal."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor.checks.facts import FactKind as FactKind
from editor.checks.versions import Matrix, carried, matrix
from editor.checks.versions import Row as Row
from editor.checks.versions import State as State
from editor.desk.known import other_versions
from editor.domain.draft import Draft, Quote
from editor.domain.edits import Edit, SetField, SetItem
from editor.domain.errors import EditorError
from editor.domain.findings import Waiver
from editor.domain.places import Part, Place
from editor.domain.proposals import Proposal, ProposalKind
from editor.domain.text_edits import ReplaceBlocks, ReplaceText, stored_text
from editor.domain.values import frozen
from editor.store.drafts import load_draft
from editor.store.log import write as write_log
from editor.store.proposals import Fate, NewProposal, add_proposals, proposals
from editor.store.store import Store
from editor.store.waivers import add_waiver, end_waiver, waivers

NOT_MEANT = "not-meant-here"
"""What stands in the place of a rule where a version is said not to be meant to have a fact."""


@frozen
class Version:
    """One audience version; `name` is its audience, and no two have the same."""

    draft_id: int
    name: str
    draft: Draft
    is_sealed: bool = False
    """It went out, and can't be changed."""


@frozen
class Comparison:
    """The versions, the one that is looked from first, and a row for each fact."""

    versions: tuple[Version, ...] = ()
    rows: Matrix = ()


def compare_versions(store: Store, draft_id: int, draft: Draft | None = None) -> Comparison:
    """All versions of the announcement; the draft as it is in the window, or as it was last saved."""
    stored = load_draft(store, draft_id)
    draft = draft or stored.draft
    found = [Version(draft_id, draft.audience, draft, stored.stage.is_sealed)]
    for row, other in other_versions(store, draft_id, draft):
        found.append(Version(row.id, other.audience, other, row.stage.is_sealed))
    versions = _named(found)
    if len(versions) < 2:
        return Comparison(versions)
    drafts = [replace(version.draft, audience=version.name) for version in versions]
    meant = frozenset((key, version.name) for version in versions for key in _not_meant(store, version.draft_id))
    return Comparison(versions, matrix(drafts, meant))


def _named(versions: list[Version]) -> tuple[Version, ...]:
    """The versions under names that tell them apart: a second "Media" is "Media 2"."""
    seen: Counter[str] = Counter()
    result = []
    for version in versions:
        name = version.name or "No audience named"
        seen[name] += 1
        result.append(replace(version, name=name if seen[name] == 1 else f"{name} {seen[name]}"))
    return tuple(result)


def _not_meant(store: Store, draft_id: int) -> Iterable[str]:
    return (waiver.text for waiver in waivers(store, draft_id) if waiver.rule == NOT_MEANT)


def mean_it_there(store: Store, version: Version, row: Row, meant: bool, by: str) -> None:
    """Says that the version is not meant to have the fact, or that it is after all; logged."""
    with store.write():
        if meant:
            end_waiver(store, version.draft_id, NOT_MEANT, row.key, by)
        else:
            add_waiver(store, version.draft_id, Waiver(NOT_MEANT, row.key, by, "not meant in this version"))
        detail = json.dumps({"fact": row.key, "meant": meant}, ensure_ascii=False)
        write_log(store, version.draft_id, "fact meant here", by, detail)


def carry_over(store: Store, comparison: Comparison, row: Row, source: int, target: int, by: str) -> str:
    """Proposes in the target version (both by their index) what the source version says; gives the target's name.

    Raises EditorError where that version can't take it, or has the proposal already.
    """
    theirs = comparison.versions[target]
    if theirs.is_sealed:
        raise EditorError(f"“{theirs.name}” went out and can't be changed.", "Make a correction of it instead.")
    edit = carried(row, source, target, [version.draft for version in comparison.versions])
    if edit is None:
        raise EditorError(f"“{theirs.name}” has no place for this.", "Open that version and write it there.")
    author = f"{by} ({comparison.versions[source].name} version)"
    old, new = (row.cells[at].facts[0].text for at in (target, source))
    made = [replace(each, author=author, tracked=False) for each in _proposals(edit, theirs.draft, row, old, new)]
    with store.write():
        waiting = {each.proposal.edit for each in proposals(store, theirs.draft_id) if each.fate is Fate.PENDING}
        if all(each.to_text() in waiting for each in made):
            raise EditorError(f"This is proposed in “{theirs.name}” already.", "Open that version to decide it.")
        add_proposals(store, theirs.draft_id, map(_kept, made))
        detail = {"fact": row.key, "from": comparison.versions[source].draft_id}
        write_log(store, theirs.draft_id, "carried over", by, json.dumps(detail, ensure_ascii=False))
    return theirs.name


def _proposals(edit: Edit, draft: Draft, row: Row, old: str, new: str) -> Iterator[Proposal]:
    """The edit as a review knows it: words, the paragraphs of a quote, a field of its speaker, a date."""
    kind = ProposalKind.LINK if row.kind is FactKind.LINK else ProposalKind.WORDS
    match edit:
        case ReplaceText(place):
            base = ((place.whole, stored_text(draft, place)),)
            yield Proposal(kind, place, old, new, edit, base=base)
        case SetField(field):
            place = Place(Part.RELEASE, field)
            yield Proposal(kind, place, old, new, edit, base=((place, stored_text(draft, place)),))
        case SetItem(Quote() as quote) if mine := draft.quote(quote.id):
            yield from _of_quote(mine, quote)


def _of_quote(mine: Quote, new: Quote) -> Iterator[Proposal]:
    place = Place(Part.QUOTES, mine.id)
    if mine.paragraphs != new.paragraphs:
        edit = ReplaceBlocks(place, mine.paragraphs, new.paragraphs, name="carry over quote")
        yield Proposal(ProposalKind.WORDS, place, mine.text, new.text, edit)
    for field in ("name", "role", "organisation"):
        old, said = getattr(mine.speaker, field), getattr(new.speaker, field)
        if old != said:
            words = replace(place, paragraph=field, end=len(old))
            base = ((words.whole, old),)
            yield Proposal(ProposalKind.WORDS, words, old, said, ReplaceText(words, old, said), base=base)


def _kept(proposal: Proposal) -> NewProposal:
    return NewProposal(
        proposal.place, proposal.old, proposal.new, proposal.author, tracked=False, edit=proposal.to_text()
    )
