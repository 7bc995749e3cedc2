"""One fragment quoted twice in one draft, in two wordings: both cannot be the source's."""

from collections.abc import Iterator

from editor.checks.alike import are_same, fragment_likeness
from editor.checks.facts import Fact, fragments_of
from editor.checks.passages import Passages
from editor.domain.draft import Draft
from editor.domain.findings import Finding, Known

LIKE = 0.8


def same_fragment(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    """Each later wording that is nearly an earlier one; with a source attached, the source decides instead."""
    if known.sources:
        return
    seen: list[Fact] = []
    for passage in all_passages:
        for fact in fragments_of(passage):
            if any(are_same(fact, other) for other in seen):
                continue
            other = next((other for other in seen if fragment_likeness(fact, other) >= LIKE), None)
            if other is not None:
                message = f"Earlier it is “{other.text}”: both cannot be word for word."
                yield Finding("fragment-twice", fact.place, message, text=fact.text)
            seen.append(fact)
