"""Gathers what the certificate of a release says."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from editor.desk.house_style import style_of
from editor.domain.costs import short_place
from editor.domain.printed import release_line
from editor.domain.revisions import Revision
from editor.domain.standing import Stand, standings
from editor.domain.uk_time import short_time
from editor.exports.certificate import Approval, Certificate, CertifiedFile
from editor.store.evidence import evidence
from editor.store.history import load_revision
from editor.store.releases import correction, release_by_id
from editor.store.rows import sha256
from editor.store.sign_offs import decisions
from editor.store.store import Store


def certified(store: Store, revision: Revision, at: datetime, by: str, files: Mapping[str, bytes]) -> Certificate:
    """The certificate of the revision, released at a UTC moment with these files by name."""
    draft, style = revision.draft, style_of(store, revision.draft)
    kept = {each.id: f"{each.name}, SHA-256 {each.sha256}" for each in evidence(store, revision.draft_id)}
    stands = standings(draft, decisions(store, revision.draft_id), style)
    return Certificate(
        headline=draft.headline,
        organisation=draft.organisation,
        kind=draft.kind.label,
        draft_id=revision.draft_id,
        revision=revision.number,
        saved=revision.saved,
        released=at,
        by=by,
        release_line=release_line(draft, style),
        approvals=tuple(approval for stand in stands for approval in _approvals(stand, revision, kept)),
        files=tuple(CertifiedFile(name, sha256(data)) for name, data in files.items()),
        corrects=_corrects(store, revision.draft_id),
    )


def _approvals(stand: Stand, revision: Revision, kept: Mapping[int, str]) -> Iterator[Approval]:
    for approved in stand.approved:
        made = approved.decision
        yield Approval(
            who=stand.name,
            what=short_place(approved.place, revision.draft),
            holds=approved not in stand.reopened,
            by=made.by,
            how=made.how,
            on=made.on,
            wording=approved.wording,
            note=made.note,
            evidence=kept.get(made.evidence, ""),
        )


def _corrects(store: Store, draft_id: int) -> str:
    found = correction(store, draft_id)
    if found is None:
        return ""
    old = release_by_id(store, found.release_id)
    revision = load_revision(store, old.revision_id)
    return f"“{revision.draft.headline}”, released {short_time(old.released)}. What changed: {found.what}"
