"""Gathers what the front of a partner's copy says: what is asked, where the others stand, what is new to them."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from difflib import SequenceMatcher

from editor.checks.all_checks import all_checks
from editor.desk.house_style import style_of
from editor.desk.known import known
from editor.desk.settings import get_setting, writer_name
from editor.domain.costs import short_place
from editor.domain.draft import Draft, Partner, ScopeKind
from editor.domain.findings import CheckStage, FragmentStatus
from editor.domain.places import Part, describe
from editor.domain.printed import Printed, PrintedBlock, printed, release_line
from editor.domain.revisions import Revision
from editor.domain.sent import SentText
from editor.domain.sign_off import covered
from editor.domain.standing import Stand, State, standings
from editor.domain.text import binding
from editor.domain.uk_time import london
from editor.exports.sign_off_sheet import Asker, ChecklistRow, Quoted, Reworded, SignOffSheet
from editor.store.rounds import SentRound
from editor.store.sign_offs import decisions
from editor.store.store import Store

EMAIL = "e-mail"
"""The setting: where returned copies go."""
_LOOKED_UP = frozenset(FragmentStatus) - {FragmentStatus.WAIVED}
_IN_SOURCE = (FragmentStatus.EXACT, FragmentStatus.HARMLESS)


def common_sheet(store: Store, revision: Revision, deadline: datetime | None, is_protected: bool) -> SignOffSheet:
    """What the copies of all partners say alike."""
    draft, style = revision.draft, style_of(store, revision.draft)
    stands = standings(draft, decisions(store, revision.draft_id), style)
    return SignOffSheet(
        reference="",
        revision=revision.number,
        saved=revision.saved,
        partner="",
        approves="",
        asker=Asker(writer_name(store), draft.organisation, reply_address(store, draft)),
        deadline=deadline,
        checklist=tuple(_row(stand, draft) for stand in stands if draft.partner(stand.who)),
        quoted=tuple(_quoted(store, revision)),
        embargo_line=release_line(draft, style) if draft.embargo else "",
        is_protected=is_protected,
    )


def reply_address(store: Store, draft: Draft) -> str:
    """That of the settings; until one is set, that of the first media contact."""
    addresses = (contact.email.strip() for contact in draft.contacts)
    return get_setting(store, EMAIL) or next(filter(None, addresses), "")


def what_they_approve(partner: Partner, draft: Draft) -> str:
    """ "the whole text", "quote 2", "the marked passages", as a partner reads it."""
    if partner.scope.kind is ScopeKind.QUOTES:
        return _listed(short_place(place, draft) for place in covered(partner)) or "their quotes"
    return "the whole text" if partner.scope.kind is ScopeKind.WHOLE else "the passages about them"


def parts_of(partner: Partner, release: Printed) -> tuple[int, ...]:
    """The indexes of the printed blocks that a partner is asked about; none for the whole text."""
    if partner.scope.kind is ScopeKind.WHOLE:
        return ()
    asked = {(place.part, place.item) for place in covered(partner)}
    return tuple(index for index, block in enumerate(release) if (block.place.part, block.place.item) in asked)


def changes_since(
    rounds: Iterable[SentRound], partner: Partner, draft: Draft, release: Printed
) -> tuple[Reworded, ...] | None:
    """What is other than in the last copy that this partner got; None where it is their first."""
    seen = [copy.printed for sent in rounds for copy in sent.copies if copy.partner == partner.id]
    return tuple(_reworded(SentText.from_text(seen[-1]).release, release, draft)) if seen else None


def _reworded(old: Printed, new: Printed, draft: Draft) -> Iterator[Reworded]:
    matcher = SequenceMatcher(None, [binding(b.text) for b in old], [binding(b.text) for b in new], autojunk=False)
    for action, a, b, c, d in matcher.get_opcodes():
        if action == "equal":
            continue
        then, now = ({_key(block): block for block in blocks} for blocks in (old[a:b], new[c:d]))
        for key in dict.fromkeys((*then, *now)):
            before, after = then.get(key), now.get(key)
            known = after or before
            if known and not (before and after and binding(before.text) == binding(after.text)):
                place = _where(known, draft)
                yield Reworded(place, before.text if before else "", after.text if after else "")


def _key(block: PrintedBlock) -> tuple[object, ...]:
    return block.role, block.place.part, block.place.item, block.place.paragraph


def _where(block: PrintedBlock, draft: Draft) -> str:
    """A part by its name where the block itself is not in the draft any more."""
    return "partners" if block.place.part is Part.PARTNERS else describe(block.place, draft)


def _row(stand: Stand, draft: Draft) -> ChecklistRow:
    partner = draft.partner(stand.who)
    assert partner is not None
    answered = stand.state not in (State.NOT_ASKED, State.WAITING) and stand.last is not None
    decided = stand.approved[-1].decision if stand.approved else stand.last
    word = {State.HOLDS: "Approved", State.REOPENED: "Approved another wording"}.get(
        stand.state, stand.state.capitalize()
    )
    on = london(decided.on).date() if decided and answered else None
    return ChecklistRow(stand.name, what_they_approve(partner, draft), partner.contact, word if answered else "", on)


def _quoted(store: Store, revision: Revision) -> Iterator[Quoted]:
    draft = revision.draft
    for finding in all_checks(draft, known(store, revision.draft_id, draft), CheckStage.SIGN_OFF):
        if finding.status in _LOOKED_UP and finding.source:
            yield Quoted(finding.text, finding.source, finding.page if finding.status in _IN_SOURCE else 0)


def _listed(words: Iterable[str]) -> str:
    found = list(words)
    return " and ".join(filter(None, (", ".join(found[:-1]), *found[-1:])))


def release_of(store: Store, revision: Revision) -> Printed:
    """The revision as it is printed now."""
    return printed(revision.draft, style_of(store, revision.draft))
