"""Two programs on one database: whoever saves over another's words keeps them under a number first."""

from collections.abc import Iterator

import pytest

from editor.desk.freeze import freeze
from editor.desk.save import LastKnown, save_over, save_revision_over
from editor.domain.draft import Draft, Stage
from editor.domain.errors import EditorError
from editor.store.drafts import add_draft, autosave, load_draft, set_stage
from editor.store.history import list_revisions, load_revision
from editor.store.store import Store, open_store

FIRST, OURS, THEIRS = Draft(headline="First"), Draft(headline="Ours"), Draft(headline="Theirs")


@pytest.fixture
def other(store: Store) -> Iterator[Store]:
    """Another program's view of the same file."""
    with open_store(store.path, patience=0.1) as opened:
        yield opened


def _opened(store: Store, draft_id: int) -> LastKnown:
    stored = load_draft(store, draft_id)
    return LastKnown(stored.saved, stored.draft)


def _whys(store: Store, draft_id: int) -> list[tuple[int, str]]:
    return [(row.number, row.why) for row in list_revisions(store, draft_id)]


def test_anothers_words_are_numbered_before_ours_go_over_them(store: Store, other: Store) -> None:
    draft_id = add_draft(store, FIRST)
    last = _opened(store, draft_id)
    autosave(other, draft_id, THEIRS)
    assert save_over(store, draft_id, OURS, last).changed_elsewhere
    assert load_draft(other, draft_id).draft == OURS
    kept = [row for row in list_revisions(store, draft_id) if row.why == "changed elsewhere"]
    assert [(row.number, load_revision(store, row.id).draft) for row in kept] == [(2, THEIRS)]


def test_a_numbered_revision_goes_over_anothers_words_in_the_same_way(store: Store, other: Store) -> None:
    draft_id = add_draft(store, FIRST)
    last = _opened(store, draft_id)
    autosave(other, draft_id, THEIRS)
    saved = save_revision_over(store, draft_id, OURS, "Bea", last)
    assert saved.changed_elsewhere
    assert _whys(store, draft_id)[:2] == [(3, "saved"), (2, "changed elsewhere")]


def test_both_at_once_lose_nothing(store: Store, other: Store) -> None:
    draft_id = add_draft(store, FIRST)
    here, there = _opened(store, draft_id), _opened(other, draft_id)
    here = LastKnown(save_over(store, draft_id, OURS, here).moment, OURS)
    assert save_over(other, draft_id, THEIRS, there).changed_elsewhere
    assert save_over(store, draft_id, Draft(headline="Ours, longer"), here).changed_elsewhere
    numbered = [load_revision(store, row.id).draft for row in list_revisions(store, draft_id) if row.number]
    assert numbered == [THEIRS, OURS, FIRST]


def test_what_our_own_desk_saved_in_between_is_no_alarm(store: Store) -> None:
    draft_id = add_draft(store, FIRST)
    last = _opened(store, draft_id)
    autosave(store, draft_id, OURS)
    freeze(store, draft_id, "Bea", "sent for sign-off")
    autosave(store, draft_id, THEIRS)  # such as an accepted proposal
    assert not save_over(store, draft_id, Draft(headline="Ours, longer"), last).changed_elsewhere
    assert "changed elsewhere" not in [why for _, why in _whys(store, draft_id)]


def test_the_same_words_elsewhere_are_no_alarm(store: Store, other: Store) -> None:
    draft_id = add_draft(store, FIRST)
    last = _opened(store, draft_id)
    freeze(other, draft_id, "Cay", "sent for sign-off")
    autosave(other, draft_id, OURS)
    assert not save_over(store, draft_id, OURS, last).changed_elsewhere
    autosave(other, draft_id, FIRST)
    assert not save_over(store, draft_id, OURS, last).changed_elsewhere


def test_a_save_that_is_refused_numbers_nothing(store: Store, other: Store) -> None:
    draft_id = add_draft(store, FIRST)
    last = _opened(store, draft_id)
    autosave(other, draft_id, THEIRS)
    set_stage(other, draft_id, Stage.RELEASED)
    before = _whys(store, draft_id)
    with pytest.raises(EditorError, match="went out"):
        save_over(store, draft_id, OURS, last)
    assert _whys(store, draft_id) == before
    assert load_draft(store, draft_id).draft == THEIRS
