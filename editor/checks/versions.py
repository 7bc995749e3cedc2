"""Audience versions of one announcement laid side by side: which facts are the same, differ, or are missing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from editor.checks.alike import are_alike, are_same
from editor.checks.facts import Fact, FactKind, facts
from editor.checks.passages import Passages
from editor.domain.draft import Draft
from editor.domain.edits import Edit, SetField, SetItem
from editor.domain.findings import Finding, Known
from editor.domain.places import Part
from editor.domain.text import cut
from editor.domain.text_edits import ReplaceText, blocks_at
from editor.domain.values import frozen


class State(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    MISSING = "missing"
    NOT_MEANT = "not meant here"


@frozen
class Cell:
    """One fact in one version: every place where the version has it, those that differ from the row's own first."""

    state: State
    facts: tuple[Fact, ...] = ()

    @property
    def text(self) -> str:
        return self.facts[0].text if self.facts else ""


@frozen
class Row:
    """One fact against all versions. `value` is what most versions say (of equals, the first)."""

    kind: FactKind
    text: str
    value: str
    cells: tuple[Cell, ...]

    @property
    def key(self) -> str:
        """What names the row when somebody says that it is not meant in a version."""
        return f"{self.kind}: {self.value}"

    @property
    def differs(self) -> bool:
        return any(cell.state is State.DIFFERENT for cell in self.cells)


Matrix = tuple[Row, ...]
NotMeant = frozenset[tuple[str, str]]
"""Pairs of a row's key and a version's audience."""


def matrix(versions: Sequence[Draft], not_meant: NotMeant = frozenset()) -> Matrix:
    """The facts of all versions, a row each, by kind and in the order of the first version that has them."""
    rows: list[list[list[Fact]]] = []  # a row: for each version the facts in it
    for index, draft in enumerate(versions):
        _align(list(facts(draft)), rows, index, len(versions))
    kinds = list(FactKind)
    made = [_row(cells, [draft.audience for draft in versions], not_meant) for cells in rows]
    return tuple(sorted(made, key=lambda row: kinds.index(row.kind)))


def _align(found: list[Fact], rows: list[list[list[Fact]]], index: int, count: int) -> None:
    """Puts each fact into the row of the same fact, else into one that it is likely another version of, else into one
    of its own."""
    known = len(rows)
    left: list[Fact] = []
    for fact in found:
        same = _same_row(fact, rows)
        if same is None:
            left.append(fact)
        else:
            same[index].append(fact)
    for fact in left:
        alike = [(score, row) for row in rows[:known] if (score := _likeness(fact, row, index)) > 0]
        found_row = max(alike, key=lambda pair: pair[0])[1] if alike else _same_row(fact, rows)
        row = found_row or [[] for _ in range(count)]
        if found_row is None:
            rows.append(row)
        row[index].append(fact)


def _same_row(fact: Fact, rows: list[list[list[Fact]]]) -> list[list[Fact]] | None:
    return next((row for row in rows if any(are_same(fact, other) for cell in row for other in cell)), None)


def _likeness(fact: Fact, row: list[list[Fact]], index: int) -> float:
    """How likely the fact is another version of the row's, of 1; 0 for not. A row that this version has already said
    rightly takes it only where the words round it are the same."""
    is_said = bool(row[index])
    return max((are_alike(fact, other, is_said) for cell in row[:index] for other in cell), default=0.0)


def _row(cells: list[list[Fact]], audiences: list[str], not_meant: NotMeant) -> Row:
    first_of_each = [cell[0] for cell in cells if cell]
    counts = Counter(fact.value for fact in first_of_each)
    norm = max(first_of_each, key=lambda fact: counts[fact.value])
    row = Row(norm.kind, norm.text, norm.value, ())
    made = []
    for audience, cell in zip(audiences, cells, strict=True):
        other = [fact for fact in cell if not are_same(fact, norm)]
        if (row.key, audience) in not_meant:
            made.append(Cell(State.NOT_MEANT, tuple(cell)))
        elif not cell:
            made.append(Cell(State.MISSING))
        else:
            rest = [fact for fact in cell if fact not in other]
            made.append(Cell(State.DIFFERENT if other else State.SAME, (*other, *rest)))
    return replace(row, cells=tuple(made))


def carried(row: Row, source: int, target: int, versions: Sequence[Draft]) -> Edit | None:
    """The edit that makes the target version say what the source version says; None where it has no place for it."""
    ours, theirs = row.cells[source].facts, row.cells[target].facts
    if not ours or not theirs:
        return None
    fact, old = ours[0], theirs[0]
    if old.kind is FactKind.DATE and old.place.part is Part.RELEASE:
        return SetField(old.place.item, getattr(versions[source], old.place.item))
    if old.kind in (FactKind.QUOTE, FactKind.TITLE):
        quote = versions[source].quote(fact.place.item)
        mine = versions[target].quote(old.place.item)
        if quote is None or mine is None:
            return None
        if old.kind is FactKind.TITLE:
            return SetItem(replace(mine, speaker=quote.speaker))
        return SetItem(replace(mine, paragraphs=quote.paragraphs))
    if old.kind is FactKind.LINK:
        return _carried_link(fact, old, versions[target])
    return ReplaceText(old.place, old.text, fact.text)


def _carried_link(fact: Fact, old: Fact, draft: Draft) -> Edit | None:
    place = old.place
    block_id = place.paragraph if place.part is Part.QUOTES else place.item
    block = next((block for block in blocks_at(draft, place) if block.id == block_id), None)
    if block is None:
        return None
    words = cut(block.spans, place.start, place.end)
    new = tuple(replace(span, link=fact.text) for span in words)
    return ReplaceText(place, "".join(span.text for span in words), new)


def versions_differ(draft: Draft, all_passages: Passages, known: Known) -> Iterator[Finding]:
    """One finding for each fact that another version gives otherwise, at its place in this one."""
    others = known.versions
    if not others:
        return
    for row in matrix([draft, *(other for _, other in others)]):
        if not row.differs or not row.cells[0].facts:
            continue
        ours = row.cells[0].facts[0]
        theirs = [(name, cell.facts[0]) for (name, _), cell in zip(others, row.cells[1:], strict=True) if cell.facts]
        unlike = [(name, fact.text) for name, fact in theirs if fact.value != ours.value]
        if unlike:
            name, text = unlike[0]
            yield Finding("versions-differ", ours.place, f"In “{name}” it is “{shortened(text)}”.", text=ours.text)


def shortened(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:117]}..."
