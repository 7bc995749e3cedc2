"""Audience versions side by side: a change in one turns the others' cells and is carried over as a proposal."""

from dataclasses import replace

import pytest

from editor.desk.decide_proposals import accept
from editor.desk.versions import (
    NOT_MEANT,
    Comparison,
    FactKind,
    Row,
    State,
    carry_over,
    compare_versions,
    mean_it_there,
)
from editor.domain.draft import Draft, Stage
from editor.domain.errors import EditorError
from editor.domain.text import plain
from editor.store.drafts import add_draft, save_revision, set_stage
from editor.store.log import read
from editor.store.proposals import Fate, proposals
from editor.store.store import Store
from editor.store.waivers import waivers
from tests.checks.test_versions import SEEDED, pair


@pytest.fixture
def both(store: Store) -> tuple[int, int]:
    """The partners' and the media's version of one announcement."""
    partners, media = pair()
    return add_draft(store, partners), add_draft(store, replace(media, announcement=partners.announcement))


def _differing(comparison: Comparison, kind: FactKind) -> list[Row]:
    return [row for row in comparison.rows if row.differs and row.kind is kind]


def test_the_open_version_comes_first_and_names_differ(store: Store, both: tuple[int, int]) -> None:
    assert [version.name for version in compare_versions(store, both[0]).versions] == ["Partners", "Media"]
    assert [version.name for version in compare_versions(store, both[1]).versions] == ["Media", "Partners"]
    same = replace(pair()[0])
    add_draft(store, same)
    names = [version.name for version in compare_versions(store, both[0]).versions]
    assert names == ["Partners", "Media", "Partners 2"]


def test_a_single_version_has_no_rows(store: Store, draft_id: int) -> None:
    comparison = compare_versions(store, draft_id)
    assert len(comparison.versions) == 1
    assert comparison.rows == ()


def test_a_change_in_the_window_turns_the_cell_at_once(store: Store, both: tuple[int, int]) -> None:
    assert not _differing(compare_versions(store, both[0]), FactKind.FIGURE)
    changed = pair(*SEEDED[9])[0]
    (row,) = _differing(compare_versions(store, both[0], changed), FactKind.FIGURE)
    assert [(cell.state, cell.text) for cell in row.cells] == [(State.SAME, "third"), (State.DIFFERENT, "fourth")]


CARRIED = [
    (4, FactKind.DATE),
    (9, FactKind.FIGURE),
    (18, FactKind.LINK),
    (25, FactKind.TITLE),
    (26, FactKind.QUOTE),
]


@pytest.mark.parametrize(("seed", "kind"), CARRIED)
def test_what_one_version_says_is_proposed_in_the_other(
    store: Store, both: tuple[int, int], seed: int, kind: FactKind
) -> None:
    ours, theirs = (replace(each, announcement=pair()[0].announcement) for each in pair(*SEEDED[seed]))
    save_revision(store, both[0], ours, "Bea")
    save_revision(store, both[1], theirs, "Bea")
    comparison = compare_versions(store, both[0])
    row = _differing(comparison, kind)[0]
    assert carry_over(store, comparison, row, 0, 1, "Bea") == "Media"
    (proposed,) = proposals(store, both[1])
    assert (proposed.fate, proposed.proposal.return_id) == (Fate.PENDING, 0)
    assert proposed.proposal.author == "Bea (Partners version)"
    edit = accept(store, both[1], [proposed.id], theirs, "Cem").edit
    assert edit is not None
    save_revision(store, both[1], edit.apply(theirs), "Cem")
    assert proposals(store, both[1])[0].fate is Fate.ACCEPTED
    after = compare_versions(store, both[0])
    assert len(_differing(after, kind)) < len(_differing(comparison, kind))
    assert "carried over" in [line.action for line in read(store, both[1])]


def test_the_same_is_not_proposed_twice(store: Store, both: tuple[int, int]) -> None:
    comparison = compare_versions(store, both[0], pair(*SEEDED[9])[0])
    (row,) = _differing(comparison, FactKind.FIGURE)
    carry_over(store, comparison, row, 0, 1, "Bea")
    with pytest.raises(EditorError, match="already"):
        carry_over(store, comparison, row, 0, 1, "Bea")
    assert len(proposals(store, both[1])) == 1


def test_a_version_that_went_out_takes_nothing_over(store: Store, both: tuple[int, int]) -> None:
    set_stage(store, both[1], Stage.RELEASED)
    comparison = compare_versions(store, both[0], pair(*SEEDED[9])[0])
    (row,) = _differing(comparison, FactKind.FIGURE)
    with pytest.raises(EditorError, match="went out"):
        carry_over(store, comparison, row, 0, 1, "Bea")


def test_a_fact_that_is_missing_there_has_no_place_to_go(store: Store, both: tuple[int, int]) -> None:
    comparison = compare_versions(store, both[1])
    row = next(row for row in comparison.rows if row.cells[1].state is State.MISSING)
    with pytest.raises(EditorError, match="no place"):
        carry_over(store, comparison, row, 0, 1, "Bea")


def test_a_fact_may_be_said_not_to_be_meant_there(store: Store, both: tuple[int, int]) -> None:
    comparison = compare_versions(store, both[1])
    row = next(row for row in comparison.rows if row.cells[1].state is State.MISSING)

    def state() -> State:
        return next(each for each in compare_versions(store, both[1]).rows if each.key == row.key).cells[1].state

    mean_it_there(store, comparison.versions[1], row, False, "Bea")
    assert state() is State.NOT_MEANT
    assert [waiver.rule for waiver in waivers(store, both[0])] == [NOT_MEANT]
    mean_it_there(store, comparison.versions[1], row, True, "Bea")
    assert state() is State.MISSING
    assert [line.action for line in read(store, both[0])] == ["fact meant here"] * 2


def test_what_was_withdrawn_is_no_version(store: Store, draft: Draft, draft_id: int) -> None:
    other = add_draft(store, replace(draft, body=(plain("Other."),)))
    set_stage(store, other, Stage.WITHDRAWN)
    assert len(compare_versions(store, draft_id).versions) == 1
