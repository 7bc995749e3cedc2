"""The certificate of a release: one page of text on what went out, who approved which wording, and on whose word."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from editor.domain.uk_time import moment_in_words, short_time
from editor.domain.values import frozen

LINE_END = "\r\n"
TITLE = "CERTIFICATE OF RELEASE"
FILES = "FILES (SHA-256)"
"""The lines by which it is recognised when somebody asks whether it is the approved text."""


@frozen
class Approval:
    """One approval as it stood at the release; `on` is UTC, `wording` the SHA-256 of what was approved, `evidence` the
    name of a kept file with its own."""

    who: str
    what: str
    holds: bool
    by: str
    how: str
    on: datetime
    wording: str
    note: str = ""
    evidence: str = ""


@frozen
class CertifiedFile:
    name: str
    sha256: str


@frozen
class Certificate:
    """`released` and `saved` are UTC; `overridden` are the reasons for which the gate was shut when it was opened by
    hand; `corrects` names the release that this one corrects, with what changed."""

    headline: str
    organisation: str
    kind: str
    draft_id: int
    revision: int
    saved: datetime
    released: datetime
    by: str
    release_line: str
    approvals: tuple[Approval, ...] = ()
    files: tuple[CertifiedFile, ...] = ()
    overridden: tuple[str, ...] = ()
    override_by: str = ""
    override_reason: str = ""
    corrects: str = ""

    def overridden_by(self, by: str, reason: str, reasons: Iterable[str]) -> "Certificate":
        """The certificate of a release by somebody's word, although there were reasons against it."""
        return replace(self, override_by=by, override_reason=reason, overridden=tuple(reasons))


def certificate_text(certificate: Certificate) -> str:
    """Lines ended as Windows does; times are UK time."""
    return LINE_END.join(_lines(certificate)) + LINE_END


def _lines(about: Certificate) -> Iterator[str]:
    yield TITLE
    yield ""
    yield f"Headline:     {about.headline or '(none)'}"
    yield f"Organisation: {about.organisation or '(none)'}"
    yield f"Kind:         {about.kind}"
    yield f"Release line: {about.release_line}"
    yield f"Wording:      revision {about.revision} of draft {about.draft_id}, saved {short_time(about.saved)}"
    yield f"Released:     {moment_in_words(about.released)}, by {about.by or 'somebody who gave no name'}"
    if about.corrects:
        yield f"Corrects:     {about.corrects}"
    yield from ("", "APPROVALS", "")
    for approval in about.approvals:
        yield from _approval(approval)
    if not about.approvals:
        yield "Nobody approved this wording."
    if about.overridden:
        yield from ("", "RELEASED ALTHOUGH", "")
        yield from (f"- {reason}" for reason in about.overridden)
        yield f"By the word of {about.override_by}: {about.override_reason}"
    yield from ("", FILES, "")
    for file in about.files:
        yield file.name
        yield f"  {file.sha256}"


def _approval(approval: Approval) -> Iterator[str]:
    state = "" if approval.holds else " - ANOTHER WORDING, changed since"
    yield f"{approval.who}: {approval.what}{state}"
    yield f"  approved by {approval.by or 'an unnamed person'} ({approval.how}), {short_time(approval.on)}"
    if approval.note:
        yield f"  note: {' '.join(approval.note.split())}"
    if approval.evidence:
        yield f"  evidence: {approval.evidence}"
    yield f"  wording {approval.wording}"
