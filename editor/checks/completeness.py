"""Nothing is missing: headline, date, contact, what stands after ENDS, and what each quote needs."""

import re
from collections.abc import Iterator

from editor.checks.passages import Kind, Passages
from editor.domain.draft import Draft
from editor.domain.draft import Kind as StatementKind
from editor.domain.findings import Finding, Known
from editor.domain.places import Part, Place

_TYPED_END = re.compile(
    r"\W*(?:ends?|notes (?:to|for) editors?|for immediate release|embargo(?:ed)? until.*)\W*", re.IGNORECASE
)


def parts(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    if not draft.headline.strip():
        yield Finding("headline-missing", Place(Part.HEADLINE), "There is no headline.")
    if draft.date is None:
        yield Finding("date-missing", Place(Part.RELEASE, "date"), "There is no date of issue.")
    if not draft.organisation.strip():
        yield Finding("organisation-missing", Place(Part.RELEASE, "organisation"), "Who speaks is not said.")
    if not any(passage.kind in (Kind.PROSE, Kind.BULLET, Kind.SPEECH) for passage in all_passages):
        yield Finding("body-missing", Place(Part.BODY), "There is neither a body nor a quote.")
    is_release = draft.kind is StatementKind.NEWS_RELEASE
    if is_release and not draft.standfirst.strip():
        yield Finding("standfirst-missing", Place(Part.STANDFIRST), "There is no standfirst.")
    yield from _after_ends(draft, is_release)
    for passage in all_passages:
        if passage.kind in (Kind.PROSE, Kind.SUBHEADING) and _TYPED_END.fullmatch(passage.text.strip()):
            message = "This line is printed by itself; it would stand there twice."
            yield Finding("line-typed", passage.at(0, len(passage.text)), message, text=passage.text)


def _after_ends(draft: Draft, is_release: bool) -> Iterator[Finding]:
    reachable = [row for row in draft.contacts if row.phone.strip() or row.email.strip() or row.out_of_hours.strip()]
    if not draft.contacts or not any(row.name.strip() or row.email.strip() for row in draft.contacts):
        yield Finding("contact-missing", Place(Part.CONTACTS), "There is no media contact.")
    elif not reachable:
        yield Finding("contact-missing", Place(Part.CONTACTS), "The media contact has neither phone nor e-mail.")
    if is_release and not any(block.text.strip() for block in draft.boilerplate):
        yield Finding("about-missing", Place(Part.BOILERPLATE), "Nothing is said about the organisation at the foot.")


def quotes(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    for quote in draft.quotes:
        speaker = quote.speaker
        if not quote.text.strip():
            yield Finding("quote-empty", Place(Part.QUOTES, quote.id), "The quote has no words.")
            continue
        if not speaker.name.strip():
            yield Finding("speaker-missing", Place(Part.QUOTES, quote.id, "name"), "Whose words these are is not said.")
        elif not speaker.title:
            message = f"What {speaker.name.strip()} is, or speaks for, is not said."
            yield Finding("role-missing", Place(Part.QUOTES, quote.id, "role"), message)
        if quote.id not in known.approved_quotes:
            message = f"{speaker.name.strip() or 'The speaker'} has not approved this quote."
            yield Finding("quote-unapproved", Place(Part.QUOTES, quote.id), message)
